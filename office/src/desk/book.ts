import type { Static } from '@sinclair/typebox'
import type { Refusal } from '@xiqian/case'
import { isOpen } from '../hall/is-open.ts'
import { shareIn, shareOf } from '../hall/share-of.ts'
import { type Place, placeToTake, slotRows } from '../hall/slot-rows.ts'
import { visitOrganOf } from '../hall/visit-organ.ts'
import type { Office } from '../office.ts'
import { servedRows, turnFor } from '../queue/turn-for.ts'
import type { BookRequest } from '../shapes/citizen.ts'
import type { AskedOfCase, Nothing } from './asked.ts'
import { judge, type Loaded } from './load.ts'
import { actAsParty } from './party-act.ts'
import { type Done, isRefusal, type Prepared } from './perform.ts'

/** What the visit of this case holds now; a moved booking gives it back in the same append. */
export const heldSlot = ({ file }: Pick<Loaded, 'file'>): Place | undefined => {
  if (file.visit.stage !== 'booked') return undefined
  const { organ, day, time, keptForUs } = file.visit
  return { organ, day, time, kept: keptForUs, share: shareIn(file) }
}

/** What a booking needs from the loaded case, whoever's turn it is. */
export const prepareBooking = (
  office: Office,
  loaded: Loaded,
  role: string | undefined,
  { organ, day, time }: Static<typeof BookRequest>,
): Prepared => {
  const { plan } = judge(office, loaded, loaded.situation, day)
  // A window that takes others' cases is not open for this one.
  const isTheirs = organ === visitOrganOf(loaded.standard, plan, loaded.stream.region)
  const share = shareOf(office, organ, plan, loaded.situation, role)
  const take = placeToTake(office, { organ, day, time, kept: false, share })
  return {
    act: { type: 'book', organ, day, time, ...(share === undefined ? {} : { share }) },
    on: day,
    slot: { open: isTheirs && isOpen(office, organ, day, time) },
    slots: slotRows({ give: heldSlot(loaded), take }),
  }
}

/** 预约: a place at an organ. The law of that day is asked about that day. A day that is released goes by turns. */
export const book = async (office: Office, ask: AskedOfCase<Static<typeof BookRequest>>): Promise<Done | Refusal> => {
  const turn = turnFor(office, ask.caseId, ask.body)
  if (isRefusal(turn)) return turn
  const done = await actAsParty(office, ask, 'book', (loaded, role) => ({
    ...prepareBooking(office, loaded, role, ask.body),
    ...(turn.is === 'theirs' ? { served: servedRows(office, turn.place, 'booked') } : {}),
  }))
  if (turn.is === 'theirs' && !isRefusal(done)) office.board.put([{ ...turn.place, state: 'booked' }])
  return done
}

export const cancelBooking = (office: Office, ask: AskedOfCase<Nothing>): Promise<Done | Refusal> =>
  actAsParty(office, ask, 'cancel-booking', (loaded) => ({
    act: { type: 'cancel-booking', because: 'asked' },
    slots: slotRows({ give: heldSlot(loaded) }),
  }))
