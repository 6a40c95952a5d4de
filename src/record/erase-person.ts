import { sql } from 'kysely'
import type { Article } from '../reader/types.ts'
import type { Span } from '../text/types.ts'
import { BLOT, blot, isBlotted } from './blot.ts'
import { packArticle, unpackArticle } from './body.ts'
import type { Write } from './db.ts'
import { numbers } from './engine.ts'
import { blotPositions, positionsOf } from './erase-positions.ts'
import type { Erasure } from './erasure.ts'
import { indexStatements } from './marks.ts'
import { eraseAsRead, eraseMendsOfPerson, erasingOf } from './mends/erase.ts'
import { currentPersonId } from './people.ts'
import { cut, PIECE_BREAK } from './pieces.ts'
import { keepWordings, releaseWordings, wordingContent } from './quotation/keeping.ts'
import { removeAppearances, removePositions } from './removal.ts'
import { spanOf, spansOf } from './rows.ts'
import { eraseSearches } from './searches/erase.ts'
import { placeCurrent } from './stories/fill.ts'
import { nothingTouched } from './touched.ts'
import { sha256Of } from './warc.ts'
import { fullTextOf, type LemmaOf } from './words.ts'

/**
 * Takes what one person says, and where they stand, out of every version, and the person from the lists. The rest of
 * those articles stays, with the words blotted out; the stored pages that held them go.
 */
export async function erasePerson(db: Write, id: string, lemmaOf: LemmaOf): Promise<Erasure> {
  const touched = nothingTouched()
  const person = await currentPersonId(db, id)
  const profiles = await profilesOf(db, person)
  const erasing = await erasingOf(db, profiles)
  const stones: Erasure['stones'][number][] = person === null ? [] : [{ kind: 'person', id: person }]
  const articles = new Set<string>()
  const captureIds = new Set<string>()
  let [statements, positions] = [0, 0]
  for (const version of await versionsWith(db, profiles)) {
    await eraseAsRead(db, version.id, profiles)
    const erased = await blotVersion(db, version.id, profiles, lemmaOf)
    await removeAppearances(db, version.id, touched, profiles)
    await releaseWordings(db, erased.statements)
    await db.deleteFrom('statement').where('row', 'in', erased.statements).execute()
    if (erased.statements.length === 0 && erased.positions === 0) continue
    statements += erased.statements.length
    positions += erased.positions
    articles.add(version.article_id)
    stones.push({ kind: 'version', id: version.id })
    for (const capture of await capturesOf(db, version.id)) captureIds.add(capture)
    await relist(db, version.article_id)
    await placeCurrent(db, version.article_id, lemmaOf)
  }
  await eraseMendsOfPerson(db, erasing, articles, touched)
  await eraseSearches(db, erasing.named, new Set([id, person, ...erasing.appearances]))
  return {
    articles: articles.size,
    statements,
    positions,
    captures: captureIds.size,
    captureIds: [...captureIds],
    stones,
    touched,
  }
}

const profilesOf = async (db: Write, person: string | null): Promise<number[]> =>
  (
    await db
      .selectFrom('profile')
      .select('id')
      .where('person_id', '=', person ?? '')
      .execute()
  ).map(({ id }) => id)

const versionsWith = (db: Write, profiles: readonly number[]) =>
  db
    .selectFrom('appearance')
    .innerJoin('version', 'version.id', 'appearance.version_id')
    .select(['version.id', 'version.article_id'])
    .distinct()
    .where('appearance.profile_id', 'in', profiles)
    .execute()

const capturesOf = async (db: Write, version: string): Promise<string[]> =>
  (await db.selectFrom('sighting').select('capture_id').where('version_id', '=', version).execute()).map(
    (sighting) => sighting.capture_id,
  )

/** What went from a version: the rows of the statements that have lost all their words, and how many positions. */
interface Blotted {
  readonly statements: readonly number[]
  readonly positions: number
}

