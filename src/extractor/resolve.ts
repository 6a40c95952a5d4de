import { lowerAt, sentenceAt, verbsIn, wordAtOffset } from '../language/grammar.ts'
import type { Description, Gender, NounPhrase } from '../language/types.ts'
import { type Asked, antecedent, bodies, mayBe, recent, type Seen } from './antecedents.ts'
import { Directory } from './directory.ts'
import { blockAt, type Context, type Draft } from './draft.ts'
import { innerNoun, livingBefore, nobodyIn, paperBefore, relativeOf } from './relatives.ts'
import type { How, Person, Speaker } from './types.ts'

/** A speaker with what the choice rested on. */
export interface Resolved {
  readonly speaker: Speaker
  /** 0 to 1: how sure the antecedent is; 1 for a name where the source stands. */
  readonly certainty: number
}

/** The document while it is read: who has been met so far. */
export interface Reading {
  /** Nobody says «Орсен ушёл» of himself: who is named in what is told is not the one who tells it. */
  readonly told: ReadonlySet<string>
  /** What the verb tells of its subject: «заявила». */
  readonly gender: Gender | null
  readonly context: Context
  readonly directory: Directory
  readonly past: readonly Seen[]
}

/** Who each draft's source is, and a way to ask the same of others once these are known. */
export interface Speakers {
  readonly resolved: readonly Resolved[]
  /** Who the source of another draft is, at its place in the text; changes nothing. */
  readonly whose: (draft: Draft) => Resolved
}

/** Says who each draft's source is, over the whole document. Drafts come in the order of the text. */
export function resolveSpeakers(
  context: Context,
  drafts: readonly Draft[],
  people: readonly Person[],
  version: string,
): Speakers {
  const directory = new Directory(context, people, version)
  const mentions = directory.mentions(drafts)
  const past: Seen[] = []
  let next = 0
  const resolved = drafts.map((draft) => {
    const at = placeOf(draft)
    for (let seen = mentions[next]; seen && seen.at < at; seen = mentions[++next]) past.push(seen)
    const one = resolveOne(
      { context, directory, past, told: directory.namedIn(draft), gender: verbGender(draft) },
      draft,
      at,
    )
    past.push(directory.seen(one.speaker, at, draft))
    return one
  })
  const all = [...past, ...mentions.slice(next)].sort((a, b) => a.at - b.at)
  const whose = (draft: Draft): Resolved => {
    const at = placeOf(draft)
    const before = firstFrom(all, at)
    return resolveOne(
      {
        ...{ context, directory, past: all.slice(Math.max(0, before - 120), before) },
        ...{ told: nobody, gender: verbGender(draft) },
      },
      draft,
      at,
    )
  }
  return { resolved, whose }
}

const nobody: ReadonlySet<string> = new Set()

const verbGender = ({ lexical }: Draft): Gender | null =>
  lexical?.verb?.form === 'finite' && !lexical.verb.passive ? (lexical.verb.gender ?? null) : null

const placeOf = ({ source, cue, content }: Draft): number => source?.from ?? cue?.from ?? content[0]?.from ?? 0

