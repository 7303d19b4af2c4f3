import { type Asking, fillIn } from './answers.ts'
import { type Applicant, type Applied, type AppliedAsCouple, asCouple, asParties } from './applicants.ts'
import { isCouple } from './couple.ts'
import { beGuided } from './guided.ts'
import { type Done, type Person, person } from './person.ts'
import { samplePicture } from './sample-picture.ts'
import { seenByOfficer } from './seen-by-officer.ts'
import type { PartyView } from './views.ts'
import { idle, officer, viewOf, type Walk } from './walk.ts'

export { idle, officer, viewOf, type Walk } from './walk.ts'

/** Moves the legal clock, which only goes forward; where it is past that instant already, nothing is moved. */
export const moveClock = async (walk: Walk, now: string): Promise<void> => {
  const session = await clockOf(walk)
  if (Date.parse(session.now) >= Date.parse(now)) return void (await idle(walk))
  const { url, newKey, send = fetch } = walk.tools
  const answer = await send(new URL('/dev/clock', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': newKey() },
    body: JSON.stringify({ now }),
  })
  if (!answer.ok) throw new Error(`the clock did not move to ${now}: ${await answer.text()}`)
  await idle(walk)
}

export const clockOf = async ({
  tools: { url, send = fetch },
}: Walk): Promise<{ readonly now: string; readonly today: string }> =>
  (await (await send(new URL('/session', url))).json()) as { readonly now: string; readonly today: string }

const citizen = (walk: Walk): Person =>
  person({
    ...walk.tools,
    onTouch: () => {
      walk.count.touches += 1
    },
  })
const signIn = ({ me, phone }: Applicant): Promise<void> =>
  phone.signIn({ kind: 'citizen', name: me.name, citizenNumber: me.citizenNumber })

/** 线上: from the first question to the sent form. */
export const apply = async (walk: Walk): Promise<Applied> => {
  await walk.at('before-application')
  const applied = await open(walk)
  await fillAndSend(walk, applied)
  return applied
}

/** From an open case to the sent form; begun again where it broke off, it goes on from there. */
export const fillAndSend = async (walk: Walk, { caseId, applicants }: Applied): Promise<void> => {
  const { drawn, count, say } = walk
  for (const one of applicants) {
    const view = await viewOf(one.phone, caseId)
    if (!view.me.told) await one.phone.post(`/cases/${caseId}/tell`, { noticeDigest: view.notice.digest })
    await idle(walk)
    await fillOwn(walk, one, caseId)
  }
  await idle(walk)
  // Whoever has most on offer from the own part goes last and fills in what is left, which any of them may.
  const inOrder = await byOffers(applicants, caseId)
  for (const one of inOrder) await fillJoint(walk, one, caseId, one === inOrder.at(-1))
  await idle(walk)
  await giveConsents(walk, applicants, caseId)
  await giveOnline(walk, applicants, caseId)

  for (const { phone } of applicants) {
    const view = await viewOf(phone, caseId)
    if (!view.me.confirmed) await phone.post(`/cases/${caseId}/confirm`, { digest: view.confirmDigest })
  }
  count.acts.add('form')
  const [first] = applicants
  if (first === undefined) throw new Error(`nobody applies for ${drawn.fits}`)
  await first.phone.post(`/cases/${caseId}/submit`)
  await idle(walk)
  await seenByOfficer(walk, first.phone, caseId)
  const after = await viewOf(first.phone, caseId)
  for (const { kpiRow } of after.plan.materials) count.declared.add(kpiRow)
  say(`提交与预审 sent and pre-reviewed: ${after.stageName.zh}`)
}

/** The same for a couple, whose phones the tests hold. */
export const applyAsCouple = async (walk: Walk): Promise<AppliedAsCouple> => {
  const { caseId, applicants } = await apply(walk)
  const [man, woman] = applicants
  if (!isCouple(walk.drawn) || man === undefined || woman === undefined) throw new Error('these people are no couple')
  return asCouple(walk.drawn, { caseId, man: man.phone, woman: woman.phone })
}

/** 情形引导, 登录, 开办; the others are invited and join. */
export const open = async (walk: Walk): Promise<Applied> => {
  const { drawn, wishes, say, lifeEvent } = walk
  const people = drawn.man === undefined ? 1 : 2
  const { today } = await clockOf(walk)
  const asking = (me: Asking['me']): Asking => ({ drawn, me, wishes, today })
  const { answers, guided } = await beGuided(officer(walk), lifeEvent, asking(drawn.woman), people)
  const applicants = asParties(guided.parties, drawn).map((one): Applicant => ({ ...one, phone: citizen(walk) }))
  const [first, ...others] = applicants
  if (first === undefined) throw new Error(`${lifeEvent} has no parties`)
  await first.phone.post('/guide', { lifeEvent, answers })
  say(`情形引导 guidance: ${guided.plan.scenario}, ${guided.plan.promiseDays} 个工作日 working days`)

  await signIn(first)
  const region = guided.region ?? drawn.situation.toCounty
  const { caseId } = await first.phone.post<Done>('/cases', { lifeEvent, role: first.role, region, answers })
  say(`开办 opened: ${caseId}`)
  for (const other of others) {
    const invited = await first.phone.post<Done>(`/cases/${caseId}/invite`, { role: other.role })
    await signIn(other)
    if (walk.eachBegins === true) await other.phone.post('/cases', { lifeEvent, role: other.role, region, answers })
    await other.phone.post('/join', { token: invited.link ?? '' })
    if (walk.eachBegins === true) say('并成一份 two drafts became one')
  }
  return { caseId, applicants }
}

