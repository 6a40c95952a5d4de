/** Grammemes of OpenCorpora ("NOUN,anim,masc,Surn sing,gent") as the fields of a `Reading`. */
import { wholeReading } from '../../reading.ts'
import type { Case, Reading } from '../../types.ts'
import { encode } from './letters.ts'

type Features = Omit<Reading, 'lemma' | 'score' | 'known'>

/** A tag of the dictionary, read once. */
export interface Tag {
  /** What a reading of this tag has, without its word. */
  readonly features: Reading
  readonly grammemes: ReadonlySet<string>
  /** ":" and the tag as the table of probabilities spells it. */
  readonly key: Uint8Array
  /** A word of this kind may be new to the dictionary: no pronoun, preposition, conjunction. */
  readonly productive: boolean
  /** A kind of word that the dictionary keeps in the paradigm of another, though it is one of its own. */
  readonly apart: 'Anum' | 'Patr' | undefined
  /** Written with a capital: guessed only for capitalised words. */
  readonly proper: boolean
  /** Hardly used: the second of two equal cases (vocative, partitive), several people of one given name. */
  readonly marginal: boolean
}

const parts: { readonly [tag: string]: Reading['pos'] } = {
  NOUN: 'noun',
  ADJF: 'adjective',
  ADJS: 'adjective',
  COMP: 'adjective',
  VERB: 'verb',
  INFN: 'infinitive',
  PRTF: 'participle',
  PRTS: 'participle',
  GRND: 'gerund',
  NUMR: 'numeral',
  ADVB: 'adverb',
  NPRO: 'pronoun',
  PRED: 'adverb',
  PREP: 'preposition',
  CONJ: 'conjunction',
  PRCL: 'particle',
  INTJ: 'interjection',
}

const cases: { readonly [tag: string]: Case } = {
  nomn: 'nominative',
  voct: 'nominative',
  gent: 'genitive',
  gen1: 'genitive',
  gen2: 'genitive',
  datv: 'dative',
  accs: 'accusative',
  acc2: 'accusative',
  ablt: 'instrumental',
  loct: 'locative',
  loc1: 'locative',
  loc2: 'locative',
}

/** Each grammeme that is a field by itself. */
const fields: { readonly [tag: string]: Partial<Features> } = {
  sing: { number: 'singular' },
  plur: { number: 'plural' },
  masc: { gender: 'masculine' },
  femn: { gender: 'feminine' },
  neut: { gender: 'neuter' },
  '1per': { person: 1 },
  '2per': { person: 2 },
  '3per': { person: 3 },
  past: { tense: 'past' },
  pres: { tense: 'present' },
  futr: { tense: 'future' },
  perf: { aspect: 'perfective' },
  impf: { aspect: 'imperfective' },
  actv: { voice: 'active' },
  pssv: { voice: 'passive' },
  indc: { mood: 'indicative' },
  impr: { mood: 'imperative' },
  anim: { animate: true },
  inan: { animate: false },
  ADJS: { short: true },
  PRTS: { short: true },
  Name: { name: 'given' },
  Patr: { name: 'patronymic' },
  Surn: { name: 'surname' },
  Geox: { name: 'place' },
  Orgn: { name: 'organisation' },
}

const closed = ['NUMR', 'NPRO', 'PRED', 'PREP', 'CONJ', 'PRCL', 'INTJ', 'Apro']
const proper = ['Name', 'Surn', 'Patr', 'Geox', 'Orgn']
const marginal = ['voct', 'gen2', 'acc2', 'loc2']

export function readTag(text: string): Tag {
  const grammemes = new Set(text.split(/[ ,]/))
  let features: Features = { pos: 'other' }
  for (const grammeme of grammemes) {
    const pos = parts[grammeme]
    const inCase = cases[grammeme]
    if (pos) features = { ...features, pos }
    if (inCase) features = { ...features, case: inCase }
    features = { ...features, ...fields[grammeme] }
  }
  // "мой", "этот", "весь": OpenCorpora's pronominal adjectives.
  if (grammemes.has('Apro')) features = { ...features, pos: 'determiner' }
  // «судья», «коллега»: of whoever it is, so that «главный судья» agrees as well as «главная».
  if (grammemes.has('Ms-f') && !grammemes.has('Name')) {
    const { gender: _, ...rest } = features
    features = rest
  }
  return {
    features: wholeReading({ ...features, lemma: '', score: 0, known: true }),
    grammemes,
    key: encode(`:${text}`) ?? new Uint8Array(),
    apart: grammemes.has('Anum') ? 'Anum' : grammemes.has('Patr') ? 'Patr' : undefined,
    productive: !closed.some((grammeme) => grammemes.has(grammeme)),
    proper: proper.some((grammeme) => grammemes.has(grammeme)),
    marginal: marginal.some((grammeme) => grammemes.has(grammeme)) || (grammemes.has('Name') && grammemes.has('plur')),
  }
}
