import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type House, openHouse } from '../../../office/test/house.ts'
import { answerGuidance } from './couple-on-paper.ts'
import { pagesOf } from './pages-of-house.ts'
import { formsIn, plainBrowser } from './plain-browser.ts'

describe('成文：看、打印', () => {
  let pages: FastifyInstance
  let house: House
  beforeAll(async () => {
    house = await openHouse('pglite')
    pages = await pagesOf(house)
  })
  afterAll(async () => {
    await pages.close()
    await house.close()
  })

  it('文件列在一页上，点开就看，标题、依据、目录都在', async () => {
    const list = await pages.inject('/documents')
    for (const kind of [
      'service-guide',
      'special-types',
      'questions-and-answers',
      'notice-board',
      'work-plan',
      'sharing-duties',
    ]) {
      expect(list.body).toContain(`href="/documents/${kind}?event=marriage-household"`)
      const shown = await pages.inject(`/documents/${kind}?event=marriage-household`)
      expect(shown.statusCode).toBe(200)
      expect(shown.body).toContain(`/documents/${kind}/print?event=marriage-household&amp;in=zh&amp;size=elder`)
    }
    const plan = await pages.inject('/documents/work-plan')
    expect(plan.body).toContain('陕西省结婚落户一件事工作方案')
    expect(plan.body).toContain('href="#basis-')
    expect((await pages.inject('/documents/nothing')).statusCode).toBe(404)
    expect((await pages.inject('/documents/Work%20Plan')).statusCode).toBe(404)
  })

  it('打印是一个 PDF，语言和字号由按键定，不改这部手机的习惯', async () => {
    const pdf = await pages.inject('/documents/notice-board/print?in=en&size=elder')
    expect(pdf.headers['content-type']).toBe('application/pdf')
    expect(pdf.headers['content-disposition']).toContain('notice-board-2026.1-en-elder.pdf')
    expect(pdf.headers['set-cookie']).toBeUndefined()
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('答完引导，告知书能打印，什么也不留', async () => {
    const phone = plainBrowser(pages)
    const notice = await answerGuidance(phone, {
      'f.registerCounty': '610113',
      'f.mover': 'none',
      'f.birthRegistration': 'no',
    })
    const form = formsIn(notice.html).find(({ action }) => action === '/notice/print')
    expect(form).toBeDefined()
    const printed = await pages.inject({
      method: 'POST',
      url: '/notice/print',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ ...form?.values, size: 'normal' }).toString(),
    })
    expect(printed.headers['content-type']).toBe('application/pdf')
    expect(printed.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    expect((await pages.inject('/c/610113-26-0000000000/notice/print')).statusCode).toBe(303)
  })
})
