import { bracketEnd } from '../grammar.ts'
import { isGivenName } from '../latin-names.ts'
import { wordSet as set } from '../lexicon.ts'
import type { NounPhrase, PersonName, Word } from '../types.ts'
import { alone, type Base, findBases, isPluralPossessive, isPossessive, relatives } from './base-phrases.ts'
import { nounCues } from './cues.ts'
import { joinForces, joinOwners } from './group-genitive.ts'
import { isOnePerson, isRole, type Member } from './one-person.ts'
import {
  bodyNameWords,
  bodyNouns,
  documentNouns,
  groupNouns,
  isRoleNoun,
  mediaNouns,
  offices,
  plainPeople,
} from './roles.ts'
import { tellsTime } from './times.ts'
import { isTitle } from './titles.ts'

const attaching = set(
  'for at in with on from against behind to within inside among between about across over near under by',
)
const linking = set('close familiar responsible loyal opposed critical based involved')
const closingMarks = set(', ; : . ! ? ” " ) — – -- -')

/** The noun phrases of words[first, end) - one sentence - with their appositions and attachments. */
export function findPhrases(
  words: readonly Word[],
  first: number,
  end: number,
  names: readonly PersonName[],
): NounPhrase[] {
  const bases = joinForces(words, joinOwners(words, findBases(words, first, end)), names)
  const byStart = new Map(bases.map((base, index): [number, number] => [base.first, index]))
  const phrases: NounPhrase[] = []
  for (let i = 0; i < bases.length; ) {
    const grown = grow({ words, bases, byStart, limit: end }, i)
    const base = bases[i]
    if (base) phrases.push(phraseOf(words, base, grown, names))
    i = grown.next
  }
  return phrases
}

interface Field {
  readonly words: readonly Word[]
  readonly bases: readonly Base[]
  /** Index of the base that begins at a word. */
  readonly byStart: ReadonlyMap<number, number>
  readonly limit: number
}
interface Grown {
  readonly end: number
  /** Index of the first base that is not part of it. */
  readonly next: number
  readonly coordinated: boolean
  /** What the conjunction joins. */
  readonly members?: readonly Member[]
}
/** Attaches what hangs on base `at`: "of ...", "for ...", an apposition, further members of a list. */
function grow(field: Field, at: number): Grown {
  let grown = attach(field, at)
  const base = field.bases[at]
  if (!base || base.kind === 'pronoun') return grown
  const apposition = appositionOf(field, at, grown)
  if (apposition) grown = apposition
  return coordinate(field, at, grown) ?? grown
}

/** Prepositional attachments, brackets. */
function attach({ words, bases, byStart, limit }: Field, at: number): Grown {
  const base = bases[at]
  if (!base) return { end: 0, next: at + 1, coordinated: false }
  let end = base.end
  let next = at + 1
  let last = base
  while (end < limit) {
    const word = words[end]
    if (!word) break
    // a “traitor”, the town’s “Old Tide,”: a mark that the phrase has opened closes in it.
    const closed = closingMark(words, base.first, end, limit)
    if (closed > end) {
      end = closed
      continue
    }
    const bracket = word.lower === '(' ? shortBracket(words, end, limit) : -1
    if (bracket > 0) {
      end = bracket
      while (next < bases.length && (bases[next]?.first ?? limit) < end) next++
      continue
    }
    // "a source close to the talks"
    const joint = linking.has(word.lower) ? end + 1 : end
    const preposition = words[joint]
    // "the Society for Spoken Weather": the tagger may take what stands before a capital for the opening of a clause.
    const joins = preposition?.best.pos === 'preposition' || preposition?.lower === 'to' || preposition?.lower === 'for'
    if (!preposition || !joins) break
    const target = byStart.get(joint + 1)
    const object = target === undefined ? undefined : bases[target]
    if (target === undefined || !object || !attaches(words, last, base, preposition, object)) break
    const inName = namesBody(words, last, preposition, object)
    end = object.end
    next = target + 1
    last = object
    // "the Institute for Science and Security": the name of a body goes on.
    const more = inName && words[end]?.lower === 'and' ? byStart.get(end + 1) : undefined
    const further = more === undefined ? undefined : bases[more]
    if (
      more !== undefined &&
      further &&
      words[further.first]?.capital &&
      !isGivenName(words[further.first]?.form ?? '')
    ) {
      end = further.end
      next = more + 1
    }
  }
  return { end, next, coordinated: false }
}

/** Words of the longest quotation that is part of a phrase. */
const longestQuoted = 40

