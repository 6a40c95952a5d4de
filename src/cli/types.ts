/** A stream that a command writes to. */
export interface Out {
  /** Resolves when the reader of the stream has taken the text: a slow reader slows the command, not its memory. */
  readonly write: (text: string | Uint8Array) => Promise<void>
  readonly terminal: boolean
  /** Columns of the terminal; 100 where there is none. */
  readonly columns: number
  /** True once the reader has gone (`| head`): what is still written is dropped. */
  readonly closed: () => boolean
}

/** Everything outside of a command: tests hand in their own. */
export interface Outside {
  readonly stdout: Out
  readonly stderr: Out
  readonly stdin: AsyncIterable<Uint8Array>
  readonly env: Readonly<Record<string, string | undefined>>
  readonly now: () => Date
  /** Aborted on Ctrl-C: a command finishes what it is at, closes what it opened and returns. */
  readonly signal: AbortSignal
}

/** 0: all done; 1: some input failed, the rest is done; 2: wrong usage; 130: stopped by Ctrl-C. */
export type ExitStatus = 0 | 1 | 2 | 130

/** An option as it is written in the help: `--format <format>`. */
export interface OptionSpec {
  readonly flags: string
  readonly description: string
  readonly choices?: readonly string[]
  readonly default?: string
}

/** What the command line gave: positional words and options by their long name in camelCase. */
export interface Given {
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | undefined>>
}

/** One command of `onrecord`. */
export interface Command {
  readonly name: string
  /** Positional words as the help shows them: "<input...>", "[words...]", or "". */
  readonly takes: string
  readonly summary: string
  /** What the help says below the summary. */
  readonly about: string
  readonly options: readonly OptionSpec[]
  /** A command line and what it does. */
  readonly examples: readonly (readonly [line: string, does: string])[]
  readonly run: (given: Given, outside: Outside) => Promise<ExitStatus>
}

/** Where a command stands in the list of the help, before its own file is loaded. */
export interface CommandEntry {
  readonly name: string
  readonly summary: string
  readonly load: () => Promise<Command>
  /** Not shown in the list. */
  readonly hidden?: boolean
}

/** A mistake of the user in how a command is called: one line that says what to do, exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Something that could not be done, told to the user in one line, exit status 1. */
export class Failure extends Error {
  override readonly name = 'Failure'
}
