import { phrasesIn, sentenceAt, verbsIn, wordAtOffset } from '../language/grammar.ts'
import type { Language } from '../language/language.ts'
import type { Act, Attribution, Cue, NounPhrase, Parsed, Sentence, WordRange } from '../language/types.ts'
import type { Quotation, Span } from '../text/index.ts'
import type { Interview } from './interview.ts'
import type { Explain } from './types.ts'

/** All that a rule looks at. */
export interface Context {
  readonly text: string
  readonly blocks: readonly Span[]
  /** True for a block in which nothing is said: the headline of a plain text. */
  readonly silent: (offset: number) => boolean
  /** Set where the article is told as questions and answers; the questions are silent too. */
  readonly interview: Interview | undefined
  readonly language: Language
  readonly parsed: Parsed
  /** Outermost quotations only, in order. */
  readonly quotations: readonly Quotation[]
  readonly explain: Explain
}

/** Who a draft says it is, before the whole document is looked at. */
export type DraftSource =
  | { readonly kind: 'phrase'; readonly phrase: NounPhrase }
  | { readonly kind: 'possessive'; readonly attribution: Attribution }
  /** The subject of the last verb goes on. */
  | { readonly kind: 'elided' }
  /** A quotation without a cue that follows another, or what somebody was told to have said: `of` is that statement. */
  | { readonly kind: 'continued'; readonly of?: Draft }
  | { readonly kind: 'none' }

/** A statement as one rule sees it. */
export interface Draft {
  readonly rule: string
  readonly act: Act
  readonly content: readonly Span[]
  readonly cue: Span | null
  readonly source: Span | null
  readonly from: DraftSource
  /** The lexicon's cue, where there is one: a cue serves one draft. */
  readonly lexical: Cue | null
  /** Set off as somebody's own words without marks: a block behind a colon or before a dash. */
  readonly unquoted: boolean
  /** The cue denies that it was said: whatever stands in marks are nobody's own words. */
  readonly disowned?: boolean
}

/** One construction: all the statements it finds in the text, in order. */
export type Rule = {
  readonly name: string
  readonly find: (context: Context) => readonly Draft[]
}

/** The draft of a cue with its subject as source. */
export function draftOf(
  rule: string,
  cue: Cue,
  subject: NounPhrase | 'elided' | undefined,
  content: readonly Span[],
): Draft {
  const phrase = typeof subject === 'object' ? subject : undefined
  return {
    rule,
    act: cue.entry.act,
    content,
    cue: { from: cue.from, to: cue.to },
    source: phrase ? { from: phrase.from, to: phrase.to } : null,
    from: phrase ? { kind: 'phrase', phrase } : { kind: subject === 'elided' ? 'elided' : 'none' },
    lexical: cue,
    unquoted: false,
  }
}

/** The draft of a quotation or a line that no cue gives: its place says whose it is. */
export function withoutCue(rule: string, content: readonly Span[], phrase: NounPhrase, source: Span | null): Draft {
  return {
    rule,
    act: 'speech',
    content,
    cue: null,
    source,
    from: { kind: 'phrase', phrase },
    lexical: null,
    unquoted: false,
  }
}

const edge = /[\s,;:—–―-]/u
const stops = '.…'

/** A piece of content without the marks that join it to the cue, its final stop, and marks that enclose the whole. */
export function trimPiece(text: string, piece: Span): Span | undefined {
  let { from, to } = piece
  let stray: ReadonlySet<number> | undefined
  for (let again = true; again && from < to; ) {
    again = false
    while (from < to && edge.test(text.charAt(from))) from++
    // «журнала ''Лодка'', рыбы много»: the slant of a wiki ends before the comma.
    if (/^''[,\s]/.test(text.slice(from, from + 3))) {
      from += 2
      again = true
    }
    while (from < to && edge.test(text.charAt(to - 1))) to--
    // "J.", "U.S.": the stop of a letter is its own.
    const initial = /(?:^|[\s.])\p{L}\.$/u.test(text.slice(Math.max(from, to - 4), to))
    while (from < to && stops.includes(text.charAt(to - 1)) && !initial) {
      to--
      again = true
    }
    // The mark that closes a quotation around the piece is none of its words.
    if (from < to && /[»”]/.test(text.charAt(to - 1))) {
      stray ??= strayClosings(text, from, to)
      if (stray.has(to - 1)) {
        to--
        again = true
      }
    }
    const inner = withoutMarks(text, from, to)
    if (inner) {
      from = inner.from
      to = inner.to
      again = true
    }
  }
  const slanted = text.startsWith("''", to) && text.slice(from, to).split("''").length % 2 === 0
  return from < to ? { from, to: slanted ? to + 2 : to } : undefined
}

