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
  readonly next: ReadonlyMap<string, readonly Node[]>
  readonly sense?: { readonly line: string; readonly order: number } | undefined
}

/** Finds all that tells a date in a range of words, in order, without overlap, the longest first. Linear. */
export type DateFinder = (parsed: Parsed, range: WordRange) => readonly DateMention[]

/** Reads a table of phrases, at the first text that is asked for, and gives its finder. The range is a sentence or a part of one. */
export function dateFinder(table: DatePhrases): DateFinder {
  let compiled: Compiled | undefined
  return ({ words }, { first, end }) => {
    compiled ??= compile(table)
    const found: DateMention[] = []
    for (let at = first; at < end; ) {
      const match = mayBegin(words, at, compiled) ? matchAt(words, at, end, compiled) : undefined
      const mention = match && mentionOf(words, at, match, table)
      if (mention) found.push(mention)
      at = match?.end ?? at + 1
    }
    return found
  }
}

/** Whether a phrase may begin at a word, by this word and the next: of all words few get any further. */
function mayBegin(words: readonly Word[], at: number, { openers, words: known }: Compiled): boolean {
  const word = words[at]
  if (!word) return false
  const alone = word.kind === 'number' ? false : openers.get(word.lower)
  if (alone === undefined) return false
  const next = words[at + 1]
  if (alone || word.kind === 'number') return true
  return next !== undefined && (next.kind === 'number' || known.has(next.lower))
}

interface Compiled {
  readonly root: Node
  /** The classes of each word, with its number in the class; a literal of the table is a class of its own. */
  readonly words: ReadonlyMap<string, readonly Member[]>
  /** The words that a phrase can begin with, and whether one may be the whole phrase. */
  readonly openers: ReadonlyMap<string, boolean>
}
interface Member {
  readonly name: string
  readonly value: number
  readonly letter: 'any' | 'capital' | 'small'
}

function compile({ classes, capital = [], small = [], phrases, parts }: DatePhrases): Compiled {
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
  const starts: Node[] = []
  for (const [order, line] of phrases.split('\n').entries()) {
    const [pattern = '', sense = ''] = (line.split('#')[0] ?? '').trim().split(/\s{2,}/)
    if (pattern === '') continue
    const items = pattern
      .replaceAll(/\$[a-z]+/g, (part) => parts[part.slice(1)] ?? part)
      .replaceAll(/[[\]]/g, ' $& ')
      .split(/\s+/)
    for (const item of items)
      if (!isClass(item)) for (const word of item.split('|')) add(word, { name: item, value: 0, letter: 'any' })
    starts.push(nodeOf(items, { next: new Map(), sense: { line: sense, order } }))
  }
  const root: Node = { next: joined(starts) }
  const openers = new Map<string, boolean>()
  for (const [word, members] of words) {
    const behind = members.flatMap(({ name }) => root.next.get(name) ?? [])
    if (behind.length > 0)
      openers.set(
        word,
        behind.some(({ sense }) => sense !== undefined),
      )
  }
  return { root, words, openers }
}

/** "DAY", "MONTH:in": behind the colon stands the form. */
const isClass = (item: string): boolean => /^[A-Z]/.test(item)

/** The node at which a phrase begins that goes on with `behind`; what stands in brackets, which may nest, may be left out. */
function nodeOf(items: readonly string[], behind: Node): Node {
  let node = behind
  for (let at = items.length - 1; at >= 0; at--) {
    const item = items[at] ?? ''
    if (item === '') continue
    if (item !== ']') {
      node = { next: new Map([[item, [node]]]) }
      continue
    }
    const close = at
    for (let depth = 1; depth > 0 && at > 0; ) {
      at--
      if (items[at] === ']') depth++
      else if (items[at] === '[') depth--
    }
    node = { next: joined([nodeOf(items.slice(at + 1, close), node), node]), sense: node.sense }
  }
  return node
}

/** What may follow one or the other of several nodes. */
function joined(nodes: readonly Node[]): Map<string, readonly Node[]> {
  const next = new Map<string, readonly Node[]>()
  for (const node of nodes)
    for (const [item, behind] of node.next) next.set(item, [...new Set([...(next.get(item) ?? []), ...behind])])
  return next
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
      for (const one of next) walk(one, at + 1)
      captures.pop()
    }
  }
  walk(root, first)
  return best
}

const fits = ({ form, lower }: Word, letter: Member['letter']): boolean =>
  letter === 'any' || (letter === 'capital') === (form !== lower)

const plainNumber = /^(\d{1,4})(?:[-‑]?(го|м|й|ого|е|г|st|nd|rd|th|х|s))?$/u
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
  if (table.bounds.has(left) || isQuoted(words, first, match.end) || table.except?.(words, first, match.end))
    return undefined
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

/** «газета «Сегодня»»: a name that is a date. */
const isQuoted = (words: readonly Word[], first: number, end: number): boolean =>
  /^[«"“„]$/.test(words[first - 1]?.form ?? '') && /^[»"”“]$/.test(words[end]?.form ?? '')
