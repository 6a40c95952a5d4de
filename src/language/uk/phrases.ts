/** Phrases that can be a source: a person with the office before the name, an office or a body with what it is of, a pronoun, an outlet. */
import { beginsUpper } from '../../text/index.ts'
import { wordSet } from '../lexicon.ts'
import { phrasesOf } from '../sentences.ts'
import type { Case, Gender, GrammaticalNumber, NounPhrase, PersonName, Sentence, Word } from '../types.ts'
import { credits, cueForms } from './cues.ts'
import { type Agreement, adjectiveOf } from './declension.ts'
import { givenAt } from './given-names.ts'
import { isAcronym, type NounReading, nounsAt } from './nouns.ts'
import { isNetwork, pronouns, smallWords } from './words.ts'

/** No office with its body is longer. */
const longest = 16
const every: readonly Case[] = ['nominative', 'genitive', 'dative', 'accusative', 'instrumental', 'locative']

/** In order, without overlap; linear. */
export function readPhrases(
  words: readonly Word[],
  sentences: readonly Sentence[],
  names: readonly PersonName[],
): NounPhrase[] {
  const nameAt = new Map(names.map((name) => [name.first, name]))
  const lands = landsOf(words)
  return phrasesOf(sentences, (at, floor, limit) => phraseFrom({ words, nameAt, lands, limit }, at, floor))
}

interface Text {
  readonly words: readonly Word[]
  readonly nameAt: ReadonlyMap<number, PersonName>
  /** Unknown words, by their form, that the text gives offices and bodies: «Орлія», as it has a «МЗС Орлії». */
  readonly lands: ReadonlySet<string>
  readonly limit: number
}

/** «президент Орлії», «МЗС Орлії»: what ends as lands do and has a state's offices is one. */
function landsOf(words: readonly Word[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { at, form } of words) {
    if (!/^\p{Lu}\p{Ll}+ії$/u.test(form) || givenAt(form).length > 0) continue
    const before = words[at - 1]?.form ?? ''
    const office = nounsAt(before).find(({ type }) => type === 'person' || type === 'organisation' || type === 'state')
    if (office && (isAcronym(before) || ofState.has(office.lemma))) found.add(`${form.slice(0, -1)}я`)
  }
  return found
}
const ofState = wordSet(`
  президент президентка прем'єр прем'єр-міністр прем'єр-міністерка міністр міністерка уряд парламент влада столиця посольство
  посол король королева канцлер республіка голова глава
`)

function phraseFrom(text: Text, at: number, floor: number): NounPhrase | undefined {
  const { words, nameAt, limit } = text
  const word = words[at]
  if (!word) return undefined
  const outlet = outletEnd(text, at)
  if (outlet > at) return { ...ranged(words, at, outlet, at, every), kind: 'name', number: 'singular', gender: null }
  if (word.kind !== 'word') return undefined
  const name = nameAt.get(at)
  if (name) return name.end <= limit ? named(words, at, at, name, name.cases) : undefined
  const pronoun = pronouns.get(word.lower)
  if (pronoun)
    return {
      ...ranged(words, at, at + 1, at, ['nominative']),
      ...{ kind: 'pronoun', number: pronoun.number ?? 'singular', gender: pronoun.gender ?? null },
    }
  if (word.best.pos === 'pronoun' && word.best.person === 1)
    return {
      ...ranged(words, at, at + 1, at, ['nominative']),
      kind: 'pronoun',
      number: 'singular',
      gender: null,
      person: 1,
    }
  if (text.lands.has(word.form))
    return { ...ranged(words, at, at + 1, at, ['nominative']), kind: 'common', number: 'singular', gender: 'feminine' }
  return headedAt(text, at, floor)
}

/** A phrase whose head is the noun at the word. */
function headedAt(text: Text, at: number, floor: number): NounPhrase | undefined {
  const { words } = text
  const all = nounsAt(words[at]?.form ?? '')
  if (all.length === 0 || words[at]?.best.pos !== 'noun') return undefined
  // «за повідомленням речниці»: whose it is is the source.
  if (words[at]?.lower === 'повідомленням' && words[at - 1]?.lower === 'за') return undefined
  const counted = countedFrom(words, at, floor, all)
  const { first, readings } = counted ?? withAttributes(words, at, floor, all)
  const tail = tailOf(text, at, readings)
  if (tail.name) {
    const cases = tail.name.cases.filter((of) => readings.some((one) => one.case === of && one.number === 'singular'))
    return named(words, first, at, tail.name, cases)
  }
  // «у прокуратурі», «за словами лікарки»: what is governed is hardly the nominative of several.
  const before = words[first - 1]
  const ofNoun = before?.best.pos === 'noun' && !before.best.known && readings.some((one) => one.case === 'genitive')
  const governed = before?.best.pos === 'preposition' || (ofNoun && !beginsUpper(before?.form ?? ''))
  const able = governed ? readings.filter((one) => one.case !== 'nominative') : readings
  const likely = able.find((one) => one.case === 'nominative') ?? able[0]
  if (!likely) return undefined
  const cases = [...new Set(able.map((one) => one.case))]
  return {
    ...ranged(words, first, tail.end, at, cases),
    ...{ kind: 'common', number: likely.number, gender: likely.gender },
  }
}

