/** Sentences with their answer written in: [what is said], {cue}, <source>. No offsets by hand. */
import { extract } from '../../src/extractor/index.ts'
import type { Statement } from '../../src/extractor/types.ts'
import type { Language } from '../../src/language/language.ts'
import type { Span } from '../../src/text/types.ts'
import { articleOf } from '../extractor/marked.ts'

/** The text without its marks; ` ¶ ` parts paragraphs. */
export const unmark = (marked: string): string => marked.replaceAll(/[[\]{}<>]/g, '').replaceAll(' ¶ ', '\n\n')

export const statementsIn =
  (language: Language) =>
  (text: string): readonly Statement[] =>
    extract(articleOf(text, language.tag), language).statements

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
