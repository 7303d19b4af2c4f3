import {
  Button,
  ButtonLink,
  instantWords,
  NoticeBox,
  type PartyCase,
  say as sayText,
  Timeline,
  verdictWords,
} from '@xiqian/parts'
import type { ReactElement } from 'react'
import { pageOf, type Todo, todosOf } from '../case-todo.ts'
import type { Chrome } from '../chrome.ts'
import { partWords } from '../together.ts'
import { helpWords } from '../words/help-words.ts'
import { sheetWords } from '../words/sheet-words.ts'
import { words } from '../words/words.ts'
import {
  Corrections,
  Ended,
  endedMatters,
  Followed,
  Headline,
  Late,
  NotAccepted,
  OwedBoxes,
  Results,
  VisitCard,
} from './case-boxes.tsx'
import { Conflicts, Recorded } from './conflicts.tsx'
import { Differences } from './differences.tsx'
import { HelpingBox } from './helpers-page.tsx'
import { Messages } from './messages.tsx'
import { Page } from './page.tsx'
import { PledgeBoxes } from './pledge-told.tsx'
import { PostForm } from './post-form.tsx'

export type CaseModel = { readonly chrome: Chrome; readonly view: PartyCase; readonly formKey: string }

const todoWords = (lang: Chrome['lang'], view: PartyCase, todo: Todo): string => {
  const say = words[lang]
  const role = todo.role === undefined ? '' : sayText(lang, todo.role)
  return {
    tell: say.todoTell,
    own: say.todoOwn,
    invite: say.todoInvite(role),
    joint: partWords(lang, view).todoJoint,
    materials: say.todoMaterials,
    consents: say.todoConsents,
    review: say.todoReview,
    book: say.todoBook,
  }[todo.id]
}

const stateWords = (lang: Chrome['lang'], todo: Todo): string => {
  const say = words[lang]
  return {
    done: say.stateDone,
    now: say.stateNow,
    open: say.stateOpen,
    later: say.stateLater,
    'waiting-other': say.stateWaitingOther,
    needed: say.stateNeeded(todo.count ?? 0),
  }[todo.state]
}

