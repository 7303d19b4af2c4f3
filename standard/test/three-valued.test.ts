import { CelScalar, celEnv, celFunc, parse as parseBuf, plan as planBuf } from '@bufbuild/cel'
import { Environment } from '@marcbachmann/cel-js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, type Fact, formatSerial, fullYears, type Situation, type Value } from '../src/evaluator.ts'
import type { Expression } from '../src/language/expression.ts'
import { ruleOf, type Vocabulary } from '../src/language/judge.ts'
import { slotTable } from '../src/language/slots.ts'

const on = '2026-03-02'
const text = { zh: '试', en: 'test' }
const fact = (id: string, domain: Fact['domain']): Fact => ({
  id,
  name: text,
  part: 'joint',
  domain,
  privacy: 'plain',
  from: ['asked'],
  lifetime: 'until-acceptance',
  retention: { years: 1, basis: '试' },
  why: text,
  basis: '试',
})
const choice = (...values: readonly string[]): Fact['domain'] => ({
  kind: 'choice',
  options: values.map((value) => ({ value, name: text })),
})

/** A small world: two choices of the same options, a check, a yes-no, two counties, a count, a birthday, two names. */
const counties = ['610112', '610113', '610122', '610124', '610304', '610305', '610323', '610324', '610326', '610327']
const days = [
  '2003-03-01',
  '2003-03-02',
  '2003-03-03',
  '2004-03-01',
  '2004-03-02',
  '2004-03-03',
  '2004-02-29',
  '2005-03-02',
  '2005-03-03',
  '2026-03-02',
]
const world: Readonly<Record<string, { readonly domain: Fact['domain']; readonly values: readonly Value[] }>> = {
  a: { domain: choice('x', 'y', 'z'), values: ['x', 'y', 'z'] },
  b: { domain: choice('x', 'y', 'z'), values: ['x', 'y', 'z'] },
  check: { domain: { kind: 'check' }, values: ['MATCH', 'MISMATCH', 'NOT_FOUND', 'UNAVAILABLE'] },
  yes: { domain: { kind: 'yes-no' }, values: [true, false] },
  from: { domain: { kind: 'county' }, values: counties },
  to: { domain: { kind: 'county' }, values: counties },
  count: { domain: { kind: 'whole-number', from: 0, to: 12 }, values: Array.from({ length: 13 }, (_, n) => n) },
  birth: { domain: { kind: 'day' }, values: days },
  name1: { domain: { kind: 'text', form: 'plain', maxLength: 9 }, values: ['p', 'q', 'r'] },
  name2: { domain: { kind: 'text', form: 'plain', maxLength: 9 }, values: ['p', 'q', 'r'] },
}
const facts = new Map(Object.entries(world).map(([id, { domain }]) => [id, fact(id, domain)]))
const even = counties.filter((code) => Number(code) % 2 === 0)
const vocabulary = (): Vocabulary => ({
  facts,
  lists: { even },
  roles: ['p1', 'p2'],
  counties,
  slots: slotTable(facts),
})

const path = (id: string): Expression => ({ op: 'fact', of: 'joint', fact: id })
const is = (value: Value): Expression => ({ op: 'value', value })
const equality = fc.constantFrom('==' as const, '!=' as const)
const order = fc.constantFrom('<' as const, '<=' as const, '>' as const, '>=' as const, '==' as const)
const binary = (op: '==' | '!=' | '<' | '<=' | '>' | '>=', left: Expression, right: Expression): Expression => ({
  op,
  left,
  right,
})

