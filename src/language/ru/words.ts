import { beginsUpper } from '../../text/index.ts'
import type { Token } from '../../text/types.ts'
import { wordSet } from '../lexicon.ts'
import { memoOf } from '../memo.ts'
import { wholeReading } from '../reading.ts'
import type { Case, Reading, Word } from '../types.ts'
import type { Morphology } from './morphology/index.ts'

const mark: readonly Reading[] = [wholeReading({ lemma: '', pos: 'other', score: 1, known: true })]
const number: readonly Reading[] = [wholeReading({ lemma: '', pos: 'numeral', score: 1, known: true })]

/** The cases that a preposition governs; of words that are prepositions only in some readings the commonest. */
const governed: ReadonlyMap<string, readonly Case[]> = new Map(
  Object.entries({
    в: ['locative', 'accusative'],
    во: ['locative', 'accusative'],
    на: ['locative', 'accusative'],
    о: ['locative'],
    об: ['locative'],
    обо: ['locative'],
    при: ['locative'],
    по: ['dative', 'locative'],
    к: ['dative'],
    ко: ['dative'],
    благодаря: ['dative'],
    согласно: ['dative'],
    вопреки: ['dative'],
    с: ['instrumental', 'genitive'],
    со: ['instrumental', 'genitive'],
    над: ['instrumental'],
    под: ['instrumental', 'accusative'],
    перед: ['instrumental'],
    между: ['instrumental'],
    за: ['instrumental', 'accusative'],
    через: ['accusative'],
    про: ['accusative'],
    от: ['genitive'],
    до: ['genitive'],
    из: ['genitive'],
    у: ['genitive'],
    для: ['genitive'],
    без: ['genitive'],
    против: ['genitive'],
    после: ['genitive'],
    около: ['genitive'],
    ради: ['genitive'],
    среди: ['genitive'],
    кроме: ['genitive'],
    вместо: ['genitive'],
    вокруг: ['genitive'],
    'из-за': ['genitive'],
    'из-под': ['genitive'],
  } satisfies Record<string, readonly Case[]>),
)
/** The cases that the preposition governs; undefined for a word that is none. */
export const casesAfter = (lower: string): readonly Case[] | undefined => governed.get(lower)

const nominal = new Set<Reading['pos']>(['noun', 'adjective', 'participle', 'pronoun', 'determiner', 'numeral'])
/** Words whose rarer homonym the dictionary would rank first, or whose class a reader of news never doubts. */
const fixed: ReadonlyMap<string, Reading['pos']> = new Map([
  ['что', 'conjunction'],
  ['как', 'conjunction'],
  ['и', 'conjunction'],
  ['а', 'conjunction'],
  ['но', 'conjunction'],
  ['при', 'preposition'],
  ['по', 'preposition'],
])

/** Gives each token its readings and, by its left neighbours, the one that is meant. Linear. */
export function readWords(text: string, tokens: readonly Token[], morphology: Morphology): Word[] {
  const words: Word[] = []
  for (const token of tokens) {
    const at = words.length
    const form = text.slice(token.from, token.to)
    const readings =
      token.kind === 'word'
        ? readingsOf(morphology, form)
        : token.kind === 'number'
          ? (aged(form, morphology) ?? number)
          : mark
    const lower = form.toLowerCase()
    const pointing = pointingAt(readings, form, words)
    if (pointing) words[at - 1] = pointing
    const best = choose(lower, readings, words)
    const capital = token.kind === 'word' && isCapital(form, behindDash(words, text), text, token.from)
    const { from, to, kind } = token
    words.push({ from, to, kind, at, form, lower, readings, best, capital })
  }
  return words
}

/** Forms that stand for a thing alone, «об этом», and point before a noun that agrees, «этому закону»; «при этом» never does. */
const pointers = wordSet('этого этому этим этом')

/** The word before as a pointer at this one, where it is one of those and agrees with it. */
function pointingAt(readings: readonly Reading[], form: string, before: readonly Word[]): Word | undefined {
  const left = before.at(-1)
  if (!left || !pointers.has(left.lower) || beginsUpper(form) || before.at(-2)?.lower === 'при') return undefined
  const first = readings[0]
  if (first?.pos !== 'noun' && first?.pos !== 'adjective') return undefined
  const best = left.readings.find(
    (one) =>
      one.pos === 'determiner' &&
      readings.some((other) => other.pos === first.pos && other.number === 'singular' && agree(one, other)),
  )
  return best && { ...left, best }
}

/** «26-летнего», «шестидесятивосьмилетняя» agree like the adjective that they are. */
function aged(form: string, morphology: Morphology): readonly Reading[] | undefined {
  const tail = /^(?:\d{1,3}[-‑]|\p{L}{4,25})(летн\p{L}{2,3})$/u.exec(form)?.[1]
  const adjectives = tail ? morphology.readings(tail).filter(({ pos }) => pos === 'adjective') : []
  return adjectives.length > 0 ? adjectives : undefined
}

/** «матери» is said of a «мать», and no longer of a «матерь». */
const bygone = new Set(['матерь'])

