import { nextWorkday } from './count.ts'
import { idle, moveClock, officer, viewOf, type Walk, type Walked } from './journey.ts'
import type { StaffView } from './views.ts'

/** 预约: the first free time at least a day ahead. */
export const book = async (walk: Walk, { caseId, man }: Pick<Walked, 'caseId' | 'man'>): Promise<void> => {
  const view = await viewOf(man, caseId)
  const from = nextWorkday(view.today)
  const found = await man.get<{ organs: { organ: string; days: { day: string; slots: { time: string }[] }[] }[] }>(
    `/cases/${caseId}/slots?from=${from}`,
  )
  const organ = found.organs[0]
  const day = organ?.days.find(({ slots }) => slots.length > 0)
  const slot = day?.slots[0]
  if (organ === undefined || day === undefined || slot === undefined) throw new Error('no free time at the registry')
  await man.post(`/cases/${caseId}/book`, { organ: organ.organ, day: day.day, time: slot.time })
  walk.say(`预约 booked: ${organ.organ} ${day.day} ${slot.time}`)
}

/** 到场: both stand at the window; the registrar leads them through. False where a register that must be heard is down. */
export const visit = async (
  walk: Walk,
  { caseId, man }: Omit<Walked, 'registered'>,
  promise = false,
): Promise<boolean> => {
  const { drawn, count, say } = walk
  const booked = (await viewOf(man, caseId)).visit
  const day = booked.day ?? ''
  await moveClock(walk, `${day}T${booked.time ?? '09:00'}:00.000+08:00`)
  await walk.at('before-visit')
  const registrar = officer(walk)
  await registrar.signIn({ kind: 'staff', account: `registrar-${(booked.organ ?? '').slice(-6)}` })
  const view = () => registrar.get<StaffView>(`/cases/${caseId}`)

  await registrar.post(`/cases/${caseId}/check-in`, { present: ['partyM', 'partyF'] })
  count.touches += 1
  count.visits.add(`couple ${booked.organ} ${day}`)
  await idle(walk)
  for (const [role, who] of [
    ['partyM', drawn.man],
    ['partyF', drawn.woman],
  ] as const) {
    await registrar.post(`/cases/${caseId}/verify`, {
      role,
      with: 'card',
      name: who.name,
      citizenNumber: who.citizenNumber,
    })
    count.touches += 1
    count.acts.add(`card ${role}`)
  }
  const before = await view()
  const promised = promise ? before.deferrable : []
  if (promised.length > 0) count.touches += 1
  try {
    await registrar.post(`/cases/${caseId}/accept-at-window`, { promised, restsOn: before.restsOn })
    for (const { id, role, sentenceDigest, signed } of (await view()).declarations) {
      if (signed) continue
      await registrar.post(`/cases/${caseId}/declare`, { declaration: id, role, sentenceDigest })
      count.touches += 1
      count.acts.add('declarations')
    }
    for (const { act, done, id } of (await view()).todo) {
      if (act === 'supply' && !done)
        await registrar.post(`/cases/${caseId}/supply`, {
          material: id.replace(/^photo-/, ''),
          giving: 'photo-on-site',
        })
    }
    const decide = (await view()).todo.filter(({ act, done }) => act === 'decide-on-the-spot' && !done)
    for (const { matter } of decide) {
      const { restsOn } = await view()
      await registrar.post(`/cases/${caseId}/decide-on-the-spot`, { matter, outcome: { outcome: 'granted' }, restsOn })
    }
  } catch (problem) {
    if (!isSourceDown(problem)) throw problem
    await registrar.post(`/cases/${caseId}/keep-place`)
    count.visitsOurs.add(`couple ${booked.organ} ${day}`)
    count.steps += 1
    say(
      '数据源停机：当天没有登记，名额已保留；这一趟算我们的 a register was down: not registered, a place is kept, the visit is ours',
    )
    return false
  }
  count.acceptedOn = day
  count.steps += 1
  await idle(walk)
  const after = await viewOf(man, caseId)
  const number = after.plan.matters.find(({ decidedIn }) => decidedIn === 'at-the-window')?.number
  say(`登记 registered: ${number ?? '?'} · ${after.headline.zh}`)
  return true
}

const isSourceDown = (problem: unknown): boolean =>
  problem instanceof Error &&
  'refusal' in problem &&
  (problem.refusal as { refused?: string }).refused === 'source-down'
