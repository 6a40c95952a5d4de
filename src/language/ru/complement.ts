import { cuesIn, isFutureAlone, lowerAt, phraseAt, verbAt, verbsIn, wordAtOffset } from '../grammar.ts'
import { wordSet } from '../lexicon.ts'
import type { Complement, Cue, Parsed, VerbGroup } from '../types.ts'
import { behindRelativeObject, canBeSubject, commaBetween, isSubject } from './agreement.ts'
import { clauseEnd, commaBefore, phraseEnd, span } from './clause-end.ts'
import { frontedObject, isProposal, object } from './object.ts'
import { smallClause } from './small-clause.ts'

/** Words that open what is said, behind a comma. */
const openers = wordSet(`
  что чтобы чтоб будто якобы как
`)
const questions = wordSet(`
  кто где куда откуда когда почему зачем сколько какой какая какое какие каким какую насколько чем
  кого кому каков каково какова каковы чей чья чьё чьи
`)

/** What a cue gives as said, by the constructions its entry takes; the likeliest construction first. */
export function complementOf(parsed: Parsed, cue: Cue): Complement | undefined {
  const found = complementIn(parsed, cue)
  if (!found || 'stance' in cue.entry) return found
  if (cue.verb?.form === 'participle') return withinParticiple(parsed, found)
  if (cue.verb?.form === 'gerund' && isBeforeMain(parsed, cue)) return beforeMain(parsed, cue, found)
  return cue.entry.pos === 'noun' ? beforeVerb(parsed, found) : found
}

const withEnd = (parsed: Parsed, found: Complement, end: number): Complement => {
  const to = parsed.words[end - 1]?.to ?? found.to
  return to > found.from && to < found.to ? { ...found, to } : found
}

/** «Заявив …, министр уехал», «Министр, не отрицая …, уехал»: no verb has told yet what its subject does. */
const isBeforeMain = (parsed: Parsed, cue: Cue): boolean =>
  cue.first - cue.sentence.first < 3 ||
  (lowerAt(parsed, cue.first - 1) === ',' &&
    cue.first - cue.sentence.first < 20 &&
    !hasFinite(parsed, cue.sentence.first, cue.first))

/** «Заявив, что мост закроют, министр уехал»: the content ends where the main clause begins. */
function beforeMain(parsed: Parsed, cue: Cue, found: Complement): Complement {
  const first = wordAtOffset(parsed, found.from)
  const limit = Math.min(cue.sentence.end, first + 60)
  for (let at = first + 1; at < limit; at++) {
    if (parsed.words[at]?.form !== ',') continue
    const told = found.kind !== 'clause' || hasFinite(parsed, first, at)
    if (told && hasFinite(parsed, at, cue.sentence.end)) return withEnd(parsed, found, at)
  }
  return found
}

const hasFinite = (parsed: Parsed, first: number, end: number): boolean =>
  verbsIn(parsed, first, end).some(({ form }) => form === 'finite')

/** «Слова Орсена о том, что мост закроют, удивили всех», «Предложение закрыть мост удивило всех»: the noun's own verb ends it. */
function beforeVerb(parsed: Parsed, found: Complement): Complement {
  const first = wordAtOffset(parsed, found.from)
  const end = Math.min(wordAtOffset(parsed, found.to), first + 60)
  const finite = verbsIn(parsed, first, end).filter(({ form }) => form === 'finite')
  if (found.kind === 'clause') {
    const own = finite.find((verb) => parsed.words[verb.first - 1]?.form === ',')
    return own ? withEnd(parsed, found, own.first - 1) : found
  }
  const [own] = finite
  if (!own || commaBetween(parsed, first, own.first)) return found
  return withEnd(parsed, found, lowerAt(parsed, own.first - 1) === 'и' ? own.first - 1 : own.first)
}

/** «министр, назвавший мост старым, уехал»: what a participle gives ends at the mark that closes its clause. */
function withinParticiple(parsed: Parsed, found: Complement): Complement | undefined {
  const first = wordAtOffset(parsed, found.from)
  for (let at = first; (parsed.words[at]?.from ?? found.to) < found.to; at++) {
    if (!/^[,—–]$/u.test(parsed.words[at]?.form ?? '')) continue
    // Where a clause with «что» ends cannot be told.
    return found.kind === 'clause' ? undefined : withEnd(parsed, found, at)
  }
  return found
}

