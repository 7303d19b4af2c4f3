import {
  Button,
  ButtonLink,
  type CaseQueue,
  dayWords,
  instantWords,
  type Lang,
  NoticeBox,
  say as sayText,
} from '@xiqian/parts'
import type { ReactElement } from 'react'
import type { Chrome } from '../chrome.ts'
import { queueWords } from '../words/queue-words.ts'
import { words } from '../words/words.ts'
import { Page } from './page.tsx'
import { PostForm } from './post-form.tsx'
import { type Trouble, TroubleBox } from './trouble.tsx'

export type Release = CaseQueue['releases'][number]

export type QueueModel = {
  readonly chrome: Chrome
  readonly caseId: string
  readonly releases: readonly Release[]
  /** What was chosen stays, in order. */
  readonly chosen: readonly string[]
  readonly formKey: string
  readonly trouble?: Trouble
}

export const wishName = (n: number): string => `wish-${n}`

const Wish = ({
  lang,
  n,
  release,
  chosen,
}: {
  readonly lang: Lang
  readonly n: number
  readonly release: Release
  readonly chosen: string
}): ReactElement => {
  const say = queueWords[lang]
  const id = `${release.release}-${wishName(n)}`
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {say.wish(n)}
      </label>
      <select className="box" id={id} name={wishName(n)} defaultValue={chosen}>
        <option value="">{say.noWish}</option>
        {release.times.map((time) => (
          <option key={time} value={time}>
            {time}
          </option>
        ))}
      </select>
    </div>
  )
}

const isOpen = ({ stage }: Release): boolean => stage === 'waiting-room' || stage === 'open'

const One = ({ model, release }: { readonly model: QueueModel; readonly release: Release }): ReactElement => {
  const { chrome, caseId, chosen, formKey } = model
  const { lang, today } = chrome
  const say = queueWords[lang]
  const at = (instant: string) => instantWords(lang, instant, today)
  const { place } = release
  const mayChange = place === undefined || place.stage === 'waiting-room' || place.stage === 'waiting'
  return (
    <section>
      <h2>{sayText(lang, release.name)}</h2>
      <p>
        {say.lead(dayWords(lang, release.day, today), at(release.opensAt))} {sayText(lang, release.organName)}
      </p>
      <p className="hint">{say.fair}</p>
      {isOpen(release) ? (
        <p>{say.here(release.waiting)}</p>
      ) : (
        <NoticeBox title={say.announced(at(release.roomOpensAt))} />
      )}
      {place === undefined ? null : <ButtonLink href={placeHref(caseId, place)}>{say.seeMine}</ButtonLink>}
      {isOpen(release) && mayChange ? (
        <PostForm action={`/c/${caseId}/queue`} formKey={formKey} hidden={{ release: release.release }}>
          <div className="field">
            <fieldset>
              <legend className="label">{say.wishTitle}</legend>
              <p className="hint">{say.wishHint}</p>
              {Array.from({ length: release.wishes }, (_, n) => (
                <Wish key={wishName(n + 1)} lang={lang} n={n + 1} release={release} chosen={chosen[n] ?? ''} />
              ))}
            </fieldset>
          </div>
          <div className="keys">
            <Button>{place === undefined ? say.take : say.change}</Button>
          </div>
        </PostForm>
      ) : null}
    </section>
  )
}

export const placeHref = (caseId: string, { release, place }: { readonly release: string; readonly place: string }) =>
  `/c/${caseId}/queue/${release}/${place}`

/** 排队取号: what is released when, what one would like, one key. */
export const queuePage = (model: QueueModel): ReactElement => {
  const { chrome, caseId, releases, trouble } = model
  const say = queueWords[chrome.lang]
  const here = `/c/${caseId}`
  return (
    <Page
      chrome={chrome}
      title={say.title}
      wrong={trouble !== undefined}
      back={{ href: here, words: words[chrome.lang].backToCase }}
    >
      <h1>{say.title}</h1>
      {trouble === undefined ? null : <TroubleBox lang={chrome.lang} trouble={trouble} />}
      {releases.length === 0 ? (
        <>
          <NoticeBox title={say.none} />
          <ButtonLink href={`${here}/book`}>{say.book}</ButtonLink>
        </>
      ) : (
        releases.map((release) => <One key={release.release} model={model} release={release} />)
      )}
    </Page>
  )
}
