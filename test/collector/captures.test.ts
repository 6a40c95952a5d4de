import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, open, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type CollectOptions, captures, type InputFault } from '../../src/collector/index.ts'
import type { Capture } from '../../src/reader/types.ts'

const now = (): Date => new Date('2025-04-02T10:00:00.000Z')

async function* noBytes(): AsyncGenerator<Uint8Array> {}

/** All captures and faults of some inputs, in the order they came. */
async function collect(
  inputs: readonly string[],
  options: Partial<CollectOptions> = {},
): Promise<{ found: Capture[]; faults: InputFault[]; order: string[] }> {
  const faults: InputFault[] = []
  const order: string[] = []
  const onFault = (fault: InputFault): void => {
    faults.push(fault)
    order.push(fault.input)
  }
  const found: Capture[] = []
  for await (const capture of captures(inputs, { stdin: noBytes(), now, onFault, ...options })) {
    found.push(capture)
    order.push(capture.file ?? capture.url ?? '')
  }
  return { found, faults, order }
}

const textOf = ({ bytes }: Capture): string => Buffer.from(bytes).toString()

describe('files and folders', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'onrecord-test-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))
  const put = async (name: string, content: string | Uint8Array = name): Promise<string> => {
    const path = join(folder, name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content)
    return path
  }

  test('a file is a capture of its bytes', async () => {
    const file = await put('page.html', Uint8Array.from([0, 255, 10]))
    const { found, faults } = await collect([file])
    expect(faults).toEqual([])
    expect(found).toEqual([
      {
        url: null,
        file,
        at: '2025-04-02T10:00:00.000Z',
        bytes: Buffer.from([0, 255, 10]),
        sha256: createHash('sha256')
          .update(Uint8Array.from([0, 255, 10]))
          .digest('hex'),
        contentType: null,
      },
    ])
  })

  test('a gzipped page is the page in it; one that unpacks without end is refused', async () => {
    const page = await put('page.html.gz', gzipSync('<p>Слово</p>'))
    await put('notes.TXT.GZ', gzipSync('Слово'))
    await put('styles.css.gz', gzipSync('p {}'))
    const bomb = await put('bomb.html.gz', gzipSync(Buffer.alloc(20_000_001)))
    const broken = await put('broken.html.gz', 'no gzip')
    const { found, faults } = await collect([folder])
    expect(found.map(textOf)).toEqual(['Слово', '<p>Слово</p>'])
    expect(found[1]).toMatchObject({ file: page, sha256: createHash('sha256').update('<p>Слово</p>').digest('hex') })
    expect(faults.map(({ input, code }) => [input, code])).toEqual([
      [bomb, 'too-large'],
      [broken, 'unreadable'],
    ])
    const styles = await collect([join(folder, 'styles.css.gz')])
    expect(styles.faults).toMatchObject([{ code: 'unsupported' }])
  })

  test('a folder gives its pages in the order of their names, folders among them', async () => {
    const names = ['b.txt', 'a/2.HTM', 'a/1.html', 'a/deep/er/x.txt', 'c.html', 'a.html']
    for (const name of names) await put(name)
    for (const name of [
      '.hidden.html',
      '.git/x.html',
      'style.css',
      'image.jpg',
      'README',
      'c_files/ad.html',
      'd_files/real.html',
    ])
      await put(name)
    const { found, faults } = await collect([folder])
    expect(faults).toEqual([])
    expect(found.map(({ file }) => relative(folder, file ?? ''))).toEqual([
      'a/1.html',
      'a/2.HTM',
      'a/deep/er/x.txt',
      'a.html',
      'b.txt',
      'c.html',
      'd_files/real.html', // no d.html: not something saved beside a page
    ])
  })

  test('what was saved beside a page belongs to it, however the page is named', async () => {
    const pages = ['Bridge.html', 'Мост — смета.htm', 'deep/Ferry.HTML', 'archive.mhtml', 'old.mht']
    for (const name of pages) await put(name)
    const beside = [
      'Bridge_files/frame.html',
      'Мост — смета_files/ad/inner.htm',
      'deep/ferry_files/saved_resource.html',
    ]
    for (const name of [...beside, 'Bridge.files/frame.html', 'Bridge_files.html']) await put(name)
    await put('council/minutes.html')
    await put('council_files/minutes.html')
    const { found, faults } = await collect([folder])
    expect(faults).toEqual([])
    const own = ['Bridge_files.html', 'council/minutes.html', 'council_files/minutes.html'] // a folder is no page
    expect(found.map(({ file }) => relative(folder, file ?? ''))).toEqual([...pages, ...own].sort())
    expect((await collect([join(folder, 'Bridge_files')])).found.map(textOf)).toEqual(['Bridge_files/frame.html'])
  })

  test('links to folders are not followed, so that none leads in a circle', async () => {
    await put('pages/one.html')
    await symlink(folder, join(folder, 'pages/circle'))
    await symlink(join(folder, 'pages/one.html'), join(folder, 'pages/two.html'))
    const { found } = await collect([folder])
    expect(found.map(textOf)).toEqual(['pages/one.html', 'pages/one.html'])
  })

  test('what cannot be read is told, and the rest is read', async () => {
    await put('pages/good.html')
    await put('pages/empty.html', '')
    await put('pages/archive.warc.gz')
    await put('nothing/style.css')
    const large = await open(join(folder, 'large.html'), 'w')
    await large.truncate(30_000_000)
    await large.close()
    await put('edge.txt', Buffer.alloc(20_000_000, 'a'))
    const inputs = ['gone.html', 'pages', 'nothing', 'large.html', 'page.pdf', 'style.css', 'x.html/y.html', 'edge.txt']
    await put('page.pdf')
    await put('style.css')
    await put('x.html')
    const { found, faults } = await collect(inputs.map((name) => join(folder, name)))
    expect(found.map(({ file }) => relative(folder, file ?? ''))).toEqual(['pages/good.html', 'edge.txt'])
    expect(faults.map(({ input, code, message }) => [relative(folder, input), code, message])).toEqual([
      ['gone.html', 'missing', 'there is no such file or folder'],
      ['pages/archive.warc.gz', 'damaged', 'at byte 0: no WARC record stands here'],
      ['pages/empty.html', 'empty', 'the file is empty'],
      [
        'nothing',
        'empty-folder',
        'the folder holds no file to read: .html, .htm, .mhtml, .mht, .txt, .xml (each also with .gz), .warc, .warc.gz and .wacz',
      ],
      ['large.html', 'too-large', 'it has 30 MB; the limit is 20 MB'],
      ['page.pdf', 'unsupported', '.pdf files cannot be read yet'],
      [
        'style.css',
        'unsupported',
        '.css files are not read, only .html, .htm, .mhtml, .mht, .txt, .xml (each also with .gz), .warc, .warc.gz and .wacz',
      ],
      ['x.html/y.html', 'missing', 'there is no such file or folder'],
    ])
  })

  test.skipIf(process.getuid?.() === 0)('a file without the right to read it is told', async () => {
    const file = await put('secret.html')
    await chmod(file, 0)
    expect((await collect([file])).faults).toMatchObject([{ input: file, code: 'unreadable' }])
  })

  test.each([
    ['a NUL in its name', 'a\0b.html', 'unreadable'],
    ['a very long name', `${'a'.repeat(5000)}.html`, 'missing'],
    ['no name', '', 'missing'],
  ])('an input with %s is a fault and no crash', async (_, input, code) => {
    expect((await collect([input])).faults).toMatchObject([{ input, code }])
  })

  test('five hundred folders in each other are no trouble', async () => {
    let deep = folder
    for (let at = 0; at < 500; at += 1) deep = join(deep, 'd')
    await mkdir(deep, { recursive: true })
    await writeFile(join(deep, 'bottom.html'), 'bottom')
    expect((await collect([folder])).found.map(textOf)).toEqual(['bottom'])
  })

  test('an error of the caller is not taken for one of the input', async () => {
    const file = await put('page.html')
    const faults: InputFault[] = []
    const using = async (): Promise<void> => {
      for await (const _ of captures([file], { stdin: noBytes(), now, onFault: (fault) => faults.push(fault) }))
        throw new Error('the caller failed')
    }
    await expect(using()).rejects.toThrow('the caller failed')
    expect(faults).toEqual([])
  })

  test('nothing is read before it is asked for', async () => {
    const first = await put('1.html')
    const second = join(folder, '2.html')
    const order: string[] = []
    for await (const { file } of captures([first, second], {
      stdin: noBytes(),
      now,
      onFault: () => order.push('fault'),
    })) {
      order.push(relative(folder, file ?? ''))
      if (file === first) await put('2.html') // it appears while the first is in hand
    }
    expect(order).toEqual(['1.html', '2.html'])
  })
})

