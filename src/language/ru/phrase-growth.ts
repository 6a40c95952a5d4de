import { beginsLatin, beginsUpper } from '../../text/index.ts'
import { wordSet } from '../lexicon.ts'
import type { Case, PersonName, Word } from '../types.ts'
import { accordingNouns } from './cues.ts'
import { isOwnersName } from './name-owners.ts'
import { relations } from './name-words.ts'
import { outlets } from './outlets.ts'
import { type Core, quotedName, readCore } from './phrase-core.ts'
import { bracketed, insiders, isAddressee, isOwnSubject } from './phrase-marks.ts'
import { type Growth, themed } from './phrase-themes.ts'
import { papers, sites, subunits } from './roles.ts'
import { casesAfter, isTime } from './words.ts'

/** Genitives, names in apposition, names in quotation marks and brackets join the phrase on its right. */
export function grow(words: readonly Word[], core: Core, limit: number, nameAt: ReadonlyMap<number, PersonName>): Core {
  let phrase = core
  let last = core
  const head = words[core.head]?.best
  if (head?.pos === 'pronoun' || head?.lemma === 'который' || isSetPhrase(words, core)) return core
  while (phrase.end < limit) {
    const quoted = quotedName(words, phrase.end, limit)
    if (quoted > phrase.end && (isAddressee(words, phrase) || isOwnSubject(words, phrase, quoted))) break
    // «цитирует министра Орсена «Утро»»: behind a name stands no title of his.
    const named = phrase.personName?.end === phrase.end
    if (quoted > phrase.end && !named && !isTime(words[phrase.head])) {
      phrase = { ...phrase, end: quoted }
      continue
    }
    if (words[phrase.end]?.form === '№' && words[phrase.end + 1]?.kind === 'number' && phrase.end + 2 <= limit) {
      phrase = { ...phrase, end: phrase.end + 2 }
      continue
    }
    const bracket = bracketed(words, phrase.end, limit)
    if (bracket > phrase.end) {
      phrase = { ...phrase, end: bracket }
      continue
    }
    const attached =
      attachment(words, phrase, last, limit, nameAt) ??
      properName(words, phrase, last, limit, nameAt) ??
      secondRole(words, phrase, limit, nameAt) ??
      secondField(words, phrase, last, limit, nameAt) ??
      secondCare(words, phrase, last, limit) ??
      comingFrom(words, phrase, limit, nameAt) ??
      themed(words, phrase, last, limit, grow) ??
      partOf(words, phrase, last, limit, nameAt)
    if (!attached) break
    phrase = attached.phrase
    last = attached.last
  }
  return phrase
}

/** «актёр, продюсер и директор Нил Маррек», «министр генерал Ивар Крамс»: another noun in the same case whose name serves both. */
function secondRole(
  words: readonly Word[],
  phrase: Core,
  limit: number,
  nameAt: ReadonlyMap<number, PersonName>,
): Growth | undefined {
  const joint = words[phrase.end]?.form
  if (phrase.personName) return undefined
  const start = joint === 'и' || joint === ',' ? phrase.end + 1 : phrase.end
  const head = words[phrase.head]
  // «Как пишет Ассошиэйтед Пресс, младший зять …»: behind a name the comma ends the aside.
  if (!isSomebody(head) || (joint === ',' && head?.capital && !head.best.known)) return undefined
  const next = readCore(words, start, Math.min(limit, phrase.end + 12), nameAt)
  if (!next || next.personName || words[next.head]?.best.pos === 'pronoun') return undefined
  if (!words[next.head]?.readings.some((reading) => reading.animate && reading.pos === 'noun')) return undefined
  const grown = grow(words, next, Math.min(limit, phrase.end + 12), nameAt)
  const frames = phrase.frames.filter((frame) => grown.frames.some((other) => other.case === frame.case))
  if (!grown.personName || frames.length === 0) return undefined
  // A comma joins where «и» follows («актёр, продюсер и директор …») or no verb of the second noun's own does
  // («хозяин трактира, главный повар ярмарки … .»); else it ends a clause.
  const listed = words.slice(phrase.end, grown.end).some((word) => word.lower === 'и')
  if (joint === ',' && !listed && words[grown.end]?.best.pos === 'verb') return undefined
  return { phrase: { ...phrase, end: grown.end, frames, personName: grown.personName }, last: grown }
}

