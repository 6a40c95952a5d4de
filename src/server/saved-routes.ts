import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import {
  alertsOfAccount,
  findPeople,
  forgetSearch,
  longestSearchName,
  longestUrl,
  mostSaved,
  type OwnSearch,
  pauseAlert,
  type RecordStore,
  SavedSearchError,
  type SavedSearchNews,
  savedSearches,
  saveSearch,
  seeSearch,
  stopTelling,
} from '../record/index.ts'
import { address } from './addresses.ts'
import { letTell, RefusedAddress } from './alerts/telling.ts'
import type { TryAlert } from './alerts/trying.ts'
import { answer, lookOf, type PageStatus } from './context.ts'
import { textsOf } from './form.ts'
import { number } from './messages/index.ts'
import { failedPage } from './pages/failed.ts'
import { type Above, type ShownSearch, savedPage } from './pages/saved.ts'
import { faultWords } from './pages/telling.ts'
import { idText, parametersOf, searchFilter, searchParameters } from './parameters.ts'
import { badQuery, notFound, tooLarge } from './refusals.ts'
import { isSealed } from './signing.ts'
import type { Look, Reader, SiteOptions } from './types.ts'

const longestForm = 16 * 1024

/** The searches that those who have signed in keep. */
export function savedRoutes(options: SiteOptions, tried: TryAlert): Hono {
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
        const most = number(look.messages, error.code === 'wrong' ? longestSearchName : mostSaved)
        const why = error.code === 'wrong' ? saved.wrongName(most) : saved.tooMany(most)
        return answer(
          c,
          look,
          savedPage(look, await shown(record, reader), { error: why }),
          error.code === 'wrong' ? 400 : 409,
        )
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
  alertRoutes(routes, options, tried)
  return routes
}

/** Alerts: each saved search may tell a program elsewhere. */
function alertRoutes(routes: Hono, options: SiteOptions, tried: TryAlert): void {
  const { record, now } = options
  /** A form about the alert of one search; where that is not the account's, or has none, nothing is found. */
  const about = (path: string, run: (asked: OwnForm) => Promise<Response | null>): void => {
    routes.post(`/saved/:id/alert${path}`, (c) =>
      sealed(c, options, async (look, reader, fields) => {
        const id = idText.safeParse(c.req.param('id'))
        const own = { account: reader.name, search: id.data ?? '' }
        const list = async (above: Above, status?: PageStatus): Promise<Response> =>
          answer(c, look, savedPage(look, await shown(record, reader), above), status)
        const done = id.success ? await run({ c, look, own, fields, list }) : null
        return done ?? notFound(c, look, look.messages.failed.notFound.why)
      }),
    )
  }
  const back = (c: Context): Response => c.redirect('/saved', 303)

  about('', async ({ look, own, fields, list }) => {
    const { telling } = look.messages.saved
    const url = fields.url?.trim() ?? ''
    const refused = { search: own.search, url }
    try {
      const made = await letTell(options, own, url)
      if (made === null) return null
      const response = await list({ secret: made.secret }, 200)
      response.headers.set('Cache-Control', 'no-store')
      return response
    } catch (error) {
      if (error instanceof RefusedAddress) return list({ error: telling.refusedAddress, refused }, 400)
      if (!(error instanceof SavedSearchError)) throw error
      return error.code === 'taken'
        ? list({ error: telling.taken }, 409)
        : list({ error: telling.wrongAddress(number(look.messages, longestUrl)), refused }, 400)
    }
  })
  about('/test', async ({ look, own, list }) => {
    const { telling } = look.messages.saved
    const found = await tried(own)
    switch (found.kind) {
      case 'not-found':
        return null
      case 'taken':
        return list({ notice: telling.tested })
      case 'not-taken':
        return list({ error: telling.notTaken(faultWords(look, found.fault)) })
      case 'too-often':
        return list({ error: telling.tooOften }, 429)
      case 'not-here':
        return list({ error: telling.noTests }, 503)
    }
  })
  about('/pause', async ({ c, own }) => ((await pauseAlert(record, own, true, now())) ? back(c) : null))
  about('/resume', async ({ c, own }) => ((await pauseAlert(record, own, false, now())) ? back(c) : null))
  about('/remove', async ({ c, own }) => ((await stopTelling(record, own)) ? back(c) : null))
}

/** A form of one who has signed in, about a search of their own. */
interface OwnForm {
  readonly c: Context
  readonly look: Look
  readonly own: OwnSearch
  readonly fields: Fields
  /** The list, with what stands above it. */
  readonly list: (above: Above, status?: PageStatus) => Promise<Response>
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

/** Each with the name of its speaker, where it asks for an id. */
async function shown(record: RecordStore, reader: Reader): Promise<readonly ShownSearch[]> {
  const alerts = await alertsOfAccount(record, reader.name)
  const searches = await savedSearches(record, reader.name)
  return Promise.all(
    searches.map(async (search) => ({
      ...(await withSpeaker(record, search)),
      alert: alerts.get(search.id) ?? null,
    })),
  )
}

async function withSpeaker(
  record: RecordStore,
  { query, ...search }: SavedSearchNews,
): Promise<Omit<ShownSearch, 'alert'>> {
  const parameters = parametersOf(query)
  const id = idText.safeParse(parameters.speaker)
  const [person] = id.success ? await findPeople(record, id.data) : []
  return { ...search, parameters, speaker: person?.name }
}
