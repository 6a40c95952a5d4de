import { type RawBuilder, sql } from 'kysely'
import type { Article } from '../reader/types.ts'
import type { Write } from './db.ts'
import { nameKey } from './names.ts'
import { prepared } from './prepared.ts'

/** What an edition is told by. A line break parts the three: none of them has one. */
const editionKey = ({ domain, publisher, language }: Told): string =>
  [domain, publisher, language].map((part) => part ?? '').join('\n')

interface Told {
  readonly domain: string | null
  readonly publisher: string | null
  readonly language: string | null
}

/** The edition that an article stands in, made where it is the first of it. */
export async function editionOf(db: Write, { publisher: { name, domain }, language }: Article): Promise<number> {
  const told: Told = { domain, publisher: name, language }
  const key = editionKey(told)
  const [known] = await editionKeyed(db, { key })
  if (known) return known.id
  const made = await db
    .insertInto('edition')
    .values({ key, ...told, publisher_key: name === null ? null : nameKey(name) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return made.id
}

const editionKeyed = prepared<{ key: string }>()((db, { value }) =>
  db.selectFrom('edition').select('id').where('key', '=', value('key')),
)

/** Editions or articles of one outlet: `outlet` is its domain, or its name where its pages give none. */
export const isOutlet = (table: 'edition' | 'article', outlet: string): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(`${table}.domain`)} = ${outlet.toLowerCase()}
    or ${sql.ref(`${table}.publisher_key`)} = ${nameKey(outlet)})`
