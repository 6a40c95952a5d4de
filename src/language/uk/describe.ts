import { beginsUpper } from '../../text/index.ts'
import { namesIn } from '../grammar.ts'
import { memoFor } from '../memo.ts'
import type { Case, Description, NounPhrase, Parsed, SpeakerType, Word } from '../types.ts'
import { adjectiveIn, adjectiveOf } from './declension.ts'
import { genericBodies, isAcronym, type NounReading, nounsAt } from './nouns.ts'

const nobody = { name: null, role: null, org: null } as const

/** Type, name, role and organisation that the phrase states, all in the nominative. */
export function describe(parsed: Parsed, phrase: NounPhrase): Description {
  const { words } = parsed
  if (phrase.kind === 'pronoun') return { type: 'person', ...nobody }
  const person = phrase.personName
  if (person) {
    const titled = phrase.head < person.first
    return {
      type: 'person',
      name: person.name,
      ...(titled ? postOf(parsed, phrase, person.first) : { role: null, org: null }),
    }
  }
  const head = words[phrase.head]
  if (phrase.kind === 'name')
    return { type: 'media', ...nobody, name: withoutMarks(textOf(parsed, phrase.first, phrase.end)) }
  const noun = head && nounOf(head, phrase.cases)
  if (!head) return { type: 'anonymous', ...nobody }
  if (!noun) return { type: 'state', ...nobody, name: head.form }
  // «один з очевидців», «двоє свідків»
  const several = noun.case === 'genitive' && phrase.cases.includes('nominative') && noun.number === 'plural'
  if (several) return { type: phrase.number === 'singular' ? 'anonymous' : 'group', ...nobody }
  if (noun.type === 'person')
    return noun.number === 'plural'
      ? { type: 'group', ...nobody }
      : { type: 'person', name: null, ...postOf(parsed, phrase, phrase.end) }
  if (noun.type === 'anonymous') return { type: 'anonymous', ...nobody }
  if (noun.type === 'document') return issuerOf(parsed, phrase)
  return { type: noun.type, ...nobody, name: bodyName(parsed, phrase, noun) }
}

const nounOf = ({ form }: Word, cases: readonly Case[]): NounReading | undefined => {
  const all = nounsAt(form)
  return all.find((one) => cases.includes(one.case)) ?? all[0]
}

/** «речник МЗС Орлії»: the office, and what it is of: its own words in small letters, then the body, the land or the town. */
function postOf(parsed: Parsed, phrase: NounPhrase, end: number): { role: string | null; org: string | null } {
  const { words } = parsed
  const head = words[phrase.head]
  const noun = head && nounOf(head, phrase.cases)
  if (!head || !noun) return { role: null, org: null }
  const before = words.slice(phrase.first, phrase.head).flatMap((word) => {
    if (pointing.test(word.lower)) return []
    const form =
      word.kind === 'word'
        ? adjectiveIn(word.form.toLowerCase(), noun.gender ?? phrase.gender ?? 'masculine', 'singular')
        : word.form
    return [form ?? word.form.toLowerCase()]
  })
  const start = ownerStart(words, phrase.head + 1, end)
  const own = textOf(parsed, phrase.head + 1, start)
  const role = [...before, noun.lemma, ...(own === '' ? [] : [own])].join(' ')
  return { role, org: start < end ? ownerName(parsed, start, end) : null }
}

const pointing = /^(?:цей|ця|сам|сама)$/
/** «мешканка села Верби», «мер міста Білозерська»: whatever stands before the place, it is of the office. */
const ofPlaces = /^(?:села|селища|міста|району|області|штату|регіону|громади|провінції|округу|кантону|вулиці|острова)$/