/** «по меньшей мере восемь пекарен», «в последнее время мельник»: nothing behind belongs to these words. */
const isSetPhrase = (words: readonly Word[], { first, end }: Core): boolean =>
  end === first + 2 && setPhrases.has(`${words[first]?.lower} ${words[first + 1]?.lower}`)
const setPhrases = new Set([
  ...[
    'крайней мере',
    'меньшей мере',
    'свою очередь',
    'первую очередь',
    'конечном счёте',
    'конечном счете',
    'самом деле',
  ],
  ...['настоящее время', 'последнее время', 'ближайшее время', 'данный момент', 'всей видимости', 'том числе'],
])

/** «3 августа пекарь Орсен»: the month could also be the title of an emperor's daughter. */
const isSomebody = (word: Word | undefined): boolean =>
  !isTime(word) && word?.readings.some((reading) => reading.animate) === true

/** «министр культуры и спорта Иван Орсен»: the office has two fields, and then the name. */
function secondField(
  words: readonly Word[],
  phrase: Core,
  last: Core,
  limit: number,
  nameAt: ReadonlyMap<number, PersonName>,
): Growth | undefined {
  if (words[phrase.end]?.lower !== 'и' || phrase.personName || last === phrase) return undefined
  if (!isSomebody(words[phrase.head])) return undefined
  const next = readCore(words, phrase.end + 1, Math.min(limit, phrase.end + 12), nameAt)
  if (!next?.frames.some((frame) => frame.case === 'genitive') || next.personName) return undefined
  // «внук графа и правнук королевы Анны»: no field.
  if (relations.has(words[next.head]?.best.lemma ?? '')) return undefined
  const stop = firstName(nameAt, next.end, Math.min(limit, phrase.end + 12))
  const named = nameAt.get(grow(words, next, stop, nameAt).end)
  const frames = phrase.frames.filter((frame) => named?.cases.includes(frame.case))
  if (!named || frames.length === 0) return undefined
  return { phrase: { ...phrase, end: named.end, frames, personName: named }, last: next }
}

/** «Министерство горных троп и пчеловодства сообщило»: two things that one body has in its care. */
function secondCare(words: readonly Word[], phrase: Core, last: Core, limit: number): Growth | undefined {
  if (words[phrase.end]?.lower !== 'и' || last === phrase || !caring.has(words[phrase.head]?.best.lemma ?? ''))
    return undefined
  const next = readCore(words, phrase.end + 1, Math.min(limit, phrase.end + 6), new Map())
  const head = words[next?.head ?? -1]
  if (!next || !head || head.capital || head.best.pos !== 'noun' || head.best.animate || next.end >= limit)
    return undefined
  if (!next.frames.every((frame) => frame.case === 'genitive' || frame.number === 'plural')) return undefined
  if (!next.frames.some((frame) => frame.case === 'genitive') || isBody(head)) return undefined
  return { phrase: { ...phrase, end: next.end }, last: next }
}
const caring = wordSet('министерство департамент комитет управление агентство служба ведомство минобороны')

/** Where the first name in words[from, limit) begins; `limit` where none does. */
function firstName(nameAt: ReadonlyMap<number, PersonName>, from: number, limit: number): number {
  let at = from
  while (at < limit && !nameAt.has(at)) at++
  return at
}

