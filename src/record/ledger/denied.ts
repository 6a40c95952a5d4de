import { moveWords } from '../../language/moves.ts'
import { wordingWords } from '../../language/wording.ts'
import type { Span } from '../../text/types.ts'
import { inOneClause, type SentenceWord, type WordedSentence } from './sentences.ts'

/** A sentence by which something went up or down, or did not. */
interface MoveTold {
  readonly direction: string
  readonly isDenied: boolean
  readonly sentence: Span
  readonly words: readonly Span[]
  /** Lemmas of what moved: the words of the clause in front of the verb and right behind it. */
  readonly about: ReadonlySet<string>
}

/** So many words around the verb tell what moves. */
const NEAR = 8
/** A negation stands so many words in front of the verb at most: "had not been reduced". */
const NEGATION_NEAR = 3

/** What goes up or down by one sentence and does not by another. */
export interface Denial {
  /** The lemma of what both are about. */
  readonly about: string
  readonly denied: Pick<MoveTold, 'sentence' | 'words'>
  readonly told: Pick<MoveTold, 'sentence' | 'words'>
}

/** Pairs of which one denies what the other tells, of one thing and in one direction; each thing once. */
export function denials(sentences: readonly WordedSentence[], language: string | null): Denial[] {
  const moves = movesTold(sentences, language)
  const met = new Set<string>()
  return moves
    .filter(({ isDenied }) => isDenied)
    .flatMap((denied) => {
      const told = moves.find(
        (other) => !other.isDenied && other.direction === denied.direction && shared(denied, other),
      )
      const about = told && shared(denied, told)
      if (!told || !about || met.has(about)) return []
      met.add(about)
      return [{ about, denied: placeOf(denied), told: placeOf(told) }]
    })
}

const placeOf = ({ sentence, words }: MoveTold): Denial['told'] => ({ sentence, words })

const shared = (a: MoveTold, b: MoveTold): string | undefined => [...a.about].find((lemma) => b.about.has(lemma))

function movesTold(sentences: readonly WordedSentence[], language: string | null): MoveTold[] {
  const directions = moveWords(language)
  const { isNegation } = wordingWords(language)
  return sentences.flatMap((sentence) =>
    sentence.words.flatMap((verb, at) => {
      const direction = directions.get(verb.lemma) ?? directions.get(verb.exact)
      if (direction === undefined) return []
      const negation = sentence.words
        .slice(Math.max(0, at - NEGATION_NEAR), at)
        .find(({ exact, from }) => isNegation(exact) && inOneClause(sentence, from, verb.from))
      const words = [...(negation ? [negation] : []), verb].map(({ from, to }) => ({ from, to }))
      const { from, to } = sentence
      const about = aboutOf(sentence, at, verb, language)
      return [{ direction, isDenied: negation !== undefined, sentence: { from, to }, words, about }]
    }),
  )
}

/** The content words in front of the verb, in its clause: what moves stands there in both languages. */
function aboutOf(sentence: WordedSentence, at: number, verb: SentenceWord, language: string | null): Set<string> {
  const { empty } = wordingWords(language)
  const about = new Set<string>()
  for (const word of sentence.words.slice(Math.max(0, at - NEAR), at)) {
    if (!inOneClause(sentence, word.from, verb.from) || /^\p{N}/u.test(word.exact)) continue
    if (!empty.has(word.exact) && !empty.has(word.lemma) && word.exact.length > 2) about.add(word.lemma)
  }
  return about
}
