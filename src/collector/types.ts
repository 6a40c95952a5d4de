/** Why an input gave no capture. */
export type InputFaultCode =
  | 'missing'
  | 'unreadable'
  | 'empty'
  | 'empty-folder'
  | 'unsupported'
  | 'too-large'
  | 'not-fetched'

/** An input, or a file of a folder, that could not be read. The others are read all the same. */
export interface InputFault {
  /** As the user named it, or the path of the file inside the folder that the user named. */
  readonly input: string
  readonly code: InputFaultCode
  /** One sentence for the user, without the input's name: "there is no such file". */
  readonly message: string
}

/** Where captures come from besides the disk: handed in, so that tests hand in their own. */
export interface CollectOptions {
  readonly stdin: AsyncIterable<Uint8Array>
  readonly now: () => Date
  readonly onFault: (fault: InputFault) => void
  /**
   * Whether http and https addresses are fetched. Only for the user of this machine: which machine an address leads to,
   * private ones among them, is not checked yet, so a server for others must leave it off.
   */
  readonly allowUrl?: boolean
}

/** Thrown inside this room and handed out as an `InputFault`. */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly code: InputFaultCode

  constructor(code: InputFaultCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
