import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { onrecord } from './outside.ts'

const story = `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Пролив останется открытым</title>
<meta property="og:site_name" content="Вестник Сольма"><meta property="article:published_time" content="2025-03-04T10:00:00+03:00">
</head><body><article><h1>Пролив останется открытым</h1>
<p>Велория не станет закрывать пролив, заявил на пресс-конференции в столице министр обороны Марк Гаритов.</p>
<p>«Мы не признаём итогов референдума, но суда пройдут», — сказал Гаритов.</p>
<p>Глава порта Сольма Вера Тарвин сообщила, что о референдумах с портом никто не советовался.</p>
</article></body></html>`
const later = story
  .replaceAll('Пролив останется открытым', 'Пролив закрыт на день')
  .replace('2025-03-04', '2025-05-06')
  .replace('но суда пройдут', 'и суда подождут')

const paragraphsOf = (html: string): string[] => [...html.matchAll(/<p>(.+)<\/p>/g)].map(([, words]) => words ?? '')
const stays = (why: string): string[] => paragraphsOf(story).map((words) => `body ${why} ${words}`)

let folder = ''
let record = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-cli-'))
  record = mkdtempSync(join(tmpdir(), 'onrecord-cli-record-'))
  writeFileSync(join(folder, 'a.html'), story)
  writeFileSync(join(folder, 'b.html'), later)
  await onrecord(['add', join(folder, 'a.html'), join(folder, 'b.html'), '--record', record])
}, 60_000)
afterAll(() => {
  for (const path of [folder, record]) rmSync(path, { recursive: true })
})

const ask = (...argv: string[]) => onrecord([...argv, '--record', record])
const linesOf = <Line>(stdout: string): Line[] =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line): Line => JSON.parse(line))

