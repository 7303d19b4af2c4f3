import type { Applied } from '../applicants.ts'
import { look } from '../look.ts'
import { officerWho } from '../officers.ts'
import type { PeopleDrawn } from '../people.ts'
import type { Person } from '../person.ts'
import type { PartyView, StaffView } from '../views.ts'
import { idle, type Walk } from '../walk.ts'

/** A walk in the middle, for whoever turns it. */
export type Turning = { readonly walk: Walk; readonly applied: Applied; readonly simulatorUrl: string }

/** 转折: what happens otherwise than most, and when; afterwards the walk goes on. */
export type Turn = {
  /** ready: sent and pre-reviewed. in-review: accepted, some matter lies open. owed: something was promised. settled: all is decided. */
  readonly when: 'ready' | 'in-review' | 'owed' | 'settled'
  /** What stands otherwise in a register before anybody applies. */
  readonly before?: (drawn: PeopleDrawn, simulatorUrl: string) => Promise<void>
  readonly take: (turning: Turning) => Promise<void>
  /** Where the case stands at the end; by default `finished`. */
  readonly endsIn?: 'withdrawn'
  /** The couple sends no form to the window after this. */
  readonly isTheEnd?: true
}

/** The matter that lies in an inbox, with what its officers need. */
export const inInbox = async ({ walk, applied }: Turning) => {
  const view = await look(walk, applied)
  const found = view.plan.matters.find(({ stage }) => stage === 'in-inbox')
  if (found === undefined) throw new Error('no matter lies in an inbox')
  return { matter: found.id, organ: found.holder.zh, acceptedAt: view.visit.organ ?? '' }
}

export const stateOf = async (
  { walk, applied }: Turning,
  id: string,
): Promise<PartyView['plan']['matters'][number]> => {
  const found = (await look(walk, applied)).plan.matters.find((matter) => matter.id === id)
  if (found === undefined) throw new Error(`no matter ${id}`)
  return found
}

/** One officer of this organ to whom this act on this matter is open, and who takes it. */
export const actBy = async (
  { walk, applied: { caseId } }: Turning,
  act: string,
  { organ, matter, body = {}, not }: { organ: string; matter: string; body?: object; not?: Person },
): Promise<Person> => {
  const who = await officerWho(walk, organ, caseId, { act, matter }, not)
  await who.post(`/cases/${caseId}/${act}`, { matter, ...body })
  await idle(walk)
  return who
}

/** 决定 of what lies in an inbox, resting on what that officer sees. */
export const decide = async ({ walk, applied: { caseId } }: Turning, who: Person, matter: string, outcome: object) => {
  const { restsOn } = await who.get<StaffView>(`/cases/${caseId}`)
  await who.post(`/cases/${caseId}/decide-from-inbox`, { matter, outcome, restsOn })
  await idle(walk)
}
