import { type CheckId, isCheckId, licenceTypes, type Questions } from '@xiqian/departments'
import type { LeasedErrand } from '@xiqian/ledger'
import type { RoleId, Situation, Source } from '@xiqian/standard'
import type { StartedBy } from '../desk/errand-wishes.ts'
import { load } from '../desk/load.ts'
import { isRefusal } from '../desk/perform.ts'
import { recordCheck } from '../desk/record-check.ts'
import type { Office } from '../office.ts'
import { headerOf } from './header-of.ts'
import { again, againAfterSilence, backoffMs, done, type Settled, settled } from './settled.ts'

type Body = {
  readonly caseId: string
  readonly source: string
  readonly role: RoleId
  readonly startedBy?: StartedBy
}

/** 实时核验: asks one source about one party who has been told. The network call stands here, never inside a desk. */
export const askSource = async (
  office: Office,
  errand: LeasedErrand,
  { caseId, source: id, role, startedBy }: Body,
): Promise<Settled> => {
  const loaded = await load(office, caseId)
  if (loaded === undefined) return done
  const { file, standard, situation } = loaded
  const source = standard.sources.find((one) => one.id === id)
  const party = file.parties[role]
  const isTold = party !== undefined && 'told' in party && party.told !== undefined
  if (
    source === undefined ||
    !isCheckId(source.id) ||
    !isTold ||
    file.intake.stage === 'withdrawn' ||
    file.intake.stage === 'merged'
  )
    return done
  const question = questionOf(source.id, source, role, situation)
  if (question === undefined) return done

  const header = headerOf(office, standard, { of: source.id, caseId, requestId: errand.id, startedBy })
  const answer = await office.departments.check(source.id, question, header)
  const isDown = answer.answer === 'UNAVAILABLE'
  // Said once that it is down; while it stays so nothing new has happened.
  const isKnownDown = isDown && file.checks[`${id}@${role}`]?.reachable === false
  if (!isKnownDown) {
    const recorded = await recordCheck(office, {
      caseId,
      source,
      role,
      answer,
      errand: errand.id,
      finishes: !isDown,
      attempt: errand.attempts,
    })
    if (isRefusal(recorded)) return recorded.refused === 'busy-try-again' ? again(200, 'busy') : done
    if (!isDown) return recorded.wrote ? settled : done
  }
  return isDown
    ? againAfterSilence(office, errand.attempts, answer)
    : again(backoffMs(office, errand.attempts), 'unknown')
}

const questionOf = <Id extends CheckId>(
  id: Id,
  source: Source,
  role: RoleId,
  situation: Situation,
): Questions[Id] | undefined => {
  const sent: Record<string, string> =
    id === 'e-licence.licence' ? { licenceTypeCode: licenceTypes['resident-id-card'].code } : {}
  for (const [name, fact] of Object.entries(source.sends)) {
    const value = situation[`${role}.${fact}`] ?? situation[fact]
    if (typeof value === 'string') sent[name] = value
  }
  const isWhole = sent.name !== undefined && sent.citizenNumber !== undefined
  return isWhole ? (sent as unknown as Questions[Id]) : undefined
}
