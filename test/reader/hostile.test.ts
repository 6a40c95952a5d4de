/**
 * Bad input: a clear error, or an article; never a crash, a hang, or characters that no file format takes. How long each
 * takes and in how much memory is measured by `npm run bench`.
 */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chance } from '../../eval/chance.ts'
import { ReadError, type ReadErrorCode, readCapture } from '../../src/reader/index.ts'
import { faultsOf } from './article-faults.ts'
import { captureOf } from './captures.ts'
import { hostilePages, page, sentence } from './hostile-pages.ts'
import { mutate } from './mutations.ts'

test.each<[string, string | Uint8Array, ReadErrorCode]>([
  ['nothing', '', 'empty'],
  ['only white space', ' \n\t ', 'empty'],
  ['an image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), 'binary'],
  ['a PDF', '%PDF-1.7 …', 'binary'],
  ['random bytes', Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256), 'binary'],
  ['21 MB', new Uint8Array(21 * 1024 * 1024).fill(0x20), 'too-large'],
  ['50 MB of markup', `<html><body>${'<p>Слово.</p>'.repeat(2_900_000)}`, 'too-large'],
  ['a WARC file', 'WARC/1.1\r\nWARC-Type: response\r\n', 'unsupported'],
  ['a page without words', '<html><body><div></div></body></html>', 'no-text'],
])('%s is refused', (_, content, code) => {
  const error = (() => {
    try {
      return readCapture(captureOf(content, { file: 'somewhere/page.html' }))
    } catch (thrown) {
      return thrown
    }
  })()
  expect(error).toBeInstanceOf(ReadError)
  expect(error).toMatchObject({ code, place: { source: 'somewhere/page.html' } })
  expect(error instanceof Error && error.message).toContain('somewhere/page.html: ')
})

describe('is read all the same', () => {
  test.each(hostilePages)('%s', { timeout: 10_000 }, (_, make) => {
    const content = make()
    const article = readCapture(captureOf(content))
    expect(article.title).toContain('Смета моста')
    expect(article.text).toContain('Совет')
    expect(faultsOf(article)).toEqual([])
    expect(readCapture(captureOf(content))).toEqual(article)
  })

  test('invalid UTF-8', () => {
    const bytes = new TextEncoder().encode(page(sentence.repeat(20)))
    const { text } = readCapture(captureOf(Uint8Array.from([...bytes.slice(0, -30), 0xff, 0xc3, 0x28])))
    expect(text).toContain('Мара Тельман')
  })
})

const soup = fc.array(
  fc.oneof(
    fc.constantFrom(
      ...'<p> </p> <div class="related"> </div> <li> <ul> </ul> <a href="/x"> </a> <br> <table> <td> </table> <h2> </h2> <b> </i>'.split(
        ' ',
      ),
    ),
    fc.constantFrom(
      'Совет собрался в пятницу и принял смету моста на будущий год. ',
      'Word. ',
      '\ud800',
      '\0',
      '&lt;',
      '<!--',
      '-->',
      '<',
    ),
    fc.string(),
  ),
  { maxLength: 60 },
)

test('whatever the markup: blocks are ordered, disjoint, not empty, and joined by a blank line', () => {
  fc.assert(
    fc.property(soup, (parts) => {
      const article = readCapture(captureOf(page(sentence + parts.join(''))))
      expect(faultsOf(article)).toEqual([])
    }),
    { numRuns: 500 },
  )
})

const kit = resolve(process.env.ONRECORD_BENCH ?? resolve(import.meta.dirname, '../../../shared/bench'), 'article')
const there = existsSync(kit)
if (!there) console.warn(`hostile.test.ts: damaged real pages skipped, there is no ${kit}`)

/** 200 here; `npm run bench` reads 5,000. */
test.skipIf(!there)('real pages, damaged: an article without faults or a ReadError', { timeout: 120_000 }, () => {
  const files = globSync('*/*.html.gz', { cwd: kit }).sort()
  for (let number = 0; number < 200; number++) {
    const file = files[(number * 37) % files.length] ?? ''
    const bytes = mutate(gunzipSync(readFileSync(join(kit, file))), chance(number))
    try {
      expect(faultsOf(readCapture(captureOf(bytes))), `${file}, seed ${number}`).toEqual([])
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
    }
  }
})
