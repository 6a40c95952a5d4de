import {
  articleView,
  counts,
  latestArticles,
  latestStatements,
  mostQuoted,
  outlets,
  personView,
  type RecordStore,
} from '../../src/record/index.ts'

/** All that the views of a record show, in one value: two records that hold the same are equal. */
export async function dump(record: RecordStore): Promise<unknown> {
  const articles = await latestArticles(record, { limit: 1000 })
  const statements = await latestStatements(record, { limit: 1000 })
  const quoted = await mostQuoted(record, { limit: 1000 })
  const ids = new Set(statements.flatMap((entry) => entry.speaker.personId ?? []))
  return JSON.parse(
    JSON.stringify({
      counts: await counts(record),
      outlets: await outlets(record),
      articles: await Promise.all(articles.map((article) => articleView(record, article.id))),
      statements,
      quoted,
      people: await Promise.all([...ids].sort().map((id) => personView(record, id))),
    }),
  )
}
