import { Button, type PartyCase, say as sayText } from '@xiqian/parts'
import type { ReactElement } from 'react'
import type { Chrome } from '../chrome.ts'
import { words } from '../words/words.ts'
import { Page } from './page.tsx'
import { Told } from './pledge-told.tsx'
import { PostForm } from './post-form.tsx'
import { bothLangs, type Trouble, TroubleBox } from './trouble.tsx'
import { WordsField } from './words-field.tsx'

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
        <WordsField
          label={say.doubtWords}
          hint={say.doubtWordsHint}
          {...(isWrong && { problem: say.objectMissing })}
          typed={typed}
        />
        <Button>{say.doubtKey}</Button>
      </PostForm>
    </Page>
  )
}
