import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  findPeople,
  latestArticles,
  latestStories,
  mendLog,
  type RecordStore,
  searchStatements,
  statementView,
  storyView,
} from '../../src/record/index.ts'
import { createSite } from '../../src/server/index.ts'
import { samples } from './sample.ts'
import { addUser, send, signIn } from './signed.ts'
import { ask, recordOf, siteOptions } from './site.ts'

let record: RecordStore
let close: () => Promise<void>
let site: ReturnType<typeof createSite>
let editor: { readonly cookie: string; readonly seal: string }
let minute = 0

beforeEach(async () => {
  ;({ record, close } = await recordOf(samples))
  // Two mends are never made at one instant.
  site = createSite(siteOptions(record, { now: () => new Date(Date.UTC(2031, 5, 1, 12, minute++)) }))
  await addUser(record, 'Анна Линд')
  editor = await signIn(site, 'Анна Линд')
})
afterEach(() => close())

const mend = (deed: string, fields: Readonly<Record<string, string | readonly string[]>>) =>
  send(
    site,
    `/mend/${deed}`,
    { seal: editor.seal, reason: 'см. запись', back: '/mends', ...fields },
    { cookie: editor.cookie },
  )
const page = async (path: string): Promise<string> =>
  (await ask(site, path, { headers: { cookie: editor.cookie } })).text()
const person = async (name: string): Promise<string> => (await findPeople(record, name))[0]?.id ?? ''
const statement = async (words: string): Promise<string> =>
  (await searchStatements(record, { words })).entries[0]?.id ?? ''

/** Takes back the newest mend by the button that the log shows for it. */
async function undo(): Promise<void> {
  const [, subject = ''] = /action="\/mend\/undo"[\s\S]*?name="subject" value="(m\w+)"/.exec(await page('/mends')) ?? []
  expect((await mend('undo', { subject, reason: '' })).status).toBe(303)
}

test('a statement is rejected from its page and comes back with one click', async () => {
  const id = await statement('покажите карту')
  expect(await page(`/statements/${id}`)).toContain('action="/mend/reject"')
  const response = await mend('reject', { subject: id, back: `/statements/${id}` })
  expect([response.status, response.headers.get('location')]).toEqual([303, `/statements/${id}`])
  expect((await statementView(record, id))?.rejected).toBe(true)
  expect((await mendLog(record)).mends[0]).toMatchObject({ by: 'Анна Линд', reason: 'см. запись', kind: 'reject' })
  await undo()
  expect((await statementView(record, id))?.rejected).toBe(false)
})

test('the page behind a form says once what the form has done', async () => {
  const id = await statement('покажите карту')
  const behind = async (response: Response): Promise<string> => {
    const [told = ''] = (response.headers.get('set-cookie') ?? '').split(';')
    const headers = { cookie: `${editor.cookie}; ${told}; lang=en` }
    const next = await ask(site, response.headers.get('location') ?? '', { headers })
    expect(next.headers.get('set-cookie')).toContain('told=;')
    return next.text()
  }
  const said = /<p class="notice" role="status">(.*?) <a href="\/mends">/
  expect(said.exec(await behind(await mend('reject', { subject: id })))?.[1]).toBe('Corrected. It can be undone.')
  const [, subject = ''] = /name="subject" value="(m\w+)"/.exec(await page('/mends')) ?? []
  expect(said.exec(await behind(await mend('undo', { subject })))?.[1]).toBe('The correction is undone.')
  expect(await page('/mends')).not.toMatch(said)
  const stranger = await ask(site, '/mends', { headers: { cookie: 'told=mended' } })
  expect(await stranger.text()).not.toMatch(said)
})

test('behind https what the form has done is told over https alone', async () => {
  const id = await statement('покажите карту')
  const fields = { seal: editor.seal, reason: 'см. запись', subject: id }
  const https = { cookie: editor.cookie, 'x-forwarded-proto': 'https' }
  const response = await send(site, '/mend/reject', fields, https)
  expect(response.headers.getSetCookie().join()).toMatch(/told=mended;.*Secure/)
})

test('a speaker is named, by name, by page or as unnamed', async () => {
  const id = await statement('покажите карту')
  const speaker = async () => (await statementView(record, id))?.entry.speaker
  await mend('name', { subject: id, who: 'Тихон Марев', role: 'член делегации', org: '' })
  expect(await speaker()).toMatchObject({ name: 'Тихон Марев', role: 'член делегации' })
  const orsen = await person('Ивар Орсен')
  await mend('name', { subject: id, who: `http://localhost:4180/people/${orsen}?page=2` })
  expect(await speaker()).toMatchObject({ personId: orsen })
  await mend('name', { subject: id, who: 'Ивар Орсен', unnamed: 'yes' })
  expect(await speaker()).toMatchObject({ name: null, personId: null })
  for (let at = 0; at < 3; at++) await undo()
  expect(await speaker()).toMatchObject({ name: 'Лада Ремизова' })
})

