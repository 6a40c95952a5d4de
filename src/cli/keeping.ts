import { isKnownLanguage } from '../language/known.ts'
import type { Kept, Reading, RecordStore } from '../record/index.ts'
import { placeShown } from '../record/place.ts'
import { archiveMarks } from './archive-marks.ts'
import { counted } from './human-person.ts'
import { eachInputAhead, type InputsDone } from './inputs.ts'
import { knownLanguageNames, languageName } from './languages.ts'
import { progressOn, tellLong } from './progress.ts'
import type { ReadingOptions } from './reading.ts'
import { pagesIn, readingPool, threadsFor } from './reading-pool.ts'
import type { Outside } from './types.ts'

/** How many pages met which end. */
export type Tally = Readonly<Record<Kept['outcome'], number>>

export interface Keeping extends InputsDone {
  readonly tally: Tally
  readonly statements: number
  /** Pages in each language in which no statements are found. */
  readonly strange: ReadonlyMap<string, number>
}

export interface KeepingOptions {
  /** Read archives from their beginning, whatever was read before. */
  readonly again?: boolean
  readonly allowPrivate?: boolean
  /** Threads that read; as many as pay, where it is not said. */
  readonly threads?: number | undefined
}

/**
 * Keeps the inputs one by one, in their order, while threads read those that come next; progress on stderr. `told` hears of
 * each page that was kept.
 */
export async function keepInputs(
  record: RecordStore,
  inputs: readonly string[],
  options: ReadingOptions,
  outside: Outside,
  told: (reading: Reading, kept: Kept) => Promise<void> = async () => {},
  { again = false, allowPrivate = false, threads }: KeepingOptions = {},
): Promise<Keeping> {
  const { inOrder, keep } = await import('../record/index.ts')
  const progress = progressOn(outside)
  const tally = { new: 0, 'new-version': 0, reread: 0, unchanged: 0, erased: 0 }
  let statements = 0
  const strange = new Map<string, number>()
  const marks = archiveMarks(record, outside, { again })
  const pool = readingPool(threads ?? threadsFor(await pagesIn(inputs)))
  const done = await eachInputAhead(
    inputs,
    outside,
    {
      count: pool.ahead,
      start: async (capture) => {
        await tellLong(progress, capture)
        return pool.read(capture.place ? capture : await inOrder(record, capture), options)
      },
    },
    async (_, started) => {
      const reading = await started
      const kept = await keep(record, reading)
      tally[kept.outcome] += 1
      statements += kept.statements
      const { language } = reading.article
      if (language !== null && !isKnownLanguage(language)) strange.set(language, (strange.get(language) ?? 0) + 1)
      await progress.clear()
      await told(reading, kept)
      await progress.tell(`${counted(pagesOf(tally), 'page')} read, ${counted(statements, 'statement')}`)
    },
    { beforeFault: progress.clear, allowPrivate, resumeAt: marks.resumeAt, afterEach: marks.dealtWith },
  ).finally(pool.close)
  await marks.end()
  await progress.clear()
  return { ...done, tally, statements, strange }
}

const pagesOf = (tally: Tally): number => Object.values(tally).reduce((sum, count) => sum + count, 0)

/** "24 pages: 20 new, 4 unchanged, 1 failed; 310 statements in them. The record is in …" */
export function summaryOf({ tally, statements, strange, failed }: Keeping, folder: string): string {
  const parts = [
    `${tally.new} new`,
    tally['new-version'] > 0 ? counted(tally['new-version'], 'new version') : '',
    tally.reread > 0 ? `${tally.reread} read anew` : '',
    `${tally.unchanged} unchanged`,
    tally.erased > 0 ? `${tally.erased} left out, erased on request` : '',
    failed > 0 ? `${failed} failed` : '',
  ]
  const said = `${counted(statements, 'statement')} in them. The record is in ${placeShown(folder)}`
  const others = [...strange].map(([tag, pages]) => `${counted(pages, 'page')} in ${languageName(tag)}`)
  const note =
    others.length === 0
      ? ''
      : `\nNothing is found in ${others.join(', ')}: statements are found in ${knownLanguageNames}.`
  return `${counted(pagesOf(tally), 'page')}: ${parts.filter(Boolean).join(', ')}; ${said}${note}`
}
