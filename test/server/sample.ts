import type { Article, Block } from '../../src/reader/types.ts'
import type {
  ArticleSummary,
  ArticleView,
  PersonSummary,
  PersonView,
  RecordEntry,
  StatementView,
} from '../../src/record/types.ts'
import type { Span } from '../../src/text/types.ts'

/** An invented article: the Foreign Ministry of Veldoria on the river conference, as "Вестник Приозёрья" printed it. */
const paragraphs = [
  'В министерстве иностранных дел Вельдории объяснили, почему страна не поедет на речную конференцию.',
  '«Мы исходим из собственного графика и собственных интересов», — заявила официальный представитель МИД Вельдории Лада Ремизова.',
  'Она добавила, что Вельдория готова обсуждать воду реки Ирты в любом другом месте.',
  '«Президент Орсен сказал нам ещё весной: «Ирта течёт для всех». Мы не отступим от этих слов, — подчеркнула Ремизова. — Но и торопить нас не надо».',
  'Участие будет рассмотрено позднее, когда появится повестка, — отметила она.',
  'По словам источника в делегации соседней Тамарии, приглашение останется в силе.',
]

export const sampleText = paragraphs.join('\n\n')

/** Where the words stand; where they stand several times, with neighbours: "отметила [она]". */
export function spanOf(marked: string, text = sampleText): Span {
  const words = marked.replace(/[[\]]/g, '')
  const from = text.indexOf(words)
  if (from < 0 || text.indexOf(words, from + 1) >= 0) throw new Error(`"${words}" does not stand in the sample once`)
  const opening = marked.indexOf('[')
  if (opening < 0) return { from, to: from + words.length }
  return { from: from + opening, to: from + marked.indexOf(']') - 1 }
}

const wordsOf = (marked: string): string => /\[(.*)\]/.exec(marked)?.[1] ?? marked

const id = (letter: string, digit: number): string => letter + String(digit).padStart(24, '0')

export const sampleSummary: ArticleSummary = {
  id: id('a', 1),
  title: '«Свой график»: почему Вельдория не едет на речную конференцию',
  url: 'https://vestnik.example/news/101',
  file: null,
  publisher: 'Вестник Приозёрья',
  domain: 'vestnik.example',
  language: 'ru',
  published: '2031-05-14T18:20:00+05:00',
  captured: '2031-05-15T06:00:00Z',
  statements: 6,
}

interface Said {
  readonly kind: RecordEntry['kind']
  readonly content: readonly string[]
  readonly cue: string | null
  readonly source: string | null
  readonly speaker: Partial<RecordEntry['speaker']>
  readonly rule: string
  readonly confidence: number
  readonly inside?: number
}

const remizova = {
  personId: id('p', 1),
  name: 'Лада Ремизова',
  type: 'person',
  role: 'официальный представитель',
  org: 'МИД Вельдории',
} as const

const said: readonly Said[] = [
  {
    kind: 'direct',
    content: ['Мы исходим из собственного графика и собственных интересов'],
    cue: 'заявила',
    source: 'официальный представитель МИД Вельдории Лада Ремизова',
    speaker: remizova,
    rule: 'ru/quotation',
    confidence: 0.97,
  },
  {
    kind: 'indirect',
    content: ['Вельдория готова обсуждать воду реки Ирты в любом другом месте'],
    cue: 'добавила',
    source: 'Она',
    speaker: { ...remizova, how: 'pronoun' },
    rule: 'ru/clause',
    confidence: 0.88,
  },
  {
    kind: 'direct',
    content: [
      'Президент Орсен сказал нам ещё весной: «Ирта течёт для всех». Мы не отступим от этих слов',
      'Но и торопить нас не надо',
    ],
    cue: 'подчеркнула',
    source: 'подчеркнула [Ремизова]',
    speaker: remizova,
    rule: 'ru/quotation',
    confidence: 0.96,
  },
  {
    kind: 'direct',
    content: ['Ирта течёт для всех'],
    cue: 'сказал',
    source: 'Президент Орсен',
    speaker: { personId: id('p', 2), name: 'Орсен', type: 'person', role: 'президент', org: 'Вельдория' },
    rule: 'ru/quotation',
    confidence: 0.74,
    inside: 2,
  },
  {
    kind: 'unquoted',
    content: ['Участие будет рассмотрено позднее, когда появится повестка'],
    cue: 'отметила',
    source: 'отметила [она]',
    speaker: { ...remizova, how: 'pronoun' },
    rule: 'ru/parenthesis',
    confidence: 0.9,
  },
  {
    kind: 'indirect',
    content: ['приглашение останется в силе'],
    cue: 'По словам',
    source: 'источника в делегации соседней Тамарии',
    speaker: { type: 'anonymous', org: 'Тамария' },
    rule: 'ru/according',
    confidence: 0.6,
  },
]

function sampleEntry(one: Said, at: number): RecordEntry {
  const content = one.content.map((words) => spanOf(words))
  return {
    id: id('s', at + 1),
    kind: one.kind,
    act: 'speech',
    content,
    words: one.content,
    cue: one.cue === null ? null : spanOf(one.cue),
    cueWords: one.cue,
    source: one.source === null ? null : spanOf(one.source),
    sourceWords: one.source === null ? null : wordsOf(one.source),
    speaker: { personId: null, name: null, type: 'person', role: null, org: null, how: 'named', ...one.speaker },
    said: null,
    inside: one.inside === undefined ? null : id('s', one.inside + 1),
    confidence: one.confidence,
    rule: one.rule,
    article: sampleSummary,
    highlights: [],
  }
}

