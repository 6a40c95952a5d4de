/**
 * A small stand-in for an S3 server, in memory: objects, lists in pages, ranges, and Signature V4 checked as a server does,
 * from the request as it came. It can be told to fail.
 */
import { createHash, createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * `500`, `503`: so it answers; `full`: there is no room; `cut`: the connection goes before the answer; `truncated`: in the
 * middle of it; `silent`: no answer comes; `unheard`: it is done, and the connection goes before that is told.
 */
export type Fault = '500' | '503' | 'full' | 'cut' | 'truncated' | 'silent' | 'unheard'

const CLOCKS_APART_MS = 15 * 60_000

export class S3Server {
  readonly bucket: string
  readonly objects = new Map<string, Buffer>()
  readonly asked: string[] = []
  /** What the next requests meet, one each; `method` picks some of them. */
  readonly faults: { readonly fault: Fault; readonly method?: string }[] = []
  keepsVersions = false
  pageSize = 1000
  readonly #server: Server
  readonly #secrets: Readonly<Record<string, string>>
  #chance: () => Fault | undefined = () => undefined

  constructor(bucket: string, secrets: Readonly<Record<string, string>> = { 'test-key': 'test/secret+key' }) {
    this.bucket = bucket
    this.#secrets = secrets
    this.#server = createServer((request, response) => void this.#take(request, response))
  }

  async listen(port = 0): Promise<this> {
    this.#server.listen(port, '127.0.0.1')
    await once(this.#server, 'listening')
    return this
  }

  /** The environment of whoever may use it. */
  get env(): Record<string, string> {
    const { port } = this.#server.address() as AddressInfo
    const [id = '', secret = ''] = Object.entries(this.#secrets)[0] ?? []
    return {
      AWS_ACCESS_KEY_ID: id,
      AWS_SECRET_ACCESS_KEY: secret,
      AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${port}`,
      AWS_REGION: 'eu-test-1',
    }
  }

  /** It is away for a while, with all its connections; what it holds stays. */
  async restart(awayMs: number): Promise<void> {
    const { port } = this.#server.address() as AddressInfo
    await this.close()
    await wait(awayMs)
    await this.listen(port)
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }

  fail(fault: Fault, { times = 1, method }: { readonly times?: number; readonly method?: string } = {}): void {
    for (let time = 0; time < times; time += 1) this.faults.push({ fault, ...(method !== undefined && { method }) })
  }

  /** From now on such a share of the requests meets a fault of the way. */
  failNow(share: number, random: () => number = Math.random): void {
    this.#chance = () => {
      if (random() >= share) return undefined
      return (['500', '503', 'cut', 'truncated', 'unheard'] as const)[Math.floor(random() * 5)]
    }
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = Buffer.concat(await request.toArray().catch(() => []))
    this.asked.push(`${request.method} ${request.url}`)
    const at = this.faults.findIndex(({ method }) => method === undefined || method === request.method)
    const fault = at < 0 ? this.#chance() : this.faults.splice(at, 1)[0]?.fault
    if (fault === 'silent') return
    if (fault === 'cut') return void request.socket.destroy()
    if (fault === '500') return refuse(response, 500, 'InternalError')
    if (fault === '503') return refuse(response, 503, 'SlowDown')
    if (fault === 'full') return refuse(response, 507, 'XMinioStorageFull')
    const wrong = signatureFault(request, body, this.#secrets)
    if (wrong) return refuse(response, 403, wrong)
    const [, bucket, ...parts] = new URL(request.url ?? '', 'http://s3').pathname.split('/').map(decodeURIComponent)
    if (bucket !== this.bucket) return refuse(response, 404, 'NoSuchBucket')
    if (fault === 'unheard') {
      const unheard = Object.assign(Object.create(response), {
        writeHead: () => unheard,
        end: () => request.socket.destroy(),
      })
      return this.#answer(request, unheard, parts.join('/'), body, false)
    }
    this.#answer(request, response, parts.join('/'), body, fault === 'truncated')
  }

  #answer(request: IncomingMessage, response: ServerResponse, key: string, body: Buffer, truncated: boolean): void {
    const { searchParams } = new URL(request.url ?? '', 'http://s3')
    const object = this.objects.get(key)
    if (key === '' && searchParams.has('versioning')) this.#versioning(response)
    else if (key === '') this.#list(searchParams, response)
    else if (request.method === 'PUT') {
      this.objects.set(key, body)
      response.writeHead(200).end()
    } else if (request.method === 'DELETE') {
      this.objects.delete(key)
      response.writeHead(204).end()
    } else if (object === undefined) {
      if (request.method === 'HEAD') response.writeHead(404).end()
      else refuse(response, 404, 'NoSuchKey')
    } else {
      response.writeHead(200, { 'content-length': object.length })
      if (request.method === 'HEAD') response.end()
      else if (!truncated) response.end(object)
      else response.write(object.subarray(0, object.length / 2), () => response.destroy())
    }
  }

  #versioning(response: ServerResponse): void {
    const status = this.keepsVersions ? '<Status>Enabled</Status>' : ''
    response.writeHead(200).end(`<VersioningConfiguration>${status}</VersioningConfiguration>`)
  }

  /** Keys behind the one that the last page ended with. */
  #list(asked: URLSearchParams, response: ServerResponse): void {
    const prefix = asked.get('prefix') ?? ''
    const after = asked.get('continuation-token')?.replace(/^behind &/, '') ?? asked.get('start-after') ?? ''
    const all = [...this.objects.keys()].filter((key) => key.startsWith(prefix) && key > after).sort()
    const page = all.slice(0, this.pageSize)
    const more =
      all.length > page.length ? `<NextContinuationToken>behind &amp;${page.at(-1)}</NextContinuationToken>` : ''
    const contents = page
      .map(
        (key) =>
          `<Contents><Key>${encodeURIComponent(key)}</Key><Size>${this.objects.get(key)?.length}</Size></Contents>`,
      )
      .join('')
    response.writeHead(200).end(`<ListBucketResult><Prefix>${prefix}</Prefix>${contents}${more}</ListBucketResult>`)
  }
}

function refuse(response: ServerResponse, status: number, code: string): void {
  const xml = `<?xml version="1.0"?><Error><Code>${code}</Code><Message>This is how it &lt;fails&gt;</Message></Error>`
  response.writeHead(status, { 'content-type': 'application/xml' }).end(xml)
}

/** The code of what is wrong with a request's signature, by the steps of the documentation; undefined where nothing is. */
export function signatureFault(
  { method, url = '', headers }: Pick<IncomingMessage, 'method' | 'url' | 'headers'>,
  body: Uint8Array,
  secrets: Readonly<Record<string, string>>,
  now = new Date(),
): string | undefined {
  const given =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    )
  if (!given) return 'AccessDenied'
  const [, id = '', day = '', region = '', names = '', signature] = given
  const secret = secrets[id]
  if (secret === undefined) return 'InvalidAccessKeyId'
  const time = String(headers['x-amz-date'])
  const instant = Date.parse(time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
  if (!time.startsWith(day) || !(Math.abs(now.getTime() - instant) < CLOCKS_APART_MS)) return 'RequestTimeTooSkewed'
  const mustBeSigned = Object.keys(headers).filter((name) => name === 'host' || name.startsWith('x-amz-'))
  if (mustBeSigned.some((name) => !names.split(';').includes(name))) return 'AccessDenied'
  if (headers['x-amz-content-sha256'] !== createHash('sha256').update(body).digest('hex'))
    return 'XAmzContentSHA256Mismatch'
  const [path = '', query = ''] = url.split('?')
  const canonical = `${method}\n${path}\n${query.split('&').filter(Boolean).sort().join('&')}\n${names
    .split(';')
    .map((name) => `${name}:${String(headers[name]).trim()}\n`)
    .join('')}\n${names}\n${headers['x-amz-content-sha256']}`
  let key: Buffer | string = `AWS4${secret}`
  for (const part of [day, region, 's3', 'aws4_request']) key = createHmac('sha256', key).update(part).digest()
  const hashed = createHash('sha256').update(canonical).digest('hex')
  const expected = createHmac('sha256', key)
    .update(`AWS4-HMAC-SHA256\n${time}\n${day}/${region}/s3/aws4_request\n${hashed}`)
    .digest('hex')
  return expected === signature ? undefined : 'SignatureDoesNotMatch'
}
