/** What the words of a role tell of it, whatever their language. */
import { formerly as formerlyEnglish, genericRoles as genericEnglish } from './en/generic.ts'
import { formerly as formerlyKazakh } from './kk/roles.ts'
import { formerly as formerlyRussian, genericRoles as genericRussian } from './ru/generic.ts'
import { relations } from './ru/name-words.ts'
import { makers, offices, roleSorts } from './ru/role-sorts.ts'
import { formerly as formerlyUkrainian } from './uk/roles.ts'

const formerly = [formerlyRussian, formerlyEnglish, formerlyKazakh, formerlyUkrainian]

/** «бывший министр», "ex-minister", "then minister": whoever is called so held it once. */
export const isFormer = (role: string): boolean => formerly.some((words) => words.test(role.toLowerCase()))

/**
 * «политик», «отец двоих детей», «подсудимый», "lawmaker": a word for somebody who may hold an office as well. Whoever was
 * minister yesterday and is called so today is minister still.
 */
export function besideOffice(role: string): boolean {
  const words = role.toLowerCase().split(' ')
  // In Russian the first noun says what one is, in English the last before "of".
  const russian = words.find((word) => offices.has(word) || isPlain(word))
  const of = words.findIndex((word) => /^(?:of|for|in|at)$/.test(word))
  return (russian !== undefined && !offices.has(russian)) || genericEnglish.has(words.at(of < 0 ? -1 : of - 1) ?? '')
}

const isPlain = (word: string): boolean =>
  genericRussian.has(word) || relations.has(word) || makers.has(word) || roleSorts.get(word)?.has('accused') === true

/** Words that make another office of the one behind them: "vice president", "deputy minister". */
const others = /^(?:vice|deputy|assistant|associate|acting|interim|under|shadow|first|second|вице|зам|и\.|о\.|врио)$/

/**
 * Whether one wording of an office only says more than the other: «министр иностранных дел» than «министр», "Finance
 * Minister" than "minister". Both in lower case.
 */
export function isFuller(full: string, short: string): boolean {
  if (full.length <= short.length || isFormer(full) !== isFormer(short)) return false
  if (full.startsWith(`${short} `)) return true
  return (
    full.endsWith(` ${short}`) &&
    !full
      .slice(0, -short.length - 1)
      .split(/[\s-]/)
      .some((word) => others.test(word))
  )
}
