import { conditions } from './conditions.ts'
import type { Action, Authorization, CaseResource, Subject, Treatments } from './permission.ts'
import { type Policy, policies } from './policies.ts'

export type * from './permission.ts'

const omitAll = { plain: 'omit', personal: 'omit', sensitive: 'omit' } as const
/** Nothing of anybody. */
export const nothing: Treatments = { own: omitAll, joint: omitAll, other: omitAll }

/**
 * 谁可以看什么、做什么. Deny by default; one forbidding line overrides every permitting one; of several permitting lines the first
 * decides. `roleMayAct` says whether the standard lets this role of staff do this act. Pure.
 */
export const authorize = (
  subject: Subject,
  action: Action,
  resource: CaseResource,
  roleMayAct: (staffRole: string, act: string) => boolean,
): Authorization => {
  const applies = ({ who, actions, when }: Policy): boolean =>
    who.includes(subject.kind) &&
    actions.includes(action.action) &&
    when.every((name) => conditions[name]({ subject, action, resource, roleMayAct }))

  const found = policies.filter(applies)
  const decisive = found.find(({ effect }) => effect === 'forbid') ?? found[0]
  if (decisive === undefined) return { effect: 'deny', obligations: { fields: nothing }, decidedBy: 'nobody-permits' }
  if (decisive.effect === 'forbid') return { effect: 'deny', obligations: { fields: nothing }, decidedBy: decisive.id }

  const { fields, purpose } = decisive
  return {
    effect: 'permit',
    obligations: { fields, ...(purpose === undefined ? {} : { record: purpose }) },
    decidedBy: decisive.id,
  }
}
