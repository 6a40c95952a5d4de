import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { counts, mendLog, type RecordStore, shortestPassword } from '../../src/record/index.ts'
import { attempts } from '../../src/server/attempts.ts'
import { createSite } from '../../src/server/index.ts'
import { ownPath } from '../../src/server/signing.ts'
import { pages } from './page-kinds.ts'
import { readingOf, samples, spring } from './sample.ts'
import { addUser, cookieOf, password, send, signIn } from './signed.ts'
import { ask, recordOf, siteOptions } from './site.ts'

let record: RecordStore
let close: () => Promise<void>
let site: ReturnType<typeof createSite>
let now = new Date('2031-06-01T12:00:00Z')
const options = () => siteOptions(record, { now: () => now })

beforeAll(async () => {
  ;({ record, close } = await recordOf(samples))
  await addUser(record, 'Анна Линд')
  await addUser(record, 'Reader', 'reader')
  site = createSite(options())
})
afterAll(() => close())

describe('signing in', () => {
  test('gives a cookie that no script reads and no other site brings, and leads to where one was', async () => {
    const response = await send(site, '/sign-in', { name: 'анна линд', password, to: '/people?page=2' })
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/people?page=2')
    const [line = ''] = response.headers.getSetCookie().filter((each) => each.startsWith('session='))
    expect(line).toMatch(/HttpOnly/)
    expect(line).toMatch(/SameSite=Lax/)
    expect(line).toMatch(/Path=\//)
  })

  test('behind https the cookie stays there', async () => {
    const response = await send(site, '/sign-in', { name: 'Анна Линд', password }, { 'x-forwarded-proto': 'https' })
    expect(response.headers.getSetCookie().join()).toMatch(/session=[^;]+;.*Secure/)
  })

  test('a wrong password and a name without an account are told alike', async () => {
    const [wrong, nobody] = await Promise.all([
      send(site, '/sign-in', { name: 'Анна Линд', password: 'x' }),
      send(site, '/sign-in', { name: 'Анна Линг', password: 'x' }),
    ])
    expect([wrong.status, nobody.status]).toEqual([401, 401])
    const body = (await wrong.text()).replaceAll('Анна Линд', 'Анна Линг')
    expect(await nobody.text()).toBe(body)
    expect(cookieOf(wrong)).toBe('')
  })

  test('a token that was planted before is not taken over, and an old session ends (session fixation)', async () => {
    const planted = `session=${'A'.repeat(43)}`
    const response = await send(site, '/sign-in', { name: 'Анна Линд', password }, { cookie: planted })
    expect(cookieOf(response)).not.toBe(planted)
    const old = cookieOf(response)
    const again = await send(site, '/sign-in', { name: 'Анна Линд', password }, { cookie: old })
    expect(cookieOf(again)).not.toBe(old)
    const account = async (cookie: string) => (await ask(site, '/sign-in', { headers: { cookie } })).text()
    expect(await account(old)).not.toContain('Sign out')
    expect(await account(planted)).not.toContain('Sign out')
    expect(await account(cookieOf(again))).toContain('Sign out')
  })

  test('a form of another site signs nobody in (login CSRF)', async () => {
    const response = await send(
      site,
      '/sign-in',
      { name: 'Анна Линд', password },
      { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    )
    expect(response.status).toBe(403)
    expect(cookieOf(response)).toBe('')
  })

  test('guessing is limited, and after a quarter of an hour one may try again', async () => {
    await addUser(record, 'Guessed')
    const other = createSite(options())
    const guess = (words: string) => send(other, '/sign-in', { name: 'Guessed', password: words })
    const statuses: number[] = []
    for (let at = 0; at < 10; at++) statuses.push((await guess(`guess ${at}`)).status)
    expect(statuses).toEqual([...Array(8).fill(401), 429, 429])
    const refused = await guess(password)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '900'])
    expect((await send(other, '/sign-in', { name: 'Анна Линд', password })).status).toBe(303)
    now = new Date(now.getTime() + 15 * 60 * 1000)
    expect((await guess(password)).status).toBe(303)
  })

  test('many guesses at once are counted as many', async () => {
    await addUser(record, 'At once')
    const other = createSite(options())
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, at) => send(other, '/sign-in', { name: 'At once', password: `guess ${at}` })),
    )
    expect(all.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(8)
  })

  test('what is remembered of failures is bounded', () => {
    const tried = attempts()
    for (let at = 0; at < 50_000; at++) tried.failed([{ key: `name ${at}`, limit: 1 }], now)
    expect(tried.may([{ key: 'name 0', limit: 1 }], now)).toBe(true)
    expect(tried.may([{ key: 'name 49999', limit: 1 }], now)).toBe(false)
  })

  test.each([
    ['/people?page=2#x', '/people?page=2#x'],
    ['//evil.example/', '/'],
    ['/\\evil.example/', '/'],
    ['https://evil.example/', '/'],
    ['javascript:alert(1)', '/'],
    ['/..//evil.example', '/'],
    ['/\t/evil.example', '/'],
    [undefined, '/'],
  ])('%j leads to %s and to no other site', (to, path) => expect(ownPath(to)).toBe(path))

  test("signing out ends the session, and only one's own form does it", async () => {
    const { cookie, seal } = await signIn(site, 'Анна Линд')
    const isIn = async () => (await (await ask(site, '/sign-in', { headers: { cookie } })).text()).includes('Sign out')
    await send(site, '/sign-out', { seal: 'guessed' }, { cookie })
    await send(site, '/sign-out', { seal }, { cookie, 'sec-fetch-site': 'cross-site' })
    expect(await isIn()).toBe(true)
    await send(site, '/sign-out', { seal }, { cookie })
    expect(await isIn()).toBe(false)
  })

  test("one's own password is changed by who knows the present one, and all sessions end", async () => {
    await addUser(record, 'Changing')
    const [one, other] = [await signIn(site, 'Changing'), await signIn(site, 'Changing')]
    const change = (fields: Record<string, string>) => send(site, '/account', fields, { cookie: one.cookie })
    expect((await change({ seal: one.seal, old: 'wrong', password: 'a new one of length' })).status).toBe(400)
    const short = await change({ seal: one.seal, old: password, password: 'short' })
    expect([short.status, await short.text()]).toEqual([
      400,
      expect.stringContaining(`fewer than ${shortestPassword} characters`),
    ])
    expect((await change({ seal: other.seal, old: password, password: 'a new one of length' })).status).toBe(403)
    expect((await change({ seal: one.seal, old: password, password: 'a new one of length' })).status).toBe(200)
    for (const { cookie } of [one, other])
      expect(await (await ask(site, '/sign-in', { headers: { cookie } })).text()).not.toContain('Sign out')
  })

  test('a form of megabytes is refused', async () => {
    expect((await send(site, '/sign-in', { name: 'x'.repeat(1_000_000), password })).status).toBe(413)
  })
})

