import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import {
  findPeople,
  forgetSearch,
  type RecordStore,
  SavedSearchError,
  type SavedSearchNews,
  type SearchQuery,
  savedSearches,
  saveSearch,
  seeSearch,
} from '../record/index.ts'
import { address } from './addresses.ts'
import { answer, lookOf } from './context.ts'
import { textsOf } from './form.ts'
import { failedPage } from './pages/failed.ts'
import { type ShownSearch, savedPage } from './pages/saved.ts'
import { idText, type SearchParameters, searchFilter, searchParameters } from './parameters.ts'
import { badQuery, notFound, tooLarge } from './refusals.ts'
import { isSealed } from './signing.ts'
import type { Look, Reader, SiteOptions } from './types.ts'

const longestForm = 16 * 1024

/** The searches that those who have signed in keep. */
export function savedRoutes(options: SiteOptions): Hono {
  const { record, now } = options
  const routes = new Hono()
  const limit = bodyLimit({ maxSize: longestForm, onError: (c) => tooLarge(c, options) })
  routes.use('/saved/*', limit)
  routes.use('/saved', limit)

  routes.get('/saved', async (c) => {
    const look = lookOf(c, options)
    if (look.reader === null) return c.redirect(address('/sign-in', { to: '/saved' }), 303)
    return answer(c, look, savedPage(look, await shown(record, look.reader)))
  })

  routes.post('/saved', (c) =>
    sealed(c, options, async (look, reader, { name = '', ...fields }) => {
      const asked = searchParameters.safeParse(filled(fields))
      if (!asked.success) return badQuery(c, look, asked.error)
      try {
        await saveSearch(record, reader.name, { name, query: searchFilter(asked.data), at: now() })
        return c.redirect('/saved', 303)
      } catch (error) {
        if (!(error instanceof SavedSearchError)) throw error
        const { saved } = look.messages
        const why = error.code === 'wrong' ? saved.wrongName : saved.tooMany
        return answer(c, look, savedPage(look, await shown(record, reader), why), error.code === 'wrong' ? 400 : 409)
      }
    }),
  )

  routes.post('/saved/:id/open', (c) =>
    sealed(c, options, async (look, reader) => {
      const id = idText.safeParse(c.req.param('id'))
      const search = id.success ? await seeSearch(record, reader.name, id.data, now()) : null
      if (search === null) return notFound(c, look, look.messages.failed.notFound.why)
      return c.redirect(address('/search', { ...parametersOf(search.query), sort: 'newest' }), 303)
    }),
  )

  routes.post('/saved/:id/delete', (c) =>
    sealed(c, options, async (look, reader) => {
      const id = idText.safeParse(c.req.param('id'))
      const gone = id.success && (await forgetSearch(record, reader.name, id.data))
      return gone ? c.redirect('/saved', 303) : notFound(c, look, look.messages.failed.notFound.why)
    }),
  )
  return routes
}

type Fields = Readonly<Record<string, string | undefined>>

/** Does what a form of one who has signed in asks for; another form is refused. */
async function sealed(
  c: Context,
  options: SiteOptions,
  run: (look: Look, reader: Reader, fields: Fields) => Promise<Response>,
): Promise<Response> {
  const look = lookOf(c, options)
  const { seal = '', ...fields } = await textsOf(c)
  const { failed, signing, saved } = look.messages
  if (look.reader === null) return answer(c, look, failedPage(look, { title: saved.title, why: signing.needed }), 401)
  if (!isSealed(c, seal, look.reader))
    return answer(c, look, failedPage(look, { title: failed.badQuery.title, why: signing.stale }), 403)
  return run(look, look.reader, fields)
}

const filled = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value.trim() !== ''))

/** As the address of the search page has it. */
function parametersOf({ words, ...filters }: SearchQuery): SearchParameters {
  const { data = {} } = searchParameters.safeParse({ ...filters, ...(words === '' ? {} : { q: words }) })
  return data
}

/** Each with the name of its speaker, where it asks for an id. */
async function shown(record: RecordStore, reader: Reader): Promise<readonly ShownSearch[]> {
  return Promise.all((await savedSearches(record, reader.name)).map((search) => withSpeaker(record, search)))
}

async function withSpeaker(record: RecordStore, { query, ...search }: SavedSearchNews): Promise<ShownSearch> {
  const parameters = parametersOf(query)
  const id = idText.safeParse(parameters.speaker)
  const [person] = id.success ? await findPeople(record, id.data) : []
  return { ...search, parameters, speaker: person?.name }
}
