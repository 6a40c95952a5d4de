/** Names of people in Ukrainian running text: a known given name, a patronymic or an initial before a surname, or an office before both. */
import type { Case, Gender, PersonName, Word } from '../types.ts'
import { cueForms } from './cues.ts'
import { givenAt } from './given-names.ts'
import { nounsAt, plain } from './nouns.ts'
import { patronymicAt, surnameEnding, surnameForms, surnamesOf } from './surnames.ts'
import { smallWords } from './words.ts'

const every: readonly Case[] = ['nominative', 'genitive', 'dative', 'accusative', 'instrumental', 'locative']

/** All names, in order. A surname alone counts where the text gives it in full somewhere. Linear. */
export function findPersonNames(words: readonly Word[]): PersonName[] {
  const attested = new Set(words.filter(isCapital).map(({ form }) => form))
  const found: PersonName[] = []
  const taken = new Set<number>()
  for (let at = 0; at < words.length; at++) {
    const name = fullName(words, at, attested) ?? withoutSurname(words, at)
    if (!name) continue
    if (isNamedAfter(words, at)) {
      at = name.end - 1
      continue
    }
    found.push(name)
    for (let i = name.first; i < name.end; i++) taken.add(i)
    at = name.end - 1
  }
  const known = formsOfSurnames(found)
  for (const word of words) {
    if (taken.has(word.at) || !isCapital(word)) continue
    const alone = known.get(word.form)
    if (alone && standsAlone(words, word.at)) found.push(surnameAlone(word, alone))
  }
  return found.sort((a, b) => a.first - b.first)
}

