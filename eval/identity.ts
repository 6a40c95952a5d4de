/** bench/identity: who is named, and who is who within a document and across all of them. */
import { join } from 'node:path'
import type { Person } from '../src/extractor/types.ts'
import { identifyPeople } from '../src/record/index.ts'
import { docOf, heldOut, readDocument, readDocuments, readJsonLines } from './documents.ts'
import { defaultPredictions, rowsOf, runScorer, shown, writePredictions } from './scorer.ts'
import type { Table, Task, TaskOptions, TaskResult } from './types.ts'

export const identity: Task = {
  name: 'identity',
  summary: 'who is who',
  run: async (options) => [await runIdentity(options)],
}

async function runIdentity(options: TaskOptions): Promise<TaskResult> {
  const gold = options.data ?? join(options.bench, 'identity/russian-dev.jsonl.gz')
  const kept = options.predictions ?? defaultPredictions('identity')
  const documents = readDocuments(gold)
  const named: { readonly doc: string; readonly people: readonly Person[] }[] = []
  for (const document of documents) {
    options.progress(`identity: ${named.length + 1} of ${documents.length} documents`)
    const { extraction } = await readDocument(document)
    named.push({ doc: document.doc, people: extraction.people.filter(({ type }) => type === 'person') })
  }
  // The record's own decision, over all documents at once: it comes to the same one after the other.
  const persons = identifyPeople(named.flatMap(({ people }) => people))
  const lines: Line[] = named.map(({ doc, people }) => ({
    doc,
    people: people.map(({ id, name, mentions }) => ({
      id: persons.get(id) ?? id,
      name,
      mentions: mentions.map(({ from, to }) => [from, to]),
    })),
  }))
  writePredictions(kept, lines)
  const output = runScorer(options.bench, 'identity', ['--gold', gold, '--predictions', kept])
  const apart = options.data === undefined ? scoreHeldOut(options, gold, lines) : undefined
  return resultOf(documents.length, output, apart)
}

interface Line {
  readonly doc: string
  readonly people: readonly unknown[]
}

/** The third of the documents that nothing was developed on. */
function scoreHeldOut(options: TaskOptions, gold: string, lines: readonly Line[]): string {
  const apart = defaultPredictions('identity-held-out')
  const goldApart = defaultPredictions('identity-held-out-gold')
  const names = new Set(lines.filter(({ doc }) => heldOut(doc)).map(({ doc }) => doc))
  writePredictions(
    goldApart,
    readJsonLines(gold).filter((line) => names.has(docOf(line))),
  )
  writePredictions(
    apart,
    lines.filter(({ doc }) => names.has(doc)),
  )
  return runScorer(options.bench, 'identity', ['--gold', goldApart, '--predictions', apart])
}

const surnameRow = /surname in the nominative\s+(\d+) of (\d+) people, ([\d.]+)/

function resultOf(documents: number, output: string, apart: string | undefined): TaskResult {
  const rows = rowsOf(output)
  const f1 = (start: string): number => rows.find(({ name }) => name.startsWith(start))?.f1 ?? 0
  return {
    id: 'identity',
    title: `Who is who, Russian: ${documents} documents${apart === undefined ? '' : '; beside it the third on which nothing was developed'}`,
    command: 'npm run -s eval -- identity',
    tables: [tableOf(output, apart)],
    figures: {
      mentions: f1('mentions'),
      within: f1('one person, within'),
      across: f1('one person, across'),
      surname: Number(surnameRow.exec(output)?.[3] ?? 0),
    },
    notes: output,
  }
}

function tableOf(output: string, apart: string | undefined): Table {
  const other = new Map(rowsOf(apart ?? '').map((row) => [row.name, row.f1]))
  const rows = rowsOf(output).map(({ name, precision, recall, f1 }) => [
    name,
    shown(precision),
    shown(recall),
    shown(f1),
    shown(other.get(name)),
  ])
  const surname = surnameRow.exec(output)
  const surnameApart = surnameRow.exec(apart ?? '')
  const last = ['surname in the nominative', '', '', shown(Number(surname?.[3])), shown(Number(surnameApart?.[3]))]
  return { head: ['', 'P', 'R', 'F1', 'F1, held out'], rows: [...rows, last] }
}
