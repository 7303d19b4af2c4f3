import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { House } from '../../office/test/house.ts'
import { book } from '../../walkthrough/src/at-the-window.ts'
import type { Drawn } from '../../walkthrough/src/couple.ts'
import { applyAsCouple, moveClock, viewOf } from '../../walkthrough/src/journey.ts'
import { openChromium, openDesk } from './browser.ts'
import { openHouseWithCounters } from './house-with-counters.ts'
import { signInAs } from './staff-in-chromium.ts'
import { openWatched, type Watched } from './watched.ts'

const sizes = [
  { width: 1440, height: 900 },
  { width: 1366, height: 768 },
] as const

let house: House
let browser: Browser
let drawn: Drawn
let clerk: Watched
let caseId = ''

beforeAll(async () => {
  house = await openHouseWithCounters()
  browser = await openChromium()
  drawn = await house.couple('reference')
  const walk = house.walk(drawn)
  const applied = await applyAsCouple(walk)
  caseId = applied.caseId
  await book(walk, applied)
  const { visit } = await viewOf(applied.man, caseId)
  await moveClock(walk, `${visit.day}T${visit.time}:00.000+08:00`)
  clerk = await openWatched(await openDesk(browser, house.url))
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

const county = () => drawn.situation.toCounty
const dialog = () => clerk.page.locator('dialog[open]')
const pressEnter = () => clerk.page.keyboard.press('Enter')
const redInDialog = () => dialog().locator('.press-red').innerText()
const nothingWrong = () => expect(clerk.wrong).toEqual([])
/** The red key at the bottom right comes to say this: the office has answered. */
const redIs = (words: RegExp) =>
  expect.poll(() => clerk.page.locator('.key-bar .press-red').innerText(), { timeout: 20_000 }).toMatch(words)

test('登录页：说清楚是开发登录；没有这样的账号会说', async () => {
  const { page, look } = clerk
  await page.goto('/staff/')
  await page.getByLabel('找账号').waitFor()
  await page.locator('button.account').first().waitFor()
  await look('staff-sign-in', sizes)
  await page.getByLabel('找账号').fill('没有的人')
  await page.getByText('没有这样的账号').waitFor()
  await look('staff-sign-in-none', sizes)
  nothingWrong()
}, 60_000)

test('窗口：只按回车，从到场一直办到登记，号码显示出来', async () => {
  const { page, look } = clerk
  await signInAs(clerk, `registrar-${county()}`)
  await page.locator('button.row').first().waitFor()
  await look('window-idle', sizes)
  await pressEnter()
  await redIs(/双方已到场/)
  await look('window-couple', sizes)
  await pressEnter()
  await redIs(/核验身份/)
  await pressEnter()
  await dialog().waitFor()
  await look('window-verify', sizes)
  await page.keyboard.type('不是身份证')
  await pressEnter()
  await page.getByText('没有读到号码').waitFor()
  await look('window-verify-unreadable', sizes)
  // A reader types with nothing between its keys, and ends the line with Enter.
  await page.keyboard.type(`${drawn.man.name}|${drawn.man.citizenNumber}`)
  await pressEnter()
  await dialog().getByText('人证一致').waitFor()
  await look('window-verify-one', sizes)
  await page.keyboard.type(`${drawn.woman.name}|${drawn.woman.citizenNumber}`)
  await pressEnter()
  await dialog().waitFor({ state: 'detached' })
  await redIs(/受理/)
  await look('window-verified', sizes)
  await pressEnter()
  for (const at of [1, 2]) {
    await redIs(/签声明书/)
    await pressEnter()
    await dialog().waitFor()
    expect(await redInDialog()).toContain('本人已当面签署')
    if (at === 1) await look('window-declare', sizes)
    await pressEnter()
    await dialog().waitFor({ state: 'detached' })
  }
  await redIs(/合影照片已拍好/)
  await pressEnter()
  await redIs(/办理结婚登记/)
  await pressEnter()
  await dialog().waitFor()
  await look('window-decide', sizes)
  await pressEnter()
  await page.locator('.certificate-number').waitFor()
  expect(await page.locator('.certificate-number').first().innerText()).toMatch(/^J\d{6}-\d{4}-\d{6}$/)
  await look('window-registered', sizes)
  nothingWrong()
}, 120_000)

test('审批：从待办里决定生育登记，先确认再发出', async () => {
  const { page, look } = clerk
  await house.idle()
  await signInAs(clerk, `health-${county()}`)
  await page.locator('button.row').first().waitFor()
  await look('approval-inbox', sizes)
  await pressEnter()
  await redIs(/准予/)
  await look('approval-case', sizes)
  await pressEnter()
  await dialog().waitFor()
  expect(await redInDialog()).toContain('确认准予')
  await look('approval-confirm', sizes)
  await pressEnter()
  await page.getByText('已决定').first().waitFor()
  await dialog().waitFor({ state: 'detached' })
  await look('approval-decided', sizes)
  nothingWrong()
}, 60_000)

test('空的待办、没有的页、岗位看不到的页：都说怎么办', async () => {
  const { page, look } = clerk
  await page.goto('/staff/nowhere')
  await page.getByText('没有这一页').waitFor()
  await look('staff-not-found', sizes)
  await page.goto('/staff/window')
  await page.getByText('您的岗位看不到这里').waitFor()
  await look('staff-not-permitted', sizes)
  await page.goto('/staff/approval')
  await page.getByText('没有待办').waitFor()
  await look('approval-empty', sizes)
  await page.goto('/staff/approval/610112-26-0000000000/birth-registration')
  await page.locator('h1, h2').first().waitFor()
  await look('staff-no-such-case', sizes)
  nothingWrong()
}, 60_000)