const atom: fc.Arbitrary<Expression> = fc.oneof(
  fc
    .tuple(equality, fc.constantFrom('a', 'b'), fc.constantFrom('x', 'y'))
    .map(([op, id, value]) => binary(op, path(id), is(value))),
  fc.tuple(equality).map(([op]) => binary(op, path('a'), path('b'))),
  fc.tuple(equality, fc.constantFrom('MATCH', 'NOT_FOUND')).map(([op, value]) => binary(op, path('check'), is(value))),
  fc.constant(path('yes')),
  fc.tuple(equality).map(([op]) => binary(op, path('from'), path('to'))),
  fc.constantFrom('from', 'to').map((id): Expression => ({ op: 'in', item: path(id), list: 'even' })),
  fc.constant<Expression>({ op: 'in', item: path('a'), values: ['x', 'y', 'z'] }),
  fc.tuple(order, fc.constantFrom(0, 1, 5, 12)).map(([op, n]) => binary(op, path('count'), is(n))),
  fc
    .tuple(order, fc.constantFrom(21, 22))
    .map(([op, n]) => binary(op, { op: 'fullYears', day: path('birth'), until: { op: 'on' } }, is(n))),
  fc.tuple(order).map(([op]) => binary(op, { op: 'addMonths', day: path('birth'), months: 264 }, { op: 'on' })),
  fc.tuple(equality).map(([op]) => binary(op, path('name1'), path('name2'))),
)
const expressions: fc.Arbitrary<Expression> = fc.letrec<{ any: Expression }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    atom,
    tie('any').map((part): Expression => ({ op: '!', part })),
    fc
      .tuple(fc.constantFrom('&&' as const, '||' as const), fc.array(tie('any'), { minLength: 2, maxLength: 3 }))
      .map(([op, parts]): Expression => ({ op, parts })),
  ),
})).any

const partial = fc
  .record(
    Object.fromEntries(
      Object.entries(world).map(([id, { values }]) => [
        id,
        fc.option(fc.constantFrom(...values), { nil: undefined, freq: 3 }),
      ]),
    ),
  )
  .map(
    (all): Situation =>
      Object.fromEntries(Object.entries(all).flatMap(([id, value]) => (value === undefined ? [] : [[id, value]]))),
  )

const named = (e: Expression): readonly string[] =>
  e.op === 'fact'
    ? [e.fact]
    : e.op === 'term'
      ? named(e.is)
      : 'left' in e
        ? [...named(e.left), ...named(e.right)]
        : e.op === '&&' || e.op === '||'
          ? e.parts.flatMap(named)
          : e.op === '!'
            ? named(e.part)
            : e.op === 'in'
              ? named(e.item)
              : e.op === 'fullYears'
                ? named(e.day)
                : e.op === 'addMonths'
                  ? named(e.day)
                  : []

/** Every way to complete what is unknown, as far as the expression names it. */
const completions = (situation: Situation, unknown: readonly string[]): readonly Situation[] =>
  unknown.reduce<readonly Situation[]>(
    (all, id) => all.flatMap((one) => (world[id]?.values ?? []).map((value) => ({ ...one, [id]: value }))),
    [situation],
  )

describe('不知道的事', () => {
  it('随机规则:答案确定时,怎么补全都一样;取决于谁,就是改谁才会变', () => {
    let unknownAnswers = 0
    fc.assert(
      fc.property(expressions, partial, (expression, situation) => {
        const unknown = [...new Set(named(expression))].filter((id) => situation[id] === undefined)
        fc.pre(unknown.reduce((size, id) => size * (world[id]?.values.length ?? 1), 1) <= 3000)
        const words = vocabulary()
        const rule = ruleOf(expression, words)
        const ask = (one: Situation) => rule.judge(words.slots.load(one), on)
        const verdict = ask(situation)
        const all = completions(situation, unknown)
        const answers = all.map((one) => ask(one).holds)
        expect(answers).not.toContain('unknown')

        if (verdict.holds !== 'unknown') {
          expect(new Set(answers)).toEqual(new Set([verdict.holds]))
          return
        }
        unknownAnswers++
        const telling = unknown.filter((id) =>
          all.some((one, i) =>
            (world[id]?.values ?? []).some((value) => ask({ ...one, [id]: value }).holds !== answers[i]),
          ),
        )
        expect([...verdict.dependsOn].sort()).toEqual([...telling].sort())
        expect(verdict.dependsOn.length).toBeGreaterThan(0)
      }),
      { numRuns: 1500, seed: 20260301 },
    )
    expect(unknownAnswers).toBeGreaterThan(200)
  })

  it('同一条规则问过许多情形之后,答案与第一次问的一样:记住的是样式,不是谁', () => {
    fc.assert(
      fc.property(expressions, fc.array(partial, { minLength: 30, maxLength: 30 }), (expression, situations) => {
        const words = vocabulary()
        const rule = ruleOf(expression, words)
        for (const situation of situations) {
          const fresh = vocabulary()
          const first = ruleOf(expression, fresh).judge(fresh.slots.load(situation), on)
          expect(rule.judge(words.slots.load(situation), on)).toEqual(first)
        }
      }),
      { numRuns: 150, seed: 20260305 },
    )
  })

  it('说了等于没说的规则,不知道也能答', () => {
    const words = vocabulary()
    const either: Expression = { op: '||', parts: [binary('==', path('a'), is('x')), binary('!=', path('a'), is('x'))] }
    expect(ruleOf(either, words).judge(words.slots.load({}), on)).toEqual({ holds: true })
  })
})

