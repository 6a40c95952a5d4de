import { html } from 'hono/html'
import { address } from '../addresses.ts'
import type { ExportKind } from '../files/exports.ts'
import type { Html, Look } from '../types.ts'

/** What a page lists, as files and as a feed, under the same filters. */
export interface TakeAway {
  /** Of the export. */
  readonly list: ExportKind
  readonly parameters?: Readonly<Record<string, string | undefined>>
}

export const feedOf = ({ list, parameters = {} }: TakeAway): string => address(`/feeds/${list}.atom`, parameters)

/** The list leaves as a file, and as a feed where there is one of it. */
export function takeAway(look: Look, { list, parameters = {} }: TakeAway): Html {
  const { take } = look.messages.comfort
  const files = forms[list].map(
    (form) => html`<a href="${address(`/export/${list}.${form}`, parameters)}" rel="nofollow">${names[form]}</a> `,
  )
  const feed = followed.includes(list) ? feedLinks(look, `/feeds/${list}`, parameters) : ''
  return html`<p class="take-away">${take} ${files}
${feed}</p>`
}

/** A list of which there are feeds alone, by its path without the form. */
export const follow = (look: Look, path: string, parameters: TakeAway['parameters'] = {}): Html =>
  html`<p class="take-away">${feedLinks(look, path, parameters)}</p>`

const feedLinks = (
  { messages: { comfort } }: Look,
  path: string,
  parameters: NonNullable<TakeAway['parameters']>,
): Html =>
  html`${comfort.follow} <a href="${address(`${path}.atom`, parameters)}">Atom</a> <a href="${address(`${path}.json`, parameters)}">JSON</a>`

/** Lists of which there is a feed, too. */
const followed: readonly ExportKind[] = ['statements', 'positions', 'articles']
const tables = ['csv', 'jsonl', 'parquet']
const forms: Readonly<Record<ExportKind, readonly string[]>> = {
  statements: [...tables, 'bib'],
  positions: tables,
  people: [...tables, 'ftm.json'],
  articles: tables,
  outlets: tables,
  mends: tables,
}
const names: Readonly<Record<string, string>> = {
  csv: 'CSV',
  jsonl: 'JSONL',
  parquet: 'Parquet',
  bib: 'BibTeX',
  'ftm.json': 'FollowTheMoney',
}
