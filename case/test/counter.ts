import { canonicalJson, type Plan } from '@xiqian/standard'
import {
  type Act,
  type Actor,
  type CaseEvent,
  type CaseFile,
  type Circumstances,
  contentOfLook,
  contentOfMatterLook,
  contentToConfirm,
  type Decision,
  decide,
  type ErrandWish,
  evolve,
  type Refusal,
} from '../src/index.ts'
import { clerk, clerkFor, one, system, third, two } from './actors.ts'
import { calendar, declarations, pauses, plan, preReview } from './invented-event.ts'
import { allReasons, turns } from './invented-turns.ts'

export * from './a-mandate.ts'
export * from './actors.ts'

export const sources: Circumstances['sources'] = ['one', 'two'].flatMap((role) => [
  {
    source: 'permits.status',
    role,
    recheckedAtWindow: true,
    whenUnavailable: 'hold',
    verdictIn: 'statusCheck',
    needs: ['name', 'number'],
  } as const,
  {
    source: 'moves.register',
    role,
    recheckedAtWindow: false,
    whenUnavailable: 'defer',
    verdictIn: 'registerCheck',
    needs: ['name', 'number'],
  } as const,
])

export const sentenceDigest = 'sentence-1'

/** One couple at the counter: what is given to decide is kept here, and every act is done on the file as it then stands. */
export type Counter = {
  file: CaseFile | undefined
  readonly events: CaseEvent[]
  errands: readonly ErrandWish[]
  last: Exclude<Decision, Refusal> | undefined
  today: string
  time: string
  plan: Plan
  given: Partial<Circumstances>
  consents: Record<string, string>
  readonly case: CaseFile
  readonly toConfirm: (role: string) => string
  readonly look: (matter?: string) => string
  readonly circumstances: (by: Actor, act: Act) => Circumstances
  /** The act, done; what it refused or decided. */
  readonly try: (by: Actor, act: Act) => Decision
  /** The act must go through; the events it caused. */
  readonly do: (by: Actor, act: Act) => readonly string[]
  /** The act must be refused; with what. */
  readonly refused: (by: Actor, act: Act) => Refusal
  readonly on: (day: string, time?: string) => Counter
}

/** The ledger fills the number in before it remembers. */
const numbered = (event: CaseEvent): CaseEvent =>
  (event.type === 'DecidedOnTheSpot' || event.type === 'DecidedFromInbox') && event.number !== undefined
    ? { ...event, number: 'P610112-2026-000001' }
    : event

export const newCounter = (): Counter => {
  const counter: Counter = {
    file: undefined,
    events: [],
    errands: [],
    last: undefined,
    today: '2026-09-21',
    time: '09:00',
    plan,
    given: {},
    consents: { 'agreement-of-third': sentenceDigest },
    get case() {
      if (counter.file === undefined) throw new Error('not opened')
      return counter.file
    },
    toConfirm: (role) =>
      counter.file === undefined ? '' : canonicalJson(contentToConfirm(counter.file, counter.plan, role)),
    look: (matter) =>
      counter.file === undefined
        ? ''
        : canonicalJson(
            matter === undefined
              ? contentOfLook(counter.file, counter.plan)
              : contentOfMatterLook(counter.file, counter.plan, matter),
          ),
    circumstances: (by, act) => ({
      by,
      at: `${counter.today}T${counter.time}:00+08:00`,
      today: counter.today,
      calendar,
      plan: counter.plan,
      situation: {},
      erased: [], // and of the digests only what an act rests on: random walks do thousands of acts
      digests: {
        get confirm() {
          return { one: counter.toConfirm('one'), two: counter.toConfirm('two') }
        },
        get look() {
          return counter.look('matter' in act ? act.matter : undefined)
        },
        consents: counter.consents,
        pledges: { tick: sentenceDigest },
      },
      declarations,
      reasons: allReasons,
      pauses,
      preReview,
      turns,
      sources,
      slot: { open: true },
      ...counter.given,
    }),
    try: (by, act) => {
      const decision = decide(act, counter.file, counter.circumstances(by, act))
      if ('refused' in decision) return decision
      for (const event of decision.events.map(numbered)) {
        counter.file = evolve(counter.file, event, { region: '610112', id: 'case-1' })
        counter.events.push(event)
      }
      counter.errands = decision.errands
      counter.last = decision
      return decision
    },
    do: (by, act) => {
      const decision = counter.try(by, act)
      if ('refused' in decision) throw new Error(`${act.type}: ${JSON.stringify(decision)}`)
      return decision.events.map((event) => event.type)
    },
    refused: (by, act) => {
      const decision = counter.try(by, act)
      if ('refused' in decision) return decision
      throw new Error(`${act.type} was not refused: ${decision.events.map((event) => event.type).join(' ')}`)
    },
    on: (day, time = '09:00') => {
      counter.today = day
      counter.time = time
      return counter
    },
  }
  return counter
}

