/** The news agency that a text is credited to, by the marks a dateline has. */
import type { Found } from '../types.ts'

/** How far into the text a dateline reaches. */
const reach = 140

/** "ТУЛКЕНТ, 3 апреля. /Карспресс/.", "HAVENBORG (Harbour Wire) — ", "PARIS, March 3 (Reuters) - ". */
const marks: readonly RegExp[] = [
  /^[\p{Lu}][^/\n(]{1,60}?[\s.,]\/\s?([\p{L}\d][\p{L}\d .-]{1,30})\/\s?[.,–—-]/u,
  /^[\p{Lu}][^(\n/]{1,60}?\(([\p{L}][\p{L}\d .-]{1,30})\)\s?[–—-]\s/u,
  /^\(([\p{Lu}][\p{L}\d .-]{1,30})\)\s?[–—-]\s/u,
]

/** The agency named in the dateline of a text, if there is one. */
export function findAgency(text: string): Found | undefined {
  const start = text.slice(0, reach)
  for (const mark of marks) {
    const name = mark.exec(start)?.[1]?.trim()
    if (name && !/\d{2}/.test(name)) return { value: name, where: 'dateline' }
  }
  return undefined
}
