import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { House } from '../../office/test/house.ts'
import { inRegistry } from '../../office/test/in-registry.ts'
import { registered } from '../../office/test/registered.ts'
import { waitingForEyes } from '../../office/test/waiting-for-eyes.ts'
import { book, visit } from '../../walkthrough/src/at-the-window.ts'
import type { Drawn } from '../../walkthrough/src/couple.ts'
import { applyAsCouple, clockOf, moveClock, viewOf } from '../../walkthrough/src/journey.ts'
import { openChromium, openDesk } from './browser.ts'
import { signIn, wordsOf } from './couple-in-chromium.ts'
import { openHouseWithCounters } from './house-with-counters.ts'
import { desks, dialogIn, openFirst, redInDialog, signInAs } from './staff-in-chromium.ts'
import { openWatched, type Watched } from './watched.ts'

/** What an officer does seldom: a dialog of its own, words that the couple will read, and then the couple reads them. */
const phones = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
] as const

let house: House
let browser: Browser
let staff: Watched
let citizen: Watched

beforeAll(async () => {
  house = await openHouseWithCounters()
  browser = await openChromium()
  staff = await openWatched(await openDesk(browser, house.url))
  citizen = await openWatched(await openDesk(browser, house.url))
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

const dialog = () => dialogIn(staff)
const red = () => redInDialog(staff)
const officer = (account: string, counter: 'window' | 'approval') => openFirst(staff, account, counter)

/** The walk goes as far as these words. */
const stopAt =
  (words: string) =>
  (line: string): void => {
    if (line.includes(words)) throw new Error(words)
  }

/** The couple's own page of this case, as the man sees it. */
const caseOf = async (drawn: Pick<Drawn, 'man'>, caseId: string, name: string): Promise<string> => {
  const { page, look } = citizen
  await page.goto('/sign-in')
  await signIn(citizen, drawn.man, `${name}-my`)
  await page.goto(`/c/${caseId}`)
  await look(name, phones)
  return wordsOf(page)
}

test('窗口 F6：不选理由不能发；选了，当事人读到的就是这几句', async () => {
  const { page, look, wrong } = staff
  const drawn = await house.couple('reference', 61)
  const walk = house.walk(drawn)
  const applied = await applyAsCouple(walk)
  await book(walk, applied)
  const { visit: booked } = await viewOf(applied.man, applied.caseId)
  await moveClock(walk, `${booked.day}T${booked.time}:00.000+08:00`)
  await officer(`registrar-${drawn.situation.toCounty}`, 'window')
  await page.getByRole('button', { name: /不予受理/ }).waitFor()
  await page.keyboard.press('F6')
  await dialog().waitFor()
  await look('not-accepted', desks)
  await red().click()
  await dialog().locator('.field-problem').waitFor()
  await look('not-accepted-no-reason', desks)

  const reasons = dialog().locator('select')
  await reasons.selectOption('core-material-missing')
  await dialog().locator('fieldset').first().locator('label.tick').first().click()
  for (const party of await dialog().locator('fieldset').last().locator('label.tick').all()) await party.click()
  await look('not-accepted-chosen', desks)
  const told = (await dialog().locator('p:has(.clause)').innerText()).replace(/^.*?[:：]\s*/, '')
  await red().click()
  await dialog().waitFor({ state: 'detached' })
  await page.getByText('不予受理').first().waitFor()
  await look('not-accepted-done', desks)

  const words = await caseOf(drawn, applied.caseId, 'case-not-accepted')
  expect(words).toContain(told.split('。')[0])
  expect(wrong).toEqual([])
  expect(citizen.wrong).toEqual([])
}, 120_000)

test('窗口等号：等的时候不用再按；等太久红键是保留名额；两边读到的是同一件事', async () => {
  const { page, look, wrong } = staff
  const register = 'civil-affairs.register-marriage'
  const couple = await inRegistry(house, 66)
  const waiting = { ...couple.walk, say: stopAt('当面等号') }
  await house.setFault(register, 'down')
  await expect(visit(waiting, couple)).rejects.toThrow('当面等号')
  await officer('registrar-610330', 'window')
  await page.getByRole('heading', { name: '等登记系统回号' }).waitFor()
  await look('waiting-for-number', desks)
  expect(await page.locator('.press-red').first().isDisabled()).toBe(true)
  expect(await caseOf(couple.drawn, couple.caseId, 'case-waiting-for-number')).toContain('正在登记，等号')

  const { now } = await clockOf(couple.walk)
  await moveClock(couple.walk, new Date(Date.parse(now) + 600_000).toISOString())
  await page.reload()
  await page.getByRole('heading', { name: /登记系统还没有回号/ }).waitFor()
  await look('number-late', desks)
  await page.keyboard.press('Enter')
  await page.getByText('已保留名额').first().waitFor()
  await look('number-late-kept', desks)
  await house.setFault(register, 'up')
  expect(await caseOf(couple.drawn, couple.caseId, 'case-number-late-kept')).toContain('带身份证来')
  expect(wrong).toEqual([])
  expect(citizen.wrong).toEqual([])
}, 120_000)

test('审批 F7：特别程序写明理由才停钟；当事人看到到哪天；再按一下结束', async () => {
  const { page, look, wrong } = staff
  const couple = await registered(house, 62)
  await house.idle()
  await officer(`health-${couple.drawn.situation.toCounty}`, 'approval')
  await page.getByRole('button', { name: /特别程序/ }).waitFor()
  await page.keyboard.press('F7')
  await dialog().waitFor()
  await red().click()
  await dialog().locator('.field-problem').waitFor()
  await look('special-no-reason', desks)
  await dialog().locator('select').selectOption('expert-opinion')
  await look('special-chosen', desks)
  await red().click()
  await dialog().waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /结束特别程序/ }).waitFor()
  await look('special-started', desks)

  expect(await caseOf(couple.drawn, couple.caseId, 'case-special')).toContain('特别程序')
  await page.getByRole('button', { name: /结束特别程序/ }).click()
  await page.getByRole('button', { name: /准予/ }).waitFor()
  await look('special-ended', desks)
  expect(wrong).toEqual([])
  expect(citizen.wrong).toEqual([])
}, 120_000)

