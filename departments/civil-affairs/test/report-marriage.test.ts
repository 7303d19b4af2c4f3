import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { header, type Opened, open, ref } from '../../platform/test/opened.ts'
import type { MarriageReport } from '../../src/index.ts'

const service = 'civil-affairs.report-marriage'
let opened: Opened

beforeAll(async () => {
  opened = await open()
})
afterAll(() => opened.simulator.close())

const reportOf = async (fits: string, seed: number, certificateNo: string): Promise<MarriageReport> => {
  const { man, woman } = await opened.couple(fits, seed)
  return {
    couple: { man: ref(man), woman: ref(woman) },
    certificateNo,
    registeredOn: '2026-03-02',
    organCode: '610112000000',
    organName: '未央区民政局婚姻登记处',
  }
}

describe('结婚登记回流: our decision is told to the marriage register', () => {
  it('afterwards the register knows both as married to each other', async () => {
    const report = await reportOf('reference', 1, 'J610112-2026-000001')
    const reply = await opened.departments.submit(service, report, header('r-1'))
    expect(reply).toMatchObject({ reply: 'decided', outcome: { outcome: 'granted', on: '2026-03-02' } })
    const his = await opened.departments.check('civil-affairs.marital-status', report.couple.man, header('r-2'))
    const hers = await opened.departments.check('civil-affairs.marital-status', report.couple.woman, header('r-3'))
    expect(his).toMatchObject({
      values: {
        maritalStatus: 'married',
        certNo: 'J610112-2026-000001',
        spouseNumber: report.couple.woman.citizenNumber,
      },
    })
    expect(hers).toMatchObject({ values: { maritalStatus: 'married', spouseName: report.couple.man.name } })
    expect(
      [his, hers].map((answer) => (answer.answer === 'MATCH' ? answer.values.maritalStatusCode : '')).sort(),
    ).toEqual(['21', '22'])
  })

  it('the same request id again has one effect and the same receipt', async () => {
    const report = await reportOf('reference', 2, 'J610112-2026-000002')
    const first = await opened.departments.submit(service, report, header('r-4'))
    const again = await opened.departments.submit(service, report, header('r-4'))
    expect(again).toEqual(first)
    expect(
      await opened.departments.askAgain(service, first.reply === 'unreachable' ? '' : first.receipt, header('r-4')),
    ).toEqual(first)
  })

  it('the same request id with another content is our fault', async () => {
    const report = await reportOf('reference', 3, 'J610112-2026-000003')
    await opened.departments.submit(service, report, header('r-5'))
    const other = { ...report, certificateNo: 'J610112-2026-000004' }
    await expect(opened.departments.submit(service, other, header('r-5'))).rejects.toMatchObject({
      status: 409,
      code: 'request-id-reused',
    })
  })

  it('one of the two is married to somebody else: refused, by the law', async () => {
    const report = await reportOf('married-already', 1, 'J610112-2026-000005')
    expect(await opened.departments.submit(service, report, header('r-6'))).toMatchObject({
      reply: 'decided',
      outcome: {
        outcome: 'refused',
        reason: { en: expect.stringContaining('married to somebody else') },
        basis: expect.stringContaining('民法典'),
      },
    })
  })

  it('a second certificate for the same couple is refused', async () => {
    const report = await reportOf('reference', 4, 'J610112-2026-000006')
    await opened.departments.submit(service, report, header('r-7'))
    const twice = await opened.departments.submit(
      service,
      { ...report, certificateNo: 'J610113-2026-000001' },
      header('r-8'),
    )
    expect(twice).toMatchObject({
      outcome: { outcome: 'refused', reason: { en: expect.stringContaining('already registered') } },
    })
  })

  it('a certificate number of a wrong form never leaves the house', async () => {
    const report = await reportOf('reference', 5, 'J610112-26-1')
    await expect(opened.departments.submit(service, report, header('r-9'))).rejects.toMatchObject({
      status: 0,
      code: 'request-breaks-contract',
      message: expect.stringContaining('/cert_no'),
    })
  })
})
