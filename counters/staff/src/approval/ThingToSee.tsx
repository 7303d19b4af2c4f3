import { useState } from 'react'
import type { Paper, StaffCaseView } from '../door/answers.ts'
import { useDoor } from '../hooks/use-session.ts'
import { approvalWords } from '../words/approval.ts'

type Props = {
  readonly caseId: string
  readonly thing: NonNullable<StaffCaseView['preReview']>['toSee'][number]
  readonly isSeen: boolean
  readonly onSeen: () => void
}

/** One thing to see: a paper is opened here, and who opened it is remembered for the couple. */
export const ThingToSee = ({ caseId, thing, isSeen, onSeen }: Props) => {
  const door = useDoor()
  const [paper, setPaper] = useState<Paper>()
  const [failed, setFailed] = useState(false)
  const open = async (): Promise<void> => {
    const said = await door.paper(caseId, thing.what)
    setFailed(said.said !== 'yes')
    if (said.said !== 'yes') return
    setPaper(said.value)
    onSeen()
  }
  const source = paper === undefined ? undefined : `data:${paper.kind};base64,${paper.base64}`
  return (
    <>
      <p>
        <b>{thing.name.zh}</b> {isSeen ? <span className="soft">✓ {approvalWords.seen}</span> : null}
      </p>
      {!thing.paper ? (
        <p className="soft">{approvalWords.seeFact}</p>
      ) : paper === undefined ? (
        <button type="button" className="plain" onClick={() => void open()}>
          {approvalWords.openPaper(thing.name.zh)}
        </button>
      ) : paper.kind === 'application/pdf' ? (
        <a className="plain" href={source} download={`${thing.what}.pdf`}>
          {approvalWords.savePaper}
        </a>
      ) : (
        <img className="paper" src={source} alt={thing.name.zh} />
      )}
      {failed ? (
        <p className="field-problem" role="alert">
          {approvalWords.paperFailed}
        </p>
      ) : null}
    </>
  )
}