describe('who may change something', () => {
  const deeds = ['reject', 'name', 'rename', 'role', 'merge', 'split', 'undo']
  const everything = async () => JSON.stringify([await counts(record), await mendLog(record, { limit: 1000 })])

  test('nobody without an account, by any form or method', async () => {
    const before = await everything()
    for (const deed of deeds) {
      expect((await send(site, `/mend/${deed}`, { subject: 'p'.padEnd(25, '0'), reason: 'x' })).status, deed).toBe(401)
      for (const method of ['GET', 'PUT', 'DELETE', 'PATCH'])
        expect((await ask(site, `/mend/${deed}`, { method })).status).toBe(405)
    }
    for (const path of await pages(record)) {
      const markup = await (await ask(site, path)).text()
      expect(markup, path).not.toContain('action="/mend/')
    }
    expect(await everything()).toBe(before)
  })

  test('nobody by another site, without the seal of the session, or with that of another', async () => {
    const [editor, other] = [await signIn(site, 'Анна Линд'), await signIn(site, 'Анна Линд')]
    const id = (await statement()).id
    const before = await everything()
    const tries: readonly [Record<string, string>, Record<string, string>][] = [
      [{}, {}],
      [{ seal: 'x' }, {}],
      [{ seal: other.seal }, {}],
      [{ seal: editor.seal }, { 'sec-fetch-site': 'cross-site' }],
      [{ seal: editor.seal }, { 'sec-fetch-site': 'same-site' }],
    ]
    for (const [fields, headers] of tries) {
      const response = await send(
        site,
        '/mend/reject',
        { subject: id, reason: 'x', ...fields },
        { cookie: editor.cookie, ...headers },
      )
      expect(response.status).toBe(403)
    }
    expect(await everything()).toBe(before)
  })

  test('no reader', async () => {
    const { cookie, seal } = await signIn(site, 'Reader')
    const { id } = await statement()
    expect((await send(site, '/mend/reject', { seal, subject: id, reason: 'x' }, { cookie })).status).toBe(403)
    expect(await (await ask(site, `/statements/${id}`, { headers: { cookie } })).text()).not.toContain('/mend/')
  })

  const statement = async () => {
    const { searchStatements } = await import('../../src/record/index.ts')
    const [entry] = (await searchStatements(record, { words: '', limit: 1 })).entries
    return { id: entry?.id ?? '' }
  }
})

describe('a site that needs an account', () => {
  test('leads everyone to where one signs in, and answers no program', async () => {
    const closed = createSite({ ...options(), private: true })
    for (const path of await pages(record)) {
      if (path === '/sign-in') continue
      const response = await ask(closed, path)
      expect([response.status, response.headers.get('location')?.split('?')[0]], path).toEqual([303, '/sign-in'])
    }
    expect((await ask(closed, '/api/counts')).status).toBe(401)
    for (const path of ['/export/statements.csv', '/feeds/statements.atom', '/mcp'])
      expect((await ask(closed, path)).status, path).toBe(401)
    expect((await ask(closed, '/style.css')).status).toBe(200)
    expect(await (await ask(closed, '/sign-in?to=/people')).text()).toContain('This page needs an account')
    const { cookie } = await signIn(closed, 'Reader')
    expect((await ask(closed, '/', { headers: { cookie } })).status).toBe(200)
    expect((await ask(closed, '/api/counts', { headers: { cookie } })).status).toBe(200)
  })
})

describe('a site that shows excerpts', () => {
  test('keeps whole texts back from who has no account, on pages, in files and from programs', async () => {
    const open = createSite({ ...options(), excerpts: true })
    const article = `/articles/${readingOf(spring).article.id}`
    const unsaid = 'Встреча по реке возможна уже летом.'
    const text = async (path: string, cookie = '') => (await ask(open, path, { headers: { cookie } })).text()
    expect(await text(article)).not.toContain(unsaid)
    expect(await text(article)).toContain('These are excerpts')
    expect(await text(article)).toContain('Мы не говорим нет')
    expect((await ask(open, `/api${article}`)).status).toBe(401)
    expect((await ask(open, `/api${article}/versions`)).status).toBe(401)
    const { cookie } = await signIn(open, 'Reader')
    expect(await text(article, cookie)).toContain(unsaid)
    expect((await ask(open, `/api${article}`, { headers: { cookie } })).status).toBe(200)
  })
})
