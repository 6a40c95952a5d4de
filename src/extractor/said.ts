import { type DateAnchor, type ResolvedDate, resolveDate } from '../language/dates/resolve.ts'
import { wordAtOffset } from '../language/grammar.ts'
import type { Span } from '../text/index.ts'
import { type CueClause, standsInClause } from './cue-clause.ts'
import type { DatedText, Placed } from './dated.ts'
import { type Context, type Draft, sentenceOf } from './draft.ts'
import type { Statement } from './types.ts'
import { datesIssue, datesOccasion } from './venue.ts'

/** A draft with the clause of its cue, if it has one, and whether its source is what was written. */
export interface Told {
  readonly draft: Draft
  readonly clause: CueClause | undefined
  readonly isPaper: boolean
}

/** Dates beside a cue that are looked at, on either side. */
const nearest = 4

/** When each statement was said, where its own clause says so; null for the others. In the order of the text. */
export function findSaid(
  context: Context,
  dated: DatedText,
  all: readonly Told[],
  isTold: (offset: number) => boolean,
): Statement['said'][] {
  const found = all.map(({ draft, clause, isPaper }) =>
    theOne([...(clause ? ofClause(clause, dated, isTold) : []), ...(isPaper ? ofPaper(context, draft, dated) : [])]),
  )
  return found.map((one, index) => one?.said ?? handedOn(all[index], all[index - 1], found[index - 1]))
}

interface Found {
  readonly said: NonNullable<Statement['said']>
  readonly days: ResolvedDate['days']
  /** Before the cue: then it is the time of all that the subject does in the sentence. */
  readonly fronted: boolean
}

function ofClause(clause: CueClause, dated: DatedText, isTold: (offset: number) => boolean): Found[] {
  const { cue, content, parsed, settings } = clause
  const placed = dated.placedIn(cue.sentence)
  if (placed.length === 0) return []
  const toward = cue.verb && settings.isFuture(parsed, cue.verb) ? 'future' : 'past'
  return around(placed, cue.first).flatMap(({ mention, date, anchor }) => {
    if (content.some(({ from, to }) => mention.from >= from && mention.from < to)) return []
    if (isTold(mention.from) && !isTold(cue.from)) return []
    const told = mention.ofNoun ? datesOccasion(clause, mention) : standsInClause(clause, mention)
    if (!told && !datesIssue(clause, mention)) return []
    const meant = toward === 'past' ? date : resolveDate(mention.sense, { ...anchor, toward })
    return meant && !isAhead(meant, anchor, toward) ? [asFound(mention, meant, mention.end <= cue.first)] : []
  })
}

const isAhead = ({ days }: ResolvedDate, { published }: DateAnchor, toward: 'past' | 'future'): boolean =>
  toward === 'past' && days !== null && published !== null && days.first > published

const asFound = ({ from, to }: Span, { edtf, precision, days }: ResolvedDate, fronted: boolean): Found => ({
  said: { edtf, precision, text: { from, to } },
  days,
  fronted,
})

/** The dates nearest to a word. */
function around(placed: readonly Placed[], word: number): readonly Placed[] {
  const at = firstFrom(placed, word)
  return placed.slice(Math.max(0, at - nearest), at + nearest)
}

function firstFrom(placed: readonly Placed[], word: number): number {
  let [low, high] = [0, placed.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((placed[middle]?.mention.first ?? 0) < word) low = middle + 1
    else high = middle
  }
  return low
}

/** «говорится в сообщении ведомства от 5 апреля», "Monday's statement said": the date of the paper that says it. */
function ofPaper({ parsed }: Context, { source }: Draft, dated: DatedText): Found[] {
  const sentence = source && sentenceOf(parsed, source.from)
  if (!sentence) return []
  const placed = dated.placedIn(sentence)
  const end = wordAtOffset(parsed, source.to)
  const at = firstFrom(placed, wordAtOffset(parsed, source.from))
  return placed.slice(at, at + 2).flatMap(({ mention, date }) => {
    const dates = mention.end <= end || (mention.first === end + 1 && parsed.words[end]?.best.pos === 'preposition')
    return mention.ofNoun && dates && date ? [asFound(mention, date, false)] : []
  })
}

/** The one date that all agree with: the narrowest, if the others hold it; undefined where two differ. */
function theOne(found: readonly Found[]): Found | undefined {
  const [best] = [...found].sort((a, b) => lengthOf(a) - lengthOf(b))
  return best && found.every((one) => holds(one, best)) ? best : undefined
}

const lengthOf = ({ days }: Found): number => (days ? days.last - days.first : Number.MAX_SAFE_INTEGER)
const holds = (wide: Found, narrow: Found): boolean =>
  wide.said.edtf === narrow.said.edtf ||
  (wide.days !== null &&
    narrow.days !== null &&
    wide.days.first <= narrow.days.first &&
    wide.days.last >= narrow.days.last)

/** «В понедельник Орсен заявил, что …, и добавил, что …»: a date before both verbs of one subject is that of both. */
function handedOn(own: Told | undefined, before: Told | undefined, last: Found | undefined): Statement['said'] {
  if (!own?.clause || !before?.clause || !last?.fronted || own.clause.cue.sentence !== before.clause.cue.sentence)
    return null
  const [mine, theirs] = [own.draft, before.draft]
  const sameSubject = mine.from.kind === 'elided' || (mine.source !== null && mine.source.from === theirs.source?.from)
  return sameSubject && own.clause.cue.first > before.clause.cue.first && goesOn(own.clause) ? last.said : null
}

/** «, добавив», «и добавил»: a comma or a conjunction joins the verb to the one before. */
function goesOn({ parsed, cue }: CueClause): boolean {
  let at = cue.first - 1
  while (at > cue.sentence.first && parsed.words[at]?.best.pos === 'adverb') at--
  const word = parsed.words[at]
  return word?.form === ',' || (word?.best.pos === 'conjunction' && cue.verb?.form === 'finite')
}
