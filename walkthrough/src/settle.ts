import { nextWorkday } from './count.ts'
import { idle, moveClock, officer, viewOf, type Walk, type Walked } from './journey.ts'
import type { PartyView, StaffView } from './views.ts'

/** 部门并联: days pass; inboxes are worked off, departments answer, until nothing is open. */
export const settle = async (walk: Walk, { caseId, man }: Pick<Walked, 'caseId' | 'man'>): Promise<PartyView> => {
  await walk.at('after-visit')
  let view = await viewOf(man, caseId)
  noteResults(walk, view)
  const isOpen = (stage: string) => stage === 'asked' || stage === 'in-inbox' || stage === 'waiting'
  if (view.plan.matters.some(({ stage }) => isOpen(stage))) walk.count.steps += 1
  for (
    let turn = 0;
    turn < 30 && view.plan.matters.some(({ stage }) => isOpen(stage) || stage === 'decided');
    turn += 1
  ) {
    for (const matter of view.plan.matters) {
      if (matter.stage === 'in-inbox') await decideInInbox(walk, caseId, matter.id)
    }
    await idle(walk)
    view = await viewOf(man, caseId)
    noteResults(walk, view)
    if (!view.plan.matters.some(({ stage }) => isOpen(stage) || stage === 'decided')) break
    view = await passOneDay(walk, { caseId, man }, view.today)
  }
  return view
}

/** To the next working day: its morning, then its evening. */
const passOneDay = async (
  walk: Walk,
  { caseId, man }: Pick<Walked, 'caseId' | 'man'>,
  today: string,
): Promise<PartyView> => {
  const next = nextWorkday(today)
  let view: PartyView | undefined
  for (const time of ['09:30', '17:30']) {
    await moveClock(walk, `${next}T${time}:00.000+08:00`)
    view = await viewOf(man, caseId)
    noteResults(walk, view)
  }
  return view ?? viewOf(man, caseId)
}

const noteResults = ({ count }: Walk, view: PartyView): void => {
  for (const { id, stage } of view.plan.matters) {
    if (stage !== 'issued' || count.results.has(id)) continue
    count.results.add(id)
    count.lastResultOn = view.today
  }
}

const inboxRoles = ['hukou', 'health'] as const

const decideInInbox = async (walk: Walk, caseId: string, matter: string): Promise<void> => {
  for (const prefix of inboxRoles) {
    const who = officer(walk)
    await who.signIn({ kind: 'staff', account: `${prefix}-${walk.drawn.situation.toCounty}` })
    const { rows } = await who.get<{ rows: { caseId: string; matter: string }[] }>('/inbox')
    if (!rows.some((row) => row.caseId === caseId && row.matter === matter)) continue
    const { restsOn } = await who.get<StaffView>(`/cases/${caseId}`)
    await who.post(`/cases/${caseId}/decide-from-inbox`, {
      matter,
      outcome: { outcome: 'granted' },
      restsOn,
      reason: '材料齐全，信息一致',
    })
    return
  }
  throw new Error(`${matter} is in no inbox`)
}

/** 兑现承诺: the promised paper is photographed and sent two working days later. */
export const supplyLater = async (walk: Walk, { caseId, man, woman }: Omit<Walked, 'registered'>): Promise<void> => {
  await moveClock(walk, `${nextWorkday(nextWorkday((await viewOf(man, caseId)).today))}T10:00:00.000+08:00`)
  for (const [who, role] of [
    [man, 'partyM'],
    [woman, 'partyF'],
  ] as const) {
    const view = await viewOf(who, caseId)
    for (const material of view.plan.materials) {
      const isMine = material.whose === role || (material.whose === 'couple' && role === 'partyM')
      if (material.state !== 'promised' || !isMine) continue
      await who.upload(
        `/cases/${caseId}/files?material=${encodeURIComponent(material.key)}`,
        samplePicture,
        'paper.png',
      )
      walk.count.acts.add(`material ${material.key}`)
      walk.say(`补交 supplied: ${material.name.zh}`)
    }
  }
  await idle(walk)
}

/** A white PNG of 8 by 8: stands for the photo of a paper. */
export const samplePicture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAD0lEQVQImWP4jwMwDC0JALoev0GybL49AAAAAElFTkSuQmCC',
  'base64',
)

/** 统一出件 at the window: a second visit, by their own choice. */
export const handOutAtWindow = async (
  walk: Walk,
  { caseId, man }: Pick<Walked, 'caseId' | 'man'>,
): Promise<PartyView> => {
  const view = await viewOf(man, caseId)
  const organ = `registry-${walk.drawn.situation.toCounty}`
  const clerk = officer(walk)
  await clerk.signIn({ kind: 'staff', account: `clerk-${walk.drawn.situation.toCounty}` })
  const matters = view.plan.matters
    .filter(({ resultForm, stage }) => resultForm === 'electronic-and-paper' && stage === 'issued')
    .map(({ id }) => id)
  await clerk.post(`/cases/${caseId}/hand-out`, { matters, way: 'window' })
  walk.count.touches += 1
  walk.count.steps += 1
  walk.count.visits.add(`couple ${organ} ${view.today}`)
  await idle(walk)
  return viewOf(man, caseId)
}
