import type { Static } from '@sinclair/typebox'
import type { Refusal } from '@xiqian/case'
import type { Office } from '../office.ts'
import type { AnswersRequest } from '../shapes/citizen.ts'
import type { AskedOfCase } from './asked.ts'
import { sealFacts } from './facts.ts'
import { otherParties } from './parties.ts'
import { actAsParty } from './party-act.ts'
import { type Done, isRefusal } from './perform.ts'
import { readAnswers } from './read-answers.ts'

/** 填写: saves what one party says, in its own part or in the joint one. What did not change is not saved again. */
export const answer = (office: Office, ask: AskedOfCase<Static<typeof AnswersRequest>>): Promise<Done | Refusal> =>
  actAsParty(
    office,
    ask,
    'answer',
    (loaded, role) => {
      const { of, facts } = ask.body
      const said = readAnswers(loaded.standard, facts, role, of)
      if (isRefusal(said)) return said
      const other =
        of === 'joint'
          ? otherParties(
              loaded.standard,
              { roles: loaded.file.roles, situation: loaded.situation, on: office.clocks.today() },
              said.joint,
            )
          : undefined
      if (other !== undefined) return other
      const part = of === 'joint' ? 'joint' : role
      const values = of === 'joint' ? said.joint : said.own
      const sealed = sealFacts(office, loaded, part, values, 'asked', office.clocks.legalNow())
      return {
        act: { type: 'answer', of: part, facts: sealed.facts },
        parts: sealed.parts,
        situation: sealed.situation,
      }
    },
    ask.body.forWhom,
  )
