import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { onrecord } from './outside.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-bad-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const page = (body: string): string =>
  `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Порт Сольма открыт</title></head><body><article>
<h1>Порт Сольма открыт</h1>${body}</article></body></html>`
const paragraphs = [
  '<p>Порт Сольма вновь принимает суда, сообщили в четверг на набережной, где собрались сотни жителей города.</p>',
  '<p>«Мы ждали этого дня два года», — сказал министр обороны Марк Гаритов.</p>',
  '<p>По его словам, первыми причал займут рыбаки, а грузовые суда придут в порт не раньше осени этого года.</p>',
].join('\n')
const good = page(paragraphs)

/** A web archive of one page, as a browser saves it. */
const archive = `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r
Content-Type: text/html; charset=utf-8\r\n\r\n${good}\r\n--b--\r\n`

/** A file's name and bytes; a folder where the bytes are a list. */
type Input = readonly [name: string, make: (path: string) => void]
const file =
  (bytes: string | Uint8Array) =>
  (path: string): void =>
    writeFileSync(path, bytes)

const refused: readonly (readonly [...Input, RegExp])[] = [
  ['missing.html', () => {}, /missing\.html: there is no such file or folder/],
  ['empty.html', file(''), /empty\.html: the file is empty/],
  ['spaces.txt', file(' \n\t '), /spaces\.txt: .*empty/],
  ['photo.html', file(Uint8Array.from({ length: 5000 }, (_, at) => (at * 7) % 32)), /photo\.html: .*binary/],
  ['scan.html', file(`%PDF-1.7\n${'x'.repeat(100)}`), /scan\.html: this is a PDF file/],
  [
    'pages.warc',
    file('WARC/1.0\r\nWARC-Type: response\r\n'),
    /pages\.warc: at byte 0: the archive ends within the header/,
  ],
  ['cut.html', file('WARC/1.0\r\nWARC-Type: respo'), /cut\.html: .*WARC.*not read yet/],
  ['cut.mhtml', file(archive.slice(0, 90)), /cut\.mhtml: no HTML page was found in the web archive/],
  ['notes.docx', file('PK'), /notes\.docx: \.docx files are not read/],
  ['folder', (path) => mkdirSync(path), /folder: the folder holds no .*file/],
  ['huge.html', file(page(`<p>${'слово '.repeat(2_900_000)}</p>`)), /huge\.html: .*MB/],
  ['no-text.html', file('<html><head></head><body><div></div></body></html>'), /no-text\.html: /],
  ['nothing\u0000.html', () => {}, /./],
]

describe('what cannot be read is one line, and the rest is read', () => {
  test.each(refused)('%s', { timeout: 60_000 }, async (name, make, message) => {
    const path = join(folder, name)
    make(path)
    writeFileSync(join(folder, 'good.html'), good)
    const { status, stdout, stderr } = await onrecord(['read', path, join(folder, 'good.html')])
    expect(status).toBe(1)
    expect(stderr).toMatch(message)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).not.toMatch(/internal error|\n\s+at /)
    const lines = stdout
      .trim()
      .split('\n')
      .map((line): { title: string } => JSON.parse(line))
    expect(lines.map(({ title }) => title)).toEqual(['Порт Сольма открыт'])
  })
})

/** Damaged or hostile, but a page: it is read in bounded time, whatever is found in it. */
const odd: readonly Input[] = [
  ['truncated.html', file(good.slice(0, good.indexOf('рыбаки')))],
  ['whole.mhtml', file(archive)],
  ['cut.mht', file(archive.slice(0, archive.indexOf('рыбаки')))],
  ['nested.html', file(page(`${'<div>'.repeat(200_000)}${paragraphs}`))],
  ['quotes.html', file(page(`<p>${'«слово '.repeat(100_000)}</p>${paragraphs}`))],
  ['bad-utf8.html', file(Buffer.concat([Buffer.from(page(paragraphs)), Uint8Array.of(0xff, 0xc3, 0x28, 0xf0, 0x9f)]))],
  ['nul.html', file(page(paragraphs.replaceAll(' ', ' \u0000')))],
  ['lone.html', file(Buffer.from(page(`${paragraphs}<p>&#xD800; половина знака</p>`)))],
]

