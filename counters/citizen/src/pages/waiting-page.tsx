import { ButtonLink, instantWords, type Lang, NoticeBox, type QueuePlace, say as sayText } from '@xiqian/parts'
import type { ReactElement } from 'react'
import type { Chrome } from '../chrome.ts'
import { queueWords } from '../words/queue-words.ts'
import { words } from '../words/words.ts'
import { Page } from './page.tsx'

export type WaitingModel = {
  readonly chrome: Chrome
  readonly caseId: string
  /** Absent: nobody knows this place (yet). */
  readonly place?: QueuePlace
}

const headline = (lang: Lang, { stage, before = 0 }: QueuePlace): string => {
  const say = queueWords[lang]
  if (stage === 'waiting') return before === 0 ? say.next : say.waiting(before)
  return say[stage === 'waiting-room' ? 'waitingRoom' : stage]
}

const Rest = ({ model, place }: { readonly model: WaitingModel; readonly place: QueuePlace }): ReactElement | null => {
  const { chrome, caseId } = model
  const { lang } = chrome
  const say = queueWords[lang]
  const here = `/c/${caseId}`
  switch (place.stage) {
    case 'waiting-room':
      return (
        <>
          <p className="lead">{say.waitingRoomNext(instantWords(lang, place.opensAt))}</p>
          <p>{say.here(place.waiting)}</p>
        </>
      )
    case 'waiting':
      return (
        <>
          {place.expected === undefined ? null : (
            <p className="lead">
              {place.expected.from === 0
                ? say.expectedSoon(place.expected.to)
                : say.expected(place.expected.from, place.expected.to)}
            </p>
          )}
          <p>{place.number === undefined ? say.byArrival : say.byLot(place.number)}</p>
        </>
      )
    case 'choosing':
      return (
        <>
          {place.until === undefined ? null : (
            <p className="lead">{say.until(instantWords(lang, place.until).slice(-5))}</p>
          )}
          <ButtonLink href={`${here}/book?from=${place.day}`}>{say.choose}</ButtonLink>
        </>
      )
    case 'booked':
      return <ButtonLink href={here}>{say.seeCase}</ButtonLink>
    case 'lapsed':
      return <ButtonLink href={`${here}/queue`}>{say.again}</ButtonLink>
    case 'full':
      return <ButtonLink href={`${here}/book`}>{say.otherDay}</ButtonLink>
  }
}

const isWaiting = ({ stage }: QueuePlace): boolean => stage === 'waiting-room' || stage === 'waiting'

const HowDrawn = ({ lang, place }: { readonly lang: Lang; readonly place: QueuePlace }): ReactElement => {
  const say = queueWords[lang]
  return (
    <details>
      <summary>{say.drawTitle}</summary>
      <p>{say.drawBefore}</p>
      {place.seedDigest === undefined ? null : (
        <p className="hint">
          {say.seedDigest}: <code className="long">{place.seedDigest}</code>
        </p>
      )}
      {place.seed === undefined ? null : (
        <p className="hint">
          {say.seed}: <code className="long">{place.seed}</code>
        </p>
      )}
      {place.seed === undefined ? null : (
        <ButtonLink href={`/releases/${place.release}/draw`} look="quiet">
          {say.list}
        </ButtonLink>
      )}
    </details>
  )
}

/** 排到哪里了: the place, how many before, how long; without script it asks again by itself, with script only what changed. */
export const waitingPage = (model: WaitingModel): ReactElement => {
  const { chrome, caseId, place } = model
  const { lang } = chrome
  const say = queueWords[lang]
  const back = { href: `/c/${caseId}/queue`, words: words[lang].back }
  if (place === undefined)
    return (
      <Page chrome={chrome} title={say.title} back={back} refreshSeconds={30}>
        <h1>{say.title}</h1>
        <NoticeBox tone="amber" title={say.lost}>
          <p>{say.lostNext}</p>
        </NoticeBox>
      </Page>
    )
  const again = place.askAgainSeconds
  return (
    <Page chrome={chrome} title={say.title} back={back} {...(again === undefined ? {} : { refreshSeconds: again })}>
      <div
        id="queue"
        data-queue={`/releases/${place.release}/places/${place.place}`}
        {...(again === undefined ? {} : { 'data-again': String(again) })}
      >
        <p className="hint">{sayText(lang, place.name)}</p>
        <h1 aria-live="polite">{headline(lang, place)}</h1>
        <Rest model={model} place={place} />
        {isWaiting(place) ? (
          <>
            <p className="hint">{place.wishes > 0 ? say.wished(place.wishes) : say.unwished}</p>
            <p className="hint">{say.reload}</p>
            <ButtonLink href={`/c/${caseId}/queue`} look="quiet">
              {say.change}
            </ButtonLink>
          </>
        ) : null}
        <HowDrawn lang={lang} place={place} />
      </div>
    </Page>
  )
}
