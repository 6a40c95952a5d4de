import type { StatementKind } from './types.ts'

/** All kinds of statements, in the order of spec/STATEMENTS.md. */
export const statementKinds = ['direct', 'indirect', 'mixed', 'unquoted'] as const satisfies readonly StatementKind[]