const isCapital = (word: Word | undefined): word is Word =>
  word?.kind === 'word' && /^\p{Lu}['’ʼ]?\p{Ll}/u.test(word.form)

const isInitial = (words: readonly Word[], at: number): boolean =>
  /^\p{Lu}$/u.test(words[at]?.form ?? '') && words[at + 1]?.form === '.' && words[at]?.to === words[at + 1]?.from

/** What a name is made of before its surname is read. */
interface Opening {
  readonly end: number
  readonly given: string
  readonly patronymic: string | null
  readonly readings: readonly { readonly name: string; readonly gender: Gender; readonly cases: readonly Case[] }[]
}

function fullName(words: readonly Word[], at: number, attested: ReadonlySet<string>): PersonName | undefined {
  const opening = initialsAt(words, at) ?? givenNameAt(words, at) ?? unknownGiven(words, at)
  if (!opening) return undefined
  const surname = words[opening.end]
  if (!isCapital(surname) || !isSurname(surname) || !touches(words, opening.end)) return undefined
  const read = opening.readings.flatMap(({ name, gender, cases }) => {
    const [only, other] = surnamesOf(surname.form, gender, cases)
    const likely = other && attested.has(other) && !attested.has(only ?? '') ? other : only
    if (!likely) return []
    // «Лісовим»: «Лісовий» or «Лісов», and the text does not say which.
    if (other && /[оеєї]вим$/u.test(surname.form) && !attested.has(likely)) return []
    const stands = surnameForms(likely, gender).get(surname.form) ?? []
    return [{ given: name, gender, surname: likely, cases: cases.filter((one) => stands.includes(one)) }]
  })
  const best = chosen(words, at, read, attested)
  if (!best) return undefined
  const parts = [best.given, ...(opening.patronymic ? [opening.patronymic] : []), best.surname]
  return {
    first: at,
    end: opening.end + 1,
    from: words[at]?.from ?? 0,
    to: surname.to,
    name: parts.join(' '),
    given: best.given,
    patronymic: opening.patronymic,
    surname: best.surname,
    gender: opening.given === '' ? null : best.gender,
    cases: best.cases,
  }
}

/** «Ганна Петрівна»: no surname is told. */
function withoutSurname(words: readonly Word[], at: number): PersonName | undefined {
  const [word, next] = [words[at], words[at + 1]]
  const patronymic = word && isCapital(next) && touches(words, at + 1) ? patronymicAt(next.form) : undefined
  const given = patronymic && givenAt(word?.form ?? '').find(({ gender }) => gender === patronymic.gender)
  if (!word || !next || !given) return undefined
  const cases = given.cases.filter((of) => patronymic.cases.includes(of))
  if (cases.length === 0) return undefined
  const name = {
    name: `${given.name} ${patronymic.name}`,
    given: given.name,
    patronymic: patronymic.name,
    surname: null,
  }
  return { first: at, end: at + 2, from: word.from, to: next.to, ...name, gender: given.gender, cases }
}

const touches = (words: readonly Word[], at: number): boolean => (words[at]?.from ?? 0) - (words[at - 1]?.to ?? 0) <= 1

/** No office, no given name by itself, no letters of a body. */
const isSurname = (word: Word): boolean =>
  !smallWords.has(word.lower) && nounsAt(word.form).every(({ type }) => type === 'person') && !patronymicAt(word.form)

/** «Д. Вербак», «Д. П. Вербак»: whose case the surname tells. */
function initialsAt(words: readonly Word[], at: number): Opening | undefined {
  if (!isInitial(words, at)) return undefined
  const second = isInitial(words, at + 2)
  const given = second ? `${words[at]?.form}. ${words[at + 2]?.form}.` : `${words[at]?.form}.`
  const end = second ? at + 4 : at + 2
  const form = words[end]?.form ?? ''
  // Without a given name only what ends in no case's ending is sure to be a nominative.
  const cases: readonly Case[] = /(?:[бвгґджзклмнпрстфхцчшщь]|ий|ко)$/u.test(form) ? ['nominative'] : []
  if (cases.length === 0) {
    const feminine = /(?:[сцз]ька|[оє]ва)$/u.test(form)
    return feminine
      ? { end, given: '', patronymic: null, readings: [{ name: given, gender: 'feminine', cases: ['nominative'] }] }
      : undefined
  }
  return { end, given: '', patronymic: null, readings: [{ name: given, gender: 'masculine', cases }] }
}

function givenNameAt(words: readonly Word[], at: number): Opening | undefined {
  const word = words[at]
  if (!isCapital(word)) return undefined
  const readings = givenAt(word.form)
  if (readings.length === 0) return undefined
  const between = isCapital(words[at + 1]) ? patronymicAt(words[at + 1]?.form ?? '') : undefined
  if (!between || !isCapital(words[at + 2])) return { end: at + 1, given: word.form, patronymic: null, readings }
  const agreeing = readings
    .filter(({ gender }) => gender === between.gender)
    .map((one) => ({ ...one, cases: one.cases.filter((of) => between.cases.includes(of)) }))
  return { end: at + 2, given: word.form, patronymic: between.name, readings: agreeing }
}

/** «міністр Зенон Ягодич», «сказала Мірра Верес»: a given name that no list has, behind an office or a verb of saying. */
function unknownGiven(words: readonly Word[], at: number): Opening | undefined {
  const [word, next] = [words[at], words[at + 1]]
  if (!isCapital(word) || !isCapital(next) || smallWords.has(word.lower) || !isSurname(word)) return undefined
  if (givenAt(next.form).length > 0 || isCapital(words[at + 2])) return undefined
  const office = nounsAt(words[at - 1]?.form ?? '').find(
    ({ type, case: of, number }) => type === 'person' && of === 'nominative' && number === 'singular',
  )
  const said = cueForms.get(plain(words[at - 1]?.form ?? ''))?.some(({ form }) => form === 'finite') ?? false
  const strong = surnameEnding.test(next.form)
  if (!(office || (said && strong))) return undefined
  const gender = genderByEnding(word.form, next.form)
  if (!gender || (office?.gender === 'feminine' && gender !== 'feminine')) return undefined
  return {
    end: at + 1,
    given: word.form,
    patronymic: null,
    readings: [{ name: word.form, gender, cases: ['nominative'] }],
  }
}

/** In the nominative: «Зенон Ягодич», «Мірра Верес»; «Зенона Ягодича» could be a genitive. */
function genderByEnding(given: string, surname: string): Gender | undefined {
  const open = /(?:[бвгґджзклмнпрстфхцчшщьй]|ко|ий)$/u
  if (/[бвгґджзклмнпрстфхцчшщьй]$/u.test(given)) return open.test(surname) ? 'masculine' : undefined
  if (/[ая]$/.test(given) && (open.test(surname) || /(?:[сцз]ька|[оє]ва)$/u.test(surname)))
    return /ий$/.test(surname) ? undefined : 'feminine'
  return undefined
}

interface Read {
  readonly given: string
  readonly gender: Gender
  readonly surname: string
  readonly cases: readonly Case[]
}

/** «Олександра Вербака»: a woman in the nominative or a man in the genitive; the office or the word before says which. */
function chosen(
  words: readonly Word[],
  at: number,
  read: readonly Read[],
  attested: ReadonlySet<string>,
): Read | undefined {
  const all = read.filter(({ cases }) => cases.length > 0)
  // «Марка»: «Марк» or «Марко», whichever the text has elsewhere.
  const met = all.filter(({ given }) => attested.has(given))
  const able = met.length > 0 && all.every(({ gender }) => gender === all[0]?.gender) ? met : all
  const [first] = able
  if (able.length < 2 || !first) return first
  const before = words[at - 1]
  const office = nounsAt(before?.form ?? '').filter(({ type, number }) => type === 'person' && number === 'singular')
  if (office.length > 0) {
    const agreeing = able.filter(({ cases, gender }) =>
      office.some((one) => cases.includes(one.case) && !(one.gender === 'feminine' && gender !== 'feminine')),
    )
    return agreeing.length === 1 ? agreeing[0] : undefined
  }
  const free =
    before === undefined || before.kind === 'mark' || before.best.pos === 'verb' || before.best.pos === 'conjunction'
  const fits = able.filter(({ cases }) => cases.includes('nominative') === free)
  return fits.length === 1 ? fits[0] : undefined
}

interface Alone {
  readonly surname: string
  readonly gender: Gender | null
  readonly cases: readonly Case[]
}

/** Every form of the surnames that the text gives in full; a form of two people has the cases of both, and no gender. */
const formsOfSurnames = (found: readonly PersonName[]): ReadonlyMap<string, Alone> => {
  const known = new Map<string, Alone>()
  const entered = new Set<string>()
  for (const { surname, gender } of found) {
    const key = `${surname} ${gender}`
    if (surname === null || entered.has(key)) continue
    entered.add(key)
    for (const [form, cases] of surnameForms(surname, gender ?? 'masculine')) {
      const other = known.get(form)
      if (!other) known.set(form, { surname, gender, cases })
      else if (other.surname === surname)
        known.set(form, { surname, gender: null, cases: [...new Set([...other.cases, ...cases])] })
      else if (cases.includes('nominative')) known.set(form, { surname, gender, cases })
    }
  }
  return known
}

/** «вулиця Гайдук», «Гайдук Банк»: beside another capital it may be the name of something else. */
function standsAlone(words: readonly Word[], at: number): boolean {
  const [before, next] = [words[at - 1], words[at + 1]]
  if (isCapital(next) && touches(words, at + 1) && !smallWords.has(next.lower)) return false
  return !isNamedAfter(words, at) && !/^(?:район|сел|міст)/.test(before?.lower ?? '')
}

/** «вулиця Олени Верес», «театр ім. Верес»: what is called after somebody. */
function isNamedAfter(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.form === '.' ? words[at - 2] : words[at - 1]
  return /^(?:вулиц\p{L}*|проспект\p{L}*|площ\p{L}*|бульвар\p{L}*|провулк\p{L}*|імені|ім|вул|просп|пл|бульв)$/u.test(
    before?.lower ?? '',
  )
}

function surnameAlone({ at, from, to }: Word, { surname, gender, cases }: Alone): PersonName {
  const one = { first: at, end: at + 1, from, to, name: surname, surname, gender }
  return { ...one, given: null, patronymic: null, cases: cases.length > 0 ? cases : every }
}
