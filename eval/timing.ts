/** Runs several ways in turn, so that a busy machine slows all alike, and gives each one's median in milliseconds. */
export function sideBySide(
  ways: Readonly<Record<string, () => void>>,
  passes: number,
): Readonly<Record<string, number>> {
  const times = Object.fromEntries(Object.keys(ways).map((name): [string, number[]] => [name, []]))
  for (const way of Object.values(ways)) way() // warm
  for (let pass = 0; pass < passes; pass++) {
    for (const [name, way] of Object.entries(ways)) {
      const start = performance.now()
      way()
      times[name]?.push(performance.now() - start)
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]))
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
