import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { header, nobody, type Opened, open, ref } from '../../platform/test/opened.ts'
import { type MarriageRecordWire, maritalStatusFromWire, type OperationType } from '../mapping.ts'

const service = 'civil-affairs.marital-status'
let opened: Opened

beforeAll(async () => {
  opened = await open()
})
afterAll(() => opened.simulator.close())

describe('婚姻登记库 is asked about one party', () => {
  it('一致: the divorced one is divorced, and the former partner is not named', async () => {
    const { man, woman } = await opened.couple('reference')
    const divorced = man.says === 'divorced' ? man : woman
    const answer = await opened.departments.check(service, ref(divorced), header('m-1'))
    expect(answer).toMatchObject({ answer: 'MATCH', values: { maritalStatus: 'divorced', lastRecordType: 'IB' } })
    expect(JSON.stringify(answer)).not.toContain('spouse')
  })

  it('查无: for one who never married this is the ordinary answer and stays NOT_FOUND', async () => {
    const { man } = await opened.couple('first-marriage')
    expect((await opened.departments.check(service, ref(man), header('m-2'))).answer).toBe('NOT_FOUND')
    expect((await opened.departments.check(service, nobody, header('m-3'))).answer).toBe('NOT_FOUND')
  })

  it('查无: says divorced, and the register has nothing', async () => {
    const couple = await opened.couple('not-found-marital')
    const mover = couple[couple.situation.mover]
    expect(mover.says).toBe('divorced')
    expect((await opened.departments.check(service, ref(mover), header('m-4'))).answer).toBe('NOT_FOUND')
  })

  it('一致: married to somebody else, whom the record names', async () => {
    const couple = await opened.couple('married-already')
    const mover = couple[couple.situation.mover]
    const host = couple[couple.situation.host]
    const answer = await opened.departments.check(service, ref(mover), header('m-5'))
    expect(answer).toMatchObject({ answer: 'MATCH', values: { maritalStatus: 'married' } })
    const spouse = answer.answer === 'MATCH' ? answer.values.spouseNumber : undefined
    expect(spouse).toMatch(/^6199/)
    expect(spouse).not.toBe(host.citizenNumber)
  })

  it('一致: the widowed one is widowed, though the last line says 结婚', async () => {
    const { man, woman } = await opened.couple('widowed')
    const widowed = man.says === 'widowed' ? man : woman
    const answer = await opened.departments.check(service, ref(widowed), header('m-6'))
    expect(answer).toMatchObject({
      values: { maritalStatus: 'widowed', maritalStatusCode: '30', lastRecordType: 'IA' },
    })
  })

  it('不一致 and 不可用', async () => {
    const { man, woman } = await opened.couple('married-already')
    const married = man.says === 'married' ? man : woman
    const wrong = { name: '另一个名字', citizenNumber: married.citizenNumber }
    expect(await opened.departments.check(service, wrong, header('m-7'))).toMatchObject({
      answer: 'MISMATCH',
      differs: ['name'],
    })
    await opened.fault('civil-affairs', 'down')
    expect((await opened.departments.check(service, ref(married), header('m-8'))).answer).toBe('UNAVAILABLE')
    await opened.fault('civil-affairs', 'up')
  })
})

const own = '619901198001010015'
const ownOld = '619901800101001'
const first = '619902198102020028'
const second = '619903198203030020'

const line = (op_type: OperationType, op_date: string, partner = first, more: Partial<MarriageRecordWire> = {}) => ({
  name_man: '王伟',
  cert_num_man: own,
  name_woman: partner === first ? '李娜' : '张敏',
  cert_num_woman: partner,
  op_type,
  op_date,
  cert_no: `${op_type}-${op_date}`,
  ...more,
})

const statusOf = (...records: readonly MarriageRecordWire[]) => maritalStatusFromWire(own)({ records }).values

describe('婚姻状况 follows from the lines in the order of their days', () => {
  it('IA 结婚 is a first marriage', () => {
    expect(statusOf(line('IA', '20050101'))).toMatchObject({
      maritalStatus: 'married',
      maritalStatusCode: '21',
      spouseNumber: first,
    })
  })

  it('IB 离婚 ends it, in whatever order the register gives the lines', () => {
    expect(statusOf(line('IB', '20100101'), line('IA', '20050101'))).toMatchObject({
      maritalStatus: 'divorced',
      lastRecordType: 'IB',
    })
  })

  it('再婚 with another is 22, 复婚 with the same is 23', () => {
    const past = [line('IA', '20050101'), line('IB', '20100101')]
    expect(statusOf(...past, line('IA', '20120101', second))).toMatchObject({
      maritalStatusCode: '22',
      spouseNumber: second,
    })
    expect(statusOf(...past, line('IA', '20120101'))).toMatchObject({ maritalStatusCode: '23', spouseNumber: first })
  })

  it('ID 撤销: the marriage never was', () => {
    expect(statusOf(line('IA', '20050101'), line('ID', '20050601'))).toMatchObject({ maritalStatus: 'never-married' })
    const past = [
      line('IA', '20050101'),
      line('IB', '20100101'),
      line('IA', '20120101', second),
      line('ID', '20121201', second),
    ]
    expect(statusOf(...past)).toMatchObject({ maritalStatus: 'divorced', maritalStatusCode: '40' })
  })

  it('ICA 补发结婚证 after a lost paper line proves the marriage', () => {
    expect(statusOf(line('ICA', '20150101'))).toMatchObject({ maritalStatus: 'married', maritalStatusCode: '20' })
  })

  it('ICB 补发离婚证 is no marriage; IC 补领 is what its number says', () => {
    expect(statusOf(line('ICB', '20150101'))).toMatchObject({ maritalStatus: 'divorced' })
    expect(statusOf(line('IC', '20150101', first, { cert_no: 'BL610112-2015-000001' }))).toMatchObject({
      maritalStatus: 'divorced',
    })
    expect(statusOf(line('IC', '20150101', first, { cert_no: 'BJ610112-2015-000001' }))).toMatchObject({
      maritalStatus: 'married',
    })
  })

  it('INR 涉外结婚 is a marriage', () => {
    expect(statusOf(line('INR', '20190101', 'P1234567'))).toMatchObject({
      maritalStatus: 'married',
      spouseNumber: 'P1234567',
    })
  })

  it('丧偶: the death of the partner stands beside the line', () => {
    expect(statusOf(line('IA', '20050101', first, { death_woman: '20200101' }))).toMatchObject({
      maritalStatus: 'widowed',
    })
    const again = [line('IA', '20050101', first, { death_woman: '20100101' }), line('IA', '20150101', second)]
    expect(statusOf(...again)).toMatchObject({ maritalStatus: 'married', spouseNumber: second })
  })

  it('15 位旧号码 of the same person is recognised', () => {
    const old = line('IA', '19980101', first, { cert_num_man: ownOld })
    expect(statusOf(old)).toMatchObject({ maritalStatus: 'married', spouseNumber: first })
  })

  it('只看本人一方: from her side the partner is he', () => {
    const { values } = maritalStatusFromWire(first)({ records: [line('IA', '20050101')] })
    expect(values).toMatchObject({ maritalStatus: 'married', spouseName: '王伟', spouseNumber: own })
  })
})
