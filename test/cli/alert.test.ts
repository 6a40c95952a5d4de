import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onrecord } from './outside.ts'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-alert-'))
const page =
  '<!doctype html><html lang="en"><title>Port</title><article><h1>Port</h1><p>“We open the port,” said Mary Roe.</p></article>'

beforeAll(async () => {
  expect((await onrecord(['add', '-', '--record', folder], { stdin: page })).status).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true }))

const alert = (...words: string[]) => onrecord(['alert', ...words, '--record', folder])

test('add, list, run, remove', async () => {
  const added = await alert('add', 'port', '--speaker', 'Roe', '--post', 'https://desk.example/hook')
  expect(added.status).toBe(0)
  const [, id = ''] =
    /^(l[0-9a-f]{24}) {2}port Roe {2}\[port --speaker Roe\] {2}https:\/\/desk\.example\/hook\nsecret: \S{40,}\n$/.exec(
      added.stdout,
    ) ?? []
  expect(id).not.toBe('')
  const listed = await alert('list')
  expect(listed.stdout).toContain(id)
  expect(listed.stdout).not.toContain('secret')
  expect(await alert('run')).toMatchObject({ status: 0, stderr: '0 alerts told, 0 failed.\n' })
  expect((await alert('remove', id)).status).toBe(0)
  expect((await alert('list')).stdout).toBe('')
  expect(await alert('remove', id)).toMatchObject({ status: 1, stdout: '' })
})

test('an address of this network is told where that is allowed', async () => {
  const added = await alert('add', 'port', '--post', 'http://127.0.0.1:8080/hook', '--allow-private')
  expect([added.status, added.stdout]).toEqual([0, expect.stringContaining('http://127.0.0.1:8080/hook')])
  const [id = ''] = added.stdout.split(' ')
  await alert('remove', id)
})

test.each([
  [['shout'], 'is none of add, list, remove, run'],
  [['add', 'port'], 'takes --post'],
  [['add', 'port', '--post', 'ftp://desk.example'], 'no address of the web'],
  [['add', 'port', '--post', 'http://127.0.0.1:8080/hook'], 'a loopback address: --allow-private lets it'],
  [['add', 'port', '--post', 'https://[fd00::7]/hook'], 'a private address: --allow-private lets it'],
  [['add', 'port', '--post', 'http://localhost/hook'], 'a loopback address'],
  [['add', 'port', '--post', 'https://desk.example', '--kind', 'shouted'], 'kind'],
])('%j is wrong usage', async (words, why) => {
  const { status, stderr } = await alert(...words)
  expect(status).toBe(2)
  expect(stderr).toContain(why)
})

test('run says why an alert could not be told, and when it is told again', async () => {
  const added = await alert(
    'add',
    'port',
    '--name',
    'The port',
    '--post',
    'http://127.0.0.1:9999/hook',
    '--allow-private',
  )
  const [id = ''] = added.stdout.split(' ')
  const more = page.replace('Port</h1>', 'Port again</h1>').replace('open the port', 'close the port')
  await onrecord(['add', '-', '--record', folder], { stdin: more, now: () => new Date('2025-06-02T12:00:00Z') })
  const now = () => new Date('2025-06-02T12:01:00Z')
  const why =
    /^onrecord: The port: refused: 127\.0\.0\.1 is a loopback address.*; told again at 2025-06-02T12:02:00.000Z\n/
  const ran = await onrecord(['alert', 'run', '--record', folder], { now })
  expect(ran).toMatchObject({ status: 1, stderr: expect.stringMatching(why) })
  expect(ran.stderr).toMatch(/\n0 alerts told, 1 failed\.\n$/)
  const waits = await onrecord(['alert', 'run', '--record', folder], { now })
  expect(waits).toMatchObject({ status: 0, stderr: expect.stringMatching(why) })
  await alert('remove', id)
})
