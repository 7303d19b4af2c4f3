import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { House } from '../../office/test/house.ts'
import { eventFile, policyFolder } from '../../office/test/policy-folder.ts'
import { openChromium, openDesk } from './browser.ts'
import { openHouseWithCounters } from './house-with-counters.ts'
import { signInAs } from './staff-in-chromium.ts'
import { openWatched, type Watched } from './watched.ts'

const sizes = [
  { width: 1440, height: 900 },
  { width: 1366, height: 768 },
] as const

const folder = policyFolder()
const fault = {
  where: 'materials.yaml:12:3',
  problem: { zh: '有一种情形两条规定都成立', en: 'In one situation two rules hold' },
  remedy: { zh: '把第二条写窄', en: 'Narrow the second' },
}
let faults: readonly (typeof fault)[] = [fault]
let house: House
let browser: Browser
let desk: Watched

beforeAll(async () => {
  house = await openHouseWithCounters({
    standardFolder: folder.lifeEvents,
    prove: async () => ({ situations: 48_210, faults, ms: 12_340 }),
  })
  browser = await openChromium()
  desk = await openWatched(await openDesk(browser, house.url))
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await house?.close()
  folder.remove()
})

const redIs = (words: RegExp) =>
  expect.poll(() => desk.page.locator('.key-bar .press-red').innerText(), { timeout: 20_000 }).toMatch(words)
const dialog = () => desk.page.locator('dialog[open]')

test('编制人录入、检查；有问题逐条写出来；改好再检查', async () => {
  const { page, look } = desk
  await signInAs(desk, 'policy-writer-610000')
  expect(page.url()).toContain('/staff/policy')
  await page.locator('button.row').first().waitFor()
  await look('policy-idle', sizes)
  await page.locator('button.row').first().click()
  await page.getByText('没有人审定').waitFor()
  await look('policy-in-force', sizes)

  folder.change(eventFile, 'id: marriage-household', 'id: 0')
  await page.keyboard.press('F2')
  await page.getByRole('alert').waitFor()
  await look('policy-files-faulty', sizes)
  folder.restore()

  folder.version('2026.2', '2026-03-03')
  await page.keyboard.press('F2')
  await redIs(/检查/)
  await look('policy-draft', sizes)
  await page.locator('.key-bar .press-red').click()
  await page.getByText('有一种情形两条规定都成立').waitFor()
  await look('policy-faulty', sizes)
  faults = []
  await page.keyboard.press('F6')
  await page.getByText('没有问题').waitFor()
  await look('policy-checked', sizes)
  expect(desk.wrong).toEqual([])
}, 120_000)

test('一位审定人批准，另一位发布；日子选早了说清楚', async () => {
  const { page, look } = desk
  await signInAs(desk, 'policy-approver-610000')
  await redIs(/下一版轮到您的/)
  await page.keyboard.press('Enter')
  await redIs(/批准/)
  await page.keyboard.press('Enter')
  await dialog().waitFor()
  await look('policy-approve', sizes)
  await page.keyboard.press('Enter')
  await page.getByText('等另一位审定人发布').waitFor()
  await look('policy-approved', sizes)

  await signInAs(desk, 'policy-approver-2-610000')
  await redIs(/下一版轮到您的/)
  await page.keyboard.press('Enter')
  await redIs(/发布/)
  await page.keyboard.press('Enter')
  await dialog().waitFor()
  await dialog().getByLabel('施行日').fill('2026-03-02')
  await page.getByText('不能早于').waitFor()
  await look('policy-publish-early', sizes)
  await dialog().getByLabel('施行日').fill('2026-03-03')
  await dialog().locator('.press-red').click()
  await page.getByText('将施行').first().waitFor()
  await look('policy-published', sizes)
  expect(desk.wrong).toEqual([])
}, 120_000)

test('窗口人员打开这一页：说清楚没有权限', async () => {
  const { page, look } = desk
  await signInAs(desk, 'clerk-610112')
  await page.goto('/staff/policy')
  await page.getByText('您的岗位看不到这里').waitFor()
  await look('policy-not-permitted', sizes)
  expect(desk.wrong).toEqual([])
}, 60_000)
