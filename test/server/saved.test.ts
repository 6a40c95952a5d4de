import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keep, mostSaved, type RecordStore } from '../../src/record/index.ts'
import { createSite, type Served, serve } from '../../src/server/index.ts'
import { invent } from '../record/readings.ts'
import { samples } from './sample.ts'
import { addUser, send, signIn } from './signed.ts'
import { ask, recordOf, siteOptions } from './site.ts'

let record: RecordStore
let close: () => Promise<void>
let site: ReturnType<typeof createSite>
let served: Served
let now = new Date('2031-06-01T12:00:00Z')
let anna: Awaited<ReturnType<typeof signIn>>
let reader: Awaited<ReturnType<typeof signIn>>

beforeAll(async () => {
  ;({ record, close } = await recordOf(samples))
  await addUser(record, 'Анна Линд')
  await addUser(record, 'Reader', 'reader')
  const options = siteOptions(record, { now: () => now })
  site = createSite(options)
  served = await serve({ ...options, host: '127.0.0.1', port: 0 })
  anna = await signIn(site, 'Анна Линд')
  reader = await signIn(site, 'Reader')
})
afterAll(async () => {
  await served.close()
  await close()
})

/** The page of saved searches as the server sends it over a connection. */
async function list({ cookie }: { readonly cookie: string }, language = 'en'): Promise<string> {
  const response = await fetch(new URL('/saved', served.url), { headers: { cookie, 'accept-language': language } })
  expect(response.status).toBe(200)
  return response.text()
}
const idIn = (markup: string): string => /\/saved\/(q[0-9a-f]{24})\/delete/.exec(markup)?.[1] ?? ''
const save = (who: typeof anna, fields: Readonly<Record<string, string>>) =>
  send(site, '/saved', { seal: who.seal, ...fields }, { cookie: who.cookie })

