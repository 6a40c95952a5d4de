import { compare } from '../compare.ts'
import type { Db } from '../db.ts'
import { PIECE_BREAK } from '../pieces.ts'
import { selectEntries, toEntry } from '../rows.ts'
import { searchStatements } from '../search.ts'
import { type RecordStore, reading } from '../store.ts'
import type { RecordEntry } from '../types.ts'
import type { LemmaOf } from '../words.ts'
import { compareWordings, inOrder } from './differences.ts'
import { type Family, familyOf } from './family.ts'
import { isFirstKnown } from './first.ts'
import { namesAnother } from './kinship.ts'
import { mergedFrom } from './merged.ts'
import { type Carrier, Neighbourhood } from './neighbours.ts'
import type { Comparison, Difference, Quotation, QuotationQuery, QuotationResult, QuotationWording } from './types.ts'
import { wordingWordsOf } from './words.ts'

const QUOTATIONS_SHOWN = 20
/** So many statements that hold the words are followed to their quotations. */
const STATEMENTS_FOLLOWED = 200

/**
 * All wordings of the quotation that a statement carries, each compared with the earliest one that has its words; null
 * where there is no such statement. A statement of too few words is the only wording of its quotation.
 */
export function quotationOf(record: RecordStore, statementId: string): Promise<Quotation | null> {
  return reading(record, async (db) => {
    const near = new Neighbourhood(db)
    const start = await near.carrier(statementId)
    if (start === undefined) return alone(db, statementId)
    return toQuotation(near, await familyOf(near, start), record.lemmaOf)
  })
}

/** The other wordings of what a statement says, earliest first, each compared with the statement itself. */
export function otherWordings(record: RecordStore, statementId: string): Promise<QuotationWording[]> {
  return reading(record, async (db) => {
    const near = new Neighbourhood(db)
    const start = await near.carrier(statementId)
    if (start === undefined) return []
    const { links, replaced } = await familyOf(near, start)
    const former = replaced.filter(({ member }) => member === start).map(({ carrier }) => carrier)
    const linked = [...new Map([...(links.get(statementId) ?? []), ...former].map((each) => [each.entry.id, each]))]
    return linked
      .map(([, carrier]) => carrier)
      .sort(byTime)
      .map((carrier) => worded(carrier, [start], record.lemmaOf, []))
  })
}

/** The quotations that hold all the words, in any form. */
export async function quotationsWith(record: RecordStore, query: QuotationQuery): Promise<QuotationResult> {
  const { words, speaker, limit = QUOTATIONS_SHOWN } = query
  const filters = { words, limit: STATEMENTS_FOLLOWED, ...(speaker === undefined ? {} : { speaker }) }
  const { total, entries } = words.trim() === '' ? { total: 0, entries: [] } : await searchStatements(record, filters)
  const quotations: Quotation[] = []
  const seen = new Set<string>()
  let more = false
  for (const { id } of entries) {
    if (seen.has(id)) continue
    if (quotations.length === limit) {
      more = true
      break
    }
    const found = await quotationOf(record, id) // null where it has been erased since
    if (found === null) continue
    quotations.push(found)
    for (const { entry } of found.wordings) seen.add(entry.id)
  }
  return { statements: total, quotations, more, complete: total <= entries.length }
}

/** A statement whose words are too few to be known by. */
async function alone(db: Db, statementId: string): Promise<Quotation | null> {
  const row = await selectEntries(db).where('statement.id', '=', statementId).executeTakeFirst()
  if (!row) return null
  const wording = { entry: toEntry(row), against: [], comparison: null }
  return { wordings: [wording], firstIsKnown: true, replaced: [], complete: true }
}

async function toQuotation(near: Neighbourhood, family: Family, lemmaOf: LemmaOf): Promise<Quotation> {
  const { members, links, replaced, complete } = family
  const ordered = members.toSorted(byTime)
  const place = new Map(ordered.map(({ entry }, at) => [entry.id, at]))
  const wordings: QuotationWording[] = []
  for (const [at, carrier] of ordered.entries()) {
    const earlier = (links.get(carrier.entry.id) ?? [])
      .filter(({ entry }) => (place.get(entry.id) ?? at) < at)
      .sort(byTime)
    const parts = await mergedFrom(near, carrier, earlier, links)
    const bases = parts.length > 1 ? parts : earlier.slice(0, 1)
    wordings.push(worded(carrier, bases, lemmaOf, parts.length > 1 ? ['merged'] : []))
  }
  return {
    wordings,
    firstIsKnown: isFirstKnown(ordered.map(({ entry }) => entry.article)),
    replaced: replaced
      .toSorted((a, b) => byTime(a.carrier, b.carrier))
      .map(({ carrier, member }) => worded(carrier, [member], lemmaOf, [])),
    complete,
  }
}

const byTime = (a: Carrier, b: Carrier): number =>
  compare(a.time, b.time) || compare(a.entry.article.id, b.entry.article.id) || compare(a.entry.id, b.entry.id)

/** A wording beside those it is compared with, in the order in which their words come. */
function worded(
  { entry }: Carrier,
  bases: readonly Carrier[],
  lemmaOf: LemmaOf,
  known: readonly Difference[],
): QuotationWording {
  if (bases.length === 0) return { entry, against: [], comparison: null }
  return {
    entry,
    against: bases.map((base) => base.entry.id),
    comparison: comparisonOf(
      bases.map((base) => base.entry),
      entry,
      lemmaOf,
      known,
    ),
  }
}

function comparisonOf(
  bases: readonly RecordEntry[],
  entry: RecordEntry,
  lemmaOf: LemmaOf,
  known: readonly Difference[],
): Comparison {
  const { language } = entry.article
  const textOf = (entries: readonly RecordEntry[]): string => entries.flatMap(({ words }) => words).join(PIECE_BREAK)
  const wording = (text: string) => ({ text, words: wordingWordsOf(text, language, lemmaOf) })
  const comparison = compareWordings(wording(textOf(bases)), wording(textOf([entry])), language)
  const found = new Set<Difference>([...known, ...comparison.differences])
  const retold = (one: RecordEntry): boolean => one.kind === 'indirect'
  if (bases.some((base) => namesAnother(base.speaker, entry.speaker))) found.add('speaker')
  if (retold(entry) && bases.some((base) => !retold(base))) found.add('indirect')
  if (!retold(entry) && bases.every(retold)) found.add('direct')
  return { ...comparison, differences: inOrder(found) }
}
