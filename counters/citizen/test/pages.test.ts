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
    expect(html.replace(/<script src="\/assets\/enhance.js" defer=""><\/script>/, '')).not.toContain('<script')
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
