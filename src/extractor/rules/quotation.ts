import {
  cuesIn,
  lowerAt,
  phraseAt,
  phrasesIn,
  sentenceBefore,
  verbAt,
  verbsIn,
  wordAtOffset,
} from '../../language/grammar.ts'
import type { Cue, NounPhrase, Sentence, VerbGroup } from '../../language/types.ts'
import { beginsUpper, type Quotation, type Span } from '../../text/index.ts'
import { actor, type Context, type Draft, draftOf, pieces, type Rule, sentenceOf, trimPiece } from '../draft.ts'
import { goesBeyond, headOf } from './headed.ts'
import { beginsTurn } from './transcript.ts'

const dash = /^[—–―-]$/u
/** So far behind a quotation its cue may stand: «…», — сказал вчера в столице на встрече с послами министр. */
const far = 14

/** A quotation with the words that stand round it. */
interface Quoted {
  readonly quotation: Quotation
  readonly block: number
  /** Index of the word that is the opening mark, and of the first behind the closing one. */
  readonly first: number
  readonly end: number
}

/** Quotation marks with a cue before, behind or within them, and the quotations that go on from these. */
export const quotation: Rule = {
  name: 'quotation',
  find: (context: Context): readonly Draft[] => {
    const quoted = context.quotations
      .filter(({ outer }) => !context.silent(outer.from) && !beginsTurn(context.text, outer.from))
      .map((q) => locate(context, q))
    const drafts: Draft[] = []
    let open: { draft: Draft; last: Quoted } | undefined
    for (const [index, one] of quoted.entries()) {
      const found = within(context, one) ?? behind(context, one, quoted[index + 1]) ?? ahead(context, one)
      if (found && open && found.lexical !== null && found.lexical === open.draft.lexical) {
        // “A,” the minister said, “B”: one cue in the middle of one statement.
        const draft = { ...open.draft, content: [...open.draft.content, ...found.content] }
        drafts[drafts.length - 1] = draft
        open = { draft, last: one }
      } else if (found) {
        const joined =
          open && runsOn(context, open.last, one)
            ? { ...found, content: [...open.draft.content, ...found.content] }
            : found
        if (joined !== found) drafts.pop()
        drafts.push(joined)
        open = { draft: joined, last: one }
      } else if (
        open &&
        (goesOn(context, open.last, one) || (runsOn(context, open.last, one) && opensBlock(context, one)))
      ) {
        const draft = { ...open.draft, content: [...open.draft.content, ...inner(context, one)] }
        drafts[drafts.length - 1] = draft
        open = { draft, last: one }
      } else {
        const next = alone(context, one, open?.last)
        if (!next) continue
        drafts.push(next)
        open = { draft: next, last: one }
      }
    }
    return drafts
  },
}

function locate(context: Context, q: Quotation): Quoted {
  const first = wordAtOffset(context.parsed, q.outer.from)
  const end = wordAtOffset(context.parsed, q.outer.to)
  const block = context.parsed.sentences.length > 0 ? (sentenceOf(context.parsed, q.outer.from)?.block ?? -1) : -1
  return { quotation: q, block, first, end }
}

const inner = (context: Context, one: Quoted): Span[] => pieces(context, one.quotation.inner)

