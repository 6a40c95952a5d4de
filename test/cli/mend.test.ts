/** An editor at the command line: two spellings of one name, a wrong speaker, a headline taken for speech. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { onrecord } from './outside.ts'

const page = (title: string, day: string, ...paragraphs: readonly string[]): string =>
  `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>${title}</title>
<meta property="og:site_name" content="Вестник Сольма"><meta property="article:published_time" content="${day}T10:00:00+03:00">
</head><body><article><h1>${title}</h1>${paragraphs.map((words) => `<p>${words}</p>`).join('\n')}</article></body></html>`

const pages = {
  'march.html': page(
    'Орсен о проливе',
    '2025-03-04',
    '«Пролив останется открытым для всех соседей», — заявил министр иностранных дел Вельдории Иван Орсен.',
    'Столичная площадь в этот час была ещё пуста, и шёл дождь, а над крышами стоял туман.',
  ),
  'may.html': page(
    'Керри о проливе',
    '2025-05-06',
    '«Договор подпишут осенью», — сказал посол Карсании Марк Керри.',
    'Столичная площадь в этот час была ещё пуста, и шёл дождь, а над крышами стоял туман.',
  ),
}

let folder = ''
let record = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-mend-'))
  for (const [name, html] of Object.entries(pages)) writeFileSync(join(folder, name), html)
})
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(async () => {
  record = mkdtempSync(join(folder, 'record-'))
  await onrecord(['add', join(folder, 'march.html'), join(folder, 'may.html'), '--record', record])
}, 60_000)

const signed = ['--by', 'Анна Линд', '--reason', 'см. оригинал']
const mend = (...argv: string[]) => onrecord(['mend', ...argv, '--record', record])
const search = async (...argv: string[]) => {
  const { stdout } = await onrecord(['search', ...argv, '--record', record])
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line): { id: string; article: { id: string }; speaker: { name: string | null; role: string | null } } =>
      JSON.parse(line),
    )
}
const idOf = async (name: string): Promise<string> =>
  JSON.parse((await onrecord(['who', name, '--record', record, '--format', 'jsonl'])).stdout).id
const lines = (stdout: string): Record<string, unknown>[] =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

describe('mend', () => {
  test('names a speaker, and takes it back', async () => {
    const [words] = await search('договор')
    const done = await mend(
      'name',
      words?.id ?? '',
      'Иван',
      'Орсен',
      '--role',
      'министр',
      ...signed,
      '--format',
      'human',
    )
    expect([done.status, done.stderr]).toEqual([0, expect.stringMatching(/^Taken back with: onrecord mend undo m/)])
    expect(done.stdout.replace(/\s+/g, ' ')).toMatch(
      /^2025-06-01 12:00 named Иван Орсен, министр as who says “Договор подпишут осенью” \(s\w+\) by Анна Линд: см\. оригинал m\w+ $/,
    )
    expect((await search('договор'))[0]?.speaker).toMatchObject({ name: 'Иван Орсен', role: 'министр' })
    const id = /undo (m\w+)/.exec(done.stderr)?.[1] ?? ''
    expect(lines((await mend('undo', id, '--by', 'Марта')).stdout)).toMatchObject([{ id, undone: { by: 'Марта' } }])
    expect((await search('договор'))[0]?.speaker).toMatchObject({ name: 'Марк Керри' })
  })

  test('merges by name, rejects, renames, gives a role: and the log tells all of it', async () => {
    const before = await Promise.all(['Орсен', 'Керри'].map(idOf))
    expect((await mend('merge', 'Орсен', 'Марк Керри', ...signed)).status).toBe(0)
    expect(await search('', '--speaker', 'Керри')).toHaveLength(2)
    const [words] = await search('пролив')
    expect((await mend('reject', words?.id ?? '', ...signed)).status).toBe(0)
    expect(await search('пролив')).toEqual([])
    expect((await mend('rename', 'Керри', 'Марк', 'Орсен-Керри', ...signed)).status).toBe(0)
    const role = ['role', 'Орсен-Керри', 'глава', 'делегации', '--org', 'Карсания', '--from', '2025-01-10']
    expect((await mend(...role, ...signed)).status).toBe(0)
    const { stdout } = await onrecord(['who', 'Орсен-Керри', '--record', record, '--format', 'jsonl'])
    expect(JSON.parse(stdout)).toMatchObject({ name: 'Марк Орсен-Керри', role: 'глава делегации', org: 'Карсания' })
    // Who was merged with whom, and what was called otherwise, under the names of that day.
    const told = (await mend('log', '--format', 'human')).stdout.replace(/\s+/g, ' ')
    const [, one, other] = /merged Иван Орсен \((p\w+)\) with Марк Керри \((p\w+)\)/.exec(told) ?? []
    expect([one, other]).toEqual(before)
    expect(one).not.toBe(other)
    expect(told).toMatch(/renamed Иван Орсен \(p\w+\): Марк Орсен-Керри/)
    const log = await mend('log')
    expect(
      lines(log.stdout)
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['merge', 'reject', 'rename', 'role'])
    expect(lines((await mend('log', words?.id ?? '')).stdout)).toMatchObject([{ kind: 'reject', by: 'Анна Линд' }])
    expect((await mend('log', '--unanchored', '--format', 'human')).stderr).toBe('0 mends to look at.\n')
    expect((await mend('log', '--format', 'csv')).stdout.split('\r\n')[0]).toMatch(/^at,by,kind,what,reason,/)
    expect((await mend('log', '--limit', '1')).stderr).toBe('4 mends, 1 shown: --limit shows others.\n')
  })

  test('nobody is guessed: a name of the same consonants is only offered', async () => {
    const { status, stderr } = await mend('merge', 'Мурко', 'Орсен', ...signed)
    expect(status).toBe(1)
    expect(stderr).toMatch(/^The nearest names:\n {2}Марк Керри, посол, Карсания {2}1 statement {2}p\w{24}\n/)
    expect(stderr).toMatch(/nobody in the record is called Мурко: is it one of these\? Name it by its id\n$/)
    expect((await mend('log')).stdout).toBe('')
  })

  test('who is found in other letters is said to be a guess', async () => {
    const line = 'Nobody is called Kerry; a guess, by how names are spelt in other letters:\n'
    const who = await onrecord(['who', 'Kerry', '--record', record, '--format', 'jsonl'])
    expect([who.stderr, JSON.parse(who.stdout).name]).toEqual([line, 'Марк Керри'])
    const said = await onrecord(['search', '--speaker', 'Kerry', '--record', record, '--format', 'jsonl'])
    expect([said.stderr, lines(said.stdout).length]).toEqual([line, 1])
    for (const name of ['Керри', 'М. Керри'])
      expect((await onrecord(['who', name, '--record', record, '--format', 'jsonl'])).stderr).toBe('')
    expect((await onrecord(['who', 'Корри', '--record', record])).status).toBe(1)
  })

  test('splits by article', async () => {
    await mend('merge', 'Орсен', 'Керри', ...signed)
    const [words] = await search('договор')
    const { stdout } = await onrecord(['search', 'договор', '--record', record])
    const article: string = JSON.parse(stdout).article.id
    const done = await mend('split', 'Керри', article, ...signed, '--format', 'human')
    expect(done.stdout).toContain('split from ')
    expect(await search('', '--speaker', 'Керри')).toMatchObject([{ id: words?.id }])
  })

  test.each<[string, string[], RegExp]>([
    ['an unknown deed', ['improve', 'x'], /"improve" is none of merge, split, name/],
    ['too few words', ['merge', 'Орсен', ...signed], /merge takes WHO WHO/],
    ['no reason', ['rename', 'Орсен', 'Имя'], /--reason is needed/],
    ['an empty reason', ['rename', 'Орсен', 'Имя', '--reason', '  '], /--reason is empty/],
    ['a day that is none', ['role', 'Орсен', 'посол', '--from', 'May', ...signed], /--from takes a day/],
    ['nothing at all', [], /missing required argument/],
  ])('wrong usage: %s', async (_, argv, message) => {
    expect(await mend(...argv)).toMatchObject({ status: 2, stderr: expect.stringMatching(message) })
  })

  test('stories are merged and split by id, and the log tells how', async () => {
    const [strait, treaty] = await Promise.all(['пролив', 'договор'].map((words) => search(words)))
    const articles = [strait?.[0]?.article.id ?? '', treaty?.[0]?.article.id ?? '']
    const [one = '', two = ''] = articles.map((article) => `t${article.slice(1)}`)
    const story = async () => (await onrecord(['story', one, '--format', 'json', '--record', record])).stdout
    const alone = await story()
    const merged = await mend('story-merge', one, two, ...signed, '--format', 'human')
    expect(merged.stdout).toMatch(/merged the stories “Орсен о проливе” \(t\w+\) and “Керри о проливе”\s+\(t\w+\)/)
    expect(JSON.parse(await story())).toMatchObject({ id: one, articles: 2 })
    const parted = await mend('story-split', one, articles[1] ?? '', ...signed)
    expect(lines(parted.stdout)).toMatchObject([{ kind: 'story-split', anchored: true }])
    expect(await story()).toBe(alone)
    expect((await mend('story-split', one, articles[0] ?? '', ...signed)).stderr).toMatch(/nothing would be left/)
  })

  test.each<[string, string[], RegExp]>([
    [
      'nobody of that name',
      ['rename', 'Никто', 'Имя', ...signed],
      /^onrecord mend: nobody in the record is called Никто/,
    ],
    ['an id of nothing', ['reject', `s${'0'.repeat(24)}`, ...signed], /^onrecord mend: s0+ is not in the record/],
    ['one with itself', ['merge', 'Орсен', 'Орсен', ...signed], /are one already/],
    ['a mend that is none', ['undo', `m${'0'.repeat(24)}`], /is not in the record/],
  ])('a failure that says why: %s', async (_, argv, message) => {
    expect(await mend(...argv)).toMatchObject({ status: 1, stderr: expect.stringMatching(message) })
  })

  test('the help shows each deed on a line of its own', async () => {
    const { stdout } = await onrecord(['mend', '--help'])
    expect(stdout).toMatch(/^ {2}merge WHO WHO {8}two are one$/m)
    expect(stdout).toContain('onrecord mend undo m0123456789abcdef01234567')
  })
})
