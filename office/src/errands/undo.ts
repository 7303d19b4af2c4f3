import { isMatterRequest } from '@xiqian/departments'
import { type LeasedErrand, readStreams, voidSerial } from '@xiqian/ledger'
import type { MatterId } from '@xiqian/standard'
import type { StartedBy } from '../desk/errand-wishes.ts'
import { judge, load } from '../desk/load.ts'
import type { Office } from '../office.ts'
import { organOf, regionOfOrgan } from '../views/organs.ts'
import { headerOf } from './header-of.ts'
import { requestOf } from './request-facts.ts'
import { again, againAfterSilence, done, type Settled } from './settled.ts'

type Body = { readonly caseId: string; readonly matter: MatterId; readonly startedBy?: StartedBy }

/** 撤销、作废要告知: the same service that was told of it hears that it was undone, once in effect. */
export const tellUndoing = async (
  office: Office,
  errand: LeasedErrand,
  { caseId, matter, startedBy }: Body,
): Promise<Settled> => {
  const loaded = await load(office, caseId)
  const plan = loaded && judge(office, loaded, loaded.situation, office.clocks.today()).plan
  const planned = plan?.matters.find(({ id }) => id === matter)
  const kind = planned?.request
  if (loaded === undefined || planned === undefined || kind === undefined || !isMatterRequest(kind)) return done
  const request = { ...requestOf(office, loaded, planned, kind), undone: true as const }
  const header = headerOf(office, loaded.standard, { of: kind, caseId, requestId: errand.id, startedBy })
  const reply = await office.departments.submit(kind, request, header)
  return reply.reply === 'unreachable' ? againAfterSilence(office, errand.attempts, reply) : done
}

/** 号作废: struck out in its own serial, and never given again. */
export const voidNumber = async (office: Office, errand: LeasedErrand, { caseId, matter }: Body): Promise<Settled> => {
  const loaded = await load(office, caseId)
  const state = loaded?.file.matters[matter]
  if (loaded === undefined || state === undefined || !('number' in state) || state.number === undefined) return done
  const { plan } = judge(office, loaded, loaded.situation, office.clocks.today())
  const planned = plan.matters.find(({ id }) => id === matter)
  const decided = loaded.events.find(
    ({ type, body }) =>
      (type === 'DecidedOnTheSpot' || type === 'DecidedFromInbox') && (body as { matter?: string }).matter === matter,
  )
  const by = (decided?.body as { by?: { as?: { region?: string } } } | undefined)?.by?.as?.region
  const year = String((decided?.body as { on?: string } | undefined)?.on ?? '').slice(0, 4)
  const rule = planned?.result.serial
  if (planned === undefined || rule === undefined || year === '') return done
  const region = by ?? regionOfOrgan(organOf(planned, loaded.file))
  const stream = `${rule}-${region}-${year}`
  const { pool } = office.memory
  const { serials } = await readStreams(pool, {
    streams: [],
    serials: [{ region, stream, caseStream: caseId, matter }],
  })
  const [serial] = serials
  if (serial === undefined || serial.drawn === null) return done
  const because = 'because' in state ? state.because : 'voided'
  const act = { key: `void-${errand.id}`, requestDigest: errand.id }
  const voided = await voidSerial(office.ledger, pool, { serial, because, act })
  return voided.outcome === 'lost-race' ? again(200, 'busy') : done
}