function complementIn(parsed: Parsed, cue: Cue): Complement | undefined {
  const takes = new Set(cue.entry.takes)
  if (isCondition(parsed, cue)) return undefined
  // «По словам Орсена, …» is no cue with a clause of its own.
  if (cue.entry.lemma === 'слово' && /^(?:по|со)$/.test(lowerAt(parsed, cue.first - 1))) return undefined
  return (
    (takes.has('clause') ? (clause(parsed, cue) ?? behindColon(parsed, cue)) : undefined) ??
    (takes.has('infinitive') ? (infinitive(parsed, cue) ?? frontedInfinitive(parsed, cue)) : undefined) ??
    (takes.has('small-clause') ? smallClause(parsed, cue) : undefined) ??
    (takes.has('object') ? (object(parsed, cue) ?? frontedObject(parsed, cue)) : undefined) ??
    quality(parsed, cue)
  )
}

/** «Закрыть мост предложил мэр»: the infinitive opens the sentence, and the subject stands behind the cue. */
function frontedInfinitive(parsed: Parsed, cue: Cue): Complement | undefined {
  const { first } = cue.sentence
  const opening = verbAt(parsed, first)
  if (opening?.form !== 'infinitive' || opening.first !== first || cue.verb?.form !== 'finite') return undefined
  if (cue.first - first > 12 || verbsIn(parsed, opening.end, cue.first).some(({ form }) => form === 'finite'))
    return undefined
  for (let at = first; at < cue.first; at++) if (parsed.words[at]?.kind === 'mark') return undefined
  return phraseAt(parsed, cue.end)?.first === cue.end ? span(parsed, 'infinitive', first, cue.first) : undefined
}

/** «отметил важность моста», «указал на рост цен»: what is said of something; «отметил юбилей», «указал на дверь» are acts. */
function quality(parsed: Parsed, cue: Cue): Complement | undefined {
  const at = noting.get(cue.entry.lemma)
  if (at === undefined || cue.verb?.passive) return undefined
  const first = cue.end + (at === '' ? 0 : 1)
  if (at !== '' && lowerAt(parsed, cue.end) !== at) return undefined
  // «прочную и лёгкую сеть»
  const opening =
    lowerAt(parsed, first + 1) === 'и' && parsed.words[first]?.best.pos === 'adjective' ? first + 2 : first
  const phrase = phraseAt(parsed, opening)
  const head = parsed.words[phrase?.head ?? -1]
  if (phrase?.first !== opening || !head || !phrase.cases.includes('accusative')) return undefined
  const noun = head.best.lemma
  return /(?:ость|мощь)$/.test(noun) || qualities.has(noun)
    ? span(parsed, 'object', first, phraseEnd(parsed, cue, first))
    : undefined
}

const noting: ReadonlyMap<string, string> = new Map([
  ['отметить', ''],
  ['отмечать', ''],
  ['указать', 'на'],
  ['указывать', 'на'],
])
const qualities = wordSet(`
  роль вклад рост снижение падение успех прогресс значение заслуга польза вред сила слабость влияние качество недостаток
  преимущество необходимость потенциал динамика тенденция улучшение ухудшение отсутствие наличие недостаточность ошибка
  нарушение риск проблема
`)

/** «если суд признает его виновным», «возможно потребует»: nobody has said it. */
function isCondition(parsed: Parsed, cue: Cue): boolean {
  const maybe = lowerAt(parsed, cue.first - 1) === ',' ? cue.first - 2 : cue.first - 1
  if (/^(?:возможно|вероятно|наверное|видимо|пожалуй)$/.test(lowerAt(parsed, maybe)) && isFuture(parsed, cue))
    return !('stance' in cue.entry)
  if (!('stance' in cue.entry) && cue.entry.act === 'speech' && (isForetold(parsed, cue) || isDoubted(parsed, cue)))
    return true
  for (let at = cue.first - 1; at >= Math.max(cue.sentence.first, cue.first - 12); at--) {
    if (lowerAt(parsed, at) === 'если') return true
    if (parsed.words[at]?.kind === 'mark') return false
  }
  return false
}

const isFuture = (parsed: Parsed, cue: Cue): boolean => parsed.words[cue.head]?.best.tense === 'future'

/**
 * «Завтра мэр скажет, что мост закрыт», «не исключено, что мэр заявит, что …»: it has not been said. «Позже он скажет, что
 * пошутил» tells of the past.
 */
function isForetold(parsed: Parsed, cue: Cue): boolean {
  if (!isFutureAlone(parsed, cue) || cue.verb?.form !== 'finite' || cue.verb.person === 1) return false
  for (let at = cue.first - 1; at >= Math.max(cue.sentence.first, cue.first - 20); at--)
    if (looksBack.has(lowerAt(parsed, at))) return false
  return true
}
const looksBack = wordSet('позже позднее потом затем впоследствии после спустя через')

/** «Якобы мэр заявил, что мост закрыт, но это выдумка»: the clause opens with the doubt whether he did. */
function isDoubted(parsed: Parsed, cue: Cue): boolean {
  for (let at = cue.first - 1; at >= Math.max(cue.sentence.first, cue.first - 12); at--) {
    if (parsed.words[at]?.kind === 'mark') return false
    if (/^(?:якобы|будто)$/.test(lowerAt(parsed, at)))
      return (
        at === cue.sentence.first || (at === cue.sentence.first + 1 && /^(?:а|и|но)$/.test(lowerAt(parsed, at - 1)))
      )
  }
  return false
}

