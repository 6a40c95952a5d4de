import type { ArticleSummary, ArticleView, PositionEntry, Reading, RecordEntry } from '../record/index.ts'
import { occasionOf } from '../record/index.ts'
import { contentId } from '../text/ids.ts'
import type { Span } from '../text/types.ts'

/** The acts that views show; evidence, rulings and judgements are found too, and hidden. */
const shownActs: ReadonlySet<string> = new Set(['speech', 'position', 'intention'])

/** What was read, as the record would show it; nobody in it has an id, for nothing of it is kept. */
export function viewOfReading(reading: Reading): ArticleView {
  const { article, capture, extraction } = reading
  const shown = extraction.statements.filter(({ act }) => shownActs.has(act))
  const summary: ArticleSummary = {
    id: article.id,
    title: article.title,
    url: article.canonical ?? article.url,
    file: article.file,
    publisher: article.publisher.name,
    domain: article.publisher.domain,
    language: article.language,
    published: article.published,
    captured: article.captured,
    statements: shown.length,
  }
  const words = ({ from, to }: Span) => article.text.slice(from, to)
  const entries = shown.map(
    (statement): RecordEntry => ({
      ...statement,
      words: statement.content.map(words),
      cueWords: statement.cue === null ? null : words(statement.cue),
      sourceWords: statement.source === null ? null : words(statement.source),
      speaker: { ...statement.speaker, personId: null },
      ...occasionOf(article.text, statement),
      inside: statement.inside === null ? null : (extraction.statements[statement.inside]?.id ?? null),
      article: summary,
      mended: false,
      highlights: [],
    }),
  )
  return {
    summary,
    article,
    capture: {
      id: contentId('capture', capture.url ?? `file:${capture.sha256}`, capture.sha256),
      sha256: capture.sha256,
      at: capture.at,
      url: capture.url,
      bytes: capture.bytes.byteLength,
      letGo: null,
    },
    textLetGo: null,
    entries,
    positions: extraction.positions.map((position, at) => positionEntry(position, at, reading, summary)),
    people: [],
    versions: [],
  }
}

function positionEntry(
  position: Reading['extraction']['positions'][number],
  at: number,
  { article, extraction }: Reading,
  summary: ArticleSummary,
): PositionEntry {
  const { holder, via, cue, target, evidence, reason, statement } = position
  const words = ({ from, to }: Span) => article.text.slice(from, to)
  return {
    ...position,
    id: contentId('position', article.version, at),
    holder: {
      personId: null,
      name: holder.name,
      type: holder.type,
      text: holder.text,
      words: holder.text && words(holder.text),
    },
    via: via && { personId: null, name: via.name },
    cueWords: words(cue),
    targetWords: target.map(words),
    evidenceWords: words(evidence),
    reasonWords: reason && words(reason),
    statement: statement === null ? null : (extraction.statements[statement]?.id ?? null),
    article: summary,
  }
}
