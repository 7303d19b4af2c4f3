import { type CaseEvent, conflictKey } from '@xiqian/case'
import type { Plan } from '@xiqian/standard'
import type { Loaded } from '../desk/load.ts'
import { preReviewOrganOf } from '../hall/visit-organ.ts'
import type { Office } from '../office.ts'
import { asCaseEvents } from '../views/case-events.ts'
import { organOf } from '../views/organs.ts'

const upsert = `
  insert into supervised (region_code, case_id, what, organ, since, state, position)
  values ('610000', $1, $2, $3, $4, $5, $6)
  on conflict on constraint supervised_pk do update
  set state = excluded.state, position = excluded.position
  where supervised.region_code = '610000' and supervised.position <= excluded.position`

type Fault = { readonly what: string; readonly organ: string; readonly since: string; readonly state: 'open' | 'over' }

const isSecond = (event: CaseEvent): boolean => {
  const list = 'list' in event ? event.list : 'items' in event ? event.items : []
  return list.some(({ omittedOn }) => omittedOn !== undefined)
}

type OfTicket = Extract<CaseEvent, { type: 'TicketSent' | 'TicketLate' }>

const isOut = ({ conflicts }: Loaded['file'], event: OfTicket): boolean => {
  const state = conflicts[conflictKey(event)]
  return state?.stage === 'asked' && state.to === event.to && state.until === event.until
}

const departmentOf = ({ sources }: Loaded['standard'], source: string): string =>
  sources.find(({ id }) => id === source)?.department ?? source

/** 校核 that is out: counted by its provider, with its age, until it is answered. */
const ticketOut = (file: Loaded['file'], event: OfTicket, standard: Loaded['standard'], at: number): Fault => ({
  what: `ticket ${at}`,
  organ: departmentOf(standard, event.to),
  since: event.at,
  state: isOut(file, event) ? 'open' : 'over',
})

const awaitedIn = (
  { matters }: Loaded['file'],
  plan: Plan,
  matter: string,
): { readonly stage?: string; readonly late?: string; readonly doubt?: string; readonly department: string } => ({
  ...matters[matter],
  department: plan.matters.find(({ id }) => id === matter)?.department ?? matter,
})

/** 预审超时 as long as nobody looked; 漏告 for good: it was said twice. */
const faultsIn = ({ file, standard, events }: Loaded, plan: Plan): readonly Fault[] => {
  const window = preReviewOrganOf(standard, plan, file.stream.region)
  return asCaseEvents(events).flatMap((event, at): readonly Fault[] => {
    if (event.type === 'PreReviewLate') {
      const isOpen = file.intake.stage === 'in-pre-review' && file.intake.until === event.until
      return [{ what: `pre-review-late ${at}`, organ: window, since: event.until, state: isOpen ? 'open' : 'over' }]
    }
    if (event.type === 'AnswerLate') {
      const { stage, late, department } = awaitedIn(file, plan, event.matter)
      const state = stage === 'asked' && late === event.at ? 'open' : 'over'
      return [{ what: `answer-late ${at}`, organ: department, since: event.answerBy, state }]
    }
    if (event.type === 'NumberDoubted') {
      const { stage, doubt, department } = awaitedIn(file, plan, event.matter)
      const state = stage === 'asked' && doubt === event.problem ? 'open' : 'over'
      return [{ what: `number-doubted ${at}`, organ: department, since: event.at, state }]
    }
    if (event.type === 'ReplyRepeated' && event.contradicts !== undefined) {
      const { department } = awaitedIn(file, plan, event.matter)
      return [{ what: `contradicted ${at}`, organ: department, since: event.at, state: 'over' }]
    }
    if (event.type === 'TicketSent') return [ticketOut(file, event, standard, at)]
    if (event.type === 'TicketLate') {
      const isOpen = isOut(file, event)
      const what = `ticket-late ${at}`
      return [{ what, organ: departmentOf(standard, event.to), since: event.at, state: isOpen ? 'open' : 'over' }]
    }
    if (!isSecond(event)) return []
    const matter = 'matter' in event ? plan.matters.find(({ id }) => id === event.matter) : undefined
    const organ = matter === undefined ? window : organOf(matter, file)
    return [{ what: `second-list ${at}`, organ, since: event.at, state: 'over' }]
  })
}

/** 告诉督办: what in this case was our own fault. Idempotent; an old one never overwrites. */
export const tellSupervisor = async (office: Office, loaded: Loaded, plan: Plan): Promise<void> => {
  for (const { what, organ, since, state } of faultsIn(loaded, plan))
    await office.memory.pool.query(upsert, [loaded.file.stream.id, what, organ, since, state, loaded.head.position])
}
