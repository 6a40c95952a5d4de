import { type RawBuilder, sql } from 'kysely'
import type { Db } from './db.ts'
import { likelySame } from './likely.ts'
import { latinSkeleton, nameStems, nameWords } from './names.ts'
import type { LastShown, Page } from './paging.ts'
import { countBy, namesOf, personById } from './people.ts'
import { positionsHeldBy } from './position-rows.ts'
import { prepared } from './prepared.ts'
import { rolesOf } from './roles.ts'
import { behind, newestFirst, selectEntries, selectPeople, toEntry, toPerson } from './rows.ts'
import { type RecordStore, reading } from './store.ts'
import type { PersonSummary, PersonView } from './types.ts'

/** A view shows this many statements of a person unless told otherwise; `statements` counts all. */
const ENTRIES_SHOWN = 1000

export interface PersonOptions {
  readonly limit?: number
  /** Counted from behind `after`. */
  readonly offset?: number
  /** The last statement of the page before. */
  readonly after?: LastShown | undefined
  /** Whether to look for the same name in other letters. */
  readonly otherLetters?: boolean
}

/** A person over all articles, asked by any id that it ever had; null where there is none. */
export function personView(
  record: RecordStore,
  id: string,
  { limit = ENTRIES_SHOWN, offset = 0, after, otherLetters = true }: PersonOptions = {},
): Promise<PersonView | null> {
  return reading(record, async (db) => {
    const person = await personById(db, id)
    if (!person) return null
    const { rows, next } = await entriesOf(db, person.id, { limit, offset, after })
    return {
      ...person,
      names: countBy(await namesOf(db, person.id), (row) => row.name).map(({ key, count }) => ({ name: key, count })),
      roles: await rolesOf(db, person.id),
      likelySame: otherLetters ? await likelySame(db, person) : [],
      entries: rows.map((row) => toEntry(row)),
      next,
      positions: await positionsHeldBy(db, person.id),
      perMonth: await monthsOf(db, person.id),
    }
  })
}

/** One more tells whether another page follows. */
async function entriesOf(db: Db, id: string, { limit, offset, after }: Page) {
  if (limit === 0) return { rows: [], next: null }
  const asked = { id, limit: limit + 1, offset }
  const found = after
    ? await entriesBy(db, { id: sql`${id}`, limit: sql`${limit + 1}`, offset: sql`${offset}` })
        .where(behind(after))
        .execute()
    : await firstEntries(db, asked)
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  return { rows, next: last ? { time: last.time, article_id: last.article_id, place: last.place } : null }
}

const entriesBy = (
  db: Db,
  { id, limit, offset }: Readonly<Record<'limit' | 'offset', RawBuilder<number>>> & { readonly id: RawBuilder<string> },
) =>
  selectEntries(db)
    .select(['statement.time', 'statement.place'])
    .where('statement.person_id', '=', id)
    .where('statement.listed', '=', 1)
    .orderBy(newestFirst)
    .limit(limit)
    .offset(offset)

const firstEntries = prepared<{ id: string; limit: number; offset: number }>()((db, { value }) =>
  entriesBy(db, { id: value('id'), limit: value('limit'), offset: value('offset') }),
)

/** Statements per month from the first to the last that is dated, empty months among them. */
async function monthsOf(db: Db, personId: string): Promise<PersonView['perMonth']> {
  const rows = await countsByMonth(db, { personId })
  const counted = new Map(rows.map((row) => [row.month, row.count]))
  const [first, last] = [rows[0]?.month, rows.at(-1)?.month]
  if (first === undefined || last === undefined) return []
  return monthsBetween(first, last).map((month) => ({ month, count: counted.get(month) ?? 0 }))
}

const countsByMonth = prepared<{ personId: string }>()((db, { value }) =>
  db
    .selectFrom('spoken')
    .innerJoin('profile', 'profile.id', 'spoken.profile_id')
    .select((of) => ['spoken.month', of.fn.sum<number>('spoken.statements').as('count')])
    .where('profile.person_id', '=', value('personId'))
    .groupBy('spoken.month')
    .orderBy('spoken.month'),
)

