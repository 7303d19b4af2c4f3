import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../../office/test/house.ts'
import { formTo } from './couple-on-paper.ts'
import { pagesOf } from './pages-of-house.ts'
import { formsIn, type PlainBrowser, plainBrowser, type Shown, wordsOf } from './plain-browser.ts'

type Typed = Readonly<Record<string, string>>

const next = { name: 'go', value: 'next' }
const moving: Typed = {
  'f.registerCounty': '610113',
  'f.mover': 'partyM',
  'f.settleAt': 'spouse-household',
  'f.fromCounty': '610113',
  'f.settleCounty': '610112',
  'f.householderIsHost': 'yes',
  'f.birthRegistration': 'no',
}
const headingOf = (shown: Shown): string => wordsOf(/<h1>(.*?)<\/h1>/.exec(shown.html)?.[1] ?? '').trim()

describe('情形引导，没有脚本', () => {
  let house: House
  let pages: FastifyInstance
  let phone: PlainBrowser

  beforeAll(async () => {
    house = await openHouse('pglite')
    pages = await pagesOf(house)
    phone = plainBrowser(pages)
  })
  afterAll(async () => {
    await pages?.close()
    await house?.close()
  })

  const answer = async (shown: Shown, known: Typed): Promise<Shown> => {
    const form = formTo(shown, '/guide/next')
    const typed = Object.entries(known).filter(
      ([name, value]) =>
        form.choices[name]?.includes(value) === true || (form.choices[name] === undefined && name in form.values),
    )
    const after = await phone.send(form, Object.fromEntries(typed), { button: next })
    expect(after.status, wordsOf(after.html)).toBe(200)
    return after
  }
  const isGuide = ({ html }: Shown): boolean => html.includes('name="group"')
  /** Every page on the way to the notice, the notice last. */
  const walk = async (known: Typed): Promise<readonly Shown[]> => {
    const seen = [await phone.go('/guide?event=marriage-household')]
    for (let at = 0; at < 16; at += 1) {
      const here = seen.at(-1)
      if (here === undefined || !isGuide(here)) break
      seen.push(await answer(here, known))
    }
    return seen
  }

  test('普通新人：有通常答案的页一点就过，七问之外什么也不用答', async () => {
    const seen = await walk(moving)
    const notice = seen.at(-1)
    expect(seen.slice(0, -1).map(headingOf)).toEqual([
      '下面这些情形，对吗？',
      '在哪里登记',
      '要不要迁户口',
      '跨不跨省',
      '落户到哪里',
      '谁是户主',
      '生育登记',
      '下面这些情形，对吗？',
    ])
    expect(notice?.html).toContain('action="/start"')
  })

  test('外国人：选完马上只问证明由哪国出具，不再问在哪里登记；没选要说，选过的不丢', async () => {
    const kinds = { 'f.brideKind': 'foreigner' }
    const asked = await answer(await phone.go('/guide?event=marriage-household'), kinds)
    expect(Object.keys(formTo(asked, '/guide/next').choices)).toEqual(['f.bridePapersFrom'])
    const empty = await phone.send(formTo(asked, '/guide/next'), {}, { button: next })
    expect(empty.status).toBe(422)
    expect(Object.keys(formTo(empty, '/guide/next').choices)).toEqual(['f.bridePapersFrom'])
    expect(formTo(empty, '/guide/next').values['a.brideKind']).toBe('s:foreigner')

    const birth = await answer(empty, { 'f.bridePapersFrom': 'USA' })
    expect(headingOf(birth)).toBe('生育登记')
    const back = await phone.send(formTo(birth, '/guide/next'), {}, { button: { name: 'back', value: 'who-you-are' } })
    expect(formTo(back, '/guide/next').values).toMatchObject({ 'f.brideKind': 'foreigner', 'f.bridePapersFrom': 'USA' })
  })

  test('不清楚谁是户主：告知书写着怎么弄清楚、可能还需要谁签；改回答时还记得', async () => {
    const seen = await walk({ ...moving, 'f.householderIsHost': '~' })
    const notice = seen.at(-1)
    if (notice === undefined) throw new Error('no notice')
    expect(wordsOf(notice.html)).toContain('还没定：户主就是被投靠的一方')
    expect(wordsOf(notice.html)).toContain('看户口簿首页')
    expect(notice.html).toContain('action="/start"')
    const start = formsIn(notice.html).find(({ action }) => action === '/start')
    expect(start?.values['a.householderIsHost']).toBe('u:')

    const again = await phone.send(formTo(notice, '/guide/next'), {}, { button: { name: 'go', value: 'again' } })
    expect(headingOf(again)).toBe('下面这些情形，对吗？')
    expect(formTo(again, '/guide/next').values).toMatchObject({
      'a.householderIsHost': 'u:',
      'a.settleAt': 's:spouse-household',
    })
  })

  test('不清楚自己是哪一类人：先弄清楚，不给开始；换成英文还是这一页', async () => {
    const seen = await walk({ ...moving, 'f.brideKind': '~' })
    const notice = seen.at(-1)
    if (notice === undefined) throw new Error('no notice')
    expect(headingOf(notice)).toBe('先弄清楚一件事')
    expect(notice.html).not.toContain('action="/start"')
    const form = formTo(notice, '/guide/next')
    const english = await phone.send(
      { ...form, action: '/notice?lang=en' },
      {},
      { button: { name: 'go', value: 'stay' } },
    )
    expect(headingOf(english)).toBe('One thing to find out first')
    await phone.go('/?lang=zh')
  })

  test('双方都是外国人、又不办生育登记：框里先说去哪里，不给开始', async () => {
    const seen = await walk({
      'f.groomKind': 'foreigner',
      'f.brideKind': 'foreigner',
      'f.groomPapersFrom': '~',
      'f.bridePapersFrom': '~',
      'f.birthRegistration': 'no',
    })
    const notice = seen.at(-1)
    expect(notice === undefined ? '' : headingOf(notice)).toBe('不在这里办，请到这里去')
    expect(notice?.html).toContain('notice-frame')
    expect(notice?.html).not.toContain('action="/start"')
  })
})
