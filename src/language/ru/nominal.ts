/** Noun phrases in the nominative: «официального представителя МИД Казахстана» as «официальный представитель МИД Казахстана». */
import { beginsUpper } from '../../text/index.ts'
import type { Case, PersonName, Reading, Word } from '../types.ts'
import type { Morphology } from './morphology/index.ts'
import { agree } from './words.ts'

/** What is looked at: the words of a text and the dictionary. */
export interface Ground {
  readonly text: string
  readonly words: readonly Word[]
  readonly morphology: Morphology
  /** The names of people by the index of their first word. */
  readonly names: ReadonlyMap<number, PersonName>
}

const attributive = new Set<Reading['pos']>(['adjective', 'participle', 'determiner', 'numeral'])
const isAttribute = (reading: Reading): boolean => attributive.has(reading.pos) && !reading.short

/** Modifiers and the noun that they agree with, within words[first, end). */
export interface Head {
  /** Index of the noun. */
  readonly at: number
  readonly reading: Reading
  /** For each modifier before it, the reading that agrees. */
  readonly modifiers: ReadonlyMap<number, Reading>
}

/** The first noun of the stretch with its modifiers, in one of the cases (all, where none is given). */
export function headOf({ words }: Ground, first: number, end: number, cases: readonly Case[]): Head | undefined {
  const before: number[] = []
  for (let at = first; at < end; at++) {
    const word = words[at]
    if (!word || word.kind === 'mark') return undefined
    if (word.best.pos === 'adverb' || word.best.pos === 'particle' || word.kind === 'number') continue
    const nouns = word.readings.filter((r) => r.pos === 'noun' && r.case !== undefined)
    const allowed = cases.length > 0 ? nouns.filter((r) => r.case && cases.includes(r.case)) : nouns
    const couldModify = word.readings.some(isAttribute)
    const isLast = !couldModify || at + 1 >= end || !continues(words[at + 1], word) || isBefore(word, words[at + 1])
    if (nouns.length > 0 && isLast) return agreeing(words, before, at, allowed.length > 0 ? allowed : nouns)
    if (couldModify && isLast) return substantive(words, before, at, cases)
    if (couldModify) before.push(at)
    else if (word.kind === 'word' && nouns.length === 0) return undefined
  }
  return undefined
}

/** «сборная Карсании», «раненый Орсен»: what is a noun by itself describes no name. */
const isBefore = ({ readings, form }: Word, next: Word | undefined): boolean =>
  !beginsUpper(form) && beginsUpper(next?.form ?? '') && readings.some(({ pos, known }) => pos === 'noun' && known)

/** The next word takes the modifier on: it agrees with it. */
const continues = (next: Word | undefined, word: Word): boolean =>
  next !== undefined &&
  next.kind === 'word' &&
  next.readings.some((r) => r.case && word.readings.some((other) => isAttribute(other) && agree(other, r)))

function agreeing(
  words: readonly Word[],
  before: readonly number[],
  at: number,
  nouns: readonly Reading[],
): Head | undefined {
  for (const reading of nouns) {
    const modifiers = new Map<number, Reading>()
    for (const index of before) {
      const fits = words[index]?.readings.filter((r) => isAttribute(r) && agree(r, reading))
      // «прежнего главы»: where the noun does not tell, he rather than it.
      const fit = fits?.find(({ gender }) => gender !== 'neuter') ?? fits?.[0]
      if (fit) modifiers.set(index, fit)
    }
    if (modifiers.size === before.length) return { at, reading, modifiers }
  }
  const [reading] = nouns
  return reading && { at, reading, modifiers: new Map() }
}

/** «учёный», «военный»: an adjective without a noun. */
function substantive(
  words: readonly Word[],
  before: readonly number[],
  at: number,
  cases: readonly Case[],
): Head | undefined {
  // «словам обвиняемого»: he rather than it.
  const all = (words[at]?.readings.filter((r) => isAttribute(r) && r.case) ?? []).toSorted(
    (a, b) => Number(a.gender === 'neuter') - Number(b.gender === 'neuter'),
  )
  const allowed = all.filter((r) => cases.length === 0 || (r.case && cases.includes(r.case)))
  return agreeing(words, before, at, allowed.length > 0 ? allowed : all)
}

/**
 * The stretch with its head and modifiers in the nominative; what depends on the head stays. Further heads that are joined
 * by "и" or a comma and stand in the same case follow suit («актёра и сценариста»).
 */
export function toNominative(ground: Ground, first: number, end: number, cases: readonly Case[]): string {
  const replaced = new Map<number, string>()
  let from = first
  let inCases = cases
  while (from < end) {
    const head = headOf(ground, from, end, inCases)
    if (!head) break
    for (const [index, form] of nominativeForms(ground, head)) replaced.set(index, form)
    const next = head.at + 1
    const mark = ground.words[next]
    if (next + 1 >= end || !mark || (mark.lower !== 'и' && mark.form !== ',')) break
    if (!head.reading.case) break
    const other = headOf(ground, next + 1, end, [head.reading.case])
    if (other?.reading.case !== head.reading.case) break
    from = next + 1
    inCases = [head.reading.case]
  }
  return spell(ground, first, end, replaced)
}

function nominativeForms({ words, morphology }: Ground, { at, reading, modifiers }: Head): Map<number, string> {
  const forms = new Map<number, string>()
  const { number, gender } = reading
  const put = (index: number, from: Reading, target: Parameters<Morphology['inflect']>[2]): void => {
    const word = words[index]
    // An abbreviation stays as it is: «ИГ» is no form of «иго», and «ЛдПГ» is none of any word.
    if (!word || from.case === 'nominative' || /^\p{Lu}\p{L}*\p{Lu}$/u.test(word.form)) return
    const form = morphology.inflect(word.form, from, target)
    if (form !== undefined) forms.set(index, asTextWrites(form, word.form))
  }
  put(at, reading, { case: 'nominative' })
  for (const [index, modifier] of modifiers) {
    put(index, modifier, {
      case: 'nominative',
      ...(number && { number }),
      ...(number !== 'plural' && gender && { gender }),
    })
  }
  return forms
}

/** The form with е for ё where the text has written the same letter as е. */
export function asTextWrites(form: string, written: string): string {
  const lower = written.toLowerCase()
  let out = ''
  for (let i = 0; i < form.length; i++) out += form.charAt(i) === 'ё' && lower.charAt(i) === 'е' ? 'е' : form.charAt(i)
  return out
}

/** The text of words[first, end) with the replaced words; white space becomes one space. */
function spell({ text, words }: Ground, first: number, end: number, replaced: ReadonlyMap<number, string>): string {
  let out = ''
  for (let i = first; i < end; i++) {
    const word = words[i]
    if (!word) break
    const gap = i > first ? text.slice(words[i - 1]?.to ?? word.from, word.from) : ''
    out += (gap === '' ? '' : ' ') + (replaced.get(i) ?? word.form)
  }
  return out
}

/** The words as they stand. */
export const asWritten = (ground: Ground, first: number, end: number): string => spell(ground, first, end, new Map())