test('a person is renamed, given a role, merged and split, and all of it is taken back', async () => {
  const [orsen, remizova] = [await person('Ивар Орсен'), await person('Лада Ремизова')]
  const before = await page(`/people/${remizova}`)
  await mend('rename', { subject: orsen, name: 'Ивар Орсен-старший' })
  await mend('role', { subject: orsen, role: 'посол', org: 'Тамария', from: '2029-01-15', to: '' })
  expect(await page(`/people/${orsen}`)).toContain('Ивар Орсен-старший')
  expect(await page(`/people/${orsen}`)).toContain('посол, Тамария')
  await mend('merge', { subject: remizova, other: 'Lada Remizova' })
  expect(await person('Lada Remizova')).toBe(await person('Лада Ремизова'))
  const [spring] = (await searchStatements(record, { words: 'покажите карту' })).entries
  await mend('split', { subject: await person('Лада Ремизова'), part: [spring?.article.id ?? ''] })
  expect((await mendLog(record)).mends.map(({ kind }) => kind)).toEqual(['split', 'merge', 'role', 'rename'])
  for (let at = 0; at < 4; at++) await undo()
  // The log and the seal of the session stand on the page as well: the words between them are what counts.
  const words = (markup: string) => /<section class="river"[\s\S]*?<\/section>/.exec(markup)?.[0]
  expect(words(await page(`/people/${remizova}`))).toBe(words(before))
})

test('stories are merged and split on their page, and taken back', async () => {
  const dated = (await latestArticles(record, { limit: 100 })).filter(({ published }) => published !== null)
  const [one, two] = dated.map(({ id }) => `t${id.slice(1)}`)
  expect(await page(`/stories/${one}`)).toContain('data-suggest="stories"')
  expect(await page(`/stories/${one}`)).not.toContain('action="/mend/story-split"') // it is alone
  await mend('story-merge', { subject: one ?? '', other: `http://localhost:4180/articles/a${two?.slice(1)}` })
  const merged = await latestStories(record, { limit: 9 })
  const [story] = merged
  expect(merged).toMatchObject([{ articles: 2 }])
  const markup = await page(`/stories/${story?.id}`)
  expect(markup).toContain('Stories made one')
  expect(markup).toContain('an editor put it here')
  const suggested = await ask(site, `/suggest?of=stories&q=${encodeURIComponent(story?.title ?? '')}`)
  expect(await suggested.json()).toMatchObject([{ name: `${story?.title} (${story?.id})` }])
  expect((await mend('story-merge', { subject: one ?? '', other: `${story?.title} (${story?.id})` })).status).toBe(409)
  expect((await mend('story-merge', { subject: one ?? '', other: 'неведомое' })).status).toBe(404)
  const parts = (await storyView(record, story?.id ?? ''))?.texts.map(({ article }) => article.id) ?? []
  expect((await mend('story-split', { subject: story?.id ?? '', part: parts })).status).toBe(400)
  expect((await mend('story-split', { subject: story?.id ?? '', part: parts.slice(1) })).status).toBe(303)
  expect(await latestStories(record, { limit: 9 })).toEqual([])
  expect(await page('/mends')).toContain('Story split')
  await undo()
  expect(await latestStories(record, { limit: 9 })).toEqual(merged)
  await undo()
  expect(await latestStories(record, { limit: 9 })).toEqual([])
})

test.each([
  ['reject', {}, 404],
  ['reject', { subject: '../../etc' }, 404],
  ['reject', { subject: 'sffffffffffffffffffffffff' }, 404],
  ['merge', { other: 'никто' }, 404],
  ['sing', {}, 404],
  ['__proto__', {}, 404],
  ['constructor', {}, 404],
])('%s of %j is told to be %i', async (deed, fields, status) => {
  expect((await mend(deed, fields)).status).toBe(status)
  expect((await mendLog(record)).total).toBe(0)
})

test('without a reason nothing is mended; what is so already is told; nobody is led to another site', async () => {
  const [id, orsen] = [await statement('покажите карту'), await person('Ивар Орсен')]
  expect((await mend('reject', { subject: id, reason: ' ' })).status).toBe(400)
  expect((await mend('role', { subject: orsen, role: '', org: '' })).status).toBe(400)
  expect((await mend('merge', { subject: orsen, other: orsen })).status).toBe(409)
  expect((await mend('reject', { subject: id, back: '//evil.example/' })).headers.get('location')).toBe('/')
  expect((await mend('reject', { subject: id })).status).toBe(409)
})

test('markup in what an editor types stays words', async () => {
  const orsen = await person('Ивар Орсен')
  await mend('rename', { subject: orsen, name: '<script>alert(1)</script>', reason: '"><img src=x>' })
  for (const path of [`/people/${orsen}`, '/mends', '/people']) {
    expect(await page(path)).not.toContain('<script>alert')
    expect(await page(path)).not.toContain('<img')
  }
})

test('an issue is defined, shown as a board, changed, and a position is taken out of it', async () => {
  const response = await mend('issue', {
    subject: '',
    'name-ru': 'Вода Ирты',
    rules: 'Ирты\nречную -рыба 2030-01-01..',
    description: 'Кто что говорит о воде',
    back: '/positions',
  })
  expect([response.status, response.headers.get('location')]).toEqual([303, '/positions'])
  const [, id = ''] = /href="\/issues\/(i\w+)"/.exec(await page('/positions')) ?? []
  const board = await page(`/issues/${id}`)
  expect(board).toContain('Кто что говорит о воде')
  expect(board).toContain('речную -рыба 2030-01-01..')
  const [, position = ''] = /<article class="entry" id="(o\w+)"/.exec(board) ?? []
  await mend('sort', { subject: id, position })
  expect(await page(`/issues/${id}`)).not.toContain(`id="${position}"`)
  await mend('issue', { subject: id, 'name-en': 'The water of the Irta', rules: 'Ирты' })
  expect(await page(`/issues/${id}`)).toContain('The water of the Irta')
  expect((await mend('issue', { subject: '', rules: 'Ирты' })).status).toBe(400)
  expect((await mend('issue', { subject: '', 'name-ru': 'x', rules: '-рыба' })).status).toBe(400)
})
