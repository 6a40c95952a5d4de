import { createHash } from 'node:crypto'
import type {
  Person,
  Position,
  SpeakerType,
  Stance,
  Statement,
  StatementKind,
  VenueKind,
} from '../../src/extractor/types.ts'
import type { Act } from '../../src/language/types.ts'
import { emptyArticle } from '../../src/reader/assemble.ts'
import type { Article, Capture } from '../../src/reader/types.ts'
import type { Reading } from '../../src/record/index.ts'
import { contentId, type Span } from '../../src/text/index.ts'

/** Someone as an invented article shows them: `as` are the words of each mention, the first the smallest. */
export interface SomeoneSaid {
  readonly name: string
  readonly as?: string
  readonly type?: SpeakerType
  readonly role?: string
  readonly org?: string
  /** The words said; all of them must stand in the article's text. */
  readonly says?: readonly string[]
  readonly kind?: StatementKind
  readonly act?: Act
  /** When it was said: EDTF and the words; at what: the kind and the words; to whom: the words. */
  readonly when?: readonly [edtf: string, words: string]
  readonly venue?: readonly [kind: VenueKind, words: string]
  readonly to?: string
}

/** A position as an invented article states it: all words must stand in its text. */
export interface Held {
  readonly holder: string
  readonly type?: SpeakerType
  /** The words that stand for the holder; null for none. */
  readonly as?: string | null
  readonly via?: string
  readonly stance: Stance
  readonly cue: string
  /** Pieces stand between " | ". */
  readonly target: string
  readonly evidence: string
  readonly reason?: string
  readonly hedged?: true
  readonly past?: true
  /** The words of the statement it stands in. */
  readonly within?: string
}

export interface Invented {
  readonly url?: string | null
  readonly file?: string
  readonly title?: string
  readonly text: string
  readonly people?: readonly SomeoneSaid[]
  readonly positions?: readonly Held[]
  readonly published?: string | null
  readonly modified?: string | null
  readonly at?: string
  readonly language?: string | null
  readonly publisher?: { readonly name: string | null; readonly domain: string | null }
  readonly bytes?: Uint8Array
  readonly versions?: Reading['versions']
}

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** A reading of an invented page: what the reader and the extractor would have handed over. */
export function invent(page: Invented): Reading {
  const bytes = page.bytes ?? Buffer.from(`<title>${page.title ?? ''}</title><p>${page.text}`)
  const capture: Capture = {
    url: page.url ?? null,
    file: page.file ?? null,
    at: page.at ?? '2025-04-02T10:00:00.000Z',
    bytes,
    sha256: sha256(bytes),
    contentType: 'text/html',
  }
  const id = contentId('article', capture.url ?? `file:${capture.sha256}`)
  const version = contentId('version', id, page.text)
  const article = inventArticle(page, capture, id, version)
  const people = (page.people ?? []).map((someone) => inventPerson(page.text, version, someone))
  const statements = (page.people ?? []).flatMap((someone, at) =>
    (someone.says ?? []).map((words) => inventStatement(page.text, version, words, people[at], someone)),
  )
  const positions = (page.positions ?? []).map((held) => inventPosition(page.text, people, statements, held))
  return {
    capture,
    article,
    extraction: { statements, people, positions },
    versions: page.versions ?? { reader: '1', extractor: '1' },
  }
}

function inventArticle(page: Invented, capture: Capture, id: string, version: string): Article {
  let from = 0
  const blocks = page.text.split('\n\n').map((block) => {
    const span = { from, to: from + block.length }
    from = span.to + 2
    return { kind: 'paragraph' as const, span }
  })
  return {
    ...emptyArticle(capture),
    id,
    version,
    canonical: capture.url,
    language: page.language === undefined ? 'ru' : page.language,
    title: page.title ?? null,
    text: page.text,
    blocks,
    published: page.published === undefined ? '2025-04-02T15:00:00+05:00' : page.published,
    modified: page.modified ?? null,
    publisher: page.publisher ?? { name: 'Вести Озёрного края', domain: 'ozero.example' },
  }
}

/** Where `words` stand in `text`; a test that names words not there is a mistake of the test. */
export function spanOf(text: string, words: string): Span {
  const from = text.indexOf(words)
  if (from < 0) throw new Error(`the invented text does not hold: ${words}`)
  return { from, to: from + words.length }
}

function inventPerson(text: string, version: string, { name, as, type, role, org }: SomeoneSaid): Person {
  const mention = spanOf(text, as ?? name)
  return {
    id: contentId('person', version, mention.from, mention.to),
    name,
    type: type ?? 'person',
    mentions: [mention],
    roles: role || org ? [{ role: role ?? null, org: org ?? null, text: mention }] : [],
  }
}

function inventStatement(
  text: string,
  version: string,
  words: string,
  person: Person | undefined,
  { kind, act, role, org, when, venue, to }: SomeoneSaid,
): Statement {
  const pieces = words.split(' | ').map((piece) => spanOf(text, piece))
  return {
    id: contentId('statement', version, ...pieces.flatMap(({ from, to }) => [from, to]), person?.id ?? ''),
    kind: kind ?? 'direct',
    act: act ?? 'speech',
    content: pieces,
    cue: null,
    source: person?.mentions[0] ?? null,
    speaker: {
      id: person?.id ?? null,
      name: person?.name ?? null,
      type: person?.type ?? 'anonymous',
      role: role ?? null,
      org: org ?? null,
      how: 'named',
    },
    addressee: to === undefined ? null : { name: to, text: spanOf(text, to) },
    venue: venue ? { kind: venue[0], name: null, text: spanOf(text, venue[1]) } : null,
    said: when ? { edtf: when[0], precision: 'day', text: spanOf(text, when[1]) } : null,
    inside: null,
    confidence: 0.9,
    rule: 'test/invented',
  }
}

function inventPosition(
  text: string,
  people: readonly Person[],
  statements: readonly Statement[],
  held: Held,
): Position {
  const { holder, type, as, via, within } = held
  const person = people.find(({ name }) => name === holder)
  const said =
    within === undefined ? -1 : statements.findIndex((it) => it.content[0]?.from === spanOf(text, within).from)
  return {
    holder: {
      id: person?.id ?? null,
      name: holder,
      type: type ?? person?.type ?? 'state',
      text: as === null ? null : spanOf(text, as ?? holder),
    },
    via: via === undefined ? null : { name: via },
    stance: held.stance,
    cue: spanOf(text, held.cue),
    target: held.target.split(' | ').map((piece) => spanOf(text, piece)),
    evidence: spanOf(text, held.evidence),
    hedged: held.hedged ?? false,
    past: held.past ?? false,
    reason: held.reason === undefined ? null : spanOf(text, held.reason),
    statement: said < 0 ? null : said,
    confidence: 0.7,
    rule: 'test/stance',
  }
}

/** Word endings cut off as far as the tests need it: a lemma of sorts for Russian. */
export const lemmaOf = (language: string | null, word: string): string =>
  language === 'ru' || language === null ? word.replace(/(ами|ах|ов|ам|ом|[аыеу])$/u, '') : word
