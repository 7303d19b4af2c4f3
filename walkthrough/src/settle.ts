import { type Applied, phoneOf } from './applicants.ts'
import { nextWorkday } from './count.ts'
import { idle, moveClock, uploadPaper, viewOf, type Walk } from './journey.ts'
import { isWaitedFor, look } from './look.ts'
import { approverOf, clerkWho } from './officers.ts'
import type { PartyView, StaffView } from './views.ts'

const isOpen = (stage: string): boolean => isWaitedFor(stage) || stage === 'waiting' || stage === 'decided'

/** 部门办理: days pass; inboxes are worked off, departments answer, until nothing is open. */
export const settle = async (walk: Walk, applied: Applied): Promise<PartyView> => {
  const { caseId } = applied
  await walk.at('after-visit')
  let view = await look(walk, applied)
  for (let turn = 0; turn < 30 && view.plan.matters.some(({ stage }) => isOpen(stage)); turn += 1) {
    for (const { id, stage, holder } of view.plan.matters) {
      if (stage === 'in-inbox') await decideInInbox(walk, caseId, id, holder.zh)
    }
    await idle(walk)
    view = await look(walk, applied)
    // What the decision let through lies in the next inbox by now, and is worked off on the next day.
    if (view.plan.matters.some(({ stage }) => isOpen(stage))) view = await passOneDay(walk, applied, view.today)
  }
  return view
}

/** To the next working day: its morning, then its evening. */
const passOneDay = async (walk: Walk, applied: Applied, today: string): Promise<PartyView> => {
  const next = nextWorkday(today)
  await moveClock(walk, `${next}T09:30:00.000+08:00`)
  await look(walk, applied)
  await moveClock(walk, `${next}T17:30:00.000+08:00`)
  return look(walk, applied)
}

/** 收件箱: the officer of that organ grants the matter that lies open there. */
export const decideInInbox = async (walk: Walk, caseId: string, matter: string, organName: string): Promise<void> => {
  const who = await approverOf(walk, organName, caseId, matter)
  const { restsOn } = await who.get<StaffView>(`/cases/${caseId}`)
  await who.post(`/cases/${caseId}/decide-from-inbox`, {
    matter,
    outcome: { outcome: 'granted' },
    restsOn,
    reason: '材料齐全，信息一致',
  })
}

/** 兑现承诺: the promised paper is photographed and sent two working days later. */
export const supplyLater = async (walk: Walk, applied: Applied): Promise<void> => {
  const { caseId, applicants } = applied
  const { today } = await viewOf(phoneOf(applied), caseId)
  await moveClock(walk, `${nextWorkday(nextWorkday(today))}T10:00:00.000+08:00`)
  for (const { phone, role } of applicants) {
    const view = await viewOf(phone, caseId)
    for (const material of view.plan.materials) {
      const isMine = material.whose === role || (material.whose === 'couple' && role === applicants[0]?.role)
      if (material.state !== 'promised' || !isMine) continue
      await uploadPaper(phone, caseId, material.key)
      walk.count.acts.add(`material ${material.key}`)
      walk.say(`补交 supplied: ${material.name.zh}`)
    }
  }
  await idle(walk)
}

/** 统一出件 in one hand: at the window it is a second visit, by their own choice; by post nobody moves but the paper. */
export const handOut = async (walk: Walk, applied: Applied, way: 'window' | 'post'): Promise<PartyView> => {
  const { caseId } = applied
  const view = await viewOf(phoneOf(applied), caseId)
  const organ = view.visit.organ ?? ''
  const clerk = await clerkWho(walk, organ, caseId, 'hand-out')
  const matters = view.plan.matters
    .filter(({ resultForm, stage }) => resultForm === 'electronic-and-paper' && stage === 'issued')
    .map(({ id }) => id)
  await clerk.post(`/cases/${caseId}/hand-out`, {
    matters,
    way,
    ...(way === 'post' ? { tracking: 'EA123456789CN' } : {}),
  })
  walk.count.steps += 1
  if (way === 'window') {
    walk.count.touches += 1
    walk.count.visits.add(`couple ${organ} ${view.today}`)
  }
  await idle(walk)
  return viewOf(phoneOf(applied), caseId)
}
