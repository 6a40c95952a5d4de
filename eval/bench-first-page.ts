import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { program } from './bench-adding.ts'
import { browserPath, firstPaintOf, hasBrowser, launchBrowser } from './chromium.ts'
import type { Table } from './types.ts'

/** Seconds from the start of what `npm start` runs, the examples unread, to the front page shown in Chromium. */
export async function benchFirstPage(): Promise<Table> {
  const head = ['from the start of npm start to', 's']
  if (!hasBrowser()) return { head, rows: [[`the front page: no Chromium at ${browserPath}`, '']] }
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-first-'))
  const start = performance.now()
  const seconds = (): string => ((performance.now() - start) / 1000).toFixed(1)
  const child = spawn(process.execPath, [program, 'demo', '--record', join(folder, 'record')], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  try {
    const address = await addressIn(child.stdout)
    const rows = [['its address, the examples read', seconds()]]
    const browser = await launchBrowser()
    try {
      const page = await browser.newPage()
      await page.goto(address, { waitUntil: 'load' })
      rows.push(['the front page in Chromium, whose start is counted', seconds()])
      const painted = (await firstPaintOf(page)) / 1000
      rows.push(['(first contentful paint of it, from the request)', painted.toFixed(2)])
    } finally {
      await browser.close()
    }
    return { head, rows }
  } finally {
    child.kill('SIGINT')
    rmSync(folder, { recursive: true, force: true })
  }
}

async function addressIn(output: AsyncIterable<Buffer>): Promise<string> {
  let shown = ''
  for await (const piece of output) {
    shown += piece.toString()
    const address = /http:\/\/\S+\//.exec(shown)?.[0]
    if (address !== undefined) return address
  }
  throw new Error(`no address: ${shown}`)
}
