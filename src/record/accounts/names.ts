/** One name whatever its case and blanks. */
export const keyOf = (name: string): string => spaced(name).toLowerCase()

/** A name as it is shown. */
export const spaced = (name: string): string => name.normalize('NFC').trim().replace(/\s+/gu, ' ')
