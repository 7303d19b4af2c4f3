import { marriageReport } from '../civil-affairs/connector.ts'
import { birthRegistrationReport } from '../health/connector.ts'
import type { Submission } from '../platform/submission.ts'
import { hukouMigration, maritalStatusUpdate } from '../public-security/connector.ts'
import type { RequestKind } from './request.ts'

/** Which connector carries which request. */
export const submissions: { readonly [Id in RequestKind]: Submission<Id> } = {
  'public-security.hukou-migration': hukouMigration,
  'public-security.marital-status-update': maritalStatusUpdate,
  'civil-affairs.report-marriage': marriageReport,
  'health.report-birth-registration': birthRegistrationReport,
}
