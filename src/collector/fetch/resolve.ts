import { lookup as systemLookup } from 'node:dns'
import { Resolver } from 'node:dns/promises'

/** IP addresses of a host name, as found now. */
export type Resolve = (host: string) => Promise<readonly string[]>

const patience = { timeout: 3_000, tries: 2 }

/**
 * Asks the name servers itself, without the system's own resolver: that one blocks a thread of Node's four for as long as a
 * dead name server keeps silent, and with four such hosts nothing else would be read from the disk either. Names that
 * only this machine knows (its hosts file) are asked of the system once the servers have said that there is no such name.
 */
export async function resolveHost(host: string): Promise<readonly string[]> {
  if (/(?:^|\.)localhost\.?$/i.test(host)) return ['127.0.0.1', '::1'] // RFC 6761: never asked of a server
  const resolver = new Resolver(patience)
  const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)])
  const found = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
  if (found.length > 0) return found
  const causes: unknown[] = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []))
  const timedOut = causes.some((cause) => codeOf(cause) === 'ETIMEOUT')
  if (timedOut) throw causes[0]
  return askSystem(host)
}

const codeOf = (cause: unknown): unknown => (cause instanceof Error && 'code' in cause ? cause.code : undefined)

const askSystem = (host: string): Promise<string[]> =>
  new Promise((resolve, reject) =>
    systemLookup(host, { all: true }, (error, addresses) =>
      error ? reject(error) : resolve(addresses.map(({ address }) => address)),
    ),
  )
