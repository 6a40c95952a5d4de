/** Stances without a stance verb: whose supporter somebody is, what is left open, who is the better one. */
import { beginsUpper } from '../../text/index.ts'
import { lowerAt, phraseAt, spanOfWords } from '../grammar.ts'
import { stanceLexicon, wordSet } from '../lexicon.ts'
import type { Cue, Parsed, Sentence, StanceAim, StanceEntry, VerbGroup, Word } from '../types.ts'
import { clauseEnd } from './clauses.ts'
import { complementOf } from './complement.ts'
import { cueOf } from './cueing.ts'
import type { Grammar } from './grammar.ts'
import { subjectBefore } from './subject-before.ts'

type Aim = StanceAim | 'none'

/** "Roe is a supporter of the reform", "Roe, a critic of the dam,". */
const adherents = stanceLexicon(`
== supports/opposes noun
supporter  o:of
backer  o:of
advocate  o:of,for
proponent  o:of
champion  o:of
defender  o:of
fan  o:of
admirer  o:of
believer  o:in
== opposes/supports noun
opponent  o:of
foe  o:of
skeptic  o:of
sceptic  o:of
== condemns/- noun
critic  o:of
detractor  o:of
`)

/** "has yet to say whether it will attend": what is not told is left open. */
const questions = stanceLexicon(`
== undecided/- phrase
whether  c
`)

/** "Kerry is the best candidate", "by far the better choice". */
const choices = stanceLexicon(`
== supports/- adjective teller
choice  o:direct
`)

/** "the anti-Kerry protesters", "a pro-Roe group". */
const prefixes = stanceLexicon(`
== supports/- noun
pro-  o:direct
== opposes/- noun
anti-  o:direct
`)

/** The cues of one sentence that no lexicon of words finds. */
export function predicatesIn(
  words: readonly Word[],
  sentence: Sentence,
  verbs: readonly VerbGroup[],
): Cue<StanceEntry>[] {
  const found: Cue<StanceEntry>[] = []
  const verbFrom = new Map(verbs.map((verb) => [verb.first, verb]))
  for (let at = sentence.first; at < sentence.end; at++) {
    const cue = adherentAt(words, sentence, verbFrom, at) ?? prefixedAt(words, sentence, at)
    if (cue) found.push(cue)
  }
  for (const verb of verbs) {
    const cue = questionAt(words, sentence, verb) ?? choiceAt(words, sentence, verb)
    if (cue) found.push(cue)
  }
  return found
}

const lower = (words: readonly Word[], at: number): string => words[at]?.lower ?? ''
const copulas = wordSet('be remain become stay')
/** Words between "is" and "supporter": "is one of the most vocal critics". */
const NEAR = 8

