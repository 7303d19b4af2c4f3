import { dayOf, isBeingRegistered, isToBeFetched } from '@xiqian/case'
import type { LeasedErrand } from '@xiqian/ledger'
import type { Plan } from '@xiqian/standard'
import { judge, type Loaded, load } from '../desk/load.ts'
import { preReviewOrganOf } from '../hall/visit-organ.ts'
import type { Office } from '../office.ts'
import { isGreen } from '../views/green-channel.ts'
import { sealNames } from '../views/list-key.ts'
import { preReviewTask } from '../views/lists.ts'
import { maskedNames } from '../views/masked-names.ts'
import { regionOfOrgan } from '../views/organs.ts'
import { done, type Settled } from './settled.ts'
import { tellHandOut } from './tell-hand-out.ts'
import { tellPledges } from './tell-pledges.ts'
import { tellSupervisor } from './tell-supervisor.ts'
import { tellTasks, writeTask } from './tell-tasks.ts'

const upsertArrival = `
  insert into arrival (region_code, organ, day, at_time, case_id, state, names, matters, position, green)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  on conflict on constraint arrival_pk do update
  set day = excluded.day, at_time = excluded.at_time, state = excluded.state, names = excluded.names,
      matters = excluded.matters, position = excluded.position, green = excluded.green
  where arrival.region_code = excluded.region_code and arrival.position <= excluded.position`

const leaveOthers = `
  update arrival set state = 'gone'
  where region_code = any($1) and case_id = $2 and organ <> $3 and position <= $4`

/** 告诉各机构: today's list of the organ they come to, the inbox of each organ that decides, and what will be handed out. Idempotent; an old one never overwrites. */
export const tellOrgans = async (
  office: Office,
  _errand: LeasedErrand,
  { caseId }: { readonly caseId: string },
): Promise<Settled> => {
  const loaded = await load(office, caseId)
  if (loaded === undefined) return done
  const { head } = loaded
  const { plan } = judge(office, loaded, loaded.situation, office.clocks.today())
  const names = maskedNames(loaded)
  const { pool } = office.memory

  const came = placeOf(loaded)
  if (came !== undefined) {
    const region = regionOfOrgan(came.organ)
    await pool.query(upsertArrival, [
      region,
      came.organ,
      came.day,
      came.time,
      caseId,
      came.state,
      sealNames(office, 'arrival', caseId, names),
      plan.matters.filter(({ silent }) => !silent).map(({ id }) => id),
      head.position,
      isGreen(plan),
    ])
    const formerRegions = [...new Set(loaded.events.flatMap((event) => formerOrgan(event.body)).map(regionOfOrgan))]
    if (formerRegions.length > 0) await pool.query(leaveOthers, [formerRegions, caseId, came.organ, head.position])
  }
  await tellTasks(office, loaded, plan, names)
  await tellPledges(office, loaded, plan, names)
  await tellPreReview(office, loaded, plan, names)
  await tellSupervisor(office, loaded, plan)
  await tellHandOut(office, loaded, plan, names)
  return done
}

/** 人工预审 lies in the inbox of the organ that they will come to. */
const tellPreReview = async (office: Office, loaded: Loaded, plan: Plan, names: string) => {
  const { file, events, standard } = loaded
  if (!events.some(({ type }) => type === 'EyesNeeded')) return
  const { intake, stream } = file
  const isOpen = intake.stage === 'in-pre-review'
  await writeTask(office, loaded, names, {
    matter: preReviewTask,
    kind: 'decide',
    organ: preReviewOrganOf(standard, plan, stream.region),
    state: isOpen ? 'open' : 'done',
    due: isOpen ? dayOf(intake.until) : office.clocks.today(),
  })
}

const formerOrgan = (body: unknown): string[] =>
  typeof body === 'object' && body !== null && 'organ' in body && typeof body.organ === 'string' ? [body.organ] : []

type Place = {
  readonly organ: string
  readonly day: string
  readonly time: string
  readonly state: 'booked' | 'arrived' | 'done' | 'gone'
}

/** Where they come, or came: the time is that of the booking, for people who walk in that of the legal clock. */
const placeOf = ({ file, events }: Awaited<ReturnType<typeof load>> & object): Place | undefined => {
  const booked = events.flatMap(({ type, body }) =>
    type === 'Booked' && typeof body === 'object' && body !== null && 'time' in body && typeof body.time === 'string'
      ? [body.time]
      : [],
  )
  const time = booked.at(-1) ?? '00:00'
  const { visit } = file
  if (file.intake.stage === 'withdrawn' && 'organ' in visit)
    return { organ: visit.organ, day: visit.day, time, state: 'gone' }
  if (visit.stage === 'booked') return { organ: visit.organ, day: visit.day, time: visit.time, state: 'booked' }
  if (visit.stage === 'none') {
    const came = ({ type }: { readonly type: string }) => type === 'Booked' || type === 'CheckedIn'
    const last = events.filter(came).at(-1)?.body
    if (typeof last === 'object' && last !== null && 'organ' in last && 'day' in last) {
      return { organ: String(last.organ), day: String(last.day), time, state: 'gone' }
    }
    return undefined
  }
  const matters = Object.values(file.matters)
  const toDecideHere = matters.some((matter) => matter.stage === 'planned' || isBeingRegistered(matter))
  const decided =
    matters.some((matter) => (matter.stage === 'decided' && !isToBeFetched(matter)) || matter.stage === 'issued') ||
    (file.intake.stage === 'accepted' && !toDecideHere)
  return { organ: visit.organ, day: visit.day, time, state: decided ? 'done' : 'arrived' }
}