/** «…, что CLAUSE»: between cue and comma stand only the subject, an addressee, time, place and «о том». */
function clause(parsed: Parsed, cue: Cue): Complement | undefined {
  const opener = clauseOpener(parsed, cue)
  if (opener < 0 || belongsToObject(parsed, cue, opener)) return undefined
  // «его подозревают в том, что»: what somebody is suspected of hangs on the object.
  if (/^(?:подозревать|обвин[ия](?:ть|ять))$/.test(cue.entry.lemma) && lowerAt(parsed, opener - 2) === 'том')
    return undefined
  // «не сообщил, каким образом»: what was not told is no content.
  if (cue.verb?.negated && questions.has(lowerAt(parsed, opener)) && cue.entry.act === 'speech') return undefined
  const isConjunction = openers.has(lowerAt(parsed, opener)) && lowerAt(parsed, opener) !== 'как'
  return span(parsed, 'clause', isConjunction ? opener + 1 : opener, clauseEnd(parsed, cue, opener))
}

/** «Собеседник уточнил: письмо отправят завтра»: a colon right behind the cue or its subject, and no quotation marks. */
function behindColon(parsed: Parsed, cue: Cue): Complement | undefined {
  const phrase = phraseAt(parsed, cue.end)
  const at = phrase?.first === cue.end && phrase.cases.includes('nominative') ? phrase.end : cue.end
  if (cue.verb?.form === 'infinitive' || parsed.words[at]?.form !== ':' || at + 2 >= cue.sentence.end) return undefined
  if (parsed.words[at + 1]?.kind !== 'word') return undefined
  const found = span(parsed, 'clause', at + 1, cue.sentence.end)
  return found && { ...found, unquoted: true }
}

/** «опроверг информацию о том, что …»: the clause hangs on the object, and the object is the content. */
function belongsToObject(parsed: Parsed, cue: Cue, opener: number): boolean {
  const phrase = phraseAt(parsed, cue.end)
  if (!cue.entry.object.includes('accusative') || phrase?.first !== cue.end || phrase.end >= opener - 1) return false
  return phrase.cases.includes('accusative') && isProposal(parsed, phrase) && lowerAt(parsed, phrase.end) === 'о'
}

