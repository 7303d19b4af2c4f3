import type { Mapped } from '../platform/mapping.ts'
import { dayFromWire } from '../platform/wire-date.ts'
import type { Values } from '../src/answer.ts'

/** 备案: 备案类型 1 商品房买卖合同备案, 2 房屋租赁备案; `dsr` are the buyers or the tenants. */
export type FilingWire = {
  readonly balx: '1' | '2'
  readonly bah: string
  readonly zl: string
  readonly ssxqdm: string
  readonly barq: string
  readonly dqrq?: string
  readonly dsr: readonly { readonly xm: string; readonly zjh: string }[]
}

/** A home that is bought goes before one that is rented; of the same kind the one filed last. */
const byWeight = (one: FilingWire, other: FilingWire): number =>
  one.balx.localeCompare(other.balx) || other.barq.localeCompare(one.barq)

const othersOf = (filing: FilingWire, asker: string): Values =>
  Object.fromEntries(
    filing.dsr
      .filter(({ zjh }) => zjh !== asker)
      .flatMap(({ xm, zjh }, at) => [
        [`coHolder${at + 1}Name`, xm],
        [`coHolder${at + 1}Number`, zjh],
      ]),
  )

/** Someone who stands on none of the filings told is not who was asked about: the record contradicts itself. */
export const filingFromWire =
  (asker: string) =>
  (wire: { readonly balb: readonly FilingWire[] }): Mapped => {
    const own = wire.balb.filter(({ dsr }) => dsr.some(({ zjh }) => zjh === asker))
    const [chosen] = [...own].sort(byWeight)
    if (chosen === undefined) return { values: {}, contradicts: ['citizenNumber'] }
    return {
      values: {
        filingKind: chosen.balx === '1' ? 'purchase' : 'lease',
        filingNumber: chosen.bah,
        address: chosen.zl,
        regionCode: chosen.ssxqdm,
        filedOn: dayFromWire(chosen.barq),
        ...(chosen.dqrq === undefined ? {} : { validTo: dayFromWire(chosen.dqrq) }),
        coHolderCount: chosen.dsr.filter(({ zjh }) => zjh !== asker).length,
        ...othersOf(chosen, asker),
        filingCount: own.length,
      },
    }
  }

export const filingNames = { xm: 'name', gmsfhm: 'citizenNumber', zjh: 'citizenNumber' }