/** True where the quotation begins a sentence or a clause of its own: nothing, a dash or a colon before it. */
function opensSentence({ parsed }: Context, one: Quoted): boolean {
  let at = one.first - 1
  if (dash.test(parsed.words[at]?.form ?? '')) at--
  const sentence = sentenceOf(parsed, one.quotation.outer.from)
  return sentence === undefined || at < sentence.first || /^[:.!?…»”"(]$/u.test(parsed.words[at]?.form ?? '')
}

/** «…», — сказал министр. / “…,” said the minister. */
function behind(context: Context, one: Quoted, next: Quoted | undefined): Draft | undefined {
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
    first > one.end || /[,!?…—–-]$/u.test(context.text.slice(one.quotation.inner.from, one.quotation.inner.to))
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

/** “...,” Roe, wearing a “Vote Doe” pin, said: a few words in marks inside a sentence are nobody's. */
const isTitle = (context: Context, one: Quoted): boolean =>
  one.end - one.first < longestTitle && !opensSentence(context, one) && !isUtterance(context, one)
const longestTitle = 8

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
  if (!cue || typeof subject !== 'object' || subject.first !== one.end || subject.end !== cue.first) return undefined
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
  const ends = /[,!?]$/u.test(context.text.slice(one.quotation.inner.from, one.quotation.inner.to))
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

/** A verb, or a noun for words: «приводит слова министра», «со словами». */
const givesWords = ({ entry }: Cue): boolean =>
  entry.pos === 'verb' || (entry.pos === 'noun' && entry.takes.includes('quotation'))

function behindMarks({ parsed }: Context, from: number, limit: number): number {
  let at = from
  while (at < limit && /^[,—–―-]$/u.test(parsed.words[at]?.form ?? '')) at++
  return at
}

const takesQuotation = (cue: Cue): boolean => cue.entry.takes.includes('quotation')

/** «A, — сказал министр. — B»: the cue clause stands within the marks, between dashes. */
function within(context: Context, one: Quoted): Draft | undefined {
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

/** Министр сказал: «…» / The minister said, “…” / Министр: «…» */
function ahead(context: Context, one: Quoted): Draft | undefined {
  const { parsed, language } = context
  let at = one.first - 1
  while (parsed.words[at]?.form === "'") at-- // the marks of a wiki's italics
  const before = parsed.words[at]
  const sentence = sentenceOf(parsed, one.quotation.outer.from)
  if (!before || !sentence || one.first <= sentence.first) return leadIn(context, one) ?? announced(context, one)
  const mark = before.form
  if (mark !== ':' && mark !== ',' && before.kind === 'mark') return undefined
  const cue = cuesIn(parsed, sentence.first, one.first)
    .reverse()
    .find((other) => takesQuotation(other) && givesWords(other) && other.verb?.form !== 'infinitive')
  const content = inner(context, one)
  if (content.length === 0) return undefined
  if (!cue)
    return mark === ':'
      ? (named(context, one, sentence, content) ??
          acted(context, one, sentence, content) ??
          pointedAt(context, one, sentence, content))
      : undefined
  const { takes } = cue.entry
  // yelled “Stop it”: a verb that gives words and nothing else.
  const words = !takes.includes('clause') && !takes.includes('topic') && !takes.includes('object')
  const whole = isUtterance(context, one) || (cue.end === one.first && words)
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
  if (mark !== ':' && mark !== ',' && !whole && goesFurther(context, cue, one)) return undefined
  const subject = language.subjectOf(parsed, cue)
  // Roe was asked, “Is it late?”: somebody asks, and nobody tells who.
  if (subject === undefined && cue.verb?.passive && isUtterance(context, one))
    return draftOf('quotation-ahead', cue, undefined, content)
  if (subject === undefined || isInserted(context, cue, subject, one) || !speaksText(context, cue, subject))
    return undefined
  const clause = mark === ':' ? clauseBefore(context, cue, before.from) : []
  return draftOf('quotation-ahead', cue, subject, [...clause, ...content])
}

/** She insisted that it was late: “It is dark.” - the clause before the colon is said too. */
function clauseBefore({ parsed, language, text }: Context, cue: Cue, colon: number): Span[] {
  const complement = language.complementOf(parsed, cue)
  if (complement?.kind !== 'clause' || complement.from >= colon) return []
  const piece = trimPiece(text, { from: complement.from, to: colon })
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
  return goesOn && parsed.words[closed]?.form === ',' && before.length > 0 && before[0]?.first === cue.sentence.first
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

/** yelled “Stop!” at the judge: a stop within the marks closes somebody's whole words, however few. */
function isUtterance({ text }: Context, { quotation }: Quoted): boolean {
  const { from, to } = quotation.inner
  return quotation.closed && beginsUpper(text.slice(from, from + 2)) && /[,.!?…]$/u.test(text.slice(from, to))
}

const isShort = ({ parsed }: Context, piece: Span): boolean =>
  wordAtOffset(parsed, piece.to) - wordAtOffset(parsed, piece.from) < 4

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
  // «Автор книг: «Море», «Лес»»: titles, one beside the other, are nobody's words.
  if (isShort(context, content[0] ?? phrase) && /^[,и]$/.test(lowerAt(parsed, one.end))) return undefined
  return withoutCue('name-colon', content, phrase, { from: phrase.from, to: phrase.to })
}

/** "Roe: ‘No Idea’ If It Was Late": the whole line is what the name before the colon says, not its quoted words alone. */
function headsMore(context: Context, one: Quoted): boolean {
  const block = context.blocks[one.block]
  return block !== undefined && headOf(context, block) !== undefined && goesBeyond(context, one.quotation, block)
}

/** «Орсен присоединился к поздравлениям: «Желаю счастья!»»: a person acts, and what follows are somebody's words. */
function acted(context: Context, one: Quoted, sentence: Sentence, content: readonly Span[]): Draft | undefined {
  const { parsed } = context
  const subject = actor(context, { first: sentence.first, end: one.first })
  const inside = verbsIn(parsed, one.first, one.end).some((verb) => verb.form === 'finite')
  if (!subject?.personName || !inside || one.end - one.first < 6) return undefined
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
  if (!inside || one.end - one.first < 6) return undefined
  const last = phrasesIn(parsed, sentence.first, colon).at(-1)
  const paper = last?.end === colon && last.kind === 'common' && language.describe(parsed, last).type === 'document'
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

function withoutCue(rule: string, content: readonly Span[], phrase: NounPhrase, source: Span | null): Draft {
  return {
    rule,
    act: 'speech',
    content,
    cue: null,
    source,
    from: { kind: 'phrase', phrase },
    lexical: null,
    unquoted: false,
  }
}

/** «A», — сказал он. «B»: the next quotation of the same block, with nothing but a stop or a dash before it. */
function goesOn(context: Context, last: Quoted, one: Quoted): boolean {
  const { parsed, blocks } = context
  if (last.block !== one.block || speaksBetween(context, last, one)) return false
  const between = parsed.words[one.first - 1]
  const beforeDash = dash.test(between?.form ?? '') ? parsed.words[one.first - 2] : between
  const next = one.quotation.outer.to < (blocks[one.block]?.to ?? 0) ? parsed.words[one.end]?.form : undefined
  return /^[.!?…,]$/u.test(beforeDash?.form ?? '') && endsAlone(next ?? '.')
}

/** “A,” Roe said. The plan was “late,” Doe said. “B”: B goes on with the words of the sentence before it. */
function speaksBetween({ parsed }: Context, last: Quoted, one: Quoted): boolean {
  const sentence = sentenceOf(parsed, one.quotation.outer.from)
  const before = sentence && sentenceBefore(parsed, sentence)
  if (!before || before.first <= last.end) return false
  return cuesIn(parsed, before.first, before.end).some((cue) => takesQuotation(cue) && cue.verb?.form === 'finite')
}

const endsAlone = (form: string): boolean => /^[.!?…—–-]$/u.test(form) || /^[\p{Lu}«“"]/u.test(form)

/** An unclosed quotation at the end of a block goes on in the next block, which opens with a mark again. */
function runsOn(_context: Context, last: Quoted, one: Quoted): boolean {
  return !last.quotation.closed && one.block === last.block + 1
}

/** Whether the quotation is the first thing in its block: each block of a long quotation opens with a mark again. */
const opensBlock = ({ text, blocks }: Context, one: Quoted): boolean =>
  text.slice(blocks[one.block]?.from ?? 0, one.quotation.outer.from).trim() === ''

/** A block that is only a quotation, behind a quotation of the block before: the speaker goes on (inferred). */
function alone(context: Context, one: Quoted, last: Quoted | undefined): Draft | undefined {
  const block = context.blocks[one.block]
  if (!block || !last || one.block - last.block !== 1) return undefined
  const outside =
    context.text.slice(block.from, one.quotation.outer.from) + context.text.slice(one.quotation.outer.to, block.to)
  if (!/^[\s.,!?…—–-]*$/u.test(outside)) return undefined
  const content = inner(context, one).flatMap((piece) => trimPiece(context.text, piece) ?? [])
  if (content.length === 0) return undefined
  return {
    rule: 'continued',
    act: 'speech',
    content,
    cue: null,
    source: null,
    from: { kind: 'continued' },
    lexical: null,
    unquoted: false,
  }
}
