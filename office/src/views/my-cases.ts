import type { Static } from '@sinclair/typebox'
import { type CaseStage, mandatesHeldBy, stageOf } from '@xiqian/case'
import { load } from '../desk/load.ts'
import type { Office } from '../office.ts'
import { maskName } from '../privacy/mask.ts'
import type { MyCases } from '../shapes/citizen.ts'
import type { Citizen } from '../sign-in/signed-in.ts'
import { casesHelped } from './mandate-held.ts'
import { roleName } from './mandates.ts'
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
  const helped = await casesHelped(office, by.account)
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
    helped: (await Promise.all(helped.map((caseId) => linesOf(office, by, caseId)))).flat(),
  }
}

/** One line a party whom this person helps. */
const linesOf = async (office: Office, by: Citizen, caseId: string): Promise<Static<typeof MyCases>['helped']> => {
  const loaded = await load(office, caseId)
  if (loaded === undefined) return []
  const { file, standard, situation } = loaded
  return mandatesHeldBy(file, by.account, office.clocks.today()).map(({ mandate: { role, until } }) => ({
    caseId,
    name: standard.event.name,
    stageName: stageWords[stageOf(file)],
    role,
    roleName: roleName(loaded, role),
    displayName: maskName(String(situation[`${role}.name`] ?? '')),
    until,
  }))
}
