import { afterAll, describe, vi } from 'vitest'
import { alertsContract } from './alerts.ts'
import { arrivalsContract } from './arrivals.ts'
import { clockContract } from './clock.ts'
import { collectingContract } from './collecting.ts'
import { contract } from './contract.ts'
import { hasPostgres, postgresRecords } from './engines.ts'
import { filtersContract } from './filters.ts'
import { latestRolesContract } from './latest-roles.ts'
import { ledgerContract } from './ledger.ts'
import { mendsContract } from './mends.ts'
import { officesContract } from './offices.ts'
import { outletsContract } from './outlets.ts'
import { positionsContract } from './positions.ts'
import { quotationsContract } from './quotations.ts'
import { retentionContract } from './retention.ts'
import { retentionRulesContract } from './retention-rules.ts'
import { savedSearchesContract } from './saved-searches.ts'
import { searchingContract } from './searching.ts'
import { storiesContract } from './stories.ts'
import { storyMendsContract } from './story-mends.ts'
import { unreadContract } from './unread.ts'
import { versionsContract } from './versions.ts'

vi.setConfig({ testTimeout: 120_000 }) // each query goes to a server and back, on a machine that others use too
const { open, remove } = postgresRecords()

describe.skipIf(!(await hasPostgres()))('PostgreSQL', () => {
  afterAll(remove)
  contract('PostgreSQL', open)
  positionsContract('PostgreSQL', open)
  outletsContract('PostgreSQL', open)
  mendsContract('PostgreSQL', open)
  quotationsContract('PostgreSQL', open)
  storiesContract('PostgreSQL', open)
  storyMendsContract('PostgreSQL', open)
  unreadContract('PostgreSQL', open)
  versionsContract('PostgreSQL', open)
  officesContract('PostgreSQL', open)
  latestRolesContract('PostgreSQL', open)
  ledgerContract('PostgreSQL', open)
  alertsContract('PostgreSQL', open)
  arrivalsContract('PostgreSQL', open)
  searchingContract('PostgreSQL', open)
  filtersContract('PostgreSQL', open)
  savedSearchesContract('PostgreSQL', open)
  collectingContract('PostgreSQL', open)
  retentionContract('PostgreSQL', open)
  retentionRulesContract('PostgreSQL', open)
  clockContract('PostgreSQL', open)
})
