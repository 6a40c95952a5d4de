import type { Settings } from '../language/settings.ts'
import type { NounPhrase } from '../language/types.ts'
import type { Span } from '../text/index.ts'
import type { CueClause } from './cue-clause.ts'
import { DatedText } from './dated.ts'
import type { Context, Draft } from './draft.ts'
import type { Resolved } from './reading.ts'
import { findSaid } from './said.ts'
import type { Statement } from './types.ts'
import { type NameOf, paperOf, settingOf } from './venue.ts'

/** When, where and to whom one statement was said, as far as its own clause says so. */
export type Occasion = Pick<Statement, 'said' | 'venue' | 'addressee'>

const untold: Occasion = { said: null, venue: null, addressee: null }

/**
 * The occasion of each draft; `whose` tells who a phrase is (resolve.ts), `published` is the article's date. Null where the
 * text does not say: nothing is taken from the article's date, nor from another statement.
 */
export function findOccasions(
  context: Context,
  drafts: readonly Draft[],
  whose: (draft: Draft) => Resolved,
  published: string | null,
): Occasion[] {
  const { settings } = context.language
  if (!settings || drafts.length === 0) return drafts.map(() => untold)
  const isTold = within(drafts.flatMap(({ content }) => content))
  const dated = new DatedText(context, settings, published, isTold)
  const papers = drafts.map((draft) => paperOf(context, settings, draft))
  const all = drafts.map((draft, index) => ({
    draft,
    clause: clauseOf(context, settings, draft, dated),
    isPaper: papers[index] !== null,
  }))
  const said = findSaid(context, dated, all, isTold)
  const nameOf: NameOf = (phrase) => named(whose, phrase)
  return all.map(({ clause }, index): Occasion => {
    const { venue, addressee } = clause ? settingOf(clause, nameOf) : untold
    return { said: said[index] ?? null, venue: venue ?? papers[index] ?? null, addressee }
  })
}

/** The clause of a cue that is a verb with a time of its own; undefined for the others. */
function clauseOf(
  { parsed, language }: Context,
  settings: Settings,
  { lexical: cue, source, content }: Draft,
  dated: DatedText,
): CueClause | undefined {
  if (!cue?.verb || cue.entry.pos === 'noun' || cue.verb.form === 'infinitive') return undefined
  // «11 мая намерены выйти»: the day of what is meant, not of the meaning.
  if (cue.entry.act === 'intention' && parsed.words[cue.head]?.best.tense !== 'past') return undefined
  const phrase = settings.addresseeOf(parsed, cue)
  const isOther = phrase !== undefined && ![source, ...content].some((part) => part !== null && overlap(phrase, part))
  const addressee = isOther ? phrase : undefined
  const dates = dated.in(cue.sentence)
  return { parsed, settings, relatives: language.relatives, cue, source, content, addressee, dates }
}

const overlap = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to

/** Who a phrase names where it stands: a name, not what a pronoun or a role would lead to. */
function named(whose: (draft: Draft) => Resolved, phrase: NounPhrase): ReturnType<NameOf> {
  const span = { from: phrase.from, to: phrase.to }
  const from = { kind: 'phrase', phrase } as const
  const asked = { content: [span], cue: null, source: span, from, lexical: null, unquoted: false }
  const { speaker } = whose({ rule: 'addressee', act: 'speech', ...asked })
  return { name: speaker.how === 'named' ? speaker.name : null, type: speaker.type }
}

/** Whether an offset lies in one of the spans, whatever their order and overlap. */
function within(spans: readonly Span[]): (offset: number) => boolean {
  const merged: { from: number; to: number }[] = []
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else merged.push({ from, to })
  }
  return (offset) => {
    let [low, high] = [0, merged.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((merged[middle]?.to ?? 0) > offset) high = middle
      else low = middle + 1
    }
    return (merged[low]?.from ?? Number.POSITIVE_INFINITY) <= offset
  }
}
