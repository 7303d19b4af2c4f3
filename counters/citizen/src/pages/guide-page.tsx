import {
  Button,
  errorLines,
  type Group,
  GroupFields,
  type LifeEvent,
  NoticeBox,
  numberWords,
  type Problem,
  say as sayText,
  type Typed,
} from '@xiqian/parts'
import type { ReactElement } from 'react'
import type { Chrome } from '../chrome.ts'
import { words } from '../words/words.ts'
import { Page } from './page.tsx'
import { type Hidden, PostForm } from './post-form.tsx'
import { type Trouble, TroubleBox } from './trouble.tsx'

export type GuideModel = {
  readonly chrome: Chrome
  readonly formKey: string
  readonly event: LifeEvent
  /** Absent when there is nothing to ask. */
  readonly group?: Group
  readonly at: number
  readonly of: number
  /** Answers to the other groups so far, as they travel in the form. */
  readonly answers: Hidden
  /** The group before this one; absent on the first page. */
  readonly before?: string
  readonly typed?: Typed
  readonly problems?: readonly Problem[]
  readonly trouble?: Trouble
}

/** 情形引导: one group of questions a page. Nothing is kept but in the form itself. */
export const guidePage = (model: GuideModel): ReactElement => {
  const { chrome, group, event, problems = [], trouble } = model
  const { lang } = chrome
  const say = words[lang]
  if (group === undefined)
    return (
      <Page chrome={chrome} title={say.guideTitle} back={{ href: '/' }}>
        <h1>{say.guideTitle}</h1>
        {trouble === undefined ? (
          <NoticeBox tone="amber" title={say.guideNothing}>
            <p>{say.guideNothingHow(chrome.telephone)}</p>
          </NoticeBox>
        ) : (
          <TroubleBox lang={lang} trouble={trouble} />
        )}
      </Page>
    )
  const title = sayText(lang, group.title)
  const lines = errorLines(group.fields, problems)
  const wrong = lines.length > 0 || trouble !== undefined
  return (
    <Page chrome={chrome} title={title} wrong={wrong} {...(model.before === undefined ? { back: { href: '/' } } : {})}>
      <PostForm
        action="/guide/next"
        formKey={model.formKey}
        id="guide"
        hidden={{ event: event.id, group: group.id, ...model.answers }}
      >
        {model.before === undefined ? null : (
          <Button look="quiet" name="back" value={model.before} skipCheck>
            {`‹ ${say.back}`}
          </Button>
        )}
        <h1>{title}</h1>
        <p className="progress">
          {say.stepOf(numberWords(lang, model.at), numberWords(lang, model.of))} · {say.notSaved}
        </p>
        {lines.length > 0 ? <TroubleBox lang={lang} trouble={{ kind: 'lines', lines }} /> : null}
        {trouble === undefined || lines.length > 0 ? null : <TroubleBox lang={lang} trouble={trouble} />}
        {group.hint === undefined ? null : <p className="hint">{sayText(lang, group.hint)}</p>}
        <GroupFields
          group={group}
          lang={lang}
          problems={problems}
          counties={event.counties}
          roles={event.parties}
          today={event.today}
          {...(model.typed === undefined ? {} : { typed: model.typed })}
        />
        <Button name="go" value="next">
          {say.next}
        </Button>
      </PostForm>
    </Page>
  )
}