/** Blots the words of these profiles, and what they hold a position on, out of a version. */
async function blotVersion(
  db: Write,
  versionId: string,
  profiles: readonly number[],
  lemmaOf: LemmaOf,
): Promise<Blotted> {
  const all = await db
    .selectFrom('statement')
    .select(['row', 'profile_id', 'content', 'cue', 'source', 'listed'])
    .where('version_id', '=', versionId)
    .execute()
  const theirs = all.filter(({ profile_id }) => profile_id !== null && profiles.includes(profile_id))
  const held = await positionsOf(db, versionId, profiles)
  if (theirs.length === 0 && held.rows.length === 0) return { statements: [], positions: 0 }
  const said = theirs.flatMap((statement) => spansOf(statement.content))
  const article = await blotText(db, versionId, said, held.spans)
  const erased = theirs.map((statement) => statement.row)
  for (const other of all.filter((statement) => !theirs.includes(statement)))
    if (await blotStatement(db, other, article, lemmaOf)) erased.push(other.row)
  await sql`delete from full_text where rowid in ${numbers(db, erased)}`.execute(db)
  await removePositions(db, held.rows)
  const others = await blotPositions(db, versionId, article, lemmaOf)
  return { statements: erased, positions: held.rows.length + others }
}

/** The article with what stood in `said` made unreadable, wherever it says the same again, and what stood in `held`. */
async function blotText(db: Write, versionId: string, said: readonly Span[], held: readonly Span[]): Promise<Article> {
  const { body } = await db.selectFrom('version').select('body').where('id', '=', versionId).executeTakeFirstOrThrow()
  const article = unpackArticle(body)
  const pieces = said.map((span) => cut(article.text, span)).sort((a, b) => b.length - a.length)
  let text = article.text
  for (const { from, to } of [...said, ...held])
    text = text.slice(0, from) + blot(text.slice(from, to)) + text.slice(to)
  const blotted = withoutPieces({ ...article, text }, pieces)
  await db
    .updateTable('version')
    .set({ body: packArticle(blotted), text_sha256: sha256Of(blotted.text), kept_sha256: null, clashes: null })
    .where('id', '=', versionId)
    .execute()
  return blotted
}

/** A headline or description often repeats a quotation: its words go there too. */
function withoutPieces(article: Article, pieces: readonly string[]): Article {
  const without = (value: string): string =>
    pieces.reduce((left, piece) => (piece.length < 4 ? left : left.replaceAll(piece, blot(piece))), value)
  const clean: Article = JSON.parse(JSON.stringify(article), (_, value: unknown) =>
    typeof value === 'string' ? without(value) : value,
  )
  return clean
}

interface OtherStatement {
  readonly row: number
  readonly content: string
  readonly cue: string | null
  readonly source: string | null
  readonly listed: number
}

/** Another's statement that holds blotted words shows the blots, and is found by what is left; true where nothing is. */
async function blotStatement(
  db: Write,
  { row, content, cue, source, listed }: OtherStatement,
  { text, language }: Article,
  lemmaOf: LemmaOf,
): Promise<boolean> {
  const words = spansOf(content).map((span) => cut(text, span))
  if (words.every(isBlotted)) return true
  const [cueWords, sourceWords] = [cue, source].map((json) => {
    const span = spanOf(json)
    return span && cut(text, span)
  })
  if (![...words, cueWords, sourceWords].some((piece) => piece?.includes(BLOT))) return false
  await db
    .updateTable('statement')
    .set({ words: JSON.stringify(words), cue_words: cueWords ?? null, source_words: sourceWords ?? null })
    .where('row', '=', row)
    .execute()
  await releaseWordings(db, [row])
  await keepWordings(db, [{ row, wording: wordingContent(words, language, lemmaOf) }])
  if (!listed) return false
  const { exact, lemma } = fullTextOf(words.join(PIECE_BREAK), language, lemmaOf)
  await sql`delete from full_text where rowid = ${row}`.execute(db)
  await indexStatements(db, [{ row, exact, lemma }])
  return false
}

/** The article's line in lists: its headline as it is now, and the statements left. */
async function relist(db: Write, articleId: string): Promise<void> {
  const shown = await db
    .selectFrom('version')
    .innerJoin('article', 'article.version_id', 'version.id')
    .select('version.body')
    .where('article.id', '=', articleId)
    .executeTakeFirst()
  const statements = sql<number>`(select count(*) from statement where article_id = article.id and listed = 1)`
  await db
    .updateTable('article')
    .set({ title: shown ? unpackArticle(shown.body).title : null, statements })
    .where('id', '=', articleId)
    .execute()
}
