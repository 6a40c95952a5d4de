import { describe, expect, test } from 'vitest'
import { readPage } from '../../src/reader/index.ts'
import { captureOf, encode } from './captures.ts'

const russian = 'Министр сказал журналистам, что переговоры о новом мосте продолжатся в пятницу.'
const french = 'Le ministre a déclaré que les négociations reprendraient après l’été à Genève.'.replaceAll('’', "'")
const html = (text: string, head = '') => `<html><head>${head}</head><body><p>${text}</p></body></html>`

describe('the charset', () => {
  test.each([
    ['header', encode(html(russian), 'windows-1251'), 'text/html; charset=windows-1251', 'windows-1251', 'header'],
    ['header in quotes', encode(html(russian), 'koi8-r'), 'text/html; charset="KOI8-R"', 'koi8-r', 'header'],
    ['meta charset', encode(html(russian, '<meta charset=cp1251>'), 'windows-1251'), null, 'windows-1251', 'meta'],
    [
      'meta http-equiv',
      encode(html(russian, '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">'), 'koi8-r'),
      null,
      'koi8-r',
      'meta',
    ],
    [
      'XML declaration',
      encode(`<?xml version="1.0" encoding="windows-1251"?>${html(russian)}`, 'windows-1251'),
      null,
      'windows-1251',
      'xml declaration',
    ],
    ['guess windows-1251', encode(html(russian), 'windows-1251'), null, 'windows-1251', 'guess'],
    ['guess koi8-r', encode(html(russian), 'koi8-r'), null, 'koi8-r', 'guess'],
    ['guess ibm866', encode(html(russian), 'ibm866'), null, 'ibm866', 'guess'],
    ['guess windows-1252', encode(html(french), 'windows-1252'), null, 'windows-1252', 'guess'],
    ['guess utf-8', new TextEncoder().encode(html(russian)), null, 'utf-8', 'guess'],
    // A page that was converted and kept its old declaration.
    ['meta that lies', new TextEncoder().encode(html(russian, '<meta charset=windows-1251>')), null, 'utf-8', 'guess'],
    ['header that lies', encode(html(russian), 'windows-1251'), 'text/html; charset=utf-8', 'windows-1251', 'guess'],
    ['unknown label', new TextEncoder().encode(html(russian)), 'text/html; charset=klingon', 'utf-8', 'guess'],
    ['BOM', Uint8Array.of(0xef, 0xbb, 0xbf, ...new TextEncoder().encode(html(russian))), null, 'utf-8', 'bom'],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, ...utf16(html(russian))), null, 'utf-16le', 'bom'],
  ] as const)('%s', (_, bytes, contentType, name, how) => {
    const page = readPage(captureOf(bytes, { contentType }))
    expect(page.charset).toEqual({ name, how })
    expect(page.source).toContain(name === 'windows-1252' ? french : russian)
  })
})

function utf16(text: string): number[] {
  return Array.from({ length: text.length }, (_, at) => [text.charCodeAt(at) & 255, text.charCodeAt(at) >> 8]).flat()
}