test('人工预审：没看过的图不能通过；当事人看到在谁手里、到几点；晚了督办页看得到', async () => {
  const { page, look, wrong } = staff
  const { caseId, walk, view, again } = await waitingForEyes(house, 99)
  await again()
  await officer(`clerk-${walk.drawn.situation.toCounty}`, 'approval')
  await page.getByRole('button', { name: /一次告知/ }).waitFor()
  await look('pre-review', desks)
  expect(await page.locator('.key-bar .press-red').isEnabled()).toBe(false)
  await page.locator('main ol button').first().click()
  await page.locator('main ol img').first().waitFor()
  await look('pre-review-paper', desks)
  await page.keyboard.press('F6')
  await dialog().waitFor()
  await look('pre-review-list', desks)
  await page.keyboard.press('Escape')
  const { man } = walk.drawn
  if (man === undefined) throw new Error('a couple')
  await caseOf({ man }, caseId, 'case-pre-review')

  const until = Date.parse((await view()).preReview?.until ?? '')
  await moveClock(walk, new Date(until + 8 * 3_600_000).toISOString().replace('Z', '+08:00'))
  await house.idle()
  await signInAs(staff, 'supervisor-610000')
  await page.goto('/staff/supervision')
  await page.getByText(caseId).waitFor()
  await look('supervision', desks)
  expect(wrong).toEqual([])
  expect(citizen.wrong).toEqual([])
}, 120_000)

test('数据共享责任清单：每一项谁提供、凭什么、多新、找谁，手机上也读得下来', async () => {
  const { page, look, wrong } = citizen
  await page.goto('/documents/sharing-duties')
  await look('sharing-duties', phones)
  expect(await wordsOf(page)).toContain('数据共享责任清单')
  expect(wrong).toEqual([])
}, 60_000)
