import type { PolicyVersion } from '../door/answers.ts'
import { LongList } from '../kit/LongList.tsx'
import { Empty } from '../kit/PaneState.tsx'
import { SignPill } from '../kit/SignPill.tsx'
import { policyWords, standingSigns } from '../words/policy.ts'

type Props = {
  readonly versions: readonly PolicyVersion[]
  readonly chosen: string | undefined
  readonly onChoose: (version: PolicyVersion) => void
}

/** Every version, the newest first; what waits for the reader says so. */
export const VersionList = ({ versions, chosen, onChoose }: Props) => (
  <>
    <h2 className="list-head">
      {policyWords.list}{' '}
      <span>{policyWords.counts(versions.length, versions.filter(({ next }) => next !== undefined).length)}</span>
    </h2>
    {versions.length === 0 ? (
      <Empty>{policyWords.empty}</Empty>
    ) : (
      <LongList rows={versions} keyOf={({ digest }) => digest} current={chosen} height={67} label={policyWords.list}>
        {(version) => (
          <button
            type="button"
            className="row row-version"
            aria-current={version.digest === chosen}
            onClick={() => onChoose(version)}
          >
            <span className="row-main">
              <span className="row-names">
                <b>{policyWords.version(version.version)}</b> <SignPill sign={standingSigns[version.standing]} />
              </span>
              <span className="row-note">
                {version.lifeEventName.zh} · {version.stageName.zh}
                {version.next === undefined ? '' : ` · ${policyWords.yourTurn(policyWords[wordOf[version.next]])}`}
              </span>
            </span>
          </button>
        )}
      </LongList>
    )}
  </>
)

const wordOf = { 'check-standard': 'check', 'approve-standard': 'approve', 'publish-standard': 'publish' } as const
