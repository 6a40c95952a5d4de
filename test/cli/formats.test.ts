import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Format, printerFor, type Sheet } from '../../src/cli/formats.ts'
import { printable, wrap } from '../../src/cli/wrap.ts'
import { csvLine } from '../../src/server/files/csv.ts'

describe('csv', () => {
  test.each<[unknown[], string]>([
    [['a', 'b'], 'a,b\r\n'],
    [['a,b', 'c'], '"a,b",c\r\n'],
    [['he said "no"'], '"he said ""no"""\r\n'],
    [['two\nlines'], '"two\nlines"\r\n'],
    [[null, undefined, ''], ',,\r\n'],
    [[0.5, true, -3], '0.5,true,-3\r\n'],
    [['=1+1'], "'=1+1\r\n"],
    [['=HYPERLINK("http://x.example")'], '"\'=HYPERLINK(""http://x.example"")"\r\n'],
    [['+7 700'], "'+7 700\r\n"],
    [['-да'], "'-да\r\n"],
    [['@sum'], "'@sum\r\n"],
    [['\tx'], "'\tx\r\n"],
    [['  =1'], "'  =1\r\n"],
    [['＝1'], "'＝1\r\n"],
    [['— да'], '— да\r\n'],
  ])('%j', (cells, line) => expect(csvLine(cells)).toBe(line))

  test('any cells come back as they were, but for the guard of a formula', () => {
    const cell = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 5 }), (cells) => {
        const back = parseCsv(csvLine(cells))
        expect(back.map((text, at) => (text === `'${cells[at]}` ? cells[at] : text))).toEqual(cells)
        expect(back.filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([])
      }),
    )
  })
})

/** A reader of one record of RFC 4180, written apart from the writer. */
function parseCsv(record: string): string[] {
  const cells: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < record.length; at++) {
    const char = record.charAt(at)
    if (quoted && char === '"' && record.charAt(at + 1) === '"') cell += record.charAt(at++)
    else if (char === '"') quoted = !quoted
    else if (!quoted && char === ',') {
      cells.push(cell)
      cell = ''
    } else if (!quoted && char === '\r' && at === record.length - 2) break
    else cell += char
  }
  return [...cells, cell]
}

const sheet: Sheet<{ readonly name: string; readonly span: { readonly from: number; readonly to: number } }> = {
  human: ({ name }, at) => `${at + 1}. ${name}\n`,
  json: (item) => item,
  csvHead: ['name', 'from'],
  csv: ({ name, span }) => [[name, span.from]],
}
const items = ['a', 'b'].map((name, at) => ({ name, span: { from: at, to: at + 2 } }))

describe('a printer', () => {
  test.each<[Format, number, string]>([
    ['human', 2, '1. a\n2. b\n'],
    ['jsonl', 2, '{"name":"a","span":[0,2]}\n{"name":"b","span":[1,3]}\n'],
    ['json', 2, '[\n{"name":"a","span":[0,2]},\n{"name":"b","span":[1,3]}\n]\n'],
    ['csv', 2, 'name,from\r\na,0\r\nb,1\r\n'],
    ['human', 0, ''],
    ['jsonl', 0, ''],
    ['json', 0, '[]\n'],
    ['csv', 0, 'name,from\r\n'],
  ])('%s of %i', async (format, count, expected) => {
    const parts: string[] = []
    const write = async (text: string | Uint8Array) => void parts.push(String(text))
    const printer = printerFor(format, sheet, { write, terminal: false, columns: 80, closed: () => false })
    for (const item of items.slice(0, count)) await printer.print(item)
    await printer.end()
    expect(parts.join('')).toBe(expected)
  })
})

describe('wrapping', () => {
  test('keeps every word in order and every line within its width, but for a long word', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zа-я]{1,30}$/), { maxLength: 60 }), (words) => {
        const lines = wrap(words.join(' '), 40, '  ').split('\n')
        expect(lines.flatMap((line) => line.trim().split(' ')).filter(Boolean)).toEqual(words)
        expect(lines.filter((line) => line.length > 40)).toEqual([])
      }),
    )
  })

  test.each([
    ['\u001b[31mred\u001b[0m', '\ufffd[31mred\ufffd[0m'],
    ['bell\u0007', 'bell\ufffd'],
    ['abc\u202edef', 'abc\ufffddef'],
    ['two\nlines\tand a tab', 'two\nlines\tand a tab'],
  ])('what a page says moves no cursor: %j', (text, shown) => expect(printable(text)).toBe(shown))
})
