import { Worker } from 'node:worker_threads'
import { ReadError } from '../reader/errors.ts'
import type { Capture } from '../reader/types.ts'
import type { Reading } from '../record/types.ts'
import { codeOf } from './errors.ts'
import type { ReadingOptions } from './reading.ts'
import type { Answer, Asked } from './reading-worker.ts'
import { Failure } from './types.ts'

/** A page that takes longer is given up, and the thread with it. In milliseconds. */
const patience = 60_000
/** A page of 20 MB is read in less. */
const memory = { maxOldGenerationSizeMb: 2048 }

const ended = 'the thread that reads pages has ended'

/** A thread that reads pages, one after the other, in the order in which it is asked. */
export interface ReadingThread {
  /** @throws ReadError as reading does; Failure where the page takes too long or too much memory */
  readonly read: (capture: Capture, options?: ReadingOptions) => Promise<Reading>
  /** Pages asked for and not answered yet. */
  readonly waiting: () => number
  /** Pages that still wait are not read. */
  readonly close: () => Promise<void>
}

export function readingThread(): ReadingThread {
  let worker: Worker | undefined
  let waiting = 0
  let closed = false
  let last: Promise<unknown> = Promise.resolve()

  /** The thread is started with the first page, and does not keep the process alive. */
  function thread(): Worker {
    if (worker !== undefined) return worker
    const entry = new URL(
      import.meta.url.endsWith('.ts') ? './reading-worker.ts' : './reading-worker.js',
      import.meta.url,
    )
    worker = new Worker(entry, { resourceLimits: memory })
    worker.unref()
    return worker
  }

  async function drop(): Promise<void> {
    const dropped = worker
    worker = undefined
    await dropped?.terminate()
  }

  async function readNow(asked: Asked): Promise<Reading> {
    if (closed) throw new Failure(ended)
    const answer = await ask(thread(), asked).catch(async (error: unknown) => {
      await drop()
      throw inWords(error)
    })
    if ('reading' in answer) return answer.reading
    if ('fault' in answer) throw new Error(answer.fault)
    const { code, place, message } = answer.refused
    throw new ReadError(code, place, message.slice(place.source.length + 2))
  }

  return {
    read(capture, options = {}) {
      waiting += 1
      const reading = last
        .then(() => readNow({ capture, options }))
        .finally(() => {
          waiting -= 1
        })
      last = reading.catch(() => {})
      return reading
    },
    waiting: () => waiting,
    close() {
      closed = true
      return drop()
    },
  }
}

function ask(worker: Worker, asked: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => settle(() => reject(new Failure('the page takes too long to read'))), patience)
    const settle = (end: () => void): void => {
      clearTimeout(timer)
      worker.off('message', onAnswer).off('error', onError).off('exit', onExit)
      end()
    }
    const onAnswer = (answer: Answer): void => settle(() => resolve(answer))
    const onError = (error: unknown): void => settle(() => reject(error))
    const onExit = (): void => settle(() => reject(new Failure(ended)))
    worker.on('message', onAnswer).on('error', onError).on('exit', onExit)
    worker.postMessage(asked)
  })
}

const inWords = (error: unknown): unknown =>
  codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY' || (error instanceof Error && /memory/i.test(error.message))
    ? new Failure('the page takes too much memory to read')
    : error
