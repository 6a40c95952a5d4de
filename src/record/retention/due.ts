/** Which captures and texts are older than their rules allow, asked of the database itself. */
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db.ts'
import type { RetentionRule, Term } from './types.ts'

const DAY_MS = 86_400_000
/** What was captured before this instant: nothing. */
const NEVER = ''

/** The rules as instants: what was captured earlier goes. */
export interface Cutoffs {
  /** SQL: that of the captures, and of the text, of what is in `article`. */
  readonly captures: RawBuilder<string>
  readonly texts: RawBuilder<string>
  /** That of captures of which no article is known. */
  readonly unknown: string
  /** The latest of all: nothing that was captured later goes. */
  readonly latest: { readonly captures: string; readonly texts: string }
  /** The days behind an instant. */
  readonly daysOf: (cutoff: string) => number
}

export function cutoffsOf(rules: readonly RetentionRule[], now: Date): Cutoffs {
  const days = new Map<string, number>()
  const instant = (term: Term): string => {
    if (term === 'forever') return NEVER
    const at = new Date(now.getTime() - term * DAY_MS).toISOString()
    days.set(at, term)
    return at
  }
  const texts = cascade(rules, ({ texts }) => texts, instant)
  const captures = cascade(rules, ({ captures }) => captures, instant)
  const general = rules.filter(({ outlets, languages }) => !outlets && !languages)
  const firstOf = (what: 'captures' | 'texts'): string =>
    instant(general.find((rule) => rule[what] !== undefined)?.[what] ?? 'forever')
  const latestOf = (...names: readonly ('captures' | 'texts')[]): string =>
    rules.flatMap((rule) => names.map((name) => instant(rule[name] ?? 'forever'))).reduce(later, NEVER)
  return {
    // A page holds the text: where that goes first the page goes with it.
    captures: sql<string>`case when ${texts} > ${captures} then ${texts} else ${captures} end`,
    texts,
    unknown: later(firstOf('captures'), firstOf('texts')),
    latest: { captures: latestOf('captures', 'texts'), texts: latestOf('texts') },
    daysOf: (cutoff) => days.get(cutoff) ?? 0,
  }
}

const later = (a: string, b: string): string => (a > b ? a : b)

/** What the first rule says that is for an article and says something. */
function cascade(
  rules: readonly RetentionRule[],
  termOf: (rule: RetentionRule) => Term | undefined,
  instant: (term: Term) => string,
): RawBuilder<string> {
  const cases = rules.flatMap((rule) => {
    const term = termOf(rule)
    return term === undefined ? [] : [sql`when ${isFor(rule)} then ${text(instant(term))}`]
  })
  return cases.length === 0 ? text(NEVER) : sql<string>`case ${sql.join(cases, sql` `)} else ${text(NEVER)} end`
}

/** PostgreSQL takes a parameter of a `case` for a text only where it is told to. */
const text = (value: string): RawBuilder<string> => sql<string>`cast(${value} as text)`

function isFor({ outlets, languages }: RetentionRule): RawBuilder<boolean> {
  const ofOutlet = outlets?.map((domain) => under('article.domain', domain.toLowerCase(), '.', 'before'))
  const ofLanguage = languages?.map((tag) => under('article.language', tag.toLowerCase(), '-', 'behind'))
  const all = [ofOutlet, ofLanguage].flatMap((some) => (some ? [sql`(${sql.join(some, sql` or `)})`] : []))
  return all.length === 0 ? sql<boolean>`1 = 1` : sql<boolean>`${sql.join(all, sql` and `)}`
}

/** "ozero.example" is for "sport.ozero.example" too, "kk" for "kk-Cyrl". */
function under(column: string, name: string, mark: string, where: 'before' | 'behind'): RawBuilder<boolean> {
  const like = where === 'before' ? `%${mark}${name}` : `${name}${mark}%`
  return sql<boolean>`coalesce(${sql.ref(column)} = ${name} or ${sql.ref(column)} like ${like}, 1 = 0)`
}

/** Of a row of `capture`. One of several articles stays for as long as any of them asks for. */
export const cutoffOfCapture = ({ captures, unknown }: Cutoffs): RawBuilder<string> => sql<string>`coalesce((
  select min(${captures}) from sighting
  join version on version.id = sighting.version_id join article on article.id = version.article_id
  where sighting.capture_id = capture.id), ${text(unknown)})`

/** Captures that are due; those that nobody has read yet are not. */
export const dueCaptures = (db: Db, cutoffs: Cutoffs) =>
  db
    .selectFrom('capture')
    .where('capture.erased', '=', 0)
    .where('capture.at', '<', cutoffs.latest.captures)
    .where('capture.id', 'not in', (of) => of.selectFrom('unread').select('capture_id'))
    .where(sql<boolean>`capture.at < ${cutoffOfCapture(cutoffs)}`)

/** Versions whose text is due: it goes when the last page that it was read from is old enough. */
export const dueTexts = (db: Db, { texts }: Cutoffs) =>
  db
    .selectFrom('version')
    .innerJoin('article', 'article.id', 'version.article_id')
    .where('version.let_go', 'is', null)
    .where(sql<boolean>`${texts} > ${text(NEVER)}`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('sighting')
            .innerJoin('capture', 'capture.id', 'sighting.capture_id')
            .select('capture.id')
            .whereRef('sighting.version_id', '=', 'version.id')
            .where(sql<boolean>`capture.at >= ${texts}`),
        ),
      ),
    )

export const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id)

/** True where something was captured behind an instant: a clock that is far ahead finds nothing. */
export const anyBehind = async (db: Db, instant: string): Promise<boolean> =>
  (await db.selectFrom('capture').select('id').where('at', '>=', instant).limit(1).executeTakeFirst()) !== undefined
