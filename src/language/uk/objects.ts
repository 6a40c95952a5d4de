/** Content that is no clause: what somebody calls something («назвав рішення помилкою»), calls for or against («закликав до спокою»). */
import { lowerAt, phraseAt, spanOfWords, verbAt } from '../grammar.ts'
import type { Complement, Cue, Parsed } from '../types.ts'
import { isNominative } from './agreement.ts'
import { findDates } from './date-phrases.ts'

/** Words between a cue and what tells that its object has come. */
const near = 14
/** Words of a noun phrase. */
const longest = 24

const instrumental = /(?:[оеє]ю|[оеєиі]м|[иї]ми|[ая]ми)$/
const marks = /^[«»„“”"]$/

/** Without a dictionary an ending tells the instrumental; behind a preposition it is no predicate. */
const isPredicate = (parsed: Parsed, at: number): boolean =>
  parsed.words[at]?.kind === 'word' &&
  instrumental.test(lowerAt(parsed, at)) &&
  parsed.words[at]?.best.pos !== 'adverb' &&
  parsed.words[at - 1]?.best.pos !== 'preposition' &&
  !/^(?:тим|цим|чим|своїм|своєю|чином)$/.test(lowerAt(parsed, at))

/** «назвав рішення «помилкою»», «охарактеризував зустріч як корисну»: the object with what it is called. */
export function smallClause(parsed: Parsed, cue: Cue, clauseEnd: number): Complement | undefined {
  const first = contentStart(parsed, cue)
  const byAs = cue.entry.object.includes('як')
  for (let at = first; at < Math.min(cue.sentence.end, first + near); at++) {
    const word = parsed.words[at]
    // «вважає себе генієм»
    if (!word || isBreak(parsed, at) || word.lower === 'себе') return undefined
    if (byAs ? word.lower === 'як' && at > first : isPredicate(parsed, at))
      return spanned(parsed, 'small-clause', first, phraseEnd(parsed, at + 1, clauseEnd))
  }
  return undefined
}

/** «закликав мешканців до спокою», «виступив проти закону»: what stands behind the cue's preposition. */
export function object(parsed: Parsed, cue: Cue, clauseEnd: number): Complement | undefined {
  if (cue.verb?.form === 'infinitive') return undefined
  const first = contentStart(parsed, cue)
  for (let at = first; at < Math.min(cue.sentence.end, first + near); at++) {
    if (isBreak(parsed, at)) return undefined
    if (!cue.entry.object.includes(lowerAt(parsed, at))) continue
    if (parsed.words[at + 1]?.kind === 'number' || day.test(lowerAt(parsed, at + 1))) return undefined
    return spanned(parsed, 'object', at + 1, phraseEnd(parsed, at + 2, clauseEnd))
  }
  return undefined
}

/** «закликав до понеділка»: until when. */
const day = /^(?:понеділка|вівторка|середи|четверга|п'ятниці|суботи|неділі|ранку|вечора|ночі)$/

/** Behind the cue, or behind its subject where that stands right behind it. */
function contentStart(parsed: Parsed, cue: Cue): number {
  const phrase = phraseAt(parsed, cue.end)
  const isSubject = phrase?.first === cue.end && isNominative(phrase) && !phrase.cases.includes('accusative')
  return isSubject ? phrase.end : cue.end
}

/** A mark that is none of quotation, a conjunction of clauses or another verb. */
function isBreak(parsed: Parsed, at: number): boolean {
  const word = parsed.words[at]
  if (word?.kind === 'mark') return !marks.test(word.form)
  return verbAt(parsed, at) !== undefined || /^(?:що|щоб|аби|але|однак|проте)$/.test(word?.lower ?? '')
}

/** Where the phrase ends of which the word before the index is a part: before a comma, another deed, or the day of the saying. */
function phraseEnd(parsed: Parsed, from: number, clauseEnd: number): number {
  const limit = Math.min(clauseEnd, from + longest)
  const [date] = findDates(parsed, { first: from, end: limit })
  const end = date ? date.first : limit
  for (let at = from; at < end; at++) {
    if (isBreak(parsed, at)) return at
    if (/^(?:і|й|та|а)$/.test(lowerAt(parsed, at)) && verbAt(parsed, at + 1)) return at
  }
  return end
}

function spanned(parsed: Parsed, kind: Complement['kind'], first: number, end: number): Complement | undefined {
  let to = end
  while (to > first && /^[,:;.…—–-]$/u.test(parsed.words[to - 1]?.form ?? '')) to--
  const span = spanOfWords(parsed, first, to)
  return span && { kind, ...span }
}
