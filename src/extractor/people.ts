/** Who is named in one article: all mentions of one person under one head. */

import { namesIn } from '../language/grammar.ts'
import type { Language } from '../language/language.ts'
import type { ShortNames } from '../language/short-names.ts'
import type { Gender, Parsed, PersonName, Word } from '../language/types.ts'
import { contentId } from '../text/index.ts'
import { roughly } from './spellings.ts'
import type { Person } from './types.ts'

/**
 * The people that the text names, in the order of their first mention. `version` is the article's; ids are made of it
 * and the place of the first mention.
 */
export function findPeople(parsed: Parsed, language: Language, version: string): Person[] {
  const roles = rolesByName(parsed, language)
  const isLand = landsOf(roles, language)
  const { titlesTellGender: byTitle = false, shortNames = none } = language
  const relatives = relativesOf(parsed, language)
  const introduced = new Set(
    parsed.names.flatMap(({ first }) => (isLivingNoun(parsed.words[first - 1]) ? [first] : [])),
  )
  const gathered = gatherNames(parsed.names, { relatives, byTitle, shortNames, introduced })
  const people = gathered.filter((names) => !isLand(names))
  return people.map((names) => ({
    id: contentId('person', version, names[0]?.from ?? 0),
    name: fullestName(names),
    type: 'person',
    mentions: names.map(({ from, to }) => ({ from, to })),
    roles: rolesOf(names, roles, language),
  }))
}

/** «Министр Велгории Вера Орсен … Велгория подписала»: a name alone that has ministers and sounds like a land is one. */
function landsOf(
  roles: ReadonlyMap<number, readonly Role[]>,
  { topOffices, landEnding }: Language,
): (names: readonly PersonName[]) => boolean {
  const served = new Set<string>()
  const isOfState = (role: string | null): boolean => role?.split(' ').some((word) => topOffices?.has(word)) ?? false
  for (const { role, org } of [...roles.values()].flat())
    if (org !== null && landEnding?.test(org) && isOfState(role)) served.add(org)
  return (names) => names.every(({ first, given, name }) => given === null && served.has(name) && !roles.has(first))
}

/** «Роман Орсен, сын депутата Ивана Орсена»: names that only tell whose relative somebody is, by their first word. */
function relativesOf(parsed: Parsed, { kin }: Language): ReadonlySet<number> {
  const { phrases, words, names } = parsed
  const ends = new Set(names.map(({ end }) => end))
  const found = new Set<number>()
  for (const { personName, head, first, end } of kin ? phrases : []) {
    if (!kin?.has(words[head]?.best.lemma ?? '') || words[first - 1]?.form !== ',' || !ends.has(first - 1)) continue
    const named = personName ?? namesIn(parsed, first, end).at(-1)
    if (named && head < named.first) found.add(named.first)
  }
  return found
}

const isLivingNoun = (word: Word | undefined): boolean => word?.best.pos === 'noun' && word.best.animate === true

type Role = Person['roles'][number]

/** What the phrases around the names of one person say. */
function rolesOf(
  names: readonly PersonName[],
  roles: ReadonlyMap<number, readonly Role[]>,
  language: Language,
): readonly Role[] {
  const told = names.some(isFull)
  return distinct(
    names.flatMap((name) =>
      (roles.get(name.first) ?? []).filter(({ role }) => !(told && mayBeWhose(name, role, language))),
    ),
  )
}

/** «адвокат Орсена»: the surname alone, in the genitive, behind a word for who is somebody's. */
export const mayBeWhose = (
  { given, cases }: PersonName,
  role: string | null,
  { attendants }: Pick<Language, 'attendants'>,
): boolean =>
  role !== null &&
  given === null &&
  cases.includes('genitive') &&
  !cases.includes('nominative') &&
  [role, role.slice(role.lastIndexOf('-') + 1)].some((one) => attendants?.has(one))