/** Index of the first of the ordered ones that stands at the offset or behind it. */
function firstFrom(all: readonly Seen[], at: number): number {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.at ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

function resolveOne(reading: Reading, draft: Draft, at: number): Resolved {
  switch (draft.from.kind) {
    case 'phrase': {
      const { phrase } = draft.from
      const paper = draft.rule === 'according' && phrase.kind === 'pronoun' ? paperBefore(reading, phrase) : undefined
      if (!paper) return resolvePhrase(reading, phrase, at)
      const { type, name } = reading.directory.describe(paper)
      return { speaker: { ...unnamed('pronoun'), type, name }, certainty: 0.8 }
    }
    case 'possessive': {
      const { pronoun } = draft.from.attribution
      const asked = pronoun && { ...pronoun, ofBody: draft.from.attribution.ofBody ?? false }
      return inferred('pronoun', asked && meantBy(reading, at, asked), 0.8)
    }
    case 'elided': {
      // «Обещают пустить весной»: a plural verb alone names nobody; only several who spoke in this block can go on in it.
      const verb = draft.lexical?.verb
      const plural = verb?.number === 'plural'
      const block = reading.context.blocks[blockAt(reading.context.blocks, at)]?.from ?? 0
      if (plural && verb && reading.context.language.there?.has(lowerAt(reading.context.parsed, verb.first - 1)))
        return inferred(
          'elided',
          recent(reading.past, at, ({ speaker }) => bodies.has(speaker.type)),
          0.7,
        )
      const fits = (one: Seen): boolean =>
        one.salient &&
        (plural
          ? one.spoke === true && one.at >= block && (one.plural || one.speaker.type === 'group' || one.office === true)
          : (one.spoke === true || one.speaker.type === 'person' || one.at >= block) &&
            mayBe(one, verb?.gender ?? null))
      return inferred('elided', recent(othersIn(reading), at, fits), 0.75)
    }
    case 'continued':
      return inferred('continued', lastSpeaker(reading.past, at), 0.8)
    case 'none':
      return { speaker: unnamed('elided'), certainty: 0.5 }
  }
}

function resolvePhrase(reading: Reading, phrase: NounPhrase, at: number): Resolved {
  if (phrase.parts) return resolveParts(reading, phrase, phrase.parts, at)
  if (phrase.kind === 'pronoun') {
    const before = relativeOf(reading.context, phrase)
    // «приговор китайцев, которые …»: the singular before it is not what several do.
    const other = before && before.number !== phrase.number && !before.parts
    const inner = other ? innerNoun(reading.context, before, phrase) : undefined
    if (inner) return resolvePhrase(reading, inner, at)
    if (other)
      return {
        speaker: { ...unnamed('pronoun'), type: phrase.number === 'plural' ? 'group' : 'anonymous' },
        certainty: 0.5,
      }
    const living = before && nobodyIn(reading, before) ? livingBefore(reading, before, phrase) : undefined
    if (living) return resolvePhrase(reading, living, at)
    if (before) {
      const { speaker, certainty } = resolvePhrase(reading, before, at)
      return { speaker: { ...speaker, how: 'pronoun' }, certainty: certainty * 0.95 }
    }
    if (isAuthor(reading.context, phrase)) return { speaker: { ...unnamed('pronoun'), type: 'person' }, certainty: 0.7 }
    return inferred('pronoun', meantBy(reading, at, phrase), 0.85)
  }
  const description = reading.directory.describe(phrase)
  const person = reading.directory.personOf(phrase)
  if (person)
    return { speaker: reading.directory.named(person, description), certainty: reading.directory.certaintyOf(person) }
  // «в сообщении С. Марича»: the issuer is one of the document's people.
  const issuer = description.type === 'person' ? reading.directory.personCalled(description.name) : undefined
  if (issuer) return { speaker: reading.directory.named(issuer, description), certainty: 0.95 }
  if (description.name !== null) return byName(reading, phrase, description, at)
  if (description.type === 'person') return byRole(reading, phrase, description, at)
  return byKind(reading, phrase, description, at)
}

/** «Орсен и Ремизова»: people are a group, bodies of one kind stay that kind; unnamed unless each of them has a name. */
function resolveParts(reading: Reading, whole: NounPhrase, parts: readonly NounPhrase[], at: number): Resolved {
  const each = parts.map((part) => resolvePhrase(reading, part, at))
  // «бывший премьер и лидер партии объявил»: one person of two offices.
  const [first] = each
  if (whole.number === 'singular' && first) return each.find(({ speaker }) => speaker.name !== null) ?? first
  const types = new Set(each.map(({ speaker }) => speaker.type))
  const [only] = types
  const type = only !== undefined && types.size === 1 && only !== 'person' ? only : 'group'
  const names = each.flatMap(({ speaker }) => speaker.name ?? [])
  const certainty = Math.min(...each.map((one) => one.certainty))
  if (names.length < parts.length) return { speaker: { ...unnamed('role'), type }, certainty }
  // «Анна и Пётр Сорокины»: who share a surname keep the words of the text.
  if (whole.cases.includes('nominative') && parts.slice(0, -1).every(isGivenAlone) && !isGivenAlone(parts.at(-1)))
    return { speaker: { ...unnamed('named'), type, name: reading.context.text.slice(whole.from, whole.to) }, certainty }
  const and = ` ${reading.context.language.and ?? '&'} `
  const name = [names.slice(0, -1).join(', '), names.at(-1)].join(and)
  return { speaker: { ...unnamed('named'), type, name }, certainty }
}

const isGivenAlone = (part: NounPhrase | undefined): boolean =>
  part !== undefined &&
  part.end - part.first === 1 &&
  part.personName?.given != null &&
  part.personName.surname !== null

/** "I", "you" outside all quotation marks: the author and the readers, whom the text does not name. */
function isAuthor({ quotations }: Context, { person, from }: NounPhrase): boolean {
  if (person === 3) return false
  let low = 0
  for (let high = quotations.length; low < high; ) {
    const middle = (low + high) >> 1
    if ((quotations[middle]?.outer.from ?? 0) <= from) low = middle + 1
    else high = middle
  }
  return (quotations[low - 1]?.outer.to ?? 0) <= from
}

/** «глава ведомства», «политик»: the person whose role it is, else the last one spoken of, else nobody by name. */
function byRole(reading: Reading, phrase: NounPhrase, description: Description, at: number): Resolved {
  const { context, directory } = reading
  const past = othersIn(reading)
  const holder = isNew(context, phrase) ? undefined : directory.holderOf(description, at, reading)
  // «глава МИД» is who was called «министр иностранных дел»: the office keeps its own name.
  const own = { ...description, role: null, org: null }
  if (holder) return { speaker: { ...directory.named(holder, own), how: 'role' }, certainty: 0.9 }
  // «Его адвокат сообщил … По словам адвоката»: an unnamed one who was called so before.
  if (isBare(context, phrase) && phrase.number === 'singular' && isSpokenOf(past, at, description.role))
    return { speaker: { ...unnamed('role'), ...description }, certainty: 0.85 }
  const found = calledOtherwise(reading, phrase, description, at)
  if (found) return { speaker: { ...found.seen.speaker, how: 'role' }, certainty: found.certainty }
  return { speaker: { ...unnamed('role'), ...description }, certainty: 0.85 }
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
  const bears = (one: Seen): boolean =>
    isPerson(one) && mayMean(one) && [...directory.sortsOf(one.speaker.id)].some((sort) => sorts.has(sort))
  const points = pointsBack(context, phrase, description)
  const isOwn = language.ownRoles?.has(lemma) ?? false
  if (sorts.size > 0 && (points || callsAgain(context, phrase, description, lemma))) {
    const past = othersIn(reading)
    const like = (one: Seen): boolean =>
      bears(one) &&
      (isOwn ? directory.isCalled(one.speaker.id, lemma) : !directory.servesOther(one.speaker.id, description))
    const seen = recent(past, at, (one) => one.salient && like(one)) ?? recent(past, at, like)
    if (seen) return { seen, certainty: 0.8 }
    const last = language.makers?.has(lemma) ? recent(past, at, (one) => isNamedPerson(one) && mayMean(one)) : undefined
    if (last && (directory.sortsOf(last.speaker.id).size === 0 || at - last.at < close))
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
  const unknown = (one: Seen): boolean =>
    !directory.servesOther(one.speaker.id, description) &&
    (sorts.size === 0 || directory.sortsOf(one.speaker.id).size === 0 || bears(one))
  const seen = points
    ? pointedAt(reading, at, lemma, (one) => mayMean(one) && unknown(one))
    : heldByOne(context, phrase, description)
      ? recent(othersIn(reading), at, (one) => isNamedPerson(one) && unknown(one) && one.speaker.role === null)
      : undefined
  if (seen) return { seen, certainty: 0.7 }
  // «…, — говорит Орсен. «…», — сказал депутат»: who speaks on is called what the text had not told yet.
  const speaks = (one: Seen): boolean => one.spoke === true && one.speaker.type !== 'media'
  const another = language.servants?.has(lemma) !== false || language.topOffices?.has(lemma)
  const last = isBare(context, phrase) && !another ? recent(reading.past, at, speaks) : undefined
  if (last && isNamedPerson(last) && mayMean(last) && unknown(last) && at - last.at < near)
    return { seen: last, certainty: 0.6 }
  return undefined
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

const isNamedPerson = ({ speaker, salient }: Seen): boolean =>
  salient && speaker.type === 'person' && speaker.name !== null

/** «президент», «мэр»: one person at a time holds it, so it may be the one whose office the text has not told. */
function heldByOne(context: Context, phrase: NounPhrase, { org }: Description): boolean {
  const { parsed, language } = context
  const offices = language.topOffices ?? language.soleOffices
  // «наш президент», «другой министр» are not simply the one named last.
  const plain = isBare(context, phrase) || (org !== null && phrase.end - phrase.first <= 3)
  return plain && phrase.number === 'singular' && (offices?.has(parsed.words[phrase.head]?.best.lemma ?? '') ?? false)
}

/** A bare generic word; «президент» without a president in the document stays an unnamed president. */
function pointsBack(context: Context, phrase: NounPhrase, description: Description): boolean {
  const { parsed, language } = context
  const lemma = parsed.words[phrase.head]?.best.lemma ?? ''
  // «южнокорейский дипломат» has his state from the adjective, «дипломат посольства» is another one.
  if (description.org !== null && !isEpithet(context, phrase, lemma)) return false
  if (phrase.number === 'plural' || !language.genericRoles) return false
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

/** One word, an article not counted: "the official" says as little as «чиновник», «сам президент» as «президент». */
function isBare({ parsed, language }: Context, { first, end }: NounPhrase): boolean {
  const word = parsed.words[first]
  const article = word !== undefined && (language.articles?.has(word.lower) || language.articles?.has(word.best.lemma))
  return end - first === (article ? 2 : 1)
}

/** "a spokesman" is somebody not spoken of before. */
const isNew = ({ parsed, language }: Context, { first }: NounPhrase): boolean =>
  language.indefinites?.has(parsed.words[first]?.lower ?? '') ?? false

/** «ведомство», «издание», "the agency": a bare word for a kind of body is the last body of that kind, or of that word. */
function byKind({ context, past }: Reading, phrase: NounPhrase, description: Description, at: number): Resolved {
  const bare = isBare(context, phrase) && phrase.number === 'singular'
  if (bare && description.type === 'document') return byIssuer(context, past, phrase, description, at)
  const { genericBodies } = context.language
  const word = context.parsed.words[phrase.head]
  const any = !genericBodies || genericBodies.has(word?.best.lemma ?? '')
  const isOne = ({ name }: Speaker): boolean =>
    name
      ?.toLowerCase()
      .split(' ')
      .includes(word?.lower ?? '') ?? false
  const kind = word?.best.lemma ?? ''
  const before = bare
    ? (recent(past, at, (one) => one.speaker.name !== null && one.kind === kind && bodies.has(one.speaker.type)) ??
      recent(past, at, (one) => {
        const { speaker } = one
        if (!any) return bodies.has(speaker.type) && isOne(speaker)
        // «агентство» is no «телеканал»: an outlet of another kind is another outlet.
        const other =
          speaker.type === 'media' &&
          one.kind !== '' &&
          !one.kind.endsWith(kind) &&
          !(context.language.genericOutlets?.has(kind) ?? false)
        return (
          speaker.type === description.type && speaker.name !== null && !other && !isOfOtherKind(context, kind, speaker)
        )
      }) ??
      (description.type === 'media' ? recent(past, at, (one) => isInMarks(context, one)) : undefined))
    : undefined
  if (before) return { speaker: { ...before.speaker, how: 'role' }, certainty: 0.75 }
  return { speaker: { ...unnamed('role'), ...description }, certainty: 0.9 }
}

/** «Как пишет «Утро»»: what spoke under no word but its name in quotation marks may be an outlet. */
const isInMarks = ({ text }: Context, { at, speaker, kind, salient }: Seen): boolean =>
  salient && kind === '' && speaker.type === 'organisation' && /^[«"“„]$/.test(text.charAt(at))

/** "the company" is no court: the name says what kind of body it is, and the word another. */
function isOfOtherKind({ language }: Context, kind: string, { name }: Speaker): boolean {
  const asked = language.bodyKinds?.get(kind)
  const kinds = (name ?? '')
    .toLowerCase()
    .split(' ')
    .flatMap((word) => language.bodyKinds?.get(word) ?? [])
  return asked !== undefined && kinds.length > 0 && !kinds.includes(asked)
}

/** «суд» is the «Уставный суд» of the sentence before; a body named by a proper name is itself. */
function byName(
  { context, directory, past }: Reading,
  phrase: NounPhrase,
  description: Description,
  at: number,
): Resolved {
  const name = description.name ?? ''
  if (/\p{Lu}/u.test(name) || name.includes(' ')) return { speaker: directory.body(description, phrase), certainty: 1 }
  const generic = context.language.genericBodies?.has(name) ?? false
  const others = (one: Seen): boolean =>
    isOther(one.speaker, name) &&
    bodies.has(one.speaker.type) &&
    (one.speaker.type !== 'state' || description.type === 'state')
  const before =
    recent(past, at, (one) => others(one) && (wordsOf(one.speaker).includes(name) || one.kind === name)) ??
    (generic ? recent(past, at, others) : undefined)
  const called = context.language.calledBy?.get(name)
  const later = before ? undefined : directory.onlyBodyCalled(called ?? name)
  if (later) return { speaker: { ...later, how: 'role' }, certainty: 0.8 }
  if (before) return { speaker: { ...before.speaker, how: 'role' }, certainty: 0.85 }
  // «компания», «ведомство» name nobody.
  if (generic) return { speaker: { ...unnamed('role'), type: description.type }, certainty: 0.8 }
  return { speaker: directory.body(description, phrase), certainty: 0.95 }
}

const isOther = ({ name }: Speaker, than: string): boolean => name !== null && name !== than

const wordsOf = ({ name }: Speaker): readonly string[] => name?.toLowerCase().split(' ') ?? []

/** «В сообщении говорится»: of a document without an issuer, the body that spoke last issued it (decision 5). */
function byIssuer(
  context: Context,
  past: readonly Seen[],
  phrase: NounPhrase,
  description: Description,
  at: number,
): Resolved {
  const { parsed, language } = context
  if (language.signs?.has(parsed.words[phrase.head]?.best.lemma ?? ''))
    return { speaker: { ...unnamed('role'), type: 'document' }, certainty: 0.9 }
  const personal = language.personalPapers?.has(parsed.words[phrase.head]?.best.lemma ?? '') ?? false
  const issues = ({ speaker }: Seen): boolean =>
    speaker.name !== null && (personal ? speaker.type === 'person' : bodies.has(speaker.type))
  const signs = (one: Seen): boolean =>
    one.speaker.name !== null && one.speaker.type !== 'document' && issued(context, one)
  const issuer =
    recent(past, at, (one) => one.salient && signs(one)) ?? recent(past, at, (one) => one.salient && issues(one))
  if (issuer) return { speaker: { ...issuer.speaker, how: 'role' }, certainty: 0.65 }
  return { speaker: { ...unnamed('role'), ...description }, certainty: 0.85 }
}

/** «Орсен подписал указ», «Минфин подготовил проект»: the first verb behind the name puts out a paper. */
function issued({ parsed, language }: Context, { at }: Seen): boolean {
  const first = wordAtOffset(parsed, at)
  const sentence = sentenceAt(parsed, first)
  const verb =
    sentence && verbsIn(parsed, first, Math.min(sentence.end, first + 16)).find(({ form }) => form === 'finite')
  return verb !== undefined && (language.issuing?.has(verb.lemma) ?? false)
}

const unnamed = (how: How): Speaker => ({ id: null, name: null, type: 'anonymous', role: null, org: null, how })

const inferred = (how: How, seen: Seen | null | undefined, certainty: number): Resolved =>
  seen ? { speaker: { ...seen.speaker, how }, certainty } : { speaker: unnamed(how), certainty: 0.3 }

const lastSpeaker = (past: readonly Seen[], at: number): Seen | undefined => recent(past, at, (one) => one.salient)

/** Everybody met so far but those whom the content names. */
const othersIn = ({ past, told }: Reading): readonly Seen[] =>
  told.size === 0 ? past : past.slice(-100).filter(({ speaker }) => speaker.id === null || !told.has(speaker.id))

/** Whom a pronoun at the offset means. */
function meantBy(reading: Reading, at: number, asked: Asked): Seen | undefined {
  const { context } = reading
  const { bodiesAreThey = false } = context.language
  const past = othersIn(reading)
  const block = context.blocks[blockAt(context.blocks, at)]?.from ?? 0
  return antecedent(past, at, block, {
    gender: asked.gender,
    number: asked.number,
    ofBody: asked.ofBody ?? false,
    bodiesAreThey,
  })
}
