/** Indirect speech by a clause made a noun: «Министр судың жеткілікті екенін айтты». */
import { beginsUpper } from '../../text/index.ts'
import { cuesIn, lowerAt, phrasesIn, spanOfWords } from '../grammar.ts'
import { wordSet } from '../lexicon.ts'
import type { Complement, Cue, NounPhrase, Parsed } from '../types.ts'
import { stripCase, stripPossessive } from './endings.ts'
import { type Fact, factBefore, pointerBefore } from './told.ts'
import { hasQuotative } from './verbs.ts'
import { openers } from './words.ts'

/** Words of a block that one cue can give to somebody. */
const longestAnswer = 400
/** Words before the subject of a sentence, and before an occasion. */
const near = 12

/** Words by which somebody speaks on: «Сондай-ақ жолдың жөнделетінін айтты». */
const connectives = wordSet('сондай-ақ сонымен бұдан бұған оған одан қатар бірге бөлек қоса басқа тыс')
/** Where people speak: «брифингте», «өз сөзінде», «парақшасында». */
const occasions = wordSet(
  'брифинг жиын отырыс кездесу сұхбат конференция жиналыс мәжіліс форум сөз үндеу жолдау парақша желі арна хабарлама мәлімдеме',
)

export const isNominative = (phrase: NounPhrase): boolean => phrase.cases.includes('nominative')

/** The clause that the cue tells, if it tells one. */
export function factOf(parsed: Parsed, cue: Cue): Fact | undefined {
  if (hasQuotative(parsed, cue)) return undefined
  return factBefore(parsed.words, cue.sentence, cue.first, cue.entry)
}

/** Index of «бұл» in «Бұл туралы министр хабарлады». */
export function pointerOf(parsed: Parsed, cue: Cue): number | undefined {
  if (hasQuotative(parsed, cue) || factOf(parsed, cue)) return undefined
  return pointerBefore(parsed.words, cue.sentence, cue.first, cue.entry)
}

/**
 * Who tells it, where it stands before the clause: the first in the nominative, as who does what is told stands in the
 * genitive. Where a comma parts two of them either could be it. One who has spoken in the same sentence, or before «Сондай-ақ», goes on.
 */
export function factSubject(parsed: Parsed, cue: Cue, { at: end }: Fact): NounPhrase | 'elided' | undefined {
  const first = partStart(parsed, cue)
  const [subject, ...others] = phrasesIn(parsed, first, end).filter(
    (phrase) => isNominative(phrase) && !isOwner(parsed, phrase),
  )
  if (!subject) return first > cue.sentence.first || connectives.has(lowerAt(parsed, first)) ? 'elided' : undefined
  const between = parsed.words.slice(first, subject.first)
  if (between.length > near || between.some(({ kind, form }) => kind === 'mark' && form !== ',')) return undefined
  return others.some((other) => hasMark(parsed, subject.end, other.first)) ? undefined : subject
}

/** Index behind the cue before this one in its sentence, or of the sentence's first word. */
function partStart(parsed: Parsed, cue: Cue): number {
  const before = cuesIn(parsed, cue.sentence.first, cue.first).at(-1)
  if (!before) return cue.sentence.first
  return lowerAt(parsed, before.end) === ',' ? before.end + 1 : before.end
}

/** «үкімет отырысында»: a noun that another one behind it belongs to is no subject. */
function isOwner(parsed: Parsed, { kind, end }: NounPhrase): boolean {
  const next = lowerAt(parsed, end)
  const inCase = stripCase(next)?.stem
  // «министр суармалы жерлерге», «министр алдағы айда»: an adjective has no case ending.
  if (kind !== 'common' || openers.has(next) || (!inCase && /(?:[лдт][ыі]|[дт][ае][ғг][ыі])$/.test(next))) return false
  return stripPossessive(inCase ?? next) !== undefined
}

const hasMark = (parsed: Parsed, first: number, end: number): boolean =>
  parsed.words.slice(first, end).some(({ kind }) => kind === 'mark')

/** The clause from behind the subject, and from behind where and when it was told. */
export function factComplement(
  parsed: Parsed,
  cue: Cue,
  { at }: Fact,
  subject: NounPhrase | 'elided' | undefined,
): Complement | undefined {
  const start = partStart(parsed, cue)
  const told = typeof subject === 'object' && subject.first >= start && subject.end <= at
  const opening = told ? subject.end : behindConnectives(parsed, behindDateline(parsed, start))
  const first = behindOccasion(parsed, opening, at)
  return isFree(parsed, first, at + 1) ? between(parsed, first, at + 1) : undefined
}

/** Index behind «Сондай-ақ», «Бұған қоса,». */
function behindConnectives(parsed: Parsed, first: number): number {
  let at = first
  while (connectives.has(lowerAt(parsed, at)) && at < first + 3) at++
  return at > first && lowerAt(parsed, at) === ',' ? at + 1 : at
}

/** «Министр кеше өткен брифингте | судың …», «Министр жиын өткізіп, | судың …»: index of the first word of what is told. */
function behindOccasion(parsed: Parsed, first: number, end: number): number {
  for (let at = Math.min(end, first + near) - 1; at > first; at--) {
    const word = lowerAt(parsed, at)
    if (isOccasion(word)) return at + 1
    if (word === ',' && /.[ыіе]?п$/.test(lowerAt(parsed, at - 1))) return at + 1
  }
  return first
}

function isOccasion(word: string): boolean {
  const place = stripCase(word)
  return place?.case === 'locative' && occasions.has(stripPossessive(place.stem) ?? place.stem)
}

/** «Karspress – Су азайды, деп хабарлайды …»: one word and a dash before the news are no part of it. */
export const behindDateline = (parsed: Parsed, first: number): number =>
  /^[—–]$/u.test(parsed.words[first + 1]?.form ?? '') && beginsUpper(parsed.words[first + 2]?.form ?? '')
    ? first + 2
    : first

/** Not too long, and no other cue in it. */
export const isFree = (parsed: Parsed, first: number, end: number): boolean =>
  end - first < longestAnswer && cuesIn(parsed, first, end).length === 0

export function between(parsed: Parsed, first: number, end: number): Complement | undefined {
  const span = spanOfWords(parsed, first, end)
  return span && { kind: 'clause', ...span }
}
