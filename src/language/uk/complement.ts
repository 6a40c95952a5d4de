/** What is said, where it stands behind the cue: a clause with «що», a question, an infinitive, words behind a colon, a noun. */
import { cueAt, cuesIn, lowerAt, phraseAt, spanOfWords, verbAt, verbsIn } from '../grammar.ts'
import { wordSet } from '../lexicon.ts'
import type { Complement, Cue, Parsed } from '../types.ts'
import { agrees, isNominative } from './agreement.ts'
import { accordingAt } from './attributions.ts'
import { asksOrExplains } from './cues.ts'
import { findDates } from './date-phrases.ts'
import { object, smallClause } from './objects.ts'
import { isNetwork } from './words.ts'

/** Words between a cue and its «що», and to an infinitive. */
const far = 24
const near = 10
/** Words of one sentence that a cue can give to somebody. */
const longest = 150

const conjunctions = wordSet('що щоб аби ніби начебто нібито мовби')
const questions = wordSet(
  'чи чому як де куди звідки коли навіщо скільки хто який яка яке які якого якої яким якою наскільки чим',
)
/** Where people speak, and what they speak in: what stands before «що» and is no thing of which more is told. */
const occasions =
  /^(?:брифінг|засіданн|зустріч|інтерв'ю|конференці|прес-?конференці|ефір|марафон|форум|саміт|нарад|виступ|промов|звернен|facebook|telegram|instagram|twitter|x|фейсбуц|телеграм|допис|пост|комент|соцмереж|сторін|канал|слуханн|дебат|зібран|мітинг|церемоні|повідомлен|заяв|журналіст|розмов|суд|парламент)/

export function complementOf(parsed: Parsed, cue: Cue): Complement | undefined {
  const { takes } = cue.entry
  if (!cue.verb || isCondition(parsed, cue)) return undefined
  return (
    (takes.includes('clause') ? (clause(parsed, cue) ?? behindColon(parsed, cue)) : undefined) ??
    (takes.includes('infinitive') ? infinitive(parsed, cue) : undefined) ??
    (takes.includes('small-clause') ? smallClause(parsed, cue, clauseEnd(parsed, cue, cue.end)) : undefined) ??
    (takes.includes('object') ? object(parsed, cue, clauseEnd(parsed, cue, cue.end)) : undefined)
  )
}

/** «якщо суд визнає, що», «аби міністр пояснив, чому»: nobody has said it. */
function isCondition(parsed: Parsed, cue: Cue): boolean {
  for (let at = cue.first - 1; at >= Math.max(cue.sentence.first, cue.first - 12); at--) {
    if (/^(?:якщо|якби|аби|щоб|коли)$/.test(lowerAt(parsed, at))) return true
    if (parsed.words[at]?.kind === 'mark') return false
  }
  return false
}

function clause(parsed: Parsed, cue: Cue): Complement | undefined {
  const opener = openerOf(parsed, cue)
  if (opener < 0 || (isRelative(parsed, cue) && hasComma(parsed, opener + 1, cue.sentence.end))) return undefined
  const form = lowerAt(parsed, opener)
  // «не пояснив, чому»: what was not told is no content.
  if (questions.has(form) && (cue.verb?.negated || !asksOrExplains(cue.entry.lemma))) return undefined
  return between(parsed, 'clause', questions.has(form) ? opener : opener + 1, clauseEnd(parsed, cue, opener + 1))
}

/** «Лист, у якому міністр пише, що міст старий, оприлюднили»: where what he writes ends cannot be told. */
function isRelative(parsed: Parsed, cue: Cue): boolean {
  for (let at = cue.first - 1; at > Math.max(cue.sentence.first, cue.first - far); at--) {
    if (parsed.words[at]?.best.lemma === 'який' || /^як(?:ого|ому|ої|ій|их|им|ими|ою|у)$/.test(lowerAt(parsed, at)))
      return true
    if (parsed.words[at]?.form === ',') return false
  }
  return false
}

const hasComma = (parsed: Parsed, first: number, end: number): boolean =>
  parsed.words.slice(first, Math.min(end, first + longest)).some(({ form }) => form === ',')

/** Index of «що» and its like, behind nothing but who says it, to whom, when and where; or -1. */
function openerOf(parsed: Parsed, cue: Cue): number {
  const { words } = parsed
  const limit = Math.min(cue.sentence.end, cue.end + far)
  let strange = 0
  for (let at = cue.end; at < limit; ) {
    const word = words[at]
    if (!word) return -1
    if (word.form === ',') {
      const next = lowerAt(parsed, at + 1)
      if (conjunctions.has(next)) return mayTell(parsed, cue, at, strange) ? at + 1 : -1
      if (questions.has(next)) return at === cue.end || at === subjectEnd(parsed, cue) ? at + 1 : -1
      return -1
    }
    if (word.lower === 'про' && lowerAt(parsed, at + 1) === 'те') {
      at += 2
      continue
    }
    if (word.kind === 'mark' || /^(?:про|щодо|стосовно|проти)$/.test(word.lower)) return -1
    const [date] = findDates(parsed, { first: at, end: Math.min(limit, at + 8) })
    if (date?.first === at) {
      at = date.end
      continue
    }
    if (verbAt(parsed, at)?.head === at || word.best.pos === 'conjunction') return -1
    const phrase = phraseAt(parsed, at)
    if (phrase?.first === at) {
      at = phrase.end
      continue
    }
    if (word.best.pos === 'preposition') {
      at = behindPreposition(parsed, at, limit)
      continue
    }
    if (word.best.pos !== 'adverb' && word.best.pos !== 'particle' && !isNetwork(word.lower)) strange++
    at++
  }
  return -1
}

/** Behind the preposition and its noun. */
function behindPreposition(parsed: Parsed, preposition: number, limit: number): number {
  const phrase = phraseAt(parsed, preposition + 1)
  if (phrase?.first === preposition + 1) return phrase.end
  let at = preposition + 1
  while (at < limit && parsed.words[at]?.best.pos === 'adjective') at++
  return Math.min(limit, at + 1)
}

const subjectEnd = (parsed: Parsed, cue: Cue): number => {
  const phrase = phraseAt(parsed, cue.end)
  return phrase?.first === cue.end && isNominative(phrase) ? phrase.end : -1
}

/**
 * «заявив міністр, що», «заявив на брифінгу, що»; but «повідомив подробиці, що», «заявив на мосту, що з'єднує береги» tell more of a
 * thing, as does «речник відомства, що відповідає за воду».
 */
function mayTell(parsed: Parsed, cue: Cue, comma: number, strange: number): boolean {
  if (comma === cue.end || lowerAt(parsed, comma + 1) !== 'що') return strange < 3
  if (lowerAt(parsed, comma - 1) === 'те') return true
  if (strange > 0) return false
  const verbNext = verbAt(parsed, comma + 2)?.form === 'finite'
  if (!verbNext) return true
  const last = phraseAt(parsed, comma - 1)
  // A name, an office by itself and «журналістам» take no «що» of their own.
  if (last) return last.personName !== null || last.kind === 'pronoun' || last.head === last.end - 1
  return occasions.test(lowerAt(parsed, comma - 1))
}

/** «Речник уточнив: рух відновлять завтра»: a colon right behind the cue or its subject, and no marks. */
function behindColon(parsed: Parsed, cue: Cue): Complement | undefined {
  const behind = subjectEnd(parsed, cue)
  const at = behind > 0 ? behind : cue.end
  if (cue.verb?.form !== 'finite' || cue.verb.negated || parsed.words[at]?.form !== ':') return undefined
  if (at + 3 >= cue.sentence.end || parsed.words[at + 1]?.kind !== 'word') return undefined
  const found = between(parsed, 'clause', at + 1, cue.sentence.end)
  return found && { ...found, unquoted: true }
}

/** What nobody does who will not speak: «відмовився коментувати». */
const silence =
  /^(?:про)?(?:коментувати|говорити|відповідати|відповісти|обговорювати|уточнювати|надавати|надати|давати|дати|спілкуватися)$/

/** «закликав мешканців ЗБЕРІГАТИ спокій»: the first infinitive behind the cue. */
function infinitive(parsed: Parsed, cue: Cue): Complement | undefined {
  if (cue.verb?.form !== 'finite') return undefined
  for (let at = cue.end; at < Math.min(cue.sentence.end, cue.end + near); at++) {
    const word = parsed.words[at]
    if (!word || word.kind === 'mark' || word.best.pos === 'conjunction') return undefined
    const verb = verbAt(parsed, at)
    if (verb?.head !== at) continue
    if (verb.form !== 'infinitive') return undefined
    if (silence.test(word.lower) && cue.entry.lemma.startsWith('відмов')) return undefined
    const end = clauseEnd(parsed, cue, at + 1)
    return between(parsed, 'infinitive', verb.first, secondDeed(parsed, cue, at + 1, end) ?? end)
  }
  return undefined
}

/** «запропонував закрити міст і поїхав»: index of «і» before what else the subject did. */
function secondDeed(parsed: Parsed, cue: Cue, from: number, end: number): number | undefined {
  const next = verbsIn(parsed, from, end).find(({ form }) => form === 'finite')
  const joins = next && /^(?:і|й|та)$/.test(lowerAt(parsed, next.first - 1))
  return joins && next.number === cue.verb?.number && next.gender === cue.verb?.gender ? next.first - 1 : undefined
}

/**
 * Where the content ends: at the end of the sentence, but before what tells of another speech event: «…, додавши, що», «…, і додав,
 * що», «…, повідомляє агентство», «…, однак Верес заперечила».
 */
function clauseEnd(parsed: Parsed, cue: Cue, from: number): number {
  const limit = Math.min(cue.sentence.end, from + longest)
  let marks = 0
  for (let at = from; at < limit; at++) {
    const form = parsed.words[at]?.form ?? ''
    if (/^[«„]$/.test(form)) marks++
    else if (/^[»”]$/.test(form)) marks = Math.max(0, marks - 1)
    if (marks > 0) continue
    if (form === ';' && cuesIn(parsed, at, Math.min(limit, at + 12)).length > 0) return at
    if (form === ',' && opensOther(parsed, cue, at + 1, limit)) return at
  }
  return limit
}

function opensOther(parsed: Parsed, cue: Cue, from: number, limit: number): boolean {
  let at = from
  if (/^[—–-]$/u.test(parsed.words[at]?.form ?? '')) at++
  const joint = lowerAt(parsed, at)
  const joins = /^(?:і|й|та|а|але|однак|проте|зате)$/.test(joint)
  if (joins) at++
  // «не лише сказав, що …, а й закрив»
  if (joint === 'а' && /^(?:й|і|також)$/.test(lowerAt(parsed, at))) return true
  // «…, після чого поїхав», «…, на що той відповів»: the narrator goes on.
  if (/^(?:після|на)$/.test(joint) && /^(?:чого|що)$/.test(lowerAt(parsed, at + 1))) return true
  while (parsed.words[at]?.best.pos === 'adverb' || /^(?:при|цьому|також)$/.test(lowerAt(parsed, at))) at++
  const next = cueAt(parsed, at)
  if (next?.verb && next.first === at) {
    if (next.verb.form === 'gerund') return true
    if (next.verb.form === 'finite') return joins ? sameForm(cue, next) : closes(parsed, next, limit)
  }
  if (accordingAt(parsed, at) && !joins) return parsed.words[accordingAt(parsed, at)?.end ?? 0]?.form !== ','
  // «…, однак Верес заявила», «…, а міністр заперечив»
  const other = joins ? phraseAt(parsed, at) : undefined
  if (other?.first !== at || !isNominative(other)) return false
  const verb = verbsIn(parsed, other.end, Math.min(limit, other.end + 5))[0]
  return verb?.form === 'finite' && agrees(other, verb) && cueAt(parsed, verb.head)?.head === verb.head
}

const sameForm = ({ verb: a }: Cue, { verb: b }: Cue): boolean => a?.number === b?.number && a?.gender === b?.gender

/** «…, повідомляє агентство.»: nothing but its subject between the cue and the end of the sentence. */
const closes = (parsed: Parsed, next: Cue, limit: number): boolean =>
  next.entry.takes.includes('parenthesis') &&
  limit - next.end < 18 &&
  verbsIn(parsed, next.end, limit).length === 0 &&
  lowerAt(parsed, next.end) !== ','

/** The words without commas and stops at their edges. */
function between(parsed: Parsed, kind: Complement['kind'], first: number, end: number): Complement | undefined {
  let [from, to] = [first, end]
  while (from < to && /^[,:;.—–-]$/u.test(parsed.words[from]?.form ?? '')) from++
  while (to > from && /^[,:;.…—–-]$/u.test(parsed.words[to - 1]?.form ?? '')) to--
  const span = spanOfWords(parsed, from, to)
  return span && { kind, ...span }
}
