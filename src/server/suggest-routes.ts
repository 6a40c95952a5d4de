import { Hono } from 'hono'
import { z } from 'zod'
import { issues, outlets, peopleBeginning, type RecordStore, storiesWith } from '../record/index.ts'
import { lookOf } from './context.ts'
import { memo } from './memo.ts'
import { issueName } from './pages/issues.ts'
import { station } from './pages/parts.ts'
import { storyTally } from './pages/stories.ts'
import { longestText } from './parameters.ts'
import type { Look, SiteOptions } from './types.ts'

const shown = 8

const asked = z.object({ of: z.enum(['people', 'all', 'stories']), q: z.string().trim().min(1).max(longestText) })

/** What a field offers while one types: a name, and what tells it from others. */
interface Suggestion {
  readonly name: string
  readonly note: string
}

/** Names that the words can mean: of people and bodies, or of outlets and issues too; or stories about them. */
export function suggestRoutes(options: SiteOptions): Hono {
  return new Hono().get('/suggest', async (c) => {
    const look = lookOf(c, options)
    const { messages } = look
    const query = asked.safeParse({ of: c.req.query('of'), q: c.req.query('q') })
    c.header('Cache-Control', 'private, max-age=60')
    if (!query.success) return c.json([], 400)
    const { of, q } = query.data
    if (of === 'stories') return c.json(await storiesAbout(options.record, q, look))
    const people = (await peopleBeginning(options.record, q, shown)).map(
      ({ name, role, org }): Suggestion => ({ name, note: station(role, org) }),
    )
    const others = of === 'all' ? await othersWith(options.record, q, messages) : []
    return c.json([...people, ...others.slice(0, shown)])
  })
}

/** Stories about the words, each with its id behind the headline: two may have the same one. */
async function storiesAbout(record: RecordStore, words: string, look: Look): Promise<Suggestion[]> {
  const found = await storiesWith(record, words, shown)
  return found.map((story) => ({
    name: `${story.title ?? look.messages.article.untitled} (${story.id})`,
    note: storyTally(look, story),
  }))
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
