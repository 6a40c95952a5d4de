import { knownLanguages } from '../language/known.ts'

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

/** "Turkish"; of what is no tag of a language the tag itself. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag
  } catch {
    return tag
  }
}

/** "Russian, English, Kazakh and Ukrainian" */
export const knownLanguageNames = new Intl.ListFormat('en-GB').format(knownLanguages.map(languageName))
