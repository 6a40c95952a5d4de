import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Marked, segmentLines } from '../../src/server/marks.ts'
import type { Span } from '../../src/text/types.ts'
import { unmark } from './marked.ts'

/** Segments of one line as "words/statements", with the numbers that stand behind them. */
function shown(line: string): string {
  const { text, statements } = unmark([line])
  const numbers = [...statements.keys()]
  const [segments = []] = segmentLines([{ from: 0, to: text.length }], [...statements.values()])
  return segments
    .map(({ from, to, said, cue, source, ends }) => {
      const marks = [...said.map((index) => `c${numbers[index]}`), ...(cue ? ['q'] : []), ...(source ? ['s'] : [])]
      const behind = ends.map(({ statement }) => `^${numbers[statement]}`).join('')
      return (marks.length === 0 ? text.slice(from, to) : `[${marks.join()} ${text.slice(from, to)}]`) + behind
    })
    .join('')
}

describe('segments of a line', () => {
  test.each([
    ['No statement here', 'No statement here'],
    ['{c1 Come}, {q1 said} {s1 Ada}', '[c1 Come]^1, [q said] [s Ada]'],
    ['{c1 Come}, {q1 said} Ada, {c1 now}', '[c1 Come]^1, [q said] Ada, [c1 now]^1'],
    ['{c1 {s2 Ada} {q2 said} {c2 come}}', '[c1,s Ada][c1  ][c1,q said][c1  ][c1,c2 come]^1^2'],
    ['{c1 {c2 Come}}', '[c1,c2 Come]^1^2'],
    ['{q1 По {s1 её} словам}, {c1 да}', '[q По ][q,s её][q  словам], [c1 да]^1'],
  ])('%s', (line, expected) => expect(shown(line)).toBe(expected))

  test('statements that overlap without nesting', () => {
    const statements = [plain([{ from: 0, to: 4 }]), plain([{ from: 2, to: 6 }])]
    const [segments = []] = segmentLines([{ from: 0, to: 6 }], statements)
    expect(segments.map(({ from, to, said }) => [from, to, said])).toEqual([
      [0, 2, [0]],
      [2, 4, [0, 1]],
      [4, 6, [1]],
    ])
  })
})

const plain = (content: readonly Span[]): Marked => ({ content, cue: null, source: null })

const span = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))
const marked = fc.record({
  content: fc.array(span, { minLength: 1, maxLength: 3 }),
  cue: fc.option(span),
  source: fc.option(span),
})
const windows = fc
  .uniqueArray(fc.nat(60), { minLength: 2, maxLength: 9 })
  .map((edges) => edges.toSorted((a, b) => a - b))
  .map((edges) => edges.slice(0, -1).map((from, at) => ({ from, to: edges[at + 1] ?? from })))
  // Every second one, so that there is unread text between them.
  .map((all) => all.filter((_, at) => at % 2 === 0))

test('segments cover each window exactly, whatever the spans, and know what covers them', () => {
  fc.assert(
    fc.property(windows, fc.array(marked, { maxLength: 6 }), (lines, statements) => {
      for (const [at, segments] of segmentLines(lines, statements).entries()) {
        const line = lines[at] ?? { from: 0, to: 0 }
        expect(segments[0]?.from).toBe(line.from)
        expect(segments.at(-1)?.to).toBe(line.to)
        for (const [index, { from, to, cue }] of segments.entries()) {
          expect(from).toBeLessThan(to)
          if (index > 0) expect(segments[index - 1]?.to).toBe(from)
          expect(cue).toBe(statements.some((one) => one.cue !== null && covers(one.cue, from)))
        }
        for (const { from, said } of segments) {
          const covering = statements.flatMap(({ content }, number) =>
            content.filter((piece) => covers(piece, from)).map(() => number),
          )
          expect(said).toHaveLength(Math.min(covering.length, 4))
          if (covering.length <= 4) expect(said.toSorted()).toEqual(covering.toSorted())
          else for (const number of said) expect(covering).toContain(number)
        }
      }
    }),
  )
})

const covers = ({ from, to }: Span, offset: number): boolean => from <= offset && offset < to

test('ten thousand nested statements over one line', { timeout: 5000 }, () => {
  const statements = Array.from({ length: 10_000 }, (_, at) => plain([{ from: at, to: 20_000 - at }]))
  const [segments = []] = segmentLines([{ from: 0, to: 20_000 }], statements)
  expect(segments).toHaveLength(19_999)
})
