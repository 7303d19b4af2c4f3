import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
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

const howToGetOne =
  '没有可用的 Chromium。装一个（apt install chromium fonts-noto-cjk），或 npm ci 带来 @sparticuz/chromium，或让 CHROMIUM_PATH 指向它。' +
  ' No Chromium: install one (apt install chromium fonts-noto-cjk), let npm ci bring @sparticuz/chromium, or point CHROMIUM_PATH to it.'

/** Two test files unpack the package at once on a fresh machine: the second waits, so that nobody starts half a browser. */
const oneAtATime = async <Value>(run: () => Promise<Value>): Promise<Value> => {
  const lock = join(tmpdir(), 'xiqian-unpacks-chromium')
  for (;;) {
    const taken = await mkdir(lock).then(
      () => true,
      () => false,
    )
    if (taken) break
    const age = await stat(lock).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    )
    if (age > 60_000) await rm(lock, { recursive: true, force: true })
    await wait(100)
  }
  try {
    return await run()
  } finally {
    await rm(lock, { recursive: true, force: true })
  }
}

const fromPackage = async (): Promise<string> => {
  // The package unpacks the libraries that a bare machine lacks, and points to them, only where it believes to be in its own surroundings.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x'
  const { default: packed } = await import('@sparticuz/chromium')
  return oneAtATime(() => packed.executablePath())
}

/** What `CHROMIUM_PATH` names (`npm`: the package), then what the machine has, then the package; never a skipped test. */
export const openChromium = async (): Promise<Browser> => {
  const named = process.env.CHROMIUM_PATH
  if (named !== undefined && named !== 'npm') {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH: ${named} 不在那里 is not there. ${howToGetOne}`)
    return chromium.launch({ executablePath: named, args: quiet })
  }
  const own = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path))
  if (named === undefined && own !== undefined) return chromium.launch({ executablePath: own, args: quiet })
  const executablePath = await fromPackage().catch((cause: unknown) => {
    throw new Error(howToGetOne, { cause })
  })
  return chromium.launch({ executablePath, args: [...quiet, '--no-zygote'] })
}

const here = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' } as const

/** A phone of Shaanxi: 360 px wide, Chinese, the clock of Shanghai. */
export const openPhone = (browser: Browser, more: Parameters<Browser['newContext']>[0] = {}): Promise<BrowserContext> =>
  browser.newContext({ ...here, viewport: { width: 360, height: 740 }, ...more })

/** The screen of a window or of somebody at home; addresses without a host are those of `baseURL`. */
export const openDesk = (browser: Browser, baseURL: string): Promise<BrowserContext> =>
  browser.newContext({ ...here, viewport: { width: 1440, height: 900 }, baseURL })

/** axe is the dearest part of looking: where `CI` is set it judges every look, else each page and state once, in plain Chinese. */
export const isThorough = process.env.CI !== undefined

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
