import { Button, type DevAccounts, type ErrorLine, NoticeBox, say as sayText } from '@xiqian/parts'
import type { ReactElement } from 'react'
import type { Chrome } from '../chrome.ts'
import { words } from '../words/words.ts'
import { Page } from './page.tsx'
import { type Hidden, PostForm } from './post-form.tsx'
import { type Trouble, TroubleBox } from './trouble.tsx'

export type SignInModel = {
  readonly chrome: Chrome
  readonly formKey: string
  readonly citizens: DevAccounts['citizens']
  /** Where to go afterwards, and answers of the guidance that wait for the sign-in. */
  readonly hidden: Hidden
  readonly typed?: { readonly name: string; readonly number: string }
  readonly lines?: readonly (ErrorLine & { readonly field: 'name' | 'number' })[]
  readonly trouble?: Trouble
}

const TextField = ({
  id,
  label,
  hint,
  value,
  problem,
}: {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly problem?: string
}): ReactElement => {
  const described = [
    hint === undefined ? undefined : `${id}-hint`,
    problem === undefined ? undefined : `${id}-problem`,
  ].filter((one) => one !== undefined)
  return (
    <div className={problem === undefined ? 'field' : 'field field-wrong'}>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem === undefined ? null : (
        <p className="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      <input
        className="box"
        id={id}
        name={id}
        defaultValue={value}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={described.length === 0 ? undefined : described.join(' ')}
        aria-invalid={problem === undefined ? undefined : true}
      />
    </div>
  )
}

/** 登录: development accounts, chosen on a page that says so. */
export const signInPage = (model: SignInModel): ReactElement => {
  const { chrome, citizens, hidden, formKey, typed, lines = [], trouble } = model
  const { lang } = chrome
  const say = words[lang]
  const problemOf = (field: 'name' | 'number') => {
    const line = lines.find((one) => one.field === field)
    return line === undefined ? {} : { problem: sayText(lang, line.words) }
  }
  const wrong = lines.length > 0 || trouble !== undefined
  return (
    <Page chrome={chrome} title={say.signInTitle} wrong={wrong} back={{ href: '/', words: say.backHome }}>
      <h1>{say.signInTitle}</h1>
      {lines.length > 0 ? <TroubleBox lang={lang} trouble={{ kind: 'lines', lines }} /> : null}
      {trouble === undefined ? null : <TroubleBox lang={lang} trouble={trouble} />}
      <NoticeBox tone="amber" title={say.signInDev} />
      <h2>{say.signInPick}</h2>
      {citizens.length === 0 ? (
        <p>{say.signInNobody}</p>
      ) : (
        <div className="people">
          {citizens.map((citizen) => (
            <PostForm
              key={citizen.citizenNumber}
              action="/sign-in"
              formKey={formKey}
              hidden={{ ...hidden, name: citizen.name, number: citizen.citizenNumber }}
            >
              <button type="submit" className="person">
                <span className="item-name">{say.signInAs(citizen.name)}</span>
                <span className="hint">{sayText(lang, citizen.hint)}</span>
              </button>
            </PostForm>
          ))}
        </div>
      )}
      <h2>{say.signInType}</h2>
      <PostForm action="/sign-in" formKey={formKey} hidden={hidden} id="guide">
        <TextField id="name" label={say.signInName} value={typed?.name ?? ''} {...problemOf('name')} />
        <TextField
          id="number"
          label={say.signInNumber}
          hint={say.signInNumberHint}
          value={typed?.number ?? ''}
          {...problemOf('number')}
        />
        <p className="hint">{say.signInWhy}</p>
        <Button>{say.signInKey}</Button>
      </PostForm>
    </Page>
  )
}
