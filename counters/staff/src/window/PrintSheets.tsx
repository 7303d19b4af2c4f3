import type { ReactNode } from 'react'
import type { StaffCaseView } from '../door/answers.ts'
import { whoIs } from '../model/case-view.ts'
import { dayWords } from '../model/days.ts'
import type { PrintChoice } from '../model/print-sheets.ts'
import { general } from '../words/general.ts'
import { printWords } from '../words/print.ts'
import { QrCode } from './QrCode.tsx'

type Props = { readonly view: StaffCaseView; readonly choice: PrintChoice; readonly origin: string }

const Sheet = ({
  view,
  origin,
  title,
  children,
}: Omit<Props, 'choice'> & { readonly title: string; readonly children: ReactNode }) => (
  <article className="sheet">
    <header>
      <div>
        <h1>{title}</h1>
        <p>{view.lifeEvent.name.zh}</p>
        {view.synthetic ? <p className="sheet-synthetic">{printWords.synthetic}</p> : null}
      </div>
      <div className="sheet-number">
        <QrCode text={`${origin}/c/${view.caseId}`} label={printWords.progress} />
        <p>
          {printWords.number} {view.caseId}
        </p>
      </div>
    </header>
    {children}
    <footer>
      {view.visit.organName === undefined ? null : (
        <p>
          {printWords.organ}：{view.visit.organName.zh} {view.visit.address ?? ''}{' '}
          {view.visit.telephone === undefined ? '' : `${printWords.telephone}：${view.visit.telephone}`}
        </p>
      )}
      <p>{printWords.helpline}</p>
    </footer>
  </article>
)

const Receipt = ({ view, origin }: Omit<Props, 'choice'>) => {
  const byCouple = view.owed.filter((owed) => owed.owedBy === 'couple')
  const bySource = view.owed.filter((owed) => owed.owedBy === 'source')
  return (
    <Sheet view={view} origin={origin} title={printWords.receipt}>
      {view.due === undefined ? null : (
        <p className="sheet-promise">{printWords.promise(dayWords(view.due, view.today))}</p>
      )}
      <p>
        {printWords.parties}：{view.parties.map((party) => `${party.roleName.zh} ${party.displayName}`).join('，')}
      </p>
      <h2>{printWords.matters}</h2>
      <table>
        <tbody>
          {view.matters.map((matter) => (
            <tr key={matter.id}>
              <th scope="row">{matter.name.zh}</th>
              <td>
                {printWords.result}：{matter.result.zh}
              </td>
              <td className="nowrap">
                {matter.number === undefined ? matter.stageName.zh : `${printWords.numberOf} ${matter.number}`}
              </td>
              <td className="nowrap">
                {matter.until === undefined ? '' : `${printWords.by} ${dayWords(matter.until, view.today)}`}
              </td>
              <td className="sheet-clause">{matter.basis}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {byCouple.length === 0 ? null : (
        <>
          <h2>{printWords.owedByCouple}</h2>
          <ul className="sheet-list">
            {byCouple.map((owed) => (
              <li key={owed.material}>
                □ {owed.name.zh}：{owed.due === undefined ? '' : `${printWords.by} ${dayWords(owed.due, view.today)}。`}
                {owed.note.zh}
              </li>
            ))}
          </ul>
        </>
      )}
      {bySource.length === 0 ? null : (
        <>
          <h2>{printWords.owedBySource}</h2>
          <ul className="sheet-list">
            {bySource.map((owed) => (
              <li key={owed.material}>
                {owed.name.zh}：{owed.source?.zh ?? ''} {owed.note.zh}
              </li>
            ))}
          </ul>
        </>
      )}
      {view.owed.length === 0 ? <p>{printWords.owedNone}</p> : null}
      {view.matters.some((matter) => matter.resultForm === 'electronic-and-paper') ? (
        <>
          <h2>{printWords.bring}</h2>
          <ul className="sheet-list">
            <li>□ {printWords.bringItem(view.parties.length > 1)}</li>
          </ul>
        </>
      ) : null}
      <p>{printWords.noTrip}</p>
      <p>{printWords.progress}</p>
    </Sheet>
  )
}

/** Sheets for the printer, hidden on the screen: black on white, number and QR top right, telephone at the bottom. */
export const PrintSheets = ({ view, choice, origin }: Props) => (
  <div className="sheets" aria-hidden="true">
    {choice.receipt ? <Receipt view={view} origin={origin} /> : null}
    {choice.declarations
      ? view.declarations.map((declaration) => (
          <Sheet
            key={`${declaration.id} ${declaration.role}`}
            view={view}
            origin={origin}
            title={printWords.declaration}
          >
            <p>{whoIs(view, declaration.role)}</p>
            <p className="sheet-sentence">{declaration.sentence.zh}</p>
            <p className="sheet-clause">{general.basis(declaration.basis)}</p>
            <p className="sheet-sign">
              {printWords.signature}：<span /> {printWords.date}：<span />
            </p>
            <p className="sheet-sign">
              {printWords.witness}：<span /> {printWords.date}：<span />
            </p>
          </Sheet>
        ))
      : null}
  </div>
)
