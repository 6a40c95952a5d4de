import { type RawBuilder, sql } from 'kysely'
import type { SpeakerType } from '../extractor/types.ts'
import { bodyKey } from '../language/body-key.ts'
import { compare } from './compare.ts'
import type { Db } from './db.ts'
import { numbers } from './engine.ts'
import { peopleMeant } from './finding.ts'
import { isNamedBody } from './identity.ts'
import { contradictionsIn, inLineOrder, markChanges } from './ledger/changes.ts'
import { definitions, issueRows, targetHolds } from './ledger/issues.ts'
import { aimed, groupTargets } from './ledger/suggest.ts'
import type { Holder, PositionLine, PositionQuery, PositionResult } from './ledger/types.ts'
import { askedWords } from './match.ts'
import { nameKey } from './names.ts'
import { sliceOf } from './paging.ts'
import { positionsIn, selectPositions, toPosition } from './position-rows.ts'
import { type RecordStore, reading } from './store.ts'
import type { PositionEntry } from './types.ts'
import type { LemmaOf } from './words.ts'

const SHOWN_AT_ONCE = 200

/**
 * Who stands where: on what the words name, as the positions whose target holds all of them, in any form, on an issue, or
 * all that a holder says; a line for each holder, with its changes marked. Where `limit` cuts, it cuts the last holders'
 * lines. Without words and issue the positions of one holder stand in a line for each thing that they are about.
 */
export function positionsOn(record: RecordStore, query: PositionQuery): Promise<PositionResult> {
  return reading(record, async (db) => {
    const found = await rowsAsked(db, query, record.lemmaOf)
    const lines = linesOf(found)
    const all = lines.flatMap(({ rows }) => rows)
    const { limit = SHOWN_AT_ONCE, offset, after } = query
    const { items, from, next } = sliceOf(
      all,
      { limit, offset, after },
      ({ article_id, place }) => `${article_id} ${place}`,
    )
    // The one before is read along: a page that goes on with a line tells what changed since.
    const before = all[from - 1]
    const shown = before ? [before, ...items] : items
    const entries = await entriesOf(
      db,
      shown.map(({ row }) => row),
    )
    const isAbout = isWanted(query.words) || isWanted(query.issue)
    const linesShown = lines.flatMap((line) => toLines(line, entries, isAbout, record.lemmaOf))
    return {
      total: found.length,
      lines: linesShown.flatMap((line) => without(line, entries.get(before?.row ?? -1))),
      next,
    }
  })
}

/** A line without what was shown already. */
function without({ entries, ...line }: PositionLine, shown: PositionEntry | undefined): PositionLine[] {
  const rest = entries.filter(({ id }) => id !== shown?.id)
  return rest.length === 0 ? [] : [{ ...line, entries: rest }]
}

const isWanted = (text: string | undefined): boolean => text !== undefined && text.trim() !== ''

/** The rows that a query means; none where it asks for nothing in particular. */
export async function rowsAsked(db: Db, query: PositionQuery, lemmaOf: LemmaOf): Promise<FoundRow[]> {
  if (isWanted(query.issue)) {
    const [issue] = await definitions(db, query.issue)
    return issue ? foundRows(db, isOneOf(db, await issueRows(db, issue, lemmaOf)), query) : []
  }
  const asked = await askedWords(db, { words: query.words ?? '' }, lemmaOf)
  if (asked.length > 0) return foundRows(db, targetHolds(db, asked), query)
  if (isWanted(query.words) || !isWanted(query.holder)) return []
  return foundRows(db, null, query)
}

const isOneOf = (db: Db, rows: ReadonlySet<number>) =>
  sql<boolean>`${sql.ref('position.row')} in ${numbers(db, [...rows])}`

/** The positions of an article's current version, in the order of its text; none where there is no such article. */
export function positionsOfArticle(record: RecordStore, articleId: string): Promise<PositionEntry[]> {
  return reading(record, async (db) => {
    const article = await db.selectFrom('article').select('version_id').where('id', '=', articleId).executeTakeFirst()
    return article ? positionsIn(db, article.version_id) : []
  })
}

export type FoundRow = Awaited<ReturnType<typeof foundRows>>[number]