const celText = (e: Expression): string => {
  switch (e.op) {
    case 'value':
      return JSON.stringify(e.value)
    case 'fact':
      return e.fact
    case 'on':
      return 'on'
    case '!':
      return `!(${celText(e.part)})`
    case '&&':
    case '||':
      return e.parts.map((part) => `(${celText(part)})`).join(e.op)
    case 'in':
      return `${celText(e.item)} in ${'list' in e ? JSON.stringify(even) : JSON.stringify(e.values)}`
    case 'fullYears':
      return `fullYears(${celText(e.day)}, ${celText(e.until)})`
    case 'addMonths':
      return `addMonths(${celText(e.day)}, ${e.months})`
    case 'term':
      return `(${celText(e.is)})`
    case 'self.role':
      return 'self.role'
    default:
      return `${celText(e.left)} ${e.op} ${celText(e.right)}`
  }
}

describe('两个 CEL 库的第二意见', () => {
  const cel = new Environment()
    .registerFunction('fullYears(string, string): int', (a: string, b: string) => BigInt(fullYears(a, b)))
    .registerFunction('addMonths(string, int): string', (day: string, n: bigint) => addMonths(day, Number(n)))
  for (const [id, { values }] of Object.entries(world)) {
    cel.registerVariable(id, typeof values[0] === 'boolean' ? 'bool' : typeof values[0] === 'number' ? 'int' : 'string')
  }
  cel.registerVariable('on', 'string')
  const { STRING, INT } = CelScalar
  const buf = celEnv({
    funcs: [
      celFunc('fullYears', [STRING, STRING], INT, (a, b) => BigInt(fullYears(a, b))),
      celFunc('addMonths', [STRING, INT], STRING, (day, n) => addMonths(day, Number(n))),
    ],
  })

  it('事实都知道时,三家答案一致', () => {
    const whole = fc.record(
      Object.fromEntries(Object.entries(world).map(([id, { values }]) => [id, fc.constantFrom(...values)])),
    )
    fc.assert(
      fc.property(expressions, whole, (expression, situation) => {
        const words = vocabulary()
        const ours = ruleOf(expression, words).judge(words.slots.load(situation), on).holds
        const source = celText(expression)
        const bindings = Object.fromEntries(
          Object.entries({ ...situation, on }).map(([id, value]) => [
            id,
            typeof value === 'number' ? BigInt(value) : value,
          ]),
        )
        expect([source, cel.evaluate(source, bindings)]).toEqual([source, ours])
        expect([source, planBuf(buf, parseBuf(source))(bindings)]).toEqual([source, ours])
      }),
      { numRuns: 200, seed: 20260304 },
    )
  })
})

it('编号:结婚证字号按机关和年份,超出位数就不给', () => {
  const rule = {
    id: 'marriage-certificate',
    matter: 'marriage-registration',
    pattern: 'J{region}-{year}-{serial:6}',
    basis: '试',
  }
  expect(formatSerial(rule, { region: '610112', year: 2026, n: 123 })).toBe('J610112-2026-000123')
  expect(() => formatSerial(rule, { region: '610112', year: 2026, n: 1_000_000 })).toThrow('longer')
})
