import { plan } from '@xiqian/standard'
import type { Office } from '../office.ts'
import type { Staff } from '../sign-in/signed-in.ts'
import { organOf } from '../views/organs.ts'
import type { Loaded } from './load.ts'

/**
 * Is this case at the officer's organ? The organ it is booked with or was accepted by, the registry of its home county for
 * people who walk in, and for each matter the organ that decides it. Whether the role may do the act is said by `decide`.
 */
export const mayStaffAct = (office: Office, by: Staff, { file, situation, standard }: Loaded): boolean => {
  if (by.staffRole === 'clerk' || by.staffRole === 'registrar') {
    const at = 'organ' in file.visit ? file.visit.organ : undefined
    const acceptedAt = file.intake.stage === 'accepted' ? file.intake.organ : undefined
    const home = at === undefined && acceptedAt === undefined && by.organ === `registry-${file.stream.region}`
    return at === by.organ || acceptedAt === by.organ || home
  }
  if (file.intake.stage !== 'accepted') return false
  return plan(standard, situation, office.clocks.today()).matters.some(
    (matter) => matter.decider === by.staffRole && organOf(matter, file) === by.organ,
  )
}
