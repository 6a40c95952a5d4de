import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  addToken,
  findPeople,
  keep,
  latestArticles,
  mendLog,
  type RecordStore,
  searchStatements,
  splitPerson,
  storiesWith,
} from '../../src/record/index.ts'
import { problemSchema } from '../../src/server/api/problem.ts'
import { createSite } from '../../src/server/index.ts'
import { readingOf, type SamplePage, samples } from './sample.ts'
import { addUser, send, signIn } from './signed.ts'
import { ask, recordOf, siteOptions } from './site.ts'

/** Several of one name: who makes two entries one chooses among them, on the site and through the API. */

let record: RecordStore
let close: () => Promise<void>
let site: ReturnType<typeof createSite>
let editor: { readonly cookie: string; readonly seal: string }
let namesakes: readonly string[]
let foreign: string

beforeEach(async () => {
  ;({ record, close } = await recordOf(samples))
  let minute = 0
  site = createSite(siteOptions(record, { now: () => new Date(Date.UTC(2031, 5, 1, 12, minute++)) }))
  await addUser(record, 'Анна Линд')
  editor = await signIn(site, 'Анна Линд')
  const [one] = (await findPeople(record, 'Лада Ремизова')).filter(({ name }) => name === 'Лада Ремизова')
  const [spring] = (await searchStatements(record, { words: 'покажите карту' })).entries
  const by = { by: 'Анна Линд', reason: 'тёзка', at: '2031-06-01T09:00:00.000Z' }
  await splitPerson(record, one?.id ?? '', [spring?.article.id ?? ''], by)
  const found = await findPeople(record, 'Лада Ремизова')
  namesakes = found.filter(({ name }) => name === 'Лада Ремизова').map(({ id }) => id)
  foreign = (await findPeople(record, 'Lada Remizova'))[0]?.id ?? ''
})
afterEach(() => close())

const merge = (fields: Readonly<Record<string, string>>) =>
  send(
    site,
    '/mend/merge',
    { seal: editor.seal, reason: 'одно лицо', back: `/people/${foreign}?page=1`, subject: foreign, ...fields },
    { cookie: editor.cookie },
  )
const merged = async () => (await mendLog(record)).mends.filter(({ kind }) => kind === 'merge')

/** The form of a page, as a browser would send it with the choice that is given. */
function chosen(markup: string, other: string): Readonly<Record<string, string>> {
  const hidden = [...markup.matchAll(/<input type="hidden" name="([\w-]+)" value="([^"]*)">/g)]
  const fields = hidden.map(([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')])
  return { ...Object.fromEntries(fields), other }
}

test('the form offers those of the name, and what was filled in is kept', async () => {
  expect(namesakes).toHaveLength(2)
  const response = await merge({ other: 'Лада Ремизова' })
  expect(response.status).toBe(409)
  const markup = (await response.text()).replaceAll('\u00a0', ' ')
  expect([...markup.matchAll(/type="radio" name="other" value="(p\w+)"/g)].map(([, id]) => id)).toEqual(namesakes)
  for (const id of namesakes) expect(markup).toContain(`href="/people/${id}"`)
  expect(markup).toContain('официальный представитель, МИД Вельдории · 4 statements · 1 article')
  const again = await merge(chosen(markup, namesakes[1] ?? ''))
  expect([again.status, again.headers.get('location')]).toEqual([303, `/people/${foreign}?page=1`])
  expect(await merged()).toMatchObject([{ reason: 'одно лицо', by: 'Анна Линд' }])
})

test('a name that nobody has joins nobody: those near it are offered', async () => {
  const response = await merge({ other: 'Лада Рамазова' })
  expect(response.status).toBe(404)
  const markup = await response.text()
  expect(markup).toContain('Nobody has this name.')
  for (const id of namesakes) expect(markup).toContain(`name="other" value="${id}"`)
  expect(await merged()).toEqual([])
})

test('a namesake is made one with the only other of the name', async () => {
  const response = await merge({ subject: namesakes[0] ?? '', other: 'Лада Ремизова' })
  expect(response.status).toBe(303)
  expect(await merged()).toHaveLength(1)
})

test('stories of one headline', async () => {
  const fire = (year: number, outlet: string, text: string): SamplePage => ({
    url: `https://${outlet}.example/${year}`,
    title: 'Пожар на пристани',
    publisher: outlet,
    language: 'ru',
    published: `${year}-02-03`,
    paragraphs: [text],
  })
  const texts = ['Сгорел склад канатов у пристани Верхней.', 'Вспыхнул паром «Гагара», двое спасены водолазами.']
  for (const [at, text] of texts.entries())
    for (const outlet of ['beta', 'gamma']) await keep(record, readingOf(fire(2027 + at, outlet, text)))
  const stories = (await storiesWith(record, 'Пожар на пристани', 9)).map(({ id }) => id)
  expect(stories).toHaveLength(2)
  const [article] = await latestArticles(record, { limit: 1 })
  const response = await send(
    site,
    '/mend/story-merge',
    {
      seal: editor.seal,
      reason: 'одно',
      back: '/stories',
      subject: `t${article?.id.slice(1)}`,
      other: 'Пожар на пристани',
    },
    { cookie: editor.cookie },
  )
  expect(response.status).toBe(409)
  const markup = (await response.text()).replaceAll('\u00a0', ' ')
  expect([...markup.matchAll(/type="radio" name="other" value="(t\w+)"/g)].map(([, id]) => id)).toEqual(stories)
  expect(markup).toContain('2 outlets · 2 articles · 3 February 2027')
})

test('the API lists them with the conflict, and takes one by id', async () => {
  const { token } = await addToken(record, {
    account: 'Анна Линд',
    label: 'desk',
    at: new Date('2031-06-01T08:00:00Z'),
  })
  const ask409 = (other: string) =>
    ask(site, '/api/mends', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ mend: 'merge', person: foreign, other, reason: 'одно лицо' }),
    })
  const response = await ask409('Лада Ремизова')
  expect(response.status).toBe(409)
  expect(response.headers.get('content-type')).toContain('application/problem+json')
  const { title, candidates } = problemSchema.strict().parse(await response.json())
  expect(title).toBe('Several answer to this name')
  expect(candidates).toMatchObject(
    namesakes.map((id) => ({ id, name: 'Лада Ремизова', role: 'официальный представитель', page: `/people/${id}` })),
  )
  expect((await ask409('никто такой')).status).toBe(404)
  const near = await ask409('Лада Рамазова')
  expect(near.status).toBe(404)
  expect(problemSchema.parse(await near.json())).toMatchObject({
    title: 'Nobody has this name',
    candidates: expect.arrayContaining([expect.objectContaining({ id: namesakes[0] })]),
  })
  expect((await ask409(namesakes[0] ?? '')).status).toBe(201)
})

