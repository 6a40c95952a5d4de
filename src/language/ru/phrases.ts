import { wordSet } from '../lexicon.ts'
import type { Case, Gender, GrammaticalNumber, NounPhrase, PersonName, Reading, Sentence, Word } from '../types.ts'
import { agree, casesAfter, isTime } from './words.ts'

/** What a phrase may still be, while it is being read: one line for each case and number it can stand in. */
interface Frame {
  readonly case: Case
  readonly number: GrammaticalNumber
  readonly gender: Gender | null
}
interface Core {
  readonly first: number
  readonly end: number
  readonly head: number
  readonly frames: readonly Frame[]
  readonly personName: PersonName | null
}

const everyCase: readonly Case[] = ['nominative', 'genitive', 'dative', 'accusative', 'instrumental', 'locative']
const anyFrame: readonly Frame[] = everyCase.map((of) => ({ case: of, number: 'singular', gender: null }))
const personal: ReadonlyMap<string, 1 | 2 | 3> = new Map([
  ['я', 1],
  ['мы', 1],
  ['ты', 2],
  ['вы', 2],
])
/** A phrase longer than this is a list or a slip; the limit keeps odd text linear. */
const longest = 40

/** Reads all maximal noun phrases of the sentences: «официальный представитель МИД Казахстана Айбек Смадияров». */
export function readPhrases(
  words: readonly Word[],
  sentences: readonly Sentence[],
  names: readonly PersonName[],
): NounPhrase[] {
  const nameAt = new Map(names.map((name) => [name.first, name]))
  const phrases: NounPhrase[] = []
  for (const sentence of sentences) {
    let at = sentence.first
    while (at < sentence.end) {
      const phrase = readPhrase(words, at, sentence.end, nameAt)
      if (phrase) phrases.push(phrase)
      at = phrase ? phrase.end : at + 1
    }
  }
  return phrases
}

function readPhrase(
  words: readonly Word[],
  at: number,
  limit: number,
  nameAt: ReadonlyMap<number, PersonName>,
): NounPhrase | undefined {
  const core = readCore(words, at, limit, nameAt)
  if (!core) return undefined
  const grown = grow(words, core, Math.min(limit, at + longest), nameAt)
  return finish(words, grown)
}

/** Modifiers that agree and a head noun, or a name, or a pronoun. */
function readCore(
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
    if (name) return nameCore(at, modifiers, name)
    if (word.kind === 'mark') return i === at ? quotedCore(words, at, limit) : undefined
    if (isForeign(word) && /^\p{Lu}/u.test(word.form)) return foreignCore(words, at, i, limit)
    if (invariant.has(word.lower) && (modifiers.length > 0 || opensPhrase(words[i + 1]))) {
      modifiers.push(word)
      continue
    }
    if (isHead(word, words[i + 1], modifiers.length > 0) && !isAttribute(word, words[i + 1])) {
      const frames = headFrames(word, modifiers)
      if (frames.length > 0) return { first: at, end: i + 1, head: i, frames, personName: null }
    }
    if (!isModifier(word) && !isAttribute(word, words[i + 1])) return undefined
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
const isForeign = (word: Word | undefined): boolean => word?.kind === 'word' && /^\p{Script=Latin}/u.test(word.form)

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
  if (word.best.pos === 'determiner') return !modified && stands.has(word.best.lemma) && next?.best.pos !== 'noun'
  if (word.best.lemma === 'один' && next?.lower === 'из') return true
  if (word.best.pos === 'preposition' || word.best.pos === 'conjunction' || word.best.pos === 'particle') return false
  const noun = word.readings.some((reading) => reading.pos === 'noun' && reading.score >= (modified ? 0.02 : 0.1))
  if (noun && (word.best.pos === 'noun' || modified)) return true
  if (/^\p{Lu}/u.test(word.form) && word.kind === 'word' && !word.best.known) return true
  // «сообщил раненый», «второй отметил»: an adjective stands for a noun where none follows.
  const adjective = (word.best.pos === 'adjective' || word.best.pos === 'participle') && !word.best.short
  return adjective && modified === false && isSubstantive(word) && !next?.readings.some((r) => r.pos === 'noun')
}

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
const stands = new Set(['многие', 'некоторый', 'другой', 'все', 'остальной'])

/** Adjectives and participles that name people: учёные, военные, пострадавший, собравшиеся. */
function isSubstantive(word: Word): boolean {
  return word.readings.some((reading) => reading.case === 'nominative' && (reading.animate ?? true))
}

