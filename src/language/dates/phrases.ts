/** Finds what tells a date among the words of a text, by a table of phrases that each language writes (`<tag>/date-phrases.ts`). */

import type { Span } from '../../text/types.ts'
import type { Parsed, Word, WordRange } from '../types.ts'
import { isYear } from './calendar.ts'
import { type DateSense, senseOf } from './sense.ts'

/** A date as words of the text tell it. */
export interface DateMention extends WordRange, Span {
  readonly sense: DateSense
  /** "письмо от 5 апреля", "Monday's briefing": it belongs to a noun and not to a verb. */
  readonly ofNoun: boolean
}

/** The dates of a language's running text. Words in lower case. */
export interface DatePhrases {
  /** The words of each class, in the order of their numbers from 1, and of its forms ("MONTH:in"); spaces part the spellings of one. */
  readonly classes: { readonly [Class: string]: readonly string[] }
  /** Classes whose words count only with a capital letter ("May") or only without one ("8 Марта" is a street). */
  readonly capital?: readonly string[]
  readonly small?: readonly string[]
  /**
   * One phrase a line: words with | between those that are alike, CLASSES, [what may be left out]; two spaces, the sense;
   * an example behind #. What begins with $ stands for its own words in `parts`. Numbers have the classes DAY (1-31), MM (1-12), N, YEAR, DECADE, TIME (18:30), HOUR and DOTTED (5.04.2025) by
   * themselves; HALF is a.m. and p.m.
   */
  readonly phrases: string
  readonly parts: { readonly [Part: string]: string }
  /** Words right before a date that make it a bound of time: "до", "since". */
  readonly bounds: ReadonlySet<string>
  /** Words right before or behind a date that tie it to a noun: "от", "'s". */
  readonly before: ReadonlySet<string>
  readonly behind: ReadonlySet<string>
  /** True where the words [first, end) are none after all, by what stands beside them: «накануне саммита». */
  readonly except?: (words: readonly Word[], first: number, end: number) => boolean
}

/** What the words so far have led to: the words that may follow, and the sense if it may end here. */
interface Node {
  readonly next: Map<string, Node>
  sense?: { readonly line: string; readonly order: number }
}

/** Reads a table and gives the finder: all dates of a text in order, without overlap, the longest first. Linear. */
export function dateFinder(table: DatePhrases): (parsed: Parsed) => readonly DateMention[] {
  let compiled: Compiled | undefined
  return (parsed) => {
    compiled ??= compile(table) // at the first text, so that a start costs nothing
    const found: DateMention[] = []
    for (const { first, end } of parsed.sentences) {
      for (let at = first; at < end; ) {
        const match = matchAt(parsed.words, at, end, compiled)
        if (!match) at++
        else {
          const mention = mentionOf(parsed.words, at, match, table)
          if (mention) found.push(mention)
          at = match.end
        }
      }
    }
    return found
  }
}

interface Compiled {
  readonly root: Node
  /** The classes of each word, with its number in the class; a literal of the table is a class of its own. */
  readonly words: ReadonlyMap<string, readonly Member[]>
}
interface Member {
  readonly name: string
  readonly value: number
  readonly letter: 'any' | 'capital' | 'small'
}

function compile({ classes, capital = [], small = [], phrases, parts }: DatePhrases): Compiled {
  const root: Node = { next: new Map() }
  const words = new Map<string, Member[]>()
  const add = (word: string, member: Member): void => {
    const known = words.get(word)
    if (!known) words.set(word, [member])
    else if (!known.some(({ name }) => name === member.name)) known.push(member)
  }
  for (const [name, forms] of Object.entries(classes)) {
    const letter = capital.includes(name) ? 'capital' : small.includes(name) ? 'small' : 'any'
    for (const [at, alike] of forms.entries())
      for (const form of alike.split(' ')) add(form, { name, value: at + 1, letter })
  }
  for (const [order, line] of phrases.split('\n').entries()) {
    const [pattern = '', sense = ''] = (line.split('#')[0] ?? '').trim().split(/\s{2,}/)
    if (pattern === '') continue
    for (const items of expansions(pattern.replaceAll(/\$[a-z]+/g, (part) => parts[part.slice(1)] ?? part))) {
      let node = root
      for (const item of items) {
        if (!isClass(item)) for (const word of item.split('|')) add(word, { name: item, value: 0, letter: 'any' })
        const next = node.next.get(item) ?? { next: new Map() }
        node.next.set(item, next)
        node = next
      }
      node.sense ??= { line: sense, order }
    }
  }
  return { root, words }
}

/** "DAY", "MONTH:in": behind the colon stands the form. */
const isClass = (item: string): boolean => /^[A-Z]/.test(item)

