import { useCallback, useMemo } from 'react'
import { Navigate, Outlet, useNavigate } from 'react-router'
import { useAnswer } from '../hooks/use-answer.ts'
import { useEvery } from '../hooks/use-every.ts'
import { SessionContext, useDoor } from '../hooks/use-session.ts'
import { Loading, RefusedPane, Unreachable } from '../kit/PaneState.tsx'
import { Header } from './Header.tsx'

/** The frame of every signed-in page. It asks who is here every half minute, since the legal date may move while a page stands open. */
export const Frame = () => {
  const door = useDoor()
  const navigate = useNavigate()
  const { loaded, reload } = useAnswer('session', door.session)
  const isStaff = loaded.at === 'ready' && loaded.value.kind === 'staff'
  const signedIn = useMemo(
    () => (loaded.at === 'ready' ? { session: loaded.value, renew: reload } : undefined),
    [loaded, reload],
  )
  const sources = useAnswer(!isStaff ? undefined : 'sources', door.sources)
  useEvery(30_000, reload)
  useEvery(10_000, sources.reload)
  const signOut = useCallback(() => {
    void door.signOut().then(() => navigate('/sign-in'))
  }, [door, navigate])

  if (loaded.at === 'loading') return <Loading />
  if (loaded.at === 'unreachable') return <Unreachable onAgain={() => void reload()} />
  if (loaded.at === 'refused') return <RefusedPane refusal={loaded.refusal} onAgain={() => void reload()} />
  if (signedIn === undefined || !isStaff) return <Navigate to="/sign-in" replace />
  return (
    <SessionContext value={signedIn}>
      <div className="frame">
        <Header session={loaded.value} sources={sources.loaded} onSignOut={signOut} />
        <Outlet />
      </div>
    </SessionContext>
  )
}
