import { extract, type Statement } from '../../src/extractor/index.ts'
import type { Language } from '../../src/language/language.ts'
import { articleOf } from './article.ts'

export { articleOf }

/** Takes the marks out: [content] {cue} <source>. A line may end with " ⇒ " and the speakers, "; " between them. */
export function unmark(line: string): string {
  return (line.split(' ⇒ ')[0] ?? '').replaceAll(/[[\]{}<>]/g, '')
}

/** Puts ours in, as `unmark` takes them out; the speakers only where `withSpeakers`. */
export function mark(text: string, statements: readonly Statement[], withSpeakers: boolean): string {
  const opening = new Map<number, string>()
  const closing = new Map<number, string>()
  const put = (span: { from: number; to: number } | null, open: string, close: string): void => {
    if (!span) return
    opening.set(span.from, (opening.get(span.from) ?? '') + open)
    closing.set(span.to, close + (closing.get(span.to) ?? ''))
  }
  const shown = statements.filter(({ act }) => act === 'speech' || act === 'position' || act === 'intention')
  for (const { content, cue, source } of shown) {
    for (const piece of content) put(piece, '[', ']')
    put(cue, '{', '}')
    put(source, '<', '>')
  }
  let marked = ''
  for (let i = 0; i <= text.length; i++) marked += (closing.get(i) ?? '') + (opening.get(i) ?? '') + text.charAt(i)
  const speakers = shown.map(({ speaker }) => speaker.name ?? `?${speaker.type}`).join('; ')
  return withSpeakers ? `${marked} ⇒ ${speakers}` : marked
}

/** The line with our marks, to be compared with the line itself. */
export function remark(line: string, language: Language): string {
  const text = unmark(line)
  return mark(text, extract(articleOf(text, language.tag), language).statements, line.includes(' ⇒ '))
}
