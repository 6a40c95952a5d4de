import type { Db } from './db.ts'
import { latinSkeleton, nameKey, nameStems, nameWords } from './names.ts'
import { personById } from './people.ts'
import { prepared } from './prepared.ts'
import { selectPeople, toPerson } from './rows.ts'
import { couldBegin, couldSpell } from './spellings.ts'
import { type RecordStore, reading } from './store.ts'
import type { PersonSummary } from './types.ts'

/** Those whom a name can mean. */
export interface FoundPeople {
  readonly people: readonly PersonSummary[]
  /** True where nobody has the name in its own letters: these have one that is perhaps the same, spelt otherwise. */
  readonly guessed: boolean
}

/** Whom somebody means who is about to change the record. */
export interface PeopleMeant {
  /** Those who have the name as written, or in another form in the same letters. */
  readonly people: readonly PersonSummary[]
  /** Where there are none: whose names are near it, to choose from. */
  readonly nearest: readonly PersonSummary[]
}

/** How a profile has all words of a name. */
const WRITTEN = 0
const IN_FORM = 1
type Met = ReadonlyMap<number, typeof WRITTEN | typeof IN_FORM>

/**
 * The people and bodies that a name in any form, or an id, can mean: all its words must occur among theirs, initials as
 * the beginning of one. Those met as written come first, then other forms ("Ремизова"); within each the most quoted. Only
 * where there are none are those of other letters ("Remizova") looked for, and they are a guess.
 */
export function peopleFound(record: RecordStore, name: string): Promise<FoundPeople> {
  return reading(record, (db) => peopleOf(db, name))
}

/** As `peopleFound`, without how. */
export const findPeople = async (record: RecordStore, name: string): Promise<readonly PersonSummary[]> =>
  (await peopleFound(record, name)).people

/** As `findPeople`, within a question. */
export const peopleMeant = async (db: Db, name: string): Promise<readonly PersonSummary[]> =>
  (await peopleOf(db, name)).people

async function peopleOf(db: Db, name: string): Promise<FoundPeople> {
  const byId = await personWithId(db, name)
  if (byId !== null) return { people: [byId], guessed: false }
  const people = await peopleMet(db, await profilesCalled(db, nameWords(name)))
  if (people.length > 0) return { people, guessed: false }
  const guesses = await peopleMet(db, await profilesSpelt(db, nameWords(name)))
  return { people: guesses, guessed: guesses.length > 0 }
}

/** Suggestions beside a name that nobody has. */
const NEAREST = 5

/**
 * Whom a name means that is given to change the record: nothing is guessed. Those called exactly so, else those who have all
 * its words, each as written or declined ("Орсену" is Орсен; "Александр" is no Александра).
 */
export function peopleToMend(record: RecordStore, name: string): Promise<PeopleMeant> {
  return reading(record, async (db) => {
    const byId = await personWithId(db, name)
    if (byId !== null) return { people: [byId], nearest: [] }
    const words = nameWords(name)
    const met = await peopleMet(db, meetingAll(await Promise.all(words.map((word) => profilesDeclining(db, word)))))
    const exact = met.filter((person) => nameKey(person.name) === nameKey(name))
    if (met.length > 0) return { people: exact.length > 0 ? exact : met, nearest: [] }
    return { people: [], nearest: await peopleNear(db, name, words) }
  })
}

/** Those whom the name could mean in a wider sense, then those who have its last words, or sound like them. */
async function peopleNear(db: Db, name: string, words: readonly string[]): Promise<readonly PersonSummary[]> {
  const near = new Map((await peopleOf(db, name)).people.map((person) => [person.id, person]))
  for (const word of words.toReversed()) {
    if (near.size >= NEAREST) break
    const skeleton = latinSkeleton(word)
    const met = await profilesInLetters(db, word)
    const sounding = skeleton.length < 3 ? [] : await profilesWith(db, { words: [skeleton] })
    const alike = sounding
      .filter(({ kind }) => kind === 'latin')
      .map(({ profile_id }) => [profile_id, IN_FORM] as const)
    for (const person of await peopleMet(db, new Map([...alike, ...met]))) near.set(person.id, person)
  }
  return [...near.values()].slice(0, NEAREST)
}

/** Null for a name: what has not the form of an id is not asked for as one. */
const personWithId = async (db: Db, asked: string): Promise<PersonSummary | null> =>
  /^\s*[a-z][0-9a-f]{24}\s*$/.test(asked) ? personById(db, asked.trim()) : null

/** The profiles with all the words in the same letters; of words of one letter it is enough that one of the name begins so. */
async function profilesCalled(db: Db, words: readonly string[]): Promise<Met> {
  const [whole, initials] = [words.filter((word) => word.length > 1), words.filter((word) => word.length === 1)]
  const met = meetingAll(await Promise.all(words.map((word) => profilesInLetters(db, word))))
  if (whole.length === 0 || initials.length === 0) return met
  const called = meetingAll(await Promise.all(whole.map((word) => profilesInLetters(db, word))))
  const stems = new Set(whole.flatMap(nameStems))
  const begun = [...(await wordsOfProfiles(db, called))].filter(([, own]) =>
    haveAll(
      initials,
      own.filter((word) => !nameStems(word).some((stem) => stems.has(stem))),
      (initial, word) => word.startsWith(initial),
    ),
  )
  return new Map([...begun.map(([profile]) => [profile, IN_FORM] as const), ...met])
}

