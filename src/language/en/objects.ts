import { phraseAt } from '../grammar.ts'
import { wordSet as set } from '../lexicon.ts'
import type { Complement, Cue, NounPhrase, Parsed, Word, WordRange } from '../types.ts'
import { clauseEnd } from './clauses.ts'
import { behindAdverbs, isMeans, openingMarks, questions, spanOf, spokenTo } from './complement-words.ts'
import { verbCues } from './cues.ts'
import type { Grammar } from './grammar.ts'
import { isRoleNoun } from './roles.ts'
import { isDay, tellsTime } from './times.ts'

/** Words of the longest object; hostile sentences must stay linear. */
const longest = 120

const anonymity = set('name identify')
const refusing = set('refuse decline')
const silence = set('comment answer elaborate discuss respond say disclose speculate')

/** "promised to cut taxes", "urged voters to stay", "called for the army to leave". */
export function infinitiveAt(parsed: Parsed, cue: Cue, start: number, grammar: Grammar): Complement | undefined {
  const { words } = parsed
  const direct = grammar.verbFrom.get(start)
  const unnamed = grammar.verbFrom.get(words[start]?.lower === 'not' ? start + 1 : start)
  // "asked not to be named", "requested to remain anonymous": who speaks says so of himself, not of the matter.
  if (unnamed?.form === 'infinitive' && (anonymity.has(unnamed.lemma) || words[unnamed.end]?.lower === 'anonymous'))
    return undefined
  // "declined to comment": silence says nothing.
  if (direct?.form === 'infinitive' && silence.has(direct.lemma) && refusing.has(cue.entry.lemma)) return undefined
  if (direct?.form === 'infinitive' && words[start]?.lower === 'to')
    return spanOf(parsed, 'infinitive', start + 1, clauseEnd(parsed, cue, start))
  // vowed to “tame the jackdaws”
  if (words[start]?.lower === 'to' && openingMarks.has(words[start + 1]?.lower ?? '') && cue.entry.pos !== 'noun')
    return spanOf(parsed, 'infinitive', start + 1, clauseEnd(parsed, cue, start + 1))
  const apart = behindAdjuncts(parsed, cue, start, grammar)
  if (apart > start && cue.entry.takes.includes('quotation') && grammar.verbFrom.get(apart)?.form === 'infinitive')
    return spanOf(parsed, 'infinitive', apart + 1, clauseEnd(parsed, cue, apart))
  const negated = words[start]?.lower === 'not' ? grammar.verbFrom.get(start + 1) : undefined
  if (negated?.form === 'infinitive') return spanOf(parsed, 'infinitive', start, clauseEnd(parsed, cue, start))
  const phrase =
    grammar.phraseFrom.get(start) ??
    (words[start]?.best.pos === 'preposition' ? grammar.phraseFrom.get(start + 1) : undefined)
  if (!phrase || cue.entry.pos !== 'verb') return undefined
  const behind = behindAdverbs(parsed, behindDay(parsed, phrase.end, grammar), cue.sentence.end)
  // called on them “not to leave”
  const at = openingMarks.has(words[behind]?.lower ?? '') ? behind + 1 : behind
  const not = words[at]?.lower === 'not' ? at + 1 : at
  if (words[not]?.lower !== 'to') return undefined
  // exhorted the crew to “keep the lamp lit”
  const marked = openingMarks.has(words[not + 1]?.lower ?? '') && cue.entry.takes.includes('infinitive')
  if (grammar.verbFrom.get(not)?.form !== 'infinitive' && !marked) return undefined
  return spanOf(parsed, 'infinitive', phrase.first, clauseEnd(parsed, cue, phrase.first))
}

/** "promised Sunday at a rally in Ham to end it": the index behind what tells when and where. */
function behindAdjuncts({ words }: Parsed, cue: Cue, start: number, grammar: Grammar): number {
  let at = start
  for (let rounds = 0; rounds < 4 && at < cue.sentence.end; rounds++) {
    const joined = places.has(words[at]?.lower ?? '')
    const phrase = grammar.phraseFrom.get(joined ? at + 1 : at)
    if (!phrase || !(joined || tellsTime(words[phrase.head]))) break
    at = phrase.end
  }
  return words[at]?.lower === 'to' ? at : start
}
const places = set('on in at during')

