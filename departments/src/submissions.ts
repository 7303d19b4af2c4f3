import { marriageRegistration, marriageReport } from '../civil-affairs/connector.ts'
import { birthRegistrationReport } from '../health/connector.ts'
import { dataCorrection } from '../platform/data-correction.ts'
import type { Submission } from '../platform/submission.ts'
import { hukouMigration, maritalStatusUpdate } from '../public-security/connector.ts'
import type { RequestKind } from './request.ts'

/** Which connector carries which request. */
export const submissions: { readonly [Id in RequestKind]: Submission<Id> } = {
  'public-security.hukou-migration': hukouMigration,
  'public-security.marital-status-update': maritalStatusUpdate,
  'civil-affairs.register-marriage': marriageRegistration,
  'civil-affairs.report-marriage': marriageReport,
  'health.report-birth-registration': birthRegistrationReport,
  'public-security.correct-data': dataCorrection('public-security.correct-data'),
  'civil-affairs.correct-data': dataCorrection('civil-affairs.correct-data'),
  'natural-resources.correct-data': dataCorrection('natural-resources.correct-data'),
  'housing.correct-data': dataCorrection('housing.correct-data'),
}
