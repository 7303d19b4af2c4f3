import { phoneOf } from '../applicants.ts'
import { book } from '../at-the-window.ts'
import { nextWorkday } from '../count.ts'
import { moveClock, viewOf } from '../journey.ts'
import { look } from '../look.ts'
import { clerkWho } from '../officers.ts'
import type { StaffView } from '../views.ts'
import { idle, type Walk } from '../walk.ts'
import { actBy, type Turn, type Turning } from './turn.ts'

/** 改约: the time does not suit any more; another one. */
export const moved: Turn = {
  when: 'ready',
  take: async ({ walk, applied }) => {
    await book(walk, applied)
    await phoneOf(applied).post(`/cases/${applied.caseId}/cancel-booking`)
    await idle(walk)
  },
}

const toTheWindow = async (walk: Walk, { applied }: Turning): Promise<{ organ: string; day: string }> => {
  await book(walk, applied)
  const { visit } = await viewOf(phoneOf(applied), applied.caseId)
  const [organ, day] = [visit.organ ?? '', visit.day ?? '']
  await moveClock(walk, `${day}T${visit.time ?? '09:00'}:00.000+08:00`)
  return { organ, day }
}

/** 不予受理: they came without a card; the clerk says in writing why and what to do, and they send it again and come again. */
export const sentAway: Turn = {
  when: 'ready',
  take: async (turning) => {
    const { walk, applied } = turning
    const { caseId, applicants } = applied
    const { organ, day } = await toTheWindow(walk, turning)
    const clerk = await clerkWho(walk, organ, caseId, 'refuse-to-accept')
    const { materials } = await clerk.get<StaffView>(`/cases/${caseId}`)
    const card = materials.find(({ key }) => key.startsWith('id-card'))?.key
    await clerk.post(`/cases/${caseId}/refuse-to-accept`, {
      reason: 'core-material-missing',
      materials: [card],
      present: applicants.map(({ role }) => role),
    })
    walk.count.visits.add(`couple ${organ} ${day}`)
    await phoneOf(applied).post(`/cases/${caseId}/submit`)
    await idle(walk)
  },
}

/** 还没有受理就撤回: one of them is enough; nothing is kept open. */
export const gaveUp: Turn = {
  when: 'ready',
  endsIn: 'withdrawn',
  isTheEnd: true,
  take: async ({ walk, applied }) => {
    await phoneOf(applied).post(`/cases/${applied.caseId}/withdraw`)
    await idle(walk)
  },
}

const owedByThem = async ({ applied }: Turning) =>
  (await viewOf(phoneOf(applied), applied.caseId)).owed.find(({ owedBy }) => owedBy === 'couple')

/** 不可抗力: more days for what was promised; then it comes. */
export const extended: Turn = {
  when: 'owed',
  take: async (turning) => {
    const { walk, applied } = turning
    const { caseId } = applied
    const { visit } = await viewOf(phoneOf(applied), caseId)
    const clerk = await clerkWho(walk, visit.organ ?? '', caseId, 'extend-promise')
    const owed = await owedByThem(turning)
    await clerk.post(`/cases/${caseId}/extend-promise`, {
      material: owed?.material,
      reason: 'natural-disaster',
      days: 3,
    })
    await idle(walk)
  },
}

/** 承诺逾期: reminded, and nothing came; that matter ends, the certificates stay. */
export const broken: Turn = {
  when: 'owed',
  take: async (turning) => {
    const { walk, applied } = turning
    for (let n = 0; n < 20 && (await owedByThem(turning)) !== undefined; n += 1) {
      const { today } = await look(walk, applied)
      await moveClock(walk, `${nextWorkday(today)}T17:30:00.000+08:00`)
    }
    await look(walk, applied)
  },
}

/** 法院撤销婚姻: everybody who was told is told again. */
export const annulled: Turn = {
  when: 'settled',
  take: async (turning) => {
    const { visit } = await look(turning.walk, turning.applied)
    await actBy(turning, 'reverse-decision', {
      organ: visit.organ ?? '',
      matter: 'marriage-registration',
      body: { reason: 'annulled-by-court', document: '（2026）陕民初 1 号' },
    })
  },
}
