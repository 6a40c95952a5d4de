import { type RawBuilder, sql } from 'kysely'
import type { StatementKind } from '../extractor/types.ts'
import { compare } from './compare.ts'
import type { Db } from './db.ts'
import { isOutlet } from './edition.ts'
import { strings } from './engine.ts'
import { nameKey } from './names.ts'
import { prepared } from './prepared.ts'
import { selectArticles, toArticle } from './rows.ts'
import { type RecordStore, reading } from './store.ts'
import type { ArticleSummary, OutletSummary } from './types.ts'
import type { Paging } from './views.ts'

/** What the record has of one outlet. */
export interface OutletView extends OutletSummary {
  /** Its earliest and its latest article. */
  readonly first: ArticleSummary
  readonly last: ArticleSummary
  /** How it gives words: each kind of speech with its number, the most frequent first. */
  readonly kinds: readonly { readonly kind: StatementKind; readonly count: number }[]
  /** Newest first. */
  readonly latest: readonly ArticleSummary[]
}

/** Some articles or statements of one outlet under one of its names. */
interface Told {
  readonly domain: string | null
  readonly publisher: string | null
}

/**
 * What tells an outlet from others: its domain, whatever names its pages give it. Pages without a domain are one outlet where
 * they have one name: that it is the one of a domain is not known.
 */
export const outletKey = ({ domain, publisher }: Told): string =>
  domain ?? (publisher === null ? '' : nameKey(publisher) || publisher)

/** What an outlet is asked by: its domain, or its name where its pages give none. */
export const outletValue = ({ domain, name }: Pick<OutletSummary, 'domain' | 'name'>): string | null => domain ?? name

/**
 * The names among these, the most frequent first. A page that gives none is called by its domain, which is no name where
 * another page gives one.
 */
export function namesOf<Counted extends Told>(told: readonly Counted[], count: (one: Counted) => number): string[] {
  const isBare = ({ domain, publisher }: Told): boolean => publisher?.toLowerCase() === domain
  const named = told.some((one) => one.publisher !== null && !isBare(one)) ? told.filter((one) => !isBare(one)) : told
  const counts = new Map<string, number>()
  for (const one of named)
    if (one.publisher !== null) counts.set(one.publisher, (counts.get(one.publisher) ?? 0) + count(one))
  return [...counts].sort(([a, more], [b, less]) => less - more || compare(a, b)).map(([name]) => name)
}

/** The outlets that articles come from, those with the most statements first. */
export async function outlets(record: RecordStore): Promise<OutletSummary[]> {
  return summaries(await countedNames(record.read).execute())
}

const countedNames = (db: Db) =>
  db
    .selectFrom('article')
    .select((of) => [
      'domain',
      'publisher',
      of.fn.countAll<number>().as('articles'),
      of.fn.sum<number>('statements').as('statements'),
    ])
    .groupBy(['domain', 'publisher'])

type CountedName = Awaited<ReturnType<ReturnType<typeof countedNames>['execute']>>[number]

function summaries(rows: readonly CountedName[]): OutletSummary[] {
  return [...Map.groupBy(rows, outletKey)]
    .map(([key, told]) => ({ key, ...summaryOf(told) }))
    .sort((a, b) => b.statements - a.statements || compare(a.key, b.key))
    .map(({ key: _, ...outlet }) => outlet)
}

function summaryOf(told: readonly CountedName[]): OutletSummary {
  const names = namesOf(told, ({ articles }) => articles)
  const sum = (count: (one: CountedName) => number): number => told.reduce((all, one) => all + Number(count(one)), 0)
  return {
    name: names[0] ?? null,
    domain: told[0]?.domain ?? null,
    names,
    articles: sum(({ articles }) => articles),
    statements: sum(({ statements }) => statements),
  }
}

/** An outlet by its domain, or by one of its names; null where the record has nothing of it. */
export function outletView(
  record: RecordStore,
  asked: string,
  { limit, offset = 0 }: Paging,
): Promise<OutletView | null> {
  return reading(record, async (db) => {
    const meant = await outletMeant(db, asked)
    if (meant === null) return null
    const { outlet, summary } = meant
    const ends = await endsOf(db, outlet)
    if (!ends) return null
    const latest = await ofOutlet(db, outlet)
      .orderBy('article.time', 'desc')
      .orderBy('article.id')
      .limit(limit)
      .offset(offset)
      .execute()
    const kinds = await db
      .selectFrom('statement')
      .select((of) => ['statement.kind', of.fn.countAll<number>().as('count')])
      .where('statement.listed', '=', 1)
      .where('statement.edition_id', 'in', (of) =>
        of.selectFrom('edition').select('edition.id').where(isOf('edition', outlet)),
      )
      .groupBy('statement.kind')
      .orderBy('count', 'desc')
      .orderBy('statement.kind')
      .execute()
    return {
      ...summary,
      ...ends,
      kinds: kinds.map(({ kind, count }) => ({ kind: kind as StatementKind, count })),
      latest: latest.map(toArticle),
    }
  })
}

