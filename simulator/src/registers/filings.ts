import type { Province } from '../people/province.ts'
import type { WireBody } from '../platform/contracts.ts'
import { found } from './named.ts'
import { type CheckWire, matched, notFound } from './wire.ts'

/** 备案库: the contracts and leases of this person that stand, in one county if one is given. */
export const filingRegister = (province: Province, body: WireBody): CheckWire => {
  const asked = { name: body.xm ?? '', number: body.gmsfhm ?? '' }
  const filings = (province.filings.get(asked.number) ?? []).filter(
    ({ cancelled, county }) => !cancelled && (body.ssxqdm === undefined || county === body.ssxqdm),
  )
  if (filings.length === 0) return notFound
  const hit = found(province, 'housing.filing', asked, 'xm')
  if ('answer' in hit) return hit.answer
  return matched({
    balb: filings.map(({ kind, number, address, county, on, until, holders }) => ({
      balx: kind,
      bah: number,
      zl: address,
      ssxqdm: county,
      barq: on,
      ...(until === undefined ? {} : { dqrq: until }),
      dsr: holders.map((holder) => ({ xm: holder.name, zjh: holder.number })),
    })),
  })
}
