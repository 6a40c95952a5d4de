/** Which language a text is in, by letters first: they are certain where a model guesses. */
import { detect } from 'tinyld/light'

/** So many characters are looked at; more change nothing. */
const sample = 3000

/** Letters that tell the languages written in Cyrillic apart, as a class each. */
const kazakh = new Set('әғқңөұүһ')
const ukrainian = new Set('ґєї')
/** Not in Ukrainian. */
const russian = new Set('ыэёъ')
const serbian = new Set('јљњћђџѓќѕ')

/** How often what stands in the beginning of a text. */
interface Letters {
  all: number
  cyrillic: number
  kazakh: number
  kazakhOnly: number
  ukrainian: number
  dottedI: number
  russian: number
  yery: number
  hardSign: number
  shortU: number
  serbian: number
}

/**
 * BCP 47 primary tag of the language of `text`, or null where there are too few letters to tell.
 * A Kazakh quotation in a Russian article does not make it Kazakh: the special letters must be as frequent as they are in
 * running Kazakh (about one letter in six), not merely present.
 */
export function detectLanguage(text: string): string | null {
  return certainLanguage(text) ?? (/\p{L}{3}/u.test(text.slice(0, sample)) ? guess(text) : null)
}

/** The language where letters or common words leave no doubt; null elsewhere. Cheap: no model is asked. */
export function certainLanguage(text: string): string | null {
  const start = text.slice(0, sample)
  const letters = countLetters(start.toLowerCase())
  if (letters.all < 12) return null
  if (letters.cyrillic * 2 > letters.all) return cyrillicLanguage(letters)
  for (const [script, tag] of scripts) if (count(start, script) > letters.all * (tag === 'ja' ? 0.05 : 0.3)) return tag
  const words = start.slice(0, 1200)
  return count(words, english) > count(words, /\p{L}+/gu) * 0.14 ? 'en' : null
}

function guess(text: string): string | null {
  const start = text.slice(0, sample)
  if (count(start, /\p{L}/gu) < 12) return null
  const tag = detect(start.slice(0, 2000)) || null
  // Of a line of names in Latin letters the model makes Russian.
  return tag !== null && inCyrillic.has(tag) && !/\p{Script=Cyrillic}/u.test(start) ? null : tag
}
const inCyrillic = new Set(['ru', 'uk', 'be', 'bg', 'mk', 'kk', 'ky', 'mn', 'tg'])

function countLetters(text: string): Letters {
  const letters: Letters = {
    all: 0,
    cyrillic: 0,
    kazakh: 0,
    kazakhOnly: 0,
    ukrainian: 0,
    dottedI: 0,
    russian: 0,
    yery: 0,
    hardSign: 0,
    shortU: 0,
    serbian: 0,
  }
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    if (code < 0x41 || (code < 0x80 && (code < 0x61 || code > 0x7a))) continue
    if (code >= 0x80 && !/\p{L}/u.test(letter)) continue
    letters.all++
    if (code < 0x400 || code > 0x52f) continue
    letters.cyrillic++
    if (kazakh.has(letter)) letters.kazakh++
    if (letter === 'ғ' || letter === 'қ' || letter === 'ұ') letters.kazakhOnly++
    if (ukrainian.has(letter)) letters.ukrainian++
    if (letter === 'і') letters.dottedI++
    if (russian.has(letter)) letters.russian++
    if (letter === 'ы') letters.yery++
    if (letter === 'ъ') letters.hardSign++
    if (letter === 'ў') letters.shortU++
    if (serbian.has(letter)) letters.serbian++
  }
  return letters
}

function cyrillicLanguage(letters: Letters): string {
  const share = (count: number): number => count / letters.cyrillic
  // Kyrgyz shares three of the letters and has no і, ғ, қ or ұ.
  if (share(letters.kazakh) > 0.05) return letters.kazakhOnly + letters.dottedI > 0 ? 'kk' : 'ky'
  // Belarusian alone has ў, and і beside ы.
  const dotted = share(letters.dottedI)
  const turkic = letters.kazakh > 0
  if (share(letters.shortU) > 0.005 || (dotted > 0.03 && share(letters.yery) > 0.015 && !turkic)) return 'be'
  if (share(letters.ukrainian) > 0.005 || (dotted > 0.02 && !turkic))
    return share(letters.russian) > dotted ? 'ru' : 'uk'
  if (share(letters.serbian) > 0.01) return 'sr'
  // Bulgarian has ъ often and neither ы nor э.
  return letters.russian === letters.hardSign && share(letters.hardSign) > 0.01 ? 'bg' : 'ru'
}

const scripts: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Thai}/gu, 'th'],
]

/** Commonest words of the languages that short texts are most often in; the model errs on short English. */
const english = /(?:^|[^\p{L}])(?:the|of|and|to|in|is|that|for|on|with|was|as|it|he|said|at|by|from)(?=[^\p{L}]|$)/giu

function count(text: string, pattern: RegExp): number {
  let found = 0
  for (const _ of text.matchAll(pattern)) found++
  return found
}
