/** Where holders stand on things, as the text itself states it (spec/POSITIONS.md). */
import { phraseAt, sentenceAt, stanceAt, verbsIn, wordAtOffset } from '../language/grammar.ts'
import type { Complement, Cue, NounPhrase, Stance, StanceEntry, VerbGroup } from '../language/types.ts'
import type { Span } from '../text/index.ts'
import { type Context, type Draft, draftOf, pieces, trimPiece } from './draft.ts'
import type { Resolved } from './resolve.ts'
import type { Position, Speaker, Statement } from './types.ts'

/** Who the source of a draft is. */
type Whose = (draft: Draft) => Resolved

/** A stance word in its place: what it says, of what, and whose verb it is. */
interface Found {
  readonly cue: Cue<StanceEntry>
  readonly stance: Stance
  readonly target: readonly Span[]
  readonly reason: Span | null
  readonly subject: NounPhrase | 'elided' | undefined
  /** The words that carry the stance, with the verb that governs them. */
  readonly words: Span
  readonly hedged: boolean
}

/** All positions of the text, in order. `statements` are those found in it: a position told in one has its speaker as `via`. */
export function findPositions(context: Context, statements: readonly Statement[], whose: Whose): Position[] {
  return context.parsed.stances.flatMap((cue) => {
    const found = context.silent(cue.from) ? undefined : readStance(context, cue)
    return found ? positionsOf(context, found, statements, whose) : []
  })
}

function readStance(context: Context, cue: Cue<StanceEntry>): Found | undefined {
  const { parsed, language } = context
  const governor = cue.verb?.form === 'infinitive' ? governorOf(context, cue) : undefined
  if (cue.verb?.form === 'infinitive' && !governor) return undefined
  const polarity = governor ? polarityOf(context, governor, cue) : cue.verb?.negated === true ? 'negated' : 'plain'
  const stance = polarity === 'none' ? null : polarity === 'negated' ? cue.entry.negated : cue.entry.stance
  if (stance === null) return undefined
  const complement = language.complementOf(parsed, cue) ?? (stance === 'neutral' ? restOf(cue) : undefined)
  const aimed = complement && targetIn(context, complement)
  if (!complement || !aimed) return undefined
  const { target, reason } = aimed
  const main = governor ? asCue(cue, governor) : cue
  const words = wordsOf(context, main, cue, complement)
  const exact = language.stanceOf?.(parsed, cue, stance, target[0] ?? cue) ?? stance
  if (exact === 'none') return undefined
  const subject = language.subjectOf(parsed, main)
  return { cue, stance: exact, target, reason, subject, words, hedged: isHedged(context, main) }
}

/** The words that carry the stance; in «против указа выступает Карсания» the preposition before the target does. */
function wordsOf({ parsed }: Context, main: Cue, cue: Cue<StanceEntry>, complement: Complement): Span {
  const before = complement.to <= cue.from ? parsed.words[wordAtOffset(parsed, complement.from) - 1] : undefined
  if (before && cue.entry.object.includes(`+${before.lower}`)) return { from: before.from, to: before.to }
  return { from: main.from, to: complement.cueTo ?? cue.to }
}

/** «придерживается нейтралитета, уделяя внимание обеим странам»: between whom is told behind the cue, if at all. */
const restOf = (cue: Cue): Complement => ({ kind: 'object', from: cue.to, to: cue.sentence.to })

/** What the complement aims at, without whom it is said to and without the reason; undefined for a mere pronoun. */
function targetIn(context: Context, complement: Complement): Pick<Found, 'target' | 'reason'> | undefined {
  const { parsed, text, language } = context
  const from = actionIn(context, complement)
  const why = language.reasonOpeners?.exec(text.slice(from, complement.to))
  // «сделать всё, чтобы …»: without what follows there is no target.
  const empty = why && /(?:^|\s)(?:вс[её]|так|то|тем)$/u.test(text.slice(from, from + why.index))
  const to = why && why.index > 0 && !empty ? from + why.index : complement.to
  const listed = /, (?:включая|в том числе|including) /u.exec(text.slice(from, to))
  const target = pieces(context, { from: listed ? from + listed.index + listed[0].length : from, to })
  const only = phraseAt(parsed, wordAtOffset(parsed, from))
  if (target.length === 0 || (only?.kind === 'pronoun' && only.to >= to - 1)) return undefined
  const reason =
    why && to < complement.to ? trimPiece(text, { from: to + why[0].length, to: complement.to }) : undefined
  return { target, reason: reason ?? null }
}

/** Where the action begins in «призвал соседей ОСТАНОВИТЬ стройку», "urged them to STOP": whom it is said to is left out. */
function actionIn({ parsed }: Context, { kind, from, to }: Complement): number {
  if (kind !== 'infinitive') return from
  const inside = verbsIn(parsed, wordAtOffset(parsed, from), wordAtOffset(parsed, to))
  const verb = inside.find(({ form }) => form === 'infinitive')
  return verb ? (parsed.words[verb.negated ? verb.first : verb.head]?.from ?? from) : from
}

/** «отказался участвовать», "will not attend": the finite verb close before the infinitive. */
function governorOf({ parsed }: Context, cue: Cue): VerbGroup | undefined {
  const before = verbsIn(parsed, Math.max(cue.sentence.first, cue.first - 5), cue.first)
  return before.findLast((verb) => verb.form === 'finite')
}

