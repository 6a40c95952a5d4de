import { sql } from 'kysely'
import type { Article } from '../reader/types.ts'
import type { Span } from '../text/types.ts'
import { packArticle, unpackArticle } from './body.ts'
import { PIECE_BREAK } from './content.ts'
import type { Erasure } from './erase.ts'
import { currentPersonId, nothingTouched } from './people.ts'
import { removeAppearances } from './removal.ts'
import { spansOf } from './rows.ts'
import type { Write } from './store.ts'
import { sha256Of } from './warc.ts'
import { fullTextOf, type LemmaOf } from './words.ts'

/** What stands in place of an erased letter: offsets of all that stays remain true. */
const BLOT = '█'

/**
 * Takes what one person says out of every version, and the person from the lists. The rest of those articles stays, with
 * the words blotted out; the stored pages that held them go.
 */
export async function erasePerson(db: Write, id: string, lemmaOf: LemmaOf): Promise<Erasure> {
  const touched = nothingTouched()
  const person = await currentPersonId(db, id)
  const profiles = await profilesOf(db, person)
  const stones: Erasure['stones'][number][] = person === null ? [] : [{ kind: 'person', id: person }]
  const articles = new Set<string>()
  const captureIds = new Set<string>()
  let statements = 0
  for (const version of await versionsWith(db, profiles)) {
    const erased = await blotVersion(db, version.id, profiles, lemmaOf)
    await removeAppearances(db, version.id, touched, profiles)
    await db.deleteFrom('statement').where('row', 'in', erased).execute()
    if (erased.length === 0) continue
    statements += erased.length
    articles.add(version.article_id)
    stones.push({ kind: 'version', id: version.id })
    for (const capture of await capturesOf(db, version.id)) captureIds.add(capture)
    await relist(db, version.article_id)
  }
  return {
    articles: articles.size,
    statements,
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

/** Blots the words of these profiles out of a version; the rows of the statements that have lost all their words. */
async function blotVersion(
  db: Write,
  versionId: string,
  profiles: readonly number[],
  lemmaOf: LemmaOf,
): Promise<number[]> {
  const all = await db
    .selectFrom('statement')
    .select(['row', 'profile_id', 'content', 'listed'])
    .where('version_id', '=', versionId)
    .execute()
  const theirs = all.filter(({ profile_id }) => profile_id !== null && profiles.includes(profile_id))
  if (theirs.length === 0) return []
  const article = await blotText(
    db,
    versionId,
    theirs.flatMap((statement) => spansOf(statement.content)),
  )
  const erased = theirs.map((statement) => statement.row)
  for (const other of all.filter((statement) => !theirs.includes(statement))) {
    const words = spansOf(other.content).map((span) => article.text.slice(span.from, span.to))
    if (words.every((piece) => /^[\s█]*$/u.test(piece))) erased.push(other.row)
    else if (words.some((piece) => piece.includes(BLOT))) await rewrite(db, other, words, article, lemmaOf)
  }
  await sql`delete from full_text where rowid in (select value from json_each(${JSON.stringify(erased)}))`.execute(db)
  return erased
}

/** The article with what stood in `spans` made unreadable, wherever it says the same again. */
async function blotText(db: Write, versionId: string, spans: readonly Span[]): Promise<Article> {
  const { body } = await db.selectFrom('version').select('body').where('id', '=', versionId).executeTakeFirstOrThrow()
  const article = unpackArticle(body)
  const pieces = spans.map(({ from, to }) => article.text.slice(from, to)).sort((a, b) => b.length - a.length)
  let text = article.text
  for (const { from, to } of spans) text = text.slice(0, from) + blot(text.slice(from, to)) + text.slice(to)
  const blotted = withoutPieces({ ...article, text }, pieces)
  await db
    .updateTable('version')
    .set({ body: packArticle(blotted), text_sha256: sha256Of(blotted.text) })
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

const blot = (words: string): string => words.replace(/[^\s█]/g, BLOT)

/** Another's statement that holds blotted words shows the blots, and is found by what is left. */
async function rewrite(
  db: Write,
  { row, listed }: { readonly row: number; readonly listed: number },
  words: readonly string[],
  { language }: Article,
  lemmaOf: LemmaOf,
): Promise<void> {
  const { exact, lemma } = fullTextOf(words.join(PIECE_BREAK), language, lemmaOf)
  await db
    .updateTable('statement')
    .set({ words: JSON.stringify(words) })
    .where('row', '=', row)
    .execute()
  if (!listed) return
  await sql`delete from full_text where rowid = ${row}`.execute(db)
  await sql`insert into full_text (rowid, exact, lemma) values (${row}, ${exact}, ${lemma})`.execute(db)
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
