/** The Russian dictionary: readings of a word, its dictionary form, its other forms. */
import { type Dawg, followAll, missing, openDawg, root, valueAt } from './dawg.ts'
import { compoundPrefixes, type Guess, guessByEnding } from './guess.ts'
import { inflector } from './inflect.ts'
import { encode } from './letters.ts'
import { lookUp } from './lookup.ts'
import { openParadigms, type Paradigms } from './paradigms.ts'
import type { Morphology, MorphologyFiles, RussianReading } from './types.ts'

export { withCapitals } from './letters.ts'
export * from './types.ts'

/** Words kept with their readings; a news archive has some 50,000 that are frequent. */
const cacheSize = 50_000
/** No word of the language is longer; what is, is noise and costs nothing. */
const longestWord = 64
const mostGuesses = 16

interface Dictionary {
  readonly words: Dawg
  readonly odds: Dawg
  readonly endings: readonly Dawg[]
  readonly paradigms: Paradigms
}

/** Opens the dictionary over the bytes of its files, in milliseconds; they are read where a word is asked for. */
export function openMorphology(files: MorphologyFiles): Morphology {
  const dictionary: Dictionary = {
    words: openDawg(files['words.dawg'], 'words.dawg'),
    odds: openDawg(files['p_t_given_w.intdawg'], 'p_t_given_w.intdawg'),
    endings: ([0, 1, 2] as const).map((which) => {
      const name = `prediction-suffixes-${which}.dawg` as const
      return openDawg(files[name], name)
    }),
    paradigms: openParadigms(files),
  }
  const cache = new Map<string, readonly RussianReading[]>()
  const readings = (word: string): readonly RussianReading[] => {
    const cached = cache.get(word)
    if (cached) return cached
    const read = readWord(dictionary, word)
    // Emptied as a whole: frequent words are back at once, and no order is kept.
    if (cache.size >= cacheSize) cache.clear()
    cache.set(word, read)
    return read
  }
  return {
    readings,
    inflect: inflector(dictionary.paradigms),
    lemma: (word) => lemmaAmong(readings(word), () => readings(word.charAt(0).toUpperCase() + word.slice(1))),
    isKnown: (word) => readings(word)[0]?.known ?? false,
  }
}

/**
 * An unknown word is most often a name: it is read as one, so that its forms meet under one lemma ("Байдена", which ends
 * like a participle, under "байден"), whether it is asked for with a capital or without.
 */
function lemmaAmong(readings: readonly RussianReading[], asName: () => readonly RussianReading[]): string {
  const [first] = readings
  if (!first || first.known || first.paradigm < 0) return first?.lemma ?? ''
  const named = asName()
  const chosen =
    named.find((reading) => reading.name === 'surname' && reading.number === 'singular') ??
    named.find((reading) => reading.pos === 'noun' && reading.number === 'singular') ??
    named.find((reading) => !reading.short && reading.pos !== 'adverb') ??
    first
  return chosen.lemma
}

