import { checkBothWays } from './both-ways.ts'
import { trialOf } from './example-outcome.ts'
import { fault, type Report, words } from './fault.ts'
import type { Gathered } from './reading.ts'
import type { Assembled, Ruling } from './ruling.ts'
import { soundRulings } from './sound-lines.ts'
import { type Tried, tryExample, untrueIn } from './try-example.ts'

/** 例子: every example is true, and every expression is shown both ways. Returns what came out of each. */
export const runExamples = (
  assembled: Assembled,
  gathered: Gathered,
  broken: ReadonlySet<Ruling>,
): readonly Tried[] => {
  const trial = trialOf(assembled)
  const report: Report = (place, problem, remedy) =>
    void gathered.faults.push(fault(place ?? { file: 'event.yaml', line: 1, column: 1 }, problem, remedy))

  const sound = soundRulings(assembled, gathered, broken)
  const tried: Tried[] = []
  for (const ruling of sound) {
    for (const example of ruling.examples ?? []) {
      const at = gathered.places.get(example)
      const one = tryExample(ruling, example, trial)
      if ('misgiven' in one) {
        for (const { path, value, unknown, remedy } of one.misgiven) {
          if (unknown && gathered.incomplete.has('fact')) continue
          report(
            at,
            words(
              `例子“${example.title}”里的 ${path}: ${value} 不成立`,
              `${path}: ${value} in the example "${example.title}" cannot be`,
            ),
            remedy,
          )
        }
        continue
      }
      tried.push(one)
      for (const { what, said, is } of untrueIn(one)) {
        report(
          at,
          words(
            `例子“${example.title}”不成立：${what} 写的是 ${said}，算出来是 ${is}`,
            `The example "${example.title}" is not true: ${what} says ${said}, but it comes out ${is}`,
          ),
          words('改规则，或改例子', 'Correct the rule, or the example'),
        )
      }
    }
  }
  checkBothWays(sound, tried, gathered, report)
  return tried
}
