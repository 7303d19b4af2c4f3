import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from '../../../office/test/house.ts'
import { asCouple } from '../../../walkthrough/src/applicants.ts'
import { visit } from '../../../walkthrough/src/at-the-window.ts'
import type { Drawn } from '../../../walkthrough/src/couple.ts'
import { openChromium, openPhone, sidewaysOf, violationsOf } from '../../test/browser.ts'
import { knownBy } from './couple-on-paper.ts'
import { pagesOf } from './pages-of-house.ts'

type Known = Readonly<Record<string, string>>

let house: House
let pages: FastifyInstance
let browser: Browser
let url = ''
let drawn: Drawn
const wrong: string[] = []

beforeAll(async () => {
  house = await openHouse('pglite')
  pages = await pagesOf(house)
  url = await pages.listen({ host: '127.0.0.1', port: 0 })
  browser = await openChromium()
  drawn = await house.couple('reference')
  mirror = await (await openPhone(browser)).newPage()
  await mirror.goto(url)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await pages?.close()
  await house?.close()
})

/** A page with script beside the one without: axe needs script, so it reads what the phone shows here. */
let mirror: Page

const looked = new Set<string>()

/** Looks once at each page and state of a width: nothing for axe, nothing to scroll sideways. */
const look = async (page: Page): Promise<void> => {
  const state = `${page.viewportSize()?.width} ${await page.title()} ${await page.locator('.errors').count()}`
  if (looked.has(state)) return
  looked.add(state)
  await mirror.setViewportSize(page.viewportSize() ?? { width: 360, height: 740 })
  await mirror.setContent(await page.content())
  for (const one of await violationsOf(mirror)) wrong.push(`${page.url()} ${one}`)
  if ((await sidewaysOf(mirror)) > 0) wrong.push(`${page.url()} is too wide`)
}

const words = (page: Page): Promise<string> => page.locator('main').innerText()

/** Presses the red key; the invisible one for Enter is not it. */
const press = async (page: Page): Promise<void> => {
  await page.locator('main .key:not(.key-other):visible').first().click()
  await look(page)
}

const fill = async (page: Page, known: Known): Promise<void> => {
  for (const [name, value] of Object.entries(known)) {
    const controls = page.locator(`main form [name="${name}"]`)
    if ((await controls.count()) === 0) continue
    const kind = await controls.first().evaluate((one) => (one instanceof HTMLInputElement ? one.type : one.tagName))
    if (kind === 'radio') await page.locator(`main form [name="${name}"][value="${value}"]`).check()
    else if (kind === 'SELECT') await controls.selectOption(value)
    else if ((await controls.inputValue()) === '') await controls.fill(value)
  }
}

const fillPart = async (page: Page, caseId: string, part: 'own' | 'joint', known: Known): Promise<void> => {
  for (let group = 0; group < 12; group += 1) {
    await page.goto(`${url}/c/${caseId}/${part}`)
    await look(page)
    const open = page.locator('main .keys a.key')
    if ((await open.count()) === 0) return
    await open.click()
    await look(page)
    const offered = page.locator('button[name=use]')
    if ((await offered.count()) > 0) await offered.first().click()
    else {
      await fill(page, known)
      await press(page)
    }
    expect(await page.locator('.errors').count(), await words(page)).toBe(0)
  }
}

