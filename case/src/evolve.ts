import type { CaseEvent } from './events.ts'
import { clocksAfter } from './evolve/clocks.ts'
import { conflictsAfter } from './evolve/conflicts.ts'
import { consentsAfter } from './evolve/consents.ts'
import { handOutAfter } from './evolve/hand-out.ts'
import { intakeAfter } from './evolve/intake.ts'
import { listsAfter } from './evolve/lists.ts'
import { mandatesAfter } from './evolve/mandates.ts'
import { mattersAfter, receiptsAfter } from './evolve/matters.ts'
import { differingAfter, takenOverAfter } from './evolve/merged.ts'
import { owedAfter } from './evolve/owed.ts'
import { checksAfter, declaredAfter, savedAfter, suppliedAfter } from './evolve/part.ts'
import { partiesAfter } from './evolve/parties.ts'
import { notedAfter, pledgesAfter } from './evolve/pledges.ts'
import { seenAfter } from './evolve/seen.ts'
import { takersAfter } from './evolve/takers.ts'
import { visitAfter } from './evolve/visit.ts'
import type { CaseFile } from './file.ts'

export type Stream = CaseFile['stream']

const opened = (stream: Stream, event: CaseEvent & { readonly type: 'Opened' }): CaseFile => ({
  stream,
  lifeEvent: event.lifeEvent,
  standard: event.standard,
  openedAt: event.at,
  openedBy: event.role,
  roles: event.roles,
  intake: { stage: 'draft' },
  parties: Object.fromEntries(event.roles.map((role) => [role, { stage: 'expected' }])),
  saved: {},
  checks: {},
  conflicts: {},
  differing: {},
  takenOver: {},
  consents: {},
  supplied: {},
  visit: { stage: 'none' },
  declared: {},
  matters: {},
  owed: {},
  clocks: {},
  lists: [],
  seen: { saved: {}, supplied: {} },
  takers: {},
  forwarded: {},
  pledges: {},
  noted: {},
  gone: [],
  mandates: {},
  handOut: { stage: 'nothing-yet' },
  rated: [],
  receipts: [],
})

/**
 * The file after one more event. The first event of a stream is `Opened` and needs `stream`; anything else there is a
 * damaged stream, which is an accident and throws.
 */
export const evolve = (file: CaseFile | undefined, event: CaseEvent, stream?: Stream): CaseFile => {
  if (file === undefined) {
    if (event.type === 'Opened' && stream !== undefined) return opened(stream, event)
    throw new Error(`a case begins with Opened and its stream, not with ${event.type}`)
  }

  const matters = mattersAfter(file.matters, event)
  // Written out field by field: a file is made anew for every event of every request, and this is half the time of a spread.
  return {
    stream: file.stream,
    lifeEvent: file.lifeEvent,
    standard: file.standard,
    openedAt: file.openedAt,
    openedBy: file.openedBy,
    roles: file.roles,
    intake: intakeAfter(file.intake, event),
    parties: partiesAfter(file.parties, event),
    saved: savedAfter(file, event),
    differing: differingAfter(file.differing, event),
    takenOver: takenOverAfter(file.takenOver, event),
    checks: checksAfter(file.checks, event),
    conflicts: conflictsAfter(file.conflicts, event),
    consents: consentsAfter(file.consents, event),
    supplied: suppliedAfter(file.supplied, event),
    visit: visitAfter(file.visit, event),
    declared: declaredAfter(file.declared, event),
    matters,
    owed: owedAfter(file.owed, event),
    clocks: clocksAfter(file.clocks, event),
    lists: listsAfter(file, event),
    seen: seenAfter(file, event),
    takers: takersAfter(file.takers, event),
    forwarded: event.type === 'MatterForwarded' ? { ...file.forwarded, [event.matter]: event.to } : file.forwarded,
    pledges: pledgesAfter(file.pledges, event),
    noted: notedAfter(file.noted, event),
    gone: event.type === 'ChangeRecorded' && event.of !== undefined ? [...file.gone, event.of] : file.gone,
    mandates: mandatesAfter(file.mandates, event),
    handOut: handOutAfter(file.handOut, matters, event),
    rated: event.type === 'Rated' ? [...file.rated, event.role] : file.rated,
    receipts: receiptsAfter(file.receipts, event),
  }
}

/** 办件 from its events; undefined for a stream without any. */
export const fileOf = (stream: Stream, events: readonly CaseEvent[]): CaseFile | undefined =>
  events.reduce<CaseFile | undefined>((file, event) => evolve(file, event, stream), undefined)

/** The same file with what was just decided. */
export const evolveAll = (file: CaseFile, events: readonly CaseEvent[]): CaseFile =>
  events.reduce((before, event) => evolve(before, event), file)
