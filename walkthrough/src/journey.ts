import { fillIn, guidanceAnswers, type Wishes } from './answers.ts'
import { type Count, nextWorkday } from './count.ts'
import type { Drawn, PartyDrawn } from './couple.ts'
import { type Done, type Person, person, type Tools } from './person.ts'
import type { PartyView, StaffView } from './views.ts'

export type Stage = 'before' | 'visit'
export type Walk = {
  readonly tools: Tools
  readonly drawn: Drawn
  readonly wishes: Wishes
  readonly count: Count
  readonly say: (line: string) => void
  /** Runs at the named moments: faults are switched there. */
  readonly at: (moment: 'before-application' | 'before-visit' | 'after-not-registered' | 'after-visit') => Promise<void>
  readonly lifeEvent: string
}

export type Walked = {
  readonly caseId: string
  readonly man: Person
  readonly woman: Person
  readonly registered: boolean
}

const idle = (walk: Walk): Promise<unknown> =>
  fetch(new URL('/dev/idle', walk.tools.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': walk.tools.newKey() },
    body: '{}',
  }).then((answer) => answer.text())

/** Moves the legal clock, which only goes forward; where it is past that instant already, nothing is moved. */
export const moveClock = async (walk: Walk, now: string): Promise<void> => {
  const session = (await (await fetch(new URL('/session', walk.tools.url))).json()) as { readonly now: string }
  if (Date.parse(session.now) >= Date.parse(now)) return void (await idle(walk))
  const answer = await fetch(new URL('/dev/clock', walk.tools.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': walk.tools.newKey() },
    body: JSON.stringify({ now }),
  })
  if (!answer.ok) throw new Error(`the clock did not move to ${now}: ${await answer.text()}`)
  await idle(walk)
}

const citizen = (walk: Walk): Person =>
  person({
    ...walk.tools,
    onTouch: () => {
      walk.count.touches += 1
    },
  })
const officer = (walk: Walk): Person => person(walk.tools)

const viewOf = (who: Person, caseId: string) => who.get<PartyView>(`/cases/${caseId}`)

/** 线上: from the first question to the sent form. */
export const apply = async (walk: Walk): Promise<Omit<Walked, 'registered'>> => {
  const { drawn, wishes, count, say, lifeEvent } = walk
  const man = citizen(walk)
  const woman = citizen(walk)
  await walk.at('before-application')

  const answers = guidanceAnswers(drawn, wishes)
  const guided = await man.post<{ complete: boolean; plan: { scenario: string; promiseDays: number } }>('/guide', {
    lifeEvent,
    answers,
  })
  say(`情形引导 guidance: ${guided.plan.scenario}, ${guided.plan.promiseDays} 个工作日 working days`)

  await man.signIn({ kind: 'citizen', name: drawn.man.name, citizenNumber: drawn.man.citizenNumber })
  const opened = await man.post<Done>('/cases', {
    lifeEvent,
    role: 'partyM',
    region: drawn.situation.toCounty,
    answers,
  })
  const { caseId } = opened
  say(`开办 opened: ${caseId}`)
  const invited = await man.post<Done>(`/cases/${caseId}/invite`, { role: 'partyF' })
  await woman.signIn({ kind: 'citizen', name: drawn.woman.name, citizenNumber: drawn.woman.citizenNumber })
  await woman.post('/join', { token: invited.link ?? '' })

  for (const [who, me] of [
    [man, drawn.man],
    [woman, drawn.woman],
  ] as const) {
    const view = await viewOf(who, caseId)
    await who.post(`/cases/${caseId}/tell`, { noticeDigest: view.notice.digest })
    await idle(walk)
    await fillOwn(walk, who, me, caseId)
  }
  await idle(walk)
  // The host puts in what is offered from its own part; what is left either of them may fill in.
  const host = drawn.situation.host === 'man' ? ([man, drawn.man] as const) : ([woman, drawn.woman] as const)
  const mover = drawn.situation.host === 'man' ? ([woman, drawn.woman] as const) : ([man, drawn.man] as const)
  for (const [who, me] of [mover, host]) await fillJoint(walk, who, me, caseId, who === host[0])
  await idle(walk)
  await giveConsents(walk, { man, woman }, caseId)
  await giveOnline(walk, man, woman, caseId)

  for (const who of [man, woman]) {
    const view = await viewOf(who, caseId)
    await who.post(`/cases/${caseId}/confirm`, { digest: view.confirmDigest })
  }
  count.acts.add('form')
  await man.post(`/cases/${caseId}/submit`)
  await idle(walk)
  const after = await viewOf(man, caseId)
  for (const { kpiRow } of after.plan.materials) count.declared.add(kpiRow)
  say(`提交与预审 sent and pre-reviewed: ${after.stageName.zh}`)
  return { caseId, man, woman }
}

