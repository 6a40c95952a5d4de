import fc from 'fast-check'
import { XMLValidator } from 'fast-xml-parser'
import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import { html } from 'hono/html'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  allPositions,
  changesSince,
  findPeople,
  keep,
  latestArticles,
  type RecordStore,
  renamePerson,
  searchStatements,
} from '../../src/record/index.ts'
import { feedText } from '../../src/server/feeds/forms.ts'
import { createSite } from '../../src/server/index.ts'
import { invent } from '../record/readings.ts'
import { hostile } from './hostile.ts'
import { quoted } from './quoted.ts'
import { samples } from './sample.ts'
import { ask, recordOf, siteOptions } from './site.ts'
import { turned } from './turned.ts'

let record: RecordStore
let close: () => Promise<void>
let site: ReturnType<typeof createSite>

beforeAll(async () => {
  ;({ record, close } = await recordOf([...samples, ...quoted, ...turned, hostile]))
  site = createSite(siteOptions(record))
})
afterAll(() => close())

/** RFC 4287, 4.1.1 and 4.1.2: what a feed and an entry must have. */
async function atom(path: string) {
  const response = await ask(site, path)
  expect(response.status, path).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
  const text = await response.text()
  expect(XMLValidator.validate(text), path).toBe(true)
  const { feed } = { feed: parseAtomFeed(text) }
  expect(feed).toMatchObject({ id: expect.stringMatching(/^urn:/), title: { value: expect.any(String) } })
  expect(feed.updated, path).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
  expect(feed.links?.find(({ rel }) => rel === 'self')?.href).toBe(`http://localhost${path}`)
  const entries = feed.entries ?? []
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
  for (const { id, title, updated, links } of entries) {
    expect(id).toMatch(/^urn:onrecord:[a-z][0-9a-f]{24}(-\d+)?$/)
    expect(title?.value?.trim()).not.toBe('')
    expect(updated).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
    expect(links?.some(({ rel }) => rel === 'alternate')).toBe(true)
  }
  return entries
}

/** JSON Feed 1.1: what a feed and an item must have. */
async function json(path: string) {
  const response = await ask(site, path)
  expect(response.headers.get('content-type')).toBe('application/feed+json; charset=utf-8')
  const text = await response.text()
  const raw = JSON.parse(text)
  expect(raw).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', title: expect.any(String) })
  for (const item of raw.items) expect(item).toMatchObject({ id: expect.any(String), content_html: expect.any(String) })
  return parseJsonFeed(text).items ?? []
}

