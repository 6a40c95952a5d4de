/** The phrase that a relative pronoun stands for: «представитель, который», «приговор китайцев, которые». */
import { lowerAt, namesIn, phraseAt, phrasesIn, sentenceAt } from '../language/grammar.ts'
import type { Language } from '../language/language.ts'
import type { NounPhrase, Parsed } from '../language/types.ts'
import type { Seen } from './antecedents.ts'
import type { Context, Draft } from './draft.ts'
import { isBare } from './phrases.ts'
import type { Reading } from './reading.ts'
import type { Person } from './types.ts'

/**
 * «отзыв о лодке Орсена, согласно которому …»: a paper of the sentence rather than the person named before. «Орсен
 * подписал указ. Согласно ему, …»: of the sentence before.
 */
export function paperBefore(reading: Reading, phrase: NounPhrase): NounPhrase | undefined {
  const pointing = isPointing(reading.context, phrase)
  const agrees = (before: NounPhrase): boolean =>
    before.number === phrase.number && (!pointing || mayMean(phrase, before))
  return lastPaper(reading, phrase, pointing ? { words: 30, sentences: 1 } : { words: 16, sentences: 0 }, agrees)
}

/** «Принят закон о лесах. Согласно документу, …»: the paper that a word for any paper means. */
export function paperCalled(reading: Reading, phrase: NounPhrase): NounPhrase | undefined {
  const { parsed, language } = reading.context
  const isAny = ({ head }: NounPhrase): boolean => language.anyPaper?.has(parsed.words[head]?.best.lemma ?? '') ?? false
  if (!isAny(phrase) || !isBare(reading.context, phrase)) return undefined
  return lastPaper(reading, phrase, { words: 60, sentences: 3 }, (before) => !isAny(before))
}

/** The last phrase for a paper so many words and ends of sentences back. */
function lastPaper(
  { context: { parsed }, directory }: Reading,
  { first }: NounPhrase,
  back: { readonly words: number; readonly sentences: number },
  fits: (before: NounPhrase) => boolean,
): NounPhrase | undefined {
  let stops = back.sentences
  for (let at = first - 2; at >= Math.max(0, first - back.words); at--) {
    const before = phraseAt(parsed, at)
    if (/^[.!?…]$/.test(parsed.words[at]?.form ?? '') && stops-- === 0) return undefined
    if (!before || before.kind === 'pronoun') continue
    if (fits(before) && isPaper(directory, before)) return before
    at = before.first
  }
  return undefined
}

/** «в нём» is said of a «доклад» and of a «сообщение». */
const mayMean = ({ gender, number }: NounPhrase, before: NounPhrase): boolean =>
  number === 'plural' || gender === null || (gender === 'feminine') === (before.gender === 'feminine')

/** A document, or one whose issuer stands behind it: «сообщение министерства». */
const isPaper = (directory: Reading['directory'], phrase: NounPhrase): boolean =>
  [phrase.head + 1, phrase.end].some((end) => directory.describe({ ...phrase, end }).type === 'document')

/** «Министерство издало доклад. В нём говорится»: a pronoun behind a preposition that is the source means a paper. */
export const isPaperPronoun = (context: Context, phrase: NounPhrase): boolean =>
  phrase.kind === 'pronoun' &&
  phrase.person === 3 &&
  // "after he called it a disgrace": the subject of a clause.
  !phrase.cases.includes('nominative') &&
  context.language.isSubject !== undefined &&
  context.parsed.words[phrase.first - 1]?.best.pos === 'preposition' &&
  isPointing(context, phrase)

/** «Согласно ему»: no relative pronoun. */
export const isPointing = ({ parsed, language }: Context, { head }: NounPhrase): boolean =>
  !language.relatives?.has(parsed.words[head]?.best.lemma ?? '')

/** «Представитель, который заявил»: the phrase that the relative pronoun stands behind. */
export function relativeOf(
  { parsed, language }: Pick<Context, 'parsed' | 'language'>,
  phrase: NounPhrase,
): NounPhrase | undefined {
  const word = parsed.words[phrase.head]
  if (!word || !language.relatives?.has(word.best.lemma)) return undefined
  if (lowerAt(parsed, phrase.first - 1) === language.and) {
    const earlier = relativeBefore(parsed, phrase, language)
    return earlier && relativeOf({ parsed, language }, earlier)
  }
  for (let at = commaBefore(parsed, phrase.first) - 1; at >= Math.max(0, phrase.first - 7); at--) {
    const before = phraseAt(parsed, at)
    if (before?.kind === 'pronoun' && language.relatives.has(parsed.words[before.head]?.best.lemma ?? ''))
      return undefined
    // "of Ham, Va., who": where somebody is from.
    if (before?.kind === 'name' && before.end - before.first === 1 && /^\p{L}+\.$/u.test(parsed.words[at]?.form ?? ''))
      continue
    if (before) return bearerOf(parsed, before) ?? before
  }
  return undefined
}

