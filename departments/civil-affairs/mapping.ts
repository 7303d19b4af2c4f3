import type { Mapped } from '../platform/mapping.ts'
import { dayFromWire } from '../platform/wire-date.ts'

type Side = 'man' | 'woman'

/** IA 结婚, IB 离婚, IC 补领, ICA 补发结婚证, ICB 补发离婚证, ID 撤销婚姻, INR 涉外结婚. */
export type OperationType = 'IA' | 'IB' | 'IC' | 'ICA' | 'ICB' | 'ID' | 'INR'

/** One line of 婚姻登记库, as far as we read it; `death_*` is known from 殡葬 or from the population register. */
export type MarriageRecordWire = {
  readonly name_man: string
  readonly cert_num_man: string
  readonly name_woman: string
  readonly cert_num_woman: string
  readonly death_man?: string
  readonly death_woman?: string
  readonly op_type: OperationType
  readonly op_date: string
  readonly cert_no: string
}

/** Marriages before 1999 carry numbers of 15 digits: no century, no check character. */
const sameNumber = (recorded: string, number: string): boolean =>
  recorded === number || (recorded.length === 15 && recorded === number.slice(0, 6) + number.slice(8, 17))

const samePerson = (one: string, other: string): boolean => sameNumber(one, other) || sameNumber(other, one)

type Partner = { readonly name: string; readonly number: string; readonly diedOn?: string }

const partnerIn = (record: MarriageRecordWire, number: string): Partner => {
  const own: Side = sameNumber(record.cert_num_man, number) ? 'man' : 'woman'
  const partner =
    own === 'man'
      ? { name: record.name_woman, number: record.cert_num_woman, diedOn: record.death_woman }
      : { name: record.name_man, number: record.cert_num_man, diedOn: record.death_man }
  const { diedOn, ...who } = partner
  return diedOn === undefined ? who : { ...who, diedOn }
}

/** 婚姻状况 as it follows from the lines read in order; the code is GB/T 2261.2. */
type Standing =
  | { readonly status: 'never-married'; readonly code: '10' }
  | { readonly status: 'married'; readonly code: '20' | '21' | '22' | '23'; readonly partner: Partner }
  | { readonly status: 'divorced'; readonly code: '40'; readonly partner: Partner }

const never: Standing = { status: 'never-married', code: '10' }

const isReissueOfMarriage = (record: MarriageRecordWire): boolean =>
  record.op_type === 'ICA' || (record.op_type === 'IC' && record.cert_no.startsWith('BJ'))

const isReissueOfDivorce = (record: MarriageRecordWire): boolean =>
  record.op_type === 'ICB' || (record.op_type === 'IC' && record.cert_no.startsWith('BL'))

/** 21 初婚; 23 复婚 with the partner divorced last; 22 再婚 with another. */
const marriedTo = (partner: Partner, before: Standing): Standing => {
  if (before.status === 'never-married') return { status: 'married', code: '21', partner }
  const again = before.status === 'divorced' && samePerson(before.partner.number, partner.number)
  return { status: 'married', code: again ? '23' : '22', partner }
}

/** A re-issue proves the marriage or divorce even where the old line was never back-filled. */
const standingOf = (records: readonly MarriageRecordWire[], number: string): Standing => {
  let standing: Standing = never
  let beforeMarriage: Standing = never
  for (const record of records) {
    const partner = partnerIn(record, number)
    if (record.op_type === 'IA' || record.op_type === 'INR') {
      beforeMarriage = standing
      standing = marriedTo(partner, standing)
    } else if (record.op_type === 'IB' || isReissueOfDivorce(record)) {
      standing = { status: 'divorced', code: '40', partner }
    } else if (record.op_type === 'ID') {
      // 撤销: the marriage is void from its beginning.
      standing = beforeMarriage
    } else if (isReissueOfMarriage(record) && standing.status !== 'married') {
      beforeMarriage = standing
      standing = { status: 'married', code: '20', partner }
    }
  }
  return standing
}

/**
 * The status follows from the latest line (MR7, MR8). The spouse is named only while the marriage stands, to tell the same
 * partner from another; a former partner is nobody's business here.
 */
export const maritalStatusFromWire =
  (number: string) =>
  (wire: { readonly records: readonly MarriageRecordWire[] }): Mapped => {
    const records = [...wire.records].sort((one, other) => one.op_date.localeCompare(other.op_date))
    const last = records.at(-1)
    const standing = standingOf(records, number)
    const recorded = last
      ? { lastRecordType: last.op_type, lastRecordDate: dayFromWire(last.op_date), certNo: last.cert_no }
      : {}
    if (standing.status !== 'married') {
      return { values: { maritalStatus: standing.status, maritalStatusCode: standing.code, ...recorded } }
    }
    // The death may have been written to any of the lines about this partner.
    const isWidowed = records.some((record) => {
      const partner = partnerIn(record, number)
      return samePerson(partner.number, standing.partner.number) && partner.diedOn !== undefined
    })
    if (isWidowed) return { values: { maritalStatus: 'widowed', maritalStatusCode: '30', ...recorded } }
    const spouse = { spouseName: standing.partner.name, spouseNumber: standing.partner.number }
    return { values: { maritalStatus: 'married', maritalStatusCode: standing.code, ...recorded, ...spouse } }
  }

export const maritalStatusNames = { xm: 'name', gmsfhm: 'citizenNumber' }
