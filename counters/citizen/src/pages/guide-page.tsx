import {
  Button,
  errorLines,
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
import { factsOf, type GuideStep } from '../guide-steps.ts'
import { words } from '../words/words.ts'
import { Page } from './page.tsx'
import { type Hidden, PostForm } from './post-form.tsx'
import { type Trouble, TroubleBox } from './trouble.tsx'

export type GuideModel = {
  readonly chrome: Chrome
  readonly formKey: string
  readonly event: LifeEvent
  /** Absent when there is nothing to ask. */
  readonly step?: GuideStep
  /** Only a part of the step stands here: its questions are named in the form. */
  readonly isPart?: boolean
  /** Which step it is, from one. */
  readonly at: number
  /** How many questions are left at most. */
  readonly asks: number
  /** What was said on the other pages so far, as it travels in the form. */
  readonly answers: Hidden
  /** The step before this one; absent on the first page. */
  readonly before?: string
  readonly typed?: Typed
  readonly problems?: readonly Problem[]
  readonly trouble?: Trouble
}

const NothingToAsk = ({ chrome, trouble }: GuideModel): ReactElement => {
  const say = words[chrome.lang]
  return (
    <Page chrome={chrome} title={say.guideTitle} back={{ href: '/' }}>
      <h1>{say.guideTitle}</h1>
      {trouble === undefined ? (
        <NoticeBox tone="amber" title={say.guideNothing}>
          <p>{say.guideNothingHow(chrome.telephone)}</p>
        </NoticeBox>
      ) : (
        <TroubleBox lang={chrome.lang} trouble={trouble} />
      )}
    </Page>
  )
}

/** 情形引导: one step a page. Nothing is kept but in the form itself. */
export const guidePage = (model: GuideModel): ReactElement => {
  const { chrome, step, event, problems = [], trouble } = model
  const { lang } = chrome
  const say = words[lang]
  const [first] = step?.groups ?? []
  if (step === undefined || first === undefined) return <NothingToAsk {...model} />
  const isOne = step.groups.length === 1
  const title = isOne ? sayText(lang, first.title) : say.guideUsual
  const lines = errorLines(
    step.groups.flatMap(({ fields }) => fields),
    problems,
  )
  const wrong = lines.length > 0 || trouble !== undefined
  return (
    <Page chrome={chrome} title={title} wrong={wrong} {...(model.before === undefined ? { back: { href: '/' } } : {})}>
      <PostForm
        action="/guide/next"
        formKey={model.formKey}
        id="guide"
        hidden={{
          event: event.id,
          group: step.id,
          ...(model.isPart === true ? { only: factsOf(step).join(' ') } : {}),
          ...model.answers,
        }}
      >
        {model.before === undefined ? null : (
          <Button look="quiet" name="back" value={model.before} skipCheck>
            {`‹ ${say.back}`}
          </Button>
        )}
        <h1>{title}</h1>
        <p className="progress">
          <span>{say.guideStep(numberWords(lang, model.at))}</span> ·{' '}
          <span>{say.guideAsks(model.asks, numberWords(lang, model.asks))}</span> · <span>{say.notSaved}</span>
        </p>
        {lines.length > 0 ? <TroubleBox lang={lang} trouble={{ kind: 'lines', lines }} /> : null}
        {trouble === undefined || lines.length > 0 ? null : <TroubleBox lang={lang} trouble={trouble} />}
        {step.isUsual ? <p className="lead">{say.guideUsualHow}</p> : null}
        {step.groups.map((group) => (
          <div key={group.id}>
            {group.hint === undefined || step.isUsual ? null : <p className="hint">{sayText(lang, group.hint)}</p>}
            <GroupFields
              group={group}
              lang={lang}
              problems={problems}
              counties={event.counties}
              roles={event.parties}
              today={event.today}
              {...(model.typed === undefined ? {} : { typed: model.typed })}
            />
          </div>
        ))}
        <Button name="go" value="next">
          {say.next}
        </Button>
      </PostForm>
    </Page>
  )
}
