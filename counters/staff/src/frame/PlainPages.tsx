import { Link } from 'react-router'
import { general } from '../words/general.ts'

const Ways = () => (
  <p className="ways">
    <Link className="plain" to="/window">
      {general.toWindow}
    </Link>
    <Link className="plain" to="/approval">
      {general.toApproval}
    </Link>
  </p>
)

export const NotPermittedPage = () => (
  <main className="plain-page">
    <h1>{general.noPermissionTitle}</h1>
    <p>{general.noPermissionDo}</p>
    <Ways />
    <p>
      <Link className="plain" to="/sign-in">
        {general.signInAgain}
      </Link>
    </p>
  </main>
)

export const NotFoundPage = () => (
  <main className="plain-page">
    <h1>{general.notFoundTitle}</h1>
    <p>{general.notFoundDo}</p>
    <Ways />
  </main>
)