/** «источник в правительстве», «собеседник из штаба», «Роман Дубич из Речного института»: where somebody belongs. */
function comingFrom(
  words: readonly Word[],
  phrase: Core,
  limit: number,
  nameAt: ReadonlyMap<number, PersonName>,
): Growth | undefined {
  const preposition = words[phrase.end]?.lower ?? ''
  const insider = insiders.has(words[phrase.head]?.best.lemma ?? '')
  if (!(insider && (preposition === 'в' || preposition === 'из')) && !(phrase.personName && preposition === 'из'))
    return undefined
  const next = readCore(words, phrase.end + 1, limit, nameAt)
  const cases = casesAfter(preposition) ?? []
  if (!next || next.personName || isTime(words[next.head])) return undefined
  if (!next.frames.some((frame) => cases.includes(frame.case)) || words[next.head]?.best.pos === 'pronoun')
    return undefined
  const end = grow(words, next, Math.min(limit, phrase.end + 10), new Map()).end
  return { phrase: { ...phrase, end }, last: next }
}

/** «земля Рюген», «вельдорская газета Morgen», «округ Рейн»: a proper name that does not decline behind what it names. */
function properName(
  words: readonly Word[],
  phrase: Core,
  last: Core,
  limit: number,
  nameAt: ReadonlyMap<number, PersonName>,
): Growth | undefined {
  const word = words[phrase.end]
  if (phrase.end >= limit || !word || word.kind !== 'word' || !beginsUpper(word.form) || nameAt.has(word.at))
    return undefined
  if (!carriers.has(words[last.head]?.best.lemma ?? '') || last.end !== phrase.end) return undefined
  return { phrase: { ...phrase, end: phrase.end + 1 }, last: { ...last, end: phrase.end + 1 } }
}
const carriers = wordSet(`
  город село деревня посёлок аул район округ область провинция штат земля республика кантон графство остров река озеро
  порт университет музей театр банк компания корпорация группа газета журнал издание агентство телеканал канал сайт
  портал радиостанция партия движение клуб команда фонд организация концерн завод фирма холдинг станция улица регион
`)

/** «один из участников», «многие из них» */
function partOf(
  words: readonly Word[],
  phrase: Core,
  last: Core,
  limit: number,
  nameAt: ReadonlyMap<number, PersonName>,
): Growth | undefined {
  if (words[phrase.end]?.lower !== 'из' || phrase.end !== last.head + 1) return undefined
  if (!parts.has(words[last.head]?.best.lemma ?? '')) return undefined
  const next = readCore(words, phrase.end + 1, limit, nameAt)
  if (!next?.frames.some((frame) => frame.case === 'genitive')) return undefined
  return { phrase: { ...phrase, end: next.end }, last: next }
}
const parts = new Set(['один', 'многий', 'многие', 'некоторый', 'большинство', 'часть', 'каждый', 'никто', 'кто-то'])

