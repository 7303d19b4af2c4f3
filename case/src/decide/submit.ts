import type { Act } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import { evolveAll } from '../evolve.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed } from '../machines/not-allowed.ts'
import { lapsedConsents } from './consents.ts'
import { notFresh } from './sources.ts'
import { actingRole, isJoined } from './who.ts'
import { stamp, yes } from './yes.ts'

/** 提交: every party has confirmed exactly what stands there now. What no source said today is asked, then pre-reviewed. */
export const submit = (
  act: Act & { readonly type: 'submit' },
  file: CaseFile,
  circumstances: Circumstances,
): Decision => {
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  if (actingRole(circumstances.by, file) === undefined) return { refused: 'not-your-act' }
  const absent = file.roles.find((role) => !isJoined(file, role))
  if (absent !== undefined) return { refused: 'party-not-joined', role: absent }
  const roles = file.roles.filter((role) => {
    const party = file.parties[role]
    return party?.stage !== 'confirmed' || party.digest !== circumstances.digests.confirm[role]
  })
  if (roles.length > 0) return { refused: 'not-confirmed', roles }

  const events = [...lapsedConsents(file, circumstances), { ...stamp(circumstances), type: 'Submitted' } as const]
  const after = evolveAll(file, events)
  return yes(events, { errands: [...notFresh(after, circumstances), { kind: 'pre-review' }] })
}
