import { wordSet as set } from '../lexicon.ts'
import type { PartOfSpeech, Reading } from '../types.ts'
import { irregularBases, participles, pastForms } from './morphology/irregular.ts'
import { nounLemma, verbLemma } from './morphology/lemma.ts'
import type { Tag } from './tagger.ts'

export const modals = set('will would can could may might must shall should')
const possessives = set('my your his her its our their whose')
const thirdPersons: ReadonlyMap<string, 'masculine' | 'feminine' | 'neuter'> = new Map([
  ['he', 'masculine'],
  ['him', 'masculine'],
  ['himself', 'masculine'],
  ['she', 'feminine'],
  ['her', 'feminine'],
  ['herself', 'feminine'],
  ['it', 'neuter'],
  ['itself', 'neuter'],
  ['which', 'neuter'],
])
const opening = set('“ " ‘')
const closing = set('” " ’')
const calling = /^(?:call|label|dub|brand|term|nickname|name)/
const owned: ReadonlySet<Tag> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'VERB', 'ADV'])
const plural = set('we us they them these those ourselves themselves many few several both others')
const firstPersons = set('i me we us myself ourselves')
const secondPersons = set('you yourself yourselves')

/** What is known of a word before its neighbours are asked about the form of its verb. */
export interface Tagged {
  readonly form: string
  readonly lower: string
  tag: Tag
}

const simple: Readonly<Record<Exclude<Tag, 'VERB' | 'AUX' | 'NOUN' | 'PROPN' | 'PRON'>, PartOfSpeech>> = {
  ADJ: 'adjective',
  ADP: 'preposition',
  ADV: 'adverb',
  CCONJ: 'conjunction',
  DET: 'determiner',
  INTJ: 'interjection',
  NUM: 'numeral',
  PART: 'particle',
  PUNCT: 'other',
  SCONJ: 'conjunction',
  SYM: 'other',
  X: 'other',
}

/** citing her “long service”: a noun closes what stands in the marks. But: called her “weak”. */
function ownsQuoted(words: readonly Tagged[], at: number): boolean {
  if (!opening.has(words[at + 1]?.lower ?? '') || calling.test(words[at - 1]?.lower ?? '')) return false
  if (!owned.has(words[at + 2]?.tag ?? 'X')) return false
  for (let i = at + 3; i < at + 9; i++) {
    if (!closing.has(words[i]?.lower ?? '')) continue
    const last = words[words[i - 1]?.lower === ',' ? i - 2 : i - 1]
    return last?.tag === 'NOUN' || words[i + 1]?.tag === 'NOUN'
  }
  return false
}

/** The reading of `words[at]` in its sentence. */
export function readingOf(words: readonly Tagged[], at: number): Reading {
  const word = words[at]
  if (!word) return { lemma: '', pos: 'other', score: 1, known: false }
  const { tag, lower } = word
  if (tag === 'VERB' || tag === 'AUX') return verbReading(words, at, word)
  if (tag === 'NOUN' || tag === 'PROPN') return nounReading(word)
  if (tag === 'PRON' || (tag === 'DET' && lower === 'her')) {
    return pronounReading(lower, ownsQuoted(words, at) ? words[at + 2] : words[at + 1])
  }
  const pos = tag === 'DET' && possessives.has(lower) ? 'determiner' : simple[tag]
  return { lemma: lower, pos, score: 1, known: true }
}

function nounReading({ tag, lower }: Tagged): Reading {
  const lemma = tag === 'PROPN' ? lower : nounLemma(lower)
  const number = lemma !== lower || lower === 'people' || lower === 'police' ? 'plural' : 'singular'
  return { lemma, pos: 'noun', number, score: 1, known: tag === 'NOUN' }
}

function pronounReading(lower: string, next: Tagged | undefined): Reading {
  // "They endorsed her.": nothing follows that she could own.
  const object = lower === 'her' && (!next || !owned.has(next.tag))
  if (possessives.has(lower) && !object) return { lemma: lower, pos: 'determiner', score: 1, known: true }
  const gender = thirdPersons.get(lower)
  const person = firstPersons.has(lower) ? 1 : secondPersons.has(lower) ? 2 : 3
  const number = plural.has(lower) ? 'plural' : 'singular'
  const base: Reading = { lemma: lower, pos: 'pronoun', number, person, score: 1, known: true }
  return gender ? { ...base, gender } : base
}

/** What may stand between an auxiliary and its verb; a quotation may begin there too. */
const skipped = set('not n\'t n’t never also already even just still always only ever “ " ‘')

