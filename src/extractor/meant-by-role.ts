import { namesIn, phraseAt, sentenceAt, verbsIn, wordAtOffset } from '../language/grammar.ts'
import type { Description, NounPhrase, PersonName } from '../language/types.ts'
import { foremost, recent, type Seen } from './antecedents.ts'
import type { Context } from './draft.ts'
import { isBare, isNew, unnamed } from './phrases.ts'
import { nobody, othersIn, type Reading, type Resolved } from './reading.ts'
import type { Person, Speaker } from './types.ts'

/** «глава ведомства», «политик»: the person whose role it is, else the last one spoken of, else nobody by name. */
export function byRole(asked: Reading, phrase: NounPhrase, shown: Description, at: number): Resolved {
  const { context, directory } = asked
  const description = withTellersBody(asked, phrase, shown)
  const opening = context.parsed.words[phrase.first]?.best.lemma ?? ''
  const emphatic = context.language.emphatics?.has(opening) ?? false
  const reading = { ...asked, told: emphatic ? nobody : withTeller(asked) }
  const past = othersIn(reading)
  if (phrase.number === 'plural') return byPair(reading, phrase, at)
  const holder = isNew(context, phrase) ? undefined : directory.holderOf(description, at, reading)
  const last = reading.speaksOn && isBare(context, phrase) ? speakerBefore(reading, phrase, at) : undefined
  if (last && !(holder && context.language.placesTell))
    return { speaker: { ...last.speaker, how: 'role' }, certainty: 0.8 }
  // «глава МИД» is who was called «министр иностранных дел»: the office keeps its own name.
  const own = { ...description, role: null, org: null }
  if (holder) return { speaker: { ...directory.named(holder, own), how: 'role' }, certainty: 0.9 }
  // «Его адвокат сообщил … По словам адвоката»: an unnamed one who was called so before.
  if (isBare(context, phrase) && phrase.number === 'singular' && isSpokenOf(past, at, description.role))
    return { speaker: { ...unnamed('role'), ...description }, certainty: 0.85 }
  const outlet = outletOf(reading, phrase, at)
  if (outlet) return { speaker: { ...outlet.speaker, how: 'role' }, certainty: 0.75 }
  const found = calledOtherwise(reading, phrase, description, at)
  if (found) return { speaker: { ...found.seen.speaker, how: 'role' }, certainty: found.certainty }
  const hero = emphatic ? heroOf(reading, phrase, description, at) : undefined
  if (hero) return { speaker: { ...hero.speaker, how: 'role' }, certainty: 0.6 }
  const called = phrase.kind === 'common' ? calledBehind(context, phrase) : undefined
  const person = called && directory.bearerOf(called)
  if (person) return { speaker: { ...directory.named(person, own), how: 'role' }, certainty: 0.8 }
  const later = namedLater(reading, phrase, description, at)
  if (later) return { speaker: { ...directory.named(later, own), how: 'role' }, certainty: 0.5 }
  return { speaker: { ...unnamed('role'), ...description }, certainty: 0.85 }
}

/** «Орсен написал, что новый кандидат призывает …»: in what somebody tells another word for a person is not himself. */
const withTeller = ({ told, teller, verbatim }: Reading): ReadonlySet<string> =>
  teller?.id && !verbatim ? new Set([...told, teller.id]) : told

/** «Наш президент», — сказал представитель МИД Карсании: the president of Карсания. */
function withTellersBody({ context, teller }: Reading, { first }: NounPhrase, description: Description): Description {
  const { parsed, language } = context
  if (description.org !== null || !language.ours?.has(parsed.words[first]?.best.lemma ?? '')) return description
  const org = teller?.org ?? null
  return org === null ? description : { ...description, org: language.stateNamed?.(org) ?? org }
}

