export { captures } from './captures.ts'
export { FETCH_TIMEOUT_MS, LONGEST_INPUT_BYTES } from './limits.ts'
export type { ArchivePlace, Collected, CollectOptions, InputFault, InputFaultCode } from './types.ts'
