import { beginsLatin, beginsUpper } from '../../text/index.ts'
import type { Case, Gender, GrammaticalNumber, PersonName, Reading, Word } from '../types.ts'
import { site } from './outlets.ts'
import { bodyWords, outletWords } from './roles.ts'
import { agree } from './words.ts'

/** What a phrase may still be, while it is being read: one line for each case and number it can stand in. */
export interface Frame {
  readonly case: Case
  readonly number: GrammaticalNumber
  readonly gender: Gender | null
}
export interface Core {
  readonly first: number
  readonly end: number
  readonly head: number
  readonly frames: readonly Frame[]
  readonly personName: PersonName | null
}

const everyCase: readonly Case[] = ['nominative', 'genitive', 'dative', 'accusative', 'instrumental', 'locative']
const anyFrame: readonly Frame[] = everyCase.map((of) => ({ case: of, number: 'singular', gender: null }))

/** Modifiers that agree and a head noun, or a name, or a pronoun. */
export function readCore(
  words: readonly Word[],
  at: number,
  limit: number,
  nameAt: ReadonlyMap<number, PersonName>,
): Core | undefined {
  const modifiers: Word[] = []
  for (let i = at; i < limit && i < at + 8; i++) {
    const word = words[i]
    if (!word) return undefined
    const name = nameAt.get(i)
    if (name) return nameCore(at, modifiers, name) ?? livingBefore(words, at, i, modifiers)
    // «60% опрошенных»
    if (word.form === '%' && i > at && words[i - 1]?.kind === 'number') continue
    if (word.kind === 'mark') return i === at ? quotedCore(words, at, limit) : undefined
    if (isForeign(word) && (beginsUpper(word.form) || site.test(word.form))) return foreignCore(words, at, i, limit)
    if (invariant.has(word.lower) && (modifiers.length > 0 || opensPhrase(words[i + 1]))) {
      modifiers.push(word)
      continue
    }
    if (isHead(word, words[i + 1], modifiers.length > 0) && !isAttribute(word, words[i + 1])) {
      const frames = headFrames(word, modifiers)
      if (frames.length > 0) return { first: at, end: i + 1, head: i, frames, personName: null }
    }
    if (!isModifier(word) && !isAttribute(word, words[i + 1])) return undefined
    // «Позднее румынское министерство заявило»: when, and not which.
    if (word.lower === 'позднее' && words[i + 1]?.best.pos === 'adjective') return undefined
    modifiers.push(word)
  }
  return undefined
}

/** «его дочь», «их адвокат»: possessives that agree with nothing. */
const invariant = new Set(['его', 'её', 'ее', 'их'])
const opensPhrase = (word: Word | undefined): boolean =>
  word !== undefined &&
  (['noun', 'adjective'].includes(word.best.pos) || word.capital) &&
  word.best.pos !== 'preposition'

/** «The Harbour Times», «Acme Press»: words in other letters stand together and do not decline. */
function foreignCore(words: readonly Word[], at: number, head: number, limit: number): Core {
  let end = head + 1
  while (end < Math.min(limit, head + 7) && isForeign(words[end])) end++
  return { first: at, end, head, frames: anyFrame, personName: null }
}
const isForeign = (word: Word | undefined): boolean => word?.kind === 'word' && beginsLatin(word.form)

/** A body named by quotation marks alone: сообщает «Вестник». */
function quotedCore(words: readonly Word[], at: number, limit: number): Core | undefined {
  const end = quotedName(words, at, limit)
  const head = words[at + 1]
  if (end === at || !head || end - at > 7) return undefined
  const known = head.readings.flatMap(({ case: of, number, gender }) =>
    of ? [{ case: of, number: number ?? 'singular', gender: gender ?? null } satisfies Frame] : [],
  )
  const frames = known.length > 0 && head.best.known ? known : anyFrame
  return { first: at, end, head: at + 1, frames, personName: null }
}

/** «дед плотника Игнат», «повар артели Игнат»: what does not agree with the name behind it is a noun of its own. */
function livingBefore(words: readonly Word[], at: number, end: number, modifiers: readonly Word[]): Core | undefined {
  const head = words[end - 1]
  const isNoun = head?.readings.some(
    (r) => r.pos === 'noun' && (r.animate === true || bodyWords.has(r.lemma)) && r.score >= 0.02,
  )
  if (!head || !isNoun || end - 1 < at) return undefined
  const frames = headFrames(head, modifiers.slice(0, -1)).filter(({ case: of }) => of)
  return frames.length > 0 ? { first: at, end, head: end - 1, frames, personName: null } : undefined
}

