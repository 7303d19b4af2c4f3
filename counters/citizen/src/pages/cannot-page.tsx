import { ButtonLink, NoticeBox, type Refused, say as sayText } from '@xiqian/parts'
import type { ReactElement } from 'react'
import type { Chrome } from '../chrome.ts'
import { words } from '../words/words.ts'
import { Page } from './page.tsx'

export type CannotModel = {
  readonly chrome: Chrome
  readonly what: 'not-found' | 'not-yours' | 'busy' | 'strange' | 'too-large' | 'refused'
  readonly refused?: Refused
}

/** 办不了的页: not found, not yours, busy, or what the office says; each says what to do. */
export const cannotPage = ({ chrome, what, refused }: CannotModel): ReactElement => {
  const say = words[chrome.lang]
  const [title, how] = {
    'not-found': [say.notFoundTitle, say.notFoundHow],
    'not-yours': [say.notYoursTitle, say.notYoursHow],
    busy: [say.busyTitle, say.busyHow],
    strange: [say.strangeTitle, say.strangeHow],
    'too-large': [say.tooLargeTitle, say.uploadTooLarge],
    refused: [
      refused === undefined ? say.busyTitle : sayText(chrome.lang, refused.title),
      refused === undefined ? say.busyHow : sayText(chrome.lang, refused.doNext),
    ],
  }[what]
  return (
    <Page chrome={chrome} title={title ?? ''} wrong back={{ href: '/', words: say.backHome }}>
      <h1>{title}</h1>
      <NoticeBox tone={what === 'busy' ? 'amber' : 'plain'}>
        <p>{how}</p>
      </NoticeBox>
      <div className="keys">
        {what === 'busy' ? <ButtonLink href={chrome.path}>{say.tryAgain}</ButtonLink> : null}
        <ButtonLink href="/my" look="other">
          {say.myTitle}
        </ButtonLink>
        {what === 'not-yours' ? (
          <ButtonLink href="/sign-in" look="other">
            {say.switchPerson}
          </ButtonLink>
        ) : null}
      </div>
    </Page>
  )
}
