/** Two given names before one surname in the plural: «Анна и Пётр Сорокины» are Анна Сорокина and Пётр Сорокин. */
import type { Case, Gender, PersonName, Word } from '../types.ts'
import type { Hypothesis } from './decline.ts'

/** What the surname of several people ends in, in which cases, and what it ends in for a man and for a woman. */
const plurals: readonly (readonly [ending: RegExp, cases: readonly Case[], man: string, woman: string])[] = [
  [/(?<=(?:[оеё]в|[иы]н))ы$/, ['nominative'], '', 'а'],
  [/(?<=(?:[оеё]в|[иы]н))ых$/, ['genitive', 'accusative', 'locative'], '', 'а'],
  [/(?<=(?:[оеё]в|[иы]н))ым$/, ['dative'], '', 'а'],
  [/(?<=(?:[оеё]в|[иы]н))ыми$/, ['instrumental'], '', 'а'],
  [/(?<=[сц]к)ие$/, ['nominative'], 'ий', 'ая'],
  [/(?<=[сц]к)их$/, ['genitive', 'accusative', 'locative'], 'ий', 'ая'],
  [/(?<=[сц]к)им$/, ['dative'], 'ий', 'ая'],
  [/(?<=[сц]к)ими$/, ['instrumental'], 'ий', 'ая'],
]

/** What a written given name may be. */
type ReadGiven = (form: string) => readonly Hypothesis[]

/** The names, with such a pair as two whole ones; in the order of the text. */
export function withSharedSurnames(
  names: readonly PersonName[],
  words: readonly Word[],
  readGiven: ReadGiven,
): PersonName[] {
  const all: PersonName[] = []
  for (const name of names) {
    const pair = pairOf(name, words, readGiven)
    if (!pair) {
      all.push(name)
      continue
    }
    while (all.length > 0 && (all.at(-1)?.end ?? 0) > pair[0].first) all.pop()
    all.push(...pair)
  }
  return all
}

function pairOf(
  name: PersonName,
  words: readonly Word[],
  readGiven: ReadGiven,
): readonly [PersonName, PersonName] | undefined {
  const at = name.end - 2
  const [other, and, own, last] = [words[at - 2], words[at - 1], words[at], words[name.end - 1]]
  if (and?.lower !== 'и' || !other || !own || !last || name.first < at) return undefined
  // Before «Анна» no other name: «Иван Сомов и Пётр Сорокин».
  if (/^\p{Lu}\p{Ll}/u.test(words[at - 3]?.form ?? '') && !endsSentence(words[at - 4])) return undefined
  const plural = plurals.find(([ending]) => ending.test(last.form))
  if (!plural) return undefined
  const [ending, cases, man, woman] = plural
  const [first, second] = [givenIn(readGiven(other.form), cases), givenIn(readGiven(own.form), cases)]
  if (!first || !second) return undefined
  const stem = last.form.replace(ending, '')
  const surnameOf = (gender: Gender): string => stem + (gender === 'feminine' ? woman : man)
  return [
    { first: at - 2, end: at - 1, from: other.from, to: other.to, ...whole(first, cases, surnameOf) },
    { first: at, end: name.end, from: own.from, to: last.to, ...whole(second, cases, surnameOf) },
  ]
}

const endsSentence = (word: Word | undefined): boolean => word === undefined || /^[.!?…]$/.test(word.form)

/** The given name in one of the cases; only names that are known or listed are sure enough. */
const givenIn = (hypotheses: readonly Hypothesis[], cases: readonly Case[]): Hypothesis | undefined =>
  hypotheses
    .filter((one) => one.weight >= 2 && (one.case === undefined || cases.includes(one.case)))
    .toSorted((a, b) => b.weight - a.weight)[0]

/** All of a name but its place. */
const whole = (
  { nominative, gender }: Hypothesis,
  cases: readonly Case[],
  surnameOf: (gender: Gender) => string,
): Omit<PersonName, 'first' | 'end' | 'from' | 'to'> => ({
  name: `${nominative} ${surnameOf(gender)}`,
  given: nominative,
  patronymic: null,
  surname: surnameOf(gender),
  gender,
  cases,
})
