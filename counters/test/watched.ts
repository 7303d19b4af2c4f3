import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { isThorough, sidewaysOf, violationsOf } from './browser.ts'

type Size = { readonly width: number; readonly height: number }

/** A page under watch, and every fault found on it so far, one line each. */
export type Watched = {
  readonly page: Page
  readonly wrong: string[]
  /** Judges the page as it stands: nothing to scroll sideways at each size given (else as it is), and axe at the first of them. */
  readonly look: (name: string, sizes?: readonly Size[]) => Promise<void>
}

/** With `SHOTS` set to a folder, every look leaves a picture there. */
const keepPicture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env.SHOTS
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  const width = page.viewportSize()?.width ?? 0
  await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true, timeout: 10_000 })
}

/** A refused form is an answer (4xx), which Chromium calls an error: what fails to load is judged by its status instead. */
const isLoadingNote = (text: string): boolean => text.startsWith('Failed to load resource')

/**
 * axe needs script. Where the phone has none, the same document and the same style sheet are judged in a page that has; the
 * document's own script is left out, so that nothing is judged that the phone did not show.
 */
const openMirror = async (context: BrowserContext) => {
  const browser = context.browser()
  if (browser === null) throw new Error('a page is looked at in a browser of its own')
  const mirror = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
  return async (page: Page): Promise<readonly string[]> => {
    const size = page.viewportSize()
    if (size !== null) await mirror.setViewportSize(size)
    const body = (await page.content()).replace(/<script[^>]*><\/script>/g, '')
    const address = page.url().split('#')[0] ?? ''
    await mirror.route(address, (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }))
    await mirror.goto(address)
    await mirror.unroute(address)
    return violationsOf(mirror)
  }
}

/**
 * What axe judges by: the elements with their states and whether words stand in them. A page that differs from a judged one in
 * its words and values only would be judged the same, and axe is the dearest part of a look.
 */
const shapeOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const told = ['id', 'class', 'type', 'for', 'role', 'lang', 'data-mode', 'hidden', 'open', 'tabindex', 'alt']
    return [...document.querySelectorAll('html, body, body *')]
      .map((one) => {
        const states = one.getAttributeNames().filter((name) => told.includes(name) || name.startsWith('aria-'))
        const isWordy = [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim())
        return [
          one.tagName,
          isWordy ? 'words' : '',
          ...states.map((name) => `${name}=${one.getAttribute(name)}`),
        ].join()
      })
      .join('\n')
  })
const judged = new Set<string>()

/** Opens a page whose console, policy and loads are heard from its first byte. `axe: false`: its pages are judged elsewhere. */
export const openWatched = async (context: BrowserContext, { script = true, axe = true } = {}): Promise<Watched> => {
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const judge = !axe ? undefined : script ? violationsOf : await openMirror(context)
  const wrong: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !isLoadingNote(message.text())) wrong.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => wrong.push(`${page.url()}: ${error.message}`))
  page.on('response', (answer) => {
    const kind = answer.request().resourceType()
    const isOurAnswer = kind === 'document' || kind === 'fetch'
    if (answer.status() >= (isOurAnswer ? 500 : 400)) wrong.push(`${answer.url()}: ${answer.status()}`)
  })
  const look: Watched['look'] = async (name, sizes = []) => {
    const before = page.viewportSize()
    for (const [at, size] of (sizes.length === 0 ? [undefined] : sizes).entries()) {
      if (size !== undefined) await page.setViewportSize(size)
      const width = page.viewportSize()?.width ?? 0
      if (judge !== undefined && (at === 0 || isThorough)) {
        const shape = `${width} ${await shapeOf(page)}`
        const found = judged.has(shape) ? [] : await judge(page)
        if (found.length === 0) judged.add(shape)
        for (const one of found) wrong.push(`${name} ${width}: ${one}`)
      }
      const over = await sidewaysOf(page)
      if (over > 0) wrong.push(`${name} ${width}: ${over} px too wide`)
      await keepPicture(page, name)
    }
    if (sizes.length > 0 && before !== null) await page.setViewportSize(before)
  }
  return { page, wrong, look }
}
