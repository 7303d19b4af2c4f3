import type { Lang } from '@xiqian/parts'
import type { Document } from '@xiqian/standard/evaluator'
import { type Answer, settle } from '../answer.ts'
import { plainChrome, sessionOf } from '../frame.ts'
import { readAnswers } from '../guide-answers.ts'
import { cannotPage } from '../pages/cannot-page.tsx'
import { documentPage, documentsPage } from '../pages/documents-page.tsx'
import { notFound, refusedAnswer } from '../refused-answer.ts'
import { formValue, get, goTo, type PageAnswer, type PageRoute, page, param, post, type Turn } from '../turn.ts'
import { eventOf } from './guide-routes.ts'

const kindPattern = /^[a-z-]{1,40}$/

const asked = (turn: Turn, event: string): Promise<Answer<Document>> =>
  settle(
    turn.door.GET('/standard/{id}/documents/{kind}', { params: { path: { id: event, kind: param(turn, 'kind') } } }),
  )

const showDocuments = async (turn: Turn): Promise<PageAnswer> => {
  const event = await eventOf(turn, turn.query.event ?? '')
  if (event === undefined) return notFound(turn)
  const documents = await settle(turn.door.GET('/standard/{id}/documents', { params: { path: { id: event.id } } }))
  if (!documents.ok) return refusedAnswer(turn, documents)
  const chrome = plainChrome(turn, await sessionOf(turn), event)
  return page(documentsPage({ chrome, documents: documents.value }))
}

const showDocument = async (turn: Turn): Promise<PageAnswer> => {
  const event = await eventOf(turn, turn.query.event ?? '')
  if (event === undefined || !kindPattern.test(param(turn, 'kind'))) return notFound(turn)
  const document = await asked(turn, event.id)
  if (!document.ok) return refusedAnswer(turn, document)
  const chrome = plainChrome(turn, await sessionOf(turn), event)
  const url = `${turn.origin}/documents/${document.value.kind}`
  return page(documentPage({ chrome, document: document.value, event: event.id, url }))
}

type Wanted = { readonly lang: Lang; readonly size: 'normal' | 'elder' }

const wantedBy = (turn: Turn, read: (name: string) => string): Wanted => ({
  lang: read('in') === 'zh' || read('in') === 'en' ? (read('in') === 'en' ? 'en' : 'zh') : turn.lang,
  size: read('size') === 'elder' || (read('size') === '' && turn.elder) ? 'elder' : 'normal',
})

/** A document as a file: the QR leads to its page, the number is the beginning of the standard's digest or that of the case. */
const printed = async (
  turn: Turn,
  document: Document,
  { lang, size }: Wanted,
  sheet: { readonly url: string; readonly number: string; readonly printedOn: string },
): Promise<PageAnswer> => {
  const file = await turn.print(document, { lang, size, ...sheet })
  if (file === undefined) {
    const chrome = plainChrome(turn, await sessionOf(turn))
    return page(cannotPage({ chrome, what: 'busy' }), 503)
  }
  return { file, type: 'application/pdf', name: `${document.kind}-${document.standard.version}-${lang}-${size}.pdf` }
}

const numberOf = ({ standard }: Document): string => standard.digest.slice(0, 12)

const printDocument = async (turn: Turn): Promise<PageAnswer> => {
  const event = await eventOf(turn, turn.query.event ?? '')
  if (event === undefined || !kindPattern.test(param(turn, 'kind'))) return notFound(turn)
  const document = await asked(turn, event.id)
  if (!document.ok) return refusedAnswer(turn, document)
  const wanted = wantedBy(turn, (name) => turn.query[name] ?? '')
  const url = `${turn.origin}/documents/${document.value.kind}`
  return printed(turn, document.value, wanted, {
    url,
    number: numberOf(document.value),
    printedOn: event.today,
  })
}

/** 告知书, printed before sign-in: the answers travel in the form and are kept nowhere. */
const printNotice = async (turn: Turn): Promise<PageAnswer> => {
  const event = await eventOf(turn, formValue(turn, 'event'))
  if (event === undefined) return goTo('/guide')
  const { answers, unsure } = readAnswers(turn.form.values)
  const body = { lifeEvent: event.id, answers: { ...answers }, unsure: [...unsure] }
  const notice = await settle(turn.door.POST('/guide/notice', { body }))
  if (!notice.ok) return refusedAnswer(turn, notice)
  const wanted = wantedBy(turn, (name) => formValue(turn, name))
  return printed(turn, notice.value, wanted, {
    url: `${turn.origin}/guide?event=${event.id}`,
    number: numberOf(notice.value),
    printedOn: event.today,
  })
}

/** 告知书 of one party of a case: with its own lines, and the number of the case. */
const printCaseNotice = async (turn: Turn): Promise<PageAnswer> => {
  const id = param(turn, 'id')
  const [notice, session] = await Promise.all([
    settle(turn.door.GET('/cases/{id}/notice', { params: { path: { id } } })),
    sessionOf(turn),
  ])
  if (!notice.ok) return refusedAnswer(turn, notice)
  const wanted = wantedBy(turn, (name) => turn.query[name] ?? '')
  const printedOn = session?.today ?? notice.value.standard.inForceFrom
  return printed(turn, notice.value, wanted, { url: `${turn.origin}/c/${id}`, number: id, printedOn })
}

/** 成文: 看文件, 一份文件, 打印; 告知书的打印. */
export const documentRoutes: readonly PageRoute[] = [
  get('/documents', showDocuments),
  get('/documents/:kind', showDocument),
  get('/documents/:kind/print', printDocument),
  get('/notice/print', async () => goTo('/guide')),
  post('/notice/print', printNotice),
  get('/c/:id/notice/print', printCaseNotice),
]
