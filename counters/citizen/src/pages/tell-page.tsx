import { Button, ButtonLink, NoticeBox, type PartyCase, say as sayText } from '@xiqian/parts'
import type { ReactElement } from 'react'
import type { Chrome } from '../chrome.ts'
import { words } from '../words/words.ts'
import { Page } from './page.tsx'
import { PostForm } from './post-form.tsx'
import { type Trouble, TroubleBox } from './trouble.tsx'

export type TellModel = {
  readonly chrome: Chrome
  readonly view: PartyCase
  readonly formKey: string
  readonly trouble?: Trouble
}

/** 告知: which sources will be asked about me, why and by what law; one key. */
export const tellPage = ({ chrome, view, formKey, trouble }: TellModel): ReactElement => {
  const { lang } = chrome
  const say = words[lang]
  const here = `/c/${view.caseId}`
  return (
    <Page
      chrome={chrome}
      title={say.tellTitle}
      wrong={trouble !== undefined}
      back={{ href: here, words: say.backToCase }}
    >
      <h1>{say.tellTitle}</h1>
      {trouble === undefined ? null : <TroubleBox lang={lang} trouble={trouble} />}
      {view.notice.sources.length === 0 ? (
        <NoticeBox title={say.tellNothing} />
      ) : (
        <p className="lead">{say.tellLead}</p>
      )}
      <ul className="items">
        {view.notice.sources.map((source) => (
          <li key={source.id}>
            <p className="item-name">{sayText(lang, source.name)}</p>
            <p>
              {say.tellWhy}
              {lang === 'zh' ? '：' : ': '}
              {sayText(lang, source.purpose)}
            </p>
            <p className="clause">{say.tellBasis(source.legalBasis)}</p>
          </li>
        ))}
      </ul>
      <p className="hint">{say.tellRecord}</p>
      {view.me.told ? (
        <NoticeBox tone="jade" title={say.tellDone}>
          <ButtonLink href={`${here}/own`} look="other">
            {say.next}
          </ButtonLink>
        </NoticeBox>
      ) : (
        <PostForm action={`${here}/tell`} formKey={formKey} hidden={{ digest: view.notice.digest }}>
          <Button>{say.tellKey}</Button>
        </PostForm>
      )}
    </Page>
  )
}
