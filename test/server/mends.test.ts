import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RecordStore, renamePerson } from '../../src/record/index.ts'
import { createSite } from '../../src/server/index.ts'
import { type Mended, mendSamples } from './mended.ts'
import { samples } from './sample.ts'
import { ask, recordOf, siteOptions } from './site.ts'

let record: RecordStore
let close: () => Promise<void>
let site: ReturnType<typeof createSite>
let mended: Mended

beforeAll(async () => {
  ;({ record, close } = await recordOf(samples))
  site = createSite(siteOptions(record))
  mended = await mendSamples(record)
})
afterAll(() => close())

const textOf = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replace(/[\s\u00a0]+/g, ' ')

async function markup(path: string, language = 'en'): Promise<string> {
  const response = await ask(site, path, { language })
  expect(response.status, path).toBe(200)
  return response.text()
}
const page = async (path: string, language?: string): Promise<string> => textOf(await markup(path, language))

describe('a mended statement', () => {
  test('shows the speaker that was named, by whom and why', async () => {
    const text = await page(`/statements/${mended.named}`)
    expect(text).toContain('Тихон Марев')
    expect(text).toContain('a person named the speaker')
    expect(text).toMatch(/Speaker named приглашение останется в силе → Тихон Марев, член делегации, Тамария/)
    expect(text).toContain('Анна Линд, 1 June 2031: он назвал себя позже')
  })

  test('that was rejected says so, and is in no list', async () => {
    expect(await page(`/statements/${mended.rejected}`)).toContain('A person rejected this entry')
    for (const list of [`/search?q=${encodeURIComponent('течёт')}`, '/', `/people/${mended.renamed}`])
      expect(await markup(list), list).not.toContain(`/statements/${mended.rejected}"`)
  })

  test('that nobody mended has no such section', async () => {
    const [, other] = /href="(\/statements\/s\w+)"/.exec(await markup(`/people/${mended.renamed}`)) ?? []
    expect(await markup(other ?? '')).not.toContain('id="mends"')
  })
})

describe('a mended person', () => {
  test('has the name that was given, and the log of it', async () => {
    const text = await page(`/people/${mended.renamed}`)
    expect(text).toContain('Ивар Орсен-старший')
    expect(text).toMatch(/Renamed Ивар Орсен → Ивар Орсен-старший Анна Линд, 1 June 2031: так подписывается/)
    expect(text).toMatch(/Role given .* → посол, Тамария since 15 January 2029 until 14 January 2031/)
  })

  test('has what was undone, and by whom', async () => {
    expect(await page(`/people/${mended.merged}`, 'ru')).toMatch(
      /Отделено .* Анна Линд, 1 июня 2031 г\.: тёзка Отменено: Анна Линд, 2 июня 2031 г\.: не тёзка/,
    )
  })
})

describe('the log', () => {
  test('has all mends, newest first, and those about one thing', async () => {
    const text = await page('/mends')
    const kinds = ['Made someone else', 'Role given', 'Renamed', 'Made one', 'Rejected', 'Speaker named']
    const places = kinds.map((kind) => text.indexOf(kind))
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    const one = await page(`/mends?about=${mended.rejected}`)
    expect(one).toContain('строка песни')
    expect(one).not.toContain('одно лицо')
    expect(await page('/mends?unanchored=true', 'kk')).toContain('Түзетулер жоқ')
    expect((await ask(site, '/mends?about=nothing')).status).toBe(400)
  })

  test('what an editor types is never markup', async () => {
    const by = { by: '<b>editor</b>', reason: '<script>alert(1)</script>', at: '2031-07-01T00:00:00Z' }
    await renamePerson(record, mended.renamed, '<i>"name"</i>', by)
    const all = (await markup('/mends')) + (await markup(`/people/${mended.renamed}`))
    expect(all).not.toMatch(/<script>|<b>editor|<i>/)
    expect(all).toContain('&lt;script&gt;')
  })

  test('is in the API, as are the marks on what was mended', async () => {
    const get = async (path: string) => (await ask(site, `/api${path}`)).json()
    expect(await get(`/mends?about=${mended.named}`)).toMatchObject({
      total: 1,
      items: [
        {
          kind: 'name',
          by: 'Анна Линд',
          change: { speaker: { name: 'Тихон Марев', type: 'person' }, role: 'член делегации' },
          anchors: [{ part: 'statement', id: mended.named, page: `/statements/${mended.named}` }],
        },
      ],
    })
    expect(await get(`/statements/${mended.named}`)).toMatchObject({ mended: true, rejected: false })
    expect(await get(`/statements/${mended.rejected}`)).toMatchObject({ mended: false, rejected: true })
    expect(await get('/mends?unanchored=true')).toEqual({ total: 0, items: [], next: null })
  })
})
