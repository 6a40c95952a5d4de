/** The cue, the name or the lead before a quotation. */
import { cuesIn, lowerAt, phraseAt, phrasesIn, sentenceBefore, verbsIn, wordAtOffset } from '../../language/grammar.ts'
import type { Cue, NounPhrase, Parsed, Sentence, VerbGroup } from '../../language/types.ts'
import type { Span } from '../../text/index.ts'
import { actor, type Context, type Draft, draftOf, quotationAt, sentenceOf, trimPiece, withoutCue } from '../draft.ts'
import { goesBeyond, headOf } from './headed.ts'
import { endsAlone, far, givesWords, inner, isShort, isUtterance, type Quoted, takesQuotation } from './quoted.ts'

/** Министр сказал: «…» / The minister said, “…” / Министр: «…» */
export function ahead(context: Context, one: Quoted): Draft | undefined {
  const { parsed, language } = context
  let at = one.first - 1
  while (parsed.words[at]?.form === "'") at-- // the marks of a wiki's italics
  const before = parsed.words[at]
  const sentence = sentenceOf(parsed, one.quotation.outer.from)
  if (!before || !sentence || one.first <= sentence.first) return leadIn(context, one) ?? announced(context, one)
  const mark = before.form
  if (mark !== ':' && mark !== ',' && before.kind === 'mark') return undefined
  const cue = cueBefore(context, sentence, one)
  const content = inner(context, one)
  if (content.length === 0 || (mark === ':' && isListed(context, one, content))) return undefined
  if (!cue)
    return mark === ':'
      ? (named(context, one, sentence, content) ??
          acted(context, one, sentence, content) ??
          pointedAt(context, one, sentence, content))
      : undefined
  if (mark === ',' && standsInClause(context, cue, one)) return undefined
  const { takes } = cue.entry
  // yelled “Stop it”: a verb that gives words and nothing else.
  const words = !takes.includes('clause') && !takes.includes('topic') && !takes.includes('object')
  const whole = isUtterance(context, one) || (cue.end === one.first && (words || isAnswer(context, cue, one)))
  // said on Monday at the opening of the dam, an old one, “It is safe.”: the comma announces a whole sentence.
  const near = mark === ':' || (mark === ',' && whole) ? far * 2 : mark === ',' ? far : 0
  const joined = cue.verb === null && verbsIn(parsed, cue.end, one.first).every((verb) => joins(context, verb))
  if (
    one.first - cue.end > (joined ? Math.max(2, near) : near) ||
    (mark !== ':' && !whole && content[0] && isShort(context, content[0]))
  )
    return undefined
  // told the paper in May, “…”: what stands between may name the addressee and the day, but tells nothing of its own.
  if (
    mark === ',' &&
    verbsIn(parsed, cue.end, one.first).some(({ form }) => form !== 'participle' && !(whole && form === 'gerund'))
  )
    return undefined
  const joinedOn = mark !== ',' || language.clauseOpeners?.has(lowerAt(parsed, at - 1)) === true
  if (mark !== ':' && joinedOn && !whole && goesFurther(context, cue, one)) return undefined
  const subject = language.subjectOf(parsed, cue)
  // Roe was asked, “Is it late?”: somebody asks, and nobody tells who.
  if (subject === undefined && cue.verb?.passive && isUtterance(context, one))
    return draftOf('quotation-ahead', cue, undefined, content)
  if (subject === undefined || isInserted(context, cue, subject, one) || !speaksText(context, cue, subject))
    return undefined
  const clause = mark === ':' ? saidBefore(context, cue, before.from) : []
  const draft = draftOf('quotation-ahead', cue, subject, [...clause, ...content])
  return takesQuotation(cue) ? draft : { ...draft, act: 'speech' }
}

