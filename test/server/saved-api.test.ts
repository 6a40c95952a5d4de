import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Fetcher } from '../../src/collector/index.ts'
import { addToken, keep, type RecordStore } from '../../src/record/index.ts'
import { deliverAlerts, isSigned, testAlert } from '../../src/server/alerts/delivery.ts'
import { savedRoutes, savedSearchSchema } from '../../src/server/api/saved.ts'
import { createSite } from '../../src/server/index.ts'
import { invent } from '../record/readings.ts'
import { type Listener, listening } from './listener.ts'
import { addUser, signIn } from './signed.ts'
import { ask, recordOf, siteOptions } from './site.ts'

const at = new Date('2031-06-01T12:00:00Z')
let record: RecordStore
let close: () => Promise<void>
let site: ReturnType<typeof createSite>
let fetcher: Fetcher
let hook: Listener
let reader: string
let other: string

beforeAll(async () => {
  ;({ record, close } = await recordOf([]))
  await addUser(record, 'Reader', 'reader')
  await addUser(record, 'Анна Линд')
  reader = (await addToken(record, { account: 'Reader', label: 'desk', at })).token
  other = (await addToken(record, { account: 'Анна Линд', label: 'desk', at })).token
  fetcher = new Fetcher({ userAgent: 'test', allowPrivate: true })
  const tryAlert = (alert: Parameters<typeof testAlert>[0]) => testAlert(alert, { fetcher, now: () => at })
  site = createSite(siteOptions(record, { now: () => at, tryAlert }))
  hook = await listening([500, 200])
})
afterAll(async () => {
  await hook.close()
  await fetcher.close()
  await close()
})

const send = (method: string, path: string, body?: object, token: string | null = reader) =>
  ask(site, `/api${path}`, {
    method,
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
const list = async (token = reader) =>
  z
    .strictObject({ total: z.number(), items: z.array(savedSearchSchema.strict()), next: z.null() })
    .parse(await (await send('GET', '/saved-searches', undefined, token)).json())

describe('saved searches of an account, by its token', () => {
  test('are saved, listed with what is new, seen, tell a program, and go', async () => {
    const made = await send('POST', '/saved-searches', { name: 'Паром', q: 'паром', kind: 'direct' })
    expect(made.status).toBe(201)
    const { id } = z.object({ id: z.string() }).parse(await made.json())
    expect(await list()).toMatchObject({
      total: 1,
      items: [{ id, name: 'Паром', query: { q: 'паром', kind: 'direct' }, fresh: 0, alert: null }],
    })
    const [{ feed } = { feed: '' }] = (await list()).items
    expect((await ask(site, feed)).status).toBe(200)

    const telling = await send('PUT', `/saved-searches/${id}/alert`, { url: hook.url })
    expect(telling.status).toBe(201)
    const { alert, secret } = z
      .strictObject({ alert: z.looseObject({ url: z.string() }), secret: z.string().min(40) })
      .parse(await telling.json())
    expect(alert).toMatchObject({ url: hook.url, delivered: null, tries: 0, fault: null, paused: false })
    expect((await send('PUT', `/saved-searches/${id}/alert`, { url: hook.url })).status).toBe(409)
    expect(JSON.stringify(await list())).not.toContain(secret)

    const tried = async () => (await send('POST', `/saved-searches/${id}/alert/test`)).json()
    expect(await tried()).toEqual({ taken: false, fault: 'answered with status 500' })
    expect(await tried()).toEqual({ taken: true, fault: null })
    const text = 'Рика Мольс: «паром идёт».'
    const people = [{ name: 'Рика Мольс', says: ['паром идёт'] }]
    expect((await send('PATCH', `/saved-searches/${id}/alert`, { paused: true })).status).toBe(204)
    await keep(record, invent({ url: 'https://mol.example/1', text, people, at: '2031-06-01T13:00:00Z' }))
    const deliver = () => deliverAlerts({ record, fetcher, now: () => at, origin: '' })
    expect(await deliver()).toEqual({ told: 0, failed: 0 })
    expect((await list()).items).toMatchObject([{ fresh: 1, alert: { paused: true } }])
    expect((await send('PATCH', `/saved-searches/${id}/alert`, { paused: false })).status).toBe(204)
    expect(await deliver()).toEqual({ told: 1, failed: 0 })
    const last = hook.told.at(-1)
    expect(isSigned(secret, last?.signature ?? '', last?.body ?? '', at)).toBe(true)
    expect((await list()).items).toMatchObject([{ alert: { delivered: at.toISOString(), paused: false } }])

    expect((await send('POST', `/saved-searches/${id}/seen`)).status).toBe(204)
    expect((await list()).items).toMatchObject([{ fresh: 0 }])
    expect((await send('DELETE', `/saved-searches/${id}/alert`)).status).toBe(204)
    expect((await send('DELETE', `/saved-searches/${id}/alert`)).status).toBe(404)
    expect((await send('DELETE', `/saved-searches/${id}`)).status).toBe(204)
    expect((await list()).total).toBe(0)
  })

  test('are those of that account alone, and ask for a token, not a cookie', async () => {
    const { id } = z
      .object({ id: z.string() })
      .parse(await (await send('POST', '/saved-searches', { name: 'Мост', q: 'мост' })).json())
    const bodies: Readonly<Record<string, object>> = { put: { url: hook.url }, patch: { paused: true } }
    const { cookie } = await signIn(site, 'Reader')
    for (const { method, path } of Object.values(savedRoutes)) {
      const asked = path.replace('{id}', id)
      const body = path === '/saved-searches' && method === 'post' ? { name: 'x', q: 'x' } : bodies[method]
      const anonymous = await send(method.toUpperCase(), asked, body, null)
      expect(anonymous.status, path).toBe(401)
      expect(anonymous.headers.get('content-type')).toBe('application/problem+json')
      expect((await ask(site, `/api${asked}`, { method: method.toUpperCase(), headers: { cookie } })).status).toBe(401)
      if (path.includes('{id}')) expect((await send(method.toUpperCase(), asked, body, other)).status, path).toBe(404)
    }
    expect((await list(other)).total).toBe(0)
    expect((await list()).items).toMatchObject([{ id, alert: null }])
  })

  test.each([
    ['POST', '/saved-searches', { name: '', q: 'x' }],
    ['POST', '/saved-searches', { name: 'x', kind: 'shouted' }],
    ['POST', '/saved-searches', { name: 'x', query: { q: 'паром' } }],
    ['POST', '/saved-searches', { name: 'a\u0007b', q: 'x' }],
    ['PUT', '/saved-searches/q000000000000000000000000/alert', { url: 1 }],
    ['PUT', '/saved-searches/none/alert', { url: 'https://desk.example' }],
    ['PATCH', '/saved-searches/q000000000000000000000000/alert', {}],
  ])('%s %s %j does not hold', async (method, path, body) => {
    expect((await send(method, path, body)).status).toBe(400)
  })

  test('an address that is none is refused', async () => {
    const [{ id } = { id: '' }] = (await list()).items
    for (const url of ['ftp://desk.example', 'desk.example', ''])
      expect((await send('PUT', `/saved-searches/${id}/alert`, { url })).status, url).toBe(400)
    site = createSite(siteOptions(record, { now: () => at, refusesAlert: async () => true }))
    const refused = await send('PUT', `/saved-searches/${id}/alert`, { url: hook.url })
    expect([refused.status, await refused.json()]).toMatchObject([
      400,
      { detail: expect.stringContaining('public web') },
    ])
  })
})