test('男方用 360 像素、没有脚本的手机，女方用 1440 像素的电脑：从第一个问题到登记', async () => {
  const his = await (await openPhone(browser, { javaScriptEnabled: false })).newPage()
  const hers = await (await openPhone(browser, { viewport: { width: 1440, height: 900 } })).newPage()
  const complaints: string[] = []
  for (const page of [his, hers]) page.setDefaultTimeout(30_000)
  for (const page of [his, hers])
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) complaints.push(message.text())
    })
  const signIn = async (page: Page, who: Drawn['man']) => {
    await page.fill('#name', who.name)
    await page.fill('#number', who.citizenNumber)
    await page.locator('form#guide .key').click()
    await look(page)
  }

  await his.goto(url)
  await his.locator('main a[href="/guide?event=marriage-household"]').click()
  await look(his)
  for (let page = 0; page < 6 && (await his.locator('[name="f.registerCounty"]').count()) === 0; page += 1)
    await press(his)
  // 没选就按下一步: the box on top says what, and links to the field.
  await press(his)
  expect(await his.title()).toMatch(/^错误：/)
  await his.locator('.errors a').first().click()
  expect(his.url()).toContain('#f-registerCounty')
  for (let page = 0; page < 20 && (await his.locator('form[action="/start"]').count()) === 0; page += 1) {
    await fill(his, knownBy(drawn, drawn.man))
    await press(his)
  }
  // 换成英文再换回来: the answers are still there.
  await his.locator('header .switches button').last().click()
  expect(await his.locator('h1').innerText()).toBe('The one notice')
  await his.locator('header .switches button').last().click()
  await press(his)
  await signIn(his, drawn.man)
  await his.check('input[name=role][value=partyM]')
  await press(his)
  const caseId = /\/c\/([^/]+)\/tell/.exec(his.url())?.[1] ?? ''
  await press(his)
  await house.idle()
  await fillPart(his, caseId, 'own', knownBy(drawn, drawn.man))

  await his.goto(`${url}/c/${caseId}/invite`)
  await press(his)
  const link = await his.locator('#link').inputValue()
  await hers.goto(link)
  await signIn(hers, drawn.woman)
  await press(hers)
  await press(hers)
  await house.idle()
  await fillPart(hers, caseId, 'own', knownBy(drawn, drawn.woman))
  await house.idle()
  const [host, other] = drawn.situation.host === 'man' ? [his, hers] : [hers, his]
  await fillPart(host, caseId, 'joint', knownBy(drawn, drawn.situation.host === 'man' ? drawn.man : drawn.woman))
  await fillPart(other, caseId, 'joint', {})

  for (const page of [his, hers]) {
    await page.goto(`${url}/c/${caseId}/materials`)
    await look(page)
    const tick = page.locator('input[name=tick]')
    if ((await tick.count()) > 0) {
      await tick.first().check()
      await page.locator('form:has(input[name=tick]) .key').first().click()
    }
    await page.goto(`${url}/c/${caseId}/consents`)
    await look(page)
    const agree = page.locator('form:has(input[name=agree][value=yes]) .key')
    if ((await agree.count()) > 0) await agree.first().click()
  }
  for (const page of [his, hers]) {
    await page.goto(`${url}/c/${caseId}/review`)
    await look(page)
    await press(page)
  }
  await press(hers)
  await house.idle()
  await hers.goto(`${url}/c/${caseId}`)
  expect(await words(hers)).toContain('预审通过')
  await press(hers)
  await hers.locator('details.slot-day').nth(1).locator('summary').click()
  await hers.locator('details.slot-day').nth(1).locator('input[name=slot]').first().check()
  await press(hers)
  expect(await words(hers)).toContain('到窗口这一次')

  const walk = house.walk(drawn)
  const [man, woman] = [house.person(), house.person()]
  await man.signIn({ kind: 'citizen', name: drawn.man.name, citizenNumber: drawn.man.citizenNumber })
  await woman.signIn({ kind: 'citizen', name: drawn.woman.name, citizenNumber: drawn.woman.citizenNumber })
  expect(await visit(walk, asCouple(drawn, { caseId, man, woman }))).toBe(true)
  for (const page of [his, hers]) {
    for (const at of ['', '/looks', '/notice', '/materials', '/withdraw', '/rate']) {
      await page.goto(`${url}/c/${caseId}${at}`)
      await look(page)
    }
  }
  await his.goto(`${url}/c/${caseId}`)
  expect(await his.locator('.headline-first').innerText()).toMatch(/^\d+月\d+日前全部办好$/)
  // 一方离过婚，在对方的页上一个字也没有.
  const [divorced, otherPage] = drawn.man.says === 'divorced' ? [drawn.man, hers] : [drawn.woman, his]
  expect(divorced.says).toBe('divorced')
  for (const at of ['', '/looks', '/notice', '/materials', '/review', '/own', '/joint']) {
    await otherPage.goto(`${url}/c/${caseId}${at}`)
    expect(await words(otherPage)).not.toMatch(/离婚|离异/)
  }
  expect(wrong).toEqual([])
  expect(complaints).toEqual([])
}, 240_000)
