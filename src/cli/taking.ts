import type { Taken } from '../collector/index.ts'
import type { Capture } from '../reader/types.ts'
import type { Reading, RecordStore } from '../record/index.ts'
import { codeOf, lineOf } from './errors.ts'
import { readingOf } from './reading.ts'

/** Reads and keeps one page; `read` may read it on a thread. What cannot be read is said, and is no error of the run. */
export async function takePage(
  record: RecordStore,
  capture: Capture,
  read: (capture: Capture) => Promise<Reading> = readingOf,
): Promise<Taken> {
  const { keep, RecordError } = await import('../record/index.ts')
  try {
    const reading = await read(capture)
    const { outcome, statements } = await keep(record, reading)
    return { kind: 'kept', outcome, statements, canonical: reading.article.canonical }
  } catch (error) {
    if (error instanceof RecordError) throw error
    return {
      kind: 'unreadable',
      message: codeOf(error) === undefined ? `internal error: ${lineOf(error)}` : lineOf(error),
    }
  }
}
