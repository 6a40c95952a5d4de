import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { manyHosts } from '../../eval/faults/many-hosts.ts'
import { openQueue } from '../../src/collector/queue/jetstream.ts'
import { loadLemmatiser } from '../../src/language/load.ts'
import { closeRecord, counts, latestArticles, openRecord, unreadState, verify } from '../../src/record/index.ts'
import type { NatsCluster, TestServer } from './servers.ts'
import { Workers } from './workers.ts'

const collector = fileURLToPath(new URL('../../eval/faults/collect-child.ts', import.meta.url))
/** Announcements that the cluster lost are made again by the next worker behind so long. */
const PATIENCE_MS = 180_000

/** What two collectors were told is safe, and what two workers made of it. */
export interface ClusterOutcome {
  readonly pages: number
  /** Addresses that the collectors told as captured. */
  readonly acknowledged: readonly string[]
  readonly kept: readonly string[]
  readonly statements: number
  readonly left: { readonly waiting: number; readonly aside: number }
  readonly faults: readonly string[]
}

/**
 * Two collectors publish to a cluster while two workers read from it; one node after the other is killed at the given
 * shares of the pages, and started again `downMs` later. Then everything that was acknowledged is looked for.
 */
export async function loseNodes(
  { postgres, cluster }: { readonly postgres: TestServer; readonly cluster: NatsCluster },
  faults: readonly { readonly node: number; readonly when: number; readonly downMs: number }[],
  pages: number,
): Promise<ClusterOutcome> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-cluster-'))
  const name = `c${Date.now().toString(36)}${Math.floor(Math.random() * 1e6)}`
  const address = `${postgres.address}?schema=${name}&captures=${folder}`
  const queueAt = `${cluster.address}?stream=${name}&ack_wait=3`
  await untilReady(address, queueAt)
  const newsroom = await manyHosts(pages)
  const workers = new Workers(['--record', address, '--queue', queueAt])
  const collectors = new Collectors([address, String(newsroom.port), queueAt])
  try {
    workers.start()
    workers.start()
    collectors.start()
    collectors.start()
    for (const { node, when, downMs } of faults.toSorted((a, b) => a.when - b.when)) {
      while (collectors.told.size < Math.floor(pages * when) && collectors.working()) await wait(5)
      await cluster.kill(node)
      await wait(downMs)
      await cluster.start(node)
    }
    await collectors.ended()
    await workers.stop()
    const reading = await readTheRest(address, queueAt)
    return { pages, acknowledged: [...collectors.told], ...reading }
  } finally {
    collectors.kill()
    await workers.stop()
    newsroom.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A cluster chooses its leader in the first seconds; the stream is made then, and held by all three. */
async function untilReady(address: string, queueAt: string): Promise<void> {
  await closeRecord(await openRecord(address, { lemmaOf: await loadLemmatiser() }))
  for (const deadline = Date.now() + 60_000; ; ) {
    try {
      const queue = await openQueue(queueAt)
      await queue.state()
      await queue.close()
      return
    } catch (error) {
      if (Date.now() > deadline) throw error
    }
    await wait(200)
  }
}

/** Workers that end when the queue is empty, until nothing waits in the record either. */
async function readTheRest(
  address: string,
  queueAt: string,
): Promise<Pick<ClusterOutcome, 'kept' | 'statements' | 'left' | 'faults'>> {
  const record = await openRecord(address, { lemmaOf: await loadLemmatiser(), readOnly: true })
  const last = new Workers(['--record', address, '--queue', queueAt, '--until-empty'])
  try {
    for (const deadline = Date.now() + PATIENCE_MS; (await unreadState(record, 0)).waiting > 0; await wait(500)) {
      if (Date.now() > deadline) break
      last.start()
      await last.ended()
    }
    const { waiting, aside } = await unreadState(record, 0)
    return {
      kept: (await latestArticles(record, { limit: 100_000 })).map(({ url }) => url ?? ''),
      statements: (await counts(record)).statements,
      left: { waiting, aside },
      faults: (await verify(record)).faults.map(({ what, detail }) => `${what}: ${detail}`),
    }
  } finally {
    await last.stop()
    await closeRecord(record)
  }
}

/** Processes that collect, and what they told as captured. */
class Collectors {
  readonly told = new Set<string>()
  readonly #argv: readonly string[]
  readonly #running: { readonly child: ChildProcess; readonly closed: Promise<unknown> }[] = []

  constructor(argv: readonly string[]) {
    this.#argv = argv
  }

  start(): void {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', collector, ...this.#argv], {
      stdio: ['ignore', 'pipe', process.env.ONRECORD_DEBUG ? 'inherit' : 'ignore'],
    })
    let rest = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString()).split('\n')
      rest = lines.pop() ?? ''
      for (const { kind, url } of lines.map((line) => JSON.parse(line))) if (kind === 'taken') this.told.add(url)
    })
    this.#running.push({ child, closed: once(child, 'close') })
  }

  working(): boolean {
    return this.#running.some(({ child }) => child.exitCode === null && child.signalCode === null)
  }

  async ended(): Promise<void> {
    await Promise.all(this.#running.map(({ closed }) => closed))
  }

  kill(): void {
    for (const { child } of this.#running) child.kill('SIGKILL')
  }
}
