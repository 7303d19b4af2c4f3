import type { Actor, Refusal } from '@xiqian/case'
import type { Instant, LegalDay } from '@xiqian/standard'
import { versionAllows } from './machine.ts'
import type { Version, VersionAct, VersionEvent } from './version.ts'

/** What deciding about a version may know beside it; all of it is given. */
export type VersionCircumstances = { readonly by: Actor; readonly at: Instant; readonly today: LegalDay }

export type VersionDecision = { readonly events: readonly VersionEvent[] } | Refusal

/** 行不行: what the act does to this version, or why not. Pure. A yes without events says that nothing changed. */
export const decideVersion = (
  act: VersionAct,
  version: Version | undefined,
  circumstances: VersionCircumstances,
): VersionDecision => {
  const { by, at } = circumstances
  if (act.type === 'record-standard') {
    return version === undefined ? yes({ type: 'StandardRecorded', by, at, ...act.standard }) : { events: [] }
  }
  if (version === undefined) return { refused: 'no-such-thing' }
  switch (act.type) {
    case 'check-standard':
      return notAllowed(act, version) ?? yes({ type: 'StandardCheckAsked', by, at })
    case 'record-proof':
      return recordProof(act, version, circumstances)
    case 'approve-standard':
      return notPassed(version) ?? notAllowed(act, version) ?? yes({ type: 'StandardApproved', by, at })
    case 'publish-standard':
      return publish(act, version, circumstances)
  }
}

const yes = (event: VersionEvent): VersionDecision => ({ events: [event] })

const notAllowed = (act: VersionAct, { state: { stage } }: Version): Refusal | undefined => {
  const allowed: readonly string[] = versionAllows[stage]
  return allowed.includes(act.type)
    ? undefined
    : { refused: 'not-allowed-now', machine: 'standard', stage, act: act.type }
}

/** Nothing goes on before it was checked, and nothing with a fault ever does. */
const notPassed = ({ state }: Version): Refusal | undefined => {
  if (state.stage === 'faulty') return { refused: 'standard-faulty', faults: state.checked.faults }
  return state.stage === 'recorded' || state.stage === 'checking' ? { refused: 'not-checked' } : undefined
}

const recordProof = (
  act: VersionAct & { readonly type: 'record-proof' },
  version: Version,
  { by, at }: VersionCircumstances,
): VersionDecision => {
  if (by.as.kind !== 'system') return { refused: 'not-your-act' }
  const { state } = version
  if (state.stage !== 'checking') return { events: [] }
  // Who asked for the check answers for it; the machine only counted.
  return yes({ type: 'StandardChecked', by: state.askedBy, at, ...act.proof })
}

/** 发布: by another person than who approved it, in force from a day that neither has passed nor lies before the version's own. */
const publish = (
  act: VersionAct & { readonly type: 'publish-standard' },
  version: Version,
  { by, at, today }: VersionCircumstances,
): VersionDecision => {
  const no = notPassed(version) ?? notAllowed(act, version)
  if (no !== undefined) return no
  const { state } = version
  if (state.stage !== 'approved' || state.approvedBy.who === by.who) return { refused: 'two-people-needed' }
  const earliestDay = version.inForceFrom > today ? version.inForceFrom : today
  if (act.inForceFrom < earliestDay) return { refused: 'too-early', earliestDay }
  return yes({ type: 'StandardPublished', by, at, inForceFrom: act.inForceFrom })
}
