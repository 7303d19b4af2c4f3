import type { Got } from '@xiqian/parts'
import type { ReactElement } from 'react'
import { hallWords } from '../words/hall-words.ts'

export type Screen = Got<'/halls/{organ}/line'>

const spansOf = ({ open }: Pick<Screen, 'open'>): string => open.map(({ from, until }) => `${from}–${until}`).join(' ')

const { zh, en } = hallWords

/** What stands in the way of being called: stopped, not open now, not open today. */
const Told = ({ screen }: { readonly screen: Screen }): ReactElement | null => {
  if (screen.halted !== undefined)
    return (
      <p className="told">
        {zh.halted(screen.halted.until)} <span lang="en">{en.halted(screen.halted.until)}</span>
      </p>
    )
  if (screen.isOpen) return null
  const spans = spansOf(screen)
  return (
    <p className="told">
      {spans === '' ? zh.noHours : `${zh.closed}${zh.hours(spans)}`}{' '}
      <span lang="en">{spans === '' ? en.noHours : `${en.closed} ${en.hours(spans)}`}</span>
    </p>
  )
}

/** 大厅的屏幕: numbers and windows, in both languages at once; no names. It works without script, by asking again. */
export const hallScreenPage = (screen: Screen): ReactElement => (
  <html lang="zh-CN">
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <noscript>
        <meta httpEquiv="refresh" content="10" />
      </noscript>
      <title>{`${zh.title} ${en.title} · ${screen.organName.zh}`}</title>
      <link rel="icon" href="/assets/mark.svg" type="image/svg+xml" />
      <link rel="stylesheet" href="/assets/hall.css" />
      <script src="/assets/hall.js" defer />
    </head>
    <body>
      <main>
        <div id="now">
          <header>
            <h1>
              {screen.organName.zh} <small lang="en">{screen.organName.en}</small>
            </h1>
            <p className="clock">{screen.now}</p>
          </header>
          <Told screen={screen} />
          <div className="both">
            <section>
              <h2>
                请到窗口 <span lang="en">Now at the windows</span>
              </h2>
              {screen.called.length === 0 ? (
                <p className="empty">
                  还没有叫号 <span lang="en">Nobody has been called yet</span>
                </p>
              ) : (
                <ol className="called">
                  {screen.called.map(({ ticket, window }) => (
                    <li key={ticket}>
                      <span>{ticket}</span>
                      <span>
                        {window}{' '}
                        <small>
                          号窗口 <span lang="en">window</span>
                        </small>
                      </span>
                    </li>
                  ))}
                </ol>
              )}
            </section>
            <section>
              <h2>
                接下来 <span lang="en">Next</span>
              </h2>
              <ol className="nexts">
                {screen.next.map(({ ticket, from }) => (
                  <li key={ticket}>
                    <b>{ticket}</b>
                    <span>≈ {from}</span>
                  </li>
                ))}
              </ol>
              <p className="empty">
                {screen.waiting} 个号在等 <span lang="en">waiting</span>
              </p>
            </section>
          </div>
        </div>
        <p id="lost" role="status" hidden>
          {zh.lost} <span lang="en">{en.lost}</span>
        </p>
      </main>
    </body>
  </html>
)
