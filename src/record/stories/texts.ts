import { sql } from 'kysely'
import type { Db, Write } from '../db.ts'
import { numbers, tableOf } from '../engine.ts'
import { prepared } from '../prepared.ts'
import { isSameText, marksOf, type Sketch, unpackSketch } from './sketch.ts'

/** An article with a text that can be known again. */
interface Carrier {
  readonly row: number
  readonly time: string
  readonly articleId: string
  readonly carries: number
  readonly sketch: Sketch
}

/** Puts a text beside those that are the same: all of them carry the earliest one. */
export async function placeText(db: Write, row: number, sketch: Sketch): Promise<void> {
  const marks = marksOf(sketch)
  const same = (await sharingMarks(db, marks)).filter((other) => isSameText(sketch, other.sketch))
  const marked = marks.map((mark) => [mark, row])
  await sql`insert into text_mark (mark, gist)
    select * from ${tableOf(db, 'marked', ['mark', 'gist'], marked)}`.execute(db)
  if (same.length === 0) return
  const groups = [...new Set(same.map(({ carries }) => carries))]
  await carryEarliest(db, await carriersOf(db, [...groups, row]))
}

/** Takes a text away; those it held together may part. */
export async function forgetText(db: Write, row: number): Promise<void> {
  const all = await carriersOf(db, await carriedBy(db, row))
  const marks = all.filter((it) => it.row === row).flatMap((it) => marksOf(it.sketch))
  await db.deleteFrom('text_mark').where('gist', '=', row).where('mark', 'in', numbers(db, marks)).execute()
  for (const group of sameTexts(all.filter((it) => it.row !== row))) await carryEarliest(db, group)
}

const carriedBy = async (db: Db, row: number): Promise<number[]> =>
  (await db.selectFrom('gist').select('carries').where('row', '=', row).execute()).map(({ carries }) => carries)

async function sharingMarks(db: Db, marks: readonly number[]): Promise<Carrier[]> {
  const rows = await sharingTwo(db, { marks })
  return selectCarriers(
    db,
    'row',
    rows.map(({ row }) => row),
  )
}

const sharingTwo = prepared<{ marks: readonly number[] }>()(
  (_, slots) => sql<{ row: number }>`
    select gist as "row" from text_mark where mark in ${slots.numbers('marks')} group by gist having count(*) > 1`,
)

/** All that carry one of these texts. */
const carriersOf = (db: Db, texts: readonly number[]): Promise<Carrier[]> => selectCarriers(db, 'carries', texts)

async function selectCarriers(db: Db, column: 'row' | 'carries', rows: readonly number[]): Promise<Carrier[]> {
  if (rows.length === 0) return []
  const found = await db
    .selectFrom('gist')
    .select(['row', 'time', 'article_id', 'carries', 'sketch'])
    .where(column, 'in', numbers(db, rows))
    .execute()
  return found.flatMap(({ row, time, article_id, carries, sketch }) =>
    sketch ? [{ row, time, articleId: article_id, carries, sketch: unpackSketch(sketch) }] : [],
  )
}

/** Those that are the same, directly or by way of others. */
function sameTexts(carriers: readonly Carrier[]): Carrier[][] {
  const groups: Carrier[][] = []
  for (const carrier of carriers) {
    const mine = groups.filter((group) => group.some((other) => isSameText(carrier.sketch, other.sketch)))
    for (const group of mine) groups.splice(groups.indexOf(group), 1)
    groups.push([carrier, ...mine.flat()])
  }
  return groups
}

async function carryEarliest(db: Write, carriers: readonly Carrier[]): Promise<void> {
  const earliest = carriers.reduce((first, it) =>
    it.time < first.time || (it.time === first.time && it.articleId < first.articleId) ? it : first,
  )
  for (const { row, carries } of carriers)
    if (carries !== earliest.row)
      await db.updateTable('gist').set({ carries: earliest.row }).where('row', '=', row).execute()
}
