/** What each language writes around an article: headings of lists, prompts, credits. Small tables, so that the reader runs in a browser. */
import { pageWords as en } from './en/page.ts'
import { pageWords as kk } from './kk/page.ts'
import { otherPageWords } from './page-words.ts'
import { pageWords as ru } from './ru/page.ts'
import { pageWords as uk } from './uk/page.ts'

/** Words in lower case, without the colon behind them. A heading counts where the line begins with it and says little more. */
export interface PageWords {
  readonly tag: string
  /** Headings over lists of other articles. */
  readonly related: readonly string[]
  readonly latest: readonly string[]
  readonly popular: readonly string[]
  /** Labels of a line of tags. */
  readonly tags: readonly string[]
  /** What stands before an author's name: "by", "автор". */
  readonly author: readonly string[]
  /** Roles that are printed with an author's name and are no part of it. */
  readonly authorRoles: readonly string[]
  /** Words between "reports" and the outlet's own name: "сообщает корреспондент X". */
  readonly ownCredit: readonly string[]
  /** Words of how long ago something was published: "5 minutes ago", "vor 5 Minuten". */
  readonly ago: readonly string[]
  /** Words that stand alone or before a name or number where they are a label, and may begin a sentence: "Advertisement". */
  readonly labels: readonly string[]
  /** Beginnings of lines that are never part of an article: share, subscribe, cookies, comments, advertisement. */
  readonly prompts: readonly string[]
  /** Words that make the last lines of an article a call to its readers, wherever they stand in the line. */
  readonly calls: readonly string[]
  /** Beginnings of picture credits and source lines. */
  readonly credits: readonly string[]
  /** Headings behind which only readers' comments follow. */
  readonly comments: readonly string[]
  /** Labels under a reader's comment that offer to answer it. */
  readonly replies: readonly string[]
}

export const pageWords: readonly PageWords[] = [ru, en, kk, uk, ...otherPageWords]
