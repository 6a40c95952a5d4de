import { cuesIn, lowerAt, phraseAt, sentenceAt, verbAt, verbsIn, wordAtOffset } from '../../language/grammar.ts'
import type { Language } from '../../language/language.ts'
import type { Cue, NounPhrase, Parsed, Word, WordRange } from '../../language/types.ts'
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
import { interruptedFrom } from './interrupted.ts'

const dash = /^[—–―-]$/u
/** A cue clause longer than this is a sentence of its own. */
const longest = 24
/** In one sentence at most: each claims the whole sentence, and a string of them is no text. */
const most = 6

/** «Вода уходит, отметил он, и уйдёт вся»; «…, сообщает агентство»; «Как сообщил министр, …». */
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
  if (typeof subject !== 'object' || cue.verb?.negated || isFuture(context, cue)) return undefined
  const relative = language.relatives?.has(parsed.words[subject.head]?.best.lemma ?? '')
  if (subject.kind === 'pronoun' && (subject.person !== 3 || relative)) return undefined
  if (language.complementOf(parsed, cue)) return undefined
  // "In May, not everyone felt able to go": what somebody feels, and nothing that is said.
  if (subject.first < cue.first && language.needsVerb && hasPredicate(context, cue)) return undefined
  const aside = asideOf(context, cue, subject)
  if (!aside || actsOn(context, cue, subject, aside)) return undefined
  if (waitsForAside(context, cue, aside)) return undefined
  const remark = isRemark(context, cue, aside)
  if (remark && behindJoint(context, aside)) return undefined
  const before = {
    from: said(context, cue, aside),
    to: parsed.words[aside.first]?.from ?? cue.sentence.from,
  }
  const behind = {
    from: parsed.words[behindReference(context, aside) - 1]?.to ?? cue.sentence.to,
    to: nextSaying(context, cue, aside),
  }
  const content = (tellsOfSpeaker(context, cue, subject, aside, before) ? [before] : [before, behind])
    .flatMap((piece) => pieces(context, toClosingMark(context, withinMarks(context, cue, piece))))
    .filter((piece) => isAnswer(context, piece))
  if (content.length === 0 || isApposed(context, subject, aside)) return undefined
  if (!content.some((piece) => (language.needsVerb ? hasFinite(context, piece) : !isAdverbial(context, piece))))
    return undefined
  return { ...draftOf('parenthesis', cue, subject, content), unquoted: setOff(context, aside), disowned: remark }
}

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
  if (!block || !setOff(context, aside) || aside.end < sentence.end - 1 || sentence.to < block.to - 1)
    return beginning(context, sentence)
  const first = wordAtOffset(parsed, block.from)
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

