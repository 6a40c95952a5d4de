import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Fetcher, type FetcherOptions } from '../../src/collector/fetch/fetcher.ts'
import { checkAddress, notPublic } from '../../src/collector/fetch/guard.ts'

test.each([
  '1.1.1.1',
  '8.8.8.8',
  '9.255.255.255',
  '11.0.0.0',
  '100.63.255.255',
  '100.128.0.0',
  '126.255.255.255',
  '128.0.0.1',
  '168.63.129.15',
  '169.253.255.255',
  '172.15.255.255',
  '172.32.0.0',
  '191.255.255.255',
  '192.0.1.0',
  '192.167.255.255',
  '192.169.0.0',
  '198.17.255.255',
  '198.20.0.0',
  '223.255.255.255',
  '2606:4700:4700::1111',
  '2a00:1450:4001::1',
  '2001:4860:4860::8888',
  '2400::1',
  '2003::1',
])('%s is public', (address) => {
  expect(notPublic(address)).toBeNull()
})

test.each([
  ['0.0.0.0', 'no host'],
  ['0.1.2.3', 'no host'],
  ['10.0.0.1', 'private'],
  ['10.255.255.255', 'private'],
  ['100.64.0.1', 'provider'],
  ['100.100.100.200', 'provider'],
  ['127.0.0.1', 'loopback'],
  ['127.255.255.254', 'loopback'],
  ['169.254.169.254', 'link-local'],
  ['168.63.129.16', 'metadata'],
  ['172.16.0.1', 'private'],
  ['172.31.255.255', 'private'],
  ['192.0.0.192', 'reserved'],
  ['192.0.2.1', 'documentation'],
  ['192.168.1.1', 'private'],
  ['198.18.0.1', 'benchmarks'],
  ['198.51.100.7', 'documentation'],
  ['203.0.113.9', 'documentation'],
  ['224.0.0.1', 'multicast'],
  ['239.255.255.250', 'multicast'],
  ['240.0.0.1', 'reserved'],
  ['255.255.255.255', 'reserved'],
  ['::', 'no host'],
  ['::1', 'loopback'],
  ['::ffff:127.0.0.1', 'IPv4'],
  ['::ffff:8.8.8.8', 'IPv4'],
  ['::ffff:7f00:1', 'IPv4'],
  ['::127.0.0.1', 'IPv4'],
  ['64:ff9b::7f00:1', 'NAT64'],
  ['64:ff9b::8.8.8.8', 'NAT64'],
  ['64:ff9b:1::1', 'NAT64'],
  ['fc00::1', 'private'],
  ['fd00:ec2::254', 'private'],
  ['fe80::1', 'link-local'],
  ['fe80::1%eth0', 'link-local'],
  ['fec0::1', 'private'],
  ['ff02::1', 'multicast'],
  ['2001::1', 'reserved'],
  ['2001:0:4136:e378::1', 'reserved'],
  ['2001:db8::1', 'documentation'],
  ['2002:7f00:1::', 'IPv4'],
  ['3fff::1', 'documentation'],
  ['100::1', 'reserved'],
  ['5f00::1', 'reserved'],
  ['4000::1', 'reserved'],
  ['localhost', 'no IP'],
  ['', 'no IP'],
  ['127.1', 'no IP'],
])('%s is %s', (address, what) => {
  expect(notPublic(address)).toContain(what)
})

test.each([
  ['ftp://ozero.example/', 'unsupported'],
  ['file:///etc/passwd', 'unsupported'],
  ['gopher://ozero.example/', 'unsupported'],
  ['data:text/html,x', 'unsupported'],
  ['javascript:alert(1)', 'unsupported'],
  ['//ozero.example', 'unsupported'],
  ['', 'unsupported'],
  ['https://user@ozero.example/', 'refused'],
  ['https://:secret@ozero.example/', 'refused'],
  ['http://ozero.example:25/', 'refused'],
  ['http://ozero.example:22/', 'refused'],
  ['https://ozero.example:111/', 'refused'],
])('the address %j is %s', (address, code) => {
  expect(() => checkAddress(address)).toThrow(expect.objectContaining({ code }))
})

/** Every way of writing 127.0.0.1 that a browser understands ends at the same guard. */
const loopbacks = [
  '127.0.0.1',
  '2130706433',
  '0x7f000001',
  '017700000001',
  '127.1',
  '0177.0.0.1',
  '[::1]',
  '[::ffff:127.0.0.1]',
  '127。0。0。1',
  '①②⑦.0.0.1',
]

