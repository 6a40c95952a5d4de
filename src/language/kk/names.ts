/** Names of people in Kazakh running text. There is no list of names: the words around them and their endings tell. */
import type { Case, Gender, PersonName, Word, WordRange } from '../types.ts'
import { accountAt } from './accounts.ts'
import { auxiliaries, forms } from './cues.ts'
import { stripCase } from './endings.ts'
import { attributes, roleOf } from './roles.ts'
import { isNetwork, openers } from './words.ts'

/** Endings of surnames and patronymics that no other word has, of five letters and more. */
const surname = /(?:[оеё]в|[оеё]ва|[ыи]н|[ыи]на|ский|ская|ский|цкий|ич|енко|ұлы|улы|қызы|кызы|швили|дзе|ссон|берг)$/
const patronymic = /(?:ұлы|улы|қызы|кызы|[оеё]вич|[оеё]вна|ович|овна)$/
/** Heads of what is named after words with capitals and is no person, with the possessive they then have: «Жоғарғы Тала бөгеті». */
const thing =
  /^(?:бөгет|өзен|көл|теңіз|бұғаз|арал|қала|ауыл|аудан|облыс|көше|даңғыл|алаң|көпір|тау|шөл|шығанағ|порт|әуежай|вокзал|институт|университет|мектеб|аурухана|конференция|форум|саммит|келісім|шарт|кубог|банк|компания|орталығ|арна|газет|портал|агенттіг|қор|партия|министрліг|комитет|одағ|бекет|желі|зауыт|стадион|театр|мұражай|премия|заң|жоба|сыйлығ)с?[ыі]/
/** First words of names of places and bodies. */
const geographic: ReadonlySet<string> = new Set(
  'жоғарғы төменгі үлкен кіші орталық оңтүстік солтүстік батыс шығыс қызыл ақ қара көк біріккен сыртқы ішкі су'.split(
    ' ',
  ),
)

/** Nouns of offices that are given names too: with a capital letter inside a sentence they are names. */
const givenToo: ReadonlySet<string> = new Set(['ғалым', 'ақын', 'кеңес'])

interface Run extends WordRange {
  /** Indices of the words that carry the name. */
  readonly parts: readonly number[]
}

/** All names, in order. A surname alone counts where the text gives it with a given name somewhere. Linear. */
export function findPersonNames(words: readonly Word[]): PersonName[] {
  const bare = new Set(words.filter((word) => isCapital(word)).map((word) => word.form))
  const speakers = new Set(words.filter((word) => speaksShortly(words, word)).map((word) => word.form))
  const found: PersonName[] = []
  const taken = new Set<number>()
  for (const run of runs(words))
    for (const one of split(run, words)) {
      const name = fullName(words, one, bare, speakers)
      if (!name) continue
      found.push(name)
      for (let at = name.first; at < name.end; at++) taken.add(at)
    }
  const surnames = new Map(found.flatMap((name) => (name.surname ? [[name.surname, name] as const] : [])))
  for (const word of words) {
    if (taken.has(word.at) || !isCapital(word)) continue
    const alone = surnameAlone(word, surnames) ?? calledSo(words, word) ?? speaksAlone(words, word)
    if (alone) found.push(alone)
  }
  return found.sort((a, b) => a.first - b.first)
}

