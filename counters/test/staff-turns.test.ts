import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { House } from '../../office/test/house.ts'
import { registered } from '../../office/test/registered.ts'
import { book } from '../../walkthrough/src/at-the-window.ts'
import { applyAsCouple, idle, moveClock, viewOf } from '../../walkthrough/src/journey.ts'
import type { StaffView } from '../../walkthrough/src/views.ts'
import { openChromium, openDesk, openPhone } from './browser.ts'
import { signIn, wordsOf } from './couple-in-chromium.ts'
import { openHouseWithCounters } from './house-with-counters.ts'
import { desks, dialogIn, openFirst, redInDialog } from './staff-in-chromium.ts'
import { openWatched, type Watched } from './watched.ts'

/** 转折 on the screens: a record that differs, a promise that is doubted, a helper: the officer does it, the couple reads it. */
let house: House
let browser: Browser
let staff: Watched
let phone: Watched

beforeAll(async () => {
  house = await openHouseWithCounters()
  browser = await openChromium()
  staff = await openWatched(await openDesk(browser, house.url))
  phone = await openWatched(await openPhone(browser, { baseURL: house.url }))
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

const dialog = () => dialogIn(staff)
const red = () => redInDialog(staff)
const officer = (account: string, counter: 'window' | 'approval') => openFirst(staff, account, counter)

type Somebody = { readonly name: string; readonly citizenNumber: string }

const onPhone = async (who: Somebody, path: string, name: string): Promise<string> => {
  const { page, look } = phone
  await page.goto('/sign-in')
  await signIn(phone, who, `${name}-my`)
  await page.goto(path)
  await look(name)
  return wordsOf(page)
}

test('登记记错了：窗口看得到两边的说法，看证认定；不选以谁为准不能发；当事人看到认定了', async () => {
  const { page, look, wrong } = staff
  const drawn = await house.couple('reference', 71)
  const walk = house.walk(drawn)
  const applied = await applyAsCouple(walk)
  const { caseId } = applied
  const host = drawn.situation.host === 'man' ? applied.man : applied.woman
  await host.post(`/cases/${caseId}/dispute-fact`, { conflict: 'property-address', value: '新街 8 号' })
  await book(walk, applied)
  const { visit } = await viewOf(applied.man, caseId)
  await moveClock(walk, `${visit.day}T${visit.time}:00.000+08:00`)
  await officer(`clerk-${drawn.situation.toCounty}`, 'window')
  const settling = page.getByRole('button', { name: /认定/ }).first()
  await settling.waitFor()
  await look('turn-conflict', desks)
  await settling.click()
  await dialog().waitFor()
  await red().click()
  await dialog().locator('.field-problem').waitFor()
  await look('turn-conflict-nothing-chosen', desks)
  await dialog().locator('select').selectOption('asked')
  await red().click()
  await dialog().waitFor({ state: 'detached' })
  await look('turn-conflict-settled', desks)
  expect(await onPhone(drawn[drawn.situation.host], `/c/${caseId}`, 'turn-conflict-phone')).toContain(
    '工作人员看证认定了',
  )
  expect([...wrong, ...phone.wrong]).toEqual([])
}, 180_000)

test('承诺核查对不上：当事人在手机上说明；审批岗看着说明认定；当事人看到结果', async () => {
  const { page, look, wrong } = staff
  const couple = await registered(house, 72)
  const { caseId, drawn, walk } = couple
  for (const { citizenNumber } of [drawn.man, drawn.woman]) {
    const body = JSON.stringify({ service: 'health.birth-record', citizenNumber, quirk: 'promised-falsely' })
    await fetch(new URL('/dev/quirks', house.simulatorUrl), { method: 'POST', body })
  }
  const county = drawn.situation.toCounty
  const health = house.person()
  await health.signIn({ kind: 'staff', account: `health-${county}` })
  const { restsOn } = await health.get<StaffView>(`/cases/${caseId}`)
  await health.post(`/cases/${caseId}/decide-from-inbox`, {
    matter: 'birth-registration',
    outcome: { outcome: 'granted' },
    restsOn,
  })
  await idle(walk)
  const giver = couple.applicants[0]?.phone === couple.man ? drawn.man : drawn.woman
  const path = `/c/${caseId}/answer-doubt?material=birth-promise`
  expect(await onPhone(giver, path, 'turn-doubt')).toContain('说明')
  await phone.page.locator('main form .key').first().click()
  await phone.look('turn-doubt-empty')
  await phone.page.locator('textarea, input[type=text]').first().fill('那是三年前登记错的，户口簿可以看')
  await phone.page.locator('main form .key').first().click()
  await phone.look('turn-doubt-answered')
  await idle(walk)

  await officer(`health-${county}`, 'approval')
  await page.getByText('那是三年前登记错的').first().waitFor()
  await look('turn-pledge', desks)
  await page.getByRole('button', { name: '认定承诺' }).first().click()
  await dialog().waitFor()
  await red().click()
  await dialog().locator('.field-problem').first().waitFor()
  await look('turn-pledge-nothing', desks)
  await dialog().locator('select').first().selectOption('kept')
  for (const [label, words] of [
    ['理由', '看了户口簿，登记有误'],
    ['依据', '本事项的办理依据'],
  ] as const)
    await dialog().getByLabel(label).first().fill(words)
  await red().click()
  await dialog().waitFor({ state: 'detached' })
  await look('turn-pledge-closed', desks)
  expect(await onPhone(giver, `/c/${caseId}`, 'turn-pledge-phone')).toContain('属实')
  expect([...wrong, ...phone.wrong]).toEqual([])
}, 180_000)

test('窗口登记帮办委托：读给本人听，扫码接受；帮办人的手机上只有替得了的', async () => {
  const { page, look, wrong } = staff
  const drawn = await house.couple('reference', 73)
  const { man: relative } = await house.couple('reference', 74)
  const walk = house.walk(drawn)
  const applied = await applyAsCouple(walk)
  await book(walk, applied)
  const { visit } = await viewOf(applied.man, applied.caseId)
  await moveClock(walk, `${visit.day}T${visit.time}:00.000+08:00`)
  await officer(`registrar-${drawn.situation.toCounty}`, 'window')
  await page
    .getByRole('button', { name: /登记帮办委托|登记委托|帮办/ })
    .first()
    .click()
  await dialog().waitFor()
  await look('turn-mandate', desks)
  await red().click()
  await dialog().locator('.number').waitFor()
  await look('turn-mandate-code', desks)
  const link = new URL(await dialog().locator('.number').innerText()).pathname
  const taken = await onPhone(relative, link, 'turn-helper-asked')
  expect(taken).toContain('帮')
  await phone.page.locator('main form .key').first().click()
  await phone.look('turn-helper-taken')
  await phone.page.goto(`/c/${applied.caseId}`)
  await phone.look('turn-helper-case')
  const words = await wordsOf(phone.page)
  for (const secret of [drawn.man.citizenNumber, drawn.woman.citizenNumber]) expect(words).not.toContain(secret)
  expect([...wrong, ...phone.wrong]).toEqual([])
}, 180_000)
