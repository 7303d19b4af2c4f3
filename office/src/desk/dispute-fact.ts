import type { Static } from '@sinclair/typebox'
import type { Refusal } from '@xiqian/case'
import { checkValue } from '@xiqian/standard'
import type { Office } from '../office.ts'
import type { DisputeFactRequest } from '../shapes/conflicts.ts'
import type { AskedOfCase } from './asked.ts'
import { sealFacts } from './facts.ts'
import { addressOf } from './load.ts'
import { actAsParty } from './party-act.ts'
import type { Done } from './perform.ts'

/** 说记错了: what a register told stays; what the party says instead is sealed beside it. */
export const disputeFact = (
  office: Office,
  ask: AskedOfCase<Static<typeof DisputeFactRequest>>,
): Promise<Done | Refusal> =>
  actAsParty(office, ask, 'correct-data', (loaded, role) => {
    const { standard, situation } = loaded
    const rule = standard.conflicts.find(({ id }) => id === ask.body.conflict)
    const counts = rule?.says.find(({ source }) => source === rule.authoritative)?.fact
    const fact = standard.facts.find(({ id }) => id === counts)
    if (rule === undefined || fact === undefined || fact.domain.kind === 'check') return { refused: 'no-such-thing' }
    const checked = checkValue(fact, ask.body.value, standard)
    const address = addressOf(role, fact.id)
    if (!checked.ok) return { refused: 'fact-invalid', problems: [{ fact: address, problem: checked.problem }] }
    if (situation[address] === checked.value) return { refused: 'fact-invalid', problems: [same(address)] }
    const values = new Map([[fact.id, checked.value]])
    const { facts, parts } = sealFacts(office, loaded, role, values, 'asked', office.clocks.legalNow(), [fact.id])
    const claim = facts[0]
    if (claim === undefined) return { refused: 'no-such-thing' }
    return { act: { type: 'dispute-fact', role, conflict: rule.id, claim }, parts }
  })

const same = (fact: string) => ({
  fact,
  problem: { zh: '和登记的一样，不用校核', en: 'That is what the register says; there is nothing to correct' },
})
