import type { Refusal } from '@xiqian/case'
import type { LegalDay, StandardDigest } from '@xiqian/standard'
import type { Office } from '../office.ts'
import { inForceErrand } from '../standards/in-force-errand.ts'
import { type AskedOfVersion, actOnVersion, type VersionDone } from './version-act.ts'

type Ask = AskedOfVersion & { readonly digest: StandardDigest; readonly body: { readonly inForceFrom: LegalDay } }

/** 发布: the second of two people says from which day it is in force; from then on drafts follow it and open cases are looked through. */
export const publishStandard = (office: Office, { body, ...ask }: Ask): Promise<VersionDone | Refusal> =>
  actOnVersion(
    office,
    { ...ask, errands: [inForceErrand(office.clocks, ask.digest, body.inForceFrom)] },
    { type: 'publish-standard', inForceFrom: body.inForceFrom },
  )
