import { afterAll, beforeAll, expect, it } from 'vitest'
import { header, type Opened, open, ref } from '../../platform/test/opened.ts'

const service = 'health.report-birth-registration'
let opened: Opened

beforeAll(async () => {
  opened = await open()
})
afterAll(() => opened.simulator.close())

it('生育登记回流: our decision is told to health and ends with its receipt', async () => {
  const { man, woman } = await opened.couple('reference')
  const report = {
    couple: { man: ref(man), woman: ref(woman) },
    registrationNo: 'S610112-2026-000001',
    registeredOn: '2026-03-02',
    organCode: '610112001000',
    organName: '未央区某街道办事处',
  }
  const reply = await opened.departments.submit(service, report, header('b-1'))
  expect(reply).toMatchObject({ reply: 'decided', outcome: { outcome: 'granted', on: '2026-03-02' } })
})

it('卫健系统停摆: unreachable, to be told later', async () => {
  const { man, woman } = await opened.couple('reference')
  await opened.fault('health', 'error')
  const report = {
    couple: { man: ref(man), woman: ref(woman) },
    registrationNo: 'S610112-2026-000002',
    registeredOn: '2026-03-02',
    organCode: '610112001000',
    organName: '未央区某街道办事处',
  }
  expect(await opened.departments.submit(service, report, header('b-2'))).toMatchObject({
    reply: 'unreachable',
    because: 'source-error',
  })
})
