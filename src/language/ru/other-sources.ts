/** Sources that are no subject: documents, offices in the locative, agents of a passive, owners of a noun. */
import { beginsUpper } from '../../text/index.ts'
import { lowerAt, phraseAt, phrasesIn, verbsIn } from '../grammar.ts'
import { wordSet } from '../lexicon.ts'
import type { Cue, NounPhrase, Parsed, VerbGroup } from '../types.ts'
import {
  commaBetween,
  governedByPreposition,
  isAbbreviation,
  isAnimate,
  isBody,
  isTime,
  maySpeak,
} from './agreement.ts'
import { genitivePart } from './genitive.ts'
import { clauseStart } from './left-subject.ts'
import { isOutlet } from './outlets.ts'
import { outletWords, sites } from './roles.ts'

/** «заявление министра о том, что»: the genitive behind the noun. */
export function ownerOf(parsed: Parsed, cue: Cue): NounPhrase | undefined {
  const whole = phraseAt(parsed, cue.head)
  // «приводит агентство слова министра»
  if (!whole || (whole.head !== cue.head && cue.entry.lemma !== 'слово')) return undefined
  const owner = genitivePart(parsed, whole, cue.head + 1)
  return owner && cue.entry.lemma === 'слово' ? withoutCarrier(parsed, owner) : owner
}

/** «приводит слова Орсена РИА Новости»: who carries the words stands behind their speaker. */
function withoutCarrier(parsed: Parsed, owner: NounPhrase): NounPhrase {
  const name = owner.personName
  const end = name && name.end < owner.end && name.first >= owner.first ? name.end : outletAfter(parsed, owner)
  return end === owner.end ? owner : { ...owner, end, to: parsed.words[end - 1]?.to ?? owner.to }
}

/** «слова главы палаты РИА Новости»: where an outlet that ends the phrase begins; else the phrase's end. */
function outletAfter({ text, words }: Parsed, { head, end, to }: NounPhrase): number {
  for (let at = Math.max(head + 1, end - 4); at < end; at++)
    if (beginsUpper(words[at]?.form ?? '') && isOutlet(text.slice(words[at]?.from ?? to, to))) return at
  return end
}

/** «вышел со словами», «, — с этими словами X вышел»: the words are those of the sentence's subject. */
export const isWithWords = ({ words }: Parsed, { entry, head }: Cue): boolean =>
  entry.lemma === 'слово' &&
  words[head]?.lower === 'словами' &&
  [head - 1, head - 2].some((at) => /^со?$/.test(words[at]?.lower ?? ''))

const reflexive = wordSet(`
  говориться отмечаться сообщаться указываться подчёркиваться уточняться утверждаться поясняться
  упоминаться предполагаться предлагаться рекомендоваться
`)

/** Verbs whose short passive gives a document's words: «в докладе сказано». */
export const written = new Set('сказать указать отметить написать подчеркнуть сообщить записать прописать'.split(' '))

export const isImpersonal = (cue: Cue): boolean => reflexive.has(cue.entry.lemma) || cue.entry.lemma === 'следовать'

/** «В сообщении министерства говорится», «говорится в докладе», «из доклада следует»: the source stands in the locative. */
export function documentOf(parsed: Parsed, cue: Cue): NounPhrase | undefined {
  const prepositions = cue.entry.lemma === 'следовать' ? ['из'] : ['в', 'во', 'на']
  const relative = phraseAt(parsed, cue.first - 1)
  // «разместил на своём сайте письмо, в котором говорится», with its comma or without
  if (
    relative &&
    /^котор/.test(lowerAt(parsed, relative.head)) &&
    prepositions.includes(lowerAt(parsed, relative.first - 1))
  )
    return relative
  const paper = nearest(
    parsed,
    cue,
    (phrase) =>
      prepositions.includes(lowerAt(parsed, phrase.first - 1)) && !isTime(parsed, phrase) && maySpeak(parsed, phrase),
  )
  return paper && withSite(parsed, paper)
}

/** «в сообщении, опубликованном на сайте министерства»: whose site it is tells who issued it. */
function withSite(parsed: Parsed, paper: NounPhrase): NounPhrase {
  const { words } = parsed
  if (words[paper.end]?.form !== ',' || words[paper.end + 1]?.best.pos !== 'participle') return paper
  if (lowerAt(parsed, paper.end + 2) !== 'на' || paper.end - paper.head > 1) return paper
  const site = phraseAt(parsed, paper.end + 3)
  const ofBody = site && sites.has(words[site.head]?.best.lemma ?? '') && site.end > site.head + 1
  return ofBody ? { ...paper, end: site.end, to: site.to } : paper
}