function isModifier(word: Word): boolean {
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
  const counted = modifiers.some((word) => word.best.pos === 'numeral' || counters.has(word.lower))
  for (const reading of head.readings) {
    if (reading.pos === 'verb' || reading.pos === 'infinitive' || reading.pos === 'gerund') continue
    if (!reading.case) continue
    if (!agreeing.every((word) => word.readings.some((other) => agree(other, reading)))) continue
    frames.push({ case: reading.case, number: reading.number ?? 'singular', gender: reading.gender ?? null })
    // «несколько экспертов», «пять сетей»: the genitive behind a numeral stands for a nominative or an accusative.
    if (counted && reading.case === 'genitive')
      for (const other of ['nominative', 'accusative'] as const)
        frames.push({ case: other, number: 'plural', gender: null })
  }
  return frames.length === 0 && (head.capital || !head.best.known) ? anyFrame : frames
}
const counters = new Set(['несколько', 'много', 'немало', 'десятки', 'сотни', 'тысячи', 'более', 'менее'])

const fits = (reading: Reading, frame: Frame): boolean =>
  reading.case === frame.case &&
  (reading.number ?? frame.number) === frame.number &&
  (frame.number === 'plural' || !frame.gender || !reading.gender || reading.gender === frame.gender)

/** Genitives, names in apposition, names in quotation marks and brackets join the phrase on its right. */
function grow(words: readonly Word[], core: Core, limit: number, nameAt: ReadonlyMap<number, PersonName>): Core {
  let phrase = core
  let last = core // the part that the next word may belong to
  if (words[core.head]?.best.pos === 'pronoun') return core
  while (phrase.end < limit) {
    const quoted = quotedName(words, phrase.end, limit)
    if (quoted > phrase.end) {
      phrase = { ...phrase, end: quoted }
      continue
    }
    const bracket = bracketed(words, phrase.end, limit)
    if (bracket > phrase.end) {
      phrase = { ...phrase, end: bracket }
      continue
    }
    const attached =
      attachment(words, phrase, last, limit, nameAt) ??
      properName(words, phrase, last, limit, nameAt) ??
      secondRole(words, phrase, limit, nameAt) ??
      comingFrom(words, phrase, limit, nameAt) ??
      partOf(words, phrase, limit, nameAt)
    if (!attached) break
    phrase = attached.phrase
    last = attached.last
  }
  return phrase
}

/** «актёр, продюсер и директор Нил Маррек»: another noun in the same case whose name serves both. */
function secondRole(
  words: readonly Word[],
  phrase: Core,
  limit: number,
  nameAt: ReadonlyMap<number, PersonName>,
): { phrase: Core; last: Core } | undefined {
  const joint = words[phrase.end]?.form
  if (phrase.personName || (joint !== 'и' && joint !== ',')) return undefined
  if (!words[phrase.head]?.readings.some((reading) => reading.animate)) return undefined
  const next = readCore(words, phrase.end + 1, Math.min(limit, phrase.end + 12), nameAt)
  if (!next || next.personName || words[next.head]?.best.pos === 'pronoun') return undefined
  if (!words[next.head]?.readings.some((reading) => reading.animate && reading.pos === 'noun')) return undefined
  const grown = grow(words, next, Math.min(limit, phrase.end + 12), nameAt)
  const frames = phrase.frames.filter((frame) => grown.frames.some((other) => other.case === frame.case))
  if (!grown.personName || frames.length === 0) return undefined
  // A comma joins only where «и» follows: «актёр, продюсер и директор …»; else it ends a clause.
  if (joint === ',' && !words.slice(phrase.end, grown.end).some((word) => word.lower === 'и')) return undefined
  return { phrase: { ...phrase, end: grown.end, frames, personName: grown.personName }, last: grown }
}

/** «источник в правительстве», «собеседник из штаба», «Роман Дубич из Речного института»: where somebody belongs. */
function comingFrom(
  words: readonly Word[],
  phrase: Core,
  limit: number,
  nameAt: ReadonlyMap<number, PersonName>,
): { phrase: Core; last: Core } | undefined {
  const preposition = words[phrase.end]?.lower ?? ''
  const insider = insiders.has(words[phrase.head]?.best.lemma ?? '')
  if (!(insider && (preposition === 'в' || preposition === 'из')) && !(phrase.personName && preposition === 'из'))
    return undefined
  const next = readCore(words, phrase.end + 1, limit, nameAt)
  const cases = casesAfter(preposition) ?? []
  if (!next || next.personName || isTime(words[next.head])) return undefined
  if (!next.frames.some((frame) => cases.includes(frame.case)) || words[next.head]?.best.pos === 'pronoun')
    return undefined
  const end = grow(words, next, Math.min(limit, phrase.end + 10), new Map()).end
  return { phrase: { ...phrase, end }, last: next }
}
const insiders = new Set(['источник', 'собеседник', 'информатор'])

