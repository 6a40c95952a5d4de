import { z } from '@hono/zod-openapi'
import { statementKinds } from '../../extractor/kinds.ts'
import { datePrecisions, venueKinds } from '../../extractor/occasions.ts'
import { stances } from '../../extractor/stances.ts'
import { DIFFERENCES } from '../../record/index.ts'
import { idText } from '../parameters.ts'

/** What the API answers with. Offsets are half-open ranges of UTF-16 units, as everywhere in Onrecord. */

export const exampleOf = (letter: string): string => `${letter}0123456789abcdef01234567`

export const idSchema = (letter: string) => idText.openapi({ example: exampleOf(letter) })

export const span = z
  .tuple([z.number().int().nonnegative(), z.number().int().nonnegative()])
  .openapi('Span', { description: 'Half-open range of UTF-16 units: [from, to)', example: [120, 164] })

export const wordsInText = { text: span, words: z.string().nullable() }
export const speakerType = z.enum(['person', 'organisation', 'state', 'group', 'document', 'media', 'anonymous'])
const moment = z.string().openapi({ description: 'ISO 8601, with the precision and zone that the page gives' })

export const dateBasis = z.enum(['published', 'captured']).openapi('DateBasis', {
  description: 'What tells the day: the page, which says when it was published, or its capture alone',
})

export const articleSummarySchema = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    url: z.string().nullable(),
    file: z.string().nullable(),
    publisher: z.string().nullable(),
    domain: z.string().nullable(),
    language: z.string().nullable(),
    published: moment.nullable().openapi({ description: 'Null where the page does not say when it was published' }),
    captured: z
      .string()
      .openapi({ description: 'When the page was read from the web: an undated one is sorted by it' }),
    statements: z.number().int(),
    page: z.string().openapi({ description: 'Path of its page on the site' }),
  })
  .openapi('ArticleSummary')

export const statementSchema = z
  .object({
    id: z.string(),
    kind: z.enum(statementKinds),
    act: z.enum(['speech', 'position', 'intention', 'evidence', 'ruling', 'judgement']),
    content: z.array(span),
    words: z.array(z.string()).openapi({ description: 'The exact words of each piece of the content' }),
    cue: span.nullable(),
    cueWords: z.string().nullable(),
    source: span.nullable(),
    sourceWords: z.string().nullable(),
    speaker: z.object({
      id: z.string().nullable(),
      name: z.string().nullable(),
      type: speakerType,
      role: z.string().nullable(),
      org: z.string().nullable(),
      how: z.enum(['named', 'pronoun', 'role', 'elided', 'continued']),
    }),
    said: z.string().nullable().openapi({ description: 'EDTF, if the text tells when it was said' }),
    saidIn: z
      .object({ precision: z.enum(datePrecisions), ...wordsInText })
      .nullable()
      .openapi({ description: 'The words that tell when' }),
    venue: z
      .object({ kind: z.enum(venueKinds), name: z.string().nullable(), ...wordsInText })
      .nullable()
      .openapi({ description: 'At what it was said or in what written; the name is that of the outlet or site' }),
    addressee: z
      .object({ name: z.string().nullable(), ...wordsInText })
      .nullable()
      .openapi({ description: 'To whom; without a name where the words name nobody' }),
    inside: z.string().nullable().openapi({ description: 'Id of the statement that tells this one' }),
    confidence: z.number().openapi({ description: 'Probability that content and speaker are both right' }),
    rule: z.string(),
    mended: z.boolean().openapi({ description: 'A person named the speaker: /mends?about= tells who and why' }),
    article: articleSummarySchema,
    page: z.string().openapi({ description: 'Path of its page on the site' }),
    highlights: z
      .array(span)
      .optional()
      .openapi({ description: 'In a search: where its words stand in `words` joined by " … "' }),
  })
  .openapi('Statement')

