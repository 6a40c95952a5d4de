import { cueAt, lowerAt, phraseAt, phrasesIn, verbAt, verbsIn } from '../grammar.ts'
import { wordSet } from '../lexicon.ts'
import type { Case, Cue, NounPhrase, Parsed, VerbGroup } from '../types.ts'
import { joined, withFollowers, withPartners } from './coordination.ts'
import { genitivePart } from './genitive.ts'
import { bodyWords } from './roles.ts'
import { casesAfter, isTime as isTimeWord } from './words.ts'

/** Words that are looked at on either side of a cue; longer sentences are read piece by piece, so that time stays linear. */
export const reach = 90
const dashes = new Set(['—', '–', '-', '―'])
/** Conjunctions and question words that open a clause behind a comma. */
const subordinators = wordSet(`
  что чтобы чтоб будто если когда где куда откуда как почему зачем сколько кто хотя поскольку потому
  пока который которая которое которые которого которой которых которому которым которую чей чья чьи
  так ибо то
`)

/** The subject of a cue: the nominative phrase that agrees with its verb, nearest by the order that the place suggests. */
export function subjectOf(parsed: Parsed, cue: Cue): NounPhrase | 'elided' | undefined {
  const subject = nearestSubject(parsed, cue)
  if (typeof subject !== 'object') return subject
  if (cue.verb?.number === 'plural') {
    const listed = subject.first >= cue.end ? withFollowers(parsed, subject, 'nominative') : subject
    return listed === subject ? withPartners(parsed, subject) : listed
  }
  return namedBehind(parsed, subject) ?? withOtherOffice(parsed, subject)
}

/** «один из зрителей, 62-летний Иван Орсен»: behind the comma stands who it is. */
export function namedBehind(parsed: Parsed, subject: NounPhrase, of: Case = 'nominative'): NounPhrase | undefined {
  if (subject.kind !== 'common' || lowerAt(parsed, subject.end) !== ',') return undefined
  const head = parsed.words[subject.head]
  if (head?.capital || (!isAnimate(parsed, subject) && head?.best.lemma !== 'один')) return undefined
  const next = phraseAt(parsed, subject.end + 1)
  const ends = next !== undefined && (parsed.words[next.end]?.kind === 'mark' || next.end >= parsed.words.length)
  if (next?.first !== subject.end + 1 || !next.personName || !next.cases.includes(of) || !ends) return undefined
  const both = joined([subject, next], of)
  return both && { ...both, number: 'singular', gender: next.gender }
}

/** «бывший премьер Карсании и лидер партии объявил»: the verb tells that the two offices are one person's. */
function withOtherOffice(parsed: Parsed, subject: NounPhrase): NounPhrase {
  const before = lowerAt(parsed, subject.first - 1) === 'и' ? phraseAt(parsed, subject.first - 2) : undefined
  const isOffice = (one: NounPhrase): boolean =>
    one.kind === 'common' && one.number === 'singular' && isAnimate(parsed, one)
  if (
    before?.end !== subject.first - 1 ||
    !before.cases.includes('nominative') ||
    governedByPreposition(parsed, before)
  )
    return subject
  if (!isOffice(before) || !isOffice(subject)) return subject
  return { ...(joined([before, subject], 'nominative') ?? subject), number: 'singular', gender: subject.gender }
}

