import type { CoupleAnswer } from '@xiqian/simulator'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { header, type Opened, open, ref } from '../../platform/test/opened.ts'
import type { HukouMigration } from '../../src/index.ts'

const service = 'public-security.hukou-migration'
const certificateNo = 'J610112-2026-000001'
let opened: Opened

beforeEach(async () => {
  opened = await open()
})
afterEach(() => opened.simulator.close())

const migrationOf = (couple: CoupleAnswer, more: Partial<HukouMigration> = {}): HukouMigration => {
  const { situation } = couple
  return {
    mover: { ...ref(couple[situation.mover]), mobile: couple[situation.mover].mobile },
    host: ref(couple[situation.host]),
    destination: situation.destination,
    ...(situation.propertyNumber === undefined ? {} : { propertyNumber: situation.propertyNumber }),
    ...(situation.householdNumber === undefined ? {} : { householdNumber: situation.householdNumber }),
    address: situation.address,
    marriageCertificateNo: certificateNo,
    fromOrgan: situation.fromOrgan,
    toOrgan: situation.toOrgan,
    ...more,
  }
}

const marry = (couple: CoupleAnswer, requestId = 'marriage') =>
  opened.departments.submit(
    'civil-affairs.report-marriage',
    {
      couple: { man: ref(couple.man), woman: ref(couple.woman) },
      certificateNo,
      registeredOn: '2026-03-02',
      organCode: '610112000000',
      organName: '未央区民政局婚姻登记处',
    },
    header(requestId),
  )

const submit = async (couple: CoupleAnswer, more: Partial<HukouMigration> = {}, requestId = 'move') =>
  opened.departments.submit(service, migrationOf(couple, more), header(requestId))

const receiptOf = async (couple: CoupleAnswer, more: Partial<HukouMigration> = {}): Promise<string> => {
  const reply = await submit(couple, more)
  if (reply.reply !== 'taken') throw new Error(`not taken but ${reply.reply}`)
  return reply.receipt
}

const askAgain = (receipt: string) => opened.departments.askAgain(service, receipt, header('move'))

