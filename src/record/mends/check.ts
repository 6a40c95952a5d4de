import { unpackArticle } from '../body.ts'
import type { Db } from '../db.ts'
import type { Fault } from '../types.ts'
import { anchorsIn, findAll } from './apply.ts'
import { mendId } from './id.ts'

/** Mends that are not what was signed, and anchors that mean something else than they would if looked for now. */
export async function* mendFaults(db: Db): AsyncGenerator<Fault> {
  const mends = await db.selectFrom('mend').selectAll().where('erased', '=', 0).orderBy('id').execute()
  for (const mend of mends) {
    const anchors = await db.selectFrom('anchor').selectAll().where('mend_id', '=', mend.id).orderBy('place').execute()
    if (mendId(mend, anchors) !== mend.id)
      yield { what: 'mend-changed', id: mend.id, detail: 'it is not what was signed any more' }
  }
  const articles = await db.selectFrom('anchor').select('article_id').distinct().orderBy('article_id').execute()
  for (const { article_id } of articles) yield* anchorFaults(db, article_id)
}

async function* anchorFaults(db: Db, articleId: string): AsyncGenerator<Fault> {
  const shown = await db
    .selectFrom('article')
    .innerJoin('version', 'version.id', 'article.version_id')
    .select(['version.id', 'version.body'])
    .where('article.id', '=', articleId)
    .executeTakeFirst()
  if (!shown) return
  const article = readable(shown.body)
  if (!article) return // a fault of the version, told there
  const anchors = await anchorsIn(db, articleId)
  const { all } = await findAll(db, { id: shown.id, listed: 1, article }, anchors)
  for (const { anchor, id } of all)
    if (anchor.found !== id) {
      const detail = `its anchor ${anchor.place} means ${anchor.found ?? 'nothing'}, and its words lead to ${id ?? 'nothing'}`
      yield { what: 'mend-changed', id: anchor.mendId, detail }
    }
}

function readable(body: Uint8Array): ReturnType<typeof unpackArticle> | undefined {
  try {
    return unpackArticle(body)
  } catch {
    return undefined
  }
}
