import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Refusal } from '../door/answers.ts'
import type { Loaded } from '../hooks/use-answer.ts'
import { general } from '../words/general.ts'

export const Empty = ({ children }: { readonly children: ReactNode }) => <p className="empty">{children}</p>

/** A counter at which nobody is chosen yet. */
export const Idle = ({ heading, children }: { readonly heading: string; readonly children: ReactNode }) => (
  <>
    <h1 className="unseen">{heading}</h1>
    <p className="empty">{children}</p>
  </>
)

export const Loading = () => (
  <p className="empty" role="status">
    {general.loading}
  </p>
)

export const Unreachable = ({ onAgain }: { readonly onAgain?: () => void }) => (
  <div className="notice notice-red" role="alert">
    <h2>{general.unreachableTitle}</h2>
    <p>{general.unreachableDo}</p>
    {onAgain === undefined ? null : (
      <button type="button" className="plain" onClick={onAgain}>
        {general.again}
      </button>
    )}
  </div>
)

/** A pane that the office did not show: signed out, no permission, or another reason in its own words. */
export const RefusedPane = ({ refusal, onAgain }: { readonly refusal: Refusal; readonly onAgain?: () => void }) => {
  const noPermission = refusal.refused === 'not-permitted' || refusal.refused === 'not-your-act'
  return (
    <div className="notice notice-amber" role="alert">
      <h2>{noPermission ? general.noPermissionTitle : refusal.title.zh}</h2>
      <p>{refusal.doNext.zh}</p>
      {noPermission ? <p className="soft">{general.noPermissionDo}</p> : null}
      {refusal.refused === 'not-signed-in' || noPermission ? (
        <Link className="plain" to="/sign-in">
          {general.signInAgain}
        </Link>
      ) : onAgain === undefined ? null : (
        <button type="button" className="plain" onClick={onAgain}>
          {general.again}
        </button>
      )}
    </div>
  )
}

/** A case that is still being fetched, or that the office does not show: the page keeps its heading, also for a screen reader. */
export const NoCaseYet = ({
  heading,
  loaded,
  onAgain,
}: {
  readonly heading: string
  readonly loaded: Loaded<unknown>
  readonly onAgain: () => void
}) => (
  <>
    <h1 className="unseen">{heading}</h1>
    <PaneState loaded={loaded} onAgain={onAgain}>
      {() => null}
    </PaneState>
  </>
)

/** The four states every pane has; `children` draws the fourth. */
export const PaneState = <Value,>({
  loaded,
  onAgain,
  children,
}: {
  readonly loaded: Loaded<Value>
  readonly onAgain: () => void
  readonly children: (value: Value) => ReactNode
}) => {
  if (loaded.at === 'loading') return <Loading />
  if (loaded.at === 'unreachable') return <Unreachable onAgain={onAgain} />
  if (loaded.at === 'refused') return <RefusedPane refusal={loaded.refusal} onAgain={onAgain} />
  return <>{children(loaded.value)}</>
}
