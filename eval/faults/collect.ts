/** kill -9 of `collect` at random moments; what was acknowledged must be there exactly once. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadLemmatiser } from '../../src/language/load.ts'
import { closeRecord, counts, latestArticles, openRecord, verify } from '../../src/record/index.ts'
import { chance } from '../chance.ts'
import { runAndKill } from './kill.ts'
import { manyHosts } from './many-hosts.ts'

const child = fileURLToPath(new URL('collect-child.ts', import.meta.url))

export interface Killed {
  readonly rounds: number
  readonly acknowledged: number
  readonly kept: number
  readonly statements: number
  /** Acknowledged and not there. */
  readonly missing: readonly string[]
  /** There more than once. */
  readonly twice: readonly string[]
  /** Pages that were asked for more than once: those under way when a process was killed. */
  readonly askedAgain: number
  /** Those of them that had been acknowledged before. */
  readonly keptAskedAgain: readonly string[]
  /** Found by `verify`. */
  readonly faults: number
}

/** A newsroom with one page on each of many hosts, collected by processes that are killed, and at last by one that is not. */
export async function killCollect(
  folder: string,
  { rounds, pages, seed }: { readonly rounds: number; readonly pages: number; readonly seed: number },
): Promise<Killed> {
  const random = chance(seed)
  const newsroom = await manyHosts(pages)
  const record = join(folder, 'record')
  const argv = [child, record, String(newsroom.port)]
  const runs: Run[] = []
  const run = async (until?: Parameters<typeof runAndKill>[1]): Promise<void> => {
    const lines = await runAndKill(argv, until)
    const kept = lines.map((line) => JSON.parse(line)).filter(({ kind }) => kind === 'taken')
    runs.push({ kept: kept.map(({ url }) => String(url)), asked: newsroom.requests.length })
    console.error(`collect: run ${runs.length} of ${rounds + 1}, ${kept.length} pages told`)
  }
  try {
    for (let round = 0; round < rounds; round += 1)
      await run({ lines: Math.floor(random() * 12), afterMs: random() * 400 })
    await run()
  } finally {
    newsroom.close()
  }
  const pageRequests = newsroom.requests.map(({ path, host }) => (path.startsWith('/news/') ? nameOf(host) : null))
  const asked = pageRequests.filter((host) => host !== null)
  const acknowledged = runs.flatMap(({ kept }) => kept)
  return {
    rounds,
    acknowledged: acknowledged.length,
    askedAgain: asked.length - new Set(asked).size,
    keptAskedAgain: runs.flatMap((ended) => {
      const later = new Set(pageRequests.slice(ended.asked))
      return ended.kept.filter((url) => later.has(new URL(url).hostname))
    }),
    ...(await stateOf(record, acknowledged)),
  }
}

/** What one process acknowledged, and how many requests had come when it ended. */
interface Run {
  readonly kept: readonly string[]
  readonly asked: number
}

const nameOf = (host: string): string => host.replace(/:\d+$/, '')

async function stateOf(
  folder: string,
  acknowledged: readonly string[],
): Promise<Pick<Killed, 'kept' | 'statements' | 'missing' | 'twice' | 'faults'>> {
  const record = await openRecord(folder, { lemmaOf: await loadLemmatiser() })
  try {
    const urls = (await latestArticles(record, { limit: 100_000 })).map(({ url }) => url ?? '')
    return {
      kept: urls.length,
      statements: (await counts(record)).statements,
      missing: acknowledged.filter((url) => !urls.includes(url)),
      twice: urls.filter((url, at) => urls.indexOf(url) !== at),
      faults: (await verify(record)).faults.length,
    }
  } finally {
    await closeRecord(record)
  }
}
