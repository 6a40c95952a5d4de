import type { BreakRule, Span } from '../../text/index.ts'
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

const readCues = cueReader(cues)

/** A Russian text with its grammar, in linear time. */
export function parse(text: string, blocks: readonly Span[], morphology: Morphology, findNames: NameFinder): Parsed {
  const tokens = blocks.flatMap((block) => tokenize(text, block))
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
