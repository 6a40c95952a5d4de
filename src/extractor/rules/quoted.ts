/** A quotation with the words that stand round it, and what these show of it. */
import { wordAtOffset } from '../../language/grammar.ts'
import type { Cue } from '../../language/types.ts'
import { beginsUpper, type Quotation, type Span } from '../../text/index.ts'
import { type Context, pieces, sentenceOf } from '../draft.ts'

export const dash = /^[—–―-]$/u

/** So far behind a quotation its cue may stand: «…», — сказал вчера в столице на встрече с послами министр. */
export const far = 14

/** A quotation with the words that stand round it. */
export interface Quoted {
  readonly quotation: Quotation
  readonly block: number
  /** Index of the word that is the opening mark, and of the first behind the closing one. */
  readonly first: number
  readonly end: number
}

export function locate(context: Context, q: Quotation): Quoted {
  const first = wordAtOffset(context.parsed, q.outer.from)
  const end = wordAtOffset(context.parsed, q.outer.to)
  const block = context.parsed.sentences.length > 0 ? (sentenceOf(context.parsed, q.outer.from)?.block ?? -1) : -1
  return { quotation: q, block, first, end }
}

export const inner = (context: Context, one: Quoted): Span[] => pieces(context, one.quotation.inner)

/** True where the quotation begins a sentence or a clause of its own: nothing, a dash or a colon before it. */
export function opensSentence(context: Context, one: Quoted): boolean {
  const { parsed } = context
  let at = one.first - 1
  if (dash.test(parsed.words[at]?.form ?? '')) at--
  // Dinner was cold - “Blame the stairs,” she said - and late.
  if (at < one.first - 1 && isUtterance(context, one)) return true
  const sentence = sentenceOf(parsed, one.quotation.outer.from)
  return sentence === undefined || at < sentence.first || /^[:.!?…»”"(]$/u.test(parsed.words[at]?.form ?? '')
}

/** “...,” Roe, wearing a “Sail On” pin, said: a few words in marks inside a sentence are nobody's. */
export const isTitle = (context: Context, one: Quoted): boolean =>
  one.end - one.first < longestTitle && !opensSentence(context, one) && !isUtterance(context, one)

const longestTitle = 8

/** A verb, or a noun for words: «приводит слова министра», «со словами». */
export const givesWords = ({ entry }: Cue): boolean =>
  entry.pos === 'verb' || (entry.pos === 'noun' && entry.takes.includes('quotation'))

export const takesQuotation = (cue: Cue): boolean => cue.entry.takes.includes('quotation')

/** yelled “Stop!” at the judge: a stop within the marks closes somebody's whole words, however few. */
export function isUtterance({ text }: Context, { quotation }: Quoted): boolean {
  const { from, to } = quotation.inner
  return quotation.closed && beginsUpper(text.slice(from, from + 2)) && /[,.!?…]$/u.test(text.slice(from, to))
}

export const isShort = ({ parsed }: Context, piece: Span): boolean =>
  wordAtOffset(parsed, piece.to) - wordAtOffset(parsed, piece.from) < 4

export const endsAlone = (form: string): boolean => /^[.!?…—–-]$/u.test(form) || /^[\p{Lu}«“"]/u.test(form)
