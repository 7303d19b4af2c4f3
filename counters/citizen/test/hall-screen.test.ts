import Fastify, { type FastifyInstance } from 'fastify'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openChromium, sidewaysOf, violationsOf } from '../../test/browser.ts'
import { readAssets } from '../src/assets.ts'
import { hallScreenPage, type Screen } from '../src/pages/hall-screen-page.tsx'
import { POLICY } from '../src/policy.ts'
import { render } from '../src/render.ts'
import { screens } from './hall-pages.ts'

let app: FastifyInstance
let browser: Browser
let url = ''
let shown: Screen | undefined

beforeAll(async () => {
  app = Fastify()
  for (const { url, type, body } of readAssets()) app.get(url, (_, reply) => reply.type(type).send(body))
  app.get('/hall/registry-610112', (_, reply) =>
    shown === undefined
      ? reply.code(503).send()
      : reply
          .type('text/html; charset=utf-8')
          .header('content-security-policy', POLICY)
          .send(render(hallScreenPage(shown))),
  )
  url = await app.listen({ host: '127.0.0.1', port: 0 })
  browser = await openChromium()
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

test('大厅的屏幕：横竖都放得下，只有号没有名字；断线时留着原来的，连上后自己更新', async () => {
  const page = await browser.newPage()
  await page.clock.install()
  for (const [state, screen] of Object.entries(screens)) {
    shown = screen
    for (const [width, height] of [
      [1920, 1080],
      [1080, 1920],
    ] as const) {
      await page.setViewportSize({ width, height })
      await page.goto(`${url}/hall/registry-610112`)
      if (process.env.SHOTS !== undefined)
        await page.screenshot({ path: `${process.env.SHOTS}/hall-${state}-${width}.png` })
      expect(await sidewaysOf(page), `${state} ${width}`).toBe(0)
      const tall = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)
      expect(tall, `${state} ${width}x${height}`).toBeLessThanOrEqual(0)
    }
    expect(await violationsOf(page), state).toEqual([])
  }

  shown = screens.busy
  await page.goto(`${url}/hall/registry-610112`)
  const first = page.locator('.called li').first()
  const lost = page.locator('#lost')
  expect(await first.textContent()).toContain('A021')
  shown = undefined
  await page.clock.runFor(7_000)
  await lost.waitFor({ state: 'visible' })
  expect(await first.textContent()).toContain('A021')
  shown =
    screens.busy === undefined ? undefined : { ...screens.busy, called: [{ ticket: 'A022', window: 3, at: '10:21' }] }
  await page.clock.runFor(15_000)
  await lost.waitFor({ state: 'hidden' })
  expect(await first.textContent()).toContain('A022')
}, 60_000)
