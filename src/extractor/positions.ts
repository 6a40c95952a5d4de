/** Where holders stand on things, as the text itself states it (spec/POSITIONS.md). */
import { sentenceAt } from '../language/grammar.ts'
import { memoFor } from '../language/memo.ts'
import type { Span } from '../text/index.ts'
import { blockAt, type Context } from './draft.ts'
import { type Held, holdersOf, isDenied, type Whose } from './holders.ts'
import { withPast } from './past.ts'
import { attends, type Found, readStance, recognises } from './stance-reading.ts'
import type { Position, Statement } from './types.ts'

/** All positions of the text, in order. `statements` are those found in it: a position told in one has its speaker as `via`. */
export function findPositions(context: Context, statements: readonly Statement[], whose: Whose): Position[] {
  const found = context.parsed.stances.flatMap((cue) => {
    const one = context.silent(cue.from) ? undefined : readStance(context, cue)
    return one ?? []
  })
  // «согласился участвовать», "agreed to sign" take part; that they offer to is the same words again.
  const attended = new Set(
    found.flatMap(({ stance, words }) => (attends(stance) || recognises(stance) ? words.from : [])),
  )
  const around = tellersOf(statements)
  const states = new Set(statements.flatMap(({ speaker }) => (speaker.type === 'state' ? (speaker.name ?? []) : [])))
  const isState = (name: string): boolean => states.has(name) || statesNamed(context).has(name)
  const positions: { readonly one: Found; readonly position: Position }[] = []
  for (const one of found) {
    if ((one.stance === 'offers' || one.stance === 'refuses') && attended.has(one.words.from)) continue
    const index = around(one.cue.from, one.cue.to)
    const statement = index === null ? undefined : statements[index]
    if (isUnsaid(context, statements, index)) continue
    const last = positions.at(-1)?.position
    const same = last && blockAt(context.blocks, last.cue.from) === blockAt(context.blocks, one.cue.from)
    const told = { statement, before: same ? last : undefined, states, isState }
    for (const held of holdersOf(context, one, told, whose)) {
      const position = positionOf(context, one, held, index)
      if (one.cue.entry.by === 'teller' && last && repeats(last, position)) continue
      // «его кандидатуру поддержало большинство»: who holds it is not what it is about.
      if (aimsAtHolder(position)) continue
      if (positions.slice(-RECENT).some((known) => isSame(known.position, position))) continue
      positions.push({ one, position })
      if (position.holder.type === 'state') states.add(position.holder.name)
    }
  }
  // "Our participation in the summit will be considered": what is left open is not done.
  const open = positions.flatMap(({ position }) => (position.stance === 'undecided' ? [position] : []))
  const stated = positions.filter(
    ({ position }) =>
      position.stance === 'undecided' ||
      !open.slice(0, 200).some(({ target }) => target.some((piece) => holds(piece, position.cue))),
  )
  return withPast(
    context,
    stated.map(({ position }) => position),
    statements,
  )
}

/** The names of all states that the article names; worked out when they are first asked for. */
const statesNamed = memoFor(
  ({ parsed, language }: Context): ReadonlySet<string> =>
    new Set(
      parsed.phrases.flatMap((phrase) => {
        const { type, name } = language.describe(parsed, phrase)
        return type === 'state' && name !== null ? [name] : []
      }),
    ),
)

/** Whether the statement at the index, or one around it, is one that somebody does not make. */
function isUnsaid(context: Context, statements: readonly Statement[], index: number | null): boolean {
  for (let at = index; at !== null; at = statements[at]?.inside ?? null) {
    const statement = statements[at]
    if (statement && isDenied(context, statement)) return true
  }
  return false
}

const aimsAtHolder = ({ holder: { text }, target }: Position): boolean =>
  text !== null && target.some((piece) => holds(piece, text) && piece.from === text.from)

/** So many positions back two words of one sentence may tell the same one: «с протестом против плотины выступила». */
const RECENT = 6
const isSame = (one: Position, other: Position): boolean =>
  one.stance === other.stance &&
  one.holder.name === other.holder.name &&
  one.target.length === other.target.length &&
  one.target.every(({ from, to }, at) => from === other.target[at]?.from && to === other.target[at]?.to)

/** "insisted that the port must close": what must be is what is insisted on. */
const repeats = (before: Position, { holder, stance, cue }: Position): boolean =>
  before.stance === stance && before.holder.name === holder.name && before.target.some((piece) => holds(piece, cue))

/** The innermost statement around a stretch of text; to be asked in the order of the text. */
function tellersOf(statements: readonly Statement[]): (from: number, to: number) => number | null {
  const contents = statements
    .flatMap(({ content }, index) => content.map((piece) => ({ ...piece, index })))
    .sort((a, b) => a.from - b.from || b.to - a.to)
  let next = 0
  const open: typeof contents = []
  return (from, to) => {
    for (let piece = contents[next]; piece && piece.from <= from; piece = contents[++next]) open.push(piece)
    while (open.length > 0 && (open.at(-1)?.to ?? 0) <= from) open.pop()
    return open.findLast((piece) => piece.to >= to)?.index ?? null
  }
}

const holds = (piece: Span, { from, to }: Span): boolean => piece.from <= from && to <= piece.to

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
    past: language.overtaken?.test(text.slice(evidence.from, words.from)) ?? false,
    reason,
    statement,
    confidence: Math.round(70 * (0.5 + certainty / 2)) / 100,
    rule: `${language.tag}/stance`,
  }
}
