import { spawnSync } from 'node:child_process'
import { program } from './bench-adding.ts'
import { median } from './timing.ts'
import type { Table } from './types.ts'

const runs = 9

/** Wall time of whole processes, the floor being a Node that does nothing. */
export function benchStart(record: string): Table {
  const lines: readonly (readonly [string, readonly string[]])[] = [
    ['node -e 0', ['-e', '0']],
    ['onrecord --version', [program, '--version']],
    ['onrecord search референдум', [program, 'search', 'референдум', '--record', record]],
    ['onrecord search порт пролив', [program, 'search', 'порт', 'пролив', '--record', record]],
    ['onrecord who Сельмин', [program, 'who', 'Сельмин', '--record', record]],
  ]
  return { head: ['command', 'ms'], rows: lines.map(([name, args]) => [name, time(args).toFixed(0)]) }
}

function time(args: readonly string[]): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    const { error } = spawnSync(process.execPath, args, { stdio: 'ignore' })
    if (error !== undefined) throw error
    return performance.now() - start
  })
  return median(times)
}
