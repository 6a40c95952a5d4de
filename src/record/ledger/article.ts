import type { Db } from '../db.ts'
import { type RecordStore, reading } from '../store.ts'
import type { ArticleView } from '../types.ts'
import { type Clashes, clashesIn, unpackClashes } from './clashes.ts'
import { tenseClashes } from './tenses.ts'
import type { ArticleContradiction, Compare } from './types.ts'

/** Where an article contradicts itself, in the version at hand. Both sentences, and what was compared. */
export async function contradictionsWithin(
  record: RecordStore,
  { article, summary, entries }: Pick<ArticleView, 'article' | 'summary' | 'entries'>,
): Promise<ArticleContradiction[]> {
  const kept = await reading(record, (db) => keptClashes(db, article.version))
  const { events, denials } = kept ?? clashesIn(article, record.lemmaOf)
  const said = entries.flatMap(({ content }) => content)
  const shown = ({ sentence, words }: Pick<Compare, 'sentence' | 'words'>): Compare => ({
    sentence,
    sentenceWords: article.text.slice(sentence.from, sentence.to),
    words,
  })
  return [
    ...tenseClashes(events, said).map(({ done, ahead }) => ({
      kind: 'tense' as const,
      about: done.lemma,
      first: shown(done),
      second: shown(ahead),
      article: summary,
    })),
    ...denials.map(({ about, denied, told }) => ({
      kind: 'denied' as const,
      about,
      first: shown(denied),
      second: shown(told),
      article: summary,
    })),
  ]
}

/** Null where they were not looked for when the version was kept, or its text was blotted since. */
async function keptClashes(db: Db, versionId: string): Promise<Clashes | null> {
  const row = await db.selectFrom('version').select('clashes').where('id', '=', versionId).executeTakeFirst()
  return row?.clashes === undefined || row.clashes === null ? null : unpackClashes(row.clashes)
}
