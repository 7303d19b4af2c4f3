import type { LineAnswer, LineAsked } from '../door/answers.ts'
import { Empty } from '../kit/PaneState.tsx'
import { SignPill } from '../kit/SignPill.tsx'
import { lineWords } from '../words/line.ts'
import { BookedToCome } from './BookedToCome.tsx'

type Props = {
  readonly line: LineAnswer
  readonly own: number
  readonly onSit: (window: number) => void
  readonly need: string
  readonly onNeed: (need: string) => void
  readonly onStep: (asked: LineAsked) => void
}

/** What stands in the way, first. */
const Told = ({ line }: Pick<Props, 'line'>) => (
  <>
    {line.halted === undefined ? null : <p className="notice notice-amber">{lineWords.halted(line.halted.until)}</p>}
    {line.halted === undefined && !line.isOpen ? <p className="notice">{lineWords.closed}</p> : null}
    {line.beyond === 0 ? null : <p className="notice notice-amber">{lineWords.beyond(line.beyond)}</p>}
  </>
)

/** 窗口 and who is there; the own one is chosen here. */
const Windows = ({ line, own, onSit }: Pick<Props, 'line' | 'own' | 'onSit'>) => (
  <fieldset className="line-windows">
    <legend>{lineWords.mine}</legend>
    {line.windows.map(({ window, special, ticket, calls }) => (
      <label key={window}>
        <input type="radio" name="own-window" checked={window === own} onChange={() => onSit(window)} />{' '}
        {lineWords.window(window)}
        {special ? `（${lineWords.special}）` : ''} <b>{ticket ?? lineWords.free}</b>
        {calls !== undefined && calls > 1 ? ` ${lineWords.calls(calls)}` : ''}
      </label>
    ))}
  </fieldset>
)

/** Cases that have a number already: in line, or at a window. */
const takenBy = ({ waiting, windows }: LineAnswer): readonly string[] =>
  [...waiting, ...windows].flatMap(({ caseId }) => caseId ?? [])

/** 叫号台的内容: windows, who waits in the order of calling, who was passed over. */
export const LineTables = ({ line, own, onSit, need, onNeed, onStep }: Props) => (
  <>
    <Told line={line} />
    <Windows line={line} own={own} onSit={onSit} />
    <p className="line-needs">
      <label>
        {lineWords.needs}{' '}
        <select value={need} onChange={(event) => onNeed(event.target.value)}>
          <option value="">{lineWords.noNeed}</option>
          {line.needs.map(({ id, name }) => (
            <option key={id} value={id}>
              {name.zh}
            </option>
          ))}
        </select>
      </label>{' '}
      <a href={`/hall/${line.organ}`} target="_blank" rel="noreferrer">
        {lineWords.screen}
      </a>
    </p>
    <h2>{lineWords.waiting}</h2>
    {line.waiting.length === 0 ? (
      <Empty>{lineWords.none}</Empty>
    ) : (
      <table>
        <thead>
          <tr>
            <th scope="col">{lineWords.ticket}</th>
            <th scope="col">{lineWords.kind}</th>
            <th scope="col">{lineWords.before}</th>
            <th scope="col">{lineWords.about}</th>
          </tr>
        </thead>
        <tbody>
          {line.waiting.map(({ ticket, bookedFor, first, before, from, until }) => (
            <tr key={ticket}>
              <td className="number">{ticket}</td>
              <td>
                {bookedFor === undefined ? lineWords.walkIn : lineWords.booked(bookedFor)}{' '}
                {first ? <SignPill sign={lineWords.firstSign} /> : null}
              </td>
              <td>{before}</td>
              <td>
                {from}–{until}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
    <BookedToCome taken={takenBy(line)} onStep={onStep} />
    {line.passed.length === 0 ? null : (
      <>
        <h2>{lineWords.passed}</h2>
        <p className="line-keys">
          {line.passed.map((ticket) => (
            <button
              key={ticket}
              type="button"
              className="press"
              onClick={() => onStep({ act: 'back-in-line', ticket })}
            >
              {lineWords.back(ticket)}
            </button>
          ))}
        </p>
      </>
    )}
  </>
)