/** All ways to write a phrase: with and without each of what stands in brackets, which may nest. */
function expansions(pattern: string): string[][] {
  const open = pattern.indexOf('[')
  if (open < 0) return [pattern.split(' ').filter(Boolean)]
  let close = open
  for (let depth = 0; close < pattern.length; close++) {
    if (pattern[close] === '[') depth++
    else if (pattern[close] === ']' && --depth === 0) break
  }
  const inside = pattern.slice(open + 1, close)
  return ['', ` ${inside} `].flatMap((middle) => expansions(pattern.slice(0, open) + middle + pattern.slice(close + 1)))
}

interface Match {
  readonly end: number
  readonly sense: NonNullable<Node['sense']>
  readonly captures: readonly { readonly name: string; readonly value: number }[]
}

/** The longest phrase that begins at a word; of two as long the one that stands first in the table. */
function matchAt(
  words: readonly Word[],
  first: number,
  limit: number,
  { root, words: known }: Compiled,
): Match | undefined {
  let best: Match | undefined
  const captures: { name: string; value: number }[] = []
  const walk = (node: Node, at: number): void => {
    const { sense } = node
    if (sense && (!best || at > best.end || (at === best.end && sense.order < best.sense.order)))
      best = { end: at, sense, captures: [...captures] }
    const word = at < limit ? words[at] : undefined
    if (!word) return
    const members = word.kind === 'number' ? numberClasses(word.lower) : known.get(word.lower)
    if (!members) return
    for (const { name, value, letter } of members) {
      const next = node.next.get(name)
      if (!next || !fits(word, letter)) continue
      captures.push({ name, value })
      walk(next, at + 1)
      captures.pop()
    }
  }
  const word = words[first]
  if (word && (word.kind === 'number' || known.has(word.lower))) walk(root, first)
  return best
}

const fits = ({ form, lower }: Word, letter: Member['letter']): boolean =>
  letter === 'any' || (letter === 'capital') === (form !== lower)

const plainNumber = /^(\d{1,4})(?:[-‑]?(го|м|й|ого|е|st|nd|rd|th|х|s))?$/u
const timeOfDay = /^(\d{1,2})[:.](\d{2})(am|pm)?$/
const hourOfDay = /^(\d{1,2})(am|pm)$/

/** The classes of a number: "5-го" is a day, "2024-м" a year, "1990s" a decade, "18:30" a time; of two digits no year. */
function numberClasses(lower: string): readonly Member[] {
  if (lower.length > 10) return []
  const found: Member[] = []
  const add = (name: string, value: number): void => void found.push({ name, value, letter: 'any' })
  const date = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(lower)
  if (date) add('DOTTED', Number(date[3]) * 10_000 + Number(date[2]) * 100 + Number(date[1]))
  const time = timeOfDay.exec(lower) ?? hourOfDay.exec(lower)
  if (time) {
    const half = time.at(-1)
    const hour = half === 'am' || half === 'pm' ? (Number(time[1]) % 12) + (half === 'pm' ? 12 : 0) : Number(time[1])
    const minute = time.length > 3 ? Number(time[2]) : 0
    if (hour < 24 && minute < 60) add('TIME', hour * 60 + minute)
  }
  const plain = plainNumber.exec(lower)
  if (!plain) return found
  const value = Number(plain[1])
  const suffix = plain[2] ?? ''
  const many = suffix === 'х' || suffix === 's'
  if (many && isYear(value) && value % 10 === 0) add('DECADE', value)
  if (many) return found
  if (isYear(value)) add('YEAR', value)
  if (isYear(value) && suffix !== '') add('YEAR:th', value)
  if (plain[1]?.length === 2) add('SHORT', value)
  if (value >= 1 && value <= 31 && (plain[1]?.length ?? 0) <= 2) add('DAY', value)
  if (suffix === '' && value >= 1 && value <= 12) add('MM', value)
  if (suffix === '' && value >= 1 && value <= 999) add('N', value)
  if (suffix === '' && value <= 23) add('HOUR', value * 60)
  return found
}

function mentionOf(words: readonly Word[], first: number, match: Match, table: DatePhrases): DateMention | undefined {
  const [from, to] = [words[first]?.from ?? 0, words[match.end - 1]?.to ?? 0]
  const left = words[first - 1]?.lower ?? ''
  if (table.bounds.has(left) || table.except?.(words, first, match.end)) return undefined
  const found: { [Class: string]: number[] } = {}
  for (const { name, value } of match.captures) {
    if (!isClass(name)) continue
    const [of = ''] = name.split(':')
    if (of === 'DOTTED') {
      found.YEAR = [Math.floor(value / 10_000)]
      found.MM = [Math.floor(value / 100) % 100]
      found.DAY = [value % 100]
    } else found[of === 'HOUR' ? 'TIME' : of] = [...(found[of] ?? []), value]
  }
  const [time, half] = [found.TIME?.[0], found.HALF?.[0]]
  if (time !== undefined && half !== undefined) found.TIME = [(time % 720) + (half === 2 ? 720 : 0)]
  const sense = senseOf(match.sense.line, found)
  const ofNoun = table.before.has(left) || table.behind.has(words[match.end]?.lower ?? '')
  return sense && { first, end: match.end, from, to, sense, ofNoun }
}
