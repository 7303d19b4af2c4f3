import { enterLine } from '../people/marriage.ts'
import { type Province, personOf, spouseOf } from '../people/province.ts'
import type { WireBody } from '../platform/contracts.ts'
import { standingMarriage } from '../registers/marriages.ts'
import { type DecisionWire, refusedFor } from '../registers/wire.ts'

const done = (on: string): DecisionWire => ({ slzt: '2', bjjgdm: '6', bjrq: on })

const coupleOf = (province: Province, body: WireBody): readonly [string, string] | undefined => {
  const man = body.cert_num_man ?? ''
  const woman = body.cert_num_woman ?? ''
  return province.people.has(man) && province.people.has(woman) ? [man, woman] : undefined
}

/** 撤销婚姻: a further line ends the marriage of that number; the same word again finds nothing to end. */
export const undoMarriage = (province: Province, body: WireBody, on: string): DecisionWire => {
  const line = standingMarriage(province, body.cert_num_man ?? '')
  if (line === undefined || line.certNo !== body.cert_no) return done(on)
  enterLine(province, { ...line, type: 'ID', on: body.op_date ?? on })
  return done(on)
}

/** 结婚登记回流: enters the line, unless one of the two stands in another marriage. `on` is YYYYMMDD. */
export const recordMarriage = (province: Province, body: WireBody, on: string): DecisionWire => {
  const couple = coupleOf(province, body)
  if (!couple) return refusedFor('NO_PERSON', on)
  const [man, woman] = couple
  if (body.op_type === 'ID') return undoMarriage(province, body, on)
  const standing = [standingMarriage(province, man), standingMarriage(province, woman)].find(
    (line) => line !== undefined,
  )
  if (standing) {
    const isTheirs = standing.man.number === man && standing.woman.number === woman
    if (!isTheirs) return refusedFor('ALREADY_MARRIED', on)
    return standing.certNo === body.cert_no ? done(on) : refusedFor('DUPLICATE', on)
  }
  enterLine(province, {
    man: spouseOf(personOf(province, man)),
    woman: spouseOf(personOf(province, woman)),
    type: 'IA',
    on: body.op_date ?? on,
    certNo: body.cert_no ?? '',
    deptCode: body.dept_code ?? '',
    deptName: body.dept_name ?? '',
    oldNumbers: false,
  })
  return done(on)
}

/** 21 初婚, 22 再婚 (23 复婚 is not told apart here). */
const afterMarrying: Readonly<Record<string, string>> = { '10': '21', '30': '22', '40': '22' }

/** 撤销: 22 再婚 goes back to 40 离婚 (whether it was 30 丧偶 is not told apart here), 21 初婚 to 10 未婚. */
const beforeMarrying = (code: string): string => (code === '21' ? '10' : code === '22' ? '40' : code)

/** 婚姻状况变更 in the population register. */
export const updateStatus = (province: Province, body: WireBody, on: string): DecisionWire => {
  const couple = coupleOf(province, body)
  if (!couple) return refusedFor('NO_PERSON', on)
  for (const number of couple) {
    const before = province.statusCodes.get(number) ?? '90'
    const after = body.op_type === 'ID' ? beforeMarrying(before) : (afterMarrying[before] ?? before)
    province.statusCodes.set(number, after)
  }
  return done(on)
}

/** 生育登记回流 is kept among the effects; no other register shows it. */
export const recordBirthRegistration = (province: Province, body: WireBody, on: string): DecisionWire =>
  coupleOf(province, body) ? done(on) : refusedFor('NO_PERSON', on)
