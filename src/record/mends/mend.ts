import type { SpeakerType } from '../../extractor/types.ts'
import type { Write } from '../db.ts'
import { settlePeople } from '../people.ts'
import { type RecordStore, writing } from '../store.ts'
import { settleStoriesOf } from '../stories/settle.ts'
import { nothingTouched } from '../touched.ts'
import {
  mentionAnchors,
  type NewAnchor,
  notFound,
  personAnchor,
  personId,
  positionAnchor,
  statementAnchor,
} from './anchors.ts'
import { mendArticle } from './apply.ts'
import { mendId } from './id.ts'
import { followMend } from './refs.ts'
import { type Change, MendError, type MendKind, type NamedSpeaker, type Signature } from './types.ts'
import { checkedPeriod, checkedSignature, checkedWords, wordsOrNull } from './words.ts'

// Each function gives the id of the mend that it made, and throws MendError 'not-found' (no such id), 'no-change' (it is
// so already) or 'wrong' (what is given cannot be), and RecordError 'read-only', 'busy' or 'disk'.

/** Makes two people, bodies or states one; under the ids of both it is found for ever. */
export function mergePeople(record: RecordStore, one: string, other: string, by: Signature): Promise<string> {
  return mending(record, 'merge', by, async (db) => {
    if ((await personId(db, one)) === (await personId(db, other)))
      throw new MendError('no-change', other, `${one} and ${other} are one already`)
    return { anchors: [await mergedAnchor(db, 'person', one), await mergedAnchor(db, 'other', other)] }
  })
}

/** With the id that the merge takes away, or leaves: by it the log tells who was who. */
async function mergedAnchor(db: Write, part: 'person' | 'other', id: string): Promise<NewAnchor> {
  const anchor = await personAnchor(db, part, id)
  return { ...anchor, about: { ...anchor.about, id: await personId(db, id) } }
}

/**
 * Makes someone else of a person in some articles: `parts` are ids of articles, or of statements where only who says them
 * is meant. What the record gets later goes by its names as before.
 */
export function splitPerson(record: RecordStore, id: string, parts: readonly string[], by: Signature): Promise<string> {
  return mending(record, 'split', by, async (db) => {
    const person = await personId(db, id)
    const going = new Map<number, NewAnchor>()
    for (const part of [...new Set(parts)].sort())
      for (const [row, anchor] of await mentionAnchors(db, person, part)) going.set(row, anchor)
    if (going.size === 0) throw new MendError('wrong', id, `${id}: name the articles that are about someone else`)
    if (await goesWhole(db, person, [...going.keys()]))
      throw new MendError('wrong', id, `${id}: all of the articles are named, and nothing would be left to split from`)
    return { anchors: [await personAnchor(db, 'person', id), ...going.values()] }
  })
}

/** True where no other article that is shown has the person: all of one profile in an article go together. */
async function goesWhole(db: Write, person: string, rows: readonly number[]): Promise<boolean> {
  const seen = await db
    .selectFrom('appearance')
    .innerJoin('profile', 'profile.id', 'appearance.profile_id')
    .select(['appearance.row', 'appearance.version_id', 'appearance.profile_id'])
    .where('profile.person_id', '=', person)
    .where('appearance.listed', '=', 1)
    .execute()
  const together = (it: (typeof seen)[number]): string => `${it.version_id} ${it.profile_id}`
  const going = new Set(seen.filter(({ row }) => rows.includes(row)).map(together))
  return seen.every((it) => going.has(together(it)))
}

/** Who a person of the record is, or someone new by name. */
export type Naming =
  | { readonly personId: string }
  | { readonly name: string; readonly type?: SpeakerType }
  | { readonly unnamed: true }

/** The office in which something is said; without one, that which the article gives the speaker. */
export interface Office {
  readonly role?: string | null
  readonly org?: string | null
}

/** Says whose words a statement is. */
export function nameSpeaker(
  record: RecordStore,
  statement: string,
  naming: Naming,
  by: Signature,
  { role, org }: Office = {},
): Promise<string> {
  return mending(record, 'name', by, async (db) => {
    const anchor = await statementAnchor(db, statement)
    const speaker = 'unnamed' in naming ? null : await namedSpeaker(db, statement, naming)
    const office =
      role === undefined && org === undefined ? {} : { role: wordsOrNull('role', role), org: wordsOrNull('org', org) }
    return { anchors: [anchor], change: { speaker, ...office } }
  })
}

async function namedSpeaker(
  db: Write,
  statement: string,
  naming: Exclude<Naming, { unnamed: true }>,
): Promise<NamedSpeaker> {
  if ('name' in naming) return { name: checkedWords('name', naming.name), type: naming.type ?? 'person', profile: null }
  const person = await personId(db, naming.personId)
  const { name, type } = await db
    .selectFrom('person')
    .select(['name', 'type'])
    .where('id', '=', person)
    .executeTakeFirstOrThrow()
  const { profile_key } = await personAnchor(db, 'person', person)
  const profile = await db
    .selectFrom('profile')
    .select(['kind', 'key', 'surname', 'given', 'patronymic'])
    .where('person_id', '=', person)
    .where((at) => at.or([at('key', '=', profile_key), at('id', 'in', profilesBeside(db, statement))]))
    // The profile that the person has in this very article, if it appears there.
    .orderBy((at) => at.case().when('id', 'in', profilesBeside(db, statement)).then(0).else(1).end())
    .orderBy('key')
    .executeTakeFirstOrThrow()
  return { name, type: type as SpeakerType, profile }
}

