import type { Language } from '../language/language.ts'
import type { Description } from '../language/types.ts'
import { isFormer, type Role, sameOrg } from './same-role.ts'
import type { Person } from './types.ts'

/** What the people of one document are told to be, and for whom. */
export class Offices {
  readonly #language: Pick<Language, 'roleSorts' | 'regnalSorts'>
  readonly #people: ReadonlyMap<string, Person>
  readonly #roles = new Map<string, readonly Role[]>()
  readonly #sorts = new Map<string, ReadonlySet<string>>()

  constructor(language: Pick<Language, 'roleSorts' | 'regnalSorts'>, people: ReadonlyMap<string, Person>) {
    this.#language = language
    this.#people = people
  }

  /** A role that a source states, "по словам официального представителя …", beside those that the phrases of the text gave. */
  note(person: Person, { role, org }: Description): void {
    const known = this.of(person)
    if (role === null || known.some((one) => one.role === role && one.org === org)) return
    this.#roles.set(person.id, [...known, { role, org }])
  }

  of(person: Person): readonly Role[] {
    return this.#roles.get(person.id) ?? person.roles
  }

  #ofId(id: string | null): readonly Role[] {
    const person = this.#people.get(id ?? '')
    return person ? this.of(person) : []
  }

  /** The sorts of the roles that the document gives a person; empty where it gives none that the language knows. */
  sortsOf(id: string | null): ReadonlySet<string> {
    const known = this.#sorts.get(id ?? '')
    if (known) return known
    const { roleSorts, regnalSorts } = this.#language
    const sorts = new Set(/ [IVX]+$/.test(this.#people.get(id ?? '')?.name ?? '') ? regnalSorts : [])
    for (const { role } of this.#ofId(id))
      for (const word of role?.toLowerCase().split(' ') ?? []) {
        const of = roleSorts?.get(word)
        for (const sort of of ?? []) sorts.add(sort)
        // What follows the word for the office depends on it.
        if (of) break
      }
    this.#sorts.set(id ?? '', sorts)
    return sorts
  }

  /** Whether one of the person's roles is of one of the sorts. */
  isOf(id: string | null, sorts: ReadonlySet<string>): boolean {
    return [...this.sortsOf(id)].some((sort) => sorts.has(sort))
  }

  /** Whether one of the person's roles begins with the word or ends with it: «главный врач», «врач больницы». */
  isCalled(id: string | null, word: string): boolean {
    return this.#ofId(id).some(({ role }) => role?.toLowerCase().split(' ').includes(word))
  }

  /** Whether all roles of the person that have the word are such as were held once: «бывший мэр». */
  isOnlyFormer(id: string | null, word: string, language: Language): boolean {
    const called = this.#ofId(id).filter(({ role }) => role?.toLowerCase().split(' ').includes(word))
    return called.length > 0 && called.every((one) => isFormer(one, language))
  }

  /** Whether no role of the person is told but such as have the word. */
  hasNoOther(id: string | null, word: string): boolean {
    return this.#ofId(id).every(({ role }) => role === null) || this.isCalled(id, word)
  }

  /** Whether all that the document tells of the person is another state or body than the one asked for. */
  servesOther(id: string | null, asked: Pick<Description, 'org'>): boolean {
    return isNamed(asked.org) && this.#ofId(id).some(({ org }) => org !== null) && !this.serves(id, asked)
  }

  /** Whether the document gives the person the state or body asked for. */
  serves(id: string | null, { org }: Pick<Description, 'org'>): boolean {
    return isNamed(org) && this.#ofId(id).some((one) => one.org && sameOrg(one.org.toLowerCase(), org.toLowerCase()))
  }
}

const isNamed = (org: string | null): org is string => org !== null && /\p{Lu}/u.test(org)
