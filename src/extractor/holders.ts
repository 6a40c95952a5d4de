/** Who holds a position: the stance word's subject, or whoever tells it. */
import { phraseAt, stanceAt, verbAt, wordAtOffset } from '../language/grammar.ts'
import type { Cue, NounPhrase } from '../language/types.ts'
import type { Span } from '../text/index.ts'
import { type Context, type Draft, draftOf } from './draft.ts'
import type { Resolved } from './reading.ts'
import type { Found } from './stance-reading.ts'
import type { Position, Speaker, Statement } from './types.ts'

/** Who the source of a draft is. */
export type Whose = (draft: Draft) => Resolved

export interface Held {
  readonly holder: Position['holder']
  readonly via: Position['via']
  readonly certainty: number
}

/** What the article has told when a stance is met. */
export interface Told {
  /** The innermost statement around it. */
  readonly statement: Statement | undefined
  /** The last position told in the same block. */
  readonly before: Position | undefined
  /** Names of the states that have spoken or taken a stand. */
  readonly states: ReadonlySet<string>
  /** Whether the article names a state so, anywhere. */
  readonly isState: (name: string) => boolean
}

/** The holders of one stance, by what the article has told so far. */
export function holdersOf(context: Context, found: Found, told: Told, whose: Whose): Held[] {
  const { subject, voice, cue } = found
  if (subject === 'teller') {
    const teller = told.statement && tellerOf(context, told.statement, told.isState)
    return teller ? [teller] : []
  }
  if (subject === undefined) return []
  const teller = voice ? whose(draftOf('position', cue, voice, [])).speaker : told.statement?.speaker
  const parts = typeof subject === 'object' ? partsOf(context, subject, found) : [subject]
  return parts.flatMap((part) => holderOf(context, found, part, told, teller, whose) ?? [])
}

/** "never said that the dam must close", "denied that Norland backs it": what nobody says. */
export function isDenied({ parsed }: Context, { cue }: Statement): boolean {
  if (!cue) return false
  const last = wordAtOffset(parsed, cue.to - 1)
  // "did not deny that Norland backs it": two of them leave it said.
  const negated = verbAt(parsed, last)?.negated === true
  return negated !== (stanceAt(parsed, last)?.entry.stance === 'denies')
}

/** The members of a list; the phrase itself where it is none. */
const partsOf = ({ language, parsed }: Context, subject: NounPhrase, { cue }: Found): readonly NounPhrase[] =>
  subject.parts ?? language.holdersIn?.(parsed, subject, cue) ?? [subject]

const holds = (piece: Span, { from, to }: Span): boolean => piece.from <= from && to <= piece.to

function holderOf(
  context: Context,
  { cue }: Found,
  part: NounPhrase | 'elided',
  { statement, before, states, isState }: Told,
  teller: Speaker | undefined,
  whose: Whose,
): Held | undefined {
  const phrase = typeof part === 'object' ? part : undefined
  const text = phrase ? { from: phrase.from, to: phrase.to } : null
  if (phrase?.person === 2) return undefined
  const own = phrase ? phrase.person === 1 : statement !== undefined && isOutside(statement, cue)
  if (own) return statement && ownPosition(context, statement.speaker, phrase?.number === 'plural', text, isState)
  const via = (name: string): Position['via'] =>
    teller && teller.name !== null && teller.name !== name && teller.type === 'person' ? { name: teller.name } : null
  const country = phrase && countryMeant(context, phrase, teller, before, states)
  if (country === 'unknown') return undefined
  if (country) return { holder: { ...country, text }, via: via(country.name), certainty: 0.75 }
  if (phrase && statement && isWordFor(context, phrase, statement.speaker)) {
    const { id, name, type } = statement.speaker
    return name === null ? undefined : { holder: { id, name, type, text }, via: null, certainty: 0.75 }
  }
  const { speaker, certainty } = whose(draftOf('position', cue, part, []))
  // “He will not go,” Roe said: in her own words she is no "he".
  const spoken = phrase?.kind === 'pronoun' && phrase.person === 3 && statement?.kind === 'direct'
  if (spoken && isSame(speaker, statement.speaker)) return undefined
  const itself = phrase && phrase.kind !== 'common' && phrase.gender !== 'neuter'
  // "Norland will not leave the port": a refusal is told of others too, what they will do is news.
  const refused = cue.verb?.negated === true && phrase?.kind === 'name'
  const isTheirs = itself && statement && isSame(speaker, statement.speaker)
  if (cue.entry.by === 'self' && !isTheirs && !refused) return undefined
  // "Norland said it would withdraw": a body that speaks of itself.
  const told = phrase?.kind === 'pronoun' && speaker.name === null ? statement?.speaker : undefined
  const isBody = told?.type === 'state' || told?.type === 'organisation'
  if (told && told.name !== null && isBody && cue.entry.by !== 'self')
    return { holder: { id: told.id, name: told.name, type: told.type, text }, via: null, certainty: 0.6 }
  const name = speaker.name ?? (phrase ? groupName(context, phrase, speaker) : null)
  if (name === null || speaker.type === 'document' || speaker.type === 'media') return undefined
  return { holder: { id: speaker.id, name, type: speaker.type, text }, via: via(name), certainty }
}

