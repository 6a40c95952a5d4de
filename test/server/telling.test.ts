import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Fetcher } from '../../src/collector/index.ts'
import {
  alertsOf,
  keep,
  longestSearchName,
  mostSaved,
  type RecordStore,
  removeAccount,
  saveSearch,
  tellSearch,
} from '../../src/record/index.ts'
import { deliverAlerts, isSigned, testAlert } from '../../src/server/alerts/delivery.ts'
import { createSite } from '../../src/server/index.ts'
import { invent } from '../record/readings.ts'
import { type Listener, listening } from './listener.ts'
import { addUser, send, signIn } from './signed.ts'
import { ask, recordOf, siteOptions } from './site.ts'

/** What the site says of alerts to those who have made them, against a program that listens on this computer. */
describe('a saved search that tells a program', () => {
  let record: RecordStore
  let close: () => Promise<void>
  let site: ReturnType<typeof createSite>
  let fetcher: Fetcher
  let hook: Listener | undefined
  let now = new Date()
  let reader: Awaited<ReturnType<typeof signIn>>
  let other: Awaited<ReturnType<typeof signIn>>
  let id = ''

  beforeAll(async () => {
    ;({ record, close } = await recordOf([]))
    await addUser(record, 'Reader', 'reader')
    await addUser(record, 'Анна Линд')
    const open = createSite(siteOptions(record))
    reader = await signIn(open, 'Reader')
    other = await signIn(open, 'Анна Линд')
  })
  afterAll(() => close())
  beforeEach(async () => {
    now = new Date('2031-06-01T12:00:00Z')
    fetcher = new Fetcher({ userAgent: 'test', allowPrivate: true })
    const outside = { fetcher, now: () => now }
    site = createSite(siteOptions(record, { now: () => now, tryAlert: (alert) => testAlert(alert, outside) }))
    await post('/saved', { name: 'Паром', q: 'паром' })
    id = /\/saved\/(q[0-9a-f]{24})\/delete/.exec(await list())?.[1] ?? ''
  })
  afterEach(async () => {
    await post(`/saved/${id}/delete`)
    await hook?.close()
    await fetcher.close()
  })

  async function hooked(statuses: readonly number[]): Promise<Listener> {
    hook = await listening(statuses)
    return hook
  }
  const post = (path: string, fields: Readonly<Record<string, string>> = {}, who = reader) =>
    send(site, path, { seal: who.seal, ...fields }, { cookie: who.cookie })
  const list = async (language = 'en'): Promise<string> =>
    (await ask(site, '/saved', { language, headers: { cookie: reader.cookie } })).text()
  const tell = (url: string) => post(`/saved/${id}/alert`, { url })
  const deliver = () => deliverAlerts({ record, fetcher, now: () => now, origin: 'https://desk.example' })
  let pages = 0
  const said = (words: string) => {
    pages += 1
    const text = `Рика Мольс: «${words}».`
    const people = [{ name: 'Рика Мольс', says: [words] }]
    return keep(record, invent({ url: `https://mol.example/${pages}`, text, people, at: '2031-06-01T13:00:00Z' }))
  }
  const secretIn = (markup: string): string => /<pre><code>([\w-]{40,})<\/code>/.exec(markup)?.[1] ?? ''

  test('shows the secret once, and signs with it what comes from then on', async () => {
    const { url, told } = await hooked([200])
    expect(await list()).toContain('Tell a program')
    const made = await tell(url)
    expect([made.status, made.headers.get('cache-control')]).toEqual([200, 'no-store'])
    const secret = secretIn(await made.text())
    expect(secret).not.toBe('')
    const markup = await list()
    expect(markup).not.toContain(secret)
    expect(markup).toContain('Told to 127.0.0.1:')
    expect(markup).toContain('Nothing was sent yet')
    await said('паром идёт')
    await said('мост стоит')
    now = new Date('2031-06-01T14:00:00Z')
    expect(await deliver()).toEqual({ told: 1, failed: 0 })
    const [{ body, signature }] = told as [Listener['told'][number]]
    expect(isSigned(secret, signature, body, now)).toBe(true)
    expect(JSON.parse(body)).toMatchObject({ alert: { name: 'Паром' }, statements: [{ words: ['паром идёт'] }] })
    expect(await list()).toContain('Last taken on 1 June 2031 at 14:00 UTC')
    expect(await list('ru')).toContain('Последний раз принято 1 июня 2031 г. в 14:00 UTC')
    expect(await list('kk')).toContain('Соңғы рет қабылданғаны')
  })

  test('says what was not taken and when it is tried again, and a test that is taken makes it due', async () => {
    const { url, told } = await hooked([500, 503, 204, 200])
    await tell(url)
    await said('паром идёт')
    expect(await deliver()).toEqual({ told: 0, failed: 1 })
    expect(await list()).toMatch(/Not taken, times in a row: 1 – the program answered with status 500; again on 1 June/)
    expect(await list('ru')).toContain('Не принято подряд: 1 – программа ответила кодом 500')
    expect(await list('kk')).toContain('бағдарлама 500 кодымен жауап берді')
    expect(await (await post(`/saved/${id}/alert/test`)).text()).toContain(
      'was not taken: the program answered with status 503',
    )
    expect(await (await post(`/saved/${id}/alert/test`)).text()).toContain('The test message was taken.')
    const [, , tested] = told
    expect(JSON.parse(tested?.body ?? '')).toMatchObject({ test: true, statements: [] })
    expect(await deliver()).toEqual({ told: 1, failed: 0 })
    expect(await list()).not.toContain('Not taken')
  })

  test('pauses, and tells afterwards what came meanwhile; then tells no more', async () => {
    const { url, told } = await hooked([200])
    await tell(url)
    expect((await post(`/saved/${id}/alert/pause`)).headers.get('location')).toBe('/saved')
    await said('паром идёт')
    expect(await deliver()).toEqual({ told: 0, failed: 0 })
    expect(await list()).toContain('Paused: what comes meanwhile is sent afterwards')
    await post(`/saved/${id}/alert/resume`)
    expect(await list()).not.toContain('Paused')
    expect(await deliver()).toEqual({ told: 1, failed: 0 })
    await post(`/saved/${id}/alert/remove`)
    await said('у парома очередь')
    expect(await deliver()).toEqual({ told: 0, failed: 0 })
    expect(told).toHaveLength(1)
    expect(await list()).toContain('Address of the program')
  })

  test('goes to public addresses alone, and does not tell what the guard knows of them', async () => {
    const { url, told } = await hooked([200])
    const guarded = new Fetcher({ userAgent: 'test' })
    const careful = createSite(
      siteOptions(record, {
        now: () => now,
        tryAlert: (alert) => testAlert(alert, { fetcher: guarded, now: () => now }),
      }),
    )
    await tell(url)
    const answer = await send(careful, `/saved/${id}/alert/test`, { seal: reader.seal }, { cookie: reader.cookie })
    expect(await answer.text()).toContain('was not taken: nothing is sent there: it is no public address of the web')
    await guarded.close()
    expect(told).toEqual([])
  })

  test.each([
    'ftp://desk.example/hook',
    'javascript:alert(1)',
    'desk.example',
    '',
    `https://desk.example/${'x'.repeat(2000)}`,
  ])('is told no address: %j', async (url) => {
    const answer = await tell(url)
    expect([answer.status, answer.headers.get('location')]).toEqual([400, null])
    expect(await answer.text()).toContain('begins with http:// or https:// and has 2,000 characters at most')
    expect(await alertsOf(record)).toEqual([])
  })

  test.each([
    ['en', 'an address of the public web is needed'],
    ['ru', 'нужен адрес открытого интернета'],
    ['kk', 'ашық интернеттің мекенжайы керек'],
  ])('an address that is not public is refused before it is kept, in %s', async (language, words) => {
    const guard = new Fetcher({ userAgent: 'test', resolve: async () => ['10.0.0.7'] })
    const refusesAlert = (url: string) =>
      guard.judge(url).then(
        () => false,
        ({ code }: { code: string }) => code === 'refused',
      )
    site = createSite(siteOptions(record, { now: () => now, refusesAlert }))
    for (const url of ['http://127.0.0.1:9/hook', 'https://[::1]/', 'https://intranet.example/hook']) {
      const headers = { cookie: reader.cookie, 'accept-language': language }
      const refused = await send(site, `/saved/${id}/alert?lang=${language}`, { seal: reader.seal, url }, headers)
      expect(refused.status, url).toBe(400)
      const markup = await refused.text()
      expect(markup).toContain(words)
      expect(markup).toContain('<details class="telling" open>')
      expect(markup).toContain(`autocomplete="off" value="${url}"`)
    }
    expect((await tell('ftp://desk.example/')).status).toBe(400)
    expect(await alertsOf(record)).toEqual([])
    await guard.close()
  })

  test('markup in an address stays text', async () => {
    await tell('https://desk.example/?"><script>alert(1)</script>')
    expect(await list()).not.toContain('<script>alert')
  })

  test('has one address at a time, and few tests in a row', async () => {
    const { url, told } = await hooked([200])
    await tell(url)
    expect((await tell('https://desk.example/hook')).status).toBe(409)
    for (let tries = 0; tries < 10; tries += 1) expect((await post(`/saved/${id}/alert/test`)).status).toBe(200)
    expect((await post(`/saved/${id}/alert/test`)).status).toBe(429)
    expect(told).toHaveLength(10)
    now = new Date('2031-06-01T12:16:00Z')
    expect((await post(`/saved/${id}/alert/test`)).status).toBe(200)
  })

  test('changes by its owner’s forms alone', async () => {
    const { url, told } = await hooked([200])
    await tell(url)
    for (const deed of ['', '/test', '/pause', '/resume', '/remove']) {
      const path = `/saved/${id}/alert${deed}`
      const fields = { url: url }
      expect((await send(site, path, fields)).status, path).toBe(401)
      expect((await send(site, path, fields, { cookie: reader.cookie })).status, path).toBe(403)
      expect((await send(site, path, { ...fields, seal: other.seal }, { cookie: reader.cookie })).status, path).toBe(
        403,
      )
      const elsewhere = { cookie: reader.cookie, 'sec-fetch-site': 'cross-site' }
      expect((await send(site, path, { ...fields, seal: reader.seal }, elsewhere)).status, path).toBe(403)
      expect((await post(path, fields, other)).status, path).toBe(404)
    }
    expect(told).toEqual([])
    expect(await alertsOf(record)).toMatchObject([{ paused: false, search: id }])
  })

  test('goes with its search, and with its account', async () => {
    await tell('https://desk.example/hook')
    await post(`/saved/${id}/delete`)
    expect(await alertsOf(record)).toEqual([])
    await post('/saved', { name: 'Паром', q: 'паром' })
    id = /\/saved\/(q[0-9a-f]{24})\/delete/.exec(await list())?.[1] ?? ''
    await tell('https://desk.example/hook')
    expect(await alertsOf(record)).toHaveLength(1)
    await removeAccount(record, 'Reader')
    expect(await alertsOf(record)).toEqual([])
  })
})

test('the list stays light with as many searches as an account keeps, each of which tells a program', async () => {
  const { record, close } = await recordOf([])
  await addUser(record, 'Reader', 'reader')
  const site = createSite(siteOptions(record))
  const { cookie } = await signIn(site, 'Reader')
  const query = { words: 'паром через залив', language: 'ru', kind: 'direct' as const, from: '2030-01-01' }
  const at = new Date('2031-05-01')
  for (let number = 0; number < mostSaved; number += 1) {
    const { id } = await saveSearch(record, 'Reader', {
      name: `${number} `.padEnd(longestSearchName, 'паром '),
      query,
      at,
    })
    const url = `https://desk.example/hooks/onrecord/alerts/${number}`
    await tellSearch(record, { account: 'Reader', search: id }, { url, at })
  }
  await record.write?.updateTable('alert').set({ fault: 'answered with status 500', delivered: '2031-05-02' }).execute()
  for (const language of ['ru', 'kk', 'en']) {
    const markup = await (await ask(site, '/saved', { language, headers: { cookie } })).text()
    expect(markup.match(/\/alert\/remove"/g), language).toHaveLength(mostSaved)
    expect(Buffer.byteLength(markup), language).toBeLessThan(60_000)
  }
  await close()
})