describe('feeds', () => {
  test('the newest statements, in both forms the same', async () => {
    const { entries } = await searchStatements(record, { words: '', limit: 50 })
    const [items, same] = [await atom('/feeds/statements.atom'), await json('/feeds/statements.json')]
    const pages = entries.map(({ id }) => `http://localhost/statements/${id}`)
    expect(same.map(({ url }) => url)).toEqual(pages)
    expect(items.map(({ links }) => links?.find(({ rel }) => rel === 'alternate')?.href)).toEqual(pages)
    expect(items.map(({ id }) => id)).toEqual(same.map(({ id }) => id))
  })

  test('of one person, by id, by the filters of a search', async () => {
    const [person] = await findPeople(record, 'Ремизова')
    const entries = await atom(`/feeds/statements.atom?speaker=${person?.id}`)
    expect(entries).toHaveLength(person?.statements ?? -1)
    const found = await atom(`/feeds/statements.atom?q=${encodeURIComponent('переправа')}&language=ru`)
    expect(found.length).toBeGreaterThan(0)
    expect(found.length).toBeLessThan(entries.length + 50)
  })

  test('positions, the newest first', async () => {
    const held: (readonly [string, string])[] = []
    for await (const { holder, article } of (await allPositions(record, {})).items) held.push([holder.name, article.id])
    const entries = await atom('/feeds/positions.atom')
    expect(entries).toHaveLength(held.length)
    for (const [at, [name, article]] of held.entries()) {
      expect(entries[at]?.title?.value).toContain(name)
      expect(entries[at]?.links?.[0]?.href).toBe(`http://localhost/articles/${article}`)
    }
    expect((await atom('/feeds/positions.atom?stance=stays-away')).length).toBeLessThan(held.length)
  })

  test('changes of position: each entry holds both sentences', async () => {
    const { changes } = await changesSince(record, { since: '2030-06-01' })
    expect(changes.length).toBeGreaterThan(0)
    const entries = await json('/feeds/changes.json')
    expect(entries.map(({ url }) => url)).toEqual(
      changes.map(({ after }) => `http://localhost/articles/${after.article.id}`),
    )
    for (const [at, { before, after }] of changes.entries())
      for (const { evidenceWords } of [before, after])
        expect(entries[at]?.content_html).toContain(String(await html`${evidenceWords}`))
  })

  test('an item keeps its id where its page is read again with another text: readers of the feed have read it', async () => {
    const { record: own, close: closeOwn } = await recordOf([])
    const asked = createSite(siteOptions(own))
    const ids = async (): Promise<string[]> =>
      JSON.parse(await (await ask(asked, '/feeds/statements.json')).text()).items.map(({ id }: { id: string }) => id)
    const page = (text: string, says: string[], extractor: string) =>
      invent({
        url: 'https://mol.example/1',
        text,
        people: [{ name: 'Рика Мольс', says }],
        bytes: Buffer.from('a page'),
        versions: { reader: extractor, extractor },
      })
    await keep(own, page('Рика Мольс: «Паром идёт».', ['Паром идёт'], '1'))
    const before = await ids()
    await keep(own, page('О море. Рика Мольс: «Паром идёт», «Паром стоит».', ['Паром идёт', 'Паром стоит'], '2'))
    const after = await ids()
    await closeOwn()
    expect([before.length, after.length, new Set(after).size]).toEqual([1, 2, 2])
    expect(after).toContain(before[0])
  })

  test('an item keeps its id in every language of the site, and where somebody is renamed', async () => {
    const { record: own, close: closeOwn } = await recordOf([])
    const asked = createSite(siteOptions(own))
    const { extraction, ...reading } = invent({
      url: 'https://mol.example/1',
      text: 'Рика Мольс: «Паром идёт». Источник: «Паром стоит». Рика Мольс поддержала запрет.',
      people: [{ name: 'Рика Мольс', says: ['Паром идёт', 'Паром стоит'] }],
      positions: [
        {
          holder: 'Рика Мольс',
          type: 'person',
          stance: 'supports',
          cue: 'поддержала',
          target: 'запрет',
          evidence: 'Рика Мольс поддержала запрет.',
        },
      ],
    })
    const statements = extraction.statements.map((each, at) =>
      at === 0 ? each : { ...each, speaker: { ...each.speaker, id: null, name: null, type: 'anonymous' as const } },
    )
    await keep(own, { ...reading, extraction: { ...extraction, statements } })
    const ids = async (language: string): Promise<string[]> => {
      const headers = { 'accept-language': language }
      const feeds = ['/feeds/statements.json', '/feeds/positions.json'].map((path) => ask(asked, path, { headers }))
      const texts = await Promise.all(feeds.map(async (answer) => (await answer).text()))
      return texts.flatMap((text) => JSON.parse(text).items.map(({ id }: { id: string }) => id))
    }
    const before = await ids('ru')
    const [person] = await findPeople(own, 'Мольс')
    const signature = { by: 'editor', reason: 'a slip', at: '2031-03-09T08:00:00Z' }
    await renamePerson(own, person?.id ?? '', 'Эрика Мольс', signature)
    const after = await ids('kk')
    await closeOwn()
    expect(before).toHaveLength(3)
    expect(after).toEqual(before)
  })

  test('the same words of two people are two items, and each has its id in every feed that holds it', async () => {
    const { record: own, close: closeOwn } = await recordOf([])
    const asked = createSite(siteOptions(own))
    const says = ['Мост закроют']
    const text = 'Рика Мольс: «Мост закроют». Позже о том же сказал Тид Оран: «Мост закроют».'
    const people = [
      { name: 'Рика Мольс', says },
      { name: 'Тид Оран', says },
    ]
    await keep(own, invent({ url: 'https://mol.example/2', text, people }))
    const ids = async (query: string): Promise<string[]> =>
      JSON.parse(await (await ask(asked, `/feeds/statements.json${query}`)).text()).items.map(
        ({ id }: { id: string }) => id,
      )
    const all = await ids('')
    const apart = await Promise.all(['Мольс', 'Оран'].map((name) => ids(`?speaker=${encodeURIComponent(name)}`)))
    await closeOwn()
    expect(new Set(all).size).toBe(2)
    expect(apart.flat()).toEqual(all)
  })

  test('stories, the articles of one, and all articles', async () => {
    await atom('/feeds/stories.atom')
    const titles = (await latestArticles(record, { limit: 50 })).map(({ title }) => title)
    expect((await json('/feeds/articles.json')).map(({ title }) => title)).toEqual(titles)
    const [dated] = (await latestArticles(record, { limit: 100 })).filter(({ published }) => published !== null)
    const items = await json(`/feeds/stories/${dated?.id}.json`)
    expect(items.map(({ id }) => id)).toContain(`urn:onrecord:${dated?.id}`)
  })

  test('each entry leads to a page of the site', async () => {
    for (const { links } of await atom('/feeds/statements.atom')) {
      const page = links?.find(({ rel }) => rel === 'alternate')?.href ?? ''
      expect((await ask(site, new URL(page).pathname)).status, page).toBe(200)
    }
  })

  test('whoever has it already is told so', async () => {
    const first = await ask(site, '/feeds/statements.atom')
    const tag = first.headers.get('etag') ?? ''
    expect(tag).not.toBe('')
    const again = await ask(site, '/feeds/statements.atom', { headers: { 'if-none-match': tag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  test.each([
    ['/feeds/statements.atom?kind=shouted', 400],
    ['/feeds/statements.rss', 404],
    ['/feeds/captures.atom', 404],
    ['/feeds/stories/t000000000000000000000000.atom', 404],
    ['/feeds/stories/..%2F..%2Fx.atom', 404],
    ['/feeds/__proto__.atom', 404],
    ['/feeds/constructor.json', 404],
  ])('%s: %i', async (path, status) => {
    expect((await ask(site, path)).status).toBe(status)
  })

  test('whatever the words, the feed is well-formed and they come back', async () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (title, words) => {
        const item = {
          id: 's0123456789abcdef01234567',
          path: '/statements/s0123456789abcdef01234567',
          source: undefined,
          published: '2031-05',
          kept: '2031-05-15T06:00:00Z',
          language: null,
          tags: [words],
        }
        const feed = {
          title,
          page: '/',
          path: '/feeds/x',
          items: [{ ...item, title: words, body: html`<p>${words}</p>` }],
        }
        const text = await feedText(feed, 'atom', 'http://localhost', 'http://localhost/feeds/x.atom')
        expect(XMLValidator.validate(text)).toBe(true)
        expect(text).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/)
        const [entry] = JSON.parse(await feedText(feed, 'json', 'http://localhost', 'http://localhost/x')).items
        expect(entry.title).toBe(words)
      }),
    )
  })
})
