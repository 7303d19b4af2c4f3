import { afterAll, beforeAll, expect, it } from 'vitest'
import { header, type Opened, open, ref } from '../../platform/test/opened.ts'

let opened: Opened

beforeAll(async () => {
  opened = await open()
})
afterAll(() => opened.simulator.close())

it('婚姻状况变更: a silent notice ends with a receipt, and the population register shows it', async () => {
  const { man, woman } = await opened.couple('reference')
  const couple = { man: ref(man), woman: ref(woman) }
  const update = { couple, marriageCertificateNo: 'J610112-2026-000001', registeredOn: '2026-03-02' }
  const reply = await opened.departments.submit('public-security.marital-status-update', update, header('s-1'))
  expect(reply).toMatchObject({
    reply: 'decided',
    outcome: { outcome: 'granted', on: '2026-03-02' },
    receipt: expect.any(String),
  })
  for (const party of [man, woman]) {
    const answer = await opened.departments.check('public-security.person', ref(party), header('s-2'))
    const code = party.says === 'divorced' ? '22' : '21'
    expect(answer).toMatchObject({ values: { registeredMaritalStatusCode: code } })
  }
})
