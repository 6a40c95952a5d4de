import { cuesIn, isFutureAlone, lowerAt, phraseAt, verbsIn, wordAtOffset } from '../../language/grammar.ts'
import type { Cue, NounPhrase, Word, WordRange } from '../../language/types.ts'
import type { Span } from '../../text/index.ts'
import {
  beginning,
  type Context,
  type Draft,
  draftOf,
  pieces,
  quotationAt,
  type Rule,
  sentenceOf,
  toClosingMark,
  withinMarks,
} from '../draft.ts'
import { asideOf, setOff } from './aside.ts'
import { interruptedFrom } from './interrupted.ts'
import { dash } from './quoted.ts'
import { isSetOff, opensByDash, saidUntil } from './set-off.ts'

/** In one sentence at most: each claims the whole sentence, and a string of them is no text. */
const most = 6

export const parenthesis: Rule = {
  name: 'parenthesis',
  find: (context: Context): readonly Draft[] => {
    const drafts: Draft[] = []
    let [sentence, inSentence] = [-1, 0]
    for (const cue of context.parsed.cues) {
      if (context.silent(cue.from) || !cue.entry.takes.includes('parenthesis') || cue.verb?.form !== 'finite') continue
      if (cue.sentence.first !== sentence) [sentence, inSentence] = [cue.sentence.first, 0]
      const draft = inSentence < most ? draftAt(context, cue) : undefined
      if (!draft) continue
      drafts.push(draft)
      inSentence++
    }
    return drafts
  },
}

function draftAt(context: Context, cue: Cue): Draft | undefined {
  const { parsed, language } = context
  const subject = language.subjectOf(parsed, cue)
  if (typeof subject !== 'object' || cue.verb?.negated || isFutureAlone(parsed, cue)) return undefined
  const relative = language.relatives?.has(parsed.words[subject.head]?.best.lemma ?? '')
  if (subject.kind === 'pronoun' && (subject.person !== 3 || relative)) return undefined
  if (language.complementOf(parsed, cue)) return undefined
  // "In May, not everyone felt able to go": what somebody feels, and nothing that is said.
  if (subject.first < cue.first && language.needsVerb && hasPredicate(context, cue)) return undefined
  const aside = asideOf(context, cue, subject)
  if (!aside || actsOn(context, cue, subject, aside) || isRecalled(context, cue, aside)) return undefined
  if (waitsForAside(context, cue, aside)) return undefined
  const remark = isRemark(context, cue, aside)
  if (remark && behindJoint(context, aside)) return undefined
  const before = {
    from: said(context, cue, aside),
    to: parsed.words[aside.first]?.from ?? cue.sentence.from,
  }
  const closes = aside.end >= cue.sentence.end - 1
  const behind = {
    from: closes ? cue.sentence.to : (parsed.words[behindReference(context, aside) - 1]?.to ?? cue.sentence.to),
    to: saidUntil(context, cue, aside, nextSaying(context, cue, aside)),
  }
  const content = (tellsOfSpeaker(context, cue, subject, aside, before) ? [before] : [before, behind])
    .flatMap((piece) => pieces(context, toClosingMark(context, withinMarks(context, cue, piece))))
    .filter((piece) => isAnswer(context, piece))
  if (content.length === 0 || isApposed(context, subject, aside)) return undefined
  if (!content.some((piece) => (language.needsVerb ? hasFinite(context, piece) : !isAdverbial(context, piece))))
    return undefined
  return { ...draftOf('parenthesis', cue, subject, content), unquoted: setOff(context, aside), disowned: remark }
}

/**
 * «Если бы мост открыли, как обещал Орсен, мы бы успели», — сказал Марич: which of another one's quoted words he recalls
 * cannot be told, and not all of them are.
 */
const isRecalled = (context: Context, cue: Cue, { first }: WordRange): boolean =>
  context.language.conditionals === undefined &&
  first > cue.sentence.first &&
  context.language.parentheticalOpeners?.has(lowerAt(context.parsed, first)) === true &&
  (quotationAt(context, cue)?.outer.from ?? cue.from) < (context.parsed.words[first - 2]?.from ?? 0)

/** “It is late, as Poe noted,” Roe said: within marks, what Poe noted is told in the words of whoever is quoted. */
const isRemark = (context: Context, cue: Cue, { first }: WordRange): boolean =>
  context.language.parentheticalOpeners?.has(lowerAt(context.parsed, first)) === true &&
  quotationAt(context, cue) !== undefined

/** “If, as Poe promised, it had rained, we would sing”: what was promised is only the clause that the word before opens. */
const behindJoint = ({ parsed, language }: Context, { first }: WordRange): boolean =>
  lowerAt(parsed, first - 1) === ',' && language.conditionals?.has(lowerAt(parsed, first - 2)) === true

