/** Who answers a question: “Will it hold?” a clerk asked Roe. “It will,” she said. */
import { lowerAt, phraseAt } from '../language/grammar.ts'
import type { NounPhrase } from '../language/types.ts'
import { type Asked, agrees, type Seen } from './antecedents.ts'
import type { Directory } from './directory.ts'
import type { Context, Draft } from './draft.ts'
import type { Question, Reading } from './reading.ts'
import type { Speaker } from './types.ts'

/** Characters from a question to its answer. */
const near = 600

/** The question that a draft by the speaker at the offset puts to somebody. */
export function questionIn(
  { parsed, language }: Context,
  directory: Directory,
  { lexical, rule, content }: Draft,
  asker: Speaker,
  at: number,
): Question | undefined {
  if (!lexical?.verb || lexical.verb.passive || !language.asking?.has(lexical.entry.lemma) || rule === 'infinitive')
    return undefined
  const first = language.askedOf?.has(lowerAt(parsed, lexical.end)) ? lexical.end + 1 : lexical.end
  const phrase = phraseAt(parsed, first)
  const person = phrase?.first === first ? directory.personOf(phrase) : undefined
  const end = Math.max(lexical.to, content.at(-1)?.to ?? 0)
  if (!person) return asker.type === 'person' && asker.name === null ? { asker, at, end, asked: undefined } : undefined
  const speaker = directory.named(person, { type: 'person', name: person.name, role: null, org: null })
  const gender = directory.genderOf(speaker)
  return { asker, at, end, asked: { at: lexical.to, speaker, gender, plural: false, salient: true, kind: '' } }
}

/** Whether what stands at the offset is told within the question or right behind it. */
export const isNear = ({ end }: Question, at: number): boolean => at - end < near

/** Whom a pronoun within a question or in its answer means, if that is whoever was asked. */
export function answerer({ question }: Reading, phrase: NounPhrase): Seen | undefined {
  return phrase.person === 3 ? asked(question, phrase) : undefined
}

/** «Орсен спросил Марича, что, по его мнению, не так»: in a question it is about what whoever is asked thinks. */
export const thinker = ({ question }: Reading, at: number, pronoun: Asked): Seen | undefined =>
  question && at < question.end ? asked(question, pronoun) : undefined

const asked = (question: Question | undefined, pronoun: Asked): Seen | undefined =>
  question?.asked && agrees(question.asked, pronoun) ? question.asked : undefined

/** Everybody met so far but the asker, who does not answer. */
export function withoutAsker({ past, question }: Reading): readonly Seen[] {
  if (!question) return past
  const { asker, at } = question
  return past.slice(-100).filter((one) => (asker.id === null ? one.at !== at : one.speaker.id !== asker.id))
}
