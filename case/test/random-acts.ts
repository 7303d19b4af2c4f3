import type { Plan } from '@xiqian/standard'
import { type Act, type Actor, allowedActs } from '../src/index.ts'
import {
  accept,
  accepted,
  askConsent,
  booking,
  type Counter,
  cardOfficer,
  check,
  checkIn,
  clerk,
  clerkFor,
  decided,
  fact,
  filled,
  giveConsent,
  giveMandate,
  grant,
  head,
  kin,
  moveOfficer,
  newCounter,
  one,
  openAct,
  otherCardOfficer,
  ready,
  reply,
  submitted,
  system,
  tell,
  third,
  two,
  verified,
} from './counter.ts'
import {
  condition,
  houseOwed,
  housePaper,
  moveHere,
  plan,
  say,
  withConditions,
  withMaterials,
  withMatters,
} from './invented-event.ts'
import { planByRegister, registerActs, registerStarts } from './invented-register.ts'
import { answeredCard, noted, pledgeActs, returnedCard } from './pledge-starts.ts'
import { rare } from './rare-acts.ts'
import { conflictActs, differing } from './two-registers.ts'

export const actors: readonly Actor[] = [
  one,
  two,
  third,
  system,
  clerk,
  clerkFor('one'),
  clerkFor('two'),
  cardOfficer,
  moveOfficer,
  otherCardOfficer,
  head,
  kin,
  { who: 'd', as: { kind: 'department', department: 'office-of-moves' }, purpose: 'decide' },
]

export const days = ['2026-09-21', '2026-09-23', '2026-09-28', '2026-10-12'] as const

const roles = ['one', 'two', 'three'] as const
const matters = ['permit', 'move', 'note', 'card', 'nothing'] as const
const materials = ['house', 'photo', 'tick', 'agreement', 'register@one', 'nothing'] as const
const item = (what: string) => ({ what, sees: 'all', words: say('w'), remedy: say('r') }) as const

