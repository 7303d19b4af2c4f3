import type { Plan } from '@xiqian/standard'
import type { Loaded } from '../desk/load.ts'
import type { Office } from '../office.ts'
import { wishFact } from '../views/hand-outs.ts'
import { sealNames } from '../views/list-key.ts'
import { regionOfOrgan } from '../views/organs.ts'

const upsertHandOut = `
  insert into hand_out (region_code, organ, case_id, due, names, matters, wish, state, position)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  on conflict on constraint hand_out_pk do update
  set due = excluded.due, matters = excluded.matters, wish = excluded.wish, state = excluded.state,
      position = excluded.position
  where hand_out.region_code = excluded.region_code and hand_out.position <= excluded.position`

/** 待出件: what will be on paper is written down at the organ that accepted, and struck when it has left. */
export const tellHandOut = async (
  office: Office,
  { file, head, situation }: Loaded,
  plan: Plan,
  names: string,
): Promise<void> => {
  if (file.intake.stage !== 'accepted') return
  const onPaper = plan.matters
    .filter(({ id, result }) => result.form === 'electronic-and-paper' && file.matters[id]?.stage !== 'ended')
    .map(({ id }) => id)
  if (onPaper.length === 0 && file.handOut.stage === 'nothing-yet') return
  const { organ, due } = file.intake
  const wish = situation[wishFact]
  await office.memory.pool.query(upsertHandOut, [
    regionOfOrgan(organ),
    organ,
    file.stream.id,
    due,
    sealNames(office, 'hand_out', file.stream.id, names),
    onPaper,
    typeof wish === 'string' ? wish : null,
    file.handOut.stage === 'done' || onPaper.length === 0 ? 'done' : 'open',
    head.position,
  ])
}
