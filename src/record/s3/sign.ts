/** Signature Version 4 of Amazon Web Services, as S3 and all that speaks like it ask for it. */
import { createHash, createHmac } from 'node:crypto'

export interface Credentials {
  readonly keyId: string
  readonly secret: string
  /** Of credentials that are lent for some hours. */
  readonly session: string | null
}

/** A request as it is sent. */
export interface ToSign {
  readonly method: string
  readonly url: URL
  /** Besides `host`; names in lower case. All of them are signed. */
  readonly headers: Readonly<Record<string, string>>
  /** SHA-256 of the body: whoever receives it checks the body against it. */
  readonly bodySha256: string
}

const SERVICE = 's3'
const ALGORITHM = 'AWS4-HMAC-SHA256'

/** The headers of a request with its signature: good for a quarter of an hour, for this request alone. */
export function signed(
  { method, url, headers, bodySha256 }: ToSign,
  { keyId, secret, session }: Credentials,
  { region, now }: { readonly region: string; readonly now: Date },
): Record<string, string> {
  const time = now.toISOString().replace(/[-:]|\.\d+/g, '')
  const day = time.slice(0, 8)
  const all: Record<string, string> = {
    ...headers,
    host: url.host,
    'x-amz-content-sha256': bodySha256,
    'x-amz-date': time,
    ...(session !== null && { 'x-amz-security-token': session }),
  }
  const names = Object.keys(all).sort()
  const canonical = [
    method,
    url.pathname,
    [...url.searchParams]
      .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
      .sort()
      .join('&'),
    ...names.map((name) => `${name}:${all[name]?.trim().replace(/ +/g, ' ')}`),
    '',
    names.join(';'),
    bodySha256,
  ].join('\n')
  const scope = `${day}/${region}/${SERVICE}/aws4_request`
  const toSign = [ALGORITHM, time, scope, createHash('sha256').update(canonical).digest('hex')].join('\n')
  const key = [day, region, SERVICE, 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secret}`)
  const signature = hmac(key, toSign).toString('hex')
  return {
    ...all,
    authorization: `${ALGORITHM} Credential=${keyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`,
  }
}

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

/** Percent-encoded as the signature wants it: everything but the letters, digits and marks of RFC 3986, 2.3. */
export const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
