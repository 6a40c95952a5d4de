/** Where, in a run of capitalised words, one name ends and another begins. */
import type { Word } from '../types.ts'
import { type Agreement, placeWords } from './name-evidence.ts'
import type { Part } from './name-runs.ts'
import { relations } from './name-words.ts'

/**
 * «Внук Ирвина Оскар Марш»: two given names side by side in different cases are two people's. «премьер-министр Норландии
 * Хелга Крамс»: an unknown word that the full name behind it does not agree with is the country.
 */
export function splitByCase(parts: readonly Part[], words: readonly Word[], agreement: Agreement): Part[][] {
  const pieces: Part[][] = []
  for (const [i, part] of parts.entries()) {
    const piece = pieces.at(-1)
    const left = pieces.length === 1 ? words[(parts[0]?.first ?? 0) - 1] : undefined
    const cut = piece !== undefined && isCut(piece, part, parts[i + 1], left, agreement)
    const behindTitle = piece !== undefined && !cut && isNextPerson(piece, part, parts[i + 1], words, agreement)
    if (piece && !cut && !behindTitle) piece.push(part)
    else pieces.push([part])
  }
  return pieces
}

function isCut(
  piece: readonly Part[],
  part: Part,
  next: Part | undefined,
  left: Word | undefined,
  agreement: Agreement,
): boolean {
  const [head] = piece
  const before = piece.at(-1)
  if (!head || !before) return false
  if (piece.length === 1 && next && isOtherGender(left, head, agreement)) return true
  // «премьер-министр Эрланды Ингрид Олвесен»: what is a genitive only belongs to the office.
  if (piece.length === 1 && next && isOffice(left) && isGiven(part) && /ы$/.test(head.form)) return true
  // «сестра Лупанова Вера»
  if (piece.length === 1 && !next && isGiven(part) && /[SsYH]/.test(before.class) && !agreement.agree([before, part]))
    return true
  // «театр им. А. П. Вистена Клара Орсен»: behind initials and a surname nothing is missing.
  const complete = piece.length > 1 && piece.slice(0, -1).every((one) => one.class === 'I') && isSurname(before)
  if (complete && isGiven(part)) return true
  // «Вера Орсен П.Вистен»: initials with a surname of their own behind a whole name begin another.
  const name = withoutOffice(piece)
  const isWhole = name[0] !== undefined && isGiven(name[0]) && isSurname(before)
  if (isWhole && part.class === 'I' && (next?.class === 'I' || isSurname(next))) return true
  if (isGiven(before) && isGiven(part))
    return (
      !(agreement.agree([before, part, part], true) || (!next && mayBeSurname(before, part, agreement))) ||
      (next !== undefined && placeShape.test(before.form) && (piece.length > 1 ? head.class === 'A' : isOffice(left)))
    )
  // «тётя Лотара Вистена Клара»: behind a surname a given name that does not agree begins another name.
  if (name[0] && isGiven(name[0]) && isGiven(part) && (isSurname(before) || before.class === 'P'))
    return !agreement.agree([...name, part, part])
  // «адвокат Орсена Илиас Вистен»: whose lawyer he is, and his name.
  // «судья округа Вистен Марк Орсен»: behind a word for a place comes its name.
  if (piece.length === 1 && next && left && placeWords.has(left.best.lemma) && before.class === 'U' && isGiven(part))
    return /[SsYUHGg]/.test(next.class)
  const led = piece.length === 1 ? isOffice(left) : piece.length === 2 && head.class === 'A'
  if (led && next && /[SsYH]/.test(before.class) && isGiven(part) && /[SsYU]/.test(next.class))
    return !agreement.agree([part, before, next])
  if (before.class !== 'U' || !next || !/[GgUE]/.test(part.class) || !/[SsYUHEGLl]/.test(next.class)) return false
  return agreement.agree([part, next]) && (placeShape.test(before.form) || !agreement.agree([before, part, next]))
}

/** Whether a whole name ends before the part and another person's begins. */
function isNextPerson(
  piece: readonly Part[],
  part: Part,
  next: Part | undefined,
  words: readonly Word[],
  agreement: Agreement,
): boolean {
  // The word for who it is opens a sentence with a capital of its own.
  const name = withoutOffice(piece)
  const [head] = name
  const before = name.at(-1)
  const left = words[(head?.first ?? 0) - 1]
  if (!head || !before || left?.best.pos !== 'noun') return false
  // «тренер Вистен Клара Вистен»: no name begins and ends with a surname.
  if (name.length === 1 && next && before.form === next.form) return true
  if (!isSurname(before)) return false
  // «повар Д. Орсена Н. Лупанов»
  if (head.class === 'I' && part.class === 'I') return true
  // «внук Орсена Эдгар», «дядя П. Лупанова Эдгар»
  const short = name.length === 1 || name.slice(0, -1).every((one) => one.class === 'I')
  if (short && !next && isGiven(part) && relations.has(left.best.lemma)) return true
  // «знаток Морозова Вера Лупанова»
  if (short && next && /[Ss]/.test(before.class) && isGiven(part) && /[SU]/.test(next.class)) return true
  // «повар Эрика Вистена Оскар Лармату»
  const whole = name.length > 1 && isGiven(head) && isGiven(part) && isSurname(next)
  return whole && next !== undefined && !agreement.agree([...name, part, next], true)
}

/** «Министр Вера Орсен», «экс-президента США Ивана Орсена»: what stands before the name in the same run. */
const withoutOffice = (piece: readonly Part[]): readonly Part[] => {
  const first = piece.findIndex(({ class: one }) => !/[ALOX]/.test(one))
  return piece.slice(first < 0 ? -1 : first)
}

const isSurname = (part: Part | undefined): boolean => part !== undefined && /[SsYUH]/.test(part.class)

/** «Клода Ване»: the second is a given name by the dictionary, but here a surname that does not decline. */
const mayBeSurname = (given: Part, part: Part, agreement: Agreement): boolean =>
  /[еиоуэюы]$/.test(part.form) && agreement.agree([given, { ...part, class: 'U' }], true)

/** «сын Ингрид Лотар Вистен»: a woman's given name behind a word for a man is his relative's. */
function isOtherGender(left: Word | undefined, head: Part, agreement: Agreement): boolean {
  const gender = left && relations.has(left.best.lemma) ? left.best.gender : undefined
  return gender !== undefined && head.class === 'G' && !agreement.fitsGender(head, gender)
}

/** Behind «министр» in the nominative what can be a genitive is rather a country: «министр Эрланда Ингрид Олвесен». */
const isOffice = (left: Word | undefined): boolean =>
  left?.best.pos === 'noun' && left.best.animate === true && left.best.case === 'nominative'

const isGiven = (part: Part): boolean => part.class === 'G' || part.class === 'g'

/** Genitives that countries and towns have rather than people: Норландии, Велестана, Остбурга. */
const placeShape = /(?:[лрнтдв]ии|стана|л[аеэ]нд[аы]|бурга|града|поля|горска)$/

/** «премьер-министр Эрланда Ингрид Олвесен»: between an office and a whole name, a given name that lands end like is the land. */
export function isLand([land, name]: readonly (readonly Part[])[], left: Word | undefined): boolean {
  const [part] = land ?? []
  const alone = part !== undefined && land?.length === 1 && name !== undefined && name.length > 1
  return alone && isOffice(left) && isGiven(part) && placeShape.test(part.form)
}
