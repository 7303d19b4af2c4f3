import type { Static } from '@sinclair/typebox'
import { type CaseFile, type PledgeState, standingOf } from '@xiqian/case'
import type { LegalDay, MaterialKey, Plan, PledgeRule, RoleId, Standard, Text } from '@xiqian/standard'
import { pledgeOf } from '@xiqian/standard'
import type { PledgeShape } from '../shapes/parts.ts'
import { dayWords } from './words.ts'

type Shown = Static<typeof PledgeShape>

/** What is told and signed: the sentence with its law and what follows if it is false. */
export const toldOf = ({ sentence, law, ifFalse }: PledgeRule) => ({
  sentence: { ...sentence },
  law,
  ifFalse: { ...ifFalse },
})

const text = (zh: string, en: string): Text => ({ zh, en })
type Standing = Pick<Shown, 'state' | 'words' | 'until' | 'mayAnswer'>

const ends = {
  kept: text('核查属实，已了结', 'Found true; it is done with'),
  'not-drawn': text('没有抽到，已了结', 'Not drawn; it is done with'),
  unverifiable: text(
    '查不清，不算不实，已了结，对您没有影响',
    'It could not be checked, which is no falsehood; it is done with',
  ),
  'nothing-rests-on-it': text('已经没有结果凭这项承诺，不再核查', 'Nothing rests on it any more; it is not checked'),
}

const heard = (until: LegalDay): Text => {
  const day = dayWords(until)
  return text(
    `核查有疑问，请在${day.zh}前说明；听过您的说明才会认定`,
    `There is a doubt: please answer by ${day.en}; nothing is found before you were heard`,
  )
}

const standingOfGiven = (state: PledgeState, rule: PledgeRule, today: LegalDay): Standing => {
  switch (state.stage) {
    case 'given':
      return {
        state: 'given',
        words: rule.unchecked ?? text('已签，办好以后会核查', 'Signed; it is checked after the decision'),
        mayAnswer: false,
      }
    case 'to-check': {
      const day = dayWords(state.due)
      const words = text(
        `核查中，${day.zh}前查；您不用做什么`,
        `It is being checked, by ${day.en}; nothing to do for you`,
      )
      return { state: 'to-check', words, until: state.due, mayAnswer: false }
    }
    case 'doubted':
      return { state: 'doubted', words: heard(state.until), until: state.until, mayAnswer: today <= state.answerBy }
    case 'answered': {
      const day = dayWords(state.answerBy)
      const words = text(`说明已收到，${day.zh}前认定`, `Your answer is here; the finding comes by ${day.en}`)
      return { state: 'answered', words, until: state.answerBy, mayAnswer: false }
    }
    case 'false': {
      const day = dayWords(state.notedUntil)
      const words = text(
        `认定不实，失信记录到${day.zh}；认为不对的可以再说明`,
        `Found false; a credit note is kept until ${day.en}. If that is wrong you may answer again`,
      )
      return { state: 'false', words, until: state.notedUntil, mayAnswer: today <= state.notedUntil }
    }
    case 'closed':
      return { state: 'closed', words: ends[state.end], mayAnswer: false }
  }
}

const beforeSigning = (file: CaseFile, rule: PledgeRule, today: LegalDay, me: RoleId | undefined): Standing => {
  const until = me === undefined ? undefined : file.noted[me]
  return rule.check !== undefined && until !== undefined && until >= today
    ? { state: 'not-open', words: rule.instead, until, mayAnswer: false }
    : { state: 'to-sign', words: text('签了就代替证明', 'Signed, it takes the place of a proof'), mayAnswer: false }
}

type Looking = {
  readonly standard: Standard
  readonly file: CaseFile
  readonly today: LegalDay
  readonly digests: Readonly<Record<MaterialKey, string>>
  /** The party who looks; absent: an officer. What became of a promise is its giver's own, and the officers'. */
  readonly me?: RoleId
}

/** 告知承诺 of a plan, as this one may see them. */
export const shownPledges = (plan: Plan, { standard, file, today, digests, me }: Looking): readonly Shown[] =>
  plan.materials.flatMap((material): readonly Shown[] => {
    const rule = pledgeOf(standard, material.key)
    if (rule === undefined) return []
    const state = file.pledges[material.key]
    const isGivenOtherwise = state === undefined && standingOf(material, file, plan, standard.declarations) === 'there'
    if (isGivenOtherwise) return []
    const told = { ...toldOf(rule), material: material.key, name: material.name, digest: digests[material.key] ?? '' }
    if (state === undefined) return [{ ...told, ...beforeSigning(file, rule, today, me) }]
    if (me !== undefined && state.role !== me)
      return [{ ...told, state: 'given', words: text('另一方已签', 'The other one has signed'), mayAnswer: false }]
    const role = me === undefined ? { role: state.role } : {}
    return [{ ...told, ...standingOfGiven(state, rule, today), ...role }]
  })
