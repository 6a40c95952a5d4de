import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defineIssue, issues, keep, latestStories, mostQuoted, type RecordStore } from '../../src/record/index.ts'
import { createSite } from '../../src/server/index.ts'
import { invent } from '../record/readings.ts'
import { quoted } from './quoted.ts'
import { samples } from './sample.ts'
import { ask, recordOf, siteOptions } from './site.ts'
import { turned } from './turned.ts'

const states = Array.from({ length: 75 }, (_, at) => `Островия-${at}`)

let record: RecordStore
let close: () => Promise<void>
let site: ReturnType<typeof createSite>
let paths: Readonly<Record<string, string>>

beforeAll(async () => {
  ;({ record, close } = await recordOf([...samples, ...quoted, ...turned]))
  const positions = states.map((holder) => ({
    holder,
    type: 'state' as const,
    stance: 'opposes' as const,
    cue: 'против',
    target: 'волнореза',
    evidence: `${holder} против волнореза.`,
  }))
  const text = positions.map(({ evidence }) => evidence).join(' ')
  await keep(
    record,
    invent({ url: 'https://mol.example/1', text, positions, publisher: { name: 'Мол', domain: 'mol.example' } }),
  )
  for (const outlet of ['more', 'bereg'])
    await keep(
      record,
      invent({
        url: `https://${outlet}.example/1`,
        title: 'Ярмарку у маяка перенесут на четверг',
        text: 'Ярмарку у маяка перенесут на четверг, сообщила Рика Мольс: «Козы займут площадь и мол».',
        people: [{ name: 'Рика Мольс', says: ['Козы займут площадь и мол'] }],
        publisher: { name: outlet, domain: `${outlet}.example` },
      }),
    )
  const definition = { names: { ru: 'Волнорез' }, description: '', rules: [{ all: 'волнорез' }] }
  await defineIssue(record, definition, { by: 'Анна', reason: 'одно', at: '2031-06-01T00:00:00Z' })
  site = createSite(siteOptions(record))
  const [story] = await latestStories(record, { limit: 1 })
  const [issue] = await issues(record)
  const [person] = await mostQuoted(record, { limit: 1 })
  paths = {
    search: `/search?q=${encodeURIComponent('переправа')}`,
    people: '/people',
    person: `/people/${person?.id}`,
    articles: '/articles',
    stories: '/stories',
    story: `/stories/${story?.id}`,
    positions: '/positions',
    board: `/positions?q=${encodeURIComponent('волнорез')}`,
    issue: `/issues/${issue?.id}`,
    outlet: '/outlets/mol.example',
    outlets: '/outlets',
    mends: `/mends?about=${issue?.id}`,
    news: '/new?since=2031-01-01',
  }
})
afterAll(() => close())

const textOf = async (path: string): Promise<string> => {
  const response = await ask(site, path)
  expect(response.status, path).toBe(200)
  return response.text()
}
const linksIn = (markup: string): string[] =>
  [...markup.matchAll(/href="(\/(?:export|feeds)\/[^"]+)"/g)].map(([, path = '']) => path.replaceAll('&amp;', '&'))

describe('what a page lists leaves', () => {
  test.each([
    ['search', ['csv', 'jsonl', 'parquet', 'bib', 'atom', 'json']],
    ['people', ['csv', 'jsonl', 'parquet', 'ftm.json']],
    ['person', ['csv', 'jsonl', 'parquet', 'bib', 'atom', 'json']],
    ['articles', ['csv', 'jsonl', 'parquet', 'atom', 'json']],
    ['outlets', ['csv', 'jsonl', 'parquet']],
    ['mends', ['csv', 'jsonl', 'parquet']],
    ['news', ['atom', 'json']],
    ['stories', ['atom', 'json']],
    ['story', ['atom', 'json']],
    ['board', ['csv', 'jsonl', 'parquet', 'atom', 'json']],
    ['issue', ['csv', 'jsonl', 'parquet', 'atom', 'json']],
    ['outlet', ['csv', 'jsonl', 'parquet', 'bib', 'atom', 'json']],
  ])('%s: as %j, and each of them answers', async (kind, forms) => {
    const markup = (await textOf(paths[kind] ?? '')).replace(/<head>.*<\/head>/s, '')
    const links = linksIn(markup)
    expect(links.map((link) => /\/[^/?]*?\.([^/?]+)(?:\?|$)/.exec(link)?.[1])).toEqual(forms)
    for (const link of links) expect((await ask(site, link)).status, link).toBe(200)
  })

  test('changes of position as a feed, beside them', async () => {
    expect(linksIn(await textOf('/positions'))).toContain('/feeds/changes.json')
  })
})

test.each(['board', 'issue'])('a %s of more positions than a page has goes on over pages', async (kind) => {
  const path = paths[kind] ?? ''
  const shown: string[] = []
  for (let page = 1, more = true; more; page += 1) {
    const markup = await textOf(`${path}${path.includes('?') ? '&' : '?'}page=${page}`)
    shown.push(...[...markup.matchAll(/Островия-\d+ против волнореза/g)].map(([words]) => words))
    more = markup.includes('rel="next"')
    expect(page).toBeLessThan(4)
  }
  expect(new Set(shown).size).toBe(states.length)
  expect((await ask(site, `${path}${path.includes('?') ? '&' : '?'}page=x`)).status).toBe(400)
})
