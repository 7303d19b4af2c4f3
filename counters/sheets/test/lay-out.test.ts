import type { Block, Document } from '@xiqian/standard/evaluator'
import { describe, expect, test } from 'vitest'
import type { LaidPage } from '../src/pdf/laid-page.ts'
import { layOut } from '../src/pdf/lay-out.ts'
import { noticeBoard } from './samples/notice-board.ts'
import { oneTimeNotice } from './samples/one-time-notice.ts'
import { specialTypes } from './samples/special-types.ts'
import { workPlan } from './samples/work-plan.ts'
import { bound, heading, line, list, paragraph, t, table } from './samples/writing.ts'

const sheet = (document: Document, size: 'normal' | 'elder' = 'normal', lang: 'zh' | 'en' = 'zh') =>
  layOut({ document, lang, size, printedOn: '2026-11-25' })

/** The words of a page in reading order; what stands on every page apart. */
const wordsOn = (page: LaidPage, of: 'text' | 'around' = 'text'): string =>
  page.parts
    .filter(({ where }) => (of === 'text') === (where !== undefined))
    .flatMap(({ ink }) => ink.flatMap((one) => (one.ink === 'text' ? [one.text] : [])))
    .join('')

const lowest = (page: LaidPage): number =>
  Math.max(...page.parts.filter(({ where }) => where !== undefined).flatMap(({ ink }) => ink.map(({ y }) => y)))

const plan = (blocks: readonly Block[]): Document => ({ ...bound, kind: 'work-plan', title: t('方案', 'Plan'), blocks })
const filler = Array.from({ length: 40 }, (_, at) => paragraph(`第 ${at} 段，跑动次数不超过一次。`, `Paragraph ${at}.`))

describe('分页', () => {
  test('标题从不落在一页的最后一行', () => {
    for (let many = 1; many < 40; many += 1) {
      const pages = sheet(plan([...filler.slice(0, many), heading(1, 'h', '标题在此', 'Here'), ...filler.slice(0, 3)]))
      const page = pages.find(({ headings }) => headings.some(({ id }) => id === 'h'))
      expect(page === undefined ? '' : wordsOn(page)).toMatch(/标题在此第 0 段/)
    }
  })

  test('表格过了页，表头再印一遍', () => {
    const pages = sheet(workPlan)
    const withTable = pages.filter((page) => `${wordsOn(page)}${wordsOn(page, 'around')}`.includes('怎么给'))
    expect(withTable.length).toBeGreaterThan(1)
    // The repeated head is for the eye: a screen reader hears it once.
    expect(pages.filter((page) => wordsOn(page).includes('怎么给'))).toHaveLength(1)
  })

  test('一格的字比一页还多，就接着印，不丢，不出纸', () => {
    const long = '核验不到的由数据源所在部门补齐。'.repeat(150)
    const pages = sheet(
      plan([table(t('长表', 'Long'), [t('甲', 'A'), t('乙', 'B')], [[line(long, long), line('短', 'short')]])]),
    )
    expect(pages.length).toBeGreaterThan(1)
    expect(
      pages
        .map((page) => wordsOn(page))
        .join('')
        .replace('短', '')
        .split('补齐').length,
    ).toBe(151)
    for (const page of pages) expect(lowest(page)).toBeLessThan(770)
  })

  test('栏太多排不下，就一行一块地印', () => {
    const columns = Array.from({ length: 9 }, (_, at) => t(`栏目名称${at}`, `Column number ${at}`))
    const row = columns.map((_, at) => line(`内容${at}`, `Content ${at}`, '工作方案 三（二）'))
    const [page] = sheet(plan([table(t('宽表', 'Wide'), columns, [row])]), 'elder')
    expect(page === undefined ? '' : wordsOn(page)).toContain('栏目名称3：内容3')
  })

  test('目录里的页码就是那一页', () => {
    const pages = sheet(specialTypes)
    const [, contents = ''] = pages.map((page) => wordsOn(page))
    expect(contents.startsWith('目录')).toBe(true)
    for (const block of specialTypes.blocks) {
      if (block.block !== 'heading' || block.level > 1) continue
      const on = pages.findIndex(({ headings }) => headings.some(({ id }) => id === block.id)) + 1
      expect(on).toBeGreaterThan(2)
      expect(contents).toContain(`${block.text.zh}${on}`)
    }
  })

  test('依据点得到它写全的地方', () => {
    const links = sheet(workPlan).flatMap(({ parts }) =>
      parts.flatMap(({ ink }) => ink.filter((one) => one.ink === 'link')),
    )
    expect(links.filter(({ to, width }) => to === 'c1' && width < 200)).toHaveLength(1)
  })

  test('手册每章另起一页', () => {
    for (const page of sheet(specialTypes)) {
      const chapters = page.headings.filter(({ level }) => level === 1)
      expect(chapters.length).toBeLessThanOrEqual(1)
    }
  })
})

describe('公告栏', () => {
  test('一页一事，字尽量大，都在纸上', () => {
    const pages = sheet(noticeBoard)
    expect(pages.map((page) => page.headings.map(({ text }) => text))).toEqual([
      ['结婚、迁户口，一次办完'],
      ['来的时候带什么'],
      ['到哪里办'],
    ])
    for (const page of pages) expect(lowest(page)).toBeLessThan(750)
  })

  test('事情太多，写（续），不缩到看不清', () => {
    const items = Array.from({ length: 60 }, (_, at) => line(`第 ${at + 1} 样东西`, `Thing ${at + 1}`))
    const pages = sheet({ ...noticeBoard, blocks: [heading(1, 'many', '要带的', 'To bring'), list(false, items)] })
    expect(pages.length).toBeGreaterThan(1)
    expect(
      pages
        .slice(1)
        .map((page) => wordsOn(page))
        .every((text) => text.includes('要带的（续）')),
    ).toBe(true)
    const sizes = pages.flatMap(({ parts }) =>
      parts.flatMap(({ where, ink }) =>
        where === undefined ? [] : ink.flatMap((one) => (one.ink === 'text' ? [one.size] : [])),
      ),
    )
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16)
  })
})

describe('告知书', () => {
  test('能印在一张纸上就印一张', () => {
    expect(sheet(oneTimeNotice)).toHaveLength(1)
  })

  test('要带的东西每样一个框', () => {
    const boxes = sheet(oneTimeNotice).flatMap(({ parts }) =>
      parts.flatMap(({ ink }) => ink.filter((one) => one.ink === 'box' && Math.abs(one.width - one.height) < 0.1)),
    )
    expect(boxes).toHaveLength(3)
  })

  test('电话在每一页的底下，标准摘要也在', () => {
    for (const page of sheet(oneTimeNotice, 'elder')) {
      expect(wordsOn(page, 'around')).toContain('咨询电话 12345')
      expect(wordsOn(page, 'around')).toContain('标准摘要 3f2a9c1b77d0')
    }
  })

  test('假设和待核的，用文字标出来，末尾说明白', () => {
    const text = sheet(oneTimeNotice)
      .map((page) => wordsOn(page))
      .join('')
    expect(text).toMatch(/本标准假设 +部门的系统连不上时/)
    expect(text).toMatch(/工作方案 材料清单 9 +本标准假设/)
    expect(text).toContain('标有“本标准假设”的')
    const plain = sheet({ ...oneTimeNotice, blocks: [paragraph('当场发证。', 'On the spot.', '条例第十条')] })
    expect(plain.map((page) => wordsOn(page)).join('')).not.toContain('本标准假设')
  })
})
