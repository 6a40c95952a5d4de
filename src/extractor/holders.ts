/** Who holds a position: the stance word's subject, or whoever tells it. */
import type { Cue, NounPhrase } from '../language/types.ts'
import type { Span } from '../text/index.ts'
import { type Context, type Draft, draftOf } from './draft.ts'
import type { Resolved } from './resolve.ts'
import type { Found } from './stance-reading.ts'
import type { Position, Speaker, Statement } from './types.ts'

/** Who the source of a draft is. */
export type Whose = (draft: Draft) => Resolved

export interface Held {
  readonly holder: Position['holder']
  readonly via: Position['via']
  readonly certainty: number
}

/** The holders of one stance, within the statement that tells it, if one does. */
export function holdersOf(context: Context, found: Found, statement: Statement | undefined, whose: Whose): Held[] {
  const { subject, cue } = found
  if (cue.entry.by === 'teller') {
    const teller = statement && tellerOf(context, statement)
    return teller ? [teller] : []
  }
  if (subject === undefined) return []
  const parts = typeof subject === 'object' ? partsOf(context, subject, found) : [subject]
  return parts.flatMap((part) => holderOf(context, found, part, statement, whose) ?? [])
}

/** The members of a list; the phrase itself where it is none. */
const partsOf = ({ language, parsed }: Context, subject: NounPhrase, { cue }: Found): readonly NounPhrase[] =>
  subject.parts ?? language.holdersIn?.(parsed, subject, cue) ?? [subject]

const holds = (piece: Span, { from, to }: Span): boolean => piece.from <= from && to <= piece.to

function holderOf(
  context: Context,
  { cue }: Found,
  part: NounPhrase | 'elided',
  statement: Statement | undefined,
  whose: Whose,
): Held | undefined {
  const phrase = typeof part === 'object' ? part : undefined
  const text = phrase ? { from: phrase.from, to: phrase.to } : null
  if (phrase?.person === 2) return undefined
  const own = phrase ? phrase.person === 1 : statement !== undefined && isOutside(statement, cue)
  if (own) return statement && ownPosition(context, statement.speaker, phrase?.number === 'plural', text)
  const { speaker, certainty } = whose(draftOf('position', cue, part, []))
  const itself = phrase && phrase.kind !== 'common' && phrase.gender !== 'neuter'
  if (cue.entry.by === 'self' && !(itself && statement && isSame(speaker, statement.speaker))) return undefined
  const name = speaker.name ?? (phrase ? groupName(context, phrase, speaker) : null)
  if (name === null || speaker.type === 'document' || speaker.type === 'media') return undefined
  const teller = statement?.speaker
  const via =
    teller && teller.name !== null && teller.name !== name && teller.type === 'person' ? { name: teller.name } : null
  return { holder: { id: speaker.id, name, type: speaker.type, text }, via, certainty }
}

const isSame = (one: Speaker, other: Speaker): boolean =>
  one.name !== null && (one.name === other.name || (one.id !== null && one.id === other.id))

/** «сказал, что не признаёт»: the verb's subject stands outside the words, so it is who says them. */
const isOutside = ({ content }: Statement, cue: Cue): boolean =>
  content.some((piece) => holds(piece, cue)) &&
  cue.verb?.form === 'finite' &&
  cue.verb.person !== undefined &&
  cue.verb.person !== 3

/** «Мы», "I": the speaker; "we" of somebody who speaks for a state or a body is that state or body. */
function ownPosition({ language }: Context, speaker: Speaker, several: boolean, text: Span | null): Held | undefined {
  const { id, name, type, org, role } = speaker
  if (name === null || type === 'document' || type === 'media') return undefined
  const voice = role !== null && (language.voices?.test(role) ?? false)
  if ((several || voice) && type === 'person' && org !== null)
    return { holder: { id: null, name: org, type: 'organisation', text }, via: { name }, certainty: 0.6 }
  return { holder: { id, name, type, text }, via: null, certainty: 0.85 }
}

/** "The dam must close": who says so holds it, a body by its spokesman, a group under the words for it. */
function tellerOf(context: Context, { speaker, source, act }: Statement): Held | undefined {
  if (act === 'evidence' || act === 'ruling') return undefined
  const held = ownPosition(context, speaker, false, null)
  if (held || speaker.type !== 'group' || source === null) return held
  const name = lowerFirst(context.text.slice(source.from, source.to))
  return /\s|s$/u.test(name)
    ? { holder: { id: speaker.id, name, type: speaker.type, text: null }, via: null, certainty: 0.7 }
    : undefined
}

/** «правозащитные организации»: several, or a body, that have no name hold a position under the words for them. */
function groupName({ text }: Context, { from, to, cases, kind }: NounPhrase, { type }: Speaker): string | null {
  if (type !== 'group' && type !== 'organisation' && type !== 'state') return null
  if (kind === 'pronoun') return null
  if (cases.length > 0 && !cases.includes('nominative')) return null
  return lowerFirst(text.slice(from, to))
}

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)
