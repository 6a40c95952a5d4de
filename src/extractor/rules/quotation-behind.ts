/** The cue behind a quotation, or between dashes within it. */
import { cuesIn, lowerAt, phraseAt, verbAt, verbsIn } from '../../language/grammar.ts'
import type { Cue } from '../../language/types.ts'
import type { Span } from '../../text/index.ts'
import { type Context, type Draft, draftOf, pieces, sentenceOf } from '../draft.ts'
import { dash, far, givesWords, inner, isTitle, opensSentence, type Quoted, takesQuotation } from './quoted.ts'

/** What a quotation ends with whose cue follows, within the marks of one that it ends with: ‘Not before dawn,’” Roe said. */
const endsSaid = /[,!?][’'»”"]?$/u
/** The same, or a quotation that is broken off. */
const endsOpen = /[,!?…—–-][’'»”"]?$/u

/** «…», — сказал министр. / “…,” said the minister. */
export function behind(context: Context, one: Quoted, next: Quoted | undefined): Draft | undefined {
  const { parsed, language } = context
  if (!opensSentence(context, one)) return undefined
  const sentence = sentenceOf(parsed, one.quotation.outer.to - 1)
  const limit = Math.min(
    sentence?.end ?? one.end,
    next && !isTitle(context, next) ? next.first : Number.POSITIVE_INFINITY,
  )
  const first = behindMarks(context, one.end, limit)
  // «Лидс», которого считают лучшим: a name, and what is said of it.
  const relative = [first, first + 1].some((at) => language.relatives?.has(parsed.words[at]?.best.lemma ?? ''))
  if (relative && /^,/.test(context.text.slice(one.quotation.outer.to))) return undefined
  const cue = speakerAt(context, first, limit) ?? cuesIn(parsed, first, Math.min(limit, first + far)).find(givesWords)
  if (!cue || !takesQuotation(cue) || cue.verb?.form === 'infinitive')
    return acrossAside(context, one, first, limit) ?? stopped(context, one, next)
  const named = speaksFrom(context, cue, first)
  if (!named && cue.verb && verbsIn(parsed, first, cue.first).some((verb) => verb.form === 'finite')) return undefined
  const separate =
    first > one.end || endsOpen.test(context.text.slice(one.quotation.inner.from, one.quotation.inner.to))
  if (!separate && cue.first > first + 1 && phraseAt(parsed, first)?.end !== cue.first) return undefined
  const subject = language.subjectOf(parsed, cue)
  const content = inner(context, one)
  if (subject === undefined || content.length === 0) return undefined
  // «Вестник» сообщил, что …: the quotation is the name of who says it.
  if (typeof subject === 'object' && subject.first < one.end && subject.end > one.first) return undefined
  const rest = typeof subject === 'object' ? predicateBehind(context, one, Math.max(cue.end, subject.end)) : []
  return draftOf('quotation', cue, subject, [...content, ...rest])
}

/** “Only you,” she said, would dare: the quotation is a subject, and its verb stands behind the cue clause. */
function predicateBehind(context: Context, one: Quoted, end: number): Span[] {
  const { parsed } = context
  if (lowerAt(parsed, end) !== ',' || verbAt(parsed, end + 1)?.form !== 'finite') return []
  if (verbsIn(parsed, one.first, one.end).some(({ form }) => form === 'finite')) return []
  const sentence = sentenceOf(parsed, one.quotation.outer.to - 1)
  const from = parsed.words[end + 1]?.from
  return sentence && from !== undefined && from < sentence.to ? pieces(context, { from, to: sentence.to }) : []
}

/** “...,” Jane Roe, a nurse from Ham who was among those asked, said: the subject opens what follows the marks. */
function speakerAt(context: Context, first: number, limit: number): Cue | undefined {
  if (phraseAt(context.parsed, first)?.first !== first) return undefined
  return cuesIn(context.parsed, first, Math.min(limit, first + far * 3)).find(
    (cue) => takesQuotation(cue) && cue.verb?.form === 'finite' && speaksFrom(context, cue, first),
  )
}

/** “It is late.” Roe said: a stop where a comma was meant; the sentence behind the marks is nothing but the cue clause. */
function stopped(context: Context, one: Quoted, next: Quoted | undefined): Draft | undefined {
  const { parsed, language } = context
  const sentence = sentenceOf(parsed, parsed.words[one.end]?.from ?? one.quotation.outer.to)
  if (!sentence || sentence.first !== one.end || sentence.block !== one.block || next?.first === sentence.end)
    return undefined
  const cue = cuesIn(parsed, one.end, sentence.end).find(
    (other) => takesQuotation(other) && other.verb?.form === 'finite',
  )
  const subject = cue && language.subjectOf(parsed, cue)
  if (!cue || typeof subject !== 'object' || subject.first !== one.end) return undefined
  if (subject.end !== cue.first && (subject.end !== cue.first - 1 || lowerAt(parsed, subject.end) !== ','))
    return undefined
  const content = inner(context, one)
  // “Is it late?” Roe's aide, Ann Poe of Ham, shouted to the crowd.
  const cried = /[!?]$/.test(context.text.slice(one.quotation.inner.from, one.quotation.inner.to))
  const whole = cried ? language.complementOf(parsed, cue) === undefined : cue.end >= sentence.end - 1
  return whole && content.length > 0 ? draftOf('quotation', cue, subject, content) : undefined
}

/** “...,” Roe, who led the party and is the best known of its four candidates, said: only the asides part it from its verb. */
function acrossAside(context: Context, one: Quoted, first: number, limit: number): Draft | undefined {
  const { parsed } = context
  const phrase = phraseAt(parsed, first)
  const ends = endsSaid.test(context.text.slice(one.quotation.inner.from, one.quotation.inner.to))
  if (!ends || phrase?.first !== first || lowerAt(parsed, phrase.end) !== ',') return undefined
  const cue = cuesIn(parsed, phrase.end, Math.min(limit, first + far * 3)).find(
    (other) => takesQuotation(other) && other.verb?.form === 'finite' && lowerAt(parsed, other.first - 1) === ',',
  )
  const content = inner(context, one)
  return cue && content.length > 0 ? draftOf('quotation', cue, phrase, content) : undefined
}

function speaksFrom({ parsed, language }: Context, cue: Cue, first: number): boolean {
  const subject = language.subjectOf(parsed, cue)
  return typeof subject === 'object' && subject.first === first
}

function behindMarks({ parsed }: Context, from: number, limit: number): number {
  let at = from
  while (at < limit && /^[,—–―-]$/u.test(parsed.words[at]?.form ?? '')) at++
  return at
}

/** «A, — сказал министр. — B»: the cue clause stands within the marks, between dashes. */
export function within(context: Context, one: Quoted): Draft | undefined {
  const { parsed, language } = context
  for (const cue of cuesIn(parsed, one.first, one.end)) {
    if (!takesQuotation(cue) || cue.verb?.form !== 'finite') continue
    const subject = language.subjectOf(parsed, cue)
    if (typeof subject !== 'object' || subject.person !== 3) continue
    const from = Math.min(cue.first, subject.first)
    if (!dash.test(parsed.words[from - 1]?.form ?? '') || !/^[,.!?…»”]$/u.test(parsed.words[from - 2]?.form ?? ''))
      continue
    const to = nextDash(context, Math.max(cue.end, subject.end), one.end)
    const before = { from: one.quotation.inner.from, to: parsed.words[from - 1]?.from ?? cue.from }
    const after = { from: parsed.words[to]?.from ?? one.quotation.inner.to, to: one.quotation.inner.to }
    const content = [...pieces(context, before), ...(after.from < after.to ? pieces(context, after) : [])]
    if (content.length > 0) return draftOf('quotation', cue, subject, content)
  }
  return undefined
}

/** Index of the dash that ends the inserted cue clause, or of the end of the quotation. */
function nextDash({ parsed }: Context, from: number, end: number): number {
  for (let at = from; at < Math.min(end, from + far); at++) if (dash.test(parsed.words[at]?.form ?? '')) return at
  return end
}
