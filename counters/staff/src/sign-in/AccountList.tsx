import type { County, StaffAccount } from '../door/answers.ts'
import { LongList } from '../kit/LongList.tsx'
import { Empty } from '../kit/PaneState.tsx'
import { accountLines } from '../model/account-list.ts'
import { signInWords } from '../words/general.ts'

type Props = {
  readonly accounts: readonly StaffAccount[]
  readonly counties: readonly County[]
  readonly filter: string
  readonly onChoose: (account: string) => void
}

export const AccountList = ({ accounts, counties, filter, onChoose }: Props) => {
  if (accounts.length === 0) return <Empty>{signInWords.none}</Empty>
  const lines = accountLines(accounts, counties, filter)
  const shown = lines.filter((line) => line.line === 'account').length
  return (
    <>
      <p className="soft" role="status">
        {shown === 0 ? signInWords.empty : signInWords.count(shown, accounts.length)}
      </p>
      <LongList rows={lines} keyOf={(line) => line.key} height={52} label={signInWords.accounts}>
        {(line) =>
          line.line === 'county' ? (
            <h2 className="county">{line.name}</h2>
          ) : (
            <button type="button" className="account" onClick={() => onChoose(line.account.account)}>
              <b>{line.account.roleName.zh}</b>
              <span>{line.account.name}</span>
              <span className="soft">{line.account.organName.zh}</span>
              <span className="go">{signInWords.signIn}</span>
            </button>
          )
        }
      </LongList>
    </>
  )
}
