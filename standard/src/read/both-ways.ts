import { type Report, words } from './fault.ts'
import type { Gathered } from './reading.ts'
import type { Ruling } from './ruling.ts'
import type { Tried } from './try-example.ts'

/** An expression with no example in which it comes out so. */
export type Unshown = { readonly ruling: Ruling; readonly answer: boolean }

/**
 * 正反两面: every expression has an example in which it comes out yes and one in which it comes out no. What stands inside
 * a line (a choice, when a condition applies) is shown by examples of the line that state its outcome.
 */
export const unshownIn = (rulings: readonly Ruling[], tried: readonly Tried[]): readonly Unshown[] =>
  rulings.filter(isRule).flatMap((ruling) =>
    [true, false].flatMap((answer) => {
      const isShown =
        ruling.examples === undefined
          ? ruling.part === undefined || tried.some((one) => shows(one, ruling, answer))
          : ruling.examples.some(({ expected }) => expected === answer)
      return isShown ? [] : [{ ruling, answer }]
    }),
  )

/** Whether there is anything to decide. */
export const isRule = ({ expression }: Ruling): boolean => expression !== undefined && expression.op !== 'value'

export const checkBothWays = (
  rulings: readonly Ruling[],
  tried: readonly Tried[],
  gathered: Gathered,
  report: Report,
) => {
  for (const { ruling, answer } of unshownIn(rulings, tried)) {
    const { expression = ruling.at, part } = ruling
    if (part === undefined) {
      report(
        gathered.places.get(ruling.at),
        words(
          `“${ruling.of}”缺少一个结果为 ${answer} 的例子`,
          `"${ruling.of}" has no example that comes out ${answer}`,
        ),
        words('在 examples 里补一个', 'Add one under examples'),
      )
      continue
    }
    const yes = words(answer ? '成立' : '不成立', answer ? 'holds' : 'does not hold')
    const name = part.by === 'waits' ? 'holds: unknown' : part.by
    report(
      gathered.places.get(expression) ?? gathered.places.get(ruling.at),
      words(
        `“${ruling.of}”没有一个写明 ${name} 的例子让这个条件${yes.zh}`,
        `No example of "${ruling.of}" that states ${name} shows this condition where it ${yes.en}`,
      ),
      words(`在 examples 里补一个，写明 ${name}`, `Add one under examples that states ${name}`),
    )
  }
}

/** Whether an example states what this inner expression decides, with the expression coming out as `answer`. */
const shows = ({ ruling, example, outcome }: Tried, inner: Ruling, answer: boolean): boolean => {
  const { part, expression } = inner
  if (part === undefined || ruling.section !== inner.section || ruling.of !== inner.of) return false
  if (part.by === 'applies') return example.applies === answer
  if (part.by === 'waits') return (outcome.judge(expression) === true) === answer
  if (part.by === 'asks') return example.asks !== undefined && example.asks.includes(String(part.at)) === answer
  return example[part.by] !== undefined && outcome.judge(expression) === answer
}
