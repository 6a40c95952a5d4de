/** Each holder that a phrase before a stance names. */
import { lowerAt, namesIn, sentenceAt } from '../grammar.ts'
import { wordSet } from '../lexicon.ts'
import type { Cue, NounPhrase, Parsed, StanceEntry } from '../types.ts'
import { type Grammar, grammarOf } from './grammar.ts'
import { phraseOfWords } from './possessors.ts'
import { bodyNouns, groupNouns, isRoleNoun, mediaNouns } from './roles.ts'

/** Nobody, and anybody: whose stance is nobody's. */
const nobodys = wordSet(
  'nobody no none anyone anybody everyone everybody someone somebody neither whoever whom whose what',
)
const relatives = wordSet('who which that')
const numbers = wordSet('millions thousands hundreds dozens scores percent number group majority host string handful')
const articles = wordSet('a an the one')
const openers = wordSet(
  'the a an some many most several few other all these those both two three more his her its their our',
)
/** Prepositions behind which a noun is not the one that a participle or a verb right behind it belongs to. */
const apart = wordSet('for in at with among on from to by about between')

/** See `Language.holdersIn`. */
export function holdersIn(parsed: Parsed, phrase: NounPhrase, cue: Cue<StanceEntry>): readonly NounPhrase[] {
  const grammar = grammarOf(parsed)
  if (nobodys.has(lowerAt(parsed, phrase.first))) return []
  if (phrase.kind === 'pronoun')
    return [relatives.has(lowerAt(parsed, phrase.first)) ? namedBefore(parsed, phrase, grammar) : phrase]
  const parts = joined(parsed, phrase)
  const each =
    parts.length > 1 ? parts : [widened(parsed, narrowed(parsed, withoutThat(parsed, phrase), cue), cue, grammar)]
  return each.filter((part) => !nobodys.has(lowerAt(parsed, part.first)) && isAlive(parsed, part))
}

/** See `Language.countedGroup`. */
export function countedGroup(parsed: Parsed, { head, end, from, to }: NounPhrase): string | undefined {
  if (!shares.has(lowerAt(parsed, head)) || end > head + 1) return undefined
  const sentence = sentenceAt(parsed, head)
  const opens = sentence && among.has(lowerAt(parsed, sentence.first))
  const all = opens ? grammarOf(parsed).phraseFrom.get(sentence.first + 1) : undefined
  return all && lowerAt(parsed, all.end) === ','
    ? `${parsed.text.slice(from, to)} of ${parsed.text.slice(all.from, all.to)}`
    : undefined
}

const shares = wordSet('percent % pct')
const among = wordSet('among of')

/** "believe that voters want": the conjunction was read as "that one". */
function withoutThat(parsed: Parsed, phrase: NounPhrase): NounPhrase {
  const next = parsed.words[phrase.first + 1]
  const isThat = lowerAt(parsed, phrase.first) === 'that' && phrase.number === 'plural' && phrase.end > phrase.first + 1
  return isThat && next ? { ...phrase, first: phrase.first + 1, from: next.from } : phrase
}

/** People and bodies hold positions; "her plan", "the data", "taxes" do not. */
function isAlive({ words }: Parsed, { kind, head }: NounPhrase): boolean {
  if (kind !== 'common') return true
  const word = words[head]
  if (!word || word.capital) return true
  const { lemma } = word.best
  if (numbers.has(word.lower)) return true
  return (
    [groupNouns, bodyNouns, mediaNouns].some((list) => list.has(lemma) || list.has(word.lower)) || isRoleNoun(lemma)
  )
}

/** "Acme, a fund that plans to ...": who is named stands before what is told of them. */
function namedBefore(parsed: Parsed, pronoun: NounPhrase, { phraseBefore }: Grammar): NounPhrase {
  const told = phraseBefore.get(pronoun.first)
  const comma = told && articles.has(lowerAt(parsed, told.first)) && lowerAt(parsed, told.first - 1) === ','
  const named = comma ? phraseBefore.get(told.first - 1) : undefined
  return named?.kind === 'name' ? named : pronoun
}

