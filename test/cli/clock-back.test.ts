import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { setBackClock } from '../../eval/faults/clock.ts'

/** `npm run faults:collect` does this twenty times at random moments. */
test('processes whose clock is set back while they run lose nothing, wait for nothing and show the last text', async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-clock-'))
  try {
    const found = await setBackClock(folder, { rounds: 1, seed: 7 })
    if (typeof found === 'string') return context.skip(found)
    expect(found).toEqual({ rounds: 1, acknowledged: 23, missing: [], twice: [], faults: [] })
  } finally {
    rmSync(folder, { recursive: true })
  }
}, 240_000)
