import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'

/** Numbers from 0 up to 1, the same for the same seed (mulberry32): a fault that was found once is found again. */
export function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * Runs a Node program and kills it with SIGKILL a while after it printed so many whole lines; gives all whole lines that
 * it printed. With no count it is left to end.
 */
export async function runAndKill(
  argv: readonly string[],
  kill?: { readonly lines: number; readonly afterMs: number },
): Promise<string[]> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...argv], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let text = ''
  let waiting = kill !== undefined
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString()
    if (!waiting || kill === undefined || text.split('\n').length <= kill.lines) return
    waiting = false
    void wait(kill.afterMs).then(() => child.kill('SIGKILL'))
  })
  await once(child, 'close')
  return text.split('\n').slice(0, -1)
}
