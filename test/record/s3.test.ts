import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isDiskFull, RecordError } from '../../src/record/errors.ts'
import { Bucket } from '../../src/record/s3/client.ts'
import { bucketPlace, bucketSettings } from '../../src/record/s3/settings.ts'
import { encoded, signed } from '../../src/record/s3/sign.ts'
import { S3Server, signatureFault } from './s3-server.ts'

/** The examples of "Authenticating Requests: Using the Authorization Header" in the API reference of Amazon S3. */
const documented = [
  ['GET', 'test.txt', { range: 'bytes=0-9' }, '', 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41'],
  [
    'PUT',
    encoded('test$file.text'),
    { date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' },
    'Welcome to Amazon S3.',
    '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
  ],
  ['GET', '?lifecycle=', {}, '', 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543'],
  ['GET', '?max-keys=2&prefix=J', {}, '', '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7'],
] as const

test.each(documented)('a request is signed as documented: %s %s', (method, path, headers, body, signature) => {
  const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
  const url = new URL(path, 'https://examplebucket.s3.amazonaws.com/')
  const bodySha256 = createHash('sha256').update(body).digest('hex')
  const now = new Date('2013-05-24T00:00:00Z')
  const all = signed(
    { method, url, headers, bodySha256 },
    { keyId: 'AKIAIOSFODNN7EXAMPLE', secret, session: null },
    { region: 'us-east-1', now },
  )
  expect(all.authorization).toMatch(new RegExp(`Signature=${signature}$`))
  const request = { method, url: url.pathname + url.search, headers: all }
  expect(signatureFault(request, Buffer.from(body), { AKIAIOSFODNN7EXAMPLE: secret }, now)).toBeUndefined()
})

test.each([
  ['s3://news', 's3://news'],
  ['s3://news/', 's3://news'],
  ['s3://news.desk/captures//of/2031/', 's3://news.desk/captures/of/2031'],
  ['s3://news/a b', null],
  ['s3://news/../other', null],
  ['s3://N', null],
  ['s3:///captures', null],
  ['s3://news/x?endpoint=http://elsewhere', null],
])('the address of a bucket: %s', (address, place) => {
  if (place === null) expect(() => bucketPlace(address)).toThrow(RecordError)
  else expect(bucketPlace(address)).toBe(place)
})

test('the environment says how a bucket is reached', () => {
  const keys = { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' }
  expect(bucketSettings('s3://news/desk', { ...keys, AWS_REGION: 'eu-x-1' })).toMatchObject({
    prefix: 'desk/',
    region: 'eu-x-1',
    endpoint: new URL('https://s3.eu-x-1.amazonaws.com'),
    credentials: { session: null },
  })
  const both = { ...keys, AWS_ENDPOINT_URL: 'http://one', AWS_ENDPOINT_URL_S3: 'http://two', AWS_SESSION_TOKEN: 't' }
  expect(bucketSettings('s3://news', both)).toMatchObject({
    prefix: '',
    region: 'us-east-1',
    endpoint: new URL('http://two'),
    credentials: { session: 't' },
  })
  expect(() => bucketSettings('s3://news', { AWS_ACCESS_KEY_ID: 'a' })).toThrow(/s3:\/\/news: .*AWS_SECRET_ACCESS_KEY/)
  expect(() => bucketSettings('s3://news', { ...keys, AWS_ENDPOINT_URL: 'minio:9000' })).toThrow(/AWS_ENDPOINT_URL/)
})

async function all<T>(keys: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const key of keys) found.push(key)
  return found
}

describe('a bucket', () => {
  let server: S3Server
  let bucket: Bucket
  const patience = { connectMs: 2000, attemptMs: 300, allMs: 5000, pauseMs: 1, tries: 4 }
  const opened = (env: Record<string, string> = {}, address = 's3://news/a desk'.replace(' ', '+')) =>
    new Bucket(bucketSettings(address, { ...server.env, ...env }), patience)
  beforeEach(async () => {
    server = await new S3Server('news').listen()
    bucket = opened()
  })
  afterEach(async () => {
    await bucket.close()
    await server.close()
  })
  const words = Buffer.from('Вода чиста')

  test('holds what was put, under the prefix, until it is deleted', async () => {
    await bucket.put('one.warc.gz', words, 'application/gzip')
    expect([...server.objects.keys()]).toEqual(['a+desk/one.warc.gz'])
    expect(await bucket.get('one.warc.gz')).toEqual(words)
    expect(await bucket.size('one.warc.gz')).toBe(words.length)
    await bucket.delete('one.warc.gz')
    await bucket.delete('one.warc.gz')
    expect(await bucket.get('one.warc.gz')).toBeNull()
    expect(await bucket.size('one.warc.gz')).toBeNull()
  })

  test('is listed page by page', async () => {
    server.pageSize = 2
    const keys = ['a-1', 'a-2', 'a-3', 'a-4', 'a-5', 'b-1']
    for (const key of keys) await bucket.put(key, words, 'text/plain')
    const listed = keys.map((key) => ({ key, size: words.length }))
    expect(await all(bucket.objects('a-'))).toEqual(listed.slice(0, 5))
    expect(await all(bucket.objects(''))).toEqual(listed)
    expect(await all(bucket.objects('a-', 'a-2'))).toEqual(listed.slice(2, 5))
    expect(await bucket.keepsVersions()).toBe(false)
    server.keepsVersions = true
    expect(await bucket.keepsVersions()).toBe(true)
  })

  test.each([
    ['500', 'PUT'],
    ['503', 'PUT'],
    ['cut', 'PUT'],
    ['silent', 'PUT'],
    ['unheard', 'PUT'],
    ['500', 'GET'],
    ['cut', 'GET'],
    ['silent', 'GET'],
    ['truncated', 'GET'],
    ['500', 'DELETE'],
    ['unheard', 'DELETE'],
  ] as const)('%s at %s: it is asked again, and in the end all is well', async (fault, method) => {
    server.fail(fault, { times: 2, method })
    await bucket.put('one', words, 'text/plain')
    expect(await bucket.get('one')).toEqual(words)
    await bucket.delete('one')
    expect(server.objects.size).toBe(0)
    expect(server.asked.filter((asked) => asked.startsWith(method))).toHaveLength(3)
  })

  test.each([
    '500',
    '503',
    'cut',
    'silent',
    'truncated',
  ] as const)('%s without end is told, with bucket and key', async (fault) => {
    await bucket.put('one', words, 'text/plain')
    server.fail(fault, { times: 20 })
    const failed = await bucket.get('one').catch((error: unknown) => error)
    expect(failed).toMatchObject({ code: 'unreachable', place: 's3://news/a+desk' })
    expect(String(failed)).toContain('s3://news/a+desk: one: ')
    expect(server.asked).toHaveLength(1 + patience.tries)
  })

  test('without room is a full disk, which is not asked again', async () => {
    server.fail('full')
    const failed = await bucket.put('one', words, 'text/plain').catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(RecordError)
    expect(failed instanceof RecordError && isDiskFull(failed)).toBe(true)
    expect(server.asked).toHaveLength(1)
  })

  test.each([
    [{ AWS_SECRET_ACCESS_KEY: 'another' }, undefined, 'SignatureDoesNotMatch'],
    [{ AWS_ACCESS_KEY_ID: 'nobody' }, undefined, 'InvalidAccessKeyId'],
    [{}, 's3://elsewhere', 'there is no such bucket'],
  ])('that lets nobody in with %o %s says so at once', async (env, address, why) => {
    const other = opened(env, address)
    for (const ask of [
      () => other.put('one', words, 'text/plain'),
      () => other.get('one'),
      () => all(other.objects('')),
    ]) {
      const failed = await ask().catch((error: unknown) => error)
      expect(failed).toMatchObject({ code: 'refused', message: expect.stringContaining(why) })
    }
    expect(server.asked).toHaveLength(3)
    await other.close()
  })

  test('takes credentials that are lent for a while, with their token signed', async () => {
    const lent = opened({ AWS_SESSION_TOKEN: 'for/an+hour' })
    await lent.put('one', words, 'text/plain')
    expect(server.objects.size).toBe(1)
    await lent.close()
  })

  test('that is not there at all is told of', async () => {
    const { env } = server
    await server.close()
    const away = new Bucket(bucketSettings('s3://news', env), patience)
    const failed = await away.get('one').catch((error: unknown) => error)
    expect(failed).toMatchObject({
      code: 'unreachable',
      message: expect.stringMatching(/^s3:\/\/news: one: 127\.0\.0\.1:\d+ does not answer/),
    })
    await away.close()
    server = await new S3Server('news').listen()
  })
})