/** «двоє свідків», «кілька місцевих депутатів», «один з очевидців»: the genitive behind what counts them stands for a nominative. */
function countedFrom(
  words: readonly Word[],
  at: number,
  floor: number,
  all: readonly NounReading[],
): { first: number; readings: readonly NounReading[] } | undefined {
  const genitive = all.find((one) => one.case === 'genitive' && one.number === 'plural' && one.animate)
  if (!genitive) return undefined
  let before = at - 1
  if (adjectiveOf(words[before]?.lower ?? '').some((one) => one.case === 'genitive' && one.number === 'plural'))
    before--
  const ofSome =
    /^(?:з|із|зі)$/.test(words[before]?.lower ?? '') && /^(?:один|одна)$/.test(words[before - 1]?.lower ?? '')
  const counts = counters.has(words[before]?.lower ?? '')
  const first = ofSome ? before - 1 : before
  if (!(ofSome || counts) || first < floor || words[first - 1]?.best.pos === 'preposition') return undefined
  const gender = ofSome ? (words[first]?.lower === 'одна' ? 'feminine' : 'masculine') : null
  return { first, readings: [{ ...genitive, case: 'nominative', number: ofSome ? 'singular' : 'plural', gender }] }
}
const counters = wordSet(`
  двоє троє четверо п'ятеро шестеро семеро кілька декілька багато чимало більшість десятки сотні кількадесят дехто
`)

/** Leftwards over adjectives and numerals that agree: «офіційна речниця», «двоє експертів». */
function withAttributes(
  words: readonly Word[],
  at: number,
  floor: number,
  all: readonly NounReading[],
): { first: number; readings: readonly NounReading[] } {
  let first = at
  let readings = all
  while (first > Math.max(floor, at - 6)) {
    const word = words[first - 1]
    if (word?.kind !== 'word' || isProper(word, words[first - 2])) break
    const means = attributeAt(word)
    const agreeing = readings.filter((one) => means.some((each) => fits(each, one)))
    if (agreeing.length === 0) break
    readings = agreeing
    first--
  }
  return { first, readings }
}

/** A capital inside a sentence, but for what nations and places are called by: «Лісогорська обласна прокуратура». */
const isProper = (word: Word, before: Word | undefined): boolean =>
  beginsUpper(word.form) &&
  before?.kind === 'word' &&
  !/(?:ськ|цьк|зьк|н)(?:ий|а|е|і|ого|ої|ому|ій|им|ою|их|ими|у|ім)$/.test(word.lower)

function attributeAt(word: Word): readonly Agreement[] {
  if (word.best.pos === 'noun' && word.best.known) return noAgreement
  if (/^(?:preposition|conjunction|adverb|particle|verb|pronoun)$/.test(word.best.pos)) return noAgreement
  return pointing.get(word.lower) ?? (word.best.pos === 'determiner' ? noAgreement : adjectiveOf(word.lower))
}
const noAgreement: readonly Agreement[] = []
const agreement = (of: Case, number: GrammaticalNumber, gender: Gender | null): Agreement => ({
  case: of,
  number,
  gender,
})
const pointing: ReadonlyMap<string, readonly Agreement[]> = new Map([
  ['цей', [agreement('nominative', 'singular', 'masculine')]],
  ['сам', [agreement('nominative', 'singular', 'masculine')]],
  ['ця', [agreement('nominative', 'singular', 'feminine')]],
  ['сама', [agreement('nominative', 'singular', 'feminine')]],
])

const fits = (one: Agreement, noun: NounReading): boolean =>
  one.case === noun.case &&
  one.number === noun.number &&
  (noun.number === 'plural' || one.gender === null || noun.gender === null || one.gender === noun.gender)

interface Tail {
  readonly end: number
  readonly name?: PersonName
}

/**
 * What the head is of, rightwards: «міністр [освіти і науки Орлії]», «речниця [поліції Лісогорської області]», and the name behind it.
 * Behind a preposition («представник уряду в суді Олег Верес») the words count only where the name follows.
 */
