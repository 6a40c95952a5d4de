import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Answer, article, articlePage, Newsroom, type Site } from '../collector/newsroom.ts'
import { onrecord } from './outside.ts'

const html =
  (body: string): Answer =>
  (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(body)
const xml =
  (body: string): Answer =>
  (_, response) =>
    response.writeHead(200, { 'content-type': 'application/xml' }).end(body)

const news = [article('/news/1', 0), article('/news/2', 0)]
const rss = `<rss version="2.0"><channel><title>The Lake &amp; Hill</title>${news.map(({ path, title }) => `<item><title>${title}</title><link>${path}</link></item>`).join('')}</channel></rss>`

describe('sources and collecting from the command line', () => {
  let folder: string
  let newsroom: Newsroom
  let site: { robots?: string | number; answers: Record<string, Answer> }
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'onrecord-test-'))
    site = { robots: '', answers: Object.fromEntries(news.map((each) => [each.path, html(articlePage(each))])) }
    const sites: Record<string, Site> = { '127.0.0.1': site }
    newsroom = new Newsroom(sites, () => new Date())
    await newsroom.listen()
  })
  afterEach(async () => {
    newsroom.close()
    await rm(folder, { recursive: true, force: true })
  })
  const run = (...argv: string[]) =>
    onrecord(argv, {
      now: () => new Date(),
      env: { ONRECORD_RECORD: join(folder, 'record'), ONRECORD_SETTINGS: join(folder, 'onrecord.json') },
    })
  const home = () => `http://127.0.0.1:${newsroom.port}/`
  const settings = async () => JSON.parse(await readFile(join(folder, 'onrecord.json'), 'utf8'))

  test('the queue that the environment names is where pages go, and is told of where it does not answer', async () => {
    site.answers['/'] = html('<a href="/news/1">One</a>')
    await run('source', 'add', home(), '--allow-private')
    const env = {
      ONRECORD_RECORD: join(folder, 'record'),
      ONRECORD_SETTINGS: join(folder, 'onrecord.json'),
      ONRECORD_QUEUE: 'nats://127.0.0.1:9',
    }
    const { status, stderr } = await onrecord(['collect', '--once', '--allow-private'], { now: () => new Date(), env })
    expect(status).toBe(1)
    expect(stderr).toContain('nats://127.0.0.1:9')
  })

  test('an outlet is added by what it announces, followed, listed and removed', async () => {
    site.answers['/'] = html(
      '<head><link rel="alternate" type="application/rss+xml" title="All" href="/all.rss"></head>',
    )
    site.answers['/all.rss'] = xml(rss)
    site.robots = `User-agent: *\nDisallow: /secret\nSitemap: ${home()}map.xml`
    site.answers['/map.xml'] = xml('<urlset></urlset>')
    const added = await run('source', 'add', home(), '--allow-private', '--contact', 'mailto:desk@westland.example')
    expect(added).toMatchObject({ status: 0, stdout: expect.stringContaining('all.rss  2 links  The Lake & Hill') })
    expect(await settings()).toEqual({
      contact: 'mailto:desk@westland.example',
      sources: [
        { domain: '127.0.0.1', name: 'The Lake & Hill', feeds: [`${home()}all.rss`], sitemaps: [`${home()}map.xml`] },
      ],
    })
    expect((await run('source', 'list')).stdout).toContain(`feed     ${home()}all.rss`)
    expect(await run('source', 'add', home(), '--allow-private')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('followed already'),
    })
    expect((await run('source', 'remove', '127.0.0.1')).status).toBe(0)
    expect((await settings()).sources).toEqual([])
  }, 30_000)

  test('without anything announced: the usual places, else the front page itself', async () => {
    site.answers['/'] = html('<p>hello</p>')
    site.answers['/feed'] = xml(rss)
    expect((await run('source', 'add', home(), '--allow-private')).stdout).toMatch(/^feed {5}\S+\/feed {2}2 links/)
    delete site.answers['/feed']
    await run('source', 'remove', '127.0.0.1')
    const bare = await run('source', 'add', home(), '--allow-private')
    expect(bare).toMatchObject({
      status: 0,
      stdout: `section  ${home()}\n`,
      stderr: expect.stringContaining('no feed and no sitemap'),
    })
  }, 60_000)

  test.each([
    ['a front page that robots.txt forbids', 'User-agent: *\nDisallow: /', /robots.txt does not allow/],
    ['a robots.txt that cannot be had', 500, /robots.txt cannot be had \(the site answers 500\): nothing may be asked/],
    ['no front page', '', /the site answers 404/],
  ])('%s is told, and nothing is added', async (_, robots, message) => {
    site.robots = robots
    const ran = await run('source', 'add', home(), '--allow-private')
    expect(ran).toMatchObject({ status: 1, stderr: expect.stringMatching(message) })
    await expect(settings()).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('an outlet that is nowhere is told as such', async () => {
    const { status, stderr } = await run('source', 'add', 'http://localhost:9/', '--allow-private')
    expect(status).toBe(1)
    expect(stderr).toContain('port 9 is not one of the web')
    const gone = await run('source', 'add', 'http://127.0.0.1:9999/', '--allow-private')
    expect(gone.stderr).toContain(
      'its robots.txt cannot be had (the machine takes no connections there): nothing may be',
    )
  })

  test.each([
    ['desk@westland.example', 2],
    ['the desk', 2],
    ['mailto:desk@westland.example', 1],
  ])('the contact %s', async (contact, status) => {
    await writeFile(join(folder, 'onrecord.json'), JSON.stringify({ sources: [{ domain: '127.0.0.1' }] }))
    const ran = await run('source', 'add', home(), '--contact', contact)
    expect(ran.status).toBe(status)
    expect(ran.stderr).toMatch(status === 2 ? /--contact takes mailto:/ : /followed already; the contact was noted/)
    expect((await settings()).contact).toBe(status === 2 ? undefined : contact)
  })

  test('a machine that is not public is not asked without the flag', async () => {
    expect(await run('source', 'add', home())).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('127.0.0.1 is a loopback address: --allow-private lets it be fetched'),
    })
    expect(newsroom.requests).toEqual([])
    const source = { domain: '127.0.0.1', feeds: [`${home()}all.rss`] }
    await writeFile(join(folder, 'onrecord.json'), JSON.stringify({ sources: [source] }))
    const { status, stderr } = await run('collect', '--once')
    expect(status).toBe(1)
    expect(stderr).toContain(`${home()}all.rss: 127.0.0.1 is a loopback address`)
    const doctor = await run('doctor')
    expect(doctor.status).toBe(1)
    expect(doctor.stdout).toContain(
      `missing  What they give: 1 of 1 feeds and sitemaps give nothing:\n         ${home()}all.rss: 127.0.0.1 is`,
    )
    expect(stderr).toMatch(/; 1 failed\. Nothing more is due until \d{4}-\d\d-\d\dT\d\d:\d\dZ\.\n$/)
    expect(newsroom.requests).toEqual([])
  })

  test.each([
    ['no feed', '', '1 failed'],
    ['a robots.txt that cannot be had', 500, 'robots.txt cannot be had'],
  ])(
    'collect --once where no source gives anything is a failure: %s',
    async (_, robots, message) => {
      site.robots = robots
      const source = { domain: '127.0.0.1', feeds: [`${home()}gone.rss`], delay: '1s' }
      await writeFile(join(folder, 'onrecord.json'), JSON.stringify({ sources: [source], allowPrivate: true }))
      expect(await run('collect', '--once')).toMatchObject({ status: 1, stderr: expect.stringContaining(message) })
    },
    60_000,
  )

  test('collect --once takes what is there, and says so; the second time nothing is due', async () => {
    site.answers['/all.rss'] = xml(rss)
    const source = { domain: '127.0.0.1', feeds: [`${home()}all.rss`], delay: '1s' }
    await writeFile(join(folder, 'onrecord.json'), JSON.stringify({ sources: [source], allowPrivate: true }))
    const first = await run('collect', '--once', '--log', 'json')
    const lines = first.stderr.trim().split('\n')
    expect(lines.pop()).toMatch(/^2 pages taken, 2 statements in them; 0 failed\. Nothing more is due until /)
    expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['robots', 'listed', 'taken', 'taken'])
    expect((await run('search', 'bridge', '--format', 'jsonl')).stdout.trim().split('\n')).toHaveLength(2)
    expect(await run('collect', '--once')).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('0 pages taken'),
    })
  }, 60_000)

  test.each([
    ['no settings', undefined, 1, /there is no .*onrecord.json: begin with "onrecord source add DOMAIN"/],
    ['no sources', '{}', 1, /no source is followed/],
    ['settings that do not hold', '{"every": 3}', 1, /onrecord.json: every: /],
  ])('%s', async (_, text, status, message) => {
    if (text !== undefined) await writeFile(join(folder, 'onrecord.json'), text)
    expect(await run('collect', '--once')).toMatchObject({ status, stderr: expect.stringMatching(message) })
  })

  test.each([
    [['source', 'list', 'x']],
    [['source', 'add']],
    [['source', 'follow', 'x']],
  ])('%j is a mistake', async (argv) => {
    expect((await run(...argv)).status).toBe(2)
  })
})
