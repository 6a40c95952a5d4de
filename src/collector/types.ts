import type { Capture } from '../reader/types.ts'
import type { RecordPlace } from './archive/types.ts'

/** Why an input gave no capture. */
export type InputFaultCode =
  | 'missing'
  | 'unreadable'
  | 'empty'
  | 'empty-folder'
  | 'unsupported'
  | 'too-large'
  | 'not-fetched'
  | 'refused'
  | 'damaged'

/** An input, or a file of a folder, that could not be read. The others are read all the same. */
export interface InputFault {
  /** As the user named it, or the path of the file inside the folder that the user named. */
  readonly input: string
  readonly code: InputFaultCode
  /** One sentence for the user, without the input's name: "there is no such file". */
  readonly message: string
}

/** A capture, and where in an archive it stood. */
export interface Collected extends Capture {
  readonly place?: ArchivePlace
}

/** An archive, and how far it has been read once the capture that bears this has been dealt with. */
export interface ArchivePlace {
  /** Hash of its size, beginning and end: the same whatever it is called. */
  readonly key: string
  readonly name: string
  readonly reached: RecordPlace & { readonly pages: number }
}

/** Where captures come from besides the disk: handed in, so that tests hand in their own. */
export interface CollectOptions {
  readonly stdin: AsyncIterable<Uint8Array>
  readonly now: () => Date
  readonly onFault: (fault: InputFault) => void
  /** Whether http and https addresses are fetched. */
  readonly allowUrl?: boolean
  /** Lets addresses that are not public be fetched: loopback, private, link-local. */
  readonly allowPrivate?: boolean
  readonly signal?: AbortSignal
  /** Where to go on in an archive that was read in part before; null for its beginning. Asked once for each archive. */
  readonly resumeAt?: (archive: Pick<ArchivePlace, 'key' | 'name'>) => Promise<ArchivePlace['reached'] | null>
  /** Told of what is no fault and yet worth a line: entries of a feed that carry no text. */
  readonly onNote?: (input: string, note: string) => void
}

/** Thrown inside this room and handed out as an `InputFault`. */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly code: InputFaultCode
  /** The reason alone, where the message is a sentence round it. */
  readonly why: string

  constructor(code: InputFaultCode, message: string, { why, ...options }: ErrorOptions & { why?: string } = {}) {
    super(message, options)
    this.code = code
    this.why = why ?? message
  }
}
