import type { ConditionName } from './conditions.ts'
import type { Action, Purpose, Subject, Treatments } from './permission.ts'

/** Typed data, no code: what a line permits or forbids, to whom, when, and what must be done with the fields. */
export type Policy = {
  readonly id: string
  readonly effect: 'permit' | 'forbid'
  readonly who: readonly Subject['kind'][]
  readonly actions: readonly Action['action'][]
  /** All must hold. */
  readonly when: readonly ConditionName[]
  readonly fields: Treatments
  readonly purpose?: Purpose
  readonly why: string
}

const reveal = { plain: 'reveal', personal: 'reveal', sensitive: 'reveal' } as const
const omit = { plain: 'omit', personal: 'omit', sensitive: 'omit' } as const
const masked = { plain: 'reveal', personal: 'mask', sensitive: 'mask' } as const
const maskedWithoutSensitive = { plain: 'reveal', personal: 'mask', sensitive: 'omit' } as const

/** Of the parties each sees its own part and what is joint; of the other nothing. */
const party: Treatments = { own: reveal, joint: reveal, other: omit }
/** An officer has no part of their own. */
const window: Treatments = { own: omit, joint: masked, other: masked }
const approver: Treatments = { own: omit, joint: masked, other: maskedWithoutSensitive }
/** 帮办人: of the party that gave the mandate what may be filled in, nothing sensitive; of the other nothing. */
const helper: Treatments = {
  own: { plain: 'reveal', personal: 'reveal', sensitive: 'omit' },
  joint: { plain: 'reveal', personal: 'reveal', sensitive: 'omit' },
  other: omit,
}
const sentenceOnly: Treatments = { own: omit, joint: omit, other: omit }

const handling: Purpose = {
  id: 'window',
  words: { zh: '窗口受理与办理', en: 'Acceptance and handling at the window' },
  legalBasis: '个人信息保护法第十三条第一款第三项、第三十四条',
}
const helping: Purpose = {
  id: 'help',
  words: { zh: '受委托帮办', en: 'Helping by a mandate' },
  legalBasis: '民法典第一百六十五条 〔条款待核〕；个人信息保护法第十三条第一款第一项',
}
const approving: Purpose = {
  id: 'approval',
  words: { zh: '审批本部门事项', en: "Deciding a matter of the officer's department" },
  legalBasis: '承办部门法定职责；个人信息保护法第十三条第一款第三项、第三十四条',
}

const watching: Purpose = {
  id: 'watch',
  words: { zh: '负责与督办本机构事项', en: 'Answering for the matters of the organ' },
  legalBasis: '承办部门法定职责；个人信息保护法第十三条第一款第三项、第三十四条',
}

/** 权限表. Read from top to bottom; what no line permits is denied, and the refusal tells nothing of the case. */
export const policies: readonly Policy[] = [
  {
    id: 'accept-and-approve-apart',
    effect: 'forbid',
    who: ['staff'],
    actions: ['act'],
    when: ['accepted-it-and-would-approve'],
    fields: sentenceOnly,
    why: '受理与审批分离: whoever accepted the case does not approve it from an inbox',
  },
  {
    id: 'administrators-read-no-case',
    effect: 'forbid',
    who: ['administrator'],
    actions: ['read', 'act', 'sign-consent', 'keep-standard'],
    when: [],
    fields: sentenceOnly,
    why: '三员分立: whoever runs, secures or audits the system reads no case',
  },
  {
    id: 'party-reads',
    effect: 'permit',
    who: ['citizen'],
    actions: ['read', 'act'],
    when: ['is-party'],
    fields: party,
    why: 'A party sees its own part and the joint part',
  },
  {
    id: 'helper-reads',
    effect: 'permit',
    who: ['citizen'],
    actions: ['read'],
    when: ['holds-a-mandate'],
    fields: helper,
    purpose: helping,
    why: 'A helper sees what its mandate needs, as long as the mandate lives; each look is remembered',
  },
  {
    id: 'signer-signs',
    effect: 'permit',
    who: ['citizen'],
    actions: ['sign-consent'],
    when: ['is-asked-signer'],
    fields: sentenceOnly,
    why: 'A third person sees the one sentence and nothing of the case',
  },
  {
    id: 'window-reads',
    effect: 'permit',
    who: ['staff'],
    actions: ['read'],
    when: ['works-at-a-window', 'case-is-at-this-window'],
    fields: window,
    purpose: handling,
    why: 'The window sees the case that is booked with it, accepted by it, or walks in',
  },
  {
    id: 'window-acts',
    effect: 'permit',
    who: ['staff'],
    actions: ['act'],
    when: ['works-at-a-window', 'case-is-at-this-window', 'standard-lets-the-role'],
    fields: window,
    purpose: handling,
    why: 'Which act which role may do is said by the standard',
  },
  {
    id: 'policy-staff-keeps-the-standard',
    effect: 'permit',
    who: ['staff'],
    actions: ['keep-standard'],
    when: ['works-for-the-province', 'standard-lets-the-role'],
    fields: sentenceOnly,
    why: 'Who writes and who approves a version of the standard is said by the standard; neither sees a case by it',
  },
  {
    id: 'operator-runs-the-house',
    effect: 'permit',
    who: ['staff'],
    actions: ['operate'],
    when: ['works-for-the-province', 'standard-lets-the-role'],
    fields: sentenceOnly,
    why: 'Who repairs what went wrong is said by the standard; of a case they see its number and nothing else',
  },
  {
    id: 'approver-reads',
    effect: 'permit',
    who: ['staff'],
    actions: ['read'],
    when: ['decides-a-matter-here'],
    fields: approver,
    purpose: approving,
    why: 'An approver sees a case once it is accepted and has a matter for this organ',
  },
  {
    id: 'approver-acts',
    effect: 'permit',
    who: ['staff'],
    actions: ['act'],
    when: ['decides-this-matter', 'standard-lets-the-role'],
    fields: approver,
    purpose: approving,
    why: 'Only the organ and role named by the standard decide a matter',
  },
  {
    id: 'watcher-reads',
    effect: 'permit',
    who: ['staff'],
    actions: ['read'],
    when: ['watches-a-matter-here'],
    fields: approver,
    purpose: watching,
    why: 'The head of an organ, and who supervises it, see the cases whose matters they answer for, masked',
  },
  {
    id: 'watcher-acts',
    effect: 'permit',
    who: ['staff'],
    actions: ['act'],
    when: ['watches-this-matter', 'standard-lets-the-role'],
    fields: approver,
    purpose: watching,
    why: 'Reassigning, voiding and answering objections lie with whoever watches over the deciders, never deciding itself',
  },
]
