/** The two saved pages that the project began with; they lie beside the repository and are not part of it. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readCapture } from '../../src/reader/index.ts'
import { captureOf } from './captures.ts'

const folder = resolve(import.meta.dirname, '../../../shared/seeds')
const present = existsSync(folder)
if (!present) console.warn(`seeds.test.ts: skipped, there is no ${folder}`)

const pages = [
  { file: 'referendums.txt', paragraphs: 8, heading: 'Читайте также:', first: '2025-04-04T08:42', tags: 0 },
  { file: 'summit.txt', paragraphs: 15, heading: null, first: '2025-04-02T21:32', tags: 5 },
]

describe.skipIf(!present).each(pages)('$file', ({ file, paragraphs, heading, first, tags }) => {
  const capture = present ? captureOf(readFileSync(`${folder}/${file}`), { file }) : captureOf('')
  /** The file's lines that hold words: the headline, the paragraphs, then what is no article. */
  const lines = new TextDecoder()
    .decode(capture.bytes)
    .split('\n')
    .filter((line) => line.trim() !== '')

  test('as a page: title, body, lists, tags, and no date that it does not state', () => {
    const article = readCapture(capture)
    expect(article.title).toBe(lines[0])
    expect(article.text).toBe(lines.slice(1, paragraphs + 1).join('\n\n'))
    expect(article.blocks.map(({ span }) => article.text.slice(span.from, span.to))).toEqual(
      lines.slice(1, paragraphs + 1),
    )
    expect(article.tags).toHaveLength(tags)
    expect(article).toMatchObject({ published: null, modified: null, authors: [], language: 'ru' })
    expect(article.publisher).toEqual({ name: 'Bizmedia.kz', domain: 'bizmedia.kz' })
  })

  test.each([false, true])('two lists of twelve, told apart; plain: %s', (plain) => {
    const { lists } = readCapture(capture, { plain, headline: 'first-line' })
    expect(lists.map(({ kind, items, heading }) => [kind, items.length, heading])).toEqual([
      ['latest', 12, heading],
      ['popular', 12, heading],
    ])
    const dates = lists[0]?.items.map(({ published }) => published ?? '') ?? []
    expect(dates[0]).toBe(first)
    expect(dates).toEqual([...new Set(dates)].sort().reverse())
  })

  test('as a plain text: unchanged, headline apart, nothing in the lists to read', () => {
    const article = readCapture(capture, { plain: true, headline: 'first-line' })
    expect(article.text).toBe(new TextDecoder().decode(capture.bytes))
    expect(article.headline).toEqual({ from: 0, to: lines[0]?.length })
    expect(article.blocks.map(({ span }) => article.text.slice(span.from, span.to))).toEqual(
      lines.slice(1, paragraphs + 1),
    )
  })
})