function hasPredicate({ parsed }: Context, { end }: Cue): boolean {
  const [word, next] = [parsed.words[end], parsed.words[end + 1]]
  // "The index added 3.5 points": nothing is said of that either.
  if (word?.kind === 'number') return true
  return word?.best.pos === 'adjective' && (next === undefined || next.lower === 'to' || next.kind === 'mark')
}

/** "When Poe said snow tasted blue, her twin nodded.": the clause before the only comma tells when, and what follows is the main one. */
function waitsForAside({ parsed, language }: Context, { sentence }: Cue, { first, end }: WordRange): boolean {
  if (!language.subordinators?.has(lowerAt(parsed, sentence.first)) || end < sentence.end - 1) return false
  for (let at = sentence.first; at < first - 1; at++) if (parsed.words[at]?.form === ',' && at < first - 2) return false
  return true
}

/**
 * Where the content begins: behind a connective; for words set off by a dash at the end of their block, at the block's
 * beginning, if nobody else is quoted in it.
 */
function said(context: Context, cue: Cue, aside: WordRange): number {
  const { parsed } = context
  const { sentence } = cue
  const block = context.blocks[sentence.block]
  const clause = interruptedFrom(context, sentence, aside)
  if (clause !== undefined) return clause
  // The plan “is old. It is bad,” Roe said: the sentence ends within the marks, and what leads to them is hers too.
  const within = quotationAt(context, { from: sentence.from, to: sentence.from })
  const opening = within && sentenceOf(parsed, within.outer.from)
  if (opening && opening.from < within.outer.from && opening.block === sentence.block)
    return beginning(context, opening)
  if (!block || !setOff(context, aside)) return beginning(context, sentence)
  const first = wordAtOffset(parsed, block.from)
  // «— Мост стар. Он закрыт, — сказал Орсен. — Едем»: the paragraph opens with a dash, and is his but for other cues so set off.
  if (opensByDash(parsed, first))
    return cuesIn(parsed, first, sentence.first).some((other) => isSetOff(parsed, other, first))
      ? beginning(context, sentence)
      : block.from
  if (aside.end < sentence.end - 1 || sentence.to < block.to - 1) return beginning(context, sentence)
  const others = cuesIn(parsed, first, sentence.first).some(
    (other) => other.verb?.form === 'finite' && other.entry.act === 'speech',
  )
  const quoted = context.text.slice(block.from, sentence.from).search(/[«“"„]/u) >= 0
  return others || quoted ? beginning(context, sentence) : block.from
}

/** «Мост стар, завод пишет план»: a verb with its subject before it and its object behind it is a clause of its own. */
function actsOn({ parsed, language }: Context, cue: Cue, subject: NounPhrase, { first, end }: WordRange): boolean {
  if (subject.first >= cue.first || language.parentheticalOpeners?.has(lowerAt(parsed, first))) return false
  const object = phraseAt(parsed, cue.end)
  // "Roe emailed her condolences, adding ...": what he sent is a thing, and no one who was told.
  const sent = language.needsVerb === true && object?.first === cue.end && object.kind === 'common'
  if (sent && language.describe(parsed, object).type === 'document') return true
  // "Norland has always maintained a high level of alarm, ...": a thing that it has, and nobody who is told.
  const had = sent && language.indefinites?.has(lowerAt(parsed, object.first))
  if (had && language.describe(parsed, object).type === 'organisation') return true
  const isObject = ({ cases }: NounPhrase): boolean => cases.includes('accusative') && !cases.includes('dative')
  if (object?.first === cue.end && isObject(object)) return true
  // «он написал и отнёс в лавку письмо»
  const last = phraseAt(parsed, end - 1)
  return (
    last !== undefined &&
    last.first > cue.end &&
    last !== subject &&
    language.isSubject?.(parsed, last) === true &&
    isObject(last)
  )
}

/** It is late, said Jane Roe, whose firm built it: behind a whole clause, what follows the name tells of the speaker. */
function tellsOfSpeaker(context: Context, cue: Cue, subject: NounPhrase, aside: WordRange, before: Span): boolean {
  const { parsed, language } = context
  if (tellsOffice(context, subject, aside) || tellsDeed(context, cue, subject, aside)) return true
  if (!language.needsVerb || subject.first < cue.first || lowerAt(parsed, aside.end) !== ',') return false
  if (!hasFinite(context, before)) return false
  const { best } = parsed.words[aside.end + 1] ?? {}
  return best?.pos === 'determiner' || language.relatives?.has(best?.lemma ?? '') === true
}

/** «Мост стар, рассказали эксперты, осмотревшие мост.»: the last clause of the sentence tells of those who speak. */
function tellsDeed({ parsed }: Context, cue: Cue, subject: NounPhrase, { first, end }: WordRange): boolean {
  const { words } = parsed
  if (subject.first < cue.first || subject.end !== end || words[end]?.form !== ',') return false
  // «Как сообщает агентство, исполняющим обязанности назначен Орсен»: of nobody who speaks.
  const agrees = words[end + 1]?.readings.some(
    (one) => one.pos === 'participle' && !one.short && one.case === 'nominative' && one.number === subject.number,
  )
  if (!agrees || first <= cue.sentence.first) return false
  return !words.slice(end + 2, cue.sentence.end).some(({ form }) => form === ',')
}

/** «Мост стар, считает Марк Керри — доцент института»: behind the dash and to the end what the speaker is. */
function tellsOffice({ parsed, language }: Context, subject: NounPhrase, { end }: WordRange): boolean {
  if (!dash.test(parsed.words[end]?.form ?? '') || subject.personName === null || subject.end !== end) return false
  const office = phraseAt(parsed, end + 1)
  const sentence = sentenceOf(parsed, subject.from)
  if (office?.first !== end + 1 || office.kind !== 'common' || !parsed.words[office.head]?.best.animate) return false
  return (
    (language.isSubject?.(parsed, office) ?? false) &&
    !verbsIn(parsed, end, sentence?.end ?? end).some(({ form }) => form === 'finite')
  )
}

/** «Внучка мастера, певица Клара Вистен рассказала»: all that stands before the comma says who the subject is. */
function isApposed({ parsed, language }: Context, subject: NounPhrase, { first }: WordRange): boolean {
  const sentence = sentenceOf(parsed, subject.from)
  const before = subject.first === first && sentence ? phraseAt(parsed, sentence.first) : undefined
  return (
    before !== undefined &&
    before.first === sentence?.first &&
    before.end === first - 1 &&
    parsed.words[before.head]?.best.animate === true &&
    language.isSubject?.(parsed, before) === true
  )
}

/** "Asked whether he would go, Roe said no", «На вопрос, уйдёт ли он, Орсен ответил отрицательно»: the question is not his. */
const isAnswer = ({ text, parsed, language }: Context, piece: Span): boolean =>
  /[\p{L}\p{N}]/u.test(text.slice(piece.from, piece.to)) &&
  !language.tellsQuestion?.(parsed, wordAtOffset(parsed, piece.from))

/** So many words that do not begin with a preposition are a clause, though its verb was not known for one. */
const surely = 10

/** Whether the words could be a clause in a language whose clauses have a verb: "In May, he said" tells nothing. */
function hasFinite({ parsed, language }: Context, piece: Span): boolean {
  const first = wordAtOffset(parsed, piece.from)
  const end = wordAtOffset(parsed, piece.to)
  const pos = parsed.words[first]?.best.pos
  const long = end - first >= surely && (pos === 'determiner' || pos === 'noun' || pos === 'pronoun')
  if (long) return true
  const verbs = verbsIn(parsed, first, end).filter((verb) => verb.form === 'finite')
  // "In the years when it rained, she said little": the verb is that of a clause within the adverbial.
  const opens = (word: Word): boolean =>
    language.relatives?.has(word.lower) === true || language.subordinators?.has(word.lower) === true
  // "In doing so, the council adds to its debt, which grows": a relative clause alone is nobody's words.
  if (language.relatives?.has(lowerAt(parsed, first))) return false
  // "waves such as these": no clause is opened there.
  const behind = pos === 'preposition' ? parsed.words.slice(first + 1, end) : []
  const within = behind.filter((word, at) => opens(word) && behind[at - 1]?.lower !== 'such').length
  return verbs.length > within
}

/** «…, сообщает газета, ссылаясь на мэрию»: behind a gerund that tells nothing but whom the words are from. */
function behindReference({ parsed, language }: Context, { end }: WordRange): number {
  const next = cuesIn(parsed, end, end + 2).find((other) => other.verb?.form === 'gerund' && other.first === end + 1)
  if (!next || language.complementOf(parsed, next)) return end
  const phrase = phraseAt(parsed, next.end + 1)
  return phrase?.first === next.end + 1 && parsed.words[next.end]?.best.pos === 'preposition' ? phrase.end : end
}

/** "..., Roe said, adding that ...": where another cue of the same subject begins, else the sentence's end. */
function nextSaying(context: Context, { sentence }: Cue, aside: WordRange): number {
  const { parsed } = context
  const { end } = aside
  const next = cuesIn(parsed, end, end + 2).find((other) => other.verb?.form === 'gerund' && other.first === end + 1)
  return next && behindReference(context, aside) === end ? next.from : sentence.to
}

/** «До сих пор, власти говорили»: a preposition with its noun says nothing. */
const isAdverbial = (context: Context, piece: Span): boolean => {
  const { words } = context.parsed
  const first = wordAtOffset(context.parsed, piece.from)
  const end = wordAtOffset(context.parsed, piece.to)
  return words[first]?.best.pos === 'preposition' && end - first < 8 && !verbsIn(context.parsed, first, end).length
}
