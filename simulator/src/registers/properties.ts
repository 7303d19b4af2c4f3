import type { Province } from '../people/province.ts'
import { registers } from '../people/quirks.ts'
import type { WireBody } from '../platform/contracts.ts'
import { found } from './named.ts'
import { type CheckWire, matched, notFound } from './wire.ts'

/** 不动产登记库: what this person owns, in one county if one is given. */
export const propertyRegister = (province: Province, body: WireBody): CheckWire => {
  const asked = { name: body.xm ?? '', number: body.gmsfhm ?? '' }
  const all = province.properties.get(asked.number) ?? []
  const properties = all.filter((property) => body.ssxqdm === undefined || property.county === body.ssxqdm)
  if (properties.length === 0) return notFound
  const hit = found(province, registers.property, asked, 'xm')
  if ('answer' in hit) return hit.answer
  return matched({
    fwlb: properties.map((property) => ({
      bdcqzh: property.certNo,
      zl: property.address,
      ssxqdm: property.county,
      gyfs: property.sharing,
      qlr: property.owners.map((owner) => ({ qlrmc: owner.name, zjh: owner.number })),
    })),
  })
}
