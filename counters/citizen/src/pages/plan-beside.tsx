import { Clause, type Lang, NoticeBox, type Plan, say as sayText } from '@xiqian/parts'
import type { ReactElement } from 'react'
import { words } from '../words/words.ts'

type Shown = { readonly lang: Lang; readonly plan: Plan }
type AdviceLine = Plan['advice'][number]

const Line = ({ lang, line }: { readonly lang: Lang; readonly line: AdviceLine }): ReactElement => {
  const say = words[lang]
  return (
    <>
      <p>
        {sayText(lang, line.words)} <Clause lang={lang} of={line.basis} />
      </p>
      <p className="item-from">
        {line.channel === undefined ? null : <>{say.noticeChannel(sayText(lang, line.channel))} </>}
        <a className="tall" href={`tel:${line.telephone}`}>
          {say.noticeCallThem(line.telephone)}
        </a>
      </p>
    </>
  )
}

/** 不在这里办: stands first and in a frame, with where to go. */
export const Elsewhere = ({ lang, plan }: Shown): ReactElement => {
  const say = words[lang]
  const lines = plan.advice.filter(({ kind }) => kind === 'elsewhere')
  return (
    <>
      {lines.map((line) => (
        <NoticeBox key={`${line.id} ${line.about ?? ''}`} tone="frame" title={sayText(lang, line.title)}>
          <p>
            <strong>{plan.matters.length === 0 ? say.noticeNoMatter : say.noticeElsewhere}</strong>
          </p>
          <Line lang={lang} line={line} />
        </NoticeBox>
      ))}
    </>
  )
}

/** 先知道: warnings and how to go, before anything is counted; 有人帮: who helps, after it. */
export const Advice = ({ lang, plan, help = false }: Shown & { readonly help?: boolean }): ReactElement | null => {
  const lines = plan.advice.filter(({ kind }) => (help ? kind === 'help' : kind === 'warning' || kind === 'route'))
  if (lines.length === 0) return null
  return (
    <section>
      <h2>{help ? words[lang].noticeHelp : words[lang].noticeAdvice}</h2>
      <ul className="items">
        {lines.map((line) => (
          <li key={`${line.id} ${line.about ?? ''}`}>
            <p className="item-name">{sayText(lang, line.title)}</p>
            <Line lang={lang} line={line} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** 本地更优: what the city does better here than the province asks. */
export const Reliefs = ({ lang, plan }: Shown): ReactElement | null => {
  const say = words[lang]
  if (plan.reliefs.length === 0) return null
  return (
    <NoticeBox tone="jade" title={say.noticeReliefs}>
      <ul>
        {plan.reliefs.map(({ by, what, basis }) => (
          <li key={`${by.zh} ${what.zh}`}>
            {say.noticeReliefBy(sayText(lang, by))}
            {sayText(lang, what)} <Clause lang={lang} of={basis} />
          </li>
        ))}
      </ul>
    </NoticeBox>
  )
}

/** 在哪里能办: windows and channels, with hours and telephone. */
export const Windows = ({ lang, plan }: Shown): ReactElement | null => {
  const say = words[lang]
  if (plan.windows.length === 0) return null
  return (
    <section>
      <h2>{say.noticeWindows}</h2>
      <ul className="items">
        {plan.windows.map((window) => (
          <li key={window.id}>
            <p className="item-name">{sayText(lang, window.name)}</p>
            <p className="item-from">
              {window.hours === undefined ? null : `${sayText(lang, window.hours)} · `}
              {say.noticeTelephone(window.telephone)}
            </p>
            <p className="item-why">
              {say.noticeWindowTakes(
                window.matters.map((matter) => sayText(lang, matter)).join(lang === 'zh' ? '、' : ', '),
              )}{' '}
              <Clause lang={lang} of={window.basis} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
