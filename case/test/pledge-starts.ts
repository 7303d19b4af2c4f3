import type { Act } from '../src/index.ts'
import {
  accepted,
  type Counter,
  cardOfficer,
  decided,
  filled,
  grant,
  newCounter,
  one,
  ready,
  system,
  verified,
} from './counter.ts'
import { say } from './invented-event.ts'
import { tickPledge } from './invented-turns.ts'

/** 告知承诺: the card rests on a promise that is to be checked. */
const withPledge = (): Counter => {
  const start = newCounter()
  start.given = { pledges: [tickPledge] }
  return start
}
/** One of them has a credit note when it is told. */
export const noted = (): Counter => {
  const start = filled(withPledge())
  start.given = { pledges: [tickPledge], creditNote: '2026-12-31' }
  return start
}
const toCheck = (): Counter => {
  const start = decided(accepted(verified(ready(filled(withPledge())))))
  start.do(cardOfficer, grant(start, 'card', 'decide-from-inbox'))
  return start
}
const doubtedCard = (): Counter => {
  const start = toCheck()
  start.do(system, { type: 'record-pledge-check', material: 'tick', found: 'no-record' })
  start.do(system, { type: 'record-pledge-check', material: 'tick', found: 'untrue' })
  return start
}

export const answeredCard = (): Counter => {
  const start = doubtedCard()
  start.do(one, { type: 'answer-doubt', material: 'tick', role: 'one' })
  return start
}

/** What is done with a promise, rightly and wrongly. */
export const pledgeActs: readonly (() => Act)[] = [
  ...(['true', 'untrue', 'no-record'] as const).map(
    (found) => (): Act => ({ type: 'record-pledge-check', material: 'tick', found }),
  ),
  () => ({ type: 'answer-doubt', material: 'tick', role: 'one' }),
  ...(['kept', 'false'] as const).map(
    (finding) => (): Act => ({ type: 'close-pledge', material: 'tick', finding, reason: say('so'), basis: 'b' }),
  ),
  () => ({ type: 'chase-deadline', pledge: 'tick' }),
]

/** 退回窗口: what the window took in is to be put right. */
export const returnedCard = (): Counter => {
  const start = decided()
  start.do(cardOfficer, { type: 'return-to-window', matter: 'card', reason: 'does-not-fit' })
  return start
}
