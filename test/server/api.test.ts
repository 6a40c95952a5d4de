import { z } from '@hono/zod-openapi'
import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  defineIssue,
  findPeople,
  issues,
  type RecordStore,
  searchStatements,
  storyView,
} from '../../src/record/index.ts'
import { issueSchema, suggestedIssueSchema } from '../../src/server/api/issues.ts'
import {
  changesSchema,
  contradictionsSchema,
  newsSchema,
  positionLineSchema,
  quotingSchema,
  standingSchema,
} from '../../src/server/api/ledger.ts'
import { mendSchema } from '../../src/server/api/mends.ts'
import { officeHolderSchema } from '../../src/server/api/offices.ts'
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
} from '../../src/server/api/schemas.ts'
import { storySchema, storySummarySchema } from '../../src/server/api/stories.ts'
import { changedArticleSchema, versionChangesSchema } from '../../src/server/api/versions.ts'
import { createSite } from '../../src/server/index.ts'
import { quoted } from './quoted.ts'
import { readingOf, river, samples } from './sample.ts'
import { ask, recordOf, siteOptions } from './site.ts'

let record: RecordStore
let close: () => Promise<void>
let site: ReturnType<typeof createSite>
/** An id of each kind that is in the record. */
let ids: Readonly<Record<'statement' | 'person' | 'article' | 'version' | 'changed' | 'issue' | 'story', string>>

beforeAll(async () => {
  const [short] = quoted.slice(-1)
  const corrected = short
    ? [{ ...short, title: 'Коротко, уточнено', paragraphs: [...short.paragraphs, 'Текст уточнён.'] }]
    : []
  ;({ record, close } = await recordOf([...samples, ...quoted, ...corrected]))
  site = createSite(siteOptions(record))
  const { article } = readingOf(river)
  const [entry] = (await searchStatements(record, { words: 'торопить' })).entries
  const [person] = await findPeople(record, 'Ремизова')
  const changed = short ? readingOf(short).article.id : ''
  const definition = { names: { ru: 'Речная конференция' }, description: 'Летом', rules: [{ all: 'конференция' }] }
  await defineIssue(record, definition, { by: 'Анна', reason: 'одно и то же', at: '2031-06-01T00:00:00Z' })
  const issue = (await issues(record))[0]?.id ?? ''
  ids = {
    changed,
    issue,
    story: (await storyView(record, article.id))?.id ?? '',
    statement: entry?.id ?? '',
    person: person?.id ?? '',
    article: article.id,
    version: article.version,
  }
})
afterAll(() => close())

async function get(path: string): Promise<unknown> {
  const response = await ask(site, path)
  expect(response.status, path).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/json')
  return response.json()
}

const documentSchema = z.object({
  openapi: z.literal('3.1.0'),
  info: z.object({ title: z.string().min(1), version: z.string().min(1) }),
  servers: z.array(z.object({ url: z.string() })).min(1),
  paths: z.record(
    z.string().startsWith('/'),
    z.partialRecord(
      z.enum(['get', 'post', 'put', 'patch', 'delete']),
      z.object({
        summary: z.string().min(1),
        security: z.tuple([z.strictObject({ token: z.tuple([]) })]).optional(),
        parameters: z
          .array(
            z.object({ name: z.string(), in: z.enum(['query', 'path']), schema: z.record(z.string(), z.unknown()) }),
          )
          .optional(),
        requestBody: z
          .object({ content: z.record(z.string(), z.object({ schema: z.unknown() })), required: z.literal(true) })
          .optional(),
        responses: z.record(
          z.string().regex(/^[1-5]\d\d$/),
          z.object({
            description: z.string().min(1),
            content: z.record(z.string(), z.object({ schema: z.unknown() })).optional(),
          }),
        ),
      }),
    ),
  ),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
})

const paged = <Schema extends z.ZodType>(items: Schema) =>
  z.strictObject({ total: z.number(), items: z.array(items), next: z.string().nullable() })

