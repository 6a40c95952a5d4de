import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

const ticksASecond = Number(execFileSync('getconf', ['CLK_TCK']).toString())

/** Fields of /proc/PID/stat behind the name; none where the process has gone. */
function statOf(pid: number | string): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  } catch {
    return []
  }
}

const milliseconds = (fields: readonly string[], places: readonly number[]): number =>
  (places.reduce((sum, at) => sum + Number(fields[at] ?? 0), 0) * 1000) / ticksASecond

/** Milliseconds of processor time of a process of this machine; 0 where it has gone. */
export const processorOf = (pid: number): number => milliseconds(statOf(pid), [11, 12])

/** Milliseconds of processor time of a server that runs here, with its children that are there and those that have ended. */
export function processorOfServer(wordsOfIts: string): number {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const main = pids.find(
    (pid) => commandOf(pid).includes(wordsOfIts) && !commandOf(statOf(pid)[1] ?? '').includes(wordsOfIts),
  )
  if (main === undefined) return 0
  const children = pids.filter((pid) => statOf(pid)[1] === main)
  return milliseconds(statOf(main), [11, 12, 13, 14]) + children.reduce((sum, pid) => sum + processorOf(Number(pid)), 0)
}

/** Milliseconds for which processes of this machine have run, to the microsecond. */
export const ranFor = (pids: readonly number[]): number => pids.reduce((sum, pid) => sum + ran(pid), 0)

function ran(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1_000_000
  } catch {
    return 0
  }
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

/** Milliseconds of processor time of this process, with its threads. */
export function ownProcessor(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Adds up the processor time of the steps of a way. */
export class Steps {
  readonly #spent = new Map<string, number>()

  async time<T>(step: string, work: () => T | Promise<T>): Promise<T> {
    const start = ownProcessor()
    try {
      return await work()
    } finally {
      this.add(step, ownProcessor() - start)
    }
  }

  add(step: string, ms: number): void {
    this.#spent.set(step, (this.#spent.get(step) ?? 0) + ms)
  }

  of(step: string): number {
    return this.#spent.get(step) ?? 0
  }
}
