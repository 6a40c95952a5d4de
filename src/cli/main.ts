import { run } from './program.ts'
import type { Out, Outside } from './types.ts'

const hardStop = { withoutAnswerMs: 5_000, secondKeyAfterMs: 400 }

function outOf(stream: NodeJS.WriteStream): Out {
  let closed = false
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    closed = true // the reader has gone (`| head`): that is no failure of ours
  })
  return {
    terminal: stream.isTTY === true,
    columns: stream.columns || 100,
    closed: () => closed,
    write: (text) =>
      new Promise((resolve) => {
        if (closed || text.length === 0) resolve()
        else stream.write(text, () => resolve())
      }),
  }
}

/**
 * Ctrl-C asks the command to stop; a second one, or no answer for some seconds, ends it. npm hands a terminal's Ctrl-C
 * on to its child, which the terminal has told already: two within a moment are one.
 */
function stopSignal(): AbortSignal {
  const controller = new AbortController()
  let first = 0
  const stop = () => {
    if (!controller.signal.aborted) {
      first = Date.now()
      controller.abort()
      setTimeout(() => process.exit(130), hardStop.withoutAnswerMs).unref()
    } else if (Date.now() - first > hardStop.secondKeyAfterMs) process.exit(130)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  return controller.signal
}

const signal = stopSignal()
const outside: Outside = {
  stdout: outOf(process.stdout),
  stderr: outOf(process.stderr),
  // Touched only when it is read: an open stdin keeps the process alive.
  stdin: {
    [Symbol.asyncIterator]: () => {
      signal.addEventListener('abort', () => process.stdin.destroy())
      return process.stdin[Symbol.asyncIterator]()
    },
  },
  env: process.env,
  now: () => new Date(),
  signal,
}
process.exitCode = await run(process.argv.slice(2), outside)
