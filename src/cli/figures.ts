import type { RecordStore } from '../record/index.ts'
import type { Metrics } from '../server/index.ts'
import { numberOption } from './option-values.ts'
import type { Given, OptionSpec, Outside } from './types.ts'

export const figuresOption: OptionSpec = {
  flags: '--figures <port>',
  description: '/health, /ready and /metrics on this port of this machine',
}

/** What a process that serves no site counts, served where that is asked for. */
export interface Figures {
  readonly count: Metrics['count']
  readonly close: () => Promise<void>
}

export async function figuresFor(record: RecordStore, given: Given, { now }: Outside): Promise<Figures> {
  const port = numberOption(given, 'figures', 65_535)
  if (port === undefined) return { count: () => {}, close: async () => {} }
  const { Metrics, serveFigures } = await import('../server/index.ts')
  const metrics = new Metrics()
  const { close } = await serveFigures({ record, now, metrics }, port)
  return { count: (...counted) => metrics.count(...counted), close }
}
