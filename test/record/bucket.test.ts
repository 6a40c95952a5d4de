/** A record on PostgreSQL whose captures lie in a bucket: an S3 stand-in of the tests (s3-server.ts). */
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { archiveAt } from '../../src/record/archive/open.ts'
import { copyMissing } from '../../src/record/copy/captures.ts'
import {
  captureBytes,
  captureToRead,
  check,
  closeRecord,
  copyCaptures,
  copyRecord,
  erase,
  keep,
  openRecord,
  prune,
  type RecordStore,
  verify,
} from '../../src/record/index.ts'
import { contract } from './contract.ts'
import { dump } from './dump.ts'
import { openedForEach } from './each.ts'
import { hasPostgres, postgresRecords, temporarySchema } from './engines.ts'
import { temporaryFolder } from './folders.ts'
import { meanwhile } from './meanwhile.ts'
import { newsroomReadings } from './newsroom.ts'
import { invent, lemmaOf } from './readings.ts'
import { retentionRulesContract } from './retention-rules.ts'
import { S3Server } from './s3-server.ts'
import { unreadContract } from './unread.ts'

vi.setConfig({ testTimeout: 120_000 })
const now = (): Date => new Date('2031-03-09T08:00:00Z')
const page = (number: number, days: number) =>
  invent({
    url: `https://ozero.example/${number}`,
    text: `Лев Тихов сказал: «Вода ${number} чиста».`,
    at: new Date(now().getTime() - days * 86_400_000).toISOString(),
    people: [{ name: 'Лев Тихов', says: [`Вода ${number} чиста`] }],
  })