/** Index behind the mark that closes the words[first, end), which opened it; `end` where nothing is open. */
function closingMark(words: readonly Word[], first: number, end: number, limit: number): number {
  const at = words[end]?.lower === ',' && end + 1 < limit ? end + 1 : end
  const mark = words[at]?.lower ?? ''
  if (mark !== '”' && mark !== '"') return end
  let open = false
  for (let i = Math.max(first, end - longestQuoted); i < end; i++) {
    const lower = words[i]?.lower
    if (lower === '“') open = true
    else if (lower === '”') open = false
    else if (lower === '"') open = !open
  }
  return open ? at + 1 : end
}

/** Index behind a short bracket without a verb, as behind a name; else -1. */
function shortBracket(words: readonly Word[], at: number, limit: number): number {
  const end = bracketEnd(words, at, Math.min(limit, at + 10))
  for (let i = at + 1; i < end; i++) if (words[i]?.best.pos === 'verb') return -1
  return end
}

function attaches(words: readonly Word[], last: Base, base: Base, preposition: Word, object: Base): boolean {
  const head = words[last.head]
  if (!head || relatives.has(words[object.first]?.lower ?? '')) return false
  if (preposition.lower === 'of') return last.kind !== 'pronoun' || alone.has(head.lower)
  if (namesBody(words, last, preposition, object)) return true
  // "who in May said": nothing but "of" hangs on a pronoun, "those in the hall" aside.
  if (!attaching.has(preposition.lower) || (last.kind === 'pronoun' && !alone.has(head.lower))) return false
  if (tellsTime(words[object.head]) || tellsTime(head)) return false
  const opening = words[base.head]
  // "a poll by the institute", but not "was met by the crowd": only what is made has a maker.
  if (preposition.lower === 'by')
    return documentNouns.has(opening?.best.lemma ?? '') || nounCues.has(opening?.best.lemma ?? '')
  // "Marketing Manager at Acme Rope": an office may have its capital.
  const ofOffice = offices.has(opening?.lower ?? '') && preposition.lower !== 'on'
  return base.kind === 'common' || (opening !== undefined && !opening.capital) || ofOffice
}

/** "Center for Sleep", "Department of Trade": a preposition within the name of a body. */
function namesBody(words: readonly Word[], { head }: Base, preposition: Word, object: Base): boolean {
  if (preposition.lower !== 'for' && preposition.lower !== 'of' && preposition.lower !== 'on') return false
  return (
    words[head]?.capital === true &&
    bodyNameWords.has(words[head]?.lower ?? '') &&
    words[object.first]?.capital === true &&
    !tellsTime(words[object.first])
  )
}

const isSource = (word: Word | undefined): boolean =>
  word !== undefined &&
  (isRoleNoun(word.best.lemma) ||
    [bodyNouns, groupNouns, mediaNouns, documentNouns].some(
      (list) => list.has(word.best.lemma) || list.has(word.lower),
    ))

/** ", a spokesman for the ministry," behind a name; ", Jane Roe," behind a post. */
function appositionOf(field: Field, at: number, grown: Grown): Grown | undefined {
  const { words, bases, byStart, limit } = field
  if (words[grown.end]?.lower !== ',') return undefined
  // "Jane Roe, 54, a farmer,"
  const aged = words[grown.end + 1]?.kind === 'number' && words[grown.end + 2]?.lower === ','
  const target = byStart.get(grown.end + (aged ? 3 : 1))
  const base = bases[at]
  const other = target === undefined ? undefined : bases[target]
  if (target === undefined || !base || !other || other.kind === 'pronoun') return undefined
  const post = isSource(words[other.head]) && other.kind === 'common'
  // "Jane Roe, Foreign Minister of Erland," and the other way round: an office may have a capital too.
  const [office, otherOffice] = [isRole(words[base.head]), isRole(words[other.head])]
  const fits =
    base.kind === 'name' && !office
      ? !isPlace(words, base) && (post || otherOffice || startsWithArticle(words, other))
      : other.kind === 'name' && (isSomebody(words, base) || ((office || isBodyCalled(words, base)) && !otherOffice))
  if (!fits || isWithinRelative(words, base)) return undefined
  const tail = base.kind === 'name' ? furtherPosts(field, attach(field, target), base) : attach(field, target)
  const mark = words[words[tail.end]?.lower === 'abroad' ? tail.end + 1 : tail.end]
  const closed = mark === undefined || tail.end >= limit || closingMarks.has(mark.lower) || relatives.has(mark.lower)
  if (!closed) return undefined
  // "X, a critic of Y, and Z" is an apposition too; "X, the mayor and the council" is a list.
  return { ...tail, end: words[tail.end]?.lower === 'abroad' ? tail.end + 1 : tail.end, coordinated: false }
}

