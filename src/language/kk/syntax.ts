/** Who says it and what is said. The verb stands last: the content before «деп», the source before the content or behind the verb. */
import { beginsUpper } from '../../text/index.ts'
import { cuesIn, lowerAt, phraseAt, phrasesIn, sentenceAt, spanOfWords } from '../grammar.ts'
import type { Complement, Cue, NounPhrase, Parsed } from '../types.ts'
import { deedComplement, deedOf } from './deeds.ts'
import { stripCase } from './endings.ts'
import {
  behindDateline,
  between,
  factComplement,
  factOf,
  factSubject,
  isFree,
  isNear,
  isNominative,
  isParted,
  pointerOf,
  subjectsIn,
} from './facts.ts'
import { contentEnd, hasQuotative, isSetOff, quotationBefore } from './verbs.ts'

/** Words between a cue and its subject: «деді кеше өткен брифингте министр». */
const reach = 10

/** The source: behind the cue, between «деп» and the verb, or before what is said. */
export function subjectOf(parsed: Parsed, cue: Cue): NounPhrase | 'elided' | undefined {
  return rightSubject(parsed, cue) ?? innerSubject(parsed, cue) ?? leftSubject(parsed, cue) ?? elided(parsed, cue)
}

function rightSubject(parsed: Parsed, cue: Cue): NounPhrase | undefined {
  for (let at = cue.end; at < Math.min(cue.sentence.end, cue.end + reach); at++) {
    const word = parsed.words[at]
    const phrase = phraseAt(parsed, at)
    if (phrase?.first === at) {
      if (isNominative(phrase)) return phrase
      at = phrase.end - 1
    } else if (!word || word.kind === 'mark' || word.best.pos === 'verb') return undefined
  }
  return undefined
}

/** «…» деп Ягодич мәлімдеді; Судың жететінін Ягодич мәлімдеді; Бұл туралы Ягодич мәлімдеді. */
function innerSubject(parsed: Parsed, cue: Cue): NounPhrase | undefined {
  const pointer = pointerOf(parsed, cue)
  const before = hasQuotative(parsed, cue)
    ? contentEnd(parsed, cue) + 1
    : ((factOf(parsed, cue) ?? deedOf(parsed, cue))?.end ?? (pointer === undefined ? undefined : pointer + 2))
  return before === undefined ? undefined : phrasesIn(parsed, before, cue.first).findLast(isNominative)
}

/**
 * Министр «…» деп мәлімдеді; Министр: «…», – деді; Министр былай деді: «…»; Министр су жетеді деп мәлімдеді; Министр судың
 * жететінін айтты; Министр бұл туралы айтты.
 */
function leftSubject(parsed: Parsed, cue: Cue): NounPhrase | 'elided' | undefined {
  const quotation = quotationBefore(parsed, cue)
  if (quotation) return lastBefore(parsed, quotation.first - 1)
  if (parsed.words[cue.end]?.form === ':') return lastBefore(parsed, cue.first)
  const fact = factOf(parsed, cue) ?? deedOf(parsed, cue)
  if (fact) return factSubject(parsed, cue, fact)
  const pointer = pointerOf(parsed, cue)
  if (pointer !== undefined) return lastBefore(parsed, pointer)
  return openingSubject(parsed, cue)
}

/** The nominative phrase before the mark with nothing but adverbs between: a comma, a verb or another mark stops. */
function lastBefore(parsed: Parsed, mark: number): NounPhrase | undefined {
  const sentence = sentenceAt(parsed, mark - 1)
  if (!sentence) return undefined
  const colon = parsed.words[mark - 1]?.form === ':' ? mark - 1 : mark
  const subject = phrasesIn(parsed, Math.max(sentence.first, colon - reach * 3), colon).findLast(isNominative)
  if (!subject || colon - subject.end > reach) return undefined
  for (let at = subject.end; at < colon; at++)
    if (parsed.words[at]?.kind === 'mark' || parsed.words[at]?.best.pos === 'verb') return undefined
  return subject
}

/** The first phrase of the sentence, where the words before «деп» stand without marks. */
function openingSubject(parsed: Parsed, cue: Cue): NounPhrase | undefined {
  if (!hasQuotative(parsed, cue)) return undefined
  const { first } = cue.sentence
  const [phrase, ...others] = subjectsIn(parsed, first, contentEnd(parsed, cue))
  if (!phrase || others.some((other) => isParted(parsed, phrase, other))) return undefined
  return isNear(parsed, first, phrase, '') ? phrase : undefined
}

