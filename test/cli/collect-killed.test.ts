import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { killCollect } from '../../eval/faults/collect.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-test-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** The same as `npm run faults:collect`, in fewer rounds. */
test('collect killed at any moment and started again: each page is there once, none is fetched again that was kept', async () => {
  const found = await killCollect(folder, { rounds: 3, pages: 14, seed: 1 })
  // What was on its way when it was killed is asked for again, nothing else.
  expect(found).toMatchObject({ missing: [], twice: [], faults: 0, kept: 14, statements: 14, keptAskedAgain: [] })
}, 180_000)
