import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../../office/test/house.ts'
import { asCouple } from '../../../walkthrough/src/applicants.ts'
import { visit } from '../../../walkthrough/src/at-the-window.ts'
import type { Drawn } from '../../../walkthrough/src/couple.ts'
import { answerGuidance, fillPart, firstOpenQuestion, formTo, knownBy } from './couple-on-paper.ts'
import { pagesOf } from './pages-of-house.ts'
import { formsIn, type PlainBrowser, plainBrowser, wordsOf } from './plain-browser.ts'

const next = { name: 'go', value: 'next' }

const withoutKeys = (html: string): string => html.replace(/name="key" value="[^"]*"/g, '')

const signIn = async (
  phone: PlainBrowser,
  who: { readonly name: string; readonly citizenNumber: string },
  at: string,
) => {
  const shown = await phone.go(at)
  const form = formsIn(shown.html).find(({ values }) => 'number' in values && values.number === '')
  if (form === undefined) throw new Error(`no sign-in form on ${shown.url}`)
  return phone.send(form, { name: who.name, number: who.citizenNumber })
}

describe('一对新人用没有脚本的手机走完全程', () => {
  let house: House
  let mounted: FastifyInstance
  let apart: FastifyInstance
  let drawn: Drawn
  let caseId = ''
  let man: PlainBrowser
  let woman: PlainBrowser

  beforeAll(async () => {
    house = await openHouse('pglite')
    mounted = await pagesOf(house, 'mounted')
    apart = await pagesOf(house, 'apart')
    drawn = await house.couple('household')
    man = plainBrowser(mounted)
    woman = plainBrowser(mounted)
  })
  afterAll(async () => {
    await mounted?.close()
    await apart?.close()
    await house?.close()
  })

  const both = async (phone: PlainBrowser, url: string): Promise<void> => {
    const headers = { cookie: phone.cookies(), host: 'phone.test' }
    const [here, there] = await Promise.all(
      [mounted, apart].map((pages) => pages.inject({ method: 'GET', url, headers })),
    )
    expect(there?.statusCode).toBe(here?.statusCode)
    expect(withoutKeys(there?.body ?? '')).toBe(withoutKeys(here?.body ?? ''))
  }

  test('首页说清楚是什么；一次只问一组；没选就说怎么改，不丢已答的', async () => {
    const home = await man.go('/')
    expect(home.html).toContain('href="/guide?event=marriage-household"')
    expect(home.html).toContain('演示数据')
    const usual = await man.go('/guide?event=marriage-household')
    expect(wordsOf(usual.html)).toContain('第一步 · 最多还有七个问题')
    const first = await firstOpenQuestion(man)
    const empty = await man.send(formTo(first, '/guide/next'), {}, { button: next })
    expect(empty.status).toBe(422)
    expect(empty.html).toMatch(/<title>错误：/)
    expect(empty.html).toContain('href="#f-registerCounty"')
    expect(empty.html).toContain('aria-invalid="true"')
  })

  test('情形引导走到一次性告知书，再登录，答过的不再问，直接开办', async () => {
    const notice = await answerGuidance(man, knownBy(drawn, drawn.man))
    expect(wordsOf(notice.html)).toContain('一次性告知书')
    expect(wordsOf(notice.html)).toContain('您不用跑，我们去查')
    const door = await man.send(formTo(notice, '/start'), {}, { button: next })
    expect(wordsOf(door.html)).toContain('这是演示系统')
    const form = formsIn(door.html).find(({ values }) => values.number === '')
    if (form === undefined) throw new Error('no form to sign in freely')
    const wrong = await man.send(form, { name: drawn.man.name, number: '619900199001010001' })
    expect(wrong.status).toBeGreaterThanOrEqual(400)
    expect(wrong.html).toContain(`value="${drawn.man.name}"`)
    const opening = await man.send(form, { name: drawn.man.name, number: drawn.man.citizenNumber })
    expect(wordsOf(opening.html)).toContain('回答过的都带过来了')
    expect(opening.html).not.toContain('<select')
    const nobody = await man.send(formTo(opening, '/open'), {}, { button: next })
    expect(nobody.status).toBe(422)
    const told = await man.send(formTo(nobody, '/open'), { role: 'partyM' }, { button: next })
    caseId = /\/c\/([^/]+)\/tell/.exec(told.url)?.[1] ?? ''
    expect(caseId).toMatch(/^[0-9]{6}-[0-9]{2}-[0-9a-z]{10}$/)
  })

  test('先告知再查；同一张表单发两次只算一次', async () => {
    const shown = await man.go(`/c/${caseId}/tell`)
    expect(wordsOf(shown.html)).toContain('依据：')
    const form = formTo(shown, `/c/${caseId}/tell`)
    const once = await man.send(form)
    const twice = await man.send(form)
    expect([once.status, twice.status]).toEqual([200, 200])
    expect(withoutKeys(twice.html)).toBe(withoutKeys(once.html))
    await house.idle()
    const own = await man.go(`/c/${caseId}/own`)
    expect(wordsOf(own.html)).toContain('对方看不到')
    expect(wordsOf(own.html)).toMatch(/取自.+不对？/)
  })

  test('邀请链接只在发链接的人眼前；打开它先登录，再加入', async () => {
    const asked = await man.go(`/c/${caseId}/invite`)
    const shown = await man.send(formTo(asked, `/c/${caseId}/invite`))
    const link = /\/j\/[A-Za-z0-9_.-]+/.exec(shown.html)?.[0] ?? ''
    expect(shown.html).toContain('<svg class="qr"')
    const join = await signIn(woman, drawn.woman, link)
    expect(wordsOf(join.html)).toContain('有人请您一起办')
    expect(wordsOf(join.html)).not.toContain(drawn.man.name)
    const told = await woman.send(formTo(join, link))
    expect(told.url).toBe(`/c/${caseId}/tell`)
    await woman.send(formTo(told, `/c/${caseId}/tell`))
    await house.idle()
  })

  test('各填各的，共同的一点就用；错的说怎么改，填的还在', async () => {
    const list = await woman.go(`/c/${caseId}/own?group=about-you`)
    const form = formTo(list, /\/own/)
    const wrong = await woman.send(form, { 'f.mobile': '12' }, { button: next })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('value="12"')
    expect(wrong.html).toContain('href="#f-mobile"')
    await fillPart(man, caseId, 'own', knownBy(drawn, drawn.man))
    await fillPart(woman, caseId, 'own', knownBy(drawn, drawn.woman))
    await house.idle()
    const [host, mover] = drawn.situation.host === 'man' ? [man, woman] : [woman, man]
    await fillPart(host, caseId, 'joint', knownBy(drawn, drawn.situation.host === 'man' ? drawn.man : drawn.woman))
    const joint = await mover.go(`/c/${caseId}/joint`)
    expect(wordsOf(joint.html)).toContain('共同的部分都填好了')
  })

  test('登录过期了：填的字跟着登录页走，登录后自动存上', async () => {
    const shown = await man.go(`/c/${caseId}/own?group=about-you`)
    const form = formTo(shown, /\/own/)
    const stranger = plainBrowser(mounted)
    const ended = await stranger.send(form, { 'f.mobile': '13911112222' }, { button: next })
    expect(ended.status).toBe(401)
    const door = formsIn(ended.html).find(({ values }) => values.number === '')
    if (door === undefined) throw new Error('no form to sign in')
    await stranger.send(door, { name: drawn.man.name, number: drawn.man.citizenNumber })
    const again = await man.go(`/c/${caseId}/own?group=about-you`)
    expect(formTo(again, /\/own/).values['f.mobile']).toBe('13911112222')
  })

  test('要承诺的打勾；户主用自己的链接签，只看到一句话', async () => {
    for (const phone of [man, woman]) {
      for (let item = 0; item < 6; item += 1) {
        const shown = await phone.go(`/c/${caseId}/materials`)
        const tick = formsIn(shown.html).find(({ values }) => values.giving === 'tick')
        if (tick === undefined) break
        const unticked = await phone.send(tick)
        expect(unticked.status).toBe(422)
        expect((await phone.send(tick, { tick: 'yes' })).status).toBe(200)
      }
      const shown = await phone.go(`/c/${caseId}/consents`)
      const mine = formsIn(shown.html).find(({ values }) => values.agree === 'yes')
      if (mine !== undefined) await phone.send(mine)
    }
    const shown = await man.go(`/c/${caseId}/consents`)
    const asked = await man.send(formTo(shown, /\/ask$/))
    const link = /\/k\/[A-Za-z0-9_.-]+/.exec(asked.html)?.[0] ?? ''
    const notHis = await man.go(link)
    expect(wordsOf(notHis.html)).toContain('请换成本人登录')
    const head = plainBrowser(mounted)
    const [third] = drawn.third
    if (third === undefined) throw new Error('this couple needs a householder')
    const page = await signIn(head, third, link)
    expect(page.html).toContain('<blockquote>')
    expect(wordsOf(page.html)).not.toContain(caseId)
    const agreed = await head.send(
      formsIn(page.html).find(({ values }) => values.agree === 'yes') ?? formTo(page, link),
    )
    expect(wordsOf(agreed.html)).toContain('您已经同意了')
  })

  test('两人确认，提交，预审，约时间：没选要说，选了就约上', async () => {
    for (const phone of [man, woman]) {
      const shown = await phone.go(`/c/${caseId}/review`)
      const after = await phone.send(formTo(shown, `/c/${caseId}/confirm`))
      expect(after.status, wordsOf(after.html)).toBe(200)
    }
    const ready = await man.go(`/c/${caseId}`)
    await man.send(formTo(ready, `/c/${caseId}/submit`))
    await house.idle()
    const shown = await man.go(`/c/${caseId}/book?from=2026-03-03`)
    const form = formTo(shown, `/c/${caseId}/book`)
    expect((await man.send(form)).status).toBe(422)
    const slot = form.choices.slot?.[0] ?? ''
    const booked = await man.send(form, { slot })
    expect(wordsOf(booked.html)).toContain('到窗口这一次')
  })

  test('两种开法，同样的页面', async () => {
    const pages = [
      '',
      '/tell',
      '/own',
      '/joint',
      '/materials',
      '/consents',
      '/review',
      '/book',
      '/looks',
      '/notice',
      '/withdraw',
    ]
    for (const page of pages) await both(man, `/c/${caseId}${page}`)
    for (const page of ['/', '/guide', '/guide?event=marriage-household', '/my', '/sign-in', '/c/610112-26-0000000000'])
      await both(woman, page)
  })

  test('到窗口登记以后：第一句是哪天全部办好，谁看过都在', async () => {
    const walk = house.walk(drawn)
    const [groom, bride] = [walk, walk].map(() => house.person())
    if (groom === undefined || bride === undefined) throw new Error('two people')
    await groom.signIn({ kind: 'citizen', name: drawn.man.name, citizenNumber: drawn.man.citizenNumber })
    await bride.signIn({ kind: 'citizen', name: drawn.woman.name, citizenNumber: drawn.woman.citizenNumber })
    expect(await visit(walk, asCouple(drawn, { caseId, man: groom, woman: bride }))).toBe(true)
    const shown = await man.go(`/c/${caseId}`)
    expect(wordsOf(shown.html)).toMatch(/\d+月\d+日前全部办好/)
    expect(wordsOf(shown.html)).toContain('现在在：')
    expect(wordsOf(shown.html)).toContain('您不用跑')
    const looks = await woman.go(`/c/${caseId}/looks`)
    expect(wordsOf(looks.html)).toMatch(/有人看过：.+婚姻登记员/)
    expect(wordsOf(looks.html)).not.toContain(drawn.man.name)
  })

  test('别人的办件和没有的办件，同一个答复；从外站来的表单不办', async () => {
    const stranger = plainBrowser(mounted)
    const [third] = drawn.third
    await signIn(stranger, third ?? drawn.man, '/sign-in')
    const others = await stranger.go(`/c/${caseId}`)
    const none = await stranger.go('/c/610112-26-0000000000')
    expect([others.status, none.status]).toEqual([404, 404])
    expect(others.html.replaceAll(caseId, '')).toBe(none.html.replaceAll('610112-26-0000000000', ''))
    const strange = await mounted.inject({
      method: 'POST',
      url: `/c/${caseId}/withdraw`,
      headers: {
        cookie: man.cookies(),
        'sec-fetch-site': 'cross-site',
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: '',
    })
    expect(strange.statusCode).toBe(403)
  })

  test('换语言和长辈版是链接；办件里的每一页英文都完整', async () => {
    await man.go(`/c/${caseId}?lang=en`)
    const shown = await man.go(`/c/${caseId}?mode=elder`)
    expect(shown.html).toContain('<html lang="en" data-mode="elder">')
    await man.go(`/c/${caseId}?lang=zh`)
    expect((await man.go(`/c/${caseId}?mode=plain`)).html).toContain('<html lang="zh-CN" data-mode="plain">')
  })
})