/** "called the plan a mistake", "accused Doe of lying", "described it as useful". */
export function smallClauseAt(parsed: Parsed, cue: Cue, start: number, grammar: Grammar): Complement | undefined {
  const { words } = parsed
  const phrase = grammar.phraseFrom.get(start)
  if (isRelative(parsed, cue, grammar)) return predicateAt(parsed, cue, start, grammar)
  if (!phrase || questions.has(words[start]?.lower ?? '')) return undefined
  const end = behindDay(parsed, behindAside(parsed, behindApposition(words, cue, phrase), cue.sentence.end), grammar)
  const behind = words[end]
  if (!behind || end >= cue.sentence.end) return undefined
  const joined = cue.entry.object.includes(behind.lower) || behind.lower === 'as'
  const aside = end > phrase.end && words[phrase.end]?.lower === ','
  if (aside && !joined && !openingMarks.has(behind.lower) && !indefinite.has(behind.lower)) return undefined
  if (!joined && joinedWithin(words, cue, phrase))
    return spanOf(parsed, 'small-clause', start, objectEnd(parsed, cue, phrase.end, grammar))
  const bare = cue.entry.object.includes('direct') || cue.entry.object.length === 0
  const predicate =
    bare && (grammar.phraseFrom.has(end) || behind.best.pos === 'adjective' || openingMarks.has(behind.lower))
  if (!joined && !predicate) return undefined
  return spanOf(parsed, 'small-clause', start, objectEnd(parsed, cue, end + (joined ? 1 : 0), grammar))
}

/** called Doe, her rival, a “pilot”; accused Doe, her rival, of lying: the index behind the second comma of the pair. */
function behindApposition(words: Parsed['words'], cue: Cue, { first, end }: NounPhrase): number {
  const behind = words[end + 1]?.lower ?? ''
  const predicate = openingMarks.has(behind) || indefinite.has(behind) || cue.entry.object.includes(behind)
  if (words[end]?.lower !== ',' || !predicate) return end
  for (let i = first; i < end; i++) if (words[i]?.lower === ',') return end + 1
  return end
}

/** "praised Doe, who kept bees, as “a friend”"; "calling her, in passing, a danger to soup": the index behind what is told between commas, else `at` itself. */
function behindAside({ words }: Parsed, at: number, limit: number): number {
  const opens = relativeWords.has(words[at + 1]?.lower ?? '') || words[at + 1]?.best.pos === 'preposition'
  if (words[at]?.lower !== ',' || !opens) return at
  for (let i = at + 2; i < limit && i < at + longestAside; i++) if (words[i]?.lower === ',') return i + 1
  return at
}
/** "called the hymn on Friday a dirge", "described the organ in a column last week as asthmatic": the index behind when and in what. */
function behindDay({ words }: Parsed, at: number, { phraseFrom }: Grammar): number {
  let end = at
  for (let rounds = 0; rounds < 2; rounds++) {
    const joined = beside.has(words[end]?.lower ?? '')
    const phrase = phraseFrom.get(joined ? end + 1 : end)
    const told = phrase && (joined ? isMeans(words[phrase.head]) || isDay(words, phrase) : isDay(words, phrase))
    if (!phrase || !told) break
    end = phrase.end
  }
  return end
}
const asks = set('how why')
const told = set('by before after while in')
/** What stands behind these tells where or in what it was said: "called it a dirge in a column". */
const beside = set('in on during at via')
const indefinite = set('a an')
const relativeWords = set('who whose which')
const longestAside = 24

/** "what Roe called “a mistake”", "a town that some describe as dead": the object stands before, the predicate alone behind. */
function predicateAt(parsed: Parsed, cue: Cue, start: number, grammar: Grammar): Complement | undefined {
  const { words } = parsed
  const joined = cue.entry.object.includes(words[start]?.lower ?? '') || words[start]?.lower === 'as'
  const at = joined ? start + 1 : start
  const partner = openingMarks.has(words[at]?.lower ?? '') ? grammar.partner.get(at) : undefined
  const end = partner !== undefined && partner > at ? partner + 1 : grammar.phraseFrom.get(at)?.end
  if (end === undefined && words[at]?.best.pos !== 'adjective') return undefined
  return spanOf(parsed, 'small-clause', at, objectEnd(parsed, cue, end ?? at + 1, grammar))
}

/** Whether a relative pronoun stands before the cue's subject: it is the object then. */
function isRelative({ words }: Parsed, cue: Cue, grammar: Grammar): boolean {
  const subject = grammar.phraseBefore.get(cue.first)
  return subject !== undefined && relativeObjects.has(words[subject.first - 1]?.lower ?? '')
}
const relativeObjects = set('what which who whom that')

