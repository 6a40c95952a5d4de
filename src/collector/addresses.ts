/** Parameters that say where a reader came from and not what is read. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|yclid|dclid|msclkid|mc_[ce]id|_openstat|igshid|at_(?:medium|campaign|custom\d))$/i
/** Longer addresses are traps or data. */
const LONGEST_ADDRESS = 2000

/**
 * The one form of an address under which it is known: without fragment and tracking parameters, host in lower case.
 * Undefined for what is no http or https address, or has a name and password in it.
 */
export function addressKey(address: string, base?: string): string | undefined {
  const url = URL.parse(address.trim(), base)
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined
  url.hash = ''
  if (url.search !== '') {
    for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name)
  }
  return url.href.length > LONGEST_ADDRESS ? undefined : url.href
}

/** Whose robots.txt counts for an address: "https://ozero.example". */
export const originOf = (address: string): string => new URL(address).origin
