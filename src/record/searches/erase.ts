import { deleteAlerts } from '../alerts/alerts.ts'
import { deleteAlertsOf } from '../alerts/of-searches.ts'
import type { Write } from '../db.ts'
import { strings } from '../engine.ts'
import { blotterOf, type ErasedName } from '../mends/erase-names.ts'
import type { SearchQuery } from '../types.ts'

/** A search as an account or an alert keeps it. */
interface Kept {
  readonly id: string
  readonly name: string
  /** JSON of a SearchQuery. */
  readonly query: string
}

/** Takes away what is kept to look for who is erased: searches of accounts, and alerts, that name them or have an id of theirs. */
export async function eraseSearches(
  db: Write,
  names: readonly ErasedName[],
  ids: ReadonlySet<string | null>,
): Promise<void> {
  const blotted = await blotterOf(db, names)
  const isOfThem = ({ name, query }: Kept): boolean => {
    const { words, speaker = '', org = '' }: SearchQuery = JSON.parse(query)
    return ids.has(speaker.trim()) || [name, words, speaker, org].some((text) => blotted(text) !== text)
  }
  const goneIn = (rows: readonly Kept[]): string[] => rows.filter(isOfThem).map(({ id }) => id)
  const searches = goneIn(await db.selectFrom('saved_search').select(['id', 'name', 'query']).execute())
  const alerts = goneIn(await db.selectFrom('alert').select(['id', 'name', 'query']).execute())
  await db.deleteFrom('saved_search').where('id', 'in', strings(db, searches)).execute()
  await deleteAlertsOf(db, searches)
  await deleteAlerts(db, alerts)
}
