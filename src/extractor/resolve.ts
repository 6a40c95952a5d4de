import { namesIn, sentenceAt } from '../language/grammar.ts'
import type { Description, Gender, GrammaticalNumber, NounPhrase, SpeakerType } from '../language/types.ts'
import { contentId, type Span } from '../text/index.ts'
import { type Context, type Draft, sentenceOf } from './draft.ts'
import type { How, Person, Speaker } from './types.ts'

/** A speaker with what the choice rested on. */
export interface Resolved {
  readonly speaker: Speaker
  /** 0 to 1: how sure the antecedent is; 1 for a name where the source stands. */
  readonly certainty: number
}

/** A person or body that was met while reading, most recent last. */
interface Seen {
  readonly at: number
  readonly speaker: Speaker
  readonly gender: Gender | null
  readonly number: GrammaticalNumber
  /** True where it spoke or was the subject: a pronoun prefers it. */
  readonly salient: boolean
}

/** How far back, in characters, a pronoun looks for its antecedent. */
const reach = 1_500

/** Says who each draft's source is, over the whole document. Drafts come in the order of the text. */
export function resolveSpeakers(
  context: Context,
  drafts: readonly Draft[],
  people: readonly Person[],
  version: string,
): Resolved[] {
  const directory = new Directory(context, people, version)
  const seen: Seen[] = [...directory.mentions(drafts)]
  let next = 0
  const past: Seen[] = []
  const resolved: Resolved[] = []
  for (const draft of drafts) {
    const at = draft.source?.from ?? draft.cue?.from ?? draft.content[0]?.from ?? 0
    while (next < seen.length && (seen[next]?.at ?? 0) < at) past.push(seen[next++] as Seen)
    const one = resolveOne(context, directory, draft, at, past)
    resolved.push(one)
    const gender = directory.genderOf(one.speaker)
    past.push({ at, speaker: one.speaker, gender, number: numberOf(one.speaker.type), salient: true })
  }
  return resolved
}

const numberOf = (type: SpeakerType): GrammaticalNumber => (type === 'group' ? 'plural' : 'singular')

function resolveOne(context: Context, directory: Directory, draft: Draft, at: number, past: readonly Seen[]): Resolved {
  switch (draft.from.kind) {
    case 'phrase':
      return resolvePhrase(context, directory, draft.from.phrase, at, past)
    case 'possessive': {
      const { pronoun } = draft.from.attribution
      return inferred('pronoun', pronoun && antecedent(past, at, pronoun.gender, pronoun.number), 0.8)
    }
    case 'elided':
      return inferred('elided', lastSpeaker(past, at), 0.75)
    case 'continued':
      return inferred('continued', lastSpeaker(past, at), 0.8)
    case 'none':
      return { speaker: unnamed('elided'), certainty: 0.5 }
  }
}

function resolvePhrase(
  context: Context,
  directory: Directory,
  phrase: NounPhrase,
  at: number,
  past: readonly Seen[],
): Resolved {
  if (phrase.kind === 'pronoun') return inferred('pronoun', antecedent(past, at, phrase.gender, phrase.number), 0.85)
  const description = context.language.describe(context.parsed, phrase)
  const person = directory.personOf(phrase)
  if (person) return { speaker: directory.named(person, description), certainty: 1 }
  if (description.name !== null) return { speaker: directory.body(description, phrase), certainty: 1 }
  if (description.type !== 'person') return { speaker: { ...unnamed('role'), ...description }, certainty: 0.9 }
  return byRole(context, directory, phrase, description, at, past)
}

/** «глава ведомства», «политик»: the person whose role it is, else the last one spoken of, else nobody by name. */
function byRole(
  context: Context,
  directory: Directory,
  phrase: NounPhrase,
  description: Description,
  at: number,
  past: readonly Seen[],
): Resolved {
  const holder = directory.holderOf(description, at)
  if (holder) return { speaker: { ...directory.named(holder, description), how: 'role' }, certainty: 0.85 }
  const bare = phrase.end - phrase.first === 1 && description.org === null
  const before = bare
    ? past.findLast(
        (one) => at - one.at < reach && one.speaker.type === 'person' && one.speaker.name !== null && one.salient,
      )
    : undefined
  if (before && sentenceOf(context.parsed, before.at))
    return { speaker: { ...before.speaker, how: 'role' }, certainty: 0.65 }
  return { speaker: { ...unnamed('role'), ...description }, certainty: 0.8 }
}

const unnamed = (how: How): Speaker => ({ id: null, name: null, type: 'anonymous', role: null, org: null, how })

const inferred = (how: How, seen: Seen | null | undefined, certainty: number): Resolved =>
  seen ? { speaker: { ...seen.speaker, how }, certainty } : { speaker: unnamed(how), certainty: 0.3 }

/** The last one who spoke, no further back than `reach`. */
const lastSpeaker = (past: readonly Seen[], at: number): Seen | undefined =>
  past.findLast((one) => at - one.at < reach && one.salient)

