import type { ReactElement } from 'react'

type Words = { readonly label: string; readonly hint: string; readonly problem?: string; readonly typed: string }

/** 说明: a few lines in one's own words, at most 500 characters. `problem`: what is wrong with what was sent. */
export const WordsField = ({ label, hint, problem, typed }: Words): ReactElement => (
  <div className={problem === undefined ? 'field' : 'field field-wrong'}>
    <label className="label" htmlFor="words">
      {label}
    </label>
    <p className="hint" id="words-hint">
      {hint}
    </p>
    {problem === undefined ? null : (
      <p className="problem" id="words-problem">
        {problem}
      </p>
    )}
    <textarea
      className="box"
      id="words"
      name="words"
      rows={4}
      maxLength={500}
      defaultValue={typed}
      aria-invalid={problem !== undefined}
      aria-describedby={problem === undefined ? 'words-hint' : 'words-problem'}
    />
  </div>
)
