import { wordSet } from '../lexicon.ts'
import type { Cue, NounPhrase, Parsed, Word } from '../types.ts'
import type { Grammar } from './grammar.ts'
import { acrossAsides, quoteMarks, reach, relatives, subjectBefore } from './subject-before.ts'
import { tellsTime } from './times.ts'

/** "...," said Jane Roe, a spokeswoman: the subject behind its verb. */
export function inverted(parsed: Parsed, cue: Cue, grammar: Grammar): NounPhrase | undefined {
  const { words } = parsed
  const { entry, sentence } = cue
  if (!entry.takes.includes('quotation') && !entry.takes.includes('parenthesis')) return undefined
  // "Roe, a nurse, told Poe:" - whom it was told.
  if (addressing.has(entry.lemma)) return undefined
  let end = cue.end
  while (words[end]?.best.pos === 'adverb' && end < sentence.end) end++
  const phrase = grammar.phraseFrom.get(end)
  if (!phrase || cue.verb?.first !== cue.verb?.head || tellsTime(words[phrase.head])) return undefined
  const before = words[cue.first - 1]
  if (!before || cue.first === sentence.first) return sentenceGoesOn(words, cue) ? phrase : undefined
  const closed = quoteMarks.has(before.lower) || (grammar.partner.get(cue.first - 1) ?? cue.first) < cue.first
  if (closed && !endsSubject(parsed, cue, grammar)) return phrase
  const isBreak =
    before.lower === ',' || before.lower === '—' || before.lower === '–' || before.lower === '?' || before.lower === '!'
  if (!isBreak || isNamed(parsed, cue, phrase, grammar)) return undefined
  // "Roe, a lawyer, said the plan was old" has its subject before the verb.
  if (grammar.verbFrom.get(phrase.end)?.form === 'finite') return undefined
  // "Roe, at the institute, said Ham and Tarn have agreed"
  const joined = words[phrase.end]?.lower === 'and' ? grammar.phraseFrom.get(phrase.end + 1) : undefined
  if (joined && grammar.verbFrom.get(joined.end)?.form === 'finite') return undefined
  if (closesClause(parsed, cue, phrase)) return phrase
  // "Roe, who was elected in May, argued his case": the subject stands before the aside.
  if (phrase.kind === 'common' && acrossAsides(parsed, sentence.first, cue.first, grammar)) return undefined
  return startsClause(parsed, sentence.first, cue.first - 1, grammar) ? undefined : phrase
}

const addressing = wordSet('tell assure reassure inform notify remind')

/** "Roe, speaking on the radio, called Doe a “liar”": what stands behind the verb is the object, and its predicate follows. */
function isNamed({ words }: Parsed, { entry }: Cue, phrase: NounPhrase, { phraseFrom }: Grammar): boolean {
  if (!entry.takes.includes('small-clause') || !entry.object.includes('direct')) return false
  return phraseFrom.has(phrase.end) || /^[“"]$/.test(words[phrase.end]?.lower ?? '')
}

/** Roe, star of “Tarn,” thanked Doe: the marks before the verb close a title in its subject, and no verb stands before them. */
function endsSubject(parsed: Parsed, { first, sentence }: Cue, { phraseBefore, verbFrom }: Grammar): boolean {
  const phrase = phraseBefore.get(first)
  if (!phrase) return false
  for (let i = Math.max(sentence.first, first - reach); i < phrase.first; i++)
    if (verbFrom.get(i)?.form === 'finite' || quoteMarks.has(parsed.words[i]?.lower ?? '')) return false
  return true
}

/** "..., said Roe." after a clause with its own verb, and nothing that could be said behind the name. */
function closesClause({ words }: Parsed, cue: Cue, phrase: NounPhrase): boolean {
  const behind = words[phrase.end]
  // ", said the Tarn “fleet is old”": the clause goes on in the marks.
  const ends =
    phrase.end >= cue.sentence.end ||
    (behind?.kind === 'mark' && !/^[“"]$/.test(behind.lower)) ||
    behind?.best.pos === 'preposition' ||
    relatives.has(behind?.lower ?? '')
  if (!ends || phrase.kind === 'pronoun') return false
  if (phrase.personName && cue.entry.lemma === 'say' && words[cue.first - 1]?.lower === ',') return true
  let relative = false
  let clause = false
  for (let i = Math.max(cue.sentence.first, cue.first - reach); i < cue.first - 1; i++) {
    const word = words[i]
    if (!word) break
    // “...,” Roe, a lawyer, told Doe: the verbs of the quotation are not those of the clause.
    if (quoteMarks.has(word.lower)) clause = false
    else if (relatives.has(word.lower)) relative = true
    else if (word.lower === ',') relative = false
    else if (word.best.pos === 'verb' && !relative) clause = true
  }
  return clause
}

/** A sentence that begins with "said Roe" goes on from a quotation that ended in ? or !. */
const sentenceGoesOn = (words: readonly Word[], { first }: Cue): boolean =>
  quoteMarks.has(words[first - 1]?.lower ?? '')

/** Whether what stands before the comma at `comma` is a subject still without its verb. */
function startsClause(parsed: Parsed, first: number, comma: number, grammar: Grammar): boolean {
  const subject = subjectBefore(parsed, first, comma, grammar)
  return subject !== undefined && subject !== 'elided'
}
