import { counts, findPeople, outlets, type RecordStore, searchStatements } from '../record/index.ts'
import type { SearchView } from './pages/search.ts'
import { kinds, type SearchParameters, searchQuery } from './parameters.ts'

/** Entries of a list on one page of the site. */
export const pageSize = 25

/** Outlets offered in the form; any other can still be typed into the address. */
const offeredOutlets = 200
/** People suggested above the statements. */
const suggestedPeople = 5
/** Languages in which statements are found. */
const languages = ['ru', 'kk', 'en'] as const

/** All that the search page shows. */
export async function findForPage(record: RecordStore, asked: SearchParameters, page: number): Promise<SearchView> {
  const [found, ofKind, from, tally, people] = await Promise.all([
    searchStatements(record, searchQuery(asked, pageSize, (page - 1) * pageSize)),
    countKinds(record, asked),
    outlets(record),
    counts(record),
    asked.q === undefined ? [] : findPeople(record, asked.q),
  ])
  return {
    asked,
    entries: found.entries,
    paging: { page, size: pageSize, total: found.total, more: page * pageSize < found.total },
    kinds: ofKind,
    outlets: [...new Set(from.flatMap(({ name, domain }) => domain ?? name ?? []))].slice(0, offeredOutlets),
    languages: [...new Set([...languages, ...(asked.language === undefined ? [] : [asked.language])])],
    people: people.slice(0, suggestedPeople),
    recordEmpty: tally.statements === 0,
  }
}

/** How many statements of each kind the other conditions leave. Without any condition nobody asked: no counting. */
async function countKinds(record: RecordStore, asked: SearchParameters): Promise<SearchView['kinds']> {
  const { kind: _, ...others } = asked
  const conditions = Object.values(others).some((value) => value !== undefined)
  if (!conditions) return kinds.map((kind) => ({ kind, count: null }))
  return Promise.all(
    kinds.map(async (kind) => ({
      kind,
      count: (await searchStatements(record, searchQuery({ ...others, kind }, 0, 0))).total,
    })),
  )
}
