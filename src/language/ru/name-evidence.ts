/** What speaks for and against a stretch of a run being the name of a person. Each piece of evidence is a short key. */
import { memo } from '../memo.ts'
import type { Case, Gender, Word } from '../types.ts'
import { isCapitalised, isShortEastern, landOrName, type Part, realms } from './name-runs.ts'
import { honorifics, isChinese } from './name-words.ts'
import { roleSorts } from './role-sorts.ts'
import { casesAfter } from './words.ts'

/** A stretch of a run: parts[first, end). */
export interface Candidate {
  readonly parts: readonly Part[]
  readonly run: readonly Part[]
  readonly first: number
  readonly end: number
}

export interface Agreement {
  /** Whether the parts can stand in one case and gender, or in one case whatever their gender. */
  readonly agree: (parts: readonly Part[], casesOnly?: boolean) => boolean
  /** Whether the given name can be one of the gender. */
  readonly fitsGender: (given: Part, gender: Gender) => boolean
}

/** What the document as a whole says of the stems of capitalised words. */
export interface StemEvidence {
  capitals: number
  lower: number
  /** The surname of somebody whose full name was found. */
  named: number
  /** Last in a full name, first in one, behind a word for a person, before a verb, behind "в", "из", "на". */
  last: number
  first: number
  /** The surname of a full name that nothing follows. */
  surname: number
  role: number
  verb: number
  inside: number
  /** Behind "в" in the locative or "из" in the genitive. */
  place: number
  /** Behind a word for an outlet, as its name. */
  outlet: number
}

const endings = /(?:ого|его|ому|ему|ыми|ими|ою|ой|ей|ую|ая|яя|ий|ый|ым|им|ом|ем|ых|их|ию|ии|ия|а|у|е|и|ы|о|ю|я|ь|й)$/

/** A form without its ending: what the forms of one name share. */
export const stemOf = memo((form: string): string => {
  // «Орлянец», «Орлянца»
  const lower = form
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/(?<=\p{L}{3}[внрмтсдзл])ец$/u, 'ц')
  const stem = lower.replace(endings, '')
  return stem.length > 1 ? stem : lower
})

const tails: readonly (readonly [string, RegExp])[] = [
  ['ov', /[оеё]в(?:а|у|ым|е|ой|ы|ых)?$/],
  ['in', /[иы]н(?:а|у|ым|е|ой|ы|ых)?$/],
  ['sky', /[сц]к(?:ий|ого|ому|им|ом|ая|ой|ую|ие|их)$/],
  ['enko', /енко$/],
  ['yan', /[яа]н(?:а|у|ом|е)?$/],
  ['geo', /(?:швили|дзе|дз[еы])$/],
  ['uk', /[юу]к(?:а|у|ом|е)?$/],
  ['ich', /ич(?:а|у|ем|е)?$/],
  ['er', /[еэ]р(?:а|у|ом|е|с|са)?$/],
  ['ok', /[оое]$/],
  ['i', /[иыуэю]$/],
  ['a', /[ая]$/],
]
const tailOf = memo((form: string): string => tails.find(([, pattern]) => pattern.test(form))?.[0] ?? 'c')

export const placeWords: ReadonlySet<string> = new Set(
  `город село деревня посёлок поселок станица аул область край республика район округ остров река озеро море гора штат
  провинция улица проспект площадь бульвар переулок набережная шоссе мост станция аэропорт вокзал порт столица страна
  государство королевство графство губерния кантон полуостров залив пролив пустыня микрорайон пригород`.split(/\s+/),
)
const bodyWords = new Set(
  `компания фирма корпорация концерн холдинг банк газета журнал издание агентство телеканал канал радиостанция сайт портал
  партия движение клуб команда группа фонд завод фабрика университет институт театр фильм роман книга песня альбом опера
  премия корабль крейсер ракета спутник самолет самолёт операция ураган тайфун проект система программа закон гостиница
  отель ресторан магазин управление департамент полиция администрация прокуратура суд сеть марка бренд автомобиль музей церковь собор храм фестиваль группировка организация союз`.split(
    /\s+/,
  ),
)

