/**
 * Harms workers, the queue and the database at random moments while pages are read, and looks for what was acknowledged:
 * `npm run faults [-- ROUNDS [KIND]]`. Each kind of fault, or those that KIND names a part of, is tried so many times (20
 * unless told); any page that is missing or there twice ends it with status 1.
 */
import { type Fault, startServers, workThrough } from '../test/collector/faults.ts'
import { cannotStart } from '../test/collector/servers.ts'
import { S3Server } from '../test/record/s3-server.ts'
import { terminalTable } from './report.ts'

const PAGES = 40
const rounds = Number(process.argv[2] ?? 20)
const kinds: readonly (readonly [name: string, faults: readonly Fault[]])[] = [
  ['worker killed', ['worker killed']],
  ['three workers killed', ['worker killed', 'worker killed', 'worker killed']],
  ['NATS killed and restarted', ['NATS restarted']],
  ['PostgreSQL killed and restarted', ['PostgreSQL restarted']],
  ['all of it in one go', ['worker killed', 'NATS restarted', 'PostgreSQL restarted']],
  // A fifth of its answers are faults, too.
  ['bucket away, worker killed', ['bucket restarted', 'worker killed']],
]

const missing = cannotStart()
if (missing !== undefined) {
  console.error(missing)
  process.exit(2)
}
const servers = await startServers()
const rows: string[][] = []
try {
  for (const [name, faults] of kinds.filter(([kind]) => kind.includes(process.argv[3] ?? '')))
    rows.push(await tryKind(name, faults))
} finally {
  await servers.stop()
}
console.log(`Faults at random moments, two workers, ${PAGES} pages a round`)
console.log(
  terminalTable({
    head: ['fault', 'rounds', 'pages acknowledged', 'lost', 'twice', 'set aside', 'faults found by verify'],
    rows,
  }),
)

async function tryKind(name: string, faults: readonly Fault[]): Promise<string[]> {
  const sum = { pages: 0, lost: 0, twice: 0, aside: 0, faults: 0 }
  for (let round = 0; round < rounds; round += 1) {
    const when = faults.map((fault) => [fault, 0.9 * Math.random()] as const)
    const bucket = faults.includes('bucket restarted') ? await new S3Server('news').listen() : undefined
    bucket?.failNow(0.2)
    const {
      pages,
      counts,
      expected,
      left,
      faults: found,
    } = await workThrough({ ...servers, ...(bucket && { bucket }) }, when, PAGES)
    await bucket?.close()
    sum.pages += pages
    sum.lost += Math.max(0, expected.articles - counts.articles, expected.captures - counts.captures) + left.waiting
    sum.lost += Math.max(0, expected.statements - counts.statements)
    sum.twice += Math.max(0, counts.articles - expected.articles, counts.statements - expected.statements)
    sum.aside += left.aside
    sum.faults += found.length
    if (sum.lost + sum.twice + sum.aside + sum.faults > 0) process.exitCode = 1
    console.error(
      `${name}: round ${round + 1}, ${when.map(([fault, at]) => `${fault} at ${at.toFixed(2)}`).join(', ')}`,
    )
  }
  return [name, String(rounds), ...Object.values(sum).map(String)]
}