/** «Автор книг: «Море», «Лес»»: titles and names, one beside the other, are nobody's words. */
const isListed = (context: Context, { end }: Quoted, [first]: readonly Span[]): boolean =>
  first !== undefined &&
  isShort(context, first) &&
  lowerAt(context.parsed, end) === ',' &&
  /^[«"“„‘]$/.test(lowerAt(context.parsed, end + 1))

/**
 * The last cue before the marks that can give them: a verb, or a noun that somebody has. "said in a memo, “...”": a noun
 * that is nobody's only tells in what it was said.
 */
function cueBefore(context: Context, { first }: Sentence, one: Quoted): Cue | undefined {
  const { parsed, language } = context
  const able = cuesIn(parsed, first, one.first).filter(
    (cue) =>
      (takesQuotation(cue) ? givesWords(cue) : tellsBefore(parsed, cue, one)) &&
      cue.verb?.form !== 'infinitive' &&
      !isQuotedBeside(context, cue, one),
  )
  const last = able.at(-1)
  const answers = last && able.findLast((cue) => answersWords(context, cue, last))
  if (answers) return answers
  if (!last || last.verb || language.subjectOf(parsed, last) !== undefined) return last
  return able.findLast(({ verb }) => verb !== null) ?? last
}

/** «Орсен опроверг слухи: «…»»: a verb with what it is about, and a colon that gives its subject's words. */
const tellsBefore = (parsed: Parsed, { verb, entry, end }: Cue, { first }: Quoted): boolean =>
  lowerAt(parsed, first - 1) === ':' &&
  verb?.form === 'finite' &&
  !verb.passive &&
  end < first &&
  (entry.takes.includes('object') || entry.takes.includes('topic')) &&
  verbsIn(parsed, end, first).every(({ form }) => form !== 'finite')

/** «Орсен прокомментировал слова мэра: «…»», «ответил на слова мэра: «…»»: somebody speaks of another one's words, and not those follow. */
function answersWords({ parsed, language }: Context, { verb, end }: Cue, { verb: noun, entry, head }: Cue): boolean {
  if (noun || entry.pos !== 'noun' || verb?.form !== 'finite' || !language.wordsOf || language.wordsOf.has(verb.lemma))
    return false
  const first = phraseAt(parsed, head)?.first ?? head
  return first === end || (first === end + 1 && parsed.words[end]?.best.pos === 'preposition')
}

/** “Roe Accused of Theft,” by Jane Poe: “…”: what stands in marks of its own tells nothing of the quotation behind them. */
function isQuotedBeside(context: Context, span: Span, { quotation }: Quoted): boolean {
  const around = quotationAt(context, span)
  return around !== undefined && around.outer.to <= quotation.outer.from
}

/** said “no way” and left: a verb that gives whole utterances, right before the marks, and nothing goes on behind them. */
function isAnswer(context: Context, { entry, verb }: Cue, one: Quoted): boolean {
  const { parsed, language } = context
  const next = parsed.words[one.end]
  return (
    language.answersInMarks === true &&
    verb !== null &&
    entry.takes.includes('parenthesis') &&
    entry.act === 'speech' &&
    (next === undefined || /^[.,;!?]$/.test(next.form) || (next.best.pos === 'conjunction' && !isMember(context, one)))
  )
}

/**
 * said “new locks” and a wider lane would help: the marks hold the first of two subjects, whose verb stands behind them. In
 * said “no way” and the crowd cheered, the narrator goes on.
 */
function isMember({ parsed, text, language }: Context, { first, end, quotation }: Quoted): boolean {
  const phrase = phraseAt(parsed, end + 1)
  return (
    end - first > 3 &&
    /^\p{Ll}/u.test(text.slice(quotation.inner.from, quotation.inner.from + 2)) &&
    phrase?.first === end + 1 &&
    phrase.kind === 'common' &&
    language.modals?.has(lowerAt(parsed, phrase.end)) === true &&
    verbsIn(parsed, first, end).every(({ form }) => form !== 'finite')
  )
}

/** said that after the flood, “it is late”: the clause that the marks are a part of has begun before them. */
function standsInClause({ parsed, language }: Context, cue: Cue, { quotation, first }: Quoted): boolean {
  const complement = language.complementOf(parsed, cue)
  if (complement?.kind !== 'clause' || complement.from >= quotation.outer.from) return false
  const opener = wordAtOffset(parsed, complement.from) - 1
  return opener < first - 2 && opener >= cue.end && language.clauseOpeners?.has(lowerAt(parsed, opener)) === true
}

/** She insisted that it was late, called for silence: “It is dark.” - what stands before the colon is said too. */
function saidBefore({ parsed, language, text }: Context, cue: Cue, colon: number): Span[] {
  const judges = cue.entry.judges || cue.entry.act === 'judgement'
  const complement = judges ? undefined : language.complementOf(parsed, cue)
  if (!complement || complement.from >= colon) return []
  // «эту информацию опровергла: «…»»
  const to = complement.to <= cue.from ? complement.to : colon
  const piece = trimPiece(text, { from: complement.from, to })
  return piece ? [piece] : []
}

/** said “it is late” because “the day is short”: the quotation is only the beginning of the complement. */
function goesFurther({ parsed, language }: Context, cue: Cue, one: Quoted): boolean {
  const complement = language.complementOf(parsed, cue)
  return complement !== undefined && complement.to > one.quotation.outer.to + 2
}

/** The plan, Roe said, “is old”: the quotation goes on with what stands before the cue clause. */
function isInserted({ parsed, text }: Context, cue: Cue, subject: NounPhrase | 'elided', one: Quoted): boolean {
  if (typeof subject !== 'object') return false
  const opening = Math.min(subject.first, cue.first)
  const { from } = one.quotation.inner
  const goesOn = /^\p{Ll}/u.test(text.slice(from, from + 2)) && parsed.words[one.first - 1]?.form === ','
  const before = phrasesIn(parsed, cue.sentence.first, opening)
  // “...,” Roe said: in American print the comma stands within the marks.
  const closed = /^[”"]$/.test(parsed.words[opening - 1]?.form ?? '') ? opening - 2 : opening - 1
  if (!goesOn || parsed.words[closed]?.form !== ',' || before.length === 0) return false
  // Up in the tower, Roe said, “bats have the rooms” for a while: the sentence goes on behind the marks.
  const beyond = cue.sentence.end - one.end > 3
  return before[0]?.first === cue.sentence.first || (beyond && parsed.words[one.end]?.best.pos === 'preposition')
}

/** The sign read “Go home”, but nobody says what he reads. */
function speaksText({ parsed, language }: Context, cue: Cue, subject: NounPhrase | 'elided'): boolean {
  if (!language.ofTexts?.has(cue.entry.lemma)) return true
  // Roe put up a note reading “Back soon”: who put it up says what it reads.
  const paper = cue.verb?.form === 'gerund' ? phraseAt(parsed, cue.first - 1) : undefined
  if (paper?.end === cue.first && language.describe(parsed, paper).type === 'document') return true
  if (typeof subject !== 'object' || subject.gender === 'masculine' || subject.gender === 'feminine') return false
  return subject.kind === 'pronoun' || language.describe(parsed, subject).type !== 'person'
}

/** Her answer was “no”: the verb tells nothing of its own. */
const joins = ({ language }: Context, { lemma }: VerbGroup): boolean => language.copulas?.has(lemma) ?? false

/** Министр: «…» - the name alone, before a colon. */
function named(context: Context, one: Quoted, sentence: Sentence, content: readonly Span[]): Draft | undefined {
  const { parsed } = context
  const phrase = phraseAt(parsed, sentence.first)
  if (!phrase || phrase.kind === 'pronoun' || headsMore(context, one)) return undefined
  const alone = phrase.end === one.first - 1
  // «Иван Орсен, министр транспорта: «…»»
  const apposed =
    phrase.personName !== null &&
    lowerAt(parsed, phrase.end) === ',' &&
    one.first - phrase.end < far &&
    verbsIn(parsed, phrase.end, one.first).length === 0
  if (!alone && !apposed) return undefined
  // «Оригинал: «…»»: a word alone that is no name and no person of the story labels what follows.
  if (
    phrase.kind === 'common' &&
    phrase.end - phrase.first === 1 &&
    context.language.labels?.has(lowerAt(parsed, phrase.first))
  )
    return undefined
  if (isShort(context, content[0] ?? phrase) && /^[,и]$/.test(lowerAt(parsed, one.end))) return undefined
  return withoutCue('name-colon', content, phrase, { from: phrase.from, to: phrase.to })
}

/** "Roe: ‘No Idea’ If It Was Late": the whole line is what the name before the colon says, not its quoted words alone. */
function headsMore(context: Context, one: Quoted): boolean {
  const block = context.blocks[one.block]
  return block !== undefined && headOf(context, block) !== undefined && goesBeyond(context, one.quotation, block)
}

/** «Орсен присоединился к тостам: «Желаю улова!»»: a person acts, and what follows are somebody's words. */
function acted(context: Context, one: Quoted, sentence: Sentence, content: readonly Span[]): Draft | undefined {
  const { parsed } = context
  const subject = actor(context, { first: sentence.first, end: one.first })
  const inside = verbsIn(parsed, one.first, one.end).some((verb) => verb.form === 'finite')
  if (!subject?.personName || !inside || one.end - one.first < 6 || isQuotedBeside(context, subject, one))
    return undefined
  return withoutCue('lead-in', content, subject, { from: subject.from, to: subject.to })
}

/**
 * The result does not surprise Jane Roe: “…”; Here is Roe in May: “…”; From the report: “…” - the person spoken of last before
 * the colon, or the paper right before it.
 */
function pointedAt(context: Context, one: Quoted, sentence: Sentence, content: readonly Span[]): Draft | undefined {
  const { parsed, language } = context
  const colon = one.first - 1
  const inside = verbsIn(parsed, one.first, one.end).some((verb) => verb.form === 'finite')
  if (!inside) return undefined
  const last = phrasesIn(parsed, sentence.first, colon).at(-1)
  const paper = last?.end === colon && last.kind === 'common' && language.describe(parsed, last).type === 'document'
  if (!paper && one.end - one.first < 6) return undefined
  const person = phrasesIn(parsed, sentence.first, colon).findLast(({ personName }) => personName !== null)
  const source = paper ? last : person
  if (!source || verbsIn(parsed, source.end, colon).some((verb) => verb.form === 'finite')) return undefined
  return withoutCue('lead-in', content, source, { from: source.from, to: source.to })
}

/** The block before ends with a colon, and this one is the quotation: its subject speaks. */
function leadIn(context: Context, one: Quoted): Draft | undefined {
  const { parsed, language } = context
  const sentence = sentenceOf(parsed, one.quotation.outer.from)
  const before = sentence && sentenceBefore(parsed, sentence)
  if (!before || before.block === sentence.block || lowerAt(parsed, before.end - 1) !== ':') return undefined
  // “Is it late?” a baker is heard to shout: a clause behind the marks says whose they are.
  if (one.end < sentence.end && /^\p{Ll}/u.test(lowerAt(parsed, one.end))) return undefined
  const cue = cuesIn(parsed, before.first, before.end).findLast((other) => other.verb?.form === 'finite')
  const subject = cue ? language.subjectOf(parsed, cue) : phrasesIn(parsed, before.first, before.end)[0]
  const content = inner(context, one)
  if (typeof subject !== 'object' || content.length === 0) return undefined
  // A cue that gives a clause of its own beside the block does not serve the block too (decision 7).
  const own = cue !== undefined && before.end - cue.end < far && language.complementOf(parsed, cue) === undefined
  return own ? draftOf('lead-in', cue, subject, content) : withoutCue('lead-in', content, subject, null)
}

/** Roe agreed. “It is late.” - the cue ends the sentence before and gives nothing in it. */
function announced(context: Context, one: Quoted): Draft | undefined {
  const { parsed, language } = context
  const sentence = sentenceOf(parsed, one.quotation.outer.from)
  const before = sentence && sentenceBefore(parsed, sentence)
  if (!before || before.block !== sentence.block || lowerAt(parsed, before.end - 1) !== '.') return undefined
  const cue = cuesIn(parsed, before.first, before.end).findLast(({ verb }) => verb?.form === 'finite')
  if (!cue || cue.end !== before.end - 1 || !takesQuotation(cue) || !cue.entry.takes.includes('parenthesis'))
    return undefined
  // A quotation with a cue of its own behind it is that one's.
  const next = parsed.words[one.end]?.form ?? '.'
  const subject = language.subjectOf(parsed, cue)
  const content = inner(context, one)
  // The plan is “safe,” Roe said. “…”: what stands before the subject is what the cue gives.
  if (typeof subject === 'object' && subject.first - before.first > 2) return undefined
  if (typeof subject !== 'object' || content.length === 0 || !endsAlone(next) || !isUtterance(context, one))
    return undefined
  return draftOf('lead-in', cue, subject, content)
}
