import { type Applied, phoneOf } from './applicants.ts'
import { nextWorkday } from './count.ts'
import { clockOf, idle, moveClock, viewOf, type Walk } from './journey.ts'
import { windowAt } from './officers.ts'
import { type Person, RefusedByOffice } from './person.ts'
import type { StaffView } from './views.ts'

/** 预约: the first free time at least a day ahead. */
export const book = async (walk: Walk, applied: Applied): Promise<void> => {
  const { caseId } = applied
  const phone = phoneOf(applied)
  const from = nextWorkday((await viewOf(phone, caseId)).today)
  const found = await phone.get<{ organs: { organ: string; days: { day: string; slots: { time: string }[] }[] }[] }>(
    `/cases/${caseId}/slots?from=${from}`,
  )
  const organ = found.organs[0]
  const day = organ?.days.find(({ slots }) => slots.length > 0)
  const slot = day?.slots[0]
  if (organ === undefined || day === undefined || slot === undefined) throw new Error('no free time at the window')
  await phone.post(`/cases/${caseId}/book`, { organ: organ.organ, day: day.day, time: slot.time })
  walk.say(`预约 booked: ${organ.organ} ${day.day} ${slot.time}`)
}

/** 到场: who must come stands at the window and is led through. False where a register that must be heard is down. */
export const visit = async (walk: Walk, applied: Applied, promise = false): Promise<boolean> => {
  const { count, say } = walk
  const { caseId } = applied
  const phone = phoneOf(applied)
  const booked = (await viewOf(phone, caseId)).visit
  const [organ, day] = [booked.organ ?? '', booked.day ?? '']
  await moveClock(walk, `${day}T${booked.time ?? '09:00'}:00.000+08:00`)
  await walk.at('before-visit')
  const window = await windowAt(walk, organ, caseId)
  for (let now = await window.next(); now !== undefined; now = await window.next()) {
    if (now.line.act === 'keep-place' || !(await isDone(() => doLine(walk, applied, now, promise)))) {
      await now.who.post(`/cases/${caseId}/keep-place`)
      count.visitsOurs.add(`couple ${organ} ${day}`)
      count.steps += 1
      say(
        '数据源停机：当天没有办完，名额已保留；这一趟算我们的 a register was down: not done today, a place is kept, the visit is ours',
      )
      return false
    }
    if (now.line.act === 'accept-at-window') count.acceptedOn ??= day
    if (now.line.act === 'check-in') count.visits.add(`couple ${organ} ${day}`)
  }
  count.acceptedOn ??= day
  count.steps += 1
  await idle(walk)
  const after = await viewOf(phone, caseId)
  const isHere = ({ decidedIn, waitMinutes }: (typeof after.plan.matters)[number]) =>
    decidedIn === 'at-the-window' || waitMinutes !== undefined
  const number = after.plan.matters.find(isHere)?.number
  say(`窗口 at the window: ${number ?? '已受理 accepted'} · ${after.headline.zh}`)
  return true
}

type Now = { readonly who: Person; readonly view: StaffView; readonly line: StaffView['todo'][number] }

/** One line of the officer's list, with what the people do for it. */
const doLine = async (
  walk: Walk,
  { caseId, applicants }: Applied,
  { who, view, line }: Now,
  promise: boolean,
): Promise<void> => {
  const { count } = walk
  const post = (act: string, body: unknown) => who.post(`/cases/${caseId}/${act}`, body)
  switch (line.act) {
    case 'check-in': {
      const present = view.todo.flatMap(({ act, role }) => (act === 'verify' && role !== undefined ? [role] : []))
      await post('check-in', { present })
      count.touches += 1
      return void (await idle(walk))
    }
    case 'verify': {
      const me = applicants.find(({ role }) => role === line.role)?.me
      if (me === undefined) throw new Error(`nobody is ${line.role}`)
      await post('verify', { role: line.role, with: 'card', name: me.name, citizenNumber: me.citizenNumber })
      count.touches += 1
      return void count.acts.add(`card ${line.role}`)
    }
    case 'accept-at-window': {
      const promised = promise ? view.deferrable : []
      if (promised.length > 0) count.touches += 1
      return void (await post('accept-at-window', { promised, restsOn: view.restsOn }))
    }
    case 'declare': {
      const open = view.declarations.find(({ role, signed }) => role === line.role && !signed)
      await post('declare', { declaration: open?.id, role: line.role, sentenceDigest: open?.sentenceDigest })
      count.touches += 1
      return void count.acts.add('declarations')
    }
    case 'supply':
      return void (await post('supply', { material: line.material, giving: 'photo-on-site' }))
    case 'decide-on-the-spot': {
      const { matter } = line
      const outcome = { outcome: 'granted' }
      // Sent already, and begun again where it broke off: it is waited for, not sent once more.
      const isSent = view.matters.some(({ id, awaited }) => id === matter && awaited !== undefined)
      if (!isSent) await post('decide-on-the-spot', { matter, outcome, restsOn: view.restsOn })
      await idle(walk)
      return waitForNumber(walk, who, caseId)
    }
    default:
      throw new Error(`the window has no way to do ${line.act}`)
  }
}

/** 当面等号: where the register does not answer at once they wait for as long as the standard says. */
const waitForNumber = async (walk: Walk, who: Person, caseId: string): Promise<void> => {
  const { matters } = await who.get<StaffView>(`/cases/${caseId}`)
  const awaited = matters.find(({ awaited: is }) => is?.state === 'sent' || is?.state === 'in-doubt')
  if (awaited === undefined) return
  const { now } = await clockOf(walk)
  const over = Date.parse(now) + (awaited.waitMinutes ?? 0) * 60_000
  walk.say(`当面等号 waiting for the number: ${awaited.awaited?.words.zh ?? ''}`)
  await moveClock(walk, new Date(over).toISOString())
}

/** False where a register that must be heard is down. */
const isDone = async (act: () => Promise<void>): Promise<boolean> => {
  try {
    await act()
    return true
  } catch (problem) {
    if (!isSourceDown(problem)) throw problem
    return false
  }
}

const isSourceDown = (problem: unknown): boolean =>
  problem instanceof RefusedByOffice && problem.refusal.refused === 'source-down'
