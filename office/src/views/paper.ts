import type { Static } from '@sinclair/typebox'
import type { Refusal } from '@xiqian/case'
import { load, openSealed } from '../desk/load.ts'
import { mayStaff } from '../desk/permission.ts'
import type { Office } from '../office.ts'
import type { PaperAnswer } from '../shapes/pre-review.ts'
import { recordLook } from '../sign-in/record-look.ts'
import type { Staff } from '../sign-in/signed-in.ts'
import { nothingSuch } from './words.ts'

const isFile = (value: unknown): value is { readonly kind: string; readonly base64: string } =>
  typeof value === 'object' && value !== null && 'kind' in value && 'base64' in value

/** 看一份上传的材料: for the officer who has to see it; the look is remembered before anything is shown. */
export const paper = async (
  office: Office,
  by: Staff,
  caseId: string,
  material: string,
): Promise<Static<typeof PaperAnswer> | Refusal> => {
  const loaded = await load(office, caseId)
  const said = loaded === undefined ? undefined : mayStaff(office, by, loaded, { action: 'read' })
  if (loaded === undefined || said?.effect !== 'permit') return nothingSuch
  const given = loaded.file.supplied[material]
  const opened = given?.filePart === undefined ? undefined : openSealed(office, loaded, given.filePart)
  if (given === undefined || !isFile(opened)) return nothingSuch
  const { record } = said.obligations
  await recordLook(office, {
    caseId,
    by,
    purpose: record?.words.zh ?? loaded.standard.event.name.zh,
    legalBasis: loaded.standard.preReview?.basis ?? record?.legalBasis ?? '',
    seen: [{ of: given.by ?? 'joint', fields: [material] }],
  })
  return { material, kind: String(opened.kind), base64: String(opened.base64), at: given.at }
}
