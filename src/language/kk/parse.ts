import { type BreakRule, type Span, tokenize } from '../../text/index.ts'
import { readSentences } from '../sentences.ts'
import type { Parsed } from '../types.ts'
import { mayEnd, neverEnds } from './abbreviations.ts'
import { findPersonNames } from './names.ts'
import { readPhrases } from './phrases.ts'
import { readCues } from './verbs.ts'
import { readWords } from './words.ts'

/** «2026 ж. 3 сәуірде», «5 млн. Бұл …»: some abbreviations never end a sentence, some do before a capital letter. */
const abbreviation: BreakRule = ({ text, tokens, stop, right }) => {
  const left = tokens[stop - 1]
  const mark = tokens[stop]
  if (left?.kind !== 'word' || !mark || left.to !== mark.from || text.charAt(mark.from) !== '.') return undefined
  const form = text.slice(left.from, left.to).toLowerCase()
  const next = tokens[right]
  const capital = next !== undefined && /^[\p{Lu}«"“]/u.test(text.slice(next.from, next.to))
  if (mayEnd.has(form) && capital) return undefined
  return neverEnds.has(form) ? 'join' : undefined
}

/** A Kazakh text with what is known of its grammar, in linear time. */
export function parse(text: string, blocks: readonly Span[]): Parsed {
  const words = readWords(
    text,
    blocks.flatMap((block) => tokenize(text, block)),
  )
  const sentences = readSentences(text, blocks, words, [abbreviation])
  const names = findPersonNames(words)
  const phrases = readPhrases(words, sentences, names)
  return { text, words, sentences, names, phrases, stances: [], ...readCues(words, sentences) }
}