/** «Орсену подарили корову. Сам именинник …», «по словам самого соседа»: of whom was told last, whatever he is called. */
function heroOf(reading: Reading, phrase: NounPhrase, description: Description, at: number): Seen | undefined {
  const { context, directory } = reading
  if (!isBare(context, phrase) || phrase.number === 'plural' || description.org !== null) return undefined
  const gender = reading.gender ?? phrase.gender
  const mayMean = ({ gender: own }: Seen): boolean => gender === null || own === null || own === gender
  // Not whom the text names once, as by whose name a theatre is called.
  return recent(othersIn(reading), at, (one) => isPerson(one) && mayMean(one) && directory.isNamedAgain(one.speaker.id))
}

/** «… корреспонденту «Утра». Журналист отметил»: the outlet for which the one before writes. */
function outletOf({ context, directory, past }: Reading, phrase: NounPhrase, at: number): Seen | undefined {
  const { parsed, language } = context
  const lemma = parsed.words[phrase.head]?.best.lemma ?? ''
  if (!language.reporters?.has(lemma) || !isBare(context, phrase)) return undefined
  const sorts = language.roleSorts?.get(lemma) ?? nobody
  const writes = ({ speaker, kind }: Seen): boolean =>
    speaker.type === 'media'
      ? speaker.name !== null && language.reporters?.has(kind) === true
      : directory.offices.isOf(speaker.id, sorts)
  const last = recent(past, at, writes)
  return last?.speaker.type === 'media' ? last : undefined
}

/** «Женщина рассказала, что … Анна Орсен призналась»: whom the text names only later. */
function namedLater(
  { context, directory, told, gender }: Reading,
  phrase: NounPhrase,
  description: Description,
  at: number,
): Person | undefined {
  if (!pointsBack(context, phrase, description)) return undefined
  const lemma = context.parsed.words[phrase.head]?.best.lemma ?? ''
  return directory.namedLater(at, context.language.roleGenders?.get(lemma) ?? gender, told)
}

/** «Рыбак рассказал, что … Этого рыбака зовут Иван Орсен»: the name that one of the next sentences tells. */
function calledBehind({ parsed, language }: Context, { first, head, end }: NounPhrase): PersonName | undefined {
  if (!language.naming) return undefined
  const lemmas = new Set(parsed.words.slice(first, end).flatMap(({ best }) => (best.pos === 'noun' ? best.lemma : [])))
  let sentence = sentenceAt(parsed, head)
  for (let next = 0; next < sentencesAhead && sentence; next++) {
    sentence = sentenceAt(parsed, sentence.end)
    const verb =
      sentence && verbsIn(parsed, sentence.first, sentence.end).find((one) => language.naming?.has(one.lemma))
    const whom = verb && phraseAt(parsed, verb.first - 1)
    const name = verb && namesIn(parsed, verb.end, sentence?.end ?? verb.end)[0]
    // «Сына рыбака зовут» tells of somebody else.
    const isHis = whom?.end === verb?.first && lemmas.has(parsed.words[whom?.head ?? -1]?.best.lemma ?? '')
    if (isHis && name?.first === verb?.end) return name
  }
  return undefined
}
const sentencesAhead = 4

/** «Супруги сообщили»: the two who were named together; else several without a name. */
function byPair({ context, past }: Reading, phrase: NounPhrase, at: number): Resolved {
  const pairs =
    context.language.pairs?.has(context.parsed.words[phrase.head]?.best.lemma ?? '') && isBare(context, phrase)
  const pair = pairs ? recent(past, at, ({ speaker, plural }) => plural && speaker.name !== null) : undefined
  if (pair) return { speaker: { ...pair.speaker, how: 'role' }, certainty: 0.7 }
  return { speaker: { ...unnamed('role'), type: 'group' }, certainty: 0.85 }
}

