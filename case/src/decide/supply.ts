import type { PlannedMaterial } from '@xiqian/standard'
import type { Act } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseEvent } from '../events.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed, notAllowedNow } from '../machines/not-allowed.ts'
import { standingOf } from '../standing.ts'
import { withCorrection } from './correction.ts'
import { pledgeGiven } from './pledges.ts'
import { actingRole, isStaff } from './who.ts'
import { stamp, yes } from './yes.ts'

type Supply = Act & { readonly type: 'supply' }

/** What a party can give from home; the rest is made at the window by staff. */
const fromHome: readonly string[] = ['upload', 'tick']

const isWanted = (act: Supply, file: CaseFile): boolean =>
  file.owed[act.material]?.stage === 'owed' ||
  Object.values(file.matters).some(
    (matter) => matter.stage === 'correcting' && matter.items.some((item) => item.what === act.material),
  )

/** 退回窗口: the window that it was returned to takes the material in again. */
const isMendedHere = ({ material }: Supply, file: CaseFile, { by, plan }: Circumstances): boolean => {
  const matters = plan.materials.find(({ key }) => key === material)?.matters ?? []
  return by.as.kind === 'staff' && matters.some((matter) => file.matters[matter]?.stage === 'returned')
}

const isMadeHere = (material: PlannedMaterial | undefined, file: CaseFile, circumstances: Circumstances): boolean =>
  material !== undefined &&
  standingOf(material, file, circumstances.plan, circumstances.declarations) === 'at-the-window'

const mayBeSeenBy = (material: PlannedMaterial, role: string | undefined): boolean =>
  material.sees === 'all' || material.sees === role || material.toOthers !== undefined

/** 提交材料 / 补交: what is owed becomes supplied, and a result that waited only for it is issued. */
export const supply = (act: Supply, file: CaseFile, circumstances: Circumstances): Decision => {
  const { by, plan } = circumstances
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  const role = actingRole(by, file)
  if (role === undefined && !isStaff(by)) return { refused: 'not-your-act' }
  if (!isStaff(by) && !fromHome.includes(act.giving)) return { refused: 'not-your-act' }
  const material = plan.materials.find((each) => each.key === act.material)
  if (material === undefined && !isWanted(act, file)) return { refused: 'no-such-thing' }
  if (material !== undefined && !isStaff(by) && !mayBeSeenBy(material, role)) return { refused: 'no-such-thing' }
  if (!Number.isInteger(act.sheets) || act.sheets < 0)
    return {
      refused: 'malformed',
      where: 'sheets',
      problem: { zh: '份数应为非负整数', en: 'Sheets are counted from 0' },
    }

  const given = act.by ?? role
  const pledged = pledgeGiven(act, file, circumstances, given)
  if ('refused' in pledged) return pledged
  const supplied: CaseEvent = {
    ...stamp(circumstances),
    type: 'Supplied',
    material: act.material,
    giving: act.giving,
    ...(given !== undefined && { role: given }),
    ...(act.file !== undefined && { file: act.file }),
    sheets: act.sheets,
  }
  if (file.intake.stage !== 'accepted') return yes([supplied, ...pledged])

  const owed = file.owed[act.material]
  if (!isWanted(act, file) && !isMadeHere(material, file, circumstances) && !isMendedHere(act, file, circumstances))
    return notAllowedNow('owed', owed?.stage ?? 'not-owed', act)
  const cured: readonly CaseEvent[] =
    owed?.stage === 'owed' ? [{ ...stamp(circumstances), type: 'OwedSupplied', material: act.material }] : []
  return withCorrection(file, circumstances, [supplied, ...pledged, ...cured])
}
