import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../bin/start.js', import.meta.url))

/** Worker processes, as a user starts them. */
export class Workers {
  readonly #words: readonly string[]
  readonly #env: Readonly<Record<string, string>>
  #running: { readonly child: ChildProcess; readonly closed: Promise<unknown> }[] = []
  #done = 0

  /**
   * @param words what stands behind `onrecord work`
   * @param env what is added to the environment
   */
  constructor(words: readonly string[], env: Readonly<Record<string, string>> = {}) {
    this.#words = ['work', ...words]
    this.#env = env
  }

  start(): void {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, ...this.#words], {
      stdio: ['ignore', 'pipe', process.env.ONRECORD_DEBUG ? 'inherit' : 'ignore'],
      env: { ...process.env, ...this.#env },
    })
    child.stdout?.on('data', (chunk: Buffer) => {
      this.#done += chunk.toString().split('\n').length - 1
    })
    this.#running.push({ child, closed: once(child, 'close') })
  }

  /** Resolves when so many pages were kept, or nobody works any more. */
  async until(pages: number): Promise<void> {
    while (this.#done < pages && this.#alive().length > 0) await wait(5)
  }

  /** Of those that are still there. */
  pids(): number[] {
    return this.#alive().flatMap(({ child }) => child.pid ?? [])
  }

  /** Kills the worker that has run longest, and starts another one in its place. */
  async killOne(): Promise<void> {
    const [victim] = this.#alive()
    victim?.child.kill('SIGKILL')
    await victim?.closed
    this.start()
  }

  /** A worker that found the queue empty while another one held a page has ended: one more goes through what is left. */
  async untilEmpty(): Promise<void> {
    await this.ended()
    this.start()
    await this.ended()
  }

  async stop(): Promise<void> {
    for (const { child } of this.#alive()) child.kill('SIGKILL')
    await this.ended()
  }

  /** Resolves when all have ended by themselves. */
  async ended(): Promise<void> {
    await Promise.all(this.#running.map(({ closed }) => closed))
  }

  #alive() {
    this.#running = this.#running.filter(({ child }) => child.exitCode === null && child.signalCode === null)
    return this.#running
  }
}
