/** The name again in its own letters, in brackets behind it: «Джон Говард (John Howard)», «(порт. João Silva; род. 1950)». */
import type { PersonName, Word } from '../types.ts'

const foreign = /^\p{Lu}[\p{Script=Latin}\p{M}'’-]*$/u
/** «de», «von», «bin»: between the words of a name. */
const small = /^\p{Script=Latin}{1,4}$/u
const longest = 8

/** The names with their second spellings behind them, which mean the same person; in the order of the text. */
export function withForeignSpellings(names: readonly PersonName[], words: readonly Word[]): PersonName[] {
  return names.flatMap((name) => {
    const again = spelledAgain(name, words)
    return again ? [name, again] : [name]
  })
}

function spelledAgain(name: PersonName, words: readonly Word[]): PersonName | undefined {
  const again = foreignBehind(words, name.end)
  const from = words[again?.first ?? -1]
  const last = words[(again?.end ?? 0) - 1]
  if (!again || !from || !last || again.capitals.length < 2) return undefined
  return { ...name, first: again.first, end: again.end, from: from.from, to: last.to, cases: [] }
}

interface Foreign {
  readonly first: number
  readonly end: number
  /** The words of it that are no particles. */
  readonly capitals: readonly string[]
}

/** The name in Latin letters that brackets behind `at` begin with. */
export function foreignBehind(words: readonly Word[], at: number): Foreign | undefined {
  if (words[at]?.form !== '(') return undefined
  const first = skipLanguage(words, at + 1)
  const capitals: string[] = []
  let end = first
  for (; end < first + longest; end++) {
    const form = words[end]?.form ?? ''
    if (foreign.test(form)) capitals.push(form)
    else if (form !== '.' && !(capitals.length > 0 && small.test(form))) break
  }
  return capitals.length > 0 && /^[),;]$/.test(words[end]?.form ?? '') ? { first, end, capitals } : undefined
}

/** What a Russian nominative may end in for a name that ends so in Latin letters; of others the end says nothing. */
const ends: readonly (readonly [latin: RegExp, nominative: RegExp])[] = [
  [/a$/, /[ая]$/],
  [/o$/, /[оу]$/],
  [/u$/, /[ую]$/],
  [/[iy]$/, /[ийыь]$/],
  [/[bcdfgklmnprv]$/, /[бвгджзйклмнпрстфхцчшщьоеэи]$/],
]

/** «Юлиана Тектера (Julian Tekter)»: whether the nominative may be written so in Latin letters. */
export function isSpelt(nominative: string, latin: string): boolean {
  const lower = latin.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const [, fits] = ends.find(([end]) => end.test(lower)) ?? []
  return fits?.test(nominative) ?? true
}

/** «англ.», «порт.» before the name. */
function skipLanguage(words: readonly Word[], at: number): number {
  return /^\p{Ll}+$/u.test(words[at]?.form ?? '') && words[at + 1]?.form === '.' ? at + 2 : at
}
