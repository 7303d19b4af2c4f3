import { useCallback, useState } from 'react'
import type { PolicyAnswer, PolicyDone, PolicyVersion } from '../door/answers.ts'
import { useFunctionKeys } from '../hooks/use-function-keys.ts'
import { useKeys } from '../hooks/use-keys.ts'
import { KeyBar } from '../kit/KeyBar.tsx'
import { KeyButton } from '../kit/KeyButton.tsx'
import { Pane } from '../kit/Pane.tsx'
import { Idle } from '../kit/PaneState.tsx'
import { TroubleBox } from '../kit/TroubleBox.tsx'
import { policyWords } from '../words/policy.ts'
import { ApproveDialog } from './ApproveDialog.tsx'
import { PublishDialog } from './PublishDialog.tsx'
import { usePolicyAct } from './use-policy-act.ts'
import { VersionDetail } from './VersionDetail.tsx'

type Props = {
  readonly answer: PolicyAnswer | undefined
  readonly digest: string | undefined
  readonly onReload: () => Promise<void>
  readonly onChoose: (version: Pick<PolicyVersion, 'digest'>) => void
}

const saidOf: Readonly<Record<string, string>> = {
  'record-standard': policyWords.recorded,
  'approve-standard': policyWords.approved,
  'publish-standard': policyWords.published,
}

/** The version that is open and its keys: the next act is the red one. */
export const AtPolicy = ({ answer, digest, onReload, onChoose }: Props) => {
  const [opened, setOpened] = useState<'approve' | 'publish'>()
  const [said, setSaid] = useState<{ readonly digest: string; readonly words: string }>()
  const after = useCallback(
    async (done: PolicyDone) => {
      setSaid({ digest: done.digest, words: saidOf[done.done] ?? '' })
      await onReload()
      if (done.done === 'record-standard') onChoose(done)
    },
    [onReload, onChoose],
  )
  const acting = usePolicyAct(after)
  const { on } = useFunctionKeys()

  const versions = answer?.versions ?? []
  const version = versions.find((one) => one.digest === digest)
  const mine = versions.filter((one) => one.next !== undefined && one.digest !== digest)
  const [lifeEvent] = answer?.mayRecord ?? []
  const record = (): void => {
    if (lifeEvent !== undefined) void acting.act({ act: 'record-standard', lifeEvent: lifeEvent.id })
  }
  const check = (): void => {
    const isFaulty = version?.stage === 'faulty' && lifeEvent !== undefined
    if (version?.next === 'check-standard' || isFaulty) {
      void acting.act({ act: 'check-standard', digest: version.digest })
    }
  }
  const next = mine[0]
  const goOn = (): void => {
    if (next !== undefined) onChoose(next)
  }
  const red = redKeyOf(version, next !== undefined)
  const pressRed = (): void => {
    acting.clear()
    if (red.press === 'check') check()
    else if (red.press === 'approve' || red.press === 'publish') setOpened(red.press)
    else goOn()
  }
  useKeys({ Enter: pressRed, F2: record, F6: check, F9: goOn }, { functionKeys: on })

  const close = (): void => setOpened(undefined)
  const lookAgain = (): void => {
    acting.clear()
    close()
    void onReload()
  }
  const again = (): void => {
    if (acting.trouble !== undefined) void acting.act(acting.trouble.intent)
  }
  const trouble =
    opened === undefined ? <TroubleBox trouble={acting.trouble} onAgain={again} onLookAgain={lookAgain} /> : null
  return (
    <>
      <Pane kind="case" label={policyWords.pane}>
        {version === undefined || answer === undefined ? (
          <>
            {trouble}
            <Idle heading={policyWords.title}>{policyWords.choose}</Idle>
          </>
        ) : (
          <VersionDetail
            version={version}
            today={answer.today}
            notices={
              <>
                {said?.digest === version.digest && said.words !== '' ? (
                  <p className="notice notice-jade" role="status">
                    ✓ {said.words}
                  </p>
                ) : null}
                {trouble}
              </>
            }
          />
        )}
      </Pane>
      <KeyBar
        keys={
          <>
            <KeyButton label={policyWords.record} keyName="F2" disabled={lifeEvent === undefined} onPress={record} />
            <KeyButton
              label={policyWords.checkAgain}
              keyName="F6"
              disabled={version?.stage !== 'faulty' || lifeEvent === undefined}
              onPress={check}
            />
            <KeyButton label={policyWords.next} keyName="F9" disabled={next === undefined} onPress={goOn} />
            {version?.publishedAt === undefined ? null : (
              <a className="plain" href={`/standard/versions/${version.digest}`}>
                {policyWords.text}
              </a>
            )}
          </>
        }
        red={
          <KeyButton
            label={red.label}
            keyName="Enter"
            red
            busy={acting.busy}
            disabled={red.press === 'nothing'}
            onPress={pressRed}
          />
        }
      />
      {opened === 'approve' && version !== undefined ? (
        <ApproveDialog version={version} acting={acting} onClose={close} onLookAgain={lookAgain} />
      ) : null}
      {opened === 'publish' && version !== undefined && answer !== undefined ? (
        <PublishDialog version={version} today={answer.today} acting={acting} onClose={close} onLookAgain={lookAgain} />
      ) : null}
    </>
  )
}

type RedKey = { readonly press: 'check' | 'approve' | 'publish' | 'next' | 'nothing'; readonly label: string }

/** 下一件事: what is open to the reader on this version, else the next version that waits for them. */
export const redKeyOf = (version: PolicyVersion | undefined, hasNext: boolean): RedKey => {
  switch (version?.next) {
    case 'check-standard':
      return { press: 'check', label: policyWords.check }
    case 'approve-standard':
      return { press: 'approve', label: policyWords.approve }
    case 'publish-standard':
      return { press: 'publish', label: policyWords.publish }
    default:
      if (hasNext) return { press: 'next', label: policyWords.next }
      return { press: 'nothing', label: version?.stage === 'checking' ? policyWords.checking : policyWords.nothing }
  }
}
