import type { Article } from '../../reader/types.ts'
import { timeOf } from '../dates.ts'
import { type LemmaOf, wordsOf } from '../words.ts'
import { packSketch, type Sketch, sketchOf } from './sketch.ts'
import { type Term, termsOf } from './terms.ts'

/** What an article brings to the stories: worked out from the article alone, before the write lock is taken. */
export interface Gist {
  readonly language: string | null
  /** What the record sorts by; see `timeOf`. */
  readonly time: string
  /** Days since 1970 in UTC; null where the page does not tell the day: such an article is in no story. */
  readonly day: number | null
  readonly terms: readonly Term[]
  /** Null for a text too short to be known again. */
  readonly sketch: Sketch | null
}

/** @param named names of those who appear in the article */
export function gistOf(article: Article, named: readonly string[], lemmaOf: LemmaOf): Gist {
  const time = timeOf(article.published, article.captured)
  const words = wordsOf(article.text)
  return {
    language: article.language,
    time,
    day: dayNumber(article.published === null ? null : time),
    terms: termsOf(article, named, lemmaOf, words),
    sketch: sketchOf(words),
  }
}

/** A year or a month alone is no day. */
function dayNumber(time: string | null): number | null {
  const day = time === null ? null : /^\d{4}-\d{2}-\d{2}/.exec(time)?.[0]
  const instant = Date.parse(day ?? '')
  return Number.isNaN(instant) ? null : Math.floor(instant / 86_400_000)
}

/** Five bytes a term: hash and weight. */
export function packTerms(terms: readonly Term[]): Uint8Array {
  const bytes = new Uint8Array(terms.length * 5)
  const view = new DataView(bytes.buffer)
  for (const [at, { term, weight }] of terms.entries()) {
    view.setUint32(at * 5, term)
    view.setUint8(at * 5 + 4, weight)
  }
  return bytes
}

export function unpackTerms(bytes: Uint8Array): Term[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: Math.floor(bytes.byteLength / 5) }, (_, at) => ({
    term: view.getUint32(at * 5),
    weight: view.getUint8(at * 5 + 4),
  }))
}

/** The columns that do not change with what else the record holds. */
export const gistColumns = ({ language, time, day, terms, sketch }: Gist) => ({
  language,
  time,
  day,
  terms: packTerms(terms),
  sketch: sketch && packSketch(sketch),
})
