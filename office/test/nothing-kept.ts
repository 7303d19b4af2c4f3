import type { Refusal } from '@xiqian/case'
import type { SheetViews } from '../src/http/sheet-ports.ts'

/** A room behind the door in which there is nothing. */
export const nothingKept = async (): Promise<Refusal> => ({ refused: 'no-such-thing' })

export const noSheets: SheetViews = {
  sheets: nothingKept,
  sheet: nothingKept,
  sheetToPrint: nothingKept,
  checkSheet: nothingKept,
  checkSheetFile: nothingKept,
}

/** What is said of paper where none is printed. */
export const onPaper = { missingCharacters: () => [], publicUrl: 'https://xiqian.example.gov.cn' } as const