/** What the phrases around the names say, by the index of the name's first word. */
function rolesByName(parsed: Parsed, language: Language): Map<number, Role[]> {
  const roles = new Map<number, Role[]>()
  const inner = parsed.names.flatMap((name) => language.titleOf?.(parsed, name) ?? [])
  for (const phrase of [...parsed.phrases, ...inner]) {
    if (!phrase.personName) continue
    const { role, org, type } = language.describe(parsed, phrase)
    if (type !== 'person' || (role === null && org === null)) continue
    const text = { from: phrase.from, to: phrase.to }
    roles.set(phrase.personName.first, [...(roles.get(phrase.personName.first) ?? []), { role, org, text }])
  }
  for (const { name, role, org, text } of language.toldRoles?.(parsed) ?? [])
    roles.set(name.first, [...(roles.get(name.first) ?? []), { role, org, text }])
  return roles
}

function distinct(roles: readonly Role[]): Role[] {
  const seen = new Map<string, Role>()
  for (const role of roles) {
    const key = JSON.stringify([role.role, role.org])
    if (!seen.has(key)) seen.set(key, role)
  }
  return [...seen.values()]
}

/** What one person is called, as far as the names gathered so far tell. */
interface Cluster {
  readonly names: PersonName[]
  readonly surnames: Set<string>
  /** Full given names and initials, as met. */
  readonly given: Set<string>
  readonly patronymics: Set<string>
  readonly genders: Set<Gender>
  /** Where its full names stand, in order. */
  readonly starts: number[]
  /** Where the last name stands that is no full one; -1 before there is any. */
  lastShort: number
}

const isFull = (name: PersonName): boolean => name.given !== null && name.surname !== null
/** So many people of one surname are told apart; a text that lists more says nothing of them. */
const mostNamesakes = 60

interface Gathering {
  /** First words of names that a surname alone hardly means. */
  readonly relatives: ReadonlySet<number>
  /** Whether a surname alone has its gender from what stands before it. */
  readonly byTitle: boolean
  readonly shortNames: ShortNames
  /** First words of names before which the text says who it is: «девочка Лиза» is no Елизавета told of before. */
  readonly introduced: ReadonlySet<number>
}

/**
 * Sorts names by person: full names first, then surnames and given names alone, each to the nearest person before it (else
 * behind it) whom it can mean. Persons in the order of their first name, their names in the order of the text.
 */
function gatherNames(
  names: readonly PersonName[],
  { relatives, byTitle, shortNames, introduced }: Gathering,
): PersonName[][] {
  const directory = new Map<string, Cluster[]>()
  const spellings = new Map<string, Cluster[]>()
  const clusters: Cluster[] = []
  for (const name of [...names.filter(isFull), ...names.filter((name) => !isFull(name))]) {
    const known =
      nearest(candidatesFor(name, directory, byTitle, shortNames), name.from) ??
      nearest(spelledOtherwise(name, spellings, shortNames), name.from) ??
      (introduced.has(name.first) ? undefined : calledShort(name, directory, shortNames))
    const cluster: Cluster = known ?? {
      names: [],
      surnames: new Set(),
      given: new Set(),
      patronymics: new Set(),
      genders: new Set(),
      starts: [],
      lastShort: -1,
    }
    if (!known) clusters.push(cluster)
    add(cluster, name, directory, relatives.has(name.first))
    if (!known && isFull(name)) noteSpelling(cluster, name, spellings)
  }
  for (const cluster of clusters) cluster.names.sort((a, b) => a.from - b.from)
  return clusters.map((cluster) => cluster.names).sort((a, b) => (a[0]?.from ?? 0) - (b[0]?.from ?? 0))
}

const none: ShortNames = new Map()

const plain = (name: string): string => name.toLowerCase().replaceAll('ё', 'е').replaceAll('ʼ', '’')

