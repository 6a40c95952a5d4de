/** Where invented states stand, over two pages: what `positions` and `read` print of it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { onrecord } from './outside.ts'

const page = (title: string, day: string, ...paragraphs: readonly string[]): string =>
  `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>${title}</title>
<meta property="og:site_name" content="Вестник Сольма"><meta property="article:published_time" content="${day}T10:00:00+03:00">
</head><body><article><h1>${title}</h1>${paragraphs.map((words) => `<p>${words}</p>`).join('\n')}</article></body></html>`

const march = page(
  'Карсания за договор',
  '2025-03-04',
  'МИД Карсании поддержал договор о проливе. Столичная площадь в этот час была ещё пуста, и шёл дождь.',
  'Иван Орсен сообщил, что Вельдория не признаёт договор о проливе и ждёт новых переговоров с соседями осенью.',
)
const may = page(
  'Карсания против договора',
  '2025-05-06',
  'МИД Карсании отверг договор о проливе. Столичная площадь в этот час была ещё пуста, и шёл дождь.',
  'Кархия, возможно, поддержит договор о проливе, но решения в столице пока никто не объявил ни днём, ни вечером.',
)

let folder = ''
let record = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-positions-'))
  record = join(folder, 'record')
  writeFileSync(join(folder, 'march.html'), march)
  writeFileSync(join(folder, 'may.html'), may)
  await onrecord(['add', join(folder, 'may.html'), join(folder, 'march.html'), '--record', record])
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

const ask = (...argv: string[]) => onrecord(['positions', ...argv, '--record', record])

interface Line {
  readonly id: string
  readonly holder: { readonly name: string }
  readonly stance: string
  readonly changedFrom: string | null
  readonly article: { readonly id: string }
}
const linesOf = (stdout: string): Line[] =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line): Line => JSON.parse(line))

describe('positions', () => {
  test('for a person: a line of positions for each holder, and both sentences where it changed', async () => {
    const { status, stdout, stderr } = await ask('договора', '--format', 'human')
    expect([status, stderr]).toEqual([0, '4 positions of 3 holders found, 1 change.\n'])
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      [
        'МИД Карсании 2025-03-04 — supports — договор о проливе [Вестник Сольма]',
        'МИД Карсании поддержал договор о проливе.',
        '2025-05-06 — opposes — договор о проливе [Вестник Сольма]',
        'changed: supports on 2025-03-04, opposes on 2025-05-06 (turned)',
        'before: МИД Карсании поддержал договор о проливе.',
        'now: МИД Карсании отверг договор о проливе.',
      ].join(' '),
    )
    expect(stdout.replace(/\s+/g, ' ')).toContain('Кархия 2025-05-06 — supports — договор о проливе [hedged · Вестник')
    expect(stdout).toMatch(/^Вельдория\n {2}2025-03-04 — does not recognise — договор о проливе \[via Иван Орсен · /m)
  })

  test.each<[string, string[], string[]]>([
    ['any form of the words', ['пролив', 'договоры'], ['Вельдория', 'Кархия', 'МИД Карсании', 'МИД Карсании']],
    ['a holder in a case', ['договор', '--holder', 'МИДа Карсании'], ['МИД Карсании', 'МИД Карсании']],
    ['a stance', ['договор', '--stance', 'supports'], ['Кархия', 'МИД Карсании']],
    ['from a day', ['договор', '--from', '2025-05-01'], ['Кархия', 'МИД Карсании']],
    ['to a day', ['договор', '--to', '2025-05-01'], ['Вельдория', 'МИД Карсании']],
    ['a limit', ['договор', '--limit', '1'], ['Вельдория']],
    ['words nowhere', ['нигденет'], []],
    ['no words but marks', ['"* ('], []],
  ])('finds %s', async (_, argv, holders) => {
    const { status, stdout } = await ask(...argv)
    expect([status, linesOf(stdout).map(({ holder }) => holder.name)]).toEqual([0, holders])
  })

  test('as JSON a change names the position before it', async () => {
    const lines = linesOf((await ask('договор', '--holder', 'МИД Карсании')).stdout)
    expect(lines.map(({ stance, changedFrom }) => [stance, changedFrom])).toEqual([
      ['supports', null],
      ['opposes', lines[0]?.id],
    ])
    expect(JSON.parse((await ask('договор', '--format', 'json')).stdout)).toHaveLength(4)
  })

  test('as CSV: one head, one row a position', async () => {
    const rows = (await ask('договор', '--format', 'csv')).stdout.trim().split('\r\n')
    expect(rows[0]).toMatch(
      /^date,basis,published,captured,holder,type,via,stance,target,hedged,past,changed_from,how,/,
    )
    expect(rows[1]).toMatch(
      /^2025-03-04,published,[^,]+,[^,]+,Вельдория,\w+,Иван Орсен,does-not-recognise,договор о проливе,false,false,,,/,
    )
    expect(rows).toHaveLength(5)
  })

  test('says so where there is nothing, and what was left out', async () => {
    const nothing = await ask('нигденет', '--format', 'human')
    expect([nothing.status, nothing.stdout, nothing.stderr]).toEqual([0, '', expect.stringMatching(/^Nothing found/)])
    expect((await ask('договор', '--limit', '2')).stderr).toBe('4 positions found, 2 shown: --limit shows others.\n')
    expect((await ask('нигденет')).stderr).toBe('')
  })

  test.each([
    [[], /name words, --issue or --holder/],
    [['--on', '2025-01-01', '--since', '2025-01-01'], /name one/],
    [['договор', '--stance', 'likes'], /Allowed choices are supports/],
    [['договор', '--from', 'May'], /--from takes a day/],
    [['договор', '--limit', 'all'], /--limit takes a whole number/],
  ])('wrong usage: %j', async (argv, message) => {
    const { status, stderr } = await ask(...argv)
    expect([status, stderr]).toEqual([2, expect.stringMatching(message)])
  })

  test('no record is a failure', async () => {
    const { status, stderr } = await onrecord(['positions', 'договор', '--record', join(folder, 'none')])
    expect([status, stderr]).toEqual([1, expect.stringMatching(/there is no record/)])
  })

  test('go with an erased article, and erase counts them', async () => {
    const copy = join(folder, 'copy')
    await onrecord(['add', join(folder, 'march.html'), '--record', copy])
    const [line] = linesOf((await onrecord(['positions', 'договор', '--record', copy])).stdout)
    const done = await onrecord(['erase', line?.article.id ?? '', '--yes', '--reason', 'test', '--record', copy])
    expect(done.stdout).toMatch(/1 article, \d+ statements?, 2 positions, 1 stored page/)
    expect((await onrecord(['positions', 'договор', '--record', copy])).stdout).toBe('')
  })
})

describe('read', () => {
  const read = (...argv: string[]) => onrecord(['read', join(folder, 'march.html'), ...argv])

  test('for a person: who stands where, behind the statements', async () => {
    const { stdout } = await read('--format', 'human')
    expect(stdout.slice(stdout.indexOf('Where they stand'))).toMatch(
      /^Where they stand:\n\n {2}МИД Карсании — supports — договор о проливе \[\d\.\d\d\]\n {4}МИД Карсании поддержал договор о проливе\.\n\n {2}Вельдория — does not recognise — договор о проливе \[via Иван Орсен · \d\.\d\d\]\n/,
    )
    expect(stdout.indexOf('Where they stand')).toBeGreaterThan(stdout.indexOf('[indirect'))
  })

  test('a position has its published fields, and its spans cut its words out of the text', async () => {
    const { text, positions }: { text: string; positions: Record<string, unknown>[] } = JSON.parse(
      (await read()).stdout,
    )
    const [position] = positions
    expect(Object.keys(position ?? {})).toEqual(
      'holder via stance cue target evidence hedged past reason statement confidence rule'.split(' '),
    )
    const cut = ([from, to]: [number, number]) => text.slice(from, to)
    expect((position?.target as [number, number][]).map(cut)).toEqual(['договор о проливе'])
    expect(cut(position?.cue as [number, number])).toBe('поддержал')
  })

  test('where nobody takes a position there is no such list', async () => {
    const { stdout } = await onrecord(['read', '--plain', '--format', 'human', '-'], { stdin: 'Днём шёл дождь.' })
    expect(stdout).not.toContain('Where they stand')
  })
})
