import { bracketEnd } from '../grammar.ts'
import { wordSet } from '../lexicon.ts'
import type { Complement, Cue, NounPhrase, Parsed } from '../types.ts'
import { clauseEnd } from './clauses.ts'
import { behindAdverbs, isMeans, openingMarks, questions, spanOf, spokenTo } from './complement-words.ts'
import { verbCues } from './cues.ts'
import type { Grammar } from './grammar.ts'
import { tellsQuestion } from './replies.ts'
import { isDay, tellsTime } from './times.ts'

const openers = wordSet(
  'if when while since because although though unless once as after before until even in on at for with by during despite given under without',
)
/** Verbs behind which nothing but who is spoken to can stand. */
const alwaysSpokenTo = wordSet('tell assure reassure remind inform notify convince persuade')
/** Prepositions of what stands between a cue and its clause: "said in a statement on Monday that". */
const adjuncts = wordSet('in on at to during after before with from by of')
/** Words that open a clause of what is said; others open one about the saying, unless a comma and a subject follow. */
const conditional = wordSet('if because although though unless despite given once since')
/** Words that may stand between a verb of speech and its "that". */
const farthest = 24
/** Verbs with another common sense, which hardly ever give a clause without its "that": "held a rally that drew hundreds". */
const alwaysThat = wordSet(
  'continue hold order command direct mandate require voice convey teach preach document illustrate evidence post leak detail outline offer relate quote cite name mean present share charge text email question query threaten',
)
const nominative = wordSet('he she they we i')

/** "said that ...", "told reporters in Paris that ...", "asked whether ...", "said the road is closed". */
export function clauseAt(parsed: Parsed, cue: Cue, start: number, grammar: Grammar): Complement | undefined {
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
  if (leavesGap(parsed, cue, at, grammar)) return spanOf(parsed, 'clause', at, clauseEnd(parsed, cue, at))
  at = behindPlaces(parsed, cue, at, grammar)
  const word = words[at]
  if (!word || cue.entry.pos === 'noun') return undefined
  // "told the paper when asked about it": that is no question of his.
  // "the witness testifying Tuesday who heard the call": a relative clause.
  if (word.lower === 'who' && tellsTime(words[at - 1])) return undefined
  if (questions.has(word.lower) && !tellsQuestion(parsed, at))
    return spanOf(parsed, 'clause', at, clauseEnd(parsed, cue, at))
  return !(passive && word.lower === 'by') &&
    (zeroClause(parsed, cue, at, grammar) || surelyClause(parsed, cue, at, grammar))
    ? spanOf(parsed, 'clause', at, clauseEnd(parsed, cue, at))
    : undefined
}

/** "a hymn that Doe says is dull", "a glazier, who Poe claimed was asleep": the relative pronoun is the subject of what is said. */
function leavesGap({ words }: Parsed, cue: Cue, at: number, { phraseBefore, verbFrom }: Grammar): boolean {
  if (cue.verb?.form !== 'finite' || cue.verb.passive || verbFrom.get(at)?.form !== 'finite') return false
  let first = cue.verb.first
  while (words[first - 1]?.best.pos === 'adverb') first--
  const subject = phraseBefore.get(first)
  const before = subject && words[subject.first - 1]
  // "What a cook forgets is that": the sentence's own verb.
  return (
    before !== undefined &&
    relativeGaps.has(before.lower) &&
    !(before.lower === 'what' && subject?.first === cue.sentence.first + 1)
  )
}
const relativeGaps = wordSet('who which that whom what')

/** admitted in a lecture on Friday “nobody could mend it”, "said in a memo Saturday somebody slept": where that begins, else `at`. */
function behindPlaces({ words }: Parsed, cue: Cue, at: number, grammar: Grammar): number {
  const { phraseFrom } = grammar
  if (!cue.entry.takes.includes('quotation')) return at
  let end = at
  let means = false
  for (let rounds = 0; rounds < 3; rounds++) {
    const joint = places.has(words[end]?.lower ?? '')
    const phrase = phraseFrom.get(joint ? end + 1 : end)
    if (!phrase || !(joint || tellsTime(words[phrase.head]))) break
    means ||= joint && words[end]?.lower !== 'on' && isMeans(words[phrase.head])
    end = phrase.end
  }
  if (end === at) return at
  return openingMarks.has(words[end]?.lower ?? '') || (means && subjectAt(words, end, cue.sentence.end, grammar))
    ? end
    : at
}
const places = wordSet('in at on during to')

