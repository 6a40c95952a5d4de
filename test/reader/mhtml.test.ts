/** Web archives as input: the page in them is read like any page, whatever became of the file. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Capture, ReadError, readCapture, readPage } from '../../src/reader/index.ts'
import { base64, boundary, concat, mhtml, type Part, pagePart, quotedPrintable } from './archives.ts'
import { captureOf, encode } from './captures.ts'

const paragraphs = [
  'Совет долины принял в пятницу смету нового моста, сказала после голосования председатель совета Мара Тельман.',
  'Работы начнутся в мае, как только река опустится ниже второй отметки, и продлятся не менее двух лет.',
  '«Мы ждали этого моста двадцать лет», — сказал паромщик Олле Ринд, который до тех пор будет возить людей через реку.',
]
const title = 'Смета моста принята'
const html = `<!doctype html><html lang="ru"><head><title>${title}</title></head><body><article><h1>${title}</h1>
${paragraphs.map((words) => `<p>${words}</p>`).join('\n')}</article></body></html>`
const text = paragraphs.join('\n\n')
const picture: Part = {
  fields: { 'Content-Type': 'image/png', 'Content-Transfer-Encoding': 'base64' },
  body: base64(Uint8Array.from({ length: 500 }, (_, at) => (at * 7) % 256)),
}
const frame = pagePart('<html><body><p>Подпишитесь на нашу рассылку.</p></body></html>')
const bytesOf = (words: string) => new TextEncoder().encode(words)
const read = (content: string | Uint8Array, more: Partial<Capture> = {}) => readCapture(captureOf(content, more))

describe('the page of a web archive is the article', () => {
  test.each<[string, string | Uint8Array]>([
    ['as Chrome saves it', mhtml([pagePart(html), picture, frame])],
    [
      'with line feeds alone',
      Buffer.from(mhtml([pagePart(html), frame]))
        .toString()
        .replaceAll('\r\n', '\n'),
    ],
    ['behind a byte order mark and blank lines', concat(['\ufeff\r\n\r\n', mhtml([pagePart(html)])])],
    ['behind a picture', mhtml([picture, pagePart(html)])],
    [
      'in base64 and koi8-r',
      mhtml([
        {
          fields: { 'Content-Type': 'text/html; charset="koi8-r"', 'Content-Transfer-Encoding': 'BASE64' },
          body: base64(encode(html.replaceAll('—', '-').replaceAll(/[«»]/g, '"'), 'koi8-r')),
        },
      ]),
    ],
    [
      'as bytes',
      mhtml([{ fields: { 'Content-Type': 'text/html', 'Content-Transfer-Encoding': 'binary' }, body: html }]),
    ],
    ['without an encoding', mhtml([{ fields: { 'content-type': 'application/xhtml+xml' }, body: html }])],
    [
      'named by start, behind another page',
      mhtml([frame, pagePart(html, { 'Content-ID': '<page@valley.example>' })], {
        'Content-Type': `multipart/related; boundary="${boundary}"; start="<page@valley.example>"`,
      }),
    ],
    [
      'where start names nothing',
      mhtml([pagePart(html), frame], {
        'Content-Type': `multipart/related; start="<gone@valley.example>"; boundary="${boundary}"`,
      }),
    ],
    [
      'in a multipart within the multipart',
      mhtml([
        {
          fields: { 'Content-Type': 'multipart/alternative; boundary=inner' },
          body: `--inner\r\nContent-Type: text/plain\r\n\r\n${title}\r\n--inner\r\nContent-Type: text/html\r\n\r\n${html}\r\n--inner--`,
        },
        frame,
      ]),
    ],
    [
      'in a message within the multipart',
      mhtml([
        {
          fields: { 'Content-Type': 'message/rfc822' },
          body: `MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n${html}`,
        },
      ]),
    ],
    [
      'a message of one part',
      `From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: text/html;\r\n\tcharset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(bytesOf(html))}`,
    ],
  ])('%s', (_, content) => {
    const article = read(content)
    expect(article.title).toBe(title)
    expect(article.text.replaceAll(/["«»]/g, '"').replaceAll('—', '-')).toBe(
      text.replaceAll(/[«»]/g, '"').replaceAll('—', '-'),
    )
    expect(article.blocks.map(({ span }) => article.text.slice(span.from, span.to))).toHaveLength(3)
  })

  test('it is the same article as the page alone, but for the file it came from', () => {
    const { id: _, version: __, sha256: ___, ...alone } = read(html)
    expect(read(mhtml([pagePart(html), picture]))).toMatchObject(alone)
  })

  test('the charset of its part counts like that of a header', () => {
    const page = readPage(captureOf(mhtml([pagePart(html)])))
    expect(page).toMatchObject({ kind: 'html', charset: { name: 'utf-8', how: 'header' } })
    expect(page.source).toBe(html)
  })

  test.each<[string, Uint8Array, string | null, string | null]>([
    [
      'of the archive',
      mhtml([pagePart(html, { 'Content-Location': 'https://other.example/' })], {
        'Snapshot-Content-Location': 'https://valley.example/\r\n bridge',
      }),
      null,
      'https://valley.example/bridge',
    ],
    [
      'of the part',
      mhtml([pagePart(html, { 'Content-Location': 'https://valley.example/bridge' })]),
      null,
      'https://valley.example/bridge',
    ],
    ['a file', mhtml([pagePart(html, { 'Content-Location': 'file:///C:/bridge.html' })]), null, null],
    ['none', mhtml([pagePart(html)]), null, null],
    [
      'the address of the capture goes first',
      mhtml([pagePart(html, { 'Content-Location': 'https://valley.example/bridge' })]),
      'https://copies.example/1',
      'https://copies.example/1',
    ],
  ])('its address: %s', (_, content, given, url) => {
    const { url: found, publisher } = read(content, { url: given })
    expect([found, publisher.domain]).toEqual([url, url && new URL(url).hostname])
  })
})

test('what is encoded is decoded: any text, in lines of any length, between any white space', () => {
  const words = fc.array(
    fc.constantFrom('мост', 'река', 'bridge=', 'é', '—', '=3D', '😀', '  ', '\t', '\r\n', '\n', '='),
  )
  const encodings = fc.constantFrom<[string, (bytes: Uint8Array, width: number) => string]>(
    ['quoted-printable', quotedPrintable],
    ['base64', base64],
  )
  fc.assert(
    fc.property(words, encodings, fc.integer({ min: 8, max: 200 }), (parts, [encoding, encoded], width) => {
      const source = `<p>${parts.join(' ')}</p>`
      const fields = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Transfer-Encoding': encoding }
      const archive = mhtml([picture, { fields, body: encoded(bytesOf(source), width) }, frame])
      expect(readPage(captureOf(archive)).source).toBe(source)
    }),
    { numRuns: 500 },
  )
})

const nested = (depth: number): string =>
  Array.from({ length: depth }, (_, at) => {
    const outer = at === 0 ? boundary : `b${at}`
    return `--${outer}\r\nContent-Type: multipart/mixed; boundary=b${at + 1}\r\n\r\n`
  }).join('')

describe('a damaged archive', () => {
  const whole = Buffer.from(mhtml([pagePart(html), picture])).toString()

  test.each<[string, string, string]>([
    ['without a closing boundary', whole.replace(`--${boundary}--`, ''), text],
    ['whose header names no boundary', whole.replace(/;\r\n\tboundary="[^"]*"/, ''), text],
    ['whose header names another boundary', whole.replace(`boundary="${boundary}`, 'boundary="gone'), text],
    ['with a line in its header that is none', whole.replace('MIME-Version', 'bridge\r\nMIME-Version'), text],
    ['cut off in the page', whole.slice(0, whole.indexOf('=D0=9C=D1=8B')), paragraphs.slice(0, 2).join('\n\n')],
    ['with escapes of no byte', whole.replace('=D0=A1=D0=BE=D0=B2', '=ZZ=D0=A1=D0=BE=D0=B2'), `=ZZ${text}`],
  ])('%s is read as far as it goes', (_, content, expected) => {
    expect(read(content).text.startsWith(expected)).toBe(true)
  })

  test('base64 with letters of none is read over them', () => {
    const fields = { 'Content-Type': 'text/html', 'Content-Transfer-Encoding': 'base64' }
    const body = base64(bytesOf(html)).replaceAll('\r\n', '!\r\n*')
    expect(read(mhtml([{ fields, body }])).text).toBe(text)
  })

  const header = whole.slice(0, whole.indexOf(`--${boundary}`))
  test.each<[string, string | Uint8Array, string, RegExp]>([
    ['cut off in its header', header.trim(), 'no-text', /no HTML page was found in the web archive/],
    ['cut off before its page', whole.slice(0, header.length + 80), 'no-text', /web archive/],
    ['of pictures', mhtml([picture, picture]), 'no-text', /no HTML page was found in the web archive/],
    [
      'in an encoding of its own',
      whole.replace('quoted-printable', 'x-uuencode'),
      'unsupported',
      /the page in the web archive is encoded as x-uuencode/,
    ],
    ['of 10,000 multiparts in each other', header + nested(10_000), 'no-text', /no HTML page was found/],
    ['with too many parts', header + `--${boundary}\r\n\r\n`.repeat(20_000), 'unsupported', /more than 10000 parts/],
    [
      'whose page is none',
      mhtml([{ fields: { 'Content-Type': 'text/html' }, body: Uint8Array.from({ length: 900 }, (_, at) => at % 20) }]),
      'binary',
      /binary/,
    ],
  ])('%s is refused', (_, content, code, message) => {
    expect(() => read(content, { file: 'bridge.mhtml' })).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    )
  })

  test('whatever is cut out of it or put into it: an article or a ReadError', () => {
    const at = fc.nat({ max: whole.length })
    fc.assert(
      fc.property(at, at, fc.string({ maxLength: 20 }), (from, to, put) => {
        try {
          const { text: left } = read(whole.slice(0, from) + put + whole.slice(to))
          expect(left.isWellFormed()).toBe(true)
        } catch (error) {
          expect(error).toBeInstanceOf(ReadError)
        }
      }),
      { numRuns: 500 },
    )
  })

  const megabytes = 10 * 1024 * 1024
  test.each<[string, string]>([
    ['line feeds', '\n'.repeat(megabytes)],
    ['equals signs', '='.repeat(megabytes)],
    ['soft line breaks', '=\n'.repeat(megabytes / 2)],
    ['spaces in one line', ' '.repeat(megabytes)],
    ['what is nearly a boundary', `--${boundary}x\n`.repeat(megabytes / 40)],
  ])('ten megabytes of %s', { timeout: 10_000 }, (_, filling) => {
    const content = whole.replace('<!doctype', `${filling}<!doctype`)
    expect(read(content).text).toContain('Работы начнутся в мае')
    const first = whole.replace(`--${boundary}`, () => `--${boundary}\r\n${filling}\r\n\r\n--${boundary}`)
    expect(read(first).text).toContain('Работы начнутся в мае')
  })
})

test.each([
  'MIME-Version: 1.0 — так начинается заголовок письма, сказал инженер Олле Ринд, и никто не спорил с ним об этом.',
  `Note: multipart/related\n\n${text}`,
  `From: Mara\nMIME-Version: 1.0\nContent-Type: text/plain\n\n${text}`,
])('a text that looks a little like one stays a text: %s', (content) => {
  expect(readPage(captureOf(content)).kind).toBe('text')
})
