import { describe, expect, it } from 'vitest'
import { addDays, type Situation, type Verdict } from '../src/evaluator.ts'
import { subExpressions } from '../src/language/expression.ts'
import { ruleOf } from '../src/language/judge.ts'
import { diceOf } from './second-opinion/dice.ts'
import { drawExpression } from './second-opinion/draw-expression.ts'
import { drawValues, situationOf } from './second-opinion/draw-situation.ts'
import { judgeThrough, readRule } from './second-opinion/our-judge.ts'
import { plainMeaning } from './second-opinion/plain-meaning.ts'
import { citizenNumber, vocabulary } from './second-opinion/world.ts'
import { writeRule } from './second-opinion/write-rule.ts'

// Rules by hand, in the world of second-opinion/, where hundreds of thousands more are drawn.

const on = '2026-03-02'
const judge = judgeThrough()
const asked = (rule: string) => {
  const ours = judge(rule, 'p1')
  if ('refused' in ours) throw new Error(ours.refused)
  return ours
}
const ask = (rule: string, situation: Situation = {}, day = on): Verdict => asked(rule)(situation, day)
const dependsOn = (...facts: readonly string[]): Verdict => ({ holds: 'unknown', dependsOn: facts })

describe('不知道的事', () => {
  it('说了等于没说的规则,不知道也能答', () => {
    expect(ask('letter == "x" || letter != "x"')).toEqual({ holds: true })
    expect(ask('wants == wants || due < on')).toEqual({ holds: true })
    expect(ask('self.moved >= p1.moved')).toEqual({ holds: true })
  })

  it('互相矛盾的,不知道也答否', () => {
    expect(ask('fullYears(self.moved, on) >= 22 && self.moved > on')).toEqual({ holds: false })
    expect(ask('count < floor && floor < 1')).toEqual({ holds: false })
    expect(ask('!(other.moved >= due) && fullYears(due, other.moved) in [0, 20]')).toEqual({ holds: false })
  })

  it('已经知道的定了结果,就不再说取决于别的', () => {
    expect(ask('yes && wants', { yes: false })).toEqual({ holds: false })
    expect(ask('yes && (wants || home == goal)', { yes: true, wants: true })).toEqual({ holds: true })
    expect(ask('yes && (wants || home == goal)', { wants: true })).toEqual(dependsOn('yes'))
  })

  it('由身份证号推出来的,说取决于身份证号', () => {
    expect(ask('fullYears(self.birth, on) >= 22 && self.sex == "male"')).toEqual(dependsOn('p1.number'))
    expect(ask('self.sex == "male"', { 'p1.number': citizenNumber('male', '2000-01-01') })).toEqual({ holds: true })
  })

  it('日期先后移几个月再比周岁:移的月份和年数要一起算', () => {
    const rule = 'fullYears(addMonths(self.moved, 1), on) > 20'
    expect(ask(rule)).toEqual(dependsOn('p1.moved'))
    expect(ask(`!(${rule}) || yes`, { yes: false })).toEqual(dependsOn('p1.moved'))
  })

  it('一个不知道的日期比另一个不知道的日期,再比今天', () => {
    expect(ask('fullYears(due, since) >= 20 && fullYears(since, on) >= 1')).toEqual(dependsOn('due', 'since'))
    expect(ask('fullYears(due, since) >= 20 && fullYears(since, on) >= 1 && fullYears(due, on) < 21')).toEqual({
      holds: false,
    })
  })

  it('二月二十九日往前 264 个月没有这一天:没有哪一天加 264 个月等于它', () => {
    expect(ask('addMonths(due, 264) == on', {}, '2024-02-29')).toEqual({ holds: false })
    expect(ask('addMonths(due, 264) == on', {}, '2024-02-28')).toEqual(dependsOn('due'))
  })

  it('没有哪一天加七个月是十二月三十一日:要看的是最近的、到得了的那一天', () => {
    const rule = '!(fullYears(due, on) > 22) || addMonths(addMonths(self.moved, 1), 6) == due'
    expect(ask(rule, {}, '2026-12-31')).toEqual(dependsOn('due', 'p1.moved'))
  })

  it('闰日出生的人 264 个月后还不满 22 周岁:只有闰日说得出不同', () => {
    expect(ask('fullYears(since, addMonths(since, 264)) < 22')).toEqual(dependsOn('since'))
    expect(ask('fullYears(since, addMonths(since, 264)) < 22 && since > "2024-02-29"')).toEqual(dependsOn('since'))
    expect(ask('fullYears(since, addMonths(since, 264)) < 21')).toEqual({ holds: false })
  })

  it('互不相干的许多不知道:各看各的,仍只说改了会变的', () => {
    const many = ['home in even', 'goal in south', 'self.place == "610122"', 'other.place == "610304"', 'count > 4']
    expect(ask(`${many.join(' && ')} && (wants || !wants) && floor > 99`)).toEqual(
      dependsOn('home', 'goal', 'p1.place', 'p2.place', 'count', 'floor'),
    )
  })

  it('有期限的名单:哪天问,哪天的成员才算', () => {
    expect(ask('home in gone', {}, '2026-01-01')).toEqual({ holds: false })
    expect(ask('home in gone', {}, '2025-12-31')).toEqual(dependsOn('home'))
    expect(ask('home in trial && home == "610113"', {}, '2026-02-28')).toEqual({ holds: false })
    expect(ask('home in trial && home == "610113"', {}, '2026-03-01')).toEqual(dependsOn('home'))
  })
})

