import type { ExitStatus, Outside } from './types.ts'
import { Failure, UsageError } from './types.ts'

/** What the system calls a failure, in words; what is not here is told by its own message. */
const systemWords: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'may not be read: permission denied',
  EPERM: 'may not be touched: operation not permitted',
  EISDIR: 'is a folder',
  ENOTDIR: 'a part of the path is not a folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  EMFILE: 'too many files are open',
  ELOOP: 'too many links in the path',
  ENAMETOOLONG: 'the name is too long',
}

/** One line for a person: no stack, no type names. */
export function lineOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = codeOf(error)
  const words = code === undefined ? undefined : systemWords[code]
  if (words === undefined) return error.message.split('\n', 1).join('')
  return 'path' in error && typeof error.path === 'string' ? `${error.path}: ${words}` : words
}

/** The code of a typed error of ours ("empty", "binary") or of the system ("ENOENT"). */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return undefined
  return error.code.startsWith('ERR_') ? undefined : error.code // Node's own: a fault of ours, not of the user's
}

/** Tells an error on stderr and gives the exit status that belongs to it. */
export async function tellError(error: unknown, command: string, outside: Outside): Promise<ExitStatus> {
  if (outside.signal.aborted) return 130
  if (error instanceof UsageError) {
    await outside.stderr.write(`onrecord ${command}: ${error.message}\nTry: onrecord ${command} --help\n`)
    return 2
  }
  const expected = error instanceof Failure || codeOf(error) !== undefined
  await outside.stderr.write(`onrecord ${command}: ${expected ? '' : 'internal error: '}${lineOf(error)}\n`)
  if (outside.env.ONRECORD_DEBUG && error instanceof Error) await outside.stderr.write(`${error.stack}\n`)
  else if (!expected) await outside.stderr.write('Set ONRECORD_DEBUG=1 to see where; please report it.\n')
  return 1
}