/** "likened the tax to theft": the predicate was read as an attachment of the noun. */
function joinedWithin(words: Parsed['words'], cue: Cue, phrase: NounPhrase): boolean {
  for (let i = phrase.head + 1; i < phrase.end; i++) if (cue.entry.object.includes(words[i]?.lower ?? '')) return true
  return false
}

/** "demanded an apology", "called for an end to the war", "denied taking bribes". */
export function objectAt(parsed: Parsed, cue: Cue, start: number, grammar: Grammar): Complement | undefined {
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
  const question = (preposed || words[at]?.lower === 'what') && questions.has(words[at]?.lower ?? '')
  const quoted = openingMarks.has(words[at]?.lower ?? '') && grammar.partner.has(at)
  if (question) return spanOf(parsed, 'object', at, clauseEnd(parsed, cue, at))
  if (gerund) return spanOf(parsed, 'object', at, objectEnd(parsed, cue, at + 1, grammar))
  if (quoted && !phrase)
    return spanOf(parsed, 'object', at, objectEnd(parsed, cue, (grammar.partner.get(at) ?? at) + 1, grammar))
  if (!phrase && preposed && cue.entry.pos !== 'noun') {
    // "took issue with the figures", "owned up to it": the object was read as part of a phrase that begins in the cue.
    const around = phraseAt(parsed, at)
    return around && around.first < cue.end && around.first >= cue.first
      ? spanOf(parsed, 'object', at, objectEnd(parsed, cue, around.end, grammar))
      : undefined
  }
  if (!phrase) return preposed ? attached(parsed, cue, at, grammar) : undefined
  if (tellsTime(words[phrase.head]) || words[phrase.head]?.lower === 'anonymity') return undefined
  if (!preposed && isNoMatter(words, cue, phrase)) return undefined
  const whole = behindMarks(grammar, phrase, cue.sentence.end)
  return spanOf(parsed, 'object', at, objectEnd(parsed, cue, whole, grammar))
}

/** "asserted herself", "weighing nearly 9 kg", "dismissed the cook", "asked Jane Roe": an object of which nothing is said or thought. */
function isNoMatter(words: Parsed['words'], { entry }: Cue, { first, end, head, personName }: NounPhrase): boolean {
  const noun = words[head]
  if (asserting.has(entry.lemma)) return /self$|selves$/.test(noun?.lower ?? '')
  if (entry.lemma === 'weigh') return words.slice(first, end).some(({ form }) => /^[£$€]?\d/.test(form))
  // "asked questions": nothing is told of what was asked.
  if (entry.lemma === 'ask') return personName !== null || noun?.best.lemma === 'question'
  if (entry.lemma === 'question') return personName !== null && head < personName.end
  if (entry.lemma === 'accept' || entry.lemma === 'declare') return goods.has(noun?.best.lemma ?? '')
  if (entry.lemma !== 'dismiss') return false
  return personName !== null || noun?.best.pos === 'pronoun' || isRoleNoun(noun?.best.lemma ?? '')
}
const asserting = set('assert express')
/** What one takes, or tells the tax office of, and says nothing by it. */
const goods = set(
  'gift donation money cash payment bribe income asset earnings interest shareholding property goods award prize trophy medal statuette',
)

/** "his comments on the dam": what hangs on a noun of speech is part of the noun's own phrase. */
function attached(parsed: Parsed, cue: Cue, at: number, grammar: Grammar): Complement | undefined {
  const phrase = phraseAt(parsed, cue.head)
  return phrase && phrase.end > at
    ? spanOf(parsed, 'object', at, objectEnd(parsed, cue, phrase.end, grammar))
    : undefined
}

const carried = set('infinitive gerund participle')

/** the “peace we made”, a hope to “bake, box and yodel”: a mark that the words open is closed behind a whole clause. */
function behindMarks({ partner }: Grammar, { first, end }: WordRange, limit: number): number {
  for (let i = first; i < end; i++) {
    const closing = partner.get(i) ?? -1
    if (closing >= end && closing < limit) return closing + 1
  }
  return end
}

/** a “mistake,” he said: in American print the comma that ends the clause stands within the marks. */
function endsInMarks(words: Parsed['words'], { partner }: Grammar, at: number): boolean {
  const opening = partner.get(at - 1)
  return opening !== undefined && opening < at - 1 && words[at - 2]?.lower === ','
}

