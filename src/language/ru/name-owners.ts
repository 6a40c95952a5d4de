/** Names of those for whom somebody speaks, who is not named himself. */
import { wordSet } from '../lexicon.ts'
import type { PersonName, Word } from '../types.ts'
import { isAgent } from './name-context.ts'

const families = wordSet('семья семейство клан династия род')

/** «секретарь семьи Орсенов», «адвокат Трюо», «пресс-секретарь Кэтрин Орсен»: the name is theirs on whom the word before depends. */
export function isOwnersName(words: readonly Word[], { first, cases }: PersonName): boolean {
  const before = words[first - 1]
  if (before?.kind !== 'word') return false
  return families.has(before.best.lemma) || (cases.length > 4 && isAgent(before))
}
