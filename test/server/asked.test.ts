import { afterAll, beforeAll, expect, test } from 'vitest'
import { defineIssue, findPeople, issues, type RecordStore, renamePerson } from '../../src/record/index.ts'
import { createSite } from '../../src/server/index.ts'
import { quoted } from './quoted.ts'
import { river, type SamplePage, samples } from './sample.ts'
import { ask, recordOf, siteOptions } from './site.ts'

/** What an address asks for that cannot be answered as it stands: the answer says what is the matter, and leads on. */

/** More than a page of a list has. */
const many: SamplePage = {
  ...river,
  url: 'https://mol.example/many',
  title: 'Тридцать ответов',
  paragraphs: Array.from({ length: 30 }, (_, at) => `«{c${at + 1} Ответ номер ${at + 1}}», — {q${at + 1} сказал} он.`),
  said: {},
  held: [],
}

let record: RecordStore
let close: () => Promise<void>
let site: ReturnType<typeof createSite>
let person: string
let issue: string

beforeAll(async () => {
  ;({ record, close } = await recordOf([...samples, ...quoted, many]))
  person = (await findPeople(record, 'Ремизова'))[0]?.id ?? ''
  const by = { by: 'Анна', reason: 'одно', at: '2031-06-01T00:00:00Z' }
  await defineIssue(record, { names: { ru: 'Ирта' }, description: '', rules: [{ all: 'Ирты' }] }, by)
  await renamePerson(record, person, 'Лада Ремизова-Орт', { ...by, at: '2031-06-01T01:00:00Z' })
  issue = (await issues(record))[0]?.id ?? ''
  site = createSite(siteOptions(record))
})
afterAll(() => close())

async function pageOf(path: string, status: number, language = 'en'): Promise<string> {
  const response = await ask(site, path, { language })
  expect(response.status, path).toBe(status)
  return (await response.text()).replaceAll('&amp;', '&')
}

test.each([
  ['/new?since=zzz', 'en', 'New since: a day has the form 2025-04-30'],
  ['/new?since=zzz', 'ru', /<li>Новое с: .*2025-04-30/],
  ['/new?since=zzz', 'kk', /<li>Содан бергі жаңалық: .*2025-04-30/],
  ['/new?since=2031-02-30', 'en', 'New since: '],
  ['/search?venue=moon', 'en', 'venue: not one of the choices'],
  ['/search?sort=loudest', 'en', 'sort: not one of the choices'],
  ['/mends?about=somebody', 'en', 'about: not one of the choices'],
  ['/people?page=x', 'en', 'Pages: a page is a number'],
  ['/export/positions.csv?stance=likes', 'en', 'stance: not one of the choices'],
  ['/export/statements.csv?from=2031-05-20&to=2031-05-01', 'en', /<li>[^<]+: this day lies before the first one/],
  ['/export/positions.csv?from=2031-05-20&to=2031-05-01', 'ru', /<li>[^<]+: этот день раньше первого/],
  ['/feeds/statements.atom?from=2031-05-20&to=2031-05-01', 'en', /<li>[^<]+: this day lies before the first one/],
  ['/feeds/positions.json?from=2031-05-20&to=2031-05-01', 'kk', /<li>[^<]+: бұл күн бірінші күннен бұрын/],
  ['/export/statements.csv?kinds=direct', 'en', 'kinds: not known here'],
  ['/export/people.csv?name=x', 'ru', 'name: такого фильтра здесь нет'],
  ['/export/mends.csv?page=1', 'en', 'page: not known here'],
  ['/feeds/statements.atom?org=x&who=x', 'en', 'who: not known here'],
  ['/feeds/changes.json?stance=supports', 'kk', 'stance: мұнда ондай сүзгі жоқ'],
  ['/feeds/stories.atom?q=x', 'en', 'q: not known here'],
])('%s, %s: says what does not hold', async (path, language, words) => {
  const markup = await pageOf(path, 400, language)
  if (typeof words === 'string') expect(markup).toContain(`<li>${words}`)
  else expect(markup).toMatch(words)
})

