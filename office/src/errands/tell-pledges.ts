import { isFoundFalse, type PledgeState } from '@xiqian/case'
import type { Plan } from '@xiqian/standard'
import type { Loaded } from '../desk/load.ts'
import type { Office } from '../office.ts'
import { organOf } from '../views/organs.ts'
import { writeTask } from './tell-tasks.ts'

const dueOf = (state: PledgeState): string | undefined => {
  if (state.stage === 'to-check') return state.checker.of === 'officer' ? state.due : undefined
  return state.stage === 'doubted' || state.stage === 'answered' ? state.answerBy : undefined
}

/** 承诺的待办: to look and to find lies with the organ that decided, undoing with its head. Idempotent; an old one never overwrites. */
export const tellPledges = async (office: Office, loaded: Loaded, plan: Plan, names: string): Promise<void> => {
  const { file } = loaded
  const today = office.clocks.today()
  for (const state of Object.values(file.pledges)) {
    const matter = plan.matters.find(({ id }) => id === state.matters[0])
    if (matter === undefined || state.stage === 'given') continue
    const due = dueOf(state)
    const of = { matter: matter.id, organ: organOf(matter, file) }
    const toFind = due === undefined ? ('done' as const) : ('open' as const)
    await writeTask(office, loaded, names, { ...of, kind: 'pledge', state: toFind, due: due ?? today })
    if (state.stage !== 'false') continue
    const toUndo = isFoundFalse(matter.id, file) ? 'open' : 'done'
    await writeTask(office, loaded, names, { ...of, kind: 'undo', state: toUndo, due: state.undoBy })
  }
}