/** "The group, Harbour Union,": a bare word for a body, and its name. */
const isBodyCalled = (words: readonly Word[], { first, head, end }: Base): boolean =>
  words[first]?.lower === 'the' && head === first + 1 && end === head + 1 && bodyNouns.has(words[head]?.lower ?? '')

/** "One of the men, Jane Roe,", "The other man, Jim Roe,": somebody, and who that is. */
const isSomebody = (words: readonly Word[], { head, end }: Base): boolean =>
  plainPeople.has(words[head]?.lower ?? '') || (words[head]?.lower === 'one' && words[end]?.lower === 'of')

/** "the man who robbed the teacher, John Roe, was caught": the name may be the man's as well. */
const isWithinRelative = (words: readonly Word[], { first, kind }: Base): boolean =>
  kind === 'common' && words[first - 1]?.best.pos === 'verb' && relatives.has(words[first - 2]?.lower ?? '')

/** "Jane Roe, founder and head of Tarn and Sons": what "and" joins behind a name's post is more of the post. */
function furtherPosts(field: Field, first: Grown, name: Base): Grown {
  const { words, bases, byStart } = field
  let grown = first
  for (let rounds = 0; rounds < 4 && (words[grown.end]?.lower === 'and' || words[grown.end]?.lower === '&'); rounds++) {
    const target = byStart.get(grown.end + 1)
    const other = target === undefined ? undefined : bases[target]
    if (target === undefined || !other || other.kind === 'pronoun') break
    const tail = attach(field, target)
    const ofBody = bases[grown.next - 1]?.kind === 'name' && words[name.first - 1]?.best.pos === 'verb'
    const post = isRole(words[other.head]) || other.kind === 'common'
    if (!(post || ofBody) || words[tail.end]?.best.pos === 'verb') break
    grown = tail
  }
  return grown
}

/** "in Ohio, the voters said", "On Monday, the mayor said": places and days have no apposition that speaks. */
const isPlace = (words: readonly Word[], base: Base): boolean => {
  const before = words[base.first - 1]?.lower ?? ''
  return placing.has(before) || tellsTime(words[base.end - 1])
}
const placing = set('in at near on during')

const startsWithArticle = (words: readonly Word[], base: Base): boolean => {
  const opening = words[base.first]?.lower
  return (opening === 'a' || opening === 'an' || opening === 'the' || opening === 'one') && base.kind === 'common'
}

/** "Roe and Doe", "the mayor, the council and the police". */
function coordinate(field: Field, at: number, grown: Grown): Grown | undefined {
  const { words, bases, byStart } = field
  const base = bases[at]
  if (!base) return undefined
  let current = grown
  const members: Member[] = [{ base, end: grown.end }]
  while (members.length <= 12) {
    const mark = words[current.end]
    if (!mark) break
    const serial =
      mark.lower === ',' && (words[current.end + 1]?.lower === 'and' || words[current.end + 1]?.lower === 'or')
    const isLast = serial || mark.lower === 'and' || mark.lower === 'or' || mark.lower === '&'
    if (!isLast && mark.lower !== ',') break
    const target = byStart.get(current.end + (serial ? 2 : 1))
    const other = target === undefined ? undefined : bases[target]
    if (target === undefined || !other || !alike(words, base, other)) break
    current = attach(field, target)
    members.push({ base: other, end: current.end })
    if (!isLast) continue
    return subjectOfItsOwn(words, base, current.end) ? undefined : { ...current, coordinated: true, members }
  }
  return undefined
}

const alike = (words: readonly Word[], base: Base, other: Base): boolean => {
  if (other.kind === 'pronoun') return base.kind === 'pronoun'
  if (base.kind === other.kind) return true
  return isSource(words[base.head]) || isSource(words[other.head])
}

/** "praised Roe and Doe said": behind an object, the second name may be the subject of the next verb. */
function subjectOfItsOwn(words: readonly Word[], base: Base, end: number): boolean {
  if (words[base.first]?.lower === 'both') return false
  let at = end
  while (words[at]?.best.pos === 'adverb') at++
  const behind = words[at]
  const before = words[base.first - 1]
  return behind?.best.pos === 'verb' && before !== undefined && objected.has(before.best.pos)
}

const objected = set('verb infinitive gerund preposition participle')

