import { createHash } from 'node:crypto'

/**
 * What is said by people of one surname stands on one shelf of the full text, so that PostgreSQL, where a speaker is
 * asked for, walks through the lists of that shelf alone (docs/decisions/0027-shelves-by-surname.md).
 */
export const SHELVES = 16

/** The shelf of a surname, from 0: the first byte of its SHA-256. */
export const shelfOf = (surname: string): number =>
  (createHash('sha256').update(surname.toWellFormed()).digest()[0] ?? 0) % SHELVES

/** The same in PostgreSQL. */
export const shelfIn = (surname: string): string => `get_byte(sha256(convert_to(${surname}, 'UTF8')), 0) % ${SHELVES}`
