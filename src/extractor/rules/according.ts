import { cuesIn, lowerAt, phraseAt, sentenceAt, verbsIn } from '../../language/grammar.ts'
import type { Attribution, Parsed, Sentence } from '../../language/types.ts'
import type { Span } from '../../text/index.ts'
import {
  beginning,
  type Context,
  type Draft,
  type DraftSource,
  pieces,
  type Rule,
  toClosingMark,
  withinMarks,
} from '../draft.ts'
import { interruptedFrom, isOpener } from './interrupted.ts'

/** «По словам министра, …»; «…, по мнению экспертов, …»: the rest of the sentence is the content. */
export const according: Rule = {
  name: 'according',
  find: (context: Context): readonly Draft[] => {
    const all = context.language.attributions?.(context.parsed) ?? []
    const drafts: Draft[] = []
    let [inSentence, end] = [0, -1]
    for (const [index, attribution] of all.entries()) {
      if (attribution.second || context.silent(attribution.from)) continue
      const sentence = sentenceAt(context.parsed, attribution.first)
      if (sentence && sentence.end !== end) [inSentence, end] = [0, sentence.end]
      const draft = inSentence < most ? draftAt(context, attribution, all[index + 1]) : undefined
      if (!draft) continue
      drafts.push(draft)
      inSentence++
    }
    return drafts
  },
}

/** In one sentence at most: each claims the whole sentence, and a string of them is no text. */
const most = 6

function draftAt(context: Context, attribution: Attribution, next: Attribution | undefined): Draft | undefined {
  const sentence = sentenceAt(context.parsed, attribution.first)
  if (!sentence) return undefined
  // «Согласно сообщению, со ссылкой на службу, …»: both stand outside the content.
  const end = next?.second && next.first - attribution.end <= 1 ? next.to : attribution.to
  const told = clauseAround(context, attribution, sentence)
  const rest = closing(context, attribution) ?? otherSaying(context, attribution, sentence) ?? told?.to ?? sentence.to
  const onlyBehind = bindsBehind(context, attribution) || opensClause(context, attribution, sentence)
  const begins = told?.from ?? interruptedFrom(context, sentence, attribution) ?? beginning(context, sentence)
  const content = [
    { from: onlyBehind ? attribution.from : begins, to: attribution.from },
    { from: end, to: rest },
  ].flatMap((piece) => pieces(context, toClosingMark(context, withinMarks(context, attribution, piece))))
  if (content.length === 0) return undefined
  const from: DraftSource = attribution.phrase
    ? { kind: 'phrase', phrase: attribution.phrase }
    : { kind: 'possessive', attribution }
  const { cue, source, act } = attribution
  return { rule: 'according', act, content, cue, source, from, lexical: null, unquoted: false }
}

/**
 * «Орсен сказал, что дамбы, по словам мэра, не будет»: what another tells in which it is an aside, before the verb where that
 * stands last, as in Kazakh.
 */
function clauseAround(
  { parsed, language }: Context,
  { first, from }: Attribution,
  sentence: Sentence,
): Span | undefined {
  for (const cue of cuesIn(parsed, sentence.first, first).toReversed()) {
    const told = cue.verb?.form === 'finite' ? language.complementOf(parsed, cue) : undefined
    if (told?.kind === 'clause' && told.from < from && told.to > from) return told
  }
  const last = language.verbLast ? cuesIn(parsed, first, sentence.end).at(-1) : undefined
  const told = last && language.complementOf(parsed, last)
  return told && told.from <= from && told.to > from ? told : undefined
}

/** «По словам мэра, мост закрыт, но жители говорят, …»: where somebody else speaks against it, in a clause of his own. */
function otherSaying({ parsed, language }: Context, { end }: Attribution, sentence: Sentence): number | undefined {
  for (const cue of cuesIn(parsed, end, sentence.end)) {
    if (cue.verb?.form !== 'finite' || cue.entry.act !== 'speech' || !cue.entry.takes.includes('clause')) continue
    const subject = language.subjectOf(parsed, cue)
    if (typeof subject !== 'object' || subject.first < end || subject.kind === 'pronoun') continue
    const comma = Math.min(subject.first, cue.first) - 2
    if (comma > end && lowerAt(parsed, comma) === ',' && language.contrasts?.has(lowerAt(parsed, comma + 1)))
      return parsed.words[comma]?.from
  }
  return undefined
}

/** Where the bracket ends that the attribution opens. */
function closing({ parsed }: Context, { first, end }: Attribution): number | undefined {
  if (parsed.words[first - 1]?.form !== '(') return undefined
  for (let at = end; at < Math.min(parsed.words.length, end + 60); at++)
    if (parsed.words[at]?.form === ')') return parsed.words[at]?.from
  return undefined
}

/** «Мост смыло, по их словам, рыбаки спаслись»: behind a whole clause, and before another with a subject of its own. */
function opensClause({ parsed, language }: Context, { first, end }: Attribution, sentence: Sentence): boolean {
  if (language.needsVerb || lowerAt(parsed, first - 1) !== ',' || lowerAt(parsed, end) !== ',') return false
  const subject = phraseAt(parsed, end + 1)
  const own = subject?.first === end + 1 && language.isSubject?.(parsed, subject) === true
  const verb = own ? verbsIn(parsed, subject.end, sentence.end)[0] : undefined
  const opening = parsed.words.slice(sentence.first, first - 1).findIndex(({ form }) => form === ',')
  const clauseEnd = opening < 0 ? first - 1 : sentence.first + opening
  return verb?.form === 'finite' && verb.first === subject?.end && hasFinite(parsed, sentence.first, clauseEnd)
}

const hasFinite = (parsed: Parsed, first: number, end: number): boolean =>
  parsed.words[first]?.best.pos !== 'conjunction' && verbsIn(parsed, first, end).some(({ form }) => form === 'finite')

/**
 * «доклад, согласно которому …», «Завод встал (по его словам, навсегда)», "reported that, according to a count, …": only what
 * stands behind is its content.
 */
function bindsBehind(context: Context, { first, phrase }: Attribution): boolean {
  if (phrase?.kind === 'pronoun' || lowerAt(context.parsed, first - 1) === '(') return true
  return isOpener(context, lowerAt(context.parsed, first - 1) === ',' ? first - 2 : first - 1)
}
