import { findQuote, quoteSelector } from '../../text/index.ts'
import { unpackArticle } from '../body.ts'
import type { Write } from '../db.ts'
import { numbers, strings } from '../engine.ts'
import { nameKey } from '../names.ts'
import type { PositionTable, StatementTable } from '../tables.ts'
import type { Touched } from '../touched.ts'
import { blankAnchor, blankReasons, rewrite } from './blank.ts'
import { type ErasedName, eraseNamesInMends } from './erase-names.ts'
import { eraseStoryAnchors } from './erase-story.ts'
import { changeOf } from './refs.ts'
import { type About, BLANK, type MendKind, STORY_PARTS } from './types.ts'

/** Takes the words of an erased article out of the mends; what was about it alone keeps its author and time only. */
export async function eraseMendsOfArticle(db: Write, articleId: string, touched: Touched): Promise<void> {
  const anchors = await anchorsOf(db, articleId)
  for (const anchor of anchors) {
    const isPerson = anchor.part === 'person' || anchor.part === 'other'
    if (isPerson) await unquote(db, anchor, touched)
    else await blankAnchor(db, anchor)
  }
  for (const nobody of await nobodies(db, touched.keys)) await blankPerson(db, nobody, touched)
  for (const id of new Set(anchors.map(({ mend_id }) => mend_id))) await blankIfBare(db, id, touched)
  for (const id of await eraseStoryAnchors(db, articleId)) await blankMend(db, id, touched)
}

/** Whom an erasure is about, as far as mends may name them. */
export interface Erasing {
  readonly profiles: readonly number[]
  readonly keys: readonly string[]
  /** Folded. */
  readonly names: readonly string[]
  /** As they stand, also those that people gave them. */
  readonly named: readonly ErasedName[]
  readonly appearances: readonly string[]
}

/** The names of those who are about to be erased. */
export async function erasingOf(db: Write, profiles: readonly number[]): Promise<Erasing> {
  const keys = await db.selectFrom('profile').select('key').where('id', 'in', profiles).execute()
  const names = await db
    .selectFrom('name')
    .select(['name', 'type'])
    .distinct()
    .where('profile_id', 'in', profiles)
    .execute()
  const given = await db
    .selectFrom('anchor')
    .innerJoin('mend', 'mend.id', 'anchor.mend_id')
    .innerJoin('profile', 'profile.id', 'anchor.profile_id')
    .innerJoin('person', 'person.id', 'profile.person_id')
    .select(['mend.change', 'person.type'])
    .where('mend.kind', '=', 'rename')
    .where('anchor.profile_id', 'in', profiles)
    .execute()
  const seen = await db.selectFrom('appearance').select('id').where('profile_id', 'in', profiles).execute()
  return {
    profiles,
    keys: keys.map(({ key }) => key),
    names: names.map(({ name }) => nameKey(name)),
    named: [...names, ...given.map(({ change, type }) => ({ name: changeOf(change).name ?? '', type }))],
    appearances: seen.map(({ id }) => id),
  }
}

/** Takes a person's name out of the mends, and what of their words mends of these articles, blotted by now, hold. */
export async function eraseMendsOfPerson(
  db: Write,
  erasing: Erasing,
  articles: Iterable<string>,
  touched: Touched,
): Promise<void> {
  const { keys, names } = erasing
  for (const anchor of await anchorsNaming(db, erasing)) {
    await blankPerson(db, anchor, touched)
    await blankIfBare(db, anchor.mend_id, touched)
  }
  const namings = await db.selectFrom('mend').select(['id', 'change']).where('kind', '=', 'name').execute()
  const named = namings.filter(({ change }) => {
    const { speaker } = changeOf(change)
    return speaker && (names.includes(nameKey(speaker.name)) || keys.includes(speaker.profile?.key ?? ''))
  })
  for (const { id } of named) await blankMend(db, id, touched)
  for (const article of articles) await blotAnchors(db, article, names, touched)
  await eraseNamesInMends(db, erasing.named)
}

const anchorsNaming = (db: Write, { profiles, keys, appearances }: Erasing) =>
  db
    .selectFrom('anchor')
    .innerJoin('mend', 'mend.id', 'anchor.mend_id')
    .select(['mend.kind', 'mend_id', 'place', 'part', 'about', 'found', 'profile_key'])
    .where((at) =>
      at.or([
        at('profile_id', 'in', numbers(db, profiles)),
        at('profile_key', 'in', strings(db, keys)),
        at('now_key', 'in', strings(db, keys)),
        at('found', 'in', strings(db, appearances)),
      ]),
    )
    .execute()

const anchorsOf = (db: Write, articleId: string) =>
  db
    .selectFrom('anchor')
    .select(['mend_id', 'place', 'part', 'about', 'found', 'profile_key'])
    .where('article_id', '=', articleId)
    .where('part', 'not in', STORY_PARTS)
    .execute()
type Anchor = Awaited<ReturnType<typeof anchorsOf>>[number]

/** Cuts the quotations of an article's anchors anew out of its blotted texts; what stands in none of them held what went. */
async function blotAnchors(db: Write, articleId: string, names: readonly string[], touched: Touched): Promise<void> {
  const versions = await db.selectFrom('version').select('body').where('article_id', '=', articleId).execute()
  const texts = versions.map(({ body }) => unpackArticle(body).text)
  const anchors = await anchorsOf(db, articleId)
  for (const anchor of anchors) {
    const about: Partial<About> = JSON.parse(anchor.about)
    const selectors = requoted(texts, about.selectors ?? [])
    const isTheirs = anchor.part === 'position' && names.includes(nameKey(about.name ?? ''))
    if (selectors === null || isTheirs || !(await isThere(db, anchor))) {
      await blankAnchor(db, anchor)
      continue
    }
    const { cue = null, source = null } = await wordsBeside(db, anchor.found)
    const kept = { ...about, selectors, ...(anchor.part === 'statement' ? { cue, source } : {}) }
    if (JSON.stringify(kept) !== anchor.about) await rewrite(db, anchor, JSON.stringify(kept))
  }
  for (const id of new Set(anchors.map(({ mend_id }) => mend_id))) await blankIfBare(db, id, touched)
}

