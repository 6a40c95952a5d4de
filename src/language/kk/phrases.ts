/** Phrases that can be a source: a person with the office before the name, an office or body alone, «ол». */
import { beginsUpper } from '../../text/index.ts'
import { phrasesOf } from '../sentences.ts'
import type { Case, NounPhrase, PersonName, Sentence, Word } from '../types.ts'
import { accountAt } from './accounts.ts'
import { stripCase } from './endings.ts'
import { callings } from './names.ts'
import { attributes, roleOf } from './roles.ts'
import { isNetwork, openers, pronouns } from './words.ts'

/** No office with its body is longer: «Оңтүстік облысының төтенше жағдайлар департаментінің баспасөз хатшысы …». */
const longest = 14
const every: readonly Case[] = ['nominative', 'genitive', 'dative', 'accusative', 'instrumental', 'locative']

/** In order, without overlap; linear. */
export function readPhrases(
  words: readonly Word[],
  sentences: readonly Sentence[],
  names: readonly PersonName[],
): NounPhrase[] {
  const nameAt = new Map(names.map((name) => [name.first, name]))
  return phrasesOf(sentences, (at, floor, limit) => phraseFrom(words, at, floor, limit, nameAt))
}

function phraseFrom(
  words: readonly Word[],
  at: number,
  floor: number,
  limit: number,
  nameAt: ReadonlyMap<number, PersonName>,
): NounPhrase | undefined {
  const word = words[at]
  if (word?.kind !== 'word' && word?.form !== '«') return undefined
  const name = nameAt.get(at)
  if (name) return name.end <= limit ? named(words, at, limit, name) : undefined
  const outlet = outletEnd(words, at, limit)
  if (outlet > at) return { ...phrase(words, at, outlet, at, null, ['nominative']), kind: 'name' }
  if (pronouns.has(word.lower)) return phrase(words, at, at + 1, at, null, ['nominative'])
  const role = roleOf(word.lower)
  // A body's noun inside a longer chain («министрлігінің ресми өкілі») is passed over; the last noun is the head.
  if (!role || continues(words, at, limit)) return undefined
  const first = leftEdge(words, at, floor)
  const behind = role.type === 'person' && role.nominative ? nameAt.get(at + 1) : undefined
  if (behind && behind.end <= limit) return phrase(words, first, behind.end, at, behind, behind.cases)
  return phrase(words, first, at + 1, at, null, role.nominative ? ['nominative'] : casesOf(word))
}

/** A name; «Сәуле есімді жергілікті тұрғын» with what its bearer is. */
function named(words: readonly Word[], at: number, limit: number, name: PersonName): NounPhrase {
  const roleAt = callings.has(words[name.end]?.lower ?? '')
    ? words.slice(name.end + 1, Math.min(limit, name.end + 4)).find(({ lower }) => roleOf(lower)?.type === 'person')?.at
    : undefined
  const nominative = roleAt !== undefined && roleOf(words[roleAt]?.lower ?? '')?.nominative
  return roleAt === undefined
    ? phrase(words, at, name.end, at, name, name.cases)
    : phrase(words, at, roleAt + 1, roleAt, name, nominative ? ['nominative'] : casesOf(words[roleAt] as Word))
}

const credits = /^(?:хабарла(?:йды|ды|п)|жаз(?:ады|ды|ып)|отыр|тарат(?:ады|ты))$/
const isMediaNoun = (word: Word | undefined): boolean => {
  const role = roleOf(word?.lower ?? '')
  return role !== undefined && (role.noun === 'тілші' || role.noun === 'агенттік' || role.type === 'media')
}

/**
 * «деп хабарлайды Kazinform», «деп жазды «Карспресс» агенттігі», «… Tala.kz порталы», «Kazinform хабарлауынша»: the end of the
 * outlet's name, or `at`.
 */
function outletEnd(words: readonly Word[], at: number, limit: number): number {
  if (credits.test(words[at - 1]?.lower ?? '')) return nameEnd(words, at, limit)
  const end =
    /^\p{Script=Latin}{2}/u.test(words[at]?.form ?? '') && beginsUpper(words[at]?.form ?? '')
      ? nameEnd(words, at, limit)
      : at
  return credits.test(words[end]?.lower ?? '') || accountAt(words, end) ? end : at
}

