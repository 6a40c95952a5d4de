/** In milliseconds. */
const quarterOfAnHour = 15 * 60 * 1000
/** Names and addresses kept in mind; beyond it the oldest are forgotten. */
const most = 10_000

/** Counts what was tried in vain. */
export interface Attempts {
  /** Whether another attempt may be made under all of these keys. */
  may(keys: readonly Key[], now: Date): boolean
  failed(keys: readonly Key[], now: Date): void
  succeeded(keys: readonly Key[]): void
}

/** What is counted, and how many failures in a quarter of an hour are borne. */
export interface Key {
  readonly key: string
  readonly limit: number
}

/** Lives as long as the server; each server has its own. */
export function attempts(): Attempts {
  const failures = new Map<string, { count: number; until: number }>()
  /** A clock that was set back lets nobody wait for longer. */
  const counts = (seen: { readonly until: number }, now: Date): boolean =>
    seen.until > now.getTime() && seen.until - now.getTime() <= quarterOfAnHour
  return {
    may: (keys, now) =>
      keys.every(({ key, limit }) => {
        const seen = failures.get(key)
        return seen === undefined || !counts(seen, now) || seen.count < limit
      }),
    failed(keys, now) {
      for (const { key } of keys) {
        const seen = failures.get(key)
        const goesOn = seen !== undefined && counts(seen, now)
        failures.delete(key) // so that it becomes the newest
        failures.set(
          key,
          goesOn ? { ...seen, count: seen.count + 1 } : { count: 1, until: now.getTime() + quarterOfAnHour },
        )
      }
      for (const key of failures.keys()) {
        if (failures.size <= most) break
        failures.delete(key)
      }
    },
    succeeded(keys) {
      for (const { key } of keys) failures.delete(key)
    },
  }
}