describe('stdin', () => {
  async function* chunks(...parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
    yield* parts
  }

  test('is one capture', async () => {
    const { found } = await collect(['-'], { stdin: chunks(Buffer.from('<p>од'), Buffer.from('ин')) })
    expect(found.map((capture) => [capture.file, textOf(capture)])).toEqual([['-', '<p>один']])
  })

  test('is refused when it is empty or without an end', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) yield Buffer.alloc(1_000_000)
    }
    expect((await collect(['-'])).faults).toMatchObject([{ input: '-', code: 'empty' }])
    expect((await collect(['-'], { stdin: endless() })).faults).toMatchObject([{ input: '-', code: 'too-large' }])
  })
})

describe('addresses', () => {
  let server: Server
  let origin: string
  beforeEach(async () => {
    server = createServer((request, response) => {
      const answers: Record<string, () => void> = {
        '/page': () => response.setHeader('content-type', 'text/html; charset=windows-1251').end('page'),
        '/archive': () => response.setHeader('content-type', 'multipart/related; boundary=b').end('archive'),
        '/moved': () => response.writeHead(302, { location: '/page' }).end(),
        '/gone': () => response.writeHead(404).end('no'),
        '/feed': () => response.setHeader('content-type', 'application/rss+xml').end('<rss/>'),
        '/image': () => response.setHeader('content-type', 'image/png').end('png'),
        '/empty': () => response.setHeader('content-type', 'text/html').end(),
        '/loop': () => response.writeHead(302, { location: '/loop' }).end(),
        '/told': () =>
          response.writeHead(200, { 'content-type': 'text/html', 'content-length': '30000000' }).write('a'),
        '/broken': () => {
          response.writeHead(200, { 'content-type': 'text/html', 'content-length': '10' }).write('a')
          setTimeout(() => response.destroy(), 20)
        },
        '/endless': () => {
          response.writeHead(200, { 'content-type': 'text/html' })
          const more = (): void => {
            if (!response.destroyed) response.write(Buffer.alloc(1_000_000), more)
          }
          more()
        },
      }
      answers[request.url ?? '']?.()
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterEach(() => {
    server.closeAllConnections()
    server.close()
  })

  test('are fetched where that is allowed, with their type, under their last address', async () => {
    const { found, faults } = await collect([`${origin}/page`, `${origin}/moved#part`], {
      allowUrl: true,
      allowPrivate: true,
    })
    expect(faults).toEqual([])
    expect(found.map((capture) => [capture.url, capture.file, capture.contentType, textOf(capture)])).toEqual([
      [`${origin}/page`, null, 'text/html; charset=windows-1251', 'page'],
      [`${origin}/page`, null, 'text/html; charset=windows-1251', 'page'],
    ])
  })

  test('web archives are fetched like pages', async () => {
    const { found } = await collect([`${origin}/archive`], { allowUrl: true, allowPrivate: true })
    expect(found).toMatchObject([{ contentType: 'multipart/related; boundary=b' }])
  })

  test('are not fetched from machines that are not public, unless that is allowed', async () => {
    const { faults } = await collect([`${origin}/page`], { allowUrl: true })
    expect(faults).toMatchObject([{ code: 'refused', message: expect.stringContaining('--allow-private') }])
  })

  test('are not fetched where it is not', async () => {
    expect((await collect([`${origin}/page`])).faults).toMatchObject([{ code: 'unsupported' }])
  })

  test.each([
    ['/gone', 'not-fetched', 'the site answers 404 Not Found'],
    ['/image', 'unsupported', 'it is image/png, not a page or a text'],
    ['/feed', 'unsupported', expect.stringContaining('onrecord source add follows the feeds')],
    ['/empty', 'empty', 'the site answers with an empty page'],
    ['/loop', 'refused', 'it redirects more than 10 times'],
    ['/told', 'too-large', 'it has more than 20 MB, which is the limit'],
    ['/broken', 'not-fetched', expect.stringContaining('could not be fetched')],
    ['/endless', 'too-large', 'it has more than 20 MB, which is the limit'],
  ])('%s gives %s', async (path, code, message) => {
    const { found, faults } = await collect([`${origin}${path}`], { allowUrl: true, allowPrivate: true })
    expect(found).toEqual([])
    expect(faults).toEqual([{ input: `${origin}${path}`, code, message }])
  })

  test('a site without TLS is told in words', async () => {
    const address = `${origin.replace('http:', 'https:')}/page`
    const { faults } = await collect([address], { allowUrl: true, allowPrivate: true })
    expect(faults).toEqual([
      { input: address, code: 'not-fetched', message: 'the page could not be fetched (it does not speak TLS there)' },
    ])
  })

  test.each([
    ['ftp://ozero.example/', 'unsupported'],
    ['file:///etc/passwd', 'unsupported'],
    ['http://', 'unsupported'],
    ['http://127.0.0.1:1/', 'refused'],
    ['http://127.0.0.1:1025/', 'not-fetched'],
    ['http://nobody.invalid/', 'not-fetched'],
  ])('%s is %s', async (address, code) => {
    expect((await collect([address], { allowUrl: true, allowPrivate: true })).faults).toMatchObject([
      { input: address, code },
    ])
  })
})
