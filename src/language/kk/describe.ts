import { beginsUpper } from '../../text/index.ts'
import type { Description, NounPhrase, Parsed, Word } from '../types.ts'
import { stripCase } from './endings.ts'
import { attributes, generic, type RoleWord, roleName, roleOf } from './roles.ts'

/** Type, name, role and organisation that the phrase states, with the case endings taken off its parts. */
export function describe(parsed: Parsed, phrase: NounPhrase): Description {
  if (phrase.kind === 'pronoun') return { type: 'person', name: null, role: null, org: null }
  const person = phrase.personName
  const words = parsed.words.slice(phrase.first, person ? person.first : phrase.end)
  const head = words.at(-1)
  const role = head && roleOf(head.lower)
  if (person) return { type: 'person', name: person.name, ...(role ? post(words) : { role: null, org: null }) }
  if (phrase.kind === 'name') return { type: 'media', name: outletName(words), role: null, org: null }
  if (!role) return { type: 'anonymous', name: null, role: null, org: null }
  if (role.type === 'person') return { type: 'person', name: null, ...post(words) }
  if (role.type === 'group') return { type: 'group', name: null, role: null, org: null }
  const named = role.type === 'media' && words[0]?.form === '«'
  return { type: role.type, name: named ? outletName(words) : bodyName(words), role: null, org: null }
}

/** «Карсания Сыртқы істер министрлігінің ресми өкілі»: the body up to the last genitive, the office behind it. */
function post(words: readonly Word[]): { role: string | null; org: string | null } {
  const head = words.at(-1)
  const role = head && roleOf(head.lower)
  if (!head || !role) return { role: null, org: null }
  const before = words.slice(0, -1)
  const cut = officeStart(before)
  return { role: roleName(before.slice(cut).map(officeForm), role), org: orgName(before.slice(0, cut)) }
}

/**
 * Index behind the last genitive of a body or country; without one, behind the country's name that the office begins
 * with. A post under a person stays whole: «президенттің баспасөз хатшысы».
 */
function officeStart(before: readonly Word[]): number {
  const genitive = before.findLastIndex((word) => stripCase(word.lower)?.case === 'genitive')
  const owner = roleOf(before[genitive]?.lower ?? '')
  if (genitive >= 0) return owner?.type === 'person' ? officeStart(before.slice(0, genitive)) : genitive + 1
  // «Белозар университеті ректоры»: the body is named whole before its office.
  const body = before.findLastIndex((word) => isBody(roleOf(word.lower)))
  if (body > 0) return body + 1
  let at = 0
  while (at < before.length && !isOfOffice(before[at])) at++
  return at
}

/** «сыртқы істер», «үкімет»: the office's own words; «ел» only says of which country. */
const isOfOffice = (word: Word | undefined): boolean =>
  word !== undefined && (attributes.has(word.lower) || roleOf(word.lower)?.type === 'organisation')

const isBody = (role: RoleWord | undefined): boolean =>
  role?.possessed === true && (role.type === 'organisation' || role.type === 'media')

/** An office is written small, names in it as they are. */
const officeForm = (word: Word): string => (attributes.has(word.lower) || roleOf(word.lower) ? word.lower : word.form)

function orgName(words: readonly Word[]): string | null {
  if (words.length === 0) return null
  const last = words.at(-1)
  const only = words.length === 1 ? (last?.lower ?? '') : ''
  const stem = last && withoutGenitive(last)
  if (!last || stem === undefined) return null
  const noun = roleOf(only)?.noun ?? stem.toLowerCase()
  if (words.length === 1 && generic.has(noun)) return null
  return joined([...words.slice(0, -1).map((word) => word.form), stem])
}

function withoutGenitive(word: Word): string {
  const stripped = stripCase(word.lower)
  return stripped?.case === 'genitive' ? word.form.slice(0, stripped.stem.length) : word.form
}

/** The name of a body: «Карсания Сыртқы істер министрлігі»; null for «министрлік» alone. */
function bodyName(words: readonly Word[]): string | null {
  if (words.length < 2) return null
  const last = words.at(-1)
  const stripped = last && !roleOf(last.lower)?.nominative ? stripCase(last.lower) : undefined
  const head = stripped && last ? last.form.slice(0, stripped.stem.length) : (last?.form ?? '')
  const owner = words.slice(0, -1).map((word) => (beginsUpper(word.form) ? withoutGenitive(word) : word.form))
  return joined([...owner, head])
}

/** Quotation marks stand at their words, not between spaces. */
const joined = (parts: readonly string[]): string => parts.join(' ').replaceAll('« ', '«').replaceAll(' »', '»')

/** «Карспресс» агенттігі, Tala.kz порталы: the name without its marks and without the noun behind it. */
function outletName(words: readonly Word[]): string {
  const close = words.findIndex((word) => word.form === '»')
  if (words[0]?.form === '«' && close > 1) return joined(words.slice(1, close).map((word) => word.form))
  const noun = words.findIndex((word) => roleOf(word.lower))
  return (noun > 0 ? words.slice(0, noun) : words)
    .map((word) => word.form)
    .join(' ')
    .replaceAll(/ ?\. ?/g, '.')
}