/** Index where the body or the land begins that the office is of; `end` for none. */
function ownerStart(words: readonly Word[], first: number, end: number): number {
  for (let at = first; at < end; at++) {
    const word = words[at]
    if (!word) return end
    if (word.best.pos === 'preposition') {
      if (
        !/^(?:із? |з |у |в )(?:питань|справах|прав|надзвичайних|зв'язків)$/.test(
          `${word.lower} ${words[at + 1]?.lower}`,
        )
      )
        return end
      at++
      continue
    }
    if (word.kind !== 'word') return word.form === '«' || word.form === '"' ? at : end
    if (ofPlaces.test(word.lower)) return end
    const nouns = nounsAt(word.form)
    const type = nouns[0]?.type
    if (isOwner(type) || (beginsUpper(word.form) && nouns.length === 0 && !isOwnersAttribute(word))) {
      let begins = at
      while (begins > first && isOwnersAttribute(words[begins - 1])) begins--
      return begins
    }
    // «Лісогорської області»
    if (beginsUpper(word.form) && ofPlaces.test(words[at + 1]?.lower ?? '')) return end
  }
  return end
}

const isOwner = (type: SpeakerType | undefined): boolean =>
  type === 'organisation' || type === 'media' || type === 'state'

const isOwnersAttribute = (word: Word | undefined): boolean =>
  word?.kind === 'word' &&
  nounsAt(word.form).length === 0 &&
  adjectiveOf(word.lower).some(({ case: of }) => of === 'genitive')

/** What stands in the genitive, by its nominative: adjectives, its first noun, and behind it the words as they are. */
function ownerName(parsed: Parsed, first: number, end: number): string | null {
  const { words } = parsed
  let head = first
  while (head < end && isOwnersAttribute(words[head])) head++
  const word = words[head]
  if (!word || head >= end) return null
  const stop = behindOwner(words, head + 1, end)
  // «партії «Чиста вода»», but «кореспондент «Вісника»»: a name in marks right behind a person's office is declined.
  if (word.kind !== 'word') {
    const only = words[head + 1]
    return (only && stop === head + 3 && placeOf(only.form, formsIn(parsed))) || null
  }
  const noun = nounsAt(word.form).find((one) => one.case === 'genitive')
  if (!noun) return placeName(parsed, first, head, stop)
  if (head === first && stop === head + 1 && genericBodies.has(noun.lemma) && !beginsUpper(word.form)) return null
  const before = attributesIn(words, first, head, noun)
  return before && joined([...before, ...named(parsed, word, noun, head + 1, stop)])
}

/**
 * The owner ends where a preposition tells of the office again: «представник Орлії в ООН», «уповноважений Ради з прав людини»; but
 * «комітету з питань бюджету» is one name.
 */
