/** Kazakh endings and the two harmonies they obey: of the vowel (back, front) and of the consonant before them. */
import type { Case } from '../types.ts'

const backVowels = 'аоұыяёю'
const frontVowels = 'әеөүіэ'
/** Letters that stand for either: министрге, саммитте, but жиынға; келісуге, but референдумда. */
const neutralVowels = 'иу'
const vowels: ReadonlySet<string> = new Set(backVowels + frontVowels + neutralVowels)
const voiceless = 'пткқсшщчцфхһ'
/** Voiced in writing; borrowed words take voiceless endings behind them too: клубқа, Петербургте. */
const obstruents = 'бвгғд'

export type Harmony = 'back' | 'front' | 'either'

/** Harmony of the endings a stem takes, by its last vowel that decides. */
export function harmonyOf(stem: string): Harmony {
  for (let at = stem.length - 1; at >= 0; at--) {
    const letter = stem.charAt(at)
    if (backVowels.includes(letter)) return 'back'
    if (frontVowels.includes(letter)) return 'front'
    if (neutralVowels.includes(letter)) return 'either'
  }
  return 'either'
}

export const isVowel = (letter: string): boolean => vowels.has(letter)
export const endsInVowel = (word: string): boolean => vowels.has(word.charAt(word.length - 1))
export const endsVoiceless = (word: string): boolean => voiceless.includes(word.charAt(word.length - 1))

type Kind = 'vowel' | 'nasal' | 'sonorant' | 'sibilant' | 'obstruent' | 'voiceless'

function kindOf(letter: string): Kind {
  if (vowels.has(letter)) return letter === 'у' || letter === 'и' ? 'sonorant' : 'vowel'
  if ('мнң'.includes(letter)) return 'nasal'
  if ('лрй'.includes(letter)) return 'sonorant'
  if ('зж'.includes(letter)) return 'sibilant'
  return obstruents.includes(letter) ? 'obstruent' : 'voiceless'
}

interface Ending {
  readonly form: string
  readonly case: Case | 'ablative'
  readonly behind: ReadonlySet<Kind>
  /** True for the endings that stand only behind a possessive of the third person: қаласы-на. */
  readonly possessed?: true
}

const soft: readonly Kind[] = ['vowel', 'nasal', 'sonorant', 'sibilant', 'obstruent']
const hard: readonly Kind[] = ['voiceless', 'obstruent']
const of = (name: Ending['case'], behind: readonly Kind[], forms: string): Ending[] =>
  forms.split(' ').map((form) => ({ form, case: name, behind: new Set(behind) }))
const possessed = (name: Ending['case'], forms: string): Ending[] =>
  forms.split(' ').map((form) => ({ form, case: name, behind: new Set<Kind>(['vowel']), possessed: true }))

/** Longest first, so that «-ның» is tried before «-ң» would be. */
const endings: readonly Ending[] = [
  ...of('genitive', ['vowel', 'nasal', 'sonorant'], 'ның нің'),
  ...of('genitive', ['sonorant', 'sibilant', 'obstruent'], 'дың дің'),
  ...of('genitive', hard, 'тың тің'),
  ...possessed('locative', 'нда нде'),
  ...possessed('ablative', 'нан нен'),
  ...of('ablative', ['nasal'], 'нан нен'),
  ...of('ablative', ['vowel', 'sonorant', 'sibilant', 'obstruent'], 'дан ден'),
  ...of('ablative', hard, 'тан тен'),
  ...of('instrumental', ['vowel', 'nasal', 'sonorant'], 'мен'),
  ...of('instrumental', ['sibilant', 'obstruent'], 'бен'),
  ...of('instrumental', hard, 'пен'),
  ...possessed('dative', 'на не'),
  ...of('dative', soft, 'ға ге'),
  ...of('dative', hard, 'қа ке'),
  ...of('locative', soft, 'да де'),
  ...of('locative', hard, 'та те'),
  ...of('accusative', ['vowel'], 'ны ні'),
  ...of('accusative', ['nasal', 'sonorant', 'sibilant', 'obstruent'], 'ды ді'),
  ...of('accusative', hard, 'ты ті'),
  ...possessed('accusative', 'н'),
].sort((a, b) => b.form.length - a.form.length)

