import { PrintQuery } from '../../shapes/documents.ts'
import * as shapes from '../../shapes/sheets.ts'
import { typedNumber } from '../../sheets/code.ts'
import { signPdf } from '../../sheets/signature.ts'
import { isRefusal } from '../refuse.ts'
import { look, post, type Route } from '../route.ts'
import { readAnyFile } from '../upload.ts'

const open = { counter: 'public', access: 'everybody', answer: shapes.CheckAnswer } as const

/** 签发的文书: for whoever holds them, and for anybody to check. */
export const sheetRoutes: readonly Route[] = [
  look({
    counter: 'citizen',
    access: 'somebody',
    url: '/cases/:id/sheets',
    summary: '签发的文书 The signed papers of a case: those of one’s own, at the window those of both',
    answer: shapes.SheetsAnswer,
    run: ({ views, office }, { by, address }) => views.sheets(office, by, address.id),
  }),
  look({
    counter: 'citizen',
    access: 'citizen',
    url: '/cases/:id/sheets/:sheet',
    summary: 'One of them on the screen, with the code by which anybody can check it',
    answer: shapes.SheetAnswer,
    run: ({ views, office }, { by, address }) => views.sheet(office, by, address.id, address.sheet),
  }),
  look({
    ...shapes.SignedPdf,
    counter: 'citizen',
    access: 'somebody',
    url: '/cases/:id/sheets/:sheet.pdf',
    summary: 'The same as a signed PDF; zh or en, normal or elder size',
    query: PrintQuery,
    run: async ({ views, office, print }, { by, address, query, reply }) => {
      const found = await views.sheetToPrint(office, by, address.id, address.sheet)
      if (isRefusal(found)) return found
      const { lang = 'zh', size = 'normal' } = query
      const { document, sheet, url } = found
      const printing = { lang, size, url, number: sheet.number, printedOn: office.clocks.today() }
      const pdf = await print(document, printing)
      if (pdf === undefined) return { refused: 'busy-try-again' }
      const signed = await signPdf(office, sheet.number, pdf)
      return reply
        .header('content-disposition', `inline; filename="${sheet.number}-${lang}-${size}.pdf"`)
        .type('application/pdf')
        .send(Buffer.from(signed))
    },
  }),
  post({
    ...open,
    url: '/sheets/check',
    summary: '验真 Whether a paper is ours and still counts, by its number and code; never by a name',
    body: shapes.CheckSheetRequest,
    run: async ({ views, office, signIn }, { body }) =>
      (await signIn.limited('check-sheet', typedNumber(body.number))) ?? views.checkSheet(office, body),
  }),
  post({
    ...open,
    upload: true,
    url: '/sheets/check-file',
    summary: '验真 Whether a PDF is the one that was signed, to the last bit',
    run: async ({ views, office }, { request }) => {
      const file = await readAnyFile(request)
      return isRefusal(file) ? file : views.checkSheetFile(office, file)
    },
  }),
]