export const ofPlace: ReadonlySet<string> = new Set([
  'житель',
  'жительница',
  'уроженец',
  'уроженка',
  'выходец',
  'гость',
  'мэрия',
])

/** «по словам Орсена», «мнение Орсена»: what only people have. */
const sayings = new Set(['слово', 'слова', 'мнение', 'утверждение', 'признание', 'убеждение'])

/** «в опере Мельского», «по роману Орсена»: whose work it is. */
const works = new Set([
  'роман',
  'повесть',
  'рассказ',
  'опера',
  'пьеса',
  'поэма',
  'симфония',
  'соната',
  'новелла',
  'сонет',
])

/** «…», — сказал Вистен. */
const spoke =
  /^(?:сказал|заявил|отметил|добавил|сообщил|пояснил|подчеркнул|рассказал|написал|считает|говорит|уточнил|признался|объяснил|резюмировал|заключил|полагает|уверен|напомнил|ответил)а?$/

/** What speaks for and against one word by itself. */
function keysAlone(part: Part, words: readonly Word[], left: string, right: string): string[] {
  const before = words[part.first - 1]
  const keys = [`1l ${left}`, `1r ${right}`, `1l ${part.class} ${left}`, `1r ${part.class} ${right}`]
  if (/[UJSsY]/.test(part.class) && isTitleOfLand(before, part)) keys.push('title of a land')
  if (left === 'living') keys.push(`whose ${right}`)
  // «Мартин Бостон … в Бостоне»
  if (/^во?$/.test(before?.lower ?? '') && /[еи]$/.test(part.form)) keys.push('in a place')
  if (/[UAN]/.test(part.class) && spoke.test(before?.lower ?? '')) keys.push('behind said')
  // «Русаков заявил»: by the dictionary several, but the verb tells of one man.
  if (/[AN]/.test(part.class) && /(?:ов|ев|ин)$/.test(part.form) && right === 'verb past') keys.push('one of several')
  return keys
}

/** All evidence on a candidate, as keys of the table of weights. */
export function evidenceOn(
  candidate: Candidate,
  words: readonly Word[],
  start: number,
  limit: number,
  agreement: Agreement,
): string[] {
  const { parts, run, first, end } = candidate
  const pattern = parts.map((part) => part.class).join('')
  const last = parts.at(-1)
  const head = parts[0]
  if (!last || !head) return []
  const keys = [`p ${pattern}`, `z ${last.class} ${tailOf(last.form)}`]
  if (last.form.length < 4) keys.push('short')
  if (head.class === 'U' && /ии$/.test(head.form)) keys.push('genitive of a land')
  if (isLed(head, pattern)) keys.push('led')
  if (parts.some((part) => /^[А-ЯЁ-]{3,}$/.test(part.form))) keys.push('caps')
  if (isShortEastern(parts)) keys.push('eastern')
  if (isShortPair(parts)) keys.push('eastern 2')
  const single = parts.length === 1
  if (!single && !agreement.agree(parts)) keys.push('disagree')
  // «картина Сальвадора Орсена», not «президент Сальвадора Орсен»
  if (/^l[SsU]$/.test(pattern) && landOrName.test(head.form) && run.length === 2 && agreement.agree(parts))
    keys.push('called like a land')
  const left = leftKey(candidate, words, start)
  const right = rightKey(candidate, words, limit)
  // «Глава Вельдории»; but «режиссёра Эмира Орсена»
  const isOffice = head.class === 'A' && roleSorts.has(words[head.first]?.best.lemma ?? '')
  if (!single && isOffice && left !== 'living') keys.push('office')
  // «фермер Мурат Лондон»: what is no genitive does not tell where he is from.
  if (/^G[Ll]$/.test(pattern) && left === 'living' && run.length === 2 && !mayBeGenitive(last))
    keys.push('called like a town')
  // «города Анны Вистен»: two names in a row name a person rather than the place before them.
  keys.push(left === 'place word' && /^[Gg][SsYUH]|I/.test(pattern) ? 'l place word, name' : `l ${left}`, `r ${right}`)
  if (single) keys.push(...keysAlone(head, words, left, right))
  // «Вчера Папа уехал»: an office may have a capital of its own.
  if (single && head.class === 'A' && roleSorts.has(words[head.first]?.best.lemma ?? '')) keys.push('office')
  // «Остбургский городской суд»: an adjective, whose noun follows.
  if (/[сц]к(?:ий|ая|ое|ого|ому|им|ом|ой|ую)$/.test(last.form) && (right === 'adjective' || right === 'noun'))
    keys.push('adjective of a noun')
  // «Иван Сусанин» is an opera, «Альберт Холл» a theatre.
  if (isQuoted(words, head.first, last.end))
    keys.push(single || words[last.end]?.form === "'" ? 'quoted' : 'quoted whole')
  const before = run[first - 1]
  const behind = run[end]
  if (before) {
    keys.push(`after ${before.class} ${head.class}${mayBeGenitive(before) ? ' genitive' : ''}`)
    if (!agreement.agree([before, ...parts])) keys.push('cut before')
  }
  if (behind) {
    keys.push(`before ${last.class} ${behind.class}`)
    if (single && run.length === end + 1) keys.push(`${last.class} without ${behind.class}`)
    if (!agreement.agree([...parts, behind])) keys.push('cut behind')
  }
  if (end === run.length && run.slice(0, first).every(isOfAnother)) keys.push(`whole ${Math.min(end - first, 4)}`)
  return keys
}

