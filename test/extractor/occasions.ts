import { extract } from '../../src/extractor/index.ts'
import type { Statement } from '../../src/extractor/types.ts'
import type { Language } from '../../src/language/language.ts'
import { articleOf } from './marked.ts'

/** The statements of a text that was published on 18 June 2025, a Wednesday; " ¶ " parts its paragraphs. */
export function statementsOf(text: string, language: Language): readonly Statement[] {
  const article = { ...articleOf(text.replaceAll(' ¶ ', '\n\n'), language.tag), published: '2025-06-18T12:00:00Z' }
  return extract(article, language).statements
}

/** Of each statement when it was said, at what and to whom, as far as the text tells: "said …, at …, to …", "-" for nothing. */
export function occasionsIn(text: string, language: Language): string {
  const whole = text.replaceAll(' ¶ ', '\n\n')
  const tell = ({ said, venue, addressee }: Statement): string => {
    const words = ({ text: { from, to } }: { text: { from: number; to: number } }): string => whole.slice(from, to)
    const parts = [
      said && `said ${said.edtf}`,
      venue && `at ${venue.kind}${venue.name ? ` ${venue.name}` : ''} (${words(venue)})`,
      addressee && `to ${addressee.name ?? '-'} (${words(addressee)})`,
    ]
    return parts.filter((part) => part !== null).join(', ') || '-'
  }
  return statementsOf(text, language).map(tell).join(' | ')
}

/** Lines "text ⇒ answer". */
export const occasionLines = (table: string): readonly (readonly [text: string, answer: string])[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [text = '', answer = ''] = line.split(' ⇒ ')
      return [text, answer] as const
    })