/** Every type of act, with contents right and wrong; those that rest on a look take it from the file as it stands. */
export const acts: readonly ((counter: Counter) => Act)[] = [
  () => openAct,
  ...roles.flatMap((role): readonly ((counter: Counter) => Act)[] => [
    () => tell(role),
    () => ({ type: 'invite', role, tokenDigest: 'token' }),
    () => ({ type: 'join', role, tokenDigest: 'token' }),
    () => ({ type: 'answer', of: role, facts: [fact('name', 'n'), fact('number', 'n')] }),
    () => ({ type: 'answer', of: role, facts: [fact('phone', 'p')] }),
    () => ({ type: 'answer', of: role, facts: [fact('job', 'cook')] }),
    () => check(role),
    () => check(role, false),
    () => check(role, true, 'moves.register'),
    (counter) => ({ type: 'confirm', role, digest: counter.toConfirm(role) }),
    () => ({ type: 'confirm', role, digest: 'old' }),
    () => ({ type: 'verify', role, with: 'card' }),
    () => ({ type: 'declare', declaration: 'vow', role, sentenceDigest: 'v' }),
    () => ({ type: 'rate', role, level: 4 }),
    () => ({ type: 'withdraw', role }),
    () => giveMandate({ role, mandate: `m-${role}` }),
  ]),
  () => giveMandate(),
  () => ({ type: 'take-mandate', mandate: 'm-1', tokenDigest: 'token' }),
  () => ({ type: 'end-mandate', mandate: 'm-1' }),
  () => ({ type: 'answer', of: 'joint', facts: [fact('where', 'here')] }),
  (counter) => ({
    type: 'take-over',
    role: 'two',
    from: 'case-2',
    upTo: counter.events.length,
    joint: [fact('when', 'soon')],
    differing: [fact('where', 'there')],
    own: [fact('phone', 'q')],
    supplied: [{ material: 'tick', giving: 'tick', sheets: 0 }],
  }),
  () => ({ type: 'choose', fact: 'where', take: 'there' }),
  () => ({ type: 'pre-review-by-eye', items: [] }),
  () => ({ type: 'pre-review-by-eye', items: [item('tick')] }),
  () => ({ type: 'choose', fact: 'where', take: 'here' }),
  () => ({ type: 'end-as-merged', into: 'case-3' }),
  () => ({ type: 'answer', of: 'joint', facts: [fact('where', 'there')] }),
  ...conflictActs,
  ...registerActs,
  () => askConsent,
  () => giveConsent,
  () => ({ type: 'refuse-consent', consent: 'agreement-of-third' }),
  ...days.map((_, n) => (): Act => ({ type: 'follow-standard', standard: `standard-${n}` })),
  () => ({ type: 'move-deadlines' }),
  ...pledgeActs,
  () => ({ type: 'submit' }),
  () => ({ type: 'pre-review' }),
  () => booking,
  (counter) => ({ type: 'book', organ: 'organ-1', day: counter.today, time: '10:00' }),
  () => ({ type: 'cancel-booking', because: 'asked' }),
  () => checkIn,
  () => ({ ...checkIn, present: ['one'] }),
  (counter) => accept(counter),
  (counter) => accept(counter, ['house', 'agreement']),
  () => ({ type: 'accept-at-window', promised: [], restsOn: 'old' }),
  ...['paper-missing', 'too-young', 'elsewhere', 'nothing'].flatMap((reason): readonly (() => Act)[] => [
    () => ({ type: 'refuse-to-accept', reason, materials: [], present: ['one', 'two'] }),
    () => ({ type: 'refuse-to-accept', reason, materials: ['id-card@one'], present: [] }),
  ]),
  () => ({ type: 'keep-place', organ: 'organ-1', day: '2026-09-30', time: '09:00', source: 'permits.status' }),
  ...matters.flatMap((matter): readonly ((counter: Counter) => Act)[] => [
    (counter) => grant(counter, matter),
    (counter) => grant(counter, matter, 'decide-from-inbox'),
    (counter) => ({
      type: 'decide-from-inbox',
      matter,
      outcome: { outcome: 'refused', on: counter.today, reason: say('no'), basis: 'b' },
      restsOn: counter.look(matter),
    }),
    () => reply(matter, 'r-1', 'taken'),
    () => reply(matter, 'r-1'),
    () => reply(matter, 'r-2'),
    () => ({
      type: 'record-reply',
      matter,
      reply: 'decided',
      receipt: 'r-3',
      outcome: { outcome: 'correction', items: [item('tick'), item('where')] },
    }),
    () => ({
      type: 'record-reply',
      matter,
      reply: 'decided',
      receipt: 'r-4',
      outcome: { outcome: 'paused', reason: say('p') },
    }),
    () => ({ type: 'ask-correction', matter, items: [item('tick')] }),
    () => ({ type: 'start-special-procedure', matter, reason: 'look-there' }),
    () => ({ type: 'start-special-procedure', matter, reason: 'find-paper' }),
    () => ({ type: 'end-special-procedure', matter }),
    () => ({ type: 'take-task', matter }),
    () => ({ type: 'give-back-task', matter }),
    () => ({ type: 'reassign-task', matter, to: 'staff-4', reason: 'away' }),
    () => ({ type: 'return-to-window', matter, reason: 'does-not-fit' }),
    () => ({ type: 'send-again', matter }),
    () => ({ type: 'forward', matter, reason: 'other-station', to: 'police-610113' }),
    () => ({ type: 'forward', matter, reason: 'other-province' }),
    () => ({ type: 'propose-void', matter, reason: 'unlawful' }),
    () => ({ type: 'propose-void', matter, reason: 'typed-wrongly' }),
    () => ({ type: 'answer-void', matter, agrees: true }),
    () => ({ type: 'answer-void', matter, agrees: false }),
    ...roles.map((role) => (): Act => ({ type: 'object', role, matter })),
    () => ({ type: 'answer-objection', matter, answer: 'upheld', reason: say('no'), basis: 'b' }),
    () => ({ type: 'answer-objection', matter, answer: 'reopened', reason: say('yes'), basis: 'b' }),
    () => ({ type: 'reverse-decision', matter, reason: 'annulled' }),
    () => ({ type: 'record-change', matter, reason: 'divorced', of: 'one' }),
    () => ({ type: 'record-change', matter, reason: 'in-doubt' }),
    () => ({ type: 'chase-deadline', matter }),
    () => ({ type: 'hand-out', matters: [matter], way: 'post', tracking: { part: 'tracking', commitment: 'c' } }),
  ]),
  ...materials.flatMap((material): readonly ((counter: Counter) => Act)[] => [
    () => ({ type: 'supply', material, giving: 'upload', sheets: 1 }),
    () => ({ type: 'supply', material, giving: 'photo-on-site', sheets: 0 }),
    () => ({ type: 'chase-deadline', material }),
    () => ({ type: 'chase-pre-review' }),
    () => ({ type: 'extend-promise', material, reason: 'flood', days: 2 }),
  ]),
]