/** So many words behind "says" are a clause, though its verb was not known for one. */
const surely = 10

/** "Roe says the “old tales” about the gulls skips over the figures ...": "say" takes no object, and the speaker stands before it. */
function surelyClause({ words }: Parsed, cue: Cue, at: number, { phraseBefore }: Grammar): boolean {
  const { entry, verb, sentence } = cue
  if (verb?.form !== 'finite' || verb.passive || entry.lemma !== 'say') return false
  const determined = words[at]?.best.pos === 'determiner'
  return determined && phraseBefore.has(verb.first) && sentence.end - at > surely
}

/** "said Monday", "asked several times" */
function behindTimes({ words }: Parsed, at: number, grammar: Grammar): number {
  const phrase = grammar.phraseFrom.get(words[at]?.lower === 'on' ? at + 1 : at)
  const repeated = phrase && words[phrase.head]?.lower === 'times'
  // "said the night before the ball Doe slept": a time of the clause, not of the saying.
  if (phrase && !words[phrase.head]?.capital && /^(?:before|after|when)$/.test(words[phrase.end]?.lower ?? ''))
    return at
  return phrase && (repeated || tellsTime(words[phrase.head])) ? phrase.end : at
}

/**
 * Index of the word behind the "that" which opens the clause, at `at` or behind what may stand between a verb of speech and
 * it: "remarked in an essay printed after the thaw on Friday that ..."; -1 where there is none.
 */
