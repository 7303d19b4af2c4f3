import {
  Button,
  ButtonLink,
  Clause,
  dayWords,
  type Lang,
  type Matter,
  NoticeBox,
  type Owed,
  type PartyCase,
  say as sayText,
  weekdayWords,
} from '@xiqian/parts'
import type { ReactElement } from 'react'
import { words } from '../words/words.ts'
import { mergeSame } from './material-list.tsx'
import { PostForm } from './post-form.tsx'

type Boxed = { readonly lang: Lang; readonly view: PartyCase }

/** 第一句: the date by which all is done, or what to do now. */
export const Headline = ({ lang, view }: Boxed): ReactElement => {
  const say = words[lang]
  const { due, usedDays, workingDays } = view.promise
  return (
    <div className="headline">
      <p className="headline-first">{sayText(lang, view.headline)}</p>
      {view.subline[lang] === '' ? null : <p className="headline-then">{sayText(lang, view.subline)}</p>}
      {due !== undefined && usedDays !== undefined && view.owed.some((owed) => owed.owedBy === 'source') ? (
        <p className="headline-then">{say.usedDays(usedDays, workingDays)}</p>
      ) : null}
    </div>
  )
}

/** 超期: the promise was not kept; that is ours to answer for. */
export const Late = ({ lang, view }: Boxed): ReactElement | null => {
  const { due } = view.promise
  if (due === undefined || view.today <= due || ['finished', 'ended'].includes(view.stage)) return null
  // While the couple is waited for the clock stands, and a day that passed is no broken promise; not so for what we told late.
  const isOurs = view.corrections.some(({ omittedOn }) => omittedOn !== undefined)
  if (view.stage === 'correction' && !isOurs) return null
  return (
    <NoticeBox tone="amber" title={words[lang].lateTitle(dayWords(lang, due, view.today))}>
      <p>{words[lang].lateHow}</p>
    </NoticeBox>
  )
}

/** Matters that ended without being granted, with the reason as the department gave it. */
export const endedMatters = (view: PartyCase): readonly Matter[] =>
  view.plan.matters.filter(
    (matter) => matter.stage === 'ended' && (matter.reason !== undefined || matter.mayObjectUntil !== undefined),
  )

/** 不予受理告知: why, by which clause, what to do; what was typed is kept. */
export const NotAccepted = ({ lang, view }: Boxed): ReactElement | null => {
  const { notAccepted } = view
  if (notAccepted === undefined) return null
  const say = words[lang]
  const day = dayWords(lang, notAccepted.on, view.today)
  return (
    <NoticeBox tone="red" title={say.notAcceptedTitle(day, sayText(lang, notAccepted.organName))}>
      <p>{sayText(lang, notAccepted.words)}</p>
      <p>{sayText(lang, notAccepted.doNext)}</p>
      <p>
        <Clause lang={lang} of={notAccepted.basis} />
      </p>
      <p>{say.notAcceptedKept}</p>
    </NoticeBox>
  )
}

/** 没有办成的: which, why, and whom to ask; the others go on. */
export const Ended = ({ lang, view }: Boxed): ReactElement => (
  <>
    {endedMatters(view).map((matter) => (
      <NoticeBox key={matter.id} tone="red" title={words[lang].endedTitle(sayText(lang, matter.name))}>
        {matter.reason === undefined ? null : <p>{sayText(lang, matter.reason)}</p>}
        {matter.doNext === undefined ? null : <p>{sayText(lang, matter.doNext)}</p>}
        {matter.number === undefined ? null : <p>{words[lang].endedNumber(matter.number)}</p>}
        <p>{words[lang].endedHow}</p>
        {matter.mayObjectUntil === undefined || matter.mayObjectUntil < view.today ? null : (
          <ButtonLink href={`/c/${view.caseId}/object?matter=${encodeURIComponent(matter.id)}`} look="other">
            {words[lang].objectLink(dayWords(lang, matter.mayObjectUntil, view.today))}
          </ButtonLink>
        )}
      </NoticeBox>
    ))}
  </>
)

const OwedBox = ({ lang, view, owed }: Boxed & { readonly owed: Owed }): ReactElement => {
  const say = words[lang]
  const name = sayText(lang, owed.name)
  if (owed.owedBy === 'source') {
    const who = owed.source === undefined ? say.owedSourceSomebody : sayText(lang, owed.source)
    return (
      <NoticeBox tone="amber" title={say.owedSourceTitle(name)}>
        <p>{owed.note[lang] === '' ? say.owedSource(who) : sayText(lang, owed.note)}</p>
      </NoticeBox>
    )
  }
  const day = owed.due === undefined ? '' : dayWords(lang, owed.due, view.today)
  return (
    <NoticeBox tone="amber" title={say.owedCoupleTitle(name, day)}>
      <p>{say.owedCouple}</p>
      {owed.note[lang] === '' ? null : <p>{sayText(lang, owed.note)}</p>}
      <ButtonLink href={`/c/${view.caseId}/materials`} look="other">
        {say.owedCoupleKey}
      </ButtonLink>
    </NoticeBox>
  )
}

/** 欠的材料: what a source owes asks nothing of the couple; what they promised has a day and a key. */
export const OwedBoxes = ({ lang, view }: Boxed): ReactElement => (
  <>
    {view.owed.map((owed) => (
      <OwedBox key={`${owed.material} ${owed.owedBy}`} lang={lang} view={view} owed={owed} />
    ))}
  </>
)