function nearestSubject(parsed: Parsed, cue: Cue): NounPhrase | 'elided' | undefined {
  const verb = cue.verb
  if (!verb) return ownerOf(parsed, cue)
  if (verb.form === 'gerund') return subjectOfMain(parsed, cue)
  if (verb.form !== 'finite') return undefined
  if (isImpersonal(cue)) return documentOf(parsed, cue)
  if (verb.passive && !isPredicativeCue(cue))
    return agentOf(parsed, cue) ?? (written.has(verb.lemma) ? documentOf(parsed, cue) : undefined)
  const who = relativeSubject(parsed, cue, verb)
  if (who) return who
  const behind = rightSubject(parsed, cue, verb)
  const right = behind && isRatherObject(parsed, cue, behind, verb) ? undefined : behind
  if (
    right &&
    isDirectlyBehind(parsed, cue, right) &&
    (isUnambiguous(parsed, right) || (opensClause(parsed, cue) && !cue.entry.object.includes('accusative')))
  )
    return right
  const left = resumedSubject(parsed, cue, verb) ?? leftSubject(parsed, cue, verb)
  // «…, Брандия и Солмар, против указа выступает Карсания»: the verb takes no accusative, so what follows is its subject.
  if (
    right &&
    isDirectlyBehind(parsed, cue, right) &&
    !cue.entry.object.includes('accusative') &&
    typeof left === 'object' &&
    commaBetween(parsed, left.end, cue.first) &&
    isProper(parsed, right)
  )
    return right
  return (
    left ??
    right ??
    officeOf(parsed, cue, verb) ??
    sharedSubject(parsed, cue, verb) ??
    (verb.person === undefined || verb.person === 3 ? 'elided' : undefined)
  )
}

/**
 * «Обама назвал Керри другом», «признал факт»: what can be the verb's object stands behind it, and before it a subject; or it
 * is a thing that the verb tells of.
 */
function isRatherObject(parsed: Parsed, cue: Cue, phrase: NounPhrase, verb: VerbGroup): boolean {
  const { takes, object } = cue.entry
  if (!phrase.cases.includes('accusative') || !(takes.includes('small-clause') || object.includes('accusative')))
    return false
  if (opensClause(parsed, cue) && cue.first > cue.sentence.first && object.includes('accusative'))
    return phrase.first === cue.end && isThing(parsed, phrase) && lowerAt(parsed, cue.first - 1) !== ','
  const before = phraseAt(parsed, behindSmallWords(parsed, cue.first - 1))
  if (!before || before === phrase || governedByPreposition(parsed, before) || !canBeSubject(parsed, before, verb))
    return false
  // A name that could stand in any case is an object behind whoever stands in the nominative.
  const anyCase = phrase.kind === 'name' && phrase.cases.length > 3
  return anyCase || before.kind !== 'common' || isAnimate(parsed, before) || isBody(parsed, before)
}

const isBody = (parsed: Parsed, phrase: NounPhrase): boolean =>
  bodyWords.has(parsed.words[phrase.head]?.best.lemma ?? '') || isAbbreviation(parsed, phrase)

const isThing = (parsed: Parsed, phrase: NounPhrase): boolean =>
  phrase.kind === 'common' && !isAnimate(parsed, phrase) && !/^\p{Lu}/u.test(parsed.words[phrase.head]?.form ?? '')

function behindSmallWords(parsed: Parsed, from: number): number {
  let at = from
  while (['adverb', 'particle'].includes(parsed.words[at]?.best.pos ?? '')) at--
  return at
}

const isPredicativeCue = (cue: Cue): boolean => cue.entry.pos === 'adjective'

/** «заявление министра о том, что»: the genitive behind the noun. */
function ownerOf(parsed: Parsed, cue: Cue): NounPhrase | undefined {
  const whole = phraseAt(parsed, cue.head)
  if (!whole || whole.head !== cue.head) return undefined
  return genitivePart(parsed, whole, cue.head + 1)
}

/** «…, сообщил Белый дом», «Как сообщил …»: nothing of its clause stands before the cue, so the subject is behind it. */
function opensClause(parsed: Parsed, cue: Cue): boolean {
  let at = cue.first - 1
  while (at >= cue.sentence.first && ['adverb', 'particle'].includes(parsed.words[at]?.best.pos ?? '')) at--
  const form = parsed.words[at]?.lower ?? ''
  return at < cue.sentence.first || form === ',' || form === 'как' || dashes.has(form)
}

/** A phrase that could as well be the object is no subject as long as another can be found. */
const isUnambiguous = (parsed: Parsed, phrase: NounPhrase): boolean =>
  phrase.kind !== 'common' || isAnimate(parsed, phrase) || !phrase.cases.includes('accusative')

