import { closeRecord, openRecord } from '../../src/record/index.ts'
import { contract, type Opener } from './contract.ts'
import { temporaryFolder } from './folders.ts'
import { mendsContract } from './mends.ts'
import { positionsContract } from './positions.ts'
import { quotationsContract } from './quotations.ts'
import { lemmaOf } from './readings.ts'
import { storiesContract } from './stories.ts'
import { versionsContract } from './versions.ts'

const open: Opener = async () => {
  const folder = await temporaryFolder()
  const record = await openRecord(folder.path, { lemmaOf })
  return {
    record,
    dispose: async () => {
      await closeRecord(record)
      await folder.remove()
    },
  }
}

contract('SQLite', open)
positionsContract('SQLite', open)
mendsContract('SQLite', open)
quotationsContract('SQLite', open)
storiesContract('SQLite', open)
versionsContract('SQLite', open)