export const positionSchema = z
  .object({
    id: z.string(),
    holder: z.object({
      id: z.string().nullable(),
      name: z.string(),
      type: speakerType,
      text: span.nullable(),
      words: z.string().nullable(),
    }),
    via: z
      .object({ id: z.string().nullable(), name: z.string() })
      .nullable()
      .openapi({ description: 'Who tells it for the holder' }),
    stance: z.enum(stances),
    cue: span,
    cueWords: z.string(),
    target: z.array(span),
    targetWords: z.array(z.string()).openapi({ description: 'The exact words of each piece of the target' }),
    evidence: span,
    evidenceWords: z.string().openapi({ description: 'The sentence that states it' }),
    reason: span.nullable(),
    reasonWords: z.string().nullable(),
    hedged: z.boolean().openapi({ description: 'The text weakens it' }),
    past: z.boolean().openapi({ description: 'The text tells it as an earlier position' }),
    statement: z.string().nullable().openapi({ description: 'Id of the statement that it stands in' }),
    confidence: z.number(),
    rule: z.string(),
    article: articleSummarySchema,
  })
  .openapi('Position')

const diffPartSchema = z
  .object({
    kind: z.enum(['same', 'inflected', 'removed', 'added']),
    before: span.nullable().openapi({ description: 'Range of `base`; null for words added' }),
    after: span.nullable().openapi({ description: 'Range of `text`; null for words removed' }),
  })
  .openapi('DiffPart', { description: 'In order, the parts make up both texts whole' })

export const comparisonSchema = z
  .object({
    base: z.string().openapi({ description: 'The words compared with, pieces joined by " … "' }),
    text: z.string(),
    differences: z.array(z.enum(DIFFERENCES)).openapi({ description: 'Empty where the words are the same' }),
    parts: z.array(diffPartSchema),
  })
  .openapi('Comparison')

export const wordingSchema = z
  .object({
    statement: statementSchema,
    against: z.array(z.string()).openapi({ description: 'Ids of the statements that it is compared with' }),
    comparison: comparisonSchema.nullable().openapi({ description: 'Null where no earlier wording has these words' }),
  })
  .openapi('Wording')

export const quotationSchema = z
  .object({
    wordings: z.array(wordingSchema).openapi({ description: 'Earliest first; undated pages by their capture' }),
    firstIsKnown: z.boolean().openapi({ description: 'False where dates leave open which was printed first' }),
    replaced: z.array(wordingSchema).openapi({ description: 'What former versions of these articles had instead' }),
    complete: z.boolean().openapi({ description: 'False where there are more wordings than are followed' }),
  })
  .openapi('Quotation')

const letGoSchema = z.object({ at: z.string(), days: z.number().int() }).nullable()

export const textLetGoSchema = letGoSchema.openapi({
  description:
    'When the text was let go because it was older than so many days: all but the words that statements and people stand on is blotted out',
})

const captureSchema = z
  .object({
    id: z.string(),
    sha256: z.string(),
    at: z.string(),
    url: z.string().nullable(),
    bytes: z.number().int(),
    letGo: letGoSchema.openapi({
      description: 'When its bytes were let go because they were older than so many days; the hash stays',
    }),
  })
  .openapi('Capture')

export const evidenceSchema = statementSchema
  .extend({
    current: z.boolean().openapi({ description: 'False where only an older version of the article says it' }),
    rejected: z.boolean().openapi({ description: 'A person rejected it: it is in no list and no search' }),
    version: z.string(),
    context: z.object({ span, text: z.string() }),
    capture: captureSchema,
    textLetGo: textLetGoSchema,
    selectors: z.array(
      z
        .object({ type: z.literal('TextQuoteSelector'), exact: z.string(), prefix: z.string(), suffix: z.string() })
        .openapi('TextQuoteSelector', { description: 'W3C Web Annotation Data Model, 4.2.4' }),
    ),
    link: z.string().nullable().openapi({ description: 'The page, opened at the words' }),
  })
  .openapi('StatementWithEvidence')

export const personSummarySchema = z
  .object({
    id: z.string(),
    name: z.string(),
    type: speakerType,
    role: z.string().nullable(),
    org: z.string().nullable(),
    statements: z.number().int(),
    articles: z.number().int(),
    page: z.string().openapi({ description: 'Path of its page on the site' }),
  })
  .openapi('PersonSummary')

const dayByArticle = z
  .string()
  .openapi({ description: 'Day of publication; that of the capture where `published` of the article is null' })

