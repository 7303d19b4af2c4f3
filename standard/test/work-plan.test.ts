import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { Block, Document, Standard } from '../src/index.ts'
import { readStandard, workPlan } from '../src/index.ts'
import { digest, marriageHousehold, province, readShaanxi } from './province.ts'
import { allTexts, codesIn, idsOf, linesIn } from './readable.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

const standard = readShaanxi('xian', 'xianyang', 'hanzhong')
const document = workPlan(standard)

/** Everything a reader sees, as one text. */
const readOut = (of: Document, language: 'zh' | 'en' = 'zh') =>
  [...allTexts(of).map((text) => text[language]), ...of.blocks.flatMap(linesIn).map(({ clause = '' }) => clause)].join(
    '\n',
  )
const whole = readOut(document)

/** Every basis that stands anywhere in the compiled standard. */
const basesIn = (of: unknown): readonly string[] => {
  if (typeof of !== 'object' || of === null) return []
  return Object.entries(of).flatMap(([key, inside]) =>
    (key === 'basis' || key === 'legalBasis') && typeof inside === 'string' ? [inside] : basesIn(inside),
  )
}

/** A copy of the folder in which one line reads otherwise, as a policy writer would change it. */
const changed = (file: string, ...edits: readonly (readonly [replace: string, by: string])[]): Standard => {
  const folder = mkdtempSync(join(tmpdir(), 'work-plan-'))
  folders.push(folder)
  cpSync(marriageHousehold, folder, { recursive: true })
  cpSync(province, join(folder, 'province'), { recursive: true })
  let text = readFileSync(join(folder, file), 'utf8')
  for (const [replace, by] of edits) {
    expect(text).toContain(replace)
    text = text.replaceAll(replace, by)
  }
  writeFileSync(join(folder, file), text)
  const read = readStandard(folder, digest, { overlays: [] })
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  return read.standard
}

const chapterOf = (id: string): readonly Block[] => {
  const { blocks } = document
  const begins = blocks.findIndex((block) => block.block === 'heading' && block.id === id)
  const rest = blocks.slice(begins + 1)
  const ends = rest.findIndex((block) => block.block === 'heading' && block.level === 1)
  return rest.slice(0, ends < 0 ? undefined : ends)
}

describe('《工作方案》', () => {
  it('标准里的每一条依据都在依据索引里，有编号', () => {
    const bases = new Set(basesIn(JSON.parse(standard.canonicalJson)))
    expect(bases.size).toBeGreaterThan(60)
    for (const basis of bases) expect(whole.includes(basis), basis).toBe(true)
  })

  it('每一件材料、条件、事项、窗口、提示、数据源、事实、暂停、岗位、优化都写进去了', () => {
    const named = [
      ...standard.materials,
      ...standard.conditions,
      ...standard.matters,
      ...standard.windows,
      ...standard.sources,
      ...standard.facts,
      ...standard.pauses,
      ...standard.staffRoles,
      ...standard.departments,
      ...standard.visits,
      ...standard.steps,
      ...standard.overlays,
    ].map(({ name }) => name)
    const others = [
      ...standard.duties.flatMap(({ data, remedy }) => [data, remedy]),
      ...standard.advice.map(({ title }) => title),
      ...standard.reliefs.map(({ what }) => what),
    ]
    const english = readOut(document, 'en')
    for (const { zh, en } of [...named, ...others]) {
      expect(whole.includes(zh), zh).toBe(true)
      expect(english.includes(en), en).toBe(true)
    }
  })

  it('市县优化单说一句：全省的条件里没有“不在某市”', () => {
    for (const { overlay, kind, what } of standard.reliefs)
      if (kind !== 'window' && kind !== 'matter') expect(whole, overlay).toContain(what.zh)
    expect(whole).not.toContain('不在西安市')
    expect(whole).not.toContain('不在咸阳市')
    expect(whole).not.toContain('不在汉中市')
  })

  it('两种文字都齐，读的人看不到一个编号代码', () => {
    const ids = idsOf(standard)
    for (const text of allTexts(document)) {
      expect(text.zh.trim(), JSON.stringify(text)).not.toBe('')
      expect(text.en.trim(), JSON.stringify(text)).not.toBe('')
      expect(codesIn(text, ids), JSON.stringify(text)).toEqual([])
    }
  })

  it.each([
    'purpose',
    'conditions',
    'materials',
    'deferrals',
    'sources',
    'windows',
    'advice',
    'calendar',
    'serials',
    'facts',
    'overlays',
    'assumptions',
  ])('%s 一章里每一行规则都有依据', (id) => {
    for (const block of chapterOf(id)) {
      if (block.block === 'table')
        for (const row of block.rows)
          expect(
            row.some(({ clause }) => clause !== undefined),
            JSON.stringify(row),
          ).toBe(true)
      if (block.block === 'list') for (const { clause, text } of block.items) expect(clause, text.zh).toBeDefined()
    }
  })

  it('依据编号指得到索引里的那一条', () => {
    const anchors = new Set(document.blocks.flatMap((block) => (block.block === 'heading' ? [block.id] : [])))
    const lines = document.blocks.flatMap(linesIn).filter(({ clause }) => clause !== undefined)
    expect(lines.length).toBeGreaterThan(300)
    for (const { see = '' } of lines) expect(anchors).toContain(see)
  })

  it('不是官方公布的，在正文和“假设”一章里都标明', () => {
    const marked = basesIn(JSON.parse(standard.canonicalJson)).filter((basis) =>
      /本标准假设|条款待核|依据待核/.test(basis),
    )
    const listed = chapterOf('assumptions')
      .flatMap(linesIn)
      .flatMap(({ note }) => note?.zh ?? [])
    for (const basis of marked) expect(listed).toContain(basis)
    for (const { clause = '', see } of document.blocks.flatMap(linesIn)) {
      const basis = marked.find((one) => clause.startsWith('依') && see === anchorOf(one) && clause.length > 8)
      if (basis !== undefined) expect(clause).toMatch(/〔(本标准假设|条款待核|依据待核)〕/)
    }
  })

  it('标题各有自己的锚点', () => {
    const ids = document.blocks.flatMap((block) => (block.block === 'heading' ? [block.id] : []))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('改一条规则，方案跟着变；不改就一字不差', () => {
    const before = workPlan(readShaanxi())
    expect(workPlan(readShaanxi())).toEqual(before)
    const after = workPlan(
      changed('event.yaml', ['atMostDays: 20', 'atMostDays: 23'], ['lastDay: 2026-03-30', 'lastDay: 2026-04-02']),
    )
    expect(readOut(after)).toContain('23 个工作日')
    expect(readOut(before)).not.toContain('23 个工作日')
    expect(after.standard.digest).not.toBe(before.standard.digest)
  })
})

const anchorOf = (basis: string): string | undefined =>
  document.blocks.flatMap((block) =>
    block.block === 'heading' && block.text.zh.endsWith(`　${basis}`) ? [block.id] : [],
  )[0]
