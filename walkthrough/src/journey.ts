import { fillIn, guidanceAnswers, type Wishes } from './answers.ts'
import type { Count } from './count.ts'
import type { Drawn, PartyDrawn } from './couple.ts'
import { type Done, type Person, person, type Tools } from './person.ts'
import type { PartyView } from './views.ts'

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

export const idle = (walk: Walk): Promise<unknown> =>
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
export const officer = (walk: Walk): Person => person(walk.tools)

export const viewOf = (who: Person, caseId: string) => who.get<PartyView>(`/cases/${caseId}`)

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