describe('read', () => {
  test('who --role tells who held an office on a day, with the words that say so', async () => {
    const asked = ['who', '--role', 'министр обороны', '--on', '2025-04-01']
    const { status, stdout } = await ask(...asked, '--format', 'human')
    expect(status).toBe(0)
    expect(stdout).toMatch(/Марк Гаритов {2}министр обороны/)
    expect(stdout).toMatch(/said before it and after it/)
    expect(stdout).toMatch(/2025-03-04: “министр обороны Марк Гаритов”/)
    const [line] = linesOf<{ certainty: string; before: { day: string }; after: { day: string } }>(
      (await ask(...asked, '--format', 'jsonl')).stdout,
    )
    expect(line).toMatchObject({ certainty: 'between', before: { day: '2025-03-04' }, after: { day: '2025-05-06' } })
  })

  test('who with a name and a day tells what the person was', async () => {
    const { stdout } = await ask('who', 'Гаритова', '--on', '2025-03-04', '--format', 'csv')
    expect(stdout.split(/\r?\n/)[1]).toMatch(/^Марк Гаритов,министр обороны,,said,false,2025-03-04,/)
  })

  test.each([
    [['who'], /takes a name, or --role and --org/],
    [['who', '--on', '2025-03-04'], /--on needs a name, --role or --org/],
    [['who', 'Гаритов', '--on', 'вчера'], /--on takes a day/],
    [['who', 'Гаритов', '--limit', '3'], /--limit goes with/],
  ] as const)('%j is wrong usage', async (argv, says) => {
    const { status, stderr } = await ask(...argv)
    expect([status, stderr]).toEqual([2, expect.stringMatching(says)])
  })

  test('an office that nobody is said to hold is told', async () => {
    const { status, stderr } = await ask('who', '--role', 'король', '--on', '2025-03-04')
    expect([status, stderr]).toEqual([1, expect.stringMatching(/nobody in the record .*король/)])
  })

  test('prints the fields of the published shape, in their order', async () => {
    const { status, stdout, stderr } = await onrecord(['read', join(folder, 'a.html')])
    expect([status, stderr]).toEqual([0, ''])
    const line: Record<string, unknown> = JSON.parse(stdout)
    expect(Object.keys(line)).toEqual(
      'file url canonical captured sha256 language title lead text blocks authors published modified publisher agency section tags paywall image metadata lists variants statements people positions versions'.split(
        ' ',
      ),
    )
    expect(line).toMatchObject({
      language: 'ru',
      title: 'Пролив останется открытым',
      published: '2025-03-04T10:00:00+03:00',
    })
  })

  test('a statement has its published fields, and its spans are pairs that cut its words out of the text', async () => {
    const { stdout } = await onrecord(['read', join(folder, 'a.html')])
    const { text, statements }: { text: string; statements: Record<string, unknown>[] } = JSON.parse(stdout)
    const direct = statements.find(({ kind }) => kind === 'direct')
    expect(Object.keys(direct ?? {})).toEqual(
      'id kind act content cue source speaker addressee venue said inside confidence rule'.split(' '),
    )
    expect(Object.keys(Object(direct?.speaker))).toEqual('id name type role org how'.split(' '))
    const cut = ([from, to]: [number, number]) => text.slice(from, to)
    expect((direct?.content as [number, number][]).map(cut)).toEqual([
      'Мы не признаём итогов референдума, но суда пройдут',
    ])
    expect(cut(direct?.cue as [number, number])).toBe('сказал')
    expect(direct).toMatchObject({ speaker: { name: 'Марк Гаритов', type: 'person' } })
  })

  test('reads stdin, plainly and with its headline, and leaves the text as it stands', async () => {
    const text = 'Пролив открыт\r\n\r\n«Суда пройдут», — сказал министр Марк Гаритов.\r\n'
    const { stdout } = await onrecord(['read', '--plain', '--headline', 'first-line', '-'], { stdin: text })
    expect(JSON.parse(stdout)).toMatchObject({ file: '-', title: 'Пролив открыт', text, published: null })
  })

  test('a page in a language that is not known is read; nothing is said in it', async () => {
    const german = `<!doctype html><html lang="de"><head><title>Der Hafen ist offen</title></head><body><article>
<h1>Der Hafen ist offen</h1><p>„Die Schiffe werden fahren“, sagte der Minister am Donnerstag in der Hauptstadt.</p>
<p>Der Hafen war seit dem Frühjahr geschlossen, und die Mannschaften haben lange auf diesen Tag gewartet.</p>
</article></body></html>`
    const { status, stdout } = await onrecord(['read', '-'], { stdin: german })
    expect([status, JSON.parse(stdout)]).toEqual([0, expect.objectContaining({ language: 'de', statements: [] })])
    expect(JSON.parse(stdout).text).toContain('„Die Schiffe werden fahren“')
  })

  test('--explain adds the steps, --min-confidence 1 leaves nothing unsure', async () => {
    const explained = await onrecord(['read', '--explain', join(folder, 'a.html')])
    const line: { steps: object[]; pageBlocks: object[] } = JSON.parse(explained.stdout)
    expect(Object.keys(line).slice(-3)).toEqual(['versions', 'steps', 'pageBlocks'])
    expect(Object.keys(line.steps[0] ?? {})).toEqual(['rule', 'span', 'verdict', 'why'])
    expect(Object.keys(line.pageBlocks[0] ?? {})).toEqual('part why text path hints linkShare mass'.split(' '))
    const sure = await onrecord(['read', '--min-confidence', '1', join(folder, 'a.html')])
    expect(JSON.parse(sure.stdout)).toMatchObject({ statements: [] })
  })

  test.each<[string, string, string[]]>([
    [
      'a page',
      story.replace('<article>', '<nav><a href="/">Главная</a> <a href="/s">Спорт</a></nav><article>'),
      ['out in navigation Главная Спорт', 'headline headline Пролив останется открытым', ...stays('running text')],
    ],
    [
      'a saved text',
      `Главная\n\nПролив останется открытым\n\n${paragraphsOf(story).join('\n\n')}\n\nЧитайте также:\n`,
      [
        'out above the text Главная',
        'headline headline Пролив останется открытым',
        ...stays('text'),
        'out related Читайте также:',
      ],
    ],
  ])('--explain says why each block of %s stayed or went', async (_, stdin, expected) => {
    const { stdout } = await onrecord(['read', '--explain', '-'], { stdin })
    const { pageBlocks }: { pageBlocks: { part: string; why: string; text: string }[] } = JSON.parse(stdout)
    expect(pageBlocks.map(({ part, why, text }) => `${part} ${why} ${text}`)).toEqual(expected)
  })

  test('--explain of a plain text has nothing to tell of blocks', async () => {
    const { stdout } = await onrecord(['read', '--explain', '--plain', '-'], { stdin: paragraphsOf(story).join('\n') })
    expect(JSON.parse(stdout)).toMatchObject({ pageBlocks: [] })
  })

  test('--explain for a person: two lists behind the statements, each block in one line', async () => {
    const page = story.replace('<h1>', '<p>Фото: \u001b[31mВестник</p><h1>')
    const argv = ['read', '--explain', '--format', 'human', '-']
    const { stdout } = await onrecord(argv, { stdin: page })
    expect(stdout).toMatch(
      /\n\nWhat stayed of the page, and what went:\n {2}left out [\s\S]*\n {2}kept {6}running text {14}Велория[^\n]*…\n[\s\S]*\n\nHow it was decided:\n/,
    )
    const list = stdout.slice(stdout.indexOf('What stayed'), stdout.indexOf('\n\nHow')).split('\n')
    expect(list.filter((line) => line.length > 100)).toEqual([])
    expect(stdout).not.toContain('\u001b')
  })

  test('for a person: the headline, then who says what', async () => {
    const { stdout } = await onrecord(['read', join(folder, 'a.html')], { terminal: true, env: { NO_COLOR: '1' } })
    expect(stdout).toMatch(/^Пролив останется открытым\n/)
    expect(stdout).toMatch(
      /Марк Гаритов.*\[direct · сказал.*\]\n {4}Мы не признаём итогов референдума, но суда пройдут\n/,
    )
    expect(stdout).not.toContain('\u001b')
  })

  test('colour on a terminal only', async () => {
    const argv = ['read', '--format', 'human', join(folder, 'a.html')]
    expect((await onrecord(argv, { terminal: true })).stdout).toContain('\u001b[1m')
    expect((await onrecord(argv)).stdout).not.toContain('\u001b')
    expect((await onrecord(argv, { terminal: true, env: { TERM: 'dumb' } })).stdout).not.toContain('\u001b')
  })

  test('as CSV: one head, one row a statement', async () => {
    const { stdout } = await onrecord(['read', '--format', 'csv', join(folder, 'a.html')])
    const rows = stdout.trim().split('\r\n')
    expect(rows[0]).toBe(
      'file,url,published,publisher,title,speaker,type,role,org,how,kind,act,words,cue,source,said,confidence,rule,id',
    )
    expect(rows.filter((row) => row.includes('"Мы не признаём итогов референдума, но суда пройдут"'))).toHaveLength(1)
  })
})

