import { createHash } from 'node:crypto'
import { afterEach, expect, test, vi } from 'vitest'
import { readingOf } from '../../src/cli/reading.ts'
import { type ReadingApart, readingApart } from '../../src/cli/reading-apart.ts'
import type { Capture } from '../../src/reader/types.ts'

// A thread loads a language of its own: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000 })

let apart: ReadingApart = readingApart()
afterEach(async () => {
  await apart.close()
  apart = readingApart()
})

function captureOf(text: string | Uint8Array): Capture {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { url: null, file: 'page.html', at: '2031-06-01T00:00:00Z', bytes, sha256, contentType: 'text/html' }
}

const page = `<!doctype html><html lang="ru"><title>Переправа</title><article><h1>Переправа</h1>
<p>«Паромы пойдут в мае», — заявил министр транспорта Вельдории Ивар Орсен.</p>
<p>На пристани в этот час было пусто, над водой стоял туман, и никто не ждал парома.</p></article></html>`

test('reads as reading here does', async () => {
  const capture = captureOf(page)
  expect(await apart.read(capture)).toEqual(await readingOf(capture))
})

test('tells why there is no article, and reads the next page', async () => {
  await expect(apart.read(captureOf(''))).rejects.toMatchObject({ name: 'ReadError', code: 'empty' })
  expect((await apart.read(captureOf(page))).article.title).toBe('Переправа')
})

test('what waits when it is closed is not read', async () => {
  const reading = [apart.read(captureOf(page)), apart.read(captureOf(page))]
  const ends = Promise.allSettled(reading)
  await apart.close()
  expect((await ends).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
})

test('while a big page is read, this thread goes on', async () => {
  const paragraph = '<p>«Паромы пойдут в мае», — заявил министр транспорта Вельдории Ивар Орсен.</p>'
  const big = captureOf(page.replace('<p>', `${paragraph.repeat(600)}<p>`))
  await apart.read(captureOf(page)) // the thread is there
  let ticks = 0
  const ticking = setInterval(() => ticks++, 5)
  const { extraction } = await apart.read(big)
  clearInterval(ticking)
  expect(extraction.statements.length).toBeGreaterThan(500)
  // Read in this thread, none would have come.
  expect(ticks).toBeGreaterThan(2)
})

test('a queue that is full refuses at once, and what waits is read', async () => {
  const all = Array.from({ length: 20 }, () =>
    apart.read(captureOf(page)).then(
      () => 'read',
      () => 'refused',
    ),
  )
  const ends = await Promise.all(all)
  expect(ends.filter((end) => end === 'read')).toHaveLength(16)
  expect(ends.slice(16)).toEqual(['refused', 'refused', 'refused', 'refused'])
})
