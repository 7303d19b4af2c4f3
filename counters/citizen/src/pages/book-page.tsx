import { Button, ButtonLink, dayWords, NoticeBox, type Slots, say as sayText, weekdayWords } from '@xiqian/parts'
import type { ReactElement } from 'react'
import type { Chrome } from '../chrome.ts'
import { queueWords } from '../words/queue-words.ts'
import { words } from '../words/words.ts'
import { Page } from './page.tsx'
import { PostForm } from './post-form.tsx'
import type { Release } from './queue-page.tsx'
import { bothLangs, type Trouble, TroubleBox } from './trouble.tsx'

export type BookModel = {
  readonly chrome: Chrome
  readonly caseId: string
  /** Who comes, in words. */
  readonly lead: string
  readonly slots: Slots
  /** Days that go by turns; they are not among the times. */
  readonly releases?: readonly Release[]
  /** Not before the pre-review has passed. */
  readonly canBook: boolean
  /** The day from which later days can be asked for; absent when there are none. */
  readonly later?: string
  readonly isFirst: boolean
  readonly chosen?: string
  readonly formKey: string
  readonly missing?: boolean
  readonly trouble?: Trouble
}

type Day = Slots['organs'][number]['days'][number]

export const slotValue = (organ: string, day: string, time: string): string => `${organ}|${day}|${time}`

const DayTimes = ({
  model,
  organ,
  day,
  isOpen,
  firstId,
}: {
  readonly model: BookModel
  readonly organ: string
  readonly day: Day
  readonly isOpen: boolean
  readonly firstId: string | undefined
}): ReactElement => {
  const { chrome, slots, chosen } = model
  const { lang } = chrome
  const say = words[lang]
  const free = day.slots.filter((slot) => slot.left > 0)
  const label = `${dayWords(lang, day.day, chrome.today ?? slots.earliestDay)}${lang === 'zh' ? '，' : ', '}${weekdayWords(lang, day.day)}`
  return (
    <details className="slot-day" open={isOpen}>
      <summary>
        <span className="slot-day-name">{label}</span>
        <span className="slot-count">{say.bookTimes(free.length)}</span>
      </summary>
      <fieldset>
        <legend className="unseen">{label}</legend>
        <div className="slots">
          {free.map((slot, at) => {
            const value = slotValue(organ, day.day, slot.time)
            const id = at === 0 && firstId !== undefined ? firstId : `s-${value.replace(/[^A-Za-z0-9]/g, '-')}`
            return (
              <div className="choice" key={slot.time}>
                <input type="radio" id={id} name="slot" value={value} defaultChecked={value === chosen} />
                <label htmlFor={id}>
                  <span className="choice-label">{slot.time}</span>
                  <span className="choice-hint">{say.bookLeft(slot.left)}</span>
                </label>
              </div>
            )
          })}
        </div>
      </fieldset>
    </details>
  )
}

/** 约个时间: days and times as large targets; one key. */
export const bookPage = (model: BookModel): ReactElement => {
  const { chrome, caseId, slots, later, trouble } = model
  const { lang } = chrome
  const say = words[lang]
  const here = `/c/${caseId}`
  const organs = slots.organs
    .map((organ) => ({ ...organ, days: organ.days.filter((day) => day.slots.some((slot) => slot.left > 0)) }))
    .filter((organ) => organ.days.length > 0)
  if (!model.canBook && trouble === undefined)
    return (
      <Page chrome={chrome} title={say.bookTitle} back={{ href: here, words: say.backToCase }}>
        <h1>{say.bookTitle}</h1>
        <NoticeBox title={say.bookNotYet} />
        <ButtonLink href={here}>{say.backToCase}</ButtonLink>
      </Page>
    )
  const lines = model.missing === true ? [{ href: '#slot', words: bothLangs((of) => of.bookMissing) }] : []
  return (
    <Page
      chrome={chrome}
      title={say.bookTitle}
      wrong={lines.length > 0 || trouble !== undefined}
      back={{ href: here, words: say.backToCase }}
    >
      <h1>{say.bookTitle}</h1>
      {lines.length > 0 ? <TroubleBox lang={lang} trouble={{ kind: 'lines', lines }} /> : null}
      {trouble === undefined ? null : <TroubleBox lang={lang} trouble={trouble} />}
      <p className="lead">
        {model.lead}
        {slots.earliestDay === undefined || slots.earliestDay <= (chrome.today ?? '')
          ? ''
          : `${lang === 'zh' ? '' : ' '}${say.bookEarliest(dayWords(lang, slots.earliestDay, chrome.today))}`}
      </p>
      {(model.releases ?? []).map(({ release, day }) => (
        <NoticeBox key={release} title={queueWords[lang].release(dayWords(lang, day, chrome.today))}>
          <p>
            <a className="tall" href={`${here}/queue`}>
              {queueWords[lang].title}
            </a>
          </p>
        </NoticeBox>
      ))}
      {organs.length === 0 ? (
        <NoticeBox tone="amber" title={say.bookEmpty}>
          <p>{say.bookEmptyHow}</p>
        </NoticeBox>
      ) : (
        <PostForm action={`${here}/book`} formKey={model.formKey}>
          {organs.map((organ, organAt) => (
            <section key={organ.organ} className="organ">
              <h2>{sayText(lang, organ.name)}</h2>
              <p className="hint">{organ.address}</p>
              <p>
                <a className="tall" href={`tel:${organ.telephone}`}>
                  {say.callPlace(organ.telephone)}
                </a>
              </p>
              {organ.days.map((day, dayAt) => (
                <DayTimes
                  key={day.day}
                  model={model}
                  organ={organ.organ}
                  day={day}
                  isOpen={
                    (organAt === 0 && dayAt === 0) || (model.chosen ?? '').startsWith(`${organ.organ}|${day.day}|`)
                  }
                  firstId={organAt === 0 && dayAt === 0 ? 'slot' : undefined}
                />
              ))}
            </section>
          ))}
          <div className="keys stay">
            <Button>{say.bookKey}</Button>
          </div>
        </PostForm>
      )}
      <div className="keys keys-side">
        {model.isFirst ? null : (
          <ButtonLink href={`${here}/book`} look="quiet">
            {say.bookFrom}
          </ButtonLink>
        )}
        {later === undefined ? null : (
          <ButtonLink href={`${here}/book?from=${later}`} look="quiet">
            {say.bookLater}
          </ButtonLink>
        )}
      </div>
    </Page>
  )
}
