/** Reads what a person is out of the words around the name: "a spokesman for the U.S. State Department". */
import { beginsUpper } from '../../text/index.ts'
import { lowerAt, namesIn } from '../grammar.ts'
import { wordSet } from '../lexicon.ts'
import type { Description, Parsed, Word, WordRange } from '../types.ts'
import { isLexeme } from './model.ts'
import { isCapital, isOwnedByPerson, nounOf, officeAt, openers, type Side, textOf } from './offices.ts'
import { isPossessiveMark } from './possessors.ts'
import { behind } from './post-objects.ts'
import {
  bodyNameWords,
  bodyNouns,
  commonBodies,
  isRoleNoun,
  parties,
  plainPeople,
  portfolios,
  shortOffices,
} from './roles.ts'
import { stateOf } from './state-of.ts'
import { stateAdjectives, stateAt } from './states.ts'

export type Post = Pick<Description, 'role' | 'org'>

/** Words before an office that are no part of it: "the new, 45-year-old minister". */
const passing = wordSet(
  'new longtime long-time veteran popular controversial embattled current incumbent prominent fellow ’s',
)
/** Those who speak for a body: the bare word for it before them is the body. */
const speakers = wordSet(
  'spokesman spokeswoman spokesperson official officer secretary representative press aide staffer',
)
/** The post that words[first, end) say, a name not among them; null where they say none. */
export function postIn(parsed: Parsed, from: number, end: number): Post | undefined {
  const { words } = parsed
  let first = from
  while (first < end && (words[first]?.kind !== 'word' || words[first]?.best.pos === 'numeral')) first++
  // "Jane Roe, who is the warden of the baths"
  const told = /^(?:who|which)$/.test(words[first]?.lower ?? '') && /^(?:is|was)$/.test(words[first + 1]?.lower ?? '')
  if (told) first += 2
  // "Jane Roe, once warden of the baths"
  const past = told
    ? words[first - 1]?.lower === 'was'
    : /^(?:once|formerly|previously)$/.test(words[first]?.lower ?? '')
  const at = officeAt(words, first, end)
  if (at < 0 || plainPeople.has(words[at]?.lower ?? '')) return undefined
  const front = before(parsed, first, at)
  const back = behind(parsed, at, end)
  const noun = nounOf(words[at])
  const role = [
    ...(past && !former.has(front.role[0] ?? '') ? ['former'] : []),
    ...front.role,
    noun,
    ...back.role,
  ].join(' ')
  // "Acme's director of kettle design": who has an owner directs a field.
  const joint = words[at + 1]?.lower ?? ''
  const isField =
    (joint === 'of' && !/\p{Lu}/u.test(back.org ?? '')) || (joint === 'for' && /(?:^| )\p{Ll}+$/u.test(back.org ?? ''))
  if (front.org !== null && back.org !== null && isField)
    return { role: `${role} ${joint} ${back.org}`, org: front.org }
  return { role, org: back.org ?? front.org }
}

