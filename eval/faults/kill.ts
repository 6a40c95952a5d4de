import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'

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
  const killLater = (): void => {
    waiting = false
    void wait(kill?.afterMs ?? 0).then(() => child.kill('SIGKILL'))
  }
  if (kill?.lines === 0) killLater()
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString()
    if (!waiting || kill === undefined || text.split('\n').length <= kill.lines) return
    killLater()
  })
  await once(child, 'close')
  return text.split('\n').slice(0, -1)
}
