/** Unknown words: by their ending, by a prefix before a known word, by the parts between hyphens, by their shape. */
import type { Dawg } from './dawg.ts'
import { type Entry, lookUp } from './lookup.ts'
import { type Paradigms, prefixes } from './paradigms.ts'

/** One form that the word may be, with its weight among the guesses. */
export interface Guess {
  readonly word: string
  readonly paradigm: number
  readonly index: number
  readonly weight: number
}

const longestEnding = 5
/** The longer the ending that words share, the likelier they inflect alike. */
const trust = [0, 0.2, 0.3, 0.4, 0.5, 0.6]

/** Guesses from the endings of the dictionary's words; `named`: names are allowed, since the word has a capital. */
export function guessByEnding(endings: readonly Dawg[], paradigms: Paradigms, word: string, named: boolean): Guess[] {
  const guesses: Guess[] = []
  const seen = new Set<string>()
  for (const [which, prefix] of prefixes.entries()) {
    const dawg = endings[which]
    if (!dawg || !word.startsWith(prefix)) continue
    let shortest = 1
    for (let length = longestEnding; length >= shortest; length--) {
      if (length >= word.length - prefix.length) continue
      const left = word.slice(0, word.length - length)
      const entries = lookUp(dawg, word.slice(-length), 3)
      const found = entries.flatMap((entry) => fitting(entry, left, paradigms, named))
      const fresh = found.filter((guess) => !seen.has(keyOf(guess)))
      if (fresh.length === 0) continue
      const most = fresh.reduce((max, guess) => Math.max(max, guess.weight), 1)
      for (const guess of fresh) {
        seen.add(keyOf(guess))
        guesses.push({ ...guess, weight: (guess.weight * (trust[length] ?? 0)) / most })
      }
      // Endings one letter shorter are asked too; then the evidence is thin.
      shortest = Math.max(length - 1, 1)
    }
  }
  return guesses
}

const keyOf = (guess: Guess): string => `${guess.word}:${guess.paradigm}:${guess.index}`

function fitting(entry: Entry, left: string, paradigms: Paradigms, named: boolean): Guess[] {
  const guesses: Guess[] = []
  const word = left + entry.word
  for (let i = 0; i < entry.rows.length; i += 3) {
    const [weight = 0, paradigm = 0, index = 0] = entry.rows.slice(i, i + 3)
    const tag = paradigms.tag(paradigm, index)
    if (!tag.productive || (tag.proper && !named)) continue
    guesses.push({ word, paradigm, index, weight })
  }
  return guesses
}

/** First parts of compounds that leave the rest of the word as it is. Longest first. */
export const compoundPrefixes: readonly string[] = [
  'электро',
  'противо',
  'контр',
  'супер',
  'сверх',
  'транс',
  'ультра',
  'экстра',
  'евро',
  'авиа',
  'авто',
  'аэро',
  'радио',
  'видео',
  'аудио',
  'кибер',
  'нарко',
  'спец',
  'теле',
  'нефте',
  'газо',
  'энерго',
  'агро',
  'квази',
  'псевдо',
  'анти',
  'архи',
  'био',
  'вице-',
  'экс-',
  'пресс-',
  'гос',
  'гипер',
  'демо',
  'интер',
  'кино',
  'космо',
  'макро',
  'меж',
  'мега',
  'мета',
  'микро',
  'мини-',
  'много',
  'моно',
  'мото',
  'нано',
  'нео',
  'обще',
  'онлайн-',
  'интернет-',
  'пан',
  'пара',
  'пере',
  'поли',
  'полу',
  'пост',
  'пра',
  'про',
  'прото',
  'пред',
  'ре',
  'само',
  'суб',
  'со',
  'топ-',
  'тур',
  'фото',
  'эко',
  'экс',
  'этно',
  'недо',
  'не',
  'вне',
  'внутри',
  'после',
  'до',
  'одно',
  'двух',
  'трех',
  'трёх',
  'дву',
  'обер-',
  'штаб-',
  'медиа',
  'медиа-',
  'веб-',
  'арт-',
  'бизнес-',
  'блок-',
  'генерал-',
  'гендир',
  'зам',
  'пом',
  'глав',
  'мос',
  'рос',
].sort((a, b) => b.length - a.length)
