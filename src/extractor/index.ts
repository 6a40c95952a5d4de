import type { Language } from '../language/types.ts'
import type { Article } from '../reader/types.ts'
import { contentId, findQuotations, type Span } from '../text/index.ts'
import { confidenceOf } from './confidence.ts'
import type { Context, Draft } from './draft.ts'
import { findInterview } from './interview.ts'
import { kindOf } from './kind.ts'
import { findPeople } from './people.ts'
import { findPositions } from './positions.ts'
import { type Resolved, resolveSpeakers } from './resolve.ts'
import { withContinuations } from './rules/goes-on.ts'
import { rules } from './rules/index.ts'
import { secondSources } from './rules/second.ts'
import { nestingOf, reconcile } from './select.ts'
import type { Explain, Extraction, Statement } from './types.ts'

export type * from './types.ts'
export { findPeople }

/** Part of `versions` in every output: rises with each change of what is extracted. */
export const extractorVersion = '2'

/**
 * Article in, all that it says out. No clock, no network, no state: the same text gives the same answer, in linear time.
 * `explain` is told what each rule took and passed over.
 */
export function extract(article: Article, language: Language, explain: Explain = () => {}): Extraction {
  const { headline } = article
  // Nothing is said in the headline, but people are named there.
  const blocks = [...(headline ? [{ kind: 'heading', span: headline } as const] : []), ...article.blocks]
  const spans = blocks.map((block) => block.span)
  const parsed = language.parse(article.text, spans)
  const quotations = findQuotations(article.text, spans, language.doubledApostrophes)
  const interview = findInterview(parsed, blocks)
  const questions = [...(interview?.questions ?? [])].flatMap((index) => spans[index] ?? [])
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
  const found = withContinuations(
    context,
    rules.flatMap((rule) => rule.find(context)),
  )
  const drafts = reconcile(context, [...found, ...secondSources(context, found)])
  const { resolved, whose } = resolveSpeakers(context, drafts, people, article.version)
  const statements = statementsOf(context, drafts, resolved, article.version)
  return { statements, people, positions: findPositions(context, statements, whose) }
}

/** Whether nothing is said at an offset: in the headline of a plain text, in an interview's questions. */
const silentIn =
  (spans: readonly Span[]) =>
  (offset: number): boolean =>
    spans.some(({ from, to }) => offset >= from && offset < to)

function statementsOf(
  context: Context,
  drafts: readonly Draft[],
  resolved: readonly Resolved[],
  version: string,
): Statement[] {
  const { kept, inside } = nestingOf(drafts, resolved)
  return kept.map((index, position) => {
    const draft = drafts[index] as Draft
    const { speaker, certainty } = resolved[index] as Resolved
    const kind = kindOf(context.text, draft.content, context.quotations, draft.unquoted)
    context.explain({ rule: draft.rule, span: draft.cue ?? (draft.content[0] as Span), verdict: 'took' })
    return {
      id: contentId(
        'statement',
        version,
        ...[...draft.content, ...(draft.cue ? [draft.cue] : [])].flatMap(({ from, to }) => [from, to]),
      ),
      kind,
      act: draft.act,
      content: draft.content,
      cue: draft.cue,
      source: draft.source,
      speaker,
      addressee: null,
      venue: null,
      said: null,
      inside: inside[position] ?? null,
      confidence: confidenceOf(draft, speaker, certainty),
      rule: `${context.language.tag}/${draft.rule}`,
    }
  })
}
