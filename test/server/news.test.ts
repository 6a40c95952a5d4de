import { expect, test } from 'vitest'
import { keep, newSince } from '../../src/record/index.ts'
import { newsSchema } from '../../src/server/api/ledger.ts'
import { createSite } from '../../src/server/index.ts'
import { invent } from '../record/readings.ts'
import { ask, recordOf, siteOptions } from './site.ts'

const page = (number: number, at: string, text = `Рика Мольс: «Паром ${number} идёт».`) =>
  invent({
    url: `https://mol.example/${number}`,
    title: `Паром ${number}`,
    text,
    people: [{ name: 'Рика Мольс', says: [`Паром ${number} идёт`] }],
    at,
  })

test('what is new since a visit stands on a page of its own, to which the front page leads', async () => {
  const { record, close } = await recordOf([])
  await keep(record, page(1, '2031-05-01T10:00:00.000Z'))
  await keep(record, page(2, '2031-05-03T10:00:00.000Z'))
  await keep(record, page(3, '2031-05-04T10:00:00.000Z'))
  await keep(record, page(1, '2031-05-05T10:00:00.000Z', 'Уточнено. Рика Мольс: «Паром 1 идёт».'))
  const site = createSite(siteOptions(record))
  const visit = `visit=.${Date.parse('2031-05-02T10:00:00Z') / 1000}`
  const front = await (await ask(site, '/', { headers: { cookie: visit } })).text()
  const [, link = ''] = /class="since"><a href="(\/new\?since=[^"]+)"/.exec(front) ?? []
  const news = await (await ask(site, link)).text()
  expect(news).toMatch(/<h1>2.new articles since your last visit/)
  const shown = [...news.matchAll(/<b>(Паром \d)<\/b>/g)].map(([, title]) => title)
  expect(shown).toEqual(['Паром 3', 'Паром 2', 'Паром 1'])
  expect(news).toMatch(/\/changes" lang="ru"><b>Паром 1/)
  const nothing = await ask(site, '/new?since=2031-05-06')
  expect(nothing.status).toBe(200)
  expect(await nothing.text()).toContain('Nothing was added since')
  for (const wrong of ['?since=yesterday', '?since=2031-02-30'])
    expect((await ask(site, `/new${wrong}`)).status, wrong).toBe(400)
  for (const unsaid of ['', '?since=']) {
    const answer = await ask(site, `/new${unsaid}`)
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/'])
  }
  await close()
})

/** What the site says at 2031-06-01T12:00:00Z; the pages were captured a minute after each other. */
async function busy(pages: number) {
  const { record, close } = await recordOf([])
  const at = (minute: number): string => new Date(Date.parse('2031-05-20T00:00:00Z') + minute * 60_000).toISOString()
  for (let number = 1; number <= pages; number += 1) {
    await keep(record, page(number, at(number)))
    await keep(record, page(number, at(number + 1000), `Уточнено. Рика Мольс: «Паром ${number} идёт».`))
  }
  return { site: createSite(siteOptions(record)), close }
}

test('of news of which a page does not show all it says how many there are; the front page counts alike', async () => {
  const { site, close } = await busy(102)
  const news = await (await ask(site, '/new?since=2031-05-19')).text()
  expect(news).toMatch(/<h1>102.new articles/)
  expect(news.match(/1–100 of 102/g)).toHaveLength(2)
  const visit = (day: string) => ({ headers: { cookie: `visit=.${Date.parse(day) / 1000}` } })
  expect(await (await ask(site, '/', visit('2031-05-19'))).text()).toMatch(/100\+?.new articles\+?/)
  const edited = await (await ask(site, '/', visit('2031-05-20T12:00:00Z'))).text()
  expect(edited).toContain('Nothing was added since')
  expect(await (await ask(site, '/new?since=2031-05-20T12:00:00Z')).text()).toContain('Nothing was added since')
  await close()
})

test('news is told for a year; the API goes on from cursor to cursor', async () => {
  const { site, close } = await busy(5)
  const get = async (query: string) => newsSchema.parse(await (await ask(site, `/api/news?${query}`)).json())
  const whole = await get('since=0001-01-01')
  expect(whole).toMatchObject({ since: '2030-05-31T12:00:00.000Z', articleCount: 5, changedCount: 5, next: null })
  expect(await (await ask(site, '/new?since=0001-01-01')).text()).toMatch(/31 May 2030/)
  const found: string[] = []
  for (let next: string | null = ''; next !== null; ) {
    const part = await get(`since=2031-05-01&limit=2${next && `&after=${next}`}`)
    expect(part.articleCount).toBe(5)
    expect(part.changed).toHaveLength(next === '' ? 2 : 0)
    found.push(...part.articles.map(({ id }) => id))
    next = part.next
  }
  expect(found).toEqual(whole.articles.map(({ id }) => id))
  expect((await ask(site, '/api/news?since=2031-05-01&after=WzFd')).status).toBe(400)
  await close()
})

