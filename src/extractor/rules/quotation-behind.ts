/** The cue behind a quotation, or between dashes within it. */
import { cuesIn, lowerAt, phraseAt, sentenceAt, verbAt, verbsIn } from '../../language/grammar.ts'
import type { Cue, NounPhrase } from '../../language/types.ts'
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
  const cue = speakerAt(context, first, limit) ?? nearestCue(context, first, limit)
  if (!cue || !takesQuotation(cue) || cue.verb?.form === 'infinitive')
    return acrossAside(context, one, first, limit) ?? stopped(context, one, next)
  const named = speaksFrom(context, cue, first)
  if (!named && cue.verb && verbsIn(parsed, first, cue.first).some((verb) => verb.form === 'finite')) return undefined
  const separate =
    first > one.end || endsOpen.test(context.text.slice(one.quotation.inner.from, one.quotation.inner.to))
  if (!separate && cue.first > first + 1 && phraseAt(parsed, first)?.end !== cue.first) return undefined
  // “Gull Island” star Jane Roe said: a title, where a comma closes what is said.
  const opening = parsed.words[one.end]
  if (!separate && language.needsVerb && opening?.best.pos === 'noun' && !opening.capital) return undefined
  const subject = language.subjectOf(parsed, cue)
  const content = inner(context, one)
  if (subject === undefined || content.length === 0) return undefined
  // «Вестник» сообщил, что …: the quotation is the name of who says it.
  if (typeof subject === 'object' && subject.first < one.end && subject.end > one.first) return undefined
  const rest = typeof subject === 'object' ? predicateBehind(context, one, Math.max(cue.end, subject.end)) : []
  return draftOf('quotation', cue, subject, [...content, ...rest])
}

/** The first that gives words; of “...,” a man could be heard shouting the second, which tells what he did. */
function nearestCue({ parsed }: Context, first: number, limit: number): Cue | undefined {
  const cues = cuesIn(parsed, first, Math.min(limit, first + far)).filter(givesWords)
  const [cue, next] = cues
  const isHeard = cue?.verb?.passive && !takesQuotation(cue) && next?.verb?.form === 'gerund'
  return isHeard && next.first === cue.end ? next : cue
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

/** A cue clause that stands within the marks, between dashes: words[first, end) with the first dash and the last. */
interface Inserted {
  readonly cue: Cue
  readonly subject: NounPhrase
  readonly first: number
  readonly end: number
}

/**
 * «A, — сказал министр. — B»: the cue clauses within the marks. Of «A, — начал он. — B. C, — заключил он. — D» each has the
 * sentences that it stands in.
 */
export function within(context: Context, one: Quoted): readonly Draft[] {
  const { parsed } = context
  const inserted = insertedIn(context, one)
  return inserted.flatMap(({ cue, subject, first, end }, index) => {
    const from = index === 0 ? one.quotation.inner.from : beginningOf(context, inserted, index)
    const next = index + 1 < inserted.length ? beginningOf(context, inserted, index + 1) : one.quotation.inner.to
    const before = { from, to: parsed.words[first]?.from ?? cue.from }
    const after = { from: parsed.words[end]?.from ?? one.quotation.inner.to, to: next }
    const content = [before, after].flatMap((span) => (span.from < span.to ? pieces(context, span) : []))
    return content.length > 0 ? [draftOf('quotation', cue, subject, content)] : []
  })
}

/** Where what the clause at the index tells of begins: with its sentence, or at its dash where the clause before it stands there too. */
function beginningOf({ parsed }: Context, inserted: readonly Inserted[], index: number): number {
  const [before, own] = [inserted[index - 1], inserted[index]]
  const sentence = own && sentenceAt(parsed, own.first)
  const shared = before !== undefined && sentence !== undefined && before.end > sentence.first
  return parsed.words[(shared ? own?.first : sentence?.first) ?? 0]?.from ?? 0
}

function insertedIn(context: Context, one: Quoted): readonly Inserted[] {
  const { parsed, language } = context
  const found: Inserted[] = []
  for (const cue of cuesIn(parsed, one.first, one.end)) {
    if (!takesQuotation(cue) || cue.verb?.form !== 'finite' || cue.first < (found.at(-1)?.end ?? 0)) continue
    const subject = language.subjectOf(parsed, cue)
    if (typeof subject !== 'object' || subject.person !== 3) continue
    const first = Math.min(cue.first, subject.first)
    if (!dash.test(parsed.words[first - 1]?.form ?? '') || !/^[,.!?…»”]$/u.test(parsed.words[first - 2]?.form ?? ''))
      continue
    found.push({ cue, subject, first: first - 1, end: nextDash(context, Math.max(cue.end, subject.end), one.end) })
  }
  return found
}

/** Index of the dash that ends the inserted cue clause, or of the end of the quotation. */
function nextDash({ parsed }: Context, from: number, end: number): number {
  for (let at = from; at < Math.min(end, from + far); at++) if (dash.test(parsed.words[at]?.form ?? '')) return at
  return end
}
