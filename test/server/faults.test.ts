import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RecordStore } from '../../src/record/index.ts'
import { createSite } from '../../src/server/index.ts'
import { samples } from './sample.ts'
import { addUser, send, signIn } from './signed.ts'
import { ask, recordOf, siteOptions } from './site.ts'

let record: RecordStore
let close: () => Promise<void>
beforeAll(async () => {
  ;({ record, close } = await recordOf(samples))
  await addUser(record, 'Анна Линд')
})
afterAll(() => close())

describe('faults of the site', () => {
  test.each([
    'EACCES',
    'EIO',
    'EPIPE',
    'ENOSPC',
    'ECONNRESET',
  ])('%s from elsewhere is none of the record', async (code) => {
    const stray = Object.assign(new Error(`${code}: of something else`), { code })
    const reported: unknown[] = []
    const options = siteOptions(record, {
      now: () => {
        throw stray
      },
      report: (fault) => reported.push(fault),
    })
    expect((await ask(createSite(options), '/')).status).toBe(500)
    expect(reported).toEqual([stray])
  })

  test('a record that has no room for more is told as that, to people and to programs', async () => {
    const reported: unknown[] = []
    const site = createSite(siteOptions(record, { report: (fault) => reported.push(fault) }))
    const { seal, cookie } = await signIn(site, 'Анна Линд')
    const { write } = record
    if (!write) throw new Error('the record is open for reading only')
    await sql`pragma max_page_count = 1`.execute(write) // SQLite takes the size that the file has
    try {
      const statuses = new Set<number>()
      for (let at = 0; at < 40; at += 1)
        statuses.add(
          (await send(site, '/saved', { seal, name: 'x'.repeat(80), q: 'паром'.repeat(40) }, { cookie })).status,
        )
      expect([...statuses]).toEqual([303, 507])
      expect((await ask(site, '/search')).status).toBe(200)
      expect(reported[0]).toMatchObject({ code: 'disk', place: record.place })
    } finally {
      await sql`pragma max_page_count = 1000000`.execute(write)
    }
  })

  test('a record that may not be written is not told as one that is full', async () => {
    const reported: unknown[] = []
    const site = createSite(siteOptions(record, { report: (fault) => reported.push(fault) }))
    const { seal, cookie } = await signIn(site, 'Анна Линд')
    const { write } = record
    if (!write) throw new Error('the record is open for reading only')
    await sql`pragma query_only = 1`.execute(write)
    try {
      expect((await send(site, '/saved', { seal, name: 'x', q: 'паром' }, { cookie })).status).toBe(500)
      expect(reported).toMatchObject([{ code: 'disk', place: record.place }])
    } finally {
      await sql`pragma query_only = 0`.execute(write)
    }
  })
})
