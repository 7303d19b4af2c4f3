import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openChromium, openPhone, sidewaysOf, violationsOf } from '../../test/browser.ts'
import { pageOf } from './page-of.tsx'
import { samples } from './samples/every-kind.ts'

describe('成文在浏览器里', () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await openChromium()
    page = await (await openPhone(browser)).newPage()
  })
  afterAll(() => browser?.close())

  test.each(Object.values(samples))(
    '$kind：三种屏幕都不用左右滑，axe 没有一条',
    async (document) => {
      const wrong: string[] = []
      for (const lang of ['zh', 'en'] as const)
        for (const elder of [false, true]) {
          await page.setContent(pageOf(document, lang, elder))
          for (const width of [360, 768, 1440]) {
            await page.setViewportSize({ width, height: 740 })
            const over = await sidewaysOf(page)
            if (over > 0) wrong.push(`${lang} ${elder ? 'elder' : 'plain'}: ${over} px too wide at ${width}`)
            // English has the same structure and colours as Chinese.
            if (lang === 'zh' && width < 1000)
              for (const one of await violationsOf(page)) wrong.push(`${width}: ${one}`)
          }
        }
      expect(wrong).toEqual([])
    },
    120_000,
  )

  test('在手机上，表格一行一张卡，栏名在前', async () => {
    await page.setContent(pageOf(samples['work-plan'], 'zh', false))
    await page.setViewportSize({ width: 360, height: 740 })
    const [row, cell] = [page.getByRole('row').nth(1), page.getByRole('cell').nth(1)]
    expect(await cell.evaluate((one) => getComputedStyle(one, '::before').content)).toBe('"材料"')
    const [cells, card] = [await cell.boundingBox(), await row.boundingBox()]
    expect(cells?.width).toBeGreaterThan((card?.width ?? 0) * 0.9)
  })
})
