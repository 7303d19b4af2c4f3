import { Button, type PartyCase, say as sayText } from '@xiqian/parts'
import type { ReactElement } from 'react'
import type { Chrome } from '../chrome.ts'
import { conflictWords } from '../words/conflict-words.ts'
import { words } from '../words/words.ts'
import { Page } from './page.tsx'
import { PostForm } from './post-form.tsx'
import { type Trouble, TroubleBox } from './trouble.tsx'

export type DisputeModel = {
  readonly chrome: Chrome
  readonly caseId: string
  readonly of: PartyCase['disputable'][number]
  readonly formKey: string
  /** What was typed before, so that a refusal loses nothing. */
  readonly typed: string
  readonly missing?: boolean
  readonly trouble?: Trouble
}

/** 说记错了: what is on record, and what is right. */
export const disputePage = ({ chrome, caseId, of, formKey, typed, missing, trouble }: DisputeModel): ReactElement => {
  const { lang } = chrome
  const say = conflictWords[lang]
  const isWrong = missing === true
  const title = say.pageTitle(sayText(lang, of.name))
  const lines = [{ href: '#value', words: { zh: conflictWords.zh.missing, en: conflictWords.en.missing } }]
  const field = {
    className: 'box',
    id: 'value',
    name: 'value',
    defaultValue: typed,
    'aria-invalid': isWrong,
    'aria-describedby': isWrong ? 'value-problem' : 'value-hint',
  }
  return (
    <Page
      chrome={chrome}
      title={title}
      wrong={isWrong || trouble !== undefined}
      back={{ href: `/c/${caseId}`, words: words[lang].backToCase }}
    >
      <h1>{title}</h1>
      {isWrong ? <TroubleBox lang={lang} trouble={{ kind: 'lines', lines }} /> : null}
      {trouble === undefined ? null : <TroubleBox lang={lang} trouble={trouble} />}
      <p className="lead">
        {say.recorded(sayText(lang, of.fromName))}
        {sayText(lang, of.value)}
      </p>
      <PostForm action={`/c/${caseId}/dispute`} formKey={formKey} hidden={{ conflict: of.conflict }}>
        <div className={isWrong ? 'field field-wrong' : 'field'}>
          <label className="label" htmlFor="value">
            {say.right}
          </label>
          <p className="hint" id="value-hint">
            {say.rightHint}
          </p>
          {isWrong ? (
            <p className="problem" id="value-problem">
              {say.missing}
            </p>
          ) : null}
          {of.options === undefined ? (
            <input {...field} type="text" maxLength={100} />
          ) : (
            <select {...field}>
              <option value="" />
              {of.options.map((option) => (
                <option key={option.value} value={option.value}>
                  {sayText(lang, option.name)}
                </option>
              ))}
            </select>
          )}
        </div>
        <Button>{say.send}</Button>
      </PostForm>
    </Page>
  )
}
