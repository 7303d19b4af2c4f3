import { Clause, dayWords, type Lang, NoticeBox, type Plan, say as sayText } from '@xiqian/parts'
import type { ReactElement } from 'react'
import { words } from '../words/words.ts'
import { isFromThem, Lighter, MaterialList } from './material-list.tsx'
import { OpenQuestions } from './open-questions.tsx'
import { Advice, Elsewhere, Reliefs, Windows } from './plan-beside.tsx'

/** 不能办 and 还要等: what the rules say no to, in the rules' own words, before anything else. */
const Conditions = ({ lang, plan, today }: { readonly lang: Lang; readonly plan: Plan; readonly today: string }) => {
  const say = words[lang]
  const bars = plan.conditions.filter((condition) => condition.holds === 'no')
  const later = plan.conditions.filter((condition) => condition.holds === 'not-yet')
  return (
    <>
      {bars.length === 0 ? null : (
        <NoticeBox tone="red" title={say.noticeBars}>
          {bars.map((bar) => (
            <p key={bar.id}>
              <strong>{sayText(lang, bar.name)}</strong> {sayText(lang, bar.words)}{' '}
              <Clause lang={lang} of={bar.basis} />
            </p>
          ))}
        </NoticeBox>
      )}
      {later.length === 0 ? null : (
        <NoticeBox tone="amber" title={say.noticeLater}>
          {later.map((one) => (
            <p key={one.id}>
              <strong>{sayText(lang, one.name)}</strong> {sayText(lang, one.words)}{' '}
              {one.earliestDay === undefined ? null : say.noticeFrom(dayWords(lang, one.earliestDay, today))}{' '}
              <Clause lang={lang} of={one.basis} />
            </p>
          ))}
        </NoticeBox>
      )}
    </>
  )
}

const Matters = ({ lang, plan }: { readonly lang: Lang; readonly plan: Plan }): ReactElement => {
  const say = words[lang]
  return (
    <section>
      <h2>{say.noticeMatters}</h2>
      <ul className="items">
        {plan.matters.map((matter) => (
          <li key={matter.id}>
            <p className="item-name">
              {sayText(lang, matter.name)}
              <span className="due">
                {' '}
                {matter.silent
                  ? say.noticeSilent
                  : matter.clock === 'own'
                    ? say.noticeOwnClock(matter.promisedDays)
                    : say.noticeMatterDays(matter.promisedDays)}
              </span>
            </p>
            <p className="item-from">{sayText(lang, matter.flow)}</p>
            {matter.external === undefined ? null : (
              <p className="item-from">
                {say.noticeExternal(sayText(lang, matter.external.by), matter.external.days)}{' '}
                <Clause lang={lang} of={matter.external.basis} />
              </p>
            )}
            {matter.stages.map((stage) => (
              <p className="item-why" key={stage.name.zh}>
                {say.noticeStage(sayText(lang, stage.name), sayText(lang, stage.by), stage.days)}{' '}
                <Clause lang={lang} of={stage.basis} />
              </p>
            ))}
            <p className="item-why">
              {say.noticeResult(sayText(lang, matter.result))}
              <br />
              {say.noticeBy(sayText(lang, matter.acceptedBy), sayText(lang, matter.decidedBy))}{' '}
              <Clause lang={lang} of={matter.basis} />
            </p>
            <Lighter lang={lang} by={matter.lighterBy} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** 要去哪里: by name, so that nobody stands at the wrong door. */
const Where = ({ lang, plan }: { readonly lang: Lang; readonly plan: Plan }): ReactElement => {
  const say = words[lang]
  return (
    <section>
      <h2>{say.noticeWhere}</h2>
      {plan.visits.length === 0 ? (
        <p>{say.noticeNowhere}</p>
      ) : (
        <ul className="items">
          {plan.visits.map((visit) => (
            <li key={visit.name.zh}>
              <p className="item-name">{sayText(lang, visit.name)}</p>
              {visit.place === undefined ? null : <p className="item-from">{sayText(lang, visit.place)}</p>}
              <p className="item-why">
                {sayText(lang, visit.why)} <Clause lang={lang} of={visit.basis} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** 要您给的. */
const YouGive = ({ lang, plan, today }: { readonly lang: Lang; readonly plan: Plan; readonly today: string }) => {
  const say = words[lang]
  const theirs = plan.materials.filter(isFromThem)
  const isGiven = plan.materials.some(({ state }) => state === 'given')
  return (
    <section>
      <h2>{say.noticeYouGive}</h2>
      {theirs.length === 0 ? (
        <p>{isGiven ? say.noticeNothingMore : say.noticeNothing}</p>
      ) : (
        <MaterialList lang={lang} materials={theirs} today={today} tick merge />
      )}
    </section>
  )
}

/** 告知书正文: what they give, what we look up, what is done, where, how long. */
export const PlanNotice = ({
  lang,
  plan,
  today,
}: {
  readonly lang: Lang
  readonly plan: Plan
  readonly today: string
}): ReactElement => {
  const say = words[lang]
  const given = plan.materials.filter((material) => material.state === 'given')
  const ours = plan.materials.filter((material) => !isFromThem(material) && material.state !== 'given')
  const open = plan.conditions.filter((condition) => condition.holds === 'unknown')
  return (
    <>
      <Elsewhere lang={lang} plan={plan} />
      <Conditions lang={lang} plan={plan} today={today} />
      <OpenQuestions lang={lang} plan={plan} />
      <Advice lang={lang} plan={plan} />
      {plan.matters.length === 0 ? null : (
        <section>
          <h2>{say.noticeTime}</h2>
          <p>
            <strong>{say.noticePromise(plan.promiseDays)}</strong> <Clause lang={lang} of={plan.promiseBasis} />
          </p>
        </section>
      )}
      <Reliefs lang={lang} plan={plan} />
      {plan.matters.length === 0 ? null : (
        <>
          <Where lang={lang} plan={plan} />
          <YouGive lang={lang} plan={plan} today={today} />
        </>
      )}
      {ours.length === 0 ? null : (
        <section>
          <h2>{say.noticeWeGet}</h2>
          <p>{say.noticeWeGetNote}</p>
          <MaterialList lang={lang} materials={ours} today={today} merge />
        </section>
      )}
      {given.length === 0 ? null : (
        <section>
          <h2>{say.materialsGiven}</h2>
          <MaterialList lang={lang} materials={given} today={today} merge />
        </section>
      )}
      {plan.matters.length === 0 ? null : <Matters lang={lang} plan={plan} />}
      <Advice lang={lang} plan={plan} help />
      <Windows lang={lang} plan={plan} />
      {plan.steps.length === 0 ? null : (
        <section>
          <h2>{say.noticeSteps}</h2>
          <ol className="counted">
            {plan.steps.map((step) => (
              <li key={step.zh}>{sayText(lang, step)}</li>
            ))}
          </ol>
        </section>
      )}
      {open.length === 0 ? null : (
        <section>
          <h2>{say.noticeDepends}</h2>
          <ul className="items">
            {open.map((condition) => (
              <li key={`${condition.id} ${condition.about ?? ''}`}>
                <p className="item-name">{sayText(lang, condition.name)}</p>
                <p className="item-why">
                  {sayText(lang, condition.words)} <Clause lang={lang} of={condition.basis} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
