import { type Span, type Token, tokenize } from '../../text/index.ts'
import { followingAbbreviations, leadingAbbreviations, sentenceOpeners } from './abbreviations.ts'

/** Endings that are words of their own: Roe's, it’s, we're, didn't. */
const clitic = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/i
/** No word is that long; what is longer is not looked into. */
const longest = 100
const singleLetter = /^\p{L}$/u
const capitalFirst = /^\p{Lu}/u

/**
 * The words of one block: clitics are cut off, abbreviations keep their stops ("U.S.", "Mr.", "J."), so that a stop that
 * is left ends a sentence. Two apostrophes are one mark.
 */
export function englishTokens(text: string, block: Span): Token[] {
  const raw = tokenize(text, block)
  const tokens: Token[] = []
  for (let i = 0; i < raw.length; i++) {
    const token = raw[i]
    if (!token) break
    if (token.kind !== 'word') {
      const next = raw[i + 1]
      const doubled = next && next.from === token.to && isApostrophe(text, token) && isApostrophe(text, next)
      tokens.push(doubled ? { ...token, to: next.to } : token)
      if (doubled) i++
      continue
    }
    const end = abbreviationEnd(text, raw, i)
    const last = raw[end]
    if (end > i && last) {
      tokens.push({ from: token.from, to: last.to, kind: 'word' })
      i = end
    } else pushWord(text, token, tokens)
  }
  return tokens
}

const isApostrophe = (text: string, { from, to }: Token): boolean => to - from === 1 && text.charAt(from) === "'"

/** Whether the word that ends at `to` could end in a clitic: before its last or last two letters stands an apostrophe. */
const hasApostrophe = (text: string, to: number): boolean =>
  apostrophes.includes(text.charAt(to - 2)) || apostrophes.includes(text.charAt(to - 3))
const apostrophes = "'’"

function pushWord(text: string, token: Token, tokens: Token[]): void {
  const short = token.to - token.from <= longest && hasApostrophe(text, token.to)
  const cut = short ? clitic.exec(text.slice(token.from, token.to)) : null
  if (!cut || cut.index === 0) {
    tokens.push(token)
    return
  }
  const edge = token.from + cut.index
  tokens.push({ ...token, to: edge }, { ...token, from: edge })
}

/** Index of the last token of the abbreviation that begins at `i`, its stop included; `i` where none does. */
function abbreviationEnd(text: string, raw: readonly Token[], i: number): number {
  const stop = raw[i + 1]
  if (stop?.from !== raw[i]?.to || text.charAt(stop?.from ?? text.length) !== '.') return i
  const form = (k: number): string => {
    const token = raw[k]
    return token && token.to - token.from <= longest ? text.slice(token.from, token.to) : ''
  }
  const joined = (k: number): boolean => raw[k - 1]?.to === raw[k]?.from
  let end = i
  let letters = form(i).toLowerCase()
  while (form(end + 1) === '.' && joined(end + 1) && joined(end + 2) && isPart(letters, form(end + 2))) {
    letters += `.${form(end + 2).toLowerCase()}`
    end += 2
  }
  if (form(end + 1) !== '.' || !joined(end + 1)) return end
  const next = raw[end + 2]
  if (leadingAbbreviations.has(letters) && capitalFirst.test(form(i)) && next && next.kind !== 'mark') return end + 1
  if (/^Nos?$/.test(form(i)) && next?.kind === 'number') return end + 1 // "No. 10"
  const known = end > i || followingAbbreviations.has(letters) || isInitial(form(i)) || isSeat(form(i))
  if (!known || !next || next.kind === 'mark')
    return next?.kind === 'mark' && known && !closes(form(end + 2)) ? end + 1 : end
  if (text.slice(raw[end + 1]?.to, next.from).includes('\n')) return end
  // "in the U.S. The plan": a word that opens sentences takes the stop for itself.
  const opener = capitalFirst.test(form(end + 2)) && sentenceOpeners.has(form(end + 2).toLowerCase())
  return opener ? end : end + 1
}

/** "U.S", "Ph.D", "a.m": letters between stops. */
const isPart = (before: string, next: string): boolean =>
  singleLetter.test(next) && (singleLetter.test(before.slice(-1)) || before === 'ph') && before.length <= 12
const isInitial = (form: string): boolean => singleLetter.test(form) && capitalFirst.test(form) && form !== 'I'
/** "R-Ky", "D-Mass": a party and a state. */
const isSeat = (form: string): boolean =>
  form.charAt(1) === '-' && isInitial(form.charAt(0)) && followingAbbreviations.has(form.slice(2).toLowerCase())
const closes = (mark: string): boolean => '”"’\')]'.includes(mark)
