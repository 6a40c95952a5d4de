/** What stands before a verb of saying where «деп» does not: a clause made a noun («… келетінін айтты»), or a pointer back. */
import { beginsUpper } from '../../text/index.ts'
import { wordSet } from '../lexicon.ts'
import type { CueEntry, Sentence, Word } from '../types.ts'
import { hasVowel, stripCase } from './endings.ts'

/** Words between such a clause and its verb: «… келетінін кеше өткен брифингте журналистерге айтты». */
const far = 10

/**
 * A participle with the possessive of the third person, by which a clause becomes what is told: «келгенін», «келетінін»,
 * «екендігін»; and of words that need none, «барын», «керегін».
 */
const participle =
  /^(?<stem>.+?)(?:(?:[ғқ]ан|[ай]тын)(?:дығы)|(?:[гк]ен|[ей]тін)(?:дігі)|(?:[ғқ]ан|[ай]тын)ы|(?:[гк]ен|[ей]тін)і)(?<case>н|на|не)?$/
const wordsOfState =
  /^(?:(?:бары|жоғы|жоқтығы|болмағаны)(?:н|на)?|(?:керегі|керектігі|қажеттігі|тиістігі|екені|екендігі)(?:н|не)?)$/
/** «көпірдің жабылатыны туралы хабарлады» */
const about = wordSet('туралы жайлы жайында жөнінде хақында')
/** «Бұл туралы», «Осы жөнінде» */
const pointers = wordSet('бұл осы ол')

type FactCase = 'accusative' | 'dative' | 'nominative'

/** The case of the word (lower case) by which a clause is told; undefined for every other word. */
export function factCase(lower: string): FactCase | undefined {
  const match = participle.exec(lower)
  if (match ? !hasVowel(match.groups?.stem ?? '') : !wordsOfState.test(lower)) return undefined
  if (/[ыі]н[ае]$/.test(lower)) return 'dative'
  return /[ыі]н$/.test(lower) ? 'accusative' : 'nominative'
}

/** A clause made a noun, by the index of the word that ends it, and of what stands behind it and its «туралы». */
export interface Fact {
  readonly at: number
  readonly end: number
}

/** The clause that a verb which begins at `first` tells; nothing stands between but who tells it, to whom, when and where. */
export function factBefore(
  words: readonly Word[],
  sentence: Sentence,
  first: number,
  entry: CueEntry,
): Fact | undefined {
  if (!entry.takes.includes('clause')) return undefined
  for (let at = first - 1; at >= Math.max(sentence.first, first - far); at--) {
    const word = words[at]
    if (word?.kind !== 'word') return undefined
    const end = at + (about.has(words[at + 1]?.lower ?? '') ? 2 : 1)
    const fact = factCase(word.lower)
    if (fact === 'nominative' ? end > at + 1 : fact === 'accusative' || (fact && entry.object.includes(fact)))
      return { at, end }
    if (fact || !maySurround(word)) return undefined
  }
  return undefined
}

/** Words between the deed and its verb: «жариялауға тағы бір рет шақырды». */
const nearDeed = 4
/** A verb made a noun, in the dative or the accusative: «ашуға», «ашуды», «ашуын». */
const deed = /^.{2,}[ую](?:(?<dative>ға|ге)|ды|ді|ын|ін)$/u
const things = /^(?:[тдсжб]ау|сөйлеу|асу)/u

/** The deed that a verb which begins at `first` calls for, by the word that ends it. */
export function deedBefore(
  words: readonly Word[],
  sentence: Sentence,
  first: number,
  entry: CueEntry,
): Fact | undefined {
  if (!entry.takes.includes('infinitive')) return undefined
  for (let at = first - 1; at >= Math.max(sentence.first, first - nearDeed); at--) {
    const { kind, lower } = words[at] ?? { kind: 'mark', lower: '' }
    if (kind !== 'word') return undefined
    const match = things.test(lower) ? null : deed.exec(lower)
    if (!match) continue
    const found = match.groups?.dative === undefined ? 'accusative' : 'dative'
    return entry.object.includes(found) ? { at, end: at + 1 } : undefined
  }
  return undefined
}

/** Adverbs, and participles of nothing but where and when something was said: «кеше өткен брифингте». */
const surrounding = wordSet(
  'кеше бүгін ертең бұрын кейін енді тағы да де қайта өз өткен берген болған арнайы ресми әлеуметтік баспасөз ашық нақты',
)
const converb = /.(?:[ыі]п|[ая]й?п|еп|йтін|[ғқ]ан|[гк]ен|с[ае])$/

/**
 * A word by which nothing else can be what the clause belongs to: no participle or converb, as a name may only look, and no
 * noun in the accusative.
 */
const maySurround = ({ lower, form }: Word): boolean =>
  surrounding.has(lower) ||
  about.has(lower) ||
  ((beginsUpper(form) || !converb.test(lower)) && stripCase(lower)?.case !== 'accusative')

/** Index of the pointer in «Бұл туралы министр хабарлады», «Министр бұл туралы хабарлады»; undefined where there is none. */
export function pointerBefore(
  words: readonly Word[],
  sentence: Sentence,
  first: number,
  entry: CueEntry,
): number | undefined {
  if (!entry.takes.includes('clause')) return undefined
  for (let at = first - 1; at > Math.max(sentence.first, first - far); at--) {
    if (words[at]?.kind !== 'word') return undefined
    if (about.has(words[at]?.lower ?? '')) return pointers.has(words[at - 1]?.lower ?? '') ? at - 1 : undefined
  }
  return undefined
}
