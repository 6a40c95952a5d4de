/** Which language a text is in, by letters first: they are certain where a model guesses. */
import { detect } from 'tinyld/light'

/** So many letters are looked at; more change nothing. */
const sample = 6000

/** Letters that one of the languages written in Cyrillic has and the others here have not. */
const kazakh = /[әғқңөұүһ]/gi
const ukrainian = /[ґєї]/gi
/** Shared by Ukrainian and Kazakh, in neither Russian nor Bulgarian. */
const dottedI = /і/gi
const russianOnly = /[ыэёъ]/gi

/**
 * BCP 47 primary tag of the language of `text`, or null where there are too few letters to tell.
 * A Kazakh quotation in a Russian article does not make it Kazakh: the special letters must be as frequent as they are in
 * running Kazakh (about one letter in six), not merely present.
 */
export function detectLanguage(text: string): string | null {
  const start = text.slice(0, sample)
  const letters = count(start, /\p{L}/gu)
  if (letters < 12) return null
  const cyrillic = count(start, /\p{Script=Cyrillic}/gu)
  if (cyrillic * 2 > letters) return cyrillicLanguage(start, cyrillic)
  return otherLanguage(start, letters)
}

function cyrillicLanguage(text: string, letters: number): string | null {
  const share = (pattern: RegExp): number => count(text, pattern) / letters
  const turkic = share(kazakh)
  if (turkic > 0.05) return count(text, /[ғқұі]/gi) > 0 ? 'kk' : 'ky'
  // Belarusian alone has ў, and і beside ы.
  const dotted = share(dottedI)
  if (share(/ў/gi) > 0.005 || (dotted > 0.03 && share(/ы/gi) > 0.015 && turkic === 0)) return 'be'
  if (share(ukrainian) > 0.005 || (dotted > 0.02 && turkic === 0)) return share(russianOnly) > dotted ? 'ru' : 'uk'
  // Serbian and Macedonian letters; Bulgarian has ъ often and neither ы nor э.
  if (share(/[јљњћђџѓќѕ]/gi) > 0.01) return 'sr'
  if (share(/[ыэ]/gi) === 0 && share(/ъ/gi) > 0.01) return 'bg'
  return 'ru'
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

function otherLanguage(text: string, letters: number): string | null {
  for (const [script, tag] of scripts) if (count(text, script) > letters * (tag === 'ja' ? 0.05 : 0.3)) return tag
  const words = count(text, /\p{L}+/gu)
  if (count(text, english) > words * 0.14) return 'en'
  return detect(text.slice(0, 2000)) || null
}

function count(text: string, pattern: RegExp): number {
  let found = 0
  for (const _ of text.matchAll(pattern)) found++
  return found
}
