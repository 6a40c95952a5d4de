import type { Block } from '../../src/reader/types.ts'
import type { Span } from '../../src/text/types.ts'

/** What is marked of one statement: its pieces, its cue, its source. */
export interface MarkedStatement {
  readonly content: readonly Span[]
  readonly cue: Span | null
  readonly source: Span | null
}

/** A text without its marks, and where they stood. */
export interface Unmarked {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly statements: ReadonlyMap<number, MarkedStatement>
}

const parts = { c: 'content', q: 'cue', s: 'source' } as const

/**
 * Takes the marks out of paragraphs: `{c1 words}` is content of statement 1, `{q1 …}` its cue, `{s1 …}` its source.
 * Marks may nest.
 */
export function unmark(paragraphs: readonly string[]): Unmarked {
  let text = ''
  const blocks: Block[] = []
  const open: { readonly part: keyof typeof parts; readonly statement: number; readonly from: number }[] = []
  const found: { readonly part: keyof typeof parts; readonly statement: number; readonly span: Span }[] = []
  for (const paragraph of paragraphs) {
    const from = text === '' ? 0 : text.length + 2
    text = text === '' ? '' : `${text}\n\n`
    for (const [piece, part, statement] of paragraph.matchAll(/\{([cqs])(\d+) |\}|[^{}]+|[{}]/g)) {
      if (part !== undefined) open.push({ part: partOf(part), statement: Number(statement), from: text.length })
      else if (piece === '}') {
        const mark = open.pop()
        if (mark === undefined) throw new Error(`a mark is closed that was never opened: ${paragraph}`)
        found.push({ ...mark, span: { from: mark.from, to: text.length } })
      } else text += piece
    }
    blocks.push({ kind: 'paragraph', span: { from, to: text.length } })
  }
  const statements = new Map<number, MarkedStatement>()
  for (const { statement } of found.toSorted((a, b) => a.statement - b.statement)) {
    const own = found.filter((mark) => mark.statement === statement)
    const spans = (part: keyof typeof parts) => own.filter((mark) => mark.part === part).map(({ span }) => span)
    const content = spans('c').toSorted((a, b) => a.from - b.from)
    statements.set(statement, { content, cue: spans('q')[0] ?? null, source: spans('s')[0] ?? null })
  }
  return { text, blocks, statements }
}

function partOf(letter: string): keyof typeof parts {
  if (letter === 'c' || letter === 'q' || letter === 's') return letter
  throw new Error(`no such mark: ${letter}`)
}
