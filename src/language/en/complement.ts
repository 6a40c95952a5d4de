import type { Complement, Construction, Cue, NounPhrase, Parsed } from '../types.ts'
import { clauseEnd } from './clauses.ts'
import { type Grammar, grammarOf } from './grammar.ts'
import { agentOf, subjectBefore } from './subject.ts'
import { tellsTime } from './times.ts'

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const questions = set('whether if how why what who whom whose which when where')
const openers = set(
  'if when while since because although though unless once as after before until even in on at for with by during despite given under without',
)
/** Verbs whose first object is who is spoken to: "told reporters that". */
const spokenTo = set(
  'tell assure reassure remind warn inform notify ask promise advise convince persuade caution show teach tip',
)
/** The same, where nothing else can stand behind the verb. */
const alwaysSpokenTo = set('tell assure reassure remind inform notify convince persuade')
/** Prepositions of what stands between a cue and its clause: "said in a statement on Monday that". */
const adjuncts = set('in on at to during after before with from by of')
/** Words that open a clause of what is said; others open one about the saying, unless a comma and a subject follow. */
const conditional = set('if because although though unless despite given once since')
/** Words that may stand between a verb of speech and its "that". */
const farthest = 24
/** Words of the longest object; hostile sentences must stay linear. */
const longest = 120
const nominative = set('he she they we i')
const openingMarks = set('“ " «')

/** See `Language.complementOf`. Tried in this order: a clause is the surest sign, a bare object the weakest. */
export function complementOf(parsed: Parsed, cue: Cue): Complement | undefined {
  const grammar = grammarOf(parsed)
  const takes = (construction: Construction): boolean => cue.entry.takes.includes(construction)
  const start = behindAdverbs(parsed, cue.end, cue.sentence.end)
  if (start >= cue.sentence.end) return undefined
  if (cue.verb?.passive) return passiveContent(parsed, cue, grammar) ?? passiveClause(parsed, cue, start, grammar)
  const found =
    (takes('clause') ? clauseAt(parsed, cue, start, grammar) : undefined) ??
    (takes('infinitive') ? infinitiveAt(parsed, cue, start, grammar) : undefined) ??
    (takes('small-clause') ? smallClauseAt(parsed, cue, start, grammar) : undefined) ??
    (takes('object') ? objectAt(parsed, cue, start, grammar) : undefined)
  return found
}

/** "The plan was condemned by Roe": what is condemned stands before the verb. */
function passiveContent(parsed: Parsed, cue: Cue, grammar: Grammar): Complement | undefined {
  const { verb, entry } = cue
  if (verb?.form !== 'finite' || !entry.object.includes('direct') || !entry.takes.includes('object')) return undefined
  if (!agentOf(parsed, cue, grammar)) return undefined
  const subject = subjectBefore(parsed, cue.sentence.first, verb.first, grammar)
  return typeof subject === 'object' && subject.kind !== 'pronoun'
    ? { kind: 'object', from: subject.from, to: subject.to }
    : undefined
}

/** "was told that ...", "is expected to ..." */
function passiveClause(parsed: Parsed, cue: Cue, start: number, grammar: Grammar): Complement | undefined {
  const takes = (construction: Construction): boolean => cue.entry.takes.includes(construction)
  return (
    (takes('clause') ? clauseAt(parsed, cue, start, grammar) : undefined) ??
    (takes('infinitive') ? infinitiveAt(parsed, cue, start, grammar) : undefined)
  )
}

function behindAdverbs(parsed: Parsed, from: number, limit: number): number {
  const { words } = parsed
  const { phraseFrom } = grammarOf(parsed)
  let at = from
  while (
    at < limit &&
    !phraseFrom.has(at) &&
    at < from + 4 &&
    (words[at]?.best.pos === 'adverb' || words[at]?.lower === 'both') &&
    !questions.has(words[at]?.lower ?? '')
  )
    at++
  return at
}

const spanOf = ({ words }: Parsed, kind: Complement['kind'], first: number, end: number): Complement | undefined => {
  const opening = words[first]
  const last = words[end - 1]
  return opening && last && end > first ? { kind, from: opening.from, to: last.to } : undefined
}

