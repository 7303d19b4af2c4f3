import type { MatterId, PlannedMatter } from '@xiqian/standard'
import type { Act, Actor } from '../acts.ts'
import type { Circumstances } from '../decision.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed } from '../machines/not-allowed.ts'
import type { Refusal } from '../refusal.ts'
import { isDecided, plannedMatter } from './matters.ts'

/** 已有人在办: two officers do not work on the same task. */
export const takenByAnother = (file: CaseFile, matter: MatterId, by: Actor): Refusal | undefined => {
  const who = file.takers[matter]
  return who === undefined || who === by.who ? undefined : { refused: 'taken-by-another', who }
}

/** The noes of everything that is done to a task of an inbox by an officer of the organ. */
export const officersTask = (
  act: Act & { readonly matter: MatterId },
  file: CaseFile,
  { by, plan }: Circumstances,
): PlannedMatter | Refusal => {
  const matter = plannedMatter(plan, act.matter)
  if (matter === undefined) return { refused: 'no-such-thing' }
  if (by.as.kind !== 'staff') return { refused: 'not-your-act' }
  if (by.as.staffRole !== matter.decider) return { refused: 'not-decided-here', by: matter.decider }
  if (isDecided(file.matters[act.matter])) return { refused: 'already-decided' }
  return notAllowed(act, file) ?? takenByAnother(file, act.matter, by) ?? matter
}
