import { type ExpressionBuilder, sql } from 'kysely'
import { type All, inBatches, inOrderOf } from '../batches.ts'
import type { Db } from '../db.ts'
import { strings } from '../engine.ts'
import { currentPersonId } from '../people.ts'
import { PIECE_BREAK } from '../pieces.ts'
import { prepared } from '../prepared.ts'
import { type RecordStore, reading } from '../store.ts'
import { articleOfStory, storyId } from '../stories/id.ts'
import type { MendTable, Tables } from '../tables.ts'
import { changeOf } from './refs.ts'
import {
  type About,
  type AnchorPart,
  type Mend,
  type MendAnchor,
  type MendFilter,
  type MendQuery,
  type MendResult,
  STORY_PARTS,
} from './types.ts'

const SHOWN_AT_ONCE = 50

/** What people mended, newest first: all of it, what is about one thing, or what does not find its subject any more. */
export function mendLog(record: RecordStore, query: MendQuery = {}): Promise<MendResult> {
  const { about, unanchored, limit = SHOWN_AT_ONCE, offset = 0, after } = query
  return reading(record, async (db) => {
    let found = await selectMends(db, { about, unanchored })
    const { total } = await found.select((of) => of.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
    if (after)
      found = found.where((of) =>
        of.or([of('mend.at', '<', after.at), of.and([of('mend.at', '=', after.at), of('mend.id', '>', after.id)])]),
      )
    const rows = await newestFirst(found).selectAll().limit(limit).offset(offset).execute()
    const mends: Mend[] = []
    for (const row of rows) mends.push(await toMend(db, row))
    return { total, mends }
  })
}

/** The same in full, however many they are. */
export async function allMends(record: RecordStore, query: MendFilter): Promise<All<Mend>> {
  const rows = await reading(record, async (db) =>
    newestFirst(await selectMends(db, query))
      .select('mend.id')
      .execute(),
  )
  const ids = rows.map(({ id }) => id)
  return inBatches(record, ids, async (db, batch) => {
    const found = await db.selectFrom('mend').selectAll().where('id', 'in', strings(db, batch)).execute()
    const mends: Mend[] = []
    for (const row of inOrderOf(batch, found, ({ id }) => id)) mends.push(await toMend(db, row))
    return mends
  })
}

async function selectMends(db: Db, { about, unanchored }: MendFilter) {
  let found = db.selectFrom('mend')
  if (about !== undefined) found = found.where('mend.id', 'in', strings(db, await mendsAbout(db, about)))
  return unanchored ? found.where(lost) : found
}

const newestFirst = (mends: Awaited<ReturnType<typeof selectMends>>) =>
  mends.orderBy('mend.at', 'desc').orderBy('mend.id')

/** Some of what it is about is not found: a person has to look at it. */
const lost = (at: ExpressionBuilder<Tables, 'mend'>) =>
  at.exists(
    at
      .selectFrom('anchor')
      .select('anchor.place')
      .whereRef('anchor.mend_id', '=', 'mend.id')
      .where('anchor.active', '=', 1)
      .where(sql<boolean>`case when part in ('person', 'other') then profile_id is null else found is null end`)
      // Whom a split was taken from need not be there any more.
      .where((or) => or.or([or('mend.kind', '!=', 'split'), or('anchor.part', '=', 'mention')])),
  )

/** The mends of a person, statement, position, article or story, or the one of that id. */
async function mendsAbout(db: Db, id: string): Promise<string[]> {
  const person = (await currentPersonId(db, id)) ?? ''
  const profiles = await profilesOf(db, { person })
  const told = id.startsWith('t') ? await articlesOfStory(db, id) : []
  const found = await anchored(db, { id, told, profiles: profiles.map((profile) => profile.id) })
  // What a split took away stands under the id of that split.
  const splits = profiles.filter(({ kind }) => kind === 'apart').map(({ surname }) => surname)
  return [...new Set([...found.map(({ mend_id }) => mend_id), ...splits])]
}

const profilesOf = prepared<{ person: string }>()((db, { value }) =>
  db.selectFrom('profile').select(['id', 'kind', 'surname']).where('person_id', '=', value('person')),
)

const anchored = prepared<{ id: string; told: readonly string[]; profiles: readonly number[] }>()((db, slots) =>
  db
    .selectFrom('anchor')
    .select('mend_id')
    .distinct()
    .where((at) =>
      at.or([
        at('mend_id', '=', slots.value('id')),
        at('found', '=', slots.value('id')),
        at.and([at('article_id', '=', slots.value('id')), at('part', 'not in', ['person', 'other'])]),
        at('profile_id', 'in', slots.numbers('profiles')),
        at.and([at('part', 'in', ['story', 'article']), at('article_id', 'in', slots.strings('told'))]),
      ]),
    ),
)

/** All that are shown in the story of that id. */
async function articlesOfStory(db: Db, id: string): Promise<string[]> {
  const rows = await db
    .selectFrom('gist')
    .innerJoin('gist as mate', 'mate.story', 'gist.story')
    .select('mate.article_id')
    .where('gist.article_id', '=', articleOfStory(id))
    .execute()
  return rows.map(({ article_id }) => article_id)
}

async function toMend(db: Db, row: MendTable): Promise<Mend> {
  const { id, kind, by, at, reason, undone_at, undone_by, undone_reason } = row
  const anchors = await anchorsOf(db, id)
  const active = anchors.filter((anchor) => anchor.active && (kind !== 'split' || anchor.part === 'mention'))
  return {
    id,
    kind,
    by,
    at,
    reason,
    change: changeOf(row.change),
    anchors: anchors.flatMap(({ active: _, part, ...anchor }) => (part === 'stays' ? [] : [{ part, ...anchor }])),
    undone: undone_at === null ? null : { by: undone_by ?? '', at: undone_at, reason: undone_reason ?? '' },
    anchored: active.length > 0 && active.every(({ id: found }) => found !== null),
    erased: row.erased === 1,
  }
}

interface Anchored extends Omit<MendAnchor, 'part'> {
  readonly part: AnchorPart
  readonly active: boolean
}

async function anchorsOf(db: Db, mendId: string): Promise<Anchored[]> {
  const rows = await db
    .selectFrom('anchor')
    .leftJoin('article', 'article.id', 'anchor.article_id')
    .leftJoin('profile', 'profile.id', 'anchor.profile_id')
    .leftJoin('appearance', 'appearance.id', 'anchor.found')
    .leftJoin('profile as apart', 'apart.id', 'appearance.profile_id')
    .leftJoin('person', (join) =>
      join.on((at) => at('person.id', '=', at.fn.coalesce('profile.person_id', 'apart.person_id'))),
    )
    .select(['anchor.part', 'anchor.about', 'anchor.found', 'article.id as article_id', 'article.title'])
    .select(['person.id as person_id', 'person.name', 'anchor.profile_id', 'anchor.active'])
    .where('anchor.mend_id', '=', mendId)
    .orderBy('anchor.place')
    .execute()
  return rows.map(({ part, about: json, found, article_id, title, person_id, name, profile_id, active }) => {
    const about: Partial<About> = JSON.parse(json)
    const isPerson = part === 'person' || part === 'other'
    const here = part === 'mention' && found !== null ? person_id : found
    const isOfStory = STORY_PARTS.includes(part)
    return {
      active: active === 1,
      part,
      id: isPerson
        ? profile_id === null
          ? null
          : person_id
        : part === 'story' && found !== null
          ? storyId(found)
          : here,
      name: (isPerson || part === 'mention' ? name : isOfStory ? title : null) ?? about.name ?? null,
      meant: isPerson || part === 'mention' ? (about.name ?? null) : null,
      meantId: about.id ?? null,
      words: (about.selectors ?? []).map(({ exact }) => exact).join(PIECE_BREAK),
      article: article_id === null ? null : { id: article_id, title },
    }
  })
}
