import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { explained, knownDifferences } from './known-differences.ts'
import { judgeThrough } from './our-judge.ts'
import { plantedFaults } from './planted-faults.ts'
import { askEverybody, secondOpinion } from './second-opinion.ts'

describe('第二意见', () => {
  const opinion = secondOpinion({ count: 3000, seed: 20260302 })

  it('事实都知道时:三千条随机规则,两个 CEL 库、直白的解释与我们答得一样', () => {
    expect(opinion.expressions).toBe(3000)
    expect(opinion.disagreements).toEqual([])
  })

  it('三成以上答是,三成以上答否:这样的抽样才说明问题', () => {
    expect(opinion.trueShare).toBeGreaterThan(0.3)
    expect(opinion.falseShare).toBeGreaterThan(0.3)
  })

  it('有事实不知道时:答得确定的,怎么补全都成立', () => {
    expect(opinion.unknown.definite).toBeGreaterThan(1000)
    expect(opinion.unknown.wrongDefinite).toEqual([])
  })

  it('“取决于”只说改了会变的事实,也一件不漏', () => {
    expect(opinion.unknown.depending).toBeGreaterThan(1000)
    expect(opinion.unknown.dependsOnWrong).toEqual([])
    expect(opinion.unknown.dependsOnMissed).toEqual([])
  })

  it('同一个种子,问的是同样的规则', () => {
    expect(secondOpinion({ count: 50, seed: 7 })).toEqual(secondOpinion({ count: 50, seed: 7 }))
  })
})

describe('种下的错,同一个比较要找得出来', () => {
  it.each(plantedFaults)('$fault', ({ judge, foundAs }) => {
    const found = secondOpinion({ count: 3000, seed: 20260304, judge: judge(), until: foundAs })
    expect(foundAs === 'disagreements' ? found.disagreements.length : found.unknown[foundAs].length).toBeGreaterThan(0)
  })

  it('读的人不认得的写法,算答得不一样', () => {
    const ours = judgeThrough()
    const found = secondOpinion({
      count: 300,
      seed: 20260306,
      judge: (rule, self) => (rule.includes('fullYears') ? { refused: 'planted' } : ours(rule, self)),
      until: 'disagreements',
    })
    expect(found.disagreements[0]?.answers.ours).toBe('refused: planted')
  })
})

describe('已知的不同', () => {
  it.each(knownDifferences())('$id:确实只有那一家答得不同', ({ id, example }) => {
    expect(explained(knownDifferences(), example, { meant: 'x', ...askEverybody(example, 1) })).toBeUndefined()
    expect(explained(knownDifferences(), example, askEverybody(example, 1))?.id).toBe(id)
  })

  it('同样的写法,我们自己答错了,不算已知', () => {
    const { ours, ...others } = askEverybody('count == 0X1', 1)
    expect(explained(knownDifferences(), 'count == 0X1', { ...others, ours: !ours })).toBeUndefined()
  })

  it('不把清单给它,这些不同就都报出来', () => {
    const found = secondOpinion({ count: 3000, seed: 20260308, differences: [], until: 'disagreements' })
    expect(found.disagreements).not.toEqual([])
  })
})

describe('命令', () => {
  const main = fileURLToPath(new URL('main.ts', import.meta.url))
  const run = (...words: readonly string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', main, ...words], { encoding: 'utf8' })

  it('最后一行是一个 JSON 对象,没有不同就以 0 结束', () => {
    const { status, stdout } = run('--json', '--count', '300', '--seed', '3')
    expect(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')).toMatchObject({
      expressions: 300,
      disagreements: 0,
      unknown: { wrongDefinite: 0, dependsOnWrong: 0, dependsOnMissed: 0 },
    })
    expect(status).toBe(0)
  })

  it('要求的是非不够三成,以 1 结束:一条规则说明不了什么', () => {
    expect(run('--count', '1', '--seed', '4').status).toBe(1)
  })

  it('不认得的词,说怎么用,以 2 结束', () => {
    const { status, stderr } = run('--cuont', '5')
    expect(stderr).toContain('npm run second-opinion')
    expect(status).toBe(2)
  })
})
