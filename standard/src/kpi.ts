import type { Standard } from './standard.ts'
import type { Text } from './types.ts'

/** One figure before and after; `percentCut` is rounded half up, as the province published it. */
export type Cut = { readonly before: number; readonly after: number; readonly percentCut: number }

export type Reduction = {
  readonly cause: string
  readonly name: Text
  readonly count: number
  readonly ids: readonly string[]
  /** Whether it is the platform's own doing; what a law abolished is not. */
  readonly byPlatform: boolean
}

export type Kpi = {
  readonly materials: Cut
  readonly steps: Cut
  readonly visits: Cut
  readonly workingDays: Cut
  readonly reductions: readonly Reduction[]
  readonly kept: number
  readonly dropped: number
  readonly droppedByPlatform: number
}

const cut = (before: number, after: number): Cut => ({
  before,
  after,
  percentCut: before === 0 ? 0 : Math.floor((200 * (before - after) + before) / (2 * before)),
})

const droppedMark = 'dropped:'

/** 减材料减环节减跑动减时限, computed from the baseline, each reduction under its cause. */
export const kpiOf = (standard: Standard): Kpi => {
  const { kpi } = standard
  const total = (rows: readonly (readonly [string, number])[]) => rows.reduce((sum, [, days]) => sum + days, 0)
  const reductions = standard.kpiCauses.map((cause): Reduction => {
    const ids = kpi.before.filter((row) => row.fate === `${droppedMark}${cause.id}`).map((row) => row.id)
    return { cause: cause.id, name: cause.name, count: ids.length, ids, byPlatform: cause.byPlatform }
  })
  const count = (of: readonly Reduction[]) => of.reduce((sum, reduction) => sum + reduction.count, 0)
  return {
    materials: cut(kpi.before.length, kpi.after.length),
    steps: cut(kpi.stepsBefore.length, kpi.stepsAfter.length),
    visits: cut(kpi.visitsBefore.length, kpi.visitsAfter.length),
    workingDays: cut(total(kpi.daysBefore), total(kpi.daysAfter)),
    reductions,
    kept: kpi.before.filter((row) => !row.fate.startsWith(droppedMark)).length,
    dropped: count(reductions),
    droppedByPlatform: count(reductions.filter((reduction) => reduction.byPlatform)),
  }
}
