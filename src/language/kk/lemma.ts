import { stripCase, stripPlural, stripPossessive } from './endings.ts'

/** Words that only look as if they had an ending, so that they are found by themselves. */
const whole: ReadonlySet<string> = new Set(
  (
    'сауда пайда доллар сәуір ақпар вариант қайда мұнда онда сонда бірде жерде дүние тағы тіпті үшін кейін дейін ' +
    'бүгін ертең адам заман орман мекен екен деген жақсы жаман жаңа ескі екі алты жеті сегіз тоғыз жиырма алпыс ' +
    'жетпіс сексен тоқсан мың менде сенде біреу бәрі әрі ары бері жоғары төмен қазан наурыз тамыз маусым тамыр ' +
    'бұрын халық мұнан содан одан ғана мен сен бен пен қалай осындай мұндай ондай сондай дала сала бала қала'
  ).split(/\s+/),
)

/** «аймақтағы», «келесідегі»: what is at a place; the place is the word. */
const attributive = /(?:дағы|дегі|тағы|тегі)$/

/**
 * The form under which the full text keeps a Kazakh word: without case, possessive of the third person and plural, where
 * the endings fit by both harmonies. Not a dictionary form: it must only be the same for the forms of one word.
 */
export function lemmaOf(word: string): string {
  const lower = word.toLowerCase()
  // A hyphen keeps a borrowed name and its ending apart: «Facebook-тегі», «COVID-ке».
  const hyphen = lower.lastIndexOf('-')
  return hyphen > 2 && isEnding(lower.slice(hyphen + 1)) ? lower.slice(0, hyphen) : withoutEndings(lower)
}

const isEnding = (tail: string): boolean =>
  /^(?:[дтн][аеыі]ң?|[дтн][ае]н|[ғгқк][ае]|[дт][ае][ғг][ыі]|[ндт][ыі]ң|[мбп]ен)$/.test(tail)

function withoutEndings(word: string): string {
  if (whole.has(word)) return word
  const place = attributive.exec(word)
  const base = place && place.index >= 3 ? word.slice(0, place.index) : (stripCase(word)?.stem ?? word)
  if (whole.has(base)) return base
  const own = stripPossessive(base, 4) ?? base
  if (whole.has(own)) return own
  return stripPlural(own) ?? own
}
