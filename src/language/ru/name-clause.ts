/** What the clause around a name says of its case: whether the verb before the name has its subject already. */
import type { Case, Gender, Reading, Word } from '../types.ts'
import { isCapitalised } from './name-runs.ts'
import { casesAfter } from './words.ts'

/** Further back no subject is looked for. */
const farthest = 15

export type SubjectBefore = 'there' | 'none' | 'unclear'

/**
 * «Форд проиграл | Орсену»: the verb at `verb` has its subject before it. «Обязанности тренера исполнит | Орсен»: none is
 * there, so that it follows. Words [start, verb) are looked through, as far as the clause reaches.
 */
export function subjectBefore(words: readonly Word[], verb: number, start: number): SubjectBefore {
  const predicate = words[verb]?.best
  if (!predicate) return 'unclear'
  let unclear = false
  for (let at = verb - 1; at >= Math.max(start, verb - farthest); at--) {
    const word = words[at]
    if (!word || (word.kind === 'mark' && !/^[«»"“”„]$/.test(word.form))) break
    if (word.best.pos === 'verb' || word.best.pos === 'conjunction') break
    if (!isNominal(word.best) || isGoverned(words, at)) continue
    if (isSubject(word, predicate)) return 'there'
    if (mayBeSubject(word, predicate)) unclear = true
  }
  return unclear ? 'unclear' : 'none'
}

/** Right behind a preposition, or with a few adjectives between them. */
function isGoverned(words: readonly Word[], at: number): boolean {
  let left = at - 1
  while (at - left < 4 && /^(?:adjective|participle|determiner|numeral)$/.test(words[left]?.best.pos ?? '')) left--
  const cases = casesAfter(words[left]?.lower ?? '')
  return cases !== undefined
}

const agrees = ({ number, gender, person }: Reading, verb: Reading): boolean =>
  number !== 'plural' &&
  !(verb.gender && gender && gender !== verb.gender) &&
  !(verb.person === 3 && (person === 1 || person === 2))

/** In the nominative and in no case of an object: «она», «газета», «повар»; an unknown name as it is read here. */
function isSubject(word: Word, verb: Reading): boolean {
  if (word.best.case !== 'nominative' || !agrees(word.best, verb)) return false
  return isCapitalised(word) && !word.best.known ? consonant.test(word.lower) : !word.readings.some(isObject)
}

const isObject = ({ case: of, number, score }: Reading): boolean =>
  of === 'accusative' && number !== 'plural' && score > 0.01
const mayBeSubject = (word: Word, verb: Reading): boolean =>
  word.readings.some((one) => isNominal(one) && one.case === 'nominative' && agrees(one, verb))
const isNominal = ({ pos }: Reading): boolean => pos === 'noun' || pos === 'pronoun'
const consonant = /[бвгджзйклмнпрстфхцчшщ]$/

/** What the verb right before a name says of its case; gives the gender that the verb asks of its subject. */
export function fromVerbBefore(
  words: readonly Word[],
  at: number,
  start: number,
  cases: Record<Case, number>,
): Gender | null {
  const word = words[at]
  if (word?.best.pos === 'verb') return fromFinite(words, at, start, cases)
  if (word?.best.pos !== 'gerund' && word?.best.pos !== 'infinitive') return null
  // «тренера будет заменять Орсен»
  const finite = word.best.pos === 'infinitive' ? finiteBefore(words, at, start) : undefined
  if (finite !== undefined && subjectBefore(words, finite, start) === 'none')
    return fromFinite(words, finite, start, cases)
  // «заменив Хедару»: the name is no subject.
  cases.nominative *= 0.2
  cases.accusative *= 3
  return null
}

function fromFinite(words: readonly Word[], at: number, start: number, cases: Record<Case, number>): Gender | null {
  const { number, gender = null } = words[at]?.best ?? {}
  if (number === 'plural') return null
  const subject = subjectBefore(words, at, start)
  cases.nominative *= factor[subject]
  return subject === 'there' ? null : gender
}
const factor: Readonly<Record<SubjectBefore, number>> = { there: 0.2, none: 2, unclear: 1.6 }

/** The finite verb that an infinitive stands behind: «будет исполнять», «может сменить». */
function finiteBefore(words: readonly Word[], infinitive: number, start: number): number | undefined {
  const { pos, number } = words[infinitive - 1]?.best ?? {}
  return infinitive > start && pos === 'verb' && number === 'singular' ? infinitive - 1 : undefined
}
