import { run } from '../../src/cli/program.ts'
import type { ExitStatus, Out, Outside } from '../../src/cli/types.ts'

export interface Ran {
  readonly status: ExitStatus
  readonly stdout: string
  /** The same as it was written: a file that is no text. */
  readonly bytes: Uint8Array
  readonly stderr: string
}

export interface Surroundings {
  readonly stdin?: Uint8Array | string
  readonly env?: Readonly<Record<string, string>>
  readonly terminal?: boolean
  readonly signal?: AbortSignal
  /** A clock that goes; without it, it stands still. */
  readonly now?: () => Date
}

/** Runs a command line in this process, with an outside of its own. The clock stands still unless told otherwise. */
export async function onrecord(argv: readonly string[], around: Surroundings = {}): Promise<Ran> {
  const stdout = collect(around.terminal ?? false)
  const stderr = collect(around.terminal ?? false)
  const outside: Outside = {
    stdout: stdout.out,
    stderr: stderr.out,
    stdin: chunks(around.stdin ?? ''),
    env: around.env ?? {},
    now: around.now ?? (() => new Date('2025-06-01T12:00:00Z')),
    signal: around.signal ?? new AbortController().signal,
  }
  const status = await run(argv, outside)
  return { status, stdout: stdout.text(), bytes: stdout.bytes(), stderr: stderr.text() }
}

function collect(terminal: boolean) {
  const parts: (string | Uint8Array)[] = []
  const write = async (text: string | Uint8Array) => void parts.push(text)
  const bytes = () => Buffer.concat(parts.map((part) => Buffer.from(part)))
  const out: Out = { write, terminal, columns: 100, closed: () => false }
  return { out, bytes, text: () => bytes().toString() }
}

async function* chunks(input: Uint8Array | string): AsyncGenerator<Uint8Array> {
  if (input.length > 0) yield typeof input === 'string' ? new TextEncoder().encode(input) : input
}
