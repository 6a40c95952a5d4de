import { namesIn, phraseAt, phrasesIn, wordAtOffset } from '../language/grammar.ts'
import type { Description, Gender, NounPhrase, PersonName } from '../language/types.ts'
import { beginsUpper, contentId } from '../text/index.ts'
import type { Seen } from './antecedents.ts'
import { Bodies } from './bodies.ts'
import { covers } from './covers.ts'
import type { Context, Draft } from './draft.ts'
import { Offices } from './offices.ts'
import { isAged, unnamed } from './phrases.ts'
import { fullest, isFormer, sameRole } from './same-role.ts'
import { Surnames } from './surnames.ts'
import type { Person, Speaker } from './types.ts'

/** Who is who in one document: people by their mentions, bodies by their words, roles by who was said to hold them. */
export class Directory {
  readonly #context: Context
  readonly #version: string
  readonly #people: readonly Person[]
  readonly offices: Offices
  readonly #byMention = new Map<number, Person>()
  readonly #genders = new Map<string, Gender>()
  readonly #bodies: Bodies
  readonly #byId = new Map<string, Person>()
  readonly #surnames: Surnames
  readonly #inner = new Map<NounPhrase, readonly NounPhrase[]>()

  constructor(context: Context, people: readonly Person[], version: string) {
    this.#context = context
    this.#version = version
    this.#people = people
    this.#surnames = new Surnames(people)
    this.offices = new Offices(context.language, this.#byId)
    this.#bodies = new Bodies(context.language)
    for (const person of people) {
      this.#byId.set(person.id, person)
      for (const mention of person.mentions) this.#byMention.set(mention.from, person)
    }
    for (const name of context.parsed.names) {
      const person = this.#byMention.get(name.from)
      if (person && name.gender && !this.#genders.has(person.id)) this.#genders.set(person.id, name.gender)
    }
  }

  describe(phrase: NounPhrase): Description {
    return this.#context.language.describe(this.#context.parsed, phrase)
  }

  /** All mentions of people and bodies, in order; those inside what somebody says are not salient. */
  mentions(drafts: readonly Draft[]): Seen[] {
    const said = drafts.flatMap((draft) => draft.content).sort((a, b) => a.from - b.from)
    const sources = new Set(drafts.map(({ source }) => source?.from))
    this.#noteBodies(drafts)
    const { parsed, language } = this.#context
    return parsed.phrases.flatMap((phrase): Seen[] => {
      const salient = this.#isSubject(phrase) && !covers(said, phrase.from) && !covers(said, phrase.from + 1)
      // «Представители клуба «Заря» скорбят»: it is the club that speaks.
      const voice = salient && language.voices?.test(parsed.words[phrase.head]?.best.lemma ?? '') === true
      const within = this.#within(phrase).flatMap((inner, index): Seen[] => {
        const body = this.#speakerOf(inner)
        return body ? [{ ...this.#met(body, inner), at: inner.from, salient: voice && index === 0 }] : []
      })
      const speaker = this.#speakerOf(phrase)
      const calls = salient && (this.#isCall(phrase) || (this.#isHe(phrase) && !sources.has(phrase.from)))
      if (!speaker) return [...(calls ? [this.#call(phrase)] : []), ...this.#peopleIn(phrase), ...within]
      const seen = { ...this.#met(speaker, phrase), at: phrase.from, salient }
      const pair = this.#pairWith(phrase, seen)
      // «в Твиттере старосты Ивана Орсена»; in «полиция Орсенбурга» a word alone is rather a place.
      const owners =
        speaker.type === 'person' ? [] : this.#peopleIn(phrase).filter((one) => one.speaker.name?.includes(' '))
      return [seen, ...(pair ? [pair] : []), ...owners, ...within]
    })
  }

  /** Whether the text names somebody more than once. */
  isNamedAgain = (id: string | null): boolean => (this.#byId.get(id ?? '')?.mentions.length ?? 0) > 1

  /** The people whom the words of a statement name; «Орсен, по его словам, не пил» names its own speaker. */
  namedIn({ content, rule }: Draft): ReadonlySet<string> {
    const named = new Set<string>()
    // Those rules' content is a sentence of its own, which may name its speaker as anybody else.
    if (rule === 'according' || rule === 'back') return named
    const quoted = this.#context.language.bodiesAreThey === true && rule.startsWith('quotation')
    for (const piece of content) {
      const { parsed } = this.#context
      const [first, end] = [wordAtOffset(parsed, piece.from), wordAtOffset(parsed, piece.to)]
      for (const name of namesIn(parsed, first, end)) {
        const person = this.#byMention.get(name.from)
        if (person) named.add(person.id)
      }
      for (const phrase of phrasesIn(parsed, first, end)) {
        const unknown = phrase.kind === 'name' && this.#isProper(phrase) ? this.describe(phrase) : undefined
        // “We stream it on Tarnvid,” they said.
        const other = quoted && (unknown?.type === 'organisation' || unknown?.type === 'media') && unknown.name !== null
        const id = unknown && (isUnknown(unknown) || other) ? this.body(unknown, phrase).id : null
        if (id !== null) named.add(id)
      }
    }
    return named
  }

  /** Somebody who spoke at the offset. */
  seen(speaker: Speaker, at: number, { from, lexical, rule }: Draft): Seen {
    const phrase = from.kind === 'phrase' && from.phrase.kind !== 'pronoun' ? from.phrase : undefined
    const met =
      phrase && !phrase.parts ? this.#met(speaker, phrase) : { speaker, gender: this.genderOf(speaker), kind: '' }
    // Of somebody unnamed, what verb and role word show.
    const shown = speaker.name === null ? (lexical?.verb?.gender ?? phrase?.gender ?? null) : met.gender
    const several = speaker.type === 'group' || (phrase ?? lexical?.verb)?.number === 'plural'
    const office = phrase?.number === 'singular' && lexical?.verb?.number === 'plural'
    return {
      ...met,
      gender: shown,
      at,
      salient: true,
      plural: several && speaker.type !== 'person',
      spoke: true,
      office,
      aside: rule === 'according',
    }
  }

  /** «Президент уехал», "the man left": a role word that does something. */
  #isCall(phrase: NounPhrase): boolean {
    const { kind, number, parts, head } = phrase
    const { parsed, language } = this.#context
    const word = parsed.words[head]
    if (kind !== 'common' || number !== 'singular' || parts || !word) return false
    if (!language.roleSorts) return language.roleGenders?.has(word.best.lemma) ?? false
    return language.roleSorts.has(word.best.lemma) || (word.best.animate === true && isAged(parsed, phrase))
  }

  /** «Он приехал»: of whom the text goes on to tell. */
  #isHe({ kind, person, number, gender, head }: NounPhrase): boolean {
    if (kind !== 'pronoun' || person !== 3 || number !== 'singular' || gender === null || gender === 'neuter')
      return false
    const { parsed, language } = this.#context
    return language.relatives?.has(parsed.words[head]?.best.lemma ?? '') !== true
  }

  #call(phrase: NounPhrase): Seen {
    const speaker = { ...unnamed('role'), type: 'person' } as const
    return { at: phrase.from, speaker, gender: null, plural: false, salient: true, kind: '', called: phrase }
  }

  /**
   * «интервью министра Орсена»: whose it is, where the phrase ends with a person; «письмо деда Орсена» is somebody else's,
   * without a name.
   */
  ownerIn(phrase: NounPhrase): Seen | 'somebody' | undefined {
    const { parsed, language } = this.#context
    const { words } = parsed
    if (phrase.personName || words[phrase.head]?.best.animate) return undefined
    const owner = this.#peopleIn(phrase).at(-1)
    if (!owner) return undefined
    const before = words.slice(phrase.head + 1, wordAtOffset(parsed, owner.at))
    return before.some(({ best }) => language.kin?.has(best.lemma)) ? 'somebody' : owner
  }

  /** «адвокат Орсена», «отставка Орсена»: people whom a phrase for something else names. */
  #peopleIn({ first, end }: NounPhrase): Seen[] {
    if (end - first < 2) return []
    return namesIn(this.#context.parsed, first, end).flatMap((name): Seen[] => {
      const person = this.#byMention.get(name.from)
      if (!person) return []
      const speaker = this.named(person)
      return [{ at: name.from, speaker, gender: this.genderOf(speaker), plural: false, salient: false, kind: '' }]
    })
  }

  #met(speaker: Speaker, phrase: NounPhrase): Omit<Seen, 'at' | 'salient'> {
    const plural = phrase.number === 'plural'
    // «Ламейо» may be a plural by its form; who is one is no "they".
    if (speaker.type === 'person') return { speaker, gender: this.genderOf(speaker), plural: false, kind: '' }
    const { parsed, text } = this.#context
    const head = parsed.words[phrase.head]
    const noun = head?.kind === 'word' && head.best.pos === 'noun' && head.best.known
    // «Лиденский «Атлант»»: neither of these is a word for what it is.
    const common = noun && !head.capital && !head.best.name && !/[«"“„]/u.test(text.charAt(head.from - 1))
    return { speaker, plural, kind: common ? head.best.lemma : '', gender: common ? phrase.gender : null }
  }

  /** «Орсен и Ремизова прибыли»: the two of them, for a «они» that follows. */
  #pairWith(phrase: NounPhrase, { speaker, at, salient }: Seen): Seen | undefined {
    const { parsed, language } = this.#context
    const and = language.and ?? '&'
    if (parsed.words[phrase.first - 1]?.lower !== and || !this.#isSubject(phrase)) return undefined
    const before = phraseAt(parsed, phrase.first - 2)
    const other =
      before && before.end === phrase.first - 1 && this.#isSubject(before) ? this.#speakerOf(before) : undefined
    if (!other || other.type !== speaker.type || (speaker.type !== 'person' && speaker.type !== 'state'))
      return undefined
    const name = other.name !== null && speaker.name !== null ? `${other.name} ${and} ${speaker.name}` : null
    const group: Speaker = { id: null, name, type: 'group', role: null, org: null, how: 'named' }
    return { at, speaker: group, gender: null, plural: true, salient, kind: '' }
  }

  #isSubject(phrase: NounPhrase): boolean {
    const { language, parsed } = this.#context
    return language.isSubject ? language.isSubject(parsed, phrase) : phrase.cases.includes('nominative')
  }

  #speakerOf(phrase: NounPhrase): Speaker | undefined {
    const { language, parsed } = this.#context
    if (phrase.kind === 'pronoun') return undefined
    const person = this.personOf(phrase)
    if (person) return this.named(person)
    const description = this.#isProper(phrase) ? this.describe(phrase) : undefined
    // «заявление министра Орсена»: whose paper it is, is one of the people.
    const author = description?.type === 'person' ? this.personCalled(description.name) : undefined
    if (author) return this.named(author)
    // «Ведомство заявило»: at the beginning of a sentence the capital makes no name of it.
    const generic = language.genericBodies?.has(description?.name ?? '') ?? false
    // "in Lowbridge": a capital alone makes nobody of a place whom "he" could mean.
    const placed = description !== undefined && isUnknown(description) && (language.isPlace?.(parsed, phrase) ?? false)
    return description?.name && !generic && !placed ? this.body(description, phrase) : undefined
  }

  #isProper({ first, end }: NounPhrase): boolean {
    return this.#context.parsed.words.slice(first, end).some(({ form }) => beginsUpper(form))
  }

