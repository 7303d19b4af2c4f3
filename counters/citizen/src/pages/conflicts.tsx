import { Clause, dayWords, instantWords, type Lang, NoticeBox, type PartyCase, say as sayText } from '@xiqian/parts'
import type { ReactElement } from 'react'
import { conflictWords } from '../words/conflict-words.ts'

type Props = { readonly lang: Lang; readonly view: PartyCase }
type Conflict = PartyCase['conflicts'][number]

const Sides = ({ lang, sides, today }: { lang: Lang; sides: Conflict['sides']; today: string }) => (
  <ul className="items">
    {sides.map((side) => (
      <li key={`${side.from} ${side.at}`}>
        <p className="item-name">
          {sayText(lang, side.fromName)}
          {side.authoritative ? <span className="hint"> · {conflictWords[lang].counts}</span> : null}
        </p>
        <p>{sayText(lang, side.value)}</p>
        <p className="item-why">
          {instantWords(lang, side.at, today)}
          {side.fresh === undefined ? '' : ` · ${sayText(lang, side.fresh)}`}
        </p>
      </li>
    ))}
  </ul>
)

/** 数据不一致: what each says, who looks into it until when, and that there is nothing to do. */
const One = ({ lang, conflict, today }: { lang: Lang; conflict: Conflict; today: string }) => {
  const say = conflictWords[lang]
  const { provider, state } = conflict
  const isOver = state === 'settled'
  return (
    <NoticeBox tone={isOver ? 'jade' : 'amber'} title={say.title(sayText(lang, conflict.name))}>
      <p>{sayText(lang, conflict.headline)}</p>
      {isOver ? null : <p>{sayText(lang, conflict.words)}</p>}
      <Sides lang={lang} sides={conflict.sides} today={today} />
      {isOver || provider === undefined ? null : (
        <p>
          {say.who(sayText(lang, provider.name), provider.telephone)}
          {provider.until === undefined ? '' : say.until(dayWords(lang, provider.until, today))}
        </p>
      )}
      {conflict.late && !isOver ? <p>{say.late}</p> : null}
      {conflict.answers.map((answer) => (
        <p key={answer.at}>
          {say.answered(sayText(lang, answer.from))}
          {sayText(lang, answer.words)}
        </p>
      ))}
      {isOver ? null : (
        <p>
          {say.nothing} {say.canShow}
          {sayText(lang, conflict.canShow)}
        </p>
      )}
      <p>
        <Clause lang={lang} of={conflict.basis} />
      </p>
    </NoticeBox>
  )
}

export const Conflicts = ({ lang, view }: Props): ReactElement => (
  <>
    {view.conflicts.map((conflict) => (
      <One key={conflict.conflict} lang={lang} conflict={conflict} today={view.today} />
    ))}
  </>
)

/** 登记的信息: what departments hold about the party, each with a way to say that it is wrong. */
export const Recorded = ({ lang, view }: Props): ReactElement | null => {
  if (view.disputable.length === 0) return null
  const say = conflictWords[lang]
  return (
    <section>
      <h2>{say.wrongTitle}</h2>
      <p className="hint">{say.wrongLead}</p>
      <ul className="items">
        {view.disputable.map(({ conflict, name, value, fromName }) => (
          <li key={conflict}>
            <p className="item-name">{sayText(lang, name)}</p>
            <p>{sayText(lang, value)}</p>
            <p className="item-why">
              {sayText(lang, fromName)} ·{' '}
              <a className="tall" href={`/c/${view.caseId}/dispute?conflict=${encodeURIComponent(conflict)}`}>
                {say.wrongKey}
                <span className="unseen"> {sayText(lang, name)}</span>
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
