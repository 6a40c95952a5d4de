/** What stands in place of an erased letter: offsets of all that stays remain true. */
export const BLOT = '█'

/** The words made unreadable, as long as they were. */
export const blot = (words: string): string => words.replace(/[^\s█]/g, BLOT)

/** True where nothing of the words is left. */
export const isBlotted = (words: string): boolean => /^[\s█]*$/u.test(words)
