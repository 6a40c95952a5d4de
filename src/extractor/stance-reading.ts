/** A stance word in its place: what it says, of what, and whose verb it is. */
import { phraseAt, phrasesIn, stanceAt, verbAt, verbsIn, wordAtOffset } from '../language/grammar.ts'
import type { Complement, Cue, NounPhrase, Stance, StanceEntry, VerbGroup } from '../language/types.ts'
import type { Span } from '../text/index.ts'
import { type Context, pieces, trimPiece } from './draft.ts'

export interface Found {
  readonly cue: Cue<StanceEntry>
  readonly stance: Stance
  readonly target: readonly Span[]
  readonly reason: Span | null
  readonly subject: NounPhrase | 'elided' | 'teller' | undefined
  /** Who voices it where the grammar tells one apart from the holder: «Орсен подтвердил готовность страны». */
  readonly voice: NounPhrase | 'elided' | undefined
  /** The words that carry the stance, with the verb that governs them. */
  readonly words: Span
  readonly hedged: boolean
}

/** What the word says where it stands; undefined where it carries no stance there, or none of anything. */
export function readStance(context: Context, cue: Cue<StanceEntry>): Found | undefined {
  const { parsed, language } = context
  const governor = cue.verb?.form === 'infinitive' ? governorOf(context, cue) : undefined
  if (cue.verb?.form === 'infinitive' && !governor) return undefined
  const polarity = governor ? polarityOf(context, governor, cue) : cue.verb?.negated === true ? 'negated' : 'plain'
  const stance = polarity === 'none' ? null : polarity === 'negated' ? cue.entry.negated : cue.entry.stance
  if (stance === null) return undefined
  const main = governor ? asCue(cue, governor) : cue
  const aimed = aimOf(context, main, cue, stance)
  if (!aimed) return undefined
  const exact = language.stanceOf?.(parsed, cue, stance, aimed.target[0] ?? cue) ?? stance
  if (exact === 'none') return undefined
  return { cue, stance: exact, ...aimed, hedged: isHedged(context, main) }
}

type Aimed = Pick<Found, 'target' | 'reason' | 'words' | 'subject' | 'voice'>

function aimOf(context: Context, main: Cue<StanceEntry>, cue: Cue<StanceEntry>, stance: Stance): Aimed | undefined {
  const { parsed, language } = context
  const aim = language.aimOf?.(parsed, cue)
  if (aim === 'none') return undefined
  if (aim) {
    const [first, ...others] = aim.target
    const told = first && targetIn(context, { kind: 'object', ...first })
    if (!told) return undefined
    const target = [...told.target, ...others.flatMap((span) => pieces(context, span))]
    const subject = aim.holder ?? (cue.entry.by === 'teller' ? 'teller' : language.subjectOf(parsed, main))
    const words = aim.words ?? { from: main.from, to: cue.to }
    return { target, reason: told.reason, words, subject, voice: aim.voice }
  }
  const read = language.complementOf(parsed, cue)
  const complement = read ?? (stance === 'neutral' ? restOf(context, cue) : undefined)
  const told = complement && targetIn(context, complement)
  if (!complement || !told) return undefined
  const target = read ? told.target : (namedIn(context, complement) ?? told.target)
  const words = wordsOf(context, main, cue, complement)
  return { target, reason: told.reason, words, subject: language.subjectOf(parsed, main), voice: undefined }
}

/** The words that carry the stance; in «против указа выступает Карсания» the preposition before the target does. */
function wordsOf({ parsed }: Context, main: Cue, cue: Cue<StanceEntry>, complement: Complement): Span {
  const before = complement.to <= cue.from ? parsed.words[wordAtOffset(parsed, complement.from) - 1] : undefined
  if (before && cue.entry.object.includes(`+${before.lower}`)) return { from: before.from, to: before.to }
  return { from: main.from, to: complement.cueTo ?? cue.to }
}