/** Who spoke right before and can be called so. */
function speakerBefore(reading: Reading, phrase: NounPhrase, at: number): Seen | undefined {
  const { context, directory, past } = reading
  const lemma = context.parsed.words[phrase.head]?.best.lemma ?? ''
  const sorts = context.language.roleSorts?.get(lemma) ?? nobody
  const last = recent(past, at, ({ spoke, speaker }) => spoke === true && speaker.type !== 'media')
  if (!last || !isPerson(last) || at - last.at > near || !sameGender(reading, lemma)(last)) return undefined
  const { offices } = directory
  // «Бывший мэр обещал … Мэр добавил»: who held it once is not who holds it.
  if (offices.isOnlyFormer(last.speaker.id, lemma, context.language)) return undefined
  // Where roles are of no sorts, one of whom another role was told is another.
  if (!context.language.roleSorts && !offices.hasNoOther(last.speaker.id, lemma)) return undefined
  return offices.sortsOf(last.speaker.id).size === 0 || offices.isOf(last.speaker.id, sorts) ? last : undefined
}

/** Whether the last one who was called this spoke without a name. */
const isSpokenOf = (past: readonly Seen[], at: number, role: string | null): boolean =>
  role !== null &&
  recent(past, at, ({ speaker }) => speaker.type === 'person' && isCalled(speaker, role))?.speaker.name === null

const isCalled = ({ role }: Speaker, asked: string): boolean => role?.split(' ').includes(asked) ?? false

interface Meant {
  readonly seen: Seen
  readonly certainty: number
}

/** Whom a role word means that the document has told otherwise, if of anybody. */
function calledOtherwise(
  reading: Reading,
  phrase: NounPhrase,
  description: Description,
  at: number,
): Meant | undefined {
  const { context, directory } = reading
  const { parsed, language } = context
  if (phrase.number === 'plural' || isNew(context, phrase)) return undefined
  const head = parsed.words[phrase.head]?.best.lemma ?? ''
  // «обвиняемого» is a participle of another lemma; its role is a noun.
  const lemma = language.roleSorts?.has(head) ? head : (description.role?.split(' ')[0] ?? head)
  const sorts = language.roleSorts?.get(lemma) ?? nobody
  const mayMean = sameGender(reading, lemma)
  const bears = (one: Seen): boolean => isPerson(one) && mayMean(one) && directory.offices.isOf(one.speaker.id, sorts)
  const points = pointsBack(context, phrase, description)
  // «форвард «Зари»» is the «нападающий команды «Заря»» of another sentence.
  const isOwn = language.ownRoles?.has(lemma) ?? false
  const colleague = isOwn
    ? undefined
    : recent(othersIn(reading), at, (one) => bears(one) && directory.offices.serves(one.speaker.id, description))
  if (colleague) return { seen: colleague, certainty: 0.7 }
  if (sorts.size > 0 && (points || callsAgain(context, phrase, description, lemma))) {
    const past = othersIn(reading)
    const like = (one: Seen): boolean =>
      bears(one) &&
      (isOwn
        ? directory.offices.isCalled(one.speaker.id, lemma)
        : !directory.offices.servesOther(one.speaker.id, description))
    const seen = foremost(past, at, like)
    const spokeLast = seen && speakerSince(reading, seen.at, at, mayMean)
    if (spokeLast) return { seen: spokeLast, certainty: 0.5 }
    if (seen) return { seen, certainty: 0.8 }
    const last = language.makers?.has(lemma) ? recent(past, at, (one) => isNamedPerson(one) && mayMean(one)) : undefined
    if (last && (directory.offices.sortsOf(last.speaker.id).size === 0 || at - last.at < close))
      return { seen: last, certainty: 0.6 }
    const only =
      language.makers?.has(lemma) && isBare(context, phrase)
        ? recent(past, at, (one) => isPerson(one) && mayMean(one))
        : undefined
    if (only && !recent(past, at, (one) => isPerson(one) && one.speaker.id !== only.speaker.id))
      return { seen: only, certainty: 0.6 }
    const accused = sorts.has('accused') ? accusedOne(reading, at, mayMean) : undefined
    if (accused) return { seen: accused, certainty: 0.6 }
  }
  // "the 29-year-old" tells no office.
  const free = description.role === null || language.callsAny?.has(lemma) !== false
  const unknown = (one: Seen): boolean =>
    (free || directory.offices.hasNoOther(one.speaker.id, lemma)) &&
    !directory.offices.servesOther(one.speaker.id, description) &&
    (sorts.size === 0 || directory.offices.sortsOf(one.speaker.id).size === 0 || bears(one))
  const seen = points
    ? pointedAt(reading, at, lemma, (one) => mayMean(one) && unknown(one))
    : heldByOne(context, phrase, description)
      ? onlyOne(reading, at, (one) => isNamedPerson(one) && unknown(one) && one.speaker.role === null)
      : undefined
  if (seen) return { seen, certainty: 0.7 }
  // «…, — говорит Орсен. «…», — сказал депутат»: who speaks on is called what the text had not told yet.
  const speaks = (one: Seen): boolean => one.spoke === true && one.speaker.type !== 'media'
  const known = language.roleSorts === undefined || language.roleSorts.has(lemma) || language.genericRoles?.has(lemma)
  const another = language.servants?.has(lemma) !== false || language.topOffices?.has(lemma)
  const last = isBare(context, phrase) && !another ? recent(reading.past, at, speaks) : undefined
  // A word that no list has, «маэстро», may as well bring in somebody else, and does beside a mayor: «страховщик».
  const fits = last && (known || directory.offices.hasNoOther(last.speaker.id, lemma))
  if (fits && isNamedPerson(last) && mayMean(last) && unknown(last) && at - last.at < near)
    return { seen: last, certainty: known ? 0.6 : 0.3 }
  return undefined
}

