import { createHash } from 'node:crypto'
import { Parser } from 'htmlparser2'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { counts, type RecordStore } from '../../src/record/index.ts'
import { createSite } from '../../src/server/index.ts'
import { style, styleSource } from '../../src/server/style/index.ts'
import { breakOut, hostile, script } from './hostile.ts'
import { pages } from './page-kinds.ts'
import { samples } from './sample.ts'
import { ask, recordOf, siteOptions } from './site.ts'

let record: RecordStore
let close: () => Promise<void>
let site: ReturnType<typeof createSite>

beforeAll(async () => {
  ;({ record, close } = await recordOf([...samples, hostile]))
  site = createSite(siteOptions(record))
})
afterAll(() => close())

/** Everything in a page that could run, load or send: found with a parser of its own, as a browser would see it. */
function dangersIn(markup: string): readonly string[] {
  const found: string[] = []
  let inStyle: string | undefined
  const parser = new Parser({
    ontext(text) {
      if (inStyle !== undefined) inStyle += text
    },
    onclosetag() {
      if (inStyle !== undefined && inStyle !== style) found.push(`<style>${inStyle}`)
      inStyle = undefined
    },
    onopentag(name, attributes) {
      const data = attributes.type === 'application/ld+json' && Object.keys(attributes).length === 1
      const ours = name === 'script' && (data || /^\/script\.js\?v=[0-9a-f]{16}$/.test(attributes.src ?? ''))
      if (name === 'style') inStyle = ''
      if (!ours && /^(script|img|iframe|object|embed|base|video|audio|svg:script)$/.test(name)) found.push(`<${name}>`)
      for (const [attribute, value] of Object.entries(attributes)) {
        if (/^(on|style$|srcdoc|formaction)/.test(attribute)) found.push(`${name} ${attribute}="${value}"`)
        if (/^(href|src|action)$/.test(attribute) && !/^(https?:\/\/|\/(?!\/)|#)/.test(value))
          found.push(`${name} ${attribute}="${value}"`)
      }
    },
  })
  parser.end(markup)
  return found
}

test('the search for dangers finds them', () => {
  expect(dangersIn(`${script}${breakOut}<a href="javascript:x" onclick=y style="z">`)).toHaveLength(7)
  expect(dangersIn('<style>p { color: red }</style>')).toHaveLength(1)
})

describe('what a page says is never markup', () => {
  test('on any kind of page, in any language', async () => {
    for (const path of await pages(record)) {
      for (const language of ['en', 'ru', 'kk']) {
        const response = await ask(site, path, { language })
        expect(dangersIn(await response.text()), path).toEqual([])
      }
    }
  })

  test('the data of a page is JSON that ends where it should, whatever the page says', async () => {
    let blocks = 0
    for (const path of await pages(record)) {
      const markup = await (await ask(site, path)).text()
      for (const [, data = ''] of markup.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)) {
        expect(JSON.parse(data)['@context'], path).toBe('https://schema.org')
        blocks += 1
      }
      expect(markup.split('ld+json').length - 1, path).toBeLessThanOrEqual(1)
    }
    expect(blocks).toBeGreaterThan(3)
  })

  test('the hostile page itself is shown, word for word', async () => {
    const markup = await (await ask(site, '/?lang=en')).text()
    expect(markup).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(markup.replace(/<script src="\/script\.js\?v=[0-9a-f]{16}" defer><\/script>/, '')).not.toContain('<script')
  })

  test('what was asked for comes back escaped', async () => {
    for (const name of ['q', 'speaker', 'org', 'outlet']) {
      const markup = await (await ask(site, `/search?${new URLSearchParams({ [name]: breakOut })}`)).text()
      expect(dangersIn(markup), name).toEqual([])
    }
    const refused = await (await ask(site, `/search?kind=${encodeURIComponent(script)}`)).text()
    expect(refused).not.toContain('<script>')
  })
})

describe('headers', () => {
  test.each(['/', '/style.css', '/api/counts', '/nowhere', '/api/nowhere', '/search?kind=x'])('%s', async (path) => {
    const { headers } = await ask(site, path)
    expect(headers.get('content-security-policy')).toBe(
      `default-src 'none'; script-src 'self'; style-src 'self' ${styleSource}; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    )
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-frame-options')).toBe('DENY')
  })

  test('what style stands in a page is the stylesheet itself', async () => {
    const page = await (await ask(site, '/')).text()
    const inline = [...page.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text = '']) => text)
    expect(inline).toHaveLength(1)
    expect(styleSource).toBe(
      `'sha256-${createHash('sha256')
        .update(inline[0] ?? '')
        .digest('base64')}'`,
    )
    expect(page).not.toMatch(/ style=/)
  })

  test('the stylesheet is kept by the browser and checked by its tag', async () => {
    const page = await (await ask(site, '/')).text()
    const address = /href="(\/style\.css\?v=[0-9a-f]+)"/.exec(page)?.[1] ?? ''
    const first = await ask(site, address)
    expect(first.headers.get('cache-control')).toContain('immutable')
    const tag = first.headers.get('etag') ?? ''
    expect((await ask(site, address, { headers: { 'if-none-match': tag } })).status).toBe(304)
  })
})

