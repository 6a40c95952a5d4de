import { Agent, get } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

/** What a constant stream of requests met. Milliseconds from when a request was due to when its answer had come. */
export interface Met {
  readonly p50: number
  readonly p95: number
  readonly p99: number
  /** Answered a second. */
  readonly answered: number
  /** Answered with an error, or not at all. */
  readonly failed: number
}

/** What is not answered so long after the last request has failed. In milliseconds. */
const PATIENCE = 10_000
const MOST_CONNECTIONS = 200

/**
 * Asks for the paths in turns, so many a second, whether or not the last ones are answered: who waits in a queue waits in
 * the figures too.
 */
export async function constantLoad(
  base: string,
  paths: readonly string[],
  { rate, seconds }: { readonly rate: number; readonly seconds: number },
): Promise<Met> {
  const agent = new Agent({ keepAlive: true, maxSockets: MOST_CONNECTIONS })
  const total = rate * seconds
  const times: number[] = []
  let failed = 0
  const asking: Promise<void>[] = []
  const start = performance.now()
  while (asking.length < total) {
    while (asking.length < total && performance.now() >= start + (asking.length * 1000) / rate) {
      const due = start + (asking.length * 1000) / rate
      const asked = answer(agent, base + paths[asking.length % paths.length])
      asking.push(
        asked.then((isGood) => {
          if (!isGood) failed++
          times.push(performance.now() - due)
        }),
      )
    }
    await wait(1)
  }
  await Promise.race([Promise.all(asking), wait(PATIENCE)])
  const took = (performance.now() - start) / 1000
  agent.destroy()
  const unanswered = total - times.length
  const sorted = [...times, ...new Array<number>(unanswered).fill(Number.POSITIVE_INFINITY)].sort((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(total - 1, Math.floor(total * share))] ?? 0
  return {
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    answered: times.length / Math.max(took, seconds),
    failed: failed + unanswered,
  }
}

/** True for a page that came whole. */
const answer = (agent: Agent, url: string): Promise<boolean> =>
  new Promise((resolve) => {
    const request = get(url, { agent }, (response) => {
      response.resume()
      response.once('end', () => resolve(response.statusCode === 200))
      response.once('error', () => resolve(false))
    })
    request.once('error', () => resolve(false))
  })