describe('add', () => {
  test('the same page again changes nothing', async () => {
    const before = await ask('search', '--limit', '1000')
    const { status, stdout, stderr } = await ask('add', folder)
    expect(status).toBe(0)
    expect(linesOf<{ outcome: string }>(stdout).map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged'])
    expect(stderr).toMatch(/^2 pages: 0 new, 2 unchanged; /)
    expect(await ask('search', '--limit', '1000')).toEqual(before)
  })

  test('a record that lies among the pages is not read as pages', async () => {
    const pages = mkdtempSync(join(tmpdir(), 'onrecord-cli-among-'))
    writeFileSync(join(pages, 'a.html'), story)
    for (const outcome of ['new', 'unchanged']) {
      const { status, stdout } = await onrecord(['add', pages, '--record', join(pages, 'onrecord-data')])
      expect([status, linesOf<{ outcome: string }>(stdout)]).toEqual([0, [expect.objectContaining({ outcome })]])
    }
    rmSync(pages, { recursive: true })
  })

  test('ONRECORD_RECORD names the record, --record goes before it', async () => {
    const env = { ONRECORD_RECORD: record }
    const named = await onrecord(['search', 'суда'], { env })
    expect(named).toEqual(await ask('search', 'суда'))
    const other = await onrecord(['search', 'суда', '--record', join(folder, 'none')], { env })
    expect([other.status, other.stdout]).toEqual([1, ''])
    expect(other.stderr).toMatch(/there is no record/)
  })
})

describe('search and who', () => {
  interface Line {
    readonly words: readonly string[]
    readonly highlights: readonly [number, number][]
    readonly speaker: { readonly name: string | null }
    readonly article: { readonly published: string }
  }

  test('finds other forms of a word and says where they stand', async () => {
    const found = linesOf<Line>((await ask('search', 'референдумом')).stdout)
    const shown = found.flatMap(({ words, highlights }) =>
      highlights.map(([from, to]) => words.join(' … ').slice(from, to)),
    )
    expect(new Set(shown)).toEqual(new Set(['референдума', 'референдумах']))
  })

  test.each<[string[], number]>([
    [['--speaker', 'Гаритова', 'суда'], 2],
    [['--speaker', 'Тарвин', 'суда'], 0],
    [['--from', '2025-05-01', '--kind', 'direct', 'суда'], 1],
    [['--to', '2025-05-01', '--kind', 'direct', 'суда'], 1],
    [['--outlet', 'Вестник Сольма', '--kind', 'direct', 'суда'], 2],
    [['--outlet', 'Другой вестник', 'суда'], 0],
    [['суда', '--limit', '1'], 1],
    [['нигденет'], 0],
    [['"суда* OR NEAR('], 0],
  ])('search %j', async (argv, count) => {
    const { status, stdout } = await ask('search', ...argv)
    expect([status, linesOf<Line>(stdout).length]).toEqual([0, count])
  })

  test('for a person the found words are underlined, wherever the lines break', async () => {
    const { stdout } = await onrecord(['search', 'референдумом', '--record', record], { terminal: true })
    const underlined = stdout
      .split('\u001b[4m')
      .slice(1)
      .map((rest) => rest.split('\u001b[24m', 1)[0])
    expect(new Set(underlined)).toEqual(new Set(['референдума', 'референдумах']))
  })

  test.each([
    ['json', /^\{\n "id": "p/],
    [
      'csv',
      /^date,basis,published,captured,speaker,[^\n]*\r\n2025-05-06,published,2025-05-06[^,]*,[^,]+,Марк Гаритов,person,/,
    ],
    ['human', /^Марк Гаритов\n\d statements in 2 articles · p[\s\S]*2025-03 █+ \d\n2025-04 {2}0\n2025-05 █+ \d\n/],
  ])('who as %s', async (format, expected) => {
    expect((await ask('who', 'Гаритов', '--format', format)).stdout).toMatch(expected)
  })

  test.each([
    'Гаритов',
    'Гаритова',
    'Марк Гаритов',
    'Марка Гаритова',
    'гаритов',
  ])('who %s is one person', async (name) => {
    const { status, stdout } = await ask('who', name)
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ name: 'Марк Гаритов', articles: 2 })
  })

  test('a name written in other letters too: who has it in these is meant, the other stands beside as perhaps the same', async () => {
    const both = join(record, 'both')
    const english = `<!doctype html><html lang="en"><head><title>Strait stays open</title></head><body><article><h1>Strait
stays open</h1><p>“We do not recognise the vote, but the ships will pass,” said Mark Garitov, the defence minister.</p>
<p>The port of Solm has been closed since the spring, and hundreds of crews are waiting for its gates to open.</p>
</article></body></html>`
    await onrecord(['add', '-', '--record', both], { stdin: english })
    await onrecord(['add', join(folder, 'a.html'), '--record', both])
    for (const [asked, name, other] of [
      ['Гаритова', 'Марк Гаритов', 'Mark Garitov'],
      ['Garitov', 'Mark Garitov', 'Марк Гаритов'],
    ] as const) {
      const { stdout, stderr } = await onrecord(['who', asked, '--record', both])
      expect(JSON.parse(stdout)).toMatchObject({ name, articles: 1, likelySame: [{ person: { name: other } }] })
      expect(stderr).toBe('')
    }
  })

  test('nobody of that name is a failure that says so', async () => {
    const { status, stdout, stderr } = await ask('who', 'Никто')
    expect([status, stdout, stderr]).toEqual([1, '', 'onrecord who: nobody in the record is called Никто\n'])
  })
})

describe('verify, erase, doctor', () => {
  test('verify finds all as it was kept', async () => {
    const { status, stdout, stderr } = await ask('verify')
    expect([status, stdout]).toEqual([0, ''])
    expect(stderr).toMatch(
      /2 captures, 2 article versions, \d+ statements, \d+ positions checked: all is as it was kept/,
    )
  })

  test('erase says what would go, wants a reason, and takes it out', async () => {
    const copy = join(record, 'to-erase')
    await onrecord(['add', join(folder, 'a.html'), '--record', copy])
    const [line] = linesOf<{ article: { id: string } }>((await onrecord(['search', 'суда', '--record', copy])).stdout)
    const id = line?.article.id ?? ''
    const asked = await onrecord(['erase', id, '--record', copy])
    expect([asked.status, asked.stdout]).toEqual([2, expect.stringMatching(/“Пролив останется открытым”[\s\S]*--yes/)])
    expect((await onrecord(['erase', id, '--yes', '--record', copy])).stderr).toMatch(/--reason is needed/)
    expect(await onrecord(['erase', id, '--yes', '--reason', ' ', '--record', copy])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--reason is empty'),
    })
    const done = await onrecord(['erase', id, '--yes', '--reason', 'test', '--record', copy])
    expect([done.status, done.stdout]).toEqual([0, expect.stringMatching(/^Erased: .*1 article/)])
    expect((await onrecord(['search', 'суда', '--record', copy])).stdout).toBe('')
    const again = await onrecord(['add', join(folder, 'a.html'), '--record', copy])
    expect(again.stderr).toMatch(/1 left out, erased on request/)
  })

  test.each(['x', 's0123456789abcdef01234567', 'a12'])('erase %s is no id', async (id) => {
    const { status, stderr } = await ask('erase', id)
    expect([status, stderr]).toEqual([2, expect.stringMatching(/is no id/)])
  })

  test('doctor finds everything in place, and a folder that cannot be one', async () => {
    expect(await ask('doctor')).toMatchObject({ status: 0, stdout: expect.stringMatching(/Everything is in place/) })
    const { status, stdout } = await onrecord(['doctor', '--record', join(folder, 'a.html')])
    expect([status, stdout]).toEqual([1, expect.stringMatching(/missing {2}Record: .*is a file[\s\S]*--record/)])
  })

  test('doctor tells of stored pages that are not there, and of settings that do not hold', async () => {
    const copy = join(record, 'for-doctor')
    await onrecord(['add', join(folder, 'a.html'), '--record', copy])
    const settings = join(record, 'onrecord.json')
    const doctor = () => onrecord(['doctor', '--record', copy, '--settings', settings])
    writeFileSync(settings, '{"sources":[{"domain":"ozero.example"}]}')
    expect((await doctor()).stdout).toMatch(/ok {7}Stored pages: one of them was read[\s\S]*ok {7}Sources: 1 source in/)
    writeFileSync(settings, '{"sources":[{"domain":"https://ozero.example"}]}')
    renameSync(join(copy, 'captures'), join(copy, 'elsewhere'))
    const { status, stdout } = await doctor()
    expect(status).toBe(1)
    expect(stdout).toMatch(/missing {2}Stored pages: .*is its disk mounted\?/)
    expect(stdout).toMatch(/missing {2}Sources: .*sources\[0\]\.domain/)
  })

  test('verify checks a sample where it is asked to', async () => {
    expect((await ask('verify', '--sample', '1')).stderr).toMatch(/^1 capture, 1 article version, /)
    expect((await ask('verify', '--sample', 'some')).status).toBe(2)
  })
})