/** One outlet, as its editions and articles tell it. */
type Outlet = { readonly domain: string } | { readonly key: string }

interface Meant {
  readonly outlet: Outlet
  readonly summary: OutletSummary
}

/** What is asked for; a name that only pages with a domain have means the outlet of it, of several that with most articles. */
async function outletMeant(db: Db, asked: string): Promise<Meant | null> {
  const key = nameKey(asked)
  for (const outlet of [{ domain: asked.toLowerCase() }, { key }]) {
    const found = await counted(db, outlet)
    if (found) return found
  }
  const named = summaries(await countedNames(db).where('publisher_key', '=', key).execute())
  const [most] = named.sort((a, b) => b.articles - a.articles || compare(a.domain ?? '', b.domain ?? ''))
  return most?.domain ? counted(db, { domain: most.domain }) : null
}

async function counted(db: Db, outlet: Outlet): Promise<Meant | null> {
  const [summary] = summaries(await countedNames(db).where(isOf('article', outlet)).execute())
  return summary ? { outlet, summary } : null
}

const isOf = (table: 'edition' | 'article', outlet: Outlet): RawBuilder<boolean> =>
  'domain' in outlet
    ? sql<boolean>`${sql.ref(`${table}.domain`)} = ${outlet.domain}`
    : sql<boolean>`(${sql.ref(`${table}.domain`)} is null and ${sql.ref(`${table}.publisher_key`)} = ${outlet.key})`

const ofOutlet = (db: Db, outlet: Outlet) => selectArticles(db).where(isOf('article', outlet))

/** Its earliest and its latest article. */
async function endsOf(db: Db, outlet: Outlet): Promise<Pick<OutletView, 'first' | 'last'> | undefined> {
  const { first, last } = await db
    .selectFrom('article')
    .select((of) => [of.fn.min<string | null>('time').as('first'), of.fn.max<string | null>('time').as('last')])
    .where(isOf('article', outlet))
    .executeTakeFirstOrThrow()
  const rows = await ofOutlet(db, outlet)
    .where('article.time', 'in', [first ?? '', last ?? ''])
    .orderBy('article.time')
    .orderBy('article.id', 'desc')
    .execute()
  const [one, other] = [rows[0], rows.at(-1)]
  return one && other && { first: toArticle(one), last: toArticle(other) }
}

/** Its editions, and those of every outlet of that name: for what is counted of its statements. */
export const editionsOfOutlet = (db: Db, outlet: string) =>
  db.selectFrom('edition').select('edition.id').where(isOutlet('edition', outlet))

/**
 * What outlets are called, by their keys: each by the name that most of its articles have. Few have more than one; only
 * their articles are counted.
 */
export async function outletNames(db: Db, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (keys.length === 0) return new Map()
  const called = new Map<string, string>()
  const several: string[] = []
  for (const [key, told] of Map.groupBy(await namesTold(db, { keys }), outletKey)) {
    const names = namesOf(told, () => 1)
    if (names[0] !== undefined) called.set(key, names[0])
    if (names.length > 1) several.push(key)
  }
  if (several.length === 0) return called
  const rows = await countedNames(db)
    .where(hasKey('article', strings(db, several)))
    .execute()
  for (const { name, domain } of summaries(rows))
    if (name !== null) called.set(outletKey({ domain, publisher: name }), name)
  return called
}

const namesTold = prepared<{ keys: readonly string[] }>()((db, slots) =>
  db
    .selectFrom('edition')
    .select(['domain', 'publisher'])
    .distinct()
    .where(hasKey('edition', slots.strings('keys'))),
)

const hasKey = (table: 'edition' | 'article', keys: RawBuilder<string>): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(`${table}.domain`)} in ${keys}
    or (${sql.ref(`${table}.domain`)} is null and ${sql.ref(`${table}.publisher_key`)} in ${keys}))`
