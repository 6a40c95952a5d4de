import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import {
  defineIssue,
  type IssueDefinition,
  MendError,
  mergePeople,
  mergeStories,
  type Naming,
  nameSpeaker,
  type RecordStore,
  readRule,
  rejectEntry,
  renamePerson,
  type Signature,
  setRole,
  sortPositions,
  splitPerson,
  splitStory,
  undoMend,
} from '../record/index.ts'
import { answer, lookAt, lookOf } from './context.ts'
import { textsAndList } from './form.ts'
import { Ambiguous, idIn, personMeant, storyMeant } from './meant.ts'
import { tongues } from './messages/index.ts'
import { choicePage, type SentMend } from './pages/choice.ts'
import { failedPage, mendFailedPage } from './pages/failed.ts'
import { idText } from './parameters.ts'
import { tooLarge } from './refusals.ts'
import { isSealed, ownPath } from './signing.ts'
import { tellNext } from './told.ts'
import type { Look, SiteOptions } from './types.ts'

const longestForm = 64 * 1024

/** What an editor's form asks for. */
interface Asked {
  readonly record: RecordStore
  /** Id of what is mended. */
  readonly subject: string
  readonly fields: Readonly<Record<string, string | undefined>>
  /** Ids of articles to split off. */
  readonly parts: readonly string[]
  readonly by: Signature
}

/** Each gives the id of the mend. */
const deeds: Readonly<Record<string, (asked: Asked) => Promise<string>>> = {
  reject: ({ record, subject, by }) => rejectEntry(record, subject, by),
  name: ({ record, subject, fields, by }) => nameSpeaker(record, subject, namingOf(fields), by, officeIn(fields)),
  rename: ({ record, subject, fields, by }) => renamePerson(record, subject, fields.name ?? '', by),
  role: ({ record, subject, fields, by }) =>
    setRole(
      record,
      subject,
      { role: filled(fields.role), org: filled(fields.org), from: filled(fields.from), to: filled(fields.to) },
      by,
    ),
  merge: async ({ record, subject, fields, by }) =>
    mergePeople(record, subject, await personMeant(record, fields.other ?? '', subject), by),
  split: ({ record, subject, parts, by }) => splitPerson(record, subject, parts, by),
  issue: ({ record, subject, fields, by }) =>
    defineIssue(record, definitionIn(fields), by, subject === '' ? undefined : subject),
  sort: ({ record, subject, fields, by }) => sortPositions(record, subject, [fields.position ?? ''], false, by),
  'story-merge': async ({ record, subject, fields, by }) =>
    mergeStories(record, subject, await storyMeant(record, fields.other ?? '', subject), by),
  'story-split': ({ record, subject, parts, by }) => splitStory(record, subject, parts, by),
  undo: ({ record, subject, by }) => undoMend(record, subject, by),
}

/** The forms by which editors mend: each is signed with their name, and leads back to where it stood. */
export function mendRoutes(options: SiteOptions): Hono {
  const routes = new Hono()
  const limit = bodyLimit({ maxSize: longestForm, onError: (c) => tooLarge(c, options) })
  routes.post('/mend/:deed', limit, async (c) => {
    const [fields, parts] = await textsAndList(c, 'part')
    const back = ownPath(fields.back)
    const look = lookAt(lookOf(c, options), back)
    const deed = c.req.param('deed')
    const run = Object.hasOwn(deeds, deed) ? deeds[deed] : undefined
    const { failed, signing } = look.messages
    if (run === undefined) return answer(c, look, failedPage(look, failed.notFound), 404)
    if (look.reader === null) return answer(c, look, refused(look, signing.needed, back), 401)
    if (!isSealed(c, fields.seal ?? '', look.reader)) return answer(c, look, refused(look, signing.stale, back), 403)
    if (look.reader.rights !== 'editor') return answer(c, look, refused(look, signing.notEditor, back), 403)
    const by = { by: look.reader.name, reason: fields.reason ?? '', at: options.now().toISOString() }
    return mended(c, look, { deed, fields, back }, () =>
      run({ record: options.record, subject: subjectOf(deed, fields), fields, parts, by }),
    )
  })
  return routes
}

/** Mends, and leads back; what cannot be mended is told, with what to do. */
async function mended(c: Context, look: Look, sent: SentMend, run: () => Promise<string>): Promise<Response> {
  const { failed } = look.messages.mending
  const { back } = sent
  try {
    await run()
    tellNext(c, sent.deed === 'undo' ? 'undone' : 'mended')
    return c.redirect(back, 303)
  } catch (error) {
    if (error instanceof Ambiguous) return answer(c, look, choicePage(look, sent, error), error.near ? 404 : 409)
    if (!(error instanceof MendError)) throw error
    const status = error.code === 'not-found' ? 404 : error.code === 'no-change' ? 409 : 400
    return answer(c, look, refused(look, failed[error.code], back), status)
  }
}

const refused = (look: Look, why: string, back: string) => mendFailedPage(look, why, back)

/** Id of what is mended, once it is sure that the form says why; to undo, one click is enough. */
function subjectOf(deed: string, { subject = '', reason = '' }: Asked['fields']): string {
  if (deed !== 'undo' && reason.trim() === '') throw new MendError('wrong', 'reason', 'reason: it is empty')
  if (deed === 'issue' && subject === '') return '' // a new one
  if (!idText.safeParse(subject).success) throw new MendError('not-found', subject, `${subject}: no such id`)
  return subject
}

const filled = (value: string | undefined): string | null => (value === undefined || value.trim() === '' ? null : value)

function namingOf({ who = '', unnamed }: Asked['fields']): Naming {
  if (unnamed === 'yes') return { unnamed: true }
  const id = idIn(who, 'p')
  return id === undefined ? { name: who } : { personId: id }
}

function officeIn({ role, org }: Asked['fields']): { role?: string; org?: string } {
  const [given, from] = [filled(role), filled(org)]
  return { ...(given === null ? {} : { role: given }), ...(from === null ? {} : { org: from }) }
}

/** An issue as the form gives it: each line of the words is a rule of its own. */
function definitionIn(fields: Asked['fields']): IssueDefinition {
  const named = tongues.flatMap((tongue) => {
    const name = filled(fields[`name-${tongue}`])
    return name === null ? [] : [[tongue, name] as const]
  })
  const lines = (fields.rules ?? '').split(/\r?\n/).flatMap((line) => filled(line) ?? [])
  return { names: Object.fromEntries(named), description: fields.description ?? '', rules: lines.map(readRule) }
}
