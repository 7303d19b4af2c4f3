import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../../office/test/house.ts'
import type { Drawn } from '../../walkthrough/src/couple.ts'
import { settle } from '../../walkthrough/src/settle.ts'
import { isThorough, openChromium, openPhone } from './browser.ts'
import {
  answerGuidance,
  fillPart,
  headingOf,
  press,
  pressTooEarly,
  redKey,
  signIn,
  toFirstQuestion,
  visitOverHttp,
  wordsOf,
} from './couple-in-chromium.ts'
import { openHouseWithCounters } from './house-with-counters.ts'
import { openWatched, type Watched } from './watched.ts'

let house: House
let browser: Browser

beforeAll(async () => {
  house = await openHouseWithCounters()
  browser = await openChromium()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

// Her home, which she owns alone; and the home of a family whose head must agree: each way once.
const phones = [
  { name: '脚本开着', script: true, fits: 'reference' },
  ...(isThorough ? [{ name: '脚本关着', script: false, fits: 'household' }] : []),
] as const

describe.each(phones)('360 像素的手机，$name：一对新人从第一个问题走到评价', ({ script, fits }) => {
  let drawn: Drawn
  let his: Watched
  let hers: Watched
  let base = ''
  let link = ''
  let seen: Watched[] = []

  const open = async (): Promise<Watched> => {
    const context = await openPhone(browser, { javaScriptEnabled: script, baseURL: house.url })
    const opened = await openWatched(context, { script, axe: isThorough })
    seen = [...seen, opened]
    return opened
  }
  const nothingWrong = () => expect(seen.flatMap(({ wrong }) => wrong)).toEqual([])
  const caseId = () => base.slice(base.lastIndexOf('/') + 1)

  beforeAll(async () => {
    drawn = await house.couple(fits)
    his = await open()
    hers = await open()
  })
  afterAll(async () => {
    for (const { page } of seen) await page.context().close()
  })

  test('首页到告知书：没选会说；上一步和浏览器的返回都回得去', async () => {
    const { page, look } = his
    await page.goto('/')
    await look('home')
    await page.locator('main a[href="/guide?event=marriage-household"]').click()
    await look('guide-0')
    await toFirstQuestion(his)
    const first = await headingOf(page)
    await pressTooEarly(his, 'guide-nothing-chosen')
    if (script) expect(await page.evaluate(() => document.activeElement?.id)).toBe('errors')
    await page.locator('.errors a').first().click()
    expect(page.url()).toContain('#f-registerCounty')

    await page.selectOption('[name="f.registerCounty"]', drawn.situation.toCounty)
    await press(his, 'guide-second')
    const second = await headingOf(page)
    expect(second).not.toBe(first)
    await page.goBack()
    expect(await headingOf(page)).toBe(first)
    await page.goForward()
    expect(await headingOf(page)).toBe(second)
    await page.locator('button[name=back]').click()
    await look('guide-back')
    expect(await headingOf(page)).toBe(first)
    expect(await page.inputValue('[name="f.registerCounty"]')).toBe(drawn.situation.toCounty)

    await answerGuidance(his, drawn)
    expect(await wordsOf(page)).toContain('您不用跑，我们去查')
    nothingWrong()
  }, 60_000)

  test('登录、开办、先告知再查：空着、号码错、没选，各说各的', async () => {
    const { page } = his
    await press(his, 'sign-in')
    await page.locator('form#guide .key').click()
    await his.look('sign-in-empty')
    expect(await page.locator('.errors a').count()).toBe(2)
    await signIn(his, { name: drawn.man.name, citizenNumber: '619900199001010001' }, 'sign-in-wrong-number')
    expect(await page.locator('.errors').count()).toBe(1)
    expect(await page.inputValue('#name')).toBe(drawn.man.name)
    await signIn(his, drawn.man, 'open')
    expect(await wordsOf(page)).toContain('回答过的都带过来了')
    await pressTooEarly(his, 'open-nothing-chosen')
    await page.locator('.choice:has([value=partyM]) label').click()
    await press(his, 'tell')
    base = page.url().replace(/\/tell$/, '')
    expect(base).toMatch(/\/c\/[0-9]{6}-[0-9]{2}-[0-9a-z]{10}$/)
    await press(his, 'told')
    await house.idle()
    nothingWrong()
  }, 60_000)

  test('我的部分：手机号错了说怎么改，填的还在；返回键不丢存下的', async () => {
    const { page, look } = his
    await page.goto(`${base}/own?group=about-you`)
    await page.fill('[name="f.mobile"]', '12')
    await pressTooEarly(his, 'own-wrong-mobile')
    expect(await page.inputValue('[name="f.mobile"]')).toBe('12')
    await page.fill('[name="f.mobile"]', '')
    await fillPart(his, { base, part: 'own', drawn, me: drawn.man })
    await page.goto(`${base}/own?group=about-you`)
    expect(await page.inputValue('[name="f.mobile"]')).toBe(drawn.man.mobile)
    await page.goto(base)
    await look('case-after-own')
    await page.goBack()
    expect(await page.inputValue('[name="f.mobile"]')).toBe(drawn.man.mobile)
    nothingWrong()
  }, 60_000)

  test('邀请对方：链接只用一次；对方登录、加入、被告知、填自己的', async () => {
    await his.page.goto(`${base}/invite`)
    await his.look('invite')
    await press(his, 'invite-link')
    link = await his.page.inputValue('#link')
    await hers.page.goto(link)
    await hers.look('join-sign-in')
    await signIn(hers, drawn.woman, 'join')
    expect(await wordsOf(hers.page)).not.toContain(drawn.man.name)
    await press(hers, 'join-tell')
    await press(hers, 'join-told')
    await house.idle()
    await fillPart(hers, { base, part: 'own', drawn, me: drawn.woman })

    const other = await open()
    await other.page.goto(link)
    await signIn(other, drawn.third[0] ?? drawn.man, 'link-spent-join')
    await redKey(other.page).click()
    await other.look('link-spent')
    expect(await wordsOf(other.page)).toContain('这个链接已经失效')
    expect(await redKey(other.page).count()).toBe(0)
    nothingWrong()
  }, 60_000)

  test('共同的部分：查到的一点就用', async () => {
    await house.idle()
    const [host, mover] = drawn.situation.host === 'man' ? [his, hers] : [hers, his]
    const [hostMe, moverMe] = drawn.situation.host === 'man' ? [drawn.man, drawn.woman] : [drawn.woman, drawn.man]
    expect(await fillPart(host, { base, part: 'joint', drawn, me: hostMe })).toBeGreaterThan(0)
    await fillPart(mover, { base, part: 'joint', drawn, me: moverMe })
    expect(await wordsOf(mover.page)).toContain('共同的部分都填好了')
    nothingWrong()
  }, 60_000)

  test('要同意的同意，要承诺的打勾：没打勾会说', async () => {
    for (const { page, look } of [his, hers]) {
      await page.goto(`${base}/consents`)
      await look('consents')
      const agree = page.locator('form:has(input[name=agree][value=yes]) .key')
      if ((await agree.count()) > 0) {
        await agree.first().click()
        await look('consented')
      }
      await page.goto(`${base}/materials`)
      await look('materials')
      const give = page.locator('form:has(input[name=tick])')
      for (let at = 0; at < 6 && (await give.count()) > 0; at += 1) {
        await give.first().locator('.key').click()
        await look('tick-missing')
        expect(await page.locator('.errors').count()).toBe(1)
        await give.first().locator('.choice label').click()
        await give.first().locator('.key').click()
        await look('ticked')
      }
    }
    const [third] = drawn.third
    if (third !== undefined) {
      await his.page.goto(`${base}/consents`)
      await his.page.locator('form[action$="/ask"] button').click()
      await his.look('consent-link')
      const consentLink = await his.page.inputValue('#link')
      await his.page.goto(consentLink)
      await his.look('consent-not-his')
      expect(await headingOf(his.page)).toBe('这句话是请另一位本人看的')
      const head = await open()
      await head.page.goto(consentLink)
      await signIn(head, third, 'consent-third')
      expect(await wordsOf(head.page)).not.toContain(caseId())
      await press(head, 'consent-given')
      expect(await wordsOf(head.page)).toContain('您已经同意了')
    }
    nothingWrong()
  }, 60_000)

  test('核对、两人确认、提交、约时间：没选要说', async () => {
    for (const one of [his, hers]) {
      await one.page.goto(`${base}/review`)
      await one.look('review')
      await press(one, 'confirmed')
    }
    await his.page.goto(base)
    await his.look('case-ready')
    await press(his, 'submitted')
    await house.idle()
    await his.page.goto(base)
    await his.look('case-pre-reviewed')
    await press(his, 'book')
    await pressTooEarly(his, 'book-nothing-chosen')
    await his.page.locator('.slots .choice label').first().click()
    await press(his, 'booked')
    expect(await wordsOf(his.page)).toContain('到窗口这一次')
    nothingWrong()
  }, 60_000)

  test('登记以后：进度的第一句是哪天全部办好，谁看过都在；办完评价', async () => {
    const { walk, applied } = await visitOverHttp(house, drawn, caseId())
    const { page, look } = his
    await page.goto(base)
    await look('progress')
    expect(await page.locator('.headline-first').innerText()).toMatch(/^\d+月\d+日前全部办好$/)
    expect(await wordsOf(page)).toContain('现在在：')
    for (const at of ['looks', 'notice', 'materials', 'withdraw']) {
      await page.goto(`${base}/${at}`)
      await look(at)
    }
    await hers.page.goto(`${base}/looks`)
    expect(await wordsOf(hers.page)).toMatch(/有人看过：.+婚姻登记/)
    expect(await wordsOf(hers.page)).not.toContain(drawn.man.name)
    await settle(walk, applied)
    await page.goto(base)
    await look('finished')
    await press(his, 'rate')
    await pressTooEarly(his, 'rate-nothing-chosen')
    await page.locator('.choice:has([value="5"]) label').click()
    await press(his, 'rated')
    expect(await wordsOf(page)).toContain('谢谢您')
    nothingWrong()
  }, 60_000)

  test('走错的地址、别人的办件、空的列表：都说怎么办', async () => {
    const stranger = await open()
    const { page, look } = stranger
    for (const [at, name] of [
      ['/nowhere', 'unknown-address'],
      ['/c/610112-26-0000000000/own/x', 'unknown-in-case'],
    ] as const) {
      expect((await page.goto(at))?.status()).toBe(404)
      await look(name)
      expect(await headingOf(page)).toBe('没有找到这一页')
    }
    const nobodyYet = await house.couple('first-marriage', script ? 1 : 2)
    await page.goto('/sign-in')
    await signIn(stranger, nobodyYet.man, 'my-empty')
    expect(await wordsOf(page)).toContain('您还没有办件')
    await page.goto('/looks')
    await look('looks-empty')
    const others = await page.goto(base)
    expect(others?.status()).toBe(404)
    await look('not-yours')
    nothingWrong()
  }, 60_000)

  test('长辈版和英文，各三页', async () => {
    const { page, look } = his
    for (const [way, check] of [
      ['mode=elder', 'html[data-mode=elder]'],
      ['lang=en', 'html[lang=en]'],
    ] as const) {
      await page.goto(`${base}?${way}`)
      for (const at of ['', '/review', '/looks']) {
        await page.goto(`${base}${at}`)
        expect(await page.locator(check).count()).toBe(1)
        await look(`${way.slice(-2)}${at.replace('/', '-')}`)
      }
      await page.goto(`${base}?mode=plain`)
    }
    await page.goto(`${base}?lang=zh`)
    nothingWrong()
  }, 60_000)
})
