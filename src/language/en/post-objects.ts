/** What stands behind an office: its field, its body, or whom it serves. */
import { namesIn } from '../grammar.ts'
import { isGivenName } from '../latin-names.ts'
import { wordSet } from '../lexicon.ts'
import type { Parsed, Word, WordRange } from '../types.ts'
import { isLexeme } from './model.ts'
import { hasBody, isCapital, officeAt, openers, type Side, textOf } from './offices.ts'
import { isRoleNoun, portfolios, shortOffices, timeless } from './roles.ts'
import { stateOf } from './state-of.ts'

/** Offices that are held somewhere or for something: what follows is part of them. */
const sentOut = wordSet(
  'ambassador envoy representative commissioner consul adviser advisor candidate rapporteur negotiator minister',
)
const legislators = wordSet('senator congressman congresswoman representative lawmaker deputy member mp legislator')
const after = wordSet('elect designate emeritus emerita')

/** What stands behind the office: "of state", "of the Liden Institute", "to the United Nations". */
export function behind(parsed: Parsed, at: number, end: number): Side {
  const { words } = parsed
  const role: string[] = []
  const noun = words[at]?.lower ?? ''
  let i = at + 1
  if (after.has(words[i]?.lower ?? '') && i < end) role.push(words[i++]?.lower ?? '')
  if (words[i]?.lower === 'in' && words[i + 1]?.lower === 'chief' && i + 1 < end) {
    role.push('in chief')
    i += 2
  }
  for (let rounds = 0; i < end && rounds < 4; rounds++) {
    const joint = words[i]
    if (joint?.best.pos !== 'preposition' && joint?.lower !== 'to') break
    const stop = objectEnd(words, i + 1, end)
    const kind = kindOfObject(parsed, noun, joint.lower, i + 1, stop)
    if (kind === 'org') return { role, org: orgText(parsed, i + 1, stop) }
    if (kind === 'other') break
    role.push(joint.lower, roleText(parsed, i + 1, stop, noun === 'minister'))
    i = stop
  }
  return { role, org: null }
}

const relatives = wordSet('who which that whose where')
/** Words of the longest object: a hostile name must not be searched for bodies at each of its words. */
const longest = 40

/** An object ends at a comma, a bracket, or a preposition other than "of" - "for" between capitals is of a name. */
function objectEnd(words: readonly Word[], first: number, limit: number): number {
  const end = Math.min(limit, first + longest)
  let i = first
  for (; i < end; i++) {
    const word = words[i]
    if (!word || word.lower === ',' || word.lower === '(' || relatives.has(word.lower)) break
    if (word.lower === 'and' && officeAt(words, i + 1, Math.min(end, i + 8)) >= 0) break
    const named = isCapital(words[i - 1]) && isCapital(words[i + 1])
    const leaves = word.best.pos === 'preposition' || word.lower === 'to'
    if (i > first && leaves && !named && word.lower !== 'of') break
    if (i > first && word.capital && Object.hasOwn(shortOffices, word.lower.replace(/\.$/, ''))) break
    // "professor of history of ...", "minister of state for ...": a field ends where a body follows.
    if (i > first && word.lower === 'of' && openers.has(words[i + 1]?.lower ?? '') && !hasBody(words, first, i)) break
  }
  return i
}

function kindOfObject(
  parsed: Parsed,
  noun: string,
  joint: string,
  first: number,
  end: number,
): 'role' | 'org' | 'other' {
  const { words } = parsed
  const opening = words[first]
  if (!opening || first >= end) return 'other'
  if (joint === 'to' || (joint === 'for' && sentOut.has(noun) && !hasBody(words, first, end))) return 'role'
  if (joint === 'in' || joint === 'from' || joint === 'on' || joint === 'under')
    return hasBody(words, first, end) || (joint === 'from' && legislators.has(noun)) ? 'org' : 'other'
  if (joint === 'at' || joint === 'with') return 'org'
  if (joint !== 'of' && joint !== 'for') return 'other'
  const begin = openers.has(opening.lower) ? first + 1 : first
  const head = words[headOf(words, begin, end)]
  if (isPerson(parsed, noun, { first: begin, end }) || (head && isRoleNoun(head.best.lemma))) return 'role'
  const field = words.slice(begin, end).every((word) => portfolios.has(word.lower) || word.lower === 'and')
  if (field && (begin === first || joint === 'for')) return 'role'
  // "Minister of Bridges and Transport": a field, whatever its letters; "foreign minister of Erland" has its field before.
  const fieldless = noun === 'minister' && begin === first && !portfolios.has(timeless(words[first - 3]?.lower ?? ''))
  if (fieldless && !stateOf(parsed, begin, end) && !hasBody(words, first, end)) return 'role'
  const bare = begin === first && !opening.capital
  return bare && !noun.startsWith('spokes') && !hasBody(words, first, end) ? 'role' : 'org'
}

/** "a lawyer for Jane Roe"; but "the chairman of Acme Foods", whatever it looks like. */
const isPerson = (parsed: Parsed, noun: string, { first, end }: WordRange): boolean =>
  namesIn(parsed, first, end).some(({ given }) => !ofCompanies.has(noun) || given === null || isGivenName(given))
const ofCompanies = wordSet(
  'executive chairman chairwoman chair director manager president founder co-founder owner ceo cfo head',
)

/** The post of words[from, end) behind a name that stands under none: "Jane Roe of Tarn University". */
export function affiliationIn(parsed: Parsed, from: number, end: number): string | null {
  const joint = parsed.words[from]
  if (!joint || from + 1 >= end || !/^(?:of|at|with|from)$/.test(joint.lower)) return null
  const stop = objectEnd(parsed.words, from + 1, end)
  return hasBody(parsed.words, from + 1, stop) ? orgText(parsed, from + 1, stop) : null
}

/** The last word before an "of". */
function headOf(words: readonly Word[], first: number, end: number): number {
  for (let i = first; i < end; i++) if (words[i + 1]?.lower === 'of' || i + 1 === end) return i
  return first
}

const epithets = wordSet('rival fellow neighbouring neighboring nearby giant parent sister')

function orgText(parsed: Parsed, first: number, end: number): string | null {
  let begin = openers.has(parsed.words[first]?.lower ?? '') && end - first > 1 ? first + 1 : first
  // "a spokeswoman for rival Delmo"
  while (begin < end - 1 && epithets.has(parsed.words[begin]?.lower ?? '')) begin++
  return end > begin ? (stateOf(parsed, begin, end) ?? textOf(parsed, begin, end)) : null
}

/** "of Foreign Affairs" is "of foreign affairs"; names keep their capitals. A minister's field may be anything. */
function roleText(parsed: Parsed, first: number, end: number, ofMinister: boolean): string {
  const field = parsed.words
    .slice(first, end)
    .every(({ lower }) => portfolios.has(lower) || lower === 'and' || (ofMinister && isLexeme(lower)))
  const text = textOf(parsed, first, end)
  return field ? text.toLowerCase() : text
}
