/** npm run faults:collect: kill -9 at random moments, twenty times each, and what is there afterwards. Exit status 1 where anything is lost. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killAdd } from './add.ts'
import { killCollect } from './collect.ts'

const rounds = Number(process.argv[2] ?? 20)
const seed = Number(process.argv[3] ?? 1)
let lost = false
for (const [what, kill] of [
  ['add', killAdd],
  ['collect', killCollect],
] as const) {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-faults-'))
  try {
    const found = await kill(folder, { rounds, pages: rounds * 15, seed })
    const { missing, twice, faults } = found
    lost ||= missing.length + twice.length + faults > 0
    console.log(`${what}: ${JSON.stringify(found)}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
process.exitCode = lost ? 1 : 0
