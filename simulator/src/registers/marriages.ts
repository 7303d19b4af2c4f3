import type { MarriageLine, Province, Spouse } from '../people/province.ts'
import { registers } from '../people/quirks.ts'
import type { WireBody } from '../platform/contracts.ts'
import { found } from './named.ts'
import { type CheckWire, matched, notFound } from './wire.ts'

/** 15 digits: without century and check character. */
const oldNumber = (number: string): string => number.slice(0, 6) + number.slice(8, 17)

const side = (province: Province, spouse: Spouse, old: boolean, suffix: 'man' | 'woman') => {
  const diedOn = province.people.get(spouse.number)?.diedOn
  return {
    [`name_${suffix}`]: spouse.name,
    [`birth_${suffix}`]: spouse.birth,
    [`cert_type_${suffix}`]: spouse.document?.type ?? '1',
    [`cert_num_${suffix}`]: old ? oldNumber(spouse.number) : spouse.number,
    [`nation_${suffix}`]: spouse.document?.nation ?? '156',
    [`folk_${suffix}`]: spouse.folk,
    ...(diedOn === undefined ? {} : { [`death_${suffix}`]: diedOn }),
  }
}

const lineToWire = (province: Province, line: MarriageLine): object => ({
  ...side(province, line.man, line.oldNumbers, 'man'),
  ...side(province, line.woman, line.oldNumbers, 'woman'),
  op_type: line.type,
  op_date: line.on,
  cert_no: line.certNo,
  dept_code: line.deptCode,
  dept_name: line.deptName,
})

/** 婚姻登记库: 查无 for everybody who has no line, which is ordinary for those who never married. */
export const marriageRegister = (province: Province, body: WireBody): CheckWire => {
  const asked = { name: body.xm ?? '', number: body.gmsfhm ?? '' }
  const lines = province.marriageLines.get(asked.number)
  if (!lines) return notFound
  const hit = found(province, registers.marriage, asked, 'xm')
  if ('answer' in hit) return hit.answer
  return matched({ records: lines.map((line) => lineToWire(province, line)) })
}

const ends = new Set(['IB', 'ICB', 'ID'])

/** The line of the marriage in which this person stands now; undefined for the single, divorced and widowed. */
export const standingMarriage = (province: Province, number: string): MarriageLine | undefined => {
  let standing: MarriageLine | undefined
  for (const line of province.marriageLines.get(number) ?? []) {
    if (ends.has(line.type)) standing = undefined
    else if (line.type !== 'IC') standing = line
  }
  if (!standing) return undefined
  const partner = standing.man.number === number ? standing.woman : standing.man
  return province.people.get(partner.number)?.diedOn === undefined ? standing : undefined
}