/** Offsets of the closing marks of a piece that nothing in it opens. */
function strayClosings(text: string, from: number, to: number): ReadonlySet<number> {
  const stray = new Set<number>()
  const open = { '»': 0, '”': 0 }
  for (let i = from; i < to; i++) {
    const char = text.charAt(i)
    if (char === '«') open['»']++
    else if (char === '“' || char === '„') open['”']++
    else if (char === '»' || char === '”') {
      if (open[char] > 0) open[char]--
      else stray.add(i)
    }
  }
  return stray
}

const enclosing: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '“', '"': '"' }

/** The inside of a piece that is one quotation from its first mark to its last; undefined for any other. */
function withoutMarks(text: string, from: number, to: number): Span | undefined {
  const open = text.charAt(from)
  const close = enclosing[open]
  if (close === undefined || to - from < 3 || text.charAt(to - 1) !== close) return undefined
  let depth = 0
  for (let i = from; i < to - 1; i++) {
    const char = text.charAt(i)
    if (char === close && close === open) {
      if (i > from) return undefined
    } else if (char === open) depth++
    else if (char === close && --depth === 0) return undefined
  }
  return { from: from + 1, to: to - 1 }
}

/** The outermost quotation that holds the span whole. */
export function quotationAt({ quotations }: Context, { from, to }: Span): Quotation | undefined {
  let low = 0
  for (let high = quotations.length; low < high; ) {
    const middle = (low + high) >> 1
    if ((quotations[middle]?.outer.to ?? 0) > from) high = middle
    else low = middle + 1
  }
  const found = quotations[low]
  return found && found.inner.from <= from && to <= found.inner.to ? found : undefined
}

/** “It is late, I think, and dark,” Roe said: an aside inside a quotation says no more than the quotation does. */
export function withinMarks(context: Context, cue: Span, piece: Span): Span {
  const inner = quotationAt(context, cue)?.inner
  if (!inner) return piece
  const from = Math.max(piece.from, inner.from)
  return { from, to: Math.max(from, Math.min(piece.to, inner.to)) }
}

/** As Roe put it, “it is late. We go”: the piece, carried on to the end of a quotation that begins in it and goes beyond it. */
export function toClosingMark(context: Context, piece: Span): Span {
  const open = quotationAt(context, { from: piece.to - 1, to: piece.to - 1 })
  const carries = open?.closed && open.outer.from >= piece.from && open.outer.to > piece.to
  return carries ? { from: piece.from, to: open.outer.to } : piece
}

/** One piece for each block that the span touches; no piece includes a separator. */
export function pieces(context: Context, span: Span): Span[] {
  const found: Span[] = []
  for (let i = blockAt(context.blocks, span.from); i < context.blocks.length; i++) {
    const block = context.blocks[i]
    if (!block || block.from >= span.to) break
    const piece = trimPiece(context.text, { from: Math.max(block.from, span.from), to: Math.min(block.to, span.to) })
    if (piece) found.push(piece)
  }
  return found
}

/** Index of the first block that ends behind the offset. */
export function blockAt(blocks: readonly Span[], offset: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.to ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** «Орсен передумал:»: the person that a sentence without a cue begins with. */
export function actor({ parsed, language }: Context, { first, end }: WordRange): NounPhrase | undefined {
  if (!verbsIn(parsed, first, end).some((verb) => verb.form === 'finite')) return undefined
  const isSubject = (phrase: NounPhrase): boolean =>
    language.isSubject ? language.isSubject(parsed, phrase) : phrase.cases.includes('nominative')
  return phrasesIn(parsed, first, end).find(
    (phrase) => isSubject(phrase) && phrase.person === 3 && (phrase.personName !== null || phrase.kind === 'pronoun'),
  )
}

/** Where the sentence's own words begin: behind "Кроме того," and its like. */
export function beginning({ parsed, language }: Context, sentence: Sentence): number {
  const first = language.behindConnective?.(parsed, sentence.first) ?? sentence.first
  return parsed.words[first]?.from ?? sentence.from
}

/** The sentence that holds the offset. */
export const sentenceOf = (parsed: Parsed, offset: number) => sentenceAt(parsed, wordAtOffset(parsed, offset))
