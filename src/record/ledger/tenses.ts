import { type EventWords, eventWords } from '../../language/events.ts'
import { wordingWords } from '../../language/wording.ts'
import type { Article } from '../../reader/types.ts'
import type { Span } from '../../text/types.ts'
import type { LemmaOf } from '../words.ts'
import { inOneClause, type SentenceWord, sentencesOf, type WordedSentence } from './sentences.ts'

/** An event that a sentence tells as over, or as still to come. */
export interface EventTold {
  readonly tense: 'done' | 'ahead'
  readonly kind: string
  readonly lemma: string
  readonly sentence: Span
  /** The noun, and what tells the time. */
  readonly words: readonly Span[]
  /** What else tells which event it is: lemmas and numbers behind the noun and in front of it. */
  readonly which: ReadonlySet<string>
  /** It is called the next one, or a second one. */
  readonly isAnother: boolean
}

/** A conjunction stands so many words before the verb at most. */
const FAR = 40
/** The verb stands so many words from the noun at most. */
const NEAR = 8
/** Words behind the noun that say which event it is. */
const BEHIND = 5

/**
 * Pairs of which one tells an event as over and the other as still to come, each event once. Only what the text says in its
 * own voice and in a main clause is compared: `said` are the spans of what others say.
 */
export function tenseClashes(
  article: Article,
  said: readonly Span[],
  lemmaOf: LemmaOf,
): { readonly done: EventTold; readonly ahead: EventTold }[] {
  const tables = eventWords(article.language)
  if (tables.nouns.size === 0) return []
  const told = eventsTold(article, said, tables, lemmaOf)
  const met = new Set<string>()
  return told.flatMap((ahead) => {
    if (ahead.tense !== 'ahead' || met.has(ahead.kind)) return []
    const done = told.find((other) => other.tense === 'done' && canBeSame(other, ahead))
    if (done === undefined) return []
    met.add(ahead.kind)
    return [{ done, ahead }]
  })
}

/** One kind of event, and nothing by which they would be two: other words behind the noun, another year or date. */
function canBeSame(a: EventTold, b: EventTold): boolean {
  if (a.kind !== b.kind || a.isAnother !== b.isAnother) return false
  const [few, many] = a.which.size <= b.which.size ? [a.which, b.which] : [b.which, a.which]
  const shared = [...few].filter((word) => many.has(word)).length
  return few.size === 0 ? true : shared * 2 >= few.size
}

function eventsTold(article: Article, said: readonly Span[], tables: EventWords, lemmaOf: LemmaOf): EventTold[] {
  const { empty } = wordingWords(article.language)
  return sentencesOf(article, lemmaOf).flatMap((sentence) => {
    if (sentence.words.some(({ exact }) => tables.earlier.has(exact))) return []
    return sentence.words.flatMap((noun, at) => {
      const kind = tables.nouns.get(noun.lemma) ?? tables.nouns.get(noun.exact)
      if (kind === undefined || said.some((span) => noun.from >= span.from && noun.to <= span.to)) return []
      const found = timeOf(sentence, at, tables)
      if (found === null) return []
      const which = whichEvent(sentence, at, found.words, { ...tables, empty })
      const isAnother = [...which].some((word) => tables.another.has(word))
      const words = [noun, ...found.words].map(({ from, to }) => ({ from, to })).sort((a, b) => a.from - b.from)
      const { from, to } = sentence
      return [{ tense: found.tense, kind, lemma: noun.lemma, sentence: { from, to }, words, which, isAnother }]
    })
  })
}

interface TimeTold {
  readonly tense: 'done' | 'ahead'
  readonly words: readonly SentenceWord[]
}

/** What in its clause tells whether an event is over: an attribute in front, or a predicate. */
function timeOf(sentence: WordedSentence, at: number, tables: EventWords): TimeTold | null {
  const { words } = sentence
  const before = words.slice(Math.max(0, at - 2), at)
  for (const word of before) {
    if (tables.doneBefore(word.exact)) return { tense: 'done', words: [word] }
    if (tables.aheadBefore(word.exact)) return { tense: 'ahead', words: [word] }
  }
  const noun = words[at]
  for (let verb = Math.max(0, at - NEAR); verb <= Math.min(words.length - 1, at + NEAR); verb++) {
    const first = words[verb]
    if (!noun || !first || !inOneClause(sentence, noun.from, first.from)) continue
    // In «который пройдёт» and "when it ended" the time is that of the main clause.
    if (
      words
        .slice(Math.max(0, Math.max(at, verb) - FAR), Math.max(at, verb))
        .some(({ exact, from }) => tables.subordinate.has(exact) && inOneClause(sentence, from, first.from))
    )
      continue
    for (const tense of ['ahead', 'done'] as const)
      for (const phrase of tables[tense]) {
        const told = words.slice(verb, verb + phrase.length)
        if (phrase.every((word, index) => told[index]?.exact === word)) return { tense, words: told }
      }
  }
  return null
}

/** The words that say which event it is: an attribute, and those right behind the noun in its clause, without the predicate. */
function whichEvent(
  sentence: WordedSentence,
  at: number,
  told: readonly SentenceWord[],
  { empty, isAttribute }: Pick<EventWords, 'isAttribute'> & { readonly empty: ReadonlySet<string> },
): Set<string> {
  const [before, noun] = [sentence.words[at - 1], sentence.words[at]]
  const which = new Set<string>()
  if (!noun) return which
  const says = (word: SentenceWord): boolean => !empty.has(word.exact) && !empty.has(word.lemma)
  if (before && isAttribute(before.exact) && says(before) && !told.includes(before)) which.add(before.lemma)
  for (const word of sentence.words.slice(at + 1, at + 1 + BEHIND)) {
    if (!inOneClause(sentence, noun.from, word.from) || told.includes(word)) break
    if (says(word)) which.add(word.lemma)
  }
  return which
}
