import type { Lang, LifeEvent } from '@xiqian/parts'
import type { ReactElement } from 'react'
import { words } from '../words/words.ts'

const ROWS = [
  ['materials', 'kpiMaterials'],
  ['steps', 'kpiSteps'],
  ['visits', 'kpiVisits'],
  ['days', 'kpiDays'],
] as const

/** 减材料、减环节、减跑动、减时限: the baseline of the standard, before and now. */
export const KpiTable = ({ lang, kpi }: { readonly lang: Lang; readonly kpi: LifeEvent['kpi'] }): ReactElement => {
  const say = words[lang]
  const withUnit = (n: number, unit: string): string => (lang === 'zh' ? `${n} ${unit}` : `${n} ${unit}`.trim())
  return (
    <section>
      <h2>{say.kpiTitle}</h2>
      <table className="kpi">
        <caption>{say.kpiCaption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">{say.kpiWhat}</span>
            </th>
            <th scope="col">{say.kpiBefore}</th>
            <th scope="col">{say.kpiNow}</th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map(([row, label]) => (
            <tr key={row}>
              <th scope="row">{say[label]}</th>
              <td>{withUnit(kpi[row].before, say.kpiUnit[row])}</td>
              <td className="kpi-now">{withUnit(kpi[row].after, say.kpiUnit[row])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