/** Every route with a call of it and what it must answer. */
const calls: Readonly<Record<string, readonly [path: () => string, schema: z.ZodType]>> = {
  '/counts': [() => '/api/counts', countsSchema.strict()],
  '/statements': [() => '/api/statements?limit=3&kind=direct', paged(statementSchema.strict())],
  '/statements/{id}': [() => `/api/statements/${ids.statement}`, evidenceSchema.strict()],
  '/search': [() => `/api/search?q=${encodeURIComponent('графики')}`, paged(statementSchema.strict())],
  '/quotations/{id}': [() => `/api/quotations/${ids.statement}`, quotationSchema.strict()],
  '/quotations': [
    () => `/api/quotations?q=${encodeURIComponent('переправу')}&limit=1`,
    z.strictObject({
      total: z.number().nullable(),
      statements: z.number(),
      complete: z.boolean(),
      items: z.array(quotationSchema.strict()),
      next: z.string().nullable(),
    }),
  ],
  '/people': [() => '/api/people?limit=5', paged(personSummarySchema.strict())],
  '/offices': [() => '/api/offices?role=министр&on=2025-05-01', paged(officeHolderSchema.strict())],
  '/people/{id}': [() => `/api/people/${ids.person}?limit=2&offset=1`, personSchema.strict()],
  '/articles': [() => '/api/articles', paged(articleSummarySchema.strict())],
  '/articles/{id}': [() => `/api/articles/${ids.article}?version=${ids.version}`, articleSchema.strict()],
  '/versions': [() => '/api/versions?limit=5', paged(changedArticleSchema.strict())],
  '/articles/{id}/versions': [() => `/api/articles/${ids.changed}/versions`, versionChangesSchema.strict()],
  '/positions': [
    () => `/api/positions?q=${encodeURIComponent('конференции')}&stance=stays-away`,
    paged(positionLineSchema.strict()),
  ],
  '/standings': [
    () => `/api/standings?holder=${encodeURIComponent('Вельдория')}&on=2031-06-01`,
    paged(standingSchema.strict()).extend({ complete: z.literal(true) }),
  ],
  '/changes': [() => '/api/changes?since=2031-01-01', changesSchema.strict()],
  '/contradictions': [() => '/api/contradictions', contradictionsSchema.strict()],
  '/articles/{id}/contradictions': [() => `/api/articles/${ids.article}/contradictions`, contradictionsSchema.strict()],
  '/issues': [() => '/api/issues', paged(issueSchema.strict())],
  '/issues/{id}': [() => `/api/issues/${ids.issue}`, issueSchema.strict()],
  '/suggested-issues': [() => '/api/suggested-issues?limit=3', paged(suggestedIssueSchema.strict())],
  '/quotings': [() => '/api/quotings?by=outlet', paged(quotingSchema.strict())],
  '/news': [() => '/api/news?since=2031-05-01', newsSchema.strict()],
  '/mends': [() => `/api/mends?about=${ids.statement}`, paged(mendSchema.strict())],
  '/facets': [() => `/api/facets?q=${encodeURIComponent('графики')}`, facetsSchema.strict()],
  '/outlets/{outlet}': [() => '/api/outlets/vestnik.example', outletViewSchema.strict()],
  '/stories': [() => '/api/stories?limit=5', paged(storySummarySchema.strict()).extend({ complete: z.literal(true) })],
  '/stories/{id}': [() => `/api/stories/${ids.story}`, storySchema.strict()],
  '/outlets': [() => '/api/outlets', paged(outletSchema.strict())],
}

/** Those that ask for a token: saved-api.test.ts calls them. */
const ofAccounts = [
  '/saved-searches',
  '/saved-searches/{id}',
  '/saved-searches/{id}/seen',
  '/saved-searches/{id}/alert',
  '/saved-searches/{id}/alert/test',
]

describe('the OpenAPI document', () => {
  test('holds by the schema of OpenAPI 3.1', async () => {
    const validator = new Validator()
    const { valid, errors } = await validator.validate(
      z.record(z.string(), z.unknown()).parse(await get('/api/openapi.json')),
    )
    expect([valid, errors, validator.version]).toEqual([true, undefined, '3.1'])
  })

  test('asks for a token wherever something is written, and nowhere else but for what is an account’s own', async () => {
    const { paths } = documentSchema.parse(await get('/api/openapi.json'))
    for (const [path, methods] of Object.entries(paths))
      for (const [method, { security }] of Object.entries(methods))
        expect(security !== undefined, `${method} ${path}`).toBe(method !== 'get' || ofAccounts.includes(path))
  })

  test('has the shape of OpenAPI 3.1, and each reference in it leads to something', async () => {
    const document = documentSchema.parse(await get('/api/openapi.json'))
    const references = JSON.stringify(document).match(/"\$ref":"[^"]+"/g) ?? []
    expect(references.length).toBeGreaterThan(10)
    for (const reference of references) {
      const name = /#\/components\/schemas\/(\w+)/.exec(reference)?.[1] ?? ''
      expect(Object.keys(document.components.schemas), reference).toContain(name)
    }
  })

  test('names every route, each parameter with its limits', async () => {
    const document = documentSchema.parse(await get('/api/openapi.json'))
    expect(Object.keys(document.paths).toSorted()).toEqual([...Object.keys(calls), ...ofAccounts].toSorted())
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const parameter of Object.values(methods).flatMap(({ parameters = [] }) => parameters)) {
        const limits = ['maxLength', 'pattern', 'enum', 'maximum', 'format'].filter(
          (limit) => limit in parameter.schema,
        )
        expect(limits, `${path} ${parameter.name}`).not.toEqual([])
      }
    }
  })
})

