import { Worker } from 'node:worker_threads'
import { ReadError } from '../reader/errors.ts'
import type { Capture } from '../reader/types.ts'
import type { Reading } from '../record/types.ts'
import { codeOf } from './errors.ts'
import type { Answer } from './reading-worker.ts'
import { Failure } from './types.ts'

/** A page that takes longer is given up, and the thread with it. In milliseconds. */
const patience = 60_000
/** Pages that wait; beyond them a page is refused at once. */
const mostWaiting = 16
/** A page of 20 MB is read in less. */
const memory = { maxOldGenerationSizeMb: 2048 }

/** Reads pages in a thread of their own, one after the other, so that a big one holds nobody else up. */
export interface ReadingApart {
  /** @throws ReadError as reading does; Failure where too many wait or it takes too long */
  readonly read: (capture: Capture) => Promise<Reading>
  readonly close: () => Promise<void>
}

export function readingApart(): ReadingApart {
  let worker: Worker | undefined
  let waiting = 0
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

  async function readNow(capture: Capture): Promise<Reading> {
    const answer = await ask(thread(), capture).catch(async (error: unknown) => {
      await drop()
      throw inWords(error)
    })
    if ('reading' in answer) return answer.reading
    if ('fault' in answer) throw new Error(answer.fault)
    const { code, place, message } = answer.refused
    throw new ReadError(code, place, message.slice(place.source.length + 2))
  }

  return {
    read(capture) {
      if (waiting >= mostWaiting) return Promise.reject(new Failure('too many pages are being read: try again later'))
      waiting += 1
      const reading = last
        .then(() => readNow(capture))
        .finally(() => {
          waiting -= 1
        })
      last = reading.catch(() => {})
      return reading
    },
    close: drop,
  }
}

function ask(worker: Worker, capture: Capture): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => settle(() => reject(new Failure('the page takes too long to read'))), patience)
    const settle = (end: () => void): void => {
      clearTimeout(timer)
      worker.off('message', onAnswer).off('error', onError).off('exit', onExit)
      end()
    }
    const onAnswer = (answer: Answer): void => settle(() => resolve(answer))
    const onError = (error: unknown): void => settle(() => reject(error))
    const onExit = (): void => settle(() => reject(new Failure('the thread that reads pages has ended')))
    worker.on('message', onAnswer).on('error', onError).on('exit', onExit)
    worker.postMessage(capture)
  })
}

const inWords = (error: unknown): unknown =>
  codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY' || (error instanceof Error && /memory/i.test(error.message))
    ? new Failure('the page takes too much memory to read')
    : error
