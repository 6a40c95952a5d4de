import type { Span, Token } from '../../text/index.ts'
import { wholeReading } from '../reading.ts'
import type { Word } from '../types.ts'
import { readingOf, type Tagged } from './readings.ts'
import { mendTags } from './retag.ts'
import { type Tag, tagWords } from './tagger.ts'
import { sentenceCase } from './title-case.ts'
import { englishTokens } from './tokens.ts'

const upper = /^\p{Lu}/u

/**
 * The words of one block, with the reading that holds in their sentence. `offset`: index of the first of them in the text;
 * `smallWords`: the words that the text writes without a capital (`smallWordsOf`), asked for where a heading stands.
 */
export function readWords(text: string, block: Span, offset: number, smallWords: () => ReadonlySet<string>): Word[] {
  const tokens = englishTokens(text, block)
  const forms = sentenceCase(
    tokens.map((token) => formOf(text, token)),
    tokens,
    smallWords,
  )
  const tags = tagWords(forms)
  const tagged = forms.map((form, i): Tagged => {
    const { kind } = tokens[i] ?? {}
    return { form, lower: form.toLowerCase(), tag: kind === 'mark' ? 'PUNCT' : tagOf(form, tags[i]) }
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

/** All words that a text writes without a capital somewhere. */
export const smallWordsOf = (text: string): ReadonlySet<string> =>
  new Set(text.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}’'-]*/gu))

/** "U.S." and "Mr." are names, whatever the model makes of them. */
function tagOf(form: string, tag: Tag = 'X'): Tag {
  return upper.test(form) && form.endsWith('.') && form.length > 1 ? 'PROPN' : tag
}

/** A capital counts unless it only opens a sentence. */
function isCapital(tagged: readonly Tagged[], i: number, tag: string): boolean {
  if (tag === 'PROPN') return true
  const previous = tagged[i - 1]
  return previous !== undefined && (previous.tag !== 'PUNCT' || previous.lower === ',' || previous.lower === '(')
}
