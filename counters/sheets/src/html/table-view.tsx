// biome-ignore-all lint/suspicious/noArrayIndexKey: parts of one fixed document, rendered once on the server
// biome-ignore-all lint/a11y/noRedundantRoles: a table that a phone displays as blocks loses its roles unless they are written out
import type { Lang } from '@xiqian/parts'
import type { Block } from '@xiqian/standard/evaluator'
import type { ReactElement } from 'react'
import { LineView } from './line-view.tsx'
import { MarkedText } from './marked-text.tsx'

type Table = Extract<Block, { readonly block: 'table' }>

/** On a phone every row stands as a small card, with the name of the column before each cell (sheets.css). */
export const TableView = ({ lang, table }: { readonly lang: Lang; readonly table: Table }): ReactElement => (
  <table className="sheet-table" role="table">
    {table.caption === undefined ? null : (
      <caption>
        <MarkedText lang={lang} text={table.caption[lang]} />
      </caption>
    )}
    <thead role="rowgroup">
      <tr role="row">
        {table.columns.map((column, at) => (
          <th key={at} scope="col" role="columnheader">
            {column[lang]}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      {table.rows.map((row, at) => (
        <tr key={at} role="row">
          {row.map((line, column) => (
            <td key={column} role="cell" data-column={table.columns[column]?.[lang] ?? ''}>
              <LineView lang={lang} line={line} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
