import type { Static } from '@sinclair/typebox'
import type { Refusal } from '@xiqian/case'
import { readStream } from '@xiqian/ledger'
import type { RoleId, Standard } from '@xiqian/standard'
import type { Office } from '../office.ts'
import type { OpenRequest } from '../shapes/citizen.ts'
import { asParty } from './actors.ts'
import type { Asked } from './asked.ts'
import { openCase } from './open-case.ts'
import { partiesToOpen } from './parties.ts'
import { asDone, type Done, isRefusal } from './perform.ts'
import { readAnswers } from './read-answers.ts'

type Body = Static<typeof OpenRequest>

/** What may be opened: the standard, what was said so far, and who the parties are then. */
export const readOpening = (office: Office, body: Body) => {
  const standard = office.standards.inForce(body.lifeEvent)
  if (standard === undefined || !standard.parties.some(({ id }) => id === body.role))
    return { refused: 'no-such-thing' } as const
  if (!isInProvince(standard, body.region)) {
    return {
      refused: 'malformed',
      where: 'region',
      problem: { zh: '请选择陕西省内的县（市、区）', en: 'Choose a county of Shaanxi' },
    } as const
  }
  const said = readAnswers(standard, body.answers, body.role)
  if (isRefusal(said)) return said
  const roles: readonly RoleId[] | Refusal = partiesToOpen(
    standard,
    Object.fromEntries(said.joint),
    office.clocks.today(),
  )
  if ('refused' in roles) return roles
  return roles.includes(body.role) ? { standard, said, roles } : ({ refused: 'no-such-thing' } as const)
}

const isInProvince = ({ counties, province }: Standard, region: string): boolean =>
  counties.some(({ code }) => code === region) || region === province.code

/** What this key has opened already, or that it was another request. */
export const openedBefore = async (
  office: Office,
  region: string,
  { key, requestDigest }: Pick<Asked<unknown>, 'key' | 'requestDigest'>,
): Promise<Done | Refusal | undefined> => {
  const { priorAct } = await readStream(office.memory.pool, { region, stream: '-', idempotencyKey: key })
  if (priorAct === null) return undefined
  return priorAct.requestDigest === requestDigest ? asDone(priorAct.answer) : { refused: 'same-key-other-request' }
}

/** 开办: opens a case; what was said in the guidance is carried over, so that nothing is asked twice. */
export const open = async (office: Office, ask: Asked<Body>): Promise<Done | Refusal> => {
  const { body, by, key, requestDigest } = ask
  const { lifeEvent, region, role } = body
  const read = readOpening(office, body)
  if (isRefusal(read)) return read
  const before = await openedBefore(office, region, ask)
  if (before !== undefined) return before
  const { standard, said, roles } = read
  const identity = await by.identity()
  const me = { role, identity, by: asParty(by, role, 'open'), own: said.own }
  return openCase(office, {
    ...{ standard, lifeEvent, region, roles, joint: said.joint },
    ...{ parties: [me], key, requestDigest },
  })
}
