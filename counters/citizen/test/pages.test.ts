import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readAssets } from '../src/assets.ts'
import { render } from '../src/render.ts'
import { pages } from './all-pages.ts'
import { readings } from './models.ts'
import { formsIn, wordsOf } from './plain-browser.ts'

const zh = /[\u4e00-\u9fff]/

describe.each(readings)('每一页、每一种状态（%s）', (reading) => {
  test.each(pages)('$name', ({ make, wrong }) => {
    const html = render(make(reading))
    // 严格的内容安全策略: nothing inline, no handler, nothing from elsewhere.
    expect(html).not.toMatch(/\sstyle=|<style|\son[a-z]+=|javascript:/)
    expect(html.replaceAll(/<script src="\/assets\/(enhance|hall).js" defer=""><\/script>/g, '')).not.toContain(
      '<script',
    )
    expect(html.match(/(src|href)="https?:/)).toBeNull()
    // 每张表单带幂等键, and goes to one of our own pages.
    for (const form of formsIn(html)) {
      expect(form.action).toMatch(/^\/[a-z]/)
      expect(form.values.key, form.action).toMatch(/^[A-Za-z0-9_-]{16,80}$/)
      expect(form.buttons.length).toBeGreaterThan(0)
    }
    // 页头页脚总在.
    expect(html).toContain(
      `<html lang="${reading === 'en' ? 'en' : 'zh-CN'}" data-mode="${reading === 'elder' ? 'elder' : 'plain'}">`,
    )
    expect(html).toMatch(/href="(\/c\/[^"]+)?\/looks"/)
    expect(html).toContain('href="tel:12345"')
    expect(wordsOf(html)).toContain(reading === 'en' ? 'Demonstration data' : '演示数据，不是真实办件')
    expect(html.match(/<h1/g)).toHaveLength(1)
    // 出错的页: the title says so; every link of the box on top meets a field that is there.
    const title = /<title>([^<]*)/.exec(html)?.[1] ?? ''
    expect(title.startsWith(reading === 'en' ? 'Error: ' : '错误：')).toBe(wrong)
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, to] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(to)
    for (const [, to] of html.matchAll(/aria-describedby="([^"]+)"/g))
      for (const one of (to ?? '').split(' ')) expect(ids).toContain(one)
    for (const [, to] of html.matchAll(/<label[^>]*for="([^"]+)"/g)) expect(ids).toContain(to)
  })
})

test('英文页里没有一句我们自己的中文', () => {
  // Laws, addresses and names stay as they are; a word of ours in Chinese would be a word that was forgotten.
  const allowed = [
    '中文',
    '用中文看这一页',
    '喜',
    '喜迁',
    '法',
    '条例',
    '工作方案 6',
    '民法典',
    '工作方案',
    '婚姻登记条例',
    '凤城五路',
    '政务中心一层',
  ]
  const names = [
    '张三',
    '张*',
    '李**',
    '王*',
    '女方',
    '未央区',
    '雁塔区',
    '汉台区',
    '西安市',
    '汉中市',
    '写过的还在',
    '一',
    '二',
    '三',
  ]
  for (const { name, make } of pages) {
    let words = wordsOf(render(make('en')))
    for (const one of [...allowed, ...names].toSorted((a, b) => b.length - a.length)) words = words.replaceAll(one, '')
    expect(words.match(new RegExp(`${zh.source}+`))?.[0], name).toBeUndefined()
  }
})

test('数据源停机：说您不用跑，什么也不要您给', () => {
  const words = wordsOf(
    render(
      pages.find(({ name }) => name === '进度')?.make('zh') ??
        (() => {
          throw new Error('no page')
        })(),
    ),
  )
  expect(words).toContain('不动产信息：您不用跑')
  const box = /不动产信息：您不用跑(.*?)还差一份/.exec(words)?.[1] ?? ''
  expect(box).not.toMatch(/补上|上传|拍照/)
})

test('标准更新了：说从哪一版到哪一版、变了什么、填过的都还在', () => {
  const words = (name: string) =>
    wordsOf(pages.flatMap((page) => (page.name === name ? [render(page.make('zh'))] : [])).join(''))
  expect(words('进度 标准更新了')).toMatch(
    /办事标准更新了（2026\.1 → 2026\.2）.*承诺时限：7 → 6 个工作日.*您填过的都还在/s,
  )
  expect(words('进度 标准更新了 与己无关')).toContain('与您有关的没有变化')
})

test('脚本很小，没有它每一页也都能用；样式按两套字号', () => {
  const script = readAssets().find(({ url }) => url.endsWith('.js'))?.body ?? ''
  expect(Buffer.byteLength(script)).toBeLessThan(2048)
  const css = readAssets().find(({ url }) => url.endsWith('.css'))?.body ?? ''
  expect(css).toContain('html { font-size: 18px')
  expect(css).toContain('html[data-mode="elder"] { font-size: 24px; }')
  expect(css).toContain('html[data-mode="elder"] { --target: 60px; }')
  expect(readFileSync(new URL('../assets/citizen.css', import.meta.url), 'utf8')).toContain('font-size: 12pt')
})

const made = (name: string, reading: 'zh' | 'en' = 'zh'): string => {
  const found = pages.find((one) => one.name === name)
  if (found === undefined) throw new Error(`no page ${name}`)
  return render(found.make(reading))
}

describe('情形引导', () => {
  test('通常情形都选好了，收成一行一行，一个框也不用填', () => {
    const html = made('情形引导 通常情形')
    expect(html.match(/<details class="usual">/g)).toHaveLength(3)
    const [form] = formsIn(html)
    expect(form?.values).toMatchObject({ 'f.married': 'no', 'f.groom': 'mainland', 'f.bride': 'mainland' })
    expect(wordsOf(html)).toContain('最多还有七个问题')
  })

  test('不是通常情形的那一条开着；不清楚是一个选项，办法写在下面', () => {
    const html = made('情形引导 不是通常情形，不清楚')
    expect(html.match(/<details class="usual" open="">/g)).toHaveLength(2)
    expect(html).toMatch(/<input type="radio"[^>]*name="f.bride"[^>]*checked=""[^>]*value="~"/)
    expect(wordsOf(html)).toContain('看手里的证件')
    expect(html).toMatch(/<option value="~">不清楚/)
  })

  test('出错回来，选过的还在：不清楚也还是不清楚', () => {
    const [form] = formsIn(made('情形引导 不是通常情形，没选'))
    expect(form?.values).toMatchObject({ 'f.groom': 'foreigner', 'f.bride': '~' })
  })
})

describe('告知书', () => {
  test('不在这里办的：框里先说去哪里、打什么电话，没有开始办理这个键', () => {
    const html = made('告知书 不在这里办')
    expect(html).toContain('notice-frame')
    expect(html).toContain('href="tel:12308"')
    expect(html).not.toContain('action="/start"')
    expect(wordsOf(html)).not.toMatch(/什么都不用准备|当场办好/)
  })

  test('还没定的：怎么弄清楚、可能还需要什么；要先定的不给开始，改回答时答过的还在', () => {
    expect(wordsOf(made('告知书'))).toContain('还没定：户主是谁')
    expect(wordsOf(made('告知书'))).toContain('如果不是配偶：请人签户主同意；先看：户主不同意时')
    const html = made('告知书 还没定的要先定')
    expect(wordsOf(html)).toContain('先弄清楚：户主是谁')
    expect(html).not.toContain('action="/start"')
    const form = formsIn(html).find(({ action }) => action === '/guide/next')
    expect(form?.values).toMatchObject({ 'a.mover': 's:partyM' })
  })
})