const fillOwn = async (walk: Walk, who: Person, me: PartyDrawn, caseId: string): Promise<void> => {
  const view = await viewOf(who, caseId)
  const facts = fillIn(view.groups, 'own', walk.drawn, me, walk.wishes)
  if (Object.keys(facts).length > 0) await who.post(`/cases/${caseId}/answers`, { of: 'own', facts })
}

const fillJoint = async (walk: Walk, who: Person, me: PartyDrawn, caseId: string, isLast: boolean): Promise<void> => {
  const view = await viewOf(who, caseId)
  const offeredOnly = view.groups.map((group) => ({
    ...group,
    fields: group.fields.filter(({ offered }) => offered !== undefined),
  }))
  const facts = fillIn(isLast ? view.groups : offeredOnly, 'joint', walk.drawn, me, walk.wishes)
  if (Object.keys(facts).length > 0) await who.post(`/cases/${caseId}/answers`, { of: 'joint', facts })
}

const giveConsents = async (
  walk: Walk,
  { man, woman }: { man: Person; woman: Person },
  caseId: string,
): Promise<void> => {
  for (const who of [man, woman]) {
    for (const consent of (await viewOf(who, caseId)).consents) {
      if (consent.state === 'given') continue
      if (consent.signer === 'you') {
        await who.post(`/cases/${caseId}/consents/${consent.id}`, {
          agree: true,
          sentenceDigest: consent.sentenceDigest,
        })
        walk.count.acts.add(`consent ${consent.id}`)
      } else if (consent.signer === 'third') {
        const asked = await who.post<Done>(`/cases/${caseId}/consents/${consent.id}/ask`)
        await signAsThird(walk, consent.id, asked.link ?? '')
      }
    }
  }
}

const signAsThird = async (walk: Walk, consent: string, link: string): Promise<void> => {
  const [asked] = walk.drawn.third
  if (asked === undefined) throw new Error('a third person must consent, and the couple drawn has none')
  const third = citizen(walk)
  await third.signIn({ kind: 'citizen', name: asked.name, citizenNumber: asked.citizenNumber })
  const page = await third.get<{ mine: boolean; sentenceDigest: string }>(`/consent-links/${link}`)
  await third.post(`/consent-links/${link}`, { agree: true, sentenceDigest: page.sentenceDigest })
  walk.count.acts.add(`consent ${consent}`)
}

/** Ticks what is promised with a tick; paper is never given unless the page asks for an upload. */
const giveOnline = async (walk: Walk, man: Person, woman: Person, caseId: string): Promise<void> => {
  for (const [who, role] of [
    [man, 'partyM'],
    [woman, 'partyF'],
  ] as const) {
    for (const material of (await viewOf(who, caseId)).plan.materials) {
      const isMine = material.whose === role || material.whose === 'couple'
      if (material.state !== 'needed' || material.giving !== 'tick' || !isMine) continue
      await who.post(`/cases/${caseId}/supply`, { material: material.key, giving: 'tick' })
      walk.count.acts.add(`material ${material.key}`)
    }
  }
}

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

/** 部门并联: days pass; inboxes are worked off, departments answer, until nothing is open. */
export const settle = async (walk: Walk, { caseId, man }: Pick<Walked, 'caseId' | 'man'>): Promise<PartyView> => {
  await walk.at('after-visit')
  let view = await viewOf(man, caseId)
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
  const open = view.plan.matters.some(({ stage }) => stage !== 'issued' && stage !== 'ended')
  if (!open && count.lastResultOn === undefined) count.lastResultOn = view.today
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
