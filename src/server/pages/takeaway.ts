import { html } from 'hono/html'
import { address } from '../addresses.ts'
import type { Html, Look } from '../types.ts'

/** What a page lists, as files and as a feed, under the same filters. */
export interface TakeAway {
  /** Of the export and of the feed. */
  readonly list: 'statements' | 'positions'
  readonly parameters: Readonly<Record<string, string | undefined>>
}

export const feedOf = ({ list, parameters }: TakeAway): string => address(`/feeds/${list}.atom`, parameters)

/** The list leaves as a file or as a feed. */
export function takeAway({ messages: { comfort } }: Look, { list, parameters }: TakeAway): Html {
  const files = ['csv', 'jsonl', 'parquet', ...(list === 'statements' ? ['bib'] : [])]
  return html`<p class="take-away">${comfort.take} ${files.map((form) => html`<a href="${address(`/export/${list}.${form}`, parameters)}" rel="nofollow">${names[form]}</a> `)}
${comfort.follow} <a href="${address(`/feeds/${list}.atom`, parameters)}">Atom</a> <a href="${address(`/feeds/${list}.json`, parameters)}">JSON</a></p>`
}

const names: Readonly<Record<string, string>> = { csv: 'CSV', jsonl: 'JSONL', parquet: 'Parquet', bib: 'BibTeX' }