const reflexive = wordSet(`
  говориться отмечаться сообщаться указываться подчёркиваться уточняться утверждаться поясняться
  упоминаться
`)
/** Verbs whose short passive gives a document's words: «в докладе сказано». */
const written = new Set(['сказать', 'указать', 'отметить', 'написать', 'подчеркнуть', 'сообщить', 'записать'])
const isImpersonal = (cue: Cue): boolean => reflexive.has(cue.entry.lemma) || cue.entry.lemma === 'следовать'

/** «В сообщении министерства говорится», «говорится в докладе», «из доклада следует»: the source stands in the locative. */
function documentOf(parsed: Parsed, cue: Cue): NounPhrase | undefined {
  const prepositions = cue.entry.lemma === 'следовать' ? ['из'] : ['в', 'во', 'на']
  return nearest(
    parsed,
    cue,
    (phrase) => prepositions.includes(lowerAt(parsed, phrase.first - 1)) && !isTime(parsed, phrase),
  )
}

/** «было заявлено министром» */
const agentOf = (parsed: Parsed, cue: Cue): NounPhrase | undefined =>
  nearest(
    parsed,
    cue,
    (phrase) => phrase.cases.includes('instrumental') && isAnimate(parsed, phrase) && phrase.first >= cue.end,
  )

/** «В министерстве рассказали», «заявили в МИД»: a plural verb without a subject, and the office in the locative. */
function officeOf(parsed: Parsed, cue: Cue, verb: VerbGroup): NounPhrase | undefined {
  if (verb.number !== 'plural' || verb.person === 1 || verb.person === 2) return undefined
  // «не будут присутствовать на процессе»: the place is the infinitive's.
  if (cue.entry.pos === 'verb' && 'stance' in cue.entry && !cue.entry.lemma.startsWith(verb.lemma)) return undefined
  // «планируют провести в городе»: behind the verb only the office that stands right there.
  const near = (phrase: NounPhrase): boolean =>
    phrase.kind !== 'pronoun' &&
    (phrase.first >= cue.end
      ? verbsIn(parsed, cue.end, phrase.first).length === 0
      : !commaBetween(parsed, phrase.end, cue.first))
  const inside = (phrase: NounPhrase): boolean => ['в', 'во', 'на'].includes(lowerAt(parsed, phrase.first - 1))
  return nearest(parsed, cue, (phrase) => inside(phrase) && near(phrase) && !isTime(parsed, phrase))
}

/** The nearest phrase that will do: directly behind the cue, else before it in its clause. */
function nearest(parsed: Parsed, cue: Cue, wanted: (phrase: NounPhrase) => boolean): NounPhrase | undefined {
  const behind = phrasesIn(parsed, cue.end, Math.min(cue.sentence.end, cue.end + 8))
  const right = behind.find((phrase) => wanted(phrase) && !commaBetween(parsed, cue.end, phrase.first))
  if (right && right.first - cue.end <= 3) return right
  const start = Math.max(clauseStart(parsed, cue), cue.sentence.first)
  return phrasesIn(parsed, start, cue.first).find(wanted) ?? right
}

/** «сказал он», «заявил вчера министр»: nothing but adverbs, dates and small words between verb and subject. */
function isDirectlyBehind(parsed: Parsed, cue: Cue, phrase: NounPhrase): boolean {
  for (let at = cue.end; at < phrase.first; at++) {
    const word = parsed.words[at]
    if (!word || word.kind === 'mark') return false
    if (casesAfter(word.lower) || word.best.pos === 'conjunction') return phrase.first - cue.end <= 4
  }
  return true
}

