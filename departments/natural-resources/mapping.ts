import type { Mapped } from '../platform/mapping.ts'
import type { Values } from '../src/answer.ts'

/** 不动产登记: 共有方式 0 单独所有, 1 共同共有, 2 按份共有. */
export type PropertyWire = {
  readonly bdcqzh: string
  readonly zl: string
  readonly ssxqdm: string
  readonly gyfs: '0' | '1' | '2'
  readonly qlr: readonly { readonly qlrmc: string; readonly zjh: string }[]
}

const coOwnersOf = (property: PropertyWire, asker: string): Values =>
  Object.fromEntries(
    property.qlr
      .filter((owner) => owner.zjh !== asker)
      .flatMap((owner, at) => [
        [`coOwner${at + 1}Name`, owner.qlrmc],
        [`coOwner${at + 1}Number`, owner.zjh],
      ]),
  )

/** Of several properties the one owned alone goes first, since it needs nobody's consent; else in the register's order. */
export const propertyFromWire =
  (asker: string) =>
  (wire: { readonly fwlb: readonly PropertyWire[] }): Mapped => {
    const chosen = wire.fwlb.find((property) => property.gyfs === '0') ?? wire.fwlb[0]
    // The contract asks for one property at least.
    if (!chosen) return { values: {} }
    return {
      values: {
        propertyNumber: chosen.bdcqzh,
        address: chosen.zl,
        regionCode: chosen.ssxqdm,
        ownership: chosen.gyfs === '0' ? 'sole' : 'shared',
        coOwnerCount: chosen.qlr.filter((owner) => owner.zjh !== asker).length,
        ...coOwnersOf(chosen, asker),
        propertyCount: wire.fwlb.length,
      },
    }
  }

export const propertyNames = { xm: 'name', gmsfhm: 'citizenNumber', qlrmc: 'name' }