/** Who spoke right before, later than somebody else was told of, and of whom the text tells no role that was understood. */
function speakerSince(
  { past, directory }: Reading,
  since: number,
  at: number,
  mayMean: (one: Seen) => boolean,
): Seen | undefined {
  const last = recent(past, at, ({ spoke, speaker }) => spoke === true && speaker.type !== 'media')
  if (!last || !isNamedPerson(last) || !mayMean(last) || last.at <= since || at - last.at > close) return undefined
  return directory.offices.sortsOf(last.speaker.id).size === 0 ? last : undefined
}

/** Characters from a speaker to the word that calls him again. */
const near = 600

/** Characters between a person and what calls him the author of what was told of. */
const close = 250

const isPerson = ({ speaker }: Seen): boolean => speaker.type === 'person' && speaker.name !== null

/** Nobody whom the word's gender or the verb's speaks against: «певица», «министр сообщила». */
function sameGender({ context, gender }: Reading, lemma: string): (one: Seen) => boolean {
  const told = context.language.roleGenders?.get(lemma) ?? (gender === 'neuter' ? null : gender)
  return (one) => told === null || one.gender === null || one.gender === told
}

/**
 * «45-летний музыкант», «постановщик», «автор романа»: a word that may call somebody again. «Его адвокат», «врач больницы»
 * bring in somebody else.
 */