/** "a guild that owns bells and that rings them": the pronoun of the clause before, which stands for the same. */
function relativeBefore(parsed: Parsed, { first }: NounPhrase, { relatives, and }: Language): NounPhrase | undefined {
  const from = Math.max(sentenceAt(parsed, first)?.first ?? 0, first - 25)
  for (let at = first - 2; at >= from; at--) {
    const before = relatives?.has(parsed.words[at]?.best.lemma ?? '') ? phraseAt(parsed, at) : undefined
    if (before?.kind === 'pronoun' && before.first === at && lowerAt(parsed, at - 1) !== and) return before
  }
  return undefined
}

/** «Орсен, по мнению которого»: the index of the comma that opens the relative clause, else of the pronoun. */
function commaBefore({ words }: Parsed, first: number): number {
  for (let at = first - 1; at >= first - 3; at--) if (words[at]?.form === ',') return at
  return first
}

/** «Орсен, как он признался, ждал»: who did what is told. */
export function subjectAround({ context, directory }: Reading, draft: Draft, pronoun: NounPhrase): Person | undefined {
  const { parsed, language } = context
  const [told] = draft.content
  const aside = Math.min(pronoun.first, draft.lexical?.first ?? pronoun.first)
  const opens = language.parentheticalOpeners?.has(parsed.words[aside - 1]?.lower ?? '')
  if (draft.rule !== 'parenthesis' || !opens || !told || told.to > pronoun.from) return undefined
  const subject = phraseAt(parsed, aside - 3)
  const person = subject && (language.isSubject?.(parsed, subject) ?? false) ? directory.personOf(subject) : undefined
  const gender = subject?.personName?.gender ?? null
  return gender === null || pronoun.gender === null || gender === pronoun.gender ? person : undefined
}

/** A thing without a name: «с гипсом, который отказался» tells of whoever stands before it. */
export function nobodyIn({ directory }: Reading, phrase: NounPhrase): boolean {
  const { type, name } = directory.describe(phrase)
  return phrase.kind === 'common' && type === 'organisation' && name === null
}

/** "the butt of jokes from rivals in the guild, who": the last word for people within the phrase for a thing. */
export function peopleWithin(
  { context: { parsed }, directory }: Reading,
  { head, end, ...thing }: NounPhrase,
): NounPhrase | undefined {
  if (thing.cases.length > 0 || thing.gender !== null) return undefined
  for (let at = end - 1; at > head; at--) {
    const word = parsed.words[at]
    const unknown = word?.capital && !namesIn(parsed, head, at + 1).some((name) => name.end === at + 1)
    if (word?.best.pos !== 'noun') continue
    const { from, to, best } = word
    const own = { ...thing, first: at, end: at + 1, head: at, from, to, number: best.number ?? 'singular' } as const
    const { type } = directory.describe(own)
    if (type === 'group' || (type === 'person' && !unknown)) return own
  }
  return undefined
}

/** The phrase for somebody alive before a thing, in the same sentence, that agrees with the relative pronoun. */
export function livingBefore(
  { context, directory }: Reading,
  thing: NounPhrase,
  pronoun: NounPhrase,
): NounPhrase | undefined {
  const { parsed } = context
  for (let at = thing.first - 1; at >= Math.max(0, thing.first - 12); at--) {
    const before = phraseAt(parsed, at)
    if (/^[.!?…]$/.test(parsed.words[at]?.form ?? '')) return undefined
    if (!before) continue
    const { type } = directory.describe(before)
    const fits = before.number === pronoun.number && (pronoun.gender === null || before.gender === pronoun.gender)
    if (before.kind !== 'pronoun' && fits && (type === 'person' || type === 'group')) return before
    at = before.first
  }
  return undefined
}

/** «интервью Орсена газете «Утро», в котором он …», «вступление Орсена в должность, где он …»: whose paper or act it is. */
export function ownerBefore({ context, directory }: Reading, pronoun: number): Seen | 'somebody' | undefined {
  const { parsed, language } = context
  const comma = [pronoun - 2, pronoun - 3].find((at) => parsed.words[at]?.form === ',')
  if (comma === undefined || !opensRelative(parsed, comma, language)) return undefined
  let phrase = phraseAt(parsed, comma - 1)
  for (let steps = 0; steps < 2 && phrase; steps++) {
    const owner = directory.ownerIn(phrase)
    if (owner) return owner
    phrase = phraseAt(parsed, phrase.first - 1)
  }
  return undefined
}

