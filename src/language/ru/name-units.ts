/** Which part of a found name is the given name, which the surname, by their order and by what the document shows of them. */
import type { Word } from '../types.ts'
import type { NamePart } from './declensions.ts'
import { type Candidate, stemOf } from './name-evidence.ts'
import type { Part } from './name-runs.ts'
import { isChinese } from './name-words.ts'

/** A part of a name in its place: particles stand before the word they belong to. */
export interface Unit {
  readonly role: NamePart | 'initial' | 'fixed'
  readonly form: string
  readonly before: string
}

export interface Found {
  readonly candidate: Candidate
  readonly start: number
  readonly limit: number
}

/** What the whole document shows of stems. */
export interface Shown {
  /** They stand first in a full name and never last: given names, known or not. */
  readonly givens: ReadonlySet<string>
  /** They stand last in one and never first: surnames, though they be given names elsewhere. */
  readonly surnames: ReadonlySet<string>
  /** «Марк Романович … Романович ушёл»: alone stand surnames; patronymics hardly do. */
  readonly alone: ReadonlySet<string>
}

export function shownBy(found: readonly Found[], words: readonly Word[]): Shown {
  const givens = new Set<string>()
  const surnames = new Set<string>()
  const heads = new Set<string>()
  const tails = new Set<string>()
  for (const { candidate } of found) {
    const full = candidate.parts.filter((part) => /[A-Zgls]/.test(part.class) && !/[IRK]/.test(part.class))
    const [head] = full
    const tail = full.at(-1)
    if (!head || !tail || head === tail || head.class === 'E' || tail.class === 'P' || tail.class === 'H') continue
    heads.add(stemOf(head.form))
    surnames.add(stemOf(tail.form))
    // Of «Орсен Иван» the given name stands last.
    if (tail.class === 'G') continue
    givens.add(stemOf(head.form))
    tails.add(stemOf(tail.form))
  }
  for (const stem of tails) givens.delete(stem)
  for (const stem of heads) surnames.delete(stem)
  return { givens, surnames, alone: new Set([...aloneStems(found), ...listedStems(found, words)]) }
}

const aloneStems = (found: readonly Found[]): ReadonlySet<string> =>
  new Set(
    found.flatMap(({ candidate: { parts } }) => {
      const [only, more] = parts
      return only?.class === 'P' && !more && /ич(?:а|у|ем|е)?$/.test(only.form) ? [stemOf(only.form)] : []
    }),
  )

/** «Роман Касович и Роман Орсен»: beside a name with a surname stands another. */
function listedStems(found: readonly Found[], words: readonly Word[]): readonly string[] {
  return found.flatMap(({ candidate: { parts } }, i) => {
    const [given, last, more] = parts
    if (!given || last?.class !== 'P' || more || !/(?:[оеё]в|[ьк])ич(?:а|у|ем|е)?$/.test(last.form)) return []
    const isJoined = (and: number | undefined): boolean => words[and ?? -1]?.lower === 'и'
    const before = found[i - 1]?.candidate.parts ?? []
    const behind = found[i + 1]?.candidate.parts ?? []
    const isBeside =
      (before.at(-1)?.end === given.first - 1 && isJoined(given.first - 1) && isPlainPair(before)) ||
      (behind[0]?.first === last.end + 1 && isJoined(last.end) && isPlainPair(behind))
    return isBeside ? [stemOf(last.form)] : []
  })
}

const isPlainPair = ([head, last, more]: readonly Part[]): boolean =>
  !more && /[Gg]/.test(head?.class ?? '') && /[SsUYH]/.test(last?.class ?? '')

const givenLike = /[Gg]/
const surnameLike = /[SsY]/

/** The parts as units with their roles; in the order of the text. */
export function unitsOf(parts: readonly Part[], shown: Shown): Unit[] {
  const joined = joinSmall(parts)
  const words = joined.flatMap(({ part }) => (part.class === 'I' || part.class === 'R' ? [] : [part]))
  const roles = rolesOf(words, shown)
  let word = 0
  return joined.map(({ part, before, form }) => {
    if (part.class === 'I') return { role: 'initial', form, before }
    if (part.class === 'R') return { role: 'fixed', form, before }
    return { role: roles[word++] ?? 'surname', form, before }
  })
}

interface Joined {
  readonly part: Part
  readonly before: string
  readonly form: string
}

/** Particles join the word behind them, kinship words the father's name before them. */
function joinSmall(parts: readonly Part[]): Joined[] {
  const joined: Joined[] = []
  let before = ''
  for (const part of parts) {
    const last = joined.at(-1)
    if (part.class === 'p') before += `${part.form} `
    else if (part.class === 'K' && last) joined[joined.length - 1] = { ...last, form: `${last.form} ${part.form}` }
    else {
      joined.push({ part, before, form: part.class === 'I' ? `${part.form}.` : inOneScript(part.form) })
      before = ''
    }
  }
  return joined
}

/** «Орсенa» with a Latin letter that looks the same. */
const inOneScript = (form: string): string =>
  /\p{Script=Latin}/u.test(form) && /\p{Script=Cyrillic}/u.test(form)
    ? form.replace(/[aeopcxyABEKMHOPCTX]/g, (letter) => alike[letter] ?? letter)
    : form
const alike: { readonly [latin: string]: string } = Object.fromEntries(
  Array.from('aeopcxyABEKMHOPCTX', (letter, i) => [letter, 'аеорсхуАВЕКМНОРСТХ'.charAt(i)]),
)

function rolesOf(parts: readonly Part[], { givens, surnames, alone }: Shown): Unit['role'][] {
  // Вера Томашевич, Марк Яцкевич: with two words only a known patronymic is one.
  const patronymic = parts.findIndex((part) =>
    parts.length > 2 ? /[PH]/.test(part.class) : part.class === 'P' && !alone.has(stemOf(part.form)),
  )
  if (parts.length > 1 && patronymic > 0) {
    return parts.map((_, i) => (i === patronymic ? 'patronymic' : i === patronymic - 1 ? 'given' : 'surname'))
  }
  const [head, second] = parts
  if (!head) return []
  if (!second) return [isGivenAlone(head, givens) && !surnames.has(stemOf(head.form)) ? 'given' : 'surname']
  // Ким Чен Ын, Си Цзиньпин: only the last part of it changes.
  if (isEastern(parts)) return parts.map((_, i) => (i === parts.length - 1 ? 'given' : 'fixed'))
  const reversed = parts.length === 2 && surnameLike.test(head.class) && second.class === 'G'
  if (reversed) return ['surname', 'given']
  return parts.map((part, i) => (i === 0 || (i < parts.length - 1 && givenLike.test(part.class)) ? 'given' : 'surname'))
}

/** A listed surname before two syllables, or one or two Chinese ones; "Ким" and "Ли" are given names elsewhere. */
function isEastern([head, second, third]: readonly Part[]): boolean {
  if (head?.class !== 'E' || !second) return false
  if (third) return second.form.length < 6 && third.form.length < 7
  const stem = withoutEnding(second.form)
  return isChinese(stem) || isChinese(`${stem}ь`) || isChinese(second.form.toLowerCase())
}

const withoutEnding = (form: string): string => form.toLowerCase().replace(/(?:а|у|ом|е|я|ю|ем)$/, '')

const isGivenAlone = (part: Part, givens: ReadonlySet<string>): boolean =>
  part.class === 'G' || part.class === 'g' ? true : part.class === 'U' && givens.has(stemOf(part.form))
