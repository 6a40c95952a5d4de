import { extract } from '../extractor/index.ts'
import type { Explain, Extraction, Step } from '../extractor/types.ts'
import { loadLanguage } from '../language/load.ts'
import { type BlockExplanation, explainBlocks, readPage as parsePage, readCapture } from '../reader/index.ts'
import type { Capture } from '../reader/types.ts'
import type { Reading } from '../record/types.ts'
import { versions } from './versions.ts'

/** How the input is to be understood. */
export interface ReadingOptions {
  /** The bytes are the article's text as it stands; it is kept unchanged. */
  readonly plain?: boolean
  /** With `plain`: the first line is the headline, in which people are found and nothing is said. */
  readonly headline?: 'first-line'
  /** Collects how each decision was made. */
  readonly explain?: boolean
}

export type Explanation = readonly Step[]

/** A page as it was read, and, where asked for, how. */
export interface ReadPage {
  readonly reading: Reading
  readonly steps?: Explanation
  /** What became of each block of the page; empty for a plain text, which stays as it is. */
  readonly pageBlocks?: readonly BlockExplanation[]
}

/**
 * The whole way of a page, bytes to statements: the one place where reader, language and extractor meet.
 * Throws a ReadError where there is no article in the bytes.
 */
export async function readPage(capture: Capture, options: ReadingOptions = {}): Promise<ReadPage> {
  const { plain = false, headline, explain = false } = options
  const article = readCapture(capture, { plain, ...(headline === undefined ? {} : { headline }) })
  const language = await loadLanguage(article.language ?? 'und')
  const steps: Step[] = []
  const note: Explain | undefined = explain ? (step) => void steps.push(step) : undefined
  const extraction: Extraction = extract(article, language, note)
  const reading: Reading = { capture, article, extraction, versions }
  // The page is laid out once more, so that reading pays nothing for what is rarely asked.
  return explain ? { reading, steps, pageBlocks: plain ? [] : explainBlocks(parsePage(capture)) } : { reading }
}

/** The same, for those who keep what was read: the record and the site. */
export async function readingOf(capture: Capture, options: ReadingOptions = {}): Promise<Reading> {
  return (await readPage(capture, options)).reading
}
