import { useState } from 'react'
import type { StaffCaseView } from '../door/answers.ts'
import type { Acting } from '../hooks/use-act.ts'
import { dayWords } from '../model/days.ts'
import { helpWords } from '../words/help.ts'
import { MandateDialog } from './MandateDialog.tsx'

type Props = {
  readonly view: StaffCaseView
  readonly acting: Acting
  readonly onActed: () => Promise<void>
  readonly onLookAgain: () => void
}

/** 帮办人: who helps whom in this case; one more is recorded here for somebody without a phone. */
export const Helpers = ({ view, acting, onActed, onLookAgain }: Props) => {
  const [recording, record] = useState(false)
  const mayRecord = view.allowed.includes('give-mandate') && view.mandateKinds.length > 0
  if (view.mandates.length === 0 && !mayRecord) return null
  return (
    <section aria-labelledby="helpers-head">
      <h2 id="helpers-head">{helpWords.title}</h2>
      {view.mandates.length === 0 ? (
        <p className="soft">{helpWords.none}</p>
      ) : (
        <ul className="rules">
          {view.mandates.map(({ mandate, roleName, kindName, acts, until, state, helper }) => (
            <li key={mandate} className={state === 'taken' ? 'rule' : 'rule rule-waiting'}>
              <h3>{helpWords.line(roleName.zh, kindName.zh)}</h3>
              <p>
                {state === 'taken' ? helpWords.taken(helper ?? '') : helpWords.given} ·{' '}
                {helpWords.until(dayWords(until, view.today))}
              </p>
              <p className="soft">{acts.zh}</p>
              {view.allowed.includes('end-mandate') ? (
                <button
                  type="button"
                  className="plain"
                  onClick={() => void acting.act({ act: 'end-mandate', body: { mandate } })}
                >
                  {helpWords.end}
                </button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {mayRecord ? (
        <button type="button" className="plain" onClick={() => record(true)}>
          {helpWords.record}
        </button>
      ) : null}
      {recording ? (
        <MandateDialog view={view} onActed={onActed} onClose={() => record(false)} onLookAgain={onLookAgain} />
      ) : null}
    </section>
  )
}