/** «земля Гессен», «немецкая газета Faz», «округ Рейн»: a proper name that does not decline behind what it names. */
function properName(
  words: readonly Word[],
  phrase: Core,
  last: Core,
  limit: number,
  nameAt: ReadonlyMap<number, PersonName>,
): { phrase: Core; last: Core } | undefined {
  const word = words[phrase.end]
  if (phrase.end >= limit || !word || word.kind !== 'word' || !/^\p{Lu}/u.test(word.form) || nameAt.has(word.at))
    return undefined
  if (!carriers.has(words[last.head]?.best.lemma ?? '') || last.end !== phrase.end) return undefined
  return { phrase: { ...phrase, end: phrase.end + 1 }, last: { ...last, end: phrase.end + 1 } }
}
const carriers = wordSet(`
  город село деревня посёлок аул район округ область провинция штат земля республика кантон графство остров река озеро
  порт университет музей театр банк компания корпорация группа газета журнал издание агентство телеканал канал сайт
  портал радиостанция партия движение клуб команда фонд организация концерн завод фирма холдинг станция улица регион
`)

/** «один из участников», «многие из них» */
function partOf(
  words: readonly Word[],
  phrase: Core,
  limit: number,
  nameAt: ReadonlyMap<number, PersonName>,
): { phrase: Core; last: Core } | undefined {
  if (words[phrase.end]?.lower !== 'из' || phrase.end !== phrase.head + 1) return undefined
  if (!parts.has(words[phrase.head]?.best.lemma ?? '')) return undefined
  const next = readCore(words, phrase.end + 1, limit, nameAt)
  if (!next?.frames.some((frame) => frame.case === 'genitive')) return undefined
  return { phrase: { ...phrase, end: next.end }, last: next }
}
const parts = new Set(['один', 'многие', 'некоторый', 'большинство', 'часть', 'каждый', 'никто', 'кто-то'])

function attachment(
  words: readonly Word[],
  phrase: Core,
  last: Core,
  limit: number,
  nameAt: ReadonlyMap<number, PersonName>,
): { phrase: Core; last: Core } | undefined {
  const next = readCore(words, phrase.end, limit, nameAt)
  if (!next) return prepositional(words, phrase, limit, nameAt)
  if (isTime(words[next.head])) return undefined
  if (next.personName && !phrase.personName) return apposition(words, phrase, last, next)
  if (words[next.head]?.best.pos === 'pronoun') return undefined
  if (!next.personName && next.frames.some((frame) => frame.case === 'genitive') && !last.personName)
    return { phrase: { ...phrase, end: next.end }, last: next }
  if (next.personName && next.frames.some((frame) => frame.case === 'genitive') && !phrase.personName)
    return { phrase: { ...phrase, end: next.end }, last: next }
  return undefined
}

/** A name behind a role: of the whole phrase where case and gender allow, else of the last noun («дочь президента Ивана …»). */
function apposition(
  words: readonly Word[],
  phrase: Core,
  last: Core,
  next: Core,
): { phrase: Core; last: Core } | undefined {
  const head = words[phrase.head]
  const animate = head?.readings.some((reading) => reading.animate) ?? false
  const frames = phrase.frames.filter((frame) => next.frames.some((other) => other.case === frame.case))
  if (head && isOthersRelative(head, next)) return { phrase: { ...phrase, end: next.end }, last: next }
  if (frames.length > 0 && animate && phrase.frames.some((frame) => frame.number === 'singular'))
    return { phrase: { ...phrase, end: next.end, frames, personName: next.personName }, last: next }
  if (next.frames.some((frame) => frame.case === 'genitive') && (last === phrase || holdsPerson(words, phrase)))
    return { phrase: { ...phrase, end: next.end }, last: next }
  return undefined
}

/** «матери Майкла»: a word for a relative and a name of the other gender are two people. */
function isOthersRelative(head: Word, next: Core): boolean {
  const gender = head.best.gender
  const named = next.personName?.gender
  const genitive = next.frames.some((frame) => frame.case === 'genitive')
  if (!genitive || !gender || !named || named === gender) return false
  return gender === 'feminine' || relatives.has(head.best.lemma)
}
const relatives = new Set(['отец', 'сын', 'брат', 'муж', 'супруг', 'дед', 'дядя', 'внук', 'жених', 'племянник'])

/** «словам представителя МИД Айбека …»: somewhere in the chain stands the person whose name follows. */
function holdsPerson(words: readonly Word[], phrase: Core): boolean {
  for (let at = phrase.first; at < phrase.end; at++)
    if (words[at]?.readings.some((reading) => reading.animate && reading.case === 'genitive' && reading.pos === 'noun'))
      return true
  return false
}

