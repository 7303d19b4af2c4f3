import type { Lang, PartyCase } from '@xiqian/parts'
import { say as sayText } from '@xiqian/parts'
import { words } from './words/words.ts'

/** 一个人办: nobody else is a party of this case. */
export const isAlone = (view: PartyCase): boolean => view.other.length === 0

/** The words that speak of the other, or, where there is none, those that do not. */
export const partWords = (lang: Lang, view: PartyCase) => {
  const say = words[lang]
  return isAlone(view)
    ? {
        todoJoint: say.todoJointAlone,
        ownPrivate: say.ownPrivateAlone,
        jointTitle: say.jointTitleAlone,
        jointShared: say.jointAlone,
        jointDone: say.jointDoneAlone,
        jointNothing: say.jointNothingAlone,
        reviewOwn: say.reviewOwnAlone,
        reviewJoint: say.reviewJointAlone,
        reviewSubmitNote: say.reviewSubmitNoteAlone,
      }
    : say
}

/** Who comes, said beside the times: all, the one who reads it alone, or one of two. */
export const bookLeadOf = (lang: Lang, view: PartyCase): string => {
  const say = words[lang]
  const [only, ...others] = view.plan.visits[0]?.who ?? []
  if (only === undefined || others.length > 0) return isAlone(view) ? say.bookLeadAlone : say.bookLead
  if (isAlone(view)) return say.bookLeadAlone
  const who = [view.me, ...view.other].find(({ role }) => role === only)
  return who === undefined ? say.bookLeadAlone : say.bookLeadOne(sayText(lang, who.roleName))
}