describe('记住的是样式,不是谁', () => {
  const inTurn = (rule: string, situations: readonly Situation[]): readonly Verdict[] => {
    const ours = asked(rule)
    return situations.map((situation) => ours(situation, on))
  }

  it('两个是非题相比,另外又单独问其中一个:答过“是”的不拿来答“否”', () => {
    const situations = [{ rare: true }, { rare: false }, { rare: true }]
    expect(
      inTurn(
        '(rare == wants || yes) && wants',
        situations.map((one) => ({ ...one, yes: false })),
      ),
    ).toEqual([dependsOn('wants'), { holds: false }, dependsOn('wants')])
  })

  it('两个数相比:七个孩子不会等于零到四之间的数', () => {
    expect(inTurn('count == self.kids', [{ count: 4 }, { count: 7 }, { count: 2 }])).toEqual([
      dependsOn('p1.kids'),
      { holds: false },
      dependsOn('p1.kids'),
    ])
  })
})

describe('最早哪一天', () => {
  const earliest = (rule: string, situation: Situation, day = on): string | undefined => {
    const read = readRule(rule)
    if ('refused' in read) throw new Error(read.refused)
    const words = vocabulary()
    const { earliestDay } = ruleOf(read, words, 'p1')
    return earliestDay(words.slots.load(situation), day)
  }

  it.each([
    ['周岁', 'fullYears(self.moved, on) >= 22', { 'p1.moved': '2004-05-20' }, '2026-05-20'],
    [
      '闰日出生,平年到三月一日',
      'fullYears(self.moved, on) >= 22',
      { 'p1.moved': '2004-02-29' },
      '2026-03-01',
      '2026-02-28',
    ],
    ['已经满了,不用等', 'fullYears(self.moved, on) >= 22', { 'p1.moved': '2004-02-29' }, undefined],
    ['移了月份再满周岁', 'fullYears(addMonths(self.moved, 1), on) > 20', { 'p1.moved': '2005-03-15' }, '2026-04-15'],
    ['满六个月', 'addMonths(due, 6) <= on', { due: '2025-10-31' }, '2026-04-30'],
    ['两个都要等,等后一个', 'addMonths(due, 6) <= on && on >= "2026-05-10"', { due: '2025-10-31' }, '2026-05-10'],
    ['名单里要等到期限开始', 'home in trial', { home: '610113' }, '2026-03-01', '2026-02-01'],
    ['过了期限,等也没有用', 'home in gone', { home: '610112' }, undefined],
    ['不看日子的,等也没有用', 'yes', { yes: false }, undefined],
    ['还有不知道的,说不出哪一天', 'fullYears(self.moved, on) >= 22 && wants', { 'p1.moved': '2004-05-20' }, undefined],
  ])('%s', (_title, rule, situation, day, asking = on) => {
    expect(earliest(rule, situation, asking)).toBe(day)
  })

  it('随机规则:一天一天往后问三年,问到的第一天就是它', () => {
    const dice = diceOf(20260310)
    let found = 0
    for (let n = 0; n < 2000; n++) {
      const expression = drawExpression(dice)
      if (!subExpressions(expression).some(({ op }) => op === 'on')) continue
      const values = drawValues(dice)
      const meaning = plainMeaning(expression, 'p1')
      if (meaning(values, on) === true) continue
      const rule = writeRule(expression, dice)
      const later = Array.from({ length: 1100 }, (_, i) => addDays(on, i + 1))
      const first = later.find((day) => meaning(values, day) === true)
      const said = earliest(rule, situationOf(values))
      if (first === undefined) expect([rule, said === undefined || said > (later.at(-1) ?? '')]).toEqual([rule, true])
      else expect([rule, said]).toEqual([rule, first])
      if (first !== undefined) found++
    }
    expect(found).toBeGreaterThan(20)
  })
})
