import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findPeople, keep, outlets, type RecordStore, renamePerson, searchStatements } from '../../src/record/index.ts'
import { bibtex, citationLine, cslItem } from '../../src/server/files/citations.ts'
import { fileFormats } from '../../src/server/files/exports.ts'
import { createSite } from '../../src/server/index.ts'
import { findQuote, type TextQuoteSelector } from '../../src/text/index.ts'
import { parseCsv } from './parse-csv.ts'
import { quoted } from './quoted.ts'
import { readingOf, river, type SamplePage, samples } from './sample.ts'
import { ask, recordOf, siteOptions } from './site.ts'

let record: RecordStore
let close: () => Promise<void>
let site: ReturnType<typeof createSite>

beforeAll(async () => {
  ;({ record, close } = await recordOf([...samples, ...quoted]))
  for (const at of ['2031-05-01', '2031-05-02']) {
    const [person] = await findPeople(record, 'Ремизова')
    await renamePerson(record, person?.id ?? '', at === '2031-05-01' ? 'Лада Ремизова-Орт' : 'Лада Ремизова', {
      by: 'Анна',
      at,
      reason: 'опечатка',
    })
  }
  site = createSite(siteOptions(record))
})
afterAll(() => close())

async function fileOf(path: string): Promise<string> {
  const response = await ask(site, path)
  expect(response.status, path).toBe(200)
  return response.text()
}

const linesOf = (text: string): string[] => text.trimEnd().split('\n')

