/** Keeps what `find` found about a thing for so many milliseconds; who asks meanwhile waits for the same answer. */
export function memo<Thing extends object, Found>(
  milliseconds: number,
  find: (thing: Thing) => Promise<Found>,
): (thing: Thing) => Promise<Found> {
  const known = new WeakMap<Thing, { readonly found: Promise<Found>; readonly until: number }>()
  return (thing) => {
    const at = performance.now()
    const kept = known.get(thing)
    if (kept !== undefined && at < kept.until) return kept.found
    const found = find(thing)
    known.set(thing, { found, until: at + milliseconds })
    found.catch(() => known.delete(thing))
    return found
  }
}
