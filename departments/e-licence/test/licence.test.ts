import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { header, nobody, type Opened, open, ref } from '../../platform/test/opened.ts'
import { licenceTypes } from '../../src/index.ts'
import { isLicenceId, licenceCheck } from '../licence-id.ts'
import { licenceFromWire } from '../mapping.ts'

const service = 'e-licence.licence'
const licenceTypeCode = licenceTypes['resident-id-card'].code
let opened: Opened

beforeAll(async () => {
  opened = await open()
})
afterAll(() => opened.simulator.close())

describe('电子证照库 is asked for one licence', () => {
  it('一致: the live answer carries a licence identifier with a right check character', async () => {
    const { man } = await opened.couple('reference')
    const answer = await opened.departments.check(service, { ...ref(man), licenceTypeCode }, header('e-1'))
    expect(answer).toMatchObject({ answer: 'MATCH', values: { holder: man.name } })
    expect(answer.answer === 'MATCH' && isLicenceId(String(answer.values.licenceId))).toBe(true)
  })

  it('查无 for a licence not held, 不一致 for a wrong name, 不可用 while it is down', async () => {
    const { man } = await opened.couple('first-marriage')
    const divorceCertificate = { ...ref(man), licenceTypeCode: licenceTypes['divorce-certificate'].code }
    expect((await opened.departments.check(service, divorceCertificate, header('e-2'))).answer).toBe('NOT_FOUND')
    expect((await opened.departments.check(service, { ...nobody, licenceTypeCode }, header('e-3'))).answer).toBe(
      'NOT_FOUND',
    )
    const wrong = { name: '另一个名字', citizenNumber: man.citizenNumber, licenceTypeCode }
    expect(await opened.departments.check(service, wrong, header('e-4'))).toMatchObject({ differs: ['name'] })
    await opened.fault(service, 'down')
    expect((await opened.departments.check(service, { ...ref(man), licenceTypeCode }, header('e-5'))).answer).toBe(
      'UNAVAILABLE',
    )
    await opened.fault(service, 'up')
  })

  it('没有一个类型代码冒充官方: none is marked as verified', () => {
    expect(Object.values(licenceTypes).map(({ verified }) => verified)).toEqual([false, false, false, false, false])
    for (const { code } of Object.values(licenceTypes)) expect(code).toMatch(/^11619900[0-9A-Z]{10}00[0-9]$/)
  })
})

describe('证照标识 GB/T 36904', () => {
  it('fits two identifiers published by their issuers', () => {
    expect(licenceCheck('11100000000013338W08711370800MB2855918437080001202411010001001')).toBe('3')
    expect(isLicenceId('1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002.0')).toBe(true)
  })

  it('a wrong check character is reported as a difference', () => {
    const { contradicts } = licenceFromWire({
      zzbs: '1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002.1',
      zzlxdm: '11100000000013338W009',
      zzmc: '证',
      zzbh: '1',
      czzt: '李娜',
      czztdm: '619902198102020028',
      fzjg: '机关',
      fzjgdm: '11330105002500287C',
      fzrq: '20250522',
      yxqqsrq: '20250522',
      yxqjsrq: '长期',
    })
    expect(contradicts).toEqual(['licenceId'])
  })
})