function monthsBetween(first: string, last: string): string[] {
  const number = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
  return Array.from({ length: number(last) - number(first) + 1 }, (_, at) => {
    const month = number(first) + at
    return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}

/** How sure a word of a name is met: as written, in another form, in other letters. */
const tiers = [
  { kind: 'word', forms: (word: string): readonly string[] => [word] },
  { kind: 'stem', forms: nameStems },
  { kind: 'latin', forms: (word: string) => [latinSkeleton(word)].filter((skeleton) => skeleton.length > 1) },
] as const

/**
 * The people and bodies that a name in any form, or an id, can mean: all its words must occur among theirs. Those met as
 * written come first, then other forms ("Ремизова"), then other letters ("Remizova"); within each the most quoted.
 */
export function findPeople(record: RecordStore, name: string): Promise<PersonSummary[]> {
  return reading(record, async (db) => {
    const byId = await personWithId(db, name)
    return byId === null ? (await peopleNamed(db, name)).map(({ person }) => person) : [byId]
  })
}

/** Null for a name: what has not the form of an id is not asked for as one. */
const personWithId = async (db: Db, asked: string): Promise<PersonSummary | null> =>
  /^\s*[a-z][0-9a-f]{24}\s*$/.test(asked) ? personById(db, asked.trim()) : null

/** Those whom an id or a name means: of a name, those met in the best way. */
export async function peopleMeant(db: Db, name: string): Promise<PersonSummary[]> {
  const byId = await personWithId(db, name)
  if (byId !== null) return [byId]
  const named = await peopleNamed(db, name)
  const best = Math.min(...named.map(({ tier }) => tier))
  // A name as written and the same name in another form are one question; other letters are a guess of their own.
  return named.filter(({ tier }) => tier === best || tier < 2).map(({ person }) => person)
}

/** As `findPeople`, each with how it was met: 0 as written, 1 in another form, 2 in other letters. */
export async function peopleNamed(db: Db, name: string): Promise<{ person: PersonSummary; tier: number }[]> {
  const words = nameWords(name)
  if (words.length === 0) return []
  const met = await Promise.all(words.map((word) => profilesMet(db, word)))
  const [first = new Map<number, number>(), ...others] = met
  const profiles = [...first].flatMap(([profile, tier]) => {
    const all = [tier, ...others.map((other) => other.get(profile) ?? Number.POSITIVE_INFINITY)]
    const worst = Math.max(...all)
    return Number.isFinite(worst) ? [{ profile, tier: worst }] : []
  })
  return rankPeople(db, new Map(profiles.map(({ profile, tier }) => [profile, tier])))
}

/** The profiles that have a word among those of their names, each with how it was met. */
export async function profilesMet(db: Db, word: string): Promise<Map<number, number>> {
  const asked = tiers.map(({ kind, forms }) => ({ kind, words: new Set(forms(word)) }))
  const rows = await profilesWith(db, { words: [...new Set(asked.flatMap(({ words }) => [...words]))] })
  const met = new Map<number, number>()
  for (const [tier, { kind, words }] of asked.entries())
    for (const row of rows)
      if (row.kind === kind && words.has(row.word) && !met.has(row.profile_id)) met.set(row.profile_id, tier)
  return met
}

const profilesWith = prepared<{ words: readonly string[] }>()((db, { strings }) =>
  db.selectFrom('name_word').select(['word', 'kind', 'profile_id']).where('word', 'in', strings('words')),
)

const peopleOfProfiles = prepared<{ profiles: readonly number[] }>()((db, { numbers }) =>
  selectPeople(db)
    .innerJoin('profile', 'profile.person_id', 'person.id')
    .select('profile.id as profile')
    .where('profile.id', 'in', numbers('profiles'))
    .where('person.articles', '>', 0),
)

async function rankPeople(
  db: Db,
  tierOf: ReadonlyMap<number, number>,
): Promise<{ person: PersonSummary; tier: number }[]> {
  if (tierOf.size === 0) return []
  const rows = await peopleOfProfiles(db, { profiles: [...tierOf.keys()] })
  const best = new Map<string, { person: PersonSummary; tier: number }>()
  for (const { profile, ...row } of rows) {
    const tier = tierOf.get(profile) ?? 2
    const known = best.get(row.id)
    if (!known || tier < known.tier) best.set(row.id, { person: toPerson(row), tier })
  }
  return [...best.values()].sort(
    (a, b) =>
      a.tier - b.tier ||
      b.person.statements - a.person.statements ||
      b.person.articles - a.person.articles ||
      (a.person.id < b.person.id ? -1 : 1),
  )
}
