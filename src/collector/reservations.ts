/** What a page says about text and data mining of it (TDMRep; Article 4(3) of the EU's directive 2019/790; RSL). */
import type { Head } from './head.ts'

export interface Reservation {
  /** True where the rights are reserved. */
  readonly reserved: boolean
  readonly by: 'header' | 'meta' | 'tdmrep.json' | 'robots.txt'
  /** Where the terms stand, or the line itself. */
  readonly policy: string | null
}

/**
 * What holds for a page, the nearest first: its head, its headers, the site's tdmrep.json, lines of robots.txt. Null where
 * nothing is said.
 */
export function reservationOf(
  url: string,
  headers: Readonly<Record<string, string | undefined>>,
  head: Pick<Head, 'metas'>,
  site: { readonly tdmrep: string | null; readonly signals: readonly string[] },
): Reservation | null {
  const meta = head.metas.get('tdm-reservation')
  if (meta !== undefined)
    return { reserved: meta.trim() === '1', by: 'meta', policy: head.metas.get('tdm-policy') ?? null }
  const header = headers['tdm-reservation']
  if (header !== undefined)
    return { reserved: header.trim() === '1', by: 'header', policy: headers['tdm-policy'] ?? null }
  const declared = declaredFor(url, site.tdmrep)
  if (declared) return declared
  const [signal] = site.signals
  return signal === undefined ? null : { reserved: /^license|=\s*no\b/i.test(signal), by: 'robots.txt', policy: signal }
}

/** The rule of tdmrep.json whose path is the longest that fits; `*` stands for anything, `$` for the end. */
function declaredFor(url: string, tdmrep: string | null): Reservation | null {
  if (tdmrep === null) return null
  const { pathname } = new URL(url)
  const rules: unknown = JSON.parse(tdmrep)
  let best: { length: number; found: Reservation } | undefined
  for (const rule of Array.isArray(rules) ? rules.slice(0, 1000) : []) {
    const { location, 'tdm-reservation': reserved, 'tdm-policy': policy } = Object(rule) as Record<string, unknown>
    if (typeof location !== 'string' || !fits(location, pathname) || location.length <= (best?.length ?? -1)) continue
    const found: Reservation = {
      reserved: Number(reserved) === 1,
      by: 'tdmrep.json',
      policy: typeof policy === 'string' ? policy : null,
    }
    best = { length: location.length, found }
  }
  return best?.found ?? null
}

/** Patterns of robots.txt: matched piece by piece, each as early as it can be, so that no star can backtrack. */
function fits(pattern: string, path: string): boolean {
  const ends = pattern.endsWith('$')
  const pieces = (ends ? pattern.slice(0, -1) : pattern).split('*')
  let at = 0
  for (const [index, piece] of pieces.entries()) {
    const last = index === pieces.length - 1
    const found =
      index === 0
        ? path.startsWith(piece)
          ? 0
          : -1
        : last && ends
          ? path.length - piece.length
          : path.indexOf(piece, at)
    if (found < at || !path.startsWith(piece, found)) return false
    at = found + piece.length
  }
  return !ends || at === path.length
}
