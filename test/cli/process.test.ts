import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const program = join(import.meta.dirname, '../../bin/onrecord')
const examples = join(import.meta.dirname, '../../examples')

let folder = ''
const started: ChildProcessWithoutNullStreams[] = []
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-process-'))
})
afterAll(() => {
  for (const child of started) child.kill('SIGKILL')
  rmSync(folder, { recursive: true })
})

/** The command as a process of its own. */
function start(...argv: string[]) {
  const child = spawn(program, argv, { env: { ...process.env, ONRECORD_RECORD: join(folder, 'record') } })
  started.push(child)
  const printed = { stdout: '', stderr: '' }
  child.stdout.on('data', (data) => {
    printed.stdout += data
  })
  child.stderr.on('data', (data) => {
    printed.stderr += data
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return { child, printed, ended }
}

/** Resolves once the pattern has been printed, with what it matched. */
function seen(stream: NodeJS.ReadableStream, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    stream.on('data', (data) => {
      text += data
      const [match] = pattern.exec(text) ?? []
      if (match !== undefined) resolve(match)
    })
    stream.on('close', () => reject(new Error(`it ended without ${pattern}: ${text}`)))
  })
}

describe('as a process', { timeout: 60_000 }, () => {
  test('the demo reads the examples, serves them, and stops on Ctrl-C; a second one beside it takes another port', async () => {
    const first = start('demo')
    const address = await seen(first.child.stdout, /http:\/\/\S+/)
    const page = await fetch(address)
    expect([page.status, (await page.text()).includes('</html>')]).toEqual([200, true])
    const second = start('demo')
    const other = await seen(second.child.stdout, /http:\/\/\S+/)
    expect(other).not.toBe(address)
    expect(second.printed.stderr).toMatch(/\d+ pages: 0 new, \d+ unchanged[\s\S]*Port 4180 is taken/)
    expect((await fetch(other)).status).toBe(200)
    second.child.kill('SIGINT')
    first.child.kill('SIGINT')
    expect([await first.ended, await second.ended]).toEqual([0, 0])
    expect(first.printed.stderr).toMatch(/Stopped\.\n$/)
  })

  test('a port that the user names and that is taken is an error', async () => {
    const holder = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => holder.once('listening', resolve))
    const bound = holder.address()
    const port = bound !== null && typeof bound === 'object' ? bound.port : 0
    const { printed, ended } = start('serve', '--port', String(port))
    expect(await ended).toBe(1)
    expect(printed.stderr).toBe(
      `onrecord serve: port ${port} is taken: name another with --port, or 0 for any free one\n`,
    )
    holder.close()
  })

  test('a reader of stdout that goes away is no error', async () => {
    const { child, printed, ended } = start('read', examples)
    await seen(child.stdout, /\n/)
    child.stdout.destroy()
    expect([await ended, printed.stderr]).toEqual([0, ''])
  })

  test('Ctrl-C while waiting for stdin ends it with 130 and no words', async () => {
    const page = join(examples, 'tulkent-observer.example', 'zapasy-vody-na-yuge.html')
    const { child, printed, ended } = start('read', page, '-')
    await seen(child.stdout, /\n/) // the page is read: what comes next is stdin
    child.kill('SIGINT')
    expect([await ended, printed.stderr]).toEqual([130, ''])
  })

  test('two processes that add at the same time lose nothing', async () => {
    const record = join(folder, 'both')
    const both = [start('add', examples, '--record', record), start('add', examples, '--record', record)]
    expect(await Promise.all(both.map(({ ended }) => ended))).toEqual([0, 0])
    const one = start('verify', '--record', record)
    expect([await one.ended, one.printed.stderr]).toEqual([0, expect.stringMatching(/all is as it was kept/)])
    const alone = start('add', examples, '--record', record)
    expect(await alone.ended).toBe(0)
    expect(alone.printed.stderr).toMatch(/pages: 0 new, \d+ unchanged/)
  })
})
