import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { header, nobody, type Opened, open, ref } from '../../platform/test/opened.ts'
import { type PropertyWire, propertyFromWire } from '../mapping.ts'

const service = 'natural-resources.property'
let opened: Opened

beforeAll(async () => {
  opened = await open()
})
afterAll(() => opened.simulator.close())

describe('不动产登记库 is asked what somebody owns', () => {
  it('一致: owned alone, nobody else has to consent', async () => {
    const couple = await opened.couple('reference')
    const host = couple[couple.situation.host]
    const answer = await opened.departments.check(service, ref(host), header('n-1'))
    expect(answer).toMatchObject({
      answer: 'MATCH',
      values: {
        propertyNumber: couple.situation.propertyNumber,
        address: couple.situation.address,
        regionCode: couple.situation.toCounty,
        ownership: 'sole',
        coOwnerCount: 0,
      },
    })
  })

  it('一致: the co-owner is named', async () => {
    const couple = await opened.couple('co-owned')
    const host = couple[couple.situation.host]
    const answer = await opened.departments.check(service, ref(host), header('n-2'))
    const [coOwner] = couple.third
    expect(answer).toMatchObject({
      values: {
        ownership: 'shared',
        coOwnerCount: 1,
        coOwner1Name: coOwner?.name,
        coOwner1Number: coOwner?.citizenNumber,
      },
    })
  })

  it('查无: owns nothing in the county asked for', async () => {
    const couple = await opened.couple('reference')
    const host = ref(couple[couple.situation.host])
    const there = await opened.departments.check(service, { ...host, county: couple.situation.toCounty }, header('n-3'))
    const elsewhere = await opened.departments.check(
      service,
      { ...host, county: couple.situation.fromCounty },
      header('n-4'),
    )
    expect([there.answer, elsewhere.answer]).toEqual(['MATCH', 'NOT_FOUND'])
  })

  it('查无, 不一致 and 不可用', async () => {
    const couple = await opened.couple('reference')
    const host = couple[couple.situation.host]
    expect((await opened.departments.check(service, nobody, header('n-5'))).answer).toBe('NOT_FOUND')
    const wrong = { name: '另一个名字', citizenNumber: host.citizenNumber }
    expect(await opened.departments.check(service, wrong, header('n-6'))).toMatchObject({ differs: ['name'] })
    await opened.fault(service, 'down')
    expect((await opened.departments.check(service, ref(host), header('n-7'))).answer).toBe('UNAVAILABLE')
    await opened.fault(service, 'up')
  })

  it('有多处房产: the one owned alone goes first, for it needs nobody', () => {
    const owner = { qlrmc: '李娜', zjh: '619902198102020028' }
    const other = { qlrmc: '李强', zjh: '619904195803030011' }
    const shared: PropertyWire = { bdcqzh: '甲', zl: '甲路', ssxqdm: '610112', gyfs: '1', qlr: [owner, other] }
    const sole: PropertyWire = { bdcqzh: '乙', zl: '乙路', ssxqdm: '610113', gyfs: '0', qlr: [owner] }
    const { values } = propertyFromWire(owner.zjh)({ fwlb: [shared, sole] })
    expect(values).toMatchObject({ propertyNumber: '乙', ownership: 'sole', coOwnerCount: 0, propertyCount: 2 })
  })
})