/** Null where the words of one selector stand in none of the texts. */
function requoted(texts: readonly string[], selectors: About['selectors']): About['selectors'] | null {
  const found = selectors.map((selector) => {
    for (const text of texts) {
      const span = findQuote(text, selector)
      if (span) return quoteSelector(text, span)
    }
    return null
  })
  const whole = found.filter((selector) => selector !== null)
  return whole.length === found.length ? whole : null
}

/** False where it meant someone or something that was erased. */
async function isThere(db: Write, { part, found }: Anchor): Promise<boolean> {
  if (found === null) return true
  const table = part === 'statement' ? 'statement' : part === 'position' ? 'position' : 'appearance'
  return (await db.selectFrom(table).select('id').where('id', '=', found).executeTakeFirst()) !== undefined
}

async function wordsBeside(
  db: Write,
  statement: string | null,
): Promise<{ cue?: string | null; source?: string | null }> {
  const row = await db
    .selectFrom('statement')
    .select(['cue_words as cue', 'source_words as source'])
    .where('id', '=', statement ?? '')
    .executeTakeFirst()
  return row ?? {}
}

/** The persons whose profiles have gone and whom no article has words for any more. */
const nobodies = (db: Write, keys: ReadonlySet<string>) =>
  db
    .selectFrom('anchor')
    .leftJoin('profile', 'profile.key', 'anchor.profile_key')
    .leftJoin('article', 'article.id', 'anchor.article_id')
    .innerJoin('mend', 'mend.id', 'anchor.mend_id')
    .select(['mend.kind', 'mend_id', 'place', 'part', 'about', 'found', 'anchor.profile_key'])
    .where('anchor.profile_key', 'in', strings(db, [...keys]))
    .where('profile.id', 'is', null)
    .where('article.id', 'is', null)
    .execute()

/** The person is known from other articles: the mend holds, without the words of this one. */
async function unquote(db: Write, anchor: Anchor, touched: Touched): Promise<void> {
  const { name, type }: Partial<About> = JSON.parse(anchor.about)
  await rewrite(db, anchor, JSON.stringify({ selectors: [], name, type }))
  const gone = db.updateTable('anchor').set({ now_key: null, found: null }).where('mend_id', '=', anchor.mend_id)
  await gone.where('place', '=', anchor.place).execute()
  if (anchor.profile_key !== null) touched.keys.add(anchor.profile_key)
}

/** A mend that has lost all that it was about. */
async function blankIfBare(db: Write, id: string, touched: Touched): Promise<void> {
  const anchors = await db.selectFrom('anchor').select(['part', 'about']).where('mend_id', '=', id).execute()
  const telling = anchors.filter(({ part }) => part !== 'person' && part !== 'other')
  if (telling.length > 0 && telling.every(({ about }) => about === BLANK)) await blankMend(db, id, touched)
}

/** What is about a person goes with them; but whom a person split from them is somebody else, and stays so. */
const blankPerson = (db: Write, anchor: Anchor & { readonly kind: MendKind }, touched: Touched): Promise<void> =>
  anchor.kind === 'split' ? blankAnchor(db, anchor) : blankMend(db, anchor.mend_id, touched)

/** Author, time and kind stay, and that it was; nothing else. */
async function blankMend(db: Write, id: string, touched: Touched): Promise<void> {
  const anchors = await db
    .selectFrom('anchor')
    .select(['mend_id', 'place', 'part', 'about', 'found', 'profile_key', 'profile_id'])
    .where('mend_id', '=', id)
    .execute()
  for (const anchor of anchors) {
    await blankAnchor(db, anchor)
    if (anchor.profile_id !== null) touched.mended.add(anchor.profile_id)
  }
  await db.updateTable('mend').set({ change: '{}', erased: 1 }).where('id', '=', id).execute()
  await blankReasons(db, id)
}

/** Where a person named another, what the extractor had is kept beside it: not the name of who is erased. */
export async function eraseAsRead(db: Write, versionId: string, profiles: readonly number[]): Promise<void> {
  const statements = db.selectFrom('statement').select(['row', 'as_read']).where('version_id', '=', versionId)
  for (const { row, as_read } of await statements.where('as_read', 'is not', null).execute()) {
    const read: Partial<StatementTable> = JSON.parse(as_read ?? '')
    if (!profiles.includes(read.profile_id ?? -1)) continue
    const unnamed = {
      profile_id: null,
      speaker_name: null,
      speaker_type: 'anonymous',
      role: null,
      org: null,
      org_key: '',
      how: 'named',
    }
    await db
      .updateTable('statement')
      .set({ as_read: JSON.stringify(unnamed) })
      .where('row', '=', row)
      .execute()
  }
  const positions = db.selectFrom('position').select(['row', 'as_read']).where('version_id', '=', versionId)
  for (const { row, as_read } of await positions.where('as_read', 'is not', null).execute()) {
    const read: Partial<PositionTable> = JSON.parse(as_read ?? '')
    if (!profiles.includes(read.via_profile_id ?? -1)) continue
    const untold = { via_profile_id: null, via_name: null, via_key: null }
    await db
      .updateTable('position')
      .set({ as_read: JSON.stringify(untold) })
      .where('row', '=', row)
      .execute()
  }
}
