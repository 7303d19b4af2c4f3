import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { header, nobody, type Opened, open, ref } from '../../platform/test/opened.ts'
import { type FilingWire, filingFromWire } from '../mapping.ts'

const service = 'housing.filing'
let opened: Opened

beforeAll(async () => {
  opened = await open()
})
afterAll(() => opened.simulator.close())

const hostOf = async (fits: string) => {
  const couple = await opened.couple(fits)
  return { couple, host: ref(couple[couple.situation.host]) }
}

describe('住建备案库 is asked about a home without a title', () => {
  it('购房合同备案: where it lies, under which number, held alone', async () => {
    const { couple, host } = await hostOf('filed-contract')
    const { filingNumber, address, toCounty } = couple.situation
    expect(filingNumber).toMatch(/^HT\d{16}$/)
    expect(await opened.departments.check(service, host, header('h-1'))).toMatchObject({
      answer: 'MATCH',
      values: {
        filingKind: 'purchase',
        filingNumber,
        address,
        regionCode: toCounty,
        filedOn: expect.stringMatching(/^2025-\d\d-\d\d$/),
        coHolderCount: 0,
        filingCount: 1,
      },
    })
    // The land register has no title of it: that is why housing is asked.
    expect((await opened.departments.check('natural-resources.property', host, header('h-2'))).answer).toBe('NOT_FOUND')
  })

  it('租赁备案: until when it runs', async () => {
    const { couple, host } = await hostOf('filed-lease')
    expect(await opened.departments.check(service, host, header('h-3'))).toMatchObject({
      answer: 'MATCH',
      values: {
        filingKind: 'lease',
        filingNumber: couple.situation.filingNumber,
        validTo: expect.stringMatching(/^2028-\d\d-\d\d$/),
      },
    })
  })

  it('只问这个区县: nothing there is 查无', async () => {
    const { couple, host } = await hostOf('filed-contract')
    const { toCounty, fromCounty } = couple.situation
    const there = await opened.departments.check(service, { ...host, county: toCounty }, header('h-4'))
    const elsewhere = await opened.departments.check(service, { ...host, county: fromCounty }, header('h-5'))
    expect([there.answer, elsewhere.answer]).toEqual(['MATCH', 'NOT_FOUND'])
  })

  it('查无, 不一致 and 不可用', async () => {
    const { host } = await hostOf('filed-lease')
    expect((await opened.departments.check(service, nobody, header('h-6'))).answer).toBe('NOT_FOUND')
    expect(await opened.departments.check(service, { ...host, name: '别名' }, header('h-7'))).toMatchObject({
      answer: 'MISMATCH',
      differs: ['name'],
    })
    await opened.fault(service, 'down')
    expect((await opened.departments.check(service, host, header('h-8'))).answer).toBe('UNAVAILABLE')
    await opened.fault('housing', 'up')
    expect((await opened.departments.check(service, host, header('h-9'))).answer).toBe('MATCH')
  })
})

describe('几份备案', () => {
  const buyer = { xm: '李娜', zjh: '619902198102020028' }
  const other = { xm: '李强', zjh: '619904195803030011' }
  const lease: FilingWire = { balx: '2', bah: 'ZL1', zl: '甲路', ssxqdm: '610112', barq: '20260101', dsr: [buyer] }
  const older: FilingWire = { balx: '1', bah: 'HT1', zl: '乙路', ssxqdm: '610113', barq: '20240101', dsr: [buyer] }
  const newer: FilingWire = { ...older, bah: 'HT2', barq: '20250101', dsr: [other, buyer] }
  const read = filingFromWire(buyer.zjh)

  it('买的在租的前面，同一种看最近的；同买的人写明', () => {
    expect(read({ balb: [lease, older] }).values).toMatchObject({
      filingNumber: 'HT1',
      coHolderCount: 0,
      filingCount: 2,
    })
    expect(read({ balb: [lease, older, newer] }).values).toMatchObject({
      filingNumber: 'HT2',
      coHolderCount: 1,
      coHolder1Name: other.xm,
      coHolder1Number: other.zjh,
    })
  })

  it('备案上没有这个人的，不算他的', () => {
    const strange = { ...lease, dsr: [other] }
    expect(read({ balb: [strange] })).toEqual({ values: {}, contradicts: ['citizenNumber'] })
    expect(read({ balb: [strange, older] }).values).toMatchObject({ filingNumber: 'HT1', filingCount: 1 })
  })
})
