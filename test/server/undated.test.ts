import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RecordStore } from '../../src/record/index.ts'
import { instantOfArticle } from '../../src/server/dates.ts'
import { createSite } from '../../src/server/index.ts'
import { parseCsv } from './parse-csv.ts'
import { river, type SamplePage, spring } from './sample.ts'
import { ask, recordOf, siteOptions } from './site.ts'

/** Pages that do not say when they were published: only their capture tells a day, and whatever shows one says so. */

const captured = '2031-07-02T09:30:00Z'
const position = (target: string) =>
  ({
    holder: 'Тамария',
    type: 'state',
    stance: 'supports',
    cue: 'за',
    target,
    evidence: `Тамария за ${target}.`,
  }) as const
const undated: SamplePage = {
  ...spring,
  url: 'https://vestnik.example/undated',
  publisher: 'Вестник Приозёрья: лента',
  title: 'Переправа без даты',
  published: null,
  captured,
  paragraphs: ['Тамария за новую переправу.', '«{c1 Переправе быть}», — {q1 сказал} {s1 Ивар Орсен}, капитан.'],
  said: { 1: { speaker: { name: 'Ивар Орсен', role: 'капитан' } } },
  held: [position('новую переправу')],
}
const dated: SamplePage = {
  ...undated,
  url: 'https://vestnik.example/dated',
  published: '2031-06-20',
  paragraphs: [undated.paragraphs[0] ?? ''],
  said: {},
}

let record: RecordStore
let close: () => Promise<void>
let site: ReturnType<typeof createSite>
beforeAll(async () => {
  ;({ record, close } = await recordOf([river, undated, dated]))
  site = createSite(siteOptions(record))
})
afterAll(() => close())

const textOf = async (path: string, language = 'en'): Promise<string> => {
  const response = await ask(site, path, { language })
  expect(response.status, path).toBe(200)
  return response.text()
}

test.each([
  ['statements', 'Переправе быть'],
  ['positions', 'Тамария за новую переправу.'],
  ['articles', undated.title],
])('%s as a table: what the date is', async (kind, words) => {
  const [head = [], ...rows] = parseCsv(await textOf(`/export/${kind}.csv`))
  expect(head.slice(0, 4)).toEqual(['date', 'basis', 'published', 'captured'])
  const cells = rows.filter((row) => row.includes(words ?? '')).map((row) => row.slice(0, 4))
  expect(cells).toContainEqual(['2031-07-02', 'captured', '', captured])
  expect(rows.map((row) => row.slice(0, 3))).toContainEqual(['2031-05-14', 'published', river.published])
})

test.each(['statements', 'positions', 'articles'])('%s as jsonl', async (kind) => {
  const lines = (await textOf(`/export/${kind}.jsonl`)).trimEnd().split('\n')
  const articles = lines.map((line) => JSON.parse(line)).map((it) => it.article ?? it)
  expect(articles).toContainEqual(expect.objectContaining({ published: null, captured }))
})

test.each([
  ['/outlets/vestnik.example', 'en', '14 May 2031 – 2 July 2031 (captured)'],
  ['/outlets/vestnik.example', 'ru', '14 мая 2031 г. – 2 июля 2031 г. (снимок)'],
  ['/positions', 'en', '20 June 2031 – 2 July 2031 (captured)'],
])('%s, %s', async (path, language, words) => {
  expect((await textOf(path, language)).replaceAll(/[\u00a0\u202f]/g, ' ')).toContain(words)
})

test('an undated page stands in charts on the day of its capture, as one that was published on that day', () => {
  const [unknown, onThatDay] = [null, '2031-07-02'].map((published) => instantOfArticle({ published, captured }))
  expect(unknown).toBe(onThatDay)
})

test('a role', async () => {
  const { items } = JSON.parse(await textOf('/api/people?limit=9'))
  const captain = items.find(({ name }: { name: string }) => name === 'Ивар Орсен')
  expect(await textOf(`/people/${captain.id}`)).toContain('captured 2 July 2031')
})

test('the API names what tells the days that stand without their articles', async () => {
  expect(JSON.parse(await textOf('/api/outlets/vestnik.example'))).toMatchObject({
    first: '2031-05-14',
    firstBasis: 'published',
    last: '2031-07-02',
    lastBasis: 'captured',
  })
  const { items } = JSON.parse(await textOf('/api/suggested-issues?limit=5'))
  expect(items[0]).toMatchObject({
    from: '2031-06-20',
    fromBasis: 'published',
    to: '2031-07-02',
    toBasis: 'captured',
  })
})

test('a feed gives an undated page no date of publication', async () => {
  const { items } = JSON.parse(await textOf('/feeds/articles.json'))
  const item = items.find(({ title }: { title: string }) => title === undated.title)
  expect(item.date_published).toBeUndefined()
  expect(item.date_modified).toBe('2031-07-02T09:30:00.000Z')
})

test('FollowTheMoney gets no day of an office from an undated page', async () => {
  const lines = (await textOf('/export/people.ftm.json')).trimEnd().split('\n')
  const held = lines.map((line) => JSON.parse(line)).filter(({ schema }) => schema === 'Occupancy')
  const dates = (words: string) =>
    held.find(({ properties }) => properties.summary?.[0]?.includes(words))?.properties.date
  expect(dates('капитан')).toBeUndefined()
  expect(dates('представитель')).toEqual(['2031-05-14'])
})

test('an outlet of two names stands once in every list of outlets', async () => {
  const { items } = JSON.parse(await textOf('/api/outlets'))
  const outlet = {
    name: 'Вестник Приозёрья: лента',
    domain: 'vestnik.example',
    names: ['Вестник Приозёрья: лента', 'Вестник Приозёрья'],
    articles: 3,
  }
  expect(items).toEqual([expect.objectContaining(outlet)])
  expect((await textOf('/outlets')).match(/href="\/outlets\/[^"]+"/g)).toEqual(['href="/outlets/vestnik.example"'])
  expect(await textOf('/outlets/vestnik.example')).toContain('Also written: Вестник Приозёрья<')
})