function callsAgain(
  { parsed, language }: Context,
  { first, end, head }: NounPhrase,
  { org }: Description,
  lemma: string,
): boolean {
  for (let at = first; at < head; at++) {
    const pos = parsed.words[at]?.best.pos
    if (language.articles?.has(parsed.words[at]?.best.lemma ?? '')) continue
    if (pos !== 'adjective' && pos !== 'participle' && pos !== 'numeral' && parsed.words[at]?.kind !== 'number')
      return false
  }
  if (end === head + 1) return true
  // «звезда сериала «Море»»: a work, and no body.
  const proper = org !== null && /\p{Lu}/u.test(org) && !/[«"“]/u.test(org)
  return (language.makers?.has(lemma) ?? false) && !proper
}

/** «Суд арестовал Орсена. Обвиняемый …»: the last one of whose case a sentence told. */
function accusedOne({ context, past }: Reading, at: number, mayMean: (one: Seen) => boolean): Seen | undefined {
  const { parsed, language } = context
  return recent(past, at, (one) => {
    if (!isPerson(one) || !mayMean(one)) return false
    const sentence = sentenceAt(parsed, wordAtOffset(parsed, one.at))
    return (
      sentence !== undefined &&
      verbsIn(parsed, sentence.first, sentence.end).some(({ lemma }) => language.accusing?.has(lemma) ?? false)
    )
  })
}

/** Whom «политик», «женщина» mean: who spoke or acted last and fits; else the one person of that gender. */
function pointedAt(reading: Reading, at: number, lemma: string, fits: (one: Seen) => boolean): Seen | undefined {
  const past = othersIn(reading)
  const gender = reading.context.language.roleGenders?.get(lemma) ?? null
  const last = recent(past, at, (one) => isNamedPerson(one) && fits(one))
  if (last || gender === null) return last
  const isSuch = (one: Seen): boolean => isPerson(one) && one.gender === gender && fits(one)
  const only = recent(past, at, isSuch)
  return only && !recent(past, at, (one) => isSuch(one) && one.speaker.id !== only.speaker.id) ? only : undefined
}

/** The last one that fits; nobody where another one does as well, unless the text tells more of offices than English does. */
function onlyOne(reading: Reading, at: number, fits: (one: Seen) => boolean): Seen | undefined {
  const past = othersIn(reading)
  const last = recent(past, at, fits)
  const other = last && recent(past, at, (one) => fits(one) && one.speaker.id !== last.speaker.id)
  return other && reading.context.language.roleSorts === undefined ? undefined : last
}

const isNamedPerson = ({ speaker, salient }: Seen): boolean =>
  salient && speaker.type === 'person' && speaker.name !== null

/** «президент», «мэр»: one person at a time holds it, so it may be the one whose office the text has not told. */
function heldByOne(context: Context, phrase: NounPhrase, { role, org }: Description): boolean {
  const { parsed, language } = context
  const offices = language.topOffices ?? language.soleOffices
  if (phrase.number === 'plural' || !offices) return false
  // «наш президент», «другой министр» are not simply the one named last.
  const plain = isBare(context, phrase) || (org !== null && phrase.end - phrase.first <= 3)
  // "the prime minister", an office of two words
  const named =
    org === null && offices.has(role ?? '') && language.articles?.has(parsed.words[phrase.first]?.lower ?? '')
  return named || (plain && offices.has(parsed.words[phrase.head]?.best.lemma ?? ''))
}

/** A bare generic word; «президент» without a president in the document stays an unnamed president. */
function pointsBack(context: Context, phrase: NounPhrase, description: Description): boolean {
  const { parsed, language } = context
  const lemma = parsed.words[phrase.head]?.best.lemma ?? ''
  // «южнокорейский дипломат» has his state from the adjective, «дипломат посольства» is another one.
  if (description.org !== null && !isEpithet(context, phrase, lemma)) return false
  if (phrase.number === 'plural' || !language.genericRoles || language.plainPeople?.has(lemma)) return false
  const known = language.articles?.has(parsed.words[phrase.first]?.lower ?? '') ?? false
  // "the 29-year-old", "the Argentine": a person of whom no role is told.
  if (known && (description.role === null || language.genericRoles.has(description.role))) return true
  return (isBare(context, phrase) && language.genericRoles.has(lemma)) || isEpithet(context, phrase, lemma)
}

/** «олимпийская чемпионка», «известный музыкант»: one adjective before a word that hardly ever brings in somebody new. */
const isEpithet = ({ parsed, language }: Context, { first, end, head }: NounPhrase, lemma: string): boolean =>
  (language.epithets?.has(lemma) ?? false) &&
  head === end - 1 &&
  (end - first === 2 || (end - first === 3 && parsed.words[first]?.best.pos === 'determiner')) &&
  parsed.words[end - 2]?.best.pos === 'adjective'
