export { type Served, type ServeOptions, serve } from './listen.ts'
export { createSite } from './site.ts'
export type { FetchPage, ReadInput, SiteOptions } from './types.ts'
