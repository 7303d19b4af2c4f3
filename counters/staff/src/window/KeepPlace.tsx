import type { StaffCaseView } from '../door/answers.ts'
import { KeyButton } from '../kit/KeyButton.tsx'
import { awaitedMatter, unreachable } from '../model/case-view.ts'
import { windowWords } from '../words/window.ts'

type Props = {
  readonly view: StaffCaseView
  readonly busy: boolean
  readonly onKeep: () => void
  /** The act that the source held up, once more; absent when nothing was tried yet. */
  readonly onAgain?: (() => void) | undefined
}

/** A source that must hold is down, or a register does not answer: it says whose delay it is, asks nothing of the couple and offers 保留名额. */
export const KeepPlace = ({ view, busy, onKeep, onAgain }: Props) => {
  const late = awaitedMatter(view)
  const title =
    late === undefined ? windowWords.keepTitle(unreachable(view).join('、')) : windowWords.keepLateTitle(late.name.zh)
  return (
    <div className="notice notice-amber" role="alert">
      <h2>
        <span aria-hidden="true">‖ </span>
        {title}
      </h2>
      <p>{late?.awaited.words.zh ?? windowWords.keepWords}</p>
      <p className="ways">
        {view.allowed.includes('keep-place') ? (
          <KeyButton label={windowWords.keepDo} busy={busy} onPress={onKeep} />
        ) : null}
        {onAgain === undefined ? null : <KeyButton label={windowWords.keepAgain} busy={busy} onPress={onAgain} />}
      </p>
    </div>
  )
}
