import type { Static } from '@sinclair/typebox'
import type { Refusal } from '@xiqian/case'
import {
  type Document,
  type DocumentKind,
  guidancePlan,
  type IssuedKind,
  type LegalDay,
  noticeBoard,
  oneTimeNotice,
  questionsAndAnswers,
  type Situation,
  type Standard,
  serviceGuide,
  sharingDuties,
  specialTypesBook,
  withDerived,
  workPlan,
} from '@xiqian/standard'
import { roleOf } from '../desk/actors.ts'
import { load, planFor } from '../desk/load.ts'
import { isRefusal } from '../desk/perform.ts'
import { readAnswers } from '../desk/read-answers.ts'
import type { Office } from '../office.ts'
import type { GuideRequest } from '../shapes/citizen.ts'
import type { DocumentsAnswer } from '../shapes/documents.ts'
import type { Citizen } from '../sign-in/signed-in.ts'
import { nothingSuch } from './words.ts'

type PublicKind = Exclude<DocumentKind, 'one-time-notice' | IssuedKind>

const makers: Readonly<Record<PublicKind, (standard: Standard, on: LegalDay) => Document>> = {
  'service-guide': serviceGuide,
  'special-types': specialTypesBook,
  'questions-and-answers': questionsAndAnswers,
  'notice-board': noticeBoard,
  'work-plan': workPlan,
  'sharing-duties': sharingDuties,
}
const isKind = (kind: string): kind is PublicKind => kind in makers
const kinds = Object.keys(makers).filter(isKind)

const made = new WeakMap<Standard, Map<string, Document>>()

/** Made once a day: lines come into force and go by the day. */
const documentOf = (standard: Standard, kind: PublicKind, on: LegalDay): Document => {
  const ofStandard = made.get(standard) ?? new Map<string, Document>()
  made.set(standard, ofStandard)
  const key = `${kind} ${on}`
  const before = ofStandard.get(key)
  if (before !== undefined) return before
  for (const old of ofStandard.keys()) if (!old.endsWith(on)) ofStandard.delete(old)
  const document = makers[kind](standard, on)
  ofStandard.set(key, document)
  return document
}

/** 成文: which documents there are of the standard in force. */
export const standardDocuments = async (
  office: Office,
  id: string,
): Promise<Static<typeof DocumentsAnswer> | Refusal> => {
  const standard = office.standards.inForce(id)
  if (standard === undefined) return nothingSuch
  const today = office.clocks.today()
  const { digest, version } = standard
  const documents = kinds.map((kind) => ({ kind, title: documentOf(standard, kind, today).title }))
  return { lifeEvent: id, digest, version, today, documents }
}

export const standardDocument = async (office: Office, id: string, kind: string): Promise<Document | Refusal> => {
  const standard = office.standards.inForce(id)
  if (standard === undefined || !isKind(kind)) return nothingSuch
  return documentOf(standard, kind, office.clocks.today())
}

/** 一次性告知书 before sign-in, of the same answers as the guidance; nothing is kept. */
export const noticeDocument = async (
  office: Office,
  body: Static<typeof GuideRequest>,
): Promise<Document | Refusal> => {
  const standard = office.standards.inForce(body.lifeEvent)
  if (standard === undefined) return nothingSuch
  const said = readAnswers(standard, body.answers, '', 'joint')
  if (isRefusal(said)) return said
  const situation: Situation = Object.fromEntries(said.joint)
  const on = office.clocks.today()
  // An answer wins over "I do not know".
  const unsure = (body.unsure ?? []).filter((id) => !said.joint.has(id))
  const { plan, notes } = guidancePlan(standard, situation, on, unsure)
  return oneTimeNotice(standard, plan, { on, notes })
}

/** The notice of one party of a case: what rests on the other's own part is not in it. */
export const caseNotice = async (office: Office, by: Citizen, caseId: string): Promise<Document | Refusal> => {
  const loaded = await load(office, caseId)
  const role = loaded === undefined ? undefined : roleOf(loaded.file, by.account)
  if (loaded === undefined || role === undefined) return nothingSuch
  const { file, standard } = loaded
  const on = office.clocks.today()
  const plan = planFor(office, loaded, withDerived(standard, loaded.situation), on)
  const accepted = file.intake.stage === 'accepted' ? { acceptedOn: file.intake.on } : {}
  return oneTimeNotice(standard, plan, { on, seenBy: role, ...accepted })
}
