import { conflictKey } from '@xiqian/case'
import { type DataCorrection, isTicketKind } from '@xiqian/departments'
import type { LeasedErrand } from '@xiqian/ledger'
import { type RoleId, ticketOf } from '@xiqian/standard'
import type { StartedBy } from '../desk/errand-wishes.ts'
import { type Loaded, load, openFact } from '../desk/load.ts'
import { isRefusal } from '../desk/perform.ts'
import { recordTicket } from '../desk/record-ticket.ts'
import type { Office } from '../office.ts'
import { headerOf } from './header-of.ts'
import { again, againAfterSilence, done, later, type Settled, settled } from './settled.ts'

type Body = {
  readonly caseId: string
  readonly conflict: string
  readonly role: RoleId
  readonly to: string
  readonly startedBy?: StartedBy
}

/** Half an hour between two questions what became of a ticket; moving a synthetic clock asks at once. */
const askAgainMs = 30 * 60_000

/** 发校核: sent once in effect (the errand's id is the key), then asked again what became of it. */
export const sendTicket = async (office: Office, errand: LeasedErrand, body: Body): Promise<Settled> => {
  const { caseId, conflict, role, to, startedBy } = body
  const loaded = await load(office, caseId)
  const state = loaded?.file.conflicts[conflictKey({ conflict, role })]
  if (loaded === undefined || state?.stage !== 'asked' || state.to !== to) return done
  const department = loaded.standard.sources.find(({ id }) => id === to)?.department ?? ''
  const kind = ticketOf(department)
  const ticket = ticketBody(office, loaded, body)
  if (!isTicketKind(kind) || ticket === undefined) return { next: 'dead', problem: `no ticket for ${conflict}` }
  const header = headerOf(office, loaded.standard, { of: kind, caseId, requestId: errand.id, startedBy })

  const reply =
    state.receipt === undefined
      ? await office.departments.submit(kind, ticket, header)
      : await office.departments.askAgain(kind, state.receipt, header)
  if (reply.reply === 'unreachable') return againAfterSilence(office, errand.attempts, reply)
  if (reply.reply === 'taken' && state.receipt === reply.receipt) return later(askAgainMs, 'taken')

  const ends = reply.reply === 'decided'
  const recorded = await recordTicket(office, {
    caseId,
    conflict,
    role,
    department,
    reply,
    ...(ends ? { finishes: errand.id } : {}),
  })
  if (isRefusal(recorded)) return recorded.refused === 'busy-try-again' ? again(200, 'busy') : done
  if (!ends) return later(askAgainMs, 'taken')
  return recorded.wrote ? settled : done
}

/** Who it is about, which item, what the register told and what is said instead: nothing else of the case leaves. */
const ticketBody = (office: Office, loaded: Loaded, { conflict, role, to }: Body): DataCorrection | undefined => {
  const { file, situation } = loaded
  const sides = file.conflicts[conflictKey({ conflict, role })]?.sides ?? []
  const own = sides.find(({ from }) => from === to)
  const other = sides.find(({ from }) => from !== to)
  const name = situation[`${role}.name`]
  const citizenNumber = situation[`${role}.citizenNumber`]
  if (other === undefined || typeof name !== 'string' || typeof citizenNumber !== 'string') return undefined
  const counts = loaded.standard.conflicts.find(({ id }) => id === conflict)?.says.find(({ source }) => source === to)
  return {
    person: { name, citizenNumber },
    item: `${to}/${own?.fact ?? counts?.fact ?? ''}`,
    recorded: String(own === undefined ? '' : (openFact(office, loaded, own) ?? '')),
    other: String(openFact(office, loaded, other) ?? ''),
    saidBy: other.from === 'asked' ? 'person' : other.from,
  }
}
