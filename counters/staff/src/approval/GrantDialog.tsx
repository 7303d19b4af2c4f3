import type { StaffCaseView } from '../door/answers.ts'
import type { Acting } from '../hooks/use-act.ts'
import { ActKey } from '../kit/ActKey.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { KeyButton } from '../kit/KeyButton.tsx'
import { TroubleBox } from '../kit/TroubleBox.tsx'
import { matterName } from '../model/case-view.ts'
import { approvalWords } from '../words/approval.ts'
import { general } from '../words/general.ts'

type Props = {
  readonly view: StaffCaseView
  readonly matter: string
  readonly reason: string
  readonly acting: Acting
  readonly onClose: () => void
  readonly onLookAgain: () => void
}

/** The confirm step of 准予: what is granted, to whom, with which reason. A conflict needs a reason first. */
export const GrantDialog = ({ view, matter, reason, acting, onClose, onLookAgain }: Props) => {
  const conflicts = view.compared.filter((row) => !row.agrees)
  const words = reason.trim()
  const lacksReason = conflicts.length > 0 && words.length < 4
  const grant = async (): Promise<void> => {
    const body = { matter, outcome: { outcome: 'granted' }, restsOn: view.restsOn } as const
    const done = await acting.act({
      act: 'decide-from-inbox',
      body: words === '' ? body : { ...body, reason: words },
    })
    if (done) onClose()
  }
  return (
    <Dialog
      title={approvalWords.grantTitle(matterName(view, matter))}
      onClose={onClose}
      keys={
        <>
          <span data-first={lacksReason ? '' : undefined}>
            <KeyButton label={general.cancel} onPress={onClose} />
          </span>
          <span data-first={lacksReason ? undefined : ''}>
            <ActKey
              acting={acting}
              onLookAgain={onLookAgain}
              label={approvalWords.confirm}
              onEnter
              disabled={lacksReason}
              onPress={() => void grant()}
            />
          </span>
        </>
      }
    >
      <p>
        <b>{view.parties.map((party) => party.displayName).join('、')}</b> <span className="number">{view.caseId}</span>
      </p>
      {conflicts.length === 0 ? (
        <p>{approvalWords.grantAsk}</p>
      ) : (
        <div className="notice notice-amber">
          <p>{approvalWords.conflictAsk(conflicts.length)}</p>
          <ul>
            {conflicts.map((row) => (
              <li key={row.name.zh}>
                {row.name.zh}：{row.said} ≠ {row.bySource.map((by) => `${by.source.zh} ${by.value}`).join('、')}
              </li>
            ))}
          </ul>
          {lacksReason ? <p role="alert">{approvalWords.conflictReason}</p> : null}
        </div>
      )}
      {words === '' ? null : (
        <p>
          {approvalWords.reason}：{words}
        </p>
      )}
      <TroubleBox view={view} trouble={acting.trouble} onAgain={() => void grant()} onLookAgain={onLookAgain} />
    </Dialog>
  )
}