describe('routes', () => {
  test.each(Object.entries(calls))('%s answers as its schema says', async (_, [path, schema]) => {
    schema.parse(await get(path()))
  })

  test('a statement with its evidence', async () => {
    const found = evidenceSchema.parse(await get(`/api/statements/${ids.statement}`))
    const { article, capture } = readingOf(river)
    expect(found.content.map(([from, to]) => article.text.slice(from, to))).toEqual(found.words)
    expect(found.selectors.map(({ exact }) => exact)).toEqual(found.words)
    expect(article.text).toContain(found.context.text)
    expect(found.capture.sha256).toBe(capture.sha256)
    expect(found.link).toContain('#:~:text=')
    expect(found.speaker).toMatchObject({ name: 'Лада Ремизова', role: 'официальный представитель' })
  })

  test('an article and a person with the positions they state and hold', async () => {
    const { text, positions } = articleSchema.parse(await get(`/api/articles/${ids.article}`))
    expect(positions.map(({ holder, stance, via }) => [holder.name, stance, via])).toEqual([
      ['Вельдория', 'stays-away', null],
      ['Вельдория', 'offers', { id: ids.person, name: 'Лада Ремизова' }],
    ])
    for (const { evidence, evidenceWords, target, targetWords } of positions) {
      expect(text.slice(...evidence)).toBe(evidenceWords)
      expect(target.map((span) => text.slice(...span))).toEqual(targetWords)
    }
    const [orsen] = await findPeople(record, 'Орсен')
    const person = personSchema.parse(await get(`/api/people/${orsen?.id}`))
    expect(person.positions).toMatchObject([{ holder: { id: orsen?.id }, stance: 'offers', hedged: true, past: true }])
  })

  test('a quotation in all its wordings, the spans of both texts', async () => {
    const path = `/api/quotations?q=${encodeURIComponent('переправа')}`
    const { statements, complete, items } = z
      .object({ statements: z.number(), complete: z.boolean(), items: z.array(quotationSchema) })
      .parse(await get(path))
    expect([statements, complete, items.length]).toEqual([3, true, 1])
    const { wordings, firstIsKnown } = items[0] ?? { wordings: [] }
    expect(firstIsKnown).toBe(false)
    expect(wordings.map(({ comparison }) => comparison?.differences)).toEqual([
      undefined,
      ['number', 'hedge-dropped'],
      ['negation', 'hedge-dropped', 'indirect', 'cut'],
    ])
    for (const { comparison } of wordings) {
      const rebuilt = (side: 'before' | 'after', text = ''): string =>
        (comparison?.parts ?? []).map((part) => text.slice(...(part[side] ?? [0, 0]))).join('')
      expect(rebuilt('before', comparison?.base)).toBe(comparison?.base ?? '')
      expect(rebuilt('after', comparison?.text)).toBe(comparison?.text ?? '')
    }
    expect(quotationSchema.parse(await get(`/api/quotations/${wordings[2]?.statement.id}`))).toEqual(items[0])
  })

  test('what a condition leaves is what a search with it finds; an outlet has its own articles', async () => {
    const asked = `q=${encodeURIComponent('переправа')}`
    const { kinds, outlets, speakers } = facetsSchema.parse(await get(`/api/facets?${asked}`))
    const left = async (filter: string) =>
      paged(statementSchema).parse(await get(`/api/search?${asked}&${filter}`)).total
    for (const { kind, count } of kinds) expect(await left(`kind=${kind}`)).toBe(count)
    for (const { value, count } of outlets) {
      expect(await left(`outlet=${encodeURIComponent(value)}`)).toBe(count)
      const outlet = outletViewSchema.parse(await get(`/api/outlets/${encodeURIComponent(value)}`))
      const articles = await get(`/api/articles?outlet=${encodeURIComponent(value)}`)
      const { total, items } = paged(articleSummarySchema).parse(articles)
      expect([total, items.length]).toEqual([outlet.articles, outlet.articles])
      expect(new Set(items.map(({ domain, publisher }) => domain ?? publisher))).toEqual(new Set([value]))
    }
    for (const { id, count } of speakers) expect(await left(`speaker=${id}`)).toBe(count)
    expect(kinds.length * outlets.length * speakers.length).toBeGreaterThan(0)
    expect((await ask(site, '/api/outlets/nowhere.example')).status).toBe(404)
  })

  test('paging walks through all statements once', async () => {
    const seen: string[] = []
    for (let offset = 0; ; offset += 4) {
      const { total, items } = paged(statementSchema).parse(await get(`/api/statements?limit=4&offset=${offset}`))
      seen.push(...items.map(({ id }) => id))
      if (items.length === 0) {
        expect(new Set(seen).size).toBe(total)
        expect(seen).toHaveLength(total)
        return
      }
    }
  })

  test('each page that an answer names exists', async () => {
    const { items } = paged(statementSchema).parse(await get('/api/statements'))
    for (const path of items.flatMap(({ page, article }) => [page, article.page]))
      expect((await ask(site, path)).status, path).toBe(200)
  })
})