function readWord(dictionary: Dictionary, word: string): readonly RussianReading[] {
  const lower = word.toLowerCase()
  if (lower.length > longestWord || !/^[а-яё][а-яё'’-]*$/.test(lower)) return [shapeReading(lower)]
  const known = knownReadings(dictionary, lower)
  if (known.length > 0) return known
  const named = word !== lower
  const guesses =
    (lower.includes('-') && hyphenated(dictionary, word, lower)) ||
    compound(dictionary, lower) ||
    abbreviation(word, lower) ||
    byEnding(dictionary, lower, named)
  return guesses.length > 0 ? guesses : [{ ...shapeReading(lower), pos: named ? 'noun' : 'other' }]
}

function shapeReading(lower: string): RussianReading {
  const pos = /^\p{N}/u.test(lower) ? 'numeral' : 'other'
  return { lemma: lower, pos, score: 1, known: false, paradigm: -1, index: 0, stem: lower, before: '', left: null }
}

function knownReadings(dictionary: Dictionary, lower: string): RussianReading[] {
  const found: Guess[] = []
  for (const { word, rows } of lookUp(dictionary.words, lower, 2)) {
    const spelled = encode(word)
    const node = spelled ? followAll(dictionary.odds, root, spelled) : missing
    for (let i = 0; i < rows.length; i += 2) {
      const [paradigm = 0, index = 0] = [rows[i], rows[i + 1]]
      found.push({ word, paradigm, index, weight: weightOf(dictionary, node, paradigm, index) })
    }
  }
  return ranked(dictionary.paradigms, found, true)
}

/** Probability counted for the form, in millionths; a small share for what was never met. */
function weightOf({ odds, paradigms }: Dictionary, node: number, paradigm: number, index: number): number {
  const tag = paradigms.tag(paradigm, index)
  const end = node === missing ? missing : followAll(odds, node, tag.key)
  const counted = end === missing ? missing : valueAt(odds, end)
  if (counted !== missing) return counted + 1
  return tag.marginal ? 50 : 1000
}

function ranked(paradigms: Paradigms, found: readonly Guess[], known: boolean): RussianReading[] {
  let total = 0
  for (const guess of found) total += guess.weight
  const best = found.toSorted((a, b) => b.weight - a.weight)
  if (!known) best.length = Math.min(best.length, mostGuesses)
  return best.map((guess) => toReading(paradigms, guess, guess.weight / total, known))
}

function toReading(paradigms: Paradigms, guess: Guess, score: number, known: boolean): RussianReading {
  const { word, paradigm, index } = guess
  const prefix = paradigms.prefix(paradigm, index)
  const stem = word.slice(prefix.length, word.length - paradigms.ending(paradigm, index).length)
  const base = lemmaForm(paradigms, paradigm, index)
  const lemma = paradigms.prefix(paradigm, base) + stem + paradigms.ending(paradigm, base)
  const { features } = paradigms.tag(paradigm, index)
  return { ...features, lemma, score, known, paradigm, index, stem, before: '', left: null }
}

/** The first form; but the dictionary keeps "первый" with "один" and "Петрович" with "Пётр": they are words of their own. */
function lemmaForm(paradigms: Paradigms, paradigm: number, index: number): number {
  const { apart, grammemes } = paradigms.tag(paradigm, index)
  if (apart === undefined) return 0
  let form = 0
  while (form < index && !isOwn(paradigms.tag(paradigm, form).grammemes, apart, grammemes)) form++
  return form
}

/** A patronymic of the other gender is another word. */
const isOwn = (form: ReadonlySet<string>, own: string, of: ReadonlySet<string>): boolean =>
  form.has(own) && (own !== 'Patr' || form.has('femn') === of.has('femn'))

function byEnding(dictionary: Dictionary, lower: string, named: boolean): RussianReading[] {
  if (lower.length < 3) return []
  const guesses = guessByEnding(dictionary.endings, dictionary.paradigms, lower, named)
  return ranked(dictionary.paradigms, named ? [...countryGuesses(dictionary, lower), ...guesses] : guesses, false)
}

/**
 * A capitalised word in -ия is a country more often than anything else, while the dictionary's endings know it best as a
 * form of words in -ие ("владении"): it is read as Норвегия is.
 */
function countryGuesses({ words, paradigms }: Dictionary, lower: string): Guess[] {
  const ending = /(?:ия|ии|ию|ией)$/.exec(lower)?.[0]
  if (ending === undefined || lower.length < 5) return []
  const guesses: Guess[] = []
  for (const { rows } of lookUp(words, `норвег${ending}`, 2)) {
    for (let i = 0; i < rows.length; i += 2) {
      const [paradigm = 0, index = 0] = [rows[i], rows[i + 1]]
      if (paradigms.tag(paradigm, index).features.number === 'singular')
        guesses.push({ word: lower, paradigm, index, weight: 1 })
    }
  }
  return guesses
}

/** "антироссийский", "экс-министр": a known word behind a first part that never changes. */
function compound(dictionary: Dictionary, lower: string): RussianReading[] | undefined {
  for (const prefix of compoundPrefixes) {
    if (!lower.startsWith(prefix) || lower.length - prefix.length < 4) continue
    const rest = knownReadings(dictionary, lower.slice(prefix.length)).filter(
      (reading) => dictionary.paradigms.tag(reading.paradigm, reading.index).productive && !reading.name,
    )
    if (rest.length > 0) return rest.map((reading) => behind(prefix, reading))
  }
  return undefined
}

const behind = (before: string, reading: RussianReading): RussianReading => ({
  ...reading,
  lemma: before + reading.lemma,
  before: before + reading.before,
  known: false,
})

/** "врача-хирурга", "Нью-Васюках", "кто-то", "алматинско-московский": by the last part, and the first where it agrees. */
function hyphenated(dictionary: Dictionary, word: string, lower: string): RussianReading[] | undefined {
  const cut = lower.lastIndexOf('-')
  const last = lower.slice(cut + 1)
  if (cut <= 0 || last === '') return undefined
  if (/^(то|ка|таки|де|с)$/.test(last)) {
    return readWord(dictionary, word.slice(0, cut)).map((reading) => ({ ...reading, known: false }))
  }
  const right = readWord(dictionary, word.slice(cut + 1)) as RussianReading[]
  const left = readWord(dictionary, word.slice(0, cut))
  return right.map((reading) => livingAs(left, joined(left, lower.slice(0, cut + 1), reading)))
}

/** "клоун-барабан": somebody, though the second word alone is a thing. */
function livingAs(left: readonly RussianReading[], reading: RussianReading): RussianReading {
  if (reading.pos !== 'noun' || reading.animate) return reading
  const somebody = left.some(
    (one) =>
      one.pos === 'noun' && one.animate && one.known && one.case === reading.case && one.number === reading.number,
  )
  return somebody ? { ...reading, animate: true } : reading
}

function joined(left: readonly RussianReading[], before: string, right: RussianReading): RussianReading {
  const twin = left.find(
    (other) =>
      other.pos === 'noun' &&
      right.pos === 'noun' &&
      other.case === right.case &&
      other.number === right.number &&
      other.lemma !== before.slice(0, -1),
  )
  if (!twin) return behind(before, right)
  return { ...right, lemma: `${twin.lemma}-${right.lemma}`, known: false, left: twin }
}

/** "ОДКБ", "МЦРИАП": capitals through and through; does not decline. */
function abbreviation(word: string, lower: string): RussianReading[] | undefined {
  if (word.length < 2 || word.length > 8 || word !== word.toUpperCase()) return undefined
  const { pos: _, ...shape } = shapeReading(lower)
  return [{ ...shape, pos: 'noun', animate: false, number: 'singular' }]
}
