/** Names of those for whom somebody speaks, who is not named himself. */
import { wordSet } from '../lexicon.ts'
import type { PersonName, Word } from '../types.ts'
import { isAgent } from './name-context.ts'

const families = wordSet('семья семейство клан династия род')

/** «секретарь семьи Орсенов», «адвокат Трюо»: the name is theirs on whom the word before it depends. */
export function isOwnersName(words: readonly Word[], { first, given, cases }: PersonName): boolean {
  const before = words[first - 1]
  if (before?.kind !== 'word') return false
  return families.has(before.best.lemma) || (given === null && cases.length > 4 && isAgent(before))
}