export interface Stripped {
  readonly stem: string
  readonly case: Ending['case']
  readonly ending: string
}

/** The vowels of the ending agree with the stem; -мен, -бен and -пен never change. */
function agrees(stem: string, ending: string): boolean {
  if (/^[мбп]ен$/.test(ending)) return true
  const own = harmonyOf(ending)
  // Surnames of Russian make are written with either: Жүнісовтің, Смаиловтың.
  const wanted = /.[оеё]в$/.test(stem) ? 'either' : harmonyOf(stem)
  return own === 'either' || wanted === 'either' || own === wanted
}

/** The word (lower case) without its case ending, where an ending fits by both harmonies; undefined where none does. */
export function stripCase(word: string, shortest = 3): Stripped | undefined {
  for (const ending of endings) {
    if (!word.endsWith(ending.form)) continue
    const stem = word.slice(0, -ending.form.length)
    if (stem.length < shortest || !hasVowel(stem) || !agrees(stem, ending.form)) continue
    if (!ending.behind.has(kindOf(stem.charAt(stem.length - 1)))) continue
    if (ending.possessed && !/[ыі]$/.test(stem)) continue
    return { stem, case: ending.case, ending: ending.form }
  }
  return undefined
}

export const hasVowel = (word: string): boolean => [...word].some((letter) => vowels.has(letter))

const voiced: Readonly<Record<string, string>> = { г: 'к', ғ: 'қ', б: 'п' }
/** Borrowed words whose last letter was voiced before: «диалогы», «клубы». */
const staysVoiced = /(?:лог|блог|штаб|клуб|араб|микроб|педагог|геодаг|маг)$/

/** The word (lower case, without case) without the possessive of the third person: министрі, қоймасы, егістігі. */
export function stripPossessive(word: string, shortest = 3): string | undefined {
  const last = word.charAt(word.length - 1)
  if (last !== 'ы' && last !== 'і') return undefined
  const bare = word.slice(0, -1)
  if (bare.endsWith('с') && endsInVowel(bare.slice(0, -1)) && agrees(bare.slice(0, -1), last)) {
    const stem = bare.slice(0, -1)
    return stem.length >= shortest && hasVowel(stem) ? stem : undefined
  }
  if (bare.length < shortest || !hasVowel(bare) || endsInVowel(bare) || !agrees(bare, last)) return undefined
  const end = bare.charAt(bare.length - 1)
  // қазіргі, ішкі, көктемгі are adjectives: behind a consonant г and к are no voiced end of a noun.
  if ('гғкқ'.includes(end) && !isVowel(bare.charAt(bare.length - 2))) return undefined
  const base = voiced[end]
  return base && !staysVoiced.test(bare) ? bare.slice(0, -1) + base : bare
}

/** The noun (lower case, nominative) with the possessive of the third person: өкіл - өкілі, төраға - төрағасы. */
export function withPossessive(noun: string): string {
  const ending = harmonyOf(noun) === 'back' ? 'ы' : 'і'
  if (endsInVowel(noun)) return `${noun}с${ending}`
  const last = noun.charAt(noun.length - 1)
  const changed = { к: 'г', қ: 'ғ', п: 'б' }[last]
  return changed ? `${noun.slice(0, -1)}${changed}${ending}` : noun + ending
}

/** The word (lower case, without case and possessive) without the plural. */
export function stripPlural(word: string, shortest = 3): string | undefined {
  const match = /(?:[лдт]ар|[лдт]ер)$/.exec(word)
  if (!match) return undefined
  const stem = word.slice(0, match.index)
  if (stem.length < shortest || !hasVowel(stem) || !agrees(stem, match[0])) return undefined
  const kind = kindOf(stem.charAt(stem.length - 1))
  const first = match[0].charAt(0)
  const fits =
    first === 'т'
      ? kind === 'voiceless' || kind === 'obstruent'
      : first === 'д'
        ? kind === 'nasal' || kind === 'sibilant' || kind === 'obstruent' || stem.endsWith('л')
        : kind === 'vowel' || kind === 'sonorant'
  return fits ? stem : undefined
}
