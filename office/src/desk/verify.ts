import type { Static } from '@sinclair/typebox'
import type { Refusal } from '@xiqian/case'
import { normalForIndex } from '@xiqian/seal'
import type { Standard } from '@xiqian/standard'
import type { Office } from '../office.ts'
import type { VerifyRequest } from '../shapes/staff.ts'
import type { Staff } from '../sign-in/signed-in.ts'
import type { AskedOfCase } from './asked.ts'
import { actAsStaff } from './party-act.ts'
import type { Done } from './perform.ts'

/** The law by which the card is asked for; where the life event lists no card, that of the card itself. */
const cardBasis = ({ materials }: Standard): string =>
  materials.find(({ giving }) => giving === 'tap-card')?.basis ?? '居民身份证法'

/** 核验身份: the card is compared with the application; only that they agree is kept. */
export const verify = (
  office: Office,
  ask: AskedOfCase<Static<typeof VerifyRequest>, Staff>,
): Promise<Done | Refusal> => {
  const { role, with: how, name, citizenNumber } = ask.body
  return actAsStaff(
    office,
    ask,
    'verify',
    ({ situation, standard }) => {
      const isSame = (fact: string, read: string | undefined) =>
        read !== undefined && normalForIndex(read) === normalForIndex(String(situation[`${role}.${fact}`] ?? ''))
      if (how === 'card' && !(isSame('citizenNumber', citizenNumber) && isSame('name', name))) {
        return {
          refused: 'condition-not-met',
          rule: 'identity-card',
          words: {
            zh: '证件与申请人不一致，请核对是不是本人的身份证',
            en: 'The card is not that of the applicant. Check whose card it is',
          },
          basis: cardBasis(standard),
        }
      }
      return { act: { type: 'verify', role, with: how } }
    },
    role,
  )
}