function tailOf(text: Text, head: number, readings: readonly NounReading[]): Tail {
  const { words, nameAt, limit } = text
  let sure = head + 1
  let pending = false
  let perhaps = false
  for (let at = head + 1; at < Math.min(limit, head + longest); ) {
    const word = words[at]
    if (!word || !touchesLine(words, at)) break
    const name = nameAt.get(at)
    if (name) {
      if (mayBear(readings, name)) return { end: name.end, name }
      if (at > sure || pending || !name.cases.includes('genitive')) break
      return { end: name.end }
    }
    if (opening.has(word.form)) {
      const close = quotedEnd(words, at, limit)
      if (close === at || (at > sure && !pending)) break
      at = close
      if (!pending) sure = at
      continue
    }
    if (at === sure && isLatin(word) && readings.some(({ type }) => type === 'media' || type === 'organisation')) {
      at++
      sure = at
      continue
    }
    if (word.kind === 'number' || word.form === '№') {
      at++
      continue
    }
    if (word.kind !== 'word') break
    const joint = jointAt(words, at)
    if (joint > 0) {
      at += joint
      continue
    }
    if (word.best.pos === 'preposition') {
      if (!attaching.has(word.lower)) break
      pending = true
      perhaps = false
      at++
      continue
    }
    if ((word.lower === 'і' || word.lower === 'та' || word.lower === 'й') && isOwned(words[at + 1]) && at === sure) {
      at++
      continue
    }
    const role = ownerRole(word, pending)
    if (role === 'none') break
    at++
    // «федерації футболу Орлії»: a genitive behind it tells that «футболу» is one too.
    if (role === 'perhaps' && !pending) perhaps = true
    else if (role === 'noun' && perhaps) [pending, perhaps] = [false, false]
    if (role === 'perhaps') pending = true
    // «сестра загиблого розповіла»
    const alone = role === 'attribute' && (words[at]?.kind === 'mark' || words[at]?.best.pos === 'verb')
    if ((role === 'noun' || alone) && !pending) sure = at
  }
  return { end: sure }
}

const touchesLine = (words: readonly Word[], at: number): boolean =>
  (words[at]?.from ?? 0) - (words[at - 1]?.to ?? 0) <= 2

/** «з питань», «у справах», «з прав»: they belong to the body's name. */
function jointAt(words: readonly Word[], at: number): number {
  const two = `${words[at]?.lower} ${words[at + 1]?.lower}`
  return /^(?:із? |з |у |в )(?:питань|справах|прав|надзвичайних|зв'язків|зв'язків)$/.test(two) ? 2 : 0
}
const attaching = wordSet('в у на з зі із при по для від від-імені')

/** «науки» of «освіти і науки» */
const isOwned = (word: Word | undefined): boolean =>
  word?.kind === 'word' &&
  !beginsUpper(word.form) &&
  (nounsAt(word.form).some((one) => one.case === 'genitive' && one.type !== 'person') ||
    (word.best.pos === 'noun' && !word.best.known && (genitiveEnding.test(word.lower) || owned.has(word.lower))) ||
    adjectiveOf(word.lower).some(({ case: of }) => of === 'genitive'))

const genitiveEnding = /(?:[иіїя]|[кнрлтвдгзпмбжчшсц]а|ств|ів|їв|ей|ок|ень)$/
/** Of several, «справ», and of masculine things in «-у», «транспорту»; another word in «-у» may be an object. */
const owned = wordSet(`
  справ прав сил вод доріг відносин послуг технологій ситуацій комунікацій реформ інвестицій земель лісів новин
  транспорту спорту захисту розвитку бюджету району міста краю флоту союзу зв'язку туризму контролю нагляду аналізу порту
  світу футболу хокею баскетболу фонду ринку штабу клубу комітету
`)

function ownerRole(word: Word, pending: boolean): 'noun' | 'attribute' | 'perhaps' | 'none' {
  if (isAcronym(word.form)) return 'noun'
  const nouns = nounsAt(word.form)
  if (nouns.length > 0)
    return nouns.some((one) => one.case === 'genitive' || (pending && one.case !== 'nominative')) ? 'noun' : 'none'
  if (
    smallWords.has(word.lower) ||
    word.best.pos === 'verb' ||
    word.best.pos === 'infinitive' ||
    word.best.pos === 'gerund'
  )
    return 'none'
  if (givenAt(word.form).length > 0 && beginsUpper(word.form)) return 'none'
  const adjective = adjectiveOf(word.lower)
  if (adjective.some(({ case: of }) => of === 'genitive' || (pending && of !== 'nominative'))) return 'attribute'
  if (beginsUpper(word.form)) return /[аяуюиіїьв]$/.test(word.lower) ? 'noun' : 'none'
  if (genitiveEnding.test(word.lower) || owned.has(word.lower)) return 'noun'
  // «власник складу Роман Кравець»: a genitive only if the name follows.
  return /[ую]$/.test(word.lower) || (pending && word.lower.endsWith('і')) ? 'perhaps' : 'none'
}

