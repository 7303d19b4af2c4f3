import type { Static } from '@sinclair/typebox'
import type { Refusal } from '@xiqian/case'
import type { Document } from '@xiqian/standard'
import type { Office } from '../office.ts'
import type * as sheets from '../shapes/sheets.ts'
import type { Citizen, SomebodySignedIn } from '../sign-in/signed-in.ts'

type Screen = Omit<Static<typeof sheets.SheetAnswer>, 'document'> & { readonly document: Document }

/** A paper on its way to the printer; the QR leads to `url`. */
export type SheetToPrint = {
  readonly sheet: { readonly number: string }
  readonly document: Document
  readonly url: string
}

/** 签发的文书 as the door asks for them. */
export type SheetViews = {
  /** One's own; for the window those of both. */
  readonly sheets: (
    office: Office,
    by: SomebodySignedIn,
    caseId: string,
  ) => Promise<Static<typeof sheets.SheetsAnswer> | Refusal>
  readonly sheet: (office: Office, by: Citizen, caseId: string, sheet: string) => Promise<Screen | Refusal>
  readonly sheetToPrint: (
    office: Office,
    by: SomebodySignedIn,
    caseId: string,
    sheet: string,
  ) => Promise<SheetToPrint | Refusal>
  readonly checkSheet: (
    office: Office,
    body: Static<typeof sheets.CheckSheetRequest>,
  ) => Promise<Static<typeof sheets.CheckAnswer> | Refusal>
  readonly checkSheetFile: (office: Office, file: Uint8Array) => Promise<Static<typeof sheets.CheckAnswer> | Refusal>
}
