import { compileStandard, type SharingDuty } from '@xiqian/standard'
import { expect, test } from 'vitest'
import { book, visit } from '../../walkthrough/src/at-the-window.ts'
import { applyAsCouple } from '../../walkthrough/src/journey.ts'
import { settle } from '../../walkthrough/src/settle.ts'
import { headerOf } from '../src/errands/header-of.ts'
import { type House, inHouse } from './house.ts'
import { getJson } from './policy-folder.ts'

type Heard = {
  readonly service: string
  readonly caseRef: string
  readonly purpose: string
  readonly legalBasis: string
  readonly initiator: string
}

const heardBy = async ({ simulatorUrl }: House): Promise<readonly Heard[]> => {
  const answer = await fetch(new URL('/dev/calls', simulatorUrl))
  return ((await answer.json()) as { readonly calls: readonly Heard[] }).calls
}

const dutiesOf = async (house: House, event: string): Promise<readonly SharingDuty[]> => {
  const path = `/standard/${event}/duties`
  const { lines } = await getJson<{ readonly lines: readonly { readonly rule: SharingDuty }[] }>(house, path)
  return lines.map(({ rule }) => rule)
}

inHouse((house) => {
  test('责任清单不登录就能看，两件事都有，每一行说清谁、凭什么、多快、不行怎么办', async () => {
    const marriage = await dutiesOf(house(), 'marriage-household')
    const newborn = await dutiesOf(house(), 'newborn')
    expect([marriage.length, newborn.length]).toEqual([16, 2])
    for (const { provider, legalBasis, limit, contact, remedy } of [...marriage, ...newborn]) {
      expect(provider).toMatch(/^[a-z-]+$/)
      expect(legalBasis).not.toBe('')
      expect(limit.amount).toBeGreaterThan(0)
      expect(contact.telephone).not.toBe('')
      expect(remedy.zh).not.toBe('')
    }
  })

  test('每一次调用都带着清单上的用途和依据，写明什么行为、什么岗位发起，不写人', async () => {
    // Somebody without a title, so that every register is asked.
    const drawn = await house().couple('filed-contract', 81)
    const walk = house().walk(drawn)
    const applied = await applyAsCouple(walk)
    await book(walk, applied)
    await visit(walk, applied)
    await settle(walk, applied)

    const duties = new Map((await dutiesOf(house(), 'marriage-household')).map((duty) => [duty.id, duty]))
    const heard = (await heardBy(house())).filter(({ caseRef }) => caseRef === applied.caseId)
    // Where nothing differs no provider is asked to correct anything; another registry registers in the ministry's system.
    const asked = [...duties.keys()].filter(
      (id) => !id.endsWith('.correct-data') && id !== 'civil-affairs.register-marriage',
    )
    expect(new Set(heard.map(({ service }) => service))).toEqual(new Set(asked))
    for (const call of heard) {
      const duty = duties.get(call.service)
      expect(call).toMatchObject({ purpose: duty?.purpose.zh, legalBasis: duty?.legalBasis })
      expect(call.initiator).toMatch(/^[a-z-]+;[A-Za-z0-9@.-]+$/)
    }
    const initiators = new Set(heard.map(({ service, initiator }) => `${service} ${initiator}`))
    expect(initiators).toContain('public-security.person tell;partyM')
    expect(initiators).toContain('public-security.person tell;partyF')
    const [reported] = heard.filter(({ service }) => service === 'civil-affairs.report-marriage')
    expect(reported?.initiator).toMatch(/^decide-on-the-spot;registrar@registry-/)
    const said = JSON.stringify(heard)
    for (const { name, citizenNumber } of [drawn.man, drawn.woman]) {
      expect(said).not.toContain(name)
      expect(said).not.toContain(citizenNumber)
    }
  })

  test('清单上没有的：不发出请求，记下来，数据源不因此算停机', async () => {
    const { office } = house().open
    const now = office.standards.inForce('marriage-household')
    const { duties, ...before } = JSON.parse(now?.canonicalJson ?? '{}')
    expect(duties).toHaveLength(16)
    // As a version was recorded before there was a list.
    const old = compileStandard(JSON.stringify(before), () => 'd'.repeat(64))
    const asking = { of: 'public-security.person', caseId: 'c-old', requestId: 'r-old', startedBy: undefined }
    const drawn = await house().couple('reference', 82)
    const question = { name: drawn.man.name, citizenNumber: drawn.man.citizenNumber }

    const alone = headerOf({ ...office, standards: { ...office.standards, inForce: () => old } }, old, asking)
    const refused = await office.departments.check('public-security.person', question, alone)
    expect(refused).toMatchObject({ answer: 'UNAVAILABLE', because: 'no-sharing-duty' })
    expect(house().refusedCalls.at(-1)).toEqual({
      service: 'public-security.person',
      because: 'no-sharing-duty',
      caseRef: 'c-old',
      requestId: 'r-old',
    })
    expect((await heardBy(house())).some(({ caseRef }) => caseRef === 'c-old')).toBe(false)

    // The list of today counts for it too: with that the same case is asked about.
    const today = headerOf(office, old, asking)
    expect((await office.departments.check('public-security.person', question, today)).answer).toBe('MATCH')
    expect((await heardBy(house())).at(-1)).toMatchObject({ caseRef: 'c-old', initiator: 'open;system' })
  })
})