const TodoList = ({
  chrome,
  view,
  todos,
}: {
  readonly chrome: Chrome
  readonly view: PartyCase
  readonly todos: readonly Todo[]
}) =>
  todos.length === 0 ? null : (
    <section>
      <h2>{words[chrome.lang].todoTitle}</h2>
      <ul className="rows">
        {todos.map((todo) => (
          <li key={`${todo.id} ${todo.role?.zh ?? ''}`}>
            <a className="row" href={todo.href}>
              <span className="row-main">{todoWords(chrome.lang, view, todo)}</span>
              <span className={`row-state row-${todo.state}`}>{stateWords(chrome.lang, todo)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )

// 查无 is the ordinary answer for many; only what is open or does not agree stands out.
const CHECK_CLASS: Readonly<Record<PartyCase['checks'][number]['state'], string>> = {
  MATCH: 'item-from',
  NOT_FOUND: 'item-why',
  'not-asked': 'item-why',
  asking: 'item-waiting',
  UNAVAILABLE: 'item-waiting',
  MISMATCH: 'item-waiting',
}

const Checks = ({ chrome, view }: { readonly chrome: Chrome; readonly view: PartyCase }) => {
  const say = words[chrome.lang]
  const asked = view.checks.filter((check) => check.state !== 'not-asked')
  if (asked.length === 0) return null
  return (
    <section>
      <h2>{say.checksTitle}</h2>
      <ul className="items">
        {asked.map((check) => (
          <li key={check.source}>
            <p className="item-name">{sayText(chrome.lang, check.name)}</p>
            <p className={CHECK_CLASS[check.state]}>
              {check.state === 'MATCH' ? '✓ ' : ''}
              {check.state === 'asking' ? say.checkWaiting : verdictWords(chrome.lang, check.state)}
              {check.at === undefined ? '' : ` · ${instantWords(chrome.lang, check.at, view.today)}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** 现在做: the one red key. Sending needs no further page: both have read and confirmed it. */
const NextKey = ({ chrome, view, formKey }: CaseModel): ReactElement | null => {
  const { nextAct } = view
  if (nextAct === undefined) return null
  const words = sayText(chrome.lang, nextAct.words)
  if (nextAct.act === 'submit')
    return (
      <div className="keys">
        <PostForm action={`/c/${view.caseId}/submit`} formKey={formKey}>
          <Button>{words}</Button>
        </PostForm>
      </div>
    )
  const href = pageOf(view, nextAct.act)
  return href === undefined ? null : (
    <div className="keys">
      <ButtonLink href={href}>{words}</ButtonLink>
    </div>
  )
}

/** 进度页: the first line says by when all is done or what to do now; then who holds what until when. */
export const casePage = ({ chrome, view, formKey }: CaseModel): ReactElement => {
  const { lang } = chrome
  const say = words[lang]
  const here = `/c/${view.caseId}`
  const { nextAct } = view
  const others = view.other.map((other) => other.displayName ?? sayText(lang, other.roleName))
  return (
    <Page chrome={chrome} title={say.caseTitle}>
      <h1>{say.caseTitle}</h1>
      <p className="progress">
        {[view.me.displayName, ...others].join(say.and)}{' '}
        <span className="case-number">{say.caseNumber(view.caseId)}</span>
      </p>
      <HelpingBox chrome={chrome} view={view} formKey={formKey} />
      <Headline lang={lang} view={view} />
      <NextKey chrome={chrome} view={view} formKey={formKey} />
      {view.stage === 'submitted' ? (
        <div className="keys">
          <ButtonLink href={here} look="other">
            {say.lookAgain}
          </ButtonLink>
        </div>
      ) : null}
      <Late lang={lang} view={view} />
      <NotAccepted lang={lang} view={view} />
      <PledgeBoxes lang={lang} view={view} />
      <Ended lang={lang} view={view} />
      <Followed lang={lang} view={view} />
      <Differences lang={lang} view={view} formKey={formKey} />
      <Conflicts lang={lang} view={view} />
      <Corrections lang={lang} view={view} />
      <OwedBoxes lang={lang} view={view} />
      <VisitCard lang={lang} view={view} formKey={formKey} />
      <TodoList chrome={chrome} view={view} todos={view.helping === undefined ? todosOf(view) : []} />
      <section>
        <h2>{say.progressTitle}</h2>
        {view.timeline.length === 0 ? (
          <NoticeBox>
            <p>{say.progressEmpty}</p>
          </NoticeBox>
        ) : (
          <Timeline
            lang={lang}
            entries={view.timeline}
            today={view.today}
            isStopped={(entry) => endedMatters(view).some((matter) => matter.reason?.zh === entry.note?.zh)}
          />
        )}
      </section>
      <Results lang={lang} view={view} />
      <Messages lang={lang} view={view} />
      <Checks chrome={chrome} view={view} />
      <Recorded lang={lang} view={view} />
      <ul className="links">
        <li>
          <a href={`${here}/notice`}>{say.noticeLink}</a>
        </li>
        <li>
          <a href={`${here}/sheets`}>{sheetWords[lang].link}</a>
        </li>
        <li>
          <a href={`${here}/materials`}>{say.materialsTitle}</a>
        </li>
        {view.helping === undefined ? (
          <>
            <li>
              <a href={`${here}/helpers`}>{helpWords[lang].link}</a>
            </li>
            <li>
              <a href={`${here}/looks`}>{say.looksLink}</a>
            </li>
          </>
        ) : null}
        {view.allowed.includes('rate') && nextAct?.act !== 'rate' ? (
          <li>
            <a href={`${here}/rate`}>{say.rateLink}</a>
          </li>
        ) : null}
        {view.allowed.includes('withdraw') ? (
          <li>
            <a href={`${here}/withdraw`}>{say.withdrawLink}</a>
          </li>
        ) : null}
      </ul>
    </Page>
  )
}
