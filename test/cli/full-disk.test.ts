import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type FullDisk, fillUnderAdd, fillUnderCollect, fillUnderServe } from '../../eval/faults/disk.ts'
import { mountSmallDisk, type SmallDisk } from '../../eval/faults/small-disk.ts'

function tried(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-disk-'))
  const disk = mountSmallDisk(folder, 1)
  if (typeof disk !== 'string') disk.unmount()
  rmSync(folder, { recursive: true })
  return typeof disk === 'string' ? disk : undefined
}
const missing = tried()
if (missing !== undefined) console.warn(`${missing}: what becomes of a full disk is not tested.`)

/** `npm run faults:collect` does each of these twenty times with another room on the disk. */
describe.skipIf(missing !== undefined)(
  'a full disk is told, loses nothing, and is gone on from',
  { timeout: 120_000 },
  () => {
    let folder: string
    let disk: SmallDisk
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'onrecord-disk-'))
      const mounted = mountSmallDisk(folder, 12)
      if (typeof mounted === 'string') throw new Error(mounted)
      disk = mounted
    })
    afterEach(() => {
      disk.unmount()
      rmSync(folder, { recursive: true })
    })

    test.each<[string, (disk: SmallDisk) => Promise<FullDisk>]>([
      ['add, from the first byte', (disk) => fillUnderAdd(disk, 0)],
      ['add, in the middle', (disk) => fillUnderAdd(disk, 0.6)],
      ['collect --once', (disk) => fillUnderCollect(disk, 0.4, { once: true })],
      ['collect', (disk) => fillUnderCollect(disk, 0.4, { once: false })],
      ['serve', (disk) => fillUnderServe(disk, 0.5)],
    ])('%s', async (_, harm) => {
      const { acknowledged, refused, ...lost } = await harm(disk)
      expect(acknowledged).toBeGreaterThan(0)
      expect(refused).toBeGreaterThan(0)
      expect(lost).toEqual({ missing: [], twice: [], faults: [] })
    })
  },
)
