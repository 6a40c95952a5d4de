import type { ReadErrorCode } from './types.ts'

/** Where a reading failed: the file or URL as it was named, else the start of the capture's hash. */
export interface ReadPlace {
  readonly source: string
  readonly bytes: number
}

/** A page could not be read at all. Callers switch on `code`; the message names the place and what to do. */
export class ReadError extends Error {
  override readonly name = 'ReadError'
  readonly code: ReadErrorCode
  readonly place: ReadPlace

  constructor(code: ReadErrorCode, place: ReadPlace, message: string, options?: ErrorOptions) {
    super(`${place.source}: ${message}`, options)
    this.code = code
    this.place = place
  }
}
