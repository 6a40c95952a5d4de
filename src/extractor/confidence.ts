import type { Draft } from './draft.ts'
import type { How, Speaker, SpeakerType } from './types.ts'

/**
 * How often the content of each construction is right, measured on our own Russian annotation (`npm run -s eval --
 * attribution --language ru` shows how well that holds) and drawn towards .9 where it is met seldom.
 */
const contentRight: Readonly<Record<string, number>> = {
  quotation: 0.98,
  'quotation-ahead': 0.9,
  'name-colon': 0.9,
  'lead-in': 0.9,
  continued: 0.92,
  interview: 0.9,
  clause: 0.95,
  infinitive: 0.88,
  'small-clause': 0.92,
  object: 0.82,
  parenthesis: 0.96,
  according: 0.97,
  back: 0.93,
  block: 0.93,
  second: 0.9,
}

/** How often the speaker is right where the source stands and names somebody, by what it names. */
const namedRight: Readonly<Record<SpeakerType, number>> = {
  person: 0.9,
  organisation: 0.72,
  state: 0.9,
  media: 0.88,
  document: 0.75,
  group: 0.5,
  anonymous: 0.85,
}

/** How often the speaker is right where the document had to be asked, by what it was asked. */
const foundRight: Readonly<Record<Exclude<How, 'named'>, number>> = {
  pronoun: 0.78,
  role: 0.85,
  elided: 0.5,
  continued: 0.85,
}
/** The same where nobody could be named; an unnamed source that stands there by its role is a likely answer. */
const nobodyRight: Readonly<Record<How, number>> = {
  named: 0.5,
  pronoun: 0.5,
  role: 0.85,
  elided: 0.5,
  continued: 0.5,
}

/** The probability that content and speaker are both right, 0.05 to 0.99. `certainty`: how clear the antecedent was. */
export function confidenceOf(draft: Draft, speaker: Speaker, certainty: number): number {
  const content = (contentRight[draft.rule] ?? 0.7) * (draft.lexical?.entry.pos === 'noun' ? 0.75 : 1)
  const product = content * speakerRight(speaker) * (0.9 + 0.1 * certainty)
  return Math.round(Math.min(0.99, Math.max(0.05, product)) * 100) / 100
}

function speakerRight({ name, type, how }: Speaker): number {
  if (name === null) return nobodyRight[how]
  return how === 'named' ? namedRight[type] : foundRight[how]
}
