import { useAnswer } from '../hooks/use-answer.ts'
import { useDoor } from '../hooks/use-session.ts'
import { Loading, RefusedPane, Unreachable } from '../kit/PaneState.tsx'
import { dayWords } from '../model/days.ts'
import { printWords } from '../words/print.ts'

/** 签名的 PDF of both, each in a window of its own, to be printed for them. Opening one is remembered as a look. */
export const SignedSheets = ({ caseId }: { readonly caseId: string }) => {
  const door = useDoor()
  const { loaded, reload } = useAnswer(`sheets ${caseId}`, () => door.sheets(caseId))
  if (loaded.at === 'loading') return <Loading />
  if (loaded.at === 'refused') return <RefusedPane refusal={loaded.refusal} onAgain={() => void reload()} />
  if (loaded.at === 'unreachable') return <Unreachable onAgain={() => void reload()} />
  return (
    <fieldset>
      <legend>{printWords.signedTitle}</legend>
      {loaded.value.length === 0 ? <p className="soft">{printWords.signedNone}</p> : null}
      <ul className="lines">
        {loaded.value.map((one) => (
          <li key={one.sheet}>
            <a className="plain" href={`/cases/${caseId}/sheets/${one.sheet}.pdf`} target="_blank" rel="noreferrer">
              {one.title.zh}
              {one.about === undefined ? '' : `（${one.about.zh}）`} · {one.roleName.zh}
            </a>{' '}
            <span className="soft">
              {dayWords(one.on)} {one.status === 'valid' ? '' : one.statusName.zh}
            </span>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
