/** Capitalised words that stand together, and what each of them may be. */
import { beginsUpper } from '../../text/index.ts'
import { wordSet } from '../lexicon.ts'
import { memoOf } from '../memo.ts'
import type { Reading, Word } from '../types.ts'
import { hypothesesOf } from './decline.ts'
import { menNames, womenNames } from './given-names.ts'
import { isLand } from './lands.ts'
import type { Morphology } from './morphology/index.ts'
import { easternSurnames, isChinese, kinship, particles, regnal } from './name-words.ts'
import { bodyWords, outletWords } from './roles.ts'
import { stateForms } from './state-forms.ts'

/**
 * What a capitalised word may be. Upper case: hardly anything else.
 * G g given name, P patronymic, H what ends like one, S s surname, Y surname or place, L l place, O body, E eastern surname,
 * A common noun of a living being, N other noun, J adjective, V other known word, F word without a meaning of its own,
 * X abbreviation, U unknown; I initial, p particle, K kinship word, R number of a king.
 */
export type WordClass =
  | 'G'
  | 'g'
  | 'P'
  | 'H'
  | 'S'
  | 's'
  | 'Y'
  | 'L'
  | 'l'
  | 'O'
  | 'E'
  | 'A'
  | 'N'
  | 'J'
  | 'V'
  | 'F'
  | 'X'
  | 'U'
  | 'I'
  | 'p'
  | 'K'
  | 'R'

/** One part of a run: a word, or an initial with its stop. Half-open range of word indices. */
export interface Part {
  readonly first: number
  readonly end: number
  readonly form: string
  readonly class: WordClass
}

export type Classify = (word: Word) => WordClass

/** Reads each form once. */
export function classifier(morphology: Morphology): Classify {
  return (word) => (isLand(word, morphology) ? 'L' : classIn(morphology, word.form))
}

const classIn = memoOf((morphology: Morphology, form: string): WordClass => classOf(form, morphology))

