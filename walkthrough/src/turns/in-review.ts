import { phoneOf } from '../applicants.ts'
import { nextWorkday } from '../count.ts'
import { moveClock, tick, uploadPaper } from '../journey.ts'
import { look } from '../look.ts'
import { approverOf, officerWho } from '../officers.ts'
import type { Person } from '../person.ts'
import type { StaffView } from '../views.ts'
import { idle } from '../walk.ts'
import { actBy, decide, inInbox, stateOf, type Turn, type Turning } from './turn.ts'

const basis = '本事项的办理依据'

const refuse = (turning: Turning, who: Person, matter: string) =>
  decide(turning, who, matter, { outcome: 'refused', reason: '材料与事项不符', basis })

const days = async ({ walk, applied }: Turning, count: number): Promise<void> => {
  const { today } = await look(walk, applied)
  let day = today
  for (let n = 0; n < count; n += 1) day = nextWorkday(day)
  await moveClock(walk, `${day}T10:00:00.000+08:00`)
  await look(walk, applied)
}

/** 认领、改派: the one who had it is away; the head gives it to somebody else. */
export const reassigned: Turn = {
  when: 'in-review',
  take: async (turning) => {
    const { matter, organ } = await inInbox(turning)
    const { caseId } = turning.applied
    await actBy(turning, 'take-task', { organ, matter })
    const head = await officerWho(turning.walk, organ, caseId, { act: 'reassign-task', matter })
    const { turns } = await head.get<StaffView>(`/cases/${caseId}`)
    const [to] = turns.find((turn) => turn.act === 'reassign-task' && turn.matter === matter)?.to ?? []
    await head.post(`/cases/${caseId}/reassign-task`, { matter, to: to?.id, reason: 'officer-away' })
    await idle(turning.walk)
    await actBy(turning, 'give-back-task', { organ, matter })
  },
}

/** 退回窗口、补好再送: the couple is not asked to come. */
export const returned: Turn = {
  when: 'in-review',
  take: async (turning) => {
    const { matter, organ, acceptedAt } = await inInbox(turning)
    await actBy(turning, 'take-task', { organ, matter })
    await actBy(turning, 'return-to-window', { organ, matter, body: { reason: 'material-does-not-fit' } })
    await actBy(turning, 'send-again', { organ: acceptedAt, matter })
    await actBy(turning, 'give-back-task', { organ, matter })
  },
}

/** 转办: another organ of the same kind is competent; nothing is applied for again. */
export const forwarded: Turn = {
  when: 'in-review',
  take: async (turning) => {
    const { matter, organ } = await inInbox(turning)
    const { caseId } = turning.applied
    const who = await officerWho(turning.walk, organ, caseId, { act: 'forward', matter })
    const { turns } = await who.get<StaffView>(`/cases/${caseId}`)
    const [to] = turns.find((turn) => turn.act === 'forward' && turn.matter === matter)?.to ?? []
    await who.post(`/cases/${caseId}/forward`, { matter, to: to?.id, reason: 'other-station' })
    await idle(turning.walk)
  },
}

/** 转报: an organ of another province; here it is ended. */
export const passedOn: Turn = {
  when: 'in-review',
  take: async (turning) => {
    const { matter, organ } = await inInbox(turning)
    await actBy(turning, 'forward', { organ, matter, body: { reason: 'other-province' } })
    await look(turning.walk, turning.applied)
  },
}

/** 特别程序: the clock stops with a reason, and goes on. */
export const special: Turn = {
  when: 'in-review',
  take: async (turning) => {
    const { walk, applied } = turning
    const { matter, organ } = await inInbox(turning)
    const officer = await approverOf(walk, organ, applied.caseId, matter)
    await officer.post(`/cases/${applied.caseId}/start-special-procedure`, { matter, reason: 'expert-opinion' })
    await idle(walk)
    await days(turning, 2)
    await officer.post(`/cases/${applied.caseId}/end-special-procedure`, { matter })
    await idle(walk)
    await look(walk, applied)
  },
}

/** 补正: the officer asks once for all that is wrong; the couple gives it from home. */
export const corrected: Turn = {
  when: 'in-review',
  take: async (turning) => {
    const { walk, applied } = turning
    const { matter, organ } = await inInbox(turning)
    const officer = await approverOf(walk, organ, applied.caseId, matter)
    const { materials } = await officer.get<StaffView>(`/cases/${applied.caseId}`)
    const paper = materials.find(({ giving }) => giving === 'upload' || giving === 'tick') ?? materials[0]
    const items = [{ what: paper?.key, words: '请重新给一次', remedy: '在手机上拍照上传' }]
    await officer.post(`/cases/${applied.caseId}/ask-correction`, { matter, items })
    await idle(walk)
    await look(walk, applied)
    const give = paper?.giving === 'tick' ? tick : uploadPaper
    await give(phoneOf(applied), applied.caseId, paper?.key ?? '')
    await idle(walk)
    await look(walk, applied)
  },
}

/** 不予以后提异议: somebody else looks again, and it is opened again or stays. */
const objectedAndAnswered = (answer: 'reopened' | 'upheld', reason: string): Turn => ({
  when: 'in-review',
  take: async (turning) => {
    const { walk, applied } = turning
    const { matter, organ } = await inInbox(turning)
    const officer = await approverOf(walk, organ, applied.caseId, matter)
    await refuse(turning, officer, matter)
    await look(walk, applied)
    await phoneOf(applied).post(`/cases/${applied.caseId}/object`, { matter, reason: '材料在案，请再看一遍' })
    await idle(walk)
    await actBy(turning, 'answer-objection', { organ, matter, body: { answer, reason, basis }, not: officer })
    await look(walk, applied)
  },
})
export const objectedTo = objectedAndAnswered('reopened', '材料在案，重新办理')
export const upheld = objectedAndAnswered('upheld', '确与规定不符')

/** 作废: one proposes, another agrees. */
export const voided: Turn = {
  when: 'in-review',
  take: async (turning) => {
    const { walk, applied } = turning
    const { matter, organ } = await inInbox(turning)
    const officer = await approverOf(walk, organ, applied.caseId, matter)
    await decide(turning, officer, matter, { outcome: 'granted' })
    await look(walk, applied)
    await actBy(turning, 'propose-void', { organ, matter, body: { reason: 'decided-wrongly' } })
    await actBy(turning, 'answer-void', { organ, matter, body: { agrees: true } })
  },
}

/** 离婚时落户还在办: it ends, the others go on. */
export const divorced: Turn = {
  when: 'in-review',
  take: async (turning) => {
    const matter = 'hukou-migration'
    const { holder } = await stateOf(turning, matter)
    await actBy(turning, 'record-change', { organ: holder.zh, matter, body: { reason: 'divorced' } })
    await look(turning.walk, turning.applied)
  },
}

/** 一方撤回还没有决定的: what is decided stays. */
export const withdrawn: Turn = {
  when: 'in-review',
  take: async ({ walk, applied }) => {
    const [first] = applied.applicants
    await first?.phone.post(`/cases/${applied.caseId}/withdraw`)
    await idle(walk)
    await look(walk, applied)
  },
}
