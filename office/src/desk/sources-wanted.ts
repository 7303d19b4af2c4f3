import type { Circumstances } from '@xiqian/case'
import type { Plan, Standard } from '@xiqian/standard'

/** Which sources the standard wants asked in this situation, about whom. */
export const sourcesWanted = (standard: Standard, plan: Plan): Circumstances['sources'] =>
  (plan.checks ?? []).flatMap(({ source, of }) => {
    const declared = standard.sources.find(({ id }) => id === source)
    if (declared === undefined) return []
    const { recheckedAtWindow, whenUnavailable, verdictIn, sends } = declared
    return [{ source, role: of, recheckedAtWindow, whenUnavailable, verdictIn, needs: Object.values(sends) }]
  })
