import { closeRecord, openRecord } from '../../src/record/index.ts'
import { contract } from './contract.ts'
import { temporaryFolder } from './folders.ts'
import { lemmaOf } from './readings.ts'

contract('SQLite', async () => {
  const folder = await temporaryFolder()
  const record = await openRecord(folder.path, { lemmaOf })
  return {
    record,
    dispose: async () => {
      await closeRecord(record)
      await folder.remove()
    },
  }
})
