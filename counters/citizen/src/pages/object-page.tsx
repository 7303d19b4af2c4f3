import { Button, say as sayText, type Text } from '@xiqian/parts'
import type { ReactElement } from 'react'
import type { Chrome } from '../chrome.ts'
import { words } from '../words/words.ts'
import { Page } from './page.tsx'
import { PostForm } from './post-form.tsx'
import { bothLangs, type Trouble, TroubleBox } from './trouble.tsx'
import { WordsField } from './words-field.tsx'

export type ObjectModel = {
  readonly chrome: Chrome
  readonly caseId: string
  readonly matter: { readonly id: string; readonly name: Text }
  readonly formKey: string
  /** What was typed before, so that a refusal loses nothing. */
  readonly typed: string
  readonly missing?: boolean
  readonly trouble?: Trouble
}

/** 异议: a sentence or two, and it goes to somebody who did not decide it. */
export const objectPage = ({ chrome, caseId, matter, formKey, typed, missing, trouble }: ObjectModel): ReactElement => {
  const { lang } = chrome
  const say = words[lang]
  const isWrong = missing === true
  const lines = [{ href: '#words', words: bothLangs((of) => of.objectMissing) }]
  const title = say.objectTitle(sayText(lang, matter.name))
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
      <p className="lead">{say.objectLead}</p>
      <PostForm action={`/c/${caseId}/object`} formKey={formKey}>
        <input type="hidden" name="matter" value={matter.id} />
        <WordsField
          label={say.objectWords}
          hint={say.objectWordsHint}
          {...(isWrong && { problem: say.objectMissing })}
          typed={typed}
        />
        <Button>{say.objectKey}</Button>
      </PostForm>
    </Page>
  )
}
