/** Memory over many made-up pages, read and kept by one process: whether it grows with the record. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readingOf } from '../../src/cli/reading.ts'
import { loadLemmatiser } from '../../src/language/load.ts'
import { closeRecord, keep, openRecord } from '../../src/record/index.ts'
import { sha256Of } from '../../src/record/warc.ts'
import { temporaryFolder } from '../../test/record/folders.ts'
import { writeStore } from '../report.ts'
import { syntheticReading } from '../synthetic-record.ts'
import { ownProcessor } from './processor.ts'

const MARKS = 20

/** In a process of its own, so that nothing that ran before counts. */
export async function memoryCurve(pages: number): Promise<void> {
  const child = fork(fileURLToPath(import.meta.url), [String(pages)])
  const rows: string[][] = []
  child.on('message', (row) => {
    rows.push(row as string[])
    console.error((row as string[]).join('  '))
  })
  const [status] = await once(child, 'close')
  if (status !== 0) throw new Error(`the pages were not kept: status ${status}`)
  writeStore(`memory ${pages}`, 'Memory of one process that reads and keeps made-up pages of 4 kB (SQLite)', {
    head: ['pages', 'resident, MB', 'JavaScript heap, MB', 'ms of processor a page'],
    rows,
  })
}

async function keepPages(pages: number): Promise<void> {
  const { path, remove } = await temporaryFolder()
  const record = await openRecord(path, { lemmaOf: await loadLemmatiser() })
  let spent = ownProcessor()
  for (let number = 1; number <= pages; number += 1) {
    const url = `https://solm-herald.example/news/${number}`
    const at = new Date(Date.UTC(2025, 0, 1) + number * 60_000).toISOString()
    const bytes = Buffer.from(madePage(number, at))
    await keep(
      record,
      await readingOf({ url, file: null, at, bytes, sha256: sha256Of(bytes), contentType: 'text/html' }),
    )
    if (number % Math.ceil(pages / MARKS) !== 0) continue
    const now = ownProcessor()
    const resident = Number(/VmRSS:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1000
    const heap = process.memoryUsage().heapUsed / 1e6
    process.send?.([
      String(number),
      resident.toFixed(0),
      heap.toFixed(0),
      ((now - spent) / Math.ceil(pages / MARKS)).toFixed(1),
    ])
    spent = now
  }
  await closeRecord(record)
  await remove()
}

/** A page of invented people and words, of some 12,000 different ones, as news has them; one for each minute. */
function madePage(number: number, at: string): string {
  const { title, text } = syntheticReading(number).article
  const paragraphs = text.split('\n\n').map((paragraph) => `<p>${paragraph}</p>`)
  return `<!doctype html><html lang="ru"><head><title>${title}</title><meta property="article:published_time" content="${at}"></head><body><article><h1>${title}</h1>${paragraphs.join('\n')}</article></body></html>`
}

if (process.send !== undefined) {
  await keepPages(Number(process.argv[2]))
  process.disconnect()
}
