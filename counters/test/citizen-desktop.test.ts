import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { House } from '../../office/test/house.ts'
import type { Drawn } from '../../walkthrough/src/couple.ts'
import { apply } from '../../walkthrough/src/journey.ts'
import { openChromium, openDesk } from './browser.ts'
import {
  answerGuidance,
  headingOf,
  press,
  signIn,
  toFirstQuestion,
  visitOverHttp,
  wordsOf,
} from './couple-in-chromium.ts'
import { openHouseWithCounters } from './house-with-counters.ts'
import { openWatched, type Watched } from './watched.ts'

const sizes = [
  { width: 1440, height: 900 },
  { width: 768, height: 1024 },
] as const

let house: House
let browser: Browser
let drawn: Drawn
let hers: Watched
let base = ''

beforeAll(async () => {
  house = await openHouseWithCounters()
  browser = await openChromium()
  drawn = await house.couple('reference')
  hers = await openWatched(await openDesk(browser, house.url))
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

test('1440 像素：情形引导到告知书，回车就是下一步', async () => {
  const { page, look } = hers
  await page.goto('/')
  await look('wide-home', sizes)
  await page.locator('main a[href="/guide?event=marriage-household"]').click()
  await look('wide-guide', sizes)
  await toFirstQuestion(hers)
  await page.selectOption('[name="f.registerCounty"]', drawn.situation.toCounty)
  const first = await headingOf(page)
  await page.keyboard.press('Tab')
  await answerGuidance(hers, drawn)
  expect(await headingOf(page)).not.toBe(first)
  await look('wide-notice', sizes)
  expect(hers.wrong).toEqual([])
}, 60_000)

test('登录后看进度、告知书、核对，约一个时间', async () => {
  const { page, look } = hers
  const { caseId } = await apply(house.walk(drawn))
  base = `/c/${caseId}`
  await page.goto(base)
  expect(await headingOf(page)).toBe('登录')
  await signIn(hers, drawn.woman, 'wide-progress')
  expect(new URL(page.url()).pathname).toBe(base)
  for (const at of ['notice', 'review', 'materials', 'looks']) {
    await page.goto(`${base}/${at}`)
    await look(`wide-${at}-in-case`, sizes)
  }
  await page.goto(base)
  await press(hers, 'wide-book')
  await look('wide-book', sizes)
  const later = page.locator('details.slot-day').nth(1)
  await later.locator('summary').click()
  await later.locator('.choice label').first().click()
  await press(hers, 'wide-booked')
  expect(await wordsOf(page)).toContain('到窗口这一次')
  expect(hers.wrong).toEqual([])
}, 60_000)

test('登记以后：一条时间线，一个日子；只属于对方的，一个字也没有', async () => {
  const { page, look } = hers
  await visitOverHttp(house, drawn, base.slice('/c/'.length))
  await page.goto(base)
  await look('wide-registered', sizes)
  expect(await page.locator('.headline-first').innerText()).toMatch(/^\d+月\d+日前全部办好$/)
  const divorced = drawn.man.says === 'divorced' ? drawn.man : drawn.woman
  if (divorced === drawn.woman) await signInAs(drawn.man)
  for (const at of ['', '/looks', '/notice', '/materials', '/review', '/own', '/joint']) {
    await page.goto(`${base}${at}`)
    expect(await wordsOf(page)).not.toMatch(/离婚|离异/)
  }
  expect(hers.wrong).toEqual([])
}, 60_000)

const signInAs = async (who: Drawn['man']): Promise<void> => {
  await hers.page.goto('/sign-in')
  await signIn(hers, who, 'wide-my')
}
