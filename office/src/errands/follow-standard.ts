import type { LeasedErrand } from '@xiqian/ledger'
import type { StandardDigest } from '@xiqian/standard'
import { isRefusal } from '../desk/perform.ts'
import { actBySystem } from '../desk/system-acts.ts'
import type { Office } from '../office.ts'
import { again, done, type Settled, settled } from './settled.ts'

/**
 * 一件办件与新施行的标准: it follows the newer version where nobody is worse off, and stays with its own where somebody would
 * be; its open deadlines are counted again by the newer calendar either way.
 */
export const followStandard = async (
  office: Office,
  errand: LeasedErrand,
  { caseId, standard }: { readonly caseId: string; readonly standard: StandardDigest },
): Promise<Settled> => {
  await office.versions.refresh()
  const followed = await actBySystem(office, {
    caseId,
    errand: errand.id,
    act: { type: 'follow-standard', standard },
    open: true,
  })
  if (isRefusal(followed) && followed.refused === 'busy-try-again') return again(200, 'busy')
  const moved = await actBySystem(office, { caseId, errand: errand.id, act: { type: 'move-deadlines' } })
  if (isRefusal(moved)) return moved.refused === 'busy-try-again' ? again(200, 'busy') : done
  return moved.wrote ? settled : done
}
