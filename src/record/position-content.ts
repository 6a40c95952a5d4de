import type { Extraction, Person, Position } from '../extractor/types.ts'
import type { Article } from '../reader/types.ts'
import { contentId } from '../text/index.ts'
import type { Span } from '../text/types.ts'
import { isNamedBody } from './identity.ts'
import { nameKey } from './names.ts'
import { cut, PIECE_BREAK, pair } from './pieces.ts'
import { fullTextOf, type LemmaOf } from './words.ts'

export type PositionContent = ReturnType<typeof positionContent>

/** The rows of an article's positions; `people` are all who appear in it. */
export function positionContents(
  article: Article,
  extraction: Extraction,
  people: readonly Person[],
  lemmaOf: LemmaOf,
): PositionContent[] {
  const ids = new Set<string>()
  return extraction.positions.flatMap((position, place) => {
    const content = positionContent(article, extraction, people, position, place, lemmaOf)
    if (ids.has(content.row.id)) return []
    ids.add(content.row.id)
    return [content]
  })
}

function positionContent(
  { text, language, version }: Article,
  { statements }: Extraction,
  people: readonly Person[],
  position: Position,
  place: number,
  lemmaOf: LemmaOf,
) {
  const { holder, via, target, reason, evidence } = position
  const statement = position.statement === null ? undefined : statements[position.statement]
  const words = target.map((span) => cut(text, span))
  return {
    holder: holderIn(people, holder),
    via: via === null ? null : viaIn(people, via.name, statement?.speaker),
    fullText: fullTextOf(words.join(PIECE_BREAK), language, lemmaOf),
    row: {
      id: positionId(version, position),
      holder_name: holder.name,
      holder_type: holder.type,
      holder_key: nameKey(holder.name),
      holder_text: spanOrNull(holder.text),
      holder_words: holder.text && cut(text, holder.text),
      via_name: via?.name ?? null,
      via_key: via === null ? null : nameKey(via.name),
      stance: position.stance,
      cue: JSON.stringify(pair(position.cue)),
      cue_words: cut(text, position.cue),
      target: JSON.stringify(target.map(pair)),
      target_words: JSON.stringify(words),
      evidence: JSON.stringify(pair(evidence)),
      evidence_words: cut(text, evidence),
      reason: spanOrNull(reason),
      reason_words: reason && cut(text, reason),
      hedged: position.hedged ? 1 : 0,
      past: position.past ? 1 : 0,
      statement_id: statement?.id ?? null,
      confidence: position.confidence,
      rule: position.rule,
      place,
    },
  }
}

const spanOrNull = (span: Span | null): string | null => span && JSON.stringify(pair(span))

/** Two holders may share a cue and its targets («Карсания и Велгория поддержали …»): the holder's name tells them apart. */
const positionId = (version: string, { holder, stance, cue, target }: Position): string =>
  contentId(
    'position',
    version,
    nameKey(holder.name),
    stance,
    ...[cue, ...target].flatMap(({ from, to }) => [from, to]),
  )

/** Who appears as the holder: by id, and a body without one by its name, as bodies of one name are one body. */
function holderIn(people: readonly Person[], { id, name, type }: Position['holder']): string | null {
  if (id !== null) return people.find((person) => person.id === id)?.id ?? null
  if (!isNamedBody({ name, type })) return null
  const key = nameKey(name)
  return people.find((person) => isNamedBody(person) && nameKey(person.name) === key)?.id ?? null
}

/** Who tells it for the holder: the speaker of the statement it stands in, else the only one of that name. */
function viaIn(
  people: readonly Person[],
  name: string,
  speaker: { readonly id: string | null; readonly name: string | null } | undefined,
): string | null {
  if (speaker?.name === name) return speaker.id
  const named = people.filter((person) => person.name === name)
  return named.length === 1 ? (named[0]?.id ?? null) : null
}
