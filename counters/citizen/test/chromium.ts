import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * What the environment names (`CHROMIUM`, or `npm` for the package), then what the machine has, then the package: nothing is
 * skipped silently.
 */
export const openChromium = async (): Promise<Browser> => {
  const named = process.env.CHROMIUM
  const places = named === 'npm' ? [] : [named, '/usr/bin/chromium', '/usr/bin/google-chrome']
  const own = places.find((path) => path !== undefined && existsSync(path))
  if (own !== undefined) return chromium.launch({ executablePath: own, args: quiet })
  // The package unpacks the libraries that a bare machine lacks, and points to them, only where it believes to be in its own surroundings.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x'
  const { default: packed } = await import('@sparticuz/chromium')
  return chromium.launch({ executablePath: await packed.executablePath(), args: [...quiet, '--no-zygote'] })
}

/** A phone of Shaanxi: 360 px wide, Chinese, the clock of Shanghai. */
export const openPhone = (browser: Browser, more: Parameters<Browser['newContext']>[0] = {}): Promise<BrowserContext> =>
  browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 360, height: 740 }, ...more })

const axe = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Every violation of axe on this page, as one line each. Injected by evaluate: the pages' policy allows no script of others. */
export const violationsOf = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(await axe)
  const found: unknown = await page.evaluate(
    "axe.run(document, { resultTypes: ['violations'] }).then((found) => found.violations.flatMap((rule) => rule.nodes.map((node) => [rule.id, node.target, node.failureSummary].join(' '))))",
  )
  return Array.isArray(found) ? found.map(String) : [String(found)]
}

/** Pixels by which the page is wider than the screen. */
export const sidewaysOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** What a finger must hit and is lower than `least` pixels; words in a running line are not targets of their own. */
export const smallTargets = (page: Page, least: number): Promise<readonly string[]> =>
  page.evaluate((pixels) => {
    const targets = document.querySelectorAll<HTMLElement>(
      'header a, header button, footer a, footer button, main a, main button, main summary, main select, main .box, main .choice label',
    )
    return [...targets].flatMap((one) => {
      const { width, height } = one.getBoundingClientRect()
      const isUnseen = one.matches('.unseen, .errors a') || width === 0 || height === 0
      return isUnseen || height >= pixels - 0.5
        ? []
        : [`${one.tagName} ${one.textContent?.trim().slice(0, 20)} ${height}`]
    })
  }, least)
