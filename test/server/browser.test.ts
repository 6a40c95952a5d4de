import { existsSync, globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  alertsOf,
  findPeople,
  keep,
  markFailed,
  mendLog,
  pauseAlert,
  type RecordStore,
  saveSearch,
  searchStatements,
  splitPerson,
  tellSearch,
} from '../../src/record/index.ts'
import { type Served, serve } from '../../src/server/index.ts'
import { extremes, hostile } from './hostile.ts'
import { mendSamples } from './mended.ts'
import { pageKinds, pages, someOfEach } from './page-kinds.ts'
import { quoted } from './quoted.ts'
import { readingOfFile } from './read-file.ts'
import { readingOf, river, samples } from './sample.ts'
import { addUser, password } from './signed.ts'
import { recordOf, siteOptions } from './site.ts'

const executablePath = process.env.ONRECORD_CHROMIUM ?? '/usr/bin/chromium'
const there = existsSync(executablePath)
if (!there) console.warn(`no browser at ${executablePath}: its tests are skipped (name one in ONRECORD_CHROMIUM)`)

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const sizes = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
] as const
const schemes = ['light', 'dark'] as const

/** What axe-core returns, as far as it is looked at here. */
interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

describe.skipIf(!there)('in Chromium', { timeout: 120_000 }, () => {
  let browser: Browser
  let record: RecordStore
  let closeRecord: () => Promise<void>
  let served: Served
  let paths: readonly string[]

  beforeAll(async () => {
    ;({ record, close: closeRecord } = await recordOf([...samples, ...quoted]))
    const options = siteOptions(record, {
      readInput: async () => readingOf(river),
      fetchPage: async () => readingOf(river).capture,
    })
    served = await serve({ ...options, host: '127.0.0.1', port: 0 })
    await mendSamples(record)
    paths = await pageKinds(record)
    const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update']
    browser = await chromium.launch({ executablePath, args: [...args, '--disable-sync'] })
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await served?.close()
    await closeRecord?.()
  })

  const at = (path: string): string => new URL(path, served.url).href

  /** Messages of the console: a refused style, a missing file, a script that the policy stopped. */
  function listen(page: Page): readonly string[] {
    const heard: string[] = []
    page.on('console', (message) => void (message.type() === 'error' && heard.push(message.text())))
    page.on('pageerror', (error) => void heard.push(error.message))
    return heard
  }

  /** Rules of WCAG 2.0 to 2.2, A and AA, and axe's own best practices (landmarks, order of headings). */
  async function violations(page: Page): Promise<readonly string[]> {
    await page.evaluate(axe)
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const found: readonly Violation[] = await page.evaluate(
      `axe.run({ runOnly: { type: 'tag', values: ${JSON.stringify(tags)} }, resultTypes: ['violations'] }).then((all) => all.violations)`,
    )
    return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`))
  }

  /** Pixels by which a page is wider than its window. */
  const overflow = (page: Page): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

  for (const viewport of sizes) {
    for (const colorScheme of schemes) {
      test(`every page at ${viewport.width} px, ${colorScheme}: accessible, no scrolling sideways, no error`, async () => {
        const page = await browser.newPage({ viewport, colorScheme, locale: 'ru' })
        const heard = listen(page)
        for (const path of paths) {
          await page.goto(at(path))
          // Everything that can be opened is looked at open.
          await page.evaluate(
            'document.querySelectorAll("details").forEach((one) => { one.removeAttribute("name"); one.open = true })',
          )
          expect(await violations(page), path).toEqual([])
          expect(await overflow(page), `${path} is wider than the window`).toBe(0)
        }
        expect(heard.filter((line) => !line.includes('404'))).toEqual([])
        await page.close()
      })
    }
  }

  test('no scrolling sideways from 320 to 1920 px, in any language', async () => {
    const page = await browser.newPage()
    for (const language of ['ru', 'kk', 'en']) {
      for (const path of paths) {
        await page.goto(at(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`))
        for (const width of [320, 768, 1024, 1920]) {
          await page.setViewportSize({ width, height: 800 })
          expect(await overflow(page), `${path} in ${language} at ${width}`).toBe(0)
        }
      }
    }
    await page.close()
  })

  test('an editor signs in, corrects and takes it back, without scripts; the forms are accessible', async () => {
    await addUser(record, 'Анна Линд')
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en', viewport: sizes[1] })
    const page = await context.newPage()
    const [entry] = (await searchStatements(record, { words: 'покажите карту' })).entries
    await page.goto(at(`/statements/${entry?.id}`))
    await page.getByRole('link', { name: 'Sign in to correct this' }).click()
    await page.getByLabel('Name').fill('анна линд')
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByText('This is no statement').click()
    await page.locator('details[open]').getByLabel('Why').fill('a slogan on a poster')
    await page.locator('details[open]').getByRole('button', { name: 'Correct' }).click()
    await page.getByText('A person rejected this entry').waitFor()
    await page.getByText('a slogan on a poster').waitFor()
    await page.getByRole('button', { name: 'Undo: Rejected' }).click()
    await page.getByText('Undone: Анна Линд').waitFor()
    const cookies = await context.cookies()
    expect(cookies.find(({ name }) => name === 'session')).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
    await context.close()
    const signed = await browser.newContext({ locale: 'ru', viewport: sizes[1], colorScheme: 'dark' })
    await signed.addCookies(cookies)
    const looking = await signed.newPage()
    const since = new Date('2031-01-01T00:00:00Z')
    for (const name of ['Карта', 'Паром', 'Мост']) {
      const { id } = await saveSearch(record, 'Анна Линд', {
        name,
        query: { words: 'карта', kind: 'direct' },
        at: since,
      })
      if (name !== 'Карта')
        await tellSearch(record, { account: 'Анна Линд', search: id }, { url: 'https://desk.example/hook', at: since })
      if (name === 'Мост') await pauseAlert(record, { account: 'Анна Линд', search: id }, true, since)
    }
    const [failing] = (await alertsOf(record)).filter(({ paused }) => !paused)
    if (failing) await markFailed(record, failing, 'answered with status 500', since)
    const own = /^\/(statements|people|mends|positions|sign-in|saved|search)/
    for (const path of [...paths, '/saved'].filter((each) => own.test(each))) {
      await looking.goto(at(path))
      await looking.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true })')
      expect(await violations(looking), path).toEqual([])
      expect(await overflow(looking), path).toBe(0)
    }
    await signed.close()
  })

  test('among several of one name an editor chooses, in a narrow and dark window', async () => {
    const { record: own, close } = await recordOf(samples)
    const by = { by: 'Анна Линд', reason: 'тёзка', at: '2031-06-01T09:00:00.000Z' }
    const called = async (name: string) => (await findPeople(own, name)).filter((one) => one.name === name)
    const [spring] = (await searchStatements(own, { words: 'покажите карту' })).entries
    await splitPerson(own, (await called('Лада Ремизова'))[0]?.id ?? '', [spring?.article.id ?? ''], by)
    const [foreign] = await called('Lada Remizova')
    await addUser(own, 'Анна Линд')
    const site = await serve({ ...siteOptions(own), host: '127.0.0.1', port: 0 })
    const page = await browser.newPage({ viewport: sizes[1], colorScheme: 'dark', locale: 'ru' })
    await page.goto(`${site.url}sign-in?to=/people/${foreign?.id}`)
    await page.locator('#s-name').fill('Анна Линд')
    await page.locator('#s-password').fill(password)
    await page.locator('main form button').click()
    const merging = page.locator('form[action="/mend/merge"]')
    await page.locator('details:has(form[action="/mend/merge"]) > summary').click()
    await merging.locator('[name=other]').fill('Лада Ремизова')
    await merging.locator('[name=reason]').fill('одно лицо')
    await merging.locator('button').click()
    await page.locator('form.choice').waitFor()
    expect(await violations(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    await page.locator('form.choice input[type=radio]').first().check()
    await page.locator('form.choice button').click()
    await page.waitForURL(/\/people\//)
    expect((await mendLog(own)).mends.map(({ kind }) => kind)).toEqual(['merge', 'split'])
    await page.close()
    await site.close()
    await close()
  })

  describe('with the script', () => {
    test('j and k go from entry to entry, / to the search, ? tells the keys, and all of them can be switched off', async () => {
      const page = await browser.newPage({ viewport: sizes[0], locale: 'en' })
      const heard = listen(page)
      await page.goto(at('/'))
      const focused = () => page.evaluate('document.activeElement.getAttribute("href") ?? document.activeElement.id')
      await page.keyboard.press('j')
      const first = await focused()
      expect(first).toMatch(/^\/(statements|articles)\//)
      await page.keyboard.press('j')
      expect(await focused()).not.toBe(first)
      await page.keyboard.press('k')
      expect(await focused()).toBe(first)
      await page.keyboard.press('?')
      await page.getByRole('dialog').getByText('next entry').waitFor()
      expect(await violations(page)).toEqual([])
      await page.getByLabel('Keys are on').uncheck()
      await page.getByRole('button', { name: 'Close' }).click()
      await page.keyboard.press('/')
      expect(await focused()).not.toBe('quick-words')
      await page.reload()
      await page.keyboard.press('/')
      expect(await focused()).not.toBe('quick-words')
      await page.getByRole('button', { name: 'Keys' }).click()
      await page.getByLabel('Keys are on').check()
      await page.getByRole('button', { name: 'Close' }).click()
      await page.keyboard.press('/')
      expect(await focused()).toBe('quick-words')
      await page.keyboard.type('jk/?')
      expect(await page.locator('#quick-words').inputValue()).toBe('jk/?')
      expect(heard).toEqual([])
      await page.close()
    })

    test('names are suggested while one types, as words and never as markup', async () => {
      const page = await browser.newPage({ viewport: sizes[0], locale: 'ru' })
      await page.goto(at('/'))
      await page.locator('#quick-words').pressSequentially('Ремиз')
      await page.locator('#quick-words-suggested option').first().waitFor({ state: 'attached' })
      expect(await page.locator('#quick-words-suggested option').first().getAttribute('value')).toContain('Ремизова')
      await page.close()
    })

    test('a citation is copied', async () => {
      const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'], locale: 'en' })
      const page = await context.newPage()
      const [entry] = (await searchStatements(record, { words: 'покажите карту' })).entries
      await page.goto(at(`/statements/${entry?.id}`))
      await page.getByRole('button', { name: 'Copy as citation' }).click()
      await page.getByRole('button', { name: 'Copied' }).waitFor()
      expect(await page.evaluate('navigator.clipboard.readText()')).toContain('Мы говорим: покажите карту')
      await context.close()
    })
  })

  describe('without scripts', () => {
    test('a number in the text leads to its note, which shows why', async () => {
      const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en' })
      const page = await context.newPage()
      await page.goto(at(`/articles/${readingOf(river).article.id}`))
      await page.getByRole('link', { name: 'Statement 2: Лада Ремизова' }).click()
      expect(new URL(page.url()).hash).toBe('#s2')
      await page.locator('#s2 summary').click()
      await page.getByText('a pronoun there, traced to the name').first().waitFor({ state: 'visible' })
      await context.close()
    })

    test('search, its filters and the language switch', async () => {
      const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en' })
      const page = await context.newPage()
      await page.goto(at('/'))
      await page.getByRole('search').getByRole('searchbox').fill('графики')
      await page.getByRole('search').getByRole('button').click()
      await page.getByRole('link', { name: 'Русский' }).click()
      await page.getByRole('heading', { level: 1, name: 'Высказывания' }).waitFor()
      await page.getByLabel('Вид речи').selectOption('indirect')
      await page.getByRole('button', { name: 'Показать' }).click()
      await page.getByText('Ничего не найдено').waitFor()
      expect(new URL(page.url()).searchParams.get('q')).toBe('графики')
      await context.close()
    })

    test('a page can be read', async () => {
      const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en' })
      const page = await context.newPage()
      await page.goto(at('/read'))
      await page.getByLabel('Text or HTML').fill('anything')
      await page.getByRole('button', { name: 'Read', exact: true }).click()
      await page.getByText('nothing was added to the record').waitFor()
      await page.getByText('Мы исходим из собственного графика').waitFor()
      await context.close()
    })
  })

  test('the result of reading a page is accessible too', async () => {
    const page = await browser.newPage({ viewport: sizes[1], locale: 'kk' })
    await page.goto(at('/read'))
    await page.locator('#r-text').fill('x')
    await page.locator('.reading button').click()
    await page.locator('.body').waitFor()
    expect(await violations(page)).toEqual([])
    await page.close()
  })

  test('the first stop of the keyboard is the way past the masthead, and it is visible', async () => {
    const page = await browser.newPage({ viewport: sizes[0], locale: 'en' })
    await page.goto(at('/'))
    await page.keyboard.press('Tab')
    const skip = page.getByRole('link', { name: 'Skip to the content' })
    expect((await skip.boundingBox())?.x).toBeGreaterThanOrEqual(0)
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('content')
    await page.close()
  })

  test('words that never end do not widen a page', async () => {
    const odd = await recordOf(extremes)
    const other = await serve({ ...siteOptions(odd.record), host: '127.0.0.1', port: 0 })
    const page = await browser.newPage({ viewport: sizes[1] })
    for (const path of [...(await pages(odd.record)), `/search?q=${'x'.repeat(200)}&speaker=${'y'.repeat(200)}`]) {
      await page.goto(new URL(path, other.url).href)
      for (const size of sizes) {
        await page.setViewportSize(size)
        expect(await overflow(page), `${path} at ${size.width}`).toBe(0)
      }
    }
    await page.close()
    await other.close()
    await odd.close()
  })

  test('what really was read: each kind of page of the examples is accessible, and no page is heavy', async () => {
    const read = await recordOf([])
    for (const file of globSync('examples/**/*.{html,txt}')) await keep(read.record, await readingOfFile(file))
    const other = await serve({ ...siteOptions(read.record), host: '127.0.0.1', port: 0 })
    const kinds = await someOfEach(read.record)
    for (const [viewport, colorScheme] of [
      [sizes[0], 'light'],
      [sizes[1], 'dark'],
    ] as const) {
      const page = await browser.newPage({ viewport, colorScheme, locale: 'ru' })
      const heard = listen(page)
      for (const path of kinds) {
        const response = await page.goto(new URL(path, other.url).href)
        const heaviest = path === '/' ? 100_000 : 60_000
        expect((await response?.body())?.byteLength, path).toBeLessThanOrEqual(heaviest)
        await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true })')
        expect(await violations(page), path).toEqual([])
        expect(await overflow(page), path).toBe(0)
      }
      expect(heard).toEqual([])
      await page.close()
    }
    await other.close()
    await read.close()
  })

  test('hostile pages run nothing and send for nothing', async () => {
    const bad = await recordOf([hostile])
    const trap = await serve({ ...siteOptions(bad.record), host: '127.0.0.1', port: 0 })
    const page = await browser.newPage()
    const caught: string[] = []
    page.on('dialog', (dialog) => {
      caught.push(dialog.message())
      void dialog.dismiss()
    })
    page.on(
      'request',
      (request) => void (new URL(request.url()).origin === new URL(trap.url).origin || caught.push(request.url())),
    )
    for (const path of await pages(bad.record)) {
      await page.goto(new URL(path, trap.url).href)
      expect(
        await page.evaluate(() =>
          [...document.scripts]
            .filter((one) => one.type !== 'application/ld+json')
            .map((one) => new URL(one.src).pathname),
        ),
        path,
      ).toEqual(['/script.js'])
    }
    expect(caught).toEqual([])
    await page.close()
    await trap.close()
    await bad.close()
  })

  test('nothing is fetched from anywhere else', async () => {
    const page = await browser.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).host))
    for (const path of paths) await page.goto(at(path))
    expect(new Set(asked)).toEqual(new Set([new URL(served.url).host]))
    await page.close()
  })
})
