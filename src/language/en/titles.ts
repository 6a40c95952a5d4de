/** Where a person's name begins: behind offices, courtesies and whatever else stands before it with a capital. */
import { beginsUpper } from '../../text/index.ts'
import { phraseAt } from '../grammar.ts'
import { isGivenName } from '../latin-names.ts'
import { wordSet } from '../lexicon.ts'
import type { NounPhrase, Parsed, PersonName, Word } from '../types.ts'
import { isLexeme } from './model.ts'
import { phraseOfWords } from './possessors.ts'
import { honorifics, isRoleNoun, officeSurnames, offices, portfolios, shortOffices, timeless } from './roles.ts'
import { stateAt } from './states.ts'
import { tagWords } from './tagger.ts'

export const bare = (form: string): string => {
  const lower = form.toLowerCase()
  return lower.endsWith('.') ? lower.slice(0, -1) : lower
}
export const isUpper = (word: Word | undefined): boolean => word !== undefined && beginsUpper(word.form)
export const inSmallLetters = (form: string): string => form.charAt(0) + form.slice(1).toLowerCase()
export const suffixes = wordSet('jr jr. sr sr. ii iii iv')
/** What joins an office to its field: "Minister of Trade Roe". */
const joints = wordSet('of for and')

/** Titles that without the stop are names: "Del Toro", "Det Norske". */
const dottedTitles = wordSet('del. det.')
/** In capitals: "Di Iorio" and "Pc Roe" are no detectives, "DI Roe" is. */
const ranksInCapitals = wordSet('di dc ds dci pc pm')

export function isTitle(word: Word | undefined): boolean {
  if (word?.kind !== 'word' || !isUpper(word)) return false
  const title = timeless(bare(word.form))
  if (dottedTitles.has(word.lower)) return true
  if (ranksInCapitals.has(title) && word.form !== word.form.toUpperCase()) return false
  if (honorifics.has(title) || Object.hasOwn(shortOffices, title)) return true
  // "Secretary-Treasurer"
  return offices.has(title) || title.split('-').every((part) => offices.has(part))
}

/** Where the name begins behind "Deputy Energy Minister", "U.S. Secretary of State", "Mr."; the last office found. */
export function behindTitles(
  words: readonly Word[],
  first: number,
  end: number,
): { readonly first: number; readonly title: string | null } {
  let begin = first
  let title: string | null = null
  const named = isGivenName(words[first]?.form ?? '')
  for (let i = first; i < end - 1; i++) {
    const word = words[i]
    if (!word || suffixes.has(words[i + 1]?.lower ?? '')) continue
    const leads = i + 2 < end && isGivenName(words[i + 1]?.form ?? '') && !isGivenName(word.form)
    // "Rovers GK Jane Roe": letters before a name, and what stands before them, are none of it.
    const isMark = /^\p{Lu}{2,4}$/u.test(word.form) && i + 2 < end && !named && !isGivenName(inSmallLetters(word.form))
    if (isMark && (i > first || leads)) begin = i + 1
    // "Tan Sri Anwar Ibram", "Datuk Seri …"
    const isHonour = second.has(word.lower) && i > first && firstOf.has(bare(words[i - 1]?.form ?? ''))
    if (!isTitle(word) && !isHonour && !opensAsRole(words, i, end) && !(leads && isRoleNoun(word.lower))) continue
    // "Stephen King Jones", "Judge Dean": behind a given name an office is a surname.
    const doubtful = i > first && i === end - 2 && officeSurnames.has(word.lower)
    if (doubtful && (named || title !== null) && !portfolioBefore(words, i)) continue
    if (i === first + 1 && named && officeSurnames.has(word.lower)) continue
    title = bare(word.form)
    begin = i + 1
  }
  const lead = words[begin - 1]
  // "Secretary of State Roe", "Minister for Trade and Industry Roe": the field of the office goes on behind "of".
  if (title === null && lead && joints.has(lead.lower) && officeBefore(words, begin - 1)) {
    while (begin < end - 1 && portfolios.has(words[begin]?.lower ?? '')) begin++
    if (begin > first) title = 'office'
  }
  return { first: begin, title }
}

