import { approverOf } from './officers.ts'
import type { Person } from './person.ts'
import type { StaffView } from './views.ts'
import { type ByOfficers, idle, type Walk } from './walk.ts'

type About = { readonly caseId: string; readonly matter: string; readonly organName: string }

/** 认领、退回窗口、补好再送: the couple is not asked to come. */
const returned = async (walk: Walk, { caseId, matter, organName }: About, acceptedAt: string): Promise<void> => {
  const officer = await approverOf(walk, organName, caseId, matter)
  await officer.post(`/cases/${caseId}/take-task`, { matter })
  await officer.post(`/cases/${caseId}/return-to-window`, { matter, reason: 'material-does-not-fit' })
  await idle(walk)
  const clerk = await approverOf(walk, acceptedAt, caseId, matter)
  await clerk.post(`/cases/${caseId}/send-again`, { matter })
  await officer.post(`/cases/${caseId}/give-back-task`, { matter })
  await idle(walk)
}

/** 不予、异议、换人复核、重新办理. */
const objectedTo = async (walk: Walk, { caseId, matter, organName }: About, phone: Person): Promise<void> => {
  const officer = await approverOf(walk, organName, caseId, matter)
  const { restsOn } = await officer.get<StaffView>(`/cases/${caseId}`)
  const outcome = { outcome: 'refused', reason: '材料与事项不符', basis: '本事项的办理依据' }
  await officer.post(`/cases/${caseId}/decide-from-inbox`, { matter, outcome, restsOn })
  await phone.post(`/cases/${caseId}/object`, { matter, reason: '材料在案，请再看一遍' })
  // The first wait ended with the refusal: for the answer to the objection they wait anew.
  walk.count.steps += 1
  await idle(walk)
  const other = await approverOf(walk, organName, caseId, matter, officer)
  await other.post(`/cases/${caseId}/answer-objection`, {
    matter,
    answer: 'reopened',
    reason: '材料在案，重新办理',
    basis: '本事项的办理依据',
  })
  await idle(walk)
}

export const turnsByOfficers = (
  walk: Walk,
  how: ByOfficers,
  about: About,
  { phone, acceptedAt }: { readonly phone: Person; readonly acceptedAt: string },
): Promise<void> => (how === 'return' ? returned(walk, about, acceptedAt) : objectedTo(walk, about, phone))
