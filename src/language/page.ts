/** What each language writes around an article: headings of lists, prompts, credits. Small tables, so that the reader runs in a browser. */
import { pageWords as en } from './en/page.ts'
import { pageWords as kk } from './kk/page.ts'
import { otherPageWords } from './page-words.ts'
import { pageWords as ru } from './ru/page.ts'
import type { PageWords } from './tables.ts'
import { pageWords as uk } from './uk/page.ts'

export const pageWords: readonly PageWords[] = [ru, en, kk, uk, ...otherPageWords]
