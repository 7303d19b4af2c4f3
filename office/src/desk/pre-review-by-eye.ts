import type { Static } from '@sinclair/typebox'
import type { Refusal } from '@xiqian/case'
import type { Office } from '../office.ts'
import type { PreReviewByEyeRequest } from '../shapes/pre-review.ts'
import type { Staff } from '../sign-in/signed-in.ts'
import { correctionItems } from './ask-correction.ts'
import type { AskedOfCase } from './asked.ts'
import { actAsStaff } from './party-act.ts'
import type { Done } from './perform.ts'

/** 人工预审: passed, or returned with one complete list. */
export const preReviewByEye = (
  office: Office,
  ask: AskedOfCase<Static<typeof PreReviewByEyeRequest>, Staff>,
): Promise<Done | Refusal> =>
  actAsStaff(office, ask, 'pre-review-by-eye', (loaded) => ({
    act: { type: 'pre-review-by-eye', items: correctionItems(office, loaded, ask.body.items) },
  }))