describe('fetching', () => {
  let server: Server
  let port: number
  let asked: string[]
  const answers: Record<string, (response: import('node:http').ServerResponse) => void> = {
    '/page': (response) => response.end('page'),
    '/private': (response) => response.writeHead(302, { location: 'http://10.0.0.1/secret' }).end(),
    '/file': (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    '/loop': (response) => response.writeHead(302, { location: '/loop' }).end(),
    '/long': (response) => response.writeHead(302, { location: `/long${'x'.repeat(5)}` }).end(),
    '/moved': (response) => response.writeHead(301, { location: '/page' }).end('moved'),
    '/elsewhere': (response) => response.writeHead(301, { location: 'http://other.example/' }).end('moved'),
    '/gzip': (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('page')),
    '/br': (response) => response.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync('page')),
    '/deflate': (response) => response.writeHead(200, { 'content-encoding': 'deflate' }).end(deflateSync('page')),
    '/raw': (response) => response.writeHead(200, { 'content-encoding': 'deflate' }).end(deflateRawSync('page')),
    '/twice': (response) =>
      response.writeHead(200, { 'content-encoding': 'gzip, br' }).end(brotliCompressSync(gzipSync('page'))),
    '/thrice': (response) => response.writeHead(200, { 'content-encoding': 'gzip, gzip, gzip' }).end('x'),
    '/unknown': (response) => response.writeHead(200, { 'content-encoding': 'lzma' }).end('x'),
    '/bomb': (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    '/brbomb': (response) => response.writeHead(200, { 'content-encoding': 'br' }).end(brBomb),
    '/doublebomb': (response) => response.writeHead(200, { 'content-encoding': 'gzip, gzip' }).end(gzipSync(bomb)),
    '/liar': (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip'),
    '/told': (response) => void response.writeHead(200, { 'content-length': '30000000' }).write('a'),
    '/endless': (response) => {
      response.writeHead(200)
      const more = (): void => void (response.destroyed || response.write(Buffer.alloc(500_000), more))
      more()
    },
    '/silent': () => {},
    '/drip': (response) => {
      response.writeHead(200)
      const timer = setInterval(() => response.write('x'), 50)
      response.on('close', () => clearInterval(timer))
    },
    '/halfway': (response) => {
      response.writeHead(200, { 'content-length': '10' }).write('a')
      setTimeout(() => response.destroy(), 20)
    },
    '/headers': (response) => response.writeHead(200, { 'x-long': 'x'.repeat(100_000) }).end('x'),
  }
  const bomb = gzipSync(Buffer.alloc(100_000_000))
  const brBomb = brotliCompressSync(Buffer.alloc(100_000_000))
  const fetchers: Fetcher[] = []
  beforeEach(async () => {
    asked = []
    server = createServer({ maxHeaderSize: 200_000 }, (request, response) => {
      asked.push(`${request.headers.host?.split(':')[0]} ${request.url}`)
      ;(answers[request.url ?? ''] ?? answers['/page'])?.(response)
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    port = (server.address() as AddressInfo).port
  })
  afterEach(async () => {
    for (const fetcher of fetchers.splice(0)) await fetcher.close()
    server.closeAllConnections()
    server.close()
  })
  const fetcher = (options: Partial<FetcherOptions> = {}): Fetcher => {
    const made = new Fetcher({ userAgent: 'test', ...options })
    fetchers.push(made)
    return made
  }
  const get = (path: string, options: Partial<FetcherOptions> = {}, asking = {}) =>
    fetcher({ allowPrivate: true, ...options }).fetch(`http://127.0.0.1:${port}${path}`, asking)

  test.each(loopbacks)('%s is refused without the flag, and nothing is asked', async (host) => {
    await expect(fetcher().fetch(`http://${host}:${port}/page`)).rejects.toMatchObject({ code: 'refused' })
    expect(asked).toEqual([])
  })

  test.each(['localhost', 'LOCALHOST', 'a.localhost', 'localhost.'])('%s is refused', async (host) => {
    await expect(fetcher().fetch(`http://${host}:${port}/page`)).rejects.toMatchObject({ code: 'refused' })
    expect(asked).toEqual([])
  })

  test.each([
    ['http://127.0.0.1/hook', [], 'refused'],
    ['http://[::ffff:10.0.0.1]/hook', [], 'refused'],
    ['http://0x7f.1/hook', [], 'refused'],
    ['http://localhost/hook', ['127.0.0.1'], 'refused'],
    ['https://trap.example/hook', ['1.1.1.1', '192.168.0.7'], 'refused'],
    ['https://desk.example:22/hook', ['1.1.1.1'], 'refused'],
    ['https://me:word@desk.example/hook', ['1.1.1.1'], 'refused'],
    ['ftp://desk.example/hook', ['1.1.1.1'], 'unsupported'],
    ['desk', [], 'unsupported'],
    ['https://desk.example/hook', ['1.1.1.1', '2606:4700::1111'], null],
    ['https://unheard.example/hook', null, null],
  ])('%s of %j is judged %s, and nothing is asked', async (address, addresses, code) => {
    const resolve = async () => {
      if (addresses === null) throw new Error('no such name')
      return addresses
    }
    const judged = fetcher({ resolve }).judge(address)
    if (code === null) await judged
    else await expect(judged).rejects.toMatchObject({ code })
    expect(asked).toEqual([])
  })

  test('a name with one address that is not public is refused, whichever stands first', async () => {
    for (const addresses of [['127.0.0.1'], ['1.1.1.1', '10.0.0.1'], ['::ffff:127.0.0.1'], ['fd00::1', '1.1.1.1']]) {
      const made = fetcher({ resolve: async () => addresses })
      await expect(made.fetch(`http://trap.example:${port}/page`)).rejects.toMatchObject({ code: 'refused' })
    }
    expect(asked).toEqual([])
  })

  test('the address that was judged is the one connected to: a name that changes between has no second chance', async () => {
    let times = 0
    const resolve = async () => (times++ === 0 ? ['192.0.2.1'] : ['127.0.0.1'])
    await expect(fetcher({ resolve }).fetch(`http://rebind.example:${port}/page`)).rejects.toMatchObject({
      code: 'refused',
    })
    expect({ times, asked }).toEqual({ times: 1, asked: [] })
  })

  test('a name is resolved by the given resolver, and allowed with the flag', async () => {
    const made = fetcher({ allowPrivate: true, resolve: async () => ['127.0.0.1'] })
    const { bytes, url, status } = await made.fetch(`http://ozero.example:${port}/page#part`)
    expect([Buffer.from(bytes).toString(), url, status]).toEqual(['page', `http://ozero.example:${port}/page`, 200])
    expect(asked).toEqual(['ozero.example /page'])
  })

  test('a redirect is judged like an address: to a private one, to a file', async () => {
    const allowPrivate = (address: string) => address === '127.0.0.1'
    await expect(get('/file', { allowPrivate })).rejects.toMatchObject({ code: 'unsupported' })
    await expect(get('/private', { allowPrivate })).rejects.toMatchObject({ code: 'refused' })
    const resolve = async () => ['192.168.0.7']
    await expect(get('/elsewhere', { allowPrivate, resolve })).rejects.toMatchObject({ code: 'refused' })
    expect(asked).toEqual(['127.0.0.1 /file', '127.0.0.1 /private', '127.0.0.1 /elsewhere'])
  })

  test.each(['/gzip', '/br', '/deflate', '/raw', '/twice', '/moved', '/page'])('%s gives the page', async (path) => {
    expect(Buffer.from((await get(path)).bytes).toString()).toBe('page')
  })

  test('a redirect that may not be followed is handed back', async () => {
    const { status, headers, by } = await get('/elsewhere', {}, { mayFollow: (to: URL) => to.port === String(port) })
    expect([status, headers.location, by]).toEqual([301, 'http://other.example/', []])
  })

  test.each([
    ['/loop', 'refused', /redirects more than 10 times/],
    ['/bomb', 'too-large', /unpacks to more than 20 MB/],
    ['/brbomb', 'too-large', /unpacks to more than 20 MB/],
    ['/doublebomb', 'too-large', /unpacks to more than 20 MB/],
    ['/thrice', 'unsupported', /compressed 3 times/],
    ['/unknown', 'unsupported', /lzma/],
    ['/liar', 'unreadable', /does not unpack/],
    ['/told', 'too-large', /more than 20 MB/],
    ['/endless', 'too-large', /more than 20 MB/],
    ['/silent', 'not-fetched', /did not answer in 0.4 seconds/],
    ['/drip', 'not-fetched', /did not answer in 0.4 seconds/],
    ['/halfway', 'not-fetched', /broken off/],
    ['/headers', 'not-fetched', /headers are too long/],
  ])('%s is %s', async (path, code, message) => {
    const patient = /silent|drip/.test(path) ? { timeoutMs: 400 } : {}
    await expect(get(path, {}, patient)).rejects.toMatchObject({ code, message: expect.stringMatching(message) })
  })

  test('one silent host does not stall the others, and a host has one connection', async () => {
    const made = fetcher({ allowPrivate: true, resolve: async () => ['127.0.0.1'] })
    let most = 0
    let open = 0
    server.on('connection', (socket) => {
      open += 1
      most = Math.max(most, open)
      socket.on('close', () => (open -= 1))
    })
    const silent = made.fetch(`http://silent.example:${port}/silent`, { timeoutMs: 1500 }).catch(() => 'silent')
    const pages = await Promise.all(Array.from({ length: 20 }, () => made.fetch(`http://good.example:${port}/page`)))
    expect(pages).toHaveLength(20)
    expect(most).toBe(2) // one to each host
    expect(await silent).toBe('silent')
  })

  test('what breaks it off from outside is told as it was', async () => {
    const stop = new AbortController()
    setTimeout(() => stop.abort(new Error('enough')), 50)
    await expect(get('/silent', {}, { signal: stop.signal })).rejects.toThrow('enough')
  })
})
