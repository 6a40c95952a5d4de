/**
 * Whole pages, each with what must be read from it: `NAME.html` and `NAME.json` in test/fixtures/pages. A page without its answer fails;
 * `npm run fixtures:accept -- test/reader/pages.test.ts` writes the answers, which someone must then read.
 */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { type Article, readCapture } from '../../src/reader/index.ts'
import { faultsOf } from './article-faults.ts'
import { captureOf } from './captures.ts'

const folder = join(import.meta.dirname, '../fixtures/pages')
const names = globSync('*.html', { cwd: folder }).map((file) => basename(file, '.html'))

/** What of an article is shown in its answer: the text by blocks, so that it can be read. */
const answerOf = ({
  title,
  authors,
  published,
  language,
  publisher,
  section,
  tags,
  text,
  lead,
  blocks,
  lists,
  metadata,
}: Article) => ({
  title,
  authors,
  published,
  language,
  publisher: publisher.name,
  section,
  tags,
  form: metadata.form ?? [],
  parts: metadata.parts ?? [],
  lead: lead === null ? null : text.slice(lead.from, lead.to),
  blocks: blocks.map(({ kind, span }) => `${kind}: ${text.slice(span.from, span.to)}`),
  lists,
})

test.each(names)('%s', (name) => {
  const capture = captureOf(readFileSync(join(folder, `${name}.html`)), { file: name, at: '2026-12-01T00:00:00Z' })
  const article = readCapture(capture)
  expect(faultsOf(article)).toEqual([])
  const answer = join(folder, `${name}.json`)
  if (process.env.ONRECORD_ACCEPT) writeFileSync(answer, `${JSON.stringify(answerOf(article), null, 2)}\n`)
  expect(existsSync(answer), `no ${name}.json: npm run fixtures:accept -- test/reader/pages.test.ts`).toBe(true)
  expect(answerOf(article)).toEqual(JSON.parse(readFileSync(answer, 'utf8')))
})
