/** Sources that are no subject: documents, offices in the locative, agents of a passive, owners of a noun. */
import { lowerAt, phraseAt, phrasesIn, verbsIn } from '../grammar.ts'
import { wordSet } from '../lexicon.ts'
import type { Cue, NounPhrase, Parsed, VerbGroup } from '../types.ts'
import { commaBetween, isAnimate, isTime } from './agreement.ts'
import { genitivePart } from './genitive.ts'
import { clauseStart } from './left-subject.ts'

/** «заявление министра о том, что»: the genitive behind the noun. */
export function ownerOf(parsed: Parsed, cue: Cue): NounPhrase | undefined {
  const whole = phraseAt(parsed, cue.head)
  if (!whole || whole.head !== cue.head) return undefined
  return genitivePart(parsed, whole, cue.head + 1)
}

const reflexive = wordSet(`
  говориться отмечаться сообщаться указываться подчёркиваться уточняться утверждаться поясняться
  упоминаться
`)

/** Verbs whose short passive gives a document's words: «в докладе сказано». */
export const written = new Set(['сказать', 'указать', 'отметить', 'написать', 'подчеркнуть', 'сообщить', 'записать'])

export const isImpersonal = (cue: Cue): boolean => reflexive.has(cue.entry.lemma) || cue.entry.lemma === 'следовать'

/** «В сообщении министерства говорится», «говорится в докладе», «из доклада следует»: the source stands in the locative. */
export function documentOf(parsed: Parsed, cue: Cue): NounPhrase | undefined {
  const prepositions = cue.entry.lemma === 'следовать' ? ['из'] : ['в', 'во', 'на']
  return nearest(
    parsed,
    cue,
    (phrase) => prepositions.includes(lowerAt(parsed, phrase.first - 1)) && !isTime(parsed, phrase),
  )
}

/** «было заявлено министром» */
export const agentOf = (parsed: Parsed, cue: Cue): NounPhrase | undefined =>
  nearest(
    parsed,
    cue,
    (phrase) => phrase.cases.includes('instrumental') && isAnimate(parsed, phrase) && phrase.first >= cue.end,
  )

/** «В министерстве рассказали», «заявили в МИД»: a plural verb without a subject, and the office in the locative. */
export function officeOf(parsed: Parsed, cue: Cue, verb: VerbGroup): NounPhrase | undefined {
  if (verb.number !== 'plural' || verb.person === 1 || verb.person === 2) return undefined
  // «не будут присутствовать на процессе»: the place is the infinitive's.
  if (cue.entry.pos === 'verb' && 'stance' in cue.entry && !cue.entry.lemma.startsWith(verb.lemma)) return undefined
  // «планируют провести в городе»: behind the verb only the office that stands right there.
  const near = (phrase: NounPhrase): boolean =>
    phrase.kind !== 'pronoun' &&
    (phrase.first >= cue.end
      ? verbsIn(parsed, cue.end, phrase.first).length === 0
      : !commaBetween(parsed, phrase.end, cue.first))
  const inside = (phrase: NounPhrase): boolean => ['в', 'во', 'на'].includes(lowerAt(parsed, phrase.first - 1))
  return nearest(parsed, cue, (phrase) => inside(phrase) && near(phrase) && !isTime(parsed, phrase))
}

/** The nearest phrase that will do: directly behind the cue, else before it in its clause. */
export function nearest(parsed: Parsed, cue: Cue, wanted: (phrase: NounPhrase) => boolean): NounPhrase | undefined {
  const behind = phrasesIn(parsed, cue.end, Math.min(cue.sentence.end, cue.end + 8))
  const right = behind.find((phrase) => wanted(phrase) && !commaBetween(parsed, cue.end, phrase.first))
  if (right && right.first - cue.end <= 3) return right
  const start = Math.max(clauseStart(parsed, cue), cue.sentence.first)
  return phrasesIn(parsed, start, cue.first).find(wanted) ?? right
}