/** «посол Ирландии в США», «заместитель министра по вопросам безопасности»: only behind a person, and before a name or «по». */
function prepositional(
  words: readonly Word[],
  phrase: Core,
  limit: number,
  nameAt: ReadonlyMap<number, PersonName>,
): { phrase: Core; last: Core } | undefined {
  const preposition = words[phrase.end]
  const cases = preposition && casesAfter(preposition.lower)
  if (!preposition || !cases || phrase.personName) return undefined
  if (!words[phrase.head]?.readings.some((reading) => reading.animate && reading.pos === 'noun')) return undefined
  if (!['по', 'при', 'в', 'на'].includes(preposition.lower)) return undefined
  const inner = readCore(words, phrase.end + 1, limit, nameAt)
  if (!inner || inner.personName || !inner.frames.some((frame) => cases.includes(frame.case))) return undefined
  const grown = withSecond(words, grow(words, inner, Math.min(limit, phrase.end + 14), new Map()), cases, limit)
  const named = nameAt.get(grown.end)
  const joins = named?.cases.some((c) => phrase.frames.some((frame) => frame.case === c)) ?? false
  if (!joins && !['по', 'при'].includes(preposition.lower)) return undefined
  return { phrase: { ...phrase, end: grown.end }, last: { ...grown, personName: null } }
}

/** «по науке и новым технологиям»: the second noun of the same preposition. */
function withSecond(words: readonly Word[], core: Core, cases: readonly Case[], limit: number): Core {
  if (words[core.end]?.lower !== 'и') return core
  const next = readCore(words, core.end + 1, Math.min(limit, core.end + 8), new Map())
  if (!next?.frames.some((frame) => cases.includes(frame.case)) || words[next.head]?.best.pos === 'pronoun') return core
  return { ...core, end: grow(words, next, Math.min(limit, core.end + 10), new Map()).end }
}

const opening = new Set(['«', '"', '“', '„'])
const closers: Readonly<Record<string, string>> = { '«': '»', '"': '"', '“': '”', '„': '“' }

/** «агентство «Интерфакс»»: behind the noun, short, and beginning with a capital letter. Its end, or `at`. */
function quotedName(words: readonly Word[], at: number, limit: number): number {
  const open = words[at]
  const inside = words[at + 1]
  if (!open || !inside || !opening.has(open.form) || !/^[\p{Lu}\p{N}]/u.test(inside.form)) return at
  const closer = closers[open.form]
  for (let i = at + 2; i < Math.min(limit, at + 9); i++) {
    const form = words[i]?.form ?? ''
    if (form === closer || (open.form === '„' && form === '”')) return i + 1
    if (/^[,.!?;:]$/.test(form) || predicative.has(words[i]?.best.pos ?? 'other')) return at
  }
  return at
}

/** What stands in a sentence and not in a name. */
const predicative = new Set<Reading['pos']>(['verb', 'infinitive', 'pronoun'])

/** «(John Howard)», «(ЦТАК)», «(UNICEF)»: a name again in other letters or short. Its end, or `at`. */
function bracketed(words: readonly Word[], at: number, limit: number): number {
  if (words[at]?.form !== '(') return at
  for (let i = at + 1; i < Math.min(limit, at + 7); i++) {
    const form = words[i]?.form ?? ''
    if (form === ')') return i > at + 1 ? i + 1 : at
    if (!/^(?:\p{Script=Latin}[\p{Script=Latin}\p{M}.'’-]*|\p{Lu}{2,}|[.])$/u.test(form)) return at
  }
  return at
}

function finish(words: readonly Word[], core: Core): NounPhrase | undefined {
  const first = words[core.first]
  const last = words[core.end - 1]
  const head = words[core.head]
  if (!first || !last || !head) return undefined
  const pronoun = (head.best.pos === 'pronoun' || head.best.lemma === 'который') && core.end === core.first + 1
  const cases = [...new Set(core.frames.map((frame) => frame.case))]
  const nominative = core.frames.find((frame) => frame.case === 'nominative') ?? core.frames[0]
  return {
    first: core.first,
    end: core.end,
    from: first.from,
    to: last.to,
    head: core.head,
    kind: pronoun ? 'pronoun' : core.personName ? 'name' : 'common',
    cases,
    number: nominative?.number ?? 'singular',
    gender: core.personName?.gender ?? nominative?.gender ?? null,
    person: (pronoun && personal.get(head.best.lemma)) || 3,
    personName: core.personName,
  }
}
