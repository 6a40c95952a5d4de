/** A statement's spans drawn as PolNeAR draws them: a matter of form only, nothing is found or dropped here. */
import type { Statement } from '../src/extractor/types.ts'
import type { Span } from '../src/text/types.ts'

const opening = '"“‘«\''
const closing = '"”’»\''
/** Words that join a content to its cue: PolNeAR counts them to the content, we do not. */
const joins = /(?:^|[^\p{L}\p{N}])(that|to)\s+$/iu
/** Characters before a content in which its joining word is looked for. */
const reach = 12

/** A quotation that goes on in a new paragraph without a cue is a statement of its own to us, a further piece to PolNeAR. */
export function joinContinued(statements: readonly Statement[], text: string): Statement[] {
  const joined: Statement[] = []
  for (const statement of statements) {
    const goesOn = statement.cue === null && statement.speaker.how === 'continued'
    // “A,” Roe said, adding that B. ¶ “C”: the quotation goes on, not the clause behind it.
    const quoted = joined.findLastIndex(
      ({ rule, content }) =>
        /quotation|lead-in|colon/.test(rule) &&
        isBeside(text, content.at(-1)?.to ?? 0, statement.content[0]?.from ?? 0),
    )
    const index = quoted >= 0 ? quoted : joined.length - 1
    const last = joined[index]
    if (goesOn && last) joined[index] = { ...last, content: [...last.content, ...statement.content] }
    else joined.push(statement)
  }
  return joined
}

/** Whether no paragraph stands between the two places. */
const isBeside = (text: string, from: number, to: number): boolean =>
  to >= from && to - from < 2000 && (text.slice(from, to).match(/\n+/g) ?? []).length <= 1

type Spans = Pick<Statement, 'content' | 'cue' | 'source'>

/** Quotation marks belong to the content, and so do "that" and "to"; a detached relative clause belongs to the source. */
export function asPolnear<It extends Spans>(text: string, statement: It, others: readonly Spans[] = []): It {
  const content = statement.content.map((piece) => withJoin(text, withMarks(text, piece), statement))
  return { ...statement, content, source: withRelative(text, statement, others) }
}

/** "Roe, who lives in Ham, said ...": we leave the clause out (decision 6), PolNeAR takes it in. */
function withRelative(text: string, { source, cue }: Spans, others: readonly Spans[]): Span | null {
  if (!source || !cue || !/^, (?:who|whose|which|where)\b/.test(text.slice(source.to, source.to + 10))) return source
  const ahead = cue.from > source.to
  const rest = text.slice(source.to, ahead ? cue.from : source.to + 300)
  const length = (ahead ? /,\s*$/ : /[.!?](?:\s|$)/).exec(rest)?.index
  if (!length) return source
  const to = source.to + length
  const told = others.some((it) => it.cue !== null && it.cue.from > source.to && it.cue.to <= to)
  return told ? source : { from: source.from, to }
}

function withMarks(text: string, { from, to }: Span): Span {
  const before = opening.includes(text.charAt(from - 1)) && from > 0 ? from - 1 : from
  // The mark stands behind the stop or comma in American print: “…,” she said.
  let after = to
  while (after < to + 1 && '.,!?'.includes(text.charAt(after)) && after < text.length) after++
  if (after < text.length && closing.includes(text.charAt(after))) return { from: before, to: after + 1 }
  return { from: before, to: text.length > to && closing.includes(text.charAt(to)) ? to + 1 : to }
}

function withJoin(text: string, piece: Span, { cue, source }: Spans): Span {
  const start = Math.max(0, piece.from - reach)
  const word = joins.exec(text.slice(start, piece.from))?.[1]
  if (word === undefined) return piece
  const from = text.slice(start, piece.from).toLowerCase().lastIndexOf(word.toLowerCase()) + start
  // A cue such as "according to" has its own "to", and so may a source.
  const taken = [cue, source].some((span) => span !== null && span.from < piece.from && span.to > from)
  return taken ? piece : { from, to: piece.to }
}