/** Whether somebody of that office may have the name: «речниця Олег» is none, and «адвокат Олега Вереса» is his lawyer. */
const mayBear = (readings: readonly NounReading[], { cases, gender, given }: PersonName): boolean =>
  readings.some(
    (one) =>
      one.type === 'person' &&
      one.number === 'singular' &&
      cases.includes(one.case) &&
      !(one.gender === 'feminine' && gender === 'masculine') &&
      !(given === null && cases.length > 3 && ofSomebody.has(one.lemma)),
  )
/** «сестра Гайдук»: rather hers than she, where the surname has one form. */
const ofSomebody = wordSet(`
  сестра брат дружина чоловік донька дочка син вдова вдівець батько сусід сусідка адвокат адвокатка речник речниця помічник
  помічниця радник радниця секретар секретарка пресекретар пресекретарка колега заступник заступниця
`)

const opening: ReadonlySet<string> = new Set(['«', '"', '“', '„'])
const closers: Readonly<Record<string, string>> = { '«': '»', '"': '"', '“': '”', '„': '“' }

/** Behind the mark that closes a short name in marks; `at` where it is none. */
function quotedEnd(words: readonly Word[], at: number, limit: number): number {
  if (!beginsUpper(words[at + 1]?.form ?? '') && words[at + 1]?.kind !== 'number') return at
  const closer = closers[words[at]?.form ?? '']
  for (let i = at + 2; i < Math.min(limit, at + 8); i++) {
    const form = words[i]?.form ?? ''
    if (form === closer || (closer === '“' && form === '”')) return i + 1
    if (/^[.,!?:;—–]$/u.test(form) || words[i]?.best.pos === 'verb') return at
  }
  return at
}

/** «…, повідомляє Укрінформ», «пише «Вісник Орлії»», "The Harbour Times пише": the end of an outlet's name, or `at`. */
function outletEnd(text: Text, at: number): number {
  const { words, limit, nameAt } = text
  const behind = isCredit(words[at - 1])
  const word = words[at]
  if (!word) return at
  if (opening.has(word.form)) {
    const end = quotedEnd(words, at, limit)
    return end > at && (behind || isCredit(words[end])) ? end : at
  }
  if (word.kind !== 'word' || !beginsUpper(word.form) || nameAt.has(at) || isNetwork(word.lower)) return at
  const latin = isLatin(word)
  let end = at + 1
  while (latin && end < Math.min(limit, at + 5) && isLatin(words[end])) end++
  if (latin) return behind || isCredit(words[end]) ? end : at
  if (!behind || nounsAt(word.form).length > 0 || isAcronym(word.form) || givenAt(word.form).length > 0) return at
  // A surname that the text gives nowhere in full, or the first word of a body's name, is no outlet.
  if (/(?:енко|ук|юк|ич|[сцз]ький|[сцз]ька|ець|ів|[оє]ва)$/.test(word.lower) || smallWords.has(word.lower)) return at
  const next = words[end]
  return next === undefined || next.kind === 'mark' || next.lower === 'з' || next.lower === 'із' || end >= limit
    ? end
    : at
}

const isLatin = (word: Word | undefined): boolean => word?.kind === 'word' && /^\p{Script=Latin}{2}/u.test(word.form)
const isCredit = (word: Word | undefined): boolean =>
  cueForms
    .get(word?.lower ?? '')
    ?.some(
      ({ entry, form, tense }) =>
        form === 'finite' && credits.has(entry.lemma) && (tense === 'present' || entry.lemma === 'повідомити'),
    ) ?? false

function named(
  words: readonly Word[],
  first: number,
  head: number,
  name: PersonName,
  cases: readonly Case[],
): NounPhrase {
  return {
    ...ranged(words, first, name.end, head, cases.length > 0 ? cases : every.filter((of) => of !== 'nominative')),
    ...{ kind: 'name', number: 'singular', gender: name.gender, personName: name },
  }
}

function ranged(
  words: readonly Word[],
  first: number,
  end: number,
  head: number,
  cases: readonly Case[],
): Omit<NounPhrase, 'kind' | 'number' | 'gender'> {
  const [opens, last] = [words[first], words[end - 1]]
  return { first, end, from: opens?.from ?? 0, to: last?.to ?? 0, head, cases, person: 3, personName: null }
}