/** Honours of two words: the second alone is none, and the first may be a surname. */
const second = wordSet('seri sri')
const firstOf = wordSet('datuk dato tan datin puan')

/** "Author Jane Roe said": any role, where it has its capital from the sentence. */
const opensAsRole = (words: readonly Word[], i: number, end: number): boolean => {
  const before = words[i - 1]
  const opens = before === undefined || (before.kind === 'mark' && before.lower !== ',')
  return opens && i + 2 < end && isRoleNoun(words[i]?.lower ?? '') && !isGivenName(words[i]?.form ?? '')
}

/** "ambassador to Karsania Jane Roe", "manager at Acme Rope Jane Roe": where an office is held, and then who holds it. */
export function behindPost(words: readonly Word[], begin: number, end: number): number {
  let body = begin
  while (body > begin - 4 && words[body - 1]?.kind === 'word' && words[body - 1]?.capital) body--
  if (!holding.has(words[body - 1]?.lower ?? '') || !offices.has(words[body - 2]?.best.lemma ?? '')) return begin
  const state = stateAt(words, begin, end - 2, true)
  if (state) return state.end
  if (isGivenName(words[body]?.form ?? '')) return begin
  for (let at = Math.max(begin, body + 1); at <= end - 2; at++) if (isGivenName(words[at]?.form ?? '')) return at
  return begin
}
const holding = wordSet('at to for of with in')

const portfolioBefore = (words: readonly Word[], i: number): boolean => portfolios.has(words[i - 1]?.lower ?? '')

/** Whether an office stands before the "of" at `joint`; "and" may join its fields. */
function officeBefore(words: readonly Word[], joint: number): boolean {
  for (let i = joint - 1; i >= 0 && i >= joint - 6; i--) {
    const word = words[i]
    if (word?.kind !== 'word') return false
    if (isRoleNoun(word.lower)) return true
    if (!portfolios.has(word.lower) && !joints.has(word.lower) && !isLexeme(word.lower)) return false
  }
  return false
}

/**
 * "Praises Jane Roe": in a headline, words that the text has without a capital too stand before the name; "Sleepy Jane Roe":
 * so does what she is called.
 */
export function behindCommon(words: readonly Word[], begin: number, end: number, common: ReadonlySet<string>): number {
  let first = begin
  // "attorney for the District of Tarn Jane Roe": where it is, then who.
  const placed = /^(?:of|for|in)$/.test(words[begin - 1]?.lower ?? '') && isGivenName(words[begin + 1]?.form ?? '')
  if (placed && begin < end - 2 && !isGivenName(words[begin]?.form ?? '')) return begin + 1
  for (; first < end - 2 && !isGivenName(words[first]?.form ?? ''); first++)
    if (!common.has(words[first]?.lower ?? '') && !isEpithet(words, first)) break
  return first
}

/** "the resignation of Trade Minister Jane Roe": the office and the name of a person where they stand within a longer phrase. */
export function titleOf(parsed: Parsed, name: PersonName): NounPhrase | undefined {
  const { words } = parsed
  if (phraseAt(parsed, name.first)?.personName === name) return undefined
  let first = name.first
  while (first > name.first - longestOffice && ofOffice.has(words[first - 1]?.best.pos ?? '')) first--
  if (first === name.first || words[first - 1]?.lower === ',') return undefined
  const phrase = phraseOfWords(words, first, name.end, 'name')
  return phrase && { ...phrase, personName: name, gender: name.gender }
}
const longestOffice = 5
const ofOffice = wordSet('noun adjective')

/** An adjective of the dictionary before a given name. */
const isEpithet = (words: readonly Word[], at: number): boolean =>
  isGivenName(words[at + 1]?.form ?? '') && isLexeme(words[at]?.lower ?? '') && describes(words[at]?.lower ?? '')
export const describes = (lower: string): boolean => tagWords([lower])[0] === 'ADJ'