function nameCore(at: number, modifiers: readonly Word[], name: PersonName): Core | undefined {
  const cases = name.cases.length > 0 ? name.cases : everyCase
  const frames = cases
    .map((grammaticalCase): Frame => ({ case: grammaticalCase, number: 'singular', gender: name.gender }))
    .filter((frame) => modifiers.every((word) => word.readings.some((reading) => fits(reading, frame))))
  if (modifiers.length > 0 && frames.length === 0) return undefined
  return { first: at, end: name.end, head: name.first, frames, personName: name }
}

/** A word of two readings is a head where its noun reading is likely, or nothing behind it could be the head. */
function isHead(word: Word, next: Word | undefined, modified: boolean): boolean {
  if (word.best.pos === 'pronoun' || word.best.lemma === 'который') return !modified
  if (word.best.lemma === 'один' && next?.lower === 'из') return true
  if (isThatOne(word, next)) return !modified
  if (word.best.pos === 'determiner') return !modified && stands.has(word.best.lemma) && next?.best.pos !== 'noun'
  if (word.best.pos === 'preposition' || word.best.pos === 'conjunction' || word.best.pos === 'particle') return false
  const noun = nounShare(word) >= (modified ? 0.02 : 0.1)
  if (noun && (word.best.pos === 'noun' || modified)) return true
  if (beginsUpper(word.form) && word.kind === 'word' && !word.best.known) return true
  // «сообщил раненый», «второй отметил»: an adjective stands for a noun where none follows.
  const adjective = (word.best.pos === 'adjective' || word.best.pos === 'participle') && !word.best.short
  if (adjective && people.test(word.lower)) return !isAttribute(word, next)
  return adjective && modified === false && isSubstantive(word) && !next?.readings.some((r) => r.pos === 'noun')
}

/** «тот ответил», «та не согласилась»: whoever was named before and is not who did what was told of. */
const isThatOne = (word: Word, next: Word | undefined): boolean =>
  /^(?:тот|та|те)$/.test(word.lower) && /^(?:verb|adverb|particle)$/.test(next?.best.pos ?? '') && next?.lower !== 'же'

/** «Макао» has twelve readings or more, each of them small. */
const nounShare = ({ readings }: Word): number => {
  let share = 0
  for (const { pos, score } of readings) if (pos === 'noun') share += score
  return share
}

/** Adjectives and participles by which people are called in every case: «по словам обвиняемого», «знакомые артиста». */
export const people =
  /^(?:обвиняем|подозреваем|подсудим|задержанн|осужд[её]нн|арестованн|опрошенн|пострадавш|потерпевш|погибш|ранен|знаком|близк|родн|военн|уч[её]н|собравш|присутствующ|служащ|управляющ|заведующ|командующ|верующ|рабоч|больн|дежурн|встречающ|отдыхающ|нападавш|полицейск)\p{L}{1,3}$/u

/** «прямых отношений», «раненых солдат»: what could be a noun is an adjective where the next word agrees with it. */
function isAttribute(word: Word, next: Word | undefined): boolean {
  if (next?.kind !== 'word') return false
  const adjectives = word.readings.filter((r) => r.pos === 'adjective' && !r.short && r.score >= 0.05)
  if (adjectives.length === 0) return false
  return next.readings.some(
    (other) =>
      (other.pos === 'noun' || (other.pos === 'adjective' && !other.short)) &&
      other.score >= 0.1 &&
      adjectives.some((one) => agree(one, other)),
  )
}

/** Determiners that stand for people by themselves: «многие считают», «некоторые отметили». */
const stands = new Set(['многий', 'многие', 'некоторый', 'другой', 'все', 'остальной'])

/** Adjectives and participles that name people: учёные, военные, пострадавший, собравшиеся. */
function isSubstantive(word: Word): boolean {
  return word.readings.some((reading) => reading.case === 'nominative' && (reading.animate ?? true))
}

