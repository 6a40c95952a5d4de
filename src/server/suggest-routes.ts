import { Hono } from 'hono'
import { z } from 'zod'
import { issues, outlets, peopleBeginning, type RecordStore } from '../record/index.ts'
import { lookOf } from './context.ts'
import { memo } from './memo.ts'
import { issueName } from './pages/issues.ts'
import { station } from './pages/parts.ts'
import { longestText } from './parameters.ts'
import type { SiteOptions } from './types.ts'

const shown = 8

const asked = z.object({ of: z.enum(['people', 'all']), q: z.string().trim().min(1).max(longestText) })

/** What a field offers while one types: a name, and what tells it from others. */
interface Suggestion {
  readonly name: string
  readonly note: string
}

/** Names that the words can mean: of people and bodies, or of outlets and issues too. */
export function suggestRoutes(options: SiteOptions): Hono {
  return new Hono().get('/suggest', async (c) => {
    const { messages } = lookOf(c, options)
    const query = asked.safeParse({ of: c.req.query('of'), q: c.req.query('q') })
    c.header('Cache-Control', 'private, max-age=60')
    if (!query.success) return c.json([], 400)
    const { of, q } = query.data
    const people = (await peopleBeginning(options.record, q, shown)).map(
      ({ name, role, org }): Suggestion => ({ name, note: station(role, org) }),
    )
    const others = of === 'all' ? await othersWith(options.record, q, messages) : []
    return c.json([...people, ...others.slice(0, shown)])
  })
}

/** Outlets and issues are few: they are looked through. */
async function othersWith(
  record: RecordStore,
  words: string,
  messages: Parameters<typeof issueName>[0],
): Promise<Suggestion[]> {
  const wanted = words.toLowerCase()
  const [from, defined] = await Promise.all([outletsOf(record), issuesOf(record)])
  const named = [
    ...defined.map((issue) => ({ name: issueName(messages, issue), note: '' })),
    ...from.map(({ name, domain }) => ({ name: name ?? domain ?? '', note: name === null ? '' : (domain ?? '') })),
  ]
  return named.filter(({ name }) => name.toLowerCase().includes(wanted))
}

const outletsOf = memo(60_000, outlets)
const issuesOf = memo(60_000, issues)
