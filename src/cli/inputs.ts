import { captures } from '../collector/captures.ts'
import type { Collected, CollectOptions, InputFault } from '../collector/index.ts'
import type { Capture } from '../reader/types.ts'
import { RecordError } from '../record/errors.ts'
import { ahead } from './ahead.ts'
import { codeOf, lineOf } from './errors.ts'
import type { ExitStatus, Out, Outside } from './types.ts'

export interface InputsDone {
  readonly status: ExitStatus
  readonly failed: number
}

export interface InputsOptions {
  /** Clears the line of a progress before another line is written. */
  readonly beforeFault?: () => Promise<void>
  /** Whoever reads the results: once they have gone there is nothing left to do. */
  readonly whileReadBy?: Out
  /** Where to go on in archives that were read in part. */
  readonly resumeAt?: CollectOptions['resumeAt']
  /** Whether addresses that are not public may be fetched. */
  readonly allowPrivate?: boolean
  /** Called when a capture has been used, or could not be for good. */
  readonly afterEach?: (capture: Collected) => Promise<void>
}

/** What is done with a capture before its turn comes: up to `count` captures are taken ahead and `start`ed. */
export interface Beforehand<Result> {
  readonly count: number
  readonly start: (capture: Collected) => Promise<Result>
}

/**
 * Hands each capture of the inputs to `use`, one at a time. What cannot be read is named on stderr and the next one is
 * taken; only a record that cannot be written ends it all, for then nothing more could be kept.
 */
export const eachInput = (
  inputs: readonly string[],
  outside: Outside,
  use: (capture: Collected) => Promise<void>,
  options: InputsOptions = {},
): Promise<InputsDone> => eachInputAhead(inputs, outside, { count: 0, start: async () => {} }, use, options)

/** The same, with what was begun for a capture while those before it had their turn. */
export async function eachInputAhead<Result>(
  inputs: readonly string[],
  outside: Outside,
  beforehand: Beforehand<Result>,
  use: (capture: Collected, started: Promise<Result>) => Promise<void>,
  { beforeFault = async () => {}, whileReadBy, resumeAt, allowPrivate = false, afterEach }: InputsOptions = {},
): Promise<InputsDone> {
  const { stdin, now, signal, stderr } = outside
  const faults: string[] = []
  let failed = 0
  const tell = async () => {
    if (faults.length > 0) await beforeFault()
    for (const line of faults.splice(0)) await stderr.write(`onrecord: ${line}\n`)
  }
  const fault = (line: string) => {
    if (signal.aborted) return // what was broken off is no fault of the input
    failed += 1
    faults.push(line)
  }
  const onFault = ({ input, message }: InputFault) => fault(`${nameOf(input)}: ${message}`)
  const onNote = (input: string, note: string) => void faults.push(`${nameOf(input)}: ${note}`)
  const options = { stdin, now, onFault, onNote, allowUrl: true, allowPrivate, signal, ...(resumeAt && { resumeAt }) }
  for await (const [capture, started] of ahead(captures(inputs, options), beforehand.count, beforehand.start)) {
    if (signal.aborted || whileReadBy?.closed()) break
    await tell()
    try {
      await use(capture, started)
    } catch (error) {
      if (error instanceof RecordError) throw error
      fault(faultLine(error, capture) + stackOf(error, outside))
    }
    await afterEach?.(capture)
  }
  await tell()
  return { status: signal.aborted ? 130 : failed > 0 ? 1 : 0, failed }
}

/** The errors of the reader name their place; an error that nobody foresaw is put beside the page it came from. */
function faultLine(error: unknown, { file, url }: Capture): string {
  const place = file ?? url ?? '-'
  const line = lineOf(error)
  const bare = line.startsWith(`${place}: `) ? line.slice(place.length + 2) : line
  const kind = codeOf(error) === undefined ? 'internal error: ' : ''
  return `${nameOf(place)}: ${kind}${bare}`
}

const nameOf = (input: string): string => (input === '-' ? 'stdin' : input)

/** Where an unforeseen error came from, for whoever mends it. */
const stackOf = (error: unknown, { env }: Outside): string =>
  env.ONRECORD_DEBUG && error instanceof Error && codeOf(error) === undefined ? `\n${error.stack}` : ''
