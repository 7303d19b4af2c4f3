import { book, visit } from '../../walkthrough/src/at-the-window.ts'
import { applyAsCouple } from '../../walkthrough/src/journey.ts'
import { clerkWho } from '../../walkthrough/src/officers.ts'
import type { PartyView, StaffView } from '../../walkthrough/src/views.ts'
import type { House } from './house.ts'

type Effect = {
  readonly service: string
  readonly caseRef: string
  readonly requestId: string
  readonly receipt: string
  readonly initiator: string
  readonly attempts: number
  readonly changed: readonly string[]
}

/** 凤县的登记处: a couple with a time at a registry whose register of record is the ministry's. */
export const inRegistry = async (house: House, seed: number) => {
  const registerCounty = '610330'
  const drawn = await house.couple('reference', seed)
  const walk = house.walk(drawn, {
    wishes: { birthRegistration: false, resultBy: 'electronic', said: { registerCounty } },
  })
  const applied = await applyAsCouple(walk)
  await book(walk, applied)
  const { caseId, man } = applied
  const view = () => man.get<PartyView>(`/cases/${caseId}`)
  return {
    ...applied,
    walk,
    drawn,
    view,
    goToWindow: () => visit(walk, applied),
    marriage: async () => (await view()).plan.matters.find(({ id }) => id === 'marriage-registration'),
    seenByStaff: async () => {
      const who = await clerkWho(walk, `registry-${registerCounty}`, caseId, 'cancel-booking')
      return who.get<StaffView>(`/cases/${caseId}`)
    },
    /** What civil affairs received of this case, by service and whatever the registers were changed by. */
    effects: async (): Promise<readonly Effect[]> => {
      const told = (await (await fetch(new URL('/dev/effects', house.simulatorUrl))).json()) as { effects: Effect[] }
      return told.effects.filter(({ caseRef, service }) => caseRef === caseId && service.startsWith('civil-affairs.'))
    },
    /** 婚姻登记库 as it answers now about the groom. */
    inRegister: () => {
      const service = 'civil-affairs.marital-status'
      const { name, citizenNumber } = drawn.man
      return house.open.office.departments.check(
        service,
        { name, citizenNumber },
        {
          purpose: '核验',
          legalBasis: '民法典',
          caseRef: caseId,
          initiator: { act: 'record-check', post: 'system' },
          requestId: crypto.randomUUID(),
          duties: new Set([service]),
        },
      )
    },
  }
}