/** The nearest one before that agrees; people for он and она, bodies and groups for они, salient ones first. */
function antecedent(
  past: readonly Seen[],
  at: number,
  gender: Gender | null,
  number: GrammaticalNumber,
): Seen | undefined {
  let fallback: Seen | undefined
  for (let i = past.length - 1; i >= 0; i--) {
    const one = past[i]
    if (!one || at - one.at > reach) break
    if (!agrees(one, gender, number)) continue
    if (one.salient) return one
    fallback ??= one
  }
  return fallback
}

function agrees(one: Seen, gender: Gender | null, number: GrammaticalNumber): boolean {
  if (number === 'plural') return one.speaker.type !== 'person' || one.number === 'plural'
  if (gender === 'neuter') return one.speaker.type !== 'person'
  if (one.speaker.type !== 'person') return false
  return one.gender === null || gender === null || one.gender === gender
}

/** Who is who in one document: people by their mentions, bodies by their words, roles by who was said to hold them. */
class Directory {
  readonly #context: Context
  readonly #version: string
  readonly #byMention = new Map<number, Person>()
  readonly #genders = new Map<string, Gender>()
  readonly #bodies = new Map<string, Speaker>()
  readonly #people: readonly Person[]

  constructor(context: Context, people: readonly Person[], version: string) {
    this.#context = context
    this.#version = version
    this.#people = people
    for (const person of people) for (const mention of person.mentions) this.#byMention.set(mention.from, person)
    for (const name of context.parsed.names) {
      const person = this.#byMention.get(name.from)
      if (person && name.gender && !this.#genders.has(person.id)) this.#genders.set(person.id, name.gender)
    }
  }

  /** All mentions of people outside what is said, in order. */
  mentions(drafts: readonly Draft[]): Seen[] {
    const said = drafts.flatMap((draft) => draft.content).sort((a, b) => a.from - b.from)
    const { parsed } = this.#context
    return parsed.phrases.flatMap((phrase): Seen[] => {
      const person = this.personOf(phrase)
      if (!person) return []
      const speaker = this.named(person, { type: 'person', name: person.name, role: null, org: null })
      const salient = phrase.cases.includes('nominative') && sentenceAt(parsed, phrase.first) !== undefined
      return [
        {
          at: phrase.from,
          speaker,
          gender: this.genderOf(speaker),
          number: 'singular',
          salient: salient && !covers(said, phrase.from),
        },
      ]
    })
  }

  personOf(phrase: NounPhrase): Person | undefined {
    const name =
      phrase.personName ??
      (phrase.kind === 'name' ? namesIn(this.#context.parsed, phrase.first, phrase.end)[0] : undefined)
    return name ? this.#byMention.get(name.from) : undefined
  }

  genderOf(speaker: Speaker): Gender | null {
    return (speaker.id && this.#genders.get(speaker.id)) || null
  }

  /** A person with the role that the source states, else the first that the document gives. */
  named(person: Person, description: Description): Speaker {
    const known = person.roles.find((role) => role.role !== null)
    const role = description.role ?? known?.role ?? null
    const org =
      description.role !== null
        ? (description.org ?? (known?.role === description.role ? (known?.org ?? null) : null))
        : (known?.org ?? null)
    return { id: person.id, name: person.name, type: person.type, role, org, how: 'named' }
  }

  /** A body, state, group or outlet; later, shorter mentions of it keep the first one's id. */
  body(description: Description, phrase: NounPhrase): Speaker {
    const name = description.name ?? ''
    const key = name.toLowerCase()
    const known = this.#bodies.get(key)
    if (known) return known
    const id = contentId('person', this.#version, phrase.from)
    const speaker: Speaker = { id, name, type: description.type, role: null, org: null, how: 'named' }
    this.#bodies.set(key, speaker)
    return speaker
  }

  /** The person last mentioned before `at` who was given this role. */
  holderOf(description: Description, at: number): Person | undefined {
    if (description.role === null) return undefined
    let holder: { readonly person: Person; readonly from: number } | undefined
    for (const person of this.#people) {
      const match = person.roles.find((role) => sameRole(role, description))
      const last = person.mentions.findLast((mention) => mention.from < at)
      if (match && last && (!holder || last.from > holder.from)) holder = { person, from: last.from }
    }
    return holder?.person
  }
}

const sameRole = (role: { readonly role: string | null; readonly org: string | null }, asked: Description): boolean => {
  if (!role.role || !asked.role) return false
  const a = role.role.toLowerCase()
  const b = asked.role.toLowerCase()
  if (a !== b && !a.endsWith(` ${b}`)) return false
  return (
    asked.org === null ||
    role.org === null ||
    role.org.toLowerCase().includes(asked.org.toLowerCase()) ||
    /^(?:страна|ведомство|министерство|государство|республика)$/.test(asked.org)
  )
}

/** True where one of the ordered spans covers the offset. */
function covers(spans: readonly Span[], offset: number): boolean {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.from ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  // Contents nest, so the last one that begins before may have ended; one of the few before it may still cover.
  for (let i = low - 1; i >= Math.max(0, low - 4); i--) if ((spans[i]?.to ?? 0) > offset) return true
  return false
}