/** What the governing verb makes of the stance: a refusal negates it, a call to somebody else leaves none. */
function polarityOf(
  { language, parsed }: Context,
  governor: VerbGroup,
  cue: Cue<StanceEntry>,
): 'plain' | 'negated' | 'none' {
  const how = language.governs?.(governor.lemma)
  if (how === undefined) return 'none'
  // "wants to attack the bill": the wish is the stance, and what is wished its target.
  const attends = cue.entry.stance === 'takes-part' || cue.entry.stance === 'stays-away'
  if (!attends && stanceAt(parsed, governor.head)) return 'none'
  const flips = [governor.negated, cue.verb?.negated === true, how === 'refuses'].filter(Boolean).length
  return flips % 2 === 1 ? 'negated' : 'plain'
}

const asCue = (cue: Cue<StanceEntry>, verb: VerbGroup): Cue<StanceEntry> => ({
  ...cue,
  first: verb.first,
  end: verb.end,
  from: verb.from,
  to: verb.to,
  head: verb.head,
  verb,
})

/** Words that weaken it, in its own clause. */
function isHedged({ parsed, language }: Context, cue: Cue): boolean {
  for (let at = cue.first - 1; at >= Math.max(cue.sentence.first, cue.first - 6); at--)
    if (language.hedges?.has(parsed.words[at]?.lower ?? '')) return true
  return false
}

/** One position for each holder. */
function positionsOf(context: Context, found: Found, statements: readonly Statement[], whose: Whose): Position[] {
  const around = statements.findLastIndex(({ content }) => content.some((piece) => holds(piece, found.cue)))
  const statement = around >= 0 ? statements[around] : undefined
  const { subject } = found
  if (subject === undefined) return []
  const parts = typeof subject === 'object' ? (subject.parts ?? [subject]) : [subject]
  return parts.flatMap((part) => {
    const held = holderOf(context, found, part, statement, whose)
    return held ? [positionOf(context, found, held, statement ? around : null)] : []
  })
}

const holds = (piece: Span, { from, to }: Span): boolean => piece.from <= from && to <= piece.to

interface Held {
  readonly holder: Position['holder']
  readonly via: Position['via']
  readonly certainty: number
}

function holderOf(
  context: Context,
  { cue }: Found,
  part: NounPhrase | 'elided',
  statement: Statement | undefined,
  whose: Whose,
): Held | undefined {
  const phrase = typeof part === 'object' ? part : undefined
  const text = phrase ? { from: phrase.from, to: phrase.to } : null
  const own = phrase ? phrase.person !== 3 : statement !== undefined && isOutside(statement, cue)
  if (statement && own) return ownPosition(statement.speaker, phrase?.number === 'plural', text)
  const { speaker, certainty } = whose(draftOf('position', cue, part, []))
  const name = speaker.name ?? (phrase ? groupName(context, phrase, speaker) : null)
  if (name === null || speaker.type === 'document' || speaker.type === 'media') return undefined
  const teller = statement?.speaker
  const via =
    teller && teller.name !== null && teller.name !== name && teller.type === 'person' ? { name: teller.name } : null
  return { holder: { id: speaker.id, name, type: speaker.type, text }, via, certainty }
}

/** «сказал, что не признаёт»: the verb's subject stands outside the words, so it is who says them. */
const isOutside = ({ content }: Statement, cue: Cue): boolean =>
  content.some((piece) => holds(piece, cue)) &&
  cue.verb?.form === 'finite' &&
  cue.verb.person !== undefined &&
  cue.verb.person !== 3

/** «Мы», "I": the speaker; "we" of somebody who speaks for a state or a body is that state or body. */
function ownPosition(speaker: Speaker, several: boolean, text: Span | null): Held | undefined {
  const { id, name, type, org } = speaker
  if (name === null || type === 'document' || type === 'media') return undefined
  if (several && type === 'person' && org !== null)
    return { holder: { id: null, name: org, type: 'organisation', text }, via: { name }, certainty: 0.6 }
  return { holder: { id, name, type, text }, via: null, certainty: 0.85 }
}

/** «правозащитные организации»: several, or a body, that have no name hold a position under the words for them. */
function groupName({ text }: Context, { from, to, cases, kind }: NounPhrase, { type }: Speaker): string | null {
  if (type === 'person' || type === 'document' || type === 'media' || kind === 'pronoun') return null
  if (cases.length > 0 && !cases.includes('nominative')) return null
  const words = text.slice(from, to)
  return words.charAt(0).toLowerCase() + words.slice(1)
}

function positionOf(
  context: Context,
  { cue, stance, target, reason, words, hedged }: Found,
  { holder, via, certainty }: Held,
  statement: number | null,
): Position {
  const { parsed, language, text } = context
  const sentence = sentenceAt(parsed, cue.first) ?? cue.sentence
  const evidence = { from: sentence.from, to: sentence.from + text.slice(sentence.from, sentence.to).trimEnd().length }
  return {
    holder,
    via,
    stance,
    cue: words,
    target,
    evidence,
    hedged,
    past: language.overtaken?.test(text.slice(evidence.from, evidence.to)) ?? false,
    reason,
    statement,
    confidence: Math.round(70 * certainty) / 100,
    rule: `${language.tag}/stance`,
  }
}
