import { GuideRequest } from '../../shapes/citizen.ts'
import * as shapes from '../../shapes/documents.ts'
import { look, post, type Route } from '../route.ts'
import { sendDocument, sendPdf } from '../send-document.ts'

const open = { counter: 'public', access: 'everybody' } as const
const ofEvent = { ...open, patterns: { id: '^[a-z0-9-]{1,60}$' } } as const
const pdf = { optional: true, file: 'application/pdf', answer: shapes.PdfFile, query: shapes.PrintQuery } as const

/** 成文: what the standard says, as documents to read, to print and to hang up; for anybody, made from the data. */
export const documentRoutes: readonly Route[] = [
  look({
    ...ofEvent,
    url: '/standard/:id/documents',
    summary: '成文 The documents there are of the standard in force',
    answer: shapes.DocumentsAnswer,
    run: ({ views, office }, { address }) => views.standardDocuments(office, address.id),
  }),
  look({
    ...ofEvent,
    url: '/standard/:id/documents/:kind',
    summary:
      '工作方案、办事指南、特殊类型指引手册、问答清单、公告栏 One document, as blocks of lines with their clauses',
    answer: shapes.DocumentShape,
    run: async ({ views, office }, { address, request, reply }) =>
      sendDocument(
        request,
        reply,
        await views.standardDocument(office, address.id, address.kind),
        office.clocks.today(),
      ),
  }),
  look({
    ...ofEvent,
    ...pdf,
    url: '/standard/:id/documents/:kind.pdf',
    summary: 'The same on paper; zh or en, normal or elder size',
    run: async ({ views, office, print }, { address, query, reply }) =>
      sendPdf(
        reply,
        print,
        await views.standardDocument(office, address.id, address.kind),
        query,
        office.clocks.today(),
      ),
  }),
  post({
    ...open,
    url: '/guide/notice',
    summary: '一次性告知书 The notice that belongs to the answers of the guidance; nothing is kept',
    body: GuideRequest,
    answer: shapes.DocumentShape,
    run: ({ views, office }, { body }) => views.noticeDocument(office, body),
  }),
  look({
    counter: 'citizen',
    access: 'citizen',
    url: '/cases/:id/notice',
    summary: '一次性告知书 of one party of a case, with its own lines only',
    answer: shapes.DocumentShape,
    run: ({ views, office }, { by, address }) => views.caseNotice(office, by, address.id),
  }),
]
