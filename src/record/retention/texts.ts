/**
 * Texts of articles that are let go: every word is made unreadable but those that statements, positions, people and mends
 * stand on, and what stands right around them, by which a citation finds its place. Offsets remain true, so all that was
 * read from the text is checked as before; the SHA-256 of the whole text stays, beside that of what is left.
 */
import { blot } from '../blot.ts'
import { packArticle, unpackArticle } from '../body.ts'
import type { Db, Write } from '../db.ts'
import { strings } from '../engine.ts'
import { type RecordStore, telling, writing } from '../store.ts'
import { sha256Of } from '../warc.ts'
import { type Cutoffs, dueTexts, idsOf } from './due.ts'
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
      due(record.read, cutoffs).where('version.id', '>', last).orderBy('version.id').limit(AT_ONCE).execute(),
    )
    if (rows.length === 0) return gone
    last = rows.at(-1)?.id ?? last
    gone += await writing(record, async (db) => {
      // Under the lock: what was due may have been captured again since it was found.
      const still = await due(db, cutoffs)
        .where('version.id', 'in', strings(db, idsOf(rows)))
        .execute()
      for (const { id, cutoff } of still) await letTextGo(db, id, { at: at(), days: cutoffs.daysOf(cutoff) })
      return still.length
    })
    told(`${gone} texts`)
  }
}

const due = (db: Db, cutoffs: Cutoffs) => dueTexts(db, cutoffs).select(['version.id', cutoffs.texts.as('cutoff')])

async function letTextGo(
  db: Write,
  id: string,
  { at, days }: { readonly at: string; readonly days: number },
): Promise<void> {
  const row = await db
    .selectFrom('version')
    .select(['body', 'article_id', 'clashes'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
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
}

/** Puts the whole text back in the place of one that was let go: a page with the same one was captured since. */
export async function takeTextBack(db: Write, id: string, text: string): Promise<void> {
  const { body } = await db.selectFrom('version').select('body').where('id', '=', id).executeTakeFirstOrThrow()
  await db
    .updateTable('version')
    .set({ body: packArticle({ ...unpackArticle(body), text }), let_go: null, let_go_days: null, kept_sha256: null })
    .where('id', '=', id)
    .execute()
}
