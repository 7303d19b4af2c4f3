import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { header, nobody, type Opened, open, ref } from '../../platform/test/opened.ts'
import { personFromWire } from '../mapping.ts'

const service = 'public-security.person'
let opened: Opened

beforeAll(async () => {
  opened = await open()
})
afterAll(() => opened.simulator.close())

describe('人口库 is asked about one person', () => {
  it('一致: name and number fit, and it says who this is', async () => {
    const { man } = await opened.couple('reference')
    const answer = await opened.departments.check(service, ref(man), header('p-1'))
    expect(answer).toMatchObject({
      answer: 'MATCH',
      values: { name: man.name, sex: 'male', birthDate: man.birthDate, ethnicity: man.ethnicity, alive: true },
    })
  })

  it('不一致: another name under this number differs, and nothing of the other person is told', async () => {
    const { man, woman } = await opened.couple('reference')
    const question = { name: woman.name, citizenNumber: man.citizenNumber }
    const answer = await opened.departments.check(service, question, header('p-2'))
    expect(answer).toMatchObject({ answer: 'MISMATCH', differs: ['name'], values: {} })
  })

  it('不一致: the register writes the name or the sex in another way', async () => {
    const couple = await opened.couple('mismatch')
    const mover = couple[couple.situation.mover]
    const [quirk] = mover.quirks
    expect(quirk?.service).toBe(service)
    const answer = await opened.departments.check(service, ref(mover), header('p-3'))
    expect(answer).toMatchObject({ answer: 'MISMATCH', differs: [quirk?.quirk === 'wrong-sex' ? 'sex' : 'name'] })
  })

  it('查无: no such number', async () => {
    const answer = await opened.departments.check(service, nobody, header('p-4'))
    expect(answer.answer).toBe('NOT_FOUND')
  })

  it('不可用: the register is down, and it says when to try again', async () => {
    const { man } = await opened.couple('reference')
    await opened.fault(service, 'down')
    const before = Date.now()
    const answer = await opened.departments.check(service, ref(man), header('p-5'))
    await opened.fault(service, 'up')
    expect(answer).toMatchObject({ answer: 'UNAVAILABLE', because: 'no-connection' })
    expect(answer.answer === 'UNAVAILABLE' && Date.parse(answer.tryAfter)).toBeGreaterThanOrEqual(before)
  })

  it('性别与第17位不符:报告,不裁决', () => {
    const { values, contradicts } = personFromWire({
      xm: '陈𠮷',
      gmsfhm: '619901199505050017',
      xb: '2',
      csrq: '19950505',
      mz: '01',
      swbs: '0',
    })
    expect(contradicts).toEqual(['sex'])
    expect(values.sex).toBe('female')
  })

  it('出生日期与号码不符:报告', () => {
    const wire = { xm: '陈', gmsfhm: '619901199505050017', xb: '1', csrq: '19950506', mz: '01', swbs: '0' } as const
    expect(personFromWire(wire).contradicts).toEqual(['birthDate'])
  })

  it('已故者仍在库中:一致,但不在世', () => {
    const wire = {
      xm: '陈',
      gmsfhm: '619901199505050017',
      xb: '1',
      csrq: '19950505',
      mz: '01',
      swbs: '1',
      swrq: '20250101',
    } as const
    expect(personFromWire(wire).values.alive).toBe(false)
  })
})
