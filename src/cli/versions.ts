import { extractorVersion } from '../extractor/index.ts'

/**
 * What stands under `versions` in every reading. A number rises when the same bytes may be read otherwise than before:
 * `verify` reads a page again only with the version that made it.
 */
export const versions = { reader: '4', extractor: extractorVersion } as const