/** "said that ...", "told reporters in Paris that ...", "asked whether ...", "said the road is closed". */
function clauseAt(parsed: Parsed, cue: Cue, start: number, grammar: Grammar): Complement | undefined {
  const { words } = parsed
  const passive = cue.verb?.passive === true
  let at = start
  const addressee = spokenTo.has(cue.entry.lemma) && !passive ? grammar.phraseFrom.get(at) : undefined
  if (addressee) {
    const behind = behindAdverbs(parsed, addressee.end, cue.sentence.end)
    const told = thatBehind(parsed, cue, behind, grammar) >= 0 || alwaysSpokenTo.has(cue.entry.lemma)
    if (told || !startsClause(parsed, cue, addressee, grammar)) at = behind
  }
  const that = thatBehind(parsed, cue, at, grammar)
  if (that >= 0) return spanOf(parsed, 'clause', that, clauseEnd(parsed, cue, that))
  at = behindTimes(parsed, at, grammar)
  const word = words[at]
  if (!word || cue.entry.pos === 'noun') return undefined
  if (questions.has(word.lower)) return spanOf(parsed, 'clause', at, clauseEnd(parsed, cue, at))
  return !(passive && word.lower === 'by') && zeroClause(parsed, cue, at, grammar)
    ? spanOf(parsed, 'clause', at, clauseEnd(parsed, cue, at))
    : undefined
}

/** "said Monday", "asked several times" */
function behindTimes({ words }: Parsed, at: number, grammar: Grammar): number {
  const phrase = grammar.phraseFrom.get(words[at]?.lower === 'on' ? at + 1 : at)
  const repeated = phrase && words[phrase.head]?.lower === 'times'
  return phrase && (repeated || tellsTime(words[phrase.head])) ? phrase.end : at
}

/**
 * Index of the word behind the "that" which opens the clause, at `at` or behind what may stand between a verb of speech and
 * it: "said in an interview taped before the vote on Monday that ..."; -1 where there is none.
 */
function thatBehind({ words }: Parsed, cue: Cue, at: number, grammar: Grammar): number {
  const opens = (i: number): boolean =>
    grammar.verbFrom.get(i)?.form !== 'finite' && (words[i]?.kind !== 'mark' || openingMarks.has(words[i]?.lower ?? ''))
  if (words[at]?.lower === 'that')
    return words[at + 1]?.kind !== 'mark' || openingMarks.has(words[at + 1]?.lower ?? '') ? at + 1 : -1
  if (!cue.entry.takes.includes('quotation')) return -1
  const limit = Math.min(cue.sentence.end, at + farthest)
  for (let i = at; i < limit; i++) {
    const word = words[i]
    if (!word || word.best.pos === 'verb' || word.lower === ':' || word.lower === ';') return -1
    if (word.lower === 'that') return opens(i + 1) ? i + 1 : -1
    const partner = grammar.partner.get(i)
    if (partner !== undefined && partner > i) {
      i = partner
      continue
    }
    const phrase = grammar.phraseFrom.get(i)
    if (!phrase) continue
    const before = words[i - 1]
    const hangs =
      before !== undefined &&
      (adjuncts.has(before.lower) ||
        before.lower === ',' ||
        before.best.pos === 'participle' ||
        before.best.pos === 'preposition')
    if (!hangs && !tellsTime(words[phrase.head])) return -1
    i = phrase.end - 1
  }
  return -1
}

/** A clause without "that": a subject and a finite verb, or the words that may stand before such a subject. */
function zeroClause(parsed: Parsed, cue: Cue, at: number, grammar: Grammar): boolean {
  const { words } = parsed
  const word = words[at]
  if (!word || word.lower === ',' || word.lower === ':' || word.lower === '.') return false
  const phrase = grammar.phraseFrom.get(at)
  if (phrase) return startsClause(parsed, cue, phrase, grammar)
  const quoted = openingMarks.has(word.lower)
  if (quoted || word.lower === 'there' || word.lower === 'that')
    return hasFinite(parsed, at + 1, cue.sentence.end) || (quoted && cue.entry.takes.includes('quotation'))
  if (word.best.pos === 'gerund')
    return (
      hasFinite(parsed, at + 1, cue.sentence.end) &&
      cue.entry.takes.includes('quotation') &&
      !cue.entry.takes.includes('object')
    )
  return (
    openers.has(word.lower) &&
    cue.entry.takes.includes('quotation') &&
    clauseBehindOpener(parsed, at, cue.sentence.end, grammar)
  )
}

