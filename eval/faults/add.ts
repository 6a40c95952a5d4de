/** kill -9 of `add` over a web archive at random moments, gone on with each time; what was acknowledged must be there exactly once. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadLemmatiser } from '../../src/language/load.ts'
import { closeRecord, counts, latestArticles, openRecord, verify } from '../../src/record/index.ts'
import { member } from '../../test/collector/archives.ts'
import { chance } from '../chance.ts'
import type { Killed } from './collect.ts'
import { runAndKill } from './kill.ts'

const program = fileURLToPath(new URL('../../bin/start.js', import.meta.url))

export async function killAdd(
  folder: string,
  { rounds, pages, seed }: { readonly rounds: number; readonly pages: number; readonly seed: number },
): Promise<Killed> {
  const random = chance(seed)
  const archive = join(folder, 'news.warc.gz')
  const words = (at: number) => `«Мы построим мост номер ${at}», — заявил министр транспорта Вестландии Айдар Смадиев.`
  await writeFile(archive, Buffer.concat(Array.from({ length: pages }, (_, at) => member(at, words(at)))))
  const record = join(folder, 'record')
  const argv = [program, 'add', archive, '--record', record, '--format', 'jsonl']
  const lines: string[] = []
  for (let round = 0; round < rounds; round += 1) {
    lines.push(...(await runAndKill(argv, { lines: 1 + Math.floor(random() * 8), afterMs: random() * 120 })))
    console.error(`add: run ${round + 1} of ${rounds + 1}, ${lines.length} pages told`)
  }
  lines.push(...(await runAndKill(argv)))
  const acknowledged = [...new Set(lines.map((line) => String(JSON.parse(line).article)))]
  const store = await openRecord(record, { lemmaOf: await loadLemmatiser() })
  try {
    const ids = (await latestArticles(store, { limit: 100_000 })).map(({ id }) => id)
    return {
      rounds,
      acknowledged: acknowledged.length,
      kept: ids.length,
      statements: (await counts(store)).statements,
      missing: acknowledged.filter((id) => !ids.includes(id)),
      twice: ids.filter((id, at) => ids.indexOf(id) !== at),
      askedAgain: 0,
      keptAskedAgain: [],
      faults: (await verify(store)).faults.length,
    }
  } finally {
    await closeRecord(store)
  }
}
