import { Button, ButtonLink, dayWords, NoticeBox, type PartyCase, say as sayText } from '@xiqian/parts'
import type { ReactElement } from 'react'
import type { Chrome } from '../chrome.ts'
import { helpWords } from '../words/help-words.ts'
import { words } from '../words/words.ts'
import { LinkToSend } from './link-page.tsx'
import { Page } from './page.tsx'
import { PostForm } from './post-form.tsx'
import { type Trouble, TroubleBox } from './trouble.tsx'

export type HelpersModel = {
  readonly chrome: Chrome
  readonly view: PartyCase
  readonly formKey: string
  /** 刚刚生成的委托链接 */
  readonly link?: string
  readonly trouble?: Trouble
}

/** 正在帮我的, each with the key that stops it. */
const Mandates = ({ chrome: { lang }, view, formKey }: HelpersModel): ReactElement => {
  const say = helpWords[lang]
  if (view.mandates.length === 0) return <p>{say.none}</p>
  return (
    <ul className="items">
      {view.mandates.map(({ mandate, kindName, acts, until, state, helper }) => (
        <li key={mandate}>
          <p className="item-name">{sayText(lang, kindName)}</p>
          <p className={state === 'taken' ? 'item-from' : 'item-waiting'}>
            {state === 'taken' ? say.taken(helper ?? '') : say.waiting} · {say.until(dayWords(lang, until, view.today))}
          </p>
          <p>{say.acts(sayText(lang, acts))}</p>
          <PostForm action={`/c/${view.caseId}/helpers/end`} formKey={formKey} hidden={{ mandate }}>
            <Button look="other">{say.end}</Button>
          </PostForm>
        </li>
      ))}
    </ul>
  )
}

/** 再请一位: one form a kind of helper, with the sentence that is agreed to. */
const Kinds = ({ chrome: { lang }, view, formKey }: HelpersModel): ReactElement | null => {
  const say = helpWords[lang]
  if (!view.allowed.includes('give-mandate')) return null
  return (
    <>
      <h2>{say.more}</h2>
      {view.mandateKinds.map(({ kind, name, sentence, sentenceDigest, ifSaid }) => (
        <section key={kind} aria-label={sayText(lang, name)}>
          <h3>{sayText(lang, name)}</h3>
          <p>{sayText(lang, sentence)}</p>
          <PostForm
            action={`/c/${view.caseId}/helpers`}
            formKey={formKey}
            hidden={{ kind, sentenceDigest, offered: ifSaid.map(({ act }) => act).join(' ') }}
          >
            {ifSaid.length === 0 ? null : (
              <fieldset className="field">
                <legend className="label">{say.also}</legend>
                {ifSaid.map(({ act, name: words }) => (
                  <label key={act} className="choice">
                    <input type="checkbox" name={`also-${act}`} value="yes" /> {sayText(lang, words)}
                  </label>
                ))}
              </fieldset>
            )}
            <Button look="other">{say.agree}</Button>
          </PostForm>
        </section>
      ))}
    </>
  )
}

/** 请人帮我办 */
export const helpersPage = (model: HelpersModel): ReactElement => {
  const { chrome, view, link, trouble } = model
  const { lang } = chrome
  const say = helpWords[lang]
  const here = `/c/${view.caseId}`
  return (
    <Page
      chrome={chrome}
      title={link === undefined ? say.title : say.ready}
      wrong={trouble !== undefined}
      back={{ href: here, words: words[lang].backToCase }}
    >
      <h1>{link === undefined ? say.title : say.ready}</h1>
      {trouble === undefined ? null : <TroubleBox lang={lang} trouble={trouble} />}
      {link === undefined ? (
        <>
          <p className="lead">{say.lead}</p>
          <h2>{say.now}</h2>
          <Mandates {...model} />
          <Kinds {...model} />
        </>
      ) : (
        <>
          <p className="lead">{say.how}</p>
          <LinkToSend lang={lang} link={link} />
          <div className="keys">
            <ButtonLink href={`${here}/helpers`}>{say.title}</ButtonLink>
          </div>
        </>
      )}
    </Page>
  )
}

export type HelpLinkModel = {
  readonly chrome: Chrome
  readonly token: string
  readonly formKey: string
  readonly asked: {
    readonly state: 'open' | 'spent' | 'over'
    readonly lifeEvent: { readonly zh: string; readonly en: string }
    readonly from: string
    readonly kindName: { readonly zh: string; readonly en: string }
    readonly acts: { readonly zh: string; readonly en: string }
    readonly until: string
  }
  readonly trouble?: Trouble
}

/** 接受委托: what is asked, for how long, and what stays the person's own; then one key. */
export const helpLinkPage = ({ chrome, token, formKey, asked, trouble }: HelpLinkModel): ReactElement => {
  const { lang } = chrome
  const say = helpWords[lang]
  return (
    <Page chrome={chrome} title={say.joinTitle} wrong={trouble !== undefined}>
      <h1>{say.joinTitle}</h1>
      {trouble === undefined ? null : <TroubleBox lang={lang} trouble={trouble} />}
      {asked.state === 'open' ? (
        <>
          <p className="lead">{say.from(asked.from, sayText(lang, asked.lifeEvent))}</p>
          <p>{say.as(sayText(lang, asked.kindName))}</p>
          <p>
            {say.yours(sayText(lang, asked.acts))} · {say.until(dayWords(lang, asked.until, chrome.today))}
          </p>
          <p>{say.not}</p>
          <PostForm action={`/h/${token}`} formKey={formKey}>
            <Button>{say.take}</Button>
          </PostForm>
        </>
      ) : (
        <>
          <NoticeBox title={asked.state === 'spent' ? say.spent : say.over} />
          <div className="keys">
            <ButtonLink href="/my" look="other">
              {words[lang].myTitle}
            </ButtonLink>
          </div>
        </>
      )}
    </Page>
  )
}

/** 您在帮谁: for a helper, in place of what is the party's own. */
export const HelpingBox = ({ chrome: { lang }, view, formKey }: HelpersModel): ReactElement | null => {
  const say = helpWords[lang]
  const { helping } = view
  if (helping === undefined) return null
  const here = `/c/${view.caseId}`
  const whose = helping.others.length === 0 ? '' : `?forWhom=${helping.role}`
  return (
    <section aria-label={say.helping(sayText(lang, helping.roleName))}>
      <NoticeBox tone="jade" title={say.helping(sayText(lang, helping.roleName))}>
        <p>{say.yours(sayText(lang, helping.actsName))}</p>
        <p>{say.until(dayWords(lang, helping.until, view.today))}</p>
        <p>{say.not}</p>
      </NoticeBox>
      <div className="keys">
        {helping.acts.includes('answer') && view.groups.length > 0 ? (
          <>
            <ButtonLink href={`${here}/own${whose}`}>{say.own}</ButtonLink>
            <ButtonLink href={`${here}/joint${whose}`} look="other">
              {say.joint}
            </ButtonLink>
          </>
        ) : null}
        {view.allowed.includes('book') ? (
          <ButtonLink href={`${here}/book`} look="other">
            {words[lang].bookTitle}
          </ButtonLink>
        ) : null}
        {helping.others.map(({ role, roleName }) => (
          <ButtonLink key={role} href={`${here}?forWhom=${role}`} look="other">
            {say.other(sayText(lang, roleName))}
          </ButtonLink>
        ))}
        <PostForm action={`${here}/helpers/end`} formKey={formKey} hidden={{ mandate: helping.mandate }}>
          <Button look="other">{say.end}</Button>
        </PostForm>
      </div>
    </section>
  )
}
