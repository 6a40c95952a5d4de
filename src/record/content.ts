import type { Extraction, Person, Statement } from '../extractor/types.ts'
import type { Act } from '../language/types.ts'
import type { Article } from '../reader/types.ts'
import { SHOWN_ACTS } from './acts.ts'
import { dayOf, monthOf, timeOf } from './dates.ts'
import { seenOf } from './identify.ts'
import { type ProfileKey, profileOf } from './identity.ts'
import { latinSkeleton, nameKey, nameStems, nameWords } from './names.ts'
import { packOccasion } from './occasion.ts'
import { cut, PIECE_BREAK, pair } from './pieces.ts'
import { type PositionContent, positionContents } from './position-content.ts'
import { wordingContent } from './quotation/keeping.ts'
import { rankOf } from './role-now.ts'
import { type Gist, gistOf } from './stories/gist.ts'
import { fullTextOf, type LemmaOf } from './words.ts'

const shownActs: ReadonlySet<Act> = new Set<Act>(SHOWN_ACTS)

export interface AppearanceContent {
  readonly id: string
  readonly profile: ProfileKey
  readonly name: string
  readonly type: string
  readonly mentions: string
  readonly roles: readonly RoleContent[]
  readonly words: readonly { readonly kind: 'word' | 'stem' | 'latin'; readonly word: string }[]
  readonly statements: number
}

export interface RoleContent {
  readonly role: string | null
  readonly org: string | null
  readonly role_key: string
  readonly org_key: string
  readonly from: number
  readonly to: number
  readonly rank: string
}

/** All that one version brings into the tables, worked out before the write lock is taken. */
export interface Content {
  readonly time: string
  readonly day: string
  readonly month: string | null
  readonly appearances: readonly AppearanceContent[]
  readonly statements: readonly StatementContent[]
  readonly positions: readonly PositionContent[]
  readonly gist: Gist
}

export type StatementContent = ReturnType<typeof statementContent>

/** The rows of an article's people, statements and positions. */
export function contentOf(article: Article, extraction: Extraction, lemmaOf: LemmaOf): Content {
  const day = dayOf(article.published, article.captured)
  const ids = new Set<string>()
  const statements = extraction.statements.flatMap((statement, place) => {
    if (ids.has(statement.id)) return []
    ids.add(statement.id)
    return [statementContent(article, extraction, statement, place, lemmaOf)]
  })
  const people = [...uniqueById(extraction.people), ...others(extraction)]
  const shown = Map.groupBy(
    statements.filter((statement) => statement.shown),
    (statement) => statement.speaker,
  )
  return {
    time: timeOf(article.published, article.captured),
    day,
    month: monthOf(article.published),
    appearances: people.map((person) => appearanceContent(person, day, shown.get(person.id)?.length ?? 0)),
    statements,
    positions: positionContents(article, extraction, people, lemmaOf),
    gist: gistOf(
      article,
      people.map(({ name }) => name),
      lemmaOf,
    ),
  }
}

/**
 * Those who speak or hold a position and are not among the article's people: outlets, states and other bodies, seen
 * where they do.
 */
function others({ statements, people, positions }: Extraction): Person[] {
  const known = new Set(people.map((person) => person.id))
  const others = new Map<string, Person>()
  for (const { speaker, source } of statements) {
    const { id, name, type, role, org } = speaker
    if (id === null || name === null || known.has(id)) continue
    const mentions = [...(others.get(id)?.mentions ?? []), ...(source ? [source] : [])]
    const roles = source && (role ?? org) !== null ? [{ role, org, text: source }] : []
    others.set(id, { id, name, type, mentions, roles: others.get(id)?.roles ?? roles })
  }
  for (const { holder } of positions) {
    const { id, name, type, text } = holder
    if (id === null || known.has(id) || others.has(id)) continue
    others.set(id, { id, name, type, mentions: text ? [text] : [], roles: [] })
  }
  return [...others.values()]
}

function appearanceContent(person: Person, day: string, statements: number): AppearanceContent {
  const roles = person.roles.map(({ role, org, text }) => ({
    role,
    org,
    role_key: nameKey(role ?? ''),
    org_key: nameKey(org ?? ''),
    from: text.from,
    to: text.to,
    rank: rankOf({ role, org }, day),
  }))
  return {
    id: person.id,
    profile: profileOf(seenOf(person)),
    name: person.name,
    type: person.type,
    mentions: JSON.stringify(person.mentions.map(pair)),
    roles,
    words: nameEntries(person.name),
    statements,
  }
}

/** The entries under which a name is found. */
export function nameEntries(name: string): AppearanceContent['words'] {
  return nameWords(name).flatMap((word) => [
    { kind: 'word' as const, word },
    ...nameStems(word).map((stem) => ({ kind: 'stem' as const, word: stem })),
    { kind: 'latin' as const, word: latinSkeleton(word) },
  ])
}

function statementContent(
  { text, language }: Article,
  { statements }: Extraction,
  statement: Statement,
  place: number,
  lemmaOf: LemmaOf,
) {
  const { speaker, said } = statement
  const words = statement.content.map((span) => cut(text, span))
  const shown = shownActs.has(statement.act)
  return {
    place,
    shown,
    speaker: speaker.id,
    fullText: fullTextOf(words.join(PIECE_BREAK), language, lemmaOf),
    wording: shown ? wordingContent(words, language, lemmaOf) : null,
    row: {
      id: statement.id,
      kind: statement.kind,
      act: statement.act,
      content: JSON.stringify(statement.content.map(pair)),
      words: JSON.stringify(words),
      cue: statement.cue && JSON.stringify(pair(statement.cue)),
      cue_words: statement.cue && cut(text, statement.cue),
      source: statement.source && JSON.stringify(pair(statement.source)),
      source_words: statement.source && cut(text, statement.source),
      speaker_name: speaker.name,
      speaker_type: speaker.type,
      role: speaker.role,
      org: speaker.org,
      org_key: nameKey(speaker.org ?? (speaker.type === 'person' ? '' : (speaker.name ?? ''))),
      how: speaker.how,
      said: said?.edtf ?? null,
      more: packOccasion(text, statement),
      inside: statement.inside === null ? null : (statements[statement.inside]?.id ?? null),
      confidence: statement.confidence,
      rule: statement.rule,
      place,
    },
  }
}

const uniqueById = (people: readonly Person[]): Person[] => [
  ...new Map(people.map((person) => [person.id, person])).values(),
]
