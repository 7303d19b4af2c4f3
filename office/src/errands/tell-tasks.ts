import { type CaseEvent, comesToOurInbox, type MatterState } from '@xiqian/case'
import type { LegalDay, Plan, PlannedMatter } from '@xiqian/standard'
import type { Loaded } from '../desk/load.ts'
import type { Office } from '../office.ts'
import { asCaseEvents } from '../views/case-events.ts'
import { sealNames } from '../views/list-key.ts'
import { organOf, regionOfOrgan } from '../views/organs.ts'

const upsertTask = `
  insert into task (region_code, task_id, organ, case_id, matter, state, due, names, position, kind, taken_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  on conflict on constraint task_pk do update
  set state = excluded.state, due = excluded.due, position = excluded.position, taken_by = excluded.taken_by
  where task.region_code = excluded.region_code and task.position <= excluded.position`

/** Passed on: it is in no other inbox any more. */
const leaveInboxes = `
  update task set state = 'done'
  where region_code = any($1) and case_id = $2 and matter = $3 and kind = 'decide' and organ <> $4 and position <= $5`

type Kind = 'decide' | 'mend' | 'objection' | 'void'
/** A promise is looked at by whoever decides what rests on it, and undone by the head. */
type OfPledge = 'pledge' | 'undo'
type Task = {
  readonly kind: Kind
  readonly organ: string
  readonly state: 'open' | 'correcting' | 'done'
  readonly due: LegalDay
  readonly takenBy?: string
}

/** What brought a matter onto a list of that kind at least once: only then there is a row to keep. */
const begun = {
  decide: 'TaskOpened',
  mend: 'ReturnedToWindow',
  objection: 'Objected',
  void: 'VoidProposed',
} as const satisfies Record<Kind, CaseEvent['type']>

const decideState = ({ stage }: MatterState): Task['state'] => {
  if (stage === 'in-inbox' || stage === 'paused') return 'open'
  return stage === 'correcting' || stage === 'returned' ? 'correcting' : 'done'
}

const tasksOf = ({ file }: Loaded, matter: PlannedMatter, state: MatterState, today: LegalDay): readonly Task[] => {
  const organ = organOf(matter, file)
  const takenBy = file.takers[matter.id]
  const until = 'until' in state && state.until !== undefined ? state.until : today
  const due = state.stage === 'paused' ? state.until : 'due' in state ? state.due : today
  const window = file.intake.stage === 'accepted' ? file.intake.organ : organ
  return [
    { kind: 'decide', organ, state: decideState(state), due, ...(takenBy === undefined ? {} : { takenBy }) },
    { kind: 'mend', organ: window, state: state.stage === 'returned' ? 'open' : 'done', due },
    { kind: 'objection', organ, state: state.stage === 'objected' ? 'open' : 'done', due: until },
    { kind: 'void', organ, state: state.stage === 'void-proposed' ? 'open' : 'done', due: until },
  ]
}

/** One task on the list of its organ; a matter has one of each kind. */
export const writeTask = async (
  office: Office,
  { file, head }: Loaded,
  names: string,
  {
    matter,
    kind,
    organ,
    state,
    due,
    takenBy,
  }: Omit<Task, 'kind'> & { readonly matter: string; readonly kind: Kind | OfPledge },
): Promise<void> => {
  const caseId = file.stream.id
  const taskId = `${caseId}.${matter}${kind === 'decide' ? '' : `.${kind}`}`
  await office.memory.pool.query(upsertTask, [
    regionOfOrgan(organ),
    taskId,
    organ,
    caseId,
    matter,
    state,
    due,
    sealNames(office, 'task', taskId, names),
    head.position,
    kind,
    takenBy ?? null,
  ])
}

/** 待办 of each organ: what it decides, puts right, looks at again, or says yes or no to. Idempotent; an old one never overwrites. */
export const tellTasks = async (office: Office, loaded: Loaded, plan: Plan, names: string): Promise<void> => {
  const { file, head } = loaded
  const { pool } = office.memory
  const caseId = file.stream.id
  const events = asCaseEvents(loaded.events)
  for (const matter of plan.matters) {
    const state = file.matters[matter.id]
    if (state === undefined) continue
    const happened = events.filter((event) => 'matter' in event && event.matter === matter.id)
    for (const task of tasksOf(loaded, matter, state, office.clocks.today())) {
      if (!happened.some(({ type }) => type === begun[task.kind])) continue
      if (task.kind === 'decide' && !comesToOurInbox(matter)) continue
      await writeTask(office, loaded, names, { matter: matter.id, ...task })
    }
    const former = happened.flatMap((event) => (event.type === 'MatterForwarded' ? [event.from] : []))
    if (former.length > 0)
      await pool.query(leaveInboxes, [
        former.map(regionOfOrgan),
        caseId,
        matter.id,
        organOf(matter, file),
        head.position,
      ])
  }
}