export const fact = (name: string, value: string, from = 'asked') => ({
  fact: name,
  part: `part-${name}-${value}`,
  commitment: `c-${name}-${value}`,
  from,
  at: '2026-09-21T09:00:00+08:00',
})
export const check = (role: string, reachable = true, source = 'permits.status'): Act => ({
  type: 'record-check',
  source,
  role,
  reachable,
  facts: [
    fact(source === 'permits.status' ? 'statusCheck' : 'registerCheck', reachable ? 'MATCH' : 'UNAVAILABLE', source),
  ],
})
export const openAct = {
  type: 'open',
  lifeEvent: 'invented',
  standard: 'standard-1',
  role: 'one',
  roles: ['one', 'two'],
  region: '610112',
} as const satisfies Act
export const tell = (role: string): Act => ({
  type: 'tell',
  role,
  noticeDigest: 'notice-1',
  sources: ['permits.status', 'moves.register'],
})

/** Opened, both joined and told, both parts filled, every source heard. */
export const filled = (counter = newCounter()): Counter => {
  counter.do(one, openAct)
  counter.do(one, { type: 'invite', role: 'two', tokenDigest: 'token' })
  counter.do(two, { type: 'join', role: 'two', tokenDigest: 'token' })
  counter.do(one, tell('one'))
  counter.do(two, tell('two'))
  counter.do(one, { type: 'answer', of: 'joint', facts: [fact('where', 'here')] })
  for (const [by, of] of [
    [one, 'one'],
    [two, 'two'],
  ] as const) {
    counter.do(by, { type: 'answer', of, facts: [fact('name', of), fact('number', of)] })
    counter.do(system, check(of))
    counter.do(system, check(of, true, 'moves.register'))
  }
  return counter
}

export const confirmBoth = (counter: Counter): Counter => {
  for (const [by, role] of [
    [one, 'one'],
    [two, 'two'],
  ] as const)
    counter.do(by, { type: 'confirm', role, digest: counter.toConfirm(role) })
  return counter
}

export const submitted = (counter = filled()): Counter => {
  confirmBoth(counter).do(one, { type: 'submit' })
  return counter
}

export const askConsent = {
  type: 'ask-consent',
  consent: 'agreement-of-third',
  sentenceDigest,
  tokenDigest: 'token-3',
} as const satisfies Act
export const giveConsent = { type: 'consent', consent: 'agreement-of-third', sentenceDigest } as const satisfies Act

/** Everything that can be given from home is given; pre-review has passed. */
export const ready = (counter = filled()): Counter => {
  counter.do(one, askConsent)
  counter.do(third, giveConsent)
  counter.do(one, { type: 'supply', material: 'tick', giving: 'tick', sheets: 0, sentenceDigest })
  submitted(counter).do(system, { type: 'pre-review' })
  return counter
}

export const booking = { type: 'book', organ: 'organ-1', day: '2026-09-23', time: '10:00' } as const satisfies Act
export const checkIn = { type: 'check-in', present: ['one', 'two'], organ: 'organ-1' } as const satisfies Act

/** On the booked day both stand at the window, verified, and the sources were heard again. */
export const verified = (counter = ready()): Counter => {
  counter.do(one, booking)
  counter.on('2026-09-23', '10:00').do(clerk, checkIn)
  for (const role of ['one', 'two']) {
    counter.do(clerk, { type: 'verify', role, with: 'card' })
    counter.do(system, check(role))
  }
  return counter
}

export const accept = (counter: Counter, promised: readonly string[] = []): Act => ({
  type: 'accept-at-window',
  promised,
  restsOn: counter.look(),
})

/** Accepted, declared, photographed: ready for the decision on the spot. */
export const accepted = (counter = verified(), promised: readonly string[] = []): Counter => {
  counter.do(clerk, accept(counter, promised))
  for (const role of ['one', 'two'])
    counter.do(clerkFor(role), { type: 'declare', declaration: 'vow', role, sentenceDigest: 'vow-1' })
  counter.do(clerk, { type: 'supply', material: 'photo', giving: 'photo-on-site', sheets: 0 })
  return counter
}

export const grant = (
  counter: Counter,
  matter: string,
  type: 'decide-on-the-spot' | 'decide-from-inbox' = 'decide-on-the-spot',
): Act => ({
  type,
  matter,
  outcome: { outcome: 'granted', on: counter.today },
  restsOn: counter.look(matter),
})

export const decided = (counter = accepted()): Counter => {
  counter.do(clerk, grant(counter, 'permit'))
  return counter
}

export const reply = (
  matter: string,
  receipt: string,
  kind: 'taken' | 'decided' = 'decided',
  on = '2026-09-28',
): Act =>
  kind === 'taken'
    ? { type: 'record-reply', matter, reply: 'taken', receipt }
    : { type: 'record-reply', matter, reply: 'decided', receipt, outcome: { outcome: 'granted', on } }