function adherentAt(
  words: readonly Word[],
  sentence: Sentence,
  verbFrom: ReadonlyMap<number, VerbGroup>,
  at: number,
): Cue<StanceEntry> | undefined {
  const word = words[at]
  const entry = word?.best.pos === 'noun' ? adherents.get(word.best.lemma) : undefined
  if (!entry?.object.includes(lower(words, at + 1))) return undefined
  let verb: VerbGroup | undefined
  for (let i = at - 1; verb === undefined && i >= at - NEAR; i--) verb = verbFrom.get(i)
  if (verb && verb.end > at) verb = undefined
  const isPredicate = verb !== undefined && copulas.has(verb.lemma) && isAttributive(words, verb.end, at)
  if (verb === undefined || !isPredicate) return cueOf(words, sentence, entry, at, at + 1, at, null)
  const negated = verb.negated || /^(?:no|not|hardly|n't|n’t)$/.test(lower(words, verb.end))
  return cueOf(words, sentence, entry, verb.first, at + 1, at, { ...verb, negated })
}

/** Nothing but what may stand before a noun: "a strong", "one of the most vocal". */
function isAttributive(words: readonly Word[], first: number, end: number): boolean {
  for (let at = first; at < end; at++) {
    const { kind, best } = words[at] ?? {}
    if (kind !== 'word' && kind !== 'number') return false
    if (best?.pos === 'verb' || best?.pos === 'pronoun' || best?.pos === 'conjunction') return false
  }
  return true
}

const prefixed = /^(?:pro|anti)[-‑]\p{Lu}/iu

function prefixedAt(words: readonly Word[], sentence: Sentence, at: number): Cue<StanceEntry> | undefined {
  const { form = '', lower = '' } = words[at] ?? {}
  if (!(lower.startsWith('pro') || lower.startsWith('anti')) || !prefixed.test(form)) return undefined
  const length = form.search(/[-‑]/) + 1
  if (!beginsUpper(form.slice(length))) return undefined
  const entry = prefixes.get(form.slice(0, length).toLowerCase().replace('‑', '-'))
  const cue = entry && cueOf(words, sentence, entry, at, at + 1, at, null)
  return cue && { ...cue, to: cue.from + length }
}

const telling = wordSet(
  'say announce reveal disclose indicate confirm specify declare decide determine state know clarify',
)
const weighing = wordSet('consider weigh mull debate discuss ponder contemplate deliberate')

function questionAt(words: readonly Word[], sentence: Sentence, verb: VerbGroup): Cue<StanceEntry> | undefined {
  if (!/^(?:whether|if)$/.test(lower(words, verb.end)) || verb.passive) return undefined
  const open = verb.negated || [1, 2, 3].some((back) => lower(words, verb.head - back) === 'yet')
  const isWeighed = weighing.has(verb.lemma) && lower(words, verb.end) === 'whether'
  if (!isWeighed && !(telling.has(verb.lemma) && open)) return undefined
  const entry = questions.get('whether')
  // "has yet to say": the finite verb stands before it.
  return entry && cueOf(words, sentence, entry, verb.first, verb.end, verb.head, { ...verb, negated: false })
}

const better = wordSet('best better right superior strongest only smart smarter')
const picked = wordSet('candidate choice man woman person option president leader pick alternative nominee')

function choiceAt(words: readonly Word[], sentence: Sentence, verb: VerbGroup): Cue<StanceEntry> | undefined {
  if (verb.lemma !== 'be' || verb.negated || verb.form !== 'finite') return undefined
  for (let at = verb.end; at < Math.min(sentence.end - 1, verb.end + 6); at++) {
    if (words[at]?.kind === 'mark') return undefined
    if (!better.has(lower(words, at)) || !picked.has(lower(words, at + 1))) continue
    const entry = choices.get('choice')
    return entry && cueOf(words, sentence, entry, verb.first, at + 2, at + 1, verb)
  }
  return undefined
}

/** Where target and holder of these stand; undefined for cues of another kind. */
export function ofPredicate(parsed: Parsed, cue: Cue<StanceEntry>, grammar: Grammar): Aim | undefined {
  if (adherents.get(cue.entry.lemma) === cue.entry) return ofAdherent(parsed, cue, grammar)
  if (prefixes.get(cue.entry.lemma) === cue.entry) return ofPrefixed(parsed, cue)
  return questions.get(cue.entry.lemma) === cue.entry ? ofQuestion(parsed, cue, grammar) : undefined
}

function ofAdherent(parsed: Parsed, cue: Cue<StanceEntry>, grammar: Grammar): Aim {
  const complement = complementOf(parsed, { ...cue, first: cue.head, end: cue.head + 1 })
  if (!complement) return 'none'
  const words = { from: cue.from, to: cue.to }
  if (cue.verb) {
    const holder = subjectBefore(parsed, cue.sentence.first, cue.verb.first, grammar)
    return holder ? { target: [complement], holder, words } : 'none'
  }
  // "Jane Roe, a critic of the dam, spoke first"
  const first = phraseAt(parsed, cue.head)?.first ?? cue.head
  const around = phraseAt(parsed, cue.head)
  const named = around?.personName && around.personName.end <= cue.head ? around : undefined
  const before = named ?? (lowerAt(parsed, first - 1) === ',' ? phraseAt(parsed, first - 2) : undefined)
  if (!before || (before !== named && before.end !== first - 1) || before.kind !== 'name') return 'none'
  let end = cue.head
  while (end < cue.sentence.end && lowerAt(parsed, end) !== ',') end++
  const target =
    end < cue.sentence.end ? { ...complement, to: Math.min(complement.to, parsed.words[end - 1]?.to ?? 0) } : complement
  return { target: [target], holder: before, words }
}

const groups = wordSet(`
  protesters demonstrators activists lawmakers politicians candidates candidate forces rebels voters republicans democrats
  conservatives liberals group groups pac pacs campaign party parties movement coalition crowd crowds organization
  organisation organizations lobby camp militia fighters separatists senators senator governor mayor delegates
`)

/** "the anti-Kerry protesters": who stands behind the word. */
function ofPrefixed(parsed: Parsed, cue: Cue<StanceEntry>): Aim {
  const { words } = parsed
  const phrase = phraseAt(parsed, cue.head)
  const [word, next, last] = [words[cue.head], words[cue.head + 1], words[(phrase?.end ?? 0) - 1]]
  if (!phrase || !word || !next || !last || phrase.end <= cue.head + 1) return 'none'
  const isSomebody = phrase.kind === 'name' || groups.has(lowerAt(parsed, phrase.head))
  if (!isSomebody || phrase.head <= cue.head) return 'none'
  const holder = { ...phrase, first: cue.head + 1, from: next.from }
  return { target: [{ from: cue.to, to: word.to }], holder, words: { from: cue.from, to: cue.to } }
}

const conditions = wordSet('to not')

/** "Norland has not said whether it will attend" */
function ofQuestion(parsed: Parsed, cue: Cue<StanceEntry>, grammar: Grammar): Aim {
  const { verb, sentence } = cue
  const target = spanOfWords(parsed, cue.end, clauseEnd(parsed, cue, cue.end))
  if (!verb || !target) return 'none'
  // "whether it will attend", "whether to attend": it is the holder's own to decide.
  const own = /^(?:it|he|she|they|we|i|to)$/.test(lowerAt(parsed, cue.end + 1))
  if (!own) return 'none'
  let first = verb.first
  if (verb.form === 'infinitive') {
    while (
      first > sentence.first &&
      (conditions.has(lowerAt(parsed, first - 1)) || lowerAt(parsed, first - 1) === 'yet')
    )
      first--
    const finite = grammar.verbBefore.get(first)
    if (finite?.form !== 'finite') return 'none'
    first = finite.first
  }
  const holder = subjectBefore(parsed, sentence.first, first, grammar)
  const from = parsed.words[first]?.from ?? cue.from
  return holder ? { target: [target], holder, words: { from, to: cue.to } } : 'none'
}