/** "Roe and other members", "the ministry, the council and the police": the members of a list; else the phrase alone. */
function joined(parsed: Parsed, phrase: NounPhrase): readonly NounPhrase[] {
  const { words } = parsed
  const parts: NounPhrase[] = []
  let begin = phrase.first
  let hangs = false
  for (let at = phrase.first; at <= phrase.end; at++) {
    const lower = at < phrase.end ? lowerAt(parsed, at) : 'and'
    const joint = lower === 'and' || lower === '&' || lower === ','
    if (!joint) {
      hangs ||= words[at]?.best.pos === 'preposition'
      continue
    }
    if (at === begin) {
      begin = at + 1
      continue
    }
    const part = partOf(parsed, begin, at)
    // "the ministry of trade and tourism", "Jane Roe, a lawyer, and ...": no list of holders.
    if (!part || (parts.length > 0 && !startsHolder(parsed, begin, hangs))) return [phrase]
    parts.push(part)
    begin = at + 1
  }
  const listed = lastJoint(parsed, phrase) >= 0
  const [first] = parts
  const role = first !== undefined && phrase.personName !== null && first.personName === null
  return listed && !role ? parts : [phrase]
}

function lastJoint(parsed: Parsed, { first, end }: NounPhrase): number {
  for (let at = end - 1; at > first; at--) if (lowerAt(parsed, at) === 'and' || lowerAt(parsed, at) === '&') return at
  return -1
}

/** Behind "of ..." a bare noun goes on with the list of what hangs there; an article or a name begins anew. */
const startsHolder = (parsed: Parsed, at: number, hangs: boolean): boolean =>
  !hangs || openers.has(lowerAt(parsed, at)) || namesIn(parsed, at, at + 4).some(({ first }) => first === at)

function partOf(parsed: Parsed, first: number, end: number): NounPhrase | undefined {
  const name = namesIn(parsed, first, end)[0] ?? null
  const head = headOf(parsed, first, end)
  const part = phraseOfWords(parsed.words, first, end, name || parsed.words[head]?.capital ? 'name' : 'common')
  return part && { ...part, head: name ? name.end - 1 : head, personName: name }
}

/** The last noun before what hangs on it. */
function headOf({ words }: Parsed, first: number, end: number): number {
  for (let at = first; at < end; at++) if (at > first && words[at]?.best.pos === 'preposition') return at - 1
  return end - 1
}

/** "the prototype for the millions of voters supporting Roe": a participle belongs to the noun right before it. */
function narrowed(parsed: Parsed, phrase: NounPhrase, { verb, first }: Cue<StanceEntry>): NounPhrase {
  if (verb?.form !== 'gerund' || phrase.end !== first || phrase.personName) return phrase
  for (let at = phrase.end - 2; at > phrase.first; at--)
    if (apart.has(lowerAt(parsed, at))) return partOf(parsed, at + 1, phrase.end) ?? phrase
  return phrase
}

/** A name; "Others", "Officials" have their capital only because a sentence begins. */
function isNamed({ words }: Parsed, { kind, head, first }: NounPhrase): boolean {
  const { lower = '', best } = words[head] ?? {}
  return kind === 'name' && !(first === head && (groupNouns.has(lower) || isRoleNoun(best?.lemma ?? '')))
}

/** "others in the district have opposed": what hangs on the noun belongs to the words for the group. */
function widened(parsed: Parsed, phrase: NounPhrase, { verb }: Cue<StanceEntry>, { phraseFrom }: Grammar): NounPhrase {
  if (verb?.form !== 'finite' || isNamed(parsed, phrase) || phrase.end >= verb.first) return phrase
  let end = phrase.end
  while (end < verb.first && apart.has(lowerAt(parsed, end))) end = phraseFrom.get(end + 1)?.end ?? verb.first + 1
  const last = parsed.words[end - 1]
  return end === verb.first && last ? { ...phrase, end, to: last.to } : phrase
}