describe('夫妻投靠 is asked of the police', () => {
  it('已受理, then granted after 3 to 5 working days, with the number that the police gave', async () => {
    const couple = await opened.couple('reference')
    await marry(couple)
    const receipt = await receiptOf(couple)
    await opened.clockTo('2026-03-04T18:00:00+08:00')
    expect(await askAgain(receipt)).toEqual({ reply: 'taken', receipt })
    await opened.clockTo('2026-03-09T18:00:00+08:00')
    const reply = await askAgain(receipt)
    expect(reply).toMatchObject({
      reply: 'decided',
      receipt,
      outcome: {
        outcome: 'granted',
        number: `${couple.situation.toCounty}-2026-000001`,
        values: { address: couple.situation.address, regionCode: couple.situation.toCounty },
      },
    })
    const on = reply.reply === 'decided' && reply.outcome.outcome === 'granted' ? reply.outcome.on : ''
    expect(['2026-03-05', '2026-03-06', '2026-03-09']).toContain(on)
  })

  it('准予之后户籍库里迁移人已在新户', async () => {
    const couple = await opened.couple('household')
    await marry(couple)
    await receiptOf(couple)
    await opened.clockTo('2026-03-10T09:00:00+08:00')
    const mover = ref(couple[couple.situation.mover])
    expect(await opened.departments.check('public-security.household', mover, header('after'))).toMatchObject({
      values: { householdNumber: couple.situation.householdNumber, isHead: false, headName: couple.third[0]?.name },
    })
  })

  it('房产处无户:迁移人在那里立新户', async () => {
    const couple = await opened.couple('co-owned')
    await marry(couple)
    const receipt = await receiptOf(couple)
    await opened.clockTo('2026-03-10T09:00:00+08:00')
    const reply = await askAgain(receipt)
    expect(reply).toMatchObject({ reply: 'decided', outcome: { outcome: 'granted' } })
    const mover = ref(couple[couple.situation.mover])
    const household = await opened.departments.check('public-security.household', mover, header('after'))
    expect(household).toMatchObject({ values: { address: couple.situation.address, isHead: true } })
  })

  it('数据源停摆时没有户号和迁出机关:公安自己查', async () => {
    const couple = await opened.couple('reference')
    await marry(couple)
    const { mover, host, destination, marriageCertificateNo } = migrationOf(couple)
    const bare = { mover, host, destination, marriageCertificateNo, toOrgan: couple.situation.toCounty }
    const taken = await opened.departments.submit(service, bare, header('bare'))
    expect(taken.reply).toBe('taken')
    await opened.clockTo('2026-03-10T09:00:00+08:00')
    const receipt = taken.reply === 'taken' ? taken.receipt : ''
    expect(await askAgain(receipt)).toMatchObject({ reply: 'decided', outcome: { outcome: 'granted' } })
  })

  it('节假日不算工作日:节前受理,节后才办', async () => {
    await opened.clockTo('2026-02-13T09:00:00+08:00')
    const couple = await opened.couple('reference', 5)
    await marry(couple)
    const receipt = await receiptOf(couple)
    // 14 February is a working Saturday, 15 to 23 the holiday: the third working day is the 25th.
    await opened.clockTo('2026-02-25T09:59:00+08:00')
    expect((await askAgain(receipt)).reply).toBe('taken')
    await opened.clockTo('2026-02-27T10:00:00+08:00')
    expect((await askAgain(receipt)).reply).toBe('decided')
  })

  it('婚姻登记尚未回流:等待;一回流就办,最终没有则退回并说明依据', async () => {
    const couple = await opened.couple('reference')
    const receipt = await receiptOf(couple)
    await opened.clockTo('2026-03-12T09:00:00+08:00')
    expect((await askAgain(receipt)).reply).toBe('taken')
    await marry(couple)
    await opened.clockTo('2026-03-13T11:00:00+08:00')
    expect(await askAgain(receipt)).toMatchObject({ outcome: { outcome: 'granted', on: '2026-03-12' } })

    const other = await opened.couple('reference', 2)
    const refused = await submit(other, {}, 'other')
    await opened.clockTo('2026-04-30T09:00:00+08:00')
    const reply = await askAgain(refused.reply === 'taken' ? refused.receipt : '')
    expect(reply).toMatchObject({
      outcome: { outcome: 'refused', reason: { en: expect.stringContaining('marriage register') } },
    })
    const basis = reply.reply === 'decided' && reply.outcome.outcome === 'refused' ? reply.outcome.basis : ''
    expect(basis).toContain('户口登记条例')
  })

  it('房产不在被投靠人名下:退回', async () => {
    const couple = await opened.couple('reference')
    await marry(couple)
    const receipt = await receiptOf(couple, { propertyNumber: '陕(2020)未央区不动产权第9999999号' })
    await opened.clockTo('2026-03-10T09:00:00+08:00')
    expect(await askAgain(receipt)).toMatchObject({
      outcome: { outcome: 'refused', reason: { zh: expect.stringContaining('权利人') } },
    })
  })

  it('补正: one complete list, whose corrected request gets a receipt of its own', async () => {
    const couple = await opened.couple('reference')
    await marry(couple)
    await opened.fault(service, 'decide-correction')
    const asked = await submit(couple)
    expect(asked).toMatchObject({
      reply: 'decided',
      outcome: {
        outcome: 'correction',
        items: [{ material: 'settlement-consent', zh: expect.any(String), en: expect.any(String) }],
      },
    })
    await opened.fault(service, 'decide-now')
    const receipt = asked.reply === 'decided' ? asked.receipt : ''
    const corrected = await submit(couple, { correctionOf: receipt }, 'move-corrected')
    expect(corrected).toMatchObject({ reply: 'decided', outcome: { outcome: 'granted', on: '2026-03-02' } })
    expect(corrected.reply === 'decided' && corrected.receipt).not.toBe(receipt)
  })

  it('退回: the reason comes in both languages', async () => {
    const couple = await opened.couple('reference')
    await opened.fault(service, 'decide-refuse')
    expect(await submit(couple)).toMatchObject({
      reply: 'decided',
      outcome: {
        outcome: 'refused',
        reason: { zh: expect.stringContaining('不符合'), en: expect.stringContaining('department says') },
      },
    })
  })

  it('连接不上: unreachable, and the retry with the same request id has one effect', async () => {
    const couple = await opened.couple('reference')
    await opened.fault(service, 'lose-answer', { times: 1 })
    expect(await submit(couple)).toMatchObject({ reply: 'unreachable', because: 'no-connection' })
    expect((await submit(couple)).reply).toBe('taken')
    const { effects } = (await (await fetch(`${opened.simulator.url}/dev/effects`)).json()) as {
      effects: { service: string; requestId: string; attempts: number }[]
    }
    expect(effects).toMatchObject([{ service, requestId: 'move', attempts: 2 }])
  })

  it('无接口的县区:我方不得发往,发了就是我方的错', async () => {
    const couple = await opened.couple('reference-inbox')
    expect(couple.situation.interface).toBe(false)
    await expect(submit(couple)).rejects.toMatchObject({ name: 'ContractBroken', status: 422, code: 'no-interface' })
  })
})