describe('problems', () => {
  test.each([
    ['/api/statements?limit=0', 400, 'limit'],
    ['/api/statements?limit=101', 400, 'limit'],
    ['/api/statements?limit=x', 400, 'limit'],
    ['/api/statements?offset=-1', 400, 'offset'],
    ['/api/statements?from=2031-02-30', 400, 'from'],
    ['/api/statements?kind=shouted', 400, 'kind'],
    ['/api/statements?language=RU;DROP', 400, 'language'],
    ['/api/search', 400, 'q'],
    ['/api/search?q=', 400, 'q'],
    [`/api/search?q=${'x'.repeat(201)}`, 400, 'q'],
    [`/api/people?name=${'x'.repeat(201)}`, 400, 'name'],
    ['/api/statements/1', 400, 'id'],
    ['/api/articles/a000000000000000000000000?version=1', 400, 'version'],
    ['/api/quotations?speaker=x', 400, 'q'],
    ['/api/quotations?q=x&limit=51', 400, 'limit'],
    ['/api/quotations/1', 400, 'id'],
    ['/api/quotations/s000000000000000000000000', 404, undefined],
    ['/api/statements/s000000000000000000000000', 404, undefined],
    ['/api/offices?on=2025-05-01', 400, 'role'],
    ['/api/offices?role=министр', 400, 'on'],
    ['/api/offices?role=министр&on=2025-02-30', 400, 'on'],
    ['/api/people/p000000000000000000000000', 404, undefined],
    ['/api/articles/a000000000000000000000000', 404, undefined],
    ['/api/positions?stance=opposes', 400, 'q'],
    ['/api/standings?on=2031-06-01', 400, 'q'],
    ['/api/statements?speeker=Орсен', 400, 'speeker'],
    ['/api/people?name=Орсен&role=министр', 400, 'role'],
    ['/api/nowhere', 404, undefined],
  ])('%s: %i', async (path, status, parameter) => {
    const response = await ask(site, path)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    const problem = z
      .object({
        type: z.string(),
        title: z.string(),
        status: z.literal(status),
        errors: z.array(z.object({ parameter: z.string(), message: z.string() })).optional(),
      })
      .parse(await response.json())
    expect(problem.errors?.map((error) => error.parameter)).toEqual(parameter === undefined ? undefined : [parameter])
  })
})

test.each([
  ['/api/search', 'It is needed'],
  ['/api/statements?limit=x', 'It takes a number'],
])('%s: %s', async (path, message) => {
  expect(await (await ask(site, path)).json()).toMatchObject({ errors: [{ message }] })
})

describe('what is unchanged, and who may ask', () => {
  test('whoever has an answer already is told so', async () => {
    const first = await ask(site, '/api/statements?limit=5')
    const tag = first.headers.get('etag') ?? ''
    expect(tag).not.toBe('')
    const again = await ask(site, '/api/statements?limit=5', { headers: { 'if-none-match': tag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const other = await ask(site, '/api/statements?limit=4', { headers: { 'if-none-match': tag } })
    expect(other.status).toBe(200)
  })

  test('pages of other sites may read where their origin is named, else not', async () => {
    const headers = { origin: 'https://desk.example' }
    const closed = await ask(site, '/api/counts', { headers })
    expect(closed.headers.get('access-control-allow-origin')).toBeNull()
    const open = createSite(siteOptions(record, { allowedOrigins: ['https://desk.example'] }))
    const answer = await ask(open, '/api/counts', { headers })
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://desk.example')
    const other = await ask(open, '/api/counts', { headers: { origin: 'https://evil.example' } })
    expect(other.headers.get('access-control-allow-origin')).toBeNull()
  })
})
