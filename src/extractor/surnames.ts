import type { Person } from './types.ts'

/** Of a surname that more people bear, so many are told apart. */
const most = 60

/** Who of a document's people bears which surname. */
export class Surnames {
  readonly #bearers = new Map<string, Person[]>()

  constructor(people: readonly Person[]) {
    for (const person of people) {
      const surname = lastWord(person.name)
      const there = this.#bearers.get(surname) ?? []
      if (there.length === 0) this.#bearers.set(surname, there)
      if (there.length < most) there.push(person)
    }
  }

  /** All who bear the last word of the name. */
  bearers(name: string): readonly Person[] {
    return this.#bearers.get(lastWord(name)) ?? []
  }

  /** The one who bears the last word of the name. */
  only(name: string): Person | undefined {
    const [only, ...others] = this.bearers(name)
    return others.length === 0 ? only : undefined
  }
}

const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1).toLowerCase()
