/** A foreign surname as one text may write it twice: «Бергсон», «Бергссон». */

const alike: readonly (readonly [RegExp, string])[] = [
  [/(\p{L})\1/gu, '$1'],
  [/ё|э/g, 'е'],
  [/з/g, 'с'],
  [/[ьъ]/g, ''],
]

/** What the spellings of a surname in Cyrillic letters have in common; undefined for one too short to be told from others. */
export function roughly(surname: string | null): string | undefined {
  let rough = (surname ?? '').toLowerCase()
  if (!/^[\p{Script=Cyrillic}-]+$/u.test(rough)) return undefined
  for (const [written, common] of alike) rough = rough.replace(written, common)
  return rough.length < 4 ? undefined : rough
}
