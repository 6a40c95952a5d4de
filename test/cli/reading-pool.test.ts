import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { pagesIn, threadsFor } from '../../src/cli/reading-pool.ts'
import { onrecord } from './outside.ts'

// Each thread loads languages of its own: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 240_000 })

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-test-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Adds the examples and a page that cannot be read; what was said of each page, and what the record holds then. */
async function added(threads: number): Promise<readonly string[]> {
  const record = join(folder, `record-${threads}`)
  const bad = join(folder, 'bad.html')
  await writeFile(bad, '')
  const ran = await onrecord([
    'add',
    'examples',
    bad,
    'examples/updates',
    '--record',
    record,
    '--threads',
    `${threads}`,
  ])
  const kept = await onrecord(['export', '--what', 'statements', '--record', record, '--format', 'jsonl'])
  const people = await onrecord(['export', '--what', 'people', '--record', record, '--format', 'jsonl'])
  return [`${ran.status}`, ran.stdout, ran.stderr.replaceAll(record, 'RECORD'), kept.stdout, people.stdout]
}

test('however many threads read, the same is said in the same order and the same is kept', async () => {
  const alone = await added(0)
  expect(alone[1]?.split('\n').length).toBeGreaterThan(25)
  expect(alone[2]).toContain('bad.html')
  expect(alone[3]?.split('\n').length).toBeGreaterThan(100)
  expect(await added(2)).toEqual(alone)
})

test('a few pages or processors start no thread; a folder or an archive may hold many', async () => {
  expect([threadsFor(3, 16), threadsFor(100, 2), threadsFor(100, 4), threadsFor(100, 64)]).toEqual([0, 0, 3, 8])
  expect(await pagesIn(['one.html', 'two.html'])).toBe(2)
  for (const many of [folder, 'news.warc.gz', 'site.wacz']) expect(await pagesIn([many])).toBeGreaterThan(8)
})