/** What stands before the office: an owner, a state, a body, and the words that belong to the office. */
function before(parsed: Parsed, first: number, at: number): Side {
  const { words } = parsed
  let start = first
  while (start < at && openers.has(words[start]?.lower ?? '')) start++
  const mark = lastMark(words, start, at)
  const from = mark < 0 ? start : mark + 1
  const body = bodyEnd(words, from, at)
  const role = roleWords(words, body, at)
  if (mark < 0) {
    const state = stateBefore(parsed, from, at)
    // "Acme Economics senior Velgoria analyst": what the body stands before is what its analyst looks at.
    const looksAt = state !== undefined && body > from && state.first >= body
    // "Bank of Velgoria governor": the state is of the body's name.
    const isOfBody =
      state !== undefined && state.first > from && body >= state.end && lowerAt(parsed, state.first - 1) === 'of'
    if (state && state.end >= body && !looksAt && !isOfBody)
      return { role: roleWords(words, from, at, state), org: state.name }
    // "Roe senior adviser": under a person, whom the text names elsewhere.
    if (body > from && namesIn(parsed, from, body).some((name) => name.first === from && name.end === body))
      return { role: [textOf(parsed, from, body), ...role], org: null }
    return body > from
      ? { role: [...titleWords(words, from, body), ...role], org: bodyText(parsed, from, body) }
      : { role, org: null }
  }
  // "the president's spokesman": a post under a person stays whole.
  const owner = { first: start, end: mark }
  if (!isOwnedByPerson(parsed, owner)) {
    if (body === from) return { role, org: ownerText(parsed, owner) }
    // "the navy's chief dive team spokesman": what opens the words behind the mark may be of the office.
    const rank = ranked.has(words[from]?.lower ?? '') && body > from + 1 ? from + 1 : from
    const org = `${textOf(parsed, start, mark + 1)} ${textOf(parsed, rank, body)}`
    return { role: [...roleWords(words, from, rank), ...role], org }
  }
  return { role: [`${textOf(parsed, start, mark)}'s`, ...roleWords(words, from, at)], org: null }
}

const ranked = wordSet('chief top lead senior main principal deputy acting former')

function lastMark(words: readonly Word[], first: number, end: number): number {
  for (let i = end - 1; i > first; i--) if (isPossessiveMark(words, i)) return i
  return -1
}

const ownerText = (parsed: Parsed, { first, end }: WordRange): string =>
  stateOf(parsed, first, end) ?? textOf(parsed, first, end)

/** A state by name or adjective among the words before the office, with its place. */
function stateBefore(parsed: Parsed, first: number, at: number): (WordRange & { name: string }) | undefined {
  for (let i = first; i < at; i++) {
    for (let size = Math.min(3, at - i); size > 0; size--) {
      const whole =
        beginsUpper(parsed.words[i]?.form ?? '') && !/^(?:north|south|latin|central)$/.test(lowerAt(parsed, i - 1))
      const name = whole ? stateOf(parsed, i, i + size) : undefined
      if (name) return { first: i, end: i + size, name }
    }
  }
  return undefined
}

/** The words that say which office: "deputy energy", "former"; those of a state, and passing ones, left out. */
function roleWords(words: readonly Word[], first: number, end: number, without?: WordRange): string[] {
  const found: string[] = []
  for (let i = first; i < end; i++) {
    const word = words[i]
    if (!word || (without && i >= without.first && i < without.end)) continue
    const { pos } = word.best
    const joins = word.lower === 'and' && found.length > 0
    const stray = words[end]?.capital === true && !beginsUpper(word.form) && !former.has(word.lower) && !joins
    const passes =
      stray ||
      isOrigin(word) ||
      word.kind !== 'word' ||
      passing.has(word.lower) ||
      // "Then the mayor left" is no "then mayor".
      (word.lower === 'then' && beginsUpper(word.form)) ||
      openers.has(word.lower) ||
      (pos === 'adverb' && word.form !== 'then')
    if (!passes && !/^\d|^\p{L}+-year-old$/u.test(word.form)) found.push(nounOf(word))
  }
  return found
}

/** "Former State Department": the words at the front that belong to the office, not to the body. */
const titleWords = (words: readonly Word[], first: number, end: number): string[] =>
  words.slice(first, bodyStart(words, first, end)).map((word) => word.lower)

function bodyStart(words: readonly Word[], first: number, end: number): number {
  let i = first
  while (i < end - 1 && (former.has(words[i]?.lower ?? '') || passing.has(words[i]?.lower ?? ''))) {
    // "New York": the word is of the name.
    if (words[i]?.capital && words[i + 1]?.capital && passing.has(words[i]?.lower ?? '')) break
    i++
  }
  return i
}
const former = wordSet('former acting deputy senior vice outgoing ex interim top then')

const bodyText = (parsed: Parsed, first: number, end: number): string =>
  textOf(parsed, bodyStart(parsed.words, first, end), end)

