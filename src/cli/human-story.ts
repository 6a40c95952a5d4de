import { basisOf, dateOf } from '../record/dates.ts'
import type { ArticleSummary, StorySummary, StoryText, StoryView } from '../record/index.ts'
import { datedColumns } from '../server/files/columns.ts'
import type { Sheet } from './formats.ts'
import { dayIn } from './human-entry.ts'
import { counted } from './human-person.ts'
import type { Paint } from './paint.ts'
import { printable, wrap } from './wrap.ts'

/** How stories look in a list. */
export function summarySheet(paint: Paint, columns: number): Sheet<StorySummary> {
  const width = Math.min(columns, 110)
  return {
    human: (it) =>
      `${wrap(`${dayIn(it.first)} — ${paint('bold', printable(it.title ?? 'untitled'))} [${sizeOf(it)}] ${it.id}`, width, '')}\n`,
    json: (it) => it,
    csvHead: ['id', 'title', 'first', 'first_basis', 'latest', 'latest_basis', 'articles', 'texts', 'outlets'],
    csv: (it) => [
      [
        it.id,
        it.title,
        dateOf(it.first),
        basisOf(it.first),
        dateOf(it.latest),
        basisOf(it.latest),
        it.articles,
        it.texts,
        it.outlets,
      ],
    ],
  }
}

const sizeOf = ({ articles, texts, outlets }: Pick<StorySummary, 'articles' | 'texts' | 'outlets'>): string =>
  [
    counted(articles, 'article'),
    ...(texts < articles ? [counted(texts, 'text')] : []),
    counted(outlets, 'outlet'),
  ].join(' · ')

/** The texts of a story as a table: a row for each article that carries one. */
export const carrierSheet: Sheet<StoryText> = {
  human: () => '',
  json: (it) => it,
  csvHead: [
    ...datedColumns.head,
    'publisher',
    'title',
    'url',
    'file',
    'language',
    'article',
    'text',
    'alike',
    'tied_by',
  ],
  csv: ({ article, carriers, why }) =>
    carriers.map((it) => [
      ...datedColumns.row(it),
      it.publisher ?? it.domain,
      it.title,
      it.url,
      it.file,
      it.language,
      it.id,
      article.id,
      why?.alike,
      why?.words.join(', '),
    ]),
}

/** One story for a terminal. */
export function humanStory(view: StoryView, paint: Paint, columns: number): string {
  const width = Math.min(columns, 110)
  const texts = view.texts.length
  return [
    paint('bold', printable(view.title ?? 'untitled')),
    paint('dim', `${sizeOf({ ...view, texts })} · ${view.id}`),
    '',
    ...view.texts.flatMap((text) => [...textLines(text, paint, width), '']),
    ...section(
      'Quoted',
      view.quoted.map(({ name, role, org, statements }) => {
        const office = [role, org].filter((part) => part !== null && part !== '').join(', ')
        return `${name}${office === '' ? '' : `, ${office}`} (${statements})`
      }),
      width,
    ),
    ...section(
      'In other languages, by their names',
      view.elsewhere.map(({ article, storyId }) => `${lineOf(article)} ${storyId ?? article.id}`),
      width,
    ),
  ].join('\n')
}

function textLines({ article, carriers, why }: StoryText, paint: Paint, width: number): string[] {
  const others = carriers.filter(({ id }) => id !== article.id)
  return [
    wrap(printable(lineOf(article)), width, ''),
    ...others.map((it) => wrap(`the same text: ${printable(lineOf(it))}`, width, '    ')),
    ...(why === null || why.words.length === 0
      ? []
      : [paint('dim', wrap(printable(`tied by: ${why.words.join(', ')}`), width, '    '))]),
  ]
}

const lineOf = (article: ArticleSummary): string => {
  const day = dayIn(article)
  const outlet = article.publisher ?? article.domain ?? article.file ?? 'unknown outlet'
  return `${day} — ${outlet} — ${article.title ?? 'untitled'}`
}

const section = (title: string, lines: readonly string[], width: number): string[] =>
  lines.length === 0 ? [] : [title, ...lines.map((line) => wrap(printable(line), width, '  ')), '']
