import { alertOfSearch, markWorks, type OwnSearch } from '../../record/index.ts'
import { attempts } from '../attempts.ts'
import type { SiteOptions } from '../types.ts'

/** In a quarter of an hour an account may try its alerts so often: each is a message to somebody else's server. */
const mostTests = 10

/** What became of a test message: taken, or not and why. */
export type Tried =
  | { readonly kind: 'taken' }
  | { readonly kind: 'not-taken'; readonly fault: string }
  | { readonly kind: 'too-often' | 'not-here' | 'not-found' }

export type TryAlert = (own: OwnSearch) => Promise<Tried>

/** Sends test messages of alerts, few in a row. One for the site and the API of a server. */
export function tryingAlerts({ record, now, tryAlert }: Pick<SiteOptions, 'record' | 'now' | 'tryAlert'>): TryAlert {
  const tests = attempts()
  return async (own) => {
    const signing = await alertOfSearch(record, own)
    if (signing === null) return { kind: 'not-found' }
    if (tryAlert === undefined) return { kind: 'not-here' }
    const keys = [{ key: own.account, limit: mostTests }]
    if (!tests.may(keys, now())) return { kind: 'too-often' }
    tests.failed(keys, now())
    const fault = await tryAlert(signing)
    if (fault !== null) return { kind: 'not-taken', fault }
    await markWorks(record, own, now())
    return { kind: 'taken' }
  }
}
