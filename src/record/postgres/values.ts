import { types } from 'pg'

const INT8 = 20
const NUMERIC = 1700

/** Counts and sums come as numbers, as SQLite gives them: none here is beyond 2^53. */
export const typesOf: { readonly getTypeParser: typeof types.getTypeParser } = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === INT8 || oid === NUMERIC
      ? Number
      : types.getTypeParser(oid, format as 'text')) as typeof types.getTypeParser,
}

/** PostgreSQL's texts cannot hold the character NUL: it becomes what the reader makes of it in a page. */
export const toServer = (value: unknown): unknown =>
  typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value
