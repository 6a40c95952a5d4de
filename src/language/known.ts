/** Languages in which statements are found. Of pages in others the article is read, and nothing more. */
export const knownLanguages = ['ru', 'en', 'kk', 'uk'] as const
export type KnownLanguage = (typeof knownLanguages)[number]

export const isKnownLanguage = (tag: string): boolean => knownLanguages.some((known) => known === tag)
