import type { Staff } from '../sign-in/signed-in.ts'
import type { Action, CaseResource, Subject } from './permission.ts'

export type Asked = {
  readonly subject: Subject
  readonly action: Action
  readonly resource: CaseResource
  readonly roleMayAct: (staffRole: string, act: string) => boolean
}

const ofStaff =
  (holds: (staff: Staff, asked: Asked) => boolean) =>
  (asked: Asked): boolean =>
    asked.subject.kind === 'staff' && holds(asked.subject, asked)

/** The words that policies are written in. Each answers from what it is given; none looks anything up. */
export const conditions = {
  /** The asker is one of the parties. */
  'is-party': ({ subject, resource }) =>
    subject.kind === 'citizen' && Object.values(resource.parties).some(({ account }) => account === subject.account),
  /** The asker has taken a live mandate of one of the parties. */
  'holds-a-mandate': ({ subject, resource }) =>
    subject.kind === 'citizen' && (resource.helpers ?? []).includes(subject.account),
  /** The asker is the person whose consent this is. */
  'is-asked-signer': ({ subject, action, resource }) =>
    subject.kind === 'citizen' &&
    action.action === 'sign-consent' &&
    resource.signers[action.consent] === subject.account,
  'works-at-a-window': ofStaff(({ staffRole }, { roleMayAct }) => roleMayAct(staffRole, 'check-in')),
  /** The organ that was booked, or that accepted; before either, the one that they will have to come to (who walks in). */
  'case-is-at-this-window': ofStaff(({ organ }, { resource }) => {
    const { visitOrgan, acceptedAt, comesTo } = resource
    if (visitOrgan === undefined && acceptedAt === undefined) return organ === comesTo
    return organ === visitOrgan || organ === acceptedAt
  }),
  /** This role at this organ decides a matter of the case, and the case has been accepted. */
  'decides-a-matter-here': ofStaff(
    ({ staffRole, organ }, { resource }) =>
      resource.acceptedAt !== undefined &&
      resource.matters.some((matter) => matter.decider === staffRole && matter.organ === organ),
  ),
  /** Where the act is about one matter, it is this one that the asker decides. */
  'decides-this-matter': ofStaff(
    ({ staffRole, organ }, { action, resource }) =>
      action.action === 'act' &&
      action.matter !== undefined &&
      resource.matters.some(
        (matter) => matter.id === action.matter && matter.decider === staffRole && matter.organ === organ,
      ),
  ),
  /** A role that watches over a matter of the case, at the organ of that matter, once the case has been accepted. */
  'watches-a-matter-here': ofStaff(
    ({ staffRole, organ }, { resource }) =>
      resource.acceptedAt !== undefined &&
      resource.matters.some((matter) => matter.watchedBy.includes(staffRole) && matter.organ === organ),
  ),
  'watches-this-matter': ofStaff(
    ({ staffRole, organ }, { action, resource }) =>
      action.action === 'act' &&
      action.matter !== undefined &&
      resource.matters.some(
        (matter) => matter.id === action.matter && matter.watchedBy.includes(staffRole) && matter.organ === organ,
      ),
  ),
  'standard-lets-the-role': ofStaff(
    ({ staffRole }, { action, roleMayAct }) =>
      action.action !== 'read' && action.action !== 'sign-consent' && roleMayAct(staffRole, action.act),
  ),
  /** 省级: no county decides what holds for all. */
  'works-for-the-province': ofStaff(({ region }) => region === '610000'),
  /** 受理与审批分开: who accepted the case decides it from no inbox. At the window a registrar does both, by law. */
  'accepted-it-and-would-approve': ofStaff(
    ({ account }, { action, resource }) =>
      action.action === 'act' && action.act === 'decide-from-inbox' && resource.acceptedBy === account,
  ),
} as const satisfies Readonly<Record<string, (asked: Asked) => boolean>>

export type ConditionName = keyof typeof conditions
