/** Whether a name is a man's or a woman's, by the words beside it: «61-летняя Мартин Орсен», «Чжан Инъин родилась». */
import type { Gender, PersonName, Word } from '../types.ts'

/** Whole names whose verb or adjective shows another gender than their form are of that, wherever they stand. */
export function asShown(names: readonly PersonName[], words: readonly Word[]): PersonName[] {
  const votes = new Map<string, number>()
  for (const name of names) {
    const gender = isWhole(name) && isSubject(name) ? genderBeside(name, words) : undefined
    if (gender) votes.set(name.name, (votes.get(name.name) ?? 0) + (gender === 'feminine' ? 1 : -1))
  }
  return names.map((name) => {
    const sum = (isWhole(name) && votes.get(name.name)) || 0
    return sum === 0 ? name : { ...name, gender: sum > 0 ? 'feminine' : 'masculine' }
  })
}

/** Two may share a part of a name. */
const isWhole = ({ given, surname }: PersonName): boolean => given !== null && surname !== null

/** What does not decline may be anything to the verb beside it. */
const isSubject = ({ cases }: PersonName): boolean => cases.includes('nominative') && cases.length < 3

function genderBeside({ first, end }: PersonName, words: readonly Word[]): Gender | undefined {
  let behind = end
  while (words[behind]?.best.pos === 'adverb' || words[behind]?.best.pos === 'particle') behind++
  return verbGender(words[behind]) ?? verbGender(words[first - 1]) ?? attributeGender(words[first - 1])
}

const verbGender = (word: Word | undefined): Gender | undefined =>
  word?.best.pos === 'verb' && word.best.number === 'singular' && word.best.gender !== 'neuter'
    ? word.best.gender
    : undefined

/** «61-летняя», «арестованный»: an adjective that can only be of one gender. */
function attributeGender(word: Word | undefined): Gender | undefined {
  if (word?.best.pos !== 'adjective' && word?.best.pos !== 'participle') return undefined
  const genders = new Set(
    word.readings.flatMap(({ case: of, number, gender }) =>
      of === 'nominative' && number === 'singular' ? gender : [],
    ),
  )
  const [only] = genders
  return genders.size === 1 && only !== 'neuter' ? only : undefined
}
