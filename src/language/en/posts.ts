/** Reads what a person is out of the words around the name: "a spokesman for the U.S. State Department". */
import { namesIn } from '../grammar.ts'
import { wordSet } from '../lexicon.ts'
import type { Description, Parsed, Word, WordRange } from '../types.ts'
import { isGivenName } from './given-names.ts'
import { isPossessiveMark } from './possessors.ts'
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
import { stateAt } from './states.ts'

export type Post = Pick<Description, 'role' | 'org'>

const openers = wordSet('a an the this that his her its their our my your one another some')
/** Words before an office that are no part of it: "the new, 45-year-old minister". */
const passing = wordSet(
  'new longtime long-time veteran popular controversial embattled current incumbent prominent then ’s',
)
/** Those who speak for a body: the bare word for it before them is the body. */
const speakers = wordSet(
  'spokesman spokeswoman spokesperson official officer secretary representative press aide staffer',
)
/** Offices that are held somewhere or for something: what follows is part of them. */
const sentOut = wordSet(
  'ambassador envoy representative commissioner consul adviser advisor candidate rapporteur negotiator minister',
)
const legislators = wordSet('senator congressman congresswoman representative lawmaker deputy member mp legislator')
const after = wordSet('elect designate emeritus emerita')

/** The post that words[first, end) say, a name not among them; null where they say none. */
export function postIn(parsed: Parsed, from: number, end: number): Post | undefined {
  const { words } = parsed
  let first = from
  while (first < end && (words[first]?.kind !== 'word' || words[first]?.best.pos === 'numeral')) first++
  const at = officeAt(words, first, end)
  if (at < 0 || plainPeople.has(words[at]?.lower ?? '')) return undefined
  const front = before(parsed, first, at)
  const back = behind(parsed, at, end)
  const noun = nounOf(words[at])
  const role = [...front.role, noun, ...back.role].join(' ')
  return { role, org: back.org ?? front.org }
}

/** "Gov." is a governor. */
function nounOf(word: Word | undefined): string {
  const lower = word?.lower ?? ''
  const bare = lower.replace(/\.$/, '')
  return Object.hasOwn(shortOffices, bare) ? (shortOffices[bare] ?? lower) : lower
}

const isOffice = (word: Word | undefined): boolean =>
  word?.kind === 'word' &&
  word.best.number !== 'plural' &&
  (isRoleNoun(word.best.lemma) ||
    isRoleNoun(word.lower) ||
    (word.capital && Object.hasOwn(shortOffices, word.lower.replace(/\.$/, ''))))

/** The word that the office is: the last of "press secretary", not the owner in "the president's spokesman". */
export function officeAt(words: readonly Word[], first: number, end: number): number {
  for (let i = first; i < end; i++) {
    const word = words[i]
    if (!word || !isOffice(word)) continue
    const next = i + 1 < end ? words[i + 1] : undefined
    if (isPossessiveMark(words, i + 1) && officeAt(words, i + 2, Math.min(end, i + 8)) >= 0) continue
    // "vice president", "prosecutor general", "member state official": the last noun of the run is the post.
    if (next && isOffice(next)) continue
    if (next && next.best.pos === 'noun' && next.kind === 'word' && isOffice(words[i + 2]) && i + 2 < end) continue
    return i
  }
  return -1
}

interface Side {
  readonly role: string[]
  readonly org: string | null
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
    if (state && state.end >= body) return { role: roleWords(words, from, at, state), org: state.name }
    return body > from
      ? { role: [...titleWords(words, from, body), ...role], org: bodyText(parsed, from, body) }
      : { role, org: null }
  }
  // "the president's spokesman": a post under a person stays whole.
  const owner = { first: start, end: mark }
  if (!isOwnedByPerson(parsed, owner)) {
    const org = body > from ? textOf(parsed, start, body) : ownerText(parsed, owner)
    return { role, org }
  }
  return { role: [`${textOf(parsed, start, mark)}'s`, ...roleWords(words, from, at)], org: null }
}

