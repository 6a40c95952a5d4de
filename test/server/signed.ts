import { addAccount, type RecordStore, type Rights } from '../../src/record/index.ts'
import type { createSite } from '../../src/server/index.ts'
import { ask } from './site.ts'

export const password = 'переправа у старого моста'

type Site = ReturnType<typeof createSite>

/** An account with the one password of the tests. */
export const addUser = (record: RecordStore, name: string, rights: Rights = 'editor') =>
  addAccount(record, { name, rights, made: '2031-06-01T00:00:00.000Z' }, password)

/** Sends a form as a browser on a page of the site does. */
export function send(
  site: Site,
  path: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
  return ask(site, path, {
    method: 'POST',
    body,
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded', ...headers },
  })
}

/** The cookie of a session, as a browser sends it back. */
export const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';', 1).join(''))
    .filter((pair) => pair.startsWith('session='))
    .join('; ')

/** Signs in, and gives what every later request and form has to bring. */
export async function signIn(site: Site, name: string): Promise<{ readonly cookie: string; readonly seal: string }> {
  const cookie = cookieOf(await send(site, '/sign-in', { name, password }))
  const markup = await (await ask(site, '/sign-in', { headers: { cookie } })).text()
  return { cookie, seal: /name="seal" value="([^"]+)"/.exec(markup)?.[1] ?? '' }
}
