/** Lets captures and texts go by rule: what they are and where they lie is told in the files beside this one. */
import { sql } from 'kysely'
import { compare } from '../compare.ts'
import type { Db } from '../db.ts'
import { RecordError } from '../errors.ts'
import { type RecordStore, telling } from '../store.ts'
import { anyBehind, type Cutoffs, cutoffOfCapture, cutoffsOf, dueCaptures, dueTexts } from './due.ts'
import { inFiles } from './files.ts'
import { inObjects } from './objects.ts'
import { letTextsGo } from './texts.ts'
import type { Pruned, PruneOptions, Share } from './types.ts'

/**
 * Lets go of all captures and texts that are older than their rules say; captures that wait to be read are not among them.
 * What an interrupted run left undone is finished first. A file that is damaged or missing is passed by, and told of.
 * @throws RecordError 'refused' where nothing was captured for as long as the shortest rule says, 'read-only', 'busy',
 * 'disk', 'unreachable'
 */
export async function prune(record: RecordStore, options: PruneOptions): Promise<Pruned> {
  const { rules, now, dryRun = false, all: evenAll = false, told = () => {} } = options
  const cutoffs = cutoffsOf(rules, now())
  const shares = await telling(record, () => sharesOf(record.read, cutoffs))
  if (shares.length > 0 && !evenAll && !(await telling(record, () => anyBehind(record.read, cutoffs.latest.captures))))
    throw new RecordError(
      'refused',
      record.place,
      `${record.place}: every capture is older than ${cutoffs.daysOf(cutoffs.latest.captures)} days`,
    )
  if (dryRun) {
    const bytes = await telling(record, () => bytesOf(record.read, cutoffs))
    const files = { removed: 0, rewritten: 0, overwritten: 0 }
    return { captures: sum(shares, 'captures'), bytes, texts: sum(shares, 'texts'), files, damaged: [], shares }
  }
  const run = { at: () => now().toISOString(), told }
  const gone = await (record.archive.kind === 'bucket' ? inObjects : inFiles)(record, cutoffs, run)
  return { ...gone, texts: await letTextsGo(record, cutoffs, run), shares: [] }
}

const sum = (shares: readonly Share[], of: 'captures' | 'texts'): number =>
  shares.reduce((all, share) => all + share[of], 0)

async function bytesOf(db: Db, cutoffs: Cutoffs): Promise<number> {
  const { bytes } = await dueCaptures(db, cutoffs)
    .select((of) => of.fn.sum<number | null>('warc_length').as('bytes'))
    .executeTakeFirstOrThrow()
  return Number(bytes ?? 0)
}

/** What is due, by outlet, language and rule. */
async function sharesOf(db: Db, cutoffs: Cutoffs): Promise<Share[]> {
  const articleId = sql<string | null>`(select min(version.article_id) from sighting
    join version on version.id = sighting.version_id where sighting.capture_id = capture.id)`
  const captures = await db
    .selectFrom(
      dueCaptures(db, cutoffs)
        .select([cutoffOfCapture(cutoffs).as('cutoff'), articleId.as('article_id')])
        .as('due'),
    )
    .leftJoin('article', 'article.id', 'due.article_id')
    .select(['article.domain', 'article.language', 'due.cutoff'])
    .select((of) => of.fn.countAll<number>().as('count'))
    .groupBy(['article.domain', 'article.language', 'due.cutoff'])
    .execute()
  const texts = await db
    .selectFrom(
      dueTexts(db, cutoffs)
        .select(['article.domain', 'article.language', cutoffs.texts.as('cutoff')])
        .as('due'),
    )
    .select(['due.domain', 'due.language', 'due.cutoff'])
    .select((of) => of.fn.countAll<number>().as('count'))
    .groupBy(['due.domain', 'due.language', 'due.cutoff'])
    .execute()
  const shares = new Map<string, Share>()
  for (const [what, rows] of [['captures', captures] as const, ['texts', texts] as const])
    for (const { domain, language, cutoff, count } of rows) {
      const key = JSON.stringify([domain, language, cutoff])
      const known = shares.get(key) ?? { domain, language, days: cutoffs.daysOf(cutoff), captures: 0, texts: 0 }
      shares.set(key, { ...known, [what]: Number(count) })
    }
  return [...shares.values()].sort(
    (a, b) => b.captures + b.texts - (a.captures + a.texts) || compare(outletOf(a), outletOf(b)),
  )
}

const outletOf = ({ domain, language, days }: Share): string => `${domain ?? ''} ${language ?? ''} ${days}`