function behindOwner(words: readonly Word[], from: number, end: number): number {
  const bears = /^(?:під)?(?:комітет|комісі|управлінн|департамент|агентств|служб|центр|офіс|міністерств)/.test(
    words[from - 1]?.lower ?? '',
  )
  for (let at = from; at < end; at++) {
    const word = words[at]
    if (
      word?.best.pos === 'preposition' &&
      !(bears && /^(?:питань|справах|прав|надзвичайних|зв'язків)$/.test(words[at + 1]?.lower ?? ''))
    )
      return at
  }
  return end
}

const named = (parsed: Parsed, word: Word, noun: NounReading, from: number, to: number): string[] => {
  const rest = textOf(parsed, from, to)
  const lemma = isAcronym(word.form) ? word.form : likeForm(word, noun.lemma, rest === '')
  return rest === '' ? [lemma] : [lemma, rest]
}

/** Bodies that are written small but where a sentence begins. */
const small =
  /^(?:прес-?служба|влада|поліція|прокуратура|компанія|фонд|клуб|газета|видання|редакція|партія|завод|суд|офіс|телеканал|портал)$/
/** Bodies of which there is one, whatever they are called with. */
const proper = /^(?:нац|центробанк|кабмін|євро|сейм|бундестаг|конгрес|пентагон|держд|гідромет|ген)/

const likeForm = ({ form, capital }: Word, lemma: string, bare: boolean): string =>
  beginsUpper(form) && (capital || !(small.test(lemma) || (bare && !proper.test(lemma))))
    ? lemma.replace(/^./u, (letter) => letter.toUpperCase())
    : lemma

function attributesIn(
  words: readonly Word[],
  first: number,
  head: number,
  { gender, number }: Pick<NounReading, 'gender' | 'number'>,
): string[] | null {
  const forms = words.slice(first, head).map((word) => {
    const form = adjectiveIn(word.form, gender, number)
    return form === undefined ? undefined : form
  })
  return forms.every((form) => form !== undefined) ? forms : null
}

/** «Орлії», «Північної Талари»: a land or a town that no list has, where its ending leaves no doubt. */
function placeName(parsed: Parsed, first: number, head: number, stop: number): string | null {
  const word = parsed.words[head]
  const nominative = word && placeOf(word.form, formsIn(parsed))
  // «північної Талари»: what is written small beside a name may be a noun of its own.
  if (!nominative || stop > head + 1 || !beginsUpper(parsed.words[first]?.form ?? '')) return null
  const gender = /[ая]$/.test(nominative) ? 'feminine' : 'masculine'
  const before = attributesIn(parsed.words, first, head, { gender, number: 'singular' })
  return before && joined([...before, nominative])
}

const formsIn = memoFor(({ words }: Parsed): ReadonlySet<string> => new Set(words.map(({ form }) => form)))

function placeOf(form: string, attested: ReadonlySet<string>): string | undefined {
  if (form.endsWith('ії')) return `${form.slice(0, -1)}я`
  if (/(?:ськ|цьк|зьк)а$/.test(form)) return form.slice(0, -1)
  const stem = form.slice(0, -1)
  for (const nominative of [stem, `${stem}а`, `${stem}я`, `${stem}ь`])
    if (nominative !== form && attested.has(nominative)) return nominative
  if (/[^аеиоуіюяєї]и$/.test(form)) return `${stem}а`
  return /[аиуюяі][бвгджзклмнпрстфхцчшщ][ау]$/u.test(form) ? stem : undefined
}

/** The name of a body: «Міністерство освіти Орлії»; null for «міністерство» alone, which only the text around can name. */
function bodyName(parsed: Parsed, { first, end, head }: NounPhrase, noun: NounReading): string | null {
  const { words } = parsed
  const word = words[head]
  if (!word) return null
  if (noun.type === 'state' && beginsUpper(noun.lemma)) return noun.lemma
  const called = noun.type === 'media' ? textOf(parsed, head + 1, end) : ''
  const own = /^[«"„“](.+?)[»"”“]/u.exec(called)?.[1] ?? /^\p{Script=Latin}.*/u.exec(called)?.[0]
  if (own) return own
  if (isAcronym(word.form) && end - first === 1) return word.form
  const attributes = words.slice(first, head).filter(({ lower }) => !pointing.test(lower))
  if (genericBodies.has(noun.lemma) && end === head + 1 && attributes.length === 0) return null
  const before = attributes.map(({ form }) => adjectiveIn(form, noun.gender, noun.number))
  if (before.some((form) => form === undefined)) return null
  return joined([...before.filter((form) => form !== undefined), ...named(parsed, word, noun, head + 1, end)])
}

/** «у заяві МЗС Орлії», «у дописі Данила Вербака»: who has issued the paper; a paper of nobody speaks for itself. */
function issuerOf(parsed: Parsed, { head, end }: NounPhrase): Description {
  const person = namesIn(parsed, head + 1, end)[0]
  if (person?.cases.includes('genitive')) return { type: 'person', ...nobody, name: person.name }
  const start = ownerStart(parsed.words, head + 1, end)
  const name = start < end ? ownerName(parsed, start, end) : null
  const type = nounsAt(parsed.words[start]?.form ?? '')[0]?.type
  return name === null
    ? { type: 'document', ...nobody }
    : { type: type === 'state' ? 'state' : 'organisation', ...nobody, name }
}

const textOf = ({ words, text }: Parsed, first: number, end: number): string => {
  const [opens, last] = [words[first], words[end - 1]]
  return opens && last && end > first ? text.slice(opens.from, last.to) : ''
}

const joined = (parts: readonly string[]): string => parts.join(' ')
const withoutMarks = (name: string): string => name.replace(/^[«"“„]|[»"”“]$/gu, '')
