import { beforeEach } from 'vitest'
import type { RecordStore } from '../../src/record/index.ts'
import type { Opener } from './contract.ts'

/** Opens an empty record before each test of a group, and disposes of it afterwards. */
export function openedForEach(open: Opener, give: (record: RecordStore) => void): void {
  beforeEach(async () => {
    const { record, dispose } = await open()
    give(record)
    return dispose
  })
}
