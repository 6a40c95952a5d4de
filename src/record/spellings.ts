import { couldStandFor, isInitials, nameKey, nameParts, nameStems } from './names.ts'

/**
 * Whether two names may be one in different letters, or romanised differently: Смадияров, Smadiyarov, Smadijarow. Each word is brought to one rough
 * Latin spelling that the usual romanisations (BGN/PCGN, ISO 9, passports, French and German press) share.
 */

const latinOf: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'а:a б:b в:v г:g ґ:g ғ:g д:d е:e є:e ё:e ж:zh з:z и:i і:i ї:i й:i к:k қ:k л:l м:m н:n ң:n о:o ө:o п:p р:r с:s т:t у:u ' +
    'ұ:u ү:u ў:u ф:f х:kh һ:kh ҳ:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ә:a ю:yu я:ya ҷ:j ӣ:i ӯ:u ҡ:k ҙ:z'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(2)]),
)

/** Longer ones first; what stands on the right is not looked at again. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/shch|sch?tsch|schtsch|chtch/g, 'S'],
  [/tsch|tch/g, 'C'],
  [/dzh|dsch|dj/g, 'J'],
  [/sch|sh/g, 'S'],
  [/zh/g, 'Z'],
  [/kh|ch(?=[^aeiouy]|$)/g, 'H'],
  [/ch/g, 'C'],
  [/ts|tz|cz/g, 'T'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck|q/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/ou|oo/g, 'u'],
  [/ee/g, 'i'],
  [/c/g, 'k'],
  // Rough on purpose: these differ from scheme to scheme.
  [/[HhSZCTJj]/g, ''],
  [/[jyi]+(?=[aeou])/g, ''],
  [/[yij]+/g, 'i'],
  [/(.)\1+/g, '$1'],
]

/** Hissing and breathed sounds, and letters that stand for one here and for another sound there ("Julija", "Jomart"). */
const hissing = /shch|sch|sh|zh|kh|ch|ts|tz/g
const perhapsHissing = /shch|sch|sh|zh|kh|ch|ts|tz|j|h|c/g

/** One word of a name as letters that most romanisations share; empty for letters of other scripts. */
export function roughSpelling(word: string): string {
  const latin = Array.from(word.toLowerCase(), (letter) => latinOf[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
  return sounds.reduce((text, [pattern, by]) => text.replace(pattern, by), latin)
}

export type Script = 'latin' | 'kazakh' | 'cyrillic' | 'other'

/** In which letters a name is written; Kazakh ones are those that Russian lacks. */
export function scriptOf(name: string): Script {
  if (/[әғқңөұүһӘҒҚҢӨҰҮҺ]/.test(name)) return 'kazakh'
  if (/\p{Script=Cyrillic}/u.test(name)) return 'cyrillic'
  return /\p{Script=Latin}/u.test(name) ? 'latin' : 'other'
}

/** Shorter words are alike too easily. */
const SHORTEST = 4

/**
 * How alike two names in different letters are: 1 where each word has one rough spelling, less where one letter differs, 0
 * where they are not one name, are written alike or only initials are left. Symmetric.
 */
export function spellingScore(one: string, other: string): number {
  const script = scriptOf(one)
  if (script === scriptOf(other) && (script !== 'latin' || nameKey(one) === nameKey(other))) return 0
  const [a, b] = [nameParts(one), nameParts(other)]
  const surname = wordScore(a.surname, b.surname)
  if (surname === 0 || a.given === '' || b.given === '') return 0
  const [givenA, givenB] = [a.given.split(' ')[0] ?? '', b.given.split(' ')[0] ?? '']
  if (isInitials(a.given) || isInitials(b.given)) return initialsFit(givenA, givenB) ? 0.4 * surname : 0
  const given = wordScore(givenA, givenB)
  const score = given === 0 ? 0 : Math.min(surname, given)
  // In one script a letter more is another name: only spellings that sound the same are shown.
  return script === scriptOf(other) && score < 1 ? 0 : score
}

function initialsFit(one: string, other: string): boolean {
  const [a, b] = [roughSpelling(one), roughSpelling(other)]
  return a !== '' && b !== '' && (couldStandFor(a, b) || couldStandFor(b, a))
}

function wordScore(one: string, other: string): number {
  const [a, b] = [roughSpelling(one), roughSpelling(other)]
  if (a === '' || b === '' || !soundAlike(one, other)) return 0
  if (a === b) return Math.max(one.length, other.length) < SHORTEST ? 0.8 : 1
  return Math.min(a.length, b.length) >= SHORTEST && isOneApart(a, b) ? 0.7 : 0
}

/** The rough spelling leaves hissing sounds out: that both words have as many of them says that they are the same. */
function soundAlike(one: string, other: string): boolean {
  const [a, b] = [hissingIn(one), hissingIn(other)]
  return a.least <= b.most && b.least <= a.most
}

function hissingIn(word: string): { readonly least: number; readonly most: number } {
  const latin = Array.from(word.toLowerCase(), (letter) => latinOf[letter] ?? letter).join('')
  return { least: latin.match(hissing)?.length ?? 0, most: latin.match(perhapsHissing)?.length ?? 0 }
}

/** One letter more, less or another. */
function isOneApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1)
}

