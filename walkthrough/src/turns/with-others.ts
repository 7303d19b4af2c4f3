import { phoneOf } from '../applicants.ts'
import { book } from '../at-the-window.ts'
import { isCouple } from '../couple.ts'
import { toSimulator } from '../faults.ts'
import { moveClock, viewOf } from '../journey.ts'
import { look } from '../look.ts'
import { approverOf } from '../officers.ts'
import { drawPeople, type PeopleDrawn } from '../people.ts'
import type { Done } from '../person.ts'
import type { PartyView } from '../views.ts'
import { idle, officer } from '../walk.ts'
import { actBy, decide, type Turn, type Turning } from './turn.ts'

/** 帮办: a relative takes the mandate and books; what only the two can do stays theirs. */
export const helped: Turn = {
  when: 'ready',
  take: async (turning) => {
    const { walk, applied, simulatorUrl } = turning
    const { caseId } = applied
    const one = phoneOf(applied)
    const { mandateKinds } = await one.get<{ mandateKinds: { kind: string; sentenceDigest: string }[] }>(
      `/cases/${caseId}`,
    )
    const kind = mandateKinds.find((each) => each.kind === 'family')
    const given = { kind: 'family', also: [], sentenceDigest: kind?.sentenceDigest }
    const { link } = await one.post<Done>(`/cases/${caseId}/give-mandate`, given)
    const { woman } = await drawPeople(simulatorUrl, 'first-marriage', 901)
    const helper = officer(walk)
    await helper.signIn({ kind: 'citizen', name: woman.name, citizenNumber: woman.citizenNumber })
    await helper.post('/take-mandate', { token: link })
    await book(walk, { caseId, applicants: [{ role: 'helper', me: woman, phone: helper }] })
    const { mandates } = await one.get<{ mandates: { mandate: string; state: string }[] }>(`/cases/${caseId}`)
    const taken = mandates.find(({ state }) => state === 'taken')
    await one.post(`/cases/${caseId}/end-mandate`, { mandate: taken?.mandate })
  },
}

type Differing = PartyView & { readonly conflicts: readonly { readonly conflict: string; readonly state: string }[] }

const conflictsOf = async ({ applied: { applicants, caseId } }: Turning): Promise<Differing['conflicts']> => {
  const views = await Promise.all(applicants.map(({ phone }) => phone.get<Differing>(`/cases/${caseId}`)))
  return views.flatMap(({ conflicts }) => conflicts)
}

/** A register is wrong about one of them before anybody applies. */
const misrecord =
  (item: string, numberIn: (drawn: PeopleDrawn) => string | undefined): NonNullable<Turn['before']> =>
  async (drawn, simulatorUrl) => {
    const number = numberIn(drawn)
    if (number === undefined) throw new Error(`nobody drawn for ${drawn.fits} may be wrong in ${item}`)
    await toSimulator(simulatorUrl, '/dev/misrecord', { item, number })
  }

const conflictIn = async (turning: Turning, conflict: string, state: string): Promise<void> => {
  const found = await conflictsOf(turning)
  if (!found.some((each) => each.conflict === conflict && each.state === state))
    throw new Error(`${conflict} is not ${state}: ${JSON.stringify(found)}`)
}

const daysLater = async (turning: Turning, count: number): Promise<void> => {
  const { walk, applied } = turning
  const { today } = await look(walk, applied)
  const day = new Date(Date.parse(today) + count * 86_400_000).toISOString().slice(0, 10)
  await moveClock(walk, `${day}T11:00:00.000+08:00`)
}

/** 两个登记库说法不同: the case goes on by the one that counts, and the other is put right meanwhile. */
export const differing: Turn = {
  when: 'ready',
  before: misrecord('public-security.person/registeredMaritalStatus', (drawn) =>
    isCouple(drawn) ? [drawn.man, drawn.woman].find(({ says }) => says === 'divorced')?.citizenNumber : undefined,
  ),
  take: async (turning) => {
    await conflictIn(turning, 'marital-status', 'asked')
    await daysLater(turning, 3)
    await conflictIn(turning, 'marital-status', 'settled')
  },
}

/** 登记记错了: the one who moves says so; its provider looks and puts it right, and both confirm what changed. */
export const disputed: Turn = {
  when: 'ready',
  before: misrecord('public-security.household/householdAddress', (drawn) =>
    isCouple(drawn) ? drawn[drawn.situation.mover].citizenNumber : undefined,
  ),
  take: async (turning) => {
    const { walk, applied } = turning
    const { caseId, applicants } = applied
    if (!isCouple(walk.drawn)) throw new Error('these people are no couple')
    const mover = walk.drawn[walk.drawn.situation.mover]
    const phone = applicants.find(({ me }) => me.citizenNumber === mover.citizenNumber)?.phone ?? phoneOf(applied)
    await phone.post(`/cases/${caseId}/dispute-fact`, { conflict: 'household-address', value: mover.address })
    await idle(walk)
    await conflictIn(turning, 'household-address', 'asked')
    await daysLater(turning, 3)
    await conflictIn(turning, 'household-address', 'settled')
    for (const { phone: one } of applicants) {
      const { me, confirmDigest } = await viewOf(one, caseId)
      if (!me.confirmed) await one.post(`/cases/${caseId}/confirm`, { digest: confirmDigest })
    }
    await idle(walk)
  },
}

const matter = 'birth-registration'
const material = 'birth-promise'

/** 承诺不实: granted on the promise; the check says otherwise, the one who signed is heard, and it is undone. */
export const promisedFalsely: Turn = {
  when: 'in-review',
  take: async (turning) => {
    const { walk, applied, simulatorUrl } = turning
    const { caseId, applicants } = applied
    const quirk = async (name: string) => {
      for (const { me } of applicants)
        await toSimulator(simulatorUrl, '/dev/quirks', {
          service: 'health.birth-record',
          citizenNumber: me.citizenNumber,
          quirk: name,
        })
    }
    await quirk('promised-falsely')
    const organ = (await look(walk, applied)).plan.matters.find(({ id }) => id === matter)?.holder.zh ?? ''
    const health = await approverOf(walk, organ, caseId, matter)
    await decide(turning, health, matter, { outcome: 'granted' })
    await quirk('none')
    const doubted = await signerOf(turning)
    await doubted.post(`/cases/${caseId}/answer-doubt`, { material, words: '我没有说明要补充' })
    await idle(walk)
    const finding = { material, finding: 'false', reason: '与信息库不符', basis: '本事项的办理依据' }
    await health.post(`/cases/${caseId}/close-pledge`, finding)
    await idle(walk)
    await actBy(turning, 'reverse-decision', { organ, matter, body: { reason: 'promised-falsely' } })
  },
}

const signerOf = async ({ applied: { applicants, caseId } }: Turning) => {
  for (const { phone } of applicants) {
    const { pledges } = await phone.get<{ pledges: { material: string; state: string }[] }>(`/cases/${caseId}`)
    if (pledges.some((pledge) => pledge.material === material && pledge.state === 'doubted')) return phone
  }
  throw new Error('nobody is asked about the promise')
}
