import { spawnSync } from 'node:child_process'

/** What a program of this folder prints, run as a process of its own; throws with its own words where it fails. */
export function runChild(program: string, args: readonly string[]): string {
  const { stdout, stderr, status, error } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' })
  if (error !== undefined) throw error
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr.slice(-2000)}`)
  return stdout
}
