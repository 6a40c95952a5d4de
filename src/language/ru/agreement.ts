/** Whether a phrase can be the subject of a verb, and what its head is: alive, a body, a name. */
import { beginsLatin, beginsUpper } from '../../text/index.ts'
import { lowerAt, phraseAt, verbsIn } from '../grammar.ts'
import type { Cue, NounPhrase, Parsed, VerbGroup } from '../types.ts'
import { isHouse, isSomeone, isTitled, parties, properBodies } from './body-words.ts'
import { genericBodies } from './generic.ts'
import {
  bodyWords,
  groupWords,
  lawWords,
  outletWords,
  papers,
  powerWords,
  sites,
  subunits,
  territoryWords,
  unnamedSources,
  type WordList,
} from './roles.ts'
import { isTime as isTimeWord } from './words.ts'

/** Израиль and Чад are also other words; as places they are things. */
export const isAnimate = (parsed: Parsed, phrase: NounPhrase): boolean => {
  const head = parsed.words[phrase.head]
  if (!head || head.best.name === 'place') return false
  // «один из участников»: alive as they are.
  if (head.best.lemma !== 'один') return head.readings.some((reading) => reading.animate)
  return parsed.words
    .slice(phrase.head + 2, phrase.end)
    .some(({ readings }) => readings.some((one) => one.pos === 'noun' && one.animate && one.score >= 0.1))
}

/** Verbs in the past agree in gender and number, in the present and future in number and person. */
export function canBeSubject(parsed: Parsed, phrase: NounPhrase, verb: VerbGroup): boolean {
  if (
    !phrase.cases.includes('nominative') ||
    parsed.words[phrase.head]?.best.lemma === 'кто' ||
    (possessive.has(lowerAt(parsed, phrase.first)) && phrase.kind === 'pronoun')
  )
    return false
  if (isTime(parsed, phrase)) return false
  // «Никто не пострадал, но мэр молчит»: «никто» is the subject of negated verbs alone.
  if (lowerAt(parsed, phrase.head) === 'никто' && !verb.negated) return false
  const number = phrase.number
  if (verb.number === 'plural') {
    if (number === 'singular' && !isCoordinated(parsed, phrase) && !isCollective(parsed, phrase)) return false
  } else if (verb.number === 'singular') {
    if (number === 'plural' && !parsed.words[phrase.first]?.form.match(/^\p{N}/u)) return false
    const known = genderOf(parsed, phrase)
    if (verb.gender && known && known !== verb.gender && !mayDiffer(parsed, phrase)) return false
  }
  return verb.person === undefined || verb.person === phrase.person
}

const possessive = new Set(['его', 'её', 'ее', 'их'])

/** «Никто не сказал», «вряд ли кто-нибудь скажет», «ни один депутат не сказал»: nobody is told to have said it. */
export const isNobody = (parsed: Parsed, { first, head }: NounPhrase): boolean =>
  /^(?:никто|кто-нибудь|кто-либо)$/.test(lowerAt(parsed, head)) ||
  (lowerAt(parsed, first - 1) === 'ни' && /^(?:один|одна|одно)$/.test(lowerAt(parsed, first)))

const genderOf = (parsed: Parsed, phrase: NounPhrase): NounPhrase['gender'] =>
  phrase.personName ? phrase.personName.gender : isOpaque(parsed, phrase) ? null : phrase.gender

/** «министр сказала»: words of office take the gender of who holds it; unknown words and abbreviations any. */
function mayDiffer(parsed: Parsed, phrase: NounPhrase): boolean {
  return isOpaque(parsed, phrase) || isAnimate(parsed, phrase)
}

const isOpaque = (parsed: Parsed, phrase: NounPhrase): boolean => {
  const head = parsed.words[phrase.head]
  // «заявила Гросс»: a capital within the sentence makes a name of a common noun, and takes its gender away.
  if (head?.capital && head.best.name !== 'place' && phrase.end - phrase.first === 1) return true
  return head === undefined || !head.best.known || (head.form.length > 1 && head.form === head.form.toUpperCase())
}

export const isAbbreviation = (parsed: Parsed, phrase: NounPhrase): boolean =>
  /^\p{Lu}{2,}(?:-\p{Lu}{2,})*$/u.test(parsed.words[phrase.head]?.form ?? '')

/** Joined to another noun phrase: «арест и подчеркнули» joins verbs. */
const isCoordinated = (parsed: Parsed, phrase: NounPhrase): boolean =>
  (lowerAt(parsed, phrase.first - 1) === 'и' && phraseAt(parsed, phrase.first - 2) !== undefined) ||
  (lowerAt(parsed, phrase.end) === 'и' && phraseAt(parsed, phrase.end + 1) !== undefined) ||
  lowerAt(parsed, phrase.end) === 'с'

