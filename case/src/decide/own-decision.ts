import type { MatterId, PlannedMatter } from '@xiqian/standard'
import type { Actor, Outcome } from '../acts.ts'
import type { Circumstances } from '../decision.ts'
import type { CaseEvent, SerialNumber } from '../events.ts'
import type { Refusal } from '../refusal.ts'
import { type Granted, stamp } from './yes.ts'

type StaffActor = Extract<Actor['as'], { kind: 'staff' }>

/** Whoever decides here allocates the number: asked of the serial stream of the deciding organ. */
export const numberFor = (
  matter: PlannedMatter,
  as: StaffActor,
): { readonly number?: SerialNumber; readonly serials: Granted['serials'] } =>
  matter.result.serial === undefined
    ? { serials: [] }
    : {
        number: { $serial: matter.id },
        serials: [{ rule: matter.result.serial, matter: matter.id, region: as.region, organ: as.organ }],
      }

export const refusedMatter = (
  circumstances: Circumstances,
  matter: MatterId,
  outcome: Outcome & { readonly outcome: 'refused' },
  receipt?: string,
): CaseEvent => ({
  ...stamp(circumstances),
  type: 'MatterRefused',
  matter,
  on: outcome.on,
  reason: outcome.reason,
  basis: outcome.basis,
  ...(receipt !== undefined && { receipt }),
})

/** A decision is a yes or a no; a correction is asked for by its own act. */
export const notADecision: Refusal = {
  refused: 'malformed',
  where: 'outcome',
  problem: {
    zh: '请选择准予或不予;需要补正时请使用“要求补正”',
    en: 'Grant or refuse; to have something put right, ask for a correction',
  },
}
