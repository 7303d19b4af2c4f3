import { NavLink } from 'react-router'
import type { SessionAnswer, SourceState } from '../door/answers.ts'
import type { Loaded } from '../hooks/use-answer.ts'
import { dayWithWeekday } from '../model/days.ts'
import { caselessCounterOf } from '../model/home-of.ts'
import { general } from '../words/general.ts'
import { lineWords } from '../words/line.ts'
import { operationsWords } from '../words/operations.ts'
import { policyWords } from '../words/policy.ts'
import { supervisionWords } from '../words/supervision.ts'
import { SourcesStrip } from './SourcesStrip.tsx'

type Props = {
  readonly session: SessionAnswer
  readonly sources: Loaded<readonly SourceState[]>
  readonly onSignOut: () => void
}

/** Who sits where, which sources are up, which day it is by law. */
export const Header = ({ session, sources, onSignOut }: Props) => {
  const caseless = caselessCounterOf(session)
  return (
    <header>
      {session.synthetic ? <p className="synthetic">{general.synthetic}</p> : null}
      <div className="top">
        <span className="mark" aria-hidden="true">
          喜
        </span>
        <p className="place">
          <b>{session.organName?.zh ?? general.title}</b>
        </p>
        <nav aria-label={general.title}>
          {caseless !== undefined ? (
            <NavLink to={`/${caseless}`}>{caselessNames[caseless]}</NavLink>
          ) : (
            <>
              <NavLink to="/window">{general.window}</NavLink>
              <NavLink to="/line">{lineWords.title}</NavLink>
              <NavLink to="/approval">{general.approval}</NavLink>
            </>
          )}
        </nav>
        <SourcesStrip loaded={sources} today={session.today} />
        <p className="legal-day">
          <time dateTime={session.today}>{dayWithWeekday(session.today)}</time>
        </p>
        <p className="who">
          <b>{session.displayName}</b> <span className="soft">{session.staffRoleName?.zh}</span>
        </p>
        <button type="button" className="quiet" onClick={onSignOut}>
          {general.signOut}
        </button>
      </div>
    </header>
  )
}

const caselessNames = {
  policy: policyWords.title,
  operations: operationsWords.title,
  supervision: supervisionWords.title,
} as const