function thatBehind(parsed: Parsed, cue: Cue, at: number, grammar: Grammar): number {
  const { words } = parsed
  const opens = (i: number): boolean =>
    grammar.verbFrom.get(i)?.form !== 'finite' && (words[i]?.kind !== 'mark' || openingMarks.has(words[i]?.lower ?? ''))
  // "a case that was heard": a relative clause.
  if (words[at]?.lower === 'that' && cue.entry.pos === 'noun' && grammar.verbFrom.get(at + 1)?.form === 'finite')
    return -1
  if (words[at]?.lower === 'that')
    return words[at + 1]?.kind !== 'mark' || openingMarks.has(words[at + 1]?.lower ?? '')
      ? at + 1
      : behindAside(words, at + 1, cue.sentence.end)
  // "denied saying that": the clause is the gerund's.
  if (words[behindAdverbs(parsed, cue.end, cue.sentence.end)]?.best.pos === 'gerund') return -1
  const made = cue.entry.pos === 'noun' ? thatBehindNoun(words, at, cue, grammar) : -1
  if (made >= 0 || (cue.entry.pos === 'noun' && isBroken(words, at, cue.sentence.end))) return made
  // "found in May that": a verb that gives no quotations has only its time and place there.
  const found = cue.entry.takes.includes('parenthesis') && adjuncts.has(words[at]?.lower ?? '')
  const tells = cue.entry.takes.includes('quotation') || found
  if (!tells || openingMarks.has(words[at]?.lower ?? '')) return -1
  const limit = Math.min(cue.sentence.end, at + farthest)
  for (let i = at; i < limit; i++) {
    const word = words[i]
    if (!word || word.lower === ':' || word.lower === ';') return -1
    if (word.best.pos === 'verb') {
      if (i - at < 6 && isReduced(words, i, grammar)) continue
      return -1
    }
    // "said, adding that ...": the clause is the second cue's.
    if (
      word.best.pos === 'gerund' &&
      words[i - 1]?.lower === ',' &&
      verbCues.get(word.best.lemma)?.takes.includes('clause')
    )
      return -1
    // "responded to that letter": behind a preposition it points.
    if (word.lower === 'that' && i > at && (words[i - 1]?.best.pos === 'preposition' || words[i - 1]?.lower === 'to'))
      continue
    if (word.lower === 'that') {
      const quoted = words[i + 1]?.lower === ',' && openingMarks.has(words[i + 2]?.lower ?? '')
      return quoted ? i + 2 : opens(i + 1) ? i + 1 : -1
    }
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

/** "his claim after the thaw that ...", "the claim by Roe that ...": whose it is, and when and where it was made. */
function thatBehindNoun(words: Parsed['words'], at: number, { sentence }: Cue, grammar: Grammar): number {
  let end = at
  for (let rounds = 0; rounds < 3; rounds++) {
    if (words[end]?.best.pos === 'adverb' && !questions.has(words[end]?.lower ?? '')) end++
    const joint = words[end]?.lower ?? ''
    const phrase = grammar.phraseFrom.get(ofNouns.has(joint) ? end + 1 : end)
    const told =
      phrase && (ofNouns.has(joint) ? joint !== 'of' || phrase.personName !== null : tellsTime(words[phrase.head]))
    if (!phrase || !told) break
    end = phrase.end
  }
  const opens = words[end]?.lower === 'that' && end > at && end + 1 < sentence.end
  return opens && grammar.verbFrom.get(end + 1)?.form !== 'finite' ? end + 1 : -1
}
/** Whether a mark or another member stands before the next "that": "her comments — and the claim that". */
function isBroken(words: Parsed['words'], at: number, limit: number): boolean {
  for (let i = at; i < limit && i < at + farthest; i++) {
    const word = words[i]
    if (word?.lower === 'that') return false
    if (word?.kind === 'mark' || word?.lower === 'and') return true
  }
  return true
}
const ofNouns = wordSet('by from of during in on at last this to')

/** "in an essay printed after the thaw that": a bare past form that tells more of the noun before it. */
const isReduced = (words: Parsed['words'], at: number, { phraseBefore, verbFrom }: Grammar): boolean =>
  words[at]?.best.tense === 'past' &&
  phraseBefore.get(at)?.kind === 'common' &&
  verbFrom.get(at)?.end === at + 1 &&
  (words[at + 1]?.best.pos === 'preposition' || tellsTime(words[at + 1]))

/** "that, according to the paper, ...", "that – in his own life – ...": the word behind the second mark; -1 for none. */
function behindAside(words: Parsed['words'], opening: number, limit: number): number {
  const mark = words[opening]?.lower ?? ''
  if (mark !== ',' && !dashes.has(mark)) return -1
  for (let i = opening + 1; i < limit - 1 && i < opening + farthest; i++) {
    const { lower, kind } = words[i] ?? {}
    if (lower === mark) return i + 1
    if (kind === 'mark' && (lower === '.' || lower === ';')) return -1
  }
  return -1
}
const dashes = wordSet('— – - --')

/** A clause without "that": a subject and a finite verb, or the words that may stand before such a subject. */
function zeroClause(parsed: Parsed, cue: Cue, at: number, grammar: Grammar): boolean {
  const { words } = parsed
  const word = words[at]
  if (!word || word.lower === ',' || word.lower === ':' || word.lower === '.') return false
  if (alwaysThat.has(cue.entry.lemma) || cue.entry.lemma.endsWith(' back')) return false
  const phrase = grammar.phraseFrom.get(at)
  // "posted a film Thursday that ...": a day behind it makes an object of the phrase.
  const day = phrase && grammar.phraseFrom.get(phrase.end)
  if (day && isDay(words, day)) return false
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
    !isAside(parsed, cue, grammar) &&
    // "Writing for the court, Roe said": where, and nothing that is written.
    !(cue.verb?.form === 'gerund' && cue.first === cue.sentence.first) &&
    cue.entry.takes.includes('quotation') &&
    clauseBehindOpener(parsed, at, cue.sentence.end, grammar)
  )
}

/** "As Roe noted in May, the dam is old": what stands between the cue and the comma says when. */
function isAside({ words }: Parsed, { first }: Cue, { phraseBefore }: Grammar): boolean {
  const subject = phraseBefore.get(first)
  return subject !== undefined && words[subject.first - 1]?.lower === 'as'
}

/** Verbs that have an object as often: "added three assists and won", "maintains a road that leads there". */
const strict = wordSet('add write maintain')

/** Whether a finite verb follows the phrase, which is its subject then. */
function startsClause({ words }: Parsed, cue: Cue, phrase: NounPhrase, grammar: Grammar): boolean {
  let at = phrase.end
  while (strict.has(cue.entry.lemma) && words[at]?.best.pos === 'adverb') at++
  // "adds weight to the theory it was late": what it adds, and nothing that it says.
  const given =
    words[phrase.head + 1]?.lower === 'to' || /^(?:,|and|to|through|with|from)$/.test(words[at]?.lower ?? '')
  if (strict.has(cue.entry.lemma) && given) return false
  const limit = cue.sentence.end
  const takesQuotation = cue.entry.takes.includes('quotation')
  for (let steps = 0; steps < 8 && at < limit; steps++) {
    const word = words[at]
    if (!word) return false
    const verb = grammar.verbFrom.get(at)
    if (verb) {
      if (verb.form === 'finite') return true
      if (!cue.entry.takes.includes('parenthesis')) return false
      // "said the man accused of theft was ill": a reduced relative clause may stand between.
      // "argued his fight to raise the wage was hard": what hangs on the noun, where the verb itself takes no infinitive.
      if (verb.form === 'infinitive' && cue.entry.takes.includes('infinitive') && cue.entry.lemma !== 'say')
        return false
      return finiteSoon(words, grammar, verb.end, limit, true)
    }
    if (word.lower === 'such' && words[at + 1]?.lower === 'as') at += 2
    else if (word.best.pos === 'adverb' || openingMarks.has(word.lower) || word.lower === '”') at++
    else if (relativeOpeners.has(word.lower)) return finiteSoon(words, grammar, at + 1, limit)
    else if ((word.best.pos === 'preposition' && word.lower !== 'as') || word.lower === 'and' || word.lower === 'or') {
      const mark = openingMarks.has(words[at + 1]?.lower ?? '') ? 1 : 0
      const closing = mark ? (grammar.partner.get(at + 1) ?? -1) : -1
      // "promised pies and “buns, buns,” but he ...": the comma within the marks ends the clause.
      if (closing > at && words[closing - 1]?.lower === ',')
        return takesQuotation && finiteBehindComma(words, grammar, closing + 1, limit)
      const next = grammar.phraseFrom.get(at + 1 + mark)
      // "told him as he left", "saw the memo before it leaked": a pronoun begins a clause of its own.
      const opens =
        next?.kind === 'pronoun' &&
        (nominative.has(words[next.first]?.lower ?? '') ||
          (subordinators.has(word.lower) && words[next.first]?.lower === 'it'))
      if (!next || opens) return false
      at = next.end
    } else if (word.lower === '(') {
      const behind = bracketEnd(words, at, Math.min(limit, at + longestBracket))
      if (behind < 0) return false
      at = behind
    } else if (word.lower === ',') return takesQuotation && finiteBehindComma(words, grammar, at + 1, limit)
    else if (dashes.has(word.lower)) return takesQuotation && finiteSoon(words, grammar, at + 1, limit)
    else if (grammar.phraseFrom.has(at)) at = grammar.phraseFrom.get(at)?.end ?? limit
    else return false
  }
  return false
}

const relativeOpeners = wordSet('who which that whose')

/** "promised a “fair,” but he slept", "draws fish (badly), has slept": one comma parts no subject from its verb. */
function finiteBehindComma(words: Parsed['words'], grammar: Grammar, from: number, limit: number): boolean {
  const next = closingMarks.has(words[from]?.lower ?? '') ? from + 1 : from
  const goesOn = words[next]?.lower !== 'but' && grammar.verbFrom.get(next)?.form !== 'finite'
  return goesOn && finiteSoon(words, grammar, next, limit)
}
const closingMarks = wordSet('” "')
/** Words of a bracket between a subject and its verb. */
const longestBracket = 40

/** `reduced`: behind a participle, what another clause begins with may not stand between. */
function finiteSoon(words: Parsed['words'], grammar: Grammar, from: number, limit: number, reduced = false): boolean {
  for (let i = from; i < Math.min(limit, from + 30); i++) {
    const verb = grammar.verbFrom.get(i)
    if (verb?.form === 'finite') return true
    if (words[i]?.lower === ';' || (reduced && subordinators.has(words[i]?.lower ?? ''))) return false
  }
  return false
}
const subordinators = wordSet('as after before when while because until since if though although that who which where')

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
