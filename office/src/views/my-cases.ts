import type { Static } from '@sinclair/typebox'
import type { CaseStage } from '@xiqian/case'
import type { Office } from '../office.ts'
import type { MyCases } from '../shapes/citizen.ts'
import type { Citizen } from '../sign-in/signed-in.ts'
import { stageWords } from './words.ts'

type Row = { readonly case_id: string; readonly role: string; readonly life_event: string; readonly stage: CaseStage }

/** 我的办件, the newest first. */
export const myCases = async (office: Office, by: Citizen): Promise<Static<typeof MyCases>> => {
  const { rows } = await office.memory.pool.query<Row>(
    `select case_id, role, life_event, stage
     from case_of_person
     where region_code = '610000' and account = $1
     order by case_id desc limit 50`,
    [by.account],
  )
  return {
    cases: rows.map(({ case_id, role, life_event, stage }) => ({
      caseId: case_id,
      lifeEvent: life_event,
      name: office.standards.inForce(life_event)?.event.name ?? { zh: life_event, en: life_event },
      stage,
      stageName: stageWords[stage],
      role,
      headline: stageWords[stage],
    })),
  }
}
