import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import {
  type Document,
  noticeBoard,
  questionsAndAnswers,
  readStandard,
  type Standard,
  serviceGuide,
  specialTypesBook,
  type Text,
} from '../src/index.ts'
import { digest, marriageHousehold, province, readShaanxi } from './province.ts'
import { allTexts, codesIn, idsOf, linesIn } from './readable.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

const on = '2026-03-02'
const standard = readShaanxi('xian', 'xianyang', 'hanzhong')
const documents: readonly Document[] = [
  serviceGuide(standard, on),
  specialTypesBook(standard, on),
  questionsAndAnswers(standard, on),
  noticeBoard(standard, on),
]
const named = documents.map((document) => [document.title.zh, document] as const)
const [guide, book, questions, board] = documents

const read = (document: Document | undefined) =>
  document === undefined
    ? ''
    : allTexts(document)
        .map(({ zh }) => zh)
        .join('\n')

const inForce = <Rule extends { readonly inForce?: { readonly until?: string; readonly from?: string } }>(
  rules: readonly Rule[],
) => rules.filter(({ inForce: { from = '', until = '9999' } = {} }) => from <= on && on <= until)

const changed = (file: string, replace: string, by: string): Standard => {
  const folder = mkdtempSync(join(tmpdir(), 'documents-'))
  folders.push(folder)
  cpSync(marriageHousehold, folder, { recursive: true })
  cpSync(province, join(folder, 'province'), { recursive: true })
  const before = readFileSync(join(folder, file), 'utf8')
  expect(before).toContain(replace)
  writeFileSync(join(folder, file), before.replaceAll(replace, by))
  const fresh = readStandard(folder, digest, { overlays: [] })
  if ('faults' in fresh) throw new Error(JSON.stringify(fresh.faults))
  return fresh.standard
}

describe.each(named)('%s', (_title, document) => {
  it('两种文字都齐，读的人看不到一个编号代码', () => {
    const ids = idsOf(standard)
    for (const text of allTexts(document)) {
      expect(text.zh.trim(), JSON.stringify(text)).not.toBe('')
      expect(text.en.trim(), JSON.stringify(text)).not.toBe('')
      expect(codesIn(text, ids), JSON.stringify(text)).toEqual([])
    }
  })

  it('写规则的每一行都有依据', () => {
    for (const [at, block] of document.blocks.entries()) {
      const next = document.blocks[at + 1]
      const isCitedBelow = next?.block === 'paragraph' && next.tone === 'note' && next.clause !== undefined
      if (block.block === 'table')
        for (const row of block.rows) {
          const isOverview = row[1] !== undefined && document.kind === 'special-types'
          if (!isOverview)
            expect(
              row.some(({ clause }) => clause !== undefined),
              JSON.stringify(row),
            ).toBe(true)
        }
      if (block.block === 'list' && !isCitedBelow && !isSteps(block.items.map(({ text }) => text)))
        for (const { clause, text } of block.items) expect(clause, text.zh).toBeDefined()
      if (block.block === 'question') for (const { clause, text } of block.answer) expect(clause, text.zh).toBeDefined()
    }
  })

  it('依据一个字不少地出自标准，不是官方的标记不丢', () => {
    const whole = standard.canonicalJson
    for (const { clause } of document.blocks.flatMap(linesIn)) {
      if (clause === undefined) continue
      const words =
        clause
          .replace(/ ?〔[^〕]*(本标准假设|待核)[^〕]*〕/g, '')
          .replace(/ 等$|…$/, '')
          .split('；')[0] ?? ''
      expect(whole.includes(words.trim()), words).toBe(true)
    }
  })

  it('标题各有自己的锚点，电话出自标准', () => {
    const ids = document.blocks.flatMap((block) => (block.block === 'heading' ? [block.id] : []))
    expect(new Set(ids).size).toBe(ids.length)
    expect(standard.canonicalJson).toContain(document.telephone)
  })
})

const isSteps = (texts: readonly Text[]): boolean =>
  texts.every(({ zh }) => standard.steps.some(({ name }) => name.zh === zh))

describe('办事指南', () => {
  it('办哪些事、带什么、去哪里、谁能办，都说到', () => {
    const text = read(guide)
    for (const { name } of [...inForce(standard.matters), ...inForce(standard.materials), ...standard.windows])
      expect(text).toContain(name.zh)
    for (const { name } of inForce(standard.conditions)) expect(text).toContain(name.zh)
  })
})