/** Of what differs only in letters that stand for hissing sounds, so much must be left to compare. */
const SHORTEST_ROUGH = 3
/** In words of so many letters e may stand for o: ё is written both ways. */
const LONG_ROUGH = 5
/** A stem that is compared without its ending. */
const LONG_STEM = 4

/**
 * Whether a word of a name may be another one's spelling: as a whole, vowels too. In the letters of one alphabet only what
 * sounds the same is; in others what the usual romanisations make of it, also where it is declined ("Ремизовой").
 */
export function couldSpell(asked: string, own: string): boolean {
  const [ours, theirs] = [alphabetOf(asked), alphabetOf(own)]
  if (ours === 'other' || theirs === 'other') return false
  if (ours === 'cyrillic' && theirs === 'cyrillic') return inRussianLetters(asked) === inRussianLetters(own)
  if (ours === theirs) return soundsLike(asked, own)
  if (soundsLike(asked, own) || differInVowel(asked, own)) return true
  const stems = nameStems(asked).filter((stem) => stem !== asked && stem.length >= LONG_STEM)
  return stems.some((stem) => soundsLike(stem, own) || soundsLike(`${stem}а`, own))
}

/** Whether an initial may stand for a word in other letters. */
export const couldBegin = (initial: string, own: string): boolean => romanised(own).startsWith(romanised(initial))

const alphabetOf = (word: string): 'latin' | 'cyrillic' | 'other' => {
  const script = scriptOf(word)
  return script === 'kazakh' ? 'cyrillic' : script
}

function soundsLike(one: string, other: string): boolean {
  if (romanised(one) === romanised(other)) return true
  const rough = roughSpelling(one)
  return rough.length >= SHORTEST_ROUGH && rough === roughSpelling(other) && soundAlike(one, other)
}

function differInVowel(one: string, other: string): boolean {
  const [a, b] = [roughSpelling(one), roughSpelling(other)]
  if (a.length < LONG_ROUGH || a.length !== b.length || !soundAlike(one, other)) return false
  const at = [...a].findIndex((letter, place) => letter !== b[place])
  return /[eo]/.test(a[at] ?? '') && /[eo]/.test(b[at] ?? '') && a.slice(at + 1) === b.slice(at + 1)
}

/** Letter by letter, with only the letters made alike that are written now so, now so. */
const romanised = (word: string): string =>
  Array.from(word.toLowerCase(), (letter) => latinOf[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
    .replace(/[yij]+/g, 'i')
    .replace(/(.)\1+/g, '$1')

const russianOf: Readonly<Record<string, string>> = Object.fromEntries(
  'әа ғг қк ңн өо ұу үу һх іи їи єе ґг эе йи ўу ь ъ'.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]),
)

/** A Kazakh or Ukrainian name as a Russian text writes it, without what is written now so, now so. */
const inRussianLetters = (word: string): string =>
  Array.from(word, (letter) => russianOf[letter] ?? letter)
    .join('')
    .replace(/(.)\1+/gu, '$1')
