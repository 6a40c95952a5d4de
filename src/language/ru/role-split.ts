/** Where a role ends and the body or state begins to which it belongs: «министр иностранных дел | Казахстана». */
import { beginsUpper } from '../../text/index.ts'
import type { Case, Word } from '../types.ts'
import { personae } from './body-words.ts'
import { families } from './name-owners.ts'
import { asTextWrites, asWritten, type Ground, type Head, headOf, toNominative } from './nominal.ts'
import { officeEnd } from './office-end.ts'
import { people as callsPeople } from './phrase-core.ts'
import { otherPosts, roleSorts } from './role-sorts.ts'
import {
  bodyWords,
  emptyModifiers,
  forms as formsOfAddress,
  outletWords,
  plainPeople,
  privateRoles,
  stateOffices,
  subunits,
  territoryWords,
  wholeOffices,
} from './roles.ts'
import { stateAt, stateForms } from './state-forms.ts'
import { agree, casesAfter } from './words.ts'

export interface Role {
  readonly role: string | null
  readonly org: string | null
}

const none: Role = { role: null, org: null }
const opening = /^[«"“„]$/
const closing = /^[»"”“]$/

/** The role in words[first, end), which name no person but those they depend on; `cases` are those of the phrase. */
export function splitRole(ground: Ground, first: number, end: number, cases: readonly Case[]): Role {
  // «институт имени Орсена» is no office of his.
  const honoured = /^(?:имени|им|памяти)$/.test(ground.words[end - 1]?.lower ?? '')
  if (honoured && ground.words[end - 2]?.lower !== 'по') return none
  const own = behindAnother(ground.words, first, end)
  const head = headOf(ground, skipEmpty(ground.words, own, end), end, cases)
  // «людей на роль мельника Ивана»: what several are called is nobody's office.
  if (!head || head.reading.number === 'plural' || isNoOffice(ground.words[head.at], head, end)) return none
  const { lemma } = head.reading
  if (!formsOfAddress.has(lemma)) {
    const stop = officeEnd(ground, head, end, cases)
    const first = splitOffice(ground, head, stop, cases)
    const joint = [stop, head.at + 1].find((at) => at < end && ground.words[at]?.lower === 'и')
    if (joint === undefined) return first
    const second = splitRole(ground, joint + 1, end, cases)
    return isOfAnotherState(ground, first, second) || isHers(ground, head, joint + 1, end, cases) ? second : first
  }
  return head.at + 1 < end ? splitRole(ground, head.at + 1, end, cases) : none
}

/** «певец и его подруга | Орсен»: where the words for her begin whose name follows. */
function behindAnother(words: readonly Word[], first: number, end: number): number {
  for (let at = end - 1; at > first; at--)
    if (possessives.has(words[at]?.lower ?? '') && words[at - 1]?.lower === 'и') return at + 1
  return first
}
const possessives = new Set(['его', 'её', 'ее', 'их'])

/** «президент и первая леди Орсен»: the second word is a woman's, the first a man's. */
function isHers(ground: Ground, { reading }: Head, first: number, end: number, cases: readonly Case[]): boolean {
  const other = headOf(ground, first, end, cases)?.reading
  return reading.gender === 'masculine' && other?.gender === 'feminine' && other.animate === true
}

/** «премьер-министр Карсании и президент Норландии Орсен»: nobody leads two states, and he is what stands beside his name. */
function isOfAnotherState({ morphology }: Ground, { org: one }: Role, { org: other }: Role): boolean {
  const { forms } = stateForms(morphology)
  const isState = (org: string | null): boolean => org !== null && forms.has(org.toLowerCase().replaceAll('ё', 'е'))
  return one !== other && isState(one) && isState(other)
}

/** «лечивший Орсена», «фотография девушки», «Алёнка Орсен»: a deed, a thing, or a word with a capital that is no office. */
function isNoOffice(word: Word | undefined, { at, reading }: Head, end: number): boolean {
  if (word?.kind !== 'word' || isPost(reading.lemma)) return false
  const { readings, capital } = word
  if (reading.pos !== 'noun') return !callsPeople.test(word.lower) && !/^исполняющ/.test(word.lower)
  const lives = readings.some(({ animate, name }) => animate && !name) || personae.has(reading.lemma)
  if (reading.known && !lives && !capital) return true
  if (at + 1 !== end) return false
  // «певца из Лидена Ивана Орсена»
  if (capital && !reading.known && /^\p{Lu}\p{Ll}/u.test(word.form)) return true
  return reading.known && ((capital && /^\p{Lu}\p{Ll}/u.test(word.form)) || !lives)
}

const isPost = (lemma: string): boolean => [roleSorts, stateOffices, otherPosts].some((list) => list.has(lemma))

function splitOffice(ground: Ground, head: Head, end: number, cases: readonly Case[]): Role {
  const { words } = ground
  const { lemma } = head.reading
  const nationality = nationalityOf(ground, head)
  const led = ledState(ground, head.at, end)
  if (led) return { role: `${roleText(ground, head, head.at + 1, cases, nationality !== null)} государства`, org: led }
  const within = wholeOffices.get(lemma)?.has(words[head.at + 1]?.best.lemma ?? '') ? head.at + 2 : head.at + 1
  const found = privateRoles.has(lemma) ? undefined : bodyStart(ground, within, end)
  const bodyFrom = found !== undefined && isOrigin(words, found) ? undefined : found
  const roleEnd = bodyFrom ?? end
  const role = roleText(ground, head, roleEnd, cases, nationality !== null)
  const rest = bodyFrom === undefined ? { org: null, tail: '' } : bodyText(ground, bodyFrom, end)
  const org = rest.org ?? (stateOffices.has(lemma) ? nationality : null)
  const plain = plainPeople.has(lemma) && roleEnd === head.at + 1
  return { role: plain || words[head.at]?.kind !== 'word' ? null : role + rest.tail, org }
}

/** «певец из Омска»: where somebody is from is no body; «чиновник из МИД» is of one. */
const isOrigin = (words: readonly Word[], at: number): boolean =>
  words[at - 1]?.lower === 'из' &&
  /^\p{Lu}\p{Ll}/u.test(words[at]?.form ?? '') &&
  !words[at]?.readings.some(({ lemma }) => isBody(lemma))

function skipEmpty(words: readonly Word[], first: number, end: number): number {
  let at = first
  while (at < end && isEmpty(words[at])) at++
  return at
}

const isEmpty = (word: Word | undefined): boolean =>
  word !== undefined &&
  (word.kind !== 'word' ||
    word.lower === 'и' ||
    /^\d+-?\p{L}*|летн(?:ий|яя|его|ей|ему|юю|им|ем)$/u.test(word.lower) ||
    isEmptyModifier(word))

/** «другой», but «другом» is a friend. */
const isEmptyModifier = (word: Word): boolean =>
  emptyModifiers.has(word.lower) ||
  (word.best.pos !== 'noun' && word.readings.some((r) => emptyModifiers.has(r.lemma) && r.pos !== 'noun'))

/** «малайзийский министр»: the state that an adjective before the head names. */
export function nationalityOf({ words, morphology }: Ground, head: Head): string | null {
  const { adjectives } = stateForms(morphology)
  for (const index of head.modifiers.keys()) {
    const state = words[index]?.readings.map((r) => adjectives.get(r.lemma)).find((found) => found !== undefined)
    if (state) return state.name
  }
  return null
}

/** «глава российского государства»: the state that an adjective names. */
function ledState({ words, morphology }: Ground, head: number, end: number): string | null {
  if (!/^(?:государство|страна|республика|королевство)$/.test(words[head + 2]?.best.lemma ?? '') || end !== head + 3)
    return null
  const { adjectives } = stateForms(morphology)
  const state = words[head + 1]?.readings.map((r) => adjectives.get(r.lemma)).find((found) => found !== undefined)
  return state?.name ?? null
}

/** «новый министр»: true of the day, and no part of the office. */
const passingModifiers = new Set(['новый', 'нынешний', 'теперешний', 'сегодняшний'])

/** Head and what belongs to the role, lower case at the start, without ages, pronouns and nationalities. */
function roleText(ground: Ground, head: Head, end: number, cases: readonly Case[], foreign: boolean): string {
  const { words, morphology } = ground
  const { adjectives } = stateForms(morphology)
  const kept = [...head.modifiers.keys()].filter((index) => {
    const word = words[index]
    const national = foreign && word?.readings.some((r) => adjectives.has(r.lemma))
    const passing = word?.readings.some((r) => passingModifiers.has(r.lemma)) ?? false
    return word !== undefined && !isEmpty(word) && !national && !passing
  })
  const inCase = head.reading.case ? [head.reading.case] : cases
  const before = kept.map((index) => lower(modifierForm(ground, index, head), words[index]))
  const rest = lower(toNominative(ground, head.at, trimmed(words, head.at, end), inCase), words[head.at])
  return [...before, rest].join(' ')
}

function modifierForm({ words, morphology }: Ground, index: number, head: Head): string {
  const word = words[index]
  const reading = head.modifiers.get(index)
  if (!word || !reading) return word?.form ?? ''
  const { number, gender } = head.reading
  const target = {
    case: 'nominative' as const,
    ...(number && { number }),
    ...(number !== 'plural' && gender && { gender }),
  }
  return asTextWrites(morphology.inflect(word.form, reading, target) ?? word.form, word.form)
}

/** Without a bracket, relative clause, comma, «и» or preposition left over at the end. */
function trimmed(words: readonly Word[], first: number, end: number): number {
  let marks = 0
  for (let at = first; at < end; at++) {
    const form = words[at]?.form ?? ''
    const cuts = form === '(' || /^котор/.test(form) || (form === '»' && marks === 0)
    // «автор, книгу которого»; «Король рек» Орсен: the mark that opens stands before the role.
    if (at > first && cuts) return at
    marks += form === '«' ? 1 : form === '»' ? -1 : 0
  }
  let last = end
  // «мельник по имени | Орсен»
  if (
    last > first + 2 &&
    words[last - 2]?.lower === 'по' &&
    /^(?:имени|фамилии|прозвищу)$/.test(words[last - 1]?.lower ?? '')
  )
    last -= 2
  while (
    last > first + 1 &&
    (/^[,—–(и-]$/.test(words[last - 1]?.form ?? '') || casesAfter(words[last - 1]?.lower ?? ''))
  )
    last--
  return last
}

/** A first letter is lower case, unless the word is an abbreviation. */
export function lower(form: string, word: Word | undefined): string {
  if (!word || (form.length > 1 && form.charAt(1) !== form.charAt(1).toLowerCase())) return form
  return form.charAt(0).toLowerCase() + form.slice(1)
}

/** Where the body begins: a state, a capitalised or Latin name, an abbreviation, a quotation, a word for a body or territory. */
function bodyStart(ground: Ground, from: number, end: number): number | undefined {
  const { words, morphology } = ground
  let modifiersFrom = from
  for (let at = from; at < end; at++) {
    const word = words[at]
    if (!word) return undefined
    if (word.form === '(') return undefined
    // «звезда сериала «Море»»: a work, and part of what she is.
    if (opening.test(word.form)) return at > from && isWork(words[at - 1]) ? undefined : at
    // «повар семьи Орсенов»
    const ofFamily = word.capital && families.has(words[at - 1]?.best.lemma ?? '')
    if (ground.names.has(at) || ofFamily || /^римск/.test(word.lower)) return undefined
    if (isCapital(word) || stateAt(words, at, end, stateForms(morphology))) return modifiersFrom
    if (word.readings.some((r) => r.pos === 'noun' && isBody(r.lemma))) {
      if (!isSubunit(word) || bodyStart(ground, at + 1, end) === undefined || behindIsState(ground, at + 1, end))
        return modifiersFrom
    }
    // What stands before a noun and agrees with it goes with it.
    const modifiers = word.readings.filter((r) => (r.pos === 'adjective' || r.pos === 'participle') && !r.short)
    // «глава военного ведомства»: it could be somebody, but not before a noun that it agrees with.
    const agrees = words[at + 1]?.readings.some((r) => r.pos === 'noun' && modifiers.some((one) => agree(one, r)))
    if (modifiers.length === 0 || (word.best.pos === 'noun' && !agrees)) modifiersFrom = at + 1
  }
  return undefined
}

const isWork = (word: Word | undefined): boolean => word?.best.pos === 'noun' && !isBody(word.best.lemma)

const isCapital = (word: Word): boolean => beginsUpper(word.form)

const isBody = (lemma: string): boolean =>
  bodyWords.has(lemma) || territoryWords.has(lemma) || outletWords.has(lemma) || subunits.has(lemma)

/** «руководитель пресс-службы «…»»: a part of a body belongs to the role where the body itself follows. */
const isSubunit = (word: Word): boolean => word.readings.some((r) => subunits.has(r.lemma))

function behindIsState(ground: Ground, from: number, end: number): boolean {
  const start = bodyStart(ground, from, end)
  return start !== undefined && stateAt(ground.words, start, end, stateForms(ground.morphology)) !== undefined
}

/** The body in the nominative; behind a state what stands with a preposition goes back to the role («посол | в США»). */
function bodyText(ground: Ground, from: number, end: number): { org: string | null; tail: string } {
  const { words, morphology } = ground
  const stop = trimmed(words, from, bodyEnd(ground, from, end))
  const state = stateAt(words, from, stop, stateForms(morphology))
  if (state && (state.end === stop || casesAfter(words[state.end]?.lower ?? ''))) {
    const tail = state.end < stop ? ` ${asWritten(ground, state.end, stop)}` : ''
    return { org: stateName(state.name, state.state.name), tail }
  }
  // «посол Норландии | в Остравии», for a state that no table has.
  const start = words[from]
  if (
    start &&
    /^\p{Lu}\p{Ll}/u.test(start.form) &&
    /^(?:в|во|при)$/.test(words[from + 1]?.lower ?? '') &&
    !start.readings.some((r) => isBody(r.lemma))
  ) {
    const tail = ` ${asWritten(ground, from + 1, stop)}`
    return { org: toNominative(ground, from, from + 1, ['genitive']), tail }
  }
  if (opening.test(words[from]?.form ?? '')) {
    let close = from + 1
    while (close < stop && !closing.test(words[close]?.form ?? '')) close++
    if (close === stop - 1) return { org: toNominative(ground, from + 1, close, ['genitive']), tail: '' }
  }
  return { org: bodyName(ground, from, stop, ['genitive']), tail: '' }
}

/** «клан Лидена | Пьера Орсена», «министр страны | адмирал Орсен», «глава Карсании | назначен»: what is no part of its name. */
function bodyEnd({ words, names }: Ground, from: number, end: number): number {
  let marks = opening.test(words[from]?.form ?? '') ? 1 : 0
  for (let at = from + 1; at < end; at++) {
    const word = words[at]
    marks += opening.test(word?.form ?? '') ? 1 : closing.test(word?.form ?? '') ? -1 : 0
    // «Лаборатории Орсена»: what stands in marks is the name.
    if (marks > 0) continue
    if (!word || (names.has(at) && beginsUpper(words[at - 1]?.form ?? ''))) return at
    if (word.best.pos === 'verb' || word.best.short || replacing.has(word.lower)) return at
    if (at === end - 1 && !word.capital && roleSorts.get(word.best.lemma)?.has('military')) return at
  }
  return end
}
/** Behind these nothing tells which body it is. */
const replacing = new Set(['вместо', 'после', 'до', 'перед', 'взамен'])

const abbreviated: Readonly<Record<string, string>> = {
  РФ: 'России',
  РК: 'Казахстана',
  КР: 'Киргизии',
  РБ: 'Белоруссии',
}

/** A body's name in the nominative; "РФ" at its end is spelled out: «МИД РК» is the МИД of Kazakhstan. */
export function bodyName(ground: Ground, first: number, end: number, cases: readonly Case[]): string {
  const last = ground.words[end - 1]?.form ?? ''
  const full = end - first > 1 ? abbreviated[last] : undefined
  return full === undefined
    ? toNominative(ground, first, end, cases)
    : `${toNominative(ground, first, end - 1, cases)} ${full}`
}

/** The abbreviations of states that few readers outside know by themselves. */
export const stateName = (used: string, usual: string): string => (/^(?:РФ|РК|РБ|КР)$/.test(used) ? usual : used)
