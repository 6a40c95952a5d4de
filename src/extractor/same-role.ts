/** Whether two roles that a document gives are one: «глава МИД» and «министр иностранных дел». */

import type { Language } from '../language/language.ts'
import { isFuller } from '../language/role-words.ts'

/** An office and whose it is. */
export interface Role {
  readonly role: string | null
  readonly org: string | null
}

/** «представитель МИД» is the «официальный представитель МИД Карсании» of another sentence: the fuller words of both. */
export function fullest(role: Role, others: readonly Role[]): Role {
  let full: Role = role
  for (const other of others) {
    const office = longer(full.role, other.role)
    const body = longer(full.org, other.org)
    if (full.role !== null && other.role !== null && office !== undefined && body !== undefined)
      full = { role: office, org: body }
  }
  return full
}

/** The longer of two, where one is the other with words before or behind it; undefined where they differ. */
function longer(a: string | null, b: string | null): string | null | undefined {
  if (a === null || b === null) return a ?? b
  const [long, short] = a.length >= b.length ? [a, b] : [b, a]
  return long === short || isFuller(long, short) ? long : undefined
}

/** The same office by its words, one fuller than the other; an organisation must not contradict. */
export function sameRole(role: Role, asked: Role, language: Language): boolean {
  const { leaders } = language
  const placed = asked.org === null ? language.ofPlace?.exec(asked.role?.toLowerCase() ?? '')?.groups : undefined
  if (placed?.office && role.org?.toLowerCase().includes(placed.stem ?? ' '))
    return sameRole(role, { role: placed.office, org: role.org }, language)
  if (sameKin(role, asked, language) || sameOwner(role, asked, language)) return true
  const [a, b] = [officeOf(role, language), officeOf(asked, language)]
  if (a.name === '' || b.name === '') return false
  // «лидер Турции» is whoever leads Turkey, whatever the office is called there.
  if (
    a.org !== '' &&
    b.org !== '' &&
    (sameOrg(a.org, b.org) || isGeneric(asked.org, language)) &&
    leaders?.title.has(b.name) &&
    leaders.offices.has(a.name)
  )
    return true
  // «глава ведомства» is the «глава МИД», «руководитель области» the «губернатор».
  const byBody =
    a.org !== '' && b.org !== '' && sameOrg(a.org, b.org) && language.stateNamed?.(asked.org ?? '') === null
  // «глава региона» is the governor, and neither a mayor nor the director of a works.
  const ofLess =
    leaders?.regions?.has(asked.org ?? '') === true && a.name.split(' ').some((word) => leaders.ofLess?.has(word))
  const leads =
    leaders?.title.has(asked.role?.toLowerCase() ?? '') === true && isGeneric(asked.org, language) && !ofLess
  const head = role.role?.toLowerCase() ?? ''
  const atHead = a.name.split(' ').some((word) => leaders?.heads.has(word))
  // «глава «Орбиты»» is its «главный управляющий».
  if (byBody && leaders?.title.has(b.name) && a.name.split(' ').some((word) => leaders.managers?.has(word))) return true
  if (leads && leaders && (leaders.title.has(head) || leaders.offices.has(a.name) || atHead)) return true
  if (sameFormer(a, b, language)) return true
  // "the Liberal governor" is the governor, of whom no party was told.
  const party = b.name.endsWith(` ${a.name}`) ? b.name.slice(0, -a.name.length - 1) : ''
  const isPartys = language.parties?.has(party) ?? false
  if (a.name !== b.name && !isPartys && !a.name.endsWith(` ${b.name}`) && !a.name.startsWith(`${b.name} `)) return false
  return a.org === '' || b.org === '' || sameOrg(a.org, b.org) || isGeneric(asked.org, language)
}

/** «дочь артиста» is the «дочь певца Орсена»: of two words for whose relative one is, one names nobody. */
function sameKin(one: Role, other: Role, { kin }: Language): boolean {
  const [a, b] = [one.role ?? '', other.role ?? '']
  const word = a.split(' ')[0] ?? ''
  return kin?.has(word) === true && b.split(' ')[0] === word && (!/\p{Lu}/u.test(a) || !/\p{Lu}/u.test(b))
}

/** «адвокат Орсена» is the «адвокат Ивана Орсена». */
function sameOwner(one: Role, other: Role, { attendants }: Language): boolean {
  const [a, b] = [one.role?.split(' ') ?? [], other.role?.split(' ') ?? []]
  const owner = a.at(-1) ?? ''
  return attendants?.has(a[0] ?? '') === true && a[0] === b[0] && owner === b.at(-1) && /^\p{Lu}/u.test(owner)
}

/** «бывшая участница группы» is who was called «участница группы»; of offices that one holds at a time it may be another. */
function sameFormer(a: OfficeName, b: OfficeName, { soleOffices, former }: Language): boolean {
  if (!former || a.org === '' || a.org !== b.org) return false
  const [one, two] = [a.name.replace(/^ex-/, ''), b.name.replace(/^ex-/, '')]
  return one === two && a.name !== b.name && !soleOffices?.has(one)
}

/** «бывший министр», "ex-minister": whoever is called so held it once. */
export const isFormer = ({ role }: Pick<Role, 'role'>, { former }: Language): boolean =>
  former?.test((role ?? '').toLowerCase()) === true

interface OfficeName {
  readonly name: string
  readonly org: string
}

/** «Госсовет Кубы» has «Куба» in it, whatever the case. */
export const sameOrg = (a: string, b: string): boolean =>
  a.includes(b) || b.includes(a) || hasStem(a, b) || hasStem(b, a)

const hasStem = (whole: string, word: string): boolean =>
  word.length > 3 && !word.includes(' ') && whole.includes(` ${word.slice(0, -1)}`)

/** «министр страны», «глава ведомства»: a bare word for a body says nothing against another. */
const isGeneric = (org: string | null, { genericBodies }: Language): boolean =>
  org !== null && !/\p{Lu}/u.test(org) && (genericBodies === undefined || genericBodies.has(org) || !org.includes(' '))

/** «глава МИД» is the «министр иностранных дел»; «новый министр» is the «министр». */
function officeOf({ role, org }: Role, language: Language): OfficeName {
  const { roleAliases: aliases, bodyAliases, former, passing, ofTownsmen } = language
  const lower = (role ?? '').toLowerCase()
  const told = language.plainOffice?.(lower) ?? lower
  const called = ofTownsmen ? told.replace(ofTownsmen, '') : told
  const held = passing ? called.replace(passing, '') : called
  const name = former ? held.replace(former, '') : held
  const prefix = held.length > name.length ? 'ex-' : ''
  const body = (org ?? '').toLowerCase()
  const whole = aliases?.get(`${name} ${body}`)
  if (whole) return { name: prefix + whole, org: '' }
  // «глава МИД Карсании»: the state behind the body, without the ending that changes.
  for (let space = body.indexOf(' '); space > 0; space = body.indexOf(' ', space + 1)) {
    const ofState = aliases?.get(`${name} ${body.slice(0, space)}`)
    if (ofState) return { name: prefix + ofState, org: body.slice(space + 1).slice(0, -2) }
  }
  return { name: prefix + (aliases?.get(name) ?? name), org: bodyAliases?.get(body) ?? body }
}