test.each([
  ['en', '20 May 2031 lies after 1 May 2031: no day lies between them.', 'Search the other way round'],
  ['ru', 'между ними нет ни одного дня', 'Поменять дни местами'],
  ['kk', 'аралығында бірде-бір күн жоқ', 'Күндердің орнын ауыстыру'],
])('days the wrong way round in a search, %s: a hint, and the search the other way round', async (language, why, swap) => {
  const markup = await pageOf('/search?from=2031-05-20&to=2031-05-01', 200, language)
  expect(markup.replaceAll('\u00a0', ' ')).toContain(why)
  expect(markup).toContain(`<a href="/search?from=2031-05-01&to=2031-05-20">${swap}</a>`)
  expect(await pageOf('/search?from=2031-05-01&to=2031-05-20', 200, language)).not.toContain(swap)
})

test.each([
  '/statements',
  '/search?q=x',
  '/facets',
  '/positions?holder=x',
  '/suggested-issues',
  '/quotings',
])('days the wrong way round: the API refuses them, %s', async (path) => {
  const response = await ask(site, `/api${path}${path.includes('?') ? '&' : '?'}from=2031-05-20&to=2031-05-01`)
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({
    errors: [{ parameter: 'to', message: expect.stringContaining('before `from`') }],
  })
})

test.each([
  '/counts',
  '/statements',
  '/issues',
  '/outlets/vestnik.example',
])('a parameter that is not known: the API refuses it, %s', async (path) => {
  const response = await ask(site, `/api${path}?unheard=1`)
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ errors: [{ parameter: 'unheard' }] })
})

test.each([
  '/export/articles.csv?lang=kk',
  '/feeds/articles.atom?lang=kk',
])('%s: the language of the site is no filter', async (path) => {
  await pageOf(path, 200)
})

/** A list, and an address of it. */
const lists: readonly (readonly [name: string, path: () => string])[] = [
  ['people', () => '/people'],
  ['people of a name', () => '/people?name=%D0%A0%D0%B5%D0%BC%D0%B8%D0%B7%D0%BE%D0%B2%D0%B0'],
  ['articles', () => '/articles'],
  ['stories', () => '/stories'],
  ['mends', () => '/mends'],
  ['search', () => '/search?q=%D1%80%D0%B5%D0%BA%D0%B0'],
  ['statements', () => '/search'],
  ['positions', () => '/positions?holder=%D0%92%D0%B5%D0%BB%D1%8C%D0%B4%D0%BE%D1%80%D0%B8%D1%8F'],
  ['issue', () => `/issues/${issue}`],
  ['person', () => `/people/${person}`],
  ['outlet', () => '/outlets/vestnik.example'],
]

test.each(lists)('a page behind the last one of %s leads to the first', async (_, path) => {
  const asked = path()
  const markup = await pageOf(`${asked}${asked.includes('?') ? '&' : '?'}page=99`, 200)
  expect(markup).toContain('There is no page 99 of this list')
  expect(markup).toContain(`<a href="${asked}">To the first page</a>`)
  expect(markup).not.toContain('rel="prev"')
  expect(await pageOf(asked, 200)).not.toContain('There is no page')
})

test('people are counted to lead back to their last page', async () => {
  const markup = await pageOf('/people?page=99', 200)
  expect(markup).toContain('It ends with page 1.')
  expect(await pageOf('/people?page=99&name=%D0%BD%D0%B8%D0%BA%D1%82%D0%BE', 200)).toContain('Nobody found by')
})

test('a list of several pages leads to its last one', async () => {
  const markup = await pageOf('/search?page=99&lang=ru', 200)
  const [, last = ''] = /href="(\/search\?page=\d+)">На последнюю страницу/.exec(markup) ?? []
  expect(last).not.toBe('')
  expect(await pageOf(last, 200)).toContain('rel="prev"')
})

test.each([
  ['/positions?holder=', '/positions'],
  ['/positions?q=&holder=', '/positions'],
  ['/search?speaker=&from=&to=', '/search'],
  ['/api/positions?holder=&q=%D0%98%D1%80%D1%82%D1%8B', '/api/positions?q=%D0%98%D1%80%D1%82%D1%8B'],
  ['/api/statements?speaker=%20&outlet=&limit=5', '/api/statements?limit=5'],
  ['/api/people?name=&after=', '/api/people'],
])('%s: an empty value is not given', async (asked, plain) => {
  const words = (markup: string) => /<main[\s\S]*<\/main>/.exec(markup)?.[0] ?? markup
  expect(words(await pageOf(asked, 200))).toBe(words(await pageOf(plain, 200)))
})
