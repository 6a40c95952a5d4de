import { quoteSelector } from '../../text/index.ts'
import type { Span } from '../../text/types.ts'
import { unpackArticle } from '../body.ts'
import type { Write } from '../db.ts'
import { nullsFirst } from '../engine.ts'
import { currentPersonId } from '../people.ts'
import { oneSpan, spansOf } from '../rows.ts'
import type { AnchorTable } from '../tables.ts'
import { appearingIn } from './apart.ts'
import { type About, type AnchorPart, MendError } from './types.ts'

/** An anchor as it is made: what it means now is found when it is kept. */
export interface NewAnchor extends Pick<AnchorTable, 'article_id' | 'profile_key'> {
  readonly part: AnchorPart
  readonly about: About
  /** Of an issue its id; what else is meant is found when the anchor is kept. */
  readonly found?: string
}

/** The words of a statement, with its cue and source to tell it from others at the same words. */
export async function statementAnchor(db: Write, id: string): Promise<NewAnchor> {
  const row = await db
    .selectFrom('statement')
    .select(['article_id', 'version_id', 'content', 'cue_words', 'source_words'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw notFound(id)
  const selectors = await quoted(db, row.version_id, spansOf(row.content))
  return {
    part: 'statement',
    article_id: row.article_id,
    profile_key: null,
    about: { selectors, cue: row.cue_words, source: row.source_words },
  }
}

export async function positionAnchor(db: Write, id: string): Promise<NewAnchor> {
  const row = await db
    .selectFrom('position')
    .select(['article_id', 'version_id', 'cue', 'target', 'holder_name', 'stance'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw notFound(id)
  const selectors = await quoted(db, row.version_id, [oneSpan(row.cue), ...spansOf(row.target)])
  return {
    part: 'position',
    article_id: row.article_id,
    profile_key: null,
    about: { selectors, name: row.holder_name, stance: row.stance },
  }
}

const kindsOfProfiles = ['full', 'body', 'weak', 'apart', 'alone'] as const

/**
 * A person, by the profile that says most, and a mention of it for the day when no article has a profile of that name
 * any more. `inArticle`: where the person appears there, by the profile that it has there.
 */
export async function personAnchor(db: Write, part: 'person' | 'other', id: string): Promise<NewAnchor> {
  const person = await personId(db, id)
  const profiles = await db
    .selectFrom('profile')
    .select(['id', 'key', 'kind', 'articles', 'least'])
    .where('person_id', '=', person)
    .execute()
  const rank = (kind: (typeof profiles)[number]['kind']): number => kindsOfProfiles.indexOf(kind)
  const [profile] = profiles.sort(
    (a, b) => rank(a.kind) - rank(b.kind) || b.articles - a.articles || (a.key < b.key ? -1 : 1),
  )
  const seen = await db
    .selectFrom('appearance')
    .innerJoin('version', 'version.id', 'appearance.version_id')
    .select(['appearance.name', 'appearance.type', 'appearance.mentions', 'version.id', 'version.article_id'])
    .where('appearance.profile_id', '=', profile?.id ?? -1)
    .orderBy('appearance.mend_id', nullsFirst) // those whom the extractor found come first
    .orderBy('appearance.id')
    .executeTakeFirst()
  if (!profile || !seen) throw notFound(id)
  const about = await mention(db, seen.id, seen)
  return { part, article_id: seen.article_id, profile_key: profile.key, about }
}

/** The person's id as it is now. */
export async function personId(db: Write, id: string): Promise<string> {
  const person = await currentPersonId(db, id)
  if (person === null) throw notFound(id)
  return person
}

/** Where a person appears in the article that is named, or as who says the statement that is named; by appearance. */
export async function mentionAnchors(db: Write, person: string, id: string): Promise<Map<number, NewAnchor>> {
  const { article_id, version_id, profile_id } = await placeOf(db, id)
  const anchors = new Map<number, NewAnchor>()
  for (const seen of await appearingIn(db, version_id)) {
    if (seen.person_id !== person || (profile_id !== null && seen.profile_id !== profile_id)) continue
    const about = await mention(db, version_id, seen)
    anchors.set(seen.row, { part: 'mention', article_id, profile_key: null, about })
  }
  if (anchors.size === 0) throw new MendError('wrong', id, `${id}: ${person} does not appear there`)
  return anchors
}

/** The version that is shown of an article, or the one that a statement stands in. */
async function placeOf(
  db: Write,
  id: string,
): Promise<{ article_id: string; version_id: string; profile_id: number | null }> {
  if (id.startsWith('a')) {
    const article = await db.selectFrom('article').select('version_id').where('id', '=', id).executeTakeFirst()
    if (article) return { article_id: id, version_id: article.version_id, profile_id: null }
  }
  const statement = await db
    .selectFrom('statement')
    .select(['article_id', 'version_id', 'profile_id'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!statement) throw notFound(id)
  return statement
}

interface Seen {
  readonly name: string
  readonly type: string
  readonly mentions: string
}

async function mention(db: Write, versionId: string, { name, type, mentions }: Seen): Promise<About> {
  return {
    selectors: await quoted(db, versionId, spansOf(mentions).slice(0, 1)),
    name,
    type: type as About['type'] & {},
  }
}

async function quoted(db: Write, versionId: string, spans: readonly Span[]): Promise<About['selectors']> {
  const { body } = await db.selectFrom('version').select('body').where('id', '=', versionId).executeTakeFirstOrThrow()
  const { text } = unpackArticle(body)
  return spans.map((span) => quoteSelector(text, span))
}

export const notFound = (id: string): MendError => new MendError('not-found', id, `${id} is not in the record`)