const profilesBeside = (db: Write, statement: string) =>
  db
    .selectFrom('appearance')
    .innerJoin('statement', 'statement.version_id', 'appearance.version_id')
    .select('appearance.profile_id')
    .where('statement.id', '=', statement)
    .where('appearance.mend_id', 'is', null)

/** Takes a statement (s…) or a position (o…) out of every view: the page does not say it, or not so. */
export function rejectEntry(record: RecordStore, id: string, by: Signature): Promise<string> {
  return mending(record, 'reject', by, async (db) => {
    const table = id.startsWith('o') ? 'position' : 'statement'
    const row = await db.selectFrom(table).select('rejected').where('id', '=', id).executeTakeFirst()
    if (row?.rejected === 1) throw new MendError('no-change', id, `${id} is rejected already`)
    return { anchors: [table === 'position' ? await positionAnchor(db, id) : await statementAnchor(db, id)] }
  })
}

/** Gives a person, body or state the name under which it is shown. */
export function renamePerson(record: RecordStore, id: string, name: string, by: Signature): Promise<string> {
  return mending(record, 'rename', by, async (db) => {
    const wanted = checkedWords('name', name)
    const person = await db
      .selectFrom('person')
      .select('shown_name')
      .where('id', '=', await personId(db, id))
      .executeTakeFirst()
    if (person?.shown_name === wanted) throw new MendError('no-change', id, `${id} is called ${wanted} already`)
    return { anchors: [await personAnchor(db, 'person', id)], change: { name: wanted } }
  })
}

/** A role, an organisation or both, and the inclusive days of which it holds, as far as they are known. */
export interface RoleHeld {
  readonly role: string | null
  readonly org: string | null
  readonly from?: string | null
  readonly to?: string | null
}

/** Gives a person a role. One without a last day is shown beside the name, in place of what the articles say. */
export function setRole(record: RecordStore, id: string, held: RoleHeld, by: Signature): Promise<string> {
  return mending(record, 'role', by, async (db) => {
    const role = wordsOrNull('role', held.role)
    const org = wordsOrNull('org', held.org)
    if (role === null && org === null) throw new MendError('wrong', 'role', 'a role or an organisation is needed')
    const change = { role, org, ...checkedPeriod(held.from ?? null, held.to ?? null) }
    return { anchors: [await personAnchor(db, 'person', id)], change }
  })
}

/** Takes a mend back: all is as if it had not been made. The log keeps both. Gives the id. */
export async function undoMend(record: RecordStore, id: string, by: Signature): Promise<string> {
  const undone = checkedSignature(by)
  return writing(record, async (db) => {
    const mend = await db.selectFrom('mend').selectAll().where('id', '=', id).executeTakeFirst()
    if (!mend) throw notFound(id)
    if (mend.undone_at !== null)
      throw new MendError('no-change', id, `${id} was undone by ${mend.undone_by} at ${mend.undone_at}`)
    const inForce = db.selectFrom('anchor').select('place').where('mend_id', '=', id).where('active', '=', 1)
    if (!(await inForce.executeTakeFirst())) throw new MendError('wrong', id, `${id}: what it was about was erased`)
    await db
      .updateTable('mend')
      .set({ undone_by: undone.by, undone_at: undone.at, undone_reason: undone.reason })
      .where('id', '=', id)
      .execute()
    await db.updateTable('anchor').set({ active: 0 }).where('mend_id', '=', id).execute()
    await settle(db, record, id)
    return id
  })
}

/** Makes one mend: `draft` says what it is about and what it changes, all in one transaction. */
export async function mending(
  record: RecordStore,
  kind: MendKind,
  signature: Signature,
  draft: (db: Write) => Promise<{ readonly anchors: readonly NewAnchor[]; readonly change?: Change }>,
): Promise<string> {
  const given = checkedSignature(signature)
  return writing(record, async (db) => {
    const signed = { ...given, at: await behindTheLast(db, given.at) }
    const drafted = await draft(db)
    const change = JSON.stringify(drafted.change ?? {})
    const anchors = drafted.anchors.map(({ about, ...anchor }) => ({ ...anchor, about: JSON.stringify(about) }))
    const id = mendId({ kind, change, ...signed }, anchors)
    const made = await db
      .insertInto('mend')
      .values({ id, kind, change, ...signed, erased: 0 })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (made.numInsertedOrUpdatedRows !== 1n)
      throw new MendError('no-change', id, `${id} was made at this instant already`)
    for (const [place, anchor] of anchors.entries())
      await db
        .insertInto('anchor')
        .values({ mend_id: id, place, active: 1, ...anchor })
        .execute()
    await settle(db, record, id)
    return id
  })
}

/** Brings all that a mend is about to what it is with it, or without it. */
async function settle(db: Write, { lemmaOf }: RecordStore, id: string): Promise<void> {
  const touched = nothingTouched()
  const anchors = await db.selectFrom('anchor').select(['article_id', 'part']).where('mend_id', '=', id).execute()
  const articles = new Set(anchors.map(({ article_id }) => article_id))
  if (anchors.some(({ part }) => part === 'story')) return settleStoriesOf(db, [...articles])
  for (const article_id of articles) await mendArticle(db, article_id, lemmaOf, touched)
  await followMend(db, id, touched)
  await settlePeople(db, touched)
}

/** The later mend holds: where the clock was set back it is dated a millisecond behind the last one. */
async function behindTheLast(db: Write, at: string): Promise<string> {
  const { last } = await db
    .selectFrom('mend')
    .select((of) => of.fn.max<string | null>('at').as('last'))
    .executeTakeFirstOrThrow()
  if (last === null || Date.parse(last) <= Date.parse(at)) return at
  return new Date(Date.parse(last) + 1).toISOString()
}
