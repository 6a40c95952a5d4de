/** A foreign surname as one text may write it twice: «Бергсон», «Бергссон». */

const alike: readonly (readonly [RegExp, string])[] = [
  [/(\p{L})\1/gu, '$1'],
  [/ё|э/g, 'е'],
  [/з/g, 'с'],
  [/[ьъ]/g, ''],
]

/** Surnames of these endings are written in one way, and a letter tells two of them apart: Лисин is no Лизин. */
const slavic = /(?:[оеё]ва?|[иы]на?|[сц]к(?:ий|ая|ой)|ко|[иы]х|ич|ук|юк|як)$/u

/** What the spellings of a surname in Cyrillic letters have in common; undefined for one too short to be told from others. */
export function roughly(surname: string | null): string | undefined {
  let rough = (surname ?? '').toLowerCase()
  if (!/^[\p{Script=Cyrillic}-]+$/u.test(rough)) return undefined
  if (slavic.test(rough)) return undefined
  for (const [written, common] of alike) rough = rough.replace(written, common)
  return rough.length < 4 ? undefined : rough
}
