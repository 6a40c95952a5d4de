import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { latestStories, type RecordStore, searchStatements } from '../../src/record/index.ts'
import { type Served, serve } from '../../src/server/index.ts'
import type { SamplePage } from './sample.ts'
import { recordOf, siteOptions } from './site.ts'

const executablePath = process.env.ONRECORD_CHROMIUM ?? '/usr/bin/chromium'

/** Names as long as those of the examples; a page without a date says so in the chart. */
const outlets = [
  'Тулкентский обозреватель',
  'Белозарские известия',
  'The Havenborg Courier',
  'Meridian-news.example',
  'Тала ақпарат',
]
const pages = (dates: readonly (string | null)[], words: string): readonly SamplePage[] =>
  outlets.map((publisher, at) => ({
    url: `https://o${at}.example/${dates[0]?.slice(0, 4) ?? 'undated'}`,
    title: `Смотритель маяка на мысе Тихом о ${words}`,
    publisher,
    language: 'ru',
    published: dates[at % dates.length] ?? null,
    captured: `2031-12-${10 + at}T08:00:00Z`,
    paragraphs: [
      `Смотритель маяка Ян Ольм рассказал на мысе Тихом о ${words}.`,
      `«{c1 Маяк на мысе Тихом погаснет в ${words}, и зажечь его будет некому}», — {q1 сказал} {s1 Ян Ольм}.`,
    ],
    said: { 1: { speaker: { name: 'Ян Ольм', role: 'смотритель маяка' } } },
  }))
const dated = pages(['2031-09-14T18:20:00+05:00', '2031-09-16', '2031-09-15T07:10:00Z'], 'сентябре')
const undated = pages([null], 'декабре')

describe.skipIf(!existsSync(executablePath))('labels of charts in a narrow window', { timeout: 60_000 }, () => {
  let browser: Browser
  let record: RecordStore
  let close: () => Promise<void>
  let served: Served
  beforeAll(async () => {
    ;({ record, close } = await recordOf([...dated, ...undated]))
    served = await serve({ ...siteOptions(record), host: '127.0.0.1', port: 0 })
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await served?.close()
    await close?.()
  })

  async function quotationOf(words: string): Promise<string> {
    return `/quotations/${(await searchStatements(record, { words })).entries[0]?.id}`
  }
  const storyPath = async (): Promise<string> => `/stories/${(await latestStories(record, { limit: 1 }))[0]?.id}`

  test.each([
    ['a quotation', () => quotationOf('сентябре'), 10],
    ['a story', storyPath, 5],
  ])('%s: none lies on another, or is cut off', async (_, path, names) => {
    for (const width of [320, 390, 1280])
      for (const locale of ['ru', 'kk', 'en']) {
        const page = await browser.newPage({ viewport: { width, height: 900 }, locale })
        await page.goto(new URL(await path(), served.url).href)
        const found = await page.evaluate(() => {
          const labels = [...document.querySelectorAll('.lanes li, .lane-ends span, .lanes svg text')]
          const boxes = labels.map((label) => ({ words: label.textContent, box: label.getBoundingClientRect() }))
          const meet = (a: DOMRect, b: DOMRect) =>
            Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
            Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5
          return {
            names: document.querySelectorAll('.lane-names li').length,
            colliding: boxes.flatMap((one, at) =>
              boxes
                .slice(at + 1)
                .flatMap((other) => (meet(one.box, other.box) ? [`${one.words} / ${other.words}`] : [])),
            ),
            cut: [...document.querySelectorAll('.lane-names span, .lane-ends span')]
              .filter(
                ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
                  clientHeight > 0 && (scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1),
              )
              .map(({ textContent }) => textContent),
          }
        })
        expect(found, `${width} px, ${locale}`).toEqual({ names, colliding: [], cut: [] })
        await page.close()
      }
  })
})