function add(cluster: Cluster, name: PersonName, directory: Map<string, Cluster[]>, isRelative: boolean): void {
  cluster.names.push(name)
  if (name.gender) cluster.genders.add(name.gender)
  for (const surname of surnamesOf(name)) cluster.surnames.add(surname)
  if (name.given) cluster.given.add(plain(name.given))
  if (name.patronymic) cluster.patronymics.add(plain(name.patronymic))
  if (isFull(name) && !isRelative) cluster.starts.push(name.from)
  else if (!isFull(name)) cluster.lastShort = name.from
  for (const key of keysOf(name)) {
    const there = directory.get(key) ?? []
    if (there.length === 0) directory.set(key, there)
    if (there.length < mostNamesakes && !there.includes(cluster)) there.push(cluster)
  }
}

/** Under which words a name is looked up: its surname, and its given name where that may stand alone. */
function keysOf(name: PersonName): string[] {
  const keys: string[] = []
  keys.push(...surnamesOf(name))
  if (name.given && !isInitials(name.given)) keys.push(plain(name.given))
  return keys.length > 0 ? keys : [plain(name.name)]
}

/** The surname, and its last word: «Лёкке Вистен» is also called «Вистен». */
function surnamesOf({ surname }: PersonName): string[] {
  if (!surname) return []
  const whole = plain(surname)
  // «Вистен-Пайпер» too may be called by the second half alone.
  const last = whole.slice(Math.max(whole.lastIndexOf(' '), whole.lastIndexOf('-')) + 1)
  return last === whole || last.length < 4 ? [whole] : [whole, last]
}

const isInitials = (given: string): boolean => /^(?:\p{L}{1,2}\.[\s-]?)+$/u.test(given)

function candidatesFor(
  name: PersonName,
  directory: ReadonlyMap<string, readonly Cluster[]>,
  byTitle: boolean,
  shortNames: ShortNames,
): readonly Cluster[] {
  const same = directory.get(plain(name.surname ?? name.given ?? name.name)) ?? []
  if (isFull(name)) {
    const surname = plain(name.surname ?? '')
    const known = same.filter((cluster) => cluster.surnames.has(surname) && givenFits(name, cluster, shortNames))
    return known.length > 0 ? known : calledByLast(name, directory)
  }
  const fits = same.filter((cluster) => patronymicFits(name, cluster))
  const agreeing = fits.filter((cluster) => genderFits(name, cluster))
  // «Орсен сказала»: rather she than he; a title tells it for sure.
  const left = byTitle || agreeing.length > 0 ? agreeing : fits
  const own = left.filter((cluster) => !isSonOf(cluster, plain(name.name)))
  return own.length > 0 ? own : left
}

/** «Дана Реймо … Дана Вуд Реймо»: the same given name and the last word of the surname. */
function calledByLast(name: PersonName, directory: ReadonlyMap<string, readonly Cluster[]>): readonly Cluster[] {
  const [, last = ''] = surnamesOf(name)
  const given = plain(name.given ?? '')
  return directory.get(last)?.filter((one) => one.surnames.has(last) && one.given.has(given)) ?? []
}

/** «Рашид» is rather Рашид бен Омар than his son Фарид бен Рашид. */
const isSonOf = ({ surnames }: Cluster, name: string): boolean =>
  sonOf.some((particle) => surnames.has(`${particle} ${name}`))
const sonOf = ['бен', 'бин', 'ибн', 'bin', 'ben', 'ibn']

function noteSpelling(cluster: Cluster, { surname }: PersonName, spellings: Map<string, Cluster[]>): void {
  const key = roughly(surname)
  if (key === undefined) return
  const there = spellings.get(key) ?? []
  if (there.length === 0) spellings.set(key, there)
  if (there.length < mostNamesakes) there.push(cluster)
}

/** Who is called by a surname that sounds the same, if the rest of the name does not speak against it. */
function spelledOtherwise(
  name: PersonName,
  spellings: ReadonlyMap<string, readonly Cluster[]>,
  shortNames: ShortNames,
): readonly Cluster[] {
  const same = spellings.get(roughly(name.surname) ?? '') ?? []
  return isFull(name) ? same.filter((cluster) => givenFits(name, cluster, shortNames)) : same
}

