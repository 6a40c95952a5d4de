import type { BreakRule, Span, Token } from '../../text/index.ts'
import { tokenize } from '../../text/index.ts'
import { readSentences } from '../sentences.ts'
import type { Parsed, PersonName, Sentence, Word } from '../types.ts'
import { mayEnd, neverEnds } from './abbreviations.ts'
import { cues } from './cues.ts'
import { sayings } from './deeds.ts'
import { withLands } from './lands.ts'
import type { Morphology } from './morphology/index.ts'
import { readPhrases } from './phrases.ts'
import { readStances } from './stance-cues.ts'
import { cueReader, readVerbs } from './verbs.ts'
import { readWords } from './words.ts'
import { outsideTitles } from './works.ts'

/** Finds the names of people among the words of a text. */
export type NameFinder = (
  words: readonly Word[],
  sentences: readonly Sentence[],
  morphology: Morphology,
) => PersonName[]

/** «г. Астана», «млн руб. Об этом»: some abbreviations never end a sentence, some do before a capital letter. */
const abbreviation: BreakRule = ({ text, tokens, stop, right }) => {
  const left = tokens[stop - 1]
  const mark = tokens[stop]
  if (left?.kind !== 'word' || !mark || left.to !== mark.from || text.charAt(mark.from) !== '.') return undefined
  const form = text.slice(left.from, left.to).toLowerCase()
  const next = tokens[right]
  // «2014 г. Он» may end a sentence, «в г. Москве» does not.
  if (form === 'г' && tokens[stop - 2]?.kind === 'word') return 'join'
  const capital = next !== undefined && /^[\p{Lu}«"“]/u.test(text.slice(next.from, next.to))
  if (mayEnd.has(form)) return capital ? undefined : 'join'
  return neverEnds.has(form) ? 'join' : undefined
}

/**
 * «[https://lid.example/p/BM8 сообщила]»: an address is one mark, and its pieces are no words of the sentence. «группа ''Лодка''»:
 * two apostrophes are how wikis slant what they stand around, and nothing of the sentence.
 */
function withoutMarkup(text: string, tokens: readonly Token[]): Token[] {
  const kept: Token[] = []
  let end = -1
  for (const token of tokens) {
    if (token.from < end) continue
    const before = kept.at(-1)
    if (before?.to === token.from && isApostrophe(text, before) && isApostrophe(text, token)) {
      kept.pop()
      continue
    }
    const opens = token.kind === 'word' && text.startsWith('://', token.to)
    if (opens) end = addressEnd(text, token.to)
    kept.push(opens ? { from: token.from, to: end, kind: 'mark' } : token)
  }
  return kept
}

const isApostrophe = (text: string, { from, to }: Token): boolean => to === from + 1 && text.charAt(from) === "'"

function addressEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && !/[\s\]«»"<>]/u.test(text.charAt(at))) at++
  return at
}

const readCues = cueReader(cues)

/** A Russian text with its grammar, in linear time. */
export function parse(text: string, blocks: readonly Span[], morphology: Morphology, findNames: NameFinder): Parsed {
  const tokens = blocks.flatMap((block) => withoutMarkup(text, tokenize(text, block)))
  const words = withLands(readWords(text, tokens, morphology), morphology)
  const sentences = readSentences(text, blocks, words, [abbreviation])
  const names = findNames(words, sentences, morphology)
  const phrases = readPhrases(words, sentences, names)
  const verbs = readVerbs(words, sentences)
  return {
    text,
    words,
    sentences,
    phrases,
    verbs,
    cues: sayings(words, outsideTitles(words, readCues(words, sentences, verbs))),
    stances: readStances(words, sentences, verbs),
    names,
  }
}
