export type { LicenceType, LicenceTypeId } from '../e-licence/licence-types.ts'
export { licenceTypes } from '../e-licence/licence-types.ts'
export type { Rest, RestMemory } from '../platform/breaker.ts'
export { limitsOf, type SourceLimits } from '../platform/limits.ts'
export type { NonceMemory } from '../platform/nonce-memory.ts'
export { openNonceMemory } from '../platform/nonce-memory.ts'
export type { SignedHeaders, SigningKey } from '../platform/signature.ts'
export { signRequest } from '../platform/signature.ts'
export type { ReplyKeys, SignedReply } from '../platform/signed-reply.ts'
export { verifySignedReply } from '../platform/signed-reply.ts'
export type { Answer, Because, Instant, LegalDay, Values, Words } from './answer.ts'
export { becauseWords } from './answer.ts'
export { ContractBroken } from './contract-broken.ts'
export type { Departments } from './departments.ts'
export { openDepartments } from './departments.ts'
export type { ErrandHeader } from './errand.ts'
export type { CallHeard, DepartmentOptions, RefusedCall, SourceState } from './options.ts'
export type { CheckId, PersonRef, Questions } from './question.ts'
export { checkIds, isCheckId } from './question.ts'
export type { CorrectionAsked, Outcome, Reply } from './reply.ts'
export type {
  BirthRegistrationReport,
  Couple,
  DataCorrection,
  Department,
  HukouMigration,
  MaritalStatusUpdate,
  MarriageRegistration,
  MarriageReport,
  MatterRequest,
  Registrant,
  RequestKind,
  Requests,
  TicketKind,
} from './request.ts'
export { isMatterRequest, isRequestKind, isTicketKind, requestKinds } from './request.ts'
