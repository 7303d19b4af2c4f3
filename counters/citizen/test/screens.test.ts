import Fastify, { type FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isThorough, openChromium, openPhone, sidewaysOf, smallTargets, violationsOf } from '../../test/browser.ts'
import { readAssets } from '../src/assets.ts'
import { POLICY } from '../src/policy.ts'
import { render } from '../src/render.ts'
import { pages } from './all-pages.ts'
import { type Reading, readings } from './models.ts'

/** The rendered pages with the real style sheet, script and policy. */
const serve = async (): Promise<{ readonly app: FastifyInstance; readonly url: string }> => {
  const app = Fastify()
  for (const { url, type, body } of readAssets()) app.get(url, (_, reply) => reply.type(type).send(body))
  app.get<{ Params: { reading: Reading; at: string } }>('/page/:reading/:at', (request, reply) => {
    const page = pages[Number(request.params.at)]
    if (page === undefined) throw new Error('no such page')
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', POLICY)
      .send(render(page.make(request.params.reading)))
  })
  return { app, url: await app.listen({ host: '127.0.0.1', port: 0 }) }
}

describe('每一页在浏览器里', () => {
  let browser: Browser
  let served: Awaited<ReturnType<typeof serve>>
  let phone: Page
  const complaints: string[] = []

  beforeAll(async () => {
    served = await serve()
    browser = await openChromium()
    const context = await openPhone(browser)
    phone = await context.newPage()
    phone.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${phone.url()} ${message.text()}`)
    })
  })
  afterAll(async () => {
    await browser?.close()
    await served?.app.close()
  })

  test.each(readings)(
    '%s：不用左右滑，手指按得到，axe 没有一条（英文页结构同中文）',
    async (reading) => {
      const wrong: string[] = []
      for (const [at, { name }] of pages.entries()) {
        await phone.setViewportSize({ width: 360, height: 740 })
        await phone.goto(`${served.url}/page/${reading}/${at}`)
        // English has the same structure and the same colours as Chinese: axe would find nothing there that it does not find here.
        const isJudged = reading === 'zh' || (reading === 'elder' && isThorough)
        const violations = isJudged ? await violationsOf(phone) : []
        for (const one of violations) wrong.push(`${name}: ${one}`)
        for (const one of await smallTargets(phone, reading === 'elder' ? 60 : 48)) wrong.push(`${name}: small ${one}`)
        for (const width of reading === 'elder' ? [360, 320] : [360, 1440]) {
          await phone.setViewportSize({ width, height: 740 })
          // 字再放大到 30 像素, as some phones do.
          if (width === 320) await phone.evaluate(() => document.documentElement.style.setProperty('font-size', '30px'))
          const over = await sidewaysOf(phone)
          if (over > 0) wrong.push(`${name}: ${over} px too wide at ${width}`)
          if (process.env.SHOTS !== undefined)
            await phone.screenshot({ path: `${process.env.SHOTS}/${reading}-${name}-${width}.png`, fullPage: true })
        }
      }
      expect(wrong).toEqual([])
    },
    300_000,
  )

  test('没有一处违反内容安全策略', () => {
    expect(complaints).toEqual([])
  })
})