describe('a list as a file', () => {
  test('csv: every statement once, each row with its number and how many there are', async () => {
    const { total } = await searchStatements(record, { words: '' })
    const [head, ...rows] = parseCsv(await fileOf('/export/statements.csv'))
    expect(head?.slice(-2)).toEqual(['row', 'rows'])
    expect(rows).toHaveLength(total)
    expect(rows.map((row) => row.slice(-2))).toEqual(rows.map((_, at) => [String(at + 1), String(total)]))
    const id = head?.indexOf('id') ?? -1
    expect(new Set(rows.map((row) => row[id])).size).toBe(total)
  })

  test('csv begins with the mark by which spreadsheets know UTF-8, and nothing else does', async () => {
    const beginning = async (path: string) => Buffer.from(await (await ask(site, path)).arrayBuffer()).subarray(0, 3)
    expect((await beginning('/export/people.csv')).toString('hex')).toBe('efbbbf')
    expect((await beginning('/export/people.jsonl')).toString('utf8')).toMatch(/^\{"/)
  })

  test('the filters of the search hold, and the order is its own', async () => {
    const query = `q=${encodeURIComponent('переправа')}&language=ru`
    const { entries } = await searchStatements(record, { words: 'переправа', language: 'ru' })
    const lines = linesOf(await fileOf(`/export/statements.jsonl?${query}`)).map((line) => JSON.parse(line))
    expect(entries.length).toBeGreaterThan(0)
    expect(lines.map(({ id }) => id)).toEqual(entries.map(({ id }) => id))
    expect(lines.map(({ row, rows }) => [row, rows])).toEqual(entries.map((_, at) => [at + 1, entries.length]))
  })

  test.each([
    'statements',
    'positions',
    'people',
    'articles',
    'mends',
  ])('%s: csv, jsonl and json hold the same items', async (kind) => {
    const [head, ...rows] = parseCsv(await fileOf(`/export/${kind}.csv`))
    const ids = rows.map((row) => row[head?.indexOf('id') ?? -1])
    expect(ids.length).toBeGreaterThan(1)
    expect(linesOf(await fileOf(`/export/${kind}.jsonl`)).map((line) => JSON.parse(line).id)).toEqual(ids)
    expect(JSON.parse(await fileOf(`/export/${kind}.json`)).map(({ id }: { id: string }) => id)).toEqual(ids)
  })

  test('every outlet once', async () => {
    const all = await outlets(record)
    expect(JSON.parse(await fileOf('/export/outlets.json'))).toMatchObject(all)
    const [head, ...rows] = parseCsv(await fileOf('/export/outlets.csv'))
    expect(rows.map((row) => row[head?.indexOf('domain') ?? -1])).toEqual(all.map(({ domain }) => domain ?? ''))
  })

  test('corrections, newest first, under the filters of their log', async () => {
    const [head = [], ...rows] = parseCsv(await fileOf('/export/mends.csv'))
    const column = (name: string) => rows.map((row) => row[head.indexOf(name)])
    expect(column('change')).toEqual(['{"name":"Лада Ремизова"}', '{"name":"Лада Ремизова-Орт"}'])
    expect(column('by')).toEqual(['Анна', 'Анна'])
    const [person] = await findPeople(record, 'Ремизова')
    for (const [query, count] of [
      [`about=${person?.id}`, 2],
      ['about=p000000000000000000000000', 0],
      ['unanchored=true', 0],
    ] as const)
      expect(JSON.parse(await fileOf(`/export/mends.json?${query}`)), query).toHaveLength(count)
  })

  test('nothing found is a file too', async () => {
    const nothing = 'q=%D0%BD%D0%B8%D1%87%D0%B5%D0%B3%D0%BE%D1%82%D0%B0%D0%BA%D0%BE%D0%B3%D0%BE'
    expect(parseCsv(await fileOf(`/export/statements.csv?${nothing}`))).toHaveLength(1)
    expect(await fileOf(`/export/statements.jsonl?${nothing}`)).toBe('')
    expect(JSON.parse(await fileOf(`/export/statements.json?${nothing}`))).toEqual([])
  })

  test('positions by holder and stance', async () => {
    const [head, ...rows] = parseCsv(await fileOf('/export/positions.csv?stance=stays-away'))
    expect(new Set(rows.map((row) => row[head?.indexOf('stance') ?? -1]))).toEqual(new Set(['stays-away']))
  })

  test.each(fileFormats)('%s comes as a download that no browser runs', async (format) => {
    const kind = format === 'ftm.json' ? 'people' : 'statements'
    const response = await ask(site, `/export/${kind}.${format}`)
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="onrecord-${kind}.${format}"`)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(Number(response.headers.get('x-total-count'))).toBeGreaterThan(0)
    await response.body?.cancel()
  })

  test.each([
    ['/export/statements.xls', 404],
    ['/export/people.bib', 404],
    ['/export/statements.ftm.json', 404],
    ['/export/captures.csv', 404],
    ['/export/..%2Frecord.sqlite', 404],
    ['/export/statements.csv?kind=shouted', 400],
    ['/export/statements.csv?from=2031-02-30', 400],
    ['/export/positions.csv?stance=likes', 400],
    ['/export/mends.csv?about=somebody', 400],
    ['/export/outlets.bib', 404],
  ])('%s: %i', async (path, status) => {
    expect((await ask(site, path)).status).toBe(status)
  })

  test('the disk of the machine is not told', async () => {
    const saved: SamplePage = { ...river, url: null, title: 'Saved', paragraphs: ['Saved page.'] }
    const reading = readingOf(saved)
    const file = '/home/someone/pages/saved.txt'
    const capture = { ...reading.capture, file }
    await keep(record, { ...reading, capture, article: { ...reading.article, file } })
    const text = await fileOf('/export/articles.csv')
    expect(text).toContain('saved.txt')
    expect(text).not.toContain('/home/')
  })
})

describe('a statement as a citation', () => {
  const idOf = async (): Promise<string> => (await searchStatements(record, { words: 'торопить' })).entries[0]?.id ?? ''

  test('as a Web Annotation whose selectors find the words in the stored text', async () => {
    const response = await ask(site, `/statements/${await idOf()}/annotation.json`)
    expect(response.headers.get('content-type')).toContain('application/ld+json')
    const { target, body, id, type } = JSON.parse(await response.text())
    expect(type).toBe('Annotation')
    expect((await ask(site, new URL(id).pathname)).status).toBe(200)
    const [person] = await findPeople(record, 'Ремизова')
    expect(body.source).toBe(`http://localhost/people/${person?.id}`)
    const { text } = readingOf(river).article
    const selectors: TextQuoteSelector[] = target.selector
    expect(selectors.length).toBeGreaterThan(0)
    for (const selector of selectors) {
      const span = findQuote(text, selector)
      expect(span && text.slice(span.from, span.to)).toBe(selector.exact)
    }
  })

  test('as BibLaTeX, CSL-JSON and a line', async () => {
    const id = await idOf()
    const bib = await fileOf(`/statements/${id}/cite.bib`)
    expect(bib).toMatch(new RegExp(`^@online\\{${id},\\n`))
    expect(bib).toContain('Лада Ремизова')
    const [item] = JSON.parse(await fileOf(`/statements/${id}/cite.csl.json`))
    expect(item).toMatchObject({ id, type: 'article-newspaper' })
    const line = await fileOf(`/statements/${id}/cite.txt`)
    expect(line).toContain(`/statements/${id}`)
    expect(linesOf(line)).toHaveLength(1)
  })

  test.each(['cite.doc', 'cite', 'annotation'])('there is no %s', async (form) => {
    expect((await ask(site, `/statements/${await idOf()}/${form}`)).status).toBe(404)
  })

  const anyCitation = fc.record({
    id: fc.constant('s0123456789abcdef01234567'),
    words: fc.string({ unit: 'binary' }),
    speaker: fc.option(fc.string()),
    title: fc.option(fc.string({ unit: 'binary' })),
    outlet: fc.option(fc.string()),
    authors: fc.array(fc.string({ minLength: 1 })),
    url: fc.option(fc.webUrl()),
    published: fc.option(fc.constantFrom('2031', '2031-05', '2031-05-14', '2031-05-14T10:00:00+05:00')),
    captured: fc.constant('2031-05-15T06:00:00Z'),
    language: fc.option(fc.constantFrom('ru', 'en', 'kk', 'xx')),
    address: fc.constant('/statements/s0123456789abcdef01234567'),
  })

  test('whatever the words, braces of BibLaTeX balance and no command gets in', () => {
    fc.assert(
      fc.property(anyCitation, (citation) => {
        const entry = bibtex(citation)
        let depth = 0
        const bare = entry.replaceAll(/\\[{}$&#_%]/g, '')
        for (const sign of bare) {
          if (sign === '{') depth += 1
          if (sign === '}') depth -= 1
          expect(depth).toBeGreaterThanOrEqual(0)
        }
        expect(depth).toBe(0)
        expect(bare.replaceAll(/\\text(?:backslash|asciitilde|asciicircum)\{\}/g, '')).not.toContain('\\')
        expect(() => JSON.parse(JSON.stringify(cslItem(citation)))).not.toThrow()
        expect(citationLine(citation)).toContain(citation.address)
      }),
    )
  })
})
