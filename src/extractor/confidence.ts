import type { Draft } from './draft.ts'
import type { How, Speaker, SpeakerType } from './types.ts'

/**
 * How often the content of each construction is right, measured on our own Russian annotation (`npm run -s eval --
 * attribution --language ru` shows how well that holds) and drawn towards .9 where it is met seldom.
 */
const contentRight: Readonly<Record<string, number>> = {
  quotation: 0.99,
  'quotation-ahead': 0.9,
  'name-colon': 0.9,
  'lead-in': 0.9,
  continued: 0.92,
  interview: 0.9,
  signed: 0.95,
  transcript: 0.92,
  clause: 0.985,
  infinitive: 0.93,
  'small-clause': 0.94,
  object: 0.87,
  parenthesis: 0.975,
  according: 0.975,
  back: 0.96,
  block: 0.98,
  second: 0.92,
}

/** How often the speaker is right where the source stands and names somebody, by what it names. */
const namedRight: Readonly<Record<SpeakerType, number>> = {
  person: 0.97,
  organisation: 0.8,
  state: 0.93,
  media: 0.96,
  document: 0.6,
  group: 0.75,
  anonymous: 0.85,
}

/** How often the speaker is right where the document had to be asked, by what it was asked. */
const foundRight: Readonly<Record<Exclude<How, 'named'>, number>> = {
  pronoun: 0.94,
  role: 0.95,
  elided: 0.6,
  continued: 0.85,
}
/**
 * How often it is right that nobody is named: often of groups, of "the media" and of sources that hide; of one person or one
 * body the text has mostly told who it is, somewhere.
 */
const nobodyRight: Readonly<Record<SpeakerType, number>> = {
  person: 0.5,
  organisation: 0.3,
  state: 0.5,
  media: 0.96,
  document: 0.5,
  group: 0.92,
  anonymous: 0.9,
}

/**
 * How often a person of one name only, "Roe", is the one: mostly the text has told the whole name somewhere and it was not
 * linked, or the word is no name.
 */
const oneNameRight = 0.35

/** How often a pronoun means what it may but seldom does. */
const strayedRight = 0.55

/** The probability that content and speaker are both right, 0.05 to 0.99. `certainty`: how clear the antecedent was. */
export function confidenceOf(draft: Draft, speaker: Speaker, certainty: number): number {
  const content = (contentRight[draft.rule] ?? 0.7) * (draft.lexical?.entry.pos === 'noun' ? 0.75 : 1)
  const strayed = speaker.how === 'pronoun' && speaker.name !== null && certainty < 0.5
  const product = content * (strayed ? strayedRight : speakerRight(speaker)) * (0.85 + 0.15 * certainty)
  return Math.round(Math.min(0.99, Math.max(0.05, product)) * 100) / 100
}

function speakerRight({ name, type, how }: Speaker): number {
  if (name === null) return how === 'role' ? nobodyRight[type] : 0.45
  const right = how === 'named' ? namedRight[type] : foundRight[how]
  return type === 'person' && !name.includes(' ') ? oneNameRight : right
}
