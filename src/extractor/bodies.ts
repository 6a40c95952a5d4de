import type { Language } from '../language/language.ts'
import type { Description } from '../language/types.ts'
import type { Speaker } from './types.ts'

/** Behind so many bodies a document is a list; the limit keeps the search for fuller names linear. */
const most = 400

/**
 * The bodies, states, groups and outlets of one document. All are noted first, so that a short name finds the full one
 * wherever it stands: "МВД" the "МВД Карсании", "ЦТАК" the "Центральное телеграфное агентство …".
 */
export class Bodies {
  readonly #byName = new Map<string, Speaker>()
  readonly #canonical = new Map<string, Speaker>()
  readonly #keys = new Map<string, string>()
  /** Names that mean none of these bodies. */
  readonly #unknown = new Set<string>()
  readonly #language: Pick<Language, 'bodyAliases' | 'bodyEpithets' | 'elsewhere'>

  constructor(language: Pick<Language, 'bodyAliases' | 'bodyEpithets' | 'elsewhere'>) {
    this.#language = language
  }

  /** Keeps a body; under the longer one of two names that say the same: "Ministry of Foreign Affairs" rather than "MFA". */
  note({ name, type }: Description, id: () => string): void {
    if (name === null || this.#byName.size >= most) return
    this.#unknown.clear()
    const key = this.#key(name)
    const known = this.#byName.get(key)
    const longer = known !== undefined && type !== 'state' && name.length > (known.name?.length ?? 0)
    if (!known) this.#byName.set(key, { id: id(), name, type, role: null, org: null, how: 'named' })
    else if (longer) this.#byName.set(key, { ...known, name })
  }

  /**
   * «представитель Союза лодочников (СЛ)»: what stands in brackets is short for the body whose letters it has, else for the
   * innermost one of those given that is more than a word or a state.
   */
  noteShort(short: string, outerFirst: readonly Description[]): void {
    const named = outerFirst.filter(({ name }) => name !== null).reverse()
    const letters = short.toLowerCase()
    const meant =
      named.find(({ name }) => initials(name ?? '') === letters) ??
      named.find(({ name }) => initials(name ?? '').startsWith(letters)) ??
      named.find(({ name, type }) => type !== 'state' && name?.includes(' ')) ??
      named.at(-1)
    const speaker = meant && this.#byName.get(this.#key(meant.name ?? ''))
    if (speaker) this.#canonical.set(this.#key(short), speaker)
  }

  /** The body that the name means in this document, under its fullest name. */
  find(name: string): Speaker | undefined {
    const key = this.#key(name)
    const known = this.#canonical.get(key)
    if (known || this.#unknown.has(key)) return known
    const meant = this.#language.bodyEpithets?.get(name.toLowerCase())
    const called = meant === undefined ? undefined : (this.#fuller(meant) ?? this.#byName.get(meant))
    const found =
      called ??
      this.#fuller(key) ??
      this.#described(key) ??
      this.#tailFuller(name) ??
      this.#spelledOut(name) ??
      this.#lettered(name) ??
      this.#byName.get(key)
    if (found) this.#canonical.set(key, found)
    else this.#unknown.add(key)
    return found
  }

  /** The one body whose name has this word, in lower case, beside others. */
  only(word: string): Speaker | undefined {
    const names = [...this.#byName.values()].filter(({ name, type }) => {
      const words = name?.toLowerCase().split(' ') ?? []
      // «закон о реках»
      if (type === 'document' && words[0] === word && words.length > 2) return true
      // "the government" is not the one "in Northern Tarn"
      if (this.#language.elsewhere?.has(words[words.indexOf(word) + 1] ?? '')) return false
      return words.length > 1 && words.includes(word) && /\p{Lu}|ск/u.test(name ?? '')
    })
    return only(names.map((one) => this.find(one.name ?? '') ?? one))
  }

  /** The one body whose name goes on behind this one with a proper name: "МИД" - "МИД Карсании". */
  #fuller(key: string): Speaker | undefined {
    const own = this.#byName.get(key)
    return only(
      [...this.#byName.entries()].flatMap(([other, speaker]) => {
        // «Reuters Фото»: an outlet's name is whole; only another outlet could have more of it.
        if (own?.type === 'media' && speaker.type !== 'media') return []
        if (own?.type === 'state' && speaker.type !== 'state') return []
        const rest = other.startsWith(`${key} `)
          ? speaker.name?.slice(speaker.name.length - (other.length - key.length))
          : undefined
        const first = rest?.trimStart().split(' ', 1)[0] ?? ''
        const isApart = /^(?:и|and|&|,)$/u.test(first) || this.#language.elsewhere?.has(first)
        return rest !== undefined && /\p{Lu}/u.test(rest) && !isApart ? [speaker] : []
      }),
    )
  }

  /** The one body in whose name adjectives stand before these words: "Лодочный музей" - "Государственный лодочный музей". */
  #described(key: string): Speaker | undefined {
    if (!key.includes(' ')) return undefined
    return only(
      [...this.#byName.entries()].flatMap(([other, speaker]) =>
        speaker.type === 'organisation' &&
        other.endsWith(` ${key}`) &&
        adjectives.test(speaker.name?.slice(0, -key.length) ?? '')
          ? [speaker]
          : [],
      ),
    )
  }

