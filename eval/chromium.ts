import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'

export const browserPath = '/usr/bin/chromium'
/** As root, in a closed network: nothing of its own is fetched. */
const browserArgs = ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update']

export const hasBrowser = (): boolean => existsSync(browserPath)

export const launchBrowser = (): Promise<Browser> => chromium.launch({ executablePath: browserPath, args: browserArgs })

/** How long a paint is waited for: it is told a frame after the page is loaded. */
const patience = 10_000

/** Milliseconds from the request of a loaded page to the first of its content on the screen. */
export const firstPaintOf = (page: Page): Promise<number> =>
  page.evaluate(
    (limit) =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) => {
          const paint = list.getEntriesByName('first-contentful-paint')[0]
          if (paint) resolve(paint.startTime)
        })
        observer.observe({ type: 'paint', buffered: true })
        setTimeout(() => resolve(Number.NaN), limit)
      }),
    patience,
  )
