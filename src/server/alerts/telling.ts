import { type OwnSearch, type Signing, tellSearch } from '../../record/index.ts'
import type { SiteOptions } from '../types.ts'

/** An address to which nothing would be sent: none of the public web. */
export class RefusedAddress extends Error {
  override readonly name = 'RefusedAddress'
}

/**
 * Lets a saved search tell an address, which is judged before it is kept: whoever gives one of their own network is told at
 * once. It is judged again whenever something is sent, for a name may lead elsewhere by then. Null where the account has no
 * such search.
 * @throws RefusedAddress, SavedSearchError
 */
export async function letTell(
  { record, now, refusesAlert }: Pick<SiteOptions, 'record' | 'now' | 'refusesAlert'>,
  own: OwnSearch,
  url: string,
): Promise<Signing | null> {
  if (await refusesAlert?.(url)) throw new RefusedAddress(url)
  return tellSearch(record, own, { url, at: now() })
}
