import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WARCParser } from 'warcio'
import { pagesOf } from '../../src/collector/archive/pages.ts'
import type { ArchiveError, RecordPlace, Source } from '../../src/collector/archive/types.ts'
import { captures, type InputFault } from '../../src/collector/index.ts'
import { httpAnswer, member, page, sha1, warcRecord, zipOf } from './archives.ts'

/** In small pieces of unequal length, as a disk never gives them: no boundary may matter. */
const sourceOf = (bytes: Uint8Array, piece = 1009): Source => ({
  open: async function* (from) {
    for (let at = from; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
  },
})

async function read(bytes: Uint8Array, from?: RecordPlace, piece?: number) {
  const errors: ArchiveError[] = []
  const pages: { url: string | null; text: string; next: RecordPlace; at: string }[] = []
  for await (const { capture, next } of pagesOf(sourceOf(bytes, piece), (error) => errors.push(error), from))
    pages.push({ url: capture.url, text: Buffer.from(capture.bytes).toString(), next, at: capture.at })
  return { pages, errors: errors.map(({ code, offset }) => ({ code, offset })), urls: pages.map(({ url }) => url) }
}

const members = [0, 1, 2, 3, 4].map((at) => member(at))
const starts = members.map((_, at) => members.slice(0, at).reduce((sum, { length }) => sum + length, 0))
const whole = Buffer.concat(members)
const urls = (...numbers: number[]) => numbers.map((at) => `https://ozero.example/${at}`)

describe('archives of others', () => {
  test.each([
    ['a gzip member a record', whole],
    [
      'one gzip member for all',
      gzipSync(Buffer.concat(urls(0, 1, 2, 3, 4).map((target) => warcRecord(httpAnswer(page('x')), { target })))),
    ],
    ['no gzip', Buffer.concat(urls(0, 1, 2, 3, 4).map((target) => warcRecord(httpAnswer(page('x')), { target })))],
  ])('%s: every page, its address and its time', async (_, bytes) => {
    const { pages, errors } = await read(bytes)
    expect(errors).toEqual([])
    expect(pages.map(({ url }) => url)).toEqual(urls(0, 1, 2, 3, 4))
    expect(pages[0]).toMatchObject({ at: '2025-01-02T03:04:05.000Z', text: expect.stringContaining('<h1>') })
  })

  test('long members, packed and unpacked, among short ones', async () => {
    const noise = randomBytes(400_000).toString('base64')
    const words = ['page 0', noise, 'озеро '.repeat(1_000_000), 'page 3']
    const bytes = Buffer.concat(words.map((each, at) => member(at, each)))
    const { pages, errors } = await read(bytes, undefined, 50_000)
    expect(errors).toEqual([])
    expect(pages.map(({ text }, at) => text === page(words[at] ?? ''))).toEqual([true, true, true, true])
    const [, second] = pages
    expect((await read(bytes, second?.next, 50_000)).urls).toEqual(urls(2, 3))
  })

  test('what is no page is passed over without a word', async () => {
    const html = { 'Content-Type': 'text/html' }
    const others = [
      warcRecord('software: x', { type: 'warcinfo' }),
      warcRecord('GET / HTTP/1.1\r\n\r\n', { type: 'request' }),
      warcRecord('fetchTime: 1', { type: 'metadata' }),
      warcRecord(httpAnswer('', html), { type: 'revisit' }),
      warcRecord(page('text of a conversion'), { type: 'conversion' }),
      warcRecord(httpAnswer('gone', html, '404 Not Found')),
      warcRecord(httpAnswer('', { Location: '/x' }, '301 Moved Permanently')),
      warcRecord(httpAnswer('png', { 'Content-Type': 'image/png' })),
      warcRecord(httpAnswer('{}', { 'Content-Type': 'application/json' })),
      warcRecord(httpAnswer('', html)),
      warcRecord('ozero.example 1', { target: 'dns:ozero.example', type: 'response' }),
      warcRecord('half', { type: 'continuation' }),
    ]
    const { urls: found, errors } = await read(Buffer.concat([...others.map((record) => gzipSync(record)), member(7)]))
    expect({ found, errors }).toEqual({ found: urls(7), errors: [] })
  })

  const body = page('Мост открыт')
  test.each<[string, Buffer]>([
    [
      'chunks',
      httpAnswer(
        `5\r\n${body.slice(0, 5)}\r\n${(Buffer.byteLength(body) - 5).toString(16)};x=y\r\n${body.slice(5)}\r\n0\r\n\r\n`,
        { 'Content-Type': 'text/html', 'Transfer-Encoding': 'chunked' },
      ),
    ],
    [
      'chunks that were joined already',
      httpAnswer(body, { 'Content-Type': 'text/html', 'Transfer-Encoding': 'chunked' }),
    ],
    ['gzip', httpAnswer(gzipSync(body), { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' })],
    ['gzip that was unpacked already', httpAnswer(body, { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' })],
    ['brotli', httpAnswer(brotliCompressSync(body), { 'Content-Type': 'text/html', 'Content-Encoding': 'br' })],
    ['brotli that was unpacked already', httpAnswer(body, { 'Content-Type': 'text/html', 'Content-Encoding': 'br' })],
    ['no type', httpAnswer(body, {})],
    ['bare line ends', Buffer.from(`HTTP/1.0 200 OK\nContent-Type: text/html\n\n${body}`)],
    ['a folded header', Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html;\r\n charset=utf-8\r\n\r\n${body}`)],
    ['HTTP/2', Buffer.from(`HTTP/2 200 \r\ncontent-type: text/html\r\n\r\n${body}`)],
  ])('an answer with %s', async (_, answer) => {
    const { pages, errors } = await read(gzipSync(warcRecord(answer)))
    expect({ texts: pages.map(({ text }) => text), errors }).toEqual({ texts: [body], errors: [] })
  })

  test('a resource is taken as it is, a saved file with its name', async () => {
    const headers = { 'Content-Type': 'text/html' }
    const bytes = Buffer.concat([
      warcRecord(body, { type: 'resource', headers }),
      warcRecord(body, { type: 'resource', target: 'file:saved/%D0%BC.html', headers }),
    ])
    const found = []
    for await (const { capture } of pagesOf(sourceOf(bytes), () => {})) found.push([capture.url, capture.file])
    expect(found).toEqual([
      ['https://ozero.example/1', null],
      [null, 'saved/м.html'],
    ])
  })

  test('warcio reads the same out of a whole archive', async () => {
    const theirs = []
    for await (const record of new WARCParser([whole] as unknown as AsyncIterable<Uint8Array>))
      theirs.push([record.warcTargetURI, Buffer.from(await record.readFully(true)).toString()])
    const { pages } = await read(whole)
    expect(pages.map(({ url, text }) => [url, text])).toEqual(theirs)
  })
})

describe('damage is told with its byte, and the rest is read', () => {
  const damaged = (change: (bytes: Buffer) => unknown): Buffer => {
    const bytes = Buffer.from(whole)
    const changed = change(bytes)
    return Buffer.isBuffer(changed) ? changed : bytes
  }
  const third = starts[2] ?? 0
  test.each<[string, Buffer, number[], { code: string; offset: number }[]]>([
    [
      'compressed bytes',
      damaged((b) => void b.fill(0x55, third + 40, third + 60)),
      [0, 1, 3, 4],
      [{ code: 'bad-gzip', offset: third }],
    ],
    [
      'the magic number',
      damaged((b) => void b.fill(0, third, third + 2)),
      [0, 1, 3, 4],
      [{ code: 'bad-gzip', offset: third }],
    ],
    [
      'the checksum',
      damaged((b) => void b.fill(0, (starts[3] ?? 0) - 8, (starts[3] ?? 0) - 4)),
      [0, 1, 3, 4],
      [{ code: 'bad-gzip', offset: third }],
    ],
    ['the first member', damaged((b) => void b.fill(0, 12, 40)), [1, 2, 3, 4], [{ code: 'bad-gzip', offset: 0 }]],
    [
      'a member that ends in the middle',
      damaged((b) => Buffer.concat([b.subarray(0, third + 50), b.subarray(starts[3])])),
      [0, 1, 3, 4],
      [{ code: 'bad-gzip', offset: third }],
    ],
    [
      'the end of the file',
      damaged((b) => b.subarray(0, -20)),
      [0, 1, 2, 3],
      [{ code: 'cut', offset: starts[4] ?? 0 }],
    ],
    [
      'a header cut at the end',
      damaged((b) => b.subarray(0, (starts[4] ?? 0) + 5)),
      [0, 1, 2, 3],
      [{ code: 'cut', offset: starts[4] ?? 0 }],
    ],
    [
      'other bytes between',
      damaged((b) => Buffer.concat([b.subarray(0, third), Buffer.from('junk\x1f\x8b\x08junk'), b.subarray(third)])),
      [0, 1, 2, 3, 4],
      [{ code: 'bad-gzip', offset: third }],
    ],
  ])('%s', async (_, bytes, left, faults) => {
    for (const piece of [7, 1009, 1_000_000]) {
      const { urls: found, errors } = await read(bytes, undefined, piece)
      expect({ found, errors }).toEqual({ found: urls(...left), errors: faults })
    }
  })

  const plain = (record: Buffer): Buffer =>
    Buffer.concat([
      warcRecord(httpAnswer(page('a')), { target: 'https://ozero.example/0' }),
      record,
      warcRecord(httpAnswer(page('b')), { target: 'https://ozero.example/2' }),
    ])
  const at = warcRecord(httpAnswer(page('a')), { target: 'https://ozero.example/0' }).length
  test.each<[string, Buffer, string]>([
    ['a length that is too short', warcRecord(httpAnswer(page('x')), { length: 30 }), 'length-mismatch'],
    ['a length that is too long', warcRecord(httpAnswer(page('x')), { length: 300 }), 'length-mismatch'],
    ['a length beyond the end', warcRecord(httpAnswer(page('x')), { length: 9_000_000 }), 'cut'],
    [
      'no length',
      Buffer.from(
        warcRecord(httpAnswer(page('x')))
          .toString()
          .replace(/Content-Length: \d+/, 'X: y'),
      ),
      'length-mismatch',
    ],
    ['no version line', Buffer.from('hello\r\nworld\r\n\r\n'), 'no-version-line'],
    [
      'a header without end',
      Buffer.concat([Buffer.from('WARC/1.0\r\nX: '), Buffer.alloc(200_000, 'x'), Buffer.from('\r\n')]),
      'no-version-line',
    ],
    [
      'a digest of other bytes',
      warcRecord(httpAnswer(page('x')), { headers: { 'WARC-Block-Digest': `sha1:${'A'.repeat(32)}` } }),
      'digest-mismatch',
    ],
    ['no date', warcRecord(httpAnswer(page('x')), { date: 'yesterday' }), 'bad-date'],
    ['no HTTP', warcRecord('hello'), 'bad-http'],
    [
      'gzip that is broken',
      warcRecord(
        httpAnswer(gzipSync(page('x')).fill(0x55, 15), { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' }),
      ),
      'bad-http',
    ],
    [
      'an unknown compression',
      warcRecord(httpAnswer(Buffer.from([1, 2, 3]), { 'Content-Type': 'text/html', 'Content-Encoding': 'lzma' })),
      'bad-http',
    ],
    [
      'a gzip bomb',
      warcRecord(
        httpAnswer(gzipSync(Buffer.alloc(60_000_000)), { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' }),
      ),
      'too-large',
    ],
    ['a page of 30 MB', warcRecord(httpAnswer(Buffer.alloc(30_000_000, 'x'))), 'too-large'],
  ])('a record with %s, without gzip', async (_, record, code) => {
    const { urls: found, errors } = await read(plain(record), undefined, 65_536)
    expect({ found, errors }).toEqual({ found: urls(0, 2), errors: [{ code, offset: at }] })
  })

  test('a digest that agrees is no fault, in either form', async () => {
    const answer = httpAnswer(page('x'))
    const record = warcRecord(answer, { headers: { 'WARC-Block-Digest': `sha1:${sha1(answer)}` } })
    expect(await read(record)).toMatchObject({ errors: [], pages: [{}] })
  })

  test('any bytes at all end without an error of our own', async () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc.constantFrom(
        ...members,
        Buffer.from('WARC/1.0\r\n'),
        Buffer.from([0x1f, 0x8b, 8, 0]),
        Buffer.from('\r\n\r\n'),
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (parts) => {
        const { urls: found, errors } = await read(Buffer.concat(parts))
        const whole = parts.filter((part) => members.includes(part as Buffer)).length
        // A member behind half a member may be taken for its end; none may be lost without a word.
        expect(found.length === whole || errors.length > 0).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('a file of beginnings that are none is given up in time', async () => {
    const { pages, errors } = await read(
      Buffer.concat([Buffer.from('\x1f\x8b\x08\0'), Buffer.alloc(4_000_000, Buffer.from([0x1f, 0x8b, 8, 0, 255]))]),
      undefined,
      262_144,
    )
    expect(pages).toEqual([])
    expect(errors.length).toBeGreaterThan(0)
  }, 60_000)
})

describe('going on', () => {
  test.each([
    ['members', whole],
    [
      'one member',
      gzipSync(Buffer.concat(urls(0, 1, 2, 3, 4).map((target) => warcRecord(httpAnswer(page('x')), { target })))),
    ],
    ['no gzip', Buffer.concat(urls(0, 1, 2, 3, 4).map((target) => warcRecord(httpAnswer(page('x')), { target })))],
  ])('from behind any page gives exactly the rest: %s', async (_, bytes) => {
    const { pages } = await read(bytes)
    for (const [done, { next }] of pages.entries())
      expect((await read(bytes, next)).urls).toEqual(urls(0, 1, 2, 3, 4).slice(done + 1))
  })
})

describe('as input', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'onrecord-test-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))
  const collect = async (name: string, content: Uint8Array) => {
    await writeFile(join(folder, name), content)
    const faults: InputFault[] = []
    const found = []
    for await (const capture of captures([folder], {
      stdin: createReadStream('/dev/null'),
      now: () => new Date(0),
      onFault: (fault) => faults.push(fault),
    }))
      found.push(capture)
    return { found, faults }
  }

  test.each(['x.warc.gz', 'x.WARC.GZ', 'x.warc'])('%s in a folder', async (name) => {
    const { found, faults } = await collect(name, name.endsWith('c') ? warcRecord(httpAnswer(page('x'))) : whole)
    expect(faults).toEqual([])
    expect(found.length).toBe(name.endsWith('c') ? 1 : 5)
    expect(found[0]).toMatchObject({
      file: null,
      contentType: 'text/html; charset=utf-8',
      place: { reached: { pages: 1 } },
    })
  })

  test.each([false, true])('WACZ: the archives in it, deflated: %s', async (deflate) => {
    const files = {
      'datapackage.json': Buffer.from('{}'),
      'archive/a.warc.gz': whole,
      'archive/b.warc': warcRecord(httpAnswer(page('x')), { target: 'https://ozero.example/9' }),
    }
    const { found, faults } = await collect('x.wacz', zipOf(files, deflate))
    expect(faults).toEqual([])
    expect(found.map(({ url }) => url)).toEqual(urls(0, 1, 2, 3, 4, 9))
  })

  test.each<[string, Uint8Array, string, RegExp]>([
    ['empty.warc.gz', Buffer.alloc(0), 'empty', /empty/],
    ['page.warc', Buffer.from('<p>hello'), 'damaged', /at byte 0: no WARC record/],
    ['no.wacz', Buffer.from('hello'), 'unreadable', /no zip/],
    ['cut.wacz', zipOf({ 'archive/a.warc.gz': whole }).subarray(0, 900), 'unreadable', /no zip/],
    ['none.wacz', zipOf({ 'pages/pages.jsonl': Buffer.from('{}') }), 'empty', /no WARC/],
  ])('%s is a fault that says what is wrong', async (name, content, code, message) => {
    const { found, faults } = await collect(name, content)
    expect(found).toEqual([])
    expect(faults).toMatchObject([{ code, message: expect.stringMatching(message) }])
  })

  test('a damaged archive inside a WACZ is named with its byte', async () => {
    const bad = Buffer.from(whole)
    bad.fill(0x55, (starts[2] ?? 0) + 40, (starts[2] ?? 0) + 60)
    for (const deflate of [false, true]) {
      const { found, faults } = await collect('x.wacz', zipOf({ 'archive/a.warc.gz': bad }, deflate))
      expect(found.map(({ url }) => url)).toEqual(urls(0, 1, 3, 4))
      expect(faults).toEqual([
        {
          input: join(folder, 'x.wacz/archive/a.warc.gz'),
          code: 'damaged',
          message: `at byte ${starts[2]}: the gzip member is damaged`,
        },
      ])
    }
  })
})
