/** An invented event over three pages: what `story` prints of it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { onrecord } from './outside.ts'

const page = (outlet: string, title: string, time: string, ...paragraphs: readonly string[]): string =>
  `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>${title}</title>
<meta property="og:site_name" content="${outlet}"><meta property="article:published_time" content="${time}">
<link rel="canonical" href="https://${encodeURIComponent(outlet)}.example/${encodeURIComponent(title)}">
</head><body><article><h1>${title}</h1>${paragraphs.map((words) => `<p>${words}</p>`).join('\n')}</article></body></html>`

const wire = [
  'Паром «Чайка» сел на мель у острова Тирень в Вельдории, всех пассажиров сняли спасатели с берега.',
  '«Мы ждём прилива и буксира», — сказал капитан порта Марк Керри. По его словам, корпус парома цел, топливо не вытекло.',
  'Причину посадки на мель выясняет комиссия морского надзора, капитан отстранён до конца проверки.',
]
const pages = {
  'a.html': page('Вестник Сольма', 'Паром «Чайка» сел на мель', '2025-03-04T10:00:00+03:00', ...wire),
  'b.html': page('Курьер', 'Пассажиров сняли спасатели', '2025-03-04T12:00:00+03:00', ...wire),
  'c.html': page(
    'Курьер',
    'Паром «Чайка» снят с мели у острова Тирень',
    '2025-03-05T09:00:00+03:00',
    'Буксир снял с мели паром «Чайка», который накануне сел на мель у острова Тирень в Вельдории.',
    '«Прилив нам помог», — рассказал капитан порта Марк Керри. Корпус парома осмотрела комиссия морского надзора.',
  ),
}

let folder = ''
let record = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-story-'))
  record = join(folder, 'record')
  for (const [name, text] of Object.entries(pages)) writeFileSync(join(folder, name), text)
  await onrecord(['add', ...Object.keys(pages).map((name) => join(folder, name)), '--record', record])
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

const ask = (...argv: string[]) => onrecord(['story', ...argv, '--record', record])

describe('story', () => {
  test('for a person: the latest, with how many articles and texts', async () => {
    const { status, stdout, stderr } = await ask('--format', 'human')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout.replace(/\s+/g, ' ')).toMatch(
      /^2025-03-04 — Паром «Чайка» сел на мель \[3 articles · 2 texts · 2 outlets\] t[0-9a-f]{24} $/,
    )
  })

  test('words that only one is about show it: each text with its carriers, what ties it, who is quoted', async () => {
    const { status, stdout } = await ask('парома', '--format', 'human')
    expect(status).toBe(0)
    const lines = stdout.split('\n').map((line) => line.trim())
    expect(lines).toContain('2025-03-04 — Вестник Сольма — Паром «Чайка» сел на мель')
    expect(lines).toContain('the same text: 2025-03-04 — Курьер — Пассажиров сняли спасатели')
    expect(stdout).toMatch(/tied by: .*Чайка/)
    expect(stdout).toMatch(/Quoted\n {2}Марк Керри, капитан порта \(\d\)/)
  })

  test('by id, in csv: a row for each article', async () => {
    const { stdout: list } = await ask()
    const { id }: { id: string } = JSON.parse(list)
    const { stdout } = await ask(id, '--format', 'csv')
    const rows = stdout.trim().split('\r\n')
    expect(rows[0]).toBe('date,basis,published,captured,publisher,title,url,file,language,article,text,alike,tied_by')
    expect(rows.slice(1).map((row) => row.split(',')[4])).toEqual(['Вестник Сольма', 'Курьер', 'Курьер'])
    const { stdout: whole } = await ask(id, '--format', 'json')
    expect(JSON.parse(whole)).toMatchObject({ id, articles: 3, texts: [{ carriers: [{}, {}] }, { carriers: [{}] }] })
  })

  test('what is not there is said', async () => {
    const none = await ask('вулкан')
    expect([none.status, none.stdout]).toEqual([0, ''])
    expect(none.stderr).toContain('No story found')
    const unknown = await ask('tffffffffffffffffffffffff')
    expect(unknown.status).not.toBe(0)
    expect(unknown.stderr).toContain('is no story in the record')
  })
})
