import {
  Button,
  ButtonLink,
  type County,
  errorLines,
  type Group,
  GroupFields,
  isAsked,
  NoticeBox,
  numberWords,
  type PartyCase,
  type Problem,
  type RoleName,
  say as sayText,
  type Typed,
} from '@xiqian/parts'
import type { ReactElement } from 'react'
import type { Chrome } from '../chrome.ts'
import { partWords } from '../together.ts'
import { words } from '../words/words.ts'
import { Page } from './page.tsx'
import { EnterKey, PostForm } from './post-form.tsx'
import { type Trouble, TroubleBox } from './trouble.tsx'

export type PartModel = {
  readonly chrome: Chrome
  readonly view: PartyCase
  readonly part: 'own' | 'joint'
  /** The one group on this page; absent: the list of groups. */
  readonly group?: string
  readonly counties: readonly County[]
  readonly formKey: string
  readonly typed?: Typed
  readonly problems?: readonly Problem[]
  readonly trouble?: Trouble
}

export const groupsOf = (view: PartyCase, part: 'own' | 'joint'): readonly Group[] =>
  view.groups.filter((group) => (part === 'joint') === (group.part === 'joint'))

/** A group in which nothing is asked: it is shown, and is no step. */
export const isKnown = (group: Group): boolean => !group.fields.some(isAsked)

export const rolesOf = (view: PartyCase): readonly RoleName[] =>
  [view.me, ...view.other].map((party) => ({ id: party.role, name: party.roleName }))

/** The groups of a part: what is already there stands open, each with its source; what is asked is a row. */
const GroupList = ({ chrome, view, part }: PartModel): ReactElement => {
  const { lang } = chrome
  const say = words[lang]
  const groups = groupsOf(view, part)
  const here = `/c/${view.caseId}`
  const title = part === 'own' ? say.ownTitle : partWords(lang, view).jointTitle
  const hrefOf = (group: Group) => `${here}/${part}?group=${encodeURIComponent(group.id)}`
  const open = groups.find((group) => !group.complete)
  const isAsking = part === 'own' && view.checks.some((check) => check.state === 'asking')
  return (
    <Page chrome={chrome} title={title} back={{ href: here, words: say.backToCase }}>
      <h1>{title}</h1>
      <p className="lead">{part === 'own' ? partWords(lang, view).ownPrivate : partWords(lang, view).jointShared}</p>
      {isAsking ? <NoticeBox tone="amber" title={say.ownChecking} /> : null}
      {groups.length === 0 ? (
        <NoticeBox tone="jade" title={part === 'own' ? say.ownNothing : partWords(lang, view).jointNothing} />
      ) : null}
      {groups.length > 0 && open === undefined ? (
        <NoticeBox tone="jade" title={part === 'own' ? say.ownDone : partWords(lang, view).jointDone} />
      ) : null}
      {open === undefined ? null : (
        <div className="keys">
          <ButtonLink href={hrefOf(open)}>{say.groupGoTo(sayText(lang, open.title))}</ButtonLink>
        </div>
      )}
      <ul className="rows">
        {groups
          .filter((group) => !isKnown(group))
          .map((group) => (
            <li key={group.id}>
              <a className="row" href={hrefOf(group)}>
                <span className="row-main">
                  <strong>{sayText(lang, group.title)}</strong>
                  <span className="row-note">{group.complete ? say.groupOpen : say.groupGo}</span>
                </span>
                <span className={`row-state ${group.complete ? 'row-done' : 'row-now'}`}>
                  {group.complete ? say.groupDone : say.groupNotDone}
                </span>
              </a>
            </li>
          ))}
      </ul>
      {groups.filter(isKnown).map((group) => (
        <section key={group.id}>
          <h2>{sayText(lang, group.title)}</h2>
          <GroupFields group={group} lang={lang} roles={rolesOf(view)} today={view.today} />
        </section>
      ))}
      {open === undefined ? <ButtonLink href={here}>{say.seenAll}</ButtonLink> : null}
    </Page>
  )
}

/** 我的部分 and 共同的部分: one group a page, prefilled, each field saying where it came from. */
export const partPage = (model: PartModel): ReactElement => {
  const { chrome, view, part, problems = [], trouble } = model
  const { lang } = chrome
  const say = words[lang]
  const groups = groupsOf(view, part).filter((one) => !isKnown(one) || one.id === model.group)
  const at = groups.findIndex((one) => one.id === model.group)
  const group = groups[at]
  if (group === undefined) return <GroupList {...model} />
  const title = sayText(lang, group.title)
  const lines = errorLines(group.fields, problems)
  const isAsking = part === 'own' && view.checks.some((check) => check.state === 'asking')
  return (
    <Page
      chrome={chrome}
      title={title}
      wrong={lines.length > 0 || trouble !== undefined}
      back={
        at === 0
          ? { href: `/c/${view.caseId}/${part}` }
          : { href: `/c/${view.caseId}/${part}?group=${encodeURIComponent(groups[at - 1]?.id ?? '')}` }
      }
    >
      <h1>{title}</h1>
      <p className="progress">
        {part === 'own' ? say.ownTitle : partWords(lang, view).jointTitle}
        {lang === 'zh' ? '，' : ', '}
        {say.stepOf(numberWords(lang, at + 1), numberWords(lang, groups.length))} · {say.saved}
      </p>
      {lines.length > 0 ? <TroubleBox lang={lang} trouble={{ kind: 'lines', lines }} /> : null}
      {trouble === undefined || lines.length > 0 ? null : <TroubleBox lang={lang} trouble={trouble} />}
      <p className="who-sees">
        {part === 'own' ? partWords(lang, view).ownPrivate : partWords(lang, view).jointShared}
      </p>
      {isAsking ? <NoticeBox tone="amber" title={say.ownChecking} /> : null}
      {group.hint === undefined ? null : <p className="hint">{sayText(lang, group.hint)}</p>}
      <PostForm
        action={`/c/${view.caseId}/${part}?group=${encodeURIComponent(group.id)}`}
        formKey={model.formKey}
        hidden={{ group: group.id, ...(view.helping === undefined ? {} : { forWhom: view.helping.role }) }}
      >
        <EnterKey name="go" value="next" />
        <GroupFields
          group={group}
          lang={lang}
          problems={problems}
          counties={model.counties}
          roles={rolesOf(view)}
          today={view.today}
          {...(model.typed === undefined ? {} : { typed: model.typed })}
        />
        <Button name="go" value="next">
          {say.groupKey}
        </Button>
      </PostForm>
    </Page>
  )
}
