import { Navigate } from 'react-router'
import { useSession } from '../hooks/use-session.ts'
import { homeOf } from '../model/home-of.ts'

/** The first page of a member of staff is the counter of their role. */
export const Home = () => <Navigate to={homeOf(useSession().session)} replace />
