import type { Invented } from './readings.ts'

/** A generator of numbers that gives the same ones every time: 32 bits, below 1. */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** How an invented stream of news is made. */
export interface Stream {
  readonly seed: number
  readonly days: number
  readonly perDay: number
  /** Articles about one event on average; at most three times as many. */
  readonly perEvent: number
}

/** An article of the stream, and the event that it is about. */
export interface Told {
  readonly page: Invented
  readonly event: number
}

const consonants = 'бвгджзклмнпрстфхцчшщ'
const vowels = 'аеиоуя'
const SYLLABLES = consonants.length * vowels.length

/** An invented word: for each number below 1,728,000 another one, told apart by its first six letters. */
function wordOf(number: number, capital: boolean): string {
  let rest = (number * 7919 + 71) % SYLLABLES ** 3
  let word = ''
  for (let at = 0; at < 3; at += 1) {
    const syllable = rest % SYLLABLES
    word += consonants.charAt(Math.floor(syllable / vowels.length)) + vowels.charAt(syllable % vowels.length)
    rest = Math.floor(rest / SYLLABLES)
  }
  return capital ? `${word.charAt(0).toUpperCase()}${word.slice(1)}м` : word
}

/** Words by rank: the first are frequent, as in any language. */
const ranked = (next: () => number, many: number): number => Math.floor(many ** next()) - 1

interface Event {
  readonly topic: number
  readonly day: number
  readonly words: readonly string[]
  readonly names: readonly string[]
}

const TOPICS = 60
const TOPIC_WORDS = 150
const GENERAL_WORDS = 6000
const FAMOUS = 300

/**
 * News of invented events: each has a topic that many share, words and names of its own, and famous names that stand in
 * all news; its articles take different words of all these, and come within two days. In the order of time.
 */
export function streamOf({ seed, days, perDay, perEvent }: Stream): Told[] {
  const next = random(seed)
  const told: Told[] = []
  let words = GENERAL_WORDS + TOPICS * TOPIC_WORDS + FAMOUS
  for (let event = 0; told.length < days * perDay; event += 1) {
    const day = Math.floor((told.length / (days * perDay)) * days)
    const own = (many: number, capital: boolean) => Array.from({ length: many }, () => wordOf(words++, capital))
    const topic = Math.floor(next() * TOPICS)
    const it: Event = { topic, day, words: own(12, false), names: own(4, true) }
    const articles = Math.max(1, Math.round(perEvent * 3 * next() ** 2))
    for (let at = 0; at < articles; at += 1) told.push({ event, page: articleOn(it, event, at, next) })
  }
  return told.sort((a, b) => ((a.page.published ?? '') < (b.page.published ?? '') ? -1 : 1))
}

function articleOn({ topic, day, words, names }: Event, event: number, at: number, next: () => number): Invented {
  const from = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T
  const famous = (): string => wordOf(GENERAL_WORDS + TOPICS * TOPIC_WORDS + ranked(next, FAMOUS), true)
  const word = (): string => {
    const which = next()
    if (which < 0.12) return from(words)
    if (which < 0.2) return from(names)
    if (which < 0.25) return famous()
    if (which < 0.45) return wordOf(GENERAL_WORDS + topic * TOPIC_WORDS + ranked(next, TOPIC_WORDS), false)
    return wordOf(ranked(next, GENERAL_WORDS), false)
  }
  const sentence = (): string => `${wordOf(ranked(next, 50), true)} ${Array.from({ length: 12 }, word).join(' ')}.`
  const text = Array.from({ length: 5 + Math.floor(next() * 14) }, sentence).join(' ')
  const minute = Math.floor(next() ** 2 * 2 * 1440)
  const instant = new Date(Date.UTC(2031, 0, 1 + day, 6, minute)).toISOString()
  return {
    url: `https://outlet${Math.floor(next() * 30)}.example/${event}-${at}`,
    title: `${from(names)} ${word()} ${from(words)} ${word()} ${word()}`,
    text,
    published: instant,
    at: instant,
    publisher: { name: null, domain: `outlet${Math.floor(next() * 30)}.example` },
  }
}