/** The profiles of whose names the words may be spellings in other letters, or another romanisation. */
async function profilesSpelt(db: Db, words: readonly string[]): Promise<Met> {
  const [whole, initials] = [words.filter((word) => word.length > 1), words.filter((word) => word.length === 1)]
  const sounding = await Promise.all(whole.map((word) => profilesSounding(db, word)))
  const spelt = [...(await wordsOfProfiles(db, meetingAll(sounding)))].filter(([, own]) =>
    haveAll([...whole, ...initials], own, (word, one) => (word.length > 1 ? couldSpell : couldBegin)(word, one)),
  )
  return new Map(spelt.map(([profile]) => [profile, IN_FORM] as const))
}

/** True where each of the words asked for meets a word of the name that no other has met. */
function haveAll(
  asked: readonly string[],
  own: readonly string[],
  meets: (asked: string, own: string) => boolean,
): boolean {
  const left = new Set(own)
  return asked.every((word) => {
    const found = [...left].find((one) => meets(word, one))
    return found !== undefined && left.delete(found)
  })
}

/** The profiles that all of the maps have, each as it is met worst. */
function meetingAll(maps: readonly Met[]): Met {
  const [first = new Map(), ...others] = maps
  return new Map(
    [...first].flatMap(([profile, how]) => {
      const all = others.map((other) => other.get(profile))
      if (all.includes(undefined)) return []
      return [[profile, how === IN_FORM || all.includes(IN_FORM) ? IN_FORM : WRITTEN] as const]
    }),
  )
}

/** The profiles that have a word among those of their names, as written or in another form. */
export const profilesInLetters = (db: Db, word: string): Promise<Met> => profilesByStems(db, word, nameStems(word))

/** The same, but for a word without an ending: it is no form of the word that has one. */
const profilesDeclining = (db: Db, word: string): Promise<Met> =>
  profilesByStems(
    db,
    word,
    nameStems(word).filter((stem) => stem !== word),
  )

async function profilesByStems(db: Db, word: string, stems: readonly string[]): Promise<Met> {
  const rows = await profilesWith(db, { words: [...new Set([word, ...stems])] })
  const inForm = rows.filter((row) => row.kind === 'stem' && stems.includes(row.word))
  const written = rows.filter((row) => row.kind === 'word' && row.word === word)
  return new Map([
    ...inForm.map(({ profile_id }) => [profile_id, IN_FORM] as const),
    ...written.map(({ profile_id }) => [profile_id, WRITTEN] as const),
  ])
}

/** The profiles that have a word of the same consonants: a place to look in, and no more. */
async function profilesSounding(db: Db, word: string): Promise<Met> {
  const skeletons = [...new Set(nameStems(word).map(latinSkeleton))].filter((skeleton) => skeleton !== '')
  const rows = await profilesWith(db, { words: skeletons })
  return new Map(rows.flatMap(({ kind, profile_id }) => (kind === 'latin' ? [[profile_id, IN_FORM] as const] : [])))
}

const profilesWith = prepared<{ words: readonly string[] }>()((db, { strings }) =>
  db.selectFrom('name_word').select(['word', 'kind', 'profile_id']).where('word', 'in', strings('words')),
)

async function wordsOfProfiles(db: Db, met: Met): Promise<ReadonlyMap<number, readonly string[]>> {
  if (met.size === 0) return new Map()
  const rows = await wordsIn(db, { profiles: [...met.keys()] })
  return new Map(
    [...Map.groupBy(rows, ({ profile_id }) => profile_id)].map(([id, own]) => [id, own.map(({ word }) => word)]),
  )
}

const wordsIn = prepared<{ profiles: readonly number[] }>()((db, { numbers }) =>
  db
    .selectFrom('name_word')
    .select(['profile_id', 'word'])
    .where('kind', '=', 'word')
    .where('profile_id', 'in', numbers('profiles')),
)

const peopleOfProfiles = prepared<{ profiles: readonly number[] }>()((db, { numbers }) =>
  selectPeople(db)
    .innerJoin('profile', 'profile.person_id', 'person.id')
    .select('profile.id as profile')
    .where('profile.id', 'in', numbers('profiles'))
    .where('person.articles', '>', 0),
)

/** The people of the profiles: those met best first, then the most quoted. */
async function peopleMet(db: Db, met: Met): Promise<readonly PersonSummary[]> {
  if (met.size === 0) return []
  const rows = await peopleOfProfiles(db, { profiles: [...met.keys()] })
  const best = new Map<string, { person: PersonSummary; how: number }>()
  for (const { profile, ...row } of rows) {
    const how = met.get(profile) ?? IN_FORM
    const known = best.get(row.id)
    if (!known || how < known.how) best.set(row.id, { person: toPerson(row), how })
  }
  const ranked = [...best.values()].sort(
    (a, b) =>
      a.how - b.how ||
      b.person.statements - a.person.statements ||
      b.person.articles - a.person.articles ||
      (a.person.id < b.person.id ? -1 : 1),
  )
  return ranked.map(({ person }) => person)
}