describe('Host', () => {
  test.each([
    ['localhost', 200],
    ['localhost:4711', 200],
    ['127.0.0.1:8080', 200],
    ['[::1]:8080', 200],
    ['LOCALHOST', 200],
    ['evil.example', 421],
    ['localhost.evil.example', 421],
    ['localhost@evil.example', 421],
    ['evil.example#localhost', 421],
    ['192.168.1.5', 421],
    ['', 421],
  ])('%s: %i on this computer', async (host, status) => {
    expect((await ask(site, '/', { host })).status).toBe(status)
    expect((await ask(site, '/api/counts', { host })).status).toBe(status)
  })

  test('a name that is allowed, and the bare address of a machine on a network', async () => {
    const open = createSite(siteOptions(record, { local: false, allowedHosts: ['onrecord.example:8080'] }))
    expect((await ask(open, '/', { host: 'onrecord.example' })).status).toBe(200)
    expect((await ask(open, '/', { host: '192.168.1.5:8080' })).status).toBe(200)
    expect((await ask(open, '/', { host: 'evil.example' })).status).toBe(421)
  })
})

describe('hostile requests', () => {
  test('a query of a megabyte', async () => {
    expect((await ask(site, `/search?q=${'a'.repeat(1_000_000)}`)).status).toBe(414)
    expect((await ask(site, `/api/search?q=${'a'.repeat(1_000_000)}`)).status).toBe(414)
  })

  test.each([
    "'; drop table statement; --",
    '" OR 1=1 --',
    'a" NEAR "b',
    'exact:*',
    '(((((',
    '\u0000',
    '%',
    '\ud800',
    'NULL',
    '*',
    '-"x',
    '^a',
  ])('SQL and full-text syntax in every parameter: %j', async (text) => {
    const before = await counts(record)
    for (const name of ['q', 'speaker', 'org', 'outlet']) {
      const query = new URLSearchParams({ [name]: text })
      expect([200, 400]).toContain((await ask(site, `/search?${query}`)).status)
      expect([200, 400]).toContain((await ask(site, `/api/statements?${query}`)).status)
    }
    expect([200, 400]).toContain((await ask(site, `/people?${new URLSearchParams({ name: text })}`)).status)
    for (const kind of ['people', 'articles', 'statements'])
      expect((await ask(site, `/${kind}/${encodeURIComponent(text.toWellFormed())}`)).status).toBe(404)
    expect(await counts(record)).toEqual(before)
  })

  test.each([
    '/captures/..%2f..%2fetc%2fpasswd',
    '/style.css/../../package.json',
    '/../package.json',
    '/%2e%2e/x',
  ])('a way out of the site: %s', async (path) => expect((await ask(site, path)).status).toBe(404))

  test.each([
    ['GET', '/mend/reject', 405],
    ['GET', '/api/mends/m0', 404],
    ['PUT', '/nowhere', 404],
    ['POST', '/api/nowhere', 404],
  ])('%s %s: what there is and takes other requests is told apart from what there is not', async (method, path, status) => {
    const response = await ask(site, path, { method })
    expect([response.status, response.headers.has('allow')]).toEqual([status, status === 405])
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s changes nothing anywhere', async (method) => {
    const before = await counts(record)
    for (const path of [...(await pages(record)), '/api/counts', '/api/statements', '/captures/x']) {
      if (method === 'POST' && path.startsWith('/read')) continue
      const response = await ask(site, path, { method, headers: { origin: 'http://localhost' }, body: 'x=1' })
      const isForm = method === 'POST' && (path === '/sign-in' || path === '/saved')
      expect(response.status, path).toBe(isForm ? 401 : path === '/nowhere' ? 404 : 405)
      if (response.status === 405) expect(response.headers.get('allow'), path).toMatch(/\bGET\b.*\bHEAD\b/)
    }
    expect(await counts(record)).toEqual(before)
  })
})
