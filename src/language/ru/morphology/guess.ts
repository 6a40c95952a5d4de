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
  for (const [which, prefix] of prefixes.entries()) {
    const dawg = endings[which]
    if (dawg && word.startsWith(prefix)) guessIn(dawg, paradigms, word, prefix.length, named, guesses)
  }
  return guesses
}

function guessIn(dawg: Dawg, paradigms: Paradigms, word: string, from: number, named: boolean, into: Guess[]): void {
  const seen = new Set<number>()
  let shortest = 1
  for (let length = longestEnding; length >= shortest; length--) {
    if (length >= word.length - from) continue
    const start = into.length
    for (const entry of lookUp(dawg, word.slice(-length), 3)) {
      addFitting(entry, word.slice(0, -length) + entry.word, paradigms, named, seen, into)
    }
    if (into.length === start) continue
    weigh(into, start, trust[length] ?? 0)
    // Endings one letter shorter are asked too; then the evidence is thin.
    shortest = Math.max(length - 1, 1)
  }
}

function addFitting(
  entry: Entry,
  word: string,
  paradigms: Paradigms,
  named: boolean,
  seen: Set<number>,
  into: Guess[],
): void {
  for (let i = 0; i < entry.rows.length; i += 3) {
    const weight = entry.rows[i] ?? 0
    const paradigm = entry.rows[i + 1] ?? 0
    const index = entry.rows[i + 2] ?? 0
    const tag = paradigms.tag(paradigm, index)
    // 2^14 is the most that a number of a row can be.
    const key = paradigm * 0x4000 + index
    if (!tag.productive || (tag.proper && !named) || seen.has(key)) continue
    seen.add(key)
    into.push({ word, paradigm, index, weight })
  }
}

/** Counts become shares of the most frequent, times the trust in endings of this length. */
function weigh(guesses: Guess[], start: number, factor: number): void {
  let most = 1
  for (let i = start; i < guesses.length; i++) most = Math.max(most, guesses[i]?.weight ?? 0)
  for (let i = start; i < guesses.length; i++) {
    const guess = guesses[i]
    if (guess) guesses[i] = { ...guess, weight: (guess.weight * factor) / most }
  }
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
