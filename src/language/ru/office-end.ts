/** Where the first of a person's offices ends: «глава фонда | и депутат», «председатель союза, | министр торговли». */
import type { Case, Word } from '../types.ts'
import { type Ground, type Head, headOf } from './nominal.ts'
import { otherPosts, roleSorts } from './role-sorts.ts'
import { forms as formsOfAddress, privateRoles, stateOffices } from './roles.ts'

const opening = /^[«“„(]$/
const closing = /^[»”)]$/
const aged = /^\d+-?летн/

/** Index behind the words of the office at `head`; `cases` are those of the person. */
export function officeEnd(ground: Ground, head: Head, end: number, cases: readonly Case[]): number {
  const { words } = ground
  let depth = 0
  for (let at = head.at + 1; at < end; at++) {
    const form = words[at]?.form ?? ''
    if (opening.test(form)) depth++
    else if (closing.test(form)) depth--
    else if (
      depth === 0 &&
      at > head.at + 1 &&
      (form === ',' || form === 'и') &&
      opensOffice(ground, at + 1, end, cases)
    )
      return at
    else if (depth === 0 && (isInApposition(words[at], cases) || aged.test(words[at]?.lower ?? '')))
      return behindModifiers(words, head.at + 1, at)
  }
  let last = end
  while (last > head.at + 1 && aged.test(words[last - 1]?.lower ?? '')) last--
  return words[head.at + 1]?.form === 'и' && formsOfAddress.has(words[head.at + 2]?.best.lemma ?? '')
    ? head.at + 1
    : last
}

/** «министр | и общественный деятель», «мэр города | старший лейтенант»: what describes the second belongs to it. */
function behindModifiers(words: readonly Word[], floor: number, noun: number): number {
  let at = noun
  while (at > floor && isAttribute(words[at - 1])) at--
  const joint = words[at - 1]?.form
  return at > floor && (joint === 'и' || joint === ',') ? at - 1 : at
}
const isAttribute = (word: Word | undefined): boolean =>
  (word?.best.pos === 'adjective' || word?.best.pos === 'participle') && !word.best.short && !word.capital

/** «и депутат», «, министр иностранных дел» */
function opensOffice(ground: Ground, first: number, end: number, cases: readonly Case[]): boolean {
  const other = headOf(ground, first, end, cases)
  const { lemma, animate, number, case: of } = other?.reading ?? {}
  if (!lemma || !animate || number === 'plural' || !of || !cases.includes(of)) return false
  return [roleSorts, otherPosts, stateOffices, privateRoles, formsOfAddress].some((list) => list.has(lemma))
}

/** «министр обороны Вельдории генерал Орсен»: what cannot depend on the office is called beside it. */
const isInApposition = (word: Word | undefined, cases: readonly Case[]): boolean =>
  word?.kind === 'word' &&
  !/^\p{Lu}/u.test(word.form) &&
  word.best.pos === 'noun' &&
  word.best.animate === true &&
  word.best.number === 'singular' &&
  word.best.case !== undefined &&
  cases.includes(word.best.case) &&
  word.readings.every((one) => one.pos !== 'noun' || one.case !== 'genitive')
