/** Calls the scorers of the kits, each a program of its own. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** Where the kits are: ONRECORD_BENCH, else ../shared/bench beside the repository. */
export function benchFolder(env: NodeJS.ProcessEnv): string {
  return resolve(env.ONRECORD_BENCH ?? join(import.meta.dirname, '../../shared/bench'))
}

/** Whether the kit of a task is on this machine. */
export const hasKit = (bench: string, task: string): boolean => existsSync(join(bench, task, 'score.mjs'))

/** Runs `score.mjs` of a kit and gives what it printed; throws with its own message where it refuses. */
export function runScorer(bench: string, task: string, args: readonly string[]): string {
  // A scorer runs only where it is started by its own path, so links on the way to it are followed first.
  const script = realpathSync(join(bench, task, 'score.mjs'))
  const { stdout, stderr, status, error } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    maxBuffer: 512 * 1024 * 1024,
  })
  if (error !== undefined) throw error
  if (status !== 0 && status !== 1) throw new Error(`${script}: ${stderr.trim() || `exit status ${status}`}`)
  return stdout
}

/** Keeps predictions, one JSON line each. */
export function writePredictions(file: string, lines: readonly unknown[]): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
}

/** Where a task keeps its predictions when the user names no file. */
export const defaultPredictions = (name: string): string =>
  join(import.meta.dirname, '../test-artifacts/predictions', `${name}.jsonl`)

export interface Row {
  readonly name: string
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** The lines "name   P 0.1  R 0.2  F1 0.3" of a scorer's output. */
export function rowsOf(output: string): readonly Row[] {
  return [...output.matchAll(/^(\S.*?)\s+P\s+([\d.]+)\s+R\s+([\d.]+)\s+F1\s+([\d.]+)/gm)].map(
    ([, name = '', precision, recall, f1]) => ({
      name,
      precision: Number(precision),
      recall: Number(recall),
      f1: Number(f1),
    }),
  )
}

/** A figure as the tables show it: three decimals, a dash for none. */
export const shown = (value: number | null | undefined): string =>
  value === undefined || value === null || Number.isNaN(value) ? '–' : value.toFixed(3)