function lastMark(words: readonly Word[], first: number, end: number): number {
  for (let i = end - 1; i > first; i--) if (isPossessiveMark(words, i)) return i
  return -1
}

const isOwnedByPerson = (parsed: Parsed, { first, end }: WordRange): boolean =>
  isRoleNoun(parsed.words[end - 1]?.best.lemma ?? '') || namesIn(parsed, first, end).length > 0

const ownerText = (parsed: Parsed, { first, end }: WordRange): string =>
  stateOf(parsed, first, end) ?? textOf(parsed, first, end)

/** A state by name or adjective among the words before the office, with its place. */
function stateBefore(parsed: Parsed, first: number, at: number): (WordRange & { name: string }) | undefined {
  for (let i = first; i < at; i++) {
    for (let size = Math.min(3, at - i); size > 0; size--) {
      const name = /^\p{Lu}/u.test(parsed.words[i]?.form ?? '') ? stateOf(parsed, i, i + size) : undefined
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
    const stray = words[end]?.capital === true && !/^\p{Lu}/u.test(word.form) && !former.has(word.lower)
    const passes =
      stray || word.kind !== 'word' || passing.has(word.lower) || openers.has(word.lower) || pos === 'adverb'
    if (!passes && !/^\d|^\p{L}+-year-old$/u.test(word.form)) found.push(nounOf(word))
  }
  return found
}

/** "Former State Department": the words at the front that belong to the office, not to the body. */
const titleWords = (words: readonly Word[], first: number, end: number): string[] =>
  words.slice(first, bodyStart(words, first, end)).map((word) => word.lower)

function bodyStart(words: readonly Word[], first: number, end: number): number {
  let i = first
  while (i < end - 1 && (former.has(words[i]?.lower ?? '') || passing.has(words[i]?.lower ?? ''))) i++
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
    if (speaks || i > first || !commonBodies.has(word.lower)) return i + 1
  }
  return capitalsEnd(words, first, at)
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
  while (end < at && isOfName(words[end])) end++
  return end > begin && !stateAt(words, begin, end) ? end : first
}
const isOfName = (word: Word | undefined): boolean =>
  isCapital(word) &&
  !portfolios.has(word?.lower ?? '') &&
  !parties.has(word?.lower ?? '') &&
  !commonBodies.has(word?.lower ?? '') &&
  !isRoleNoun(word?.lower ?? '')
const isCapital = (word: Word | undefined): boolean => word?.capital === true && word.kind === 'word'

/** What stands behind the office: "of state", "of the Liden Institute", "to the United Nations". */
function behind(parsed: Parsed, at: number, end: number): Side {
  const { words } = parsed
  const role: string[] = []
  const noun = words[at]?.lower ?? ''
  let i = at + 1
  if (after.has(words[i]?.lower ?? '') && i < end) role.push(words[i++]?.lower ?? '')
  if (words[i]?.lower === 'in' && words[i + 1]?.lower === 'chief' && i + 1 < end) {
    role.push('in chief')
    i += 2
  }
  for (let rounds = 0; i < end && rounds < 4; rounds++) {
    const joint = words[i]
    if (joint?.best.pos !== 'preposition' && joint?.lower !== 'to') break
    const stop = objectEnd(words, i + 1, end)
    const kind = kindOfObject(parsed, noun, joint.lower, i + 1, stop)
    if (kind === 'org') return { role, org: orgText(parsed, i + 1, stop) }
    if (kind === 'other') break
    role.push(joint.lower, roleText(parsed, i + 1, stop))
    i = stop
  }
  return { role, org: null }
}

/** An object ends at a comma, a bracket, or a preposition other than "of" - "for" between capitals is of a name. */
function objectEnd(words: readonly Word[], first: number, end: number): number {
  let i = first
  for (; i < end; i++) {
    const word = words[i]
    if (!word || word.lower === ',' || word.lower === '(') break
    if (word.lower === 'and' && officeAt(words, i + 1, Math.min(end, i + 8)) >= 0) break
    const named = isCapital(words[i - 1]) && isCapital(words[i + 1])
    const leaves = word.best.pos === 'preposition' || word.lower === 'to'
    if (i > first && leaves && !named && word.lower !== 'of') break
    if (i > first && word.capital && Object.hasOwn(shortOffices, word.lower.replace(/\.$/, ''))) break
    // "professor of history of ...", "minister of state for ...": a field ends where a body follows.
    if (i > first && word.lower === 'of' && openers.has(words[i + 1]?.lower ?? '') && !hasBody(words, first, i)) break
  }
  return i
}

