import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Document, readDocument, readDocuments } from './documents.ts'
import { benchFolder } from './scorer.ts'
import type { Table } from './types.ts'

const passes = 3

/** Articles a second from text to statements, per language, on the texts of the attribution kit. */
export async function benchExtractor(): Promise<Table> {
  const rows: string[][] = []
  for (const [name, file] of [
    ['ru', 'russian-dev.jsonl'],
    ['en', 'polnear-dev.jsonl.gz'],
  ] as const) {
    const path = join(benchFolder(process.env), 'attribution', file)
    if (!existsSync(path)) {
      rows.push([name, 'no texts on this machine', '', '', ''])
      continue
    }
    rows.push([name, ...(await measure(readDocuments(path)))])
  }
  return { head: ['language', 'articles', 'articles/s', 'thousand characters/s', 'statements/s'], rows }
}

async function measure(documents: readonly Document[]): Promise<string[]> {
  let fastest = Number.POSITIVE_INFINITY
  let statements = 0
  for (let pass = 0; pass <= passes; pass++) {
    statements = 0
    const start = performance.now()
    for (const document of documents) statements += (await readDocument(document)).extraction.statements.length
    if (pass > 0) fastest = Math.min(fastest, performance.now() - start) // the first pass warms up
  }
  const characters = documents.reduce((sum, { text }) => sum + text.length, 0)
  const aSecond = (count: number) => ((count * 1000) / fastest).toFixed(0)
  return [String(documents.length), aSecond(documents.length), aSecond(characters / 1000), aSecond(statements)]
}
