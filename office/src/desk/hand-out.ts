import type { Static } from '@sinclair/typebox'
import type { Refusal } from '@xiqian/case'
import type { Office } from '../office.ts'
import type { HandOutRequest } from '../shapes/turns.ts'
import type { Staff } from '../sign-in/signed-in.ts'
import type { AskedOfCase } from './asked.ts'
import { actAsStaff } from './party-act.ts'
import type { Done } from './perform.ts'

/** 统一出件: what exists on paper, in one hand, at the window or by post. */
export const handOut = (
  office: Office,
  ask: AskedOfCase<Static<typeof HandOutRequest>, Staff>,
): Promise<Done | Refusal> =>
  actAsStaff(office, ask, 'hand-out', () => ({
    act: { type: 'hand-out', ...ask.body },
  }))
