import { randomUUID } from 'node:crypto'
import type { AppliedAsCouple } from '../../walkthrough/src/applicants.ts'
import { type Drawn, drawCouple } from '../../walkthrough/src/couple.ts'
import { applyAsCouple } from '../../walkthrough/src/journey.ts'
import { type Done, type Person, type Refused, RefusedByOffice } from '../../walkthrough/src/person.ts'
import type { PartyView, StaffView } from '../../walkthrough/src/views.ts'
import type { House } from './house.ts'
import { calendarFile, moveClockTo, type PolicyFolder } from './policy-folder.ts'

export const lifeEvent = 'marriage-household'
export const present = ['partyM', 'partyF']

export type Refusing = { readonly status: number; readonly refusal: Refused }

/** What the office says no with; whatever else comes of it is a fault of the test. */
export const no = async (asked: Promise<unknown>): Promise<Refusing> => {
  const answer = await asked.then(
    () => 'it was done',
    (problem: unknown) => problem,
  )
  if (!(answer instanceof RefusedByOffice)) throw new Error(`not refused: ${String(answer)}`)
  return answer
}

/** The same of a bare request. */
export const noOf = async (answer: Response): Promise<Refusing> => {
  if (answer.ok) throw new Error(`not refused: ${answer.url}`)
  return { status: answer.status, refusal: (await answer.json()) as Refused }
}

const postJson = (house: House, path: string, body: object, headers: Record<string, string> = {}) =>
  fetch(new URL(path, house.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers },
    body: JSON.stringify(body),
  })

type Identity = { readonly name: string; readonly citizenNumber: string }

export const citizen = async (house: House, { name, citizenNumber }: Identity): Promise<Person> => {
  const phone = house.person()
  await phone.signIn({ kind: 'citizen', name, citizenNumber })
  return phone
}

export const staffMember = async (house: House, account: string): Promise<Person> => {
  const who = house.person()
  await who.signIn({ kind: 'staff', account })
  return who
}

/** Somebody begins a draft alone. */
export const begin = async (who: Person, role: string, registerCounty: string): Promise<string> =>
  (
    await who.post<Done>('/cases', {
      lifeEvent,
      role,
      region: registerCounty,
      answers: { alreadyMarried: false, mover: 'none', registerCounty },
    })
  ).caseId

/** 在办的一对: their form is sent and passed pre-review. */
export type Standing = AppliedAsCouple & {
  readonly drawn: Drawn
  readonly walk: ReturnType<House['walk']>
  readonly at: (act: string) => string
}

const apply = async (drawn: Drawn, walk: Standing['walk']): Promise<Standing> => {
  const applied = await applyAsCouple(walk)
  return { ...applied, drawn, walk, at: (act) => `/cases/${applied.caseId}/${act}` }
}

/** All of one county, so that they come to one window. */
export const standingCouple = async (house: House, seed: number): Promise<Standing> => {
  const drawn = await drawCouple(house.simulatorUrl, 'reference', seed, '610112')
  return apply(drawn, house.walk(drawn))
}

/** Another man applies with this woman; they only marry. */
export const withAnother = async (house: House, woman: Drawn['woman'], seed: number): Promise<Standing> => {
  const drawn = { ...(await drawCouple(house.simulatorUrl, 'first-marriage', seed)), woman }
  const wishes = { birthRegistration: false, resultBy: 'electronic', said: { mover: 'none' } } as const
  return apply(drawn, house.walk(drawn, { wishes }))
}

export const viewOf = ({ man, caseId }: Standing): Promise<PartyView> => man.get<PartyView>(`/cases/${caseId}`)
export const lookOf = (who: Person, { caseId }: Standing): Promise<StaffView> => who.get<StaffView>(`/cases/${caseId}`)

/** The booked day and time has come. */
export const come = async (house: House, couple: Standing): Promise<void> => {
  const { day, time } = (await viewOf(couple)).visit
  await moveClockTo(house, `${day}T${time}:00.000+08:00`)
}

export const dayAfter = (day: string, days = 1): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

export const nextDay = async (house: House, couple: Standing): Promise<void> =>
  moveClockTo(house, `${dayAfter((await viewOf(couple)).today)}T09:10:00.000+08:00`)