/** «…, — отметил он», «… — отметил он.»: the dash of direct speech, though its words stand without marks, even without its comma. */
function setOff({ parsed }: Context, { first, end }: WordRange): boolean {
  if (!dash.test(parsed.words[first - 1]?.form ?? '')) return false
  const ends = sentenceAt(parsed, first)?.end === end + 1 && verbAt(parsed, first)?.form === 'finite'
  return ends || parsed.words[first - 2]?.form === ','
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

/** The words of the cue clause: from its comma or dash to the next one; undefined where it is no aside. */
function asideOf(context: Context, cue: Cue, subject: NounPhrase): WordRange | undefined {
  const { parsed, language } = context
  const { sentence } = cue
  let first = Math.min(cue.first, subject.first)
  let end = Math.max(cue.end, subject.end)
  // “...,” said an official who has seen the plans and does not like them: behind a quotation the subject may be long.
  const marked = /^[”"»]$/.test(parsed.words[first - 1]?.form ?? '')
  if (end - first > (marked ? longest * 2 : longest) || commaBetween(context, cue, subject)) return undefined
  while (first > sentence.first && joins(context, first - 1)) first--
  const opener = language.parentheticalOpeners?.has(lowerAt(parsed, first - 1)) === true
  // «Слышно, как рыбак кричит»: what one hears, and nothing that he tells.
  if (opener && language.perceiving?.has(parsed.words[first - 3]?.best.lemma ?? '')) return undefined
  if (opener) first--
  // «Однако как сообщают …», "But as Roe noted, ..."
  const connective = language.behindConnective?.(parsed, sentence.first) ?? sentence.first
  const joined = parsed.words[sentence.first]?.best.pos === 'conjunction' && first === sentence.first + 1
  if (opener && (connective === first || joined)) first = sentence.first
  const begins = first === sentence.first
  if (begins && !opener) return undefined
  // "As Roe chanted, Doe left": only what can tell a whole clause opens a sentence so.
  if (begins && !cue.entry.takes.includes('clause')) return undefined
  if (!begins && !isEdge(context, first - 1)) return undefined
  while (end < sentence.end) {
    const title = titleEnd(context, end)
    if (title < 0 && (isEdge(context, end) || leadsOn(context, cue, end))) break
    if (verbAt(parsed, end)?.form === 'finite' || lowerAt(parsed, end) === ':' || end - cue.end > longest)
      return undefined
    end = Math.max(end + 1, title)
  }
  if (begins && opener) end = behindApposition(context, subject, end)
  // "said an official who oversaw the case and described it": what tells of the subject is no other saying.
  const other = cuesIn(parsed, first, end).some(
    (one) => one !== cue && one.verb?.form === 'finite' && !(one.first > subject.first && one.end <= subject.end),
  )
  if (other) return undefined
  return { first, end }
}

/** «Паром встал, сообщил мэр:»: the colon leads to the next block, and a whole clause stands before the cue. */
const leadsOn = ({ parsed }: Context, { sentence, first }: Cue, at: number): boolean =>
  at === sentence.end - 1 &&
  lowerAt(parsed, at) === ':' &&
  lowerAt(parsed, first - 1) === ',' &&
  verbsIn(parsed, sentence.first, first).some(({ form }) => form === 'finite')

/** «Как заявил Орсен, член комитета по торговле, …»: what is said of the subject between commas belongs to its clause. */
function behindApposition({ parsed, language }: Context, subject: NounPhrase, end: number): number {
  const { words } = parsed
  if (words[end]?.form !== ',' || subject.end !== end) return end
  const attribute = attributeEnd(parsed, subject, end)
  if (attribute > end || subject.personName === null) return attribute
  const next = phraseAt(parsed, end + 1)
  if (next?.first !== end + 1 || next.kind !== 'common' || !language.isSubject?.(parsed, next)) return end
  if (!words[next.head]?.best.animate) return end
  for (let at = next.end; at < next.end + 12; at++) {
    if (verbAt(parsed, at)?.form === 'finite') return end
    if (words[at]?.form === ',') return behindRelative(parsed, language, at)
  }
  return end
}

/** «Как сообщил источник, знакомый с делом, …»: the comma that closes a detached attribute of the subject; `end` for none. */
function attributeEnd({ words }: Parsed, subject: NounPhrase, end: number): number {
  const [first, next] = [words[end + 1], words[end + 2]]
  const agrees = first?.readings.some(
    ({ pos, short, case: of, number, gender }) =>
      (pos === 'participle' || (pos === 'adjective' && next?.best.pos === 'preposition')) &&
      !short &&
      of === 'nominative' &&
      number === subject.number &&
      (number === 'plural' || subject.gender === null || gender === subject.gender),
  )
  // «Как сообщил мэр, построенный мост готов»: the participle of another noun.
  if (!agrees || (next?.best.pos === 'noun' && next.best.case === 'nominative')) return end
  for (let at = end + 2; at < end + 14; at++) if (words[at]?.form === ',') return at
  return end
}

/** «…, секретарь суда, который принял решение, …»: the comma that closes the relative clause; the one given where none opens. */
function behindRelative(parsed: Parsed, { relatives }: Language, comma: number): number {
  const { words } = parsed
  if (!relatives?.has(words[comma + 1]?.best.lemma ?? '')) return comma
  const verb = verbsIn(parsed, comma, comma + longest).find(({ form }) => form === 'finite')
  for (let at = verb?.end ?? words.length; at < comma + longest; at++) if (words[at]?.form === ',') return at
  return comma
}

/** «передает» is also the future of a rarer verb: only a form that is nothing else tells what will be said. */
const isFuture = ({ parsed }: Context, cue: Cue): boolean => {
  const verbs = parsed.words[cue.head]?.readings.filter(({ pos }) => pos === 'verb') ?? []
  return verbs.length > 0 && verbs.every(({ tense }) => tense === 'future')
}

/** «запел боцман, писал …»: a comma between them says that the phrase belongs to another verb. */
function commaBetween({ parsed, language }: Context, cue: Cue, subject: NounPhrase): boolean {
  const apposed = parsed.words[subject.end]?.form === ',' && hasComma(parsed, subject)
  const [first, end] =
    subject.first < cue.first ? [subject.end + (apposed ? 1 : 0), cue.first] : [cue.end, subject.first]
  if (!parsed.words.slice(first, end).some(isComma)) return false
  const dates = language.dates?.(parsed, { first, end }) ?? []
  // «сообщил в среду, 3 мая, министр»: the commas of a date are none between clauses.
  const isOfDate = (at: number): boolean =>
    dates.some((date) => at >= date.first && at <= date.end && parsed.words.slice(date.first, date.end).some(isComma))
  return parsed.words.slice(first, end).some((word) => isComma(word) && !isOfDate(word.at))
}

const isComma = ({ form }: Word): boolean => form === ','

/** "the ministry's spokesman, John Kerry, said": the second comma closes what the first has opened. */
const hasComma = ({ words }: Context['parsed'], { first, end }: NounPhrase): boolean =>
  words.slice(first, end).some(isComma)

/** Adverbs and particles before the cue belong to its clause: «…, ранее сообщал он». */
function joins({ parsed }: Context, at: number): boolean {
  return ['adverb', 'particle'].includes(parsed.words[at]?.best.pos ?? '')
}

/** «со ссылкой на газету "Утро"»: index behind the phrase that goes on with a title in marks; -1 where none does. */
function titleEnd({ parsed }: Context, at: number): number {
  const whole = parsed.words[at]?.form === '"' ? phraseAt(parsed, at) : undefined
  return whole && whole.first < at ? whole.end : -1
}

function isEdge({ parsed }: Context, at: number): boolean {
  const form = parsed.words[at]?.form ?? ''
  return form === ',' || dash.test(form) || /^[.!?…”»"]$/u.test(form)
}