/** Whether a finite verb follows the phrase, which is its subject then. */
function startsClause({ words }: Parsed, cue: Cue, phrase: NounPhrase, grammar: Grammar): boolean {
  let at = phrase.end
  const limit = cue.sentence.end
  for (let steps = 0; steps < 8 && at < limit; steps++) {
    const word = words[at]
    if (!word) return false
    const verb = grammar.verbFrom.get(at)
    if (verb) {
      if (verb.form === 'finite') return true
      if (!cue.entry.takes.includes('parenthesis')) return false
      // "said the man accused of theft was ill": a reduced relative clause may stand between.
      if (verb.form === 'infinitive') return false
      return finiteSoon(words, grammar, verb.end, limit)
    }
    if (word.best.pos === 'adverb' || openingMarks.has(word.lower) || word.lower === '”') at++
    else if (word.lower === 'who' || word.lower === 'which' || word.lower === 'that')
      return finiteSoon(words, grammar, at + 1, limit)
    else if ((word.best.pos === 'preposition' && word.lower !== 'as') || word.lower === 'and' || word.lower === 'or') {
      const mark = openingMarks.has(words[at + 1]?.lower ?? '') ? 1 : 0
      const next = grammar.phraseFrom.get(at + 1 + mark)
      // "told him as he left", "hailed the win after they voted": a pronoun begins a clause of its own.
      if (!next || (next.kind === 'pronoun' && nominative.has(words[next.first]?.lower ?? ''))) return false
      at = next.end
    } else if (word.lower === ',' || word.lower === '—' || word.lower === '(')
      return cue.entry.takes.includes('quotation') && finiteSoon(words, grammar, at + 1, limit)
    else if (grammar.phraseFrom.has(at)) at = grammar.phraseFrom.get(at)?.end ?? limit
    else return false
  }
  return false
}

function finiteSoon(words: Parsed['words'], grammar: Grammar, from: number, limit: number): boolean {
  for (let i = from; i < Math.min(limit, from + 30); i++) {
    const verb = grammar.verbFrom.get(i)
    if (verb?.form === 'finite') return true
    if (words[i]?.lower === ';') return false
  }
  return false
}

const hasFinite = (parsed: Parsed, from: number, limit: number): boolean => {
  for (let i = from; i < Math.min(limit, from + 60); i++) if (parsed.words[i]?.best.pos === 'verb') return true
  return false
}

/** "said if he wins, ...", "said in 2015 he had left": a comma or a second phrase with a verb follows. */
function clauseBehindOpener({ words }: Parsed, at: number, limit: number, grammar: Grammar): boolean {
  const first = words[at]
  if (!first) return false
  if (conditional.has(first.lower)) return true
  const object = grammar.phraseFrom.get(at + 1)
  if (first.best.pos === 'preposition' && object && subjectAt(words, object.end, limit, grammar)) return true
  for (let i = at + 1; i < Math.min(limit, at + 20); i++) {
    if (words[i]?.lower === ',') return subjectAt(words, i + 1, limit, grammar)
  }
  return false
}

/** A noun phrase and its finite verb. */
function subjectAt(words: Parsed['words'], at: number, limit: number, grammar: Grammar): boolean {
  const phrase = grammar.phraseFrom.get(words[at]?.lower === ',' ? at + 1 : at)
  return phrase !== undefined && phrase.end < limit && grammar.verbFrom.get(phrase.end)?.form === 'finite'
}

/** "promised to cut taxes", "urged voters to stay", "called for the army to leave". */
function infinitiveAt(parsed: Parsed, cue: Cue, start: number, grammar: Grammar): Complement | undefined {
  const { words } = parsed
  const direct = grammar.verbFrom.get(start)
  if (direct?.form === 'infinitive' && words[start]?.lower === 'to')
    return spanOf(parsed, 'infinitive', start + 1, clauseEnd(parsed, cue, start))
  const negated = words[start]?.lower === 'not' ? grammar.verbFrom.get(start + 1) : undefined
  if (negated?.form === 'infinitive') return spanOf(parsed, 'infinitive', start, clauseEnd(parsed, cue, start))
  const phrase =
    grammar.phraseFrom.get(start) ??
    (words[start]?.best.pos === 'preposition' ? grammar.phraseFrom.get(start + 1) : undefined)
  if (!phrase || cue.entry.pos !== 'verb') return undefined
  const at = behindAdverbs(parsed, phrase.end, cue.sentence.end)
  const not = words[at]?.lower === 'not' ? at + 1 : at
  const verb = grammar.verbFrom.get(not)
  if (verb?.form !== 'infinitive' || words[not]?.lower !== 'to') return undefined
  return spanOf(parsed, 'infinitive', phrase.first, clauseEnd(parsed, cue, phrase.first))
}

/** "called the plan a mistake", "accused Doe of lying", "described it as useful". */
function smallClauseAt(parsed: Parsed, cue: Cue, start: number, grammar: Grammar): Complement | undefined {
  const { words } = parsed
  const phrase = grammar.phraseFrom.get(start)
  if (!phrase) return undefined
  const behind = words[phrase.end]
  if (!behind || phrase.end >= cue.sentence.end) return undefined
  const joined = cue.entry.object.includes(behind.lower) || behind.lower === 'as'
  if (!joined && joinedWithin(words, cue, phrase))
    return spanOf(parsed, 'small-clause', start, objectEnd(parsed, cue, phrase.end, grammar))
  const bare = cue.entry.object.includes('direct') || cue.entry.object.length === 0
  const predicate =
    bare && (grammar.phraseFrom.has(phrase.end) || behind.best.pos === 'adjective' || openingMarks.has(behind.lower))
  if (!joined && !predicate) return undefined
  return spanOf(parsed, 'small-clause', start, objectEnd(parsed, cue, phrase.end + (joined ? 1 : 0), grammar))
}

