/** Finds the word that an office is, and what reading it needs on both sides. */
import { namesIn } from '../grammar.ts'
import { wordSet } from '../lexicon.ts'
import type { Parsed, Word, WordRange } from '../types.ts'
import { isPossessiveMark } from './possessors.ts'
import { bodyNameWords, bodyNouns, isRoleNoun, portfolios, shortOffices } from './roles.ts'

/** Words that open a phrase and are no part of a name in it. */
export const openers = wordSet('a an the this that his her its their our my your one another some')

/** "Gov." is a governor; letters that stand for an office, "CEO", stay as they are. */
export function nounOf(word: Word | undefined): string {
  const lower = word?.lower ?? ''
  if (word && /^\p{Lu}{2,4}$/u.test(word.form) && !Object.hasOwn(shortOffices, lower)) return word.form
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
    // "President Jane Roe's special adviser"
    let owner = i + 1
    while (owner < i + 5 && isCapital(words[owner])) owner++
    if (isPossessiveMark(words, owner) && officeAt(words, owner + 1, Math.min(end, owner + 7)) >= 0) {
      i = owner
      continue
    }
    // "vice president", "prosecutor general", "member state official": the last noun of the run is the post.
    if (next && isOffice(next)) continue
    // "deputy assistant librarian"
    if (next && ranks.has(next.lower) && i + 2 < end && isOffice(words[i + 2])) continue
    // "deputy prime minister"
    const joins = next?.kind === 'word' && (next.best.pos === 'noun' || portfolios.has(next.lower))
    if (joins && isOffice(words[i + 2]) && i + 2 < end) continue
    return i
  }
  return -1
}

const ranks = wordSet('associate assistant vice deputy senior')

/** What one side of an office says. */
export interface Side {
  readonly role: string[]
  readonly org: string | null
}

/** Whether a person, by name or by office, owns or is what the words name. */
export const isOwnedByPerson = (parsed: Parsed, { first, end }: WordRange): boolean =>
  isRoleNoun(parsed.words[end - 1]?.best.lemma ?? '') || namesIn(parsed, first, end).length > 0

export const isCapital = (word: Word | undefined): boolean => word?.capital === true && word.kind === 'word'
/** Whether a body's noun or a word of bodies' names is among the words. */
export const hasBody = (words: readonly Word[], first: number, end: number): boolean =>
  words.slice(first, end).some((word) => bodyNouns.has(word.best.lemma) || bodyNameWords.has(word.lower))

/** As written, but for a capital that only opens a sentence. */
export function textOf({ text, words }: Parsed, first: number, end: number): string {
  const written = text.slice(words[first]?.from ?? 0, words[end - 1]?.to ?? 0).replace(/\s+/gu, ' ')
  return words[first]?.capital ? written : written.charAt(0).toLowerCase() + written.slice(1)
}
