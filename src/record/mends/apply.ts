import { sql } from 'kysely'
import type { Article } from '../../reader/types.ts'
import { unpackArticle } from '../body.ts'
import type { Db, Write } from '../db.ts'
import { numbers } from '../engine.ts'
import { countVersion } from '../listing.ts'
import { indexStatements } from '../marks.ts'
import { PIECE_BREAK } from '../pieces.ts'
import { prepared } from '../prepared.ts'
import type { Touched } from '../touched.ts'
import { fullTextOf, type LemmaOf } from '../words.ts'
import { type Appearing, appearingIn, moveApart, moveBack } from './apart.ts'
import { personMeant, positionMeant, statementMeant } from './find.ts'
import { changeOf } from './refs.ts'
import { rejectPositions, rejectStatements, takeRejectedBack } from './rejected.ts'
import { nameSpeaker, takeSpeakersBack } from './speakers.ts'
import { type About, BLANK, STORY_PARTS } from './types.ts'

/** One version of an article, whose rows are to follow the mends. */
export interface Version {
  readonly id: string
  /** 1 for the current one. */
  readonly listed: 0 | 1
  readonly article: Pick<Article, 'id' | 'text' | 'language'>
}

/** Brings all versions of an article to what the extractor says and the mends in force make of it. */
export async function mendArticle(db: Write, articleId: string, lemmaOf: LemmaOf, touched: Touched): Promise<void> {
  const shown = await db.selectFrom('article').select('version_id').where('id', '=', articleId).executeTakeFirst()
  const versions = await db.selectFrom('version').select(['id', 'body']).where('article_id', '=', articleId).execute()
  for (const { id, body } of versions) {
    const version: Version = { id, article: unpackArticle(body), listed: id === shown?.version_id ? 1 : 0 }
    if (version.listed === 1) await countVersion(db, id, -1, touched)
    const before = await speakersIn(db, id)
    await takeRejectedBack(db, { id, language: version.article.language, listed: version.listed }, lemmaOf)
    await takeSpeakersBack(db, id, touched)
    await moveBack(db, id, touched)
    await applyMends(db, version, touched)
    if (version.listed === 0) continue
    await markAnew(db, version, before, lemmaOf)
    await countVersion(db, id, 1, touched)
  }
  const statements = db
    .selectFrom('statement')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('article_id', '=', articleId)
    .where('listed', '=', 1)
  await db.updateTable('article').set({ statements }).where('id', '=', articleId).execute()
}

type Speakers = ReadonlyMap<number, number | null>

/** Whose words the statements of a version are, by row. */
async function speakersIn(db: Db, versionId: string): Promise<Speakers> {
  const statements = db.selectFrom('statement').select(['row', 'profile_id']).where('version_id', '=', versionId)
  return new Map((await statements.execute()).map(({ row, profile_id }) => [row, profile_id]))
}

/** The full text finds by speaker: what is somebody else's now goes in again, with another mark. */
async function markAnew(db: Write, { id, article }: Version, before: Speakers, lemmaOf: LemmaOf): Promise<void> {
  const changed = [...(await speakersIn(db, id))].flatMap(([row, profile]) =>
    before.get(row) === profile ? [] : [row],
  )
  if (changed.length === 0) return
  const rows = numbers(db, changed)
  const words = await db.selectFrom('statement').select(['row', 'words']).where('row', 'in', rows).execute()
  await sql`delete from full_text where rowid in ${rows}`.execute(db)
  await indexStatements(
    db,
    words.map(({ row, words }) => ({ row, ...fullTextOf(wordsIn(words), article.language, lemmaOf) })),
  )
}

const wordsIn = (json: string): string => (JSON.parse(json) as string[]).join(PIECE_BREAK)

/** Makes the mends in force on what the extractor found in a version, which is not yet counted. */
export async function applyMends(db: Write, version: Version, touched: Touched): Promise<void> {
  const anchors = await anchorsIn(db, version.article.id)
  if (anchors.length === 0) return
  const found = await findAll(db, version, anchors)
  for (const { mendId, moved } of apartIn(found)) await moveApart(db, version.id, moved, mendId, touched)
  // Of several names for one speaker the last holds.
  const named = new Map(found.statements.filter(({ kind }) => kind === 'name').map((it) => [it.row, it]))
  for (const [row, { mendId, change }] of named)
    await nameSpeaker(db, version, row, { mendId, change: changeOf(change) }, touched)
  await rejectStatements(db, rejected(found.statements))
  await rejectPositions(db, rejected(found.positions))
  if (version.listed === 1) await noteFound(db, found.all, touched)
}