/** What the positions found are sorted by, without their words. */
export async function foundRows(
  db: Db,
  about: RawBuilder<boolean> | null,
  { holder, stance, from, to }: Pick<PositionQuery, 'holder' | 'stance' | 'from' | 'to'>,
) {
  let found = db
    .selectFrom('position')
    .leftJoin('person', 'person.id', 'position.person_id')
    .select(['position.row', 'position.person_id', 'position.holder_name', 'position.holder_type', 'position.time'])
    .select(['position.holder_key', 'position.article_id', 'position.place', 'person.name', 'person.type'])
    .select(['position.past', 'position.day'])
    .where('position.listed', '=', 1)
  if (about !== null) found = found.where(about)
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
export interface Line {
  readonly holder: Holder
  readonly rows: readonly FoundRow[]
}

export function linesOf(found: readonly FoundRow[]): Line[] {
  const entries = entriesByBody(found)
  const states = entriesByBody(found.filter(({ holder_type }) => holder_type === 'state'))
  const groups = [...Map.groupBy(found, (row) => holderOf(row, entries, states))].map(([key, rows]) => ({
    key,
    holder: nameOf(rows),
    rows: rows.toSorted(inLineOrder),
  }))
  return groups.sort((a, b) => compare(nameKey(a.holder.name), nameKey(b.holder.name)) || compare(a.key, b.key))
}

/**
 * Whoever has an entry is one holder under all names of it. A body without one is that of its name, whatever the language; who
 * has neither is one within its article only. A bare word that one article can take for a surname only, and another shows to
 * be a state, «Тервала», is the state.
 */
function holderOf(
  { person_id, article_id, ...row }: FoundRow,
  entries: ReadonlyMap<string, string>,
  states: ReadonlyMap<string, string>,
): string {
  const body = bodyOf(row)
  const isBare = row.holder_type === 'person' && !(row.name ?? row.holder_name).includes(' ')
  return (
    (isBare ? states.get(row.holder_key) : undefined) ??
    person_id ??
    entries.get(body ?? '') ??
    (body === undefined ? `${article_id} ${row.holder_key}` : `body ${body}`)
  )
}

/** The one entry that a body has among these, by the body. */
function entriesByBody(found: readonly FoundRow[]): ReadonlyMap<string, string> {
  const entries = new Map<string, Set<string>>()
  for (const row of found) {
    const body = bodyOf(row)
    if (body === undefined || row.person_id === null) continue
    entries.set(body, (entries.get(body) ?? new Set()).add(row.person_id))
  }
  return new Map([...entries].flatMap(([body, [one = '', ...more]]) => (more.length === 0 ? [[body, one]] : [])))
}

/** Under what a named body is known in all languages; undefined for «МИД» of a state that is not told, and for all others. */
function bodyOf({ holder_name: name, holder_type, holder_key }: Omit<FoundRow, 'person_id' | 'article_id'>) {
  if (!isNamedBody({ name, type: holder_type as SpeakerType })) return undefined
  const meant = bodyKey(name)
  return meant === undefined ? holder_key : meant.local ? undefined : meant.key
}

/** The usual name over all articles, else the one that the article uses. */
function nameOf(rows: readonly FoundRow[]): Holder {
  const named = rows.filter(({ name }) => name !== null)
  const known = named.find(({ type }) => type === 'state') ?? named[0] ?? rows[0]
  return {
    personId: known?.person_id ?? null,
    name: known?.name ?? known?.holder_name ?? '',
    type: (known?.type ?? known?.holder_type ?? 'anonymous') as SpeakerType,
  }
}

export async function entriesOf(db: Db, rows: readonly number[]): Promise<Map<number, PositionEntry>> {
  const found = await selectPositions(db).where('position.row', 'in', numbers(db, rows)).execute()
  return new Map(found.map((row) => [row.row, toPosition(row)]))
}

function toLines(
  { holder, rows }: Line,
  shown: ReadonlyMap<number, PositionEntry>,
  isAbout: boolean,
  lemmaOf: LemmaOf,
): PositionLine[] {
  const entries = rows.flatMap(({ row }) => shown.get(row) ?? [])
  const lines = isAbout ? [entries] : byThing(entries, lemmaOf)
  return lines.flatMap((line) =>
    line.length === 0
      ? []
      : [{ holder, entries: markChanges(line, lemmaOf), contradictions: contradictionsIn(line, lemmaOf) }],
  )
}

/** The positions of one holder, those on one thing together. */
export function byThing(entries: readonly PositionEntry[], lemmaOf: LemmaOf): PositionEntry[][] {
  const groups = groupTargets(entries.map((entry) => aimed(entry, null, lemmaOf)))
  return groups.map(({ members }) => members.map(({ entry }) => entry))
}