/** "likened the tax to theft": the predicate was read as an attachment of the noun. */
function joinedWithin(words: Parsed['words'], cue: Cue, phrase: NounPhrase): boolean {
  for (let i = phrase.head + 1; i < phrase.end; i++) if (cue.entry.object.includes(words[i]?.lower ?? '')) return true
  return false
}

/** "demanded an apology", "called for an end to the war", "denied taking bribes". */
function objectAt(parsed: Parsed, cue: Cue, start: number, grammar: Grammar): Complement | undefined {
  const { words } = parsed
  const word = words[start]
  if (!word) return undefined
  const { object } = cue.entry
  // "warned Doe against haste"
  const addressee = spokenTo.has(cue.entry.lemma) ? grammar.phraseFrom.get(start) : undefined
  const joint = addressee && object.includes(words[addressee.end]?.lower ?? '') ? addressee.end : start
  const preposed = joint > start || object.includes(word.lower)
  const at = preposed ? joint + 1 : start
  if (!preposed && !object.includes('direct')) return undefined
  const phrase = grammar.phraseFrom.get(at)
  const gerund = grammar.verbFrom.get(at)?.form === 'gerund'
  const question = preposed && questions.has(words[at]?.lower ?? '')
  const quoted = openingMarks.has(words[at]?.lower ?? '') && grammar.partner.has(at)
  if (question) return spanOf(parsed, 'object', at, clauseEnd(parsed, cue, at))
  if (gerund) return spanOf(parsed, 'object', at, objectEnd(parsed, cue, at + 1, grammar))
  if (quoted && !phrase)
    return spanOf(parsed, 'object', at, objectEnd(parsed, cue, (grammar.partner.get(at) ?? at) + 1, grammar))
  if (!phrase || tellsTime(words[phrase.head])) return undefined
  return spanOf(parsed, 'object', at, objectEnd(parsed, cue, phrase.end, grammar))
}

/** Where an object ends: its attachments, relative clauses and infinitives belong to it; times and clauses do not. */
function objectEnd(parsed: Parsed, cue: Cue, from: number, grammar: Grammar): number {
  const { words } = parsed
  const limit = Math.min(cue.sentence.end, from + longest)
  let at = from
  while (at < limit) {
    const word = words[at]
    if (!word) break
    const phrase = grammar.phraseFrom.get(at)
    const partner = grammar.partner.get(at)
    const { pos } = word.best
    if (
      word.lower === 'that' ||
      word.lower === 'who' ||
      word.lower === 'which' ||
      word.lower === 'whose' ||
      word.lower === 'where'
    )
      return clauseEnd(parsed, cue, at)
    if (phrase) at = phrase.end
    else if (partner !== undefined && partner > at && partner < limit) {
      at = partner + 1
      // “...,” he said: in American print the comma that ends the clause stands within the marks.
      if (words[partner - 1]?.lower === ',') break
    } else if (partner !== undefined && partner < at && partner >= from) at++
    else if (pos === 'preposition') {
      const object = grammar.phraseFrom.get(at + 1)
      if (object && tellsTime(words[object.head])) break
      const marked = openingMarks.has(words[at + 1]?.lower ?? '')
      if (!object && !marked && grammar.verbFrom.get(at + 1)?.form !== 'gerund' && words[at + 1]?.lower !== 'not') break
      at = object ? object.end : at + 1
    } else if (word.lower === 'not') at++
    else if (grammar.verbFrom.get(at)?.form === 'infinitive') at = grammar.verbFrom.get(at)?.end ?? at + 1
    else if (grammar.verbFrom.get(at)?.form === 'gerund' || grammar.verbFrom.get(at)?.form === 'participle')
      at = grammar.verbFrom.get(at)?.end ?? at + 1
    else if (
      pos === 'adjective' ||
      pos === 'numeral' ||
      pos === 'adverb' ||
      pos === 'participle' ||
      pos === 'determiner'
    )
      at++
    else if (
      (word.lower === 'and' || word.lower === 'or') &&
      (grammar.phraseFrom.has(at + 1) || words[at + 1]?.best.pos === 'adjective')
    ) {
      const next = grammar.phraseFrom.get(at + 1)
      if (next && grammar.verbFrom.get(next.end)?.form === 'finite') break
      at++
    } else break
  }
  return at
}
