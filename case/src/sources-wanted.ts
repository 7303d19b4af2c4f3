import { type FactId, type Plan, type Standard, subExpressions } from '@xiqian/standard'
import type { Circumstances } from './decision.ts'

/** Which sources the standard wants asked in this situation, about whom. */
export const sourcesWanted = (standard: Standard, plan: Plan): Circumstances['sources'] =>
  (plan.checks ?? []).flatMap(({ source, of }) => {
    const declared = standard.sources.find(({ id }) => id === source)
    if (declared === undefined) return []
    const { recheckedAtWindow, whenUnavailable, verdictIn, sends } = declared
    const askedAfter = verdictsBefore(standard, declared)
    return [
      {
        source,
        role: of,
        recheckedAtWindow,
        whenUnavailable,
        verdictIn,
        needs: Object.values(sends),
        ...(askedAfter.length > 0 && { askedAfter }),
      },
    ]
  })

/** 问了别处才问: the verdicts of other sources on which it hangs whether this one is asked. */
const verdictsBefore = ({ sources }: Standard, { id, askedWhen }: Standard['sources'][number]): readonly FactId[] => {
  if (askedWhen === undefined) return []
  const verdicts = sources.filter((other) => other.id !== id).map(({ verdictIn }) => verdictIn)
  return subExpressions(askedWhen).flatMap((part) =>
    part.op === 'fact' && part.of === 'self' && verdicts.includes(part.fact) ? [part.fact] : [],
  )
}