describe.skipIf(!(await hasPostgres()))('captures in a bucket', () => {
  const server = new S3Server('news')
  const { open, remove } = postgresRecords('s3://news/desk')
  beforeAll(async () => {
    await server.listen()
    for (const [name, value] of Object.entries(server.env)) vi.stubEnv(name, value)
  })
  afterAll(async () => {
    await remove()
    vi.unstubAllEnvs()
    await server.close()
  })
  contract('PostgreSQL with a bucket', open)
  unreadContract('PostgreSQL with a bucket', open)
  retentionRulesContract('PostgreSQL with a bucket', open)

  describe('a bucket of captures', () => {
    let record: RecordStore
    beforeEach(() => {
      server.objects.clear()
      server.faults.length = 0
    })
    openedForEach(open, (opened) => {
      record = opened
    })
    const stored = (): string => [...server.objects.values()].map((bytes) => gunzipSync(bytes).toString()).join('')

    test('holds a page before it is acknowledged; where it cannot, nothing is kept', async () => {
      server.fail('full')
      await expect(keep(record, page(1, 1))).rejects.toMatchObject({ code: 'disk' })
      expect(await record.read.selectFrom('article').select('id').execute()).toEqual([])
      server.fail('500', { times: 2 })
      expect((await keep(record, page(1, 1))).outcome).toBe('new')
      expect([...server.objects.keys()]).toEqual([
        expect.stringMatching(new RegExp(`^desk/${page(1, 1).capture.sha256}-[0-9a-f]{8}\\.warc\\.gz$`)),
      ])
      expect(stored()).toMatch(/^WARC\/1\.1\r\n/)
      expect(await captureBytes(record, page(1, 1).capture.sha256)).toEqual(page(1, 1).capture.bytes)
      expect((await keep(record, page(1, 1))).outcome).toBe('unchanged')
      expect(server.objects.size).toBe(1)
    })

    test('keeps one object of a page that two processes bring at the same moment', async () => {
      const other = { ...record, archive: await archiveAt(record.captures, process.env) }
      const { capture } = page(1, 1)
      const outcomes = await Promise.all([record, other].map((it) => captureToRead(it, capture, now().toISOString())))
      expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['known', 'stored'])
      expect(server.objects.size).toBe(1)
      expect(await captureBytes(record, capture.sha256)).toEqual(capture.bytes)
      await other.archive.close()
    })

    test('is checked: a changed object and a missing one are told; one that does not answer is no damage', async () => {
      for (const number of [1, 2, 3]) await keep(record, page(number, 1))
      expect((await verify(record)).faults).toEqual([])
      const [first = '', second = ''] = server.objects.keys()
      const [, another] = [...server.objects.values()]
      server.objects.delete(first)
      server.objects.set(second, Buffer.from(another ?? '').fill(7, 20, 30))
      const { faults } = await verify(record)
      expect(faults.map(({ what }) => what)).toEqual(['capture-missing', 'capture-missing'])
      expect(faults.map(({ detail }) => detail).join()).toMatch(/s3:\/\/news\/desk\/[0-9a-f]{64}-\S+: it is missing/)
      server.fail('cut', { times: 100 })
      await expect(verify(record)).rejects.toMatchObject({ code: 'unreachable' })
      server.faults.length = 0
    })

    test('forgets what is erased, and what a killed process left of it', async () => {
      const [erased, other] = [page(1, 1), page(2, 1)]
      await record.archive.append(erased.capture) // and never committed
      for (const each of [erased, other]) await keep(record, each)
      expect(server.objects.size).toBe(3)
      server.pageSize = 1
      await erase(record, { articleId: erased.article.id }, 'court order', now().toISOString())
      server.pageSize = 1000
      expect(server.objects.size).toBe(1)
      expect(stored()).toContain('Вода 2')
      expect((await keep(record, erased)).outcome).toBe('erased')
      expect((await keep(record, erased, { despiteErasure: true })).outcome).toBe('new')
      expect((await verify(record)).faults).toEqual([])
    })

    test('keeps rows and objects where the bucket goes away in the middle of an erasure', async () => {
      await keep(record, page(1, 1))
      server.fail('cut', { times: 100, method: 'DELETE' })
      const failing = erase(record, { articleId: page(1, 1).article.id }, 'court order', now().toISOString())
      await expect(failing).rejects.toMatchObject({ code: 'unreachable' })
      server.faults.length = 0
      expect((await verify(record)).faults).toEqual([])
      await erase(record, { articleId: page(1, 1).article.id }, 'court order', now().toISOString())
      expect(server.objects.size).toBe(0)
    })

    test('lets old captures go; what was interrupted is finished, and what is missing is told of', async () => {
      for (const [number, days] of [800, 900, 10, 850].entries()) await keep(record, page(number, days))
      const rule = { rules: [{ captures: 730 }], now }
      expect(await prune(record, { ...rule, dryRun: true })).toMatchObject({ captures: 3 })
      expect(server.objects.size).toBe(4)
      server.fail('cut', { times: 100, method: 'DELETE' })
      await expect(prune(record, rule)).rejects.toMatchObject({ code: 'unreachable' })
      server.faults.length = 0
      expect((await verify(record)).faults).toEqual([])
      expect(await prune(record, rule)).toMatchObject({ captures: 0, files: { removed: 3 }, damaged: [] })
      expect(server.objects.size).toBe(1)
      expect(await verify(record)).toMatchObject({ letGo: 3, checked: { captures: 1 }, faults: [] })

      await keep(record, page(7, 800))
      const [key = ''] = [...server.objects.keys()].filter((each) => each.includes(page(7, 800).capture.sha256))
      server.objects.delete(key)
      expect((await prune(record, rule)).damaged).toEqual([`s3://news/${key}: the object is missing`])
      expect((await verify(record)).faults.map(({ what }) => what)).toEqual(['capture-missing'])
    })

    test('lets nothing go that another rule is for since it was read anew', async () => {
      const old = page(1, 800)
      for (const each of [old, page(2, 10)]) await keep(record, each)
      const { url, at, bytes } = old.capture
      const publisher = { name: null, domain: 'gov.example' }
      const anew = invent({
        url,
        at,
        bytes,
        publisher,
        text: 'Вода прибыла.',
        versions: { reader: '9', extractor: '9' },
      })
      const rules = [{ outlets: ['gov.example'], captures: 'forever' as const }, { captures: 730 }]
      const pruned = await prune(
        meanwhile(record, () => keep(record, anew)),
        { rules, now },
      )
      expect(pruned).toMatchObject({ captures: 0, bytes: 0, files: { removed: 0 } })
      expect(await captureBytes(record, old.capture.sha256)).toEqual(bytes)
    })

    test('is told of by doctor, also that it keeps older versions', async () => {
      await keep(record, page(1, 1))
      expect(await check(record)).toMatchObject({ captureFiles: 1, freeBytes: null, remarks: [] })
      server.keepsVersions = true
      expect((await check(record)).remarks).toEqual([expect.stringContaining('keeps older versions')])
      server.keepsVersions = false
    })

    test('takes a record of a folder, and gives it back, capture by capture', async () => {
      const [folder, back] = [await temporaryFolder(), await temporaryFolder()]
      const source = await openRecord(folder.path, { lemmaOf })
      for (const reading of newsroomReadings()) await keep(source, reading)
      await erase(source, { articleId: newsroomReadings()[1]?.article.id ?? '' }, 'request', now().toISOString())
      server.fail('full', { method: 'PUT' })
      await expect(copyRecord(source, record, { now })).rejects.toMatchObject({ code: 'disk' })
      const { captures } = await copyRecord(source, record, { now })
      expect(server.objects.size).toBe(captures.files)
      expect(await dump(record)).toEqual(await dump(source))
      expect((await verify(record)).faults).toEqual([])
      const asked = server.asked.length
      await copyCaptures(source, record.archive, async () => {})
      expect(server.asked.slice(asked).filter((each) => each.startsWith('PUT'))).toEqual([])
      const [first = ''] = server.objects.keys()
      server.objects.delete(first)
      const before = server.asked.length
      expect(await copyMissing(source, record)).toEqual([])
      expect(server.objects.has(first)).toBe(true)
      const methods = server.asked.slice(before).map((each) => each.slice(0, each.indexOf(' ')))
      expect(methods.toSorted()).toEqual(['GET', 'GET', 'HEAD', 'PUT'])

      const target = await openRecord(back.path, { lemmaOf })
      await copyRecord(record, target, { now })
      expect(await dump(target)).toEqual(await dump(source))
      expect((await verify(target)).faults).toEqual([])
      await erase(target, { articleId: newsroomReadings()[2]?.article.id ?? '' }, 'request', now().toISOString())
      expect((await verify(target)).faults).toEqual([])
      for (const each of [source, target]) await closeRecord(each)
      for (const each of [folder, back]) await each.remove()
    })
  })

  test('credentials that are missing are told when the record is opened', async () => {
    const place = await temporarySchema('s3://news/desk')
    const failing = openRecord(place.path, { lemmaOf, env: {} })
    await expect(failing).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringMatching(/^s3:\/\/news\/desk: AWS_ACCESS_KEY_ID/),
    })
    await place.remove()
  })
})
