import { type CaseFile, stageOf } from '@xiqian/case'
import type { ViewWriter } from '@xiqian/ledger'
import type { Json } from '@xiqian/seal'

/** Rows of `case_of_person`: one a party that has joined. They lie in the province's region, so that one look-up finds all. */
export const caseOfPerson: ViewWriter = {
  name: 'case-of-person',
  sql: `
    insert into case_of_person (region_code, account, case_id, role, life_event, stage)
    select given.region_code, given.account, given.case_id, given.role, given.life_event, given.stage
    from won, jsonb_to_recordset($views -> 'case-of-person')
      as given (region_code text, account text, case_id text, role text, life_event text, stage text)
    on conflict on constraint case_of_person_pk do update set stage = excluded.stage`,
}

export const caseRows = (file: CaseFile): readonly Json[] =>
  file.roles.flatMap((role) => {
    const party = file.parties[role]
    if (party === undefined || !('who' in party)) return []
    return [
      {
        region_code: '610000',
        account: party.who,
        case_id: file.stream.id,
        role,
        life_event: file.lifeEvent,
        stage: stageOf(file),
      },
    ]
  })
