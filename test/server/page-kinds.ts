import {
  changedArticles,
  findPeople,
  issues,
  latestArticles,
  latestStatements,
  latestStories,
  mostQuoted,
  outlets,
  type RecordStore,
} from '../../src/record/index.ts'

/** One address of each kind of page that needs nothing in the record. */
const fixed = [
  '/',
  '/search',
  `/search?q=${encodeURIComponent('Ирта')}`,
  `/search?q=${encodeURIComponent('налим')}&kind=direct`,
  '/people',
  '/articles',
  '/stories',
  '/positions',
  `/positions?q=${encodeURIComponent('Ирта')}`,
  `/positions?holder=${encodeURIComponent('Ивар Орсен')}`,
  '/search?from=2031-05-20&to=2031-05-01',
  '/people?page=99',
  '/new?since=2031-01-01',
  '/new?since=2041-01-01',
  '/sign-in',
  '/outlets',
  '/mends',
  '/mends?unanchored=true',
  '/read',
  '/nowhere',
]

interface Kept {
  readonly articles: readonly string[]
  readonly statements: readonly string[]
  readonly quotations: readonly string[]
  readonly people: readonly string[]
  readonly stories: readonly string[]
  readonly issues: readonly string[]
}

async function kept(record: RecordStore): Promise<Kept> {
  const [articles, statements, people, bodies, stories, defined] = await Promise.all([
    latestArticles(record, { limit: 50 }),
    latestStatements(record, { limit: 50 }),
    mostQuoted(record, { limit: 50 }),
    findPeople(record, 'script'),
    latestStories(record, { limit: 50 }),
    issues(record),
  ])
  return {
    articles: articles.map(({ id }) => `/articles/${id}`),
    issues: defined.map(({ id }) => `/issues/${id}`),
    statements: statements.map(({ id }) => `/statements/${id}`),
    quotations: statements.map(({ id }) => `/quotations/${id}`),
    people: [...people, ...bodies].map(({ id }) => `/people/${id}`),
    // An article that is alone is a story of one.
    stories: [...stories.map(({ id }) => id), ...articles.map(({ id }) => `t${id.slice(1)}`)].map(
      (id) => `/stories/${id}`,
    ),
  }
}

/** Each kind of page, and all articles, people and statements that are in the record. */
export async function pages(record: RecordStore): Promise<readonly string[]> {
  const { articles, statements, quotations, people, stories, issues } = await kept(record)
  return [...fixed, ...articles, ...statements, ...quotations, ...people, ...new Set(stories), ...issues]
}

/** Each kind of page once; all articles, for their pages differ most. */
export async function pageKinds(record: RecordStore): Promise<readonly string[]> {
  const { articles, statements, quotations, people, stories, issues } = await kept(record)
  const some = [statements, quotations, people, stories, issues].flatMap((paths) => paths.slice(0, 2))
  return [...fixed, ...articles, ...some]
}

/** Each kind of page once or twice, of a record of any pages; also those about outlets and two versions of an article. */
export async function someOfEach(record: RecordStore): Promise<readonly string[]> {
  const { articles, statements, quotations, people, stories } = await kept(record)
  const from = (await outlets(record)).flatMap(({ domain }) => (domain === null ? [] : [`/outlets/${domain}`]))
  const changed = (await changedArticles(record, { limit: 1 })).map(({ article }) => `/articles/${article.id}/changes`)
  const some = [articles, statements, quotations, people, stories, from].flatMap((paths) => paths.slice(0, 2))
  const told = `/search?q=${encodeURIComponent('вода')}`
  return ['/', '/search', told, '/positions', '/stories', '/people', '/articles', '/outlets', ...some, ...changed]
}