/** «…», – деп қосты.: nothing stands where a source could, so the last one goes on. */
function elided(parsed: Parsed, cue: Cue): 'elided' | undefined {
  const quotation = quotationBefore(parsed, cue)
  if (!quotation) return undefined
  const sentence = sentenceAt(parsed, quotation.first - 1)
  const dashed = /^[—–-]$/u.test(parsed.words[quotation.first - 2]?.form ?? '') ? 1 : 0
  const before = sentence && cuesIn(parsed, sentence.first, quotation.first - 1).at(-1)
  // «Министр су азайғанын айтып, «…» деп қосты»
  const goesOn = before?.end === quotation.first - 2 && lowerAt(parsed, before.end) === ','
  const opens = goesOn || sentence?.first === quotation.first - 1 - dashed
  const behind = parsed.words[cue.end]
  return opens && (cue.end === cue.sentence.end || behind?.kind === 'mark') ? 'elided' : undefined
}

/** What is told: a quotation before «деп» without its marks, a clause made a noun, or the words behind the subject. */
export function complementOf(parsed: Parsed, cue: Cue): Complement | undefined {
  if (cue.entry.takes.includes('small-clause')) {
    const called = calledSo(parsed, cue)
    if (called) return called
  }
  const quotation = quotationBefore(parsed, cue)
  if (quotation) return cue.entry.lemma === 'ата' ? undefined : between(parsed, quotation.first, quotation.end)
  if (isSetOff(parsed, cue)) return setOffWords(parsed, cue)
  const fact = factOf(parsed, cue)
  if (fact) return factComplement(parsed, cue, fact, subjectOf(parsed, cue))
  const deed = deedOf(parsed, cue)
  if (deed) return deedComplement(parsed, cue, deed, subjectOf(parsed, cue))
  if (!hasQuotative(parsed, cue) || !cue.entry.takes.includes('clause')) return undefined
  const end = contentEnd(parsed, cue)
  const subject = subjectOf(parsed, cue)
  if (typeof subject !== 'object') return undefined
  const first = subject.end <= end ? subject.end : behindDateline(parsed, cue.sentence.first)
  const credited = subject.first >= cue.end && lowerAt(parsed, end - 1) === ','
  return isClause(parsed, first, end, credited) ? between(parsed, first, end) : undefined
}

/** «Министр бұл қадамды «қателік» деп атады»: what is called, in the accusative, with what it is called; a title is none. */
function calledSo(parsed: Parsed, cue: Cue): Complement | undefined {
  if (!hasQuotative(parsed, cue)) return undefined
  const end = contentEnd(parsed, cue)
  const subject = subjectOf(parsed, cue)
  const first = typeof subject === 'object' && subject.end <= end ? subject.end : cue.sentence.first
  const called = quotationBefore(parsed, cue)
  const last = called ? called.first - 2 : end - 2
  if (last < first || end - first > longestCalled || beginsUpper(parsed.words[called?.first ?? end - 1]?.form ?? ''))
    return undefined
  if (stripCase(lowerAt(parsed, last))?.case !== 'accusative') return undefined
  const span = isFree(parsed, first, end) ? spanOfWords(parsed, first, end) : undefined
  return span && { kind: 'small-clause', ...span }
}
/** Words. */
const longestCalled = 24

/** «– Су азайды. Бірақ жетеді, – деді министр»: from the dash that opens the block; without one, the sentence. */
function setOffWords(parsed: Parsed, cue: Cue): Complement | undefined {
  const opener = blockStart(parsed, cue)
  const dashed = /^[—–-]$/u.test(parsed.words[opener]?.form ?? '') && isFree(parsed, opener, cue.first)
  const first = dashed ? opener + 1 : cue.sentence.first
  const found = isFree(parsed, first, cue.first) ? between(parsed, first, cue.first - 2) : undefined
  return found && { ...found, unquoted: true }
}

/** Index of the first word of the cue's block. */
function blockStart(parsed: Parsed, cue: Cue): number {
  let low = 0
  let high = parsed.sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((parsed.sentences[middle]?.block ?? 0) < cue.sentence.block) low = middle + 1
    else high = middle
  }
  return parsed.sentences[low]?.first ?? cue.sentence.first
}

/**
 * A clause of three words at least, without a quotation that the subject could stand in; another tells something in it only
 * where the whole is credited to somebody: «Министр … ескертті, деп хабарлайды Karspress».
 */
function isClause(parsed: Parsed, first: number, end: number, credited: boolean): boolean {
  if (end - first < 3 || parsed.words[first]?.kind === 'mark') return false
  if (!credited && !isFree(parsed, first, end)) return false
  // «Министрді кінәлі деп санайды»: what is called something is no clause.
  return stripCase(parsed.words[first]?.lower ?? '')?.case !== 'accusative' || end - first > 3
}

/** «Бұл туралы министр хабарлады»: where the sentence begins that points back, before it nothing but who tells it. */
export function pointsBack(parsed: Parsed, cue: Cue): number | undefined {
  const { first } = cue.sentence
  // «Осылай деп мәлімдеді министр»
  if (lowerAt(parsed, first) === 'осылай' && cue.first === first + 1 && hasQuotative(parsed, cue)) return first
  const pointer = pointerOf(parsed, cue)
  if (pointer === undefined) return undefined
  return pointer === first || phraseAt(parsed, first)?.end === pointer ? first : undefined
}
