import type { Static } from '@sinclair/typebox'
import { comparePlans, type LegalDay, type Plan, plan, type RoleId, type Situation, visibleTo } from '@xiqian/standard'
import type { Loaded } from '../desk/load.ts'
import type { Office } from '../office.ts'
import type { FollowedShape } from '../shapes/parts.ts'
import { differenceWords } from './difference-words.ts'

/**
 * 标准更新了: a draft follows the version in force. Its party is told from which to which, and what that changes for what it
 * sees; nothing where the draft was opened under the version that holds.
 */
export const followedBy = (
  office: Office,
  { file, standard }: Loaded,
  situation: Situation,
  now: Plan,
  role: RoleId,
  today: LegalDay,
): Static<typeof FollowedShape> | undefined => {
  if (file.intake.stage === 'accepted' || file.standard === standard.digest) return undefined
  const opened = office.standards.byDigest(file.standard)
  if (opened === undefined) return undefined
  const before = visibleTo(plan(opened, situation, today), role)
  const changes = differenceWords({ before, after: now }, comparePlans(before, now))
  return { from: opened.version, to: standard.version, changes: [...changes] }
}
