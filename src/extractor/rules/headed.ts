import { lowerAt, phraseAt, sentenceAt, verbsIn, wordAtOffset } from '../../language/grammar.ts'
import { memoFor } from '../../language/memo.ts'
import type { NounPhrase, Parsed } from '../../language/types.ts'
import type { Quotation, Span } from '../../text/index.ts'
import { type Context, type Draft, quotationAt, type Rule, trimPiece, withoutCue } from '../draft.ts'

/** A line that is longer tells more than a heading does. */
const longest = 200
/** Fewer words behind the colon are a label's. */
const leastWords = 3

/** «Орсен: мост “закрыт навсегда”», "Roe: Harbour Plan ‘Absolutely Wrong’": a line of one sentence that a name heads. */
export const headed: Rule = {
  name: 'name-colon',
  find: (context: Context): readonly Draft[] =>
    context.blocks.flatMap((block) => {
      const line = context.silent(block.from) ? undefined : headOf(context, block)
      const content = line && trimPiece(context.text, { from: line.colon + 1, to: block.to })
      if (!line || !content || !tells(context, content) || isQuotation(context, content, block)) return []
      const { phrase } = line
      return [withoutCue('name-colon', [content], phrase, { from: phrase.from, to: phrase.to })]
    }),
}

/** The name before the colon of a block that is one such line; undefined for any other block. */
export function headOf(context: Context, block: Span): { phrase: NounPhrase; colon: number } | undefined {
  const { parsed } = context
  if (block.to - block.from > longest) return undefined
  const first = wordAtOffset(parsed, block.from)
  const end = wordAtOffset(parsed, block.to)
  const phrase = phraseAt(parsed, first)
  const mark = phrase && parsed.words[phrase.end]
  if (!phrase || phrase.first !== first || mark?.form !== ':' || (sentenceAt(parsed, first)?.end ?? 0) < end)
    return undefined
  const named = phrase.personName !== null || isNamedElsewhere(parsed, phrase) || quotesAlone(context, phrase, block)
  return named ? { phrase, colon: mark.from } : undefined
}

/** "Roe: It Was ‘A Bad Joke’": a surname that the text has nowhere else, which is no word of it and no label, before quoted words. */
function quotesAlone({ parsed, language, text }: Context, { kind, first, end, to }: NounPhrase, block: Span): boolean {
  if (kind !== 'name' || end - first > 1 || !/[‘“"]\p{L}+[^’”"]* /u.test(text.slice(to, block.to))) return false
  for (let at = first; at < end; at++) {
    const word = lowerAt(parsed, at)
    if (language.labels?.has(word) || smallWordsOf(parsed).has(word)) return false
  }
  return language.labels !== undefined
}

const smallWordsOf = memoFor(
  (parsed: Parsed): ReadonlySet<string> =>
    new Set(parsed.words.flatMap(({ form, lower }) => (form === lower ? [lower] : []))),
)

/** «Орсен: «Мост закрыт», – деді»: the words in marks are all that is said. */
function isQuotation(context: Context, { from }: Span, block: Span): boolean {
  if (!/[«“„"‘]/u.test(context.text.charAt(from))) return false
  const quotation = quotationAt(context, { from: from + 1, to: from + 1 })
  return quotation !== undefined && !goesBeyond(context, quotation, block)
}

/** Whether the line says more behind the marks than a cue. */
export const goesBeyond = ({ text }: Context, { outer }: Quotation, block: Span): boolean =>
  (text.slice(outer.to, block.to).match(/[\p{L}\p{N}]+/gu) ?? []).length >= leastWords

/** A surname alone, of somebody whom the text names in full. */
function isNamedElsewhere(parsed: Parsed, { kind, first, end }: NounPhrase): boolean {
  if (kind !== 'name' || end - first !== 1) return false
  return surnamesOf(parsed).has(lowerAt(parsed, first))
}

/** The last words, in lower case, of all names that have a given name too. */
const surnamesOf = memoFor((parsed: Parsed): ReadonlySet<string> => {
  const full = parsed.names.filter(({ given }) => given !== null)
  return new Set(full.map(({ end }) => lowerAt(parsed, end - 1)))
})

/** Words enough, with a verb or somebody's own words among them: no place, date or caption. */
function tells({ parsed, text }: Context, { from, to }: Span): boolean {
  const first = wordAtOffset(parsed, from)
  const end = wordAtOffset(parsed, to)
  const words = parsed.words.slice(first, end).filter(({ kind }) => kind === 'word').length
  const quoted = /[«“„"‘]/u.test(text.slice(from, to))
  return words >= leastWords && (quoted || verbsIn(parsed, first, end).some(({ form }) => form === 'finite'))
}
