import { dayWritten, partsOf } from '../language/dates/calendar.ts'
import type { DateMention } from '../language/dates/phrases.ts'
import { type DateAnchor, type ResolvedDate, resolveDate } from '../language/dates/resolve.ts'
import { verbsIn } from '../language/grammar.ts'
import type { Settings } from '../language/settings.ts'
import type { Parsed, Sentence } from '../language/types.ts'
import type { Context } from './draft.ts'

/** A date of the text with what it means to one who reads the text up to it. */
export interface Placed {
  readonly mention: DateMention
  readonly anchor: DateAnchor
  readonly date: ResolvedDate | undefined
}

/** So many days after it a date is no longer "these days". */
const longAgo = 7
/** Dates in what others say that are remembered; of more it is never clear which one is meant. */
const mostQuoted = 4
/** A date is counted from one told in its block or the one before, and that one from another: so far back is read. */
const blocksBack = 3

/**
 * The dates of a text, found where they are asked for: most sentences have none. `published`: ISO 8601 or null; `isTold`:
 * whether an offset lies in what somebody says.
 */
export class DatedText {
  readonly #context: Context
  readonly #settings: Settings
  readonly #published: number | null
  readonly #isTold: (offset: number) => boolean
  readonly #found = new Map<Sentence, readonly DateMention[]>()
  readonly #placed = new Map<Sentence, readonly Placed[]>()
  readonly #alone: DateAnchor

  constructor(context: Context, settings: Settings, published: string | null, isTold: (offset: number) => boolean) {
    this.#context = context
    this.#settings = settings
    this.#published = published === null ? null : (dayWritten(published) ?? null)
    this.#isTold = isTold
    this.#alone = { published: this.#published, told: null, toward: 'past' }
  }

  /** The dates of a sentence, in order. */
  in(sentence: Sentence): readonly DateMention[] {
    const known = this.#found.get(sentence)
    if (known) return known
    const found = this.#context.language.dates?.(this.#context.parsed, sentence) ?? []
    this.#found.set(sentence, found)
    return found
  }

  /** The dates of a sentence, with what they mean. */
  placedIn(sentence: Sentence): readonly Placed[] {
    const mentions = this.in(sentence)
    if (mentions.length === 0) return []
    if (this.#placed.has(sentence)) return this.#placed.get(sentence) ?? []
    if (!mentions.every(standsAlone)) this.#place(sentence.block)
    else
      this.#placed.set(
        sentence,
        mentions.map((mention) => placedBy(mention, this.#alone)),
      )
    return this.#placed.get(sentence) ?? []
  }

  #place(block: number): void {
    const { parsed } = this.#context
    const story = new Story(this.#published)
    for (let at = firstOf(parsed, block - blocksBack); at < parsed.sentences.length; at++) {
      const sentence = parsed.sentences[at]
      if (!sentence || sentence.block > block) break
      const mentions = this.in(sentence)
      if (mentions.length === 0) continue
      const verbs = verbsIn(parsed, sentence.first, sentence.end)
      const isAhead = verbs.some((verb) => this.#settings.isFuture(parsed, verb))
      const placed = mentions.map((mention): Placed => {
        const one = placedBy(mention, story.anchorAt(mention, sentence.block))
        story.tell(mention, sentence.block, isAhead ? undefined : one.date, this.#isTold(mention.from))
        return one
      })
      if (sentence.block === block) this.#placed.set(sentence, placed)
    }
  }
}

const placedBy = (mention: DateMention, anchor: DateAnchor): Placed => ({
  mention,
  anchor,
  date: resolveDate(mention.sense, anchor),
})

/** Whether a date means the same wherever the text has been: "5 апреля 2025 года", "в понедельник". */
function standsAlone({ sense }: DateMention): boolean {
  if (sense.kind === 'calendar') return sense.which !== 'told' && (sense.from.year !== null || sense.by !== null)
  return sense.kind === 'weekday' || sense.kind === 'decade' || (sense.kind === 'shift' && sense.of === 'published')
}

/** Index of the first sentence of a block, or of the first one behind it. */
function firstOf({ sentences }: Parsed, block: number): number {
  let [low, high] = [0, sentences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.block ?? 0) < block) low = middle + 1
    else high = middle
  }
  return low
}

/** What the text has said of time so far. */
class Story {
  readonly #published: number | null
  /** What the narrator dated last; undefined where his last date could not be placed. */
  #told: { readonly date: ResolvedDate | undefined; readonly block: number } | undefined
  /** The dates in what others say, by what they mean, since the narrator's last one. */
  readonly #quoted = new Map<string, { readonly date: ResolvedDate; readonly block: number }>()
  #year: { readonly year: number; readonly block: number } | undefined

  constructor(published: number | null) {
    this.#published = published
  }

  /** What a date in a block is counted from: one that was told in it or in the block before. */
  anchorAt({ sense }: DateMention, block: number): DateAnchor {
    // «В 2019 году … 5 марта»: of that year or of this one.
    const bare = sense.kind === 'calendar' && sense.from.year === null && sense.by === null
    const inDoubt = bare && this.#year?.block === block && this.#year.year !== this.#thisYear()
    const told = this.#lastTold(block)
    const lasting = sense.kind !== 'told' || this.#isLongAgo(block, told)
    return { published: inDoubt ? null : this.#published, told: lasting ? told : null, toward: 'past' }
  }

  #thisYear(): number | undefined {
    return this.#published === null ? undefined : partsOf(this.#published).year
  }

  /** «Тогда»: only of a time that the narrator told in the same block, and not of these days. */
  #isLongAgo(block: number, told: ResolvedDate | null): boolean {
    if (!told || this.#told?.block !== block) return false
    return !told.days || this.#published === null || this.#published - told.days.last > longAgo
  }

  #lastTold(block: number): ResolvedDate | null {
    if (this.#told && this.#told.block >= block - 1) return this.#told.date ?? null
    const quoted = [...this.#quoted.values()].filter((one) => one.block >= block - 1)
    return quoted.length === 1 ? (quoted[0]?.date ?? null) : null
  }

  /** Takes a date into account; `quoted`: it stands in what somebody says. */
  tell({ sense, ofNoun }: DateMention, block: number, date: ResolvedDate | undefined, quoted: boolean): void {
    if (sense.kind === 'calendar' && sense.from.year !== null) this.#year = { year: sense.from.year, block }
    if (ofNoun) return
    if (quoted) {
      if (this.#quoted.size < mostQuoted && date) this.#quoted.set(date.edtf, { date, block })
      return
    }
    this.#told = { date, block }
    this.#quoted.clear()
  }
}
