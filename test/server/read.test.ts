import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ReadError } from '../../src/reader/index.ts'
import type { Capture } from '../../src/reader/types.ts'
import { counts, type RecordStore } from '../../src/record/index.ts'
import { createSite, type SiteOptions } from '../../src/server/index.ts'
import { readingOf, river } from './sample.ts'
import { ask, recordOf, siteOptions } from './site.ts'

let record: RecordStore
let close: () => Promise<void>
beforeAll(async () => {
  ;({ record, close } = await recordOf([]))
})
afterAll(() => close())

type Fields = Readonly<Record<string, string | File>>

async function send(fields: Fields, changes: Partial<SiteOptions> = {}, headers: Record<string, string> = {}) {
  const seen: Capture[] = []
  const options = siteOptions(record, changes)
  const site = createSite({
    ...options,
    readInput: (capture) => {
      seen.push(capture)
      return options.readInput(capture)
    },
  })
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  const response = await ask(site, '/read', { method: 'POST', body, headers })
  return { status: response.status, text: await response.text(), seen }
}

describe('what is read', () => {
  test('a pasted text, as UTF-8, and nothing is kept', async () => {
    const { status, text, seen } = await send({ text: 'Мы готовы' })
    expect(status).toBe(200)
    expect(text).toContain('nothing was added to the record')
    expect(text).toContain('Мы готовы')
    expect(seen[0]).toMatchObject({ url: null, file: 'page.txt', contentType: 'text/plain; charset=utf-8' })
    expect((await counts(record)).captures).toBe(0)
  })

  test('pasted HTML with the address of its page', async () => {
    const { seen } = await send({ text: '  <!doctype html><p>x', page: 'https://vestnik.example/a' })
    expect(seen[0]).toMatchObject({ url: 'https://vestnik.example/a', contentType: 'text/html; charset=utf-8' })
  })

  test('a file, byte for byte', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, at) => at)
    const { seen } = await send({ file: new File([bytes], 'стр.html', { type: 'text/html' }) })
    expect(seen[0]?.bytes).toEqual(bytes)
    expect(seen[0]).toMatchObject({ file: 'стр.html', contentType: 'text/html' })
  })

  test('an address, through the fetcher that was passed in', async () => {
    const { capture } = readingOf(river)
    const asked: string[] = []
    const fetchPage = async (url: string) => {
      asked.push(url)
      return capture
    }
    const { status, seen } = await send({ url: 'https://vestnik.example/a' }, { fetchPage })
    expect([status, asked, seen]).toEqual([200, ['https://vestnik.example/a'], [capture]])
  })

  test('the statements in it are marked, and nothing of it leads into the record', async () => {
    const { text } = await send({ text: 'x' }, { readInput: async () => readingOf(river) })
    const body = text.slice(0, text.indexOf('class="appendix"'))
    expect(body).toContain(
      '<mark class="said direct">Мы исходим из собственного графика и собственных интересов</mark>',
    )
    expect(body).not.toMatch(/href="\/(statements|people)\//)
  })
})

describe('what cannot be read gets a reason, and the text comes back', () => {
  const refuses = (code: ReadError['code']) => ({
    readInput: async () => {
      throw new ReadError(code, { source: 'page.txt', bytes: 1 }, 'told')
    },
  })
  const cases: readonly (readonly [string, Fields, Partial<SiteOptions>, number, string])[] = [
    ['nothing', {}, {}, 400, 'Nothing was given to read.'],
    ['blank', { text: ' \n' }, {}, 400, 'Nothing was given to read.'],
    ['two things', { text: 'x', url: 'https://a.example' }, {}, 400, 'More than one thing was given.'],
    [
      'no address of the web',
      { text: 'x', page: 'javascript:alert(1)' },
      {},
      400,
      'This is not an address of a web page.',
    ],
    [
      'an address, but not at home',
      { url: 'https://a.example' },
      { local: false },
      400,
      'only where the site runs on your own computer',
    ],
    ['an empty page', { text: 'x' }, refuses('empty'), 400, 'There is no text in it.'],
    ['a binary file', { text: 'x' }, refuses('binary'), 400, 'This is not a text or an HTML page.'],
    ['no article', { text: 'x' }, refuses('no-text'), 400, 'no article was found in it'],
    [
      'a fault of ours',
      { text: 'x' },
      { readInput: () => Promise.reject(new Error('secret path /etc')), report: () => {} },
      500,
      'a fault in Onrecord',
    ],
  ]
  test.each(cases)('%s', async (_, fields, changes, status, reason) => {
    const answer = await send(fields, changes)
    expect(answer.status).toBe(status)
    expect(answer.text).toContain(reason)
    expect(answer.text).not.toContain('secret')
    if (fields.text === 'x') expect(answer.text).toMatch(/<textarea[^>]*>x<\/textarea>/)
  })

  test('an address that cannot be fetched', async () => {
    const fetchPage = () => Promise.reject(new Error('ENOTFOUND'))
    const { status, text } = await send({ url: 'https://a.example' }, { fetchPage })
    expect([status, text.includes('The page could not be fetched.')]).toEqual([400, true])
  })

  test('an address where no fetcher was passed in: the form has no field for it, and it is refused', async () => {
    const form = await (await ask(createSite(siteOptions(record)), '/read')).text()
    expect(form).not.toContain('name="url"')
    expect((await send({ url: 'https://a.example' })).status).toBe(400)
  })

  test('more than 20 MB', async () => {
    const { status, text } = await send({ file: new File([new Uint8Array(21 * 1024 * 1024)], 'big.html') })
    expect([status, text.includes('At most 20 MB')]).toEqual([413, true])
  })

  test('a body that is no form', async () => {
    const site = createSite(siteOptions(record))
    const response = await ask(site, '/read', { method: 'POST', body: 'x', headers: { 'content-type': 'text/plain' } })
    expect(response.status).toBe(400)
  })
})

describe('a form sent from another site is refused', () => {
  test.each([
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 200],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: 'http://localhost' }, 200],
  ] as readonly (readonly [Record<string, string>, number])[])('%j: %i', async (headers, status) => {
    expect((await send({ text: 'x' }, {}, headers)).status).toBe(status)
  })
})
