import { coupleToWire } from '../platform/person-wire.ts'
import { dayToWire } from '../platform/wire-date.ts'
import type { BirthRegistrationReport } from '../src/request.ts'

/** 生育登记编号, 登记日期, 登记机构: our decision in the words of 卫健. */
export const birthRegistrationToWire = (report: BirthRegistrationReport): Readonly<Record<string, string>> => ({
  ...coupleToWire(report.couple),
  ...(report.undone === true ? { czlx: '2' } : {}),
  djbh: report.registrationNo,
  djrq: dayToWire(report.registeredOn),
  dept_code: report.organCode,
  dept_name: report.organName,
})

/** 不一致项 of a promise that is looked up: another name, or what was promised. */
export const birthRecordNames = { xm: 'name', gmsfhm: 'citizenNumber', cnsx: 'promised' }
