import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Fetcher } from '../../src/collector/index.ts'
import { addAlert, alertsOf, keep, type RecordStore } from '../../src/record/index.ts'
import { deliverAlerts, isSigned, signature } from '../../src/server/alerts/delivery.ts'
import { type Listener, listening } from './listener.ts'
import { readingOf, river } from './sample.ts'
import { recordOf } from './site.ts'

const made = new Date('2031-05-15T05:00:00Z') // an hour before the samples are captured
const now = new Date('2031-05-15T07:00:00Z')

describe('alerts', () => {
  let record: RecordStore
  let close: () => Promise<void>
  let hook: Listener | undefined
  let fetcher: Fetcher
  beforeEach(async () => {
    ;({ record, close } = await recordOf([]))
    fetcher = new Fetcher({ userAgent: 'test', allowPrivate: true })
  })
  afterEach(async () => {
    await fetcher.close()
    await close()
    await hook?.close()
    hook = undefined
  })

  async function hooked(statuses: readonly number[]): Promise<Listener> {
    hook = await listening(statuses)
    return hook
  }
  const deliver = (at = now, by = fetcher) =>
    deliverAlerts({ record, fetcher: by, now: () => at, origin: 'https://desk.example' })

  test('posts what is new, signed, with the addresses of the site', async () => {
    const { url, told } = await hooked([200])
    const { secret } = await addAlert(record, { name: 'all', query: { words: '' }, url, at: made })
    await keep(record, readingOf(river))
    expect(await deliver()).toEqual({ told: 1, failed: 0 })
    expect(told).toHaveLength(1)
    const [{ path, signature: signed, body } = { path: '', signature: '', body: '' }] = told
    expect(path).toBe('POST /hook?desk=1')
    expect(isSigned(secret, signed, body, now)).toBe(true)
    expect(isSigned(secret, signed, `${body} `, now)).toBe(false)
    expect(isSigned('another', signed, body, now)).toBe(false)
    expect(isSigned(secret, signed, body, new Date(now.getTime() + 301_000))).toBe(false)
    const { alert, statements } = JSON.parse(body)
    expect(alert.name).toBe('all')
    expect(statements.length).toBeGreaterThan(3)
    for (const { page, words } of statements) {
      expect(page).toMatch(/^https:\/\/desk\.example\/statements\/s/)
      expect(words.length).toBeGreaterThan(0)
    }
    expect(await deliver()).toEqual({ told: 0, failed: 0 })
    expect(told).toHaveLength(1)
  })

  test('tells again what was not taken, later; a redirect is not followed', async () => {
    const { url, told } = await hooked([500, 302, 204])
    await addAlert(record, { name: 'all', query: { words: '' }, url, at: made })
    await keep(record, readingOf(river))
    expect(await deliver()).toEqual({ told: 0, failed: 1 })
    expect((await alertsOf(record))[0]?.fault).toBe('answered with status 500')
    expect(await deliver()).toEqual({ told: 0, failed: 0 }) // not due yet
    expect(await deliver(new Date(now.getTime() + 61_000))).toEqual({ told: 0, failed: 1 })
    expect((await alertsOf(record))[0]?.fault).toBe('answered with status 302')
    expect(await deliver(new Date(now.getTime() + 600_000))).toEqual({ told: 1, failed: 0 })
    expect((await alertsOf(record))[0]).toMatchObject({ tries: 0, fault: null })
    expect(told.map(({ path }) => path)).toEqual(Array(3).fill('POST /hook?desk=1'))
    expect(new Set(told.map(({ body }) => body)).size).toBe(1)
  })

  test('goes to no address that is not public, unless that is allowed', async () => {
    const { url, told } = await hooked([200])
    await addAlert(record, { name: 'all', query: { words: '' }, url, at: made })
    await keep(record, readingOf(river))
    const guarded = new Fetcher({ userAgent: 'test' })
    expect(await deliver(now, guarded)).toEqual({ told: 0, failed: 1 })
    await guarded.close()
    expect(told).toEqual([])
    expect((await alertsOf(record))[0]?.fault).toContain('127.0.0.1')
  })

  test.each([
    '',
    't=1,v1=',
    't=x,v1=0',
    `t=1,v1=${'0'.repeat(64)}`,
    signature('s', 1, ''),
  ])('%j is no signature', (header) => {
    expect(isSigned('s', header, 'body', now)).toBe(false)
  })
})