const askingOf = ({ drawn, wishes }: Walk, { me }: Applicant, { today }: PartyView): Asking => ({
  drawn,
  me,
  wishes,
  today,
})

const fillOwn = async (walk: Walk, one: Applicant, caseId: string): Promise<void> => {
  // One answer may bring the next question: a divorce asks how.
  for (let turn = 0; turn < 8; turn += 1) {
    const view = await viewOf(one.phone, caseId)
    const facts = fillIn(view.groups, 'own', askingOf(walk, one, view))
    if (Object.keys(facts).length === 0) return
    await one.phone.post(`/cases/${caseId}/answers`, { of: 'own', facts })
  }
  throw new Error('the own part does not come to an end')
}

const byOffers = async (applicants: readonly Applicant[], caseId: string): Promise<readonly Applicant[]> => {
  const counted = await Promise.all(
    applicants.map(async (one) => {
      const { groups } = await viewOf(one.phone, caseId)
      const offers = groups.flatMap(({ fields }) => fields).filter(({ offered }) => offered !== undefined).length
      return { one, offers }
    }),
  )
  return counted.toSorted((a, b) => a.offers - b.offers).map(({ one }) => one)
}

const fillJoint = async (walk: Walk, one: Applicant, caseId: string, isLast: boolean): Promise<void> => {
  // What was taken over may open the next question, so the last one looks again until nothing is open.
  for (let turn = 0; turn < 8; turn += 1) {
    const view = await viewOf(one.phone, caseId)
    const offeredOnly = view.groups.map((group) => ({
      ...group,
      fields: group.fields.filter(({ offered }) => offered !== undefined),
    }))
    const facts = fillIn(isLast ? view.groups : offeredOnly, 'joint', askingOf(walk, one, view))
    if (Object.keys(facts).length === 0) return
    await one.phone.post(`/cases/${caseId}/answers`, { of: 'joint', facts })
  }
  throw new Error('the joint part does not come to an end')
}

const giveConsents = async (walk: Walk, applicants: readonly Applicant[], caseId: string): Promise<void> => {
  for (const { phone } of applicants) {
    for (const consent of (await viewOf(phone, caseId)).consents) {
      if (consent.state === 'given') continue
      if (consent.signer === 'you') {
        const { sentenceDigest } = consent
        await phone.post(`/cases/${caseId}/consents/${consent.id}`, { agree: true, sentenceDigest })
        walk.count.acts.add(`consent ${consent.id}`)
      } else if (consent.signer === 'third') {
        const asked = await phone.post<Done>(`/cases/${caseId}/consents/${consent.id}/ask`)
        await signAsThird(walk, consent.id, asked.link ?? '')
      }
    }
  }
}

const signAsThird = async (walk: Walk, consent: string, link: string): Promise<void> => {
  const [asked] = walk.drawn.third
  if (asked === undefined) throw new Error('a third person must consent, and the people drawn have none')
  const third = citizen(walk)
  await third.signIn({ kind: 'citizen', name: asked.name, citizenNumber: asked.citizenNumber })
  const page = await third.get<{ mine: boolean; sentenceDigest: string }>(`/consent-links/${link}`)
  await third.post(`/consent-links/${link}`, { agree: true, sentenceDigest: page.sentenceDigest })
  walk.count.acts.add(`consent ${consent}`)
}

/** 打勾: with the sentence that was told, where it takes the place of a proof. */
export const tick = async (phone: Person, caseId: string, material: string): Promise<Done> => {
  const told = (await viewOf(phone, caseId)).pledges.find((one) => one.material === material)
  const signed = told === undefined ? {} : { sentenceDigest: told.digest }
  return phone.post(`/cases/${caseId}/supply`, { material, giving: 'tick', ...signed })
}

/** Ticks what is promised with a tick; a photo of a core paper goes along only where the walk says so. */
const giveOnline = async (walk: Walk, applicants: readonly Applicant[], caseId: string): Promise<void> => {
  for (const { phone, role } of applicants) {
    for (const material of (await viewOf(phone, caseId)).plan.materials) {
      const isMine = material.whose === role || material.whose === 'couple'
      if (material.state !== 'needed' || !isMine) continue
      if (material.giving === 'tick') {
        await tick(phone, caseId, material.key)
        walk.count.acts.add(`material ${material.key}`)
      } else if (material.giving === 'upload' && isUploaded(walk, material.class)) {
        await uploadPaper(phone, caseId, material.key)
        walk.count.acts.add(`material ${material.key}`)
      }
    }
  }
}

const isUploaded = ({ uploads }: Walk, kind: string): boolean =>
  uploads === 'all' || (uploads === 'core' && kind === 'core')

/** A photo of a paper, by the phone. */
export const uploadPaper = (phone: Person, caseId: string, material: string): Promise<Done> =>
  phone.upload(`/cases/${caseId}/files?material=${encodeURIComponent(material)}`, samplePicture, 'paper.png')
