import type { Act, NumberDoubt, Outcome } from '../src/index.ts'
import { accepted, type Counter, checkIn, clerk, decided, verified } from './counter.ts'
import { permit, plan, say, withMatters } from './invented-event.ts'

/** 登记库在别处: a register of its own enters the permit and gives the number, while the two stand there. */
export const registeredPermit = {
  ...permit,
  decidedIn: 'department-system',
  request: 'office-of-permits.register',
  whileTheyWait: { minutes: 10, otherwise: say('you need not stay'), basis: 'art. 20' },
} as const

export const planByRegister = withMatters(
  plan,
  ...plan.matters.map((matter) => (matter.id === 'permit' ? registeredPermit : matter)),
)

export const number = { part: 'number-1', commitment: 'n' }

export const fromRegister = (receipt: string, outcome: Outcome, doubt?: NumberDoubt): Act => ({
  type: 'record-reply',
  matter: 'permit',
  reply: 'decided',
  receipt,
  outcome,
  ...(doubt === undefined ? {} : { doubt }),
})
export const given = (receipt = 'p-1', doubt?: NumberDoubt): Act =>
  fromRegister(receipt, { outcome: 'granted', on: '2026-09-23', number }, doubt)
export const refusedThere = (receipt = 'p-1'): Act =>
  fromRegister(receipt, { outcome: 'refused', on: '2026-09-23', reason: say('married already'), basis: 'art. 21' })

/** They stand there and wait: everything is signed, and the officer has sent it. */
export const sent = (): Counter => {
  const start = verified()
  start.plan = planByRegister
  return decided(accepted(start))
}

/** The minutes are over. */
export const late = (): Counter => {
  const counter = sent()
  counter.time = '11:00'
  counter.do({ who: 'system', as: { kind: 'system' }, purpose: 'errand' }, { type: 'chase-deadline', matter: 'permit' })
  return counter
}

export const keptPlace: Act = {
  type: 'keep-place',
  organ: 'organ-1',
  day: '2026-09-30',
  time: '09:00',
  source: 'office-of-permits.register',
}

/** They come once more, on that day, and both are known. */
export const cameAgain = (counter: Counter, day: string): readonly string[] => {
  counter.on(day)
  counter.do(clerk, checkIn)
  return ['one', 'two'].flatMap((role) => counter.do(clerk, { type: 'verify', role, with: 'card' }))
}

export const registerActs: readonly (() => Act)[] = [
  () => given(),
  () => given('p-2', 'used'),
  () => refusedThere('p-3'),
  () => keptPlace,
]

export const registerStarts: readonly (() => Counter)[] = [sent, late]
