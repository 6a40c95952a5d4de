/** What the words around a name say of its case and gender. */
import { beginsUpper } from '../../text/index.ts'
import type { Case, Gender, Reading, Word } from '../types.ts'
import { fromVerbBefore } from './name-clause.ts'
import type { Candidate } from './name-evidence.ts'
import { relations } from './name-words.ts'
import { type Context, everyCase } from './nominative.ts'
import { roleSorts } from './role-sorts.ts'
import { casesAfter, isTime } from './words.ts'

type Cases = Record<Case, number>
type Genders = Record<Gender, number>

/** How often names stand in each case where nothing is known. */
const usual: Readonly<Cases> = {
  nominative: 1.6,
  genitive: 1.2,
  dative: 0.6,
  accusative: 0.7,
  instrumental: 0.7,
  locative: 0.4,
}
/** More men than women stand in the news. */
const usualGenders: Readonly<Genders> = { masculine: 2, feminine: 1, neuter: 0 }

/** The context of the candidate in its sentence, words[start, limit). */
export function contextOf(words: readonly Word[], candidate: Candidate, start: number, limit: number): Context {
  const cases: Cases = { ...usual }
  const genders: Genders = { ...usualGenders }
  const first = candidate.parts[0]?.first ?? 0
  const end = candidate.parts.at(-1)?.end ?? first
  if (first > start) fromLeft(words, candidate, start, cases, genders)
  // A caption or a line of its own, that nothing governs.
  else if (end === limit) cases.nominative *= 4
  const right = words[behindAdverbs(words, end, limit)]
  if (end + 1 < limit) fromRelative(words, end, genders)
  const owner = first > start && (isPossession(words[first - 1]) || isKinOf(words[first - 1], candidate))
  const subjectOf = right && end < limit && !owner ? fromRight(right, cases, genders) : null
  const lead = first > start ? fromVerbBefore(words, first - 1, start, cases) : null
  return { cases, genders, subject: subjectOf, lead }
}

/** Whoever they are, they are somebody's: «адвокат Вистена». */
export const agents = new Set(
  `адвокат защитник представитель представительница пресс-секретарь помощник помощница советник советница друг подруга
  сторонник сторонница менеджер агент секретарь соратник соратница сподвижник преемник преемница предшественник
  предшественница ученик ученица последователь однофамилец соперник соперница оппонент поклонник поклонница коллега
  заместитель зам биограф тёзка единомышленник противник противница критик убийца двойник наследник наследница
  телохранитель охранник водитель сосед соседка земляк спутник спутница`.split(/\s+/),
)

/** «адвокат», «пресс-агент» */
export const isAgent = ({ best: { lemma } }: Word): boolean =>
  agents.has(lemma) || agents.has(lemma.slice(lemma.lastIndexOf('-') + 1))

/** What somebody does, has made or has: the name behind it is a genitive even before a verb. */
const possessions = new Set(
  `руководство управление председательство участие авторство имя инициатива предложение приказ указание просьба слово
  мнение мысль оценка версия признание заявление высказывание речь выступление обращение интервью убийство гибель смерть
  арест задержание избрание назначение увольнение отставка портрет фильм книга роман повесть рассказ песня картина
  полотно музыка произведение опера спектакль творчество квартира дом семья команда правительство администрация кабинет
  режим пресс-служба офис штаб сторона поддержка победа поражение здоровье память могила биография`.split(/\s+/),
)

const isPossession = (word: Word | undefined): boolean =>
  word?.kind === 'word' && word.best.pos === 'noun' && possessions.has(word.best.lemma)

/** «мать Орсена», «жена Кротова»: a relative is called by the given name, and a surname alone tells whose she is. */
const isKinOf = (word: Word | undefined, { parts }: Candidate): boolean =>
  parts.length === 1 && !/[GgPI]/.test(parts[0]?.class ?? '') && relations.has(word?.best.lemma ?? '')

/** «Девуар также высказалась»: adverbs and particles stand between a subject and its verb. */
function behindAdverbs(words: readonly Word[], at: number, limit: number): number {
  let next = at
  while (next < Math.min(limit - 1, at + 3) && ['adverb', 'particle'].includes(words[next]?.best.pos ?? '')) next++
  return lateral.has(words[next]?.lower ?? '') && next + 1 < limit ? next + 1 : next
}
const lateral = new Set(['также', 'тоже'])

function fromLeft(words: readonly Word[], candidate: Candidate, start: number, cases: Cases, genders: Genders): void {
  const first = candidate.parts[0]?.first ?? 0
  const left = words[first - 1]
  if (!left) return
  const named = left.form === '.' ? words[first - 2] : left
  if (named && /^(?:имени|им|памяти)$/.test(named.lower)) {
    cases.genitive *= 20
    return
  }
  const governed = casesAfter(left.lower)
  if (governed) {
    for (const name of everyCase) cases[name] *= governed.includes(name) ? 4 : 0.1
    return
  }
  if (isKinOf(left, candidate)) {
    cases.genitive *= 12
    return
  }
  const title = titleBefore(words, first, start)
  if (title && isOfWoman(words, title, start)) {
    cases.nominative *= 6
    genders.feminine *= 6
    return
  }
  if (title) {
    agreeWith(title.readings, cases, genders, title === left ? 4 : 2.5)
    // «отец Вистена»: rather whose father than the father's name.
    const one = candidate.parts.length === 1
    if (title === left && relations.has(title.best.lemma)) cases.genitive *= 4
    else if (title === left && one && isAgent(title)) cases.genitive *= 2
    return
  }
  if (left.kind !== 'word') return
  const office = officeBefore(words, first, start)
  if (office) agreeWith(office.readings, cases, genders, 3)
  const said = office && words[office.at - 1]?.best
  if (said?.pos === 'verb' && said.gender && office?.at !== start) genders[said.gender] *= 4
  if (left.best.pos === 'noun' && !isTime(left) && !asides.has(left.lower)) cases.genitive *= isPossession(left) ? 6 : 3
  if (left.best.pos === 'adjective' || left.best.pos === 'participle') agreeWith(left.readings, cases, genders, 3)
}

