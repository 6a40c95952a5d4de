import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Fetcher } from '../collector/index.ts'
import type { RecordStore } from '../record/index.ts'
import type { Served, ServeOptions } from '../server/index.ts'
import { codeOf } from './errors.ts'
import { type ReadingApart, readingApart } from './reading-apart.ts'
import { Failure, type Outside } from './types.ts'

export const usualPort = 4180
/** How many ports behind the usual one are tried where it is taken. */
const others = 20

export interface Place {
  readonly host: string
  readonly port: number
  /** Names under which a network knows this machine. */
  readonly names: readonly string[]
  /** Origins of other sites whose pages may read the API. */
  readonly origins: readonly string[]
  /** Where others find the site, for the addresses in alerts; else where it listens. */
  readonly site?: string
  /** Take the next free port where this one is taken, and say so; else that is an error. */
  readonly orNext: boolean
  /** Alerts may go to addresses that are not public. */
  readonly allowPrivate: boolean
  /** Reading needs an account. */
  readonly private: boolean
  /** Who has no account sees excerpts of articles. */
  readonly excerpts: boolean
  /** Figures for Prometheus at /metrics. */
  readonly metrics?: boolean
  /** Structured logs, where they are asked for. */
  readonly log?: Logger | undefined
}

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/

/** Serves the record until Ctrl-C, and says where. */
export async function serveRecord(record: RecordStore, place: Place, outside: Outside): Promise<void> {
  const apart = readingApart()
  const fetching = fetcherFor(place)
  const served = await listen(record, place, outside, apart, fetching)
  await outside.stdout.write(`Onrecord is at ${served.url}\n`)
  // A place that was mistyped is a new record: it says that nothing is in it.
  const { latestArticles } = await import('../record/index.ts')
  const empty = (await latestArticles(record, { limit: 1 })).length === 0
  await outside.stderr.write(
    `It serves ${record.place}${empty ? ', which is empty: onrecord add and onrecord collect fill it' : ''}. Ctrl-C stops it.\n`,
  )
  if (!loopback.test(place.host) && !place.private)
    await outside.stderr.write(
      'Everyone who can reach this machine can read it: --private asks for an account, --excerpts keeps whole articles back.\n',
    )
  const alerts = tellAlerts(record, place.site || served.url, fetching, outside)
  await untilAborted(outside.signal)
  await Promise.all([served.close(), alerts])
  await (await fetching()).close()
  await apart.close()
  await outside.stderr.write('Stopped.\n')
}

/** What alerts are sent with: loaded when the site is up, so that it starts sooner. */
function fetcherFor({ allowPrivate }: Place): () => Promise<Fetcher> {
  let made: Promise<Fetcher> | undefined
  const make = async (): Promise<Fetcher> => {
    const { Fetcher, userAgentOf } = await import('../collector/index.ts')
    return new Fetcher({ userAgent: userAgentOf(), allowPrivate })
  }
  return () => {
    made ??= make()
    return made
  }
}

/** How often it is looked whether alerts have something to tell. */
const alertsEveryMs = 60_000

/** Tells alerts what is new, every minute until Ctrl-C; what fails is in `onrecord alert list`, and is told again. */
async function tellAlerts(
  record: RecordStore,
  url: string,
  fetching: () => Promise<Fetcher>,
  { now, signal, stderr }: Outside,
): Promise<void> {
  const { deliverAlerts } = await import('../server/alerts/delivery.ts')
  const origin = new URL(url).origin
  while (!signal.aborted) {
    await deliverAlerts({ record, fetcher: await fetching(), now, origin, signal }).catch((error: unknown) =>
      stderr.write(`Alerts: ${error instanceof Error ? error.message : String(error)}\n`),
    )
    await wait(alertsEveryMs, undefined, { signal }).catch(() => {})
  }
}

async function listen(
  record: RecordStore,
  place: Place,
  outside: Outside,
  { read }: ReadingApart,
  fetching: () => Promise<Fetcher>,
): Promise<Served> {
  const { serve } = await import('../server/index.ts')
  const { host, port, names, origins, orNext, excerpts, log } = place
  const options: Omit<ServeOptions, 'port'> = {
    record,
    host,
    allowedHosts: names,
    allowedOrigins: origins,
    private: place.private,
    excerpts,
    local: loopback.test(host),
    readInput: read,
    fetchPage: async (url, signal) =>
      (await import('../collector/web.ts')).fetchCapture(url, { now: outside.now, signal }),
    refusesAlert: async (url) => refusedBy(await fetching(), url),
    tryAlert: async (alert) =>
      (await import('../server/alerts/delivery.ts')).testAlert(alert, { fetcher: await fetching(), now: outside.now }),
    now: outside.now,
    metrics: place.metrics ?? false,
    ...(log && {
      observe: (seen) => log.info(seen, 'answered'),
      report: (error) => log.error({ err: error }, 'fault'),
    }),
  }
  for (let next = port; ; next++) {
    try {
      const served = await serve({ ...options, port: next })
      if (next !== port) await outside.stderr.write(`Port ${port} is taken; this is ${next}.\n`)
      return served
    } catch (error) {
      if (codeOf(error) !== 'EADDRINUSE' || !orNext || next - port >= others) throw inWords(error, host, next)
    }
  }
}

/** Whether the guard refuses an address; what is no address at all is told by who asks. */
const refusedBy = (fetcher: Fetcher, url: string): Promise<boolean> =>
  fetcher.judge(url).then(
    () => false,
    (error: unknown) => codeOf(error) === 'refused',
  )

function inWords(error: unknown, host: string, port: number): unknown {
  const code = codeOf(error)
  if (code === 'EADDRINUSE')
    return new Failure(`port ${port} is taken: name another with --port, or 0 for any free one`)
  if (code === 'EACCES') return new Failure(`port ${port} needs more rights than you have: name one from 1024 up`)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return new Failure(`${host} is no address of this machine`)
  return error
}

function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
}
