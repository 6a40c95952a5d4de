import { findQuotations, type Span, type Token } from '../../text/index.ts'
import { isGivenName } from '../latin-names.ts'
import { wholeReading } from '../reading.ts'
import type { Word } from '../types.ts'
import { isLexeme } from './model.ts'
import { nounLemma } from './morphology/lemma.ts'
import { readingOf, type Tagged } from './readings.ts'
import { mendTags } from './retag.ts'
import { bodyNameWords, isRoleNoun, mediaNameWords } from './roles.ts'
import { capitalNames, stateAdjectives, stateNames } from './states.ts'
import { type Tag, tagWords } from './tagger.ts'
import { calendar } from './times.ts'
import { sentenceCase } from './title-case.ts'
import { englishTokens } from './tokens.ts'

const upper = /^\p{Lu}/u

/**
 * The words of one block, with the reading that holds in their sentence. `offset`: index of the first of them in the text;
 * `written`: how the text writes its words elsewhere (`writtenIn`).
 */
export function readWords(text: string, block: Span, offset: number, written: Written): Word[] {
  const tokens = englishTokens(text, block)
  const forms = sentenceCase(
    tokens.map((token) => written.quoting.get(token.from) ?? formOf(text, token)),
    tokens,
    written.small,
  )
  const tags = tagWords(forms)
  const tagged = forms.map((form, i): Tagged => {
    const { kind } = tokens[i] ?? {}
    return { form, lower: form.toLowerCase(), tag: kind === 'mark' ? 'PUNCT' : tagOf(form, tags[i]) }
  })
  for (const [i, word] of tagged.entries()) if (opensAsNoun(tagged, i, written)) word.tag = 'NOUN'
  mendTags(tagged)
  return tokens.map((token, i) => wordOf(token, tagged, i, offset))
}

/** "Reports said", "Traders bought": a noun of the dictionary that the tagger took for a name because it opens a sentence. */
function opensAsNoun(tagged: readonly Tagged[], i: number, { small, named }: Written): boolean {
  const word = tagged[i]
  if (word?.tag !== 'PROPN' || !titled.test(word.form)) return false
  const [before, next] = [tagged[i - 1], tagged[i + 1]]
  const opens = before === undefined || (before.tag === 'PUNCT' && before.lower !== ',' && before.lower !== '(')
  if (!opens || next === undefined || upper.test(next.form)) return false
  if (!isLexeme(word.lower) && !isLexeme(nounLemma(word.lower))) return false
  if (isGivenName(word.form) || knownNames.some((names) => names.has(word.lower))) return false
  // "Secretary of State Roe" opens with an office, "Brown said" with a name that the text has to show for a word.
  if (isRoleNoun(word.lower)) return false
  return small().has(word.lower) || (isPlural(word.lower) && !named().has(word.form))
}

const isPlural = (lower: string): boolean => nounLemma(lower) !== lower

const titled = /^\p{Lu}\p{Ll}+$/u
const knownNames = [bodyNameWords, mediaNameWords, stateNames, capitalNames, stateAdjectives, calendar]

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

/** Where single straight marks quote, as British papers have them, and the curly ones that they stand for. */
function quotingApostrophes(text: string, blocks: readonly Span[]): ReadonlyMap<number, string> {
  if (!/(?:^|[^\p{L}\p{N}'])'[\p{L}\p{N}]/u.test(text)) return new Map()
  const single = findQuotations(text, blocks, true).filter(
    ({ outer, inner }) => text.slice(outer.from, inner.from) === "'",
  )
  return new Map(
    single.flatMap(({ outer, closed }): [number, string][] => [
      [outer.from, '‘'],
      ...(closed ? [[outer.to - 1, '’'] as [number, string]] : []),
    ]),
  )
}

/** All words that a text writes without a capital somewhere. */
const smallWordsOf = (text: string): ReadonlySet<string> => new Set(text.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}’'-]*/gu))

/** All words that a text writes with a capital within a sentence. */
const namedWordsOf = (text: string): ReadonlySet<string> => new Set(text.match(/(?<=[\p{L}\p{N},] )\p{Lu}[\p{L}-]*/gu))

/** How a text writes its words elsewhere, which is worked out when it is first asked, and its quotations. */
export interface Written {
  readonly small: () => ReadonlySet<string>
  readonly named: () => ReadonlySet<string>
  /** The curly forms of the straight single marks that quote, by offset. */
  readonly quoting: ReadonlyMap<number, string>
}

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

export function writtenIn(text: string, blocks: readonly Span[]): Written {
  let small: ReadonlySet<string> | undefined
  let named: ReadonlySet<string> | undefined
  return {
    small: () => (small ??= smallWordsOf(text)),
    named: () => (named ??= namedWordsOf(text)),
    quoting: quotingApostrophes(text, blocks),
  }
}
