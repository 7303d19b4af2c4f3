import { isMatterRequest } from '@xiqian/departments'
import type { LeasedErrand } from '@xiqian/ledger'
import type { MatterId, PlannedMatter } from '@xiqian/standard'
import { checkNumber } from '../desk/check-number.ts'
import type { StartedBy } from '../desk/errand-wishes.ts'
import { judge, type Loaded, load } from '../desk/load.ts'
import { isRefusal } from '../desk/perform.ts'
import { recordReply } from '../desk/record-reply.ts'
import type { Office } from '../office.ts'
import { headerOf } from './header-of.ts'
import { requestOf } from './request-facts.ts'
import { again, againAfterSilence, done, later, type Settled, settled } from './settled.ts'

type Body = { readonly caseId: string; readonly matter: MatterId; readonly startedBy?: StartedBy }

/** While they stand there it is asked again soon, whatever came of it before. */
const soonMs = 2_000

/** Half an hour between two questions what became of a receipt; moving a synthetic clock asks at once. */
const askAgainMs = 30 * 60_000

/** 请部门决定: asks once in effect (the errand's id is the key), then asks again what became of the receipt. */
export const askDepartment = async (
  office: Office,
  errand: LeasedErrand,
  { caseId, matter, startedBy }: Body,
): Promise<Settled> => {
  const loaded = await load(office, caseId)
  if (loaded === undefined) return done
  const state = loaded.file.matters[matter]
  if (state?.stage !== 'asked') return done
  const planned = plannedMatter(office, loaded, matter)
  const kind = planned?.request
  if (planned === undefined || kind === undefined || !isMatterRequest(kind))
    return { next: 'dead', problem: `no request for ${matter}` }
  const header = headerOf(office, loaded.standard, { of: kind, caseId, requestId: errand.id, startedBy })

  const reply =
    state.receipt === undefined
      ? await office.departments.submit(kind, requestOf(office, loaded, planned, kind), header)
      : await office.departments.askAgain(kind, state.receipt, header)
  const isAwaited = state.answerBy !== undefined && state.late === undefined
  if (reply.reply === 'unreachable') {
    const silence = againAfterSilence(office, errand.attempts, reply)
    return isAwaited && silence.next === 'again' ? sooner(silence) : silence
  }
  const afterMs = isAwaited ? soonMs : askAgainMs
  if (reply.reply === 'taken' && state.receipt === reply.receipt) return later(afterMs, 'taken')

  const ends = reply.reply === 'decided'
  const recorded = await recordReply(office, {
    caseId,
    matter,
    department: planned.department,
    reply,
    checked: await checkNumber(office, loaded, planned, reply),
    ...(ends ? { finishes: errand.id } : {}),
  })
  if (isRefusal(recorded))
    // Somebody else has taken the number meanwhile: looked at again, it is in doubt.
    return recorded.refused === 'busy-try-again' || recorded.refused === 'already-elsewhere'
      ? again(200, 'busy')
      : { next: 'dead', problem: recorded.refused }
  if (!ends) return later(afterMs, 'taken')
  if (recorded.isInDoubt) return later(afterMs, 'number in doubt')
  return recorded.wrote ? settled : done
}

const sooner = (silence: Extract<Settled, { next: 'again' }>): Settled => ({
  ...silence,
  afterMs: Math.min(silence.afterMs, soonMs),
})

/** 报告: what was decided with us is told to the department that keeps the register. */
export const reportDecision = async (
  office: Office,
  errand: LeasedErrand,
  { caseId, matter, startedBy }: Body,
): Promise<Settled> => {
  const loaded = await load(office, caseId)
  if (loaded === undefined) return done
  const planned = plannedMatter(office, loaded, matter)
  if (planned === undefined || planned.request === undefined || !isMatterRequest(planned.request)) return done
  const request = requestOf(office, loaded, planned, planned.request)
  const header = headerOf(office, loaded.standard, { of: planned.request, caseId, requestId: errand.id, startedBy })
  const reply = await office.departments.submit(planned.request, request, header)
  return reply.reply === 'unreachable' ? againAfterSilence(office, errand.attempts, reply) : done
}

const plannedMatter = (office: Office, loaded: Loaded, matter: MatterId): PlannedMatter | undefined =>
  judge(office, loaded, loaded.situation, office.clocks.today()).plan.matters.find(({ id }) => id === matter)
