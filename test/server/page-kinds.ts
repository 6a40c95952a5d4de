import { findPeople, latestArticles, latestStatements, mostQuoted, type RecordStore } from '../../src/record/index.ts'

/** One address of each kind of page, and all articles, people and statements that are in the record. */
export async function pages(record: RecordStore): Promise<readonly string[]> {
  const [articles, statements, people, bodies] = await Promise.all([
    latestArticles(record, { limit: 50 }),
    latestStatements(record, { limit: 50 }),
    mostQuoted(record, { limit: 50 }),
    findPeople(record, 'script'),
  ])
  return [
    '/',
    '/search',
    `/search?q=${encodeURIComponent('Ирта')}`,
    `/search?q=${encodeURIComponent('налим')}&kind=direct`,
    '/people',
    '/articles',
    '/outlets',
    '/read',
    '/nowhere',
    ...articles.map(({ id }) => `/articles/${id}`),
    ...statements.map(({ id }) => `/statements/${id}`),
    ...[...people, ...bodies].map(({ id }) => `/people/${id}`),
  ]
}
