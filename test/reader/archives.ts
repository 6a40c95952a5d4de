/** Web archives (MHTML) written for tests, as browsers write them. */

/** One part of an archive: its header fields and its body, already encoded. */
export interface Part {
  readonly fields: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

export const boundary = '----MultipartBoundary--fxQ3----'

/** An archive as Chrome saves one: the page first, and what belongs to it behind. */
export function mhtml(parts: readonly Part[], more: Readonly<Record<string, string>> = {}): Uint8Array {
  const head = {
    From: '<Saved by Blink>',
    Subject: '=?utf-8?Q?Council=20approves=20bridge?=',
    'MIME-Version': '1.0',
    'Content-Type': `multipart/related;\r\n\ttype="text/html";\r\n\tboundary="${boundary}"`,
    ...more,
  }
  const pieces = parts.flatMap(({ fields, body }) => [`--${boundary}\r\n${fieldsOf(fields)}`, body, '\r\n'])
  return concat([`${fieldsOf(head)}\r\n`, ...pieces, `--${boundary}--\r\n`])
}

/** A page as the part of an archive, in quoted-printable and UTF-8. */
export const pagePart = (html: string, more: Readonly<Record<string, string>> = {}): Part => ({
  fields: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Transfer-Encoding': 'quoted-printable', ...more },
  body: quotedPrintable(new TextEncoder().encode(html)),
})

const fieldsOf = (fields: Readonly<Record<string, string>>): string =>
  `${Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n`

/** Quoted-printable with lines of at most `width` characters: plain ASCII as it is, all else escaped. */
export function quotedPrintable(bytes: Uint8Array, width = 76): string {
  let [encoded, line] = ['', '']
  for (const byte of bytes) {
    const plain = byte >= 0x20 && byte < 0x7f && byte !== 0x3d
    const next = plain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
    if (line.length + next.length >= width) {
      encoded += `${line}=\r\n`
      line = ''
    }
    line += next
  }
  return encoded + line.replace(/ $/, '=20')
}

/** Base64 with lines of `width` letters. */
export const base64 = (bytes: Uint8Array, width = 76): string =>
  Buffer.from(bytes)
    .toString('base64')
    .replace(new RegExp(`.{${width}}(?=.)`, 'g'), '$&\r\n')

export const concat = (pieces: readonly (string | Uint8Array)[]): Uint8Array =>
  new Uint8Array(Buffer.concat(pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece))))
