/** Hosts, and the domains they stand under. */

/** Host of an address without "www."; null where there is none. */
export function domainOf(url: string | null): string | null {
  if (url === null) return null
  try {
    return new URL(url).hostname.replace(/^www\./, '') || null
  } catch {
    return null
  }
}

/** Whether a host is the domain or one below it: "www.ozero.example" of "ozero.example". */
export const isUnder = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`)
