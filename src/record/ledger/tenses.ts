import { eventWords } from '../../language/events.ts'
import type { EventWords } from '../../language/tables.ts'
import { wordingWords } from '../../language/wording.ts'
import type { Span } from '../../text/types.ts'
import { inOneClause, type SentenceWord, type WordedSentence } from './sentences.ts'

/** An event that a sentence tells as over, or as still to come. */
export interface EventTold {
  readonly tense: 'done' | 'ahead'
  readonly kind: string
  readonly lemma: string
  readonly noun: Span
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
 * own voice is compared: `said` are the spans of what others say.
 */
export function tenseClashes(
  events: readonly EventTold[],
  said: readonly Span[],
): { readonly done: EventTold; readonly ahead: EventTold }[] {
  const told = events.filter(({ noun }) => !said.some((span) => noun.from >= span.from && noun.to <= span.to))
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

/** The events that main clauses tell as over or as still to come. */
export function eventsTold(sentences: readonly WordedSentence[], language: string | null): EventTold[] {
  const tables = eventWords(language)
  const { empty } = wordingWords(language)
  return sentences.flatMap((sentence) => {
    if (sentence.words.some(({ exact }) => tables.earlier.has(exact))) return []
    return sentence.words.flatMap((noun, at) => {
      const kind = tables.nouns.get(noun.lemma) ?? tables.nouns.get(noun.exact)
      const found = kind === undefined ? null : timeOf(sentence, at, tables)
      if (kind === undefined || found === null) return []
      const which = whichEvent(sentence, at, found.words, { ...tables, empty })
      const isAnother = [...which].some((word) => tables.another.has(word))
      const words = [noun, ...found.words].map(spanOf).sort((a, b) => a.from - b.from)
      const place = { noun: spanOf(noun), sentence: spanOf(sentence), words }
      return [{ tense: found.tense, kind, lemma: noun.lemma, ...place, which, isAnother }]
    })
  })
}

const spanOf = ({ from, to }: Span): Span => ({ from, to })

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