/** The auxiliary, "to" or other word that the verb at `at` hangs on, adverbs and negations left out. */
function before(words: readonly Tagged[], at: number): Tagged | undefined {
  for (let i = at - 1; i >= 0 && i >= at - 5; i--) {
    const word = words[i]
    if (!word) return undefined
    const passes = word.tag === 'ADV' || skipped.has(word.lower)
    if (!passes) return word
  }
  return undefined
}

function verbReading(words: readonly Tagged[], at: number, { lower, tag }: Tagged): Reading {
  const lemma = tag === 'AUX' && modals.has(lower) ? lower : verbLemma(lower)
  const base = { lemma, score: 1, known: true }
  if (tag === 'AUX' && (modals.has(lemma) || modals.has(lower))) return { ...base, pos: 'verb' }
  const previous = before(words, at)
  if (lower.endsWith('ing') && lemma !== lower) return { ...base, pos: 'gerund' }
  if (previous?.lower === 'to') return { ...base, pos: 'infinitive' }
  const helper = helperOf(words, at, previous)
  if (helper === 'base' && (lemma === lower || irregularBases.has(lower)))
    return { ...base, lemma: irregularBases.has(lower) ? lower : lemma, pos: 'infinitive' }
  const past = pastForms.has(lower) || (lower.endsWith('ed') && lemma !== lower)
  const participle = participles.has(lower) || (lower.endsWith('ed') && lemma !== lower)
  if (participle && helper === 'participle') return { ...base, pos: 'participle', tense: 'past' }
  if (participle && !past) return { ...base, pos: 'participle', tense: 'past' }
  // "Asked whether ..., Roe replied": no finite verb opens a sentence of news.
  if (participle && past && opensSentence(words, at)) return { ...base, pos: 'participle', tense: 'past' }
  if (
    participle &&
    past &&
    words[at + 1]?.lower === 'by' &&
    previous?.tag !== 'PRON' &&
    // "interjected by pointing to it": that is how, and nobody did it to him.
    !(words[at + 2]?.tag === 'VERB' && words[at + 2]?.lower.endsWith('ing')) &&
    !means.has(words[at + 2]?.lower ?? '')
  )
    return { ...base, pos: 'participle', tense: 'past' }
  if (past && !(irregularBases.has(lower) && lower !== 'found')) return { ...base, pos: 'verb', tense: 'past' }
  const third = lemma !== lower && lower.endsWith('s')
  return third
    ? { ...base, pos: 'verb', tense: 'present', number: 'singular', person: 3 }
    : { ...base, lemma: irregularBases.has(lower) && !past ? lower : lemma, pos: 'verb', tense: 'present' }
}

/** By these something is said, and nobody is who says it. */
const means = set('telephone phone email e-mail mail letter text fax video satellite radio post cable telegram')

const opensSentence = (words: readonly Tagged[], at: number): boolean =>
  at === 0 || ['.', '!', '?'].includes(words[at - 1]?.lower ?? '')

/** Which form the auxiliary before a verb asks for; in "Did Roe say" a subject stands between. */
function helperOf(
  words: readonly Tagged[],
  at: number,
  previous: Tagged | undefined,
): 'base' | 'participle' | undefined {
  const kind = helperKind(previous)
  if (kind) return kind
  if (previous?.tag !== 'PRON' && previous?.tag !== 'PROPN') return undefined
  // A question: the auxiliary opens the clause.
  for (let i = at - 2; i >= 0 && i >= at - 4; i--) {
    const word = words[i]
    if (word?.tag === 'PROPN') continue
    const opens =
      i === 0 || words[i - 1]?.tag === 'PUNCT' || words[i - 1]?.tag === 'CCONJ' || words[i - 1]?.tag === 'ADV'
    return word?.tag === 'AUX' && opens ? helperKind(word) : undefined
  }
  return undefined
}

function helperKind(word: Tagged | undefined): 'base' | 'participle' | undefined {
  if (!word) return undefined
  const lemma = verbLemma(word.lower)
  if (word.tag === 'AUX' && (modals.has(lemma) || modals.has(word.lower) || lemma === 'do')) return 'base'
  if (word.lower === "'d" || word.lower === '’d' || word.lower === "'ll" || word.lower === '’ll') return 'base'
  if (lemma === 'be' || lemma === 'have' || word.lower === 'get' || word.lower === 'got') return 'participle'
  return undefined
}
