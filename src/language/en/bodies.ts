/** Names and kinds of what is no named person: bodies, outlets, groups, documents, unnamed people. */
import { wordSet } from '../lexicon.ts'
import type { NounPhrase, Parsed, SpeakerType, Word } from '../types.ts'
import {
  anonymousNouns,
  bodyNameWords,
  bodyNouns,
  documentNouns,
  groupNouns,
  isRoleNoun,
  knowing,
  mediaNameWords,
  mediaNouns,
} from './roles.ts'
import { stateAdjectives } from './states.ts'

const articles = wordSet('a an the this that these those his her its their our my your one')
/** What goes on within a proper name: "Ministry of Foreign Affairs", "Bureau of the Census". */
const within = wordSet('of the for and on')
const vaguePeople = wordSet('people person persons someone somebody individual individuals those man woman')

/** What kind of speaker the phrase is, by its head and, for a name, by the words in it. */
export function typeOf(head: Word, words: readonly Word[], phrase: NounPhrase): SpeakerType {
  const { lemma } = head.best
  if (head.capital && opensSentence(words, head)) return typeOf({ ...head, capital: false }, words, phrase)
  // "Minister of Finance" is an office, whatever its letters.
  if (head.capital && isRoleNoun(head.lower) && phrase.number !== 'plural') return 'person'
  if (head.capital) return properType(words, phrase, head)
  if (anonymousNouns.has(head.lower) || isInTheKnow(words, phrase, head)) return 'anonymous'
  if (groupNouns.has(head.lower)) return 'group'
  if (mediaNouns.has(lemma) && !isRoleNoun(lemma)) return 'media'
  if (isRoleNoun(lemma)) return phrase.number === 'plural' ? 'group' : 'person'
  if (documentNouns.has(lemma) || documentNouns.has(head.lower)) return 'document'
  if (bodyNouns.has(lemma)) return 'organisation'
  return phrase.number === 'plural' ? 'group' : 'organisation'
}

/** "Sources said": a common noun that has its capital only because a sentence begins. */
const opensSentence = (words: readonly Word[], head: Word): boolean => {
  const before = words[head.at - 1]
  const opens = before === undefined || (before.kind === 'mark' && before.lower !== ',')
  return opens && (anonymousNouns.has(head.lower) || groupNouns.has(head.lower) || documentNouns.has(head.lower))
}

/** "people familiar with the matter", "a person close to the talks". */
const isInTheKnow = (words: readonly Word[], phrase: NounPhrase, head: Word): boolean =>
  vaguePeople.has(head.lower) &&
  (knowing.has(words[phrase.head + 1]?.lower ?? '') ||
    (words[phrase.head + 1]?.lower === 'with' && words[phrase.head + 2]?.lower === 'knowledge') ||
    (words[phrase.head + 1]?.lower === 'with' && words[phrase.head + 3]?.lower === 'knowledge'))

/** A name that is not known as a person's: by the words in it; a single word is taken for a surname. */
function properType(words: readonly Word[], phrase: NounPhrase, head: Word): SpeakerType {
  let capitals = 0
  let media = false
  let body = false
  for (let i = phrase.first; i <= phrase.head; i++) {
    const word = words[i]
    if (word?.best.pos !== 'noun') continue
    // "the state news agency Karspress"
    if (!word.capital) {
      media ||= mediaNouns.has(word.lower) || word.lower === 'news'
      continue
    }
    capitals++
    media ||= mediaNameWords.has(word.lower)
    body ||= bodyNameWords.has(word.lower)
  }
  if (body) return 'organisation'
  if (media) return 'media'
  const people = stateAdjectives.has(head.lower) || stateAdjectives.has(head.lower.replace(/s$/u, ''))
  if (phrase.number === 'plural' || people || groupNouns.has(head.lower)) return 'group'
  const acronym = head.form.length > 1 && head.form === head.form.toUpperCase() && !head.form.includes('.')
  if (acronym || articles.has(words[phrase.first]?.lower ?? '')) return 'organisation'
  return capitals === 1 ? 'person' : 'organisation'
}

/** The run of capitalised words that the phrase's own noun ends: "the U.S. State Department" -> "U.S. State Department". */
export function properName({ words, text }: Parsed, phrase: NounPhrase): string | null {
  const head = words[phrase.head]
  if (!head?.capital) return null
  let first = phrase.head
  while (first > phrase.first && (inName(words[first - 1]) || isInnerMark(words, first - 1, phrase.first))) first--
  let end = phrase.head + 1
  for (let next = end; next < phrase.end; next++) {
    const word = words[next]
    if (!word) break
    if (inName(word)) end = next + 1
    else if (!within.has(word.lower)) break
  }
  return text.slice(words[first]?.from ?? head.from, words[end - 1]?.to ?? head.to)
}

const inName = (word: Word | undefined): boolean =>
  word?.kind === 'word' && (word.capital || /^\p{Lu}/u.test(word.form)) && !articles.has(word.lower)

/** "Karsania's Foreign Ministry": the mark between two names. */
const isInnerMark = (words: readonly Word[], i: number, first: number): boolean =>
  i > first && words[i]?.best.pos === 'particle' && inName(words[i - 1])

/** "the foreign ministry": a body named by a common noun, without its article; null for "the agency" alone. */
export function bodyName({ words, text }: Parsed, phrase: NounPhrase): string | null {
  const opening = words[phrase.first]
  if (!opening) return null
  const first = articles.has(opening.lower) ? phrase.first + 1 : phrase.first
  const from = words[first]?.from
  if (from === undefined || (first === phrase.head && !hasCapital(words, first, phrase.end))) return null
  return text.slice(from, phrase.to)
}

const hasCapital = (words: readonly Word[], first: number, end: number): boolean =>
  words.slice(first, end).some((word) => word.capital)