  /** "пресс-служба МВД" where the document has the "МВД Карсании": letters do not decline, so what follows them can follow here. */
  #tailFuller(name: string): Speaker | undefined {
    const short = /^(.+ )(\p{Lu}{2,})$/u.exec(name)
    const own = this.#byName.get(this.#key(name))
    const full = short?.[2] === undefined ? undefined : this.#fuller(this.#key(short[2]))?.name
    if (!own || !short?.[1] || !full?.startsWith(`${short[2]} `)) return undefined
    return { ...own, name: short[1] + full }
  }

  /** The one body whose words begin with these letters: "СК" - "Следственный комитет". */
  #spelledOut(name: string): Speaker | undefined {
    if (!/^\p{Lu}{2,6}$/u.test(name)) return undefined
    const letters = name.toLowerCase()
    return only([...this.#byName.values()].filter(({ name: full }) => initials(full ?? '').startsWith(letters)))
  }

  /**
   * "бюро расследований", "пресс-служба бюро расследований" where the document has the "ФБР": all the words that the letters
   * stand for but the first.
   */
  #lettered(name: string): Speaker | undefined {
    const [, part = '', words = ''] = /^(\p{Lu}?\p{Ll}*-\p{Ll}+ )?(\p{Ll}+(?: \p{Ll}+){1,3})$/u.exec(name) ?? []
    const last = initials(words)
    const isShort = ({ name: full, type }: Speaker): boolean => {
      const letters = /^(\p{Lu}+)(?: |$)/u.exec(full ?? '')?.[1]?.toLowerCase() ?? ''
      return type === 'organisation' && letters.length === last.length + 1 && letters.endsWith(last)
    }
    const named = last.length < 2 ? [] : [...this.#byName.values()].filter(isShort)
    const meant = only(named.map((one) => this.find(one.name ?? '') ?? one))
    const own = part === '' ? meant : this.#byName.get(this.#key(name))
    return meant && own && { ...own, name: part + (meant.name ?? '') }
  }

  #key(name: string): string {
    const known = this.#keys.get(name)
    if (known !== undefined) return known
    const key = this.#shortened(name.toLowerCase())
    this.#keys.set(name, key)
    return key
  }

  #shortened(lower: string): string {
    for (const [long, short] of this.#language.bodyAliases ?? [])
      if (lower.startsWith(long) && (lower.length === long.length || lower.charAt(long.length) === ' '))
        return short + lower.slice(long.length)
    return lower
  }
}

/** «Государственный », «Центральная избирательная » */
const adjectives = /^\p{Lu}\p{L}*(?:[иыо]й|ая|яя|ое|ее) (?:\p{L}+(?:[иыо]й|ая|яя|ое|ее) )?$/u

const only = (found: readonly Speaker[]): Speaker | undefined => (new Set(found).size === 1 ? found[0] : undefined)

/** First letters of the words, small words left out: "Федеральное бюро расследований" - "фбр". */
const initials = (name: string): string =>
  name.includes(' ')
    ? name
        .split(/[\s-]+/)
        .filter((word) => word.length > 2)
        .map((word) => word.charAt(0).toLowerCase())
        .join('')
    : ''
