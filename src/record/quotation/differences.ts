import { wordingWords } from '../../language/wording.ts'
import type { Span } from '../../text/types.ts'
import { type Alignment, alignWordings, diffParts, type Hunk, type Wording } from './diff.ts'
import { type Comparison, DIFFERENCES, type Difference } from './types.ts'
import { carriesContent, type WordingWord } from './words.ts'

/** So many more words on one side of a change are left out or added, not put in other words. */
const MANY_MORE = 4
/** So many words on both sides at one end are two different ends. */
const TWO_ENDS = 3

/** Compares a wording with a base, word by word, and says how it differs in its words. */
export function compareWordings(base: Wording, other: Wording, language: string | null): Comparison {
  const alignment = alignWordings(base.words, other.words)
  return {
    base: base.text,
    text: other.text,
    parts: diffParts(base, other, alignment),
    differences: differencesIn(base, other, alignment, language),
  }
}

/** In the order of `DIFFERENCES`. */
export const inOrder = (found: ReadonlySet<Difference>): Difference[] =>
  DIFFERENCES.filter((difference) => found.has(difference))

function differencesIn(a: Wording, b: Wording, alignment: Alignment, language: string | null): Difference[] {
  const found = new Set<Difference>()
  const moved = movedWords(a, b, alignment.hunks)
  const { negatingPrefixes } = wordingWords(language)
  for (const hunk of alignment.hunks) {
    const removed = sideOf(a, hunk.a, hunk, moved.removed)
    const added = sideOf(b, hunk.b, hunk, moved.added)
    const opposites = oppositesIn(removed, added, negatingPrefixes)
    noteMeaning(found, removed, added, opposites.size > 0)
    noteWords(found, without(removed, opposites), without(added, opposites), hunk)
  }
  if (moved.removed.size > 0) found.add('reworded')
  if (found.size === 0 && !sameForms(a.words, b.words)) found.add('reworded')
  return inOrder(found)
}

const sameForms = (a: readonly WordingWord[], b: readonly WordingWord[]): boolean =>
  a.length === b.length && a.every(({ form }, at) => form === b[at]?.form)

/** One side of a hunk. */
interface Side {
  /** Content that stands nowhere else on the other side. */
  readonly content: readonly WordingWord[]
  /** The words that bear on what both wordings share: near it and in its sentence. */
  readonly near: readonly WordingWord[]
}

function sideOf(wording: Wording, range: Span, hunk: Hunk, moved: ReadonlySet<WordingWord>): Side {
  const words = wording.words.slice(range.from, range.to)
  const content = words.filter((word) => carriesContent(word) && !moved.has(word))
  return { content, near: hunk.edge ? nearWords(wording, range) : words }
}

/** Of the words before or behind all that is shared, those in the sentence that goes on in it. */
function nearWords({ text, words }: Wording, { from, to }: Span): readonly WordingWord[] {
  const breaksBehind = (at: number): boolean =>
    /[.!?…;]/.test(text.slice(words[at]?.to ?? 0, words[at + 1]?.from ?? text.length))
  if (from === 0 && to === words.length) return []
  if (from === 0) {
    let first = to
    while (first > 0 && !breaksBehind(first - 1)) first -= 1
    return words.slice(first, to)
  }
  let end = from
  while (end < to && !breaksBehind(end - 1)) end += 1
  return words.slice(from, end)
}

/** Negations, numbers and hedges that came or went beside words that stayed. */
function noteMeaning(found: Set<Difference>, removed: Side, added: Side, opposite: boolean): void {
  const [gone, come] = [bearing(removed, added), bearing(added, removed)]
  const count = (words: readonly WordingWord[], weight: WordingWord['weight']): number =>
    words.filter((word) => word.weight === weight).length
  if (opposite || count(gone, 'negation') !== count(come, 'negation')) found.add('negation')
  if (numberChanged(removed, added)) found.add('number')
  if (count(gone, 'hedge') > count(come, 'hedge')) found.add('hedge-dropped')
  if (count(gone, 'hedge') < count(come, 'hedge')) found.add('hedge-added')
}

/**
 * The words of a side that bear on what is shared. Those of a clause that is left out or added whole bear on that clause
 * alone, but for what stands right beside the words that stayed: "not" before "rule out".
 */
function bearing({ near }: Side, other: Side): readonly WordingWord[] {
  const content = near.filter(carriesContent).length
  if (content <= 1 || other.content.length > 0) return near
  const last = near.findLastIndex(carriesContent)
  return near.slice(last + 1)
}

/** Words of which one is the other with a negation grown to it: «возможно» and «невозможно», "likely" and "unlikely". */
function oppositesIn(removed: Side, added: Side, prefixes: readonly string[]): Set<WordingWord> {
  const found = new Set<WordingWord>()
  const byForm = (words: readonly WordingWord[]) =>
    new Map(words.flatMap((word) => [[word.form, word] as const, [word.lemma, word] as const]))
  const [gone, come] = [byForm(removed.near), byForm(added.near)]
  for (const [some, others] of [[gone, come], [come, gone]] as const) // biome-ignore format: both ways
    for (const [form, word] of some)
      for (const prefix of prefixes) {
        const other = form.length > 2 ? others.get(prefix + form) : undefined
        if (other !== undefined) found.add(word).add(other)
      }
  return found
}

const without = ({ content, near }: Side, words: ReadonlySet<WordingWord>): Side => ({
  content: content.filter((word) => !words.has(word)),
  near,
})

/** Both sides have numbers, and not the same. */
function numberChanged(removed: Side, added: Side): boolean {
  const numbers = ({ content }: Side): string[] =>
    content.flatMap(({ weight, lemma }) => (weight === 'number' ? [lemma] : [])).sort()
  const [gone, come] = [numbers(removed), numbers(added)]
  return gone.length > 0 && come.length > 0 && gone.join(' ') !== come.join(' ')
}

/** Words left out, added, or put in place of others. */
function noteWords(found: Set<Difference>, removed: Side, added: Side, { edge }: Hunk): void {
  const pureNumber = numberChanged(removed, added)
  const count = ({ content }: Side): number =>
    content.filter(({ weight }) => !(pureNumber && weight === 'number')).length
  const [gone, come] = [count(removed), count(added)]
  const twoEnds = edge && (Math.min(gone, come) >= TWO_ENDS || !hasContentNear(removed) || !hasContentNear(added))
  if (gone > 0 && come > 0 && !twoEnds) found.add('reworded')
  if (gone > 0 && (come === 0 || twoEnds || gone >= come + MANY_MORE)) found.add('cut')
  if (come > 0 && (gone === 0 || twoEnds || come >= gone + MANY_MORE)) found.add('extended')
}

const hasContentNear = ({ near }: Side): boolean => near.some(carriesContent)

/** Content words that stand on both sides, in different places. */
function movedWords(
  a: Wording,
  b: Wording,
  hunks: readonly Hunk[],
): { readonly removed: ReadonlySet<WordingWord>; readonly added: ReadonlySet<WordingWord> } {
  const contentIn = (wording: Wording, side: 'a' | 'b'): WordingWord[] =>
    hunks.flatMap((hunk) => wording.words.slice(hunk[side].from, hunk[side].to).filter(carriesContent))
  const added = Map.groupBy(contentIn(b, 'b'), ({ lemma }) => lemma)
  const [from, to] = [new Set<WordingWord>(), new Set<WordingWord>()]
  for (const word of contentIn(a, 'a')) {
    const other = added.get(word.lemma)?.pop()
    if (other === undefined) continue
    from.add(word)
    to.add(other)
  }
  return { removed: from, added: to }
}
