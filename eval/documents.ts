/** The documents of a kit as the program under test gets them: a name and a text, nothing else of the gold. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { readPage } from '../src/cli/reading.ts'
import type { Reading } from '../src/record/types.ts'

export interface Document {
  readonly doc: string
  readonly text: string
}

/** The lines of a JSONL file, plain or .gz. */
export function readJsonLines(file: string): readonly unknown[] {
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line))
}

/**
 * `doc` and `text` of each gold line; every other field is left behind here, so that no answer can reach the program.
 * `texts` is the file to look in for lines that have no text.
 */
export function readDocuments(gold: string, texts?: string): readonly Document[] {
  const elsewhere = new Map(texts === undefined ? [] : readJsonLines(texts).map((line) => [docOf(line), textOf(line)]))
  return readJsonLines(gold).map((line) => {
    const doc = docOf(line)
    const text = textOf(line) ?? elsewhere.get(doc)
    if (text === undefined) throw new Error(`no text for ${doc}: name the file that has it with --texts`)
    return { doc, text }
  })
}

const field = (line: unknown, name: string): unknown =>
  typeof line === 'object' && line !== null && name in line
    ? Object.getOwnPropertyDescriptor(line, name)?.value
    : undefined

/** The name of a gold line's document. */
export function docOf(line: unknown): string {
  const doc = field(line, 'doc')
  if (typeof doc !== 'string') throw new Error('a gold line has no "doc"')
  return doc
}

function textOf(line: unknown): string | undefined {
  const text = field(line, 'text')
  return typeof text === 'string' ? text : undefined
}

/**
 * Reads one document as `onrecord read --plain --headline first-line` does, or without `--headline` where the gold marks the
 * headline too. The text must come back unchanged, or every offset would be wrong.
 */
export async function readDocument(
  { doc, text }: Document,
  headline: 'first-line' | null = 'first-line',
): Promise<Reading> {
  const bytes = new TextEncoder().encode(text)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const capture = { url: null, file: `${doc}.txt`, at: '2000-01-01T00:00:00Z', bytes, sha256, contentType: null }
  const { reading } = await readPage(capture, { plain: true, ...(headline === null ? {} : { headline }) })
  if (reading.article.text !== text) throw new Error(`${doc}: the text was changed while it was read`)
  return reading
}

/**
 * A third of the documents by a hash of their names. It is scored apart and its faults are not shown: a rule that fits
 * single documents shows as a gap between the two parts.
 */
export function heldOut(doc: string): boolean {
  return createHash('sha256').update(doc).digest().readUInt32BE(0) % 3 === 0
}
