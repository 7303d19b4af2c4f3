import type { Static } from '@sinclair/typebox'
import type { Refusal } from '@xiqian/case'
import type { LegalDay } from '@xiqian/standard'
import { roleOf } from '../desk/actors.ts'
import { load } from '../desk/load.ts'
import { openSlots } from '../hall/open-slots.ts'
import type { Office } from '../office.ts'
import type { SlotsAnswer } from '../shapes/citizen.ts'
import type { Citizen } from '../sign-in/signed-in.ts'
import { nothingSuch } from './words.ts'

/** 可约的时间 of this case: at the registry of its county, and never before the day from which the law allows it. */
export const caseSlots = async (
  office: Office,
  by: Citizen,
  caseId: string,
  from: LegalDay | undefined,
): Promise<Static<typeof SlotsAnswer> | Refusal> => {
  const loaded = await load(office, caseId)
  if (loaded === undefined || roleOf(loaded.file, by.account) === undefined) return nothingSuch
  const earliestDay = loaded.file.intake.stage === 'ready' ? loaded.file.intake.earliestDay : office.clocks.today()
  const start = from !== undefined && from > earliestDay ? from : earliestDay
  return { ...(await openSlots(office, loaded.stream.region, start)), earliestDay }
}