/** «придерживается нейтралитета, угощая чаем обе артели»: between whom is told behind the cue, if at all. */
function restOf({ text }: Context, { to: from, sentence }: Cue): Complement | undefined {
  const rest = text.slice(from, sentence.to)
  // «воздержались», — сообщил он»: behind the words of somebody else the narrator goes on.
  return /^\s*(?:[»”".!?]|, [—–])/u.test(rest) ? undefined : { kind: 'object', from, to: sentence.to }
}

/** Those between whom somebody is neutral, where the rest of the sentence names them. */
function namedIn({ parsed }: Context, { from, to }: Span): readonly Span[] | undefined {
  const phrases = phrasesIn(parsed, wordAtOffset(parsed, from), wordAtOffset(parsed, to))
  const named = phrases.flatMap((phrase) => phrase.parts ?? [phrase]).filter(({ head }) => parsed.words[head]?.capital)
  return named.length > 0 ? named.map((phrase) => ({ from: phrase.from, to: phrase.to })) : undefined
}

/** Characters of the longest target: what is longer is a text without its marks. */
const longest = 500

/** What the complement aims at, without whom it is said to and without the reason; undefined for a mere pronoun. */
function targetIn(context: Context, complement: Complement): Pick<Found, 'target' | 'reason'> | undefined {
  const { parsed, text, language } = context
  const from = actionIn(context, complement)
  const opener = language.reasonOpeners?.exec(text.slice(from, complement.to))
  // «не хочет ссориться из-за реки»: what an action is over belongs to it.
  const why = complement.kind === 'infinitive' && opener?.[0] === ' из-за ' ? undefined : opener
  // «сделать всё, чтобы …»: without what follows there is no target.
  const empty = why && /(?:^|\s)(?:вс[её]|так|то|тем)$/u.test(text.slice(from, from + why.index))
  const told = why && why.index > 0 && !empty ? from + why.index : complement.to
  const aside = language.besideTarget?.exec(text.slice(from, told))
  const to = aside && aside.index > 0 ? from + aside.index : told
  const listed = /, (?:включая|в том числе|including) /u.exec(text.slice(from, to))
  const target = pieces(context, { from: listed ? from + listed.index + listed[0].length : from, to }).flatMap(
    (piece) => membersOf(text, withoutStray(text, piece)),
  )
  if (to - from > longest) return undefined
  const only = phraseAt(parsed, wordAtOffset(parsed, from))
  if (target.length === 0 || (only?.kind === 'pronoun' && only.to >= to - 1)) return undefined
  const reason =
    why && told < complement.to ? trimPiece(text, { from: told + why[0].length, to: complement.to }) : undefined
  return { target, reason: reason ?? null }
}

const member = /^\p{Lu}[\p{L}\p{N}.’'-]*(?: \p{Lu}[\p{L}\p{N}.’'-]*){0,3}$/u

/** «Карсанию, Норландию и Вельдорию» is three pieces, a list of names; any other target is one. */
function membersOf(text: string, piece: Span): Span[] {
  const words = text.slice(piece.from, piece.to)
  if (words.length > 300) return [piece]
  const members: Span[] = []
  let from = piece.from
  for (const joint of [...words.matchAll(/,? (?:и|and) |, /gu), { 0: '', index: words.length }]) {
    const to = piece.from + joint.index
    if (!member.test(text.slice(from, to))) return [piece]
    members.push({ from, to })
    from = to + joint[0].length
  }
  return members
}

/** «покинуть порт», — сказал: without the mark that closes what was opened before it. */
function withoutStray(text: string, { from, to }: Span): Span {
  const last = text.charAt(to - 1)
  const open = last === '»' ? '«' : last === '”' ? '“' : undefined
  return open && !text.slice(from, to).includes(open) ? { from, to: to - 1 } : { from, to }
}

/** Where the action begins in «призвал соседей ОСТАНОВИТЬ стройку», "urged them to STOP": whom it is said to is left out. */
function actionIn({ parsed }: Context, { kind, from, to }: Complement): number {
  if (kind !== 'infinitive') return from
  const { words } = parsed
  const first = wordAtOffset(parsed, from)
  // "pledged to PUSH for it": the "to" stands before the complement.
  const direct = verbAt(parsed, first)
  if (direct?.form === 'infinitive' && direct.first < first) return from
  const inside = verbsIn(parsed, first, wordAtOffset(parsed, to))
  const verb = inside.find(({ form }) => form === 'infinitive')
  if (!verb) return from
  const isTo = words[verb.first]?.lower === 'to'
  const begin = isTo ? verb.first + (verb.negated ? -1 : 1) : verb.negated ? verb.first : verb.head
  return words[begin]?.from ?? from
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
  const wish = stanceAt(parsed, governor.head)?.entry.takes.includes('infinitive')
  if (wish && !attends(cue.entry.stance) && !recognises(cue.entry.stance)) return 'none'
  const flips = [governor.negated, cue.verb?.negated === true, how === 'refuses'].filter(Boolean).length
  return flips % 2 === 1 ? 'negated' : 'plain'
}

/** To take part or to stay away is a stance whatever governs it: «отказался участвовать». */
export const attends = (stance: Stance | null): boolean => stance === 'takes-part' || stance === 'stays-away'

/** So is recognition: «отказался признать». */
export const recognises = (stance: Stance | null): boolean => stance === 'recognises' || stance === 'does-not-recognise'

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
  for (let at = cue.head - 1; at >= Math.max(cue.sentence.first, cue.first - 6); at--)
    // "In May" is a month.
    if (!parsed.words[at]?.capital && language.hedges?.has(parsed.words[at]?.lower ?? '')) return true
  return false
}
