import Fastify, { type FastifyInstance } from 'fastify'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { POLICY } from '../citizen/src/policy.ts'
import { openChromium, openPhone } from './browser.ts'
import { openWatched } from './watched.ts'

/** A page with one fault of each kind that the browser tests promise to see. */
const faulty = `<!doctype html><html lang="zh-CN"><head><title>有毛病的一页</title></head>
<body><main><h1>有毛病的一页</h1><p style="color:red">行内样式</p><img src="/gone.png"><pre>${'宽'.repeat(200)}</pre></main></body></html>`

let app: FastifyInstance
let browser: Browser
let url = ''

beforeAll(async () => {
  app = Fastify()
  app.get('/', (_, reply) =>
    reply.type('text/html; charset=utf-8').header('content-security-policy', POLICY).send(faulty),
  )
  url = await app.listen({ host: '127.0.0.1', port: 0 })
  browser = await openChromium()
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

test.each([true, false])(
  '浏览器测试看得见毛病：axe、左右滑、安全策略、取不到的文件（脚本开着：%s）',
  async (script) => {
    const context = await openPhone(browser, { javaScriptEnabled: script })
    const { page, wrong, look } = await openWatched(context, { script })
    await page.goto(url)
    await look('faulty')
    for (const fault of [/image-alt/, /px too wide/, /Content Security Policy/, /gone\.png: 404/])
      expect(
        wrong.some((one) => fault.test(one)),
        `${fault} in ${wrong.join('\n')}`,
      ).toBe(true)
  },
)
