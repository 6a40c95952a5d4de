/** kill -9 of `prune` at random moments while another process adds: whatever is younger than the rule must be there, byte for byte. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadLemmatiser } from '../../src/language/load.ts'
import { captureBytes, closeRecord, keep, openRecord, prune, type RecordStore, verify } from '../../src/record/index.ts'
import { sha256Of } from '../../src/record/warc.ts'
import { chance } from '../chance.ts'
import { syntheticReading } from '../synthetic-record.ts'
import { runAndKill } from './kill.ts'

const program = fileURLToPath(new URL('../../bin/start.js', import.meta.url))
const DAY_MS = 86_400_000
const PAGES_A_ROUND = 12

export async function killPrune(
  folder: string,
  { rounds, seed }: { readonly rounds: number; readonly seed: number },
): Promise<{ rounds: number; kept: number; missing: string[]; twice: string[]; letGo: number; faults: number }> {
  const random = chance(seed)
  const place = join(folder, 'record')
  const record = await openRecord(place, { lemmaOf: await loadLemmatiser() })
  const captured = new Map<string, number>()
  let number = 0
  /** Of every age up to two years, in files of their own, as several processes would write them. */
  const addSome = async (): Promise<void> => {
    for (let more = 0; more < PAGES_A_ROUND; more += 1) {
      const reading = syntheticReading(number++)
      const at = Date.now() - Math.floor(random() * 730) * DAY_MS
      if (random() < 0.3) await record.archive.close()
      await keep(record, { ...reading, capture: { ...reading.capture, at: new Date(at).toISOString() } })
      captured.set(reading.capture.sha256, at)
    }
  }
  await addSome()
  const argvOf = (days: number): string[] => [
    program,
    'prune',
    '--record',
    place,
    '--captures',
    `${days + 30}d`,
    '--texts',
    `${days}d`,
  ]
  const began = performance.now()
  await runAndKill([...argvOf(720), '--dry-run']) // the longest part of a run is its start: kills come behind that, too
  const usual = performance.now() - began
  let days = 720
  for (let round = 0; round < rounds; round += 1) {
    days -= Math.floor(700 / rounds)
    const killed = runAndKill(argvOf(days), { lines: 0, afterMs: usual * (0.5 + random()) })
    await addSome()
    await killed
    console.error(`prune: run ${round + 1} of ${rounds}, ${captured.size} pages kept`)
  }
  await prune(record, { rules: [{ captures: days + 30, texts: days }], now: () => new Date() })
  const missing = await missingOf(record, captured, days)
  const { letGo, faults } = await verify(record)
  await closeRecord(record)
  return { rounds, kept: captured.size, missing, twice: [], letGo, faults: faults.length }
}

/** Captures whose bytes should be there and are not, or not as they were. */
async function missingOf(record: RecordStore, captured: ReadonlyMap<string, number>, days: number): Promise<string[]> {
  const missing: string[] = []
  for (const [sha256, at] of captured) {
    if (Date.now() - at > days * DAY_MS) continue
    const bytes = await captureBytes(record, sha256)
    if (bytes === null || sha256Of(bytes) !== sha256) missing.push(sha256)
  }
  return missing
}