describe('searches that are kept', () => {
  test('are saved on the page of a search, by those who have signed in', async () => {
    const path = `/search?q=${encodeURIComponent('мост')}&kind=direct`
    const open = await (await ask(site, path)).text()
    expect(open).not.toContain('action="/saved"')
    expect(open).toContain('Sign in to save this search')
    const signed = await (await ask(site, path, { headers: { cookie: reader.cookie } })).text()
    expect(signed).toMatch(/<form class="save-search" action="\/saved" method="post">/)
    expect(signed).toContain('<input type="hidden" name="q" value="мост">')
    expect(signed).toContain('<input type="hidden" name="kind" value="direct">')
    expect(await (await ask(site, '/search', { headers: { cookie: reader.cookie } })).text()).not.toContain(
      '/saved"  method',
    )
    expect((await ask(site, '/saved')).headers.get('location')).toBe('/sign-in?to=%2Fsaved')
  })

  test.each([
    'па\u00adром',
    '\u200dпаром',
    `${'я'.repeat(79)}\u{1f6a2}`,
  ])('bear the name that is suggested: %j', async (q) => {
    const path = `/search?q=${encodeURIComponent(q)}`
    const form = await (await ask(site, path, { headers: { cookie: anna.cookie } })).text()
    const name = /id="save-name"[^>]* value="([^"]*)"/.exec(form)?.[1] ?? ''
    expect(name).toMatch(/^[а-я]+$/)
    expect((await save(anna, { name, q })).status).toBe(303)
    const markup = await list(anna)
    expect(markup).toContain(`>${name}</a></h2>`)
    const { status } = await send(site, `/saved/${idIn(markup)}/delete`, { seal: anna.seal }, { cookie: anna.cookie })
    expect(status).toBe(303)
  })

  test('stand in a list with what is new, are opened, which makes them seen, and go', async () => {
    expect(await list(reader)).toContain('Nothing is saved yet')
    const response = await save(reader, { name: 'The <ferry>', q: 'паром', kind: 'direct' })
    expect([response.status, response.headers.get('location')]).toEqual([303, '/saved'])
    const before = await list(reader)
    expect(before).toContain('The &lt;ferry&gt;')
    expect(before).toContain(`href="/search?q=${encodeURIComponent('паром')}&amp;kind=direct"`)
    expect(before).toContain(`href="/feeds/statements.atom?q=${encodeURIComponent('паром')}&amp;kind=direct"`)
    expect(before).toContain('Nothing new since 1 June 2031 at 12:00 UTC')
    const said = ['паром идёт', 'у парома очередь', 'паром стоит']
    const people = [{ name: 'Рика Мольс', says: said, kind: 'direct' as const }]
    const text = `Рика Мольс: ${said.map((words) => `«${words}»`).join(' ')}`
    await keep(
      record,
      invent({ url: 'https://mol.example/1', text, people, at: '2031-06-02T08:00:00Z', language: 'ru' }),
    )
    const after = await list(reader)
    expect(after).toMatch(/3.new statements since/)
    expect(await list(reader, 'ru')).toMatch(/3.новых высказывания с 1 июня 2031 г. в 12:00 UTC/)
    expect(await list(reader, 'kk')).toMatch(/3.жаңа мәлімдеме/)
    now = new Date('2031-06-02T12:00:00Z')
    const id = idIn(after)
    const opened = await send(site, `/saved/${id}/open`, { seal: reader.seal }, { cookie: reader.cookie })
    expect([opened.status, opened.headers.get('location')]).toEqual([
      303,
      `/search?q=${encodeURIComponent('паром')}&kind=direct&sort=newest`,
    ])
    expect(await list(reader)).toContain('Nothing new since')
    const gone = await send(site, `/saved/${id}/delete`, { seal: reader.seal }, { cookie: reader.cookie })
    expect(gone.status).toBe(303)
    expect(await list(reader)).toContain('Nothing is saved yet')
  })

  test('change by their owner’s forms alone', async () => {
    await save(reader, { name: 'Mine', q: 'паром' })
    const id = idIn(await list(reader))
    expect(id).not.toBe('')
    const paths = ['/saved', `/saved/${id}/open`, `/saved/${id}/delete`]
    for (const path of paths) {
      const fields = { name: 'x', q: 'паром' }
      expect((await send(site, path, fields)).status, path).toBe(401)
      expect((await send(site, path, fields, { cookie: reader.cookie })).status, path).toBe(403)
      const other = { ...fields, seal: anna.seal }
      expect((await send(site, path, other, { cookie: reader.cookie })).status, path).toBe(403)
      const elsewhere = { cookie: reader.cookie, 'sec-fetch-site': 'cross-site' }
      expect((await send(site, path, { ...fields, seal: reader.seal }, elsewhere)).status, path).toBe(403)
      expect((await ask(site, path, { headers: { cookie: reader.cookie } })).status, path).not.toBe(303)
    }
    for (const path of paths.slice(1))
      expect((await send(site, path, { seal: anna.seal }, { cookie: anna.cookie })).status, path).toBe(404)
    expect(await list(anna)).toContain('Nothing is saved yet')
    expect(idIn(await list(reader))).toBe(id)
  })

  test('what cannot be saved is told', async () => {
    const nameless = await save(anna, { name: ' ', q: 'паром' })
    expect(nameless.status).toBe(400)
    expect(await nameless.text()).toContain('A name has 1 to 80 characters.')
    expect((await save(anna, { name: 'x', kind: 'nonsense' })).status).toBe(400)
    expect((await save(anna, { name: 'x', q: 'я'.repeat(20_000) })).status).toBe(413)
    expect(await list(anna)).toContain('Nothing is saved yet')
    for (let at = 0; at < mostSaved; at += 1) expect((await save(anna, { name: `${at}`, q: 'паром' })).status).toBe(303)
    const over = await save(anna, { name: 'one more', q: 'паром' })
    expect(over.status).toBe(409)
    expect(await over.text()).toContain(`${mostSaved} searches are saved already`)
  })
})