const isCapital = (word: Word | undefined): word is Word =>
  word?.kind === 'word' && /^\p{Lu}[\p{Ll}\p{M}’'ʼ]/u.test(word.form)
const isInitial = (words: readonly Word[], at: number): boolean =>
  /^\p{Lu}$/u.test(words[at]?.form ?? '') && words[at + 1]?.form === '.'

/** Stretches of capitalised words and initials that hold no word that names never hold. */
function runs(words: readonly Word[]): Run[] {
  const found: Run[] = []
  for (let at = 0; at < words.length; ) {
    const parts: number[] = []
    let end = at
    while (end < words.length && parts.length < 6) {
      if (isInitial(words, end)) {
        parts.push(end)
        end += 2
      } else if (isNamePart(words[end]) && (end === at || touches(words, end))) {
        parts.push(end)
        end++
      } else break
    }
    const own = withoutPlaces(words, parts)
    const first = own[0]
    if (first !== undefined && own.length > 1) found.push({ first, end, parts: own })
    at = Math.max(end, at + 1)
  }
  return found
}

/** «Тулкентте Бекзат Орманов», «Жиынға Дарина Ковалич»: a given name has no case ending before its surname. */
function withoutPlaces(words: readonly Word[], parts: readonly number[]): readonly number[] {
  let own = parts
  while (own.length > 1) {
    const stripped = stripCase(words[own[0] ?? 0]?.lower ?? '')
    // Аманда and Богдан end like this by themselves: only where two more words are left.
    if (!stripped || (isNameEnding(stripped.ending) && own.length < 3)) break
    own = own.slice(1)
  }
  return own
}

/** Endings that names have by themselves: -да, -дан, -мен, -н. */
const isNameEnding = (ending: string): boolean => /^(?:[дт][ае]н?|мен|н)$/.test(ending)

/** No line or block ends between the word and the one before. */
const touches = (words: readonly Word[], at: number): boolean => (words[at]?.from ?? 0) - (words[at - 1]?.to ?? 0) <= 1

const isNamePart = (word: Word | undefined): boolean =>
  isCapital(word) &&
  !openers.has(word.lower) &&
  !isNetwork(word.lower) &&
  !geographic.has(word.lower) &&
  !attributes.has(word.lower) &&
  (!roleOf(word.lower) || (givenToo.has(word.lower) && word.capital)) &&
  !forms.has(word.lower)

/** «Мирослав Ягодич Тервала елшісін», «… Тала өзенін»: the last word says whose the thing behind is. */
function withoutOwner(run: Run, words: readonly Word[]): Run {
  const next = words[run.end]?.lower ?? ''
  const last = run.parts.at(-1)
  if (run.parts.length < 3 || last === undefined || !(thing.test(next) || roleOf(next)?.possessed)) return run
  return { first: run.first, end: last, parts: run.parts.slice(0, -1) }
}

/** Four words without a patronymic are two people, one behind the other. */
function split(whole: Run, words: readonly Word[]): Run[] {
  const run = withoutOwner(whole, words)
  const [a, b, c, d] = run.parts
  if (run.parts.length !== 4 || a === undefined || b === undefined || c === undefined || d === undefined) return [run]
  if (run.parts.some((at) => patronymic.test(words[at]?.lower ?? ''))) return [run]
  return [
    { first: a, end: c, parts: [a, b] },
    { first: c, end: run.end, parts: [c, d] },
  ]
}

function fullName(
  words: readonly Word[],
  run: Run,
  bare: ReadonlySet<string>,
  speakers: ReadonlySet<string>,
): PersonName | undefined {
  const next = words[run.end]?.lower ?? ''
  if (run.parts.length > 3 || thing.test(next) || roleOf(next)?.possessed) return undefined
  const last = words[run.end - 1]
  if (!last || !isCapital(last) || beginsWithOther(words, run)) return undefined
  const base = baseOf(last.form, bare)
  if (!isPerson(words, run, base.form) && !speakers.has(base.form)) return undefined
  const forenames = run.parts
    .slice(0, -1)
    .map((at) => (isInitial(words, at) ? `${words[at]?.form}.` : (words[at]?.form ?? '')))
  return personName(words, run, forenames, base)
}

/** «Белгілі Арман Жетес»: of three words that begin a sentence the first may be any word. */
function beginsWithOther(words: readonly Word[], run: Run): boolean {
  if (run.parts.length < 3 || words[run.first]?.capital !== false) return false
  return !run.parts.some((at) => isInitial(words, at) || patronymic.test(words[at]?.lower ?? ''))
}

/** What shows that capitalised words are a person: what stands before, what stands behind, or how the last one ends. */
function isPerson(words: readonly Word[], run: Run, base: string): boolean {
  const before = words[run.first - 1]
  const word = before?.lower ?? ''
  if (run.parts.some((at) => isInitial(words, at) || patronymic.test(words[at]?.lower ?? ''))) return true
  if (roleOf(word)?.type === 'person') return true
  if (surname.test(base.toLowerCase()) && base.length > 4) return true
  if (saysBefore(words, run.first)) return true
  if (accountBehind(words, run.end)) return true
  return opensCue(words, run.end)
}

/** «деді Ягодич», «деп айтқан болатын Ягодич». */
function saysBefore(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.lower ?? ''
  return forms.has(before) || (auxiliaries.has(before) && forms.has(words[at - 2]?.lower ?? ''))
}

/** «Бекзат Сейітжанның айтуынша», «… атап өтуінше» */
const accountBehind = (words: readonly Word[], at: number): boolean =>
  /[дтн][ыі]ң$/.test(words[at - 1]?.lower ?? '') && [at, at + 1].some((noun) => accountAt(words, noun)?.first === at)

/** «деді Ягодич.»: one capitalised word behind the verb and nothing behind it, so no country before an office. */
const speaksShortly = (words: readonly Word[], word: Word): boolean =>
  isCapital(word) && saysBefore(words, word.at) && words[word.at + 1]?.kind === 'mark'

/** «Мирослав Ягодич «…» деп», «Ягодич: «…»»: what stands behind the name is what it says. */
function opensCue(words: readonly Word[], at: number): boolean {
  const form = words[at]?.form ?? ''
  return form === '«' || (form === ':' && words[at + 1]?.form === '«')
}

interface Base {
  readonly form: string
  readonly cases: readonly Case[]
}

/**
 * The name's last word without its case ending: only where the same word stands without it elsewhere, where a surname's
 * ending comes to light, or where the ending is none that names end in by themselves.
 */
function baseOf(form: string, bare: ReadonlySet<string>): Base {
  const lower = form.toLowerCase()
  const stripped = stripCase(lower)
  if (!stripped) return { form, cases: ['nominative'] }
  const stem = form.slice(0, stripped.stem.length)
  const sure = bare.has(stem) || surname.test(stripped.stem) || (!isNameEnding(stripped.ending) && stem.length > 3)
  if (!sure || surname.test(lower)) return { form, cases: ['nominative'] }
  return { form: stem, cases: stripped.case === 'ablative' ? [] : [stripped.case] }
}

function personName(words: readonly Word[], range: WordRange, forenames: readonly string[], base: Base): PersonName {
  const second = forenames.length > 1 ? forenames.at(-1) : undefined
  return {
    first: range.first,
    end: range.end,
    from: words[range.first]?.from ?? 0,
    to: words[range.end - 1]?.to ?? 0,
    name: [...forenames, base.form].join(' '),
    given: forenames[0] ?? null,
    patronymic: second !== undefined && patronymic.test(second.toLowerCase()) ? second : null,
    surname: base.form,
    gender: genderOf(base.form, second),
    cases: base.cases,
  }
}

function genderOf(last: string, second: string | undefined): Gender | null {
  const lower = [last, second ?? ''].map((word) => word.toLowerCase())
  if (lower.some((word) => /(?:[оеё]ва|[ыи]на|ская|қызы|кызы|[оеё]вна)$/.test(word))) return 'feminine'
  if (lower.some((word) => /(?:[оеё]в|ский|ұлы|улы|[оеё]вич)$/.test(word))) return 'masculine'
  return null
}

/** «Ягодич», «Ормановтың»: a surname that the text gives in full elsewhere. */
function surnameAlone(word: Word, surnames: ReadonlyMap<string, PersonName>): PersonName | undefined {
  const direct = surnames.get(word.form)
  const stripped = direct ? undefined : stripCase(word.lower)
  const stem = stripped ? word.form.slice(0, stripped.stem.length) : word.form
  const full = direct ?? surnames.get(stem)
  if (!full) return undefined
  const cases: readonly Case[] = !stripped ? ['nominative'] : stripped.case === 'ablative' ? [] : [stripped.case]
  const { from, to, at } = word
  return {
    first: at,
    end: at + 1,
    from,
    to,
    name: stem,
    given: null,
    patronymic: null,
    surname: stem,
    gender: full.gender,
    cases,
  }
}

/** «Сәуле есімді тұрғын»: a given name of which the text says that it is one. */
function calledSo(words: readonly Word[], { at, from, to, form }: Word): PersonName | undefined {
  if (!callings.has(words[at + 1]?.lower ?? '')) return undefined
  const range = { first: at, end: at + 1, from, to }
  return { ...range, name: form, given: form, patronymic: null, surname: null, gender: null, cases: ['nominative'] }
}
/** Behind a name: that somebody is called by it. */
export const callings: ReadonlySet<string> = new Set(['есімді', 'атты'])

/** «деп айтты Ягодич»: a surname by its ending, right behind the verb, that the text never gives in full. */
function speaksAlone(words: readonly Word[], word: Word): PersonName | undefined {
  if (!saysBefore(words, word.at)) return undefined
  if (!surname.test(word.lower) || word.form.length < 5 || isCapital(words[word.at + 1])) return undefined
  return personName(words, { first: word.at, end: word.at + 1 }, [], { form: word.form, cases: ['nominative'] })
}
