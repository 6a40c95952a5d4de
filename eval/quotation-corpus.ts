import { chance } from './chance.ts'

/**
 * Made-up statements in any number, with planted variants of some: invented words with real little words between them,
 * so that what is common (phrases, names, a speaker's favourite matters) is as common as in news.
 */

/** How a planted statement differs from its original. */
export const plantedKinds = [
  'copy', 'inflected', 'number', 'cut to two thirds', 'cut to a third', 'reworded 10 %', 'reworded 20 %',
  'reworded 30 %', 'cut and reworded 20 %', 'another speaker',
] as const // biome-ignore format: a list
export type PlantedKind = (typeof plantedKinds)[number]

export interface MadeStatement {
  readonly words: readonly string[]
  readonly speaker: number
  readonly indirect: boolean
  /** The family it was planted in, and how; null for all others. */
  readonly family: number | null
  readonly kind: PlantedKind | 'original' | null
}

const little = ['и', 'в', 'на', 'не', 'что', 'с', 'по', 'к', 'мы', 'это', 'для', 'у', 'за', 'от', 'о', 'но', 'как', 'из', 'или', 'их'] // biome-ignore format: a list of words
const consonants = [...'бвгдзклмнпрст']
const vowels = [...'аеиоу']
const endings = ['а', 'ы', 'е', 'у', 'ой', 'ам', '']

/** Stem number `index`: syllables written out, another for each number; it ends in a consonant. */
function stem(index: number): string {
  let [left, word] = [index + 700, '']
  while (left > 0) {
    word += (consonants[left % consonants.length] ?? '') + (vowels[Math.floor(left / 13) % vowels.length] ?? '')
    left = Math.floor(left / (consonants.length * vowels.length))
  }
  return `${word}т`
}

/** The lemma of a made-up word: its stem. Real words have none shorter than themselves. */
export const stemOf = (_: string | null, word: string): string => word.replace(/т(?:а|ы|е|у|ой|ам)$/u, 'т')

const COMMON_WORDS = 3_000
const ALL_WORDS = 60_000
const TOPICS = 3_000
const TOPIC_WORDS = 60
const PHRASES = 300
const SPEAKERS = 8_000

/** Low numbers come most, as words do. */
const often = (random: () => number, many: number): number => Math.floor(many ** random()) - 1

const inflect = (random: () => number, index: number): string =>
  stem(index) + (endings[Math.floor(random() * endings.length)] ?? '')

/** A word of the topic, a common one, or a rare one. */
function contentWord(random: () => number, topic: number): number {
  const kind = random()
  if (kind < 0.5)
    return COMMON_WORDS + ((topic * 7919 + often(random, TOPIC_WORDS) * 104_729) % (ALL_WORDS - COMMON_WORDS))
  return kind < 0.85 ? often(random, COMMON_WORDS) : COMMON_WORDS + Math.floor(random() * (ALL_WORDS - COMMON_WORDS))
}

/** Words that always stand together: a formula of diplomats, or a name with its office. */
function phrase(number: number): string[] {
  const random = chance(number * 31 + 5)
  return Array.from({ length: 3 + Math.floor(random() * 3) }, () => inflect(random, often(random, COMMON_WORDS)))
}

function sentence(random: () => number, speaker: number, content: number): string[] {
  const topic = (speaker * 3 + Math.floor(random() * 3)) % TOPICS
  const words: string[] = random() < 0.25 ? phrase(often(random, PHRASES)) : []
  for (let at = 0; at < content; at += 1) {
    while (random() < 0.4) words.push(little[often(random, little.length)] ?? '')
    if (random() < 0.03) words.push(...phrase(PHRASES + topic * 12 + often(random, 12)))
    words.push(random() < 0.03 ? String(2 + Math.floor(random() * 90)) : inflect(random, contentWord(random, topic)))
  }
  return words
}

const isLittle = (word: string): boolean => little.includes(word)
const contentOf = (words: readonly string[]): number => words.filter((word) => !isLittle(word)).length