/** «Лиза» is Елизавета Орсен, where nobody else could be called so. */
function calledShort(
  { given, surname }: PersonName,
  directory: ReadonlyMap<string, readonly Cluster[]>,
  shortNames: ShortNames,
): Cluster | undefined {
  if (given === null || surname !== null) return undefined
  const called = shortNames.get(plain(given))?.flatMap((full) => directory.get(full) ?? []) ?? []
  const [only, ...others] = new Set(called)
  return others.length === 0 ? only : undefined
}

/** "Lady Roe" is no mention of Sir John Roe: what stands before a surname may tell that it is another's. */
const genderFits = ({ gender }: PersonName, { genders }: Cluster): boolean =>
  gender === null || genders.size === 0 || (genders.size === 1 && genders.has(gender))

/** "А. С." fits Айбек, "Дж." fits Джон; two different given names are two people. */
function givenFits(name: PersonName, cluster: Cluster, shortNames: ShortNames): boolean {
  const given = plain(name.given ?? '')
  const short = isTogether(name, cluster) ? none : shortNames
  return patronymicFits(name, cluster) && [...cluster.given].every((other) => sameGiven(given, other, short))
}

/** «Joe Roe and Joseph Roe»: who are named in one breath are two. */
const isTogether = ({ from }: PersonName, { names }: Cluster): boolean =>
  from - (names.at(-1)?.from ?? Number.NEGATIVE_INFINITY) < ONE_BREATH // full names come in the order of the text
/** Characters. */
const ONE_BREATH = 60

const patronymicFits = ({ patronymic }: PersonName, { patronymics }: Cluster): boolean =>
  patronymic === null || patronymics.size === 0 || patronymics.has(plain(patronymic))

function sameGiven(a: string, b: string, shortNames: ShortNames): boolean {
  if (a === b || shortNames.get(a)?.includes(b) || shortNames.get(b)?.includes(a)) return true
  // «И. Ф.» may be longer than «Илья».
  const [short, long] = isInitials(a) || (!isInitials(b) && a.length <= b.length) ? [a, b] : [b, a]
  if (isInitials(short)) return long.startsWith(short.slice(0, short.indexOf('.')))
  return long.startsWith(`${short} `)
}

/** The person mentioned last before the place; failing that, first behind it. */
function nearest(clusters: readonly Cluster[], from: number): Cluster | undefined {
  let best: Cluster | undefined
  let least = Number.POSITIVE_INFINITY
  for (const cluster of clusters) {
    const distance = distanceTo(cluster, from)
    if (distance < least) [best, least] = [cluster, distance]
  }
  return best
}

/** What stands behind the place counts as further away than all that stands before. */
function distanceTo({ starts, lastShort }: Cluster, from: number): number {
  const behind = firstAfter(starts, from)
  const before = Math.max(starts[behind - 1] ?? -1, lastShort)
  return before >= 0 ? from - before : 1e9 + (starts[behind] ?? 0) - from
}

/** Index of the first of the ordered numbers that is greater. */
function firstAfter(ordered: readonly number[], limit: number): number {
  let [low, high] = [0, ordered.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ordered[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low
}

/** The name with the most parts; of equally full ones the most frequent, then the first. */
function fullestName(names: readonly PersonName[]): string {
  const counts = new Map<string, number>()
  for (const { name } of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const fullness = (name: PersonName): number =>
    (name.given === null ? 0 : isInitials(name.given) ? 2 : 3 + Math.min(2, name.given.split(' ').length)) +
    (name.surname === null ? 0 : 2 + Math.min(2, name.surname.split(' ').length)) +
    (name.patronymic ? 1 : 0)
  const best = names.toSorted(
    (a, b) => fullness(b) - fullness(a) || (counts.get(b.name) ?? 0) - (counts.get(a.name) ?? 0) || a.from - b.from,
  )[0]
  return best?.name ?? ''
}