/** «Министерство просит подождать, говорится в сообщении министерства финансов»: the word stands for the body that says so. */
function isWordFor({ parsed, language }: Context, phrase: NounPhrase, { name, type }: Speaker): boolean {
  const bare = phrase.head === phrase.first || language.articles?.has(parsed.words[phrase.first]?.lower ?? '')
  if (type !== 'organisation' || name === null || phrase.kind !== 'common' || !bare || phrase.end !== phrase.head + 1)
    return false
  const lemma = parsed.words[phrase.head]?.best.lemma
  return name
    .toLowerCase()
    .split(/[\s«»"“”]+/u)
    .some((word) => word === lemma)
}

type Body = Omit<Position['holder'], 'text'>

/**
 * «РК не признаёт … они не признают»: they are those of whom the same speaker told before. «готовность страны»: the state whose
 * body speaks, or the only one that has; 'unknown' where several could be meant.
 */
function countryMeant(
  { parsed, language }: Context,
  phrase: NounPhrase,
  teller: Speaker | undefined,
  before: Position | undefined,
  states: ReadonlySet<string>,
): Body | 'unknown' | undefined {
  if (phrase.kind === 'pronoun') {
    const body = before?.holder.type === 'state' || before?.holder.type === 'organisation' ? before : undefined
    const same = body?.via != null && body.via.name === teller?.name && phrase.number === 'plural'
    return same && phrase.person === 3 && !language.relatives?.has(parsed.words[phrase.head]?.best.lemma ?? '')
      ? body.holder
      : undefined
  }
  const head = parsed.words[phrase.head]
  if (!head || phrase.end - phrase.first > 2 || phrase.number === 'plural') return undefined
  if (!language.countries?.has(head.best.lemma)) return undefined
  const body = teller?.org ?? null
  const named = stateOf(body, states) ?? (body === null ? undefined : language.stateNamed?.(body))
  const name = named ?? (states.size === 1 ? [...states][0] : undefined)
  if (name !== undefined && name !== null) return { id: null, name, type: 'state' }
  // Of a state that nobody knows, its body that speaks stands for it.
  return body !== null && teller?.type === 'person' ? { id: null, name: body, type: 'organisation' } : 'unknown'
}

/** The state whose body it is: «МИД Казахстана» is Казахстан's. */
function stateOf(org: string | null, states: ReadonlySet<string>): string | undefined {
  if (org === null) return undefined
  return [...states].find((name) => org === name || (name.length > 3 && org.includes(` ${name.slice(0, -1)}`)))
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
function ownPosition(
  { language }: Context,
  speaker: Speaker,
  several: boolean,
  text: Span | null,
  isState: Told['isState'],
): Held | undefined {
  const { id, name, type, org, role } = speaker
  if (name === null || type === 'document' || type === 'media') return undefined
  const voice = role !== null && (language.voices?.test(role) ?? false)
  const body = isState(org ?? '') ? 'state' : 'organisation'
  if ((several || voice) && type === 'person' && org !== null)
    return { holder: { id: null, name: org, type: body, text }, via: { name }, certainty: 0.6 }
  return { holder: { id, name, type, text }, via: null, certainty: 0.85 }
}

/** "The dam must close": who says so holds it, a body by its spokesman, a group under the words for it. */
function tellerOf(context: Context, { speaker, source, act }: Statement, isState: Told['isState']): Held | undefined {
  if (act === 'evidence' || act === 'ruling') return undefined
  const held = ownPosition(context, speaker, false, null, isState)
  if (held || speaker.type !== 'group' || source === null) return held
  const phrase = phraseAt(context.parsed, wordAtOffset(context.parsed, source.from))
  const counted = phrase && context.language.countedGroup?.(context.parsed, phrase)
  const name = counted ?? lowerFirst(context, context.text.slice(source.from, source.to))
  return /\s|s$/u.test(name)
    ? { holder: { id: speaker.id, name, type: speaker.type, text: null }, via: null, certainty: 0.7 }
    : undefined
}

/** «правозащитные организации»: several, or a body, that have no name hold a position under the words for them. */
function groupName(context: Context, phrase: NounPhrase, { type }: Speaker): string | null {
  const { text, parsed, language } = context
  const { from, to, cases, kind, first, end } = phrase
  // «участники которого»: of whom is told before.
  for (let at = first; at < end; at++) if (language.relatives?.has(parsed.words[at]?.best.lemma ?? '')) return null
  if (type !== 'group' && type !== 'organisation' && type !== 'state') return null
  if (kind === 'pronoun') return null
  if (cases.length > 0 && !cases.includes('nominative')) return null
  return language.countedGroup?.(parsed, phrase) ?? lowerFirst(context, text.slice(from, to))
}

/** "Rebel groups" are "rebel groups"; "UN officials", "Port Tarn police" and "Norland's allies" stay as they are. */
function lowerFirst({ language }: Context, words: string): string {
  const [opening = ''] = words.toLowerCase().split(/\s/u, 1)
  const determined = language.articles?.has(opening) || language.indefinites?.has(opening)
  const named = !determined && /^\p{Lu}(?:[\p{Lu}.]|\p{L}*(?:['’]s|\s+\p{Lu}))/u.test(words)
  return named ? words : words.charAt(0).toLowerCase() + words.slice(1)
}
