import type { Static } from '@sinclair/typebox'
import type { Refusal } from '@xiqian/case'
import { type Document, type Plan, visibleTo, withDerived } from '@xiqian/standard'
import { roleOf } from '../desk/actors.ts'
import { type Loaded, load, planFor } from '../desk/load.ts'
import { mayStaff } from '../desk/permission.ts'
import { worksAtWindow } from '../hall/posts.ts'
import type { Office } from '../office.ts'
import type { SheetAnswer, SheetsAnswer } from '../shapes/sheets.ts'
import { codeOfSheet } from '../sheets/code.ts'
import { sheetDocument } from '../sheets/document.ts'
import { type IssuedSheet, issuedSheets } from '../sheets/issued.ts'
import { sheetTitles, statusWords } from '../sheets/words.ts'
import { recordLook } from '../sign-in/record-look.ts'
import type { Citizen, SomebodySignedIn, Staff } from '../sign-in/signed-in.ts'
import { nothingSuch } from './words.ts'

export const planOf = (office: Office, loaded: Loaded): Plan =>
  planFor(office, loaded, withDerived(loaded.standard, loaded.situation), office.clocks.today())

/** What a paper is, without what stands in it. */
export const shownSheet = (
  { standard }: Pick<Loaded, 'standard'>,
  { number, kind, on, status, event }: Pick<IssuedSheet, 'number' | 'kind' | 'on' | 'status' | 'event'>,
) => {
  const about = 'matter' in event ? standard.matters.find(({ id }) => id === event.matter)?.name : undefined
  return {
    number,
    kind,
    title: sheetTitles[kind],
    ...(about === undefined ? {} : { about }),
    on,
    status: status.is,
    statusName: statusWords[status.is],
  }
}

/** Those of one's own; at the window those of both, to be printed for them. */
const sheetsFor = (
  office: Office,
  by: SomebodySignedIn,
  loaded: Loaded,
  plan: Plan,
): readonly IssuedSheet[] | undefined => {
  const all = issuedSheets(loaded, plan)
  if (by.kind === 'citizen') {
    const role = roleOf(loaded.file, by.account)
    return role === undefined ? undefined : all.filter((one) => one.role === role)
  }
  const reads = mayStaff(office, by, loaded, { action: 'read' }).effect === 'permit'
  return reads && worksAtWindow(loaded.standard, by.staffRole) ? all : undefined
}

/** 这一件签发过的文书, the newest first. */
export const sheets = async (
  office: Office,
  by: SomebodySignedIn,
  caseId: string,
): Promise<Static<typeof SheetsAnswer> | Refusal> => {
  const loaded = await load(office, caseId)
  const found = loaded === undefined ? undefined : sheetsFor(office, by, loaded, planOf(office, loaded))
  if (loaded === undefined || found === undefined) return nothingSuch
  return {
    caseId,
    sheets: found
      .map((one) => ({
        ...shownSheet(loaded, one),
        sheet: one.sheet,
        role: one.role,
        roleName: loaded.standard.parties.find(({ id }) => id === one.role)?.name ?? { zh: one.role, en: one.role },
      }))
      .reverse(),
  }
}

/** Where anybody checks a paper; the QR leads there with number and code. */
export const checkAddress = ({ publicUrl }: Pick<Office, 'publicUrl'>): string => `${publicUrl}/check`

type Found = { readonly sheet: IssuedSheet; readonly code: string; readonly url: string; readonly document: Document }

const found = async (
  office: Office,
  by: SomebodySignedIn,
  caseId: string,
  wanted: string,
): Promise<{ readonly loaded: Loaded; readonly found: Found } | undefined> => {
  const loaded = await load(office, caseId)
  if (loaded === undefined) return undefined
  const plan = planOf(office, loaded)
  const sheet = sheetsFor(office, by, loaded, plan)?.find((one) => one.sheet === wanted)
  if (sheet === undefined) return undefined
  const code = await codeOfSheet(office.kms, sheet.number)
  const address = checkAddress(office)
  const document = sheetDocument(office, loaded, plan, sheet, { address, code })
  const url = `${address}?n=${sheet.number}&c=${code}`
  if (by.kind === 'staff') await lookAt(office, by, loaded, plan, sheet)
  return { loaded, found: { sheet, code, url, document } }
}

/** A paper bears the name of its holder: printing it is a look. */
const lookAt = (office: Office, by: Staff, { file, standard }: Loaded, plan: Plan, { role, event }: IssuedSheet) => {
  const mine = visibleTo(plan, role).matters
  const basis = mine.find(({ id }) => 'matter' in event && id === event.matter)?.basis ?? mine[0]?.basis ?? ''
  return recordLook(office, {
    caseId: file.stream.id,
    by,
    purpose: standard.event.name.zh,
    legalBasis: basis,
    seen: [{ of: role, fields: ['name'] }],
  })
}

/** 一份签发的文书 on the screen of its holder. */
export const sheet = async (
  office: Office,
  by: Citizen,
  caseId: string,
  wanted: string,
): Promise<(Omit<Static<typeof SheetAnswer>, 'document'> & { readonly document: Document }) | Refusal> => {
  const one = await found(office, by, caseId, wanted)
  if (one === undefined) return nothingSuch
  const { sheet, code, url, document } = one.found
  return { ...shownSheet(one.loaded, sheet), sheet: sheet.sheet, code, url, document }
}

/** The same as it goes to the printer. */
export const sheetToPrint = async (
  office: Office,
  by: SomebodySignedIn,
  caseId: string,
  wanted: string,
): Promise<Found | Refusal> => (await found(office, by, caseId, wanted))?.found ?? nothingSuch