/** A page on which lands are for a thing, or against it. */
const stances = (number: number, published: string, at: string, lands: readonly string[], backs: boolean) => {
  const cue = backs ? 'поддержал' : 'отверг'
  const evidence = (land: string): string => `Край ${land} ${cue} новый маяк.`
  return invent({
    url: `https://mol.example/stances/${number}`,
    title: `Маяк ${number}`,
    text: lands.map(evidence).join(' '),
    published,
    at,
    positions: lands.map((land) => ({
      holder: `Край ${land}`,
      stance: backs ? 'supports' : 'opposes',
      cue,
      target: 'новый маяк',
      evidence: evidence(land),
    })),
  })
}

test('the pages of the news behind the first compare no positions: they tell what it counted', async () => {
  const { record, close } = await recordOf([])
  await keep(record, stances(1, '2031-04-01', '2031-04-02T00:00:00.000Z', ['А1', 'А2'], true))
  await keep(record, stances(2, '2031-05-20', '2031-05-20T00:00:00.000Z', ['А1'], false))
  await keep(record, stances(3, '2031-05-20', '2031-05-21T00:00:00.000Z', ['А2'], false))
  const first = await newSince(record, { since: '2031-05-10', limit: 1 })
  expect([first.positionCount, first.next?.positionCount]).toEqual([2, 2])
  let asked = 0
  const counting = record.read.withPlugin({
    transformQuery: ({ node }) => {
      if (JSON.stringify(node).includes('"position"')) asked += 1
      return node
    },
    transformResult: async ({ result }) => result,
  })
  const query = { since: '2031-05-10', limit: 1 }
  const watched = { ...record, read: counting }
  expect(await newSince(watched, query)).toEqual(first)
  expect(asked).toBeGreaterThan(0)
  asked = 0
  const second = await newSince(watched, { ...query, ...(first.next && { after: first.next }) })
  expect([second.articles.length, second.positionCount, second.complete, asked]).toEqual([1, 2, true, 0])
  await close()
})

test('changes of position are counted on every page of the news', async () => {
  const { record, close } = await recordOf([])
  const lands = ['А1', 'А2', 'А3']
  await keep(record, stances(1, '2031-04-01', '2031-04-02T00:00:00.000Z', lands, true))
  for (const [number, land] of lands.entries())
    await keep(record, stances(number + 2, '2031-05-20', `2031-05-2${number}T00:00:00.000Z`, [land], false))
  const site = createSite(siteOptions(record))
  const counted: [count: number, shown: number][] = []
  for (let next: string | null = ''; next !== null; ) {
    const path = `/api/news?since=2031-05-10&limit=1${next && `&after=${next}`}`
    const part = newsSchema.parse(await (await ask(site, path)).json())
    counted.push([part.positionCount, part.positions.length])
    next = part.next
  }
  expect(counted).toEqual([
    [3, 1],
    [3, 0],
    [3, 0],
  ])
  await close()
})

test('where there are more positions than are compared, the news says that changes may be missing', async () => {
  const { record, close } = await recordOf([])
  const site = createSite(siteOptions(record))
  const news = async () => newsSchema.parse(await (await ask(site, '/api/news?since=2031-05-10')).json())
  const note = async (language: string): Promise<string | undefined> =>
    /<p class="notice">([^<]+)/.exec(await (await ask(site, '/new?since=2031-05-10', { language })).text())?.[1]
  const many = Array.from({ length: 2000 }, (_, at) => `А${at}`)
  await keep(record, stances(1, '2031-04-01', '2031-04-02T00:00:00.000Z', many, true))
  await keep(record, stances(2, '2031-05-19', '2031-05-20T00:00:00.000Z', ['А1'], false))
  expect(await news()).toMatchObject({ positionCount: 1, complete: true })
  expect(await note('en')).toBeUndefined()
  // An old page that came late: all that was said since its day is to be looked at.
  await keep(record, stances(3, '2031-03-01', '2031-05-21T00:00:00.000Z', ['Б'], false))
  expect(await news()).toMatchObject({ complete: false })
  expect(await note('ru')).toMatch(/^Позиций больше/)
  expect(await note('kk')).toMatch(/қаралғаннан/)
  expect(await note('en')).toMatch(/than were looked at/)
  await close()
})
