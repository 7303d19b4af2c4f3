import { visibleTo } from '../planning/visible-to.ts'
import type { Standard } from '../standard.ts'
import type { LegalDay, Plan, RoleId, Text } from '../types.ts'
import { paragraph } from './blocks.ts'
import type { Document } from './document.ts'
import { situationNames, telephoneOf } from './names.ts'
import { bars, time } from './notice/first.ts'
import { consents, give } from './notice/give.ts'
import { advice, foot, matters, type Note, open, reliefs, where } from './notice/then.ts'
import { fill, joined } from './text.ts'
import { noticeWords } from './words/notice-words.ts'
import { madeFrom } from './work-plan.ts'

export type NoticeOf = {
  /** The day whose rules the plan was made by. */
  readonly on: LegalDay
  /** Once there is one, the promise is told as a day. */
  readonly acceptedOn?: LegalDay
  /** The party that reads it sees its own lines only; before sign-in there is nobody. */
  readonly seenBy?: RoleId
  /** "If one of you …": what guidance says in place of lines about a person. */
  readonly notes?: readonly Note[]
}

/** 结婚落户一件事：普通情形、落在配偶自有的房屋. */
const subtitleOf = (standard: Standard, { scenario }: Plan): Text => {
  const said = situationNames(standard, scenario)
  return said.length === 0
    ? standard.event.name
    : fill(noticeWords.subtitle, { event: standard.event.name, scenario: joined(said) })
}

/** 一次性告知书: all that one couple must know, from their plan, in the order in which they need it. */
export const oneTimeNotice = (
  standard: Standard,
  plan: Plan,
  { on, acceptedOn, seenBy, notes = [] }: NoticeOf,
): Document => {
  const seen = seenBy === undefined ? plan : visibleTo(plan, seenBy)
  const telephone = telephoneOf(standard)
  return {
    kind: 'one-time-notice',
    title: noticeWords.title,
    subtitle: subtitleOf(standard, seen),
    standard: madeFrom(standard),
    telephone,
    blocks: [
      paragraph(noticeWords.lead, 'note'),
      ...bars(seen),
      ...time(standard, seen, acceptedOn),
      ...give(standard, seen),
      ...where(standard, seen),
      ...matters(standard, seen),
      ...consents(standard, seen),
      ...advice(seen),
      ...reliefs(seen),
      ...open(standard, seen, notes),
      ...foot(on, telephone),
    ],
  }
}