/** What a registrar does with a couple, one after the other. */
export const registrarAt = (clerk: Person, house: House) => ({
  checkIn: async ({ at }: Standing) => {
    await clerk.post(at('check-in'), { present })
    await house.idle()
  },
  verify: async ({ at, drawn: { man, woman } }: Standing) => {
    for (const [role, { name, citizenNumber }] of [
      ['partyM', man],
      ['partyF', woman],
    ] as const)
      await clerk.post(at('verify'), { role, with: 'card', name, citizenNumber })
  },
  accept: async (couple: Standing, promised: readonly string[] = []) =>
    clerk.post(couple.at('accept-at-window'), { promised, restsOn: (await lookOf(clerk, couple)).restsOn }),
  declare: async (couple: Standing) => {
    for (const { id, role, sentenceDigest } of (await lookOf(clerk, couple)).declarations)
      await clerk.post(couple.at('declare'), { declaration: id, role, sentenceDigest })
  },
  register: async (couple: Standing, matter = 'marriage-registration') =>
    clerk.post(couple.at('decide-on-the-spot'), {
      matter,
      outcome: { outcome: 'granted' },
      restsOn: (await lookOf(clerk, couple)).restsOn,
    }),
})

/** 同意失效了: the sentence is another now, and nobody has signed it; sent and pre-reviewed again. */
export const withoutConsent = async (house: House, { drawn, man, woman, at, caseId }: Standing): Promise<void> => {
  const host = drawn.situation.host === 'man' ? man : woman
  await host.post(at('answers'), { of: 'joint', facts: { settleAddress: '陕西省西安市莲湖区丰庆路1号' } })
  for (const who of [man, woman])
    await who.post(at('confirm'), { digest: (await who.get<PartyView>(`/cases/${caseId}`)).confirmDigest })
  await man.post(at('submit'))
  await house.idle()
}

type Slots = { readonly organs: readonly { organ: string; days: { day: string; slots: { time: string }[] }[] }[] }

/** Where and when they could come, from that day on. */
export const places = async ({ man, at }: Standing, from: string) => {
  const { organs } = await man.get<Slots>(`${at('slots')}?from=${from}`)
  return organs.flatMap(({ organ, days }) =>
    days.flatMap(({ day, slots }) => slots.map(({ time }) => ({ organ, day, time }))),
  )
}

/** A window calls though nobody waits, or while the hall has stopped. */
export const callNext = (clerk: Person): Promise<Refusing> =>
  no(clerk.post('/window/line', { act: 'call-next', window: 1 }))
export const halted = async (clerk: Person): Promise<Refusing> => {
  await clerk.post('/window/line', { act: 'halt-hall', until: '23:59' })
  return callNext(clerk)
}

/** Two drafts under one idempotency key: the first is kept, the other refused. */
export const oneKeyForTwo = async (house: House): Promise<Refusing> => {
  const { name, citizenNumber } = (await house.couple('widowed', 406)).man
  const session = await postJson(house, '/dev/sign-in', { kind: 'citizen', name, citizenNumber })
  const cookie = session.headers.getSetCookie().map((line) => line.split(';')[0])
  const headers = { cookie: cookie.join('; '), 'idempotency-key': randomUUID() }
  const open = (answers: object) =>
    postJson(house, '/cases', { lifeEvent, role: 'partyM', region: '610113', answers }, headers)
  const first = await open({ registerCounty: '610113' })
  if (!first.ok) throw new Error(await first.text())
  return noOf(await open({ registerCounty: '610112' }))
}

const settlementConsent = /- id: settlement-consent[\s\S]*?- id: householder-consent/

/** 更严的一版: the consent may not come later, and the calendar is announced up to early May only. */
export const stricter = ({ version, change }: PolicyFolder): void => {
  version('2026.2', '2026-03-06')
  change(`life-events/${lifeEvent}/materials.yaml`, settlementConsent, (whole) =>
    whole.replaceAll('class: deferrable', 'class: core'),
  )
  change('overlays/marriage-household/xianyang.yaml', /class: deferrable/g, 'class: core')
  change(calendarFile, /^horizon: .*$/m, 'horizon: 2026-05-06')
  change(calendarFile, /^ {2}- 2026-(0[6-9]|1|05-09).*\n/gm, '')
}
