import type { ArticleSummary, PersonSummary } from '../types.ts'

/** Articles of one language that tell the same event, as a list shows them. */
export interface StorySummary {
  /** Made of its first article's id. An id that was once shown leads for ever to the story in which that article is. */
  readonly id: string
  /** The headline of its first article. */
  readonly title: string | null
  readonly first: ArticleSummary
  /** Dated articles in it. */
  readonly articles: number
  /** How many different texts these are. */
  readonly texts: number
  readonly outlets: number
  /** Its latest article. */
  readonly latest: ArticleSummary
}

/** One text and all who carry it. */
export interface StoryText {
  /** Its earliest article. */
  readonly article: ArticleSummary
  /** All articles with this text, the earliest first, also those outside the story's days and those without a date. */
  readonly carriers: readonly ArticleSummary[]
  /** Why it is in the story; null for the first text, and where a person put it there. */
  readonly why: StoryTie | null
}

/** What ties an article to an earlier one. */
export interface StoryTie {
  readonly articleId: string
  /** 0 to 1: how much of what the two articles tell is the same. */
  readonly alike: number
  /** Words that both are about, the weightiest first, as this article has them. */
  readonly words: readonly string[]
}

/** An article in another language that tells the same event, as names and numbers suggest. */
export interface Elsewhere {
  readonly article: ArticleSummary
  /** The story it is in; null where it is the only one of its language. */
  readonly storyId: string | null
  readonly alike: number
}

export interface StoryView extends Omit<StorySummary, 'texts'> {
  /** The earliest first. */
  readonly texts: readonly StoryText[]
  /** Those who are quoted in it, the most quoted first; `statements` and `articles` are counted in this story alone. */
  readonly quoted: readonly PersonSummary[]
  /** The same event in other languages, the earliest first. */
  readonly elsewhere: readonly Elsewhere[]
}

/** Where one article stands among the others. */
export interface ArticleStory {
  /** Null where the record has no other article of its language that tells the same event. */
  readonly story: StorySummary | null
  /** Other articles of the story, the latest first, without those that carry the article's own text. */
  readonly others: readonly ArticleSummary[]
  /** All articles with the article's text, itself among them, the earliest first; empty where it is the only one. */
  readonly carriers: readonly ArticleSummary[]
  readonly elsewhere: readonly Elsewhere[]
  /** False where the page does not tell its day: then it is in no story. */
  readonly dated: boolean
}
