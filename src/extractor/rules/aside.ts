/** The words of a cue clause that stands within what it tells: from its comma or dash to the next one. */
import { cuesIn, lowerAt, phraseAt, sentenceAt, verbAt, verbsIn } from '../../language/grammar.ts'
import type { Language } from '../../language/language.ts'
import type { Cue, NounPhrase, Parsed, Word, WordRange } from '../../language/types.ts'
import type { Context } from '../draft.ts'
import { dash } from './quoted.ts'

/** A cue clause longer than this is a sentence of its own. */
const longest = 24

/** The words of the cue clause: from its comma or dash to the next one; undefined where it is no aside. */
export function asideOf(context: Context, cue: Cue, subject: NounPhrase): WordRange | undefined {
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

/** «…, — отметил он», «… — отметил он.»: the dash of direct speech, though its words stand without marks, even without its comma. */
export function setOff({ parsed }: Context, { first, end }: WordRange): boolean {
  if (!dash.test(parsed.words[first - 1]?.form ?? '')) return false
  const ends = sentenceAt(parsed, first)?.end === end + 1 && verbAt(parsed, first)?.form === 'finite'
  return ends || parsed.words[first - 2]?.form === ','
}