function nameEnd(words: readonly Word[], at: number, limit: number): number {
  const word = words[at]
  if (!word) return at
  let end = at
  if (word.form === '«') {
    while (end < Math.min(limit, at + 6) && words[end]?.form !== '»') end++
    end = words[end]?.form === '»' ? end + 1 : at
  } else if (/^(?:\p{Lu}\p{L}|\p{Script=Latin})[^-]*$/u.test(word.form) && !roleOf(word.lower)) {
    if (isNetwork(word.lower)) return at
    end = at + 1
    // A name of the web is cut at its stops: Tala . kz
    while (end + 1 < limit && words[end]?.form === '.' && words[end]?.to === words[end + 1]?.from) end += 2
    if (!isMediaNoun(words[end]) && !/\p{Script=Latin}/u.test(word.form)) return at
  }
  while (end > at && end < Math.min(limit, at + 10) && isMediaNoun(words[end])) end++
  return end
}

function casesOf(word: Word): readonly Case[] {
  const found = stripCase(word.lower)?.case
  return found && found !== 'ablative' ? [found] : []
}

/** True where the noun in the genitive or without ending belongs to an office's or body's noun that follows at once. */
function continues(words: readonly Word[], at: number, limit: number): boolean {
  const own = roleOf(words[at]?.lower ?? '')
  const genitive = /(?:[дтн][ың]ң|[дтн][ыі]ң)$/.test(words[at]?.lower ?? '')
  for (let next = at + 1; next < Math.min(limit, at + 5); next++) {
    const word = words[next]
    if (word?.kind !== 'word') return false
    const role = roleOf(word.lower)
    if (role) return genitive || (own?.possessed === false && role.possessed)
    if (!attributes.has(word.lower)) return false
  }
  return false
}

/** Leftwards over attributes, genitives, names of countries and names of bodies in quotation marks. */
function leftEdge(words: readonly Word[], head: number, floor: number): number {
  let first = head
  for (let at = head - 1; at >= Math.max(floor, head - longest); at--) {
    const word = words[at]
    if (!word) break
    if (word.form === '»') {
      const open = openingOf(words, at, floor)
      if (open < 0 || first !== at + 1) break
      first = open
      at = open
      continue
    }
    if (!belongs(word) && !compounds(word, words[at + 1])) break
    first = at
  }
  // «және» joins, it opens nothing.
  while (first < head && words[first]?.lower === 'және') first++
  return first
}

/** Index of the mark that opens a short name in quotation marks, or -1. */
function openingOf(words: readonly Word[], close: number, floor: number): number {
  for (let at = close - 1; at >= Math.max(floor, close - 6); at--) {
    const form = words[at]?.form
    if (form === '»' || form === '.' || form === ',') return -1
    if (form === '«') return at
  }
  return -1
}

/** «политехникалық институты», «облыстық соты» */
const adjective = /.{3}[лдт][ыі][қк]$/

/** «шекара қызметі», «кеден комитетінің»: a plain noun right before a noun with the possessive is the first half of its name. */
function compounds(word: Word, next: Word | undefined): boolean {
  if (word.kind !== 'word' || word.lower.length < 4 || openers.has(word.lower) || word.best.pos !== 'noun') return false
  return next !== undefined && roleOf(next.lower)?.possessed === true && stripCase(word.lower) === undefined
}

function belongs(word: Word): boolean {
  if (word.kind !== 'word') return false
  if (attributes.has(word.lower) || adjective.test(word.lower)) return true
  if (openers.has(word.lower)) return false
  const role = roleOf(word.lower)
  if (role && !role.nominative) return /[ың]ң$|[ыі]ң$/.test(word.lower)
  if (role) return true
  const stripped = stripCase(word.lower)
  if (stripped?.case === 'genitive') return true
  // A capitalised word without a case ending is a country or a body: «Карсания Сыртқы істер министрі».
  return beginsUpper(word.form) && !stripped
}

function phrase(
  words: readonly Word[],
  first: number,
  end: number,
  head: number,
  name: PersonName | null,
  cases: readonly Case[],
): NounPhrase {
  const lower = words[head]?.lower ?? ''
  const pronoun = !name && pronouns.has(lower)
  const plural = lower === 'олар' || (!name && roleOf(lower)?.type === 'group')
  return {
    first,
    end,
    from: words[first]?.from ?? 0,
    to: words[end - 1]?.to ?? 0,
    head,
    kind: pronoun ? 'pronoun' : name ? 'name' : 'common',
    cases: name && cases.length === 0 ? every.filter((one) => one !== 'nominative') : cases,
    number: plural ? 'plural' : 'singular',
    gender: name?.gender ?? null,
    person: 3,
    personName: name,
  }
}
