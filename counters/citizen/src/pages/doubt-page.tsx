import { Button, type PartyCase, say as sayText } from '@xiqian/parts'
import type { ReactElement } from 'react'
import type { Chrome } from '../chrome.ts'
import { words } from '../words/words.ts'
import { Page } from './page.tsx'
import { Told } from './pledge-told.tsx'
import { PostForm } from './post-form.tsx'
import { bothLangs, type Trouble, TroubleBox } from './trouble.tsx'

export type DoubtModel = {
  readonly chrome: Chrome
  readonly caseId: string
  readonly pledge: PartyCase['pledges'][number]
  readonly formKey: string
  /** What was typed before, so that a refusal loses nothing. */
  readonly typed: string
  readonly missing?: boolean
  readonly trouble?: Trouble
}

/** 说明: whoever promised answers a doubt before anything is found, with what was signed before the eyes. */
export const doubtPage = ({ chrome, caseId, pledge, formKey, typed, missing, trouble }: DoubtModel): ReactElement => {
  const { lang } = chrome
  const say = words[lang]
  const isWrong = missing === true
  const lines = [{ href: '#words', words: bothLangs((of) => of.objectMissing) }]
  const title = say.doubtTitle(sayText(lang, pledge.name))
  return (
    <Page
      chrome={chrome}
      title={title}
      wrong={isWrong || trouble !== undefined}
      back={{ href: `/c/${caseId}`, words: say.backToCase }}
    >
      <h1>{title}</h1>
      {isWrong ? <TroubleBox lang={lang} trouble={{ kind: 'lines', lines }} /> : null}
      {trouble === undefined ? null : <TroubleBox lang={lang} trouble={trouble} />}
      <p className="lead">{sayText(lang, pledge.words)}</p>
      <Told lang={lang} pledge={pledge} />
      <PostForm action={`/c/${caseId}/answer-doubt`} formKey={formKey}>
        <input type="hidden" name="material" value={pledge.material} />
        <div className={isWrong ? 'field field-wrong' : 'field'}>
          <label className="label" htmlFor="words">
            {say.doubtWords}
          </label>
          <p className="hint" id="words-hint">
            {say.doubtWordsHint}
          </p>
          {isWrong ? (
            <p className="problem" id="words-problem">
              {say.objectMissing}
            </p>
          ) : null}
          <textarea
            className="box"
            id="words"
            name="words"
            rows={4}
            maxLength={500}
            defaultValue={typed}
            aria-invalid={isWrong}
            aria-describedby={isWrong ? 'words-problem' : 'words-hint'}
          />
        </div>
        <Button>{say.doubtKey}</Button>
      </PostForm>
    </Page>
  )
}
