import type { StaffCaseView } from '../door/answers.ts'
import { awaitedMatter } from '../model/case-view.ts'
import { windowWords } from '../words/window.ts'

/** 当面等号: what the register was asked and has not answered well yet; too late is for KeepPlace to say. */
export const AwaitedNotice = ({ view }: { readonly view: StaffCaseView }) => {
  const matter = awaitedMatter(view)
  if (matter === undefined || matter.awaited.state === 'late') return null
  const { state, words } = matter.awaited
  const isInDoubt = state === 'in-doubt'
  return (
    <div className={isInDoubt ? 'notice notice-amber' : 'notice notice-jade'} role={isInDoubt ? 'alert' : 'status'}>
      <h2>
        <span aria-hidden="true">{isInDoubt ? '! ' : '… '}</span>
        {windowWords.waitingTitle[state]}
      </h2>
      <p>{words.zh}</p>
      {state === 'to-fetch' ? null : <p className="soft">{windowWords.waitingRefresh}</p>}
    </div>
  )
}
