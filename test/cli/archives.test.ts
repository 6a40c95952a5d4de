import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { member } from '../collector/archives.ts'
import { onrecord } from './outside.ts'

const program = fileURLToPath(new URL('../../bin/start.js', import.meta.url))

/** An invented page of which one statement is read. */
const words = (at: number): string =>
  `«Мы построим мост номер ${at}», — заявил министр транспорта Вестландии Айдар Смадиев.`

describe('archives in the record', () => {
  let folder: string
  let record: string
  let file: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'onrecord-test-'))
    record = join(folder, 'record')
    file = join(folder, 'news.warc.gz')
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))
  const put = (count: number) =>
    writeFile(file, Buffer.concat(Array.from({ length: count }, (_, at) => member(at, words(at)))))

  test('are kept page by page, and the second time passed over, unless all of it is asked for', async () => {
    await put(3)
    const first = await onrecord(['add', file, '--record', record])
    expect(first.stderr).toContain('3 pages: 3 new, 0 unchanged; 3 statements in them')
    const second = await onrecord(['add', file, '--record', record])
    expect(second.stderr).toMatch(/news\.warc\.gz: 3 pages of it were read before; going on at byte \d+/)
    expect(second.stderr).toContain('0 pages: 0 new, 0 unchanged')
    expect((await onrecord(['add', file, '--record', record, '--again'])).stderr).toContain('0 new, 3 unchanged')
    expect([first.status, second.status]).toEqual([0, 0])
  })

  test('killed in the middle, again and again, and gone on with: each page is there once', async () => {
    const count = 60
    await put(count)
    const acknowledged = new Set<string>()
    for (let round = 0; round < 4; round += 1) {
      const child = spawn(
        process.execPath,
        ['--disable-warning=ExperimentalWarning', program, 'add', file, '--record', record, '--format', 'jsonl'],
        { stdio: ['ignore', 'pipe', 'ignore'] },
      )
      let lines = ''
      child.stdout.on('data', (chunk: Buffer) => {
        lines += chunk.toString()
        if (lines.split('\n').length > 6 + round * 3) child.kill('SIGKILL')
      })
      await once(child, 'close')
      const whole = lines.split('\n').slice(0, -1)
      for (const line of whole) acknowledged.add(JSON.parse(line).article)
    }
    expect(acknowledged.size).toBeGreaterThan(10)
    const last = await onrecord(['add', file, '--record', record, '--format', 'jsonl'])
    expect(last.status).toBe(0)
    const found = await onrecord(['search', 'мост', '--record', record, '--limit', '1000', '--format', 'jsonl'])
    const entries = found.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(entries.length).toBe(count)
    const articles = entries.map(({ article }) => article.id)
    expect(new Set(articles).size).toBe(count)
    expect([...acknowledged].filter((id) => !articles.includes(id))).toEqual([])
    expect((await onrecord(['verify', '--record', record])).status).toBe(0)
  }, 120_000)
})
