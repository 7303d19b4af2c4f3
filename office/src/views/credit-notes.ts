import type { CaseEvent, CaseFile, PledgeState } from '@xiqian/case'
import type { ViewWriter } from '@xiqian/ledger'
import type { Json } from '@xiqian/seal'
import type { LegalDay } from '@xiqian/standard'
import type { Office } from '../office.ts'

/** Rows of `credit_note`, in the append that finds a promise false. */
export const creditNote: ViewWriter = {
  name: 'credit-note',
  sql: `
    insert into credit_note (region_code, account, case_id, material, until)
    select given.region_code, given.account, given.case_id, given.material, given.until
    from won, jsonb_to_recordset($views -> 'credit-note')
      as given (region_code text, account text, case_id text, material text, until date)
    on conflict on constraint credit_note_pk do update set until = excluded.until`,
}

/** 撤销失信记录: the answer convinced. */
export const creditNoteGone: ViewWriter = {
  name: 'credit-note-gone',
  sql: `
    delete from credit_note
    using won, jsonb_to_recordset($views -> 'credit-note-gone')
      as given (region_code text, account text, case_id text, material text)
    where credit_note.region_code = given.region_code and credit_note.account = given.account
      and credit_note.case_id = given.case_id and credit_note.material = given.material`,
}

const rowOf = (file: CaseFile, material: string, { role }: PledgeState): { [name: string]: Json } | undefined => {
  const party = file.parties[role]
  if (party === undefined || !('who' in party)) return undefined
  return { region_code: '610000', account: party.who, case_id: file.stream.id, material }
}

/** What the events write into, or take out of, the table. */
export const creditNoteViews = (
  file: CaseFile,
  events: readonly CaseEvent[],
): { readonly [view: string]: readonly Json[] } => {
  const written: Json[] = []
  const gone: Json[] = []
  for (const event of events) {
    if (event.type !== 'PledgeFoundFalse' && !(event.type === 'PledgeClosed' && event.removesNote === true)) continue
    const state = file.pledges[event.material]
    const row = state === undefined ? undefined : rowOf(file, event.material, state)
    if (row === undefined) continue
    if (event.type === 'PledgeFoundFalse') written.push({ ...row, until: event.notedUntil })
    else gone.push(row)
  }
  return {
    ...(written.length === 0 ? {} : { 'credit-note': written }),
    ...(gone.length === 0 ? {} : { 'credit-note-gone': gone }),
  }
}

/** The end of the longest live 失信记录 of this account; undefined where there is none. */
export const liveCreditNote = async (office: Office, account: string): Promise<LegalDay | undefined> => {
  const { rows } = await office.memory.pool.query<{ until: string }>(
    `select max(until)::text as until from credit_note
     where region_code = '610000' and account = $1 and until >= $2
     having count(*) > 0`,
    [account, office.clocks.today()],
  )
  return rows[0]?.until
}