/** «В свою очередь Орсен», «в ответ Орсен»: how these end, nobody's name belongs to. */
const asides = new Set(['очередь', 'ответ', 'время', 'момент', 'итоге', 'частности', 'числе'])

/** The word for a person that the name stands behind: "президент", "тренер «Спартака»", "министр обороны США". */
function titleBefore(words: readonly Word[], first: number, start: number): Word | undefined {
  for (let i = first - 1; i >= Math.max(start, first - 10); i--) {
    const word = words[i]
    if (!word || /^[,;:()—–-]$/.test(word.form)) return undefined
    const { pos } = word.best
    if (pos === 'verb' || pos === 'preposition' || (pos === 'conjunction' && (word.lower !== 'и' || i === first - 1)))
      return undefined
    const living = word.readings.some(
      (r) => r.pos === 'noun' && r.animate && r.number === 'singular' && !r.name && (r.known || isRole(r, word)),
    )
    if (pos === 'noun' && living) return word
  }
  return undefined
}

/**
 * «уточнила помощник прокурора области Милена Доронина»: the verb agrees with the woman who bears the office, not with its
 * masculine word, so the name is hers and not that of whoever she helps.
 */
function isOfWoman(words: readonly Word[], title: Word, start: number): boolean {
  let inGenitive = title.best.case === 'genitive'
  for (let at = title.at - 1; at > Math.max(start, title.at - 10); at--) {
    const word = words[at]
    if (word?.kind !== 'word' || !attributes.has(word.best.pos)) return false
    const before = words[at - 1]?.best
    const bears = word.best.case === 'nominative' && word.best.number === 'singular' && word.best.gender === 'masculine'
    if (bears && before?.pos === 'verb') return inGenitive && before.gender === 'feminine'
    if (word.best.pos === 'noun' && !word.readings.some((one) => one.case === 'genitive')) {
      if (!bears) return false
      inGenitive = inGenitive && word.best.animate === true
    }
  }
  return false
}
const attributes: ReadonlySet<Reading['pos']> = new Set(['noun', 'adjective', 'participle'])

/** «поп-дива», known by its second half; «пловчиха», which only the list of roles has. */
const isRole = ({ lemma }: Reading, { lower }: Word): boolean => /.-./.test(lower) || roleSorts.has(lemma)

/** «кандидат на должность», «эксперт по рыбе», «посол в Остравии»: the word for a person that a preposition's phrase hangs on. */
function officeBefore(words: readonly Word[], first: number, start: number): Word | undefined {
  for (let i = first - 1; i > Math.max(start, first - 6); i--) {
    const word = words[i]
    if (!word || word.kind === 'mark' || word.best.pos === 'verb' || word.best.pos === 'conjunction') return undefined
    if (word.best.pos !== 'preposition') continue
    const office = words[i - 1]
    const living = office?.readings.some((r) => r.pos === 'noun' && r.animate && r.number === 'singular' && r.known)
    return living && !beginsUpper(office?.form ?? '') ? office : undefined
  }
  return undefined
}

const ofBoth = new Set(['глава', 'звезда', 'персона', 'жертва', 'личность', 'фигура', 'знаменитость', 'легенда'])

function agreeWith(readings: readonly Reading[], cases: Cases, genders: Genders, factor: number): void {
  const share = new Map<Case, number>()
  let feminine = 0
  let total = 0
  for (const reading of readings) {
    if (!reading.case || reading.number === 'plural' || reading.animate === false) continue
    share.set(reading.case, (share.get(reading.case) ?? 0) + reading.score + 0.05)
    total += reading.score + 0.05
    if (reading.gender === 'feminine') feminine += reading.score + 0.05
  }
  if (total === 0) return
  for (const name of everyCase) cases[name] *= 1 + factor * ((share.get(name) ?? 0) / total)
  // "министр" is also said of a woman and "глава" of a man, "певица" never.
  if (feminine / total > 0.8 && !readings.some((r) => ofBoth.has(r.lemma))) genders.feminine *= 6
}

/** «Яну Вистен, которой отказали»: the relative clause tells whether it is a man or a woman. */
function fromRelative(words: readonly Word[], end: number, genders: Genders): void {
  if (words[end]?.form !== ',') return
  const next = words[end + 1]
  const relative = next?.best.pos === 'preposition' ? words[end + 2] : next
  if (!/^котор/.test(relative?.lower ?? '')) return
  if (/^котор(?:ая|ую|ой|ою)$/.test(relative?.lower ?? '')) genders.feminine *= 5
  else if (/^котор(?:ый|ого|ому|ом)$/.test(relative?.lower ?? '')) genders.masculine *= 5
}

/** The gender that the name has if it is the verb's subject. */
function fromRight(right: Word, cases: Cases, genders: Genders): Gender | null {
  const { pos, number, gender, person } = right.best
  if (pos !== 'verb' || number === 'plural') return null
  if (person === 1 || person === 2) return null
  // «Вистену исполнилось 40»: nobody is its subject.
  if (gender === 'neuter') {
    cases.nominative *= 0.3
    cases.dative *= 2
    return null
  }
  cases.nominative *= 2.5
  // «Тизангу приехал»: no verb of somebody's stands right behind the dative.
  cases.dative *= 0.3
  if (!gender) return null
  genders[gender] *= 4
  return gender
}
