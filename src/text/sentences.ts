import type { Token } from './types.ts'

/** A place where a sentence may end: behind the tokens `left` (a stop and what closes it), before `right`. */
export interface Break {
  readonly text: string
  readonly tokens: readonly Token[]
  /** Index of the stop: . ! ? … */
  readonly stop: number
  /** Index of the first token behind the stop and its closing marks. */
  readonly right: number
}

/** A decision, or undefined: "not my case", and the next rule is asked. */
export type BreakRule = (at: Break) => 'join' | 'split' | undefined

const stops = new Set(['.', '!', '?', '…'])
const closers = new Set(['»', '”', '“', '"', ')', ']', '’', "'", "''", '›'])
const openers = new Set(['«', '“', '"', '„', '(', '[', '‘', "'", "''", '‹'])
const dashes = new Set(['—', '–', '-', '―', '−'])

const formAt = ({ text, tokens }: Break, index: number): string => {
  const token = tokens[index]
  return token ? text.slice(token.from, token.to) : ''
}
const isLower = (form: string): boolean => /^\p{Ll}/u.test(form)

/** "а.с." or "U.S" written together: a stop without a space behind it ends nothing. */
const noSpace: BreakRule = ({ tokens, right }) => (tokens[right - 1]?.to === tokens[right]?.from ? 'join' : undefined)

/** "«Мы готовы!» — сказал он", "Wait... what": what goes on in lower case goes on. */
const goesOn: BreakRule = (at) => {
  const next = formAt(at, at.right)
  if (isLower(next) || next === ',' || next === ';' || next === ')') return 'join'
  if (!dashes.has(next)) return openers.has(next) && isLower(formAt(at, at.right + 1)) ? 'join' : undefined
  // A dash and a lower-case word continue; a dash that begins a line of dialogue stands before a capital.
  return isLower(formAt(at, at.right + 1)) ? 'join' : undefined
}

/** "А. С. Иванов": a single capital letter before the stop, a capitalised word behind it. */
const initial: BreakRule = (at) => {
  if (formAt(at, at.stop) !== '.') return undefined
  const left = at.tokens[at.stop - 1]
  if (!left || left.to !== at.tokens[at.stop]?.from) return undefined
  const form = formAt(at, at.stop - 1)
  return /^\p{Lu}$/u.test(form) && /^\p{Lu}/u.test(formAt(at, at.right)) ? 'join' : undefined
}

/** The rules that hold in every language; a language's own rules are asked before them. */
export const breakRules: readonly BreakRule[] = [noSpace, goesOn, initial]

/**
 * Cuts tokens[first, end) - one block - into sentences, as half-open ranges of token indices. Linear.
 * `languageRules` are asked first: abbreviations above all.
 */
export function splitSentences(
  text: string,
  tokens: readonly Token[],
  first: number,
  end: number,
  languageRules: readonly BreakRule[],
): { first: number; end: number }[] {
  const sentences: { first: number; end: number }[] = []
  let begin = first
  for (let i = first; i < end; i++) {
    const token = tokens[i]
    if (!token) break
    const lineEnds = endsLine(text, token, tokens[i + 1])
    const stop = token.kind === 'mark' && stops.has(text.slice(token.from, token.to))
    if (!stop && !lineEnds) continue
    const right = behindClosers(text, tokens, i + 1, end)
    if (right >= end) break
    const at: Break = { text, tokens, stop: i, right }
    const verdict = lineEnds ? 'split' : decide(at, languageRules)
    if (verdict === 'split') {
      sentences.push({ first: begin, end: right })
      begin = right
    }
    i = right - 1
  }
  if (begin < end) sentences.push({ first: begin, end })
  return sentences
}

/** A line break inside a block (between the items of a list) ends a sentence as a stop does. */
function endsLine(text: string, token: Token, next: Token | undefined): boolean {
  if (!next) return false
  // Only the gap is looked at: a search to the next line break would read a text of one line again for each token.
  return text.slice(token.to, next.from).includes('\n')
}

function decide(at: Break, languageRules: readonly BreakRule[]): 'join' | 'split' {
  for (const rules of [languageRules, breakRules])
    for (const rule of rules) {
      const verdict = rule(at)
      if (verdict) return verdict
    }
  return 'split'
}

/** Closing marks and further stops stand with the stop before them, as long as no space comes between. */
function behindClosers(text: string, tokens: readonly Token[], from: number, end: number): number {
  let right = from
  while (right < end) {
    const token = tokens[right]
    const before = tokens[right - 1]
    if (!token || !before || token.from !== before.to) break
    const form = text.slice(token.from, token.to)
    if (!closers.has(form) && !stops.has(form)) break
    right++
  }
  return right
}
