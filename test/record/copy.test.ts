import { rm } from 'node:fs/promises'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  articleView,
  captureBytes,
  closeRecord,
  copyRecord,
  counts,
  findPeople,
  keep,
  mendLog,
  openRecord,
  type RecordStore,
  renamePerson,
  searchStatements,
  verify,
} from '../../src/record/index.ts'
import { dump } from './dump.ts'
import { hasPostgres, temporarySchema } from './engines.ts'
import { temporaryFolder } from './folders.ts'
import { newsroomReadings } from './newsroom.ts'
import { invent, lemmaOf } from './readings.ts'

const ways = [
  ['SQLite to SQLite', temporaryFolder, temporaryFolder],
  ...((await hasPostgres())
    ? ([
        ['SQLite to PostgreSQL', temporaryFolder, temporarySchema],
        ['PostgreSQL to SQLite', temporarySchema, temporaryFolder],
      ] as const)
    : []),
] as const

const now = (): Date => new Date('2031-03-09T12:00:00Z')

describe.each(ways)('a copy, %s,', { timeout: 60_000 }, (_, sourcePlace, targetPlace) => {
  let places: readonly { readonly path: string; readonly remove: () => Promise<void> }[]
  let source: RecordStore
  let target: RecordStore
  beforeEach(async () => {
    places = [await sourcePlace(), await targetPlace()]
    source = await openRecord(places[0]?.path ?? '', { lemmaOf })
    target = await openRecord(places[1]?.path ?? '', { lemmaOf })
    for (const reading of newsroomReadings()) await keep(source, reading)
    const [person] = await findPeople(source, 'Камнев')
    const signature = { by: 'editor', reason: 'a slip', at: '2031-03-09T08:00:00Z' }
    await renamePerson(source, person?.id ?? '', 'Олег Камнев-Старший', signature)
  })
  afterEach(async () => {
    await closeRecord(source)
    await closeRecord(target)
    for (const { remove } of places) await remove()
  })

  test('shows what the source shows, is found by its words, and can be added to', async () => {
    const { tables, captures } = await copyRecord(source, target, { now })
    expect(captures.files).toBe(1)
    expect(tables.find(({ table }) => table === 'statement')?.rows).toBeGreaterThan(9)
    expect(await dump(target)).toEqual(await dump(source))
    expect((await mendLog(target)).total).toBe(1)
    for (const words of ['договор', 'референдум', 'переговоров'])
      expect(await searchStatements(target, { words })).toEqual(await searchStatements(source, { words }))
    expect((await verify(target)).faults).toEqual([])
    const [reading] = newsroomReadings()
    const bytes = await captureBytes(target, reading?.capture.sha256 ?? '')
    expect(bytes && Buffer.from(bytes)).toEqual(Buffer.from(reading?.capture.bytes ?? []))
    const said = invent({
      url: 'https://ozero.example/later',
      text: 'Айдар Смадиев сказал: вода прибыла.',
      people: [{ name: 'Айдар Смадиев', says: ['вода прибыла'] }],
    })
    expect((await keep(target, said)).outcome).toBe('new')
    expect((await searchStatements(target, { words: 'прибыла' })).total).toBe(1)
    expect((await verify(target)).faults).toEqual([])
  })

  test('that was broken off goes on where it was', async () => {
    const broken = new Error('the power went')
    const breaking = async (what: string): Promise<void> => {
      if (what === 'statement') throw broken
    }
    await expect(copyRecord(source, target, { now, told: breaking })).rejects.toBe(broken)
    await closeRecord(target)
    target = await openRecord(places[1]?.path ?? '', { lemmaOf })
    await keep(source, invent({ url: 'https://ozero.example/meanwhile', text: 'Написано тем временем.' }))
    await copyRecord(source, target, { now })
    expect(await dump(target)).toEqual(await dump(source))
    expect((await verify(target)).faults).toEqual([])
  })

  test('tells of a page that came meanwhile and cannot be read, and copies one that can', async () => {
    const [whole, lost] = ['whole', 'lost'].map((name) =>
      invent({ url: `https://ozero.example/${name}`, text: `Паром ${name} ушёл.` }),
    )
    const addBoth = async (what: string): Promise<void> => {
      if (!what.endsWith('.warc.gz')) return
      for (const reading of [whole, lost]) if (reading) await keep(source, reading)
      await source.write
        ?.updateTable('capture')
        .set({ warc: 'away.warc.gz' })
        .where('sha256', '=', lost?.capture.sha256 ?? '')
        .execute()
    }
    const { captures } = await copyRecord(source, target, { now, told: addBoth })
    expect(captures.damaged).toEqual([expect.stringContaining('away.warc.gz: nothing readable')])
    expect((await verify(target)).faults.map(({ what }) => what)).toEqual(['capture-missing'])
    const bytes = await captureBytes(target, whole?.capture.sha256 ?? '')
    expect(bytes && Buffer.from(bytes)).toEqual(Buffer.from(whole?.capture.bytes ?? []))
  })

  test('is not made over a record of another', async () => {
    const own = invent({ url: 'https://gory.example/own', text: 'Своё.' })
    await keep(target, own)
    await expect(copyRecord(source, target, { now })).rejects.toMatchObject({ name: 'RecordError', code: 'not-empty' })
    expect(await articleView(target, own.article.id)).not.toBeNull()
  })

  test('is made equal again only when asked to', async () => {
    await copyRecord(source, target, { now })
    await target.write?.transaction().execute((db) => sql`update article set title = 'spoilt'`.execute(db))
    await target.write?.transaction().execute((db) => sql`delete from statement where place = 0`.execute(db))
    await expect(copyRecord(source, target, { now })).rejects.toMatchObject({ code: 'not-empty' })
    await rm(target.captures, { recursive: true })
    await copyRecord(source, target, { now, again: true })
    expect(await dump(target)).toEqual(await dump(source))
    expect(await counts(target)).toEqual(await counts(source))
    expect((await verify(target)).faults).toEqual([])
  })
})
