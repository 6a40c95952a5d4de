/** Outlets in a phrase: by their names alone, or by a word for what they are. */
import { beginsLatin, beginsUpper } from '../../text/index.ts'
import type { Case, Description, Reading, Word } from '../types.ts'
import { named, nameOf, quotedBody, unnamed } from './body-naming.ts'
import { isProper, opening } from './body-words.ts'
import { asWritten, type Ground, toNominative } from './nominal.ts'
import { ambiguous, isLongOutlet, isOutlet, outlets, site } from './outlets.ts'

/** «РИА Новости», «Reuters», «Коммерсант», «Российской газеты»: outlets that need no word for what they are. */
export function outletByName(
  ground: Ground,
  first: number,
  end: number,
  cases: readonly Case[],
): Description | undefined {
  const { words } = ground
  const start = words[first]
  if (!start || !beginsUpper(start.form)) return undefined
  if (end === first + 1) {
    if (!start.capital && start.readings.some(({ lemma }) => ambiguous.has(lemma))) return undefined
    const lemma = start.readings.map((r) => r.lemma).find((found) => outlets.has(found))
    if (isOutlet(start.form)) return named('media', start.form)
    return lemma === undefined ? undefined : named('media', toNominative(ground, first, end, cases))
  }
  // «ИА «Заря»», «ТРК «Лиден»»
  if (newsHouse.test(start.form) && opening.test(words[first + 1]?.form ?? ''))
    return named('media', asWritten(ground, first, end))
  if (site.test(asWritten(ground, first, end).replaceAll(' ', ''))) return named('media', asWritten(ground, first, end))
  for (const name of [asWritten(ground, first, end), toNominative(ground, first, end, cases)]) {
    if (isLongOutlet(name) || (beginsLatin(name) && isOutlet(name))) return named('media', name)
  }
  return undefined
}

/** A word for an outlet and what it is called: the name alone («газета «Утро»» is «Утро»); no name where none is given. */
export function outletOf(
  ground: Ground,
  first: number,
  end: number,
  cases: readonly Case[],
  head: number,
  plain: boolean,
  issuerOf: (ground: Ground, first: number, end: number) => Description | undefined,
): Description {
  const { words } = ground
  const next = words[head + 1]
  if (/^(?:сми|пресса|медиа)$/.test(words[head]?.best.lemma ?? '')) return unnamed('media')
  if (next && head + 1 < end) {
    // «на сайте «Зари»»: the genitive in marks tells whose site it is.
    const ofBody = opening.test(next.form) && words[head]?.best.lemma === 'сайт' && isGenitive(words[head + 2])
    if (ofBody) return quotedBody(ground, head + 1, end, ['genitive'])
    if (opening.test(next.form)) return { ...quotedBody(ground, head + 1, end, ['nominative']), type: 'media' }
    if (beginsLatin(next.form)) return named('media', asWritten(ground, head + 1, end))
    const issuer = issuerOf(ground, head + 1, end)
    if (words[head]?.best.lemma === 'сайт' && issuer?.name) return issuer
    if (beginsUpper(next.form) && issuer?.type !== 'state' && !isCased(next))
      return named('media', asWritten(ground, head + 1, end))
    // «Агентство по охране …» is a body, whatever agencies are otherwise.
    if (/^(?:по|при)$/.test(next.lower)) return named('organisation', nameOf(ground, first, end, cases, head))
  }
  const type = isOffice(words, first, head) ? 'organisation' : 'media'
  const ofItsOwn = end > head + 1 || isOfDuty(words[head - 1], words[head])
  if (isProper(words, first, head + 1) || (type === 'organisation' && ofItsOwn))
    return named(type, nameOf(ground, first, end, cases, head))
  const only =
    national.test(words[head]?.best.lemma ?? '') && words.slice(first, head).some(({ lower }) => ofState.test(lower))
  return !only && (plain || end === head + 1)
    ? unnamed('media')
    : named('media', nameOf(ground, first, end, cases, head))
}

/** Letters for a news agency, a house of radio and television. */
const newsHouse = /^(?:ИА|РИА|МИА|ИАА|ТРК|ГТРК|ТВ)$/

const isGenitive = (word: Word | undefined): boolean =>
  word?.readings.some((one) => one.case === 'genitive' && one.number !== 'plural') === true &&
  !word.readings.some((one) => one.case === 'nominative' && one.number !== 'plural')

/** «государственное телевидение»: one of its kind in its land. */
const national = /^(?:телевидение|радио|телерадио|информагентство|телеагентство)$/
const ofState = /^(?:государственн|национальн)/

/** «миграционная служба», «антидопинговое агентство»: bodies, if nothing tells that they bring news. */
const isOffice = (words: readonly Word[], first: number, head: number): boolean =>
  /^(?:служба|агентство)$/.test(words[head]?.best.lemma ?? '') &&
  !words
    .slice(first, head + 1)
    .some(({ lower }) => /^(?:информ|новостн|телеграфн|пресс|медиа|русск\p{L}+$|фото|теле|радио)/u.test(lower))

/** «пограничная служба», «метеорологическая служба»: what it does, not where it is. */
const isOfDuty = (before: Word | undefined, head: Word | undefined): boolean =>
  head?.best.lemma === 'служба' && before?.best.pos === 'adjective' && !/(?<!че)ск\p{L}+$/u.test(before.lower)

/** In the genitive a capitalised word depends on the head and is not its name: «агентство Казахстана». */
const isCased = (word: Word): boolean =>
  word.readings[0]?.known === true
    ? word.readings.some((r) => r.case === 'genitive' && !isStiff(word, r))
    : word.best.case === 'genitive' && word.best.name === 'place'

/** «агентство Рейтер»: a surname that ends so is no genitive of one person. */
const isStiff = ({ lower }: Word, { name }: Reading): boolean =>
  (name === 'surname' || name === 'given') && /[бвгджзклмнпрстфхцчшщй]$/.test(lower)
