import type { Language } from '../language/language.ts'
import type { Cue, Parsed } from '../language/types.ts'
import type { Article } from '../reader/types.ts'
import { contentId, findQuotations, type Span } from '../text/index.ts'
import { confidenceOf } from './confidence.ts'
import { blockAt, type Context, type Draft } from './draft.ts'
import { findInterview } from './interview.ts'
import { kindOf } from './kind.ts'
import { findOccasions, type Occasion } from './occasion.ts'
import { askedOnce } from './once.ts'
import { findPeople } from './people.ts'
import { findPositions } from './positions.ts'
import type { Resolved } from './reading.ts'
import { resolveSpeakers } from './resolve.ts'
import { withContinuations } from './rules/goes-on.ts'
import { rules } from './rules/index.ts'
import { secondSources } from './rules/second.ts'
import { nestingOf, reconcile } from './select.ts'
import type { Explain, Extraction, Statement } from './types.ts'

export type * from './types.ts'
export { findPeople }

/** Part of `versions` in every output: rises with each change of what is extracted. */
export const extractorVersion = '8'

/**
 * Article in, all that it says out. No clock, no network, no state: the same text gives the same answer, in linear time.
 * `explain` is told what each rule took and passed over.
 */
export function extract(article: Article, asked: Language, explain: Explain = () => {}): Extraction {
  const language = askedOnce(asked)
  const { headline } = article
  // Nothing is said in the headline, but people are named there.
  const blocks = [...(headline ? [{ kind: 'heading', span: headline } as const] : []), ...article.blocks]
  const spans = blocks.map((block) => block.span)
  const parsed = withinReason(language.parse(article.text, spans))
  const quotations = findQuotations(article.text, spans, language.quotesByApostrophes)
  const interview = findInterview(parsed, blocks)
  const questions = [...(interview?.questions ?? [])].flatMap((index) => spans[index] ?? [])
  const headings = headingsIn(article.text, blocks)
  const silent = silentIn([...(headline ? [headline] : []), ...questions])
  const context: Context = {
    text: article.text,
    blocks: spans,
    silent,
    interview,
    language,
    parsed,
    quotations: quotations.filter((quotation) => quotation.depth === 0),
    explain,
  }
  const people = findPeople(parsed, language, article.version)
  const drafted = withContinuations(
    context,
    rules.flatMap((rule) => rule.find(context)),
  ).filter(({ from, content }) => from.kind === 'phrase' || !headings.has(blockAt(spans, content[0]?.from ?? 0)))
  const drafts = reconcile(context, [...drafted, ...secondSources(context, drafted)])
  const { resolved, whose } = resolveSpeakers(context, drafts, people, article.version)
  const { kept, inside } = nestingOf(context, drafts, resolved)
  const found = kept.map((index, at) => ({
    draft: drafts[index] as Draft,
    resolved: resolved[index] as Resolved,
    inside: inside[at] ?? null,
  }))
  const occasions = findOccasions(
    context,
    found.map(({ draft }) => draft),
    whose,
    article.published,
  )
  const statements = found.map((one, at) => statementOf(context, one, occasions[at] as Occasion, article.version))
  return { statements, people, positions: findPositions(context, statements, whose) }
}

/** Cues and stances of one sentence that are looked at; a sentence of more is no text, and each may claim much of it. */
const mostInSentence = 100

/** The same text with no more cues in a sentence than a text has, so that hostile input stays linear. */
function withinReason(parsed: Parsed): Parsed {
  const first = <It extends Cue>(cues: readonly It[]): readonly It[] => {
    let [sentence, count] = [-1, 0]
    return cues.filter((cue) => {
      if (cue.sentence.first !== sentence) [sentence, count] = [cue.sentence.first, 0]
      return count++ < mostInSentence
    })
  }
  return { ...parsed, cues: first(parsed.cues), stances: first(parsed.stances) }
}

/** Whether nothing is said at an offset: in the headline of a plain text, in an interview's questions. */
const silentIn =
  (spans: readonly Span[]) =>
  (offset: number): boolean =>
    spans.some(({ from, to }) => offset >= from && offset < to)

/** Indices of the headings, marked as such or in capitals: between the paragraphs they go on with nobody's words. */
const headingsIn = (text: string, blocks: Article['blocks']): ReadonlySet<number> =>
  new Set(blocks.flatMap(({ kind, span }, at) => (kind === 'heading' || isShouted(text, span) ? [at] : [])))

const isShouted = (text: string, { from, to }: Span): boolean =>
  to - from < longestHeading && /^\P{Ll}*\p{Lu}\P{Ll}*$/u.test(text.slice(from, to))
const longestHeading = 100

/** A draft that stays, with its speaker and the statement it stands in. */
interface Kept {
  readonly draft: Draft
  readonly resolved: Resolved
  readonly inside: number | null
}

function statementOf(
  context: Context,
  { draft, resolved: { speaker, certainty }, inside }: Kept,
  { addressee, venue, said }: Occasion,
  version: string,
): Statement {
  const { content, cue, source, act, rule } = draft
  context.explain({ rule, span: cue ?? (content[0] as Span), verdict: 'took' })
  return {
    id: contentId('statement', version, ...[...content, ...(cue ? [cue] : [])].flatMap(({ from, to }) => [from, to])),
    kind: kindOf(context.text, content, cue, draft.disowned ? [] : context.quotations, draft.unquoted, inside !== null),
    act,
    content,
    cue,
    source,
    speaker,
    addressee,
    venue,
    said,
    inside,
    confidence: confidenceOf(draft, speaker, certainty),
    rule: `${context.language.tag}/${rule}`,
  }
}
