/** "LOWBRIDGE, May 3 (Andes) - The mill burned": the place and day of the report, which are no part of its first sentence. */
import { wordSet } from '../lexicon.ts'
import type { Word, WordRange } from '../types.ts'
import { bodyNameWords, isRoleNoun, mediaNameWords, shortOffices } from './roles.ts'
import { calendar } from './times.ts'

/** Words of the longest dateline. */
const longest = 14
const dashes = wordSet('- – — ― --')
const inner = wordSet(', ( ) . / |')

/** The ranges of one block, the dateline cut off from the first of them as a range of its own. */
export function withoutDateline(words: readonly Word[], ranges: readonly WordRange[]): readonly WordRange[] {
  const [opening, ...rest] = ranges
  const end = opening === undefined ? 0 : datelineEnd(words, opening)
  return opening && end > opening.first && end < opening.end
    ? [{ first: opening.first, end }, { first: end, end: opening.end }, ...rest]
    : ranges
}

/** Whether a range is a dateline that was cut off. */
export const isDateline = (words: readonly Word[], { first, end }: WordRange): boolean =>
  dashes.has(words[end - 1]?.lower ?? '') && datelineEnd(words, { first, end }) === end

/** The index behind the dash that ends the dateline; the range's first where it opens with none. */
function datelineEnd(words: readonly Word[], { first, end }: WordRange): number {
  let agency = false
  let comma = false
  for (let i = first; i < Math.min(end, first + longest); i++) {
    const word = words[i]
    if (!word || isRank(word)) return first
    if (dashes.has(word.lower)) {
      const town = isLoud(words[first]) && (comma || i > first + 1 || isTown(words[first]))
      return i > first && (agency || town) ? i + 1 : first
    }
    agency ||= (comma || isLoud(words[first])) && isAgency(words, i)
    comma ||= word.lower === ','
    if (!inner.has(word.lower) && !isOfDateline(word)) return first
  }
  return first
}

const isOfDateline = ({ form, kind, lower }: Word): boolean =>
  kind === 'number' || /^\p{Lu}/u.test(form) || calendar.has(lower) || /^\p{N}+(?:st|nd|rd|th)?$/u.test(lower)

/** "Sen. Jane Roe (Tarn) - who": somebody, and no town. */
const isRank = (word: Word): boolean =>
  !isLoud(word) && (isRoleNoun(word.lower) || Object.hasOwn(shortOffices, word.lower.replace(/\.$/, '')))

/** "(Andes)", "(Tarn Radio)", "(AP)": the bracket before whoever reports, or a place; not that of "(D)". */
const isAgency = (words: readonly Word[], at: number): boolean => {
  const { form = '', lower = '' } = words[at + 1] ?? {}
  return words[at]?.lower === '(' && (form.length > 2 || mediaNameWords.has(lower))
}

/** Printed in capitals. */
const isLoud = (word: Word | undefined): boolean =>
  word !== undefined && word.form.length > 1 && word.form === word.form.toUpperCase() && /^\p{Lu}/u.test(word.form)

/** "LOWBRIDGE", but neither "FBI" nor "NATO". */
const isTown = (word: Word | undefined): boolean =>
  word !== undefined && word.form.length > 3 && !bodyNameWords.has(word.lower) && !mediaNameWords.has(word.lower)
