import { addDays, type Verdict } from '../../src/evaluator.ts'
import { type Expression, subExpressions } from '../../src/language/expression.ts'
import { sourceOf } from './draw-situation.ts'
import { type Judge, judgeThrough, readRule } from './our-judge.ts'
import type { Kind } from './second-opinion.ts'
import { addressOf, facts } from './world.ts'

// Copies of our judge, each with one thing wrong. A comparison that does not find them all is no comparison.

/** The same tree with every part changed, from the leaves up. */
const mended = (e: Expression, change: (part: Expression) => Expression): Expression => {
  const within = (part: Expression) => mended(part, change)
  switch (e.op) {
    case 'value':
    case 'fact':
    case 'on':
    case 'self.role':
      return change(e)
    case 'term':
      return change({ ...e, is: within(e.is) })
    case '!':
      return change({ ...e, part: within(e.part) })
    case '&&':
    case '||':
      return change({ ...e, parts: e.parts.map(within) })
    case 'in':
      return change({ ...e, item: within(e.item) })
    case 'fullYears':
      return change({ ...e, day: within(e.day), until: within(e.until) })
    case 'addMonths':
      return change({ ...e, day: within(e.day) })
    default:
      return change({ ...e, left: within(e.left), right: within(e.right) })
  }
}

const through = (change: (part: Expression) => Expression): Judge => judgeThrough((read) => mended(read, change))

/** Our judge, and something done to each of its answers. */
const answering = (wrong: (verdict: Verdict) => Verdict): Judge => {
  const judge = judgeThrough()
  return (rule, self) => {
    const ours = judge(rule, self)
    return 'refused' in ours ? ours : (situation, on, unsure) => wrong(ours(situation, on, unsure))
  }
}

const takesUnknownForFalse = (): Judge => {
  const judge = judgeThrough()
  const no = Object.fromEntries(
    [...facts.values()].flatMap(({ id, domain }) => (domain.kind === 'yes-no' ? [[id, false]] : [])),
  )
  return (rule, self) => {
    const ours = judge(rule, self)
    return 'refused' in ours ? ours : (situation, on, unsure) => ours({ ...no, ...situation }, on, unsure)
  }
}

const namesAllUnknown = (): Judge => {
  const judge = judgeThrough()
  return (rule, self) => {
    const [ours, read] = [judge(rule, self), readRule(rule)]
    if ('refused' in ours || 'refused' in read) return ours
    const named = subExpressions(read).flatMap((e) =>
      e.op === 'fact' ? [sourceOf(addressOf(e.of, e.fact, self))] : [],
    )
    return (situation, on, unsure) => {
      const verdict = ours(situation, on, unsure)
      if (verdict.holds !== 'unknown') return verdict
      const open = named.filter((source) => situation[source] === undefined && facts.get(source)?.usual === undefined)
      return { holds: 'unknown', dependsOn: [...new Set([...verdict.dependsOn, ...open])] }
    }
  }
}

const remembersTheFirst = (): Judge => {
  const judge = judgeThrough()
  return (rule, self) => {
    const ours = judge(rule, self)
    let first: Verdict | undefined
    if ('refused' in ours) return ours
    return (situation, on, unsure) => {
      const verdict = ours(situation, on, unsure)
      if (verdict.holds !== 'unknown') return verdict
      first ??= verdict
      return first
    }
  }
}

const asksTheDayBefore = (): Judge => {
  const judge = judgeThrough()
  return (rule, self) => {
    const ours = judge(rule, self)
    return 'refused' in ours ? ours : (situation, on, unsure) => ours(situation, addDays(on, -1), unsure)
  }
}

/** The fault in words, the copy that has it, and the part of the comparison that has to find it. */
export const plantedFaults: readonly {
  readonly fault: string
  readonly judge: () => Judge
  readonly foundAs: Kind
}[] = [
  {
    fault: '< 当成 <=',
    judge: () => through((e) => (e.op === '<' ? { ...e, op: '<=' } : e)),
    foundAs: 'disagreements',
  },
  {
    fault: '>= 当成 >',
    judge: () => through((e) => (e.op === '>=' ? { ...e, op: '>' } : e)),
    foundAs: 'disagreements',
  },
  {
    fault: '!= 当成 ==',
    judge: () => through((e) => (e.op === '!=' ? { ...e, op: '==' } : e)),
    foundAs: 'disagreements',
  },
  {
    fault: '不看“非”',
    judge: () => through((e) => (e.op === '!' ? e.part : e)),
    foundAs: 'disagreements',
  },
  {
    fault: '“并且”当成“或者”',
    judge: () => through((e) => (e.op === '&&' ? { ...e, op: '||' } : e)),
    foundAs: 'disagreements',
  },
  {
    fault: '列出的值漏掉最后一个',
    judge: () => through((e) => (e.op === 'in' && 'values' in e ? { ...e, values: e.values.slice(0, -1) } : e)),
    foundAs: 'disagreements',
  },
  {
    fault: '名单当成空的',
    judge: () => through((e) => (e.op === 'in' && 'list' in e ? { op: 'in', item: e.item, values: [] } : e)),
    foundAs: 'disagreements',
  },
  {
    fault: '对方当成本人',
    judge: () => through((e) => (e.op === 'fact' && e.of === 'other' ? { ...e, of: 'self' } : e)),
    foundAs: 'disagreements',
  },
  {
    fault: '周岁晚满一天',
    judge: () => asksTheDayBefore(),
    foundAs: 'disagreements',
  },
  {
    fault: '加月份时多加一个月',
    judge: () => through((e) => (e.op === 'addMonths' ? { ...e, months: e.months + 1 } : e)),
    foundAs: 'disagreements',
  },
  {
    fault: '条款名称当成“否”',
    judge: () => through((e) => (e.op === 'term' ? { op: 'value', value: false } : e)),
    foundAs: 'disagreements',
  },
  {
    fault: '答不出就答“否”',
    judge: () => answering((verdict) => (verdict.holds === 'unknown' ? { holds: false } : verdict)),
    foundAs: 'wrongDefinite',
  },
  {
    fault: '不知道的是非题当成“否”',
    judge: takesUnknownForFalse,
    foundAs: 'wrongDefinite',
  },
  {
    fault: '凡不知道的都说取决于它',
    judge: namesAllUnknown,
    foundAs: 'dependsOnWrong',
  },
  {
    fault: '取决于的事少说一件',
    judge: () =>
      answering((verdict) =>
        verdict.holds === 'unknown' && verdict.dependsOn.length > 1
          ? { ...verdict, dependsOn: verdict.dependsOn.slice(1) }
          : verdict,
      ),
    foundAs: 'dependsOnMissed',
  },
  {
    fault: '第二次问时照搬第一次的“取决于”',
    judge: remembersTheFirst,
    foundAs: 'dependsOnMissed',
  },
]
