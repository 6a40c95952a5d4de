import { type BreakRule, type Span, tokenize } from '../../text/index.ts'
import { readSentences } from '../sentences.ts'
import type { Parsed } from '../types.ts'
import { mayEnd, neverEnds } from './abbreviations.ts'
import { findPersonNames } from './names.ts'
import { readPhrases } from './phrases.ts'
import { readVerbs } from './verbs.ts'
import { readWords } from './words.ts'

/** «м. Лісогорськ», «5 млн грн. Про це»: some abbreviations never end a sentence, some do before a capital letter. */
const abbreviation: BreakRule = ({ text, tokens, stop, right }) => {
  const left = tokens[stop - 1]
  const mark = tokens[stop]
  if (left?.kind !== 'word' || !mark || left.to !== mark.from || text.charAt(mark.from) !== '.') return undefined
  const form = text.slice(left.from, left.to).toLowerCase()
  if (!neverEnds.has(form)) return undefined
  const next = tokens[right]
  const capital = next !== undefined && /^[\p{Lu}«"“„]/u.test(text.slice(next.from, next.to))
  return mayEnd.has(form) && capital ? undefined : 'join'
}

/** A Ukrainian text with what is known of its grammar, in linear time. */
export function parse(text: string, blocks: readonly Span[]): Parsed {
  const words = readWords(
    text,
    blocks.flatMap((block) => tokenize(text, block)),
  )
  const sentences = readSentences(text, blocks, words, [abbreviation])
  const names = findPersonNames(words)
  const phrases = readPhrases(words, sentences, names)
  return { text, words, sentences, names, phrases, stances: [], ...readVerbs(words, sentences) }
}
