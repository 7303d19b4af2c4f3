import type { ReactElement } from 'react'

export type Row = {
  readonly value: string
  readonly label: string
  readonly hint?: string
  /** Shown under the row once it is chosen, by the style sheet alone: what to do then. */
  readonly way?: string
}

/** 选项: radio buttons whose whole row can be tapped. */
export const ChoiceRows = ({
  name,
  id,
  rows,
  chosen,
}: {
  readonly name: string
  readonly id: string
  readonly rows: readonly Row[]
  readonly chosen?: string | undefined
}): ReactElement => (
  <div className="choices">
    {rows.map((row, at) => {
      const rowId = at === 0 ? id : `${id}-${at + 1}`
      const hintId = `${rowId}-hint`
      return (
        <div className="choice" key={row.value}>
          <input
            type="radio"
            id={rowId}
            name={name}
            value={row.value}
            defaultChecked={row.value === chosen}
            {...(row.hint === undefined ? {} : { 'aria-describedby': hintId })}
          />
          <label htmlFor={rowId}>
            <span className="choice-label">{row.label}</span>
            {row.hint === undefined ? null : (
              <span className="choice-hint" id={hintId}>
                {row.hint}
              </span>
            )}
          </label>
          {row.way === undefined ? null : <p className="choice-way">{row.way}</p>}
        </div>
      )
    })}
  </div>
)
