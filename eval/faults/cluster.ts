/**
 * One node of a three-node JetStream cluster killed at random moments, and started again, while two collectors publish to
 * it and two workers read from it: `npm run faults:cluster [-- ROUNDS]`. Exit status 1 where anything that was acknowledged
 * is missing or there twice.
 */
import { loseNodes } from '../../test/collector/cluster.ts'
import { cannotStart, startNatsCluster, startPostgres } from '../../test/collector/servers.ts'

const PAGES = 60
const LONGEST_DOWN_MS = 4_000
const rounds = Number(process.argv[2] ?? 20)

const missing = cannotStart()
if (missing !== undefined) {
  console.error(missing)
  process.exit(2)
}
const [postgres, cluster] = await Promise.all([startPostgres(), startNatsCluster()])
const sum = { pages: 0, acknowledged: 0, lost: 0, twice: 0, waiting: 0, aside: 0, faults: 0 }
try {
  for (let round = 0; round < rounds; round += 1) {
    const fault = {
      node: Math.floor(Math.random() * cluster.nodes),
      when: 0.9 * Math.random(),
      downMs: Math.random() * LONGEST_DOWN_MS,
    }
    const { pages, acknowledged, kept, statements, left, faults } = await loseNodes(
      { postgres, cluster },
      [fault],
      PAGES,
    )
    sum.pages += pages
    sum.acknowledged += acknowledged.length
    sum.lost += acknowledged.filter((url) => !kept.includes(url)).length + Math.max(0, kept.length - statements)
    sum.twice += kept.length - new Set(kept).size + Math.max(0, statements - kept.length)
    sum.waiting += left.waiting
    sum.aside += left.aside
    sum.faults += faults.length
    const told = `node ${fault.node} killed at ${fault.when.toFixed(2)}, ${(fault.downMs / 1000).toFixed(1)} s down`
    console.error(`round ${round + 1}: ${told}; ${acknowledged.length} of ${pages} pages acknowledged`)
  }
} finally {
  await Promise.all([postgres.stop(), cluster.stop()])
}
console.log(`One node of three killed at a random moment, ${rounds} rounds: ${JSON.stringify(sum)}`)
if (sum.lost + sum.twice + sum.waiting + sum.aside + sum.faults > 0) process.exitCode = 1
