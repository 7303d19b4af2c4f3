import { settle } from '../answer.ts'
import { caseChrome, plainChrome, sessionOf } from '../frame.ts'
import { type CheckModel, type CheckProblem, checkPage } from '../pages/check-page.tsx'
import { sheetPage, sheetsPage } from '../pages/sheets-page.tsx'
import { refusedAnswer } from '../refused-answer.ts'
import { formValue, get, goTo, type PageAnswer, type PageRoute, page, param, post, type Turn } from '../turn.ts'
import { withCase } from './case-of.ts'

const showSheets = withCase(async (turn, view) => {
  const sheets = await settle(turn.door.GET('/cases/{id}/sheets', { params: { path: { id: view.caseId } } }))
  return sheets.ok
    ? page(sheetsPage({ chrome: caseChrome(turn, view), sheets: sheets.value }))
    : refusedAnswer(turn, sheets)
})

const showSheet = withCase(async (turn, view) => {
  const path = { id: view.caseId, sheet: param(turn, 'sheet') }
  const sheet = await settle(turn.door.GET('/cases/{id}/sheets/{sheet}', { params: { path } }))
  return sheet.ok
    ? page(sheetPage({ chrome: caseChrome(turn, view), caseId: view.caseId, sheet: sheet.value }))
    : refusedAnswer(turn, sheet)
})

/** The signed file comes from the office as it is: one byte more or less and it would not pass. */
const printSheet = async (turn: Turn): Promise<PageAnswer> => {
  const path = { id: param(turn, 'id'), sheet: param(turn, 'sheet') }
  const lang = turn.query.in === 'en' || (turn.query.in === undefined && turn.lang === 'en') ? 'en' : 'zh'
  const size = turn.query.size === 'elder' ? 'elder' : 'normal'
  const file = await settle(
    turn.door.GET('/cases/{id}/sheets/{sheet}.pdf', {
      params: { path, query: { lang, size } },
      parseAs: 'arrayBuffer',
    }),
  )
  if (!file.ok) return refusedAnswer(turn, file)
  const bytes = new Uint8Array(file.value)
  return { file: bytes, type: 'application/pdf', name: `${path.id}-${path.sheet}-${lang}-${size}.pdf` }
}

const FILE_AT_MOST = 8 * 1024 * 1024

const checkAnswer = async (
  turn: Turn,
  came: Pick<CheckModel, 'problems' | 'checked' | 'trouble'> & { readonly status?: number },
  typed = { number: formValue(turn, 'number'), code: formValue(turn, 'code') },
): Promise<PageAnswer> => {
  const { status = 200, ...shown } = came
  const chrome = plainChrome(turn, await sessionOf(turn))
  return page(checkPage({ chrome, formKey: turn.newKey(), typed, ...shown }), status)
}

const byNumber = async (turn: Turn, number: string, code: string): Promise<PageAnswer> => {
  const typed = { number, code }
  const problems: readonly CheckProblem[] = [
    ...(number.trim() === '' ? (['numberMissing'] as const) : []),
    ...(code.trim() === '' ? (['codeMissing'] as const) : []),
  ]
  if (problems.length > 0) return checkAnswer(turn, { problems, status: 422 }, typed)
  const body = { number: number.slice(0, 120), code: code.slice(0, 60) }
  const checked = await settle(turn.door.POST('/sheets/check', { body }))
  return checked.ok
    ? checkAnswer(turn, { checked: checked.value }, typed)
    : checkAnswer(turn, { trouble: { kind: 'refused', refused: checked.refused }, status: checked.status }, typed)
}

/** The QR of a paper leads here with both. */
const showCheck = (turn: Turn): Promise<PageAnswer> => {
  const { n, c } = turn.query
  return n === undefined || c === undefined
    ? checkAnswer(turn, {}, { number: n ?? '', code: '' })
    : byNumber(turn, n, c)
}

const byFile = async (turn: Turn): Promise<PageAnswer> => {
  const { file } = turn.form
  if (file === undefined) return checkAnswer(turn, { problems: ['fileMissing'], status: 422 })
  if (file.size > FILE_AT_MOST) return checkAnswer(turn, { problems: ['fileTooLarge'], status: 413 })
  const sheet = new FormData()
  sheet.set('file', file, 'sheet.pdf')
  const checked = await settle(
    turn.door.POST('/sheets/check-file', { body: { file: file.name }, bodySerializer: () => sheet }),
  )
  return checked.ok
    ? checkAnswer(turn, { checked: checked.value })
    : checkAnswer(turn, { trouble: { kind: 'refused', refused: checked.refused }, status: checked.status })
}

/** 签发的文书, and checking one. */
export const sheetRoutes: readonly PageRoute[] = [
  get('/c/:id/sheets', showSheets),
  get('/c/:id/sheets/:sheet', showSheet),
  get('/c/:id/sheets/:sheet/print', printSheet),
  get('/check', showCheck),
  post('/check', (turn) => byNumber(turn, formValue(turn, 'number'), formValue(turn, 'code'))),
  get('/check/file', async () => goTo('/check')),
  post('/check/file', byFile),
]
