import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { header, type Opened, open, ref } from '../../platform/test/opened.ts'
import type { MarriageRegistration, PersonRef, Registrant } from '../../src/index.ts'

const service = 'civil-affairs.register-marriage'
let opened: Opened

beforeAll(async () => {
  opened = await open()
})
afterAll(() => opened.simulator.close())

const mainland = ({ name, citizenNumber }: PersonRef): Registrant => ({ name, kind: 'mainland', number: citizenNumber })

const requestOf = async (fits: string, seed: number): Promise<MarriageRegistration> => {
  const { man, woman } = await opened.couple(fits, seed)
  return {
    man: mainland(ref(man)),
    woman: mainland(ref(woman)),
    registeredOn: '2026-03-02',
    organCode: 'registry-610330',
    organName: '凤县婚姻登记处',
  }
}
const statusOf = ({ name, number }: Registrant, id: string) =>
  opened.departments.check('civil-affairs.marital-status', { name, citizenNumber: number }, header(id))
const numberIn = (reply: Awaited<ReturnType<Opened['departments']['submit']>>): string =>
  reply.reply === 'decided' && reply.outcome.outcome === 'granted' ? (reply.outcome.number ?? '') : ''

describe('部级婚姻登记系统是登记库：它登记、它给号', () => {
  it('登记一条 IA，号是它自己的、一个机关一年里不跳；再问同一笔还是同一个号', async () => {
    const request = await requestOf('reference', 11)
    const reply = await opened.departments.submit(service, request, header('m-1'))
    expect(reply).toMatchObject({ reply: 'decided', outcome: { outcome: 'granted', on: '2026-03-02' } })
    expect(numberIn(reply)).toBe('J610330-2026-000001')
    expect(await opened.departments.submit(service, request, header('m-1'))).toEqual(reply)
    const next = await opened.departments.submit(service, await requestOf('reference', 12), header('m-2'))
    expect(numberIn(next)).toBe('J610330-2026-000002')
    for (const one of [request.man, request.woman])
      expect(await statusOf(one, `s-${one.number}`)).toMatchObject({
        values: { maritalStatus: 'married', lastRecordType: 'IA', certNo: 'J610330-2026-000001' },
      })
  })

  it('有配偶的、已经登记过的不再登记，写明理由和依据', async () => {
    const taken = await opened.departments.submit(service, await requestOf('married-already', 11), header('m-3'))
    expect(taken).toMatchObject({ outcome: { outcome: 'refused', basis: expect.stringContaining('民法典') } })
    const request = await requestOf('reference', 13)
    await opened.departments.submit(service, request, header('m-4'))
    const again = await opened.departments.submit(service, request, header('m-5'))
    expect(again).toMatchObject({
      outcome: { outcome: 'refused', reason: { en: expect.stringContaining('already registered') } },
    })
  })

  it('涉外的记 INR：没有公民身份号码的用旅行证件和国籍', async () => {
    const { woman, ...request } = await requestOf('reference', 14)
    const foreigner: Registrant = { name: 'ANNA TEST', kind: 'foreigner', number: 'T0000001', state: 'FRA' }
    const abroad = { ...request, woman: foreigner, organCode: 'registry-610000' }
    expect(numberIn(await opened.departments.submit(service, abroad, header('m-6')))).toBe('J610000-2026-000001')
    expect(await statusOf(request.man, 's-14')).toMatchObject({
      values: { maritalStatus: 'married', lastRecordType: 'INR', spouseName: 'ANNA TEST' },
    })
    expect((await statusOf(woman, 's-15')).answer).not.toBe('UNAVAILABLE')
  })

  it('撤销婚姻报 ID 和原来的号：自始没有这段婚姻；不写号的只是撤回，什么也不撤销', async () => {
    const request = await requestOf('reference', 15)
    const before = await statusOf(request.man, 's-16')
    const certificateNo = numberIn(await opened.departments.submit(service, request, header('m-7')))
    const undone = { ...request, undone: true, certificateNo } as const
    expect(await opened.departments.submit(service, undone, header('m-8'))).toMatchObject({
      outcome: { outcome: 'granted' },
    })
    const after = await statusOf(request.man, 's-17')
    const status = (answer: typeof after) => (answer.answer === 'MATCH' ? answer.values.maritalStatus : 'never-married')
    expect(status(after)).toBe(status(before))
    const other = await requestOf('reference', 16)
    await opened.departments.submit(service, other, header('m-9'))
    expect(await opened.departments.submit(service, { ...other, undone: true }, header('m-10'))).toMatchObject({
      outcome: { outcome: 'granted' },
    })
    expect(await statusOf(other.man, 's-18')).toMatchObject({ values: { maritalStatus: 'married' } })
  })
})
