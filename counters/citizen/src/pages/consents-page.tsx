import { Button, type Consent, type ConsentLink, NoticeBox, type PartyCase, say as sayText, Why } from '@xiqian/parts'
import type { ReactElement } from 'react'
import type { Chrome } from '../chrome.ts'
import { words } from '../words/words.ts'
import { Page } from './page.tsx'
import { PostForm } from './post-form.tsx'
import { type Trouble, TroubleBox } from './trouble.tsx'

export type ConsentsModel = {
  readonly chrome: Chrome
  readonly view: PartyCase
  readonly keyFor: (consent: string) => string
  readonly trouble?: Trouble
}

/** Agree and not agree stand side by side, the same size: neither is nudged. */
const AgreeKeys = ({
  chrome,
  action,
  formKey,
  digest,
}: {
  readonly chrome: Chrome
  readonly action: string
  readonly formKey: string
  readonly digest: string
}): ReactElement => {
  const say = words[chrome.lang]
  return (
    <div className="keys keys-side">
      <PostForm action={action} formKey={`${formKey}y`} hidden={{ digest, agree: 'yes' }}>
        <Button>{say.consentAgree}</Button>
      </PostForm>
      <PostForm action={action} formKey={`${formKey}n`} hidden={{ digest, agree: 'no' }}>
        <Button look="other">{say.consentRefuse}</Button>
      </PostForm>
    </div>
  )
}

const OneConsent = ({ model, consent }: { readonly model: ConsentsModel; readonly consent: Consent }): ReactElement => {
  const { chrome, view, keyFor } = model
  const { lang } = chrome
  const say = words[lang]
  const action = `/c/${view.caseId}/consents/${encodeURIComponent(consent.id)}`
  const isOpen = consent.state !== 'given' && consent.state !== 'refused'
  const who = {
    you: say.consentYou,
    'other-party': say.consentOther,
    third: consent.signerName === undefined ? say.consentThirdNoName : say.consentThird(consent.signerName),
  }[consent.signer]
  return (
    <section className={consent.state === 'given' ? 'notice notice-jade' : 'notice'}>
      <h2>{who}</h2>
      <p className={consent.state === 'given' ? 'good' : 'item-waiting'}>
        {consent.state === 'given' ? '✓ ' : ''}
        {consent.state === 'not-asked' ? say.consentWaits[consent.signer] : say.consentState[consent.state]}
      </p>
      <blockquote>{sayText(lang, consent.sentence)}</blockquote>
      {consent.state === 'refused' ? <p>{say.consentRefusedNote}</p> : null}
      <Why lang={lang} why={consent.why} basis={consent.basis} />
      {!isOpen || consent.signer !== 'you' ? null : (
        <AgreeKeys chrome={chrome} action={action} formKey={keyFor(consent.id)} digest={consent.sentenceDigest} />
      )}
      {!isOpen || consent.signer !== 'third' ? null : (
        <PostForm action={`${action}/ask`} formKey={keyFor(consent.id)}>
          <Button look={consent.state === 'asked' ? 'other' : 'key'}>
            {consent.state === 'asked' ? say.consentAskAgain : say.consentAskKey}
          </Button>
        </PostForm>
      )}
    </section>
  )
}

/** 请人同意: who must agree to which sentence, and how it stands. */
export const consentsPage = (model: ConsentsModel): ReactElement => {
  const { chrome, view, trouble } = model
  const say = words[chrome.lang]
  return (
    <Page
      chrome={chrome}
      title={say.consentsTitle}
      wrong={trouble !== undefined}
      back={{ href: `/c/${view.caseId}`, words: say.backToCase }}
    >
      <h1>{say.consentsTitle}</h1>
      {trouble === undefined ? null : <TroubleBox lang={chrome.lang} trouble={trouble} />}
      {view.consents.length === 0 ? <NoticeBox tone="jade" title={say.consentsEmpty} /> : null}
      {view.consents.map((consent) => (
        <OneConsent key={consent.id} model={model} consent={consent} />
      ))}
    </Page>
  )
}

export type ThirdModel = {
  readonly chrome: Chrome
  readonly token: string
  readonly link: ConsentLink
  readonly formKey: string
  readonly trouble?: Trouble
}

/** 第三人的一页: one sentence, agree or not; nothing else of the case. */
export const thirdPage = ({ chrome, token, link, formKey, trouble }: ThirdModel): ReactElement => {
  const { lang } = chrome
  const say = words[lang]
  const title = link.mine ? say.thirdTitle : say.thirdNotMine
  const done = { given: say.thirdGiven, refused: say.thirdRefused, lapsed: say.thirdLapsed }[link.state]
  return (
    <Page chrome={chrome} title={title} wrong={trouble !== undefined}>
      <h1>{title}</h1>
      {trouble === undefined ? null : <TroubleBox lang={lang} trouble={trouble} />}
      {!link.mine ? (
        <>
          <p className="lead">{say.thirdNotMineHow}</p>
          <div className="keys">
            <a className="key" href={`/sign-in?next=/k/${token}`}>
              {say.switchPerson}
            </a>
          </div>
        </>
      ) : (
        <>
          {done === undefined ? <p className="lead">{say.thirdLead}</p> : <NoticeBox tone="jade" title={done} />}
          <blockquote>{sayText(lang, link.sentence)}</blockquote>
          <Why lang={lang} why={link.why} basis={link.basis} />
          {done === undefined ? (
            <AgreeKeys chrome={chrome} action={`/k/${token}`} formKey={formKey} digest={link.sentenceDigest} />
          ) : null}
        </>
      )}
    </Page>
  )
}