/** All that people say of an article, undone or not, the first first. */
export const anchorsIn = (db: Db, articleId: string) => anchorsOf(db, { article: articleId })

const anchorsOf = prepared<{ article: string }>()((db, { value }) =>
  db
    .selectFrom('anchor')
    .innerJoin('mend', 'mend.id', 'anchor.mend_id')
    .select(['mend.id as mendId', 'mend.kind', 'mend.change', 'anchor.place', 'anchor.part', 'anchor.active'])
    .select(['anchor.about', 'anchor.found', 'anchor.now_key as nowKey', 'anchor.profile_key as profileKey'])
    .where('anchor.article_id', '=', value('article'))
    .where('anchor.about', '!=', BLANK)
    .where('anchor.part', 'not in', STORY_PARTS)
    .orderBy('mend.at')
    .orderBy('mend.id')
    .orderBy('anchor.place'),
)

type Anchor = Awaited<ReturnType<typeof anchorsIn>>[number]
/** An anchor in force and the row that it means. */
type At = Pick<Anchor, 'mendId' | 'kind' | 'change'> & { readonly row: number }

interface Found {
  readonly statements: readonly At[]
  readonly positions: readonly At[]
  readonly mentions: readonly (At & { readonly there: Appearing })[]
  readonly appearing: readonly Appearing[]
  readonly all: readonly { readonly anchor: Anchor; readonly id: string | null; readonly key: string | null }[]
}

/** What the anchors of an article mean in one version of it. */
export async function findAll(db: Db, { id, article }: Version, anchors: readonly Anchor[]): Promise<Found> {
  const statements = await db
    .selectFrom('statement')
    .select(['id', 'row', 'content', 'cue_words', 'source_words'])
    .where('version_id', '=', id)
    .orderBy('place')
    .execute()
  const positions = await db
    .selectFrom('position')
    .select(['id', 'row', 'cue', 'target', 'holder_key', 'stance'])
    .where('version_id', '=', id)
    .orderBy('place')
    .execute()
  const appearing = await appearingIn(db, id)
  const all = anchors.map((anchor) => {
    const about: About = JSON.parse(anchor.about)
    if (anchor.part === 'statement')
      return { anchor, there: statementMeant(article.text, about, statements), key: null }
    if (anchor.part === 'position') return { anchor, there: positionMeant(article.text, about, positions), key: null }
    const there = personMeant(article.text, about, appearing)
    return { anchor, there, key: there?.key ?? null }
  })
  const at = (part: Anchor['part']): At[] =>
    all.flatMap(({ anchor, there }) =>
      anchor.part === part && anchor.active === 1 && there ? [{ ...anchor, row: there.row }] : [],
    )
  return {
    statements: at('statement'),
    positions: at('position'),
    mentions: at('mention').flatMap((it) => {
      const there = appearing.find(({ row }) => row === it.row)
      return there ? [{ ...it, there }] : []
    }),
    appearing,
    all: all.map(({ anchor, there, key }) => ({ anchor, id: there?.id ?? null, key })),
  }
}

const rejected = (found: readonly At[]): number[] => found.flatMap(({ kind, row }) => (kind === 'reject' ? [row] : []))

/** Who goes apart: all of one profile go together, and the last split that names them takes them. */
function apartIn({ mentions, appearing }: Found): { mendId: string; moved: Appearing[] }[] {
  const splits = new Map(mentions.map(({ mendId, there }) => [there.profile_id, mendId]))
  return [...splits].map(([profile, mendId]) => ({
    mendId,
    moved: appearing.filter(({ profile_id }) => profile_id === profile),
  }))
}

/** Notes what each anchor means in the current version, for the log and for those who are meant as persons. */
async function noteFound(db: Write, all: Found['all'], touched: Touched): Promise<void> {
  for (const { anchor, id, key } of all) {
    if (anchor.found === id && anchor.nowKey === key) continue
    if (anchor.profileKey !== null) touched.keys.add(anchor.profileKey)
    await db
      .updateTable('anchor')
      .set({ found: id, now_key: key })
      .where('mend_id', '=', anchor.mendId)
      .where('place', '=', anchor.place)
      .execute()
  }
}
