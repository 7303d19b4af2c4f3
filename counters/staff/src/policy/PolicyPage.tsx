import { useCallback } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { PolicyVersion } from '../door/answers.ts'
import { NotPermittedPage } from '../frame/PlainPages.tsx'
import { isNotPermitted, useAnswer } from '../hooks/use-answer.ts'
import { useEvery } from '../hooks/use-every.ts'
import { useDoor } from '../hooks/use-session.ts'
import { PaneState } from '../kit/PaneState.tsx'
import { policyWords } from '../words/policy.ts'
import { AtPolicy } from './AtPolicy.tsx'
import { VersionList } from './VersionList.tsx'

const checkingEvery = 1_500
const otherwiseEvery = 20_000

/** 标准: the versions, the one that is open, the next act. */
export const PolicyPage = () => {
  const door = useDoor()
  const navigate = useNavigate()
  const { digest } = useParams()
  const { loaded, reload } = useAnswer('policy', door.policyVersions)
  const all = loaded.at === 'ready' ? loaded.value : undefined
  const isChecking = all?.versions.some(({ stage }) => stage === 'checking') === true
  useEvery(isChecking ? checkingEvery : otherwiseEvery, reload)
  const choose = useCallback(
    (version: Pick<PolicyVersion, 'digest'>) => void navigate(`/policy/${version.digest}`),
    [navigate],
  )

  if (isNotPermitted(loaded)) return <NotPermittedPage />
  return (
    <main className="approval">
      <section className="pane pane-list" aria-label={policyWords.list}>
        <PaneState loaded={loaded} onAgain={() => void reload()}>
          {({ versions }) => <VersionList versions={versions} chosen={digest} onChoose={choose} />}
        </PaneState>
      </section>
      <AtPolicy answer={all} digest={digest} onReload={reload} onChoose={choose} />
    </main>
  )
}