function isModifier(word: Word): boolean {
  // «позже», «раньше»: a comparative agrees with nothing.
  if (word.best.pos === 'adjective' && !word.best.case) return false
  if (word.kind === 'number' || counters.has(word.lower)) return true
  const { pos, short } = word.best
  if (pos === 'determiner' || pos === 'numeral') return true
  if (pos === 'adjective' || pos === 'participle') return !short
  return word.readings.some(
    (r) => (r.pos === 'adjective' || r.pos === 'determiner') && !r.short && r.score >= 0.2 && word.best.pos !== 'noun',
  )
}

function headFrames(head: Word, modifiers: readonly Word[]): readonly Frame[] {
  const frames: Frame[] = []
  const agreeing = modifiers.filter(
    (word) =>
      word.kind === 'word' && word.best.pos !== 'numeral' && !invariant.has(word.lower) && !counters.has(word.lower),
  )
  // «Весной 2014 руководство клуба ушло»: a year stands before nouns that it does not count.
  const year = modifiers[0]?.kind === 'number' && /^(?:19|20)\d\d$/.test(modifiers[0].form)
  const counted = modifiers.some((word) => counters.has(word.lower) || isNominativeNumeral(word))
  // «пресс-агент Орсена»: somebody alive by the likeliest guess, so that the form is no accusative.
  const alive = !head.best.known && head.best.animate === true
  for (const reading of head.readings) {
    if (alive && reading.animate !== true) continue
    if (reading.pos === 'verb' || reading.pos === 'infinitive' || reading.pos === 'gerund') continue
    if (!reading.case) continue
    if (year && reading.number !== 'plural' && reading.case !== 'genitive') continue
    if (!agreeing.every((word) => word.readings.some((other) => agree(other, reading)))) continue
    frames.push({ case: reading.case, number: reading.number ?? 'singular', gender: reading.gender ?? null })
    // «несколько экспертов», «пять сетей»: the genitive behind a numeral stands for a nominative or an accusative.
    if (counted && reading.case === 'genitive')
      for (const other of ['nominative', 'accusative'] as const)
        frames.push({ case: other, number: 'plural', gender: null })
  }
  if (frames.length === 0 && !year && (head.capital || !head.best.known)) return anyFrame
  // «2031 года ЛИДА признала»: letters stand in every case, whatever word they happen to spell.
  const letters = /^\p{Lu}{2,}$/u.test(head.form) && modifiers.length === 0
  return letters && frames.every((frame) => frame.case !== 'nominative') ? anyFrame : frames
}

/** «пять лодок», but «двоих рыбаков» and «трёх рыбаков» are no nominative; of figures one cannot tell. */
const isNominativeNumeral = ({ best, readings }: Word): boolean =>
  best.pos === 'numeral' && readings.some(({ pos, case: of }) => pos === 'numeral' && (!of || of === 'nominative'))

const counters = new Set(['несколько', 'много', 'немало', 'десятки', 'сотни', 'тысячи', 'более', 'менее'])

const fits = (reading: Reading, frame: Frame): boolean =>
  reading.case === frame.case &&
  (reading.number ?? frame.number) === frame.number &&
  (frame.number === 'plural' || !frame.gender || !reading.gender || reading.gender === frame.gender)

const opening = new Set(['«', '"', '“', '„'])
const closers: Readonly<Record<string, string>> = { '«': '»', '"': '"', '“': '”', '„': '“' }

/** «агентство «Интерфакс»»: behind the noun, short, and beginning with a capital letter. Its end, or `at`. */
export function quotedName(words: readonly Word[], at: number, limit: number): number {
  const open = words[at]
  const inside = words[at + 1]
  if (!open || !inside || !opening.has(open.form) || !/^[\p{Lu}\p{N}]/u.test(inside.form)) return at
  const closer = closers[open.form]
  // «телеграм-канал «Сидим дома»»: what an outlet is called may be a sentence.
  const called = words[at - 1]?.readings.some(({ lemma }) => outletWords.has(lemma)) ?? false
  for (let i = at + 2; i < Math.min(limit, at + 9); i++) {
    const form = words[i]?.form ?? ''
    if (form === closer || (open.form === '„' && form === '”')) return i + 1
    if (called && /^[!?]$/.test(form)) continue
    if (/^[,.!?;:]$/.test(form)) return at
    if (called) continue
    if (predicative.has(words[i]?.best.pos ?? 'other') || words[i]?.best.short) return at
  }
  return at
}

/** What stands in a sentence and not in a name. */
const predicative = new Set<Reading['pos']>(['verb', 'infinitive', 'pronoun'])
