import type { Static } from '@sinclair/typebox'
import type { Refusal } from '@xiqian/case'
import type { Office } from '../office.ts'
import type { DeclareRequest } from '../shapes/staff.ts'
import type { Staff } from '../sign-in/signed-in.ts'
import type { AskedOfCase } from './asked.ts'
import { sentenceDigest as digestOfSentence } from './load.ts'
import { actAsStaff } from './party-act.ts'
import type { Done } from './perform.ts'

/** 当面签署声明: the person signs in front of the officer, who records it for that person. */
export const declare = (
  office: Office,
  ask: AskedOfCase<Static<typeof DeclareRequest>, Staff>,
): Promise<Done | Refusal> => {
  const { declaration, role, sentenceDigest } = ask.body
  return actAsStaff(
    office,
    ask,
    'declare',
    ({ standard }) => {
      const asked = standard.declarations.find(({ id }) => id === declaration)
      // Signed is the sentence that was read out, not another one.
      if (asked !== undefined && digestOfSentence(office, asked.sentence) !== sentenceDigest) {
        return { refused: 'changed-since-you-looked', difference: [{ what: declaration, now: asked.sentence }] }
      }
      return { act: { type: 'declare', declaration, role, sentenceDigest } }
    },
    role,
  )
}
