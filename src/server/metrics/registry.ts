/** Figures in the text format of Prometheus (exposition format 0.0.4), counted in this process. */

export type Labels = Readonly<Record<string, string>>

/** Upper bounds of the times that are told apart, in seconds. */
const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const

interface Series {
  readonly labels: Labels
  value: number
}

interface Timed {
  readonly labels: Labels
  readonly counts: number[]
  sum: number
}

/** What this process counts, and what is asked for when it is read. */
export class Metrics {
  readonly #counters = new Map<string, { readonly help: string; readonly series: Map<string, Series> }>()
  readonly #timers = new Map<string, { readonly help: string; readonly series: Map<string, Timed> }>()

  /** Adds to a counter. @param name ends in "_total" */
  count(name: string, help: string, labels: Labels = {}, by = 1): void {
    const { series } = taken(this.#counters, name, () => ({ help, series: new Map<string, Series>() }))
    taken(series, labelText(labels), () => ({ labels, value: 0 })).value += by
  }

  /** Adds a duration to a histogram. @param name ends in "_seconds" */
  time(name: string, help: string, labels: Labels, seconds: number): void {
    const { series } = taken(this.#timers, name, () => ({ help, series: new Map<string, Timed>() }))
    const timed = taken(series, labelText(labels), () => ({ labels, counts: bounds.map(() => 0).concat(0), sum: 0 }))
    const place = bounds.findIndex((bound) => seconds <= bound)
    const at = place < 0 ? bounds.length : place
    timed.counts[at] = (timed.counts[at] ?? 0) + 1
    timed.sum += seconds
  }

  /** All of it, and figures that were taken just now. */
  text(gauges: readonly Gauge[] = []): string {
    const lines: string[] = []
    for (const [name, { help, series }] of this.#counters) {
      lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} counter`)
      for (const { labels, value } of series.values()) lines.push(`${name}${labelText(labels)} ${value}`)
    }
    for (const [name, { help, series }] of this.#timers) {
      lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} histogram`)
      for (const timed of series.values()) lines.push(...histogramLines(name, timed))
    }
    for (const [name, same] of Map.groupBy([...gauges, ...processGauges()], (gauge) => gauge.name)) {
      lines.push(`# HELP ${name} ${same[0]?.help}`, `# TYPE ${name} ${name.endsWith('_total') ? 'counter' : 'gauge'}`)
      for (const { labels = {}, value } of same) lines.push(`${name}${labelText(labels)} ${value}`)
    }
    return `${lines.join('\n')}\n`
  }
}

/** A figure of the moment. */
export interface Gauge {
  readonly name: string
  readonly help: string
  readonly labels?: Labels
  readonly value: number
}

function histogramLines(name: string, { labels, counts, sum }: Timed): string[] {
  let so = 0
  const lines = counts.map((count, at) => {
    so += count
    return `${name}_bucket${labelText({ ...labels, le: String(bounds[at] ?? '+Inf') })} ${so}`
  })
  return [...lines, `${name}_sum${labelText(labels)} ${sum}`, `${name}_count${labelText(labels)} ${so}`]
}

function processGauges(): Gauge[] {
  const { user, system } = process.cpuUsage()
  return [
    { name: 'process_cpu_seconds_total', help: 'CPU time used by this process', value: (user + system) / 1e6 },
    { name: 'process_resident_memory_bytes', help: 'Memory that this process holds', value: process.memoryUsage.rss() },
    { name: 'process_uptime_seconds', help: 'How long this process has run', value: process.uptime() },
  ]
}

function labelText(labels: Labels): string {
  const parts = Object.entries(labels).map(([name, value]) => `${name}="${value.replace(/[\\"\n]/g, escapes)}"`)
  return parts.length === 0 ? '' : `{${parts.join(',')}}`
}
const escapes = (sign: string): string => (sign === '\n' ? '\\n' : `\\${sign}`)

function taken<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = make()
  map.set(key, made)
  return made
}
