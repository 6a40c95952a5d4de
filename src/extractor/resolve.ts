import { lowerAt } from '../language/grammar.ts'
import type { Gender, NounPhrase } from '../language/types.ts'
import type { Seen } from './antecedents.ts'
import { Directory } from './directory.ts'
import type { Context, Draft } from './draft.ts'
import { byRole } from './meant-by-role.ts'
import { isAged } from './phrases.ts'
import { nobody, type Question, type Reading, type Resolved } from './reading.ts'
import { isThing } from './relatives.ts'
import { isNear, questionIn } from './replies.ts'
import { withinOthers } from './select.ts'
import { meantBy, nearby, placeOf, resolveOne } from './source.ts'
import type { Person, Speaker } from './types.ts'
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
  const namedNext = namedAfter(context, directory, drafts)
  const within = withinOthers(drafts)
  const past: Seen[] = []
  const tellers = new Map<Draft, Speaker>()
  const retold: { readonly end: number; readonly index: number }[] = []
  let reached = 0
  let question: Question | undefined
  const named = new Map<NounPhrase, Resolved>()
  const resolved = drafts.map((draft) => {
    const at = placeOf(draft)
    if (question && !isNear(question, at)) question = undefined
    for (let seen = mentions[reached]; seen && seen.at < at; seen = mentions[++reached]) {
      const met = seen.called
        ? bearer({ context, directory, past, told: nobody, gender: null }, seen, seen.called)
        : seen
      if (met) past.push(met)
    }
    // «Орсен сказал, что мэр обещал дамбу. Он …»: whoever spoke within another one's words is not who goes on behind them.
    for (let last = retold.at(-1); last && last.end <= at; last = retold.at(-1)) {
      past[last.index] = { ...(past[last.index] as Seen), salient: false, spoke: undefined }
      retold.pop()
    }
    const outer = within.get(draft)
    const one = resolveOne(
      {
        ...{ context, directory, past, told: directory.namedIn(draft), gender: verbGender(draft) },
        speaksOn: speaksOn(context, draft),
        verbatim: /^(?:quotation|block)/.test(draft.rule) || isInserted(draft),
        teller: outer && tellers.get(outer),
        question,
      },
      draft,
      at,
    )
    const next = one.speaker.name === null ? namedNext.get(draft) : undefined
    const introduced = next && {
      speaker: { ...directory.named(next, one.speaker), how: 'role' as const },
      certainty: 0.6,
    }
    // "The mayor said it was late, adding that": one phrase is one speaker.
    const source = draft.from.kind === 'phrase' && draft.from.phrase.kind !== 'pronoun' ? draft.from.phrase : undefined
    const before = one.speaker.name === null && source ? named.get(source) : undefined
    const found = introduced ?? before ?? one
    if (source && found.speaker.name !== null) named.set(source, found)
    if (!question || at >= question.end) question = questionIn(context, directory, draft, found.speaker, at)
    // Who asks in "was asked" is nobody that a pronoun could mean.
    // Nor is "I" anybody of whom the text could go on with "he".
    const me = draft.from.kind === 'phrase' && draft.from.phrase.kind === 'pronoun' && draft.from.phrase.person !== 3
    if (draft.from.kind === 'none' || (me && found.speaker.name === null)) return found
    // "The letter reads …, it says": what is a paper once goes on as one.
    const isPaper = found.speaker.type === 'document' && !isRelative(context, draft)
    if (found.speaker.name === null && !isPaper && isThing(context, draft)) return found
    past.push(directory.seen(found.speaker, at, draft))
    if (outer && tellers.has(outer)) retold.push({ end: outer.content.at(-1)?.to ?? 0, index: past.length - 1 })
    else if (!outer && found.speaker.type === 'person') tellers.set(draft, found.speaker)
    return found
  })
  const all = [...past, ...mentions.slice(reached).filter(({ called }) => !called)].sort((a, b) => a.at - b.at)
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

const isRelative = ({ parsed, language }: Context, { from }: Draft): boolean =>
  from.kind === 'phrase' && language.relatives?.has(lowerAt(parsed, from.phrase.head)) === true

/** "Roe spoke by a camera, which, she said, was old": the words around the cue may name who speaks. */
const isInserted = ({ rule, content, from }: Draft): boolean =>
  rule === 'parenthesis' && content.length > 1 && from.kind === 'phrase' && from.phrase.kind === 'pronoun'

/**
 * «Директор завода сообщил, что … По словам Марка Орсена, …»: of whom only an office is told, the next one to speak is, if
 * that is a name which the text has not given before and tells nothing of.
 */
function namedAfter(context: Context, directory: Directory, drafts: readonly Draft[]): ReadonlyMap<Draft, Person> {
  const found = new Map<Draft, Person>()
  for (const [index, draft] of drafts.entries()) {
    const next = drafts[index + 1]
    if (draft.from.kind !== 'phrase' || next?.from.kind !== 'phrase') continue
    const { phrase } = draft.from
    const person = directory.introducedBy(next.from.phrase)
    const far = placeOf(next) - placeOf(draft) > nearby
    // «Директор сообщил, что Марк Орсен обещал»: whom one tells of is somebody else.
    const retold = draft.content.some(({ from, to }) => from <= placeOf(next) && placeOf(next) < to)
    if (!person || far || retold || phrase.kind !== 'common' || phrase.number !== 'singular' || phrase.parts) continue
    const description = directory.describe(phrase)
    const lemma = context.parsed.words[phrase.head]?.best.lemma ?? ''
    const gender = verbGender(draft) ?? context.language.roleGenders?.get(lemma) ?? null
    const other = gender !== null && directory.genderOf(directory.named(person, description)) !== gender
    if (description.type !== 'person' || description.name !== null || description.role === null || other) continue
    directory.offices.note(person, description)
    found.set(draft, person)
  }
  return found
}

/** «Актёр добавил», «Актёр также признался»: the same one who has just spoken. */
function speaksOn({ parsed, language }: Context, { lexical }: Draft): boolean {
  if (!lexical || !language.adding) return false
  return (
    language.adding.has(lexical.entry.lemma) ||
    language.adding.has(lowerAt(parsed, lexical.first - 1)) ||
    language.adding.has(lowerAt(parsed, lexical.end))
  )
}

/** «Президент уехал»: who that was, where the document tells. */
function bearer(reading: Reading, seen: Seen, phrase: NounPhrase): Seen | undefined {
  const { directory } = reading
  if (phrase.kind === 'pronoun') {
    const { speaker, gender } = meantBy(reading, seen.at, phrase) ?? {}
    return speaker && { ...seen, speaker, gender: gender ?? phrase.gender }
  }
  const { speaker } = byRole(reading, phrase, directory.describe(phrase), seen.at)
  if (speaker.name !== null) return { ...seen, speaker, gender: directory.genderOf(speaker) }
  const { parsed, language } = reading.context
  // «Пришёл 40-летний рыбак. Он сказал», "The man left. He said": somebody new, whom the text does not name.
  if (isAged(parsed, phrase)) return { ...seen, speaker, gender: phrase.gender }
  const gender = language.roleSorts ? undefined : language.roleGenders?.get(parsed.words[phrase.head]?.best.lemma ?? '')
  return gender && { ...seen, speaker, gender }
}

const verbGender = ({ lexical }: Draft): Gender | null =>
  lexical?.verb?.form === 'finite' && !lexical.verb.passive ? (lexical.verb.gender ?? null) : null

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
