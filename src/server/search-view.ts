import {
  findPeople,
  isEmpty,
  outlets,
  type RecordStore,
  type SearchFacets,
  searchFacets,
  searchStatements,
  storiesWith,
} from '../record/index.ts'
import { memo } from './memo.ts'
import type { SearchView } from './pages/search.ts'
import { type SearchParameters, searchQuery } from './parameters.ts'

/** Entries of a list on one page of the site. */
export const pageSize = 25

/** Outlets offered in the form; any other can still be typed into the address. */
const offeredOutlets = 200
/** People suggested above the statements. */
const suggestedPeople = 5
const suggestedStories = 3
/** What is found, and what conditions would leave of it, is counted up to here: nobody turns so many pages. */
const countTo = 5_000
/** Languages in which statements are found. */
const languages = ['ru', 'kk', 'uk', 'en'] as const

/** All that the search page shows. */
export async function findForPage(record: RecordStore, asked: SearchParameters, page: number): Promise<SearchView> {
  const [found, offered, people, stories] = await Promise.all([
    searchStatements(record, { ...searchQuery(asked, pageSize, (page - 1) * pageSize), countTo }),
    outletsOffered(record),
    asked.q === undefined ? [] : findPeople(record, asked.q),
    asked.q === undefined ? [] : storiesWith(record, asked.q, suggestedStories),
  ])
  return {
    asked,
    entries: found.entries,
    paging: {
      page,
      size: pageSize,
      total: found.more ? null : found.total,
      more: found.more || page * pageSize < found.total,
    },
    counted: found.total,
    facets: found.more ? null : await facetsOf(record, asked, found.total),
    outlets: offered,
    languages: [...new Set([...languages, ...(asked.language === undefined ? [] : [asked.language])])],
    people: people.slice(0, suggestedPeople),
    stories,
    recordEmpty: found.total === 0 && (await isEmpty(record)),
  }
}

/** Those with the most statements. They are counted once a minute at most: a new one may be offered that much later. */
const outletsOffered = memo(60_000, async (record: RecordStore): Promise<readonly string[]> => {
  const names = (await outlets(record)).flatMap(({ name, domain }) => domain ?? name ?? [])
  return [...new Set(names)].slice(0, offeredOutlets)
})

/** Counting takes as long as there is to count: without a condition, or among very many, nothing is counted. */
function facetsOf(record: RecordStore, asked: SearchParameters, total: number): Promise<SearchFacets> | null {
  const { sort: _, ...conditions } = asked
  const asks = Object.values(conditions).some((value) => value !== undefined)
  return asks && total > 0 ? searchFacets(record, { ...searchQuery(asked, 0, 0), countTo }) : null
}
