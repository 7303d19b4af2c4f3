import {
  Button,
  ButtonLink,
  type County,
  type Group,
  instantWords,
  isAsked,
  NoticeBox,
  type PartyCase,
  partsWords,
  say as sayText,
  valueWords,
} from '@xiqian/parts'
import type { ReactElement } from 'react'
import { isComplete, neededOf } from '../case-todo.ts'
import type { Chrome } from '../chrome.ts'
import { partWords } from '../together.ts'
import { words } from '../words/words.ts'
import { OpenQuestions } from './open-questions.tsx'
import { Page } from './page.tsx'
import { groupsOf, isKnown, rolesOf } from './part-page.tsx'
import { PostForm } from './post-form.tsx'
import { type Trouble, TroubleBox } from './trouble.tsx'

export type ReviewModel = {
  readonly chrome: Chrome
  readonly view: PartyCase
  readonly counties: readonly County[]
  readonly formKey: string
  readonly trouble?: Trouble
}

const GroupRead = ({
  model,
  group,
  part,
}: {
  readonly model: ReviewModel
  readonly group: Group
  readonly part: 'own' | 'joint'
}) => {
  const { chrome, view, counties } = model
  const { lang } = chrome
  const say = words[lang]
  const title = sayText(lang, group.title)
  const canChange = group.fields.some(isAsked)
  return (
    <section className="read">
      <div className="read-head">
        <h3>{title}</h3>
        {canChange ? (
          <a
            className="tall"
            href={`/c/${view.caseId}/${part}?group=${encodeURIComponent(group.id)}`}
            aria-label={say.reviewChangeOf(title)}
          >
            {say.reviewChange}
          </a>
        ) : null}
      </div>
      <dl>
        {group.fields.map((field) => {
          const value = valueWords({ field, lang, counties, roles: rolesOf(view), today: view.today })
          const { from } = field
          return (
            <div key={field.fact}>
              <dt>{sayText(lang, field.name)}</dt>
              <dd>
                {value === '' ? <span className="item-waiting">{say.reviewEmptyValue}</span> : value}
                {from?.kind !== 'source' ? null : (
                  <span className="taken-from">
                    {' '}
                    {partsWords[lang].takenFrom(sayText(lang, from.name), instantWords(lang, from.at, view.today))}
                  </span>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}

/** What can be done with all this: confirm, wait for the other, send, or nothing any more. */
const Ending = ({ model }: { readonly model: ReviewModel }): ReactElement => {
  const { chrome, view, formKey } = model
  const { lang } = chrome
  const say = words[lang]
  const here = `/c/${view.caseId}`
  const waiting = view.other.filter((other) => other.state !== 'confirmed')
  const isOpen = ['draft', 'waiting-for-party', 'returned', 'not-accepted'].includes(view.stage)
  if (!isOpen)
    return (
      <NoticeBox tone="jade" title={say.reviewSubmitted}>
        <ButtonLink href={here}>{say.backToCase}</ButtonLink>
      </NoticeBox>
    )
  if (!view.me.confirmed && (!isComplete(view, 'own') || !isComplete(view, 'joint')))
    return (
      <NoticeBox tone="amber" title={say.reviewNotReady}>
        <ButtonLink href={here}>{say.backToCase}</ButtonLink>
      </NoticeBox>
    )
  if (!view.me.confirmed)
    return (
      <PostForm action={`${here}/confirm`} formKey={formKey} hidden={{ digest: view.confirmDigest }}>
        <Button>{say.reviewConfirm}</Button>
      </PostForm>
    )
  if (waiting.length > 0)
    return (
      <NoticeBox tone="jade" title={say.reviewConfirmed}>
        {waiting.map((other) => {
          const role = sayText(lang, other.roleName)
          const isIn = other.state === 'joined'
          return <p key={other.role}>{isIn ? say.reviewOtherWaiting(role) : say.reviewOtherNotJoined(role)}</p>
        })}
        {waiting.some((other) => other.state !== 'joined') ? (
          <ButtonLink href={`${here}/invite`} look="other">
            {say.inviteTitle(sayText(lang, waiting[0]?.roleName ?? view.me.roleName))}
          </ButtonLink>
        ) : (
          <ButtonLink href={here} look="other">
            {say.backToCase}
          </ButtonLink>
        )}
      </NoticeBox>
    )
  return (
    <PostForm action={`${here}/submit`} formKey={formKey}>
      <p className="lead">{partWords(lang, view).reviewSubmitNote}</p>
      <Button>{say.reviewSubmit}</Button>
    </PostForm>
  )
}

/** 核对: everything once; confirm; then, when both have confirmed, send. */
export const reviewPage = (model: ReviewModel): ReactElement => {
  const { chrome, view, trouble } = model
  const { lang } = chrome
  const say = words[lang]
  const parts = [
    ['own', partWords(lang, view).reviewOwn],
    ['joint', partWords(lang, view).reviewJoint],
  ] as const
  const needed = neededOf(view)
  return (
    <Page
      chrome={chrome}
      title={say.reviewTitle}
      wrong={trouble !== undefined}
      back={{ href: `/c/${view.caseId}`, words: say.backToCase }}
    >
      <h1>{say.reviewTitle}</h1>
      {trouble === undefined ? null : <TroubleBox lang={lang} trouble={trouble} />}
      {view.me.confirmed ? <Ending model={model} /> : <p className="lead">{say.reviewLead}</p>}
      {parts.map(([part, title]) => {
        // What they typed stands before what was fetched: it is what only they can judge.
        const groups = groupsOf(view, part).toSorted((one, other) => Number(isKnown(one)) - Number(isKnown(other)))
        return groups.length === 0 ? null : (
          <section key={part}>
            <h2>{title}</h2>
            {groups.map((group) => (
              <GroupRead key={group.id} model={model} group={group} part={part} />
            ))}
          </section>
        )
      })}
      {view.me.confirmed ? null : <OpenQuestions lang={lang} plan={view.plan} />}
      <section>
        <h2>{say.reviewPlan}</h2>
        <ul className="items">
          {view.plan.matters.map((matter) => (
            <li key={matter.id}>
              <p className="item-name">{sayText(lang, matter.name)}</p>
              <p className="item-from">{sayText(lang, matter.flow)}</p>
            </li>
          ))}
        </ul>
        <p>{say.noticePromise(view.promise.workingDays)}</p>
        {needed.length === 0 ? (
          <p className="good">{say.materialsNoNeed}</p>
        ) : (
          <p>
            <a className="tall" href={`/c/${view.caseId}/materials`}>
              {say.stateNeeded(needed.length)}
            </a>
          </p>
        )}
      </section>
      {view.me.confirmed ? null : <Ending model={model} />}
    </Page>
  )
}
