import type { Logger } from 'pino'
import type { Given, OptionSpec, Outside } from './types.ts'

export const logOption: OptionSpec = {
  flags: '--log <how>',
  description: 'what stderr shows of work that goes on: lines for people, or JSON for machines',
  choices: ['human', 'json'],
  default: 'human',
}

/**
 * Structured logs on stderr where they are asked for, else undefined. Written at once and in this process: what stood in a
 * buffer would be lost with it.
 */
export async function logTo(given: Given, { stderr, now }: Outside, part: string): Promise<Logger | undefined> {
  if (given.options.log !== 'json') return undefined
  const { default: pino } = await import('pino')
  const options = {
    base: { part },
    timestamp: () => `,"time":"${now().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
  }
  return pino(options, { write: (line: string) => void stderr.write(line) })
}