/** The page on which the first thing of the list is put right. */
const correctionPage = (view: PartyCase): string => {
  const here = `/c/${view.caseId}`
  const first = view.corrections.map(({ what }) => what)
  if (first.some((what) => view.plan.materials.some((material) => material.key === what))) return `${here}/materials`
  const group = view.groups.find(({ fields }) =>
    fields.some(({ fact, part }) => first.includes(part === 'joint' ? fact : `${part}.${fact}`)),
  )
  if (group === undefined) return `${here}/review`
  return `${here}/${group.part === 'joint' ? 'joint' : 'own'}?group=${encodeURIComponent(group.id)}`
}

/** 补正: one complete list, each line with its remedy. */
export const Corrections = ({ lang, view }: Boxed): ReactElement | null => {
  if (view.corrections.length === 0) return null
  const say = words[lang]
  return (
    <NoticeBox tone="amber" title={say.correctionsTitle} id="corrections">
      <ul className="bare">
        {view.corrections.map((one) => (
          <li key={`${one.what} ${one.words.zh}`}>
            <strong>{sayText(lang, one.words)}</strong>
            <br />
            {sayText(lang, one.remedy)}
            {one.omittedOn === undefined ? null : (
              <>
                <br />
                {say.omittedHow(dayWords(lang, one.omittedOn, view.today))}
              </>
            )}
          </li>
        ))}
      </ul>
      <ButtonLink href={correctionPage(view)} look="other">
        {say.correctionsKey}
      </ButtonLink>
    </NoticeBox>
  )
}

/** 到窗口这一次: when, where, what is needed there, whom to call. */
export const VisitCard = ({ lang, view, formKey }: Boxed & { readonly formKey: string }): ReactElement | null => {
  const { visit } = view
  if (visit.stage !== 'booked' || visit.day === undefined || visit.time === undefined) return null
  const say = words[lang]
  const bring = view.plan.materials.filter(
    (material) => material.state === 'on-site' || (material.state === 'needed' && material.giving !== 'upload'),
  )
  return (
    <NoticeBox title={say.visitTitle}>
      <p className="visit-when">
        {say.visitWhen(dayWords(lang, visit.day, view.today), weekdayWords(lang, visit.day), visit.time)}
      </p>
      {visit.keptForUs === true ? <p className="good">{say.visitKept}</p> : null}
      <p>
        {visit.organName === undefined ? null : <strong>{sayText(lang, visit.organName)}</strong>}
        {visit.address === undefined ? null : (
          <>
            <br />
            {visit.address}
          </>
        )}
      </p>
      {visit.telephone === undefined ? null : (
        <p>
          <a className="tall" href={`tel:${visit.telephone}`}>
            {say.callPlace(visit.telephone)}
          </a>
        </p>
      )}
      {bring.length === 0 ? null : (
        <>
          <p>{say.visitBring}</p>
          <ul className="bring">
            {mergeSame(bring).map(({ material, count }) => (
              <li key={material.key}>
                {count > 1 ? say.noticeEach(sayText(lang, material.name)) : sayText(lang, material.name)}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="keys keys-side">
        {view.allowed.includes('book') ? (
          <ButtonLink href={`/c/${view.caseId}/book`} look="other">
            {say.visitChange}
          </ButtonLink>
        ) : null}
        {view.allowed.includes('cancel-booking') ? (
          <PostForm action={`/c/${view.caseId}/cancel-booking`} formKey={formKey}>
            <Button look="quiet">{say.visitCancel}</Button>
          </PostForm>
        ) : null}
      </div>
    </NoticeBox>
  )
}

/** 办好的: what was decided, with its number. */
export const Results = ({ lang, view }: Boxed): ReactElement | null => {
  const say = words[lang]
  const done = view.plan.matters.filter((matter) => matter.stage === 'issued' || matter.stage === 'decided')
  if (done.length === 0) return null
  return (
    <section>
      <h2>{say.resultsTitle}</h2>
      <ul className="items">
        {done.map((matter) => (
          <li key={matter.id}>
            <p className="item-name">
              {sayText(lang, matter.name)}
              <span className="due due-done"> ✓ {sayText(lang, matter.stageName)}</span>
            </p>
            <p className="item-from">{sayText(lang, matter.result)}</p>
            {matter.number === undefined ? null : <p className="number">{say.numberIs(matter.number)}</p>}
          </li>
        ))}
      </ul>
      {view.posted === undefined ? null : (
        <p>
          {say.postedOn(dayWords(lang, view.posted.on, view.today))}{' '}
          <span className="number">{view.posted.tracking}</span>
        </p>
      )}
    </section>
  )
}

/** 标准更新了: a draft follows the version in force, and says what that changed. */
export const Followed = ({ lang, view }: Boxed): ReactElement | null => {
  const { followed } = view
  if (followed === undefined) return null
  const say = words[lang]
  return (
    <NoticeBox title={say.followedTitle(followed.from, followed.to)}>
      {followed.changes.length === 0 ? null : (
        <ul>
          {followed.changes.map((change) => (
            <li key={change.zh}>{sayText(lang, change)}</li>
          ))}
        </ul>
      )}
      <p>{followed.changes.length === 0 ? say.followedSame : say.followedKept}</p>
    </NoticeBox>
  )
}