const hasBody = (words: readonly Word[], first: number, end: number): boolean =>
  words.slice(first, end).some((word) => bodyNouns.has(word.best.lemma) || bodyNameWords.has(word.lower))

function kindOfObject(
  parsed: Parsed,
  noun: string,
  joint: string,
  first: number,
  end: number,
): 'role' | 'org' | 'other' {
  const { words } = parsed
  const opening = words[first]
  if (!opening || first >= end) return 'other'
  if (joint === 'to' || (joint === 'for' && sentOut.has(noun) && !hasBody(words, first, end))) return 'role'
  if (joint === 'in' || joint === 'from' || joint === 'on' || joint === 'under')
    return hasBody(words, first, end) || (joint === 'from' && legislators.has(noun)) ? 'org' : 'other'
  if (joint === 'at' || joint === 'with') return 'org'
  if (joint !== 'of' && joint !== 'for') return 'other'
  const begin = openers.has(opening.lower) ? first + 1 : first
  const head = words[headOf(words, begin, end)]
  if (isPerson(parsed, noun, { first: begin, end }) || (head && isRoleNoun(head.best.lemma))) return 'role'
  const field = words.slice(begin, end).every((word) => portfolios.has(word.lower) || word.lower === 'and')
  if (field && (begin === first || joint === 'for')) return 'role'
  const bare = begin === first && !opening.capital
  return bare && !noun.startsWith('spokes') && !hasBody(words, first, end) ? 'role' : 'org'
}

/** "a lawyer for Jane Roe"; but "the chairman of Acme Foods", whatever it looks like. */
const isPerson = (parsed: Parsed, noun: string, { first, end }: WordRange): boolean =>
  namesIn(parsed, first, end).some(({ given }) => !ofCompanies.has(noun) || given === null || isGivenName(given))
const ofCompanies = wordSet(
  'executive chairman chairwoman chair director manager president founder co-founder owner ceo cfo head',
)

/** The post of words[from, end) behind a name that stands under none: "Jane Roe of Tarn University". */
export function affiliationIn(parsed: Parsed, from: number, end: number): string | null {
  const joint = parsed.words[from]
  if (!joint || from + 1 >= end || !/^(?:of|at|with|from)$/.test(joint.lower)) return null
  const stop = objectEnd(parsed.words, from + 1, end)
  return hasBody(parsed.words, from + 1, stop) ? orgText(parsed, from + 1, stop) : null
}

/** The last word before an "of". */
function headOf(words: readonly Word[], first: number, end: number): number {
  for (let i = first; i < end; i++) if (words[i + 1]?.lower === 'of' || i + 1 === end) return i
  return first
}

/** As written, but for a capital that only opens a sentence. */
function textOf({ text, words }: Parsed, first: number, end: number): string {
  const written = text.slice(words[first]?.from ?? 0, words[end - 1]?.to ?? 0).replace(/\s+/gu, ' ')
  return words[first]?.capital ? written : written.charAt(0).toLowerCase() + written.slice(1)
}

function orgText(parsed: Parsed, first: number, end: number): string | null {
  const begin = openers.has(parsed.words[first]?.lower ?? '') && end - first > 1 ? first + 1 : first
  return end > begin ? (stateOf(parsed, begin, end) ?? textOf(parsed, begin, end)) : null
}

/** "of Foreign Affairs" is "of foreign affairs"; names keep their capitals. */
function roleText(parsed: Parsed, first: number, end: number): string {
  const field = parsed.words.slice(first, end).every((word) => portfolios.has(word.lower) || word.lower === 'and')
  const text = textOf(parsed, first, end)
  return field ? text.toLowerCase() : text
}
