import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadLemmatiser } from '../../src/language/load.ts'
import { accountWith, closeRecord, openRecord } from '../../src/record/index.ts'
import { onrecord } from './outside.ts'

let record = ''
beforeAll(() => {
  record = mkdtempSync(join(tmpdir(), 'onrecord-user-'))
})
afterAll(() => rmSync(record, { recursive: true }))
const user = (argv: readonly string[], stdin = '') => onrecord(['user', ...argv, '--record', record], { stdin })

async function opens(name: string, password: string): Promise<boolean> {
  const store = await openRecord(record, { lemmaOf: await loadLemmatiser() })
  const account = await accountWith(store, name, password)
  await closeRecord(store)
  return account !== null
}

describe('user', () => {
  test('makes an account, and prints a password that opens it once', async () => {
    const { status, stdout } = await user(['add', 'Анна', 'Линд'])
    expect(status).toBe(0)
    const [line, password = ''] = stdout.split('\n')
    expect(line).toBe('Анна Линд  editor  2025-06-01')
    expect(await opens('Анна Линд', password.replace('password: ', ''))).toBe(true)
    expect((await user(['list'])).stdout).toBe('Анна Линд  editor  2025-06-01\n')
  })

  test('takes a password from standard input and prints none', async () => {
    const { stdout } = await user(['password', 'анна линд', '--password', '-'], 'old ferry, new bridge\nnext line')
    expect(stdout).toBe('')
    expect(await opens('Анна Линд', 'old ferry, new bridge')).toBe(true)
  })

  test('tells what cannot be', async () => {
    expect((await user(['add', 'Анна Линд'])).stderr).toContain('has an account already')
    expect((await user(['add', 'b', '--password', 'seen by others'])).status).toBe(2)
    expect((await user(['add'])).status).toBe(2)
    expect((await user(['sing'])).status).toBe(2)
    expect(await user(['remove', 'nobody'])).toMatchObject({ status: 1 })
    expect(await user(['add', 'b', '--password', '-'], 'short')).toMatchObject({ status: 1 })
  })

  test('takes an account away', async () => {
    expect((await user(['remove', 'Анна Линд'])).status).toBe(0)
    expect(await user(['list'])).toMatchObject({
      stdout: '',
      stderr: expect.stringContaining('onrecord user add NAME'),
    })
  })
})
