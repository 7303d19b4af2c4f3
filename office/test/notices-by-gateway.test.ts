import { expect, test, vi } from 'vitest'
import { applyAsCouple, moveClock, viewOf } from '../../walkthrough/src/journey.ts'
import { citizenAccount } from '../src/sign-in/accounts.ts'
import { type House, inHouse } from './house.ts'
import { messagesOf, outboxOf, takenOf, whatOf } from './told.ts'

vi.setConfig({ testTimeout: 120_000 })

const gateway = 'sms.gateway'
const until = async (holds: () => Promise<boolean>): Promise<void> => {
  for (let turn = 0; turn < 200; turn += 1) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
  throw new Error('it did not come to hold within half a minute')
}
const couple = async (house: House, seed: number, mobile?: string) => {
  const drawn = await house.couple('reference', seed)
  const man = mobile === undefined ? drawn.man : { ...drawn.man, mobile }
  return { ...drawn, man }
}
const isDelivered = async (applied: Awaited<ReturnType<typeof applyAsCouple>>): Promise<boolean> => {
  const told = await Promise.all([applied.man, applied.woman].map((who) => messagesOf(who, applied.caseId)))
  return told.every((mine) => mine.length > 0 && mine.every(({ state }) => state === 'delivered'))
}

inHouse(
  (house) => {
    test('经短信网关：每条一次，回执到了才算送达，发件箱里没有', async () => {
      const applied = await applyAsCouple(house().walk(await couple(house(), 121)))
      await until(() => isDelivered(applied))
      const sent = await takenOf(house().simulatorUrl, applied.caseId)
      expect(sent.map(whatOf).sort()).toEqual(['book-now partyF', 'book-now partyM'])
      expect(sent.map(({ offered }) => offered)).toEqual([1, 1])
      expect(await outboxOf(house(), applied.caseId)).toEqual([])
    })

    test('装了应用的推送给账号，没装的发短信', async () => {
      const drawn = await couple(house(), 126)
      const account = await citizenAccount(house().open.office, drawn.man.citizenNumber)
      await fetch(new URL('/dev/app', house().simulatorUrl), { method: 'POST', body: JSON.stringify({ account }) })
      const applied = await applyAsCouple(house().walk(drawn))
      await until(() => isDelivered(applied))
      const sent = await takenOf(house().simulatorUrl, applied.caseId)
      expect(sent.map((each) => `${whatOf(each)} ${each.channel}`).sort()).toEqual([
        'book-now partyF sms',
        'book-now partyM app',
      ])
      const [told] = await messagesOf(applied.man, applied.caseId)
      expect(told).toMatchObject({ channel: 'app', state: 'delivered' })
    })

    test('推送收了却没送到：改发短信，还是一条通知', async () => {
      const drawn = await couple(house(), 127)
      const account = await citizenAccount(house().open.office, drawn.man.citizenNumber)
      const body = JSON.stringify({ account, silent: true })
      await fetch(new URL('/dev/app', house().simulatorUrl), { method: 'POST', body })
      const applied = await applyAsCouple(house().walk(drawn))
      await until(() => isDelivered(applied))
      const sent = await takenOf(house().simulatorUrl, applied.caseId)
      expect(sent.map((each) => `${whatOf(each)} ${each.channel}`).sort()).toEqual([
        'book-now partyF sms',
        'book-now partyM app',
        'book-now partyM sms',
      ])
      const told = await messagesOf(applied.man, applied.caseId)
      expect(told).toMatchObject([{ channel: 'sms', state: 'delivered' }])
    })

    test('邮件网关：写给没有大陆手机号码的一方；收件人不对的不收', async () => {
      const { carriers } = house().open.office
      const words = { zh: '您约好了', en: 'Your visit is booked' }
      const message = {
        id: 'mail-1',
        region: '610112',
        to: 'li@example.org',
        words,
        at: '2026-03-02T09:00:00.000+08:00',
      }
      expect(await carriers.mail?.send(message)).toEqual({ sent: 'taken' })
      expect(await carriers.mail?.receiptOf('mail-1')).toBe('delivered')
      expect(await carriers.mail?.send({ ...message, id: 'mail-2', to: '13912345678' })).toMatchObject({
        sent: 'refused',
      })
      expect((await takenOf(house().simulatorUrl, 'mail-')).map(({ channel, words: said }) => [channel, said])).toEqual(
        [['mail', '您约好了\nYour visit is booked']],
      )
    })

    test('网关停机：办件照常，页上写着还没发；恢复后自己补发，只有一条', async () => {
      await house().setFault(gateway, 'down')
      const applied = await applyAsCouple(house().walk(await couple(house(), 122)))
      expect((await viewOf(applied.man, applied.caseId)).stage).toBe('ready')
      expect((await messagesOf(applied.man, applied.caseId)).map(({ state }) => state)).toEqual(['waiting'])
      expect(await takenOf(house().simulatorUrl, applied.caseId)).toEqual([])
      await house().setFault(gateway, 'up')
      await until(() => isDelivered(applied))
      expect((await takenOf(house().simulatorUrl, applied.caseId)).map(({ offered }) => offered)).toEqual([1, 1])
      expect(house().problems).toEqual([])
    })

    test('网关收了、答复丢了：再交一次，群众只收到一条', async () => {
      await house().setFault(gateway, 'lose-answer')
      const applied = await applyAsCouple(house().walk(await couple(house(), 123)))
      await until(async () => (await takenOf(house().simulatorUrl, applied.caseId)).length === 2)
      await house().setFault(gateway, 'up')
      await until(() => isDelivered(applied))
      const sent = await takenOf(house().simulatorUrl, applied.caseId)
      expect(sent.map(whatOf).sort()).toEqual(['book-now partyF', 'book-now partyM'])
      expect(Math.max(...sent.map(({ offered }) => offered))).toBeGreaterThan(1)
    })

    test('停机太久：不再发过时的话，页上说没送到', async () => {
      await house().setFault(gateway, 'down')
      const walk = house().walk(await couple(house(), 124))
      const applied = await applyAsCouple(walk)
      const { today } = await viewOf(applied.man, applied.caseId)
      const later = new Date(Date.parse(`${today}T00:00:00Z`) + 4 * 86_400_000).toISOString().slice(0, 10)
      await moveClock(walk, `${later}T10:00:00.000+08:00`)
      expect((await messagesOf(applied.man, applied.caseId)).map(({ state }) => state)).toEqual(['failed'])
      await house().setFault(gateway, 'up')
      await house().idle()
      expect(await takenOf(house().simulatorUrl, applied.caseId)).toEqual([])
    })

    test('号码打不通：说没送到，办件不受影响；日志里没有号码', async () => {
      const applied = await applyAsCouple(house().walk(await couple(house(), 125, '13912340000')))
      await until(async () => (await messagesOf(applied.man, applied.caseId))[0]?.state === 'failed')
      expect((await viewOf(applied.man, applied.caseId)).stage).toBe('ready')
      expect(house().problems.join('\n')).not.toContain('13912340000')
    })
  },
  { byGateway: true },
)
