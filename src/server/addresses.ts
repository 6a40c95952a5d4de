/** Where each page of the site is. */
export const personAddress = (id: string): string => `/people/${encodeURIComponent(id)}`
export const articleAddress = (id: string): string => `/articles/${encodeURIComponent(id)}`
export const statementAddress = (id: string): string => `/statements/${encodeURIComponent(id)}`
/** Of the quotation that a statement carries. */
export const quotationAddress = (statementId: string): string => `/quotations/${encodeURIComponent(statementId)}`
export const storyAddress = (id: string): string => `/stories/${encodeURIComponent(id)}`
export const issueAddress = (id: string): string => `/issues/${encodeURIComponent(id)}`
/** By domain, or by name where the page gives no domain. */
export const outletAddress = (named: string): string => `/outlets/${encodeURIComponent(named)}`
/** The log of corrections, all of it or what is about one thing. */
export const mendsAddress = (about?: string): string => address('/mends', { about })

/** The path with those parameters that have a value, in the order given. */
export function address(path: string, parameters: Readonly<Record<string, string | number | undefined>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== '') query.set(name, String(value))
  }
  const written = query.toString()
  return written === '' ? path : `${path}?${written}`
}

/** The same page with some parameters replaced; undefined removes one. */
export function changed(
  path: string,
  query: URLSearchParams,
  changes: Readonly<Record<string, string | number | undefined>>,
): string {
  const parameters = new Map<string, string | number | undefined>(query)
  for (const [name, value] of Object.entries(changes)) parameters.set(name, value)
  return address(path, Object.fromEntries(parameters))
}

/** The page itself, as a form or a way through another page leads back to it. */
export const hereOf = ({ path, query }: { readonly path: string; readonly query: URLSearchParams }): string =>
  changed(path, query, { lang: undefined })

/** The address if it is one of the web, else undefined: a page may name `javascript:` or a file as its own. */
export function webAddress(url: string | null): string | undefined {
  if (url === null || !/^https?:\/\//i.test(url)) return undefined
  return URL.canParse(url) ? new URL(url).href : undefined
}
