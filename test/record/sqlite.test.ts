import { alertsContract } from './alerts.ts'
import { arrivalsContract } from './arrivals.ts'
import { clockContract } from './clock.ts'
import { collectingContract } from './collecting.ts'
import { contract } from './contract.ts'
import { openSqlite } from './engines.ts'
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

contract('SQLite', openSqlite)
positionsContract('SQLite', openSqlite)
outletsContract('SQLite', openSqlite)
mendsContract('SQLite', openSqlite)
quotationsContract('SQLite', openSqlite)
storiesContract('SQLite', openSqlite)
storyMendsContract('SQLite', openSqlite)
unreadContract('SQLite', openSqlite)
versionsContract('SQLite', openSqlite)
ledgerContract('SQLite', openSqlite)
officesContract('SQLite', openSqlite)
latestRolesContract('SQLite', openSqlite)
alertsContract('SQLite', openSqlite)
arrivalsContract('SQLite', openSqlite)
searchingContract('SQLite', openSqlite)
filtersContract('SQLite', openSqlite)
savedSearchesContract('SQLite', openSqlite)
collectingContract('SQLite', openSqlite)
retentionContract('SQLite', openSqlite)
retentionRulesContract('SQLite', openSqlite)
clockContract('SQLite', openSqlite)