/** "defended the plan by saying that": what is said is not the plan's. */
const saysMore = ({ verbFrom }: Grammar, words: readonly Word[], at: number): boolean => {
  const verb = verbFrom.get(at)
  if (verb?.form !== 'gerund' || !verbCues.get(verb.lemma)?.takes.includes('quotation')) return false
  const next = words[verb.end]?.lower ?? ''
  return next === ',' || next === ':' || next === 'that' || openingMarks.has(next)
}

const isReducedRelative = (words: Parsed['words'], { phraseBefore, verbFrom }: Grammar, phrase: NounPhrase): boolean =>
  phraseBefore.get(phrase.first)?.kind === 'common' &&
  (phrase.kind === 'pronoun' || words[phrase.first]?.capital === true) &&
  verbFrom.get(phrase.end)?.form === 'finite'

/** Where an object ends: its attachments, relative clauses and infinitives belong to it; times and clauses do not. */
function objectEnd(parsed: Parsed, cue: Cue, from: number, grammar: Grammar): number {
  const { words } = parsed
  const limit = Math.min(cue.sentence.end, from + longest)
  let at = from
  let acts = false
  while (at < limit) {
    const word = words[at]
    acts ||= word?.best.pos === 'gerund'
    if (word?.lower === 'because' && cue.entry.act === 'speech') return clauseEnd(parsed, cue, at)
    // citing her “long service,” “firm hand” and calm: one quotation follows another.
    const another = word !== undefined && openingMarks.has(word.lower) && (grammar.partner.get(at) ?? 0) > at
    if (!word || (endsInMarks(words, grammar, at) && !another)) break
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
    if (asks.has(word.lower) || (word.lower === 'when' && tellsTime(words[at - 1]))) return clauseEnd(parsed, cue, at)
    if (phrase && isDay(words, phrase)) {
      // "announced plans Friday to dust it"
      if (grammar.verbFrom.get(phrase.end)?.form !== 'infinitive') break
      at = phrase.end
      continue
    }
    // "described the abuse she suffered": a subject and its verb right behind a noun tell more of it.
    if (phrase && at > cue.end && isReducedRelative(words, grammar, phrase)) return clauseEnd(parsed, cue, at)
    if (phrase) at = behindMarks(grammar, phrase, limit)
    else if (partner !== undefined && partner > at && (partner < limit || partner - at < longest)) {
      at = partner + 1
      // A quotation of several sentences carries the object on to its end.
      if (partner >= limit) break
    } else if (partner !== undefined && partner < at && partner > cue.first) at++
    else if (pos === 'preposition' && questions.has(words[at + 1]?.lower ?? '')) return clauseEnd(parsed, cue, at + 1)
    else if (pos === 'preposition') {
      const object = grammar.phraseFrom.get(at + 1)
      // But "accused them of napping at a concert": where it was done.
      if (object && !acts && beside.has(word.lower) && isMeans(words[object.head])) break
      if (object && words[object.head]?.lower === 'condition' && word.lower === 'on') break
      if ((object && tellsTime(words[object.head])) || (told.has(word.lower) && saysMore(grammar, words, at + 1))) break
      const marked = openingMarks.has(words[at + 1]?.lower ?? '')
      if (!object && !marked && grammar.verbFrom.get(at + 1)?.form !== 'gerund' && words[at + 1]?.lower !== 'not') break
      at = object ? object.end : at + 1
    } else if (word.lower === 'not') at++
    else if (carried.has(grammar.verbFrom.get(at)?.form ?? ''))
      at = behindMarks(grammar, grammar.verbFrom.get(at) ?? { first: at, end: at + 1 }, limit)
    else if (
      pos === 'adjective' ||
      pos === 'numeral' ||
      (pos === 'adverb' && !questions.has(word.lower)) ||
      pos === 'participle' ||
      pos === 'determiner'
    )
      at++
    else if (
      (word.lower === 'and' || word.lower === 'or') &&
      (grammar.phraseFrom.has(at + 1) ||
        words[at + 1]?.best.pos === 'adjective' ||
        (grammar.partner.get(at + 1) ?? 0) > at + 1)
    ) {
      const next = grammar.phraseFrom.get(at + 1)
      if (next && grammar.verbFrom.get(next.end)?.form === 'finite') break
      at++
    } else break
  }
  return at
}
