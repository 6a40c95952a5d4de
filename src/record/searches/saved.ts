import { randomBytes } from 'node:crypto'
import { contentId } from '../../text/index.ts'
import { keyOf } from '../accounts/names.ts'
import { deleteAlertsOf } from '../alerts/of-searches.ts'
import { foundBehind, lastArrival } from '../arrivals.ts'
import type { Db } from '../db.ts'
import { askedWords } from '../match.ts'
import { type RecordStore, reading, writing } from '../store.ts'
import type { SavedSearchTable } from '../tables.ts'
import type { SearchQuery } from '../types.ts'
import { searchName } from './name.ts'
import { type SavedSearch, SavedSearchError, type SavedSearchNews } from './types.ts'

/** Of one account: whenever the list is shown, what is new is counted in each. */
export const mostSaved = 20
/** What is new is counted up to here. */
export const freshCounted = 100

/**
 * Keeps a search of an account.
 * @throws SavedSearchError 'wrong' for a name that is none, 'too-many'
 */
export async function saveSearch(
  record: RecordStore,
  account: string,
  { name, query, at }: { readonly name: string; readonly query: SearchQuery; readonly at: Date },
): Promise<SavedSearch> {
  const shown = searchName(name)
  const { limit: _, offset: __, after: ___, countTo: ____, ...asked } = query
  const made = at.toISOString()
  const id = contentId('search', made, randomBytes(16).toString('hex'))
  const row = { id, account: keyOf(account), name: shown, query: JSON.stringify(asked), made, seen: made }
  return writing(record, async (db) => {
    const { count } = await db
      .selectFrom('saved_search')
      .select((of) => of.fn.countAll<number>().as('count'))
      .where('account', '=', row.account)
      .executeTakeFirstOrThrow()
    if (count >= mostSaved) throw new SavedSearchError('too-many', `an account keeps at most ${mostSaved} searches`)
    const whole = { ...row, reached: await lastArrival(db) }
    await db.insertInto('saved_search').values(whole).execute()
    return toSaved(whole)
  })
}

/** What an account keeps, the last saved first, each with what is new in it. */
export function savedSearches(record: RecordStore, account: string): Promise<SavedSearchNews[]> {
  return reading(record, async (db) => {
    const rows = await db
      .selectFrom('saved_search')
      .selectAll()
      .where('account', '=', keyOf(account))
      .orderBy('made', 'desc')
      .orderBy('id')
      .execute()
    const saved: SavedSearchNews[] = []
    for (const row of rows) {
      saved.push({ ...toSaved(row), fresh: await freshIn(db, row, record) })
    }
    return saved
  })
}

/** Notes that an account looks at what is new in a search of its own, and gives it; null for one that it does not have. */
export async function seeSearch(
  record: RecordStore,
  account: string,
  id: string,
  at: Date,
): Promise<SavedSearch | null> {
  return writing(record, async (db) => {
    const row = await db
      .updateTable('saved_search')
      .set({ seen: at.toISOString(), reached: await lastArrival(db) })
      .where('id', '=', id)
      .where('account', '=', keyOf(account))
      .returningAll()
      .executeTakeFirst()
    return row ? toSaved(row) : null
  })
}

/** Takes a search away, with its alert; false where the account has no such search. */
export async function forgetSearch(record: RecordStore, account: string, id: string): Promise<boolean> {
  return writing(record, async (db) => {
    const gone = await db
      .deleteFrom('saved_search')
      .where('id', '=', id)
      .where('account', '=', keyOf(account))
      .returning('id')
      .execute()
    await deleteAlertsOf(
      db,
      gone.map((row) => row.id),
    )
    return gone.length > 0
  })
}

const toSaved = ({ id, name, query, made, seen }: SavedSearchTable): SavedSearch => ({
  id,
  name,
  query: JSON.parse(query),
  made,
  seen,
})

/**
 * By the order in which texts came: what was captured before a search was seen may be read after that, and a clock
 * that ran ahead dates pages behind every look. Pages captured before it was saved are an archive's, not news.
 */
async function freshIn(db: Db, row: SavedSearchTable, { lemmaOf }: RecordStore): Promise<number> {
  const { query } = toSaved(row)
  const asked = await askedWords(db, query, lemmaOf)
  if (asked.length === 0 && query.words.trim() !== '') return 0
  const fresh = (await foundBehind(db, query, asked, row.reached))
    .select('statement.row')
    .where((of) =>
      of.exists(
        of
          .selectFrom('article')
          .select('article.id')
          .whereRef('article.id', '=', 'statement.article_id')
          .where('article.captured', '>', row.made),
      ),
    )
    .limit(freshCounted)
  const { count } = await db
    .selectFrom(fresh.as('fresh'))
    .select((of) => of.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}
