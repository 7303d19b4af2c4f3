import type { Static } from '@sinclair/typebox'
import type { Refusal } from '@xiqian/case'
import { isOpen } from '../hall/is-open.ts'
import { slotRows } from '../hall/slot-rows.ts'
import { visitOrganOf } from '../hall/visit-organ.ts'
import type { Office } from '../office.ts'
import type { BookRequest } from '../shapes/citizen.ts'
import type { AskedOfCase, Nothing } from './asked.ts'
import { judge, type Loaded } from './load.ts'
import { actAsParty } from './party-act.ts'
import type { Done } from './perform.ts'

/** What the visit of this case holds now; a moved booking gives it back in the same append. */
export const heldSlot = ({ file }: Pick<Loaded, 'file'>) =>
  file.visit.stage === 'booked'
    ? { organ: file.visit.organ, day: file.visit.day, time: file.visit.time, kept: file.visit.keptForUs }
    : undefined

/** 预约: a place at an organ. The law of that day is asked about that day. */
export const book = (office: Office, ask: AskedOfCase<Static<typeof BookRequest>>): Promise<Done | Refusal> =>
  actAsParty(office, ask, 'book', (loaded) => {
    const { organ, day, time } = ask.body
    const { plan } = judge(office, loaded, loaded.situation, day)
    // A window that takes others' cases is not open for this one.
    const isTheirs = organ === visitOrganOf(loaded.standard, plan, loaded.stream.region)
    return {
      act: { type: 'book', organ, day, time },
      on: day,
      slot: { open: isTheirs && isOpen(office, organ, day, time) },
      slots: slotRows({ give: heldSlot(loaded), take: { organ, day, time, kept: false } }),
    }
  })

export const cancelBooking = (office: Office, ask: AskedOfCase<Nothing>): Promise<Done | Refusal> =>
  actAsParty(office, ask, 'cancel-booking', (loaded) => ({
    act: { type: 'cancel-booking', because: 'asked' },
    slots: slotRows({ give: heldSlot(loaded) }),
  }))