function phraseOf(words: readonly Word[], base: Base, grown: Grown, names: readonly PersonName[]): NounPhrase {
  const head = words[base.head]
  const last = words[grown.end - 1]
  const personName = nameIn(words, names, base, grown.end)
  const reading = head?.best
  const ofOne = isOnePerson(words, base, grown.end, personName, grown.members)
  const joined = grown.coordinated && !ofOne && !isWithinPost(words, names, personName, grown.end)
  const plural = joined || reading?.number === 'plural'
  return {
    first: base.first,
    end: grown.end,
    from: words[base.first]?.from ?? 0,
    to: last?.to ?? 0,
    head: base.head,
    kind: kindOf(words, base, grown.end, personName),
    cases: [],
    number: plural ? 'plural' : 'singular',
    gender: reading?.gender ?? (joined ? null : (personName?.gender ?? null)),
    person: reading?.person ?? 3,
    personName: joined ? null : personName,
    ...(joined && grown.members && partsOf(words, grown.members, names)),
  }
}

/** "Jane Roe and Mayor John Poe": each of them, where all are people by name. */
function partsOf(
  words: readonly Word[],
  members: readonly Member[],
  names: readonly PersonName[],
): Pick<NounPhrase, 'parts'> {
  const parts = members.map(({ base, end }) => phraseOf(words, base, { end, next: 0, coordinated: false }, names))
  return parts.every(({ personName }) => personName !== null) ? { parts } : {}
}

/** "those in favour of it" are nobody who was named before. */
function kindOf(words: readonly Word[], base: Base, end: number, name: PersonName | null): NounPhrase['kind'] {
  if (base.kind === 'common' && name && name.first < base.end) return 'name'
  return base.kind === 'pronoun' && end > base.end && words[base.head]?.lower === 'those' ? 'common' : base.kind
}

/** "Jane Roe, Planning and Music Director", "…, of the Institute of Wool, Rope and Felt": "and" joins no second person. */
function isWithinPost(
  words: readonly Word[],
  names: readonly PersonName[],
  name: PersonName | null,
  end: number,
): boolean {
  if (!name || words[name.end]?.lower !== ',') return false
  let last = end - 1
  while (last > name.end && words[last]?.lower !== 'and' && words[last]?.lower !== '&') last--
  const next = words[last + 1]
  return next?.capital === true && words[last - 1]?.capital === true && !beginsName(names, last + 1)
}

/** Index of the word before the titles of a name; those of "Secretary of State Jane Roe" include their field. */
function behindTitles(words: readonly Word[], name: number, first: number): number {
  let at = name - 1
  while (at > first && words[at]?.capital && words[at]?.kind === 'word') at--
  // "a representative for the Jane Roe brand"
  if (at > first && at === name - 1 && words[at]?.lower === 'the') return at - 1
  const joins = (words[at]?.best.pos === 'preposition' || words[at]?.lower === 'to') && at < name - 1
  if (!joins) return at
  if (words[at - 1]?.capital && isRole(words[at - 1])) return at - 1
  // "director at Acme Rope Jane Roe" is she; "spokesman for President Jane Roe" is somebody else.
  const body = words.slice(at + 1, name).every((word) => word.capital && !isTitle(word) && !isRole(word))
  return offices.has(words[at - 1]?.best.lemma ?? '') && body ? at - 1 : at
}

/** Whether one of the ordered names begins at the word. */
function beginsName(names: readonly PersonName[], word: number): boolean {
  let low = 0
  for (let high = names.length; low < high; ) {
    const middle = (low + high) >> 1
    if ((names[middle]?.first ?? 0) < word) low = middle + 1
    else high = middle
  }
  return names[low]?.first === word
}

/**
 * The first name that is not only a possessor, a modifier or an object of a preposition: "Roe's aide" names no Roe, nor
 * does "the Roe campaign", and "Roe adviser Jane Doe" names Jane Doe.
 */
function nameIn(words: readonly Word[], names: readonly PersonName[], base: Base, end: number): PersonName | null {
  const { first, head } = base
  let low = 0
  for (let high = names.length; low < high; ) {
    const middle = (low + high) >> 1
    if ((names[middle]?.first ?? 0) < first) low = middle + 1
    else high = middle
  }
  for (; low < names.length; low++) {
    const name = names[low]
    if (!name || name.end > end) return null
    const before = words[behindTitles(words, name.first, first)]
    const owns = isPossessive(words[name.end]) || isPluralPossessive(words, name.end)
    const hangs = name.first > first && (before?.best.pos === 'preposition' || before?.lower === '(')
    const modifies = name.end <= head && words[head]?.capital === false
    if (!owns && !hangs && !modifies) return name
  }
  return null
}
