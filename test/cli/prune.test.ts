import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { onrecord } from './outside.ts'

let folder: string
let record: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-test-'))
  record = join(folder, 'record')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const run = (day: string, ...argv: string[]) =>
  onrecord(argv, {
    env: { ONRECORD_RECORD: record, ONRECORD_SETTINGS: join(folder, 'onrecord.json') },
    now: () => new Date(`${day}T12:00:00Z`),
  })
const add = async (day: string, name: string): Promise<void> => {
  const file = join(folder, `${name}.html`)
  const words = `<p>«Мы построим мост ${name}», — заявил министр транспорта Вестландии Айдар Смадиев.</p>`
  await writeFile(
    file,
    `<html lang="ru"><title>${name}</title><article><h1>${name}</h1>${words}${'<p>Мост стоит.</p>'.repeat(9)}</article></html>`,
  )
  expect((await run(day, 'add', file)).status).toBe(0)
}

test('the rule of onrecord.json: told first, then done; backups and copies go on, and verify says what went', async () => {
  await add('2029-01-01', 'first')
  await add('2031-01-01', 'second')
  expect(await run('2031-02-01', 'prune')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('no rule says what may go'),
  })
  await writeFile(join(folder, 'onrecord.json'), JSON.stringify({ retention: { captures: '2y' } }))
  expect(await run('2031-02-01', 'prune')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('retention.captures'),
  })
  await writeFile(join(folder, 'onrecord.json'), JSON.stringify({ retention: { captures: '730d' } }))
  expect(await run('2031-02-01', 'prune', '--dry-run')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(
      /^This would go: 1 capture, [\d.]+ MB; 0 texts\.\n {2}no outlet known \(ru\), older than 730 days: 1 capture\n$/,
    ),
  })
  const statements = async () => (await run('2031-02-01', 'search', 'мост', '--format', 'jsonl')).stdout
  const before = await statements()
  expect(await run('2031-02-01', 'prune')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(
      /^Let go: 1 capture, .*; 1 file removed, 0 written anew, in 0 overwritten; 0 texts\.\n$/,
    ),
  })
  expect(await statements()).toBe(before)
  expect(await run('2031-02-01', 'verify')).toMatchObject({
    status: 0,
    stderr: expect.stringContaining('1 capture let go by rule'),
  })
  expect((await run('2031-02-01', 'backup', join(folder, 'copy'))).status).toBe(0)
  record = join(folder, 'restored')
  expect((await run('2031-02-01', 'restore', join(folder, 'copy'))).status).toBe(0)
  expect(await statements()).toBe(before)
  const other = join(folder, 'other')
  expect((await run('2031-02-01', 'copy', '--from', record, '--to', other)).status).toBe(0)
  record = other
  expect(await run('2031-02-01', 'verify')).toMatchObject({
    status: 0,
    stderr: expect.stringContaining('1 capture let go'),
  })
})

test('a clock that is years ahead lets nothing go', async () => {
  await add('2029-01-01', 'first')
  const asked = await run('2099-01-01', 'prune', '--captures', '730d')
  expect(asked).toMatchObject({ status: 1, stderr: expect.stringContaining('is the clock right?') })
  expect((await run('2099-01-01', 'prune', '--captures', '730d', '--all')).stdout).toMatch(/^Let go: 1 capture/)
  expect((await run('2099-01-01', 'prune', '--captures', 'soon')).status).toBe(2)
})

test('a file of captures that is missing is told of, with exit status 1', async () => {
  await add('2029-01-01', 'first')
  await add('2031-01-01', 'second')
  for (const file of await readdir(join(record, 'captures'))) await rm(join(record, 'captures', file))
  expect(await run('2031-02-01', 'prune', '--captures', '730d')).toMatchObject({
    status: 1,
    stdout: expect.stringMatching(/^Let go: 0 captures, .*; 0 files removed/),
    stderr: expect.stringMatching(/Left as it is:\n {2}\S+\.warc\.gz: the file is missing\n/),
  })
  await rm(join(record, 'captures'), { recursive: true })
  expect(await run('2031-02-01', 'prune', '--captures', '730d')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('captures: it is not there; is its disk mounted?'),
  })
})

test('rules for outlets: as onrecord.json has them, or as they are given; texts go, and are said to have gone', async () => {
  const page = async (day: string, domain: string, name: string): Promise<void> => {
    const words = `<p>«Мы построим мост ${name}», — заявил министр транспорта Вестландии Айдар Смадиев.</p>`
    const file = join(folder, `${name}.html`)
    const head = `<link rel="canonical" href="https://${domain}/${name}"><title>${name}</title>`
    await writeFile(
      file,
      `<html lang="ru">${head}<article><h1>${name}</h1>${words}${'<p>Мост стоит над рекой.</p>'.repeat(9)}</article></html>`,
    )
    expect((await run(day, 'add', file)).status).toBe(0)
  }
  await page('2031-01-01', 'agency.example', 'agency')
  await page('2029-01-01', 'gov.example', 'gov')
  await page('2031-01-31', 'agency.example', 'fresh')
  const asked = (...argv: string[]) => run('2031-02-02', 'prune', ...argv)
  for (const wrong of [
    ['--outlet', 'a.example'],
    ['--texts', 'soon'],
    ['--texts', '9d', '--language', 'ru,,kk'],
  ])
    expect((await asked(...wrong)).status, wrong.join(' ')).toBe(2)
  expect((await asked('--captures', '9d', '--outlet', 'gov.example', '--dry-run')).stdout).toMatch(
    /^This would go: 1 capture, .* 0 texts\.\n {2}gov\.example \(ru\), older than 9 days: 1 capture\n$/,
  )
  const rules = [{ outlets: ['gov.example'], captures: 'forever', texts: 'forever' }]
  await writeFile(
    join(folder, 'onrecord.json'),
    JSON.stringify({ retention: { rules, captures: '365d', texts: '30d' } }),
  )
  expect((await asked('--dry-run')).stdout).toMatch(
    /^This would go: 1 capture, .* 1 text\.\n {2}agency\.example \(ru\), older than 30 days: 1 capture, 1 text\n$/,
  )
  expect((await asked()).stdout).toMatch(/^Let go: 1 capture, .*; 1 text\.\n$/)
  const verified = await run('2031-02-02', 'verify')
  expect(verified).toMatchObject({ status: 0, stderr: expect.stringContaining('1 text let go by rule') })
  expect((await run('2031-02-02', 'search', 'мост', '--format', 'jsonl')).stdout.trim().split('\n')).toHaveLength(3)
})
