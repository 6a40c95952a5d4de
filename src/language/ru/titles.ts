import { beginsLatin, beginsUpper } from '../../text/index.ts'
import { bracketEnd, namesIn, phraseAt } from '../grammar.ts'
import type { Case, NounPhrase, Parsed, PersonName, Word } from '../types.ts'
import { closingMark } from './body-naming.ts'
import { opening } from './body-words.ts'
import { genitivePart } from './genitive.ts'
import { isOwnersName } from './name-owners.ts'
import { relations } from './name-words.ts'
import { bodyWords, outletWords, reporters, subunits } from './roles.ts'

/**
 * «прогулка канцлера Дании Оскара …»: the part of a longer phrase that is the person's office and name;
 * undefined where the name heads its phrase or has no office before it.
 */
export function titleOf(parsed: Parsed, name: PersonName): NounPhrase | undefined {
  const whole = phraseAt(parsed, name.first)
  if (!whole || whole.personName?.first === name.first || name.end > whole.end) return undefined
  const office = isOwnersName(parsed.words, name) ? -1 : officeBefore(parsed, whole.first, name)
  if (office < 0) return undefined
  const first = withAttributes(parsed, whole.first, office)
  const from = parsed.words[first]?.from ?? name.from
  return {
    first,
    end: name.end,
    from,
    to: name.to,
    head: office,
    kind: 'name',
    cases: name.cases,
    number: 'singular',
    gender: name.gender,
    person: 3,
    personName: name,
  }
}

/** The nearest noun for a person before the name, in its case; -1 where another name comes first. */
function officeBefore(parsed: Parsed, first: number, name: PersonName): number {
  for (let at = name.first - 1; at >= first; at--) {
    const word = parsed.words[at]
    if (!word || /^[,;:]$/.test(word.form)) return -1
    if (isOffice(word, name.cases)) return isRelativeOf(word, name, parsed.words[at - 1]) ? -1 : at
  }
  return -1
}

/** «сын Ингрид», «жены мэра Анны»: hers or her husband's, and not who she is. */
const isRelativeOf = ({ best }: Word, { gender }: PersonName, before: Word | undefined): boolean =>
  gender !== null &&
  best.gender !== gender &&
  (relations.has(best.lemma) ||
    (gender === 'feminine' && before?.best.gender === gender && relations.has(before.best.lemma)))

const isOffice = (word: Word, cases: readonly Case[]): boolean =>
  !beginsUpper(word.form) &&
  word.readings.some(
    ({ pos, animate, number, case: of }) =>
      pos === 'noun' && animate === true && number === 'singular' && of !== undefined && cases.includes(of),
  )

function withAttributes(parsed: Parsed, floor: number, at: number): number {
  let first = at
  while (first > floor && ['adjective', 'participle'].includes(parsed.words[first - 1]?.best.pos ?? '')) first--
  return first
}

/** «представитель МИД Карсании», «решение Европейского суда»: the bodies in the genitive that a phrase ends with. */
export function bodiesWithin(parsed: Parsed, phrase: NounPhrase): NounPhrase[] {
  const found: NounPhrase[] = []
  let limit = namesIn(parsed, phrase.first, phrase.end)[0]?.first ?? phrase.end
  // «судья суда по правам человека от Карсании»: for whom the judge sits is not the court's name.
  for (let at = phrase.first + 1; at < limit; at++) if (apart.has(parsed.words[at]?.lower ?? '')) limit = at
  for (let at = phrase.first + 1; at < limit; at++) {
    const word = parsed.words[at]
    // «гильдия рыбаков (ГР)»: its own name, and no other body's.
    if (word?.form === '(') {
      const end = bracketEnd(parsed.words, at, limit)
      at = end < 0 ? limit : end - 1
      continue
    }
    // «компания «Верфи Лидена»», but «глава «Верфи Лидена»»: behind a word for a body the name in marks stands as it is.
    if (opening.test(word?.form ?? '') && bodyWords.has(parsed.words[at - 1]?.best.lemma ?? ''))
      at = closingMark(parsed.words, at, limit)
    if (!word || !isBodyInGenitive(word)) continue
    const first = withAttributes(parsed, phrase.first + 1, at)
    // «член «Лиги гребцов»»: the mark before the name has opened what the last one closes.
    const end = isStray(parsed, first, limit - 1) ? limit - 1 : limit
    const part = genitivePart(parsed, { ...phrase, end, to: parsed.words[end - 1]?.to ?? phrase.to }, first)
    if (part) found.push({ ...part, kind: 'common', personName: null, head: at })
    // What follows belongs to this body; a part of one is called with the whole: «отделения Союза лодочников (СЛ)», and the
    // letters in brackets may be those of the inner one: «комитета Лодочной партии (ЛП)».
    if (!subunits.has(word.best.lemma) && !opensBracket(parsed, at + 1, limit)) break
  }
  return found
}

const opensBracket = ({ words }: Parsed, first: number, end: number): boolean => {
  for (let at = first; at < end; at++) if (words[at]?.form === '(') return true
  return false
}

/** Whether the word at `last` closes a quotation that nothing from `first` on has opened. */
function isStray({ words }: Parsed, first: number, last: number): boolean {
  if (words[last]?.form !== '»') return false
  for (let at = first; at < last; at++) if (words[at]?.form === '«') return false
  return true
}

const apart = new Set(['от', 'из', 'в', 'во', 'на'])

const isBodyInGenitive = (word: Word): boolean =>
  word.readings.some(
    ({ pos, case: of, lemma }) =>
      pos === 'noun' &&
      of === 'genitive' &&
      (bodyWords.has(lemma) || reporters.has(lemma) || (outletWords.has(lemma) && !beginsUpper(word.form))),
  ) ||
  (word.kind === 'word' && beginsUpper(word.form) && (/^\p{Lu}{2,}$/u.test(word.form) || beginsLatin(word.form)))
