import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { House } from '../../office/test/house.ts'
import { openChromium, openDesk } from './browser.ts'
import { openHouseWithCounters } from './house-with-counters.ts'
import { signInAs } from './staff-in-chromium.ts'
import { openWatched, type Watched } from './watched.ts'

let house: House
let browser: Browser
let desk: Watched

beforeAll(async () => {
  house = await openHouseWithCounters()
  browser = await openChromium()
  desk = await openWatched(await openDesk(browser, house.url))
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

test('叫号台：没有人时说怎么办；取号、叫号、再叫、停办，屏幕上跟着变', async () => {
  const { page } = desk
  await page.setViewportSize({ width: 1440, height: 900 })
  await signInAs(desk, 'registrar-610112')
  await page.goto('/staff/line')
  await page.getByText('没有人在等').waitFor()
  await desk.look('line-empty')
  const take = page.getByRole('button', { name: '现场取号' })
  for (const ticket of ['A001', 'A002', 'A003']) {
    await take.click()
    await page.getByText(`取号 ${ticket}`).waitFor()
  }
  await page.getByLabel('先叫的原因').selectOption('elder')
  await take.click()
  await page.getByText('取号 T001').waitFor()
  await page.locator('tbody tr').first().getByText('T001').waitFor()
  await page.locator('h1').click()
  await page.keyboard.press('Enter')
  await page.locator('.line-windows').getByText('T001').waitFor()
  await page.getByRole('button', { name: '再叫一次' }).click()
  await page.getByText('叫了 2 次').waitFor()
  await desk.look('line-busy')
  await page.getByRole('button', { name: '停办一小时' }).click()
  await page.getByText('排位不变').waitFor()
  await desk.look('line-halted')

  const screen = await browser.newPage({ viewport: { width: 390, height: 844 } })
  await screen.goto(`${house.url}/hall/registry-610112`)
  expect(await screen.locator('.called li').first().textContent()).toContain('T001')
  await screen.goto(`${house.url}/hall/registry-610112/A002`)
  await screen.getByText('前面还有 1 个号').waitFor()
  if (process.env.SHOTS !== undefined) await screen.screenshot({ path: `${process.env.SHOTS}/ticket-phone.png` })
  await screen.close()
  expect(desk.wrong).toEqual([])
}, 120_000)
