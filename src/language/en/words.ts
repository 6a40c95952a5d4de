import type { Span, Token } from '../../text/index.ts'
import { wholeReading } from '../reading.ts'
import type { Word } from '../types.ts'
import { readingOf, type Tagged } from './readings.ts'
import { mendTags } from './retag.ts'
import { type Tag, tagWords } from './tagger.ts'
import { englishTokens } from './tokens.ts'

const upper = /^\p{Lu}/u

/** The words of one block, with the reading that holds in their sentence. `offset`: index of the first of them in the text. */
export function readWords(text: string, block: Span, offset: number): Word[] {
  const tokens = englishTokens(text, block)
  const tags = tagWords(text, tokens)
  const tagged = tokens.map((token, i): Tagged => {
    const form = formOf(text, token)
    return { form, lower: form.toLowerCase(), tag: tagOf(token, form, tags[i]) }
  })
  mendTags(tagged)
  return tokens.map((token, i) => wordOf(token, tagged, i, offset))
}

function wordOf(token: Token, tagged: readonly Tagged[], i: number, offset: number): Word {
  const best = wholeReading(readingOf(tagged, i))
  const { form = '', lower = '', tag = 'X' } = tagged[i] ?? {}
  const { from, to, kind } = token
  return {
    from,
    to,
    kind,
    at: offset + i,
    form,
    lower,
    readings: [best],
    best,
    capital: upper.test(form) && isCapital(tagged, i, tag),
  }
}

/** As written, but for two apostrophes, which stand for a double mark. */
const formOf = (text: string, { from, to }: Token): string => {
  const form = text.slice(from, to)
  return form === "''" ? '"' : form
}

/** "U.S." and "Mr." are names; a mark is never a word, whatever the model makes of it. */
function tagOf(token: Token, form: string, tag: Tag = 'X'): Tag {
  if (token.kind === 'mark') return 'PUNCT'
  return upper.test(form) && form.endsWith('.') && form.length > 1 ? 'PROPN' : tag
}

/** A capital counts unless it only opens a sentence. */
function isCapital(tagged: readonly Tagged[], i: number, tag: string): boolean {
  if (tag === 'PROPN') return true
  const previous = tagged[i - 1]
  return previous !== undefined && (previous.tag !== 'PUNCT' || previous.lower === ',' || previous.lower === '(')
}
