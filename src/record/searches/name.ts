import { SavedSearchError } from './types.ts'

/** Of the name of a saved search or an alert, in UTF-16 units. */
export const longestSearchName = 80

/** A name without the blanks around it. @throws SavedSearchError 'wrong' for one that is none */
export function searchName(name: string): string {
  const shown = name.trim()
  if (shown !== '' && shown.length <= longestSearchName && !/\p{C}/u.test(shown)) return shown
  throw new SavedSearchError('wrong', `a name has 1 to ${longestSearchName} characters and no control characters`)
}