function rightSubject(parsed: Parsed, cue: Cue, verb: VerbGroup): NounPhrase | undefined {
  for (let at = cue.end; at < Math.min(cue.sentence.end, cue.end + reach); at++) {
    const word = parsed.words[at]
    if (!word) break
    const phrase = phraseAt(parsed, at)
    if (!phrase && word.kind === 'mark') return undefined
    if (!phrase) {
      if (verbAt(parsed, at) || (word.best.pos === 'conjunction' && !/^(?:также|тоже)$/.test(word.lower)))
        return undefined
      continue
    }
    if (phrase.first === at && !governedByPreposition(parsed, phrase) && canBeSubject(parsed, phrase, verb))
      return behindAddressee(parsed, cue, verb, phrase) ?? phrase
    at = phrase.end - 1
  }
  return undefined
}

/** «с Мареком, который назвал Орсена лучшим»: of somebody alive, «который» is no object, so it is the subject. */
function relativeSubject(parsed: Parsed, cue: Cue, verb: VerbGroup): NounPhrase | undefined {
  let at = cue.first - 1
  while (['adverb', 'particle'].includes(parsed.words[at]?.best.pos ?? '')) at--
  const phrase = phraseAt(parsed, at)
  const form = lowerAt(parsed, at)
  if (phrase?.kind !== 'pronoun' || !/^котор(?:ый|ая|ые)$/.test(form) || lowerAt(parsed, at - 1) !== ',')
    return undefined
  const before = phraseAt(parsed, at - 2)
  const alive = form === 'которая' || (before && (before.personName !== null || isAnimate(parsed, before)))
  return alive && canBeSubject(parsed, phrase, verb) ? phrase : undefined
}

/** «X напомнил, что Y ушёл, и добавил …»: the comma before «и» closes the clause, so the subject is that of the cue before it. */
function resumedSubject(parsed: Parsed, cue: Cue, verb: VerbGroup): NounPhrase | 'elided' | undefined {
  let at = cue.first - 1
  while (parsed.words[at]?.best.pos === 'adverb') at--
  if (!['и', 'а', 'но'].includes(lowerAt(parsed, at)) || lowerAt(parsed, at - 1) !== ',') return undefined
  const first = Math.max(cue.sentence.first, cue.first - reach)
  const main = verbsIn(parsed, first, at).findLast(
    (other) =>
      other.form === 'finite' &&
      other.number === verb.number &&
      cueAt(parsed, other.head)?.verb === other &&
      lowerAt(parsed, other.end) === ',' &&
      subordinators.has(lowerAt(parsed, other.end + 1)),
  )
  if (!main || (main.gender && verb.gender && main.gender !== verb.gender)) return undefined
  return subjectOf(parsed, asCue(cue, main))
}

