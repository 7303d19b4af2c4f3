import { type Lang, NoticeBox, type Plan, say as sayText } from '@xiqian/parts'
import type { ReactElement } from 'react'
import { words } from '../words/words.ts'

type Question = Plan['openQuestions'][number]

/** The lines that come with the same answers stand together. */
const byCondition = ({
  mayCome,
}: Question): readonly (readonly [Question['mayCome'][number]['when'], Question['mayCome']])[] =>
  mayCome
    .filter(({ when }, at) => mayCome.findIndex((line) => line.when.zh === when.zh) === at)
    .map(({ when }) => [when, mayCome.filter((line) => line.when.zh === when.zh)] as const)

/** 可能还需要: what is not known yet, how to find it out, and what may come with it. */
export const OpenQuestions = ({
  lang,
  plan,
  first = false,
}: {
  readonly lang: Lang
  readonly plan: Plan
  /** It must be found out before anything begins. */
  readonly first?: boolean
}): ReactElement => {
  const say = words[lang]
  return (
    <>
      {plan.openQuestions.map((question) => (
        <NoticeBox
          key={question.fact}
          tone="amber"
          title={
            first && question.decides
              ? say.openFirst(sayText(lang, question.name))
              : say.openStill(sayText(lang, question.name))
          }
        >
          <p>
            <strong>{sayText(lang, question.way)}</strong>
          </p>
          {first ? null : <p>{question.decides ? say.openBeforeSending : say.openBeforeAccepting}</p>}
          {question.mayCome.length === 0 ? null : (
            <>
              <p>{say.openMayCome}</p>
              <ul className="bring">
                {byCondition(question).map(([when, lines]) => (
                  <li key={when.zh}>
                    {sayText(lang, when)}
                    {say.colon}
                    {lines.map((line) => `${say.openKind[line.kind]}${sayText(lang, line.name)}`).join(say.semicolon)}
                  </li>
                ))}
              </ul>
            </>
          )}
        </NoticeBox>
      ))}
    </>
  )
}
