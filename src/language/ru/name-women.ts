/** Surnames that a text has of a woman alone: «Лаура Бистендес … назвал Бистендес» is of her, in whatever case. */
import type { PersonName } from '../types.ts'
import { everyCase } from './nominative.ts'

const consonant = /[бвгджзклмнпрстфхцчшщ]$/u

/**
 * A surname alone that ends in a consonant declines of a man and not of a woman: where the text names in full one or more
 * women of that surname, and no man, it is theirs and may stand in any case.
 */
export function asWomens(names: readonly PersonName[]): PersonName[] {
  const womens = new Map<string, boolean>()
  for (const { given, surname, gender } of names) {
    if (given === null || surname === null || gender === null || !consonant.test(surname)) continue
    const key = surname.toLowerCase()
    womens.set(key, gender === 'feminine' && (womens.get(key) ?? true))
  }
  return names.map((name) => {
    const { given, surname } = name
    if (given !== null || surname === null || womens.get(surname.toLowerCase()) !== true) return name
    return { ...name, gender: 'feminine', cases: [...everyCase] }
  })
}
