import { foldWord } from './words.ts'

/** What a name is made of, folded: as far as it can be told without knowing the language. */
export interface NameParts {
  /** All but the last word and the patronymic; empty for a surname alone. */
  readonly given: string
  readonly patronymic: string
  /** The last word. */
  readonly surname: string
}

const nameWord = /[\p{L}\p{M}\p{N}]+(?:[-‑'’ʼ][\p{L}\p{M}\p{N}]+)*/gu
/** Владимирович, Лукич, Ильинична, Касым-Жомартұлы, Айбекқызы */
const patronymic = /^\p{L}{3,}(?:ич|вна|чна|улы|ұлы|кызы|қызы|уулу)$/u

/** The folded words of a name, without marks: "Дж. Д. Вэнс" has дж, д and вэнс. */
export const nameWords = (name: string): string[] =>
  Array.from(name.matchAll(nameWord), ([word]) => foldWord(word).replace(/[‐‑]/g, '-'))

/** The folded name as a whole. */
export const nameKey = (name: string): string => nameWords(name).join(' ')

/** Given name, patronymic and surname of a person's name in its usual order. */
export function nameParts(name: string): NameParts {
  const words = nameWords(name)
  const surname = words.pop() ?? ''
  const middle = words.length > 1 ? words.at(-1) : undefined
  if (middle === undefined || !patronymic.test(middle)) return { given: words.join(' '), patronymic: '', surname }
  return { given: words.slice(0, -1).join(' '), patronymic: middle, surname }
}

/** True for "а" and "j d": initials say little about who it is. */
export const isInitials = (given: string): boolean =>
  given !== '' && given.split(' ').every((word) => word.length === 1)

/** True where the initials could stand for the given name. */
export const couldStandFor = (initials: string, given: string): boolean =>
  initials.split(' ').every((initial, at) => given.split(' ')[at]?.startsWith(initial) ?? true)

/** Endings that names take in the cases of Russian and Ukrainian, longest first; taken off, they leave what all forms share. */
const endings =
  'ыми ими ого его ому ему ую юю ою ею ой ей ом ем ым им ых их ий ый ая яя ам ям ах ях а я у ю ы и е о ь й і'
    .split(' ')
    .sort((a, b) => b.length - a.length)
const SHORTEST_STEM = 3

/** All that could be left of a name's word without its ending, the word itself among them. */
export function nameStems(word: string): string[] {
  const stems = endings.filter((ending) => word.endsWith(ending)).map((ending) => word.slice(0, -ending.length))
  return [word, ...stems.filter((stem) => stem.length >= SHORTEST_STEM)]
}

/** Consonants alone, in Latin letters: Ремизов and Remizov are both rmzv. Only a hint that two names are one. */
export function latinSkeleton(word: string): string {
  const latin = Array.from(word, (letter) => toLatin[letter] ?? letter).join('')
  return latin
    .normalize('NFD')
    .replace(/shch|sch|sh|zh|ch|ts|tz|kh|ck|ph|th/g, (pair) => digraphs[pair] ?? pair)
    .replace(/[^a-z]|[aeiouyjwh]/g, '')
    .replaceAll('q', 'k')
    .replaceAll('c', 'k')
    .replaceAll('x', 'ks')
    .replace(/(.)\1+/g, '$1')
}

const digraphs: Readonly<Record<string, string>> = {
  shch: 's',
  sch: 's',
  sh: 's',
  zh: 'z',
  ch: 's',
  ts: 's',
  tz: 's',
  kh: 'h',
  ck: 'k',
  ph: 'f',
  th: 't',
}

const toLatin: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'а:a б:b в:v г:g ґ:g ғ:g д:d е:e є:e ж:zh з:z и:i і:i ї:i й:i к:k қ:k л:l м:m н:n ң:n о:o ө:o п:p р:r с:s т:t у:u ' +
    'ұ:u ү:u ф:f х:kh һ:h ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ә:a ю:yu я:ya'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(2)]),
)