const opensRelative = ({ words }: Parsed, comma: number, { relatives, placing }: Language): boolean =>
  [comma + 1, comma + 2].some((at) => relatives?.has(words[at]?.best.lemma ?? '') ?? false) ||
  (placing?.has(words[comma + 1]?.lower ?? '') ?? false)

/** «результаты исследования фонда, которое …»: the noun within the phrase that agrees with the relative pronoun. */
export function innerNoun(
  { parsed }: Context,
  whole: NounPhrase,
  { number, gender }: NounPhrase,
): NounPhrase | undefined {
  // «с крыши сарая Р. Орсен, который …»: whoever stands right before the comma.
  const last = number === 'singular' ? namesIn(parsed, whole.head + 1, whole.end).at(-1) : undefined
  if (last?.end === whole.end && last.gender === gender) {
    const { first, from, cases } = last
    return { ...whole, first, head: first, from, cases, number, gender, kind: 'name', personName: last }
  }
  for (let at = whole.head + 1; at < whole.end; at++) {
    const word = parsed.words[at]
    const fits = word?.readings.some(
      (one) =>
        one.pos === 'noun' &&
        one.case === 'genitive' &&
        one.number === number &&
        (one.gender === gender || number === 'plural'),
    )
    if (!word || !fits) continue
    const name = whole.personName && whole.personName.first >= at ? whole.personName : null
    const cases = ['genitive'] as const
    return { ...whole, first: at, head: at, from: word.from, cases, number, gender, kind: 'common', personName: name }
  }
  return undefined
}

/** «в письме губернатора»: the words for the person whose paper it is. */
export function issuerIn({ context: { parsed }, directory }: Reading, paper: NounPhrase): NounPhrase | undefined {
  const { words } = parsed
  // «доверенное лицо кузнеца» is no paper of hers.
  if (paper.cases.length === 0 || !isPaper(directory, paper)) return undefined
  for (let at = paper.head + 1; at < paper.end; at++) {
    const word = words[at]
    const office = word?.readings.find((one) => one.pos === 'noun' && one.animate && one.case === 'genitive')
    if (!word || !office) continue
    let first = at
    while (first > paper.head + 1 && words[first - 1]?.best.pos === 'adjective') first--
    const from = words[first]?.from ?? word.from
    return { ...paper, first, head: at, from, cases: ['genitive'], number: 'singular', gender: office.gender ?? null }
  }
  return undefined
}

/** «Орсена, своего союзника, который …»: behind a name and a comma stands who that person is. */
function bearerOf(parsed: Parsed, { first, kind }: NounPhrase): NounPhrase | undefined {
  if (kind !== 'common' || parsed.words[first - 1]?.form !== ',') return undefined
  const name = phraseAt(parsed, first - 2)
  return name?.personName && name.end === first - 1 ? name : undefined
}

/** "signs that say", "a plan which aims": no person whom "he" could mean. */
export function isThing({ parsed, language }: Context, { from }: Draft): boolean {
  if (from.kind !== 'phrase' || from.phrase.kind !== 'pronoun' || !language.pointing) return false
  const { gender, head } = from.phrase
  return gender === 'neuter' || language.pointing.has(lowerAt(parsed, head))
}

/** "The dam is old, and it will fall", "That is his best shot. It assumes": the subject before the pronoun is a thing. */
export function isThingTold({ context, directory }: Reading, { first }: NounPhrase): boolean {
  const { parsed, language } = context
  if (language.isSubject === undefined || !language.pointing) return false
  let sentence = sentenceAt(parsed, first)
  for (let back = 0; back < 2 && sentence; back++) {
    const end = Math.min(sentence.end, first)
    const subject = phrasesIn(parsed, sentence.first, end).find((one) => language.isSubject?.(parsed, one))
    if (subject) {
      const { kind, head } = subject
      if (kind === 'pronoun') return language.pointing.has(lowerAt(parsed, head))
      const { type, name } = directory.describe(subject)
      return (
        kind === 'common' && type === 'organisation' && name === null && !language.bodyKinds?.has(lowerAt(parsed, head))
      )
    }
    sentence = sentenceAt(parsed, sentence.first - 1)
  }
  return false
}

/** "which": no person is told of so, where a language has no other genders. */
export const isOfThing = ({ gender }: NounPhrase, { cases }: NounPhrase): boolean =>
  gender === 'neuter' && cases.length === 0
