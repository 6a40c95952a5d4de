import { describe, expect, test } from 'vitest'
import {
  addAddresses,
  archiveReached,
  claimHost,
  countAddresses,
  countToReread,
  erase,
  type FoundAddress,
  keep,
  lastAsked,
  listings,
  markArchive,
  nextAddress,
  nextInstant,
  type RecordStore,
  readyOrigins,
  setListings,
  settle,
  toReread,
} from '../../src/record/index.ts'
import type { Opener } from './contract.ts'
import { openedForEach } from './each.ts'
import { invent } from './readings.ts'

const at = (time: string): string => `2031-03-09T${time}:00.000Z`
const found = (url: string, more: Partial<FoundAddress> = {}): FoundAddress => ({
  url,
  origin: new URL(url).origin,
  source: 'ozero.example',
  kind: 'page',
  foundIn: null,
  dueAt: at('08:00'),
  ...more,
})
const feed = found('https://ozero.example/rss', { kind: 'feed' })
const first = found('https://ozero.example/1')
const second = found('https://www.ozero.example/2', { dueAt: at('09:00') })

/** What is known of addresses, sites and archives, on every engine. */
export function collectingContract(engine: string, open: Opener): void {
  describe(`what is collected on ${engine}`, () => {
    let record: RecordStore
    openedForEach(open, (opened) => {
      record = opened
    })
    const due = (now: string, since?: string) => ({ now: at(now), ...(since !== undefined && { since: at(since) }) })

    test('addresses are taken up once, listings are asked first, and each site in its time', async () => {
      expect(await addAddresses(record, [first, second, first], at('08:00'))).toBe(2)
      expect(await addAddresses(record, [first], at('08:30'))).toBe(0)
      await setListings(record, [feed], at('08:00'))
      expect(await readyOrigins(record, due('08:00'), 10)).toEqual(['https://ozero.example'])
      expect((await nextAddress(record, first.origin, due('08:00')))?.url).toBe(feed.url)
      expect(await nextInstant(record, due('07:00'))).toBe(at('08:00'))
      expect(await nextInstant(record, due('07:00', '07:00'))).toBeNull()
    })

    test('behind a listing a page has its turn, and of listings the one that waits longest', async () => {
      const other = found('https://ozero.example/all.rss', { kind: 'feed', dueAt: at('07:00') })
      await setListings(record, [feed, other], at('08:00'))
      await addAddresses(record, [first], at('08:00'))
      for (const { url } of [feed, other]) {
        const due_at = url === feed.url ? at('08:20') : at('08:30')
        const change = { state: 'taken', due_at, asked_at: at('08:05'), visits: 1 } as const
        await settle(record, { url, change, found: [] }, { origin: feed.origin, change: { failures: 0 } }, at('08:05'))
      }
      const next = async (last?: 'feed' | 'page') =>
        (await nextAddress(record, first.origin, due('09:00'), last))?.url ?? null
      expect([await next(), await next('page'), await next('feed')]).toEqual([feed.url, feed.url, first.url])
    })

    test('a site is one’s own until it is given back, or the time is over', async () => {
      await addAddresses(record, [first, second], at('08:00'))
      expect(await claimHost(record, first.origin, at('08:00'), at('08:02'))).toMatchObject({
        failures: 0,
        robots: null,
      })
      expect(await claimHost(record, first.origin, at('08:01'), at('08:03'))).toBeNull()
      expect(await readyOrigins(record, due('08:01'), 10)).toEqual([])
      expect(await nextInstant(record, due('08:01'))).toBe(at('08:02'))
      expect(await claimHost(record, first.origin, at('08:02'), at('08:04'))).not.toBeNull()
    })

    test('what became of an asking is written with what it led to; what is the same is not asked for', async () => {
      await addAddresses(record, [first, found('https://ozero.example/amp/1')], at('08:00'))
      const change = { state: 'taken', due_at: at('12:00'), asked_at: at('08:05'), visits: 1, etag: '"x"' } as const
      const same = found('https://ozero.example/amp/1', { dueAt: null, sameAs: first.url })
      const host = { origin: first.origin, change: { free_at: at('08:06'), failures: 0 } }
      expect(await settle(record, { url: first.url, change, found: [same, second] }, host, at('08:05'))).toBe(1)
      expect(await countAddresses(record, 'ozero.example')).toEqual([
        { kind: 'page', state: 'same', count: 1 },
        { kind: 'page', state: 'taken', count: 1 },
        { kind: 'page', state: 'waiting', count: 1 },
      ])
      expect(await nextAddress(record, first.origin, due('11:59'))).toBeNull()
      expect(await nextAddress(record, first.origin, due('12:00'))).toMatchObject({
        url: first.url,
        etag: '"x"',
        visits: 1,
      })
      expect(await nextAddress(record, first.origin, due('12:00', '08:00'))).toBeNull() // asked in this run already
      expect((await lastAsked(record, 5)).map(({ url }) => url)).toEqual([first.url])
    })

    test('a listing that is gone from the settings is asked no more, and again once it is back', async () => {
      await setListings(record, [feed], at('08:00'))
      await setListings(record, [], at('08:10'))
      expect(await nextAddress(record, feed.origin, due('09:00'))).toBeNull()
      await setListings(record, [feed], at('09:00'))
      expect((await nextAddress(record, feed.origin, due('09:00')))?.url).toBe(feed.url)
      expect(await listings(record)).toHaveLength(1)
    })

    test('an article that was erased is taken up under none of its addresses', async () => {
      const reading = invent({
        url: first.url,
        text: 'Лев Тихов сказал: вода чиста.',
        people: [{ name: 'Лев Тихов', says: ['вода чиста'] }],
      })
      await addAddresses(
        record,
        [first, found('https://ozero.example/amp/1', { dueAt: null, sameAs: first.url })],
        at('08:00'),
      )
      const { articleId } = await keep(record, reading)
      await erase(record, { articleId }, 'a court order', at('10:00'))
      expect(await countAddresses(record)).toEqual([])
      expect(await addAddresses(record, [first, found('https://ozero.example/amp/1'), second], at('11:00'))).toBe(1)
    })

    test('how far an archive was read is known for the versions that read it', async () => {
      const versions = { reader: '1', extractor: '2' }
      expect(await archiveReached(record, 'k', versions)).toBeNull()
      for (const offset of [10, 5_000_000_000])
        await markArchive(
          record,
          { key: 'k', name: 'x.warc.gz', reached: { offset, skip: 1, pages: 2 } },
          versions,
          at('08:00'),
        )
      expect(await archiveReached(record, 'k', versions)).toEqual({ offset: 5_000_000_000, skip: 1, pages: 2 })
      expect(await archiveReached(record, 'k', { ...versions, extractor: '3' })).toBeNull()
    })

    test('what an older version read is read again, what this one read is not', async () => {
      const reading = invent({ url: first.url, text: 'Вода чиста.' })
      await keep(record, reading)
      expect(await countToReread(record, reading.versions)).toBe(0)
      const newer = { reader: '999', extractor: '999' }
      expect(await countToReread(record, newer)).toBe(1)
      for await (const { capture, article } of toReread(record, newer)) {
        expect([capture.url, article.text]).toEqual([first.url, 'Вода чиста.'])
        await keep(record, { ...reading, capture, versions: newer })
      }
      expect(await countToReread(record, newer)).toBe(0)
    })
  })
}
