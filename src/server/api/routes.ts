import { z } from '@hono/zod-openapi'
import { idText, searchFilters, strictInOrder, yesOrNo } from '../parameters.ts'
import { next } from './cursor.ts'
import { ledgerRoutes } from './ledger-routes.ts'
import { mendSchema } from './mends.ts'
import { officeHolderSchema, officeQuery } from './offices.ts'
import { cursorPaging, listed, name, read, total, widePaging, withId, words } from './route.ts'
import {
  articleSchema,
  articleSummarySchema,
  countsSchema,
  evidenceSchema,
  facetsSchema,
  outletSchema,
  outletViewSchema,
  personSchema,
  personSummarySchema,
  quotationSchema,
  statementSchema,
} from './schemas.ts'
import { storySchema, storySummarySchema } from './stories.ts'
import { changedArticleSchema, versionChangesSchema } from './versions.ts'

/** Every route of the API: what it takes and what it answers. */
export const routes = {
  ...ledgerRoutes,
  counts: read('/counts', 'How much the record holds', {}, countsSchema),
  statements: read(
    '/statements',
    'Statements that pass the filters, newest first',
    { query: strictInOrder({ ...searchFilters, ...cursorPaging }) },
    listed(statementSchema),
  ),
  statement: read('/statements/{id}', 'One statement with its evidence', { params: withId('s') }, evidenceSchema),
  search: read(
    '/search',
    'Statements that hold the words and pass the filters: exact words first, then other forms; then newest first',
    { query: strictInOrder({ q: words, ...searchFilters, ...cursorPaging }) },
    listed(statementSchema),
  ),
  quotation: read(
    '/quotations/{id}',
    'All wordings of the quotation that a statement carries, each with how it differs',
    { params: withId('s') },
    quotationSchema,
  ),
  quotations: read(
    '/quotations',
    'The quotations of which a wording holds all the words',
    {
      query: z.object({
        q: words,
        speaker: name.optional(),
        ...cursorPaging,
        limit: z.coerce.number().int().min(1).max(50).default(20),
      }),
    },
    z.object({
      total: total.nullable().openapi({ description: 'How many quotations there are; null before the last page' }),
      statements: z.number().int().openapi({ description: 'Statements that hold the words' }),
      complete: z
        .boolean()
        .openapi({ description: 'False where more statements hold them than are followed to their quotations' }),
      items: z.array(quotationSchema),
      next,
    }),
  ),
  people: read(
    '/people',
    'The most quoted people; with `name`, the people and bodies that it can mean',
    { query: z.object({ name: name.optional(), ...cursorPaging }) },
    listed(personSummarySchema),
  ),
  person: read(
    '/people/{id}',
    'One person over time; an id that was once valid stays valid',
    { params: withId('p'), query: z.object({ ...cursorPaging, letters: z.enum(['one', 'all']).default('all') }) },
    personSchema,
  ),
  offices: read(
    '/offices',
    'Who held an office on a day, as far as the articles tell, the surest first; with `person`, what that person was',
    { query: officeQuery },
    listed(officeHolderSchema),
  ),
  mends: read(
    '/mends',
    'What people corrected, newest first: all, those about one thing, or those that find their words no more',
    { query: z.object({ about: idText.optional(), unanchored: yesOrNo.optional(), ...cursorPaging }) },
    listed(mendSchema),
  ),
  articles: read(
    '/articles',
    'Articles, newest first; with `outlet`, those of one outlet by its domain or name',
    { query: z.object({ outlet: searchFilters.outlet, ...cursorPaging }) },
    listed(articleSummarySchema),
  ),
  article: read(
    '/articles/{id}',
    'One article with its statements and positions; `version` asks for an older text',
    {
      params: withId('a'),
      query: z.object({ version: idText.optional().openapi({ example: 'v0123456789abcdef01234567' }) }),
    },
    articleSchema,
  ),
  changedArticles: read(
    '/versions',
    'Articles that were read with several texts, those changed last first',
    { query: z.object(cursorPaging) },
    listed(changedArticleSchema),
  ),
  versions: read(
    '/articles/{id}/versions',
    'What changed between two versions of an article: unless told otherwise, the newest and the one before it',
    {
      params: withId('a'),
      query: z.object({ before: idText.optional(), after: idText.optional() }),
    },
    versionChangesSchema,
  ),
  stories: read(
    '/stories',
    'Stories that several articles tell, those with the latest article first; with `q`, those about all the words',
    { query: z.object({ q: words.optional(), ...cursorPaging }) },
    listed(storySummarySchema).extend({
      complete: z.boolean().openapi({ description: 'False where more stories are about the words than are looked up' }),
    }),
  ),
  story: read(
    '/stories/{id}',
    'One story: its texts, who carries each, who is quoted in it; an id that was once valid stays valid',
    { params: withId('t') },
    storySchema,
  ),
  facets: read(
    '/facets',
    'By what a search can be narrowed down: speakers, outlets, kinds and languages, each with how much it would leave',
    { query: strictInOrder({ q: words.optional(), ...searchFilters }) },
    facetsSchema,
  ),
  outlet: read(
    '/outlets/{outlet}',
    'One outlet, by its domain or its name',
    { params: z.object({ outlet: name.openapi({ example: 'desk.example' }) }) },
    outletViewSchema,
  ),
  outlets: read(
    '/outlets',
    'Outlets, those with the most statements first',
    { query: z.object(widePaging) },
    listed(outletSchema),
  ),
}
