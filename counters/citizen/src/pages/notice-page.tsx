import { Button, type LifeEvent, type Plan, say as sayText } from '@xiqian/parts'
import type { ReactElement } from 'react'
import type { Chrome } from '../chrome.ts'
import { documentWords } from '../words/document-words.ts'
import { words } from '../words/words.ts'
import { PrintKeys } from './documents-page.tsx'
import { KpiTable } from './kpi-table.tsx'
import { OpenQuestions } from './open-questions.tsx'
import { Page } from './page.tsx'
import { PlanNotice } from './plan-notice.tsx'
import { type Hidden, PostForm } from './post-form.tsx'
import { QrPicture } from './qr-picture.tsx'

export type NoticeModel = {
  readonly chrome: Chrome
  readonly plan: Plan
  readonly today: string
  /** Before sign-in: the answers go on to the sign-in page by the form. */
  readonly begin?: {
    readonly formKey: string
    readonly event: LifeEvent
    readonly answers: Hidden
    /** There is something to begin, and nothing to find out first. */
    readonly mayBegin: boolean
  }
  /** In a case: number and address stand top right on the printed sheet. */
  readonly printed?: { readonly caseId: string; readonly url: string }
}

/** 一次性告知书: everything to know, on one sheet, printable. */
export const noticePage = ({ chrome, plan, today, begin, printed }: NoticeModel): ReactElement => {
  const say = words[chrome.lang]
  const isElsewhere = plan.matters.length === 0 && plan.advice.some(({ kind }) => kind === 'elsewhere')
  const mustFindOut = begin?.mayBegin === false && plan.openQuestions.length > 0
  const title = isElsewhere ? say.noticeTitleElsewhere : mustFindOut ? say.noticeTitleFirst : say.noticeTitle
  return (
    <Page
      chrome={chrome}
      title={title}
      {...(printed === undefined ? {} : { back: { href: `/c/${printed.caseId}`, words: say.backToCase } })}
    >
      {printed === undefined ? null : (
        <div className="print-only print-corner">
          <QrPicture text={printed.url} label={printed.url} />
          <p>
            {say.noticeNumber}
            <br />
            {printed.caseId}
          </p>
        </div>
      )}
      <h1>{title}</h1>
      {isElsewhere || mustFindOut ? null : <p className="lead">{say.noticeLead}</p>}
      {mustFindOut ? (
        <>
          <OpenQuestions lang={chrome.lang} plan={plan} first />
          <details className="screen-only">
            <summary>{say.noticeSoFar}</summary>
            <PlanNotice lang={chrome.lang} plan={{ ...plan, openQuestions: [] }} today={today} />
          </details>
        </>
      ) : (
        <PlanNotice lang={chrome.lang} plan={plan} today={today} />
      )}
      {begin === undefined || isElsewhere || mustFindOut ? null : <KpiTable lang={chrome.lang} kpi={begin.event.kpi} />}
      <p className="clause">
        {[say.noticeStandard(plan.standard.version), ...plan.situations.map((name) => sayText(chrome.lang, name))].join(
          ' · ',
        )}
      </p>
      <p className="print-only">{say.noticeCall(chrome.telephone)}</p>
      {begin?.mayBegin !== true ? null : (
        <PostForm
          action="/start"
          formKey={begin.formKey}
          id="guide"
          hidden={{ event: begin.event.id, ...begin.answers }}
        >
          <div className="keys">
            <Button name="go" value="next">
              {say.noticeBegin}
            </Button>
          </div>
        </PostForm>
      )}
      {begin === undefined ? null : (
        <PostForm
          action="/notice/print"
          formKey={begin.formKey}
          hidden={{ event: begin.event.id, in: chrome.lang, ...begin.answers }}
        >
          <div className="keys screen-only">
            <Button look="other" name="size" value="normal">
              {documentWords[chrome.lang].pdf}
            </Button>
            <Button look="other" name="size" value="elder">
              {documentWords[chrome.lang].pdfElder}
            </Button>
          </div>
        </PostForm>
      )}
      {printed === undefined ? null : <PrintKeys lang={chrome.lang} href={`/c/${printed.caseId}/notice/print`} />}
      <div className="keys screen-only">
        {mustFindOut ? null : (
          <button type="button" className="key key-other" data-print hidden>
            {say.noticePrint}
          </button>
        )}
        {begin === undefined ? null : (
          // What was answered stays; where nothing can begin, another language too is asked for through this form.
          <PostForm
            action="/guide/next"
            formKey={begin.formKey}
            id={begin.mayBegin ? 'again' : 'guide'}
            hidden={{ event: begin.event.id, ...begin.answers }}
          >
            <Button look={begin.mayBegin ? 'quiet' : 'key'} name="go" value="again">
              {mustFindOut ? say.noticeFindOut : say.noticeAgain}
            </Button>
          </PostForm>
        )}
      </div>
    </Page>
  )
}
