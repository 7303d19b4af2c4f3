import { describe, expect, test } from 'vitest'
import { number, pageOf, url } from './page-of.tsx'
import { oneTimeNotice } from './samples/one-time-notice.ts'
import { questionsAndAnswers } from './samples/questions.ts'
import { specialTypes } from './samples/special-types.ts'
import { workPlan } from './samples/work-plan.ts'

const textOf = (html: string): string => html.replace(/<style.*?<\/style>/s, '').replace(/<[^>]+>/g, '')

describe('网页上的成文', () => {
  test('没有脚本；每个标题都有自己的锚，目录指得到', () => {
    const html = pageOf(specialTypes, 'zh', false)
    expect(html).not.toContain('<script')
    const ids = [...html.matchAll(/<h[2-4] id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const targets = [...html.matchAll(/<a href="#([^"]+)"/g)].map(([, id]) => id)
    expect(targets.length).toBeGreaterThan(20)
    expect(targets.filter((target) => !ids.includes(target))).toEqual([])
  })

  test('标题一级接一级', () => {
    const levels = [...pageOf(questionsAndAnswers, 'zh', false).matchAll(/<h(\d)/g)].map(([, level]) => Number(level))
    expect(levels[0]).toBe(1)
    for (const [at, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1)
  })

  test('假设和待核用文字标出，英文页用英文说', () => {
    const zh = pageOf(oneTimeNotice, 'zh', false)
    expect(zh).toMatch(/材料清单 9 <strong class="sheet-doubt"[^>]*>本标准假设<\/strong>/)
    expect(zh).toMatch(/<p class="sheet-assumption"><strong class="sheet-doubt">本标准假设<\/strong>/)
    const en = pageOf(oneTimeNotice, 'en', false)
    expect(en).toMatch(
      /lang="zh-CN">工作方案 材料清单 9 <strong class="sheet-doubt" lang="en">our assumption, not official/,
    )
    expect(textOf(en)).not.toMatch(/〔(本标准假设|条款待核)〕/)
  })

  test('依据点得到它写全的地方；指不到的不做成链接', () => {
    expect(pageOf(workPlan, 'zh', false)).toContain('<a href="#c1">依 2 《婚姻登记条例》第五条</a>')
    const apart = { ...workPlan, blocks: workPlan.blocks.filter((block) => block.block === 'paragraph') }
    expect(pageOf(apart, 'zh', false)).not.toContain('href="#c1"')
  })

  test('编号、网址、电话、摘要都在', () => {
    const html = pageOf(oneTimeNotice, 'zh', false)
    expect(textOf(html)).toContain(number)
    expect(html).toContain(`aria-label="扫码打开网页版 ${url}"`)
    expect(html).toContain('<a href="tel:12345">')
    expect(textOf(html)).toContain(oneTimeNotice.standard.digest)
  })

  test('表格的每一格记得自己的栏名', () => {
    expect(pageOf(workPlan, 'en', false)).toContain('data-column="How it comes"')
  })
})
