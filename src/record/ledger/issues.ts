import { sql } from 'kysely'
import type { Db } from '../db.ts'
import type { Asked } from '../engine.ts'
import { engineOf } from '../engine.ts'
import { askedWords } from '../match.ts'
import { changeOf } from '../mends/refs.ts'
import { type RecordStore, reading } from '../store.ts'
import type { LemmaOf } from '../words.ts'
import type { Issue, IssueRule } from './types.ts'

type Definition = Omit<Issue, 'positions'>

/** The issues that people defined, the latest first; each as it was defined last. */
export function issues(record: RecordStore): Promise<Issue[]> {
  return reading(record, async (db) => {
    const found: Issue[] = []
    for (const definition of await definitions(db)) found.push(await counted(db, definition, record.lemmaOf))
    return found
  })
}

/** The issue of that id; null where nobody defined it, or its definition was undone. */
export function issueView(record: RecordStore, id: string): Promise<Issue | null> {
  return reading(record, async (db) => {
    const definition = (await definitions(db, id))[0]
    return definition ? counted(db, definition, record.lemmaOf) : null
  })
}

async function counted(db: Db, definition: Definition, lemmaOf: LemmaOf): Promise<Issue> {
  return { ...definition, positions: (await issueRows(db, definition, lemmaOf)).size }
}

/** What people say of issues in mends that are in force: of each issue the last definition. */
export async function definitions(db: Db, id?: string): Promise<Definition[]> {
  let mends = db
    .selectFrom('mend')
    .innerJoin('anchor', 'anchor.mend_id', 'mend.id')
    .select(['mend.by', 'mend.at', 'mend.reason', 'mend.change', 'anchor.found'])
    .where('mend.kind', '=', 'issue')
    .where('anchor.part', '=', 'issue')
    .where('anchor.active', '=', 1)
  if (id !== undefined) mends = mends.where('anchor.found', '=', id)
  const rows = await mends.orderBy('mend.at', 'desc').orderBy('mend.id').execute()
  const found = new Map<string, Definition>()
  for (const { by, at, reason, change, found: issue } of rows) {
    const { issue: defined } = changeOf(change)
    if (issue !== null && defined && !found.has(issue)) found.set(issue, { ...defined, id: issue, by, at, reason })
  }
  return [...found.values()]
}

/** The rows of the positions that belong to an issue: by its rules, and as people sorted them one by one. */
export async function issueRows(
  db: Db,
  { id, rules }: Pick<Definition, 'id' | 'rules'>,
  lemmaOf: LemmaOf,
): Promise<Set<number>> {
  const rows = new Set<number>()
  for (const rule of rules) for (const row of await ruleRows(db, rule, lemmaOf)) rows.add(row)
  for (const { row, belongs } of await sortedByHand(db, id)) {
    if (belongs) rows.add(row)
    else rows.delete(row)
  }
  return rows
}

async function ruleRows(db: Db, { all, none, from, to }: IssueRule, lemmaOf: LemmaOf): Promise<number[]> {
  const asked = await askedWords(db, { words: all }, lemmaOf)
  if (asked.length === 0) return []
  let found = db.selectFrom('position').select('row').where('listed', '=', 1).where(targetHolds(db, asked))
  for (const word of await askedWords(db, { words: none ?? '' }, lemmaOf))
    found = found.where((at) => at.not(targetHolds(db, [word])))
  if (from) found = found.where('day', '>=', from)
  if (to) found = found.where('day', '<=', to)
  return (await found.execute()).map(({ row }) => row)
}

/** True of positions whose target holds all the words, in any form. */
export const targetHolds = (db: Db, asked: readonly Asked[]) =>
  engineOf(db).fullText.matches('target_text', sql.ref('position.row'), { asked, form: 'any' })

/** The positions that people put into an issue or took out of it, the last word on each last. */
async function sortedByHand(db: Db, issue: string): Promise<{ row: number; belongs: boolean }[]> {
  const rows = await db
    .selectFrom('anchor as about')
    .innerJoin('mend', 'mend.id', 'about.mend_id')
    .innerJoin('anchor as it', 'it.mend_id', 'mend.id')
    .innerJoin('position', 'position.id', 'it.found')
    .select(['position.row', 'mend.change'])
    .where('about.part', '=', 'issue')
    .where('about.found', '=', issue)
    .where('it.part', '=', 'position')
    .where('it.active', '=', 1)
    .where('mend.kind', '=', 'sort')
    .where('position.listed', '=', 1)
    .orderBy('mend.at')
    .orderBy('mend.id')
    .execute()
  return rows.map(({ row, change }) => ({ row, belongs: changeOf(change).belongs ?? true }))
}
