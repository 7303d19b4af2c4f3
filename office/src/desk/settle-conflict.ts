import type { Static } from '@sinclair/typebox'
import { conflictKey, type Refusal } from '@xiqian/case'
import type { Office } from '../office.ts'
import type { SettleConflictRequest } from '../shapes/conflicts.ts'
import type { Staff } from '../sign-in/signed-in.ts'
import type { AskedOfCase } from './asked.ts'
import { sealFacts } from './facts.ts'
import { openFact } from './load.ts'
import { actAsStaff } from './party-act.ts'
import type { Done } from './perform.ts'

/** 当面认定: the value that the officer takes is sealed under the fact that counts; a verdict is nobody's to rewrite. */
export const settleConflict = (
  office: Office,
  ask: AskedOfCase<Static<typeof SettleConflictRequest>, Staff>,
): Promise<Done | Refusal> =>
  actAsStaff(office, ask, 'correct-data', (loaded) => {
    const { conflict, role, take, matter } = ask.body
    const { file, standard, situation } = loaded
    const rule = standard.conflicts.find(({ id }) => id === conflict)
    const side = file.conflicts[conflictKey(ask.body)]?.sides.find(({ from }) => from === take)
    const counts = rule?.says.find(({ source }) => source === rule.authoritative)?.fact
    const fact = standard.facts.find(({ id }) => id === counts)
    if (side === undefined || fact === undefined) return { refused: 'no-such-thing' }
    const act = { type: 'settle-conflict', conflict, role, take, ...(matter === undefined ? {} : { matter }) } as const
    const value = fact.domain.kind === 'check' ? undefined : openFact(office, loaded, side)
    if (value === undefined || situation[`${role}.${fact.id}`] === value) return { act: { ...act, facts: [] } }
    const at = office.clocks.legalNow()
    const sealed = sealFacts(office, loaded, role, new Map([[fact.id, value]]), take, at)
    return { act: { ...act, facts: sealed.facts }, parts: sealed.parts, situation: sealed.situation }
  })
