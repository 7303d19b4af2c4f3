import { type CaseEvent, type CaseFile, stageOf } from '../../src/index.ts'
import type { Fault } from '../walk.ts'
import { parentStage } from './parent-stage.ts'
import { wrongByHelper } from './read-mandate.ts'
import { isOwed, type Reading } from './reading.ts'

const fault = (rule: string, words: string): readonly Fault[] => [{ rule, words }]
const none: readonly Fault[] = []

const dueIn = (state: object): unknown => ('due' in state ? state.due : undefined)

/** 事件推出的办件: the file is what the judge reads from the same events, stage by stage and day by day. */
const unlike = (file: CaseFile, reading: Reading): string | undefined => {
  if (file.intake.stage !== reading.intake) return `intake ${file.intake.stage}, read ${reading.intake}`
  if (file.visit.stage !== reading.visit.stage) return `visit ${file.visit.stage}, read ${reading.visit.stage}`
  if (file.handOut.stage !== reading.paper) return `hand-out ${file.handOut.stage}, read ${reading.paper}`
  if (file.intake.stage === 'accepted' && file.intake.due !== reading.due)
    return `due ${file.intake.due}, read ${reading.due}`
  for (const role of file.roles)
    if (file.parties[role]?.stage !== reading.parties[role]) return `party ${role} ${file.parties[role]?.stage}`
  for (const [id, { stage }] of Object.entries(file.consents))
    if (stage !== reading.consents[id]) return `consent ${id} ${stage}, read ${reading.consents[id]}`
  const matters = Object.entries(file.matters)
  if (matters.length !== Object.keys(reading.matters).length) return `${matters.length} matters`
  for (const [id, state] of matters) {
    const matter = reading.matters[id]
    if (state.stage !== matter?.stage) return `matter ${id} ${state.stage}, read ${matter?.stage}`
    const due = dueIn(state)
    if (due !== undefined && due !== matter.due) return `matter ${id} due ${due}, read ${matter.due}`
  }
  for (const [key, state] of Object.entries(file.owed)) {
    const owed = reading.owed[key]
    if (state.stage !== owed?.stage) return `owed ${key} ${state.stage}, read ${owed?.stage}`
    const due = dueIn(state)
    if (due !== undefined && due !== owed.due) return `owed ${key} due ${due}, read ${owed.due}`
  }
  for (const [key, { stage }] of Object.entries(file.conflicts)) {
    const read = reading.conflicts[key]?.stage
    if (stage !== read) return `conflict ${key} ${stage}, read ${read}`
  }
  for (const [key, { stage }] of Object.entries(file.pledges))
    if (stage !== reading.pledges[key]) return `pledge ${key} ${stage}, read ${reading.pledges[key]}`
  for (const [id, { stage }] of Object.entries(file.mandates)) {
    const read = reading.mandates.get(id)?.stage
    if (stage !== read) return `mandate ${id} ${stage}, read ${read}`
  }
  return undefined
}

const matterOf = (event: CaseEvent, reading: Reading) => ('matter' in event ? reading.matters[event.matter] : undefined)

/** What this one event may not do, by what was read before it and with it. */
const wrongIn = (event: CaseEvent, reading: Reading, isTold: boolean): readonly Fault[] => {
  const matter = matterOf(event, reading)
  const day = event.at.slice(0, 10)
  switch (event.type) {
    case 'ResultIssued':
      if (isOwed(reading, event.matter)) return fault('issued-owed', `${event.matter} is issued with something owed`)
      return matter?.issued === 1 ? none : fault('issued-twice', `${event.matter} is issued ${matter?.issued} times`)
    case 'DecidedOnTheSpot':
    case 'DecidedFromInbox':
    case 'ReplyDecided':
      return matter?.decided === 1 ? none : fault('decided-twice', `${event.matter}: ${matter?.decided} decisions`)
    case 'MatterAsked':
    case 'TaskOpened':
      return matter?.asked === 1 ? none : fault('asked-twice', `${event.matter} is asked ${matter?.asked} times`)
    case 'MatterEnded':
      if (event.because === 'promise-broken') {
        const isLate = Object.values(reading.owed).some(
          ({ stage, due = '', matters }) => stage === 'broken' && due < day && matters.includes(event.matter),
        )
        if (!isLate) return fault('ended-too-early', `${event.matter} ends by a promise whose day is not over`)
      }
      if (event.because === 'correction-overdue' && !((matter?.stopped?.until ?? '9999') < day))
        return fault('ended-too-early', `${event.matter} ends while its correction may still come`)
      return none
    case 'PromiseBroken': {
      const { due = '9999' } = reading.owed[event.material] ?? {}
      return due < day ? none : fault('ended-too-early', `${event.material} is broken before ${due}`)
    }
    case 'SourceAnswered':
      return isTold ? none : fault('told-first', `${event.source} was asked about ${event.role} before 告知`)
    case 'Accepted':
    case 'AcceptedWithGap':
      return reading.accepted?.events === 1 ? none : fault('accepted-twice', 'accepted a second time')
    case 'DeadlinesMoved': {
      const earlier = event.moved.find(({ of, from, to }) => of === 'material' && to <= from)
      return earlier === undefined ? none : fault('due-earlier', `${earlier.id} is asked for earlier than promised`)
    }
    default:
      return none
  }
}

/** After each event: the file, its one parent stage, and what the event itself may not do. */
export const afterEvent = (event: CaseEvent, file: CaseFile, reading: Reading): readonly Fault[] => {
  const isTold = event.type !== 'SourceAnswered' || reading.told.has(event.role)
  const other = unlike(file, reading)
  if (other !== undefined) return fault('file-is-not-its-events', `after ${event.type}: ${other}`)
  const stage = stageOf(file)
  const own = parentStage(reading)
  if (stage !== own) return fault('one-stage', `after ${event.type}: stageOf says ${stage}, read ${own}`)
  const helped = wrongByHelper(event, reading)
  if (helped !== undefined) return fault('helper-outside', helped)
  return wrongIn(event, reading, isTold)
}
