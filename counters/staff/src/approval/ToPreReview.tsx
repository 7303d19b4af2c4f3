import { useEffect, useRef, useState } from 'react'
import type { StaffCaseView } from '../door/answers.ts'
import { useAct } from '../hooks/use-act.ts'
import { useFunctionKeys } from '../hooks/use-function-keys.ts'
import { useKeys } from '../hooks/use-keys.ts'
import { KeyBar } from '../kit/KeyBar.tsx'
import { KeyButton } from '../kit/KeyButton.tsx'
import { Pane } from '../kit/Pane.tsx'
import { TroubleBox } from '../kit/TroubleBox.tsx'
import { FactGroups } from '../window/FactGroups.tsx'
import { approvalWords } from '../words/approval.ts'
import { windowWords } from '../words/window.ts'
import { CorrectionDialog, firstDraft } from './CorrectionDialog.tsx'
import { ThingToSee } from './ThingToSee.tsx'

type Props = {
  readonly view: StaffCaseView
  readonly onActed: () => Promise<void>
  readonly onLookAgain: () => void
  readonly onNext: (() => void) | undefined
}

/** 人工预审: what no register vouches for, each to be seen; then passed, or one complete list. */
export const ToPreReview = ({ view, onActed, onLookAgain, onNext }: Props) => {
  const [isListing, setListing] = useState(false)
  const [list, setList] = useState(firstDraft)
  const [seen, setSeen] = useState<readonly string[]>([])
  const [said, setSaid] = useState<string>()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const acting = useAct(view.caseId, async (_done, { body }) => {
    const isReturned = 'items' in body && body.items.length > 0
    setSaid(isReturned ? approvalWords.corrected : approvalWords.preReviewPassed)
    await onActed()
  })
  const { on } = useFunctionKeys()

  const things = view.preReview?.toSee ?? []
  const unseen = things.filter(({ what, paper }) => paper && !seen.includes(what))
  const isOpen = said === undefined && view.allowed.includes('pre-review-by-eye')
  const mayPass = isOpen && unseen.length === 0
  const pass = (): void => void acting.act({ act: 'pre-review-by-eye', body: { items: [] } })
  const correct = (): void => {
    if (!isOpen) return
    acting.clear()
    setListing(true)
  }
  const pressRed = (): void => {
    if (mayPass) pass()
    else if (!isOpen) onNext?.()
  }
  useKeys({ Enter: pressRed, F6: correct, F9: () => onNext?.() }, { functionKeys: on })
  const lookAgain = (): void => {
    acting.clear()
    setListing(false)
    onLookAgain()
  }

  return (
    <>
      <Pane kind="case" label={approvalWords.pane}>
        <h1 ref={heading} tabIndex={-1}>
          {approvalWords.preReview} {view.parties.map((party) => party.displayName).join(` ${windowWords.and} `)}
          <span className="case-line">
            <span className="number">{view.caseId}</span>
            {view.preReview === undefined ? '' : ` · ${view.preReview.basis}`}
          </span>
        </h1>
        <p className="headline">
          <b>{view.headline.zh}</b> <span className="soft">{approvalWords.masked}</span>
        </p>
        {said === undefined ? null : (
          <p className="notice notice-jade" role="status">
            ✓ {said}
          </p>
        )}
        {isListing ? null : (
          <TroubleBox
            view={view}
            trouble={acting.trouble}
            onAgain={() => acting.trouble !== undefined && void acting.act(acting.trouble.intent)}
            onLookAgain={lookAgain}
          />
        )}
        <section aria-labelledby="to-see-head">
          <h2 id="to-see-head">{approvalWords.toSee(things.length)}</h2>
          <ol className="correction">
            {things.map((thing) => (
              <li key={thing.what}>
                <ThingToSee
                  caseId={view.caseId}
                  thing={thing}
                  isSeen={seen.includes(thing.what)}
                  onSeen={() => setSeen((before) => [...before, thing.what])}
                />
              </li>
            ))}
          </ol>
          {isOpen && unseen.length > 0 ? (
            <p className="notice notice-amber">{approvalWords.unseen(unseen.length)}</p>
          ) : null}
        </section>
        <div className="parties">
          {view.parties.map((party) => (
            <section key={party.role} className="card" aria-label={party.roleName.zh}>
              <h2>
                <span>
                  {party.roleName.zh} <span className="party-name">{party.displayName}</span>
                </span>
              </h2>
              <FactGroups party={party} today={view.today} />
            </section>
          ))}
        </div>
      </Pane>
      <KeyBar
        keys={
          <>
            <KeyButton label={approvalWords.correction} keyName="F6" disabled={!isOpen} onPress={correct} />
            <KeyButton
              label={approvalWords.next}
              keyName="F9"
              disabled={onNext === undefined}
              onPress={() => onNext?.()}
            />
          </>
        }
        red={
          isOpen ? (
            <KeyButton
              label={approvalWords.preReviewPass}
              keyName="Enter"
              red
              busy={acting.busy}
              disabled={!mayPass}
              onPress={pressRed}
            />
          ) : (
            <KeyButton
              label={onNext === undefined ? approvalWords.noneLeft : approvalWords.next}
              keyName="Enter"
              red
              disabled={onNext === undefined}
              onPress={pressRed}
            />
          )
        }
      />
      {isListing ? (
        <CorrectionDialog
          view={view}
          matter="pre-review"
          intentOf={(items) => ({ act: 'pre-review-by-eye', body: { items } })}
          draft={list}
          onDraft={setList}
          acting={acting}
          onClose={() => setListing(false)}
          onLookAgain={lookAgain}
        />
      ) : null}
    </>
  )
}
