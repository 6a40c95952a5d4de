import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { chooseLanguage } from './interface-language.ts'
import { readerOf } from './signing.ts'
import { toldNow } from './told.ts'
import type { Html, Look, SiteOptions } from './types.ts'

/** A year; the choice of a language is no secret and says nothing about the reader. */
const cookieAge = 365 * 24 * 3600

/** What the page must know of the request; remembers the language if it has just been chosen. */
export function lookOf(c: Context, { local, excerpts = false }: Pick<SiteOptions, 'local' | 'excerpts'>): Look {
  const url = new URL(c.req.url)
  const asked = url.searchParams.get('lang')
  const { messages, chosen } = chooseLanguage(asked, getCookie(c, 'lang'), c.req.header('accept-language'))
  if (chosen) setCookie(c, 'lang', messages.tongue, { path: '/', maxAge: cookieAge, sameSite: 'Lax', httpOnly: true })
  const reader = readerOf(c)
  const { pathname: path, searchParams: query, origin } = url
  const told = reader !== null && c.req.method === 'GET' ? toldNow(c) : null
  const look = { messages, path, query, origin, local, reader, excerpts: excerpts && reader === null, told }
  return c.req.method === 'POST' ? lookAt(look, formPage(path)) : look
}

/** The same on another page of the site. */
export function lookAt(look: Look, page: string): Look {
  const { pathname: path, searchParams: query } = new URL(page, look.origin)
  return { ...look, path, query }
}

/** Where the form stands that is sent to a path; forms that stand on many pages say it themselves. */
const formPage = (path: string): string =>
  Object.entries(formPages).find(([sent]) => path === sent || path.startsWith(`${sent}/`))?.[1] ?? '/'

const formPages = { '/saved': '/saved', '/read': '/read', '/sign-in': '/sign-in', '/account': '/sign-in' } as const

export type PageStatus = 200 | 400 | 401 | 403 | 404 | 405 | 409 | 413 | 414 | 421 | 429 | 500 | 503 | 507

/** Answers with a page. It depends on the reader's language, and what the record shows may change at any time. */
export async function answer(c: Context, look: Look, page: Html, status: PageStatus = 200): Promise<Response> {
  c.header('Content-Language', look.messages.tongue)
  c.header('Vary', 'Accept-Language, Cookie')
  c.header('Cache-Control', 'private, no-cache')
  return c.html(await page, status)
}
