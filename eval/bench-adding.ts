import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Table } from './types.ts'

export const program = join(import.meta.dirname, '../bin/start.js')
/** As users start it, with its settings for memory. */
const command = join(import.meta.dirname, '../bin/onrecord')

/** Adds the pages twice in processes of their own; the second time nothing must change. */
export async function benchAdding(source: string, record: string): Promise<Table> {
  const rows = [await add('first time', source, record), await add('again, unchanged', source, record)]
  return { head: ['', 'pages/s', 'MB after 10 %', '25 %', '50 %', '75 %', '100 %', 'peak'], rows }
}

async function add(name: string, source: string, record: string): Promise<string[]> {
  const start = performance.now()
  const child = spawn(command, ['add', source, '--record', record, '--format', 'jsonl'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const curve: number[] = []
  for await (const _ of createInterface({ input: child.stdout })) curve.push(residentMemory(child.pid))
  const status = child.exitCode ?? (await new Promise<number | null>((done) => child.once('close', done)))
  if (status !== 0) throw new Error(`onrecord add ended with ${status}`)
  const seconds = (performance.now() - start) / 1000
  const at = (share: number) => curve[Math.max(0, Math.ceil(curve.length * share) - 1)]?.toFixed(0) ?? ''
  return [
    name,
    (curve.length / seconds).toFixed(0),
    ...[0.1, 0.25, 0.5, 0.75, 1].map(at),
    Math.max(...curve).toFixed(0),
  ]
}

let last = 0

/** MB of a process by /proc; the last value once it has ended. */
function residentMemory(pid: number | undefined): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    if (kilobytes !== undefined) last = Number(kilobytes) / 1000
  } catch {
    // The process has ended, or the system has no /proc.
  }
  return last
}
