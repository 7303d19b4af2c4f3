import { type CaseFile, type Refusal, sourcesWanted } from '@xiqian/case'
import type { Plan } from '@xiqian/standard'
import { nextOpening } from '../hall/next-opening.ts'
import { placeToTake, slotRows } from '../hall/slot-rows.ts'
import type { Office } from '../office.ts'
import type { Staff } from '../sign-in/signed-in.ts'
import type { AskedOfCase, Nothing } from './asked.ts'
import { heldSlot } from './book.ts'
import { judge } from './load.ts'
import { actAsStaff } from './party-act.ts'
import type { Done } from './perform.ts'

/** 等不到答复: the request that a register was to answer while they stand here. */
const lateRegister = ({ matters }: CaseFile, plan: Plan): string | undefined =>
  plan.matters.find(({ id }) => {
    const state = matters[id]
    return state?.stage === 'asked' && state.late !== undefined
  })?.request

/** 保留名额: a source that must hold is down while they stand here. The next opening is theirs, and the extra visit is ours. */
export const keepPlace = (office: Office, ask: AskedOfCase<Nothing, Staff>): Promise<Done | Refusal> =>
  actAsStaff(office, ask, 'keep-place', async (loaded) => {
    const { plan } = judge(office, loaded, loaded.situation, office.clocks.today())
    const silent = sourcesWanted(loaded.standard, plan).find(
      ({ source, role, whenUnavailable }) =>
        whenUnavailable === 'hold' && loaded.file.checks[`${source}@${role}`]?.reachable === false,
    )
    const source = silent?.source ?? lateRegister(loaded.file, plan)
    if (source === undefined) {
      return { refused: 'not-allowed-now', machine: 'visit', stage: loaded.file.visit.stage, act: 'keep-place' }
    }
    const next = await nextOpening(office, ask.by.organ)
    if (next === undefined) return { refused: 'date-not-announced', after: loaded.calendar.horizon }
    const { day, time } = next
    const take = placeToTake(office, { organ: ask.by.organ, day, time, kept: true })
    return {
      act: { type: 'keep-place', organ: ask.by.organ, day, time, source },
      slots: slotRows({ give: heldSlot(loaded), take }),
    }
  })