/** So many in a hundred words are replaced, left out, put in or moved. */
function reworded(random: () => number, words: readonly string[], share: number, speaker: number): string[] {
  const left = [...words]
  for (let changes = Math.round(words.length * share); changes > 0; changes -= 1) {
    const at = Math.floor(random() * left.length)
    const [way, other] = [random(), inflect(random, contentWord(random, speaker * 3))]
    if (way < 0.5) left[at] = other
    else if (way < 0.7) left.splice(at, 1)
    else if (way < 0.85) left.splice(at, 0, other)
    else left.splice(at, 2, ...left.slice(at, at + 2).reverse())
  }
  return left
}

/** A run of words that holds this share of them, five of content at least. */
function cut(random: () => number, words: readonly string[], share: number): string[] {
  const length = Math.ceil(words.length * share)
  const from = Math.floor(random() * (words.length - length + 1))
  let to = from + length
  while (contentOf(words.slice(from, to)) < 5 && to < words.length) to += 1
  const run = words.slice(from, to)
  return contentOf(run) < 5 ? [...words] : run
}

function variant(random: () => number, kind: PlantedKind, words: readonly string[], speaker: number): string[] {
  switch (kind) {
    case 'copy':
      return [...words]
    case 'inflected':
      return words.map((word) =>
        isLittle(word) || random() < 0.4 ? word : word.replace(/т(?:а|ы|е|у|ой|ам)?$/u, 'той'),
      )
    case 'number':
      return [...words.slice(0, 3), '17', ...words.slice(3)].map((word) =>
        /^\d/.test(word) ? String(Number(word) + 3) : word,
      )
    case 'cut to two thirds':
      return cut(random, words, 0.66)
    case 'cut to a third':
      return cut(random, words, 0.34)
    case 'reworded 10 %':
    case 'another speaker':
      return reworded(random, words, kind === 'another speaker' ? 0.05 : 0.1, speaker)
    case 'reworded 20 %':
      return reworded(random, words, 0.2, speaker)
    case 'reworded 30 %':
      return reworded(random, words, 0.3, speaker)
    case 'cut and reworded 20 %':
      return reworded(random, cut(random, words, 0.6), 0.2, speaker)
  }
}

/**
 * `total` statements in an order of their own. One in twenty is planted, up to `families` originals, each with all kinds
 * of variants; an original has at least ten words of content.
 */
export function* madeStatements(total: number, families: number): Generator<MadeStatement> {
  const random = chance(total)
  const each = plantedKinds.length + 1
  const many = Math.min(families, Math.floor(total / (20 * each)))
  // Members stand apart from each other by a third of all at most, in an order that looks random.
  const places = new Map<number, { family: number; part: number }>()
  for (let family = 0; family < many; family += 1)
    for (let part = 0; part < each; part += 1) {
      let at = Math.floor(random() * total)
      while (places.has(at)) at = (at + 1) % total
      places.set(at, { family, part })
    }
  for (let at = 0; at < total; at += 1) {
    const planted = places.get(at)
    yield planted ? member(planted.family, planted.part) : stranger(random)
  }
}

function stranger(random: () => number): MadeStatement {
  const speaker = often(random, SPEAKERS)
  const content = 4 + Math.floor(12 * random() ** 2 + 6 * random())
  return { words: sentence(random, speaker, content), speaker, indirect: random() < 0.5, family: null, kind: null }
}

function member(family: number, part: number): MadeStatement {
  const random = chance(family * 977 + 13)
  const speaker = often(random, SPEAKERS)
  const words = sentence(random, speaker, 10 + Math.floor(random() * 12))
  const kind = plantedKinds[part - 1]
  if (kind === undefined) return { words, speaker, indirect: false, family, kind: 'original' }
  const own = chance(family * 977 + part * 31 + 7)
  return {
    words: variant(own, kind, words, speaker),
    speaker: kind === 'another speaker' ? (speaker + 17) % SPEAKERS : speaker,
    indirect: kind === 'inflected',
    family,
    kind,
  }
}
