import { householdOf, type Province, personOf } from '../people/province.ts'
import { registers } from '../people/quirks.ts'
import type { WireBody } from '../platform/contracts.ts'
import { found } from './named.ts'
import { type CheckWire, matched, notFound } from './wire.ts'

const askedBy = (body: WireBody) => ({ name: body.xm ?? '', number: body.gmsfhm ?? '' })

/** 人口库. */
export const personRegister = (province: Province, body: WireBody): CheckWire => {
  const hit = found(province, registers.person, askedBy(body), 'xm')
  if ('answer' in hit) return hit.answer
  const { person, quirk } = hit
  const wrong = person.sex === '1' ? '2' : '1'
  const status = province.statusCodes.get(person.number)
  return matched({
    xm: person.name,
    gmsfhm: person.number,
    xb: quirk === 'wrong-sex' ? wrong : person.sex,
    csrq: person.birth,
    mz: person.folk,
    swbs: person.diedOn === undefined ? '0' : '1',
    ...(person.diedOn === undefined ? {} : { swrq: person.diedOn }),
    ...(status === undefined ? {} : { hyzk: status }),
    yxqjzrq: person.idValidTo,
  })
}

/** 户籍库. The dead stand in no household. */
export const householdRegister = (province: Province, body: WireBody): CheckWire => {
  const asked = askedBy(body)
  const household = householdOf(province, asked.number)
  if (!household) return notFound
  const hit = found(province, registers.household, asked, 'xm')
  if ('answer' in hit) return hit.answer
  const head = personOf(province, household.head)
  return matched({
    hh: household.number,
    ssxqdm: household.county,
    zz: household.address,
    hlx: household.kind,
    yhzgx: province.places.get(asked.number)?.relation ?? '99',
    hzxm: head.name,
    hzgmsfhm: head.number,
    hkdjjg: household.organ,
    hkdjjgmc: household.organName,
  })
}
