/** A thread that reads pages: what it is sent is a capture and how to read it, what it answers a reading or why there is none. */
import { parentPort } from 'node:worker_threads'
import { ReadError } from '../reader/errors.ts'
import type { Capture } from '../reader/types.ts'
import type { Reading } from '../record/types.ts'
import { type ReadingOptions, readingOf } from './reading.ts'

export interface Asked {
  readonly capture: Capture
  readonly options: ReadingOptions
}

/** An error loses its class on the way between threads: so it goes as its parts. */
export type Answer =
  | { readonly reading: Reading }
  | { readonly refused: Pick<ReadError, 'code' | 'place' | 'message'> }
  | { readonly fault: string }

parentPort?.on('message', async (asked: Asked) => parentPort?.postMessage(await answerTo(asked)))

async function answerTo({ capture, options }: Asked): Promise<Answer> {
  try {
    return { reading: await readingOf(capture, options) }
  } catch (error) {
    if (error instanceof ReadError) return { refused: { code: error.code, place: error.place, message: error.message } }
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
