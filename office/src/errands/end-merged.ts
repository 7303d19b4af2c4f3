import type { CaseFile } from '@xiqian/case'
import type { LeasedErrand } from '@xiqian/ledger'
import type { RoleId } from '@xiqian/standard'
import { asSystem } from '../desk/actors.ts'
import { load } from '../desk/load.ts'
import { takenFrom } from '../desk/other-draft.ts'
import { isRefusal, perform } from '../desk/perform.ts'
import type { Office } from '../office.ts'
import { again, done, type Settled } from './settled.ts'

type Body = { readonly caseId: string; readonly into: string; readonly role: RoleId }

/** Both joined each other's at the same moment: the one that was opened first stays. */
const isMutual = (one: CaseFile, other: CaseFile): boolean =>
  one.takenOver[other.stream.id] !== undefined && other.takenOver[one.stream.id] !== undefined
const isOlder = (one: CaseFile, other: CaseFile): boolean =>
  `${one.openedAt} ${one.stream.id}` < `${other.openedAt} ${other.stream.id}`

/**
 * 并完了才结束: whatever was still typed in the draft goes over first, then it ends with the way to the other one; so long as
 * somebody types there, it is looked at again.
 */
export const endMerged = async (
  office: Office,
  errand: LeasedErrand,
  { caseId, into, role }: Body,
): Promise<Settled> => {
  const draft = await load(office, caseId)
  const target = await load(office, into)
  if (draft === undefined || target === undefined || draft.file.intake.stage !== 'draft') return done
  if (target.file.intake.stage === 'merged' || target.file.intake.stage === 'withdrawn') return done
  if (isMutual(draft.file, target.file) && isOlder(draft.file, target.file)) return done

  const upTo = draft.head.position
  const since = target.file.takenOver[caseId] ?? 0
  if (since < upTo) {
    const moved = await perform(
      office,
      { caseId: into, key: `${errand.id}-over-${upTo}`, requestDigest: errand.id, by: () => asSystem('take-over') },
      (loaded) => {
        const { taken, parts, situation } = takenFrom(office, draft, loaded, role, since)
        return { act: { type: 'take-over', ...taken }, parts, situation }
      },
    )
    if (isRefusal(moved)) return moved.refused === 'busy-try-again' ? again(200, 'busy') : done
  }
  const ended = await perform(
    office,
    { caseId, key: `${errand.id}-end`, requestDigest: errand.id, by: () => asSystem('end-as-merged') },
    (loaded) =>
      loaded.head.position === upTo ? { act: { type: 'end-as-merged', into } } : { refused: 'busy-try-again' },
  )
  return isRefusal(ended) && ended.refused === 'busy-try-again' ? again(200, 'somebody typed there') : done
}
