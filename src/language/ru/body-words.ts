/** Words and names that tell whether a phrase names a body, an outlet, a person in other letters, or nobody. */
import { beginsLatin, beginsUpper } from '../../text/index.ts'
import { wordSet } from '../lexicon.ts'
import type { Case, Word } from '../types.ts'
import { asWritten, type Ground, toNominative } from './nominal.ts'
import { sites } from './roles.ts'

export const opening = /^[«"“„]$/

/** Words for people that the grammar takes for things. */
export const personae = new Set([
  'модель',
  'топ-модель',
  'фотомодель',
  'супермодель',
  'звезда',
  'персона',
  'знаменитость',
  'легенда',
  'жертва',
])

/** «блогера Wedding Word», «рэпера Ice B.»: a person called by a name in other letters. */
export function latinName(ground: Ground, from: number, end: number): string | undefined {
  if (from >= end || !ground.words.slice(from, end).every((word) => /^(?:\p{Script=Latin}|[.'’])/u.test(word.form)))
    return undefined
  return beginsUpper(ground.words[from]?.form ?? '') ? asWritten(ground, from, end) : undefined
}

/** «доверенное лицо», «официальное лицо»: somebody, whatever the noun is by itself. */
export const isSomeone = (words: readonly Word[], head: number): boolean =>
  words[head]?.best.lemma === 'лицо' && entrusted.test(words[head - 1]?.lower ?? '')
const entrusted = /^(?:доверенн|официальн|должностн|уполномоченн|ответственн)(?:ое|ого|ому|ым|ом|ые|ых)$/

/** «Национальная сеть теплиц» within a sentence: an adjective of officials with a capital begins the name of a body. */
export const isTitled = (words: readonly Word[], first: number, head: number): boolean =>
  first < head &&
  words[first]?.capital === true &&
  officialAdjectives.has(words[first]?.best.lemma ?? '') &&
  !titledThings.has(words[head]?.best.lemma ?? '')
const titledThings = wordSet(`
  премия приз награда орден медаль кубок чемпионат игра олимпиада турнир фестиваль выставка праздник день
`)

/** «аукционный дом», «издательский дом»: houses that are firms. */
export const isHouse = (words: readonly Word[], head: number): boolean =>
  words[head]?.best.lemma === 'дом' && houses.test(words[head - 1]?.lower ?? '')
const houses = /^(?:бел|аукционн|издательск|торгов|модн|рыбн|королевск)\p{L}{2,3}$/u

/** Groups that are bodies only under a name. */
export const circles = new Set(['команда', 'группа', 'семья', 'окружение', 'экипаж', 'делегация'])

export const folk = new Set(['член', 'родственник', 'друг', 'сотрудник', 'коллега', 'сторонник', 'близкий'])

export const isNamedBody = (words: readonly Word[], head: number, end: number): boolean =>
  words
    .slice(head + 1, end)
    .some((word) => opening.test(word.form) || /^(?:\p{Lu}{2}|\p{Script=Latin})/u.test(word.form)) ||
  words[head]?.capital === true ||
  words.slice(head + 1, end).some((word) => word.capital && word.best.name === 'place')

/** Sides of a case: they act, and have no name. */
export const parties = new Set(['обвинение', 'защита', 'гособвинение'])

/** «действие», «реакция», «право»: no body, whatever proper name depends on it. */
export const isAbstract = (lemma: string): boolean =>
  /(?:ение|ание|тие|вие|ость|изм)$/.test(lemma) || abstracts.has(lemma)

const abstracts = new Set(
  `право дело слово реакция идея план судьба кандидатура визит приезд отъезд смерть гибель жизнь история политика карьера
  выбор кризис война переворот победа поражение проблема вопрос ситуация тема случай факт роль работа поездка встреча
  фотография снимок изображение дом квартира машина улица фильм книга песня`.split(/\s+/),
)

/** Bodies whose name is made of common words. */
const longBodies: ReadonlyMap<string, string> = new Map([
  ['исламское государство', 'Исламское государство'],
  ['белый дом', 'Белый дом'],
  ['красный крест', 'Красный Крест'],
  ['красный полумесяц', 'Красный Полумесяц'],
  ['братья-мусульмане', 'Братья-мусульмане'],
  ['европейская комиссия', 'Европейская комиссия'],
  ['европейский парламент', 'Европейский парламент'],
  ['европейский совет', 'Европейский совет'],
  ['государственная дума', 'Государственная дума'],
])

export function longBody(ground: Ground, first: number, end: number, cases: readonly Case[]): string | undefined {
  let stop = end
  for (let at = first; at < end; at++) if (ground.words[at]?.form === '(') stop = Math.min(stop, at)
  if (stop - first > 2 || !beginsUpper(ground.words[first]?.form ?? '')) return undefined
  return longBodies.get(toNominative(ground, first, stop, cases).toLowerCase())
}

/** «сообщение на [официальном] сайте [союза]»: what stands behind the site issues the paper. */
export function behindSite(words: readonly Word[], at: number): number {
  const published = words[at]?.form === ',' && words[at + 1]?.best.pos === 'participle' ? at + 2 : at
  if (words[published]?.lower !== 'на') return at
  for (let i = published + 1; i < published + 4; i++) if (sites.has(words[i]?.best.lemma ?? '')) return i + 1
  return at
}

export const companies = new Set([
  'компания',
  'концерн',
  'корпорация',
  'фирма',
  'холдинг',
  'группа',
  'стартап',
  'банк',
  'бренд',
])

export const isProper = (words: readonly Word[], first: number, end: number): boolean =>
  words
    .slice(first, end)
    .some((word) => word.capital || (word.kind === 'word' && (/^\p{Lu}{2}/u.test(word.form) || isUnknownProper(word))))

/** A word that is a name itself, or that a name in quotation marks or other letters stands right behind. */
export function bearsName(words: readonly Word[], head: number, end: number): boolean {
  const word = words[head]
  const next = head + 1 < end ? words[head + 1] : undefined
  if (!word || word.capital || word.kind !== 'word' || isUnknownProper(word) || /^\p{Lu}{2}/u.test(word.form))
    return true
  return next !== undefined && (opening.test(next.form) || beginsLatin(next.form))
}

/** Bodies whose one word is their name, also where a sentence begins and the capital says nothing. */
export const properBodies = new Set(
  `еврокомиссия европарламент евросовет евросоюз роскомнадзор росстат роспотребнадзор бундестаг кнессет конгресс сенат
  госдума госдеп госдепартамент пентагон кремль ватикан интерпол европол минобороны минфин минздрав минюст минэнерго
  минсельхоз минкультуры минобразования центробанк нацбанк генштаб генпрокуратура мосгорсуд мажилис сейм рада`.split(
    /\s+/,
  ),
)

export const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** «Карсания требует»: at the beginning of a sentence only a word that no dictionary has is surely a name. */
export const isUnknownProper = (word: Word): boolean =>
  beginsUpper(word.form) && !word.best.known && !/-\p{Ll}{4}/u.test(word.form)

/** Bodies that are common nouns: a capital at the beginning of a sentence is not theirs. */
export const commonBodies = new Set(
  `полиция прокуратура суд следствие правительство парламент власть власти пресс-служба администрация посольство консульство
  руководство компания мэрия акимат оппозиция партия конституция режим закон разведка армия таможня офис штаб клуб`.split(
    /\s+/,
  ),
)

/** «согласно условиям конкурса», «по результатам проверки»: what one goes by, and nobody. */
export const grounds = wordSet('условие результат план расписание график правило требование')

/** One word for a firm by its trade, that stands for no other kind of body. */
export const firms = wordSet(`
  перевозчик авиаперевозчик застройщик производитель автопроизводитель оператор провайдер разработчик регулятор ритейлер ретейлер туроператор поставщик подрядчик
`)

/** Parts of laws, and of nothing else. */
export const onlyLawParts = wordSet('пункт подпункт параграф норма')
/** «статья 7 закона о реках»: what is cited of a law, and what laws are called. */
export const lawParts: ReadonlySet<string> = new Set([...onlyLawParts, ...wordSet('статья часть глава раздел абзац')])
/** «УК Лугании»; with a name in quotation marks behind them these letters stand for firms. */
export const lawCodes: ReadonlySet<string> = new Set(['УК', 'УПК', 'ГК', 'ГПК', 'ТК', 'НК', 'УИК', 'АПК', 'КоАП'])
export const laws = wordSet(`
  закон конституция устав кодекс договор соглашение конвенция хартия пакт контракт регламент указ постановление декларация
`)

/** Adjectives that bodies' names begin with, capital letter and all. */
export const officialAdjectives = wordSet(`
  всемирный международный федеральный государственный национальный европейский центральный верховный конституционный
`)
