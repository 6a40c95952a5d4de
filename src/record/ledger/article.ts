import type { RecordStore } from '../store.ts'
import type { ArticleView } from '../types.ts'
import { articleView } from '../views.ts'
import type { LemmaOf } from '../words.ts'
import { denials } from './denied.ts'
import { tenseClashes } from './tenses.ts'
import type { ArticleContradiction, Compare } from './types.ts'

/** Where one article contradicts itself; null where there is no such article. Both sentences, and what was compared. */
export async function articleContradictions(
  record: RecordStore,
  articleId: string,
): Promise<ArticleContradiction[] | null> {
  const view = await articleView(record, articleId)
  return view && contradictionsWithin(view, record.lemmaOf)
}

/** The same for an article that is at hand. */
export function contradictionsWithin(
  { article, summary, entries }: Pick<ArticleView, 'article' | 'summary' | 'entries'>,
  lemmaOf: LemmaOf,
): ArticleContradiction[] {
  const said = entries.flatMap(({ content }) => content)
  const shown = ({ sentence, words }: Pick<Compare, 'sentence' | 'words'>): Compare => ({
    sentence,
    sentenceWords: article.text.slice(sentence.from, sentence.to),
    words,
  })
  return [
    ...tenseClashes(article, said, lemmaOf).map(({ done, ahead }) => ({
      kind: 'tense' as const,
      about: done.lemma,
      first: shown(done),
      second: shown(ahead),
      article: summary,
    })),
    ...denials(article, lemmaOf).map(({ about, denied, told }) => ({
      kind: 'denied' as const,
      about,
      first: shown(denied),
      second: shown(told),
      article: summary,
    })),
  ]
}
