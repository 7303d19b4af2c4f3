import { type CaseFile, isLiveMandate } from '@xiqian/case'
import type { ViewWriter } from '@xiqian/ledger'
import type { Json } from '@xiqian/seal'
import type { LegalDay } from '@xiqian/standard'
import type { Office } from '../office.ts'

/** Rows of `mandate_held`: one a mandate that a helper has taken. */
export const mandateHeld: ViewWriter = {
  name: 'mandate-held',
  sql: `
    insert into mandate_held (region_code, account, case_id, mandate, until, state)
    select given.region_code, given.account, given.case_id, given.mandate, given.until, given.state
    from won, jsonb_to_recordset($views -> 'mandate-held')
      as given (region_code text, account text, case_id text, mandate text, until text, state text)
    on conflict on constraint mandate_held_pk do update set state = excluded.state`,
}

export const mandateRows = (file: CaseFile, today: LegalDay): readonly Json[] =>
  Object.entries(file.mandates).flatMap(([mandate, state]) => {
    if (state.stage === 'given' || state.who === undefined) return []
    const { who: account, until } = state
    const live = isLiveMandate(file, state, today)
    return [{ region_code: '610000', account, case_id: file.stream.id, mandate, until, state: live ? 'live' : 'over' }]
  })

/** How many live mandates this account holds beside those of that case. */
export const mandatesElsewhere = async (office: Office, account: string, caseId: string): Promise<number> => {
  const { rows } = await office.memory.pool.query<{ held: number }>(
    `select count(*)::integer as held
     from mandate_held
     where region_code = '610000' and account = $1 and case_id <> $2 and state = 'live' and until >= $3`,
    [account, caseId, office.clocks.today()],
  )
  return rows[0]?.held ?? 0
}

/** The cases in which this account may help now. */
export const casesHelped = async (office: Office, account: string): Promise<readonly string[]> => {
  const { rows } = await office.memory.pool.query<{ case_id: string }>(
    `select distinct case_id
     from mandate_held
     where region_code = '610000' and account = $1 and state = 'live' and until >= $2
     order by case_id limit 60`,
    [account, office.clocks.today()],
  )
  return rows.map(({ case_id }) => case_id)
}
