import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dropStream, hasNats, natsServer } from '../collector/nats.ts'
import { onrecord } from './outside.ts'

/** A port that nobody had a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

describe.skipIf(!(await hasNats()))('onrecord work', { timeout: 120_000 }, () => {
  let folder: string
  let stream: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'onrecord-test-'))
    stream = `test_${randomUUID().slice(0, 8)}`
    for (const name of ['first', 'second']) {
      const words = `<p>«Мы построим мост ${name}», — заявил министр транспорта Вестландии Айдар Смадиев.</p>`
      const text = `${words}${'<p>Мост стоит над рекой.</p>'.repeat(9)}`
      const page = `<html lang="ru"><title>${name}</title><article><h1>${name}</h1>${text}</article></html>`
      await writeFile(join(folder, `${name}.html`), page)
    }
    await writeFile(join(folder, 'none.html'), Buffer.alloc(3000, 'GIF89a\0\x01\x02\x03')) // a picture by another name
  })
  afterEach(async () => {
    await dropStream(stream)
    await rm(folder, { recursive: true, force: true })
  })
  const queue = () => `${natsServer}?stream=${stream}&ack_wait=2`
  const env = () => ({ ONRECORD_RECORD: join(folder, 'record'), ONRECORD_QUEUE: queue() })
  const announce = () =>
    onrecord(['add', '--queue', queue(), ...['first', 'second', 'none'].map((name) => join(folder, `${name}.html`))], {
      env: env(),
    })

  test('logs each page as a line of JSON where it is asked to, with its address and without its words', async () => {
    await announce()
    const { status, stderr, stdout } = await onrecord(['work', '--until-empty', '--log', 'json'], { env: env() })
    expect(status).toBe(1) // one was set aside
    const lines = stderr.split('\n').filter((line) => line.startsWith('{'))
    const logged = lines.map((line) => JSON.parse(line))
    expect(logged.map(({ part, level, msg }) => [part, level, msg]).sort()).toEqual([
      ['work', 'info', 'kept'],
      ['work', 'info', 'kept'],
      ['work', 'warn', 'set-aside'],
    ])
    expect(stderr).not.toContain('onrecord: set aside')
    expect(lines.join()).not.toContain('построим')
    expect(stdout.trim().split('\n')).toHaveLength(2)
  })

  test('serves figures while it works: what became of pages, and how many wait', async () => {
    await announce()
    const port = await freePort()
    const stop = new AbortController()
    const running = onrecord(['work', '--figures', String(port)], { env: env(), signal: stop.signal })
    const figures = async (): Promise<string> =>
      fetch(`http://127.0.0.1:${port}/metrics`).then(
        (answer) => answer.text(),
        () => '',
      )
    let text = ''
    const end = performance.now() + 60_000
    while (performance.now() < end && !(/what="kept"} 2$/m.test(text) && /what="set-aside"} 1$/m.test(text))) {
      await wait(50)
      text = await figures()
    }
    expect(text).toMatch(/^onrecord_worked_statements_total [2-9]$/m)
    expect(text).toMatch(/^onrecord_unread_pages\{state="(?:waiting|aside)"\} \d$/m)
    expect((await fetch(`http://127.0.0.1:${port}/ready`)).status).toBe(200)
    stop.abort()
    await running
  })
})
