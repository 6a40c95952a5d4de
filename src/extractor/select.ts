import { phraseAt } from '../language/grammar.ts'
import type { Span } from '../text/index.ts'
import type { Context, Draft } from './draft.ts'
import type { Resolved } from './reading.ts'

const begin = (draft: Draft): number =>
  Math.min(draft.cue?.from ?? Number.POSITIVE_INFINITY, draft.content[0]?.from ?? 0)

/**
 * One draft for each cue - the first rule's -, none that says the same words by the same cue twice, and in the order of
 * the text, outer before inner.
 */
export function reconcile(context: Context, found: readonly Draft[]): Draft[] {
  const taken = new Set<number>()
  const contents = new Set<string>()
  const kept: Draft[] = []
  for (const draft of found) {
    const cue = draft.cue?.from
    const key = `${draft.content.map(({ from, to }) => `${from}-${to}`).join()} ${draft.source?.from ?? ''}`
    if ((cue !== undefined && taken.has(cue)) || contents.has(key)) {
      context.explain({
        rule: draft.rule,
        span: draft.cue ?? (draft.content[0] as Span),
        verdict: 'lost',
        why: 'its cue or words are taken',
      })
      continue
    }
    if (cue !== undefined) taken.add(cue)
    contents.add(key)
    kept.push(draft)
  }
  const sources = kept.flatMap(({ source, lexical }) => (source && lexical?.entry.pos !== 'noun' ? [source] : []))
  // «в заявлении министра говорится»: the noun names the source and tells nothing beside it.
  const own = kept.filter(
    ({ cue, lexical }) =>
      !(cue && lexical?.entry.pos === 'noun' && sources.some(({ from, to }) => from <= cue.from && cue.to <= to)),
  )
  return own.sort((a, b) => begin(a) - begin(b) || end(b) - end(a))
}

const end = (draft: Draft): number => draft.content.at(-1)?.to ?? 0

/** Depth to which statements may nest; what lies deeper is a slip. */
const deepest = 8

/**
 * Which drafts stay, and within which kept one each stands. An inner one that has no speaker of its own - "сказал, что
 * надеется" - tells no separate speech event and goes (spec/STATEMENTS.md, decision 10).
 */
export function nestingOf(
  context: Context,
  drafts: readonly Draft[],
  resolved: readonly Resolved[],
): { readonly kept: readonly number[]; readonly inside: readonly (number | null)[] } {
  const kept: number[] = []
  const inside: (number | null)[] = []
  const open: (Open & { readonly position: number })[] = []
  for (const [index, draft] of drafts.entries()) {
    const place = draft.cue ?? draft.content[0]
    if (!place) continue
    const outer = openAround(open, place).at(-1)
    if (outer && isOwnAttitude(context, draft, outer.draft, resolved[index], resolved[kept[outer.position] ?? 0]))
      continue
    kept.push(index)
    inside.push(outer?.position ?? null)
    // What stands within another statement ends with it at the latest, wherever its own clause was seen to end.
    const around = outer === undefined ? Number.POSITIVE_INFINITY : (open.at(-1)?.end ?? 0)
    if (open.length < deepest) open.push({ draft, position: kept.length - 1, end: Math.min(end(draft), around) })
  }
  return { kept, inside }
}

/** The drafts that stand within the words of another, with the outermost of those; drafts in the order of `reconcile`. */
export function withinOthers(drafts: readonly Draft[]): ReadonlyMap<Draft, Draft> {
  const within = new Map<Draft, Draft>()
  const open: Open[] = []
  for (const draft of drafts) {
    const place = draft.cue ?? draft.content[0]
    if (!place) continue
    const [outer] = openAround(open, place)
    if (outer) within.set(draft, outer.draft)
    if (open.length < deepest) open.push({ draft, end: end(draft) })
  }
  return within
}

/** A draft whose words may hold what comes next. */
interface Open {
  readonly draft: Draft
  readonly end: number
}

/** Leaves those that ended before the place, and gives those that hold it, the outermost first. */
function openAround<One extends Open>(open: One[], place: Span): One[] {
  while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= place.from) open.pop()
  return open.filter(({ draft }) => holds(draft, place))
}

/** «По словам Орсена, ему сообщили, что …»: several who are not named told somebody. */
function isToldTo({ parsed }: Context, { lexical }: Draft): boolean {
  if (lexical?.verb?.number !== 'plural' || lexical.entry.act !== 'speech') return false
  const told = phraseAt(parsed, lexical.first - 1)
  return told?.kind === 'pronoun' && told.cases.length > 0 && !told.cases.includes('nominative')
}

const holds = (outer: Draft, place: Span): boolean =>
  outer.content.some((piece) => piece.from <= place.from && place.to <= piece.to)

function isOwnAttitude(
  context: Context,
  draft: Draft,
  around: Draft,
  inner: Resolved | undefined,
  outer: Resolved | undefined,
): boolean {
  const { from } = draft
  if (from.kind === 'elided' && isToldTo(context, draft)) return outer?.speaker.type !== 'person'
  if (from.kind === 'elided' || from.kind === 'none') return true
  if (from.kind !== 'phrase') return false
  if (from.phrase.person !== 3) return true
  // "X заявил, что уверен": the subject stands outside the content, so it is the outer speaker's own.
  if (draft.source && !holds(around, draft.source) && draft.lexical?.verb?.form === 'finite') return true
  if (draft.lexical?.entry.act === 'intention' && draft.lexical.entry.pos === 'adjective') return true
  const same = inner?.speaker.name !== null && inner?.speaker.name === outer?.speaker.name
  return same && from.phrase.kind === 'pronoun'
}
