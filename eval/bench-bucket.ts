/**
 * `npm run bench:bucket [-- PAGES]`: what it takes to store and to read a page's bytes in a folder and in a bucket: the
 * stand-in of the tests in a process of its own, or the server that AWS_ENDPOINT_URL names, in the bucket ONRECORD_BENCH_BUCKET.
 * Processor time of this process, and how long one page took, alone and sixteen at a time.
 */
import { fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { archiveAt } from '../src/record/archive/open.ts'
import type { CaptureArchive, Place } from '../src/record/archive/types.ts'
import { sha256Of } from '../src/record/warc.ts'
import { S3Server } from '../test/record/s3-server.ts'
import { terminalTable } from './report.ts'

const PAGE_BYTES = 60_000
const AT_ONCE = 16

if (process.send) {
  const server = await new S3Server('bench').listen()
  process.send(server.env)
} else await bench(Number(process.argv[2] ?? 1000))

async function bench(pages: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'))
  const named = process.env.AWS_ENDPOINT_URL !== undefined
  const child = named ? undefined : fork(fileURLToPath(import.meta.url))
  const env = child ? (await once(child, 'message'))[0] : process.env
  try {
    const bucket = `s3://${process.env.ONRECORD_BENCH_BUCKET ?? 'bench'}/onrecord`
    const rows = [
      await measured('folder', join(folder, 'captures'), {}, pages),
      await measured('bucket', bucket, env, pages),
    ]
    console.log(`${pages} pages of ${PAGE_BYTES / 1000} kB, milliseconds a page`)
    console.log(
      terminalTable({
        head: [
          'where',
          'stored, processor',
          'stored, alone',
          `stored, ${AT_ONCE} at a time`,
          'read, processor',
          'read, alone',
        ],
        rows,
      }),
    )
  } finally {
    child?.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measured(name: string, place: string, env: Record<string, string>, pages: number): Promise<string[]> {
  const archive = await archiveAt(place, env)
  const places: Place[] = []
  const store = async (): Promise<void> => void places.push(await archive.append(page()))
  const read = async (at: number): Promise<void> => void (await archive.read(places[at] ?? missing))
  for (let warm = 0; warm < 50; warm += 1) await store()
  const one = await timed(pages, store)
  const many = await timed(
    pages / AT_ONCE,
    async () => void (await Promise.all(Array.from({ length: AT_ONCE }, store))),
  )
  const back = await timed(pages, read)
  await empty(archive, places)
  const shown = (ms: number): string => ms.toFixed(2)
  return [name, shown(one.cpu), shown(one.wall), shown(many.wall / AT_ONCE), shown(back.cpu), shown(back.wall)]
}

const missing: Place = { file: 'none.warc.gz', offset: 0, length: 0 }

/** Milliseconds of one round. */
async function timed(rounds: number, work: (at: number) => Promise<void>): Promise<{ cpu: number; wall: number }> {
  const [start, began] = [process.cpuUsage(), performance.now()]
  for (let round = 0; round < rounds; round += 1) await work(round)
  const { user, system } = process.cpuUsage(start)
  return { cpu: (user + system) / 1000 / rounds, wall: (performance.now() - began) / rounds }
}

/** Bytes that shrink by half when they are packed, as pages do to a fifth. */
function page() {
  const bytes = Buffer.from(randomBytes(PAGE_BYTES / 2).toString('hex'))
  const url = 'https://ozero.example/'
  return { url, file: null, at: '2031-03-09T08:00:00Z', sha256: sha256Of(bytes), contentType: 'text/html', bytes }
}

async function empty(archive: CaptureArchive, places: readonly Place[]): Promise<void> {
  if (archive.kind === 'bucket') for (const place of places) await archive.blank(place)
  await archive.close()
}