describe('《特殊类型指引手册》', () => {
  it('除普通情形外，每一种情形都有一章，用名称不用代码', () => {
    const titles = book?.blocks.flatMap((block) =>
      block.block === 'heading' && block.level === 1 ? [block.text.zh] : [],
    )
    const [plain, ...special] = standard.scenario
    expect(plain?.is).toBe('ordinary')
    for (const { says } of special) expect(titles?.some((title) => title.endsWith(says?.zh ?? '?'))).toBe(true)
    expect(titles?.some((title) => title.includes(plain?.says?.zh ?? '?'))).toBe(false)
  })

  it('每一条提示、每一件不是人人都要的材料，手册里都找得到', () => {
    const text = read(book)
    for (const { title } of inForce(standard.advice)) expect(text.includes(title.zh), title.zh).toBe(true)
    for (const { name, neededWhen } of inForce(standard.materials))
      if (neededWhen !== undefined) expect(text.includes(name.zh), name.zh).toBe(true)
  })

  it('涉外一章：去省民政厅，三种认证都写明什么时候用，不能落户说在前面', () => {
    const blocks = book?.blocks ?? []
    const begins = blocks.findIndex((block) => block.block === 'heading' && block.text.zh.includes('涉外婚姻'))
    const rest = blocks.slice(begins + 1)
    const chapter = rest.slice(
      0,
      rest.findIndex((block) => block.block === 'heading' && block.level === 1),
    )
    const words = chapter
      .flatMap(linesIn)
      .map(({ text }) => text.zh)
      .join('\n')
    expect(words).toContain('省民政厅婚姻登记处')
    for (const way of ['附加证明书', '经领事认证', '经第三国认证']) expect(words).toContain(way)
    expect(chapter.some((block) => block.block === 'paragraph' && block.tone === 'warning')).toBe(true)
    expect(words).not.toContain('军人婚姻登记证明')
  })
})

describe('问答清单', () => {
  it('每个引导问题、材料、窗口、时限、数据源、条件都有人问有人答', () => {
    const asked = questions?.blocks.flatMap((block) => (block.block === 'question' ? [block.question.zh] : [])) ?? []
    const isAsked = (name: string) => asked.some((question) => question.includes(name))
    for (const { name } of [
      ...inForce(standard.materials),
      ...standard.windows,
      ...inForce(standard.matters),
      ...inForce(standard.conditions),
      ...standard.sources,
      ...standard.pauses,
    ])
      expect(isAsked(name.zh), name.zh).toBe(true)
    const guidance = standard.questions.filter(({ stage }) => stage === 'guidance').flatMap(({ facts }) => facts)
    for (const id of guidance) {
      const fact = standard.facts.find((one) => one.id === id)
      expect(isAsked(fact?.name.zh ?? '?'), id).toBe(true)
      if (fact?.unsure !== undefined) expect(read(questions)).toContain(fact.unsure.zh)
    }
  })

  it('人人要问的在前面', () => {
    const asked = questions?.blocks.flatMap((block) => (block.block === 'question' ? [block.question.zh] : [])) ?? []
    const at = (words: string) => asked.findIndex((question) => question.includes(words))
    expect(at('一共要跑几次')).toBeLessThan(at('要不要居民身份证'))
    expect(at('要不要居民身份证')).toBeLessThan(at('要不要军人婚姻登记证明'))
  })
})

describe('公告栏', () => {
  it('四到八张，一张一个题目', () => {
    const sheets = board?.blocks.filter((block) => block.block === 'heading' && block.level === 1) ?? []
    expect(sheets.length).toBeGreaterThanOrEqual(4)
    expect(sheets.length).toBeLessThanOrEqual(8)
    expect(board?.blocks.filter(({ block }) => block === 'page-break').length).toBe(sheets.length - 1)
  })
})

it('改一条规则，四份文件跟着变；不改就一字不差', () => {
  const write = (of: Standard) =>
    [serviceGuide, specialTypesBook, questionsAndAnswers, noticeBoard].map((make) => make(of, on))
  const before = write(readShaanxi())
  expect(write(readShaanxi())).toEqual(before)
  const after = write(changed('materials.yaml', '双方合影照片', '双方三寸合影'))
  const [newGuide, , newQuestions, newBoard] = after
  for (const document of [newGuide, newQuestions, newBoard]) expect(read(document)).toContain('双方三寸合影')
  const moved = write(changed('windows.yaml', 'zh: 特殊场景专窗', 'zh: 三号专窗'))
  for (const document of moved) expect(read(document)).toContain('三号专窗')
})
