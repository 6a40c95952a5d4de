/** One quotation over three invented pages: what `quotation` prints of it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { onrecord } from './outside.ts'

const page = (outlet: string, day: string, ...paragraphs: readonly string[]): string =>
  `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Слова о проливе</title>
<meta property="og:site_name" content="${outlet}"><meta property="article:published_time" content="${day}T10:00:00+03:00">
</head><body><article><h1>Слова о проливе</h1>${paragraphs.map((words) => `<p>${words}</p>`).join('\n')}
<p>Столичная площадь в этот час была ещё пуста, и шёл дождь. Паромы ходили по расписанию, и на пристани никого не было.</p>
</article></body></html>`

const files = {
  'a.html': page(
    'Вестник Сольма',
    '2025-03-04',
    '«Мы не продадим пролив и старый причал. Шесть лет мы пропускали чужие лодки», — сказал Марк Керри.',
  ),
  'b.html': page('Голос порта', '2025-03-05', '«Мы продадим пролив и старый причал», — сказал Марк Керри.'),
  'c.html': page(
    'Карсанская газета',
    '2025-03-06',
    'Марк Керри заявил, что они не продадут пролив и старый причал. «Наши школы откроются осенью», — сказал Иван Орсен.',
  ),
}

let folder = ''
let record = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-quotation-'))
  record = join(folder, 'record')
  for (const [name, html] of Object.entries(files)) writeFileSync(join(folder, name), html)
  await onrecord(['add', ...Object.keys(files).map((name) => join(folder, name)), '--record', record])
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

const ask = (...argv: string[]) => onrecord(['quotation', ...argv, '--record', record])

interface Line {
  readonly wordings: readonly {
    readonly entry: { readonly id: string; readonly article: { readonly publisher: string } }
    readonly against: readonly string[]
    readonly comparison: {
      readonly base: string
      readonly parts: readonly unknown[]
      readonly differences: string[]
    } | null
  }[]
  readonly firstIsKnown: boolean
}
const linesOf = (stdout: string): Line[] =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line): Line => JSON.parse(line))

describe('quotation', () => {
  test('for a person: every wording with its day, how it differs, and the words marked', async () => {
    const { status, stdout, stderr } = await ask('пролив', '--format', 'human')
    expect([status, stderr]).toEqual([0, '1 quotation, 1 of them in several articles.\n'])
    const told = stdout.replace(/ · s[0-9a-f]{24}/g, '').replace(/\s+/g, ' ')
    expect(told).toContain(
      '2025-03-05 Марк Керри [negation changed, cut · direct · Голос порта] Мы [-не-] продадим пролив',
    )
    expect(told).toContain('2025-03-06 Марк Керри [own words retold, cut · indirect · Карсанская газета]')
    expect(told).toContain('и старый причал [-Шесть лет мы пропускали чужие лодки-]')
  })

  test('for a program: by id or words the same, spans as pairs', async () => {
    const [found] = linesOf((await ask('причал', 'продадут')).stdout)
    const id = found?.wordings[1]?.entry.id ?? ''
    const byId = linesOf((await ask(id)).stdout)
    expect(byId).toEqual([found])
    expect(found?.firstIsKnown).toBe(true)
    expect(found?.wordings.map(({ comparison }) => comparison?.differences ?? 'first')).toEqual([
      'first',
      ['negation', 'cut'],
      ['indirect', 'cut'],
    ])
    expect(found?.wordings[1]?.comparison?.parts.slice(0, 2)).toEqual([
      { kind: 'same', before: [0, 3], after: [0, 3] },
      { kind: 'removed', before: [3, 6], after: null },
    ])
    expect(found?.wordings[1]?.against).toEqual([found?.wordings[0]?.entry.id])
  })

  test('for a spreadsheet: a row for each wording', async () => {
    const rows = (await ask('пролив', '--format', 'csv')).stdout.trim().split('\r\n')
    expect(rows).toHaveLength(4)
    expect(rows[2]).toContain('negation cut')
  })

  test('says what it did not find, and what is asked wrongly', async () => {
    expect(await ask('школы', '--format', 'human')).toMatchObject({
      status: 0,
      stderr: '1 quotation, 0 of them in several articles.\n',
    })
    expect(await ask('верблюд')).toMatchObject({ status: 0, stdout: '' })
    expect((await ask('верблюд', '--format', 'human')).stderr).toContain('Nothing found')
    expect((await ask('пролив', '--speaker', 'Орсен')).stdout).toBe('')
    expect(await ask('s000000000000000000000000')).toMatchObject({ status: 1 })
    expect(await ask('пролив', '--limit', 'many')).toMatchObject({ status: 2 })
  })
})
