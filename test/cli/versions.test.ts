/** The corrected page of the invented newsroom: what `versions` prints of it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { onrecord } from './outside.ts'

const examples = join(import.meta.dirname, '../../examples')
const page = 'tulkent-observer.example/zapolnenie-nachalos.html'
const address = 'https://tulkent-observer.example/zapolnenie-nachalos'

let folder = ''
let record = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-versions-'))
  record = join(folder, 'record')
  const pages = [page, `updates/${page}`, 'tulkent-observer.example/intervyu-tornvik.html']
  const copies = pages.map((each, at) => {
    const copy = join(folder, `${at}.html`)
    // A year earlier: the clock of the tests stands in 2025, and a page of the future has no date.
    writeFileSync(copy, readFileSync(join(examples, each), 'utf8').replaceAll('2026-', '2025-'))
    return copy
  })
  await onrecord(['add', ...copies, '--record', record])
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

const ask = (...argv: string[]) => onrecord(['versions', ...argv, '--record', record])

describe('versions', () => {
  test('for a person: the number in the quotation, marked', async () => {
    const { status, stdout } = await ask(address, '--format', 'human')
    expect(status).toBe(0)
    const words = stdout.replace(/\s+/g, ' ')
    expect(words).toMatch(/\[changed · number changed · s[0-9a-f]{24}\]/)
    expect(words).toContain('[-40-] {+14+}')
  })

  test('as JSON: one object; as CSV: a row for each change', async () => {
    const whole = JSON.parse((await ask(address, '--format', 'jsonl')).stdout)
    const numbers = [{ change: 'changed', comparison: { differences: ['number'] } }]
    expect(whole.statements).toMatchObject([...numbers, ...numbers])
    const rows = (await ask(address, '--format', 'csv')).stdout.trim().split('\r\n')
    expect(rows[0]).toMatch(/^part,change,speaker,differences,before,after,compared/)
    expect(rows.filter((row) => row.startsWith('statement,changed,'))).toHaveLength(2)
    const back = JSON.parse(
      (await ask(address, '--before', whole.after.id, '--after', whole.before.id, '--format', 'jsonl')).stdout,
    )
    expect(back.before.id).toBe(whole.after.id)
  })

  test('without an article: those that changed', async () => {
    const lines = (await ask()).stdout.trim().split('\n')
    expect(lines.map((line) => JSON.parse(line).versions)).toEqual([2])
    expect((await ask('--format', 'human')).stdout).toMatch(/\[2 versions\] a[0-9a-f]{24}\n$/)
  })

  test.each([
    ['nothing of that address', 'https://nowhere.example/', /is no article in the record/],
    ['one version only', 'https://tulkent-observer.example/intervyu-tornvik', /has one version only/],
  ])('says so: %s', async (_, asked, message) => {
    const { status, stderr } = await ask(asked)
    expect([status, stderr]).toEqual([1, expect.stringMatching(message)])
  })
})
