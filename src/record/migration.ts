/**
 * Each makes the schema one version newer, on SQLite and on PostgreSQL. Never change one that was released: add another.
 *
 * Written once, as SQLite has it, in the words that `inPostgres` (postgres/schema.ts) knows: CREATE TABLE with the types
 * TEXT, INTEGER, REAL and BLOB, a key `INTEGER PRIMARY KEY` that counts by itself, STRICT, WITHOUT ROWID; CREATE INDEX,
 * ALTER TABLE, INSERT … SELECT, DROP. Names that are words of SQL stand in quotation marks. A line `-- full text: NAME`
 * makes a table of full text, which each engine has in its own way. What cannot be said so is written for each:
 * `{ sqlite: '…', postgres: '…' }` (docs/decisions/0017-two-engines.md).
 */
export type Migration = string | { readonly sqlite: string; readonly postgres: string }