const onPaper = plan.matters.map((matter) =>
  matter.id === 'move' ? { ...matter, result: { ...matter.result, form: 'electronic-and-paper' as const } } : matter,
)

/** The situation may change under the case at any time. */
export const plans = [
  plan,
  withMaterials(plan, housePaper),
  withMaterials(plan, houseOwed),
  withMatters(plan, ...plan.matters.map((matter) => (matter.id === 'move' ? moveHere : matter))),
  withMatters(plan, ...onPaper),
  withMaterials(plan, { ...housePaper, matters: ['permit', 'move'] }),
  planByRegister,
  withConditions(plan, condition({ verdict: { holds: 'unknown', dependsOn: ['one.statusCheck'] } })),
  withConditions(plan, condition({ verdict: { holds: false }, earliestDay: '2026-09-25' })),
  withConditions(plan, condition({ verdict: { holds: false } })),
] as const

const withGap = (from: Plan, promised: readonly string[]) => (): Counter => {
  const start = verified()
  start.plan = from
  return decided(accepted(start, promised))
}

const pausedCard = (): Counter => {
  const start = decided()
  start.do(cardOfficer, { type: 'start-special-procedure', matter: 'card', reason: 'look-there' })
  return start
}

const takenCard = (): Counter => {
  const start = decided()
  start.do(cardOfficer, { type: 'take-task', matter: 'card' })
  return start
}

const barred = (): Counter => {
  const start = submitted()
  start.plan = plans[9]
  return start
}

/** An officer should have looked at it by yesterday. */
const overdue = (): Counter => {
  const start = filled()
  start.do(one, { type: 'answer', of: 'one', facts: [fact('job', 'cook')] })
  submitted(start).do(system, { type: 'pre-review' })
  return start.on('2026-09-23')
}

/** Where a walk begins: from nothing, or anywhere along the way. */
export const starts: readonly (() => Counter)[] = [
  newCounter,
  filled,
  submitted,
  barred,
  overdue,
  noted,
  returnedCard,
  answeredCard,
  differing,
  () => differing().on('2026-09-30'),
  pausedCard,
  takenCard,
  ...registerStarts,
  ready,
  verified,
  accepted,
  decided,
  withGap(plans[1], ['house']),
  withGap(plans[2], []),
]

/** What the third person would be asked to sign, before and after an edit. */
export const sentences = ['sentence-1', 'sentence-2'] as const

const typeOf = acts.map((make) => make(newCounter()).type)

/** An act that the tables allow now, the n-th of them; where there is none, any. */
export const fittingAct = (counter: Counter, n: number): Act => {
  const open: readonly string[] = counter.file === undefined ? ['open'] : allowedActs(counter.file, counter.plan)
  const fitting = acts.filter((_, i) => {
    const type = typeOf[i] ?? ''
    return open.includes(type) && n % (rare[type] ?? 1) === 0
  })
  return anyAct(fitting.length > 0 ? fitting : acts, counter, n)
}

export const anyAct = (from: typeof acts, counter: Counter, n: number): Act => {
  const make = from[n % from.length]
  return make === undefined ? openAct : make(counter)
}

/** Does it as the first of the actors, from the n-th on, whose act it is. */
export const doAsSomebody = (counter: Counter, act: Act, n: number): void => {
  for (let i = 0; i < actors.length; i += 1) {
    const actor = actors[(n + i) % actors.length]
    const decision = actor === undefined ? undefined : counter.try(actor, act)
    if (decision === undefined || !('refused' in decision)) return
    if (decision.refused !== 'not-your-act' && decision.refused !== 'not-decided-here') return
  }
}
