import { householdOf, type Person, type Province } from '../people/province.ts'
import { registers } from '../people/quirks.ts'
import type { LicenceType, WireBody } from '../platform/contracts.ts'
import { sm3 } from '../platform/signature.ts'
import { standingMarriage } from './marriages.ts'
import { found } from './named.ts'
import { type CheckWire, matched, notFound } from './wire.ts'

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** 校验码 of 证照标识, ISO 7064 MOD 37,36. */
export const mod3736 = (text: string): string => {
  let carried = 36
  for (const letter of text) {
    let sum = (carried + alphabet.indexOf(letter)) % 36
    if (sum === 0) sum = 36
    carried = (sum * 2) % 37
  }
  return alphabet.charAt((37 - carried) % 36)
}

type Held = { readonly no: string; readonly issuer: string; readonly from: string; readonly to: string }

/** Electronic certificates are issued for what was registered from 2015 on. */
const electronicSince = '2015'

const heldBy: Readonly<Record<string, (province: Province, person: Person) => Held | undefined>> = {
  'resident-id-card': (_, person) =>
    person.diedOn === undefined
      ? { no: person.number, issuer: '公安局', from: '20240101', to: person.idValidTo }
      : undefined,
  'hukou-booklet': (province, person) => {
    const household = householdOf(province, person.number)
    return household && { no: household.number, issuer: household.organName, from: '20240101', to: '长期' }
  },
  'marriage-certificate': (province, person) => {
    const line = standingMarriage(province, person.number)
    return line && line.on >= electronicSince
      ? { no: line.certNo, issuer: line.deptName, from: line.on, to: '长期' }
      : undefined
  },
  'divorce-certificate': (province, person) => {
    const line = province.marriageLines.get(person.number)?.findLast(({ type }) => type === 'IB' || type === 'ICB')
    return line && line.on >= electronicSince
      ? { no: line.certNo, issuer: line.deptName, from: line.on, to: '长期' }
      : undefined
  },
  'property-certificate': (province, person) => {
    const property = province.properties.get(person.number)?.[0]
    return property && { no: property.certNo, issuer: '不动产登记中心', from: '20200101', to: '长期' }
  },
}

/** 电子证照库. Serial numbers follow from the holder, so that the same question has the same answer. */
export const licenceRegister =
  (types: readonly LicenceType[]) =>
  (province: Province, body: WireBody): CheckWire => {
    const type = types.find(({ code }) => code === body.zzlxdm)
    if (!type) return notFound
    const hit = found(province, registers.licence, { name: body.czzt ?? '', number: body.czztdm ?? '' }, 'czzt')
    if ('answer' in hit) return hit.answer
    const { person } = hit
    const held = heldBy[type.id]?.(province, person)
    if (!held) return notFound
    const issuer = type.code.slice(0, 18)
    const parts = [type.code, issuer, sm3(`${type.id} ${person.number}`).slice(0, 18).toUpperCase(), '001']
    return matched({
      zzbs: `1.2.156.3005.2.${parts.join('.')}.${mod3736(parts.join(''))}`,
      zzlxdm: type.code,
      zzmc: type.zh,
      zzbh: held.no,
      czzt: person.name,
      czztdm: person.number,
      fzjg: held.issuer,
      fzjgdm: issuer,
      fzrq: held.from,
      yxqqsrq: held.from,
      yxqjsrq: held.to,
    })
  }