  /** Every body named by a proper name, and every one that is said to say something. */
  #noteBodies(drafts: readonly Draft[]): void {
    const { parsed } = this.#context
    const sources = drafts.flatMap(({ from }) => (from.kind === 'phrase' ? [from.phrase] : []))
    for (const phrase of [...parsed.phrases.filter((one) => this.#isProper(one)), ...sources]) {
      if (phrase.kind === 'pronoun' || phrase.parts) continue
      const person = this.personOf(phrase)
      if (person) this.offices.note(person, this.describe(phrase))
      else this.#noteBody(phrase, this.describe(phrase))
      for (const inner of this.#within(phrase)) if (this.#isProper(inner)) this.#noteBody(inner, this.describe(inner))
      this.#noteShort(phrase, person !== undefined)
    }
  }

  /** «Союз лодочников (СЛ)», «Союз лодочников (Rowers’ Union, СЛ)» */
  #noteShort(phrase: NounPhrase, isPerson: boolean): void {
    const short = /\((?:[^()]{0,60}[\s,])?(\p{Lu}\p{L}{0,6}\p{Lu})\)/u.exec(
      this.#context.text.slice(phrase.from, phrase.to),
    )
    if (!short?.[1]) return
    const inner = this.#within(phrase).map((one) => this.describe(one))
    this.#bodies.noteShort(short[1], [...(isPerson ? [] : [this.describe(phrase)]), ...inner])
  }

  /** The bodies that the phrase names in the genitive; worked out once. */
  #within(phrase: NounPhrase): readonly NounPhrase[] {
    const known = this.#inner.get(phrase)
    if (known) return known
    const { language, parsed } = this.#context
    const found = language.bodiesWithin?.(parsed, phrase) ?? []
    this.#inner.set(phrase, found)
    return found
  }