function attachment(
  words: readonly Word[],
  phrase: Core,
  last: Core,
  limit: number,
  nameAt: ReadonlyMap<number, PersonName>,
): Growth | undefined {
  const next = readCore(words, phrase.end, limit, nameAt)
  if (!next)
    return (
      calledBy(words, phrase, nameAt) ??
      onSite(words, phrase, limit, nameAt) ??
      prepositional(words, phrase, last, limit, nameAt)
    )
  // «портала Harbour News лодки рыбаков»: behind a name in other letters another phrase begins.
  if (
    beginsLatin(words[phrase.end - 1]?.form ?? '') &&
    /^\p{Ll}/u.test(words[next.first]?.form ?? '') &&
    words.slice(phrase.first, phrase.end).some(({ best }) => carriers.has(best.lemma))
  )
    return undefined
  const ofTime = isTime(words[last.head]) && /^[\p{Lu}«"“„]/u.test(words[next.first]?.form ?? '')
  if (isTime(words[next.head]) || ofTime) return undefined
  if (opensItsOwnClause(words, phrase, next)) return undefined
  // «цитирует РБК министра»: an outlet is nobody's.
  if (outlets.has(words[phrase.head]?.lower ?? '') && words[next.head]?.best.animate) return undefined
  if (next.personName && isAnothers(words, phrase, next)) return undefined
  if (next.personName && !phrase.personName) return apposition(words, phrase, last, next)
  if (words[next.head]?.best.pos === 'pronoun') return undefined
  // «в Италии тысячи людей вышли», «Москва обвинения отвергает»: no number of people and no thing belongs to a place so.
  if (words[last.head]?.best.name === 'place' && !next.personName && !beginsUpper(words[next.head]?.form ?? ''))
    return undefined
  if (!next.personName && next.frames.some((frame) => frame.case === 'genitive') && !last.personName)
    return { phrase: { ...phrase, end: next.end }, last: next }
  if (next.personName && next.frames.some((frame) => frame.case === 'genitive') && !phrase.personName)
    return { phrase: { ...phrase, end: next.end }, last: next }
  return undefined
}

/** «в своём письме Орсен не стеснялся», «видит своим преемником Орсена»: his own is not the one's who is named behind it. */
const isAnothers = (words: readonly Word[], { first, head, frames }: Core, name: Core): boolean =>
  words.slice(first, head).some(({ best }) => best.lemma === 'свой') &&
  !(isSomebody(words[head]) && frames.some((frame) => name.frames.some((other) => other.case === frame.case)))

/** «На прошлой неделе Франция заявила»: behind a preposition's phrase a name before its verb is that verb's subject. */
function opensItsOwnClause(words: readonly Word[], phrase: Core, next: Core): boolean {
  const name = words[next.head]
  const before = words[phrase.first - 1]
  if (!name || !beginsUpper(name.form)) return false
  if (!(before && casesAfter(before.lower)) && !isTime(words[phrase.head])) return false
  // «В МЧС Карсании добавили»: a place in the genitive is no subject, whatever plural it could be.
  if (name.best.name === 'place' && name.best.case === 'genitive' && isBody(words[phrase.head])) return false
  const subject = next.frames.find((frame) => frame.case === 'nominative')
  let at = next.end
  while (['adverb', 'particle'].includes(words[at]?.best.pos ?? '')) at++
  const verb = words[at]?.best
  const predicate = verb?.pos === 'verb' || (verb?.pos === 'adjective' && verb.short === true)
  if (!subject || !predicate || /с[яь]$/.test(words[at]?.lower ?? '')) return false
  const fits = verb.number === undefined || verb.number === subject.number
  return fits && (verb.gender === undefined || subject.gender === null || verb.gender === subject.gender)
}

/** A name behind a role: of the whole phrase where case and gender allow, else of the last noun («дочь президента Ивана …»). */
function apposition(words: readonly Word[], phrase: Core, last: Core, next: Core): Growth | undefined {
  const head = words[phrase.head]
  if (next.personName && isOwnersName(words, next.personName))
    return { phrase: { ...phrase, end: next.end }, last: next }
  const animate = head?.readings.some((reading) => reading.animate) ?? false
  // «кузен Орсена»: only «кузен» as a genitive plural agrees, and one name is nobody's of several.
  const frames = phrase.frames.filter(
    (frame) => frame.number === 'singular' && next.frames.some((other) => other.case === frame.case),
  )
  if (head && (isOthersRelative(head, next) || isOwnersOf(words, phrase, next)))
    return { phrase: { ...phrase, end: next.end }, last: next }
  if (frames.length > 0 && animate)
    return { phrase: { ...phrase, end: next.end, frames, personName: next.personName }, last: next }
  const owned = last === phrase || holdsPerson(words, phrase) || isNamedAfter(words, phrase)
  if (next.frames.some((frame) => frame.case === 'genitive') && owned)
    return { phrase: { ...phrase, end: next.end }, last: next }
  return undefined
}

/** «лесничий парка имени Орсена Вера Лупанова» */
const isNamedAfter = (words: readonly Word[], { end }: Core): boolean => words[end - 1]?.lower === 'имени'

/** «матери Майкла»: a word for a relative and a name of the other gender are two people. */
function isOthersRelative(head: Word, next: Core): boolean {
  const gender = head.best.gender
  const named = next.personName?.gender
  const genitive = next.frames.some((frame) => frame.case === 'genitive')
  if (!genitive || !gender || !named || named === gender) return false
  return gender === 'feminine' || relations.has(head.best.lemma)
}
/** «сына депутата Ивана Орсена»: the name may be the one's as well as the other's, and is not taken for the son's. */
function isOwnersOf(words: readonly Word[], phrase: Core, next: Core): boolean {
  if (!relations.has(words[phrase.head]?.best.lemma ?? '')) return false
  const inGenitive = ({ frames }: Core): boolean => frames.some((frame) => frame.case === 'genitive')
  if (!inGenitive(phrase) || !inGenitive(next)) return false
  const gender = next.personName?.gender ?? null
  return words
    .slice(phrase.head + 1, phrase.end)
    .some(({ best }) => best.pos === 'noun' && best.animate && (gender === null || best.gender === gender))
}

/** «словам сторожа ГУМ Тимура …»: somewhere in the chain stands the person whose name follows. */
function holdsPerson(words: readonly Word[], phrase: Core): boolean {
  for (let at = phrase.first; at < phrase.end; at++)
    if (words[at]?.readings.some((reading) => reading.animate && reading.case === 'genitive' && reading.pos === 'noun'))
      return true
  return false
}

/** «посол Карсании в Дании», «заместитель министра по вопросам безопасности»: only behind a person, and before a name or «по». */
function prepositional(
  words: readonly Word[],
  phrase: Core,
  joined: Core,
  limit: number,
  nameAt: ReadonlyMap<number, PersonName>,
): Growth | undefined {
  const preposition = words[phrase.end]
  const cases = preposition && casesAfter(preposition.lower)
  if (!preposition || !cases || phrase.personName) return undefined
  if (!['по', 'при', 'в', 'на', 'от', 'из'].includes(preposition.lower)) return undefined
  const isPerson = (word: Word | undefined): boolean =>
    word?.readings.some((one) => one.animate && one.pos === 'noun') ?? false
  // «решение суда по делу»: what the court decided on, and no part of its name.
  const inner = words.slice(phrase.head + 1, phrase.end)
  // «по мнению члена комитета по рыболовству Орсена»: of whose words it is.
  const person =
    isPerson(words[phrase.head]) || (accordingNouns.has(words[phrase.head]?.best.lemma ?? '') && inner.some(isPerson))
  const within = (person || isSubunit(words[phrase.head])) && (isBody(words[joined.head]) || inner.some(isBody))
  const body = preposition.lower === 'по' && (isBody(words[phrase.head]) || within || hasField(words, phrase, joined))
  if (!body && !person) return undefined
  const field = readCore(words, behindTown(words, phrase.end + 1), limit, nameAt)
  if (field && !person && occasions.has(words[field.head]?.best.lemma ?? '')) return undefined
  if (!field || field.personName || !field.frames.some((frame) => cases.includes(frame.case))) return undefined
  const stop = firstName(nameAt, field.end, Math.min(limit, phrase.end + 14))
  const grown = withSecond(
    words,
    grow(words, field, stop, new Map()),
    cases,
    Math.min(limit, Math.max(stop, field.end)),
  )
  const named = nameAt.get(grown.end)
  const joins = named?.cases.some((c) => phrase.frames.some((frame) => frame.case === c)) ?? false
  if (!joins && !['по', 'при'].includes(preposition.lower)) return undefined
  return { phrase: { ...phrase, end: grown.end }, last: { ...grown, personName: null } }
}

/**
 * «решение Европейского суда по правам рыбаков», «заявление комитета по сетям»: what the body is for; «решение суда по делу»
 * tells on what it decided.
 */
function hasField(words: readonly Word[], phrase: Core, joined: Core): boolean {
  const body = words[joined.head]
  if (joined === phrase || !isBody(body) || /^\p{Lu}{2}/u.test(body?.form ?? '')) return false
  const field = words.slice(phrase.end + 1, phrase.end + 4).find(({ best }) => best.pos === 'noun')
  return (words[joined.first]?.capital === true || body?.best.lemma !== 'суд') && !matters.has(field?.best.lemma ?? '')
}
const matters = wordSet(`
  дело повод вопрос иск итог ходатайство заявление жалоба просьба факт причина случай результат требование поручение
  инициатива приказ договор соглашение статья телефон обвинение подозрение
`)

/** «по г. Остбургу» */
const behindTown = (words: readonly Word[], at: number): number =>
  /^(?:г|гор|с|пос)$/.test(words[at]?.lower ?? '') && words[at + 1]?.form === '.' ? at + 2 : at

const isSubunit = (word: Word | undefined): boolean => word !== undefined && subunits.has(word.best.lemma)

const isBody = (word: Word | undefined): boolean =>
  word !== undefined && (bodies.has(word.best.lemma) || /^\p{Lu}{2,}$/u.test(word.form))

/** «житель по имени Роман Дубич», «певица по прозвищу Соловей»: the name stands in the nominative whatever the case before it. */
function calledBy(words: readonly Word[], phrase: Core, nameAt: ReadonlyMap<number, PersonName>): Growth | undefined {
  const name = nameAt.get(phrase.end + 2)
  const told = ['имени', 'фамилии', 'прозвищу'].includes(words[phrase.end + 1]?.lower ?? '')
  if (words[phrase.end]?.lower !== 'по' || !told || !name || phrase.personName) return undefined
  const whole = { ...phrase, end: name.end, personName: name }
  return { phrase: whole, last: whole }
}

/** «сообщение на [официальном] сайте союза»: the place where a body puts out its papers. */
function onSite(
  words: readonly Word[],
  phrase: Core,
  limit: number,
  nameAt: ReadonlyMap<number, PersonName>,
): Growth | undefined {
  if (words[phrase.end]?.lower !== 'на' || !papers.has(words[phrase.head]?.best.lemma ?? '')) return undefined
  const site = readCore(words, phrase.end + 1, limit, nameAt)
  if (!site || !sites.has(words[site.head]?.best.lemma ?? '')) return undefined
  const owner = readCore(words, site.end, limit, nameAt)
  if (!owner?.frames.some((frame) => frame.case === 'genitive')) return undefined
  return { phrase: { ...phrase, end: owner.end }, last: owner }
}

/** «суд по правам человека», «комитет по защите журналистов»: bodies named by what they are for. */
const bodies = wordSet(`
  суд комитет комиссия управление министерство агентство служба совет фонд центр организация департамент отдел бюро
  ведомство инспекция институт ассоциация союз группа штаб офис палата трибунал полиция прокуратура коллегия секция
`)

/** «Следственный комитет по факту поджога сообщил»: why or on whose word a body acts is no field of its own. */
const occasions = wordSet(`
  факт подозрение обвинение жалоба заявление просьба требование поручение приказ инициатива причина случай итог результат
  решение данные информация слово сообщение приглашение
`)

/** «по науке и новым технологиям»: the second noun of the same preposition. */
function withSecond(words: readonly Word[], core: Core, cases: readonly Case[], limit: number): Core {
  // «по связям с общественностью»
  if (words[core.end]?.lower === 'с' || words[core.end]?.lower === 'со') {
    const partner = readCore(words, core.end + 1, Math.min(limit, core.end + 6), new Map())
    return partner?.frames.some((frame) => frame.case === 'instrumental') ? { ...core, end: partner.end } : core
  }
  if (words[core.end]?.lower !== 'и') return core
  const next = readCore(words, core.end + 1, Math.min(limit, core.end + 8), new Map())
  if (!next?.frames.some((frame) => cases.includes(frame.case)) || words[next.head]?.best.pos === 'pronoun') return core
  return { ...core, end: grow(words, next, Math.min(limit, core.end + 10), new Map()).end }
}
