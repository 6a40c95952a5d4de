export { captures } from './captures.ts'
export { addPages, collect } from './collect.ts'
export type * from './collect-types.ts'
export { type Asking, type Fetched, Fetcher, type FetcherOptions } from './fetch/fetcher.ts'
export { checkAddress, notPublic } from './fetch/guard.ts'
export { FETCH_TIMEOUT_MS, LONGEST_INPUT_BYTES } from './limits.ts'
export { type Discovered, type DiscoverOutside, discover, type Offer } from './sources/discover.ts'
export {
  readSettings,
  type Settings,
  SettingsError,
  type SourceSettings,
  settingsJsonSchema,
} from './sources/settings.ts'
export type { ArchivePlace, Collected, CollectOptions, InputFault, InputFaultCode } from './types.ts'
export { InputError } from './types.ts'
export { type FetchPageOptions, fetchCapture, userAgentOf } from './web.ts'