export const roleSourceSchema = z
  .object({ day: dayByArticle, words: z.string(), text: span, article: articleSummarySchema })
  .openapi('RoleSource', { description: 'The exact words of an article that say what somebody is' })

export const givenSchema = z.object({ id: z.string(), by: z.string(), at: z.string(), reason: z.string() })

export const personSchema = personSummarySchema
  .extend({
    names: z.array(z.object({ name: z.string(), count: z.number().int() })),
    roles: z.array(
      z.object({
        role: z.string().nullable(),
        org: z.string().nullable(),
        first: dayByArticle.nullable(),
        last: dayByArticle.nullable(),
        articles: z.number().int(),
        firstSeen: roleSourceSchema.nullable().openapi({ description: 'The earliest words that say it' }),
        lastSeen: roleSourceSchema.nullable().openapi({ description: 'The latest words that say it' }),
        given: givenSchema.nullable().openapi({ description: 'The mend by which a person gave the role' }),
      }),
    ),
    likelySame: z
      .array(
        z.object({
          person: personSummarySchema,
          score: z.number(),
          because: z.enum(['letters', 'letters and organisation']),
        }),
      )
      .openapi({ description: 'Perhaps the same under a spelling in other letters; `letters=one` leaves it out' }),
    perMonth: z.array(z.object({ month: z.string(), count: z.number().int() })),
    entries: z
      .array(statementSchema)
      .openapi({ description: 'Newest first, a page of `statements`; `limit` and `after` page through them' }),
    next: z
      .string()
      .nullable()
      .openapi({ description: 'What `after` is asked with for the next page of entries; null on the last one' }),
    positions: z
      .array(positionSchema)
      .openapi({ description: 'Oldest first; of very many the latest, /positions?holder= has all' }),
  })
  .openapi('Person')

export const articleSchema = z
  .object({
    summary: articleSummarySchema,
    text: z.string(),
    blocks: z.array(z.object({ kind: z.string(), span })),
    lead: span.nullable(),
    authors: z.array(z.string()),
    modified: moment.nullable(),
    agency: z.string().nullable(),
    section: z.string().nullable(),
    tags: z.array(z.string()),
    lists: z.array(
      z.object({
        kind: z.enum(['related', 'latest', 'popular', 'other']),
        heading: z.string().nullable(),
        items: z.array(z.object({ title: z.string(), url: z.string().nullable(), published: moment.nullable() })),
      }),
    ),
    capture: captureSchema,
    textLetGo: textLetGoSchema,
    statements: z.array(statementSchema),
    positions: z.array(positionSchema),
    people: z.array(personSummarySchema),
    versions: z.array(z.object({ id: z.string(), captured: z.string(), current: z.boolean() })),
  })
  .openapi('Article')

export const outletSchema = z
  .object({
    name: z.string().nullable(),
    domain: z.string().nullable(),
    names: z.array(z.string()).openapi({ description: 'Every name that its pages give it, the most used first' }),
    articles: z.number().int(),
    statements: z.number().int(),
  })
  .openapi('Outlet', {
    description: 'What tells an outlet is its domain; pages without one are an outlet where they have one name',
  })

const count = z.number().int()
const kindsCounted = z.array(z.object({ kind: z.enum(statementKinds), count }))

export const outletViewSchema = outletSchema
  .extend({
    first: z.string().openapi({ description: 'Day of its first article' }),
    firstBasis: dateBasis,
    last: z.string().openapi({ description: 'Day of its latest article' }),
    lastBasis: dateBasis,
    kinds: kindsCounted.openapi({ description: 'How it gives words, the most frequent kind first' }),
  })
  .openapi('OutletView')

export const facetsSchema = z
  .object({
    kinds: kindsCounted,
    speakers: z.array(z.object({ id: z.string(), name: z.string(), count })),
    outlets: z.array(z.object({ name: z.string(), value: z.string(), count })),
    languages: z.array(z.object({ language: z.string(), count })),
  })
  .openapi('Facets', {
    description:
      'What each condition would leave of a search, the most frequent ones; counted without the one of its kind',
  })

export const countsSchema = z
  .object({
    captures: z.number().int(),
    articles: z.number().int(),
    statements: z.number().int(),
    people: z.number().int(),
  })
  .openapi('Counts')