/** «рассказал «Вестнику» один из участников»: a name that could stand in the dative, and behind it somebody in the nominative. */
function behindAddressee(parsed: Parsed, cue: Cue, verb: VerbGroup, told: NounPhrase): NounPhrase | undefined {
  const quoted = /^[«"“„]$/.test(parsed.words[told.first]?.form ?? '')
  if (told.personName || told.kind === 'pronoun' || !(quoted || told.cases.length > 3 || isAbbreviation(parsed, told)))
    return undefined
  for (const next of phrasesIn(parsed, told.end, Math.min(cue.sentence.end, told.end + 8))) {
    if (commaBetween(parsed, told.end, next.first) || verbsIn(parsed, told.end, next.first).length > 0) return undefined
    const living = next.personName !== null || isAnimate(parsed, next) || lowerAt(parsed, next.head) === 'один'
    if (living && !governedByPreposition(parsed, next) && canBeSubject(parsed, next, verb)) return next
  }
  return undefined
}

/** Leftwards through the clause; commas round a participle clause or an apposition are passed over. */
function leftSubject(parsed: Parsed, cue: Cue, verb: VerbGroup): NounPhrase | undefined {
  const first = Math.max(clauseStart(parsed, cue), cue.sentence.first)
  const asides = relativeClauses(parsed, first, cue.first)
  const candidates = phrasesIn(parsed, first, cue.first).filter(
    (phrase) =>
      !governedByPreposition(parsed, phrase) &&
      canBeSubject(parsed, phrase, verb) &&
      !asides.some((aside) => phrase.first >= aside.first && phrase.end <= aside.end),
  )
  const own = candidates.filter((phrase) => !otherVerbBetween(parsed, phrase, cue))
  const subject = inOwnClause(parsed, own, cue) ?? best(parsed, own)
  return subject && verb.number !== 'plural' ? (bearerOf(parsed, subject, own) ?? subject) : subject
}

/** The relative clauses that begin and end in words[first, end): «, которую называют «…», ». */
function relativeClauses(parsed: Parsed, first: number, end: number): { first: number; end: number }[] {
  const found: { first: number; end: number }[] = []
  for (let at = first; at < end; at++) {
    if (parsed.words[at]?.form !== ',' || !isRelativeAt(parsed, at + 1)) continue
    const verb = verbsIn(parsed, at + 1, end).find((one) => one.form === 'finite')
    const close = verb ? commaFrom(parsed, verb.end, end) : -1
    if (close < 0) break
    found.push({ first: at, end: close })
    at = close - 1
  }
  return found
}

const isRelativeAt = (parsed: Parsed, at: number): boolean =>
  /^(?:где|куда|откуда|чей|чья|чьё|чьи)$/.test(lowerAt(parsed, at)) ||
  [at, at + 1].some((index) => parsed.words[index]?.best.lemma === 'который')

function commaFrom(parsed: Parsed, first: number, end: number): number {
  for (let at = first; at < end; at++) if (parsed.words[at]?.form === ',') return at
  return -1
}

/** «X был назначен, но комитет отказался»: behind a comma and «но» begins another clause, with a subject of its own. */
function inOwnClause(parsed: Parsed, candidates: readonly NounPhrase[], cue: Cue): NounPhrase | undefined {
  const last = candidates.at(-1)
  if (!last || !/^(?:но|а|однако|зато|и)$/.test(lowerAt(parsed, last.first - 1))) return undefined
  return lowerAt(parsed, last.first - 2) === ',' && !commaBetween(parsed, last.end, cue.first) ? last : undefined
}

/** «Мария Вистен, жена писателя, сказала»: what stands between commas behind a phrase says who that one is. */
function bearerOf(parsed: Parsed, subject: NounPhrase, all: readonly NounPhrase[]): NounPhrase | undefined {
  if (lowerAt(parsed, subject.end) !== ',' || lowerAt(parsed, subject.first - 1) !== ',') return undefined
  const before = phraseAt(parsed, subject.first - 2)
  return before && before.end === subject.first - 1 && all.includes(before) && before.kind !== 'pronoun'
    ? before
    : undefined
}

function best(parsed: Parsed, candidates: readonly NounPhrase[]): NounPhrase | undefined {
  const animate = candidates.filter((phrase) => phrase.kind !== 'common' || isAnimate(parsed, phrase))
  return (animate.length > 0 ? animate : candidates).at(-1)
}

/** Израиль and Чад are also other words; as places they are things. */
const isAnimate = (parsed: Parsed, phrase: NounPhrase): boolean => {
  const head = parsed.words[phrase.head]
  if (!head || head.best.name === 'place') return false
  // «один из участников»: alive as they are.
  if (head.best.lemma !== 'один') return head.readings.some((reading) => reading.animate)
  return parsed.words
    .slice(phrase.head + 2, phrase.end)
    .some(({ readings }) => readings.some((one) => one.pos === 'noun' && one.animate && one.score >= 0.1))
}

/** Where the clause of the cue begins: behind ; : a closing quotation with dash, or a subordinator behind a comma. */
function clauseStart(parsed: Parsed, cue: Cue): number {
  const edge = Math.max(cue.sentence.first, cue.first - reach)
  for (let at = cue.first - 1; at >= edge; at--) {
    const form = parsed.words[at]?.form ?? ''
    if (form === ';' || form === ':') return at + 1
    if (form === '»' && (parsed.words[at + 1]?.form === ',' || dashes.has(parsed.words[at + 1]?.form ?? '')))
      return at + 1
    if (dashes.has(form) && parsed.words[at - 1]?.form === ',') return at + 1
    if (form === ',' && subordinators.has(lowerAt(parsed, at + 1)) && !opensAttribute(parsed, at + 1, cue))
      return at + 1
  }
  return edge
}

/** «X, который приехал вчера, заявил»: the relative clause ends before the cue, so the cue is not in it. */
function opensAttribute(parsed: Parsed, at: number, cue: Cue): boolean {
  for (let i = at + 1; i < cue.first; i++) if (parsed.words[i]?.form === ',') return true
  return false
}

function otherVerbBetween(parsed: Parsed, phrase: NounPhrase, cue: Cue): boolean {
  for (let at = phrase.end; at < cue.first; at++) {
    const verb = verbAt(parsed, at)
    if (verb?.form === 'finite' && !verb.passive && verb.head !== cue.head)
      return !commaBetween(parsed, phrase.end, at) && !isCoordinate(parsed, cue)
  }
  return false
}

/** «Марич отрицал это и предлагал награду»: the second verb shares the subject of the first. */
const isCoordinate = (parsed: Parsed, cue: Cue): boolean =>
  ['и', 'а', 'но', 'или'].includes(lowerAt(parsed, cue.first - 1)) ||
  (parsed.words[cue.first - 1]?.best.pos === 'adverb' && ['и', 'а', 'но'].includes(lowerAt(parsed, cue.first - 2)))

function commaBetween(parsed: Parsed, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (parsed.words[at]?.form === ',') return true
  return false
}

/** «X написал письмо, однако позже отказался, призвал …»: the subject of an earlier verb that agrees and is no one's content. */
function sharedSubject(parsed: Parsed, cue: Cue, verb: VerbGroup): NounPhrase | undefined {
  const first = Math.max(cue.sentence.first, cue.first - reach)
  const earlier = verbsIn(parsed, first, cue.first).filter(
    (other) =>
      other.form === 'finite' && !other.passive && other.number === verb.number && other.gender === verb.gender,
  )
  const main = earlier.findLast((other) => cueAt(parsed, other.head)?.verb === other) ?? earlier.at(-1)
  if (!main || isSubordinate(parsed, main, cue)) return undefined
  const left = leftSubject(parsed, asCue(cue, main), main) ?? rightSubject(parsed, asCue(cue, main), main)
  return left && left.end <= cue.first ? left : undefined
}

/** True where a clause opener stands between the other verb and its sentence's beginning or the cue: another's subject. */
function isSubordinate(parsed: Parsed, main: VerbGroup, cue: Cue): boolean {
  for (let at = main.first - 1; at >= Math.max(cue.sentence.first, main.first - 12); at--) {
    if (parsed.words[at]?.form !== ',') continue
    return subordinators.has(lowerAt(parsed, at + 1))
  }
  return false
}

const asCue = (cue: Cue, verb: VerbGroup): Cue => ({
  ...cue,
  first: verb.first,
  end: verb.end,
  from: verb.from,
  to: verb.to,
  head: verb.head,
  verb,
})

/** A gerund's subject is that of the main verb of its sentence. */
function subjectOfMain(parsed: Parsed, cue: Cue): NounPhrase | 'elided' | undefined {
  const { sentence } = cue
  const first = Math.max(sentence.first, cue.first - reach)
  const mains = verbsIn(parsed, first, Math.min(sentence.end, cue.end + reach)).filter((verb) => verb.form === 'finite')
  const before = mains.filter((verb) => verb.end <= cue.first)
  // «X заявил, что Y уходит, добавив …»: the main verb is the cue before, not the verb of its content.
  const main = before.findLast((verb) => cueAt(parsed, verb.head)) ?? before[0] ?? mains.find((v) => v.first >= cue.end)
  if (!main) return undefined
  const own = asCue(cue, main)
  // «Орсен сократил срок Мэннинг, постановив»: what stands behind a verb that tells nothing is its object.
  const left = cueAt(parsed, main.head) ? undefined : leftSubject(parsed, own, main)
  return left ?? subjectOf(parsed, own)
}

/** Verbs in the past agree in gender and number, in the present and future in number and person. */
function canBeSubject(parsed: Parsed, phrase: NounPhrase, verb: VerbGroup): boolean {
  if (
    !phrase.cases.includes('nominative') ||
    parsed.words[phrase.head]?.best.lemma === 'кто' ||
    (possessive.has(lowerAt(parsed, phrase.first)) && phrase.kind === 'pronoun')
  )
    return false
  if (isTime(parsed, phrase)) return false
  const number = phrase.number
  if (verb.number === 'plural') {
    if (number === 'singular' && !isCoordinated(parsed, phrase) && !isCollective(parsed, phrase)) return false
  } else if (verb.number === 'singular') {
    if (number === 'plural' && !parsed.words[phrase.first]?.form.match(/^\p{N}/u)) return false
    const known = genderOf(parsed, phrase)
    if (verb.gender && known && known !== verb.gender && !mayDiffer(parsed, phrase)) return false
  }
  return verb.person === undefined || verb.person === phrase.person
}

const possessive = new Set(['его', 'её', 'ее', 'их'])
const genderOf = (parsed: Parsed, phrase: NounPhrase): NounPhrase['gender'] =>
  phrase.personName ? phrase.personName.gender : isOpaque(parsed, phrase) ? null : phrase.gender

/** «министр сказала»: words of office take the gender of who holds it; unknown words and abbreviations any. */
function mayDiffer(parsed: Parsed, phrase: NounPhrase): boolean {
  return isOpaque(parsed, phrase) || isAnimate(parsed, phrase)
}
const isOpaque = (parsed: Parsed, phrase: NounPhrase): boolean => {
  const head = parsed.words[phrase.head]
  // «заявила Гросс»: a capital within the sentence makes a name of a common noun, and takes its gender away.
  if (head?.capital && head.best.name !== 'place' && phrase.end - phrase.first === 1) return true
  return head === undefined || !head.best.known || (head.form.length > 1 && head.form === head.form.toUpperCase())
}
const isAbbreviation = (parsed: Parsed, phrase: NounPhrase): boolean =>
  /^\p{Lu}{2,}$/u.test(parsed.words[phrase.head]?.form ?? '')
/** Joined to another noun phrase: «арест и подчеркнули» joins verbs. */
const isCoordinated = (parsed: Parsed, phrase: NounPhrase): boolean =>
  (lowerAt(parsed, phrase.first - 1) === 'и' && phraseAt(parsed, phrase.first - 2) !== undefined) ||
  (lowerAt(parsed, phrase.end) === 'и' && phraseAt(parsed, phrase.end + 1) !== undefined) ||
  lowerAt(parsed, phrase.end) === 'с'
const isCollective = (parsed: Parsed, phrase: NounPhrase): boolean =>
  /^(?:ряд|большинство|часть|множество|несколько|многие|сми)$/.test(lowerAt(parsed, phrase.head)) ||
  (phrase.personName === null && isAbbreviation(parsed, phrase))

const isTime = (parsed: Parsed, phrase: NounPhrase): boolean => isTimeWord(parsed.words[phrase.head])

export function governedByPreposition(parsed: Parsed, phrase: NounPhrase): boolean {
  const before = parsed.words[phrase.first - 1]
  return before !== undefined && before.best.pos === 'preposition'
}

const isProper = (parsed: Parsed, phrase: NounPhrase): boolean =>
  phrase.kind !== 'pronoun' && /^\p{Lu}/u.test(parsed.words[phrase.head]?.form ?? '')

/** Nominative and behind no preposition: names that do not decline could stand in every case. */
export const isSubject = (parsed: Parsed, phrase: NounPhrase): boolean =>
  phrase.cases.includes('nominative') && !governedByPreposition(parsed, phrase)
