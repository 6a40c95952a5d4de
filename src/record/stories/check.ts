import { unpackArticle } from '../body.ts'
import type { Db } from '../db.ts'
import { numbers } from '../engine.ts'
import type { Fault } from '../types.ts'
import { wordsOf } from '../words.ts'
import { unpackTerms } from './gist.ts'
import { mendedStories } from './mended.ts'
import { concerned } from './settle.ts'
import { packSketch, sketchOf } from './sketch.ts'

const ROWS_AT_ONCE = 100

/** What is wrong with stories: articles placed by another text than their own, terms that are missing, firsts that are none. */
export async function* storyFaults(db: Db): AsyncGenerator<Fault> {
  for (let last = 0; ; ) {
    const rows = await placedAfter(db, last)
    if (rows.length === 0) return
    for (const row of rows) {
      last = row.row
      for (const detail of [sketchFault(row), await termsFault(db, row), firstFault(row), await storyFault(db, row)])
        if (detail !== undefined) yield { what: 'story-changed', id: row.article_id, detail }
    }
  }
}

type Row = Awaited<ReturnType<typeof placedAfter>>[number]

const placedAfter = (db: Db, row: number) =>
  db
    .selectFrom('gist')
    .leftJoin('article', 'article.id', 'gist.article_id')
    .leftJoin('version', 'version.id', 'article.version_id')
    .leftJoin('gist as opening', 'opening.row', 'gist.first')
    .leftJoin('gist as origin', 'origin.row', 'gist.carries')
    .select(['gist.row', 'gist.article_id', 'gist.day', 'gist.terms', 'gist.sketch', 'gist.first', 'gist.carries'])
    .select('gist.story')
    .select(['version.body', 'version.let_go', 'opening.first as first_of_first', 'origin.carries as text_of_text'])
    .where('gist.row', '>', row)
    .orderBy('gist.row')
    .limit(ROWS_AT_ONCE)
    .execute()

function sketchFault({ body, let_go, sketch }: Row): string | undefined {
  if (body === null) return 'it stands in a story and is not in the record'
  if (let_go !== null) return undefined // it goes on being compared by the text that it had
  const now = sketchNow(body)
  if (now === undefined) return undefined // told as a text that cannot be read
  return (now === null ? sketch === null : sketch !== null && Buffer.compare(now, sketch) === 0)
    ? undefined
    : 'it is compared with other texts by a text that is not its own'
}

function sketchNow(body: Uint8Array): Uint8Array | null | undefined {
  try {
    const sketch = sketchOf(wordsOf(unpackArticle(body).text))
    return sketch && packSketch(sketch)
  } catch {
    return undefined
  }
}

async function termsFault(db: Db, { row, day, terms }: Row): Promise<string | undefined> {
  if (day === null) return undefined
  const expected = unpackTerms(terms).map(({ term }) => term)
  const { count } = await db
    .selectFrom('gist_term')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('term', 'in', numbers(db, expected))
    .where('day', '=', day)
    .where('gist', '=', row)
    .executeTakeFirstOrThrow()
  return count === expected.length
    ? undefined
    : `${count} of its ${expected.length} terms are kept: articles like it may not be found`
}

const firstFault = ({ first, first_of_first, carries, text_of_text }: Row): string | undefined =>
  first === first_of_first && carries === text_of_text
    ? undefined
    : 'the first article of its story, or the first with its text, is not there'

/** Of a story that people merged or split all is decided anew; any other is shown as it was read. */
async function storyFault(db: Db, { row, day, first, story }: Row): Promise<string | undefined> {
  const { told, mends } = day === null ? { told: [], mends: [] } : await concerned(db, new Set([first, story]))
  const expected = mends.length === 0 ? first : mendedStories(told, mends).get(row)
  return story === expected ? undefined : 'it is shown in another story than mends and words lead to'
}