/** «смотритель Перу Эстер Орсен»: a land or a body before the name is no part of it. */
const isOfAnother = (part: Part): boolean => /[LOX]/.test(part.class)

/** «Норланда Ингрид Олвесен»: what may be a genitive before a given name and a surname is where they hold office. */
const isLed = (head: Part, pattern: string): boolean => /^[^GgISsPH][Gg].*[^PH]$/.test(pattern) && mayBeGenitive(head)

const mayBeGenitive = (part: Part): boolean => /[аиыя]$/.test(part.form)

const nobility =
  /^(?:корол[ьея]в?|принц(?:есс)?|герцог(?:ин)?|княз|княгин|граф(?:ин)?|папа|папе|папой|папы|папу|патриарх|митрополит|епископ|архиепископ)/
/** «принц Остбургский»: of what land or town. */
const isTitleOfLand = (left: Word | undefined, { form }: Part): boolean =>
  nobility.test(left?.lower ?? '') && /[сц]к(?:ий|ая|ого|ому|им|ом|ой|ую)$/.test(form)

/** Ли Пэн, Ма Лин: a surname of the East and one short word that may be Chinese. */
const isShortPair = (parts: readonly Part[]): boolean =>
  parts.length === 2 &&
  parts[0]?.class === 'E' &&
  (parts[1]?.class === 'E' || isChinese(parts[1]?.form.toLowerCase() ?? ''))

