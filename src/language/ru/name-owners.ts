/** Names of those for whom somebody speaks, who is not named himself. */
import { wordSet } from '../lexicon.ts'
import type { PersonName, Word } from '../types.ts'
import { isAgent } from './name-context.ts'
import { relations } from './name-words.ts'

export const families = wordSet('семья семейство клан династия род')

/** «секретарь семьи Орсенов», «пресс-секретарь Кэтрин Орсен», «сын Д. Трюо»: the name is theirs on whom the word before depends. */
export function isOwnersName(words: readonly Word[], { first, given, cases }: PersonName): boolean {
  const before = words[first - 1]
  if (before?.kind !== 'word') return false
  if (families.has(before.best.lemma)) return true
  const short = given === null || initial.test(given)
  return cases.length > 4 && (isAgent(before) || (short && relations.has(before.best.lemma)))
}
const initial = /^\p{Lu}\.$/u
