import type { Context } from 'hono'
import type { z } from 'zod'
import { answer, lookOf } from './context.ts'
import { number } from './messages/index.ts'
import { failedPage } from './pages/failed.ts'
import { lastPage } from './pages/parts.ts'
import { longestText, tellsReversed } from './parameters.ts'
import type { Look, SiteOptions } from './types.ts'

/** What was asked for is not in the record. */
export function notFound(c: Context, look: Look, why: string): Promise<Response> {
  return answer(c, look, failedPage(look, { title: look.messages.failed.notFound.title, why }), 404)
}

/** A form of more bytes than any form of ours can have. */
export function tooLarge(c: Context, options: Pick<SiteOptions, 'local' | 'excerpts'>): Promise<Response> {
  const look = lookOf(c, options)
  return answer(c, look, failedPage(look, look.messages.failed.tooLarge), 413)
}

/** Which parameters do not hold, and what they must be. */
export function badQuery(c: Context, look: Look, error: z.ZodError): Promise<Response> {
  const { failed, search } = look.messages
  const short = failed.wordsTooLong(number(look.messages, longestText))
  const known: Readonly<Record<string, readonly [label: string, must: string]>> = {
    q: [search.words, short],
    name: [look.messages.person.find, short],
    speaker: [search.speaker, short],
    org: [search.org, short],
    outlet: [search.outlet, short],
    kind: [search.kind, failed.choice],
    language: [search.language, failed.choice],
    from: [search.from, failed.day],
    to: [search.to, failed.day],
    page: [look.messages.site.pages, failed.page(number(look.messages, lastPage))],
    since: [look.messages.front.sinceWhen, failed.day],
  }
  const details = error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((name) => `${name}: ${failed.unknown}`)
    const name = String(issue.path[0])
    const [label, must] = known[name] ?? [name, failed.choice]
    return [`${label}: ${tellsReversed(issue) ? failed.reversed : must}`]
  })
  return answer(c, look, failedPage(look, failed.badQuery, [...new Set(details)]), 400)
}
