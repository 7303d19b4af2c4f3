import { enterLine } from '../people/marriage.ts'
import { nextSerial, type Province, type Spouse, spouseOf } from '../people/province.ts'
import type { WireBody } from '../platform/contracts.ts'
import { standingMarriage } from '../registers/marriages.ts'
import { type DecisionWire, refusedFor } from '../registers/wire.ts'
import type { Received } from './effect.ts'
import { undoMarriage } from './reports.ts'

type Side = 'man' | 'woman'

/** Somebody with a citizen number is one of this province; who has a travel document is as they say. */
const spouseIn = (province: Province, body: WireBody, side: Side): Spouse | undefined => {
  const [name = '', number = ''] = [body[`name_${side}`], body[`cert_num_${side}`]]
  const type = body[`cert_type_${side}`] ?? '1'
  if (type !== '1')
    return { name, number, birth: '00000000', folk: '97', document: { type, nation: body[`nation_${side}`] ?? '000' } }
  const person = province.people.get(number)
  return person?.name === name ? spouseOf(person) : undefined
}

/** 登记机关 by the first six of its code; whoever is given as a name of an organ is of the county in it. */
const regionOf = ({ dept_code: code = '' }: WireBody): string => /[0-9]{6}/.exec(code)?.[0] ?? '610000'

const registered = (body: WireBody, certNo: string | undefined, on: string): DecisionWire => ({
  slzt: '2',
  bjjgdm: '0',
  bjrq: on,
  data: { ...(certNo === undefined ? {} : { cert_no: certNo }), op_type: body.op_type ?? 'IA', op_date: on },
})

/**
 * 结婚登记 of which this register is the record: one line with a number of its own, without gaps by registry and year. Who stands in
 * a marriage is refused; nobody is registered twice, whoever asks. `on` is YYYYMMDD.
 */
export const registerMarriage = (province: Province, { body }: Received, on: string): DecisionWire => {
  if (body.op_type === 'ID') {
    undoMarriage(province, body, on)
    return registered(body, body.cert_no, on)
  }
  const [man, woman] = [spouseIn(province, body, 'man'), spouseIn(province, body, 'woman')]
  if (man === undefined || woman === undefined) return refusedFor('NO_PERSON', on)
  const standing = [man, woman].flatMap(({ number }) => standingMarriage(province, number) ?? [])[0]
  if (standing !== undefined) {
    const isTheirs = standing.man.number === man.number && standing.woman.number === woman.number
    return refusedFor(isTheirs ? 'DUPLICATE' : 'ALREADY_MARRIED', on)
  }
  const region = regionOf(body)
  const year = on.slice(0, 4)
  const serial = nextSerial(province, `J ${region} ${year}`)
  const certNo = `J${region}-${year}-${String(serial).padStart(6, '0')}`
  enterLine(province, {
    man,
    woman,
    type: body.op_type === 'INR' ? 'INR' : 'IA',
    on,
    certNo,
    deptCode: body.dept_code ?? '',
    deptName: body.dept_name ?? '',
    oldNumbers: false,
  })
  return registered(body, certNo, on)
}
