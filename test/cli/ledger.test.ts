/** Where invented states stand, over three pages: issues, changes, contradictions, who quoted whom, what is new. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { onrecord } from './outside.ts'

const page = (title: string, day: string, ...paragraphs: readonly string[]): string =>
  `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>${title}</title>
<meta property="og:site_name" content="Вестник Сольма"><meta property="article:published_time" content="${day}T10:00:00+03:00">
<link rel="canonical" href="https://vestnik.example/${day}">
</head><body><article><h1>${title}</h1>${paragraphs.map((words) => `<p>${words}</p>`).join('\n')}</article></body></html>`

const rain = 'Столичная площадь в этот час была ещё пуста, и шёл дождь, а на пристани никого не было до вечера.'
const pages = {
  'a.html': page('Договор о проливе', '2025-03-04', 'МИД Карсании поддержал договор о проливе.', rain),
  'b.html': page('Против договора', '2025-05-06', 'МИД Карсании отверг договор о проливе.', rain),
  'c.html': page(
    'Саммит в столице',
    '2025-05-07',
    'Состоявшийся саммит обсудили на площади. МИД Карсании осудил новый налог на рыбу.',
    '«Президент Иван Орсен сказал: мост откроют весной», — сообщил посол Марк Керри.',
    'Саммит продлится до пятницы. Столичная площадь в этот час была ещё пуста, и шёл дождь до самого вечера.',
  ),
}

let folder = ''
let record = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-ledger-'))
  record = join(folder, 'record')
  for (const [name, text] of Object.entries(pages)) writeFileSync(join(folder, name), text)
  await onrecord(['add', ...Object.keys(pages).map((name) => join(folder, name)), '--record', record])
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

const ask = (...argv: string[]) => onrecord([...argv, '--record', record])
const linesOf = <Line>(stdout: string): Line[] =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line): Line => JSON.parse(line))

describe('positions', () => {
  test('of one holder, a line for each thing', async () => {
    const { stdout, stderr } = await ask('positions', '--holder', 'МИД Карсании', '--format', 'human')
    expect(stdout.match(/^МИД Карсании$/gm)).toHaveLength(2)
    expect(stderr).toBe('3 positions of 1 holder found, 1 change.\n')
  })

  test('on a day: who stands how', async () => {
    const on = async (day: string) =>
      linesOf<{ position: { stance: string } }>((await ask('positions', 'договор', '--on', day)).stdout).map(
        ({ position }) => position.stance,
      )
    expect([await on('2025-03-03'), await on('2025-04-01'), await on('2025-06-01')]).toEqual([
      [],
      ['supports'],
      ['opposes'],
    ])
    const { stdout } = await ask('positions', 'договор', '--on', '2025-06-01', '--format', 'human')
    expect(stdout.replace(/\s+/g, ' ')).toMatch(
      /^МИД Карсании — opposes — договор о проливе \[Вестник Сольма\] 2025-05-06: МИД/,
    )
  })

  test('since a day: what changed, with what was compared', async () => {
    const { stdout, stderr } = await ask('positions', '--since', '2025-05-01', '--format', 'human')
    expect(stdout.replace(/\s+/g, ' ')).toContain('МИД Карсании — turned: supports → opposes — договор о проливе')
    expect(stdout).toContain('compared: sides: for → against; words: none → отверг; targets alike: 1.00')
    expect(stderr).toBe('1 change.\n')
    expect((await ask('positions', '--since', '2025-05-08')).stdout).toBe('')
    const rows = (await ask('positions', '--since', '2025-01-01', '--format', 'csv')).stdout.trim().split('\r\n')
    expect(rows[1]).toMatch(
      /^2025-05-06,published,[^,]+,[^,]+,МИД Карсании,turned,supports,opposes,договор о проливе,2025-03-04,published,/,
    )
  })
})

describe('issue', () => {
  test('suggests what targets have in common, and a person makes an issue of it', async () => {
    const { stdout } = await ask('issue', 'договора', '--format', 'human')
    expect(stdout).toMatch(/^договор о проливе \[2 positions · 1 holder · 2025-03-04 – 2025-05-06\]\n {4}rule: /)
    const made = await ask(
      'mend',
      'issue',
      'Пролив',
      'en:The strait',
      '--rule',
      'пролив -рыба',
      '--reason',
      'one',
      '--by',
      'Анна',
    )
    expect(JSON.parse(made.stdout)).toMatchObject({ kind: 'issue', anchors: [{ part: 'issue', name: 'Пролив' }] })
    expect((await ask('mend', 'log', '--format', 'human')).stdout).toContain('defined the issue Пролив')
    const [issue] = linesOf<{ id: string; names: object; positions: number }>((await ask('issue')).stdout)
    expect(issue).toMatchObject({ names: { ru: 'Пролив', en: 'The strait' }, positions: 2 })
    const on = await ask('positions', '--issue', issue?.id ?? '')
    expect(linesOf<{ stance: string }>(on.stdout).map(({ stance }) => stance)).toEqual(['supports', 'opposes'])
    expect((await ask('issue', issue?.id ?? '', '--format', 'human')).stdout).toContain('rule: пролив -рыба')
    const tax = linesOf<{ id: string }>((await ask('positions', 'налог')).stdout)[0]?.id ?? ''
    await ask('mend', 'sort', issue?.id ?? '', tax, '--reason', 'also', '--by', 'Анна')
    expect(linesOf((await ask('positions', '--issue', issue?.id ?? '')).stdout)).toHaveLength(3)
  })

  test.each([
    [['issue', 'i000000000000000000000000'], 1, /is no issue/],
    [['mend', 'issue', 'Пролив', '--reason', 'one'], 1, /needs a rule/],
    [['mend', 'issue', 'Пролив', '--rule', '-рыба', '--reason', 'one'], 1, /no word to look for/],
    [['positions'], 2, /name words/],
  ])('says what is wrong: %j', async (argv, expected, message) => {
    const { status, stderr } = await ask(...argv)
    expect([status, stderr]).toEqual([expected, expect.stringMatching(message)])
  })
})

describe('contradictions', () => {
  test('both sentences, and the words that were compared', async () => {
    const { stdout, stderr } = await ask('contradictions', '--format', 'human')
    const words = stdout.replace(/\s+/g, ' ')
    expect(words).toContain('саммит: told as over, and as still to come Состоявшийся саммит обсудили на площади.')
    expect(words).toContain('compared: “Состоявшийся … саммит”, “Саммит … продлится”')
    expect(stderr).toBe('1 contradiction found.\n')
    expect((await ask('contradictions', 'договор')).stdout).toBe('')
    const rows = (await ask('contradictions', '--format', 'csv')).stdout.trim().split('\r\n')
    expect(rows[1]).toMatch(/^tense,2025-\d\d-\d\d,published,[^,]+,[^,]+,саммит,/)
  })
})

describe('quoted', () => {
  test('who passes on whose words, and which outlets print whom', async () => {
    expect((await ask('quoted', 'Орсен', '--format', 'human')).stdout).toMatch(
      /^Марк Керри → Иван Орсен {2}1 statement, 2025-05-07 /,
    )
    const outlets = (await ask('quoted', 'Керри', '--by', 'outlet', '--format', 'csv')).stdout.trim().split('\r\n')
    expect(outlets[1]).toMatch(/^outlet,Вестник Сольма,Марк Керри,1,2025-05-07,2025-05-07,s/)
    expect((await ask('quoted', 'Никто')).stderr).toBe('Nothing found.\n')
  })
})

describe('news', () => {
  test('what was captured since, and what it changed', async () => {
    const since = linesOf<{ articleCount: number; positions: unknown[] }>(
      (await ask('news', '--since', '2025-05-31')).stdout,
    )
    expect(since).toMatchObject([{ articleCount: 3, positions: [{ how: 'turned' }] }])
    expect((await ask('news', '--since', '2025-06-02', '--format', 'human')).stdout).toMatch(
      /: 0 new articles with 0 statements/,
    )
    expect((await ask('news', '--since', 'May')).status).toBe(2)
  })
})
