import { useCallback, useId, useState } from 'react'
import { useNavigate } from 'react-router'
import type { County, StaffAccount } from '../door/answers.ts'
import type { Said } from '../door/said.ts'
import { loadedFrom, useAnswer } from '../hooks/use-answer.ts'
import { useDoor } from '../hooks/use-session.ts'
import { PaneState, RefusedPane, Unreachable } from '../kit/PaneState.tsx'
import { homeOf } from '../model/home-of.ts'
import { general, signInWords } from '../words/general.ts'
import { AccountList } from './AccountList.tsx'

type Choice = { readonly accounts: readonly StaffAccount[]; readonly counties: readonly County[] }

/** Development sign-in: accounts by county and role. It says what it is. */
export const SignInPage = () => {
  const door = useDoor()
  const navigate = useNavigate()
  const [filter, setFilter] = useState('')
  const [failed, setFailed] = useState<Said<never>>()
  const id = useId()
  const load = useCallback(async (): Promise<Said<Choice>> => {
    const [accounts, counties] = await Promise.all([door.accounts(), door.counties()])
    if (accounts.said !== 'yes') return accounts
    // Without the names of the counties the list still works by their codes.
    return { said: 'yes', value: { accounts: accounts.value, counties: counties.said === 'yes' ? counties.value : [] } }
  }, [door])
  const { loaded, reload } = useAnswer('accounts', load)

  const signIn = async (account: string): Promise<void> => {
    const said = await door.signIn(account)
    if (said.said === 'yes') await navigate(homeOf(said.value))
    else setFailed(said)
  }
  const trouble = failed === undefined ? undefined : loadedFrom(failed)

  return (
    <main className="sign-in">
      <p className="brand">
        <span className="mark" aria-hidden="true">
          喜
        </span>
        <b>{general.title}</b>
      </p>
      <h1>{signInWords.title}</h1>
      <p className="notice notice-amber">
        <span aria-hidden="true">! </span>
        {signInWords.warning}
      </p>
      {trouble?.at === 'refused' ? <RefusedPane refusal={trouble.refusal} /> : null}
      {trouble?.at === 'unreachable' ? <Unreachable /> : null}
      <div className="filter">
        <label htmlFor={id}>{signInWords.filter}</label>
        <p id={`${id}-hint`} className="soft">
          {signInWords.filterHint}
        </p>
        <input
          id={id}
          type="search"
          autoComplete="off"
          aria-describedby={`${id}-hint`}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
      </div>
      <PaneState loaded={loaded} onAgain={() => void reload()}>
        {(choice) => <AccountList {...choice} filter={filter} onChoose={(account) => void signIn(account)} />}
      </PaneState>
    </main>
  )
}
