/** A page is read from whatever holds it: a string, bytes or a stream. */
import { createReadStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  largestPage,
  type PageContent,
  readArticle,
  readCapture,
  readPage,
  takeCapture,
} from '../../src/reader/index.ts'
import { captureOf, encode } from './captures.ts'

const at = '2026-07-01T12:00:00Z'
const html = `<html><head><title>Смета моста принята</title></head><body><h1>Смета моста принята</h1>
<p>Совет долины принял в пятницу смету нового моста, сказала после голосования председатель совета Мара Тельман.</p></body></html>`
const bytes = new TextEncoder().encode(html)
/** Cut within letters of two bytes. */
const chunks = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, index) => bytes.slice(index * 7, index * 7 + 7))

async function* iterated(): AsyncGenerator<Uint8Array> {
  yield* chunks
}

const streamOf = (parts: readonly Uint8Array[]) =>
  new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const part of parts) controller.enqueue(part)
      controller.close()
    },
  })

test.each<[string, () => PageContent]>([
  ['a string', () => html],
  ['bytes', () => bytes],
  ['an async iterable', iterated],
  ['a stream', () => streamOf(chunks)],
  ['the body of a response', () => new Response(html).body ?? ''],
])('%s gives the same article', async (_, content) => {
  const capture = await takeCapture(content(), { at, file: 'page' })
  expect(capture).toEqual(captureOf(html))
  expect(readCapture(capture)).toEqual(readCapture(captureOf(html)))
})

test('a file that is read as a stream', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-reader-'))
  const file = join(folder, 'page.html')
  await writeFile(file, html)
  const page = readPage(await takeCapture(createReadStream(file), { at, url: 'https://valley.example/bridge' }))
  expect(readArticle(page)).toMatchObject({ title: 'Смета моста принята', url: 'https://valley.example/bridge' })
  await rm(folder, { recursive: true })
})

test('a string needs no charset: what it declares was of its bytes', async () => {
  const declared = html.replace('<head>', '<head><meta charset="windows-1251">')
  expect(readCapture(await takeCapture(declared, { at })).title).toBe('Смета моста принята')
  const contentType = 'text/html; charset=koi8-r'
  expect(readCapture(await takeCapture(encode(html, 'koi8-r'), { at, contentType })).title).toBe('Смета моста принята')
})

test('a stream without an end is refused, and told that no more is read', async () => {
  let [pulled, cancelled] = [0, false]
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      pulled += 1
      controller.enqueue(new Uint8Array(1024 * 1024).fill(0x20))
    },
    cancel: () => {
      cancelled = true
    },
  })
  await expect(takeCapture(endless, { at, url: 'https://valley.example/' })).rejects.toMatchObject({
    name: 'ReadError',
    code: 'too-large',
    message: 'https://valley.example/: a page may have 20 MB, it has more',
  })
  expect(cancelled).toBe(true)
  expect(pulled).toBeLessThan(largestPage / 1024 / 1024 + 5)
})

test('a stream that fails throws what it failed with, and is let go', async () => {
  const broken = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.error(new Error('the line is dead')),
  })
  await expect(takeCapture(broken, { at })).rejects.toThrow('the line is dead')
  expect(broken.locked).toBe(false)
})

test('an empty stream is an empty page', async () => {
  const capture = await takeCapture(streamOf([]), { at })
  expect(() => readPage(capture)).toThrow(expect.objectContaining({ code: 'empty' }))
})
