import { Button, ButtonLink, type Lang, NoticeBox } from '@xiqian/parts'
import type { ReactElement } from 'react'
import type { Chrome } from '../chrome.ts'
import { words } from '../words/words.ts'
import { Page } from './page.tsx'
import { PostForm } from './post-form.tsx'
import { QrPicture } from './qr-picture.tsx'
import { type Trouble, TroubleBox } from './trouble.tsx'

/** A link to hand on: as text to copy, and as a picture for somebody standing beside. */
export const LinkToSend = ({ lang, link }: { readonly lang: Lang; readonly link: string }): ReactElement => {
  const say = words[lang]
  return (
    <>
      <div className="field">
        <label className="label" htmlFor="link">
          {say.inviteLink}
        </label>
        <textarea className="box link-text" id="link" readOnly rows={4} defaultValue={link} />
      </div>
      <div className="keys">
        <button type="button" className="key key-other" data-copy="link" data-copied={say.inviteCopied} hidden>
          {say.inviteCopy}
        </button>
      </div>
      <p className="hint">{say.inviteHow}</p>
      <h2>{say.inviteScan}</h2>
      <QrPicture text={link} label={say.inviteQr} />
    </>
  )
}

export type InviteModel = {
  readonly chrome: Chrome
  readonly caseId: string
  /** Absent: there is nobody to invite. */
  readonly role?: { readonly id: string; readonly name: string; readonly hasJoined: boolean }
  readonly formKey: string
  readonly link?: string
  readonly trouble?: Trouble
}

/** 邀请: makes the link for the other party and shows it. */
export const invitePage = ({ chrome, caseId, role, formKey, link, trouble }: InviteModel): ReactElement => {
  const { lang } = chrome
  const say = words[lang]
  const title = say.inviteTitle(role?.name ?? '')
  const here = `/c/${caseId}`
  const nothing = role === undefined ? say.inviteNobody : role.hasJoined ? say.inviteJoined : undefined
  return (
    <Page chrome={chrome} title={title} wrong={trouble !== undefined} back={{ href: here, words: say.backToCase }}>
      <h1>{link === undefined ? title : say.inviteReady}</h1>
      {trouble === undefined ? null : <TroubleBox lang={lang} trouble={trouble} />}
      {role === undefined || nothing !== undefined ? (
        <NoticeBox tone="jade" title={nothing ?? say.inviteNobody} />
      ) : link === undefined ? (
        <>
          <p className="lead">{say.inviteLead(role.name)}</p>
          <PostForm action={`${here}/invite`} formKey={formKey} hidden={{ role: role.id }}>
            <Button>{say.inviteKey}</Button>
          </PostForm>
        </>
      ) : (
        <LinkToSend lang={lang} link={link} />
      )}
      {link === undefined && nothing === undefined ? null : (
        <div className="keys">
          <ButtonLink href={here}>{say.backToCase}</ButtonLink>
        </div>
      )}
    </Page>
  )
}

export type ConsentLinkModel = { readonly chrome: Chrome; readonly caseId: string; readonly link: string }

/** 同意的链接: for the third person, to be sent on. */
export const consentLinkPage = ({ chrome, caseId, link }: ConsentLinkModel): ReactElement => {
  const say = words[chrome.lang]
  return (
    <Page chrome={chrome} title={say.consentLinkReady} back={{ href: `/c/${caseId}/consents` }}>
      <h1>{say.consentLinkReady}</h1>
      <p className="lead">{say.consentLinkHow}</p>
      <LinkToSend lang={chrome.lang} link={link} />
      <div className="keys">
        <ButtonLink href={`/c/${caseId}`}>{say.backToCase}</ButtonLink>
      </div>
    </Page>
  )
}

export type JoinModel = {
  readonly chrome: Chrome
  readonly token: string
  readonly formKey: string
  readonly trouble?: Trouble
}

/** Pressing again helps only where the office was busy; a link that is spent stays spent. */
const mayTryAgain = (trouble: Trouble | undefined): boolean =>
  trouble?.kind !== 'refused' || ['busy-try-again', 'too-many-requests'].includes(trouble.refused.refused)

/** 加入: whoever opens the link sees nothing of the case before joining as the person it is meant for. */
export const joinPage = ({ chrome, token, formKey, trouble }: JoinModel): ReactElement => {
  const say = words[chrome.lang]
  return (
    <Page chrome={chrome} title={say.joinTitle} wrong={trouble !== undefined}>
      <h1>{say.joinTitle}</h1>
      {trouble === undefined ? null : <TroubleBox lang={chrome.lang} trouble={trouble} />}
      {mayTryAgain(trouble) ? (
        <>
          <p className="lead">{say.joinLead}</p>
          <PostForm action={`/j/${token}`} formKey={formKey}>
            <Button>{say.joinKey}</Button>
          </PostForm>
          <p className="hint after-key">{say.joinNot}</p>
        </>
      ) : (
        <div className="keys">
          <ButtonLink href="/my" look="other">
            {say.myTitle}
          </ButtonLink>
          <ButtonLink href="/sign-in" look="other">
            {say.switchPerson}
          </ButtonLink>
        </div>
      )}
    </Page>
  )
}
