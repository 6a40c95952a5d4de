import { closeRecord, openRecord } from '../../src/record/index.ts'
import { contract, contract, type Opener } from './contract.ts'
import { openSqlite } from './engines.ts'
import { temporaryFolder } from './folders.ts'
import { ledgerContract } from './ledger.ts'
import { mendsContract } from './mends.ts'
import { positionsContract } from './positions.ts'
import { quotationsContract } from './quotations.ts'
import { storiesContract } from './stories.ts'
import { versionsContract } from './versions.ts'

contract('SQLite', openSqlite)
positionsContract('SQLite', openSqlite)
mendsContract('SQLite', openSqlite)
quotationsContract('SQLite', openSqlite)
storiesContract('SQLite', openSqlite)
versionsContract('SQLite', openSqlite)
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
ledgerContract('SQLite', open)
