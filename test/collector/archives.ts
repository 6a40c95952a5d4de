/** Archives as others write them, made in memory. */
import { createHash } from 'node:crypto'
import { crc32, deflateRawSync, gzipSync } from 'node:zlib'

export interface RecordOptions {
  readonly type?: string
  readonly target?: string
  readonly date?: string
  readonly headers?: Readonly<Record<string, string>>
  /** What Content-Length says, where it lies. */
  readonly length?: number
}

/** One WARC record over `block`. */
export function warcRecord(block: Uint8Array | string, options: RecordOptions = {}): Buffer {
  const { type = 'response', target = 'https://ozero.example/1', date = '2025-01-02T03:04:05Z', headers = {} } = options
  const bytes = Buffer.from(block)
  const head = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    `WARC-Target-URI: ${target}`,
    `WARC-Date: ${date}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    `Content-Length: ${options.length ?? bytes.length}`,
  ]
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), bytes, Buffer.from('\r\n\r\n')])
}

/** The answer of a server: a page unless the headers say otherwise. */
export function httpAnswer(
  body: Uint8Array | string,
  headers: Readonly<Record<string, string>> = { 'Content-Type': 'text/html; charset=utf-8' },
  status = '200 OK',
): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`), Buffer.from(body)])
}

/** A page that is an article: a headline of its own, the words, and a paragraph that says nothing. */
export const page = (words: string): string =>
  `<!DOCTYPE html><html lang="ru"><head><title>Вести с озера</title></head><body><article><h1>Вести с озера</h1><p>${words}</p><p>Мост стоит на берегу большого озера уже второй год.</p></article></body></html>`

/** A page of the archive as most have it: an answer in a gzip member of its own. */
export const member = (at: number, words = `page ${at}`): Buffer =>
  gzipSync(warcRecord(httpAnswer(page(words)), { target: `https://ozero.example/${at}` }))

export const sha1 = (bytes: Uint8Array): string => createHash('sha1').update(bytes).digest('hex')

/** A zip archive of these files; `deflate` for packed ones. */
export function zipOf(files: Readonly<Record<string, Uint8Array>>, deflate = false): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, bytes] of Object.entries(files)) {
    const packed = deflate ? deflateRawSync(bytes) : Buffer.from(bytes)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(0x800, 2)
    fields.writeUInt16LE(deflate ? 8 : 0, 4)
    fields.writeUInt32LE(crc32(bytes), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(bytes.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0'), fields, tail, Buffer.from(name)]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006')
  end.writeUInt16LE(central.length, 8)
  end.writeUInt16LE(central.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}
