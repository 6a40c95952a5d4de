import type { Stance } from '../../extractor/types.ts'
import { degreeWords } from '../../language/degree.ts'
import { wordingWordsOf } from '../quotation/words.ts'
import type { PositionEntry } from '../types.ts'
import type { LemmaOf } from '../words.ts'
import type { Side } from './types.ts'

const sides: Readonly<Record<Stance, Side>> = {
  supports: 'for',
  opposes: 'against',
  condemns: 'against',
  recognises: 'for',
  'does-not-recognise': 'against',
  'takes-part': 'for',
  'stays-away': 'against',
  demands: 'for',
  offers: 'for',
  refuses: 'against',
  denies: 'against',
  neutral: 'open',
  undecided: 'open',
}

/** Of two stances on one side, which is the firmer: criticism is more than being against. */
const firmness: Readonly<Partial<Record<Stance, number>>> = { condemns: 1, demands: 1 }

export const sideOf = (stance: Stance): Side => sides[stance]

export const areOpposite = (one: Stance, other: Stance): boolean => {
  const [a, b] = [sideOf(one), sideOf(other)]
  return (a === 'for' && b === 'against') || (a === 'against' && b === 'for')
}

/** How firmly a position is worded, and by which words. */
export interface Degree {
  readonly firm: number
  readonly words: readonly string[]
}

/** Words so far from the cue, counted in words, still bear on it: «самым решительным образом осудила». */
const NEAR = 4

/** By the words that stand beside the cue in the sentence, the cue itself, and whether it is hedged. */
export function degreeOf(position: PositionEntry, lemmaOf: LemmaOf): Degree {
  const { evidence, evidenceWords, cue, hedged, stance, article } = position
  const tables = degreeWords(article.language)
  const words = wordingWordsOf(evidenceWords, article.language, lemmaOf)
  const [from, to] = [cue.from - evidence.from, cue.to - evidence.from]
  const first = words.findIndex((word) => word.to > from)
  const last = words.findLastIndex((word) => word.from < to)
  const has = (set: ReadonlySet<string>, at: number): boolean =>
    set.has(words[at]?.form ?? '') || set.has(words[at]?.lemma ?? '')
  const found: string[] = []
  let firm = (firmness[stance] ?? 0) - (hedged ? 1 : 0)
  const note = (at: number, by: number): void => {
    firm += by
    const word = words[at]
    if (word) found.push(evidenceWords.slice(word.from, word.to))
  }
  for (let at = Math.max(0, first - NEAR); first >= 0 && at <= Math.min(words.length - 1, last + NEAR); at++) {
    const inCue = at >= first && at <= last
    if (has(tables.boosters, at)) note(at, 1)
    else if (has(tables.softeners, at)) note(at, -1)
    else if (inCue && has(tables.hard, at)) note(at, 1)
    else if (inCue && has(tables.mild, at)) note(at, -1)
  }
  return { firm, words: found }
}
