import type { Refusal } from '@xiqian/case'
import type { StandardDigest } from '@xiqian/standard'
import type { Office } from '../office.ts'
import { type AskedOfVersion, actOnVersion, type VersionDone } from './version-act.ts'

/** 批准: the first of two people. */
export const approveStandard = (
  office: Office,
  ask: AskedOfVersion & { readonly digest: StandardDigest },
): Promise<VersionDone | Refusal> => actOnVersion(office, ask, { type: 'approve-standard' })
