import { findQuote } from '../../text/quote.ts'
import type { Span } from '../../text/types.ts'
import type { Db } from '../db.ts'
import { unpackClashes } from '../ledger/clashes.ts'
import { anchorsIn } from '../mends/apply.ts'
import type { About } from '../mends/types.ts'
import { unpackOccasion } from '../occasion.ts'
import { spanOf, spansOf } from '../rows.ts'

/** What a citation quotes on either side of its words (text/quote.ts), and the rest of a word that this begins in. */
const CONTEXT = 32
const LONGEST_WORD = 40

interface Version {
  readonly id: string
  readonly articleId: string
  readonly clashes: string | null
}

/** The stretches of a text that what was read from it stands on, each with its surroundings; in order, none within another. */
export async function evidenceOf(db: Db, version: Version, text: string): Promise<Span[]> {
  const spans = [
    ...(await ofStatements(db, version.id)),
    ...(await ofPositions(db, version.id)),
    ...(await ofPeople(db, version.id)),
    ...(await ofMends(db, version.articleId, text)),
    ...ofClashes(version.clashes),
  ]
  const kept: Span[] = []
  for (const span of spans.map((each) => wider(text, each)).sort((a, b) => a.from - b.from)) {
    const last = kept.at(-1)
    if (last && span.from <= last.to) kept[kept.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    else kept.push(span)
  }
  return kept
}

/** With its surroundings, and no word of those cut in two. */
function wider(text: string, { from, to }: Span): Span {
  let [start, end] = [Math.max(0, from - CONTEXT), Math.min(text.length, to + CONTEXT)]
  for (let more = 0; more < LONGEST_WORD && start > 0 && /\S/.test(text.charAt(start - 1)); more += 1) start -= 1
  for (let more = 0; more < LONGEST_WORD && end < text.length && /\S/.test(text.charAt(end)); more += 1) end += 1
  return { from: start, to: end }
}

const present = (spans: readonly (Span | null | undefined)[]): Span[] => spans.flatMap((span) => span ?? [])

async function ofStatements(db: Db, versionId: string): Promise<Span[]> {
  const rows = await db
    .selectFrom('statement')
    .select(['content', 'cue', 'source', 'more'])
    .where('version_id', '=', versionId)
    .execute()
  return rows.flatMap(({ content, cue, source, more }) => {
    const { saidIn, venue, addressee } = unpackOccasion(null, more)
    return present([...spansOf(content), spanOf(cue), spanOf(source), saidIn?.text, venue?.text, addressee?.text])
  })
}

async function ofPositions(db: Db, versionId: string): Promise<Span[]> {
  const rows = await db
    .selectFrom('position')
    .select(['holder_text', 'cue', 'target', 'evidence', 'reason'])
    .where('version_id', '=', versionId)
    .execute()
  return rows.flatMap(({ holder_text, cue, target, evidence, reason }) =>
    present([...spansOf(target), ...[holder_text, cue, evidence, reason].map(spanOf)]),
  )
}

async function ofPeople(db: Db, versionId: string): Promise<Span[]> {
  const seen = db.selectFrom('appearance').select(['mentions']).where('version_id', '=', versionId)
  const roles = db
    .selectFrom('role')
    .innerJoin('appearance', 'appearance.row', 'role.appearance_row')
    .select(['role.from', 'role.to'])
    .where('appearance.version_id', '=', versionId)
  return [...(await seen.execute()).flatMap(({ mentions }) => spansOf(mentions)), ...(await roles.execute())]
}

/** Where the anchors of mends are found now: they must be found there afterwards, and nowhere else. */
async function ofMends(db: Db, articleId: string, text: string): Promise<Span[]> {
  return (await anchorsIn(db, articleId)).flatMap(({ about }) => {
    const { selectors }: About = JSON.parse(about)
    return present(selectors.map((selector) => findQuote(text, selector)))
  })
}

function ofClashes(packed: string | null): Span[] {
  const { events, denials } = unpackClashes(packed ?? '')
  return [...events, ...denials.flatMap(({ denied, told }) => [denied, told])].map(({ sentence }) => sentence)
}