export const sampleEntries: readonly RecordEntry[] = said.map(sampleEntry)

function blocksOf(texts: readonly string[]): readonly Block[] {
  let from = 0
  return texts.map((text) => {
    const span = { from, to: from + text.length }
    from = span.to + 2
    return { kind: 'paragraph', span }
  })
}

export const sampleArticle: Article = {
  id: sampleSummary.id,
  version: id('v', 1),
  file: null,
  url: sampleSummary.url,
  canonical: sampleSummary.url,
  captured: sampleSummary.captured,
  sha256: 'c0ffee'.padEnd(64, '0'),
  language: 'ru',
  title: sampleSummary.title,
  headline: null,
  lead: blocksOf(paragraphs)[0]?.span ?? null,
  text: sampleText,
  blocks: blocksOf(paragraphs),
  authors: ['Ирма Залесская'],
  published: sampleSummary.published,
  modified: null,
  publisher: { name: 'Вестник Приозёрья', domain: 'vestnik.example' },
  agency: null,
  section: 'Политика',
  tags: ['Вельдория', 'Тамария', 'Ирта', 'речная конференция'],
  paywall: null,
  image: null,
  metadata: {},
  lists: [
    {
      kind: 'latest',
      heading: 'Читайте также:',
      items: [
        {
          title: 'В Приозёрье открыли новую набережную',
          url: 'https://vestnik.example/news/100',
          published: '2031-05-14T17:05',
        },
        { title: 'Цены на паромы вырастут к осени', url: null, published: '2031-05-14T16:40' },
        { title: 'Синоптики обещают тёплую неделю', url: null, published: '2031-05-14T16:02' },
      ],
    },
    {
      kind: 'popular',
      heading: 'Читайте также:',
      items: [
        {
          title: 'Пять мест, где видно всю Ирту',
          url: 'https://vestnik.example/news/77',
          published: '2031-05-10T12:21',
        },
        { title: 'Как выбрать лодку и не пожалеть', url: null, published: '2031-05-12T15:30' },
        { title: 'Кто придумал речной пирог', url: null, published: '2031-05-09T10:00' },
      ],
    },
  ],
  variants: [],
}

const capture: ArticleView['capture'] = {
  id: id('c', 1),
  sha256: sampleArticle.sha256,
  at: sampleSummary.captured,
  url: sampleSummary.url,
  bytes: 48_213,
}

export const samplePeople: readonly PersonSummary[] = [
  {
    id: id('p', 1),
    name: 'Лада Ремизова',
    type: 'person',
    role: 'официальный представитель',
    org: 'МИД Вельдории',
    statements: 24,
    articles: 9,
  },
  {
    id: id('p', 2),
    name: 'Ивар Орсен',
    type: 'person',
    role: 'президент',
    org: 'Вельдория',
    statements: 11,
    articles: 6,
  },
  { id: id('p', 3), name: 'МИД Тамарии', type: 'organisation', role: null, org: null, statements: 2, articles: 2 },
]

export const sampleArticleView: ArticleView = {
  summary: sampleSummary,
  article: sampleArticle,
  capture,
  entries: sampleEntries,
  people: samplePeople,
  versions: [
    { id: id('v', 1), captured: sampleSummary.captured, current: true },
    { id: id('v', 2), captured: '2031-05-16T09:30:00Z', current: false },
  ],
}

export const samplePersonView: PersonView = {
  id: id('p', 1),
  name: 'Лада Ремизова',
  type: 'person',
  role: 'официальный представитель',
  org: 'МИД Вельдории',
  statements: 24,
  articles: 9,
  names: [
    { name: 'Лада Ремизова', count: 14 },
    { name: 'Ремизова', count: 31 },
    { name: 'Lada Remizova', count: 2 },
  ],
  roles: [
    { role: 'официальный представитель', org: 'МИД Вельдории', first: '2031-02-03', last: '2031-05-14', articles: 8 },
    { role: 'советник', org: 'Канцелярия президента Вельдории', first: '2030-06-11', last: '2030-06-11', articles: 1 },
  ],
  entries: sampleEntries.filter(({ speaker }) => speaker.name === 'Лада Ремизова'),
  perMonth: [3, 0, 0, 1, 2, 0, 0, 4, 2, 7, 5, 12].map((count, at) => ({
    month: `${at < 7 ? 2030 : 2031}-${String(((at + 5) % 12) + 1).padStart(2, '0')}`,
    count,
  })),
}

export const sampleStatementView = (at: number): StatementView => {
  const entry = sampleEntries[at]
  if (entry === undefined) throw new Error(`the sample has no statement ${at}`)
  const first = entry.content[0]?.from ?? 0
  const block = sampleArticle.blocks.find(({ span }) => first >= span.from && first < span.to)
  return { entry, context: block?.span ?? { from: 0, to: sampleText.length }, article: sampleArticle, capture }
}