  #noteBody(phrase: NounPhrase, description: Description): void {
    this.#bodies.note(description, () => contentId('person', this.#version, phrase.from))
  }

  /** Whom the phrase names in full and for the first time, without a word on who that is. */
  introducedBy({ first, end, personName }: NounPhrase): Person | undefined {
    if (!personName || personName.first !== first || personName.end !== end || personName.given === null)
      return undefined
    const person = this.#byMention.get(personName.from)
    return person?.mentions[0]?.from === personName.from && this.offices.of(person).length === 0 ? person : undefined
  }

  personOf(phrase: NounPhrase): Person | undefined {
    const { parsed } = this.#context
    const name =
      phrase.personName ??
      (phrase.kind === 'name' && phrase.number === 'singular'
        ? namesIn(parsed, phrase.first, phrase.end).find(
            (one) => phrase.head < one.end || !parsed.words[phrase.head]?.capital,
          )
        : undefined)
    if (name) return this.#byMention.get(name.from)
    // A surname that the finder of names passed over, where it stands alone: the document has told whose it is.
    const word = parsed.words[phrase.head]
    if (!word || phrase.end - phrase.first !== 1 || !beginsUpper(word.form)) return undefined
    return this.#surnames.only(word.lower)
  }

  /** «Орсен, чей дом сгорел, сказала»: of two with that surname she of whom the verb tells, who is named most. */
  namesake(person: Person, told: PersonName | null, gender: Gender | null): Person {
    const known = this.#genders.get(person.id)
    if (told?.given || gender === null || known === undefined || known === gender) return person
    const agreeing = this.#surnames.bearers(person.name).filter(({ id }) => this.#genders.get(id) === gender)
    return agreeing.toSorted((a, b) => b.mentions.length - a.mentions.length)[0] ?? person
  }

  /** The one person of whom the text tells a role that fits; undefined where it tells that of several. */
  onlyOneWith(fits: (role: string) => boolean): Person | undefined {
    const [only, ...others] = this.#people.filter(({ roles }) => roles.some(({ role }) => role !== null && fits(role)))
    return others.length === 0 ? only : undefined
  }

  /** Whom a name that was found in the text names. */
  bearerOf = ({ from }: PersonName): Person | undefined => this.#byMention.get(from)

  /** The one person of the document with the surname of this name. */
  personCalled = (name: string | null): Person | undefined => this.#surnames.only(name ?? '')

  /** How sure a mention of the person is: less for one who is named once, least by the surname alone beside another of the same. */
  certaintyOf({ name, mentions }: Person, told: PersonName | null): number {
    if (!told?.given && this.#surnames.bearers(name).length > 1) return 0
    return mentions.length === 1 ? 0.6 : 1
  }

  genderOf(speaker: Speaker): Gender | null {
    return (speaker.id && this.#genders.get(speaker.id)) || null
  }

  /**
   * A person with the role that the source states, else the first that the document gives, rather one that is held still, in
   * its fullest words.
   */
  named(person: Person, stated?: Description): Speaker {
    const told = this.offices.of(person).filter(({ role }) => role !== null)
    const role = stated?.role ? stated : (told.find((one) => !isFormer(one, this.#context.language)) ?? told[0])
    const known = role && fullest(role, told)
    const { id, name, type } = person
    return { id, name, type, role: known?.role ?? null, org: known?.org ?? null, how: 'named' }
  }

  /** A body, state, group or outlet under its fullest name in the document. */
  body({ name, type }: Description, { from }: NounPhrase): Speaker {
    const id = contentId('person', this.#version, from)
    return this.#bodies.find(name ?? '') ?? { id, name: name ?? '', type, role: null, org: null, how: 'named' }
  }

  /** The one body of the document whose name has this word beside others: "суд" - "Уставный суд Карсании". */
  onlyBodyCalled = (word: string): Speaker | undefined => this.#bodies.only(word)

  /** «глава СЛ» is the head of the «Союз лодочников» of the same text. */
  #spelledOut(org: string | null): string | null {
    return org !== null && /^\p{Lu}{2,}$/u.test(org) ? (this.#bodies.find(org)?.name ?? org) : org
  }

  /** The person last mentioned before `at` who was given this role, else the one who alone is given it later. */
  holderOf(
    description: Description,
    at: number,
    { told, gender }: { readonly told: ReadonlySet<string>; readonly gender: Gender | null },
  ): Person | undefined {
    let holder: { readonly person: Person; readonly from: number } | undefined
    const asked = { ...description, org: this.#spelledOut(description.org) }
    const later: Person[] = []
    const { language } = this.#context
    const able = this.#people.filter(
      ({ id }) => !told.has(id) && !(gender === 'feminine' && this.#genders.get(id) === 'masculine'),
    )
    const partys = language.parties?.has(asked.role?.split(' ', 1)[0] ?? '') ?? false
    const holders = able.flatMap((person) => {
      const roles = this.offices.of(person).filter((role) => sameRole(role, asked, language))
      const told = roles.some(({ role, org }) => (partys ? role === asked.role : org !== null))
      return roles.length > 0 ? [{ person, told }] : []
    })
    // «сказал мэр»: a woman is called so too, but of a man and a woman he is meant.
    const ofGender = holders.filter(({ person }) => gender !== null && this.#genders.get(person.id) === gender)
    const fitting = ofGender.length > 0 ? ofGender : holders
    // "the Ham senator": of several senators whose place the text does not tell it may be any.
    const tells = asked.org !== null && /\p{Lu}/u.test(asked.org)
    const doubtful = language.placesTell === true && (tells || partys) && fitting.length > 1
    for (const { person, told: isTold } of fitting) {
      if (doubtful && !isTold) continue
      const last = person.mentions.findLast((mention) => mention.from < at)
      if (!last) later.push(person)
      else if (!holder || last.from > holder.from) holder = { person, from: last.from }
    }
    return holder?.person ?? (later.length === 1 && description.org !== null ? later[0] : undefined)
  }

  /** «Задержана женщина. … Анна Орсен призналась»: the one of that gender, where none is named before and no other soon behind. */
  namedLater(at: number, gender: Gender | null, told: ReadonlySet<string>): Person | undefined {
    let later: Person | undefined
    for (const person of this.#people) {
      const known = this.#genders.get(person.id)
      const first = person.mentions[0]?.from ?? 0
      if (told.has(person.id) || (gender !== null && known !== undefined && known !== gender)) continue
      if (first < at || later) return undefined
      if (first < at + soon) later = person
    }
    return later
  }
}

/** Characters from a word for somebody to the first name. */
const soon = 1_200

/** A name alone, which is taken for a person's because nothing tells what it names. */
const isUnknown = ({ type, name, role }: Description): boolean => type === 'person' && name !== null && role === null
