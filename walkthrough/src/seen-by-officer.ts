import { approverOf } from './officers.ts'
import type { Person } from './person.ts'
import type { StaffView } from './views.ts'
import { idle, viewOf, type Walk } from './walk.ts'

/** 人工预审: where something was photographed, an officer of the organ opens each paper and passes it. */
export const seenByOfficer = async (walk: Walk, phone: Person, caseId: string): Promise<void> => {
  const { preReview } = await viewOf(phone, caseId)
  if (preReview === undefined) return
  const clerk = await approverOf(walk, preReview.organName.zh, caseId, 'pre-review')
  const { preReview: looked } = await clerk.get<StaffView>(`/cases/${caseId}`)
  for (const { what, paper } of looked?.toSee ?? [])
    if (paper) await clerk.get(`/cases/${caseId}/paper?material=${encodeURIComponent(what)}`)
  await clerk.post(`/cases/${caseId}/pre-review-by-eye`, { items: [] })
  walk.count.steps += 1
  walk.say(`人工预审 seen by an officer: ${preReview.organName.zh}`)
  await idle(walk)
}