/** Russian, Kazakh, Ukrainian and Belarusian capitals. */
const capitalised = /^(?:[А-ЯЁӘҒҚҢӨҰҮҺІЄЇҐЎ]|(?:аль|эль|ас|аш|ар|ат|ад|аз|ан|бен|бин|ибн|д|о)[-'’ʼ][А-ЯЁ])/
const abbreviation = /^[А-ЯЁ0-9]{2,}$/
const patronymic = /(?:[оеё]вич(?:а|у|ем|е)?|[оеё]вн(?:а|ы|е|у|ой)|иничн(?:а|ы|е|у|ой)|[ьк]ич(?:а|у|ем|ом|е)?)$/
/** Behind these a word without a known given name is still a patronymic: "Мухтаровича". */
const surelyPatronymic = /(?:[оеё]вич(?:а|у|ем|е)|[оеё]вн(?:а|ы|е|у|ой))$/

/** Most words are in lower case through and through. */
export const isCapitalised = (word: Word | undefined): boolean =>
  word !== undefined && word.form !== word.lower && capitalised.test(word.form)

/** Lands that men are called like, in some case. */
export const landOrName = /^(?:Доминик|Сальвадор)(?:а|у|ом|е)?$/

function classOf(form: string, morphology: Morphology): WordClass {
  if (abbreviation.test(form) && form.length < 7 && !isVowelRich(form)) return 'X'
  // «ЧМ-2014», «Орсен.ру», «ЛИДА-Инфо»
  if (/[\d.]/.test(form) || /^[А-ЯЁ]{2,}-.*[а-яё]/.test(form)) return 'X'
  const younger = /^(.+)-(?:младш|старш)[а-яё]+$/.exec(form)?.[1]
  if (younger) return classOf(younger, morphology)
  if (easternSurnames.has(form)) return 'E'
  // Израиль is also a given name, Чад a noun; Франс Пресс is nobody.
  const state = stateForms(morphology).forms.get(form.toLowerCase().replaceAll('ё', 'е'))
  if (state && !state.capital) return landOrName.test(form) ? 'l' : 'L'
  if (/^(?:Франс$|Ассошиэйтед|Аль-Джазир)/.test(form)) return 'O'
  const listedAs = listedClass(form, morphology)
  const readings = morphology.readings(form)
  if (!readings[0]?.known) return listedAs ?? unknownClass(form, morphology)
  const kinds = new Set(readings.filter((r) => r.name && r.number !== 'plural').map((r) => r.name))
  let common = 0
  for (const reading of readings) if (!reading.name) common += reading.score
  // «Сталина» may be a woman's given name, but is rather a surname.
  const isRather = /[иы]на$/.test(form) && scoreOf(readings, 'surname') > 2 * scoreOf(readings, 'given')
  if (kinds.has('given') && !isRather) return common < 0.3 ? 'G' : 'g'
  if (listedAs === 'G') return common < 0.3 ? 'G' : 'g'
  if (kinds.has('patronymic')) return isFatherless(form, morphology) ? 'H' : 'P'
  if (kinds.has('surname')) return kinds.has('place') ? 'Y' : common < 0.3 ? 'S' : 's'
  if (listedAs) return listedAs
  if (readings.some((reading) => reading.name === 'place')) return common < 0.5 ? 'L' : 'l'
  if (kinds.has('organisation')) return 'O'
  // Known only as several of one given name: «Паул» of Паула is rather a name of its own.
  if (common === 0) return 'U'
  return commonClass(form, morphology)
}

const scoreOf = (readings: readonly Reading[], name: Reading['name']): number =>
  readings.reduce((sum, reading) => sum + (reading.name === name && reading.number !== 'plural' ? reading.score : 0), 0)

/** What the name of a land follows. */
export const realms = wordSet('республика королевство княжество государство империя эмират султанат федерация губерния')

function commonClass(form: string, morphology: Morphology): WordClass {
  const [first] = morphology.readings(form)
  // «Правительство Тамарии»: a body, and no given name however unknown the word behind it.
  if (first?.pos === 'noun' && !first.animate && (bodyWords.has(first.lemma) || outletWords.has(first.lemma)))
    return 'O'
  // «Республика Остравия»
  if (first?.pos === 'noun' && realms.has(first.lemma)) return 'L'
  if (first?.pos === 'noun') return first.animate ? 'A' : 'N'
  // «Позже», «Ранее»: a comparative begins a sentence and no name.
  if (first?.pos === 'adjective' && !first.case && !first.short) return 'F'
  if (first?.pos === 'adjective' || first?.pos === 'participle' || first?.pos === 'numeral') return 'J'
  if (first?.pos === 'verb' || first?.pos === 'adverb' || first?.pos === 'gerund' || first?.pos === 'infinitive')
    return 'V'
  return 'F'
}

/** Abbreviations are short and have few vowels; a headline in capitals has words. */
const isVowelRich = (form: string): boolean =>
  form.length > 4 && (form.match(/[АЕЁИОУЫЭЮЯ]/g)?.length ?? 0) * 3 >= form.length

function listedClass(form: string, morphology: Morphology): WordClass | undefined {
  for (const { nominative } of hypothesesOf(form, 'given', morphology)) {
    if (menNames.has(nominative) || womenNames.has(nominative)) return 'G'
  }
  return undefined
}

/** Bodies named by first syllables: Минфин, Роснефть, Кабмин, Мосгорсуд. */
const body =
  /^(?:Рос|Мин|Гос|Нац|Глав|Мос|Каб|Обл|Гор|Центр|Газ|Укр|Каз|Бел|Вики|Сбер|Внеш|Пром|Татар|Баш).*(?:мин|надзор|связь|фин|юст|обр|науки|здрав|транс|пром|энерго|торг|банк|гварди|нефть|нефт|газ|космос|атом|оборон|культ|спорт|развития|сельхоз|стат|мониторинг|реестр|дум|деп|суд|новост|авиаци|хоз|труд|строй|цифр|природ|избирком|ком|совет|фильм|наркотик|туризм)(?:[ауыеояию]|ом|ем|ой|ей|ью|ии|ию|ям|ями|ях|ей)?$/
/** Санта-Фе, Нью-Хейвен, Усть-Кут. */
const placeLike = /^(?:Санта|Сан|Нью|Лос|Порт|Форт|Усть|Санкт|Сент|Лас|Буэнос|Куала)-/
/** «в своём Фейсбуке» */
const site = /^(?:Фейсбук|Твиттер|Инстаграм|Телеграм|Ютуб|Ютьюб|Вконтакт|ВКонтакт)/
const aged = /летн(?:ий|яя|ее|его|ей|ему|им|юю|ие|их|ими)$/

function unknownClass(form: string, morphology: Morphology): WordClass {
  if (body.test(form) || site.test(form) || morphology.readings(form).some(({ lemma }) => bodyWords.has(lemma)))
    return 'O'
  if (aged.test(form)) return 'J'
  if (placeLike.test(form)) return 'L'
  const plain = compoundClass(form, morphology)
  if (plain) return plain
  if (surelyPatronymic.test(form) || (patronymic.test(form) && form.length > 7)) return 'H'
  if (form.includes('-')) {
    const halves = form.split('-').filter((half) => /^[А-ЯЁ]/.test(half))
    if (halves.length > 1 && halves.every((half) => isGiven(half, morphology))) return 'G'
  }
  return 'U'
}

/** "Экс-губернатор", "Северо-Кавказский", "Спецпредставитель": what the known word behind the first part is. */
function compoundClass(form: string, morphology: Morphology): WordClass | undefined {
  const last = form.slice(form.lastIndexOf('-') + 1)
  const [first] = morphology.readings(form)
  if (!first || first.name || first.before === '' || (last !== form && !morphology.isKnown(last))) return undefined
  if (last !== form && morphology.readings(last).some((reading) => reading.name)) return undefined
  return first.pos === 'noun' ? (first.animate ? 'A' : 'N') : first.pos === 'adjective' ? 'J' : undefined
}

/** «Рабинович»: the dictionary has it as a patronymic, but nobody is called «Рабин»; rather a surname. */
function isFatherless(form: string, morphology: Morphology): boolean {
  const [, stem, soft] = /^(.+?)([оеё])вич(?:а|у|ем|е)?$/.exec(form) ?? []
  if (stem === undefined || /^(?:Льв|Павл|Яковл)$/.test(stem)) return false
  const bare = stem.replace(/ь$/, '')
  const fathers =
    soft === 'о' ? [stem, `${stem}а`, `${stem}о`] : [`${stem}й`, `${bare}ь`, `${bare}ий`, `${bare}я`, bare]
  return !fathers.some((father) => isGiven(father, morphology))
}

const isGiven = (form: string, morphology: Morphology): boolean =>
  listedClass(form, morphology) === 'G' || morphology.readings(form).some((r) => r.known && r.name === 'given')

/** A run is cut at this length: no name is longer, and odd text stays linear. */
const longestRun = 12

/** Particles that are also written with a capital, and those that a surname alone keeps: "фон Клюк". */
const capitalParticles = wordSet('Де Са Дос Дель Делла Ди Ван Ла Аль Эль Да Ду Фон Ва')
const leadingParticles = wordSet('фон ван де ди дер аль эль бен ибн')

/** The parts of the run that begins at word `at`; empty where none begins. */
export function readRun(words: readonly Word[], at: number, limit: number, classify: Classify): Part[] {
  const parts: Part[] = []
  let next = at
  while (next < limit && parts.length < longestRun) {
    const part = readPart(words, next, limit, classify, parts)
    const last = parts.at(-1)
    const nick = part || !last ? next : nicknameEnd(words, next, limit, last, classify)
    if (last && nick > next) {
      parts[parts.length - 1] = { ...last, end: nick }
      next = nick
      continue
    }
    if (!part) break
    parts.push(part)
    next = part.end
  }
  while (parts.at(-1)?.class === 'p') parts.pop()
  return [...parts.slice(0, -3), ...asEastern(parts.slice(-3))]
}

/** «Роман «Весло» Орсен»: index behind a nickname in marks between a given name and a surname; `at` where there is none. */
function nicknameEnd(words: readonly Word[], at: number, limit: number, last: Part, classify: Classify): number {
  const [open, nick, close, surname] = words.slice(at, at + 4)
  if (!open || !nick || !surname || at + 4 > limit || !/[GgU]/.test(last.class)) return at
  const isMarked = /^[«"“„]$/.test(open.form) && /^[»"”“]$/.test(close?.form ?? '') && isCapitalised(nick)
  return isMarked && isCapitalised(surname) && /[SsYUH]/.test(classify(surname)) ? at + 3 : at
}

/** «Пак Ю По»: none of its words means what it means elsewhere. */
const asEastern = (parts: readonly Part[]): readonly Part[] =>
  isShortEastern(parts) ? parts.map((one) => (/[AFNJV]/.test(one.class) ? { ...one, class: 'U' } : one)) : parts

/** Мун Тхэ Рин, Чонг Рим Хо: three short words, the first a surname of the East. */
export const isShortEastern = (parts: readonly Part[]): boolean =>
  parts.length === 3 && parts[0]?.class === 'E' && parts.every(({ form }) => form.length < 6 && beginsUpper(form))

/** One capital, or the first of two letters written as one sound, with its stop: «А.», «Дж.». */
function isInitial(words: readonly Word[], at: number, limit: number): boolean {
  const [word, stop] = [words[at], words[at + 1]]
  if (stop?.form !== '.' || stop.from !== word?.to || at + 2 > limit) return false
  return /^[А-ЯЁ][бвгджзклмнпрстфхцчшщьюя]?$/.test(word.form) && !easternSurnames.has(word.form)
}

const ofRealm = /[сц]к(?:ий|ого|ому|им|ом|ая|ой|ую|их|ими)$/
const nobles = wordSet('принц принцесса герцог герцогиня граф графиня князь княгиня король королева')

function readPart(
  words: readonly Word[],
  at: number,
  limit: number,
  classify: Classify,
  before: readonly Part[],
): Part | undefined {
  const word = words[at]
  if (!word || word.kind === 'mark') return undefined
  const { form } = word
  // Some texts have two spaces between the parts of a name.
  const touches = before.length === 0 || word.from - (words[at - 1]?.to ?? 0) <= 2
  if (!touches) return undefined
  const next = words[at + 1]
  if (isInitial(words, at, limit)) {
    // «Ж.-К. Вистен»
    const second = words[at + 2]?.form === '-' && words[at + 2]?.from === next?.to && isInitial(words, at + 3, limit)
    return second
      ? { first: at, end: at + 5, form: `${form}.-${words[at + 3]?.form ?? ''}`, class: 'I' }
      : { first: at, end: at + 2, form, class: 'I' }
  }
  if (before.length > 0 && regnal.test(form)) return { first: at, end: at + 1, form, class: 'R' }
  const leads = isCapitalised(next) || (next !== undefined && particles.has(next.form) && isCapitalised(words[at + 2]))
  const eastern = easternSurnames.has(form) && isChinese(next?.lower.replace(/(?:а|у|ом|е|я|ю|ем)$/, '') ?? '')
  if (before.length > 0 && leads && capitalParticles.has(form) && !eastern)
    return { first: at, end: at + 1, form, class: 'p' }
  // «принц Лиденский Карл»: of where he is prince.
  if (before.length === 0 && isCapitalised(next) && ofRealm.test(form) && nobles.has(words[at - 1]?.best.lemma ?? ''))
    return undefined
  if (isCapitalised(word)) return { first: at, end: at + 1, form, class: classify(word) }
  if (leads && leadingParticles.has(form)) return { first: at, end: at + 1, form, class: 'p' }
  if (before.length === 0) return undefined
  if (kinship.has(form)) return { first: at, end: at + 1, form, class: 'K' }
  if (form !== 'и' && particles.has(form) && leads) return { first: at, end: at + 1, form, class: 'p' }
  return undefined
}