describe('what is only damaged is read', () => {
  test.each(odd)('%s', { timeout: 60_000 }, async (name, make) => {
    const path = join(folder, name)
    make(path)
    const { status, stdout, stderr } = await onrecord(['read', path])
    expect([status, stderr]).toEqual([0, ''])
    const { text }: { text: string } = JSON.parse(stdout)
    expect(text).toMatch(/ждали/)
    expect(text.isWellFormed()).toBe(true)
    expect(text).not.toContain('\u0000')
  })
})

test.each<[string, string | Uint8Array, RegExp]>([
  ['nothing', '', /^onrecord: stdin: nothing came in on stdin\n$/],
  ['a web archive', 'WARC/1.0\r\nWARC-Type: warcinfo\r\n\r\n', /^onrecord: stdin: a web archive is read from a file/],
  ['a sitemap', '<?xml version="1.0"?>\n<urlset></urlset>', /^onrecord: stdin: it is a sitemap/],
  ['no text', Uint8Array.from({ length: 3000 }, (_, at) => (at * 7) % 32), /^onrecord: stdin: .*binary.*\n$/],
])('stdin with %s', async (_, stdin, message) => {
  const { status, stdout, stderr } = await onrecord(['read', '-'], { stdin })
  expect([status, stdout, stderr]).toEqual([1, '', expect.stringMatching(message)])
})

test.each([
  ['<!-- a comment -->', 1],
  ['<?xml version="1.0" encoding="UTF-8"?>', 1],
  ['\n', 1],
])('a feed on stdin behind %j is read as one', async (before, pages) => {
  const item = `<item><title>Ferry</title><link>https://lake.example/1</link><content:encoded><![CDATA[<p>“The ferry is back,” said Ignat Warbler, the harbour master.</p>]]></content:encoded></item>`
  const stdin = `${before}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Lake</title>${item}</channel></rss>`
  const { status, stdout } = await onrecord(['read', '-'], { stdin })
  const lines = stdout.trim().split('\n')
  expect([status, lines.length]).toEqual([0, pages])
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ file: '-', url: 'https://lake.example/1', title: 'Ferry' })
})

test.each([
  ['tr', 'Turkish', 'Feribot yeniden sefere başladı, dedi iskele müdürü Orhan Denizli; belediye seferleri açıkladı.'],
  [
    'pl',
    'Polish',
    '„Wymieniliśmy oba silniki i jesteśmy gotowi do jesieni” – powiedział kierownik przystani Marek Wróbel.',
  ],
])('a page in %s says that nothing is found in %s', async (tag, name, text) => {
  const stdin = `<html lang="${tag}"><body><article><h1>–</h1><p>${text}</p></article></body></html>`
  const read = await onrecord(['read', '-', '--format', 'human'], { stdin })
  expect(read.stdout).toContain(
    `Statements are found in Russian, English, Kazakh and Ukrainian; this page is in ${name}.`,
  )
  const record = join(folder, `record-${tag}`)
  const added = await onrecord(['add', '-', '--record', record], { stdin })
  expect(added.stderr).toContain(`Nothing is found in 1 page in ${name}: statements are found in Russian`)
})

test('adding keeps what can be read, names what cannot, and says how many', { timeout: 60_000 }, async () => {
  const record = join(folder, 'record')
  writeFileSync(join(folder, 'good.html'), good)
  const inputs = [join(folder, 'gone.html'), join(folder, 'good.html'), join(folder, 'gone-too.html')]
  const { status, stdout, stderr } = await onrecord(['add', ...inputs, '--record', record])
  expect(status).toBe(1)
  expect(stdout.trim().split('\n')).toHaveLength(1)
  expect(stderr).toMatch(/gone\.html: .*\n.*gone-too\.html: .*\n1 page: 1 new, 0 unchanged, 2 failed/)
})