/** Index of «что» and its like, or -1. */
function clauseOpener(parsed: Parsed, cue: Cue): number {
  const limit = Math.min(cue.sentence.end, cue.end + 30)
  for (let at = cue.end; at < limit; at++) {
    const word = parsed.words[at]
    if (!word) return -1
    const next = lowerAt(parsed, at + 1)
    const phrase = phraseAt(parsed, at)
    if (phrase && phrase.end > at + 1 && /^[«“"„]$/.test(word.form)) {
      at = phrase.end - 1 // «рассказала корреспонденту «Меридиана», что»
      continue
    }
    if (at === cue.end && word.lower === 'что') return at // written without its comma
    if (word.form === ',') {
      if (placing.has(next) && behindPlace(parsed, cue, at)) return -1
      if (next === 'как' && isSuch(parsed, cue, at)) return -1
      if (isPurpose(parsed, cue, at) || isCircumstance(parsed, cue, at - 1)) return -1
      if (openers.has(next) || questions.has(next) || lowerAt(parsed, at + 2) === 'ли')
        return pointsElsewhere(parsed, cue, at - 1) ? -1 : at + 1
      // «сообщил, со ссылкой на источник, что», «сказал он, отвечая на вопрос, что»
      const close = commaBefore(parsed, at + 1, Math.min(limit, at + 16))
      if (close < 0 || !openers.has(lowerAt(parsed, close + 1))) return -1
      if (isGerunds(parsed, at + 1, close)) return -1
      return isAside(parsed, at + 1, close) ? close + 1 : -1
    }
    if (word.form === ':' || word.form === ';' || (word.kind === 'mark' && /[—–«"“„]/.test(word.form))) return -1
    const verb = verbAt(parsed, at)
    if (verb && verb.form !== 'participle' && verb.head === at) return -1
  }
  return -1
}

/** «отрицает кражу, настаивая, что», «подчеркнул долг, напомнив о том, что»: the clause behind words[first, end) is the gerund's. */
function isGerunds(parsed: Parsed, first: number, end: number): boolean {
  const points = /^(?:том|то|тем|тому)$/.test(lowerAt(parsed, end - 1))
  return cuesIn(parsed, points ? first : end - 1, end).some(({ verb }) => verb?.form === 'gerund')
}

/** «сделал заявление в тревоге за то, как пройдёт ярмарка»: the noun before points at the clause, and the cue does not. */
const pointsElsewhere = ({ words }: Parsed, { entry, end }: Cue, pointer: number): boolean =>
  /^(?:том|то|тем|тому)$/.test(words[pointer]?.lower ?? '') &&
  words[pointer - 1]?.best.pos === 'preposition' &&
  pointer - 1 > end &&
  words[pointer - 2]?.best.pos === 'noun' &&
  !/^об?о?$/.test(words[pointer - 1]?.lower ?? '') &&
  !entry.object.some((form) => form.replace('+', '') === words[pointer - 1]?.lower)

/** «согласился при условии, что мост закроют», «ушёл под предлогом, что болен»: the clause is that of the noun. */
const isCircumstance = (parsed: Parsed, cue: Cue, noun: number): boolean =>
  noun - 1 >= cue.end &&
  circumstances.has(parsed.words[noun]?.best.lemma ?? '') &&
  /^(?:при|на|под|с|в)$/.test(lowerAt(parsed, noun - 1))
const circumstances = wordSet('условие предлог надежда расчёт основание оговорка')

/** «заключил договор, чтобы уйти», «потребовал гарантий, чтобы мост не закрыли»: behind a thing it did something to, its purpose. */
function isPurpose(parsed: Parsed, cue: Cue, comma: number): boolean {
  const thing = phraseAt(parsed, cue.end)
  return (
    /^чтоб/.test(lowerAt(parsed, comma + 1)) &&
    thing?.first === cue.end &&
    isProposal(parsed, thing) &&
    thing.kind === 'common' &&
    !thing.cases.includes('dative') &&
    (!cue.verb || !canBeSubject(parsed, thing, cue.verb) || behindSubject(parsed, cue))
  )
}

const behindSubject = (parsed: Parsed, cue: Cue): boolean => {
  const before = phraseAt(parsed, cue.first - 1)
  return before !== undefined && isSubject(parsed, before)
}

/** «объявил в сарае, где сушатся сети»: says which place it was. */
function behindPlace(parsed: Parsed, cue: Cue, comma: number): boolean {
  const place = phraseAt(parsed, comma - 1)
  return place?.end === comma && place.first > cue.end && /^(?:в|во|на|у|из)$/.test(lowerAt(parsed, place.first - 1))
}
const placing = new Set(['где', 'куда', 'откуда'])

/** «указал на такие беды, как засуха»: one of those, and no clause. */
const isSuch = (parsed: Parsed, cue: Cue, comma: number): boolean =>
  parsed.words.slice(Math.max(cue.end, comma - 4), comma).some(({ best }) => best.lemma === 'такой')

/** A stretch between commas that is not a clause of its own: no finite verb in it. */
const isAside = (parsed: Parsed, first: number, end: number): boolean =>
  verbsIn(parsed, first, end).every((verb) => verb.form !== 'finite')

/** «призвал соседей ОСТАНОВИТЬ плотину»: the first infinitive behind the cue, with what stands before it. */
function infinitive(parsed: Parsed, cue: Cue): Complement | undefined {
  const limit = Math.min(cue.sentence.end, cue.end + 16)
  for (let at = cue.end; at < limit; at++) {
    const word = parsed.words[at]
    if (!word || /^[,;:—–]$/.test(word.form)) return undefined
    if (/^[«"“„]$/.test(word.form) && verbAt(parsed, at + 1)?.form !== 'infinitive') return undefined
    const verb = verbAt(parsed, at)
    if (verb?.form === 'finite') return undefined
    if (verb?.form === 'infinitive' && silence.has(verb.lemma) && cue.entry.object.includes('от')) return undefined
    if (verb?.form !== 'infinitive') continue
    const end = subjectBehind(parsed, cue, verb) ? verb.end : phraseEnd(parsed, cue, at)
    return span(parsed, 'infinitive', adverbsBefore(parsed, verb.first, cue.end), end)
  }
  return undefined
}

/** «иск, который намерены подать | соседи», the relative pronoun being what they bring. */
function subjectBehind(parsed: Parsed, cue: Cue, { end }: VerbGroup): boolean {
  const subject = cue.verb && behindRelativeObject(parsed, cue) ? phraseAt(parsed, end) : undefined
  return subject?.first === end && cue.verb !== null && canBeSubject(parsed, subject, cue.verb)
}

/** «отказался комментировать» says nothing (spec/STATEMENTS.md, 6). */
const silence = wordSet(`
  комментировать прокомментировать отвечать ответить говорить обсуждать давать
`)

function adverbsBefore(parsed: Parsed, at: number, floor: number): number {
  let first = at
  while (first > floor && ['adverb', 'particle'].includes(parsed.words[first - 1]?.best.pos ?? '')) first--
  return first
}
