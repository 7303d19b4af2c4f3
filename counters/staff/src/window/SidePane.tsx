import type { StaffCaseView } from '../door/answers.ts'
import type { Acting } from '../hooks/use-act.ts'
import { RuleCards } from '../kit/RuleCards.tsx'
import { SignPill } from '../kit/SignPill.tsx'
import { Turns } from '../kit/Turns.tsx'
import { dayWords } from '../model/days.ts'
import { general } from '../words/general.ts'
import { consentSigns } from '../words/signs.ts'
import { windowWords } from '../words/window.ts'
import { Helpers } from './Helpers.tsx'
import { TodoList } from './TodoList.tsx'

type Props = {
  readonly view: StaffCaseView
  readonly acting: Acting
  readonly onActed: () => Promise<void>
  readonly onLookAgain: () => void
}

/** The right pane: what is still to do, what the standard says, what is owed and by whom, who else must agree. */
export const SidePane = ({ view, acting, onActed, onLookAgain }: Props) => (
  <>
    <TodoList view={view} />
    <Turns view={view} acting={acting} onLookAgain={onLookAgain} />
    {view.owed.length === 0 ? null : (
      <section aria-labelledby="owed-head">
        <h2 id="owed-head">{windowWords.owed}</h2>
        <ul className="rules">
          {view.owed.map((owed) => (
            <li key={owed.material} className="rule rule-waiting">
              <h3>{owed.name.zh}</h3>
              <p>
                {owed.owedBy === 'couple' ? windowWords.owedByCouple : windowWords.owedBySource(owed.source?.zh ?? '')}
                {owed.due === undefined ? '' : ` · ${windowWords.gapDue(dayWords(owed.due, view.today))}`}
              </p>
              <p className="soft">{owed.note.zh}</p>
            </li>
          ))}
        </ul>
      </section>
    )}
    <Helpers view={view} acting={acting} onActed={onActed} onLookAgain={onLookAgain} />
    <section aria-labelledby="rules-head">
      <h2 id="rules-head">{windowWords.rules}</h2>
      <RuleCards rules={view.rules} />
    </section>
    {view.messages.length === 0 ? null : (
      <section aria-labelledby="messages-head">
        <h2 id="messages-head">{windowWords.messages}</h2>
        <ul className="rules">
          {view.messages.map((message) => (
            <li key={`${message.role} ${message.name.zh} ${message.at ?? ''}`} className="rule">
              <h3>{message.name.zh}</h3>
              <p>{message.words.zh}</p>
              <p className="soft">{windowWords.messageState(message.roleName.zh, message.state, message.numberEnds)}</p>
            </li>
          ))}
        </ul>
      </section>
    )}
    {view.consents.length === 0 ? null : (
      <section aria-labelledby="consents-head">
        <h2 id="consents-head">{windowWords.consents}</h2>
        <ul className="consents">
          {view.consents.map((consent) => (
            <li key={consent.id}>
              <SignPill
                sign={consentSigns[consent.state] ?? { sign: '·', word: consent.state, tone: 'plain' }}
                {...(consent.signerName === undefined ? {} : { more: consent.signerName })}
              />
              <p>{consent.sentence.zh}</p>
              <p className="clause">{general.basis(consent.basis)}</p>
            </li>
          ))}
        </ul>
      </section>
    )}
  </>
)
