/** Sentences with their answer written in: [what is said], {cue}, <source>. No offsets by hand. */
import { extract } from '../../../src/extractor/index.ts'
import type { Statement } from '../../../src/extractor/types.ts'
import { kazakh } from '../../../src/language/kk/index.ts'
import type { Article, Block } from '../../../src/reader/types.ts'
import type { Span } from '../../../src/text/types.ts'

/** The text without its marks; ` ¶ ` parts paragraphs. */
export const unmark = (marked: string): string => marked.replaceAll(/[[\]{}<>]/g, '').replaceAll(' ¶ ', '\n\n')

/** An article of this text alone. */
export function article(text: string): Article {
  const blocks: Block[] = []
  let from = 0
  for (const paragraph of text.split('\n\n')) {
    blocks.push({ kind: 'paragraph', span: { from, to: from + paragraph.length } })
    from += paragraph.length + 2
  }
  return {
    id: 'a1',
    version: 'v1',
    file: 'test.txt',
    url: null,
    canonical: null,
    captured: '2026-07-01T09:00:00Z',
    sha256: '0'.repeat(64),
    language: 'kk',
    title: null,
    headline: null,
    lead: null,
    text,
    blocks,
    authors: [],
    published: null,
    modified: null,
    publisher: { name: null, domain: null },
    agency: null,
    section: null,
    tags: [],
    paywall: null,
    image: null,
    metadata: {},
    lists: [],
    variants: [],
  }
}

export const statementsOf = (text: string): readonly Statement[] => extract(article(text), kazakh).statements

/** The text with the marks that the statements give it. */
export function mark(text: string, statements: readonly Statement[]): string {
  const marks: { at: number; sign: string; opens: boolean }[] = []
  const put = (span: Span | null, open: string, close: string): void => {
    if (!span) return
    marks.push({ at: span.from, sign: open, opens: true }, { at: span.to, sign: close, opens: false })
  }
  for (const { content, cue, source } of statements) {
    for (const piece of content) put(piece, '[', ']')
    put(cue, '{', '}')
    put(source, '<', '>')
  }
  marks.sort((a, b) => a.at - b.at || Number(a.opens) - Number(b.opens))
  let out = ''
  let from = 0
  for (const { at, sign } of marks) {
    out += text.slice(from, at) + sign
    from = at
  }
  return (out + text.slice(from)).replaceAll('\n\n', ' ¶ ')
}

/** Who says it, as one line: name / role / org. */
export const speakers = (statements: readonly Statement[]): string[] =>
  statements.map(({ speaker }) => [speaker.name, speaker.role, speaker.org].map((part) => part ?? '–').join(' / '))
