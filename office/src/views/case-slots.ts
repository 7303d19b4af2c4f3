import type { Static } from '@sinclair/typebox'
import { mandatesHeldBy, type Refusal } from '@xiqian/case'
import type { LegalDay } from '@xiqian/standard'
import { roleOf } from '../desk/actors.ts'
import { judge, type Loaded, load } from '../desk/load.ts'
import { isRefusal } from '../desk/perform.ts'
import { slotsAt } from '../hall/open-slots.ts'
import { organById } from '../hall/organs.ts'
import { shareOf } from '../hall/share-of.ts'
import { visitOrganOf } from '../hall/visit-organ.ts'
import type { Office } from '../office.ts'
import { turnFor } from '../queue/turn-for.ts'
import type { SlotsAnswer } from '../shapes/citizen.ts'
import type { Citizen } from '../sign-in/signed-in.ts'
import { nothingSuch } from './words.ts'

/** A party, or a helper who may book. */
const maySee = (office: Office, { file }: Loaded, { account }: Citizen): boolean =>
  roleOf(file, account) !== undefined ||
  mandatesHeldBy(file, account, office.clocks.today()).some(({ mandate }) => mandate.acts.includes('book'))

/** 可约的时间 of this case: at the organ that its plan has them come to, never before the day from which the law allows it. */
export const caseSlots = async (
  office: Office,
  by: Citizen,
  caseId: string,
  from: LegalDay | undefined,
): Promise<Static<typeof SlotsAnswer> | Refusal> => {
  const loaded = await load(office, caseId)
  if (loaded === undefined || !maySee(office, loaded, by)) return nothingSuch
  const earliestDay = loaded.file.intake.stage === 'ready' ? loaded.file.intake.earliestDay : office.clocks.today()
  const start = from !== undefined && from > earliestDay ? from : earliestDay
  const { plan } = judge(office, loaded, loaded.situation, office.clocks.today())
  const organ = organById(office, visitOrganOf(loaded.standard, plan, loaded.stream.region) ?? '')
  if (organ === undefined) return { organs: [], earliestDay }
  const mine = shareOf(office, organ.id, plan, loaded.situation, roleOf(loaded.file, by.account))
  const open = await slotsAt(office, organ, start, mine)
  // A day that goes by turns is offered when it is theirs.
  const days = open.days.filter(({ day }) => !isRefusal(turnFor(office, caseId, { organ: organ.id, day })))
  return { organs: [{ ...open, days }], earliestDay }
}
