import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  addAccount,
  addToken,
  findPeople,
  latestArticles,
  longestMendWords,
  longestReason,
  mendLog,
  openSession,
  type RecordStore,
  removeAccount,
  removeToken,
  searchStatements,
  tokensOf,
} from '../../src/record/index.ts'
import { createSite } from '../../src/server/index.ts'
import { quoted } from './quoted.ts'
import { samples } from './sample.ts'
import { ask, recordOf, siteOptions } from './site.ts'

const at = new Date('2031-06-01T12:00:00Z')
const password = 'a long enough password'

describe('mends by programs', () => {
  let record: RecordStore
  let close: () => Promise<void>
  let site: ReturnType<typeof createSite>
  let token: string
  let statement: string
  let person: string
  beforeEach(async () => {
    ;({ record, close } = await recordOf([...samples, ...quoted]))
    site = createSite(siteOptions(record))
    await addAccount(record, { name: 'Desk', rights: 'editor', made: at.toISOString() }, password)
    token = (await addToken(record, { account: 'desk', label: 'import', at })).token
    statement = (await searchStatements(record, { words: 'торопить' })).entries[0]?.id ?? ''
    person = (await findPeople(record, 'Ремизова'))[0]?.id ?? ''
  })
  afterEach(() => close())

  const send = (body: unknown, headers: Record<string, string> = { authorization: `Bearer ${token}` }) =>
    ask(site, '/api/mends', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })

  test('each kind is made, signed with the account, and undone', async () => {
    const other = (await findPeople(record, 'Орсен'))[0]?.id ?? ''
    const wanted: object[] = [
      { mend: 'rename', person, name: 'Лада Ремизова-Сольм' },
      { mend: 'role', person, role: 'посол', org: 'Вельдория', from: '2031-06-01' },
      { mend: 'name', statement, speaker: { name: 'Марк Керри', type: 'person' }, role: 'министр' },
      { mend: 'name', statement, speaker: null },
      { mend: 'reject', entry: statement },
      { mend: 'merge', person, other },
    ]
    const dated = (await latestArticles(record, { limit: 100 })).filter(({ published }) => published !== null)
    const first = dated[0]?.id ?? ''
    const alone = dated.find(({ language }) => language !== dated[0]?.language)?.id ?? '' // in no story with the first
    const [one, two] = [first, alone].map((article) => `t${article.slice(1)}`)
    wanted.push({ mend: 'story-merge', story: one, other: two })
    wanted.push({ mend: 'story-split', story: one, articles: [alone] })
    const made: string[] = []
    for (const mend of wanted) {
      const response = await send({ ...mend, reason: 'checked' })
      expect(response.status, JSON.stringify(mend)).toBe(201)
      made.push((await response.json()).id)
    }
    const { mends } = await mendLog(record, {})
    expect(mends.map(({ id }) => id).sort()).toEqual([...made].sort())
    expect(new Set(mends.map(({ by }) => by))).toEqual(new Set(['Desk']))
    for (const id of made.reverse()) expect((await send({ mend: 'undo', id, reason: 'a test' })).status).toBe(201)
    expect((await searchStatements(record, { words: 'торопить' })).entries[0]?.speaker.name).toBe('Лада Ремизова')
  })

  test.each([
    ['no token', {}, 401],
    ['a token of nobody', { authorization: `Bearer onrecord_${'x'.repeat(43)}` }, 401],
    ['a word that is no token', { authorization: 'Bearer x' }, 401],
    ['a password', { authorization: `Basic ${btoa(`Desk:${password}`)}` }, 401],
  ])('%s mends nothing', async (_, headers, status) => {
    const response = await send({ mend: 'reject', entry: statement, reason: 'x' }, headers as Record<string, string>)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect((await mendLog(record, {})).total).toBe(0)
  })

  test('nor does the cookie of an editor’s browser, which other sites’ pages could send along', async () => {
    const session = await openSession(record, { name: 'Desk', password, at })
    const headers = { cookie: `session=${session?.token}` }
    expect((await send({ mend: 'reject', entry: statement, reason: 'x' }, headers)).status).toBe(401)
    expect((await mendLog(record, {})).total).toBe(0)
  })

  test('nor a reader’s token, a revoked one, or that of an account that is gone', async () => {
    await addAccount(record, { name: 'Guest', rights: 'reader', made: at.toISOString() }, password)
    const guest = await addToken(record, { account: 'Guest', label: 'look', at })
    const want = { mend: 'reject', entry: statement, reason: 'x' }
    expect((await send(want, { authorization: `Bearer ${guest.token}` })).status).toBe(403)
    await removeToken(record, guest.made.id)
    expect((await send(want, { authorization: `Bearer ${guest.token}` })).status).toBe(401)
    await removeAccount(record, 'Desk')
    expect((await send(want)).status).toBe(401)
    expect(await tokensOf(record)).toEqual([])
  })

  test('a token reads a record that is private', async () => {
    const members = createSite(siteOptions(record, { private: true }))
    expect((await ask(members, '/api/counts')).status).toBe(401)
    expect((await ask(members, '/api/counts', { headers: { authorization: `Bearer ${token}` } })).status).toBe(200)
  })

  test('a token sends no forms', async () => {
    const body = new URLSearchParams({ subject: statement, reason: 'x', seal: 'null', back: '/' })
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/x-www-form-urlencoded' }
    expect((await ask(site, '/mend/reject', { method: 'POST', headers, body })).status).toBe(403)
  })

  test('the record keeps a hash, not the token', async () => {
    const rows = await record.read.selectFrom('token').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(token.slice('onrecord_'.length))
  })

  test.each([
    [{ mend: 'reject', entry: 's000000000000000000000000', reason: 'x' }, 404],
    [{ mend: 'undo', id: 'm000000000000000000000000', reason: 'x' }, 404],
    [{ mend: 'reject', reason: 'x' }, 400],
    [{ mend: 'reject', entry: 's000000000000000000000000', reason: 'x'.repeat(longestReason) }, 404],
    [{ mend: 'reject', entry: 's000000000000000000000000', reason: 'x'.repeat(longestReason + 1) }, 400],
    [{ mend: 'rename', person: 'p000000000000000000000000', name: 'x'.repeat(longestMendWords), reason: 'x' }, 404],
    [{ mend: 'rename', person: 'p000000000000000000000000', name: 'x'.repeat(longestMendWords + 1), reason: 'x' }, 400],
    [{ mend: 'burn', reason: 'x' }, 400],
    [{ mend: 'undo', id: 'm000000000000000000000000', reason: 'x', by: 'Anna' }, 400],
    [{ mend: 'reject', entry: "s'; drop table mend", reason: 'x' }, 400],
    [{ mend: 'reject', entry: 's000000000000000000000000' }, 400],
    ['{', 400],
    ['[]', 400],
    [`{"mend": "${'x'.repeat(70_000)}"}`, 413],
  ])('%j: %i', async (body, status) => {
    const response = await send(body)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
  })

  test('what is so already is a conflict', async () => {
    const want = { mend: 'reject', entry: statement, reason: 'x' }
    expect((await send(want)).status).toBe(201)
    expect((await send(want)).status).toBe(409)
  })
})
