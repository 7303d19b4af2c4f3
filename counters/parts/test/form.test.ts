import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { type Field, FieldRow, inputName, isAsked, readDomain, readTyped } from '../src/index.ts'

const field = (fact: string, domain: unknown, more: Partial<Field> = {}): Field => ({
  fact,
  part: 'joint',
  name: { zh: '名称', en: 'Name' },
  why: { zh: '因为', en: 'Because' },
  basis: '第一条',
  domain,
  required: true,
  ...more,
})
const from = (kind: 'asked' | 'source' | 'sign-in'): NonNullable<Field['from']> => ({
  kind,
  name: { zh: '登记库', en: 'Register' },
  at: '2026-03-02T09:29:00+08:00',
})
const draw = (one: Field, more: Partial<Parameters<typeof FieldRow>[0]> = {}): string =>
  renderToStaticMarkup(createElement(FieldRow, { field: one, lang: 'zh', today: '2026-03-02', ...more }))

describe('读填的内容', () => {
  const day = field('day', { kind: 'day' })
  test('年月日三格拼成一天；没有的日子要说', () => {
    expect(readTyped([day], { 'f.day.y': '1998', 'f.day.m': '6', 'f.day.d': '3' }).facts).toEqual({ day: '1998-06-03' })
    expect(readTyped([day], { 'f.day.y': '1998', 'f.day.m': '2', 'f.day.d': '30' }).problems[0]?.problem.zh).toContain(
      '没有这一天',
    )
    expect(readTyped([day], { 'f.day.y': '1998', 'f.day.m': '', 'f.day.d': '3' }).problems).toHaveLength(1)
  })

  test('是和否读成真假，数字读成数字，别的原样', () => {
    const fields = [
      field('yes', { kind: 'yes-no' }),
      field('n', { kind: 'whole-number', from: 0, to: 9 }),
      field('t', { kind: 'text', form: 'plain', maxLength: 9 }),
    ]
    expect(readTyped(fields, { 'f.yes': 'no', 'f.n': '7', 'f.t': ' 1 ' }).facts).toEqual({ yes: false, n: 7, t: '1' })
    expect(readTyped(fields, { 'f.yes': 'yes', 'f.n': '七', 'f.t': 'x' }).problems.map(({ fact }) => fact)).toEqual([
      'n',
    ])
  })

  test('必填没填要说怎么办；可不填的不说', () => {
    const choice = field('c', { kind: 'choice', options: [] })
    expect(readTyped([choice], {}).problems[0]?.problem).toEqual({ zh: '请选一项。', en: 'Please choose one.' })
    expect(readTyped([{ ...choice, required: false }], {})).toEqual({ facts: {}, problems: [], unsure: [] })
  })

  test('不清楚只在标准说可以的地方是答案；别处要重新选', () => {
    const choice = field('c', { kind: 'choice', options: [] }, { unsure: { zh: '看证件', en: 'See the document' } })
    expect(readTyped([choice], { 'f.c': '~' })).toEqual({ facts: {}, problems: [], unsure: ['c'] })
    const { unsure: _, ...plain } = choice
    expect(readTyped([plain], { 'f.c': '~' }).unsure).toEqual([])
  })

  test('登记库说的不再问，表单里塞进来也不收', () => {
    const known = field('k', { kind: 'text', form: 'plain', maxLength: 9 }, { value: '甲', from: from('source') })
    expect(isAsked(known)).toBe(false)
    expect(readTyped([known], { [inputName('k')]: '乙' }).facts).toEqual({})
    expect(isAsked({ ...known, from: from('asked') })).toBe(true)
  })

  test('不认识的种类当普通文字填', () => {
    expect(readDomain({ kind: 'colour' })).toEqual({ kind: 'text', form: 'plain', maxLength: 400 })
    expect(readDomain(undefined).kind).toBe('text')
  })
})

describe('画字段', () => {
  test('登记库来的：说来源和时间，可以说不对，没有输入框', () => {
    const html = draw(field('k', { kind: 'text', form: 'plain', maxLength: 9 }, { value: '甲', from: from('source') }))
    expect(html).toContain('取自登记库，3月2日 09:29。')
    expect(html).toContain('不对？')
    expect(html).not.toContain('<input')
  })

  test('有错：说明连着输入框，标成无效，填的还在', () => {
    const text = field(
      'a.b',
      { kind: 'text', form: 'mobile', maxLength: 11 },
      { hint: { zh: '11 位', en: '11 digits' } },
    )
    const html = draw(text, { typed: { 'f.a.b': '12' }, problem: { zh: '少了 9 位', en: 'too short' } })
    expect(html).toContain('aria-describedby="f-a-b-hint f-a-b-problem"')
    expect(html).toContain('aria-invalid="true"')
    expect(html).toContain('value="12"')
    expect(html).toContain('id="f-a-b-problem"')
  })

  test('选项少用整行，多用下拉', () => {
    const options = (n: number) =>
      Array.from({ length: n }, (_, at) => ({ value: `v${at}`, name: { zh: `第${at}`, en: `no ${at}` } }))
    expect(draw(field('few', { kind: 'choice', options: options(3) })).match(/type="radio"/g)).toHaveLength(3)
    const many = draw(field('many', { kind: 'choice', options: options(56) }))
    expect(many).toContain('<select')
    expect(many).not.toContain('type="radio"')
  })

  test('能直接用的：一点就用，也可以自己填', () => {
    const offered = { value: 'x', display: { zh: '那一条', en: 'that one' }, from: { zh: '本人部分', en: 'own part' } }
    const html = draw(field('o', { kind: 'text', form: 'plain', maxLength: 9 }, { offered }))
    expect(html).toMatch(/<button[^>]*value="o"[^>]*name="use"/)
    expect(html).toContain('也可以自己填')
    expect(html).toContain('name="f.o"')
  })

  test('停机的核验：说对方停机，不要人做什么', () => {
    const html = draw(field('c', { kind: 'check' }, { value: 'UNAVAILABLE', from: from('source') }))
    expect(html).toContain('您不用跑')
    expect(html).not.toContain('<input')
  })
})
