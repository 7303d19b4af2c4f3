import { dayWords, htmlLang } from '@xiqian/parts'
import type { ReactElement, ReactNode } from 'react'
import type { Chrome } from '../chrome.ts'
import { words } from '../words/words.ts'
import { EnterKey } from './post-form.tsx'

const Switch = ({
  chrome,
  query,
  label,
  long,
}: {
  readonly chrome: Chrome
  readonly query: string
  readonly label: string
  readonly long?: string
}): ReactElement => {
  const inside = (
    <>
      {label}
      {long === undefined ? null : <span className="unseen"> {long}</span>}
    </>
  )
  return chrome.switchForm === undefined ? (
    <a
      href={`${chrome.path}${chrome.path.includes('?') ? '&' : '?'}${query}`}
      {...(query.startsWith('lang') ? { rel: 'alternate' } : {})}
    >
      {inside}
    </a>
  ) : (
    <button
      type="submit"
      form={chrome.switchForm.id}
      formAction={`${chrome.switchForm.action}?${query}`}
      formNoValidate
      name="go"
      value="stay"
    >
      {inside}
    </button>
  )
}

/** The frame of every page: mark, switches, the demonstration line, the content, and the footer that is always there. */
export const Page = ({
  chrome,
  title,
  wrong = false,
  back,
  wide = false,
  live = false,
  refreshSeconds,
  children,
}: {
  readonly chrome: Chrome
  readonly title: string
  /** The page came back with something to put right. */
  readonly wrong?: boolean
  readonly back?: { readonly href: string; readonly words?: string }
  /** A document with tables: as wide as the window allows. */
  readonly wide?: boolean
  /** What stands in `#now` is looked up again every few seconds; without script the page is. */
  readonly live?: boolean
  /** Without script the page asks again by itself. */
  readonly refreshSeconds?: number
  readonly children: ReactNode
}): ReactElement => {
  const say = words[chrome.lang]
  const name = chrome.eventName ?? say.brand
  const looks = chrome.caseId === undefined ? '/looks' : `/c/${chrome.caseId}/looks`
  return (
    <html lang={htmlLang(chrome.lang)} data-mode={chrome.elder ? 'elder' : 'plain'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="same-origin" />
        <meta name="format-detection" content="telephone=no" />
        <title>{`${wrong ? say.errorTitle : ''}${title} · ${name}`}</title>
        <link rel="icon" href="/assets/mark.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/citizen.css" />
        <script src="/assets/enhance.js" defer />
        {live ? <script src="/assets/hall.js" defer /> : null}
        {live ? (
          <noscript>
            <meta httpEquiv="refresh" content="15" />
          </noscript>
        ) : null}
        {refreshSeconds === undefined ? null : (
          <noscript>
            <meta httpEquiv="refresh" content={String(refreshSeconds)} />
          </noscript>
        )}
      </head>
      <body>
        {chrome.switchForm === undefined ? null : <EnterKey form={chrome.switchForm.id} name="go" value="next" />}
        <a className="skip" href="#content">
          {say.skip}
        </a>
        <header>
          <div className="bar">
            <div className="bar-in">
              <a className="bar-name" href="/">
                <span className="mark" aria-hidden="true">
                  喜
                </span>
                <span>{name}</span>
              </a>
              <nav className="switches" aria-label={`${say.elderOn} · ${say.otherLang}`}>
                <Switch
                  chrome={chrome}
                  query={chrome.elder ? 'mode=plain' : 'mode=elder'}
                  label={chrome.elder ? say.elderOff : say.elderOn}
                />
                <Switch
                  chrome={chrome}
                  query={chrome.lang === 'zh' ? 'lang=en' : 'lang=zh'}
                  label={say.otherLang}
                  long={say.otherLangLong}
                />
              </nav>
            </div>
          </div>
          {chrome.synthetic ? (
            <p className="synthetic">
              <span>{say.synthetic}</span>{' '}
              {chrome.today === undefined ? null : <span>{say.todayIs(dayWords(chrome.lang, chrome.today))}</span>}
            </p>
          ) : null}
        </header>
        <main id="content" tabIndex={-1} {...(wide ? { className: 'wide' } : {})}>
          {back === undefined ? null : (
            <a className="back" href={back.href}>
              ‹ {back.words ?? say.back}
            </a>
          )}
          {children}
        </main>
        <footer className="foot">
          <div className="foot-in">
            <a href={looks}>{say.wholooked}</a>
            <a href={`tel:${chrome.telephone}`}>{say.help(chrome.telephone)}</a>
            {chrome.person === undefined ? null : (
              <form method="post" action="/leave" className="leave">
                <span>{say.signedInAs(chrome.person)}</span>
                <button type="submit" className="key-quiet">
                  {say.signOut}
                </button>
              </form>
            )}
          </div>
        </footer>
      </body>
    </html>
  )
}
