import { moveWords } from '../../language/moves.ts'
import { wordingWords } from '../../language/wording.ts'
import type { Article } from '../../reader/types.ts'
import type { Span } from '../../text/types.ts'
import type { LemmaOf } from '../words.ts'
import { inOneClause, type SentenceWord, sentencesOf, type WordedSentence } from './sentences.ts'

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

/** Pairs of which one denies what the other tells, of one thing and in one direction; each thing once. */
export function denials(
  article: Article,
  lemmaOf: LemmaOf,
): { readonly about: string; readonly denied: MoveTold; readonly told: MoveTold }[] {
  const moves = movesTold(article, lemmaOf)
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
      return [{ about, denied, told }]
    })
}

const shared = (a: MoveTold, b: MoveTold): string | undefined => [...a.about].find((lemma) => b.about.has(lemma))

function movesTold(article: Article, lemmaOf: LemmaOf): MoveTold[] {
  const directions = moveWords(article.language)
  if (directions.size === 0) return []
  const { isNegation } = wordingWords(article.language)
  return sentencesOf(article, lemmaOf).flatMap((sentence) =>
    sentence.words.flatMap((verb, at) => {
      const direction = directions.get(verb.lemma) ?? directions.get(verb.exact)
      if (direction === undefined) return []
      const negation = sentence.words
        .slice(Math.max(0, at - NEGATION_NEAR), at)
        .find(({ exact, from }) => isNegation(exact) && inOneClause(sentence, from, verb.from))
      const words = [...(negation ? [negation] : []), verb].map(({ from, to }) => ({ from, to }))
      const { from, to } = sentence
      const about = aboutOf(sentence, at, verb, article.language)
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
