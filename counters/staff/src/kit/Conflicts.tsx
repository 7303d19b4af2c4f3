import type { StaffCaseView } from '../door/answers.ts'
import { dayWords, timeWords } from '../model/days.ts'
import { conflictWords } from '../words/conflicts.ts'
import { SignPill } from './SignPill.tsx'

type Conflict = StaffCaseView['conflicts'][number]

const Row = ({ conflict, view }: { readonly conflict: Conflict; readonly view: StaffCaseView }) => {
  const { provider, state } = conflict
  const whose = view.parties.find(({ role }) => role === conflict.role)?.roleName.zh ?? conflict.role
  return (
    <tr className={state === 'settled' ? undefined : 'conflict'}>
      <th scope="row">
        {whose}：{conflict.name.zh}
      </th>
      {[0, 1].map((at) => {
        const side = conflict.sides[at]
        return (
          <td key={at}>
            {side === undefined ? (
              '—'
            ) : (
              <>
                {side.value.zh}
                <br />
                <small>
                  {side.fromName.zh} · {timeWords(side.at, view.today)}
                  {side.fresh === undefined ? '' : ` · ${side.fresh.zh}`}
                  {side.authoritative ? ` · ${conflictWords.authoritative}` : ''}
                </small>
              </>
            )}
          </td>
        )
      })}
      <td>
        <SignPill sign={conflictWords.signs[state]} />
        <br />
        <small>
          {conflict.headline.zh}
          {provider === undefined ? '' : ` · ${provider.name.zh} ${provider.telephone}`}
          {provider?.until === undefined ? '' : ` · ${conflictWords.until(dayWords(provider.until, view.today))}`}
          {conflict.late ? ` · ${conflictWords.late}` : ''}
          {conflict.answers.map(({ from, words }) => ` · ${from.zh}：${words.zh}`)}
          {state === 'settled' ? '' : ` · ${conflictWords.meanwhile[conflict.meanwhile]}`}
        </small>
      </td>
    </tr>
  )
}

/** 数据不一致: both words side by side with source, time and freshness, who looks into it, and what holds meanwhile. */
export const Conflicts = ({ view }: { readonly view: StaffCaseView }) =>
  view.conflicts.length === 0 ? null : (
    <section aria-labelledby="conflicts-head">
      <h2 id="conflicts-head">{conflictWords.title}</h2>
      <table className="compared">
        <thead>
          <tr>
            <th scope="col">{conflictWords.what}</th>
            <th scope="col">{conflictWords.one}</th>
            <th scope="col">{conflictWords.other}</th>
            <th scope="col">{conflictWords.state}</th>
          </tr>
        </thead>
        <tbody>
          {view.conflicts.map((conflict) => (
            <Row key={`${conflict.conflict} ${conflict.role}`} conflict={conflict} view={view} />
          ))}
        </tbody>
      </table>
    </section>
  )
