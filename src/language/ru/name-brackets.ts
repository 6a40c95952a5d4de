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
  if (words[name.end]?.form !== '(') return undefined
  const first = skipLanguage(words, name.end + 1)
  let end = first
  let capitals = 0
  for (; end < first + longest; end++) {
    const form = words[end]?.form ?? ''
    if (foreign.test(form)) capitals++
    else if (form !== '.' && !(capitals > 0 && small.test(form))) break
  }
  const from = words[first]
  const last = words[end - 1]
  if (!from || !last || capitals < 2 || !/^[),;]$/.test(words[end]?.form ?? '')) return undefined
  return { ...name, first, end, from: from.from, to: last.to, cases: [] }
}

/** «англ.», «порт.» before the name. */
function skipLanguage(words: readonly Word[], at: number): number {
  return /^\p{Ll}+$/u.test(words[at]?.form ?? '') && words[at + 1]?.form === '.' ? at + 2 : at
}
