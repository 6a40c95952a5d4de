import { expect, test } from 'vitest'
import { keep } from '../../src/record/index.ts'
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
  for (const wrong of ['', '?since=', '?since=yesterday', '?since=2031-02-30'])
    expect((await ask(site, `/new${wrong}`)).status, wrong).toBe(400)
  await close()
})
