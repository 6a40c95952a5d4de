/**
 * Texts of articles that are let go: every word is made unreadable but those that statements, positions, people and mends
 * stand on, and what stands right around them, by which a citation finds its place. Offsets remain true, so all that was
 * read from the text is checked as before; the SHA-256 of the whole text stays, beside that of what is left.
 */
import { blot } from '../blot.ts'
import { packArticle, unpackArticle } from '../body.ts'
import { type RecordStore, telling, type Write, writing } from '../store.ts'
import { sha256Of } from '../warc.ts'
import { type Cutoffs, dueTexts } from './due.ts'
import { evidenceOf } from './evidence.ts'

const AT_ONCE = 20

/** Lets go of the texts that are due; gives how many. */
export async function letTextsGo(
  record: RecordStore,
  cutoffs: Cutoffs,
  { at, told }: { readonly at: () => string; readonly told: (what: string) => void },
): Promise<number> {
  let gone = 0
  for (let last = ''; ; ) {
    const rows = await telling(record, () =>
      dueTexts(record.read, cutoffs)
        .select(['version.id', cutoffs.texts.as('cutoff')])
        .where('version.id', '>', last)
        .orderBy('version.id')
        .limit(AT_ONCE)
        .execute(),
    )
    if (rows.length === 0) return gone
    last = rows.at(-1)?.id ?? last
    gone += await writing(record, async (db) => {
      let count = 0
      for (const { id, cutoff } of rows)
        if (await letTextGo(db, id, { at: at(), days: cutoffs.daysOf(cutoff) })) count += 1
      return count
    })
    told(`${gone} texts`)
  }
}

/** False where it is gone by now. */
async function letTextGo(
  db: Write,
  id: string,
  { at, days }: { readonly at: string; readonly days: number },
): Promise<boolean> {
  const row = await db
    .selectFrom('version')
    .select(['body', 'article_id', 'clashes'])
    .where('id', '=', id)
    .where('let_go', 'is', null)
    .executeTakeFirst()
  if (!row) return false
  const article = unpackArticle(row.body)
  let [text, end] = ['', 0]
  for (const { from, to } of await evidenceOf(
    db,
    { id, articleId: row.article_id, clashes: row.clashes },
    article.text,
  )) {
    text += blot(article.text.slice(end, from)) + article.text.slice(from, to)
    end = to
  }
  text += blot(article.text.slice(end))
  await db
    .updateTable('version')
    .set({ body: packArticle({ ...article, text }), let_go: at, let_go_days: days, kept_sha256: sha256Of(text) })
    .where('id', '=', id)
    .execute()
  return true
}
