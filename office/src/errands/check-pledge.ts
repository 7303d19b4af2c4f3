import { type Answer, isCheckId } from '@xiqian/departments'
import type { LeasedErrand } from '@xiqian/ledger'
import type { MaterialKey } from '@xiqian/standard'
import { pledgeOf } from '@xiqian/standard'
import type { StartedBy } from '../desk/errand-wishes.ts'
import { load } from '../desk/load.ts'
import { isRefusal } from '../desk/perform.ts'
import { actBySystem } from '../desk/system-acts.ts'
import type { Office } from '../office.ts'
import { headerOf } from './header-of.ts'
import { again, againAfterSilence, done, type Settled, settled } from './settled.ts'

type Body = { readonly caseId: string; readonly material: MaterialKey; readonly startedBy?: StartedBy }

/** Another name is no falsehood: whoever cannot be found for certain cannot be checked. */
const foundBy = (answer: Exclude<Answer, { answer: 'UNAVAILABLE' }>): 'true' | 'untrue' | 'no-record' => {
  if (answer.answer === 'MATCH') return 'true'
  return answer.answer === 'MISMATCH' && answer.differs.includes('promised') ? 'untrue' : 'no-record'
}

/** 核查承诺: the source that the standard names, about the one who promised. While it is silent it is asked again; its clock is its own. */
export const checkPledge = async (
  office: Office,
  errand: LeasedErrand,
  { caseId, material, startedBy }: Body,
): Promise<Settled> => {
  const loaded = await load(office, caseId)
  if (loaded === undefined) return done
  const { file, standard, situation } = loaded
  const state = file.pledges[material]
  if (state?.stage !== 'to-check' || state.checker.of !== 'source') return done
  const source = pledgeOf(standard, material)?.check?.source
  if (source === undefined || !isCheckId(source.id)) return { next: 'dead', problem: `no check for ${material}` }
  const sent = Object.entries(source.sends).flatMap(([name, fact]) => {
    const value = situation[`${state.role}.${fact}`]
    return typeof value === 'string' ? [[name, value] as const] : []
  })
  const { name, citizenNumber } = Object.fromEntries(sent)
  if (name === undefined || citizenNumber === undefined) return done

  const header = headerOf(office, standard, { of: source.id, caseId, requestId: errand.id, startedBy })
  const answer = await office.departments.check(source.id, { name, citizenNumber }, header)
  if (answer.answer === 'UNAVAILABLE') return againAfterSilence(office, errand.attempts, answer)
  const act = { type: 'record-pledge-check', material, found: foundBy(answer) } as const
  const recorded = await actBySystem(office, { caseId, errand: errand.id, act })
  if (isRefusal(recorded)) return recorded.refused === 'busy-try-again' ? again(200, 'busy') : done
  return recorded.wrote ? settled : done
}
