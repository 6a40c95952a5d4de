/** A clock that stands still while anything is under way and leaps over every pause: a day passes in seconds. */
export class LeapingClock {
  #time: number
  readonly #sleepers = new Set<{ at: number; readonly wake: () => void }>()
  readonly #busy: () => boolean
  #timer: NodeJS.Timeout | undefined

  constructor(start: string, busy: () => boolean) {
    this.#time = Date.parse(start)
    this.#busy = busy
  }

  readonly now = (): Date => new Date(this.#time)

  readonly sleep = (ms: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve()
      const sleeper = {
        at: this.#time + ms,
        wake: () => {
          this.#sleepers.delete(sleeper)
          signal.removeEventListener('abort', sleeper.wake)
          resolve()
        },
      }
      this.#sleepers.add(sleeper)
      signal.addEventListener('abort', sleeper.wake)
    })

  /** Somebody sets it back; pauses that are under way do not become longer by that. */
  setBack(ms: number): void {
    this.#time -= ms
    for (const sleeper of this.#sleepers) sleeper.at -= ms
  }

  start(): void {
    let idle = 0
    this.#timer = setInterval(() => {
      idle = this.#busy() ? 0 : idle + 1
      if (idle < 3 || this.#sleepers.size === 0) return
      const next = [...this.#sleepers].reduce((a, b) => (b.at < a.at ? b : a))
      this.#time = Math.max(this.#time, next.at)
      next.wake()
      idle = 0
    }, 1)
  }

  stop(): void {
    clearInterval(this.#timer)
    for (const { wake } of [...this.#sleepers]) wake()
  }
}
