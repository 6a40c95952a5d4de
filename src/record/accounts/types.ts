/** editor: reads and mends; reader: reads where reading needs an account. */
export type Rights = 'editor' | 'reader'

/** Someone who may sign in. */
export interface Account {
  /** As it is shown and as it signs mends; unique whatever its case. */
  readonly name: string
  readonly rights: Rights
  /** Instant, ISO 8601. */
  readonly made: string
}

export type AccountErrorCode = 'taken' | 'not-found' | 'wrong'

/** An account that cannot be made or changed: the message says why, and what to do. */
export class AccountError extends Error {
  override readonly name = 'AccountError'
  readonly code: AccountErrorCode
  /** The name or the field it is about. */
  readonly place: string

  constructor(code: AccountErrorCode, place: string, message: string) {
    super(message)
    this.code = code
    this.place = place
  }
}
