import { sql } from 'kysely'
import { compare } from '../compare.ts'
import { dayOf } from '../dates.ts'
import type { Db } from '../db.ts'
import {
  byThing,
  entriesOf,
  type FoundRow,
  foundRows,
  type Line,
  linesOf,
  positionsOn,
  rowsAsked,
} from '../positions.ts'
import { type RecordStore, reading } from '../store.ts'
import type { PositionEntry } from '../types.ts'
import type { LemmaOf } from '../words.ts'
import { contradictionsIn, inLineOrder, markChanges, SAME_TARGET } from './changes.ts'
import { areOpposite } from './sides.ts'
import { likenessOf, targetGist } from './targets.ts'
import type {
  ChangeEntry,
  ChangeQuery,
  ChangeResult,
  Contradiction,
  Holder,
  PositionInLine,
  PositionLine,
  Standing,
  StandingQuery,
  StandingResult,
} from './types.ts'

/** So many positions of an issue are read to say who stands how. */
const MOST_READ = 20_000
/** Where nothing is named, so many of the latest positions are looked at, and so many of each of their holders. */
const MOST_LATEST = 2000
const MOST_OF_HOLDER = 1000
const SHOWN_AT_ONCE = 50

/** Who stands how on a day: of each holder the latest position, in the order of their names. */
export async function standingsOn(record: RecordStore, { on, ...about }: StandingQuery): Promise<StandingResult> {
  const { lines, next } = await positionsOn(record, { ...about, to: on, limit: MOST_READ })
  return { standings: lines.flatMap((line) => standingIn(line, record.lemmaOf)), complete: next === null }
}

function standingIn({ holder, entries }: PositionLine, lemmaOf: LemmaOf): Standing[] {
  const current = entries.filter(({ past }) => !past)
  const firm = current.filter(({ hedged }) => !hedged)
  const line = firm.length > 0 ? firm : current
  const position = line.at(-1)
  if (position === undefined) return []
  let since = line.length - 1
  while (since > 0 && line[since - 1]?.stance === position.stance) since -= 1
  const day = dayOfEntry(position)
  const against = line.filter(
    (other) =>
      other !== position &&
      dayOfEntry(other) === day &&
      areOpposite(other.stance, position.stance) &&
      likenessOf(targetGist(other, lemmaOf), targetGist(position, lemmaOf)) >= SAME_TARGET,
  )
  return [{ holder, position, since: line[since] ?? position, against }]
}

const dayOfEntry = ({ article }: PositionEntry): string => dayOf(article.published, article.captured)

/**
 * What changed since a day, the latest first: on what the words or the issue name, of one holder, or of all who took a
 * position since then. Where no words name it, positions are compared whose targets seem to be one thing.
 */
export function changesSince(record: RecordStore, query: ChangeQuery): Promise<ChangeResult> {
  const { lemmaOf } = record
  return reading(record, async (db) => {
    const { rows, complete, isAbout } = await rowsSince(db, query, lemmaOf)
    const changes: ChangeEntry[] = []
    const contradictions: (Contradiction & { readonly holder: Holder })[] = []
    for (const line of linesOf(rows)) {
      const entries = await entriesIn(db, line)
      for (const together of isAbout ? [entries] : byThing(entries, lemmaOf)) {
        changes.push(...changesIn(line.holder, markChanges(together, lemmaOf), query.since))
        for (const it of contradictionsIn(together, lemmaOf))
          if (it.day >= query.since) contradictions.push({ holder: line.holder, ...it })
      }
    }
    changes.sort((a, b) => compare(timeOfEntry(b.after), timeOfEntry(a.after)) || compare(a.after.id, b.after.id))
    contradictions.sort((a, b) => compare(b.day, a.day) || compare(a.first.id, b.first.id))
    const limit = query.limit ?? SHOWN_AT_ONCE
    return {
      total: changes.length,
      changes: changes.slice(0, limit),
      contradictions: contradictions.slice(0, limit),
      complete,
    }
  })
}

const timeOfEntry = ({ article }: PositionEntry): string => article.published ?? article.captured

async function entriesIn(db: Db, { rows }: Line): Promise<PositionEntry[]> {
  const found = await entriesOf(
    db,
    rows.map(({ row }) => row),
  )
  return rows.flatMap(({ row }) => found.get(row) ?? [])
}

function changesIn(holder: Holder, entries: readonly PositionInLine[], since: string): ChangeEntry[] {
  return entries.flatMap((after) => {
    const before = after.change && entries.find(({ id }) => id === after.change?.from)
    if (!before || !after.change || dayOfEntry(after) < since) return []
    return [{ holder, before, after, how: after.change.how, compared: after.change.compared }]
  })
}

/** The positions among which changes are looked for: all of the issue, else all of those who said something since. */
async function rowsSince(
  db: Db,
  { words, issue, holder, since }: ChangeQuery,
  lemmaOf: LemmaOf,
): Promise<{ rows: readonly FoundRow[]; complete: boolean; isAbout: boolean }> {
  const about = { ...(words === undefined ? {} : { words }), ...(issue === undefined ? {} : { issue }) }
  const isAbout = (words ?? '').trim() !== '' || issue !== undefined
  if (isAbout || holder !== undefined) {
    const rows = await rowsAsked(db, { ...about, ...(holder === undefined ? {} : { holder }) }, lemmaOf)
    return { rows: rows.slice(0, MOST_READ), complete: rows.length <= MOST_READ, isAbout }
  }
  const latest = await db
    .selectFrom('position')
    .select(['person_id', 'holder_key'])
    .where('listed', '=', 1)
    .where('day', '>=', since)
    .orderBy('time', 'desc')
    .limit(MOST_LATEST + 1)
    .execute()
  const rows: FoundRow[] = []
  let complete = latest.length <= MOST_LATEST
  for (const { person_id, holder_key } of distinctHolders(latest.slice(0, MOST_LATEST))) {
    const theirs =
      person_id === null
        ? sql<boolean>`position.person_id is null and position.holder_key = ${holder_key}`
        : sql<boolean>`position.person_id = ${person_id}`
    const all = await foundRows(db, theirs, {})
    const looked = all.length > MOST_OF_HOLDER ? all.toSorted(inLineOrder).slice(-MOST_OF_HOLDER) : all
    if (looked.length < all.length && (looked[0]?.day ?? '') >= since) complete = false
    rows.push(...looked)
  }
  return { rows, complete, isAbout }
}

function distinctHolders<Row extends { readonly person_id: string | null; readonly holder_key: string }>(
  rows: readonly Row[],
): Row[] {
  return [...new Map(rows.map((row) => [row.person_id ?? ` ${row.holder_key}`, row])).values()]
}
