import { closeRecord, openRecord, type RecordStore } from '../../src/record/index.ts'
import { temporaryFolder } from './folders.ts'
import { lemmaOf } from './readings.ts'

/** Opens an empty record for as long as `use` runs. */
export async function within<T>(use: (record: RecordStore) => Promise<T>): Promise<T> {
  const folder = await temporaryFolder()
  const record = await openRecord(folder.path, { lemmaOf })
  try {
    return await use(record)
  } finally {
    await closeRecord(record)
    await folder.remove()
  }
}
