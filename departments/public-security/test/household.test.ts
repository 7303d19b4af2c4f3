import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { header, nobody, type Opened, open, ref } from '../../platform/test/opened.ts'

const service = 'public-security.household'
let opened: Opened

beforeAll(async () => {
  opened = await open()
})
afterAll(() => opened.simulator.close())

describe('户籍库 is asked in which household somebody stands', () => {
  it('一致: the head is a third person and is named, so that the head can be asked to consent', async () => {
    const couple = await opened.couple('household')
    const host = couple[couple.situation.host]
    const answer = await opened.departments.check(service, ref(host), header('h-1'))
    const [head] = couple.third
    expect(answer).toMatchObject({
      answer: 'MATCH',
      values: {
        householdNumber: couple.situation.householdNumber,
        regionCode: couple.situation.toCounty,
        address: couple.situation.address,
        householdKind: 'family',
        isHead: false,
        headName: head?.name,
        headNumber: head?.citizenNumber,
        organ: couple.situation.toOrgan,
      },
    })
  })

  it('一致: who heads the household alone is the head', async () => {
    const couple = await opened.couple('household-head')
    const host = couple[couple.situation.host]
    const answer = await opened.departments.check(service, ref(host), header('h-2'))
    expect(answer).toMatchObject({
      answer: 'MATCH',
      values: { isHead: true, relationToHead: '02', headName: host.name },
    })
  })

  it('不一致, 查无 and 不可用 are three different answers', async () => {
    const { man, woman } = await opened.couple('household')
    const wrong = { name: woman.name, citizenNumber: man.citizenNumber }
    expect(await opened.departments.check(service, wrong, header('h-3'))).toMatchObject({ differs: ['name'] })
    expect((await opened.departments.check(service, nobody, header('h-4'))).answer).toBe('NOT_FOUND')
    await opened.fault(service, 'error')
    const down = await opened.departments.check(service, ref(man), header('h-5'))
    expect(down).toMatchObject({ answer: 'UNAVAILABLE', because: 'source-error' })
    await opened.fault(service, 'up')
  })
})
