import { MendError, type Signature } from './types.ts'

/** In UTF-16 units. */
export const longestMendWords = 200
export const longestReason = 1000

/** A name or role as a person typed it, without blanks at its ends. @throws MendError 'wrong' */
export function checkedWords(field: string, words: string, longest = longestMendWords): string {
  const clean = words.trim().replace(/\s+/gu, ' ')
  if (clean === '') throw new MendError('wrong', field, `${field}: it is empty`)
  if (clean.length > longest) throw new MendError('wrong', field, `${field}: it is longer than ${longest} characters`)
  if (/\p{Cc}|\p{Cs}/u.test(clean)) throw new MendError('wrong', field, `${field}: it holds a control character`)
  return clean
}

/** The same for what may be left out. */
export const wordsOrNull = (field: string, words: string | null | undefined): string | null =>
  (words ?? null) === null ? null : checkedWords(field, words ?? '')

/** @throws MendError 'wrong' */
export function checkedSignature({ by, reason, at }: Signature): Signature {
  if (Number.isNaN(Date.parse(at))) throw new MendError('wrong', 'at', `at: "${at}" is no instant`)
  return {
    by: checkedWords('by', by),
    reason: reason.trim() === '' ? '' : checkedWords('reason', reason, longestReason),
    at: new Date(at).toISOString(),
  }
}

/** Inclusive days; a day without an end is open. @throws MendError 'wrong' */
export function checkedPeriod(from: string | null, to: string | null): { from: string | null; to: string | null } {
  for (const day of [from, to])
    if (day !== null && !/^\d{4}-\d\d-\d\d$/.test(day)) throw new MendError('wrong', day, `"${day}" is no day`)
  if (from !== null && to !== null && from > to)
    throw new MendError('wrong', 'to', `the last day, ${to}, lies before the first, ${from}`)
  return { from, to }
}