const isQuoted = (words: readonly Word[], first: number, end: number): boolean =>
  /^[«"“„']$/.test(words[first - 1]?.form ?? '') && /^[»"”“']$/.test(words[end]?.form ?? '')

function leftKey({ parts, run, first, end }: Candidate, words: readonly Word[], start: number): string {
  const at = parts[0]?.first ?? 0
  if (at <= start) return 'start'
  const left = words[at - 1]
  if (!left) return 'start'
  // «президент Республики Остравия»
  const before = run[first - 1]
  if (before && realms.has(words[before.first]?.best.lemma ?? '')) return 'place word'
  if (first > 0) return isHolder(words, start, run, first, end) ? 'role land' : `run ${run[first - 1]?.class}`
  if (left.kind === 'number') return aged.test(left.lower) ? 'aged' : 'number'
  if (left.kind === 'mark') {
    if (left.form === '.' && honoured.test(words[at - 2]?.lower ?? '')) return 'honoured'
    if (/^[»”"]$/.test(left.form) && roleBefore(words, at, start)) return 'role "'
    return markKind(left.form)
  }
  return wordKey(left, words, at, start, parts)
}

/**
 * «пресс-секретарь президента Карсании | Орсен», «главы МИД Карсании | Орсена»: behind an office and its land stands who
 * holds it; but «игрок команды Карсания Юнайтед».
 */
function isHolder(words: readonly Word[], start: number, run: readonly Part[], first: number, end: number): boolean {
  const at = run[0]?.first ?? start
  const before = words[at - 1]?.best.lemma ?? ''
  return (
    end === run.length &&
    run.slice(0, first).every(ownsOffice) &&
    !bodyWords.has(before) &&
    !placeWords.has(before) &&
    roleBefore(words, at, start)
  )
}

/** In the genitive, as far as its form tells: «Манчестер» is no land that somebody governs. */
const ownsOffice = (part: Part): boolean =>
  /[LX]/.test(part.class) && (mayBeGenitive(part) || /^[А-ЯЁ]{2,}$/.test(part.form))

/** «в», «из» stand before places, «у», «к», «от» before people. */
function prepositionKind(lower: string): string {
  if (/^(?:в|во|на|из|до|под|через|по)$/.test(lower)) return 'preposition of place'
  return /^(?:у|к|ко|с|со|от|о|об|про|для|против|перед|между|за)$/.test(lower) ? 'preposition of people' : 'preposition'
}

function markKind(form: string): string {
  if (/^[«“„"']$/.test(form)) return 'opening'
  if (/^[»”]$/.test(form)) return 'closing'
  if (/^[—–-]$/.test(form)) return 'dash'
  if (/^[.!?…]$/.test(form)) return 'stop'
  return /^[,;:()]$/.test(form) ? form : 'mark'
}

/** «62-летний Орсен»: of that age are people. */
const aged = /^(?:\d{1,3}-?|\p{L}*(?:дцати|десяти|сорока|девяноста)\p{L}{0,7})летн(?:ий|яя|его|ей|ему|им|юю|ем)$/u
export const isAged = (word: Word | undefined): boolean => word !== undefined && aged.test(word.lower)
/** «театр имени Вистена» */
const honoured = /^(?:имени|им|памяти)$/

function wordKey(left: Word, words: readonly Word[], at: number, start: number, parts: readonly Part[]): string {
  const { lemma, pos } = left.best
  if (aged.test(left.lower)) return 'aged'
  if (honoured.test(left.lower)) return 'honoured'
  if (honorifics.has(left.lower) || honorifics.has(lemma)) return 'honorific'
  if (casesAfter(left.lower)) return prepositionKind(left.lower)
  if (sayings.has(lemma)) return 'living'
  // «житель Лидена»: rather of a place than of a person.
  if (ofPlace.has(lemma) && parts.length === 1 && /[аяыи]$/.test(parts[0]?.form ?? '')) return 'place word'
  // «глава рыбной компании Мерхатолла Вистен»: two unknown words behind somebody's office.
  if (parts.length > 1 && left.best.case !== 'nominative' && roleBefore(words, at, start)) {
    if (bodyWords.has(lemma)) return 'role body'
    if (lemma === 'страна') return 'role noun'
  }
  if (works.has(lemma) && !left.capital && parts.length === 1 && /(?:а|я|ого|ой|ы|и)$/.test(parts[0]?.form ?? ''))
    return 'work'
  if (placeWords.has(lemma)) return 'place word'
  if (bodyWords.has(lemma)) return 'body word'
  if (pos === 'noun' && isLiving(left)) return agrees(left, words[parts[0]?.first ?? 0]) ? 'living' : 'living other'
  if (roleBefore(words, at, start)) return `role ${pos}`
  if (pos === 'conjunction') return left.lower === 'и' ? 'and' : pos
  if (isCapitalised(left)) return `capital ${pos}`
  return pos
}

const isLiving = (word: Word): boolean =>
  word.readings.some((reading) => reading.pos === 'noun' && reading.animate === true)

function agrees(left: Word, right: Word | undefined): boolean {
  const cases = new Set<Case | undefined>(left.readings.filter((r) => r.animate).map((r) => r.case))
  return right?.readings.some((reading) => reading.case === undefined || cases.has(reading.case)) ?? false
}

/** A word for a person within the noun phrase that ends before `at`: "тренер «Спартака»", "министр обороны". */
function roleBefore(words: readonly Word[], at: number, start: number): boolean {
  for (let i = at - 1; i >= Math.max(start, at - 7); i--) {
    const word = words[i]
    if (!word || /^[,;:()—–-]$/.test(word.form)) return false
    const { pos } = word.best
    if (pos === 'verb' || pos === 'preposition' || pos === 'conjunction') return false
    if (pos === 'noun' && word.best.animate && word.best.number !== 'plural' && !word.capital) return true
  }
  return false
}

function rightKey({ run, end, parts }: Candidate, words: readonly Word[], limit: number): string {
  if (end < run.length) return `run ${run[end]?.class}`
  const at = parts.at(-1)?.end ?? 0
  const right = words[at]
  if (!right || at >= limit) return 'end'
  if (right.kind === 'number') return 'number'
  if (right.kind === 'mark') return markKind(right.form)
  const { pos, number, tense } = right.best
  if (pos === 'verb') return `verb ${number === 'singular' ? tense : 'plural'}`
  if (casesAfter(right.lower)) return prepositionKind(right.lower)
  if (pos === 'conjunction') return right.lower === 'и' ? 'and' : pos
  return pos
}

/** What the document says of the candidate's words. */
export function stemKeys(candidate: Candidate, stems: ReadonlyMap<string, StemEvidence>): string[] {
  const last = candidate.parts.at(-1)
  if (!last) return []
  const evidence = stems.get(stemOf(last.form))
  if (!evidence) return []
  const kind = candidate.parts.length === 1 ? '1' : '2'
  const keys: string[] = []
  if (kind === '1' && evidence.named > 0) {
    keys.push('named')
    // «Хьюстон» is Лора Хьюстон where nothing is in a town of that name.
    if (evidence.inside + evidence.place === 0) keys.push(`named ${last.class}`)
    // «адвокат Орсена Илиас Вистен»
    if (candidate.end < candidate.run.length) keys.push(`named before ${candidate.run[candidate.end]?.class}`)
  }
  const before = stems.get(stemOf(candidate.parts.at(-2)?.form ?? ''))
  // «премьер Орсен Вистен обещал»: the text has Марк Орсен and Лада Вистен.
  if (kind === '2' && candidate.parts.length === 2 && isSurnameOf(before) && isSurnameOf(evidence))
    keys.push('two surnames')
  // What the candidate's own run shows is no evidence from elsewhere.
  const own = candidate.parts.length > 1 || /[GIPpU]/.test(candidate.run[candidate.first - 1]?.class ?? '') ? 1 : 0
  const ownFirst = candidate.end < candidate.run.length ? 1 : 0
  if (evidence.last > own) keys.push(`d${kind} last`, `d${kind} last ${last.class}`)
  // «Ламерии» is no land where the document has somebody called Ламерия.
  if (evidence.last > own && last.class === 'U' && /ии$/.test(last.form)) keys.push('last, no land')
  if (evidence.first > ownFirst) keys.push(`d${kind} first`)
  if (evidence.lower > 0) keys.push(`d${kind} lower`, `d${kind} lower ${last.class}`)
  if (evidence.role > 0) keys.push(`d${kind} role`)
  if (evidence.verb > 0) keys.push(`d${kind} verb`)
  keys.push(`d${kind} n ${Math.min(evidence.capitals, 4)}`)
  if (evidence.inside > 0) keys.push(`d${kind} inside ${evidence.inside * 3 > evidence.capitals ? 'often' : 'seldom'}`)
  return keys
}

/** Whether whole names of the text end with the word and none begins with it. */
const isSurnameOf = (evidence: StemEvidence | undefined): boolean =>
  evidence !== undefined && evidence.surname > 0 && evidence.first === 0
