/** 减材料、减环节、减跑动、减时限的基线: before and after, row by row; `fate` is the row it became, or `dropped:` and a cause. */
export type KpiBaseline = {
  /** What the rows rest on; it carries 〔本标准假设〕 as long as the official lists are not public. */
  readonly note?: string
  readonly before: readonly {
    readonly id: string
    readonly matter: string
    readonly name: string
    readonly fate: string
  }[]
  readonly after: readonly {
    readonly id: string
    readonly name: string
    readonly acquire: string
    readonly class: string
  }[]
  readonly stepsBefore: readonly { readonly id: string; readonly org: string; readonly name: string }[]
  readonly stepsAfter: readonly { readonly id: string; readonly name: string }[]
  readonly visitsBefore: readonly { readonly id: string; readonly name: string }[]
  /** The visits of the standard that are left. */
  readonly visitsAfter: readonly string[]
  readonly daysBefore: readonly (readonly [string, number])[]
  readonly daysAfter: readonly (readonly [string, number])[]
}