/** Where the switch of languages on an answer leads to. */
async function switched(response: Response): Promise<readonly string[]> {
  const markup = await response.text()
  const [, nav = ''] = /<nav class="tongues"[^>]*>([\s\S]*?)<\/nav>/.exec(markup) ?? []
  return [...nav.matchAll(/href="([^"]+)"/g)].map(([, to = '']) => to.replaceAll('&amp;', '&'))
}

test.each([
  [
    '/mend/merge',
    { back: '/people?page=1', subject: 'p000000000000000000000000', other: 'никто' },
    '/people?page=1&lang=en',
  ],
  ['/mend/reject', { back: '/positions?q=%D1%80%D0%B5%D0%BA%D0%B0' }, '/positions?q=%D1%80%D0%B5%D0%BA%D0%B0&lang=en'],
  ['/mend/sing', {}, '/?lang=en'],
  ['/saved', { name: '', q: 'река' }, '/saved?lang=en'],
  ['/saved/s000000000000000000000000/alert', { url: 'ftp://x' }, '/saved?lang=en'],
  ['/account', { old: 'x', password: 'y' }, '/sign-in?lang=en'],
  ['/sign-in', { name: 'x', password: 'y', to: '/people' }, '/sign-in?to=%2Fpeople&lang=en'],
  ['/read', { text: '' }, '/read?lang=en'],
])('the languages of the answer to a form at %s lead to a page', async (path, fields, wanted) => {
  const response = await send(site, path, { seal: editor.seal, ...fields }, { cookie: editor.cookie })
  expect(response.status).toBeGreaterThanOrEqual(400)
  const links = await switched(response)
  expect(links).toContain(wanted)
  for (const to of links) expect((await ask(site, to, { headers: { cookie: editor.cookie } })).status, to).toBe(200)
})

test('a mend leads back to the list it was made from, as it was asked for', async () => {
  const asked = `/positions?q=${encodeURIComponent('речную')}`
  const markup = await (await ask(site, `${asked}&lang=en`, { headers: { cookie: editor.cookie } })).text()
  const backs = [...markup.matchAll(/name="back" value="([^"]*)"/g)].map(([, back = '']) =>
    back.replaceAll('&amp;', '&'),
  )
  expect(backs.length).toBeGreaterThan(0)
  expect(new Set(backs)).toEqual(new Set([asked]))
  const unsigned = await (await ask(site, `/people/${foreign}?page=1`)).text()
  expect(unsigned).toContain(`href="/sign-in?to=${encodeURIComponent(`/people/${foreign}?page=1`)}"`)
})