/** «Орсен пообещал»: an unknown capitalised word is a noun, whatever its ending could be. */
const readingsOf = memoOf((morphology: Morphology, form: string): readonly Reading[] => {
  const all = morphology.readings(form)
  const alive = all.filter(({ lemma }) => !bygone.has(lemma))
  const readings = alive.length > 0 ? alive : all
  if (/^(?:топ|фото|супер)-?модел/i.test(form)) return readings.map((reading) => ({ ...reading, animate: true }))
  const years = readings[0]?.known === false ? aged(form, morphology) : undefined
  if (years) return years
  if (readings[0]?.known !== false || !beginsUpper(form)) return readings
  const nouns = readings.filter((reading) => reading.pos === 'noun')
  const adjectives = readings.filter((reading) => reading.pos === 'adjective' && !reading.short)
  if (nouns.length > 0) return [...nouns, ...adjectives]
  const lemma = form.toLowerCase()
  const noun = { lemma, pos: 'noun', case: 'nominative', number: 'singular', score: 0.5, known: false } as const
  return [wholeReading(noun), ...adjectives]
})

/** «— Дорога готова», «сказал он. — Дорога»: the dash that opens somebody's words is passed over. */
function behindDash(words: readonly Word[], text: string): Word | undefined {
  const [before, left] = [words.at(-2), words.at(-1)]
  if (!left || !/^[—–]$/.test(left.form)) return left
  const opens = !before || /^[.!?…]$/.test(before.form) || text.slice(before.to, left.from).includes('\n')
  return opens ? undefined : left
}

function isCapital(form: string, left: Word | undefined, text: string, from: number): boolean {
  if (!beginsUpper(form)) return false
  if (form.length > 1 && form === form.toUpperCase()) return true
  const begins = left === undefined || /^[.!?…]$/.test(left.form) || text.slice(left.to, from).includes('\n')
  return !begins
}

function choose(lower: string, readings: readonly Reading[], before: readonly Word[]): Reading {
  const first = readings[0] ?? wholeReading({ lemma: lower, pos: 'other', score: 0, known: false })
  if (readings.length < 2) return first
  const pos = fixed.get(lower)
  if (pos) return readings.find((reading) => reading.pos === pos) ?? first
  // «комиссия пришла», «он устал»: before a short form of «пришлый» or «усталый» they are the past of a verb.
  const past = first.short && first.pos === 'adjective' ? readings.find(({ tense }) => tense === 'past') : undefined
  if (past && past.pos === 'verb' && past.score >= first.score) return past
  const left = before.at(-1)
  if (!left) return first.mood === 'imperative' ? (readings.find(({ mood }) => mood !== 'imperative') ?? first) : first
  const governs = casesAfter(left.lower)
  let best = first
  let bestScore = -1
  for (const reading of readings) {
    // News tell, they do not command: «депутаты пришли» is no «пришли мне».
    const score = reading.score + agreement(reading, left, governs) - (reading.mood === 'imperative' ? 0.6 : 0)
    if (score > bestScore) {
      best = reading
      bestScore = score
    }
  }
  return best
}

/** What the left neighbour says for a reading: government of a preposition (`cases`), agreement of an adjective. */
function agreement(reading: Reading, left: Word, cases: readonly Case[] | undefined): number {
  if (cases && nominal.has(reading.pos)) return reading.case && cases.includes(reading.case) ? 0.6 : -0.4
  if (cases) return -0.3
  const attributive = left.best.pos === 'adjective' || left.best.pos === 'participle' || left.best.pos === 'determiner'
  if (attributive && !left.best.short && nominal.has(reading.pos))
    return left.readings.some((other) => agree(other, reading)) ? 0.5 : -0.2
  return 0
}

/** Same case, number and, in the singular, gender, as far as both say. */
export function agree(a: Reading, b: Reading): boolean {
  if (a.case !== b.case || (a.number !== undefined && b.number !== undefined && a.number !== b.number)) return false
  // «После этого | комитет ушёл»: an accusative in -ого is of the living alone.
  const unlike = a.animate !== undefined && b.animate !== undefined && a.animate !== b.animate
  if (unlike && a.case === 'accusative' && a.known && b.known) return false
  return a.number === 'plural' || a.gender === undefined || b.gender === undefined || a.gender === b.gender
}

/** «В понедельник», «12 июля», «накануне»: nouns of time are no subjects and belong to no name. */
const times = wordSet(`
  понедельник вторник среда четверг пятница суббота воскресенье январь февраль март апрель май июнь
  июль август сентябрь октябрь ноябрь декабрь год месяц неделя день час минута утро вечер раз сутки
  весна лето осень зима
`)
export const isTime = (word: Word | undefined): boolean => times.has(word?.best.lemma ?? '')

/** «сообщил в среду, 3 мая 2017 года, министр»: index behind the date that the comma opens; -1 where it opens none. */
export function behindDate(words: readonly Word[], comma: number): number {
  if (words[comma]?.form !== ',' || words[comma + 1]?.kind !== 'number' || !isTime(words[comma + 2])) return -1
  const end = words[comma + 3]?.kind === 'number' && isTime(words[comma + 4]) ? comma + 5 : comma + 3
  return words[end]?.form === ',' ? end + 1 : end
}