const isCollective = (parsed: Parsed, phrase: NounPhrase): boolean =>
  /^(?:ряд|большинство|часть|множество|несколько|многие|сми)$/.test(lowerAt(parsed, phrase.head)) ||
  (phrase.personName === null && isAbbreviation(parsed, phrase))

/** A day, a month; «Утро» in quotation marks is a name. */
export const isTime = (parsed: Parsed, phrase: NounPhrase): boolean =>
  isTimeWord(parsed.words[phrase.head]) && !/^[«"“„]$/.test(parsed.words[phrase.first]?.form ?? '')

export function governedByPreposition(parsed: Parsed, phrase: NounPhrase): boolean {
  const before = parsed.words[phrase.first - 1]
  // «около 20 рыбаков требуют»: only how many they are.
  const counted = parsed.words[phrase.first]?.kind === 'number' && /^(?:около|порядка|до)$/.test(before?.lower ?? '')
  return before !== undefined && before.best.pos === 'preposition' && !counted
}

export const isProper = (parsed: Parsed, phrase: NounPhrase): boolean =>
  phrase.kind !== 'pronoun' && beginsUpper(parsed.words[phrase.head]?.form ?? '')

/** «…, которого поддержала партия», «…, которую намерены подать соседи»: before the verb stands an object. */
export function behindRelativeObject(parsed: Parsed, { first, sentence }: Cue): boolean {
  for (let at = first - 1; at > Math.max(sentence.first, first - 10); at--) {
    if (/^котор(?:ого|ую|ых|ое)$/.test(lowerAt(parsed, at))) return lowerAt(parsed, at - 1) === ','
    if (verbsIn(parsed, at, at + 1).some(({ form }) => form === 'finite')) return false
  }
  return false
}

/** Nominative and behind no preposition: names that do not decline could stand in every case. */
export const isSubject = (parsed: Parsed, phrase: NounPhrase): boolean =>
  phrase.cases.includes('nominative') && !governedByPreposition(parsed, phrase)

export const isBody = (parsed: Parsed, phrase: NounPhrase): boolean =>
  bodyWords.has(parsed.words[phrase.head]?.best.lemma ?? '') || isAbbreviation(parsed, phrase)

export function commaBetween(parsed: Parsed, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (parsed.words[at]?.form === ',') return true
  return false
}

const speaking: readonly WordList[] = [
  ...[bodyWords, subunits, outletWords, papers, lawWords, sites],
  ...[groupWords, powerWords, territoryWords, genericBodies, unnamedSources, parties, properBodies],
]

/**
 * Whether the phrase could be who says something: somebody alive, a body, a paper, a name. «Это говорит о том, что …», «его
 * выдвижение обещает …» tell what things show.
 */
export function maySpeak(parsed: Parsed, phrase: NounPhrase): boolean {
  const head = parsed.words[phrase.head]
  if (!head) return false
  if (phrase.kind === 'pronoun') return !/^(?:это|то|всё|что|ничто)$/.test(head.best.lemma)
  if (phrase.kind === 'name' || phrase.personName || phrase.parts || isAnimate(parsed, phrase)) return true
  if (head.kind !== 'word' || !head.best.known || head.best.pos !== 'noun') return true
  if (/^\p{Lu}{2}/u.test(head.form) || /^[«"“„]$/.test(parsed.words[phrase.first]?.form ?? '')) return true
  if (head.capital || head.best.name === 'place' || /^[«"“„]$/.test(parsed.words[phrase.head + 1]?.form ?? ''))
    return true
  if (beginsLatin(parsed.words[phrase.head + 1]?.form ?? '') && phrase.head + 1 < phrase.end) return true
  if (head.best.lemma === 'сторона' && phrase.head > phrase.first) return true
  if (isTitled(parsed.words, phrase.first, phrase.head)) return true
  if (isHouse(parsed.words, phrase.head) || isSomeone(parsed.words, phrase.head)) return true
  // «Орсен заявил»: at the beginning of a sentence, but the text has this name elsewhere.
  if (phrase.end - phrase.first === 1 && beginsUpper(head.form) && surnamesIn(parsed).has(head.lower)) return true
  return head.readings.some(({ pos, lemma }) => pos === 'noun' && speaking.some((list) => list.has(lemma)))
}

const known = new WeakMap<Parsed, ReadonlySet<string>>()
function surnamesIn(parsed: Parsed): ReadonlySet<string> {
  const found = known.get(parsed) ?? new Set(parsed.names.flatMap(({ surname }) => surname?.toLowerCase() ?? []))
  known.set(parsed, found)
  return found
}
