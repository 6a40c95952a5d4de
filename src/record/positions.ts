import { sql } from 'kysely'
import type { SpeakerType } from '../extractor/types.ts'
import { isNamedBody } from './identity.ts'
import { askedWords, inAnyForm } from './match.ts'
import { nameKey } from './names.ts'
import { peopleMeant } from './person.ts'
import { positionsIn, selectPositions, toPosition } from './position-rows.ts'
import { type Db, type RecordStore, reading } from './store.ts'
import type { PositionEntry, PositionInLine, PositionLine, PositionQuery, PositionResult } from './types.ts'

const SHOWN_AT_ONCE = 200

/**
 * Who stands where on what the words name: the positions whose target holds all of them, in any form, and that pass the
 * filters; a line for each holder, with its changes marked. Where `limit` cuts, it cuts the last holders' lines.
 */
export function positionsOn(record: RecordStore, query: PositionQuery): Promise<PositionResult> {
  return reading(record, async (db) => {
    const asked = await askedWords(db, query, record.lemmaOf)
    if (asked.length === 0) return { total: 0, lines: [] }
    const found = await foundRows(db, inAnyForm(asked), query)
    const lines = linesOf(found)
    const shown = lines.flatMap(({ rows }) => rows).slice(0, query.limit ?? SHOWN_AT_ONCE)
    const entries = await entriesOf(
      db,
      shown.map(({ row }) => row),
    )
    return { total: found.length, lines: lines.flatMap((line) => toLine(line, entries)) }
  })
}

/** The positions of an article's current version, in the order of its text; none where there is no such article. */
export function positionsOfArticle(record: RecordStore, articleId: string): Promise<PositionEntry[]> {
  return reading(record, async (db) => {
    const article = await db.selectFrom('article').select('version_id').where('id', '=', articleId).executeTakeFirst()
    return article ? positionsIn(db, article.version_id) : []
  })
}

type FoundRow = Awaited<ReturnType<typeof foundRows>>[number]

/** What the positions found are sorted by, without their words. */
async function foundRows(db: Db, match: string, { holder, stance, from, to }: PositionQuery) {
  let found = db
    .selectFrom('position')
    .leftJoin('person', 'person.id', 'position.person_id')
    .select(['position.row', 'position.person_id', 'position.holder_name', 'position.holder_type', 'position.time'])
    .select(['position.holder_key', 'position.article_id', 'position.place', 'person.name', 'person.type'])
    .where('position.listed', '=', 1)
    .where(sql<boolean>`position."row" in (select rowid from target_text where target_text match ${match})`)
  if (stance) found = found.where('position.stance', '=', stance)
  if (from) found = found.where('position.day', '>=', from)
  if (to) found = found.where('position.day', '<=', to)
  if (holder === undefined || holder.trim() === '') return found.execute()
  const meant = (await peopleMeant(db, holder)).slice(0, 1000)
  // A body that its article gives no entry is found by the name alone.
  const keys = [nameKey(holder), ...meant.filter(isNamedBody).map(({ name }) => nameKey(name))]
  return found
    .where((at) =>
      at.or([
        at(
          'position.person_id',
          'in',
          meant.map(({ id }) => id),
        ),
        at.and([at('position.person_id', 'is', null), at('position.holder_key', 'in', keys)]),
      ]),
    )
    .execute()
}

/** The rows of one holder, oldest first. */
interface Line {
  readonly holder: PositionLine['holder']
  readonly rows: readonly FoundRow[]
}

function linesOf(found: readonly FoundRow[]): Line[] {
  const groups = [...Map.groupBy(found, holderOf)].map(([key, rows]) => ({
    key,
    holder: nameOf(rows),
    rows: rows.toSorted((a, b) => compare(a.time, b.time) || compare(a.article_id, b.article_id) || a.place - b.place),
  }))
  return groups.sort((a, b) => compare(nameKey(a.holder.name), nameKey(b.holder.name)) || compare(a.key, b.key))
}

/** Bodies of one name are one holder; whoever has neither a name nor an entry is one within its article only. */
function holderOf({ person_id, holder_name: name, holder_type, holder_key, article_id }: FoundRow): string {
  if (isNamedBody({ name, type: holder_type as SpeakerType })) return `body ${holder_key}`
  return person_id ?? `${article_id} ${holder_key}`
}

/** The usual name over all articles, else the one that the article uses. */
function nameOf(rows: readonly FoundRow[]): Line['holder'] {
  const known = rows.find(({ name }) => name !== null) ?? rows[0]
  return {
    personId: known?.person_id ?? null,
    name: known?.name ?? known?.holder_name ?? '',
    type: (known?.type ?? known?.holder_type ?? 'anonymous') as SpeakerType,
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

async function entriesOf(db: Db, rows: readonly number[]): Promise<Map<number, PositionEntry>> {
  const wanted = sql<number>`(select value from json_each(${JSON.stringify(rows)}))`
  const found = await selectPositions(db).where('position.row', 'in', wanted).execute()
  return new Map(found.map((row) => [row.row, toPosition(row)]))
}

function toLine({ holder, rows }: Line, shown: ReadonlyMap<number, PositionEntry>): PositionLine[] {
  const entries = rows.flatMap(({ row }) => shown.get(row) ?? [])
  return entries.length === 0 ? [] : [{ holder, entries: markChanges(entries) }]
}

/**
 * Notes where the stance of one holder differs from the one before. Hedged and past positions are passed over: they tell
 * of no change by themselves. So is what stands in the same article: there the order of the text is no order in time.
 */
export function markChanges(entries: readonly PositionEntry[]): PositionInLine[] {
  let before: PositionEntry | undefined
  return entries.map((entry) => {
    if (entry.hedged || entry.past) return { ...entry, changedFrom: null }
    const changed = before !== undefined && before.stance !== entry.stance && before.article.id !== entry.article.id
    const changedFrom = changed ? (before?.id ?? null) : null
    before = entry
    return { ...entry, changedFrom }
  })
}