/** «было заявлено министром», «Министром было заявлено»; «о браке с министром» has no agent. */
export const agentOf = (parsed: Parsed, cue: Cue): NounPhrase | undefined =>
  nearest(
    parsed,
    cue,
    (phrase) =>
      phrase.cases.includes('instrumental') &&
      (phrase.first >= cue.end || opensPassive(phrase, cue)) &&
      parsed.words[phrase.head]?.best.pos !== 'adjective' &&
      !isPredicate(parsed, phrase, cue) &&
      !governedByPreposition(parsed, phrase) &&
      (isAnimate(parsed, phrase) || isBody(parsed, phrase) || outletWords.has(lemmaOf(parsed, phrase))),
  )

/** «признан самым щедрым соседом», «объявлен виновным»: what somebody is called, and nobody who calls him so. */
const isPredicate = (parsed: Parsed, phrase: NounPhrase, { entry }: Cue): boolean =>
  naming.has(entry.lemma) &&
  phrase.kind === 'common' &&
  isAnimate(parsed, phrase) &&
  (parsed.words[phrase.head]?.readings.some((one) => one.case === 'instrumental' && one.number === 'singular') ?? false)
const naming = wordSet('признать признавать назвать называть объявить провозгласить избрать считать счесть')

const opensPassive = ({ first, end, cases }: NounPhrase, cue: Cue): boolean =>
  first === cue.sentence.first && end === cue.first && !cases.includes('nominative')

const lemmaOf = (parsed: Parsed, phrase: NounPhrase): string => parsed.words[phrase.head]?.best.lemma ?? ''

/** «В министерстве рассказали», «заявили в МИД»: a plural verb without a subject, and the office in the locative. */
export function officeOf(parsed: Parsed, cue: Cue, verb: VerbGroup): NounPhrase | undefined {
  if (verb.number !== 'plural' || verb.person === 1 || verb.person === 2) return undefined
  // «не будут присутствовать на процессе»: the place is the infinitive's.
  if (cue.entry.pos === 'verb' && 'stance' in cue.entry && !cue.entry.lemma.startsWith(verb.lemma)) return undefined
  // «планируют провести в городе»: behind the verb only the office that stands right there.
  const near = (phrase: NounPhrase): boolean =>
    phrase.kind !== 'pronoun' &&
    (phrase.first >= cue.end
      ? verbsIn(parsed, cue.end, phrase.first).length === 0
      : !commaBetween(parsed, phrase.end, cue.first))
  return (
    behindTold(parsed, cue) ??
    nearest(parsed, cue, (phrase) => isOffice(parsed, phrase) && near(phrase) && !isTime(parsed, phrase))
  )
}

/** «в мэрии», «на заводе», «сообщили из мэрии»; «в ходе проверки», «в конце концов», «в хранении» tell of no body. */
const isOffice = (parsed: Parsed, phrase: NounPhrase): boolean =>
  (['в', 'во', 'на'].includes(lowerAt(parsed, phrase.first - 1)) ||
    (lowerAt(parsed, phrase.first - 1) === 'из' && isBody(parsed, phrase))) &&
  maySpeak(parsed, phrase) &&
  (!isAnimate(parsed, phrase) || /^[«"“„]$/.test(parsed.words[phrase.first]?.form ?? ''))

/** «сообщили РБК в управлении МВД»: an outlet is one, the verb tells of several, and behind it stands where they sit. */
export function behindTold(parsed: Parsed, cue: Cue): NounPhrase | undefined {
  const told = phraseAt(parsed, cue.end)
  if (cue.verb?.number !== 'plural' || told?.first !== cue.end || told.number !== 'singular') return undefined
  const named = isAbbreviation(parsed, told) || /^[«"“\p{Script=Latin}]/u.test(parsed.words[told.first]?.form ?? '')
  const office = named && told.personName === null ? phraseAt(parsed, told.end + 1) : undefined
  return office?.first === told.end + 1 && isOffice(parsed, office) && !isTime(parsed, office) ? office : undefined
}

/** The nearest phrase that will do: directly behind the cue, else before it in its clause. */
export function nearest(parsed: Parsed, cue: Cue, wanted: (phrase: NounPhrase) => boolean): NounPhrase | undefined {
  const behind = phrasesIn(parsed, cue.end, Math.min(cue.sentence.end, cue.end + 8))
  const right = behind.find((phrase) => wanted(phrase) && !commaBetween(parsed, cue.end, phrase.first))
  if (right && right.first - cue.end <= 3) return right
  const start = Math.max(clauseStart(parsed, cue), cue.sentence.first)
  return phrasesIn(parsed, start, cue.first).find(wanted) ?? right
}
