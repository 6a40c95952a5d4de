import { createHash } from 'node:crypto'
import type {
  Extraction,
  Person,
  Position,
  Speaker,
  SpeakerType,
  Stance,
  Statement,
} from '../../src/extractor/types.ts'
import type { Article, Capture, HeadlineList } from '../../src/reader/types.ts'
import type { Reading } from '../../src/record/index.ts'
import { contentId } from '../../src/text/index.ts'
import { unmark } from './marked.ts'

/** A position; its words stand in the text without marks. */
export interface SamplePosition {
  readonly holder: string
  readonly type: SpeakerType
  readonly stance: Stance
  readonly cue: string
  readonly target: string
  readonly evidence: string
  readonly via?: string
  readonly hedged?: true
  readonly past?: true
  /** Index of the statement that it stands in. */
  readonly statement?: number
}

/** An invented page, with its statements marked in its paragraphs (see marked.ts). */
export interface SamplePage {
  readonly url: string | null
  readonly title: string | null
  readonly publisher: string | null
  readonly language: string | null
  readonly published: string | null
  readonly captured?: string
  readonly paragraphs: readonly string[]
  /** By number of the mark. */
  readonly said?: Readonly<Record<number, Partial<Omit<Statement, 'speaker'>> & { readonly speaker: Partial<Speaker> }>>
  readonly held?: readonly SamplePosition[]
  readonly authors?: readonly string[]
  readonly tags?: readonly string[]
  readonly lists?: readonly HeadlineList[]
}

/** What reader and extractor would have made of it. */
export function readingOf(page: SamplePage): Reading {
  const { text, blocks, statements } = unmark(page.paragraphs)
  const captured = page.captured ?? '2031-05-15T06:00:00Z'
  const bytes = new TextEncoder().encode(`${page.title ?? ''}\n\n${text}`)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const file = page.url === null ? 'saved.txt' : null
  const capture: Capture = {
    url: page.url,
    file,
    at: captured,
    bytes,
    sha256,
    contentType: 'text/plain; charset=utf-8',
  }
  const id = contentId('article', page.url ?? sha256)
  const version = contentId('version', id, text)
  const article: Article = {
    id,
    version,
    file,
    url: page.url,
    canonical: page.url,
    captured,
    sha256,
    language: page.language,
    title: page.title,
    headline: null,
    lead: blocks[0]?.span ?? null,
    text,
    blocks,
    authors: page.authors ?? [],
    published: page.published,
    modified: null,
    publisher: { name: page.publisher, domain: page.url === null ? null : domainOf(page.url) },
    agency: null,
    section: 'Политика',
    tags: page.tags ?? [],
    paywall: null,
    image: null,
    metadata: {},
    lists: page.lists ?? [],
    variants: [],
  }
  return {
    capture,
    article,
    extraction: extractionOf(page, version, text, statements),
    versions: { reader: '1', extractor: '1' },
  }
}

const domainOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).hostname : null)

function extractionOf(
  page: SamplePage,
  version: string,
  words: string,
  marked: ReturnType<typeof unmark>['statements'],
): Extraction {
  const people = new Map<string, Person>()
  const statements = [...marked].map(([number, spans]): Statement => {
    const { speaker, ...given } = page.said?.[number] ?? { speaker: {} }
    const whole: Speaker = { id: null, name: null, type: 'person', role: null, org: null, how: 'named', ...speaker }
    const text = spans.source ?? spans.content[0] ?? { from: 0, to: 1 }
    if (whole.name !== null && !people.has(whole.name)) {
      const id = contentId('person', version, whole.name)
      const roles = whole.role === null && whole.org === null ? [] : [{ role: whole.role, org: whole.org, text }]
      people.set(whole.name, { id, name: whole.name, type: whole.type, mentions: [text], roles })
    }
    return {
      id: contentId('statement', version, JSON.stringify(spans)),
      kind: 'direct',
      act: 'speech',
      ...spans,
      speaker: { ...whole, id: whole.name === null ? null : (people.get(whole.name)?.id ?? null) },
      addressee: null,
      venue: null,
      said: null,
      inside: null,
      confidence: 0.9,
      rule: 'ru/quotation',
      ...given,
    }
  })
  const positions = (page.held ?? []).map((held) => positionOf(held, words, people.get(held.holder)?.id ?? null))
  return { statements, people: [...people.values()], positions }
}

function positionOf(held: SamplePosition, text: string, id: string | null): Position {
  const { holder, type, via, stance, hedged = false, past = false, statement = null } = held
  const spanOf = (words: string) => ({ from: text.indexOf(words), to: text.indexOf(words) + words.length })
  return {
    holder: { id, name: holder, type, text: null },
    via: via === undefined ? null : { name: via },
    stance,
    cue: spanOf(held.cue),
    target: [spanOf(held.target)],
    evidence: spanOf(held.evidence),
    hedged,
    past,
    reason: null,
    statement,
    confidence: 0.7,
    rule: 'ru/stance',
  }
}

const remizova = {
  name: 'Лада Ремизова',
  type: 'person',
  role: 'официальный представитель',
  org: 'МИД Вельдории',
} as const
const orsen = { name: 'Ивар Орсен', type: 'person', role: 'президент', org: 'Вельдория' } as const

