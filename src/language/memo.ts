/** Entries that a memory holds before it is emptied as a whole: frequent words are back at once, and no order is kept. */
const most = 6_000
/** A longer key is no word: it is worked out anew and kept nowhere. */
const longest = 80

/** A string of its own: what was cut out of a text holds on to the whole text as long as somebody holds it. */
const owned = (key: string): string => (key.length < shortest ? key : `${key}\0`.slice(0, -1))
/** Shorter strings are copied by the engine. */
const shortest = 13

/** Remembers what a pure function of a short text gives. */
export function memo<Value>(of: (key: string) => Value): (key: string) => Value {
  const memory = new Map<string, Value>()
  return (key) => {
    if (key.length > longest) return of(key)
    const known = memory.get(key)
    if (known !== undefined) return known
    const own = owned(key)
    const value = of(own)
    if (memory.size >= most) memory.clear()
    memory.set(own, value)
    return value
  }
}

/** Remembers what a pure function of an object gives, as long as somebody holds the object. */
export function memoFor<Of extends object, Value>(of: (object: Of) => Value): (object: Of) => Value {
  const memory = new WeakMap<Of, Value>()
  return (object) => {
    const known = memory.get(object)
    if (known !== undefined) return known
    const value = of(object)
    memory.set(object, value)
    return value
  }
}

/**
 * Remembers what a pure function of a text gives, for each owner (a dictionary) apart; forgotten with the owner.
 * `keyed` computes the answer for an owner and a key.
 */
export function memoOf<Owner extends object, Value>(
  keyed: (owner: Owner, key: string) => Value,
): (owner: Owner, key: string) => Value {
  const memories = new WeakMap<Owner, (key: string) => Value>()
  return (owner, key) => {
    let memory = memories.get(owner)
    if (!memory) {
      memory = memo((one: string) => keyed(owner, one))
      memories.set(owner, memory)
    }
    return memory(key)
  }
}