/** Index behind the body before an office at `at`: "State Department" in "State Department spokesman"; `first` for none. */
function bodyEnd(words: readonly Word[], first: number, at: number): number {
  const speaks = speakers.has(words[at]?.lower ?? '') || words[at]?.lower.startsWith('spokes') === true
  for (let i = at - 1; i >= first; i--) {
    const word = words[i]
    if (word?.kind !== 'word') continue
    const isBody = bodyNouns.has(word.best.lemma) || bodyNameWords.has(word.lower)
    // "party leader" is an office, "Labour Party leader" and "ministry spokesman" name the body.
    if (!isBody || !(speaks || word.capital) || isFieldOnly(words, i, at)) continue
    // "Police Chief" is one office, "Tarn Police Chief" names the body.
    const end = nameEnd(words, i + 1, at)
    // "Police and Crime Commissioner": the field of one office.
    if (end === at && words[i + 1]?.lower === 'and' && portfolios.has(word.lower)) continue
    if (speaks || i > first || end > i + 1 || !commonBodies.has(word.lower)) return end
  }
  return capitalsEnd(words, first, at)
}

/** "Department of Lanterns spokesman": the name of the body goes on behind "of". */
function nameEnd(words: readonly Word[], from: number, at: number): number {
  let end = from
  while (end + 1 < at && /^(?:of|for|and)$/.test(words[end]?.lower ?? '') && isCapital(words[end + 1])) {
    end += 2
    while (end < at && isCapital(words[end])) end++
  }
  return end
}

/** "Treasury Secretary", "Army General": a field, where a minister or secretary follows. */
const isFieldOnly = (words: readonly Word[], i: number, at: number): boolean =>
  portfolios.has(words[i]?.lower ?? '') && /^(?:minister|secretary)$/.test(words[at]?.lower ?? '')

/** "Acme Foods chairman": capitals that are no field and no state; before ministers a field is likelier. */
function capitalsEnd(words: readonly Word[], first: number, at: number): number {
  if (/^(?:minister|secretary)$/.test(words[at]?.lower ?? '')) return first
  let begin = first
  while (begin < at && former.has(words[begin]?.lower ?? '')) begin++
  let end = begin
  if (opensWithWord(words, begin, at) || isOrigin(words[begin])) return first
  while (end < at && isOfName(words[end])) end++
  // "Acme Economics analyst": behind the first capital, what elsewhere is a field is of the name.
  if (end === begin + 1) while (end < at && isCapital(words[end]) && !words[at]?.capital) end++
  return end > begin && !stateAt(words, begin, end) ? end : first
}
/** "Folk musician", "Rural transport campaigner": a word of the dictionary that has its capital from the sentence. */
function opensWithWord(words: readonly Word[], first: number, at: number): boolean {
  const [before, word] = [words[first - 1], words[first]]
  const opens = before === undefined || (before.kind === 'mark' && before.lower !== ',')
  if (!opens || !word || bodyNameWords.has(word.lower) || !isLexeme(word.lower)) return false
  return words.slice(first + 1, at + 1).every((other) => !other.capital)
}

/** What ends a compound that says where somebody is from or what he has: "London-based", "prize-winning". */
const compounded = wordSet('born based winning nominated educated trained turned elected backed led owned bred raised')

/** "British-Israeli lawyer", "London-based analyst": where somebody is from. */
const isOrigin = (word: Word | undefined): boolean => {
  const parts = word?.lower.split('-') ?? []
  return parts.length > 1 && (compounded.has(parts.at(-1) ?? '') || parts.every((part) => stateAdjectives.has(part)))
}

const isOfName = (word: Word | undefined): boolean =>
  isCapital(word) &&
  !portfolios.has(word?.lower ?? '') &&
  !parties.has(word?.lower ?? '') &&
  !commonBodies.has(word?.lower ?? '') &&
  !Object.hasOwn(shortOffices, word?.lower.replace(/\.$/, '') ?? '') &&
  !isRoleNoun(word?.lower ?? '')