const lists: readonly HeadlineList[] = [
  {
    kind: 'latest',
    heading: 'Читайте также:',
    items: [
      { title: 'В Приозёрье открыли набережную', url: 'https://vestnik.example/100', published: '2031-05-14T17:05' },
      { title: 'Цены на паромы вырастут к осени', url: null, published: '2031-05-14T16:40' },
      { title: 'Синоптики обещают тёплую неделю', url: null, published: '2031-05-14T16:02' },
    ],
  },
  {
    kind: 'popular',
    heading: 'Читайте также:',
    items: [
      { title: 'Пять мест, откуда видно всю Ирту', url: 'https://vestnik.example/77', published: '2031-05-10T12:21' },
      { title: 'Как выбрать лодку и не пожалеть', url: null, published: '2031-05-12T15:30' },
      { title: 'Кто придумал речной пирог', url: null, published: '2031-05-09T10:00' },
    ],
  },
]

/** Direct, indirect, unquoted, nested and discontinuous statements, an unnamed source, tags and lists. */
export const river: SamplePage = {
  url: 'https://vestnik.example/news/101',
  title: '«Свой график»: почему Вельдория не едет на речную конференцию',
  publisher: 'Вестник Приозёрья',
  language: 'ru',
  published: '2031-05-14T18:20:00+05:00',
  authors: ['Ирма Залесская'],
  tags: ['Вельдория', 'Тамария', 'Ирта', 'речная конференция'],
  lists,
  paragraphs: [
    'В министерстве иностранных дел Вельдории объяснили, почему страна не поедет на речную конференцию.',
    '«{c1 Мы исходим из собственного графика и собственных интересов}», — {q1 заявила} {s1 официальный представитель МИД Вельдории Лада Ремизова}.',
    '{s2 Она} {q2 добавила}, что {c2 Вельдория готова обсуждать воду реки Ирты в любом другом месте}.',
    '«{c3 {s4 Президент Орсен} {q4 сказал} нам ещё весной: «{c4 Ирта течёт для всех}». Мы не отступим от этих слов}, — {q3 подчеркнула} {s3 Ремизова}. — {c3 Но и торопить нас не надо}».',
    '{c5 Участие будет рассмотрено позднее, когда появится повестка}, — {q5 отметила} {s5 она}.',
    '{q6 По словам} {s6 источника в делегации соседней Тамарии}, {c6 приглашение останется в силе}.',
  ],
  said: {
    1: { speaker: remizova, confidence: 0.97 },
    2: { speaker: { ...remizova, how: 'pronoun' }, kind: 'indirect', rule: 'ru/clause', confidence: 0.88 },
    3: { speaker: remizova, confidence: 0.96 },
    4: { speaker: orsen, confidence: 0.74, inside: 2 },
    5: { speaker: { ...remizova, how: 'pronoun' }, kind: 'unquoted', rule: 'ru/parenthesis' },
    6: { speaker: { type: 'anonymous', org: 'Тамария' }, kind: 'indirect', rule: 'ru/according', confidence: 0.6 },
  },
  held: [
    {
      holder: 'Вельдория',
      type: 'state',
      stance: 'stays-away',
      cue: 'не поедет',
      target: 'речную конференцию',
      evidence: 'В министерстве иностранных дел Вельдории объяснили, почему страна не поедет на речную конференцию.',
    },
    {
      holder: 'Вельдория',
      type: 'state',
      via: 'Лада Ремизова',
      stance: 'offers',
      cue: 'готова',
      target: 'обсуждать воду реки Ирты',
      evidence: 'Она добавила, что Вельдория готова обсуждать воду реки Ирты в любом другом месте.',
      statement: 1,
    },
  ],
}

/** The same ministry two months earlier, in another outlet. */
export const spring: SamplePage = {
  url: 'https://tamaria-today.example/2031/03/irta',
  title: 'Вельдория не исключила встречу на Ирте',
  publisher: 'Тамария сегодня',
  language: 'ru',
  published: '2031-03-09',
  captured: '2031-03-10T10:00:00Z',
  tags: ['Ирта'],
  paragraphs: [
    'Встреча по реке возможна уже летом.',
    '«{c1 Мы не говорим нет}», — {q1 сказала} {s1 Лада Ремизова}, официальный представитель МИД Вельдории. — «{c1 Мы говорим: покажите карту}».',
    '{s2 Ивар Орсен}, президент Вельдории, {q2 пообещал} {c2 приехать, если «карта будет честной»}.',
  ],
  said: {
    1: { speaker: remizova },
    2: { speaker: orsen, kind: 'mixed', act: 'intention', rule: 'ru/infinitive' },
  },
  held: [
    {
      holder: 'Ивар Орсен',
      type: 'person',
      stance: 'offers',
      cue: 'пообещал',
      target: 'приехать',
      evidence: 'Ивар Орсен, президент Вельдории, пообещал приехать, если «карта будет честной».',
      hedged: true,
      past: true,
    },
  ],
}

/** English, with one statement. */
export const courier: SamplePage = {
  url: 'https://courier.example/world/irta',
  title: 'Veldoria stays away from river talks',
  publisher: 'The Port Courier',
  language: 'en',
  published: '2031-05-15T07:10:00Z',
  paragraphs: [
    'Veldoria will not attend the river conference, its foreign ministry said on Wednesday.',
    '“{c1 We follow our own calendar},” {q1 said} {s1 spokeswoman Lada Remizova}.',
  ],
  said: {
    1: { speaker: { ...remizova, name: 'Lada Remizova', role: 'spokeswoman', org: null }, rule: 'en/quotation' },
  },
}

/** Kazakh, without a statement: the page says what is not read yet. */
export const kazakhPage: SamplePage = {
  url: 'https://ozen.example/kk/irta',
  title: 'Өзен конференциясы күзге қалды',
  publisher: 'Өзен хабары',
  language: 'kk',
  published: '2031-05-15',
  paragraphs: ['Вельдория өзен конференциясына қатыспайды. Ұйымдастырушылар жиынды күзге шегерді.'],
}

export const samples: readonly SamplePage[] = [river, spring, courier, kazakhPage]
