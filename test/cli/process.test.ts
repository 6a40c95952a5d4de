import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { syntheticPage } from '../../eval/synthetic.ts'

const program = join(import.meta.dirname, '../../bin/onrecord')
const examples = join(import.meta.dirname, '../../examples')

let folder = ''
const children: ChildProcessWithoutNullStreams[] = []
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-process-'))
})
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true })
})

/** The command as a process of its own. */
function start(...argv: string[]) {
  const child = spawn(program, argv, { env: { ...process.env, ONRECORD_RECORD: join(folder, 'record') } })
  children.push(child)
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

/** The whole lines of what `add` printed; the last may be cut off by a signal. */
const linesOf = (stdout: string) =>
  stdout
    .split('\n')
    .slice(0, -1)
    .map((line): { article: string; outcome: string } => JSON.parse(line))

/** Resolves once the pattern has been printed on stdout, with what it matched. */
function seen({ child, printed, ended }: ReturnType<typeof start>, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout.on('data', () => {
      const [match] = pattern.exec(printed.stdout) ?? []
      if (match !== undefined) resolve(match)
    })
    ended.then(() => reject(new Error(`it ended without ${pattern}: ${printed.stdout}${printed.stderr}`)))
  })
}

describe('as a process', { timeout: 120_000 }, () => {
  test('the demo reads the examples, serves them, and stops on Ctrl-C; a second one beside it takes another port', async () => {
    const first = start('demo')
    const address = await seen(first, /http:\/\/\S+/)
    const page = await fetch(address)
    expect([page.status, (await page.text()).includes('</html>')]).toEqual([200, true])
    const second = start('demo')
    const other = await seen(second, /http:\/\/\S+/)
    expect(other).not.toBe(address)
    expect(second.printed.stderr).toMatch(/\d+ pages: 0 new, \d+ unchanged[\s\S]*Port 4180 is taken/)
    expect((await fetch(other)).status).toBe(200)
    const named = start('demo', '--port', '0')
    expect(await seen(named, /http:\/\/\S+/)).not.toMatch(/:418\d/)
    for (const { child } of [named, second, first]) child.kill('SIGINT')
    expect([await first.ended, await second.ended, await named.ended]).toEqual([0, 0, 0])
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
    const started = start('read', examples)
    await seen(started, /\n/)
    started.child.stdout.destroy()
    expect([await started.ended, started.printed.stderr]).toEqual([0, ''])
  })

  test('Ctrl-C while waiting for stdin ends it with 130 and no words', async () => {
    const page = join(examples, 'tulkent-observer.example', 'zapasy-vody-na-yuge.html')
    const started = start('read', page, '-')
    await seen(started, /\n/) // the page is read: what comes next is stdin
    started.child.kill('SIGINT')
    expect([await started.ended, started.printed.stderr]).toEqual([130, ''])
  })

  test.each<[NodeJS.Signals, number | null]>([
    ['SIGINT', 130],
    ['SIGKILL', null],
  ])('%s while adding: what was told as kept is there, and adding again finishes it', async (signal, status) => {
    const [pages, record] = [join(folder, `pages-${signal}`), join(folder, `record-${signal}`)]
    mkdirSync(pages)
    for (let number = 0; number < 60; number++) writeFileSync(join(pages, `${number}.html`), syntheticPage(number))
    const stopped = start('add', pages, '--record', record)
    await seen(stopped, /(?:.*\n){5}/)
    stopped.child.kill(signal)
    expect(await stopped.ended).toBe(status)
    const told = linesOf(stopped.printed.stdout)
    expect(told.length).toBeLessThan(60) // else it was not stopped in the middle
    const again = start('add', pages, '--record', record)
    expect(await again.ended).toBe(0)
    const outcomes = new Map(linesOf(again.printed.stdout).map(({ article, outcome }) => [article, outcome]))
    expect(told.map(({ article }) => outcomes.get(article))).toEqual(told.map(() => 'unchanged'))
    expect(outcomes.size).toBe(60)
    const checked = start('verify', '--record', record)
    expect([await checked.ended, checked.printed.stdout]).toEqual([0, ''])
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
