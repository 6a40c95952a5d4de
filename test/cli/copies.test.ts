import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { onrecord } from './outside.ts'

const examples = fileURLToPath(new URL('../../examples', import.meta.url))

let folder: string
let record: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-test-'))
  record = join(folder, 'record')
})
afterEach(() => rm(folder, { recursive: true, force: true }))
const run = (...argv: string[]) => onrecord(argv, { env: { ONRECORD_RECORD: record } })
const page = (at: number): string =>
  `<html lang="ru"><head><title>Вести</title></head><body><article><h1>Вести ${at}</h1><p>«Мы построим мост номер ${at}», — заявил министр транспорта Вестландии Айдар Смадиев.</p><p>Мост стоит на берегу большого озера уже второй год.</p></article></body></html>`
const put = async (at: number): Promise<string> => {
  const file = join(folder, `page${at}.html`)
  await writeFile(file, page(at))
  return file
}
/** All statements, as a program sees them. */
const statements = async (): Promise<string> =>
  (await run('search', 'мост', '--limit', '1000', '--format', 'jsonl')).stdout

describe('backup and restore', () => {
  const copy = () => join(folder, 'copy')

  test('what is restored holds the same, to the byte, and can be verified', async () => {
    await run('add', examples, await put(1))
    const before = await statements()
    const backed = await run('backup', copy())
    expect(backed).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(/articles and \d+ statements in \d files are in/),
    })
    record = join(folder, 'restored')
    const restored = await run('restore', copy())
    expect(restored).toMatchObject({ status: 0, stderr: expect.stringContaining('as they were on 2025-06-01T12:00Z') })
    expect(await statements()).toBe(before)
    expect((await run('verify')).status).toBe(0)
    record = 'postgres://desk@db/news'
    expect(await run('restore', copy())).toMatchObject({ status: 2, stderr: expect.stringContaining('into a folder') })
    record = join(folder, 'restored')
    expect((await run('add', await put(2))).status).toBe(0) // and it can be gone on with
  }, 60_000)

  test('into the same folder again only what changed is copied, and what was erased goes from the copy too', async () => {
    await run('add', await put(1))
    await run('backup', copy())
    const first = JSON.parse(await readFile(join(copy(), 'backup.json'), 'utf8'))
    await run('add', await put(2))
    expect((await run('backup', copy())).status).toBe(0)
    const second = JSON.parse(await readFile(join(copy(), 'backup.json'), 'utf8'))
    expect(second.counts.articles).toBe(first.counts.articles + 1)
    expect(second.files.length).toBe(first.files.length + 1)
    expect(second.files).toContainEqual(first.files[1])
    const { article } = JSON.parse((await run('search', 'мост', '--format', 'jsonl', '--limit', '1')).stdout)
    expect(await run('erase', article.id, '--reason', 'a court order', '--yes')).toMatchObject({ status: 0 })
    await run('backup', copy())
    const bytes = await Promise.all(
      (await readdir(join(copy(), 'captures'))).map((name) => readFile(join(copy(), 'captures', name))),
    )
    record = join(folder, 'restored')
    await run('restore', copy())
    expect((await statements()).split('\n').filter(Boolean)).toHaveLength(1)
    expect(bytes).toHaveLength(2)
  }, 60_000)

  test('a record is copied whole while others write', async () => {
    await run('add', await put(0))
    const files = await Promise.all(Array.from({ length: 40 }, (_, at) => put(at + 1)))
    const adding = run('add', ...files)
    const backed = await run('backup', copy())
    await adding
    expect(backed.status).toBe(0)
    record = join(folder, 'restored')
    expect((await run('restore', copy())).status).toBe(0)
    expect((await run('verify')).status).toBe(0)
  }, 60_000)

  test('a copy that was changed is not restored, a record is not overwritten, a folder of other things is left alone', async () => {
    await run('add', await put(1))
    await run('backup', copy())
    expect(await run('restore', copy())).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('it is not empty'),
    })
    const [name = ''] = await readdir(join(copy(), 'captures'))
    await appendFile(join(copy(), 'captures', name), 'x')
    record = join(folder, 'restored')
    expect(await run('restore', copy())).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('not what was backed up'),
    })
    expect(await run('search', 'мост')).toMatchObject({ status: 1, stderr: expect.stringContaining('no record') }) // half a copy is none
    expect(await run('restore', folder)).toMatchObject({ status: 1, stderr: expect.stringContaining('no backup here') })
    expect(await run('backup', folder)).toMatchObject({ status: 1 })
    const manifest = join(copy(), 'backup.json')
    await writeFile(manifest, (await readFile(manifest, 'utf8')).replace('"captures/', '"captures/../../'))
    record = join(folder, 'third')
    expect(await run('restore', copy())).toMatchObject({ status: 1, stderr: expect.stringContaining('cannot be read') })
  }, 60_000)
})

describe('reread', () => {
  /** As if an older version had read it all. */
  const age = (): void => {
    const database = new DatabaseSync(join(record, 'record.sqlite'))
    database.exec("UPDATE version SET reader = '0', extractor = '0'")
    database.close()
  }

  test('reads what an older version read, once, and keeps what people mended', async () => {
    const plain = join(folder, 'plain.txt')
    await writeFile(plain, 'Вести с озера\n\n«Мы построим мост номер 9», — заявил министр Вестландии Айдар Смадиев.\n')
    await run('add', await put(1), await put(2))
    await run('add', '--plain', '--headline', 'first-line', plain)
    const [first] = (await statements())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const mended = await run('mend', 'reject', first.id, '--reason', 'not said', '--by', 'Анна Речная')
    expect(mended.status).toBe(0)
    const before = await statements()
    age()
    const reread = await run('reread')
    expect(reread).toMatchObject({ status: 0, stderr: expect.stringContaining('3 pages read again') })
    expect(await statements()).toBe(before)
    expect((await run('mend', 'log')).stdout).toContain('not said')
    expect((await run('reread')).stderr).toContain('Nothing to read again')
    expect((await run('verify')).status).toBe(0)
  }, 60_000)

  test('goes on where it was interrupted', async () => {
    await run('add', ...(await Promise.all([1, 2, 3, 4].map(put))))
    age()
    const stop = new AbortController()
    let asked = 0
    const now = (): Date => {
      asked += 1
      if (asked === 2) stop.abort() // the progress asks for the time with each page
      return new Date(asked * 100)
    }
    const broken = await onrecord(['reread'], {
      env: { ONRECORD_RECORD: record },
      signal: stop.signal,
      now,
      terminal: true,
    })
    expect(broken.status).toBe(130)
    expect(broken.stderr).toContain('the next reread goes on')
    const rest = await run('reread')
    const done = (text: string) => Number(/(\d+) pages? read again,/.exec(text)?.[1])
    expect(done(broken.stderr) + done(rest.stderr)).toBe(4)
    expect(done(broken.stderr)).toBeLessThan(4)
  }, 60_000)
})
